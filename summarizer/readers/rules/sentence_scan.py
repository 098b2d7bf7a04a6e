"""The cues of one sentence: its phrases, its harms, and which governs which."""

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache
from itertools import pairwise

from summarizer.readers.rules import part_words
from summarizer.readers.rules.attacked import is_attacked, left_open, tells_of_attack
from summarizer.readers.rules.cue import Cue, counted_cue, is_suicide
from summarizer.readers.rules.harm_attachment import FARTHEST, Government
from summarizer.readers.rules.harm_candidates import Governor
from summarizer.readers.rules.linking import Links
from summarizer.readers.rules.no_numbers import find_reports
from summarizer.readers.rules.owned_harms import owned_harms
from summarizer.readers.rules.phrases import Phrase
from summarizer.readers.rules.sentence_phrases import phrases_of
from summarizer.readers.rules.told_before import Told, harms_told_before
from summarizer.text.article import Article, Sentence
from summarizer.text.harm.lexicon import Lexicon, People
from summarizer.text.harm.triggers import Harm, find_harm, is_titled
from summarizer.text.injection.non_assertive import covers
from summarizer.text.speech.attributions import attributions

# Known persons, names and bare plurals count only where a harm governs them closely: nearly every
# sentence has some, and few are victims.
_CLOSE = {"definite": 4.0, "named": 5.0, "plural": 1.5, "singular": 9.0}
_CLOSE_ORDINAL = 2.0
_CLOSE_GUESSED = 2.0  # a name that nothing but its harm tells
_CLOSE_BARE = 6.5  # a number that no noun follows
_CLOSE_COLLECTIVE = 6.0
_CLOSE_STRANGE = 4.0  # a noun that no lexicon knows
_OWN_HARM = 3.0  # a harm this near governs, whatever the phrase is listed with
_SHARED = 0.5  # a harm that a list shares is as near as this
_NEXT_WORD = re.compile(r"\s+([\w'’-]+)")
_COLON = re.compile(r"\s*:")
_OF_NUMBER = re.compile(
    r"\s+(?:of|at)\s+(?:only |just |about )?(?:\d[\d,]*|[a-z]+(?:teen|ty))\s*[.,;]"
)
_PATIENTS = re.compile(r"patients?", re.IGNORECASE)
_MOVED = re.compile(
    r"taken|taking|took|flown|airlifted|sent|brought|driven|transferred|evacuated|moved|ferried|carried",
    re.IGNORECASE,
)
_OF_SPEAKER = 2.0  # a speaker's own harm: "a wounded officer said"


_NOTHING_TOLD = Told()


