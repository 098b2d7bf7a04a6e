"""The cue scan: where the text may state a casualty figure, before any model is asked.

Its use is recall, not truth. It says where to look, and afterwards what was left out. Each cue
keeps what the words alone settle (number, bound, likely outcomes, whose dead) and the reason if
the words alone dismiss it.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.models.vocabulary import Assertion, Bound, Group, Outcome
from summarizer.reading.article import Article, Sentence
from summarizer.reading.government import FARTHEST, Government, Governor
from summarizer.reading.harm import find_harm
from summarizer.reading.lexicon import Lexicon, People, lexicon_for
from summarizer.reading.linking import Links, without_appositions
from summarizer.reading.phrases import Phrase, PhraseReader
from summarizer.reading.quantities import Quantity, read_quantities
from summarizer.reading.tokens import tokens_in

CueKind = Literal["count", "singular", "definite", "named", "plural", "zero", "none_reported"]

# Known persons, names and bare plurals count only where a harm governs them closely: nearly every
# sentence has some, and few are victims.
_CLOSE = {"definite": 4.0, "named": 5.0, "plural": 1.5, "singular": 9.0, "ordinal": 2.0}
_OWN_HARM = 3.0  # a harm this near governs, whatever the phrase is listed with
_AMBIGUOUS = 4.0  # a second outcome this near to the first is offered as a choice

_ATTACKER = re.compile(
    r"\b(?:suicide[- ](?:bombers?|attackers?)|bombers?|attackers?|assailants?|gunm[ae]n|"
    r"hijackers?|shooters?|kamikazes?|assaillants?|atacantes?|pistoleros?|bombistas?)\b",
    re.IGNORECASE,
)
_SUICIDE = re.compile(
    r"\b(?:suicide[- ](?:bombers?|attackers?)|kamikazes?|bombistas? suicidas?|"
    r"(?:atacantes?|terroristas?) suicidas?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One place where the text may state a figure."""

    index: int
    start: int
    end: int
    sentence: int
    kind: CueKind
    bound: Bound
    low: int | None
    best: int | None
    high: int | None
    outcomes: tuple[Outcome, ...]  # likely ones, likeliest first; empty where none governs it
    assertion: Assertion
    noun: str | None
    group: Group
    demographic: str | None
    attackers: bool
    partitive: bool  # "of them": part of people named before
    collective: bool  # counts families
    harm: tuple[int, int] | None  # the trigger that governs it
    cost: float  # how far that trigger is
    dismissed: str | None  # why the words alone rule it out


def find_cues(article: Article) -> tuple[Cue, ...]:
    """Every cue of an article's title, body, captions and headings, in order of the text."""
    lexicon = lexicon_for(article.language)
    found: list[Cue] = []
    for sentence in article.sentences:
        if sentence.kind not in ("clutter", "byline"):
            found.extend(_SentenceScan(article, sentence, lexicon).cues())
    found.sort(key=lambda cue: (cue.start, cue.end))
    return tuple(replace(cue, index=n) for n, cue in enumerate(found))


