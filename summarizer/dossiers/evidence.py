"""What speaks for and against two articles' events being one: each piece with its weight."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.dossiers.geography import Geography
from summarizer.dossiers.kinds import compare_kinds
from summarizer.dossiers.numbers import compare_numbers
from summarizer.dossiers.telling import Telling
from summarizer.models.dossier import ClueKind, Sureness

CERTAIN: Final = 9
LIKELY: Final = 6
DOUBTFUL: Final = 3

_CLOSE, _MODERATE, _SLIGHT, _NONE = 0.5, 0.3, 0.12, 0.04
_ENOUGH_WORDS: Final = 8
_RARE: Final = 0.02
_SOON, _LATER = 3, 10
"""Days between reports of which a day is not known."""


class Piece(NamedTuple):
    """One piece of evidence."""

    of: ClueKind
    weight: int
    sentence: str
    veto: bool = False


class Judgement(NamedTuple):
    """All evidence about two events."""

    pieces: tuple[Piece, ...]
    weight: int
    sureness: Sureness

    @property
    def is_vetoed(self) -> bool:
        """Whether something keeps the two apart, whatever else is said."""
        return any(piece.veto for piece in self.pieces)


class Evidence:
    """Compares events, knowing all of them: what is rare among them, and where places lie.

    Parameters
    ----------
    tellings
        All events.
    """

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self.geography = Geography(tellings)
        self.comparisons = 0
        self._spanning = {t.key for t in tellings if self._spans(t)}
        found = Counter(word for t in tellings for word in t.words)
        total = len(tellings)
        self._rare = {w for w, n in found.items() if n <= max(3, _RARE * total)}
        self._vectors: dict[tuple[str, str], dict[str, float]] = {}
        for telling in tellings:
            vector = {
                w: (1 + math.log(n)) * math.log(1 + total / found[w])
                for w, n in telling.words.items()
            }
            length = math.sqrt(sum(x * x for x in vector.values())) or 1.0
            self._vectors[telling.key] = {w: x / length for w, x in vector.items()}

    def judge(self, a: Telling, b: Telling) -> Judgement:
        """Compare two events; the order in which they are given does not matter."""
        if b.key < a.key:
            a, b = b, a
        self.comparisons += 1
        pieces = tuple(self._pieces(a, b))
        weight = sum(piece.weight for piece in pieces)
        return Judgement(pieces, weight, _sureness(pieces, weight))

    def _pieces(self, a: Telling, b: Telling) -> Iterator[Piece]:
        if a.ref.article == b.ref.article:
            yield Piece("article", 0, "One article tells them as two events.", veto=True)
        is_crowded = self.geography.is_crowded(a, b)
        yield from _days(a, b, is_crowded=is_crowded, is_busy=self.geography.is_busy(a, b))
        yield from self._places(a, b, is_crowded=is_crowded)
        kind, kind_sentence = compare_kinds(a.event.type, b.event.type)
        if self.geography.has_alike(a, b):
            kind = min(kind, 1)
        number, number_sentence = compare_numbers(a, b)
        if kind < 0 and number < 0:
            sentence = f"{kind_sentence} {number_sentence}"
            yield Piece("kind", kind, sentence, veto=True)
        elif kind_sentence:
            yield Piece("kind", kind, kind_sentence)
        if number_sentence:
            yield Piece("numbers", number, number_sentence)
        if self.spans(a) != self.spans(b):
            sentence = "One counts several events together, which an article tells apart."
            yield Piece("several", 0, sentence, veto=True)
        yield from self._words(a, b, is_crowded=is_crowded)
        shared = a.attackers & b.attackers
        if shared:
            yield Piece("actors", 1, f"Both name {_listed(shared)} among those who acted.")

    def spans(self, telling: Telling) -> bool:
        """Whether an event is told as one of which articles tell as two.

        Its words speak of several, at a place and time where an article tells of two events; or
        its place is the names of two, in which articles tell of one each.
        """
        return telling.key in self._spanning

    def _spans(self, telling: Telling) -> bool:
        if self.geography.spans_several(telling):
            return True
        if not telling.is_only or not telling.counts_several:
            return False
        return self.geography.is_crowded(telling, telling)

    def _places(self, a: Telling, b: Telling, *, is_crowded: bool) -> Iterator[Piece]:
        one, other = f"“{a.place}”", f"“{b.place}”"
        match self.geography.relation(a, b):
            case "same":
                if is_crowded:
                    sentence = f"Both are at {one}, where an article tells of two events then."
                    yield Piece("place", 1, sentence)
                else:
                    yield Piece("place", 3, f"Both are at {one}.")
            case "part":
                sentence = f"{one} and {other}: one report names both."
                yield Piece("place", 1 if is_crowded else 2, sentence)
            case "mentioned":
                sentence = f"{one} and {other}: one of the articles names the other's place too."
                yield Piece("place", 1, sentence)
            case "together":
                sentence = f"{one} and {other}: some other article names both for one event."
                yield Piece("place", 0, sentence)
            case "unknown":
                yield Piece("place", 0, "One of them names no place.")
            case "told_apart":
                sentence = f"{one} and {other}: an article tells of an event in each."
                yield Piece("place", -3, sentence, veto=True)
            case "different":
                sentence = f"{one} and {other}: no article names both."
                yield Piece("place", -3, sentence, veto=True)

    def _words(self, a: Telling, b: Telling, *, is_crowded: bool) -> Iterator[Piece]:
        one, other = self._vectors[a.key], self._vectors[b.key]
        if len(other) < len(one):
            one, other = other, one
        shared = sorted(one.keys() & other.keys(), key=lambda w: (-one[w] * other[w], w))
        language, is_latin = a.script
        if is_latin != b.script[1]:
            return
        if language != b.script[0]:
            names = [w for w in shared if w in self._rare and len(w) > 4]
            if names:
                yield Piece("words", 1, f"Both have the rare {_listed(names)}.")
            return
        likeness = sum(one[w] * other[w] for w in shared)
        alike = f"Words in common: {_listed(shared)}."
        if likeness >= _CLOSE:
            yield Piece("words", 3, alike)
        elif likeness >= _MODERATE:
            yield Piece("words", 2, alike)
        elif likeness >= _SLIGHT:
            yield Piece("words", 1, alike)
        elif likeness < _NONE and len(one) >= _ENOUGH_WORDS:
            sentence = "Hardly a word in common but the commonest."
            yield Piece("words", -2 if is_crowded else -1, sentence)


def keeps_apart(a: Telling, b: Telling) -> bool:
    """Whether two events surely cannot be one, by what is cheap to see: article, day."""
    if a.ref.article == b.ref.article:
        return True
    return any(piece.veto for piece in _days(a, b, is_crowded=False, is_busy=False))


def _days(a: Telling, b: Telling, *, is_crowded: bool, is_busy: bool) -> Iterator[Piece]:
    for one, other in ((a, b), (b, a)):
        # With a day of its own, the days are compared: clocks differ, and a night has two days.
        allowed = 1 if one.days else 0
        if one.published and other.days and (other.days[0] - one.published).days > allowed:
            sentence = "One was published before the other event's day."
            yield Piece("order", 0, sentence, veto=True)
            return
    if a.days is None or b.days is None:
        yield from _by_publication(a, b)
        return
    apart = max((b.days[0] - a.days[1]).days, (a.days[0] - b.days[1]).days)
    first, second = (_day_words(t) for t in (a, b))
    if apart <= 0:
        if a.is_one_day and b.is_one_day:
            yield Piece("day", 1 if is_crowded else 3, f"Both are of {first}.")
        else:
            yield Piece("day", 1, f"{first} and {second} have a day in common.")
    elif apart == 1 and not is_busy and a.is_at_night and b.is_at_night:
        yield Piece(
            "day", 1, f"{first} and {second}, and both tell of a night, which has two days."
        )
    elif apart == 1 and not is_busy:
        yield Piece("day", -4, f"{first} and {second} are a day apart.")
    else:
        yield Piece("day", -3, f"{first} and {second} cannot be one day.", veto=True)


def _by_publication(a: Telling, b: Telling) -> Iterator[Piece]:
    """The days of publication stand in where the event's own are not known."""
    one = a.days[1] if a.days else a.published
    other = b.days[1] if b.days else b.published
    if one is None or other is None:
        yield Piece("day", 0, "The day of one of them is not known.")
        return
    gap = abs((one - other).days)
    weight = 1 if gap <= _SOON else 0 if gap <= _LATER else -3
    reports = f"reports are {gap} {'day' if gap == 1 else 'days'} apart"
    yield Piece("order", weight, f"A day is not known; {reports}.")


def _sureness(pieces: Sequence[Piece], weight: int) -> Sureness:
    if any(piece.veto for piece in pieces):
        return "apart"
    tells = any(piece.of in ("numbers", "words") and piece.weight > 0 for piece in pieces)
    if weight >= CERTAIN and tells:
        return "certain"
    if weight >= LIKELY:
        return "likely"
    return "doubtful" if weight >= DOUBTFUL else "apart"


def _day_words(telling: Telling) -> str:
    when = telling.event.date
    return when.iso if when else "an unknown day"


def _listed(words: Sequence[str] | frozenset[str]) -> str:
    chosen = list(words)[:4] if isinstance(words, list | tuple) else sorted(words)[:4]
    return ", ".join(f"“{word}”" for word in chosen)