class _Patterns:
    """What is the same for every sentence of a language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.are = re.compile(rf"(?:\s+\w+)?\s+(?:{lexicon.passive})\s+(?:\w+\s+)?", re.I)
        self.opening_of = re.compile(
            rf"\W*(?:out )?(?:{lexicon.preposition_of})\s+(?:(?:{lexicon.definite})\s+)?", re.I
        )
        self.pro_verb = re.compile(rf"\s+(?:{lexicon.pro_verb})\s*(?=[,.;)]|$)", re.IGNORECASE)
        self.of_base = re.compile(
            rf"\s+(?:{lexicon.preposition_of})\s+(?:(?:{lexicon.definite})\s+)?", re.I
        )
        self.himself = re.compile(
            rf"(?P<joint>(?:,|\b(?:{lexicon.conjunction}|then))\s+(?:then\s+)?)?"
            rf"\b(?P<who>{lexicon.reflexive})\b(?!\s+(?:as|to|by|up)\b)",
            re.IGNORECASE,
        )


_patterns = cache(_Patterns)


class SentenceScan:
    """One sentence: its phrases, its harms, and which governs which.

    ``told_only`` leaves out those that the article does not tell (orders, markup).
    ``told_before`` is what came to the people told of right before: "They included two nurses".
    """

    def __init__(
        self,
        article: Article,
        sentence: Sentence,
        lexicon: Lexicon,
        *,
        told_only: bool = False,
        told_before: Told = _NOTHING_TOLD,
    ) -> None:
        self._re = _patterns(lexicon)
        self._article = article
        self._text = article.text
        self._sentence = sentence
        self._lexicon = lexicon
        left_out = article.untold if told_only else ()
        self._harms = tuple(
            harm
            for harm in find_harm(article.text, sentence.start, sentence.end, lexicon)
            if covers(left_out, harm.start, harm.end) is None
        )
        phrases = phrases_of(article, sentence, lexicon)
        self._harms = harms_told_before(
            article.text, sentence, lexicon, told_before, self._harms, phrases
        )
        self._phrases = tuple(
            phrase
            for phrase in phrases
            if not self._is_wording(phrase) and covers(left_out, phrase.start, phrase.end) is None
        )
        words = article.text[sentence.start : sentence.end]
        self._titled = is_titled(words) and not words.isupper()
        self._bases = self._find_bases()
        self._attacks = tells_of_attack(article.text, sentence, lexicon)
        self._reports = find_reports(article.text, sentence, lexicon, self._phrases)
        self._of_nobody = [(r.start, r.end) for r in self._reports if r.kind == "zero"]
        self._owners = owned_harms(
            article.text, sentence, self._phrases, self._harms, self._bases, lexicon
        )
        self._government = Government(article.text, self._phrases, self._harms, lexicon)
        self._links = Links(article.text, sentence, lexicon)
        said = attributions(article.text, sentence.start, sentence.end, article.language)
        self._speech = [(a.start, a.end) for a in said]
        self._trailing = [(a.start, a.end) for a in said if not a.forward]

    def cues(self) -> list[Cue]:
        """The sentence's cues, its "no casualties" first."""
        governed = self._governed(
            [
                phrase
                for phrase in self._phrases
                if not any(r.start < phrase.end and phrase.start < r.end for r in self._reports)
            ]
        )
        governed += self._by_own_hand(governed)
        index = self._sentence.index
        left = self._left_open([phrase for phrase, governors in governed if governors])
        governed = [(p, found) for p, found in governed if p not in left]
        return [*self._reports, *left.values()] + [
            counted_cue(
                self._text,
                index,
                phrase,
                governors,
                self._lexicon,
                attacked=self._government.attacked(phrase, governors),
            )
            for phrase, governors in governed
        ]

    def _left_open(self, harmed: list[Phrase]) -> dict[Phrase, Cue]:
        """People who were shot or stabbed, and of whom nothing says whether they live."""
        if not self._attacks:
            return {}
        return dict(left_open(self._text, self._sentence, self._phrases, harmed, self._lexicon))

    def _by_own_hand(
        self, governed: list[tuple[Phrase, tuple[Governor, ...]]]
    ) -> list[tuple[Phrase, tuple[Governor, ...]]]:
        """The attacker who is told only as "himself": "killed three colleagues and then himself".

        Where the verb is his own ("turning the gun on himself"), nobody nearer may be its subject.
        """
        found: list[tuple[Phrase, tuple[Governor, ...]]] = []
        for match in self._re.himself.finditer(
            self._text, self._sentence.start, self._sentence.end
        ):
            start, end = match.span("who")
            own = next((h for h in self._harms if h.start <= start and end <= h.end), None)
            if own is not None:
                taken = any(g and g[0].harm is own for _, g in governed)
                harm = None if taken or own.outcome != "killed" else own
            else:
                listed = [g[0].harm for p, g in governed if g and p.end <= start]
                harm = listed[-1] if listed and match["joint"] else None
            if harm is None or harm.outcome != "killed" or harm.assertion != "asserted":
                continue
            if harm is not own and (harm.passive or harm.government != "transitive"):
                continue
            himself = Phrase(
                start, end, "definite", None, None, People("unknown"), False, False, False
            )
            found.append((himself, (Governor(harm, _SHARED),)))
        return found

    def _governed(self, phrases: list[Phrase]) -> list[tuple[Phrase, tuple[Governor, ...]]]:
        """Phrases that may be figures, with the harms that govern them, their own or shared."""
        found: dict[Phrase, tuple[Governor, ...]] = {}
        harmed: list[Phrase] = []
        waiting: list[Phrase] = []
        for phrase in phrases:
            if self._attacks and is_attacked(self._text, phrase, self._lexicon):
                continue
            governors = self._governors(phrase)
            nearest = governors[0].cost if governors else float("inf")
            # A list shares its harm, and so does what is included or compared.
            cared_for = bool(governors) and phrase.noun is None and self._is_in_care(governors)
            if (nearest > _OWN_HARM or cared_for) and phrase.kind != "plural":
                link = self._links.to_earlier(phrase, harmed)
                if link is not None and not self._keeps_its_harm(link, found[link], phrase):
                    governors, nearest = found[link], _SHARED
            if not governors and (harm := self._stood_for(phrase)) is not None:
                governors, nearest = (Governor(harm, _SHARED),), _SHARED
            if self._counts(phrase, nearest):
                found[phrase] = governors
                if governors:
                    harmed.append(phrase)
            else:
                waiting.append(phrase)
        for part, whole in self._links.told_apart(phrases, harmed).items():
            if part in waiting or self._is_in_care(found.get(part, ())):
                found[part] = found[whole]
                waiting = [p for p in waiting if p is not part]
        for phrase in reversed(waiting):
            # "the driver and the conductor were among the dead": the later one is the nearer.
            link = None if self._is_predicate(phrase) else self._links.to_later(phrase, harmed)
            if (
                link is not None
                and self._counts(phrase, _SHARED)
                and not self._keeps_its_harm(link, found[link], phrase)
            ):
                found[phrase] = found[link]
                harmed.insert(bisect_left(harmed, phrase.start, key=lambda p: p.start), phrase)
            elif phrase.kind == "count" and (self._harms or phrase.people or phrase.partitive):
                found[phrase] = ()
        return list(found.items())

    def _keeps_its_harm(
        self, other: Phrase, governors: tuple[Governor, ...], phrase: Phrase
    ) -> bool:
        """Whether a noun of harm speaks of its own number only: "two deaths and 300 infections"."""
        return (
            phrase.noun is not None
            and bool(governors)
            and governors[0].harm.government == "noun"
            and other.start <= governors[0].harm.start < other.end
            and not self._links.is_part(phrase, other)
        )

    def _stood_for(self, phrase: Phrase) -> Harm | None:
        """The harm that "did" or "were" stands for: "30 people did not die; one did"."""
        if phrase.kind != "count" or phrase.noun is not None:
            return None
        if not self._re.pro_verb.match(self._text, phrase.end):
            return None
        before = [h for h in self._harms if h.end <= phrase.start]
        return replace(before[-1], assertion="asserted") if before else None

    def _is_in_care(self, governors: tuple[Governor, ...]) -> bool:
        """Whether only a hospital says that people were hurt: "eight there, six in hospital"."""
        return not governors or (
            governors[0].harm.outcome == "injured"
            and re.search(self._lexicon.hospital, governors[0].harm.words, re.IGNORECASE)
            is not None
        )

    def _governors(self, phrase: Phrase) -> tuple[Governor, ...]:
        if phrase.quantity is not None and phrase.quantity.lost:
            return (Governor(_loss(self._text, phrase), 0.0),)
        return tuple(
            governor
            for governor in self._government.governors(phrase)
            if not self._is_elsewhere(phrase, governor)
            and (phrase.start not in self._bases or self._is_own(phrase, governor.harm))
        )

    def _is_own(self, phrase: Phrase, harm: Harm) -> bool:
        """Whether a harm is told of those that others are counted from, not of the others."""
        return harm.start < phrase.end and phrase.start < harm.end

    def _find_bases(self) -> frozenset[int]:
        """Where numbers start that others are counted from: "four of the 12 wounded"."""
        return frozenset(
            whole.start
            for part, whole in pairwise(self._phrases)
            if part.kind == whole.kind == "count"
            and self._re.of_base.fullmatch(self._text, part.end, whole.start)
        )

    def _is_elsewhere(self, phrase: Phrase, governor: Governor) -> bool:
        """Whether a harm near a phrase is not said of it."""
        harm = governor.harm
        if any(start <= harm.start < end for start, end in self._of_nobody):
            return True  # "no injuries were reported to the two-man crew"
        if harm.government == "toll" and phrase.kind == "named":
            return True  # "la cifra de muertos por el incendio en Villa Quemada"
        if harm.outcome == "injured" and self._was_patient(phrase, harm):
            return True
        if phrase.kind == "plural" and harm.start < phrase.end and phrase.start < harm.end:
            return True  # "the dead officers" are not told of anew
        if phrase.kind == "plural" and harm.government == "toll":
            return True  # "Police said the toll had risen"
        if self._is_predicate(phrase):
            return True
        if harm.outcome == "displaced" and self._runs_away(phrase, harm):
            return True
        if phrase.kind == "plural" and harm.things:
            return True  # "families who lost relatives"
        if harm.things and phrase.people is None and phrase.noun is not None:
            return True  # "two suitcases are missing"
        if harm.things and self._is_of_thing(harm):
            return True  # "searched for the missing dog"
        return any(owner is not phrase for owner in self._owners.get(harm.start, ()))

    def _was_patient(self, phrase: Phrase, harm: Harm) -> bool:
        """Whether people in care are only moved: "all 44 patients were moved to a clinic"."""
        moved = _MOVED.fullmatch(harm.words) is not None
        return moved and _PATIENTS.fullmatch(phrase.noun or "") is not None

    def _is_of_thing(self, harm: Harm) -> bool:
        """Whether a harm is the attribute of a thing: "a missing dog"."""
        following = _NEXT_WORD.match(self._text, harm.end)
        return following is not None and following[1].casefold() in self._lexicon.things

    def _runs_away(self, phrase: Phrase, harm: Harm) -> bool:
        """Whether somebody gets away from a crime or a fight, and does not lose a home."""
        if self._lexicon.flight_pattern.fullmatch(harm.words) is None:
            return False
        armed = phrase.people is not None and phrase.people.group in (
            "state_forces",
            "non_state_armed",
        )
        return (
            armed
            or phrase.kind in ("singular", "definite", "named")
            or (phrase.noun or "").casefold() in self._lexicon.fugitives
        )

    def _is_wording(self, phrase: Phrase) -> bool:
        """Whether a phrase is only words of a harm: "sustained various injuries"."""
        starts = [harm.start for harm in self._harms]
        harm = self._harms[bisect_left(starts, phrase.start) - 1] if self._harms else None
        return harm is not None and harm.start < phrase.start and phrase.end <= harm.end

    def _is_predicate(self, phrase: Phrase) -> bool:
        """Whether a plural says what others are: "of whom 413 were civilians"."""
        if phrase.kind != "plural":
            return False
        counts = [p.end for p in self._phrases if p.kind == "count"]
        dead = [h.end for h in self._harms if h.government in ("participle", "noun", "subject")]
        return any(
            self._re.are.fullmatch(self._text, end, phrase.start) is not None
            for end in (*counts, *dead)
        )

    def _counts(self, phrase: Phrase, nearest: float) -> bool:
        """Whether a harm governs the phrase closely enough for its kind."""
        if phrase.kind != "named" and is_suicide(self._text, phrase):
            return True
        if self._only_speaks(phrase) or self._opens_of(phrase) or self._names_some(phrase):
            return False
        hurt = nearest <= _OF_SPEAKER and self._says_harm(phrase)
        if self._names_speaker(phrase) or (not hurt and self._speaks(phrase)):
            return False  # "the mayor had spoken of two dead" tells of two
        if phrase.elided and not self._stands_for_person(phrase):
            return False
        if part_words.FURTHER.fullmatch(phrase.noun or "") and self._is_of_things(phrase):
            return False
        if phrase.kind in ("count", "unknown"):
            return nearest <= self._farthest(phrase, nearest)
        if phrase.kind == "plural" and self._titled:
            return False  # the report under a headline counts them
        if phrase.thing or (
            phrase.kind == "singular" and phrase.people is None and not self._has_personal_a(phrase)
        ):
            return False
        if not hurt and self._links.is_agent_or_place(phrase, subject=nearest <= 0.0):
            return False
        if phrase.kind == "named" and self._names_the_dateline(phrase):
            return False
        if phrase.kind == "definite" and _OF_NUMBER.match(self._text, phrase.end):
            return False  # "spoke of 22 dead, the fire chief of 19"
        return nearest <= (_CLOSE_GUESSED if phrase.guessed else _CLOSE[phrase.kind])

    def _has_personal_a(self, phrase: Phrase) -> bool:
        """Whether Spanish tells that the object is a person: "mató a un arriero"."""
        before = self._text[max(0, phrase.start - len(" a ")) : phrase.start]
        return self._lexicon.language == "es" and before == " a "

    def _says_harm(self, phrase: Phrase) -> bool:
        lost = phrase.quantity is not None and phrase.quantity.lost
        return lost or any(h.start < phrase.end and phrase.start < h.end for h in self._harms)

    def _speaks(self, phrase: Phrase) -> bool:
        return any(first <= phrase.start and phrase.end <= last for first, last in self._speech)

    def _only_speaks(self, phrase: Phrase) -> bool:
        """Whether a phrase opens the attribution that closes what was said.

        "wounding more than 40, the director of the hospital said" wounds no director.
        """
        return any(
            phrase.start == first
            and phrase.end < last
            and self._text[:first].rstrip()[-1:] in (",", '"', "”")
            and not any(first <= harm.start < last for harm in self._harms)
            for first, last in self._trailing
        )

    def _opens_of(self, phrase: Phrase) -> bool:
        """Whether a number is only what others are of: "of the 18 passengers, 11 died"."""
        if phrase.kind != "count" or self._says_harm(phrase):
            return False
        if not self._re.opening_of.fullmatch(self._text, self._sentence.start, phrase.start):
            return False
        part = next((p for p in self._phrases if p.start >= phrase.end and p.kind == "count"), None)
        harm = next((h for h in self._harms if h.end > phrase.end), None)
        return part is not None and harm is not None and part.start < harm.start

    def _names_some(self, phrase: Phrase) -> bool:
        """Whether a phrase names those just counted: "six of them: brothers Ali and Omar, ..."."""
        return any(
            p.partitive
            and p.kind == "count"
            and p.end < phrase.start
            and _COLON.match(self._text, p.end) is not None
            for p in self._phrases
        )

    def _stands_for_person(self, phrase: Phrase) -> bool:
        """Whether what "another" goes on with is a person: no car, of which another was hit."""
        before = [p for p in self._phrases if p.end <= phrase.start]
        last = before[-1] if before else None
        return last is None or (not last.thing and (last.people is not None or last.noun is None))

    def _is_of_things(self, phrase: Phrase) -> bool:
        """Whether "others" are more of things told before: "46 sheep died and 90 others"."""
        before = [p for p in self._phrases if p.end <= phrase.start]
        return bool(before) and before[-1].thing and before[-1].kind == "count"

    def _names_speaker(self, phrase: Phrase) -> bool:
        """Whether a name follows its office: "said a spokesman, Colonel Diallo, 18 rebels"."""
        return (
            phrase.kind in ("definite", "named")
            and self._text[phrase.end : phrase.end + 1] == ","
            and any(self._text[end : phrase.start].strip() == "," for _, end in self._speech)
            and any(p.kind == "count" and p.start > phrase.end for p in self._phrases)
        )

    def _names_the_dateline(self, phrase: Phrase) -> bool:
        """Whether the name is the place that the report is sent from."""
        dateline = self._article.dateline
        if dateline is None:
            return False
        name = self._text[phrase.start : phrase.end].casefold()
        inside = dateline.start <= phrase.start < dateline.end
        return inside or name == (dateline.place or "").casefold()

    def _does_harm(self, phrase: Phrase) -> bool:
        """Whether a number of an order does the harm: "and the second killed eight"."""
        return any(
            harm.government == "transitive"
            and not harm.passive
            and not self._text[phrase.end : harm.start].strip()
            and any(p.kind == "count" and p.start == harm.end + 1 for p in self._phrases)
            for harm in self._harms
        )

    def _farthest(self, phrase: Phrase, nearest: float) -> float:
        """How far the harm of a number may be."""
        if phrase.quantity is not None and phrase.quantity.kind == "ordinal":
            counts = phrase.people or (phrase.noun is None and not self._does_harm(phrase))
            return _CLOSE_ORDINAL if counts else -1.0
        if phrase.collective:
            return _CLOSE_COLLECTIVE
        if phrase.noun is None and phrase.people is None and not phrase.partitive:
            return _CLOSE_BARE
        strange = phrase.noun is not None and phrase.people is None
        if strange and not phrase.thing and not phrase.partitive:
            return _CLOSE_STRANGE
        if nearest > _OWN_HARM and self._links.is_agent_or_place(phrase):
            return _OWN_HARM
        return FARTHEST


def _loss(text: str, phrase: Phrase) -> Harm:
    """The death of those of whom only others lived: "only three of the 20 survived"."""
    words = text[phrase.start : phrase.end]
    return Harm(
        phrase.start,
        phrase.end,
        words,
        "killed",
        "object",
        passive=False,
        assertion="asserted",
        verb=phrase.start,
    )
