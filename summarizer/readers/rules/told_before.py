"""Harm that the sentence before told, and to which this one only points back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from summarizer.models.vocabulary import Outcome
from summarizer.readers.rules import part_words
from summarizer.readers.rules.phrases import Phrase
from summarizer.text.any_case import AnyCase
from summarizer.text.article import Sentence
from summarizer.text.harm.lexicon import Lexicon
from summarizer.text.harm.lexicon.entry import Government
from summarizer.text.harm.triggers import Harm

_WORST: Outcome = "killed"


class _Patterns:
    """What is the same for every sentence of a language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.points = re.compile(rf"(?:{lexicon.pointing})(?!\w)", re.IGNORECASE)
        self.points_before = re.compile(rf"(?<!\w)(?:{lexicon.pointing})\s+$", re.IGNORECASE)
        self.opens_pointing = re.compile(rf"\W*(?P<words>{lexicon.pointing})\s+", re.IGNORECASE)
        self.those_before = re.compile(
            rf"\W*(?P<words>{lexicon.those_before})(?!\w)", re.IGNORECASE
        )
        self.their_number = AnyCase(rf"(?<!\w)(?:{lexicon.their_number})(?!\w)")
        self.total_reached = AnyCase(rf"(?<!\w)(?:{lexicon.total_reached})(?!\w)")
        self.in_all = re.compile(rf"(?<=\w )(?:{lexicon.in_all})(?!\w)", re.IGNORECASE)


_patterns = cache(_Patterns)


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentences before told.

    ``outcome`` is what came to all people of the last one; ``numbers`` what came to how many in
    it, ``earlier`` in the one before it.
    """

    outcome: Outcome | None = None
    numbers: frozenset[tuple[Outcome, int]] = field(default_factory=frozenset)
    earlier: frozenset[tuple[Outcome, int]] = field(default_factory=frozenset)


def harms_told_before(
    text: str,
    sentence: Sentence,
    lexicon: Lexicon,
    told: Told,
    harms: Sequence[Harm],
    phrases: Sequence[Phrase],
) -> tuple[Harm, ...]:
    """The harms of a sentence, with those that it only points back to, in order of the text."""
    found = list(harms)
    if told.outcome is not None:
        found += _goes_on(text, sentence, lexicon, told.outcome)
    before = {harm.outcome for harm in harms}
    of_whom = told.outcome or (before.pop() if len(before) == 1 else None)
    if of_whom is not None:
        found += _their_number(text, sentence, lexicon, of_whom)
    if harms:
        found += _total_reached(text, sentence, lexicon, harms)
    found += _points_back(text, sentence, lexicon, told, harms, phrases)
    return tuple(sorted(found, key=lambda harm: harm.start))


def points_back(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether words before a number, or its first, say that its people were told of before."""
    patterns = _patterns(lexicon)
    return (
        patterns.points.match(text, start, end) is not None
        or patterns.points_before.search(text, max(0, start - _LOOK_BACK), start) is not None
    )


_ANYBODY = re.compile(rf"men|women|boys|girls|children|{part_words.GENERIC.pattern}", re.I)
_LOOK_BACK = 24  # characters that such words may take


def _goes_on(text: str, sentence: Sentence, lexicon: Lexicon, told: Outcome) -> list[Harm]:
    """The harm told before, where the sentence goes on to say who came to it."""
    found = _patterns(lexicon).those_before.match(text, sentence.start, sentence.end)
    return [_harm(text, *found.span("words"), told, of="object")] if found else []


def _their_number(text: str, sentence: Sentence, lexicon: Lexicon, told: Outcome) -> list[Harm]:
    """The harm told before, where the sentence only gives the number: "put their number at 9"."""
    found = _patterns(lexicon).their_number.finditer(text, sentence.start, sentence.end)
    return [_harm(text, *match.span(), told, of="toll") for match in found]


def _total_reached(
    text: str, sentence: Sentence, lexicon: Lexicon, harms: Sequence[Harm]
) -> list[Harm]:
    """The harm of those who are added, where only their total follows: "taking the total to 9"."""
    found = []
    for match in _patterns(lexicon).total_reached.finditer(text, sentence.start, sentence.end):
        before = [h for h in harms if h.end <= match.start() and h.assertion == "asserted"]
        if before and not any(match.start() <= h.start < match.end() for h in harms):
            found.append(_harm(text, *match.span(), before[-1].outcome, of="toll"))
    for match in _patterns(lexicon).in_all.finditer(text[sentence.start : sentence.end]):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        before = [h for h in harms if h.end <= start and h.assertion == "asserted"]
        if len({h.outcome for h in before}) == 1:  # "eight on the road and four there, 12 in all"
            found.append(_harm(text, start, end, before[0].outcome, of="noun"))
    return found


def _points_back(
    text: str,
    sentence: Sentence,
    lexicon: Lexicon,
    told: Told,
    harms: Sequence[Harm],
    phrases: Sequence[Phrase],
) -> list[Harm]:
    """The harm told before of as many people as the sentence opens with: "All three lived there".

    What else it says of them is no other harm, unless they died of it.
    """
    first = next((p for p in phrases if p.kind == "count" and p.quantity is not None), None)
    if first is None or first.quantity is None or first.quantity.best is None:
        return []
    found = _patterns(lexicon).opens_pointing.match(text, sentence.start, sentence.end)
    if found is None or found.end() != first.quantity.number_start:
        return []
    if harms and first.noun is not None and not _ANYBODY.fullmatch(first.noun):
        return []  # "two officers were wounded. The two robbers were arrested"
    for numbers in (told.numbers, told.earlier):
        outcomes = {outcome for outcome, number in numbers if number == first.quantity.best}
        if len(outcomes) == 1:
            outcome = outcomes.pop()
            died = outcome != _WORST and any(harm.outcome == _WORST for harm in harms)
            return [] if died else [_harm(text, *found.span("words"), outcome, of="object")]
    return []


def _harm(text: str, start: int, end: int, outcome: Outcome, *, of: Government) -> Harm:
    return Harm(
        start,
        end,
        text[start:end],
        outcome,
        of,
        passive=False,
        assertion="asserted",
        verb=start,
    )
