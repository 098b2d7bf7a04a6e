"""Whether one signature is that of a copy of another's article, and what differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from summarizer.many.copies.headline import judge_headlines
from summarizer.many.copies.signature import Piece, Signature

Kind = Literal["exact", "same words", "near"]

LEAST_WORDS: Final = 40
"""A report of fewer words may be of any event: it is a copy only where all is the same."""

_MOST_DAYS: Final = 1


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a later text is a copy of an earlier one."""

    kind: Kind
    similarity: float
    difference: str


@dataclass(frozen=True, slots=True)
class _Match:
    """Sentences of the later text found in the earlier, and what was passed over.

    ``words`` are those found, ``firm_words`` those of them that are no caption or subheading.
    """

    words: int
    firm_words: int
    only_new: int
    left_out: int
    is_cut: bool

    @property
    def is_whole(self) -> bool:
        return not (self.only_new or self.left_out or self.is_cut)


def compare(first: Signature, new: Signature) -> Likeness | None:
    """Return how the later text is a copy of the earlier one, or None where it is to be read.

    It is a copy where every sentence of its report stands in the earlier text, word for word and in
    the same order; so it never says a number, a place, a day, a speaker or a doubt that the earlier
    does not. It may lack the end of the earlier text, and sentences in between that have no harm,
    number, day, speaker or denial. Captions and subheadings without harm, lines of the outlet,
    bylines, agencies, and headlines that say nothing but what the report says, may differ.

    Cost
    ----
    Linear in the sentences of the earlier text.
    """
    if not _may_be_of_one_day(first, new) or _opens_elsewhere(first, new):
        return None
    match = _match(first.pieces, new.pieces)
    if match is None:
        return None
    is_long = match.firm_words >= LEAST_WORDS
    is_placed = new.has_names or (new.place != 0 and new.place == first.place)
    lenient = is_long and is_placed
    if not judge_headlines(first.headline, new.headline, lenient=lenient):
        return None
    same_headline = _hash(first) == _hash(new)
    if first.exact == new.exact and same_headline:
        return Likeness("exact", 1.0, "")
    if first.words == new.words and same_headline:
        return Likeness("same words", 1.0, _join(("white space, punctuation, case or spelling",)))
    if not is_long and not (
        match.is_whole and same_headline and _opening(first)[1:] == _opening(new)[1:]
    ):
        return None
    if not first.pieces or not new.pieces:
        return None
    union = first.weight + new.weight - match.words
    return Likeness("near", round(match.words / union, 4), _difference(first, new, match))


def _hash(signature: Signature) -> int:
    return signature.headline.hash if signature.headline is not None else 0


def _opening(signature: Signature) -> tuple[int, ...]:
    return (signature.agency, signature.place, signature.country, signature.day)


def _may_be_of_one_day(first: Signature, new: Signature) -> bool:
    """Whether "Tuesday", or "the past 24 hours", may be the same in both.

    Bulletins repeat their words from day to day.
    """
    if not first.published or not new.published:
        return True
    apart = abs(first.published - new.published)
    return apart == 0 or (apart <= _MOST_DAYS and first.has_own_day and new.has_own_day)


def _opens_elsewhere(first: Signature, new: Signature) -> bool:
    """Whether both have a dateline, and of another place or day."""
    return (
        _differ(first.place, new.place)
        or _differ(first.country, new.country)
        or _differ(first.day % 10_000, new.day % 10_000)
        or _differ(first.day // 10_000, new.day // 10_000)
    )


def _differ(one: int, other: int) -> bool:
    """Whether both are known and not the same."""
    return bool(one and other and one != other)


def _match(first: tuple[Piece, ...], new: tuple[Piece, ...]) -> _Match | None:
    """Find the sentences of the later text in the earlier, in order; None where one is missing."""
    at = words = firm = only_new = left_out = 0
    for piece in new:
        stop = at
        while stop < len(first) and first[stop].hash != piece.hash and first[stop].may_lack:
            stop += 1
        if stop < len(first) and first[stop].hash == piece.hash:
            words += piece.weight
            firm += piece.weight * piece.must_match
            left_out += stop - at
            at = stop + 1
        elif piece.must_match:
            return None
        else:
            only_new += 1
    rest = first[at:]
    is_cut = any(piece.must_match for piece in rest)
    return _Match(words, firm, only_new, left_out + (0 if is_cut else len(rest)), is_cut)


def _difference(first: Signature, new: Signature, match: _Match) -> str:
    kinds = (
        ("headline", _hash(first) != _hash(new)),
        (
            "byline or agency line",
            _opening(first) != _opening(new),
        ),
        ("lines of the outlet", first.lines != new.lines),
        ("captions or subheadings", match.only_new > 0),
        ("sentences left out", match.left_out > 0),
        ("last paragraphs cut", match.is_cut),
    )
    return _join([kind for kind, differs in kinds if differs]) or "white space, punctuation, case"


def _join(kinds: tuple[str, ...] | list[str]) -> str:
    return "; ".join(kinds)
