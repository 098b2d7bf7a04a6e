"""Numbers as bars: low solid, up to high pale, best a tick, open above a point."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from summarizer.models.vocabulary import Outcome

Paint = Literal["solid", "pale", "track", "apart", "contested", "claimed"]
"""``track``: the whole that a part is drawn inside of; ``apart``: attackers; ``contested``:
another number for the same people; ``claimed``: one side counts its enemy's losses."""

Hue = Literal["killed", "injured", "other"]
"""The killed and the injured have colours of their own; every other outcome shares a third."""

WIDTH: Final = 1000
"""Units of a drawing from side to side; it is stretched to what room there is."""
_POINT: Final = 24
_GAP: Final = 3


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, in units."""

    x: str
    width: str
    paint: Paint


@dataclass(frozen=True, slots=True)
class Bar:
    """One drawing.

    Attributes
    ----------
    rects
        From the back to the front.
    best
        Where the best estimate is, where it is no end of the bar.
    open
        Corners of the point at the end of a bar whose number has no upper bound.
    paint
        Of the point.
    """

    rects: tuple[Rect, ...]
    best: str | None = None
    open: str | None = None
    paint: Paint = "solid"


@dataclass(frozen=True, slots=True)
class Scale:
    """Persons to units; the same for all bars of one outcome, so that they can be compared."""

    most: int

    def place(self, persons: int) -> float:
        """Return how many units so many persons take."""
        return (WIDTH - _POINT) * (persons / self.most) if self.most else 0.0


def hue_of(outcome: Outcome) -> Hue:
    """Return the colour of an outcome. Colour is never all that tells outcomes apart."""
    return outcome if outcome in ("killed", "injured") else "other"


def scale_of(numbers: Iterable[int | None]) -> Scale:
    """Return the scale on which the greatest of some numbers just has room."""
    return Scale(max((number for number in numbers if number is not None), default=0))


def bar(
    scale: Scale,
    low: int | None,
    best: int | None,
    high: int | None,
    *,
    paint: Paint = "solid",
    offset: int = 0,
    track: tuple[int, int] | None = None,
    bounded: bool = False,
) -> Bar:
    """Draw one number.

    Parameters
    ----------
    scale
        Persons to units.
    low, best, high
        The number; None is unknown, and of ``high`` open.
    paint
        How it is filled.
    offset
        Persons left of it: what counts before it in a sum.
    track
        Where its whole begins and ends.
    bounded
        An unknown ``high`` is no open one, as with "about 40".
    """
    rects: list[Rect] = []
    if track:
        rects.append(_rect(scale, *track, "track"))
    sure = low if low is not None else 0
    far = max((n for n in (low, best, high) if n is not None), default=0)
    if far > sure:
        rects.append(_rect(scale, offset + sure, offset + far, "pale"))
    if sure:
        rects.append(_rect(scale, offset, offset + sure, paint))
    stated = any(n is not None for n in (low, best, high))
    tip = None
    if stated and high is None and not bounded:
        x = scale.place(offset + far)
        tip = f"{x:.1f},0 {x + _POINT - _GAP:.1f},5 {x:.1f},10"
    tick = best is not None and best not in (low, high)
    return Bar(
        tuple(rects),
        f"{scale.place(offset + (best or 0)):.1f}" if tick else None,
        tip,
        paint if sure else "pale",
    )


def shares(counts: Iterable[tuple[int, str]]) -> list[tuple[str, str, str]]:
    """Return parts of a bar that is full: where each begins, its width, and its name."""
    found: list[tuple[str, str, str]] = []
    counted = [(count, name) for count, name in counts if count]
    whole = sum(count for count, _ in counted)
    before = 0
    for count, name in counted:
        start, width = WIDTH * before / whole, WIDTH * count / whole
        gap = min(_GAP, width / 2)
        found.append((f"{start:.1f}", f"{width - gap:.1f}", name))
        before += count
    return found


def _rect(scale: Scale, start: int, end: int, paint: Paint) -> Rect:
    left, right = scale.place(start), scale.place(end)
    width = max(right - left, 1.0)
    # Neighbours in a sum are told apart by a gap; a narrow one keeps half its width.
    if paint != "track":
        width = max(width - _GAP, width / 2)
    return Rect(f"{left:.1f}", f"{width:.1f}", paint)