class _SentenceScan:
    """One sentence: its phrases, its harms, and which governs which."""

    def __init__(self, article: Article, sentence: Sentence, lexicon: Lexicon) -> None:
        self._text = article.text
        self._sentence = sentence
        self._lexicon = lexicon
        self._harms = find_harm(article.text, sentence.start, sentence.end, lexicon)
        reader = PhraseReader(
            article.text, tokens_in(article.text, sentence.start, sentence.end), lexicon
        )
        body = article.text[sentence.start : sentence.end]
        counted = tuple(
            reader.counted(_shifted(q, sentence.start))
            for q in read_quantities(body, article.language)
            if q.kind in ("count", "ordinal") and q.form != "zero"
        )
        phrases = sorted((*counted, *reader.uncounted(counted)), key=lambda p: (p.start, p.end))
        self._phrases = without_appositions(article.text, tuple(phrases))
        self._government = Government(article.text, self._phrases, self._harms, lexicon)
        self._links = Links(article.text, sentence, lexicon)

    def cues(self) -> list[Cue]:
        """The sentence's cues, its "no casualties" first."""
        cues = self._no_numbers()
        spans = [(cue.start, cue.end) for cue in cues]
        governed: dict[Phrase, tuple[Governor, ...]] = {}
        waiting: list[Phrase] = []
        for phrase in self._phrases:
            if any(start < phrase.end and phrase.start < end for start, end in spans):
                continue
            governors = self._government.governors(phrase)
            if phrase.kind == "plural":  # "the dead officers" are not told of anew
                governors = tuple(
                    g for g in governors if g.harm.start >= phrase.end or g.harm.end <= phrase.start
                )
            nearest = min((g.cost for g in governors), default=float("inf"))
            # A list shares its harm, and so does what is included or compared.
            if nearest > _OWN_HARM and phrase.kind != "plural":
                link = self._links.to_earlier(phrase, [p for p in governed if governed[p]])
                if link is not None:
                    governors, nearest = governed[link], 0.0
            if self._counts(phrase, nearest):
                governed[phrase] = governors
            elif phrase.kind == "count" and (self._harms or phrase.people or phrase.partitive):
                governed[phrase] = ()
            else:
                waiting.append(phrase)
        for phrase in waiting:
            # "the driver and the conductor were among the dead": the later one is the nearer.
            link = self._links.to_later(phrase, [p for p in governed if governed[p]])
            if link is not None and self._counts(phrase, 0.0):
                governed[phrase] = governed[link]
        return cues + [self._built(phrase, governors) for phrase, governors in governed.items()]

    def _counts(self, phrase: Phrase, nearest: float) -> bool:
        """Whether a harm governs the phrase closely enough for its kind."""
        if _SUICIDE.search(self._text, phrase.start, phrase.end) and phrase.kind != "named":
            return True
        if phrase.kind == "count":
            ordinal = phrase.quantity is not None and phrase.quantity.kind == "ordinal"
            return nearest <= (_CLOSE["ordinal"] if ordinal else FARTHEST)
        if phrase.thing or (phrase.kind == "singular" and phrase.people is None):
            return False
        if phrase.kind != "singular" and self._links.is_agent_or_place(phrase):
            return False
        return nearest <= _CLOSE[phrase.kind]

    def _no_numbers(self) -> list[Cue]:
        """Find "no casualties" (0) and "no information on casualties" (unknown)."""
        cues: list[Cue] = []
        body = self._text[self._sentence.start : self._sentence.end]
        for zero, patterns in (
            (False, self._lexicon.none_reported),
            (True, self._lexicon.no_casualties),
        ):
            for pattern in patterns:
                for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", body, re.IGNORECASE):
                    start = self._sentence.start + match.start()
                    end = self._sentence.start + match.end()
                    if not any(c.start < end and start < c.end for c in cues):
                        cues.append(self._report(start, end, zero=zero))
        return cues

    def _report(self, start: int, end: int, *, zero: bool) -> Cue:
        harms = find_harm(self._text, start, end, self._lexicon)
        people = next(
            (p for p in self._phrases if p.start < end and start < p.end and p.people), None
        )
        known = people.people if people else None
        number = 0 if zero else None
        return Cue(
            index=0,
            start=start,
            end=end,
            sentence=self._sentence.index,
            kind="zero" if zero else "none_reported",
            bound="exact" if zero else "none_reported",
            low=number,
            best=number,
            high=number,
            outcomes=tuple(dict.fromkeys(h.outcome for h in harms)) or ("killed_or_injured",),
            assertion="asserted",
            noun=people.noun if people else None,
            group=_group(people, known) if people else "unknown",
            demographic=known.demographic if known else None,
            attackers=False,
            partitive=False,
            collective=False,
            harm=(harms[0].start, harms[0].end) if harms else None,
            cost=0.0,
            dismissed=None,
        )

    def _built(self, phrase: Phrase, governors: tuple[Governor, ...]) -> Cue:
        suicide = _SUICIDE.search(self._text, phrase.start, phrase.end) is not None
        outcomes = _outcomes(governors) or (("killed",) if suicide else ())
        attackers = suicide or (
            _ATTACKER.search(self._text, phrase.start, phrase.end) is not None
            and outcomes[:1] == ("killed",)
        )
        known = phrase.people
        bound, low, best, high = _numbers(phrase)
        nearest = governors[0] if governors else None
        return Cue(
            index=0,
            start=phrase.start,
            end=phrase.end,
            sentence=self._sentence.index,
            kind=phrase.kind,
            bound=bound,
            low=low,
            best=best,
            high=high,
            outcomes=outcomes,
            assertion=nearest.harm.assertion if nearest else "asserted",
            noun=phrase.noun,
            group="non_state_armed" if attackers else _group(phrase, known),
            demographic=known.demographic if known else None,
            attackers=attackers,
            partitive=phrase.partitive,
            collective=phrase.collective,
            harm=(nearest.harm.start, nearest.harm.end) if nearest else None,
            cost=nearest.cost if nearest else float("inf"),
            dismissed=_dismissal(phrase, outcomes),
        )


def _dismissal(phrase: Phrase, outcomes: tuple[Outcome, ...]) -> str | None:
    if phrase.thing:
        return f"counts {phrase.noun.casefold() if phrase.noun else 'things'}, not people"
    if outcomes or phrase.partitive:
        return None
    if phrase.people is None:
        return "a number that no people and no harm stand near"
    return "counts people, but no word of harm governs them"


def _shifted(quantity: Quantity, by: int) -> Quantity:
    return replace(
        quantity,
        start=quantity.start + by,
        end=quantity.end + by,
        number_start=quantity.number_start + by,
        number_end=quantity.number_end + by,
    )


def _outcomes(governors: tuple[Governor, ...]) -> tuple[Outcome, ...]:
    if not governors:
        return ()
    nearest = governors[0].cost
    return tuple(dict.fromkeys(g.harm.outcome for g in governors if g.cost <= nearest + _AMBIGUOUS))


def _group(phrase: Phrase, known: People | None) -> Group:
    """The noun's group; an attribute may decide it (police officers, rebel commanders)."""
    if known is not None and known.group != "unknown":
        return known.group
    words = {w.casefold() for w in phrase.chunk}
    if words & {"police", "army", "government", "military", "security", "naval"}:
        return "state_forces"
    if words & {"rebel", "militant", "insurgent", "guerrilla", "islamist", "armed"}:
        return "non_state_armed"
    return "unknown"


def _numbers(phrase: Phrase) -> tuple[Bound, int | None, int | None, int | None]:
    if phrase.quantity is not None:
        quantity = phrase.quantity
        return quantity.bound, quantity.low, quantity.best, quantity.high
    if phrase.kind == "plural":
        return "vague", 2, None, None
    return "exact", 1, 1, 1
