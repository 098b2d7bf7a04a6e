"""Where figures are set: the article's main place, and what each sentence says against it."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from summarizer.readers.rules.clauses import clause_around, earlier_in_paragraph, gap, is_apart
from summarizer.readers.rules.cues import Cue
from summarizer.readers.rules.places import Place
from summarizer.text.any_case import AnyCase
from summarizer.text.article import Article, Sentence

# sentences back in which a place or a day is looked for
_LEAD = 6  # sentences of the body in which the news is told
# The place, and not "there were no casualties": that opens its clause.
_THERE = re.compile(
    r"(?<=\w )(?<!and )(?<!but )(?<!that )(?<!said )(?<!if )(?<!whether )(?<!because )(?<!while )"
    r"(?<!as )(?<!so )(?:there|(?-i:ali)|allí|allá|là-bas)(?!\w)",
    re.IGNORECASE,
)
_PLURAL_PLACES = re.compile(
    r"\b(?:towns|villages|areas|districts|parts|places|cities|locations|provinces)\s+(?:in|of|"
    r"across)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(r"(?:Since|After|Following|Despite|Before|As)\b[^,]*,")
_KIND_AGAIN = AnyCase(
    r"(?<!\w)(?:the|same|that|a|o|la|el|le|esa|essa|mesma|mismo|misma|même)\s+(?:same\s+|mesma\s+|"
    r"mesmo\s+|"
    r"misma\s+|mismo\s+|même\s+)?(?P<kind>town|village|city|hamlet|suburb|port|township|camp|base|"
    r"district|"
    r"districts|province|villages|towns|aldeia|vila|cidade|distrito|ciudad|pueblo|aldea|"
    r"ville)(?:['’]s)?(?!\w)",
)
_LAND_AGAIN = AnyCase(
    r"(?<!\w)(?:in|across|throughout|no|na|en|dans)\s+(?:the|that|o|a|el|la|le)?\s*(?:same\s+)?"
    r"(?P<kind>state|province|region|county|department|governorate|departamento|estado|província|"
    r"provincia|région)(?!\w)",
)
_WIDE = AnyCase(
    r"\b(?:across|throughout|nationwide|series of|wave of|string of|spate of|(?:two|three|four|"
    r"five|six|several|dozens of) (?:\w+ )?(?:towns|"
    r"cities|"
    r"villages)|cyclone|hurricane|typhoon|earthquake|quake|tsunami|floods|flooding|storms|"
    r"heat ?wave|"
    r"epidemic|cholera|wildfires|ciclone|ciclón|terremoto|sismo|séisme|inundaç\w+|inundacion\w+|"
    r"inondations)\b",
)
_TOLD_NEXT = 2  # sentences behind the first in which a lead's place is named exactly
_FAR_BACK = 40  # sentences in which "the village" was named


class Scene:
    """The places of an article.

    Parameters
    ----------
    article
        The article.
    places
        Those of each sentence, less those that only say where somebody spoke.
    told
        The sentences that count people.
    lasting
        Whether it tells of something that goes on for weeks, and so in many places.
    elsewhere
        The sentences that tell of other times, and so perhaps of other places. Those that name
        no place need not be among them.
    """

    def __init__(
        self,
        article: Article,
        places: Mapping[int, tuple[Place, ...]],
        told: frozenset[int],
        *,
        lasting: bool,
        elsewhere: frozenset[int] = frozenset(),
    ) -> None:
        self._article = article
        self._places = places
        self._told = told
        self._lasting = lasting
        self._elsewhere = elsewhere
        self._own_places: dict[tuple[int, int, int], str | None] = {}
        self._opening = [s for s in article.sentences if s.kind in ("title", "body")][:2]
        self._lead = [s for s in article.sentences if s.kind == "body"][:_LEAD]

    @cached_property
    def main_place(self) -> str | None:
        """The place where most is set: narrow, early, and named where people are counted."""
        weight: Counter[str] = Counter()
        level: dict[str, int] = {}
        body = 0
        for sentence in self._article.sentences:
            if sentence.kind not in ("body", "title", "heading"):
                continue
            body += sentence.kind == "body"
            if is_apart(self._article, sentence) or sentence.index in self._elsewhere:
                continue
            early = 4 if body <= 2 else 2 if body <= _LEAD else 0
            for place in self._places[sentence.index]:
                if not place.aside:
                    weight[place.name] += 1 + early + (2 if sentence.index in self._told else 0)
                    level[place.name] = max(level.get(place.name, 0), place.level)
        own = self._article.dateline.place if self._article.dateline else None
        if own is not None and own in weight:
            weight[own] += 3
        narrow = [n for n in weight if level[n] >= 2]
        # The province of the lead, named again and again, is not displaced by a town in passing.
        chosen = max(narrow, key=lambda n: (weight[n], level[n]), default=None)
        if self._set_of_places is not None:
            return self._set_of_places
        broad = max((n for n in weight if level[n] == 1), key=lambda n: weight[n], default=None)
        if broad is not None and weight[broad] > 2 * (weight[chosen] if chosen else 0):
            return broad
        if chosen is not None:
            return chosen
        return broad or own or max(weight, key=lambda n: weight[n], default=None)

    @cached_property
    def _set_of_places(self) -> str | None:
        """What an opening names instead of one place: "four northern districts"."""
        for sentence in self._lead:
            places = [p for p in self._places[sentence.index] if not p.aside]
            if any(p.level >= 2 for p in places):
                return None
            for place in places:
                if place.name[0].islower() or place.name[0].isdigit():
                    return place.name
        return None

    def own_place(self, cue: Cue) -> str | None:
        """The place that the cue's sentence gives: the narrowest, and the nearest of those.

        "There", "the village" and "the same districts" are the place last called so.
        """
        at = (cue.sentence, cue.start, cue.end)
        if at not in self._own_places:
            self._own_places[at] = self._find_own_place(cue)
        return self._own_places[at]

    def _find_own_place(self, cue: Cue) -> str | None:
        sentence = self._article.sentences[cue.sentence]
        places = [p for p in self._places[cue.sentence] if not p.aside]
        text = self._article.text
        for place in places:
            if _PLURAL_PLACES.search(text, sentence.start, place.start):
                return place.name  # several towns of a province: no narrower place is theirs all
        known = [p for p in places if p.level >= 1]
        aside = _SUBORDINATE.match(text, sentence.start, sentence.end)
        if aside is not None and cue.start >= aside.end():
            known = [p for p in known if p.start >= aside.end()] or known
        if known:
            clause = clause_around(self._article.text, sentence, cue)
            near = [p for p in known if clause[0] <= p.start < clause[1]] or known
            best = max(p.level for p in near)
            whole = clause == (sentence.start, sentence.end)
            if best < 2 and (whole or near is known):
                near = [p for p in known if p.level >= 2] or near
                best = max(p.level for p in near)
            narrow = [p for p in near if p.level >= min(best, 2)]
            return min(narrow, key=lambda p: gap(p.start, p.end, cue)).name
        again = self._named_again(sentence)
        if again is not None:
            return again
        return places[0].name if places else None

    def _named_again(self, sentence: Sentence) -> str | None:
        text = self._article.text
        if _THERE.search(text, sentence.start, sentence.end):
            return self._last_place(sentence, None)
        again = _KIND_AGAIN.search(text, sentence.start, sentence.end) or _LAND_AGAIN.search(
            text, sentence.start, sentence.end
        )
        return self._last_place(sentence, again.group("kind")) if again is not None else None

    def _last_place(self, sentence: Sentence, kind: str | None) -> str | None:
        """The place named last before a sentence, of a kind if that is given."""
        for index in range(sentence.index - 1, max(-1, sentence.index - _FAR_BACK), -1):
            places = self._places[index]
            for place in reversed(places):
                if kind is None and not place.aside and place.level >= 1:
                    return place.name
                if kind and place.kind and place.kind.casefold() == kind.casefold():
                    return place.name
            if kind is None and sentence.index - index >= 2:
                return None
        return None

    def place_of(self, cue: Cue, previous: str | None) -> str | None:
        """The place of the cue's sentence, else the one before, else the main place."""
        own = self.own_place(cue)
        if own is None or self._is_country(cue, own):
            return previous or self.main_place or own
        if self._is_wide_lead(cue, own):
            return self.main_place
        return own

    def place_before(self, cue: Cue) -> str | None:
        """The place that an earlier sentence of the paragraph gives."""
        sentence = self._article.sentences[cue.sentence]
        for earlier in earlier_in_paragraph(self._article, sentence):
            places = [p for p in self._places[earlier.index] if not p.aside and p.level]
            if places:
                return max(places, key=lambda p: (p.level >= 2, p.level)).name
        return None

    def _is_country(self, cue: Cue, name: str) -> bool:
        """Whether it is the country of the whole article: another is a place of its own."""
        sentence = self._article.sentences[cue.sentence]
        if self._is_wide(sentence):
            return False
        lead = self._opening
        named = {p.name for s in lead for p in self._places[s.index]}
        dateline = self._article.dateline
        if dateline is not None and dateline.country is not None:
            named.add(dateline.country)
        return self.level_of(name) == 0 and name in named

    def _is_wide(self, sentence: Sentence) -> bool:
        """Whether the words tell of many places at once: a wave of attacks, a flood, a quake."""
        return self._lasting or (
            _WIDE.search(self._article.text, sentence.start, sentence.end) is not None
        )

    def _is_wide_lead(self, cue: Cue, own: str) -> bool:
        """Whether a lead only names the country or province of what it then places exactly."""
        if self._is_wide(self._article.sentences[cue.sentence]):
            return False
        level = max((p.level for p in self._places[cue.sentence] if p.name == own), default=2)
        body = self._opening
        told = self._lead[: _LEAD if level == 0 else _TOLD_NEXT + 1]
        if not any(p.name == self.main_place for s in told for p in self._places[s.index]):
            return False
        return (
            level < 2
            and self.main_place is not None
            and any(s.index == cue.sentence for s in body)
            and self.level_of(self.main_place) >= 2
        )

    def level_of(self, name: str) -> float:
        """How narrow a place is: 0 a country, 0.5 many places, 1 a province, 2 and more a town."""
        if name[:1].islower() or name[:1].isdigit():
            return 0.5
        return self._levels.get(name, 2)

    def known_level_of(self, name: str) -> int | None:
        """The same, where the article says what kind of place it is."""
        return self._levels.get(name)

    @cached_property
    def _levels(self) -> dict[str, int]:
        # A name that is a province and its capital stands for the province.
        levels: dict[str, int] = {}
        for places in self._places.values():
            for place in places:
                if place.kind is not None or place.level == 0:
                    levels[place.name] = min(levels.get(place.name, place.level), place.level)
        return levels
