"""Where, when and by whose word each sentence is set: the article's frame and its departures."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from summarizer.drafting.harm_days import HarmDay, harm_days, is_lasting
from summarizer.drafting.time_words import scope_of_words
from summarizer.models import When
from summarizer.models.vocabulary import Scope
from summarizer.reading.article import Article, Sentence
from summarizer.reading.cues import Cue
from summarizer.reading.dates import Day
from summarizer.reading.places import Place, places_in
from summarizer.reading.speakers import Voice, spoken

_NEAR = 3  # sentences back in which a place or a day is looked for
_LEAD = 6  # sentences of the body in which the news is told
# The place, and not "there were no casualties": that opens its clause.
_THERE = re.compile(
    r"(?<=\w )(?<!and )(?<!but )(?<!that )(?<!said )(?<!if )(?<!whether )(?<!because )(?<!while )"
    r"(?<!as )(?<!so )(?:there|ali|allí|allá|là-bas)(?!\w)",
    re.IGNORECASE,
)
_PLURAL_PLACES = re.compile(
    r"\b(?:towns|villages|areas|districts|parts|places|cities|locations|provinces)\s+(?:in|of|"
    r"across)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(r"(?:Since|After|Following|Despite|Before|As)\b[^,]*,")
_KIND_AGAIN = re.compile(
    r"(?<!\w)(?:the|same|that|a|o|la|el|le|esa|essa|mesma|mismo|misma|même)\s+(?:same\s+|mesma\s+|"
    r"mesmo\s+|"
    r"misma\s+|mismo\s+|même\s+)?(?P<kind>town|village|city|hamlet|suburb|port|township|camp|base|"
    r"district|"
    r"districts|province|villages|towns|aldeia|vila|cidade|distrito|ciudad|pueblo|aldea|"
    r"ville)(?:['’]s)?(?!\w)",
    re.IGNORECASE,
)
_LAND_AGAIN = re.compile(
    r"(?<!\w)(?:in|across|throughout|no|na|en|dans)\s+(?:the|that|o|a|el|la|le)?\s*(?:same\s+)?"
    r"(?P<kind>state|province|region|county|department|governorate|departamento|estado|província|"
    r"provincia|région)(?!\w)",
    re.IGNORECASE,
)
_WIDE = re.compile(
    r"\b(?:across|throughout|nationwide|series of|wave of|string of|spate of|several (?:towns|"
    r"cities|"
    r"villages)|cyclone|hurricane|typhoon|earthquake|quake|tsunami|floods|flooding|storms|"
    r"heat ?wave|"
    r"epidemic|cholera|wildfires|ciclone|ciclón|terremoto|sismo|séisme|inundaç\w+|inundacion\w+|"
    r"inondations)\b",
    re.IGNORECASE,
)
_COMPARISON = re.compile(r"\s*(?:up|down|rising|falling|compared|against)\b", re.IGNORECASE)
_APART = re.compile(r";\s|,\s(?!(?:and|e|y|et|or)\s)")
_CLAUSE = re.compile(r";|,?\s(?:and|but|while|whereas|mas|pero|mais|enquanto|mientras)\s")


@dataclass(frozen=True, slots=True)
class SentenceSetting:
    """What a sentence itself says of place, day and speaker."""

    places: tuple[Place, ...]
    days: tuple[Day, ...]  # of what happened: the day on which somebody spoke is left out
    voice: Voice | None


class Setting:
    """The article's places, days and voices, sentence by sentence."""

    def __init__(self, article: Article, cues: tuple[Cue, ...]) -> None:
        self.article = article
        self._spoken = spoken(article)
        self._told = frozenset(c.sentence for c in cues if c.dismissed is None and c.outcomes)
        self._days = harm_days(article, self._spoken)
        self.sentences = {
            s.index: SentenceSetting(
                self._places(s),
                tuple(d.day for d in self._days.get(s.index, ()) if d.strength > 0),
                self._spoken.voice_of(s),
            )
            for s in article.sentences
        }
        self._lasting = is_lasting(article)

    def _places(self, sentence: Sentence) -> tuple[Place, ...]:
        return tuple(
            p
            for p in places_in(self.article, sentence)
            if not self._spoken.is_speech(sentence, p.start, p.end)
        )

    # The frame

    @cached_property
    def main_place(self) -> str | None:
        """The place where most is set: narrow, early, and named where people are counted."""
        weight: Counter[str] = Counter()
        level: dict[str, int] = {}
        body = 0
        for sentence in self.article.sentences:
            if sentence.kind not in ("body", "title", "heading"):
                continue
            body += sentence.kind == "body"
            early = 4 if body <= 2 else 2 if body <= _LEAD else 0
            for place in self.sentences[sentence.index].places:
                if not place.aside:
                    weight[place.name] += 1 + early + (2 if sentence.index in self._told else 0)
                    level[place.name] = max(level.get(place.name, 0), place.level)
        own = self.article.dateline.place if self.article.dateline else None
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
        for sentence in [s for s in self.article.sentences if s.kind == "body"][:_LEAD]:
            places = [p for p in self.sentences[sentence.index].places if not p.aside]
            if any(p.level >= 2 for p in places):
                return None
            for place in places:
                if place.name[0].islower() or place.name[0].isdigit():
                    return place.name
        return None

    @cached_property
    def main_day(self) -> When | None:
        """The day of the news: of the first harm that the opening sentences tell of.

        None where the harm spans days, as that of a flood or of a battle of two days does.
        """
        if self._lasting:
            return None
        lead = [s for s in self.article.sentences if s.kind == "body"][:_LEAD]
        lead = [s for s in lead if self.scope_of(s) == "incident"]
        for sentence in lead:
            days = [d for d in self._days.get(sentence.index, ()) if d.strength > 0]
            if any(d.spans for d in days):
                return None
            if days:
                return max(days, key=lambda d: d.strength).day.when
        return None

    @cached_property
    def onset(self) -> When | None:
        """The day on which something that goes on for weeks began, where an opening says so."""
        if not self._lasting:
            return None
        lead = [s for s in self.article.sentences if s.kind == "body"][:_LEAD]
        days = [d for s in lead for d in self._days.get(s.index, ()) if d.strength > 0]
        return next((d.day.when for d in days if not d.spans), None)

    # Scope

    def scope_of(self, sentence: Sentence) -> Scope:
        """What the sentence's words of time say: this event, a running total, an earlier event."""
        return self.scope_at(sentence, sentence.start, sentence.end)

    def scope_at(self, sentence: Sentence, start: int, end: int) -> Scope:
        """The same for a clause of the sentence."""
        days = [
            d
            for d in self._days.get(sentence.index, ())
            if start <= d.day.start < end and (d.strength > 0 or d.day.relation == "since")
        ]
        return scope_of_words(
            self.article.text[start:end], tuple(d.day for d in days), self.article.reference
        )

    def scope_near(self, sentence: Sentence, cue: Cue) -> Scope:
        """The scope of the clause that a cue stands in, else of its sentence.

        "Some 9,000 have fled since Sunday, joining 70,000 displaced this year": each its own.
        """
        whole = self.scope_of(sentence)
        text = self.article.text
        edges = [m for m in _APART.finditer(text, sentence.start, sentence.end)]
        first = max((m.end() for m in edges if m.end() <= cue.start), default=sentence.start)
        last = min((m.start() for m in edges if m.start() >= cue.end), default=sentence.end)
        if _COMPARISON.match(text, first, cue.start):
            return whole
        clause = self.scope_at(sentence, first, last)
        dated = any(first <= d.day.start < last for d in self._days.get(sentence.index, ()))
        if clause != "incident" or dated:
            return clause
        return whole

    # What stands by a cue

    def voice_of(self, cue: Cue) -> Voice | None:
        """Who says it; None where the article speaks in its own voice."""
        return self._spoken.voice_at(self.article.sentences[cue.sentence], cue.start, cue.end)

    def voices_in(self, index: int) -> tuple[Voice, ...]:
        """Every speaker of a sentence."""
        return self._spoken.voices_in(self.article.sentences[index])

    def has_rival_voices(self, cue: Cue) -> bool:
        """Whether a sentence has several speakers, and not one whose words enclose the cue."""
        return len({v.name for v in self.voices_in(cue.sentence)}) > 1

    def own_place(self, cue: Cue) -> str | None:
        """The place that the cue's sentence gives: the narrowest, and the nearest of those.

        "There", "the village" and "the same districts" are the place last called so.
        """
        sentence = self.article.sentences[cue.sentence]
        places = [p for p in self.sentences[cue.sentence].places if not p.aside]
        text = self.article.text
        for place in places:
            if _PLURAL_PLACES.search(text, sentence.start, place.start):
                return place.name  # several towns of a province: no narrower place is theirs all
        known = [p for p in places if p.level >= 1]
        aside = _SUBORDINATE.match(text, sentence.start, sentence.end)
        if aside is not None and cue.start >= aside.end():
            known = [p for p in known if p.start >= aside.end()] or known
        if known:
            clause = self._clause(sentence, cue)
            near = [p for p in known if clause[0] <= p.start < clause[1]] or known
            best = max(p.level for p in near)
            if best < 2:
                near = [p for p in known if p.level >= 2] or near
                best = max(p.level for p in near)
            narrow = [p for p in near if p.level >= min(best, 2)]
            return min(narrow, key=lambda p: _gap(p.start, p.end, cue)).name
        again = self._named_again(sentence)
        if again is not None:
            return again
        return places[0].name if places else None

    def _clause(self, sentence: Sentence, cue: Cue) -> tuple[int, int]:
        text, start, end = self.article.text, sentence.start, sentence.end
        breaks = [m.end() for m in _CLAUSE.finditer(text, start, end)]
        return (
            max((b for b in breaks if b <= cue.start), default=start),
            min((b for b in breaks if b > cue.end), default=end),
        )

    def _named_again(self, sentence: Sentence) -> str | None:
        text = self.article.text
        if _THERE.search(text, sentence.start, sentence.end):
            return self._last_place(sentence, None)
        again = _KIND_AGAIN.search(text, sentence.start, sentence.end) or _LAND_AGAIN.search(
            text, sentence.start, sentence.end
        )
        return self._last_place(sentence, again.group("kind")) if again is not None else None

    def _last_place(self, sentence: Sentence, kind: str | None) -> str | None:
        """The place named last before a sentence, of a kind if that is given."""
        for index in range(sentence.index - 1, -1, -1):
            places = self.sentences[index].places
            for place in reversed(places):
                if kind is None and not place.aside and place.level >= 1:
                    return place.name
                if kind is not None and place.kind is not None:
                    if place.kind.casefold() == kind.casefold():
                        return place.name
            if kind is None and sentence.index - index >= 2:
                return None
        return None

    def place_of(self, cue: Cue, previous: str | None) -> str | None:
        """The place of the cue's sentence, else the one before, else the main place."""
        own = self.own_place(cue)
        if own is None or (self._is_country(cue, own) and previous is None):
            return previous or self.main_place or own
        if self._is_wide_lead(cue, own):
            return self.main_place
        return own

    def _is_country(self, cue: Cue, name: str) -> bool:
        """Whether it is the country of the whole article: another is a place of its own."""
        sentence = self.article.sentences[cue.sentence]
        if self._is_wide(sentence):
            return False
        lead = [s for s in self.article.sentences if s.kind in ("title", "body")][:2]
        named = {p.name for s in lead for p in self.sentences[s.index].places}
        dateline = self.article.dateline
        if dateline is not None and dateline.country is not None:
            named.add(dateline.country)
        return self.level_of(name) == 0 and name in named

    def _is_wide(self, sentence: Sentence) -> bool:
        """Whether the words tell of many places at once: a wave of attacks, a flood, a quake."""
        return self._lasting or (
            _WIDE.search(self.article.text, sentence.start, sentence.end) is not None
        )

    def _is_wide_lead(self, cue: Cue, own: str) -> bool:
        """Whether a lead only names the country or province of what it then places exactly."""
        if self._is_wide(self.article.sentences[cue.sentence]):
            return False
        level = max(
            (p.level for p in self.sentences[cue.sentence].places if p.name == own), default=2
        )
        body = [s for s in self.article.sentences if s.kind in ("title", "body")][:2]
        return (
            level < 2
            and self.main_place is not None
            and any(s.index == cue.sentence for s in body)
            and self.level_of(self.main_place) >= 2
        )

    def level_of(self, name: str) -> float:
        """How narrow a place is: 0 a country, 0.5 a set of places, 1 a province, 2 and more a town."""
        if name[:1].islower() or name[:1].isdigit():
            return 0.5
        return self._levels.get(name, 2)

    @cached_property
    def _levels(self) -> dict[str, int]:
        # A name that is a province and its capital stands for the province.
        levels: dict[str, int] = {}
        for sentence in self.sentences.values():
            for place in sentence.places:
                if place.kind is not None or place.level == 0:
                    levels[place.name] = min(levels.get(place.name, place.level), place.level)
        return levels

    def own_day(self, cue: Cue) -> HarmDay | None:
        """The day that the cue's sentence gives for what happened: the nearest.

        A day that stands by another verb in another clause is not the cue's.
        """
        sentence = self.article.sentences[cue.sentence]
        days = [d for d in self._days.get(cue.sentence, ()) if d.strength > 0]
        first, last = self._clause(sentence, cue)
        near = [d for d in days if d.strength == 2 or first <= d.day.start < last]
        if not near:
            return None
        strong = [d for d in near if d.strength == 2] or near
        return min(strong, key=lambda d: _gap(d.day.start, d.day.end, cue))

    def place_before(self, cue: Cue) -> str | None:
        """The place that an earlier sentence of the paragraph gives."""
        sentence = self.article.sentences[cue.sentence]
        for earlier in self._earlier_in_paragraph(sentence):
            places = [p for p in self.sentences[earlier.index].places if not p.aside and p.level]
            if places:
                return max(places, key=lambda p: (p.level >= 2, p.level)).name
        return None

    def day_before(self, cue: Cue) -> When | None:
        """The day that an earlier sentence of the paragraph gives for what happened."""
        sentence = self.article.sentences[cue.sentence]
        for earlier in self._earlier_in_paragraph(sentence):
            days = [d for d in self._days.get(earlier.index, ()) if d.strength > 0 and not d.spans]
            if days:
                return max(days, key=lambda d: d.strength).day.when
        return None

    def _earlier_in_paragraph(self, sentence: Sentence) -> list[Sentence]:
        earlier = self.article.sentences[max(0, sentence.index - _NEAR) : sentence.index]
        return [s for s in reversed(earlier) if s.paragraph == sentence.paragraph]

    def day_of(self, cue: Cue, previous: When | None) -> When | None:
        """The day of the cue's sentence, else the one before, else the main day."""
        own = self.own_day(cue)
        if own is not None:
            return None if own.spans else own.day.when
        return previous or self._day_after(cue) or self.main_day

    def _day_after(self, cue: Cue) -> When | None:
        """The day that the paragraph goes on to give to what it places elsewhere."""
        if self.own_place(cue) in (None, self.main_place):
            return None
        sentence = self.article.sentences[cue.sentence]
        for later in self.article.sentences[sentence.index + 1 : sentence.index + _NEAR]:
            if later.paragraph != sentence.paragraph:
                return None
            for found in self._days.get(later.index, ()):
                if found.strength == 2 and not found.spans:
                    return found.day.when
        return None


def _gap(start: int, end: int, cue: Cue) -> int:
    return max(start - cue.end, cue.start - end, 0)
