"""A series over time as a drawing: days across, people upwards, a line for each source.

Across, places are shares of the width, so that a drawing fits every screen and nothing in it is
stretched; upwards they are pixels.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count, pairwise
from typing import Final

from summarizer.models.dossier import Newest, Point, Series, SourceKind
from summarizer.views.wording import day_words, interval

HEIGHT: Final = 200
"""Pixels from zero to the uppermost tick."""
_MOST_TICKS: Final = 5
_NEAR: Final = 13
"""Dots of one day that are fewer pixels apart stand beside each other, and share one label."""
_BOTH: Final = (0, 16, -16, 32, -32)
_RIGHT: Final = (0, 16, 32, 48, 64)
_LEFT: Final = (0, -16, -32, -48, -64)
"""Pixels that dots of one place stand aside; at the ends of a drawing towards its middle."""
_BESIDE: Final = 9
_LONGEST_LABEL: Final = 14
_DAY_APART: Final = 17.0
"""Percent of the width that the words of a day need where the screen is no phone's."""
_MOST_LABELLED: Final = 24
"""Points with a number beside each; more numbers than that cover each other."""
_MOST_ON_PHONE: Final = 8
_MILLION: Final = 10**6


@dataclass(frozen=True, slots=True)
class Axis:
    """The days that a drawing spans."""

    first: date
    last: date

    def place(self, day: date) -> float:
        """Return where a day is, in percent; the only day is in the middle."""
        days = (self.last - self.first).days
        return 100 * (day - self.first).days / days if days else 50.0


@dataclass(frozen=True, slots=True)
class DayTick:
    """A day below the drawing; ``is_between`` the ends, where a phone has no room for its words."""

    x: str
    words: str
    anchor: str
    is_between: bool


@dataclass(frozen=True, slots=True)
class NumberTick:
    """A number at the side of the drawing."""

    y: str
    words: str


@dataclass(frozen=True, slots=True)
class Band:
    """From low to high, from one day to another; ``is_open`` without an upper bound."""

    x: str
    width: str
    y: str
    height: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A piece of a source's line."""

    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True, slots=True)
class Dot:
    """One point of the series.

    Attributes
    ----------
    number
        Its place in the page.
    kind
        The kind of source, for its shape.
    x, y
        Where it is.
    aside
        Pixels that it stands beside its day, where another dot is there already.
    reach
        From high to low, where these differ; upper end first.
    is_open
        No upper bound.
    is_unsure
        Told in passing, or an old number.
    label, label_x, anchor
        The number beside it and pixels to it, on its right or left; empty where another dot has
        taken the room.
    spoken
        All of it in words.
    """

    number: int
    kind: SourceKind
    x: str
    y: str
    aside: int
    reach: tuple[str, str] | None
    is_open: bool
    is_unsure: bool
    label: str
    label_x: int
    anchor: str
    spoken: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source: its name, its line, and the bands of its counts.

    ``is_second`` where another line is of the same kind of source.
    """

    kind: SourceKind
    name: str
    is_second: bool
    strokes: Sequence[Stroke]
    bands: Sequence[Band]


@dataclass(frozen=True, slots=True)
class TimeChart:
    """One drawing.

    ``newest`` spans all its width. ``is_dense`` where a phone has no room for labels.
    """

    numbers: Sequence[NumberTick]
    days: Sequence[DayTick]
    lines: Sequence[SourceLine]
    dots: Sequence[Dot]
    newest: Band | None
    is_dense: bool


def axis_of(days: Iterable[date | None]) -> Axis | None:
    """Return the axis from the first day to the last; None where no day is known."""
    known = [day for day in days if day is not None]
    return Axis(min(known), max(known)) if known else None


def number_ticks(most: int) -> list[int]:
    """Return round numbers from 0 to the first that is not below the greatest.

    Parameters
    ----------
    most
        The greatest number that is drawn; 0 or more.
    """
    step = next(step for step in _round_steps() if step * _MOST_TICKS >= most)
    return [step * n for n in range(max(1, -(-most // step)) + 1)]


def _round_steps() -> Iterator[int]:
    for power in count():
        yield from (n * 10**power for n in (1, 2, 5))


def time_chart(
    series: Series,
    axis: Axis | None,
    numbers: Sequence[int],
    spoken: Sequence[str],
    sources: Mapping[tuple[SourceKind, str | None], str],
) -> TimeChart | None:
    """Return a series as a drawing; None where it would show no more than one number.

    Parameters
    ----------
    series
        The series; its claims are not drawn.
    axis
        The days of all drawings of a page.
    numbers
        The places of its points in the page.
    spoken
        Each point in words.
    sources
        What each source is called.
    """
    told = zip(numbers, series.points, spoken, strict=True)
    drawn = [one for one in told if one[1].as_of is not None and _level(one[1]) is not None]
    points = [point for _, point, _ in drawn]
    if axis is None or len({(point.as_of, _level(point)) for point in points}) < 2:
        return None
    ends = [n for p in (*points, series.newest) if p for n in (p.low, p.best, p.high)]
    ticks = number_ticks(max(n for n in ends if n is not None))
    scale = _Scale(axis, ticks[-1])
    by_source: dict[tuple[SourceKind, str | None], list[Point]] = {}
    for point in points:
        by_source.setdefault((point.kind, point.party), []).append(point)
    kinds = [kind for kind, _ in by_source]
    dots = scale.dots(drawn)
    return TimeChart(
        numbers=[NumberTick(scale.y(n), _short(n)) for n in ticks],
        days=_day_ticks(axis, sorted({_day(point) for point in points})),
        lines=[
            SourceLine(
                source[0],
                sources[source],
                source[0] in kinds[:place],
                scale.strokes(of_source),
                scale.bands(of_source),
            )
            for place, (source, of_source) in enumerate(by_source.items())
        ],
        dots=dots if len(dots) <= _MOST_LABELLED else [replace(dot, label="") for dot in dots],
        newest=scale.newest(series.newest),
        is_dense=len(dots) > _MOST_ON_PHONE,
    )


class _Scale:
    """Days and numbers to places in the drawing."""

    def __init__(self, axis: Axis, most: int) -> None:
        self._axis = axis
        self._most = most

    def x(self, day: date) -> str:
        return _percent(self._axis.place(day))

    def height(self, number: int) -> float:
        # Whole numbers of any size are divided without becoming floats before.
        return HEIGHT * (number / self._most)

    def y(self, number: int) -> str:
        return f"{HEIGHT - self.height(number):.1f}"

    def strokes(self, points: Sequence[Point]) -> list[Stroke]:
        """A count stands until its source gives another: across first, then up or down."""
        found = []
        for one, other in pairwise(points):
            x1, x2 = self.x(_day(one)), self.x(_day(other))
            y1, y2 = self.y(_drawn_at(one)), self.y(_drawn_at(other))
            if x1 != x2:
                found.append(Stroke(x1, y1, x2, y1))
            if y1 != y2:
                found.append(Stroke(x2, y1, x2, y2))
        return found

    def bands(self, points: Sequence[Point]) -> list[Band]:
        found = []
        for one, other in pairwise(points):
            start, end = (self._axis.place(_day(p)) for p in (one, other))
            if end > start and one.low is not None and one.high is not None and one.low < one.high:
                found.append(
                    Band(
                        _percent(start),
                        _percent(end - start),
                        self.y(one.high),
                        f"{self.height(one.high) - self.height(one.low):.1f}",
                    )
                )
        return found

    def newest(self, newest: Newest | None) -> Band | None:
        if newest is None:
            return None
        floor = next((n for n in (newest.low, newest.best, newest.high) if n is not None), None)
        if floor is None:
            return None
        is_open = newest.high is None and newest.low is not None
        high = self._most if is_open else max(newest.high or 0, floor)
        height = self.height(high) - self.height(floor)
        return Band("0%", "100%", self.y(high), f"{height:.1f}", is_open)

    def dots(self, points: Sequence[tuple[int, Point, str]]) -> list[Dot]:
        by_day: dict[date, list[tuple[int, Point, str]]] = {}
        for each in points:
            by_day.setdefault(_day(each[1]), []).append(each)
        return [dot for day, of_day in by_day.items() for dot in self._dots_of(day, of_day)]

    def _dots_of(self, day: date, points: Sequence[tuple[int, Point, str]]) -> Iterator[Dot]:
        place = self._axis.place(day)
        is_late = place > 100 - _DAY_APART
        sides = _LEFT if is_late else _RIGHT if place < _DAY_APART else _BOTH
        levels = [self.height(_drawn_at(point)) for _, point, _ in points]
        asides: list[int] = []
        for level in levels:
            asides.append(_free(zip(asides, levels, strict=False), level, sides))
        for i, (number, point, spoken) in enumerate(points):
            near = [j for j, level in enumerate(levels) if abs(level - levels[i]) < _NEAR]
            beside = [asides[j] for j in near]
            label = interval(point.low, point.best, point.high)
            low, high = point.low, point.high
            has_reach = low is not None and high is not None and low < high
            yield Dot(
                number=number,
                kind=point.kind,
                x=_percent(place),
                y=self.y(_drawn_at(point)),
                aside=asides[i],
                reach=(self.y(high or 0), self.y(low or 0)) if has_reach else None,
                is_open=high is None and low is not None,
                is_unsure=point.is_mention or point.is_stale,
                label=label if near[0] == i and len(label) <= _LONGEST_LABEL else "",
                label_x=min(beside) - _BESIDE if is_late else max(beside) + _BESIDE,
                anchor="end" if is_late else "start",
                spoken=spoken,
            )


def _free(taken: Iterable[tuple[int, float]], level: float, sides: Sequence[int]) -> int:
    """Return how far beside its day a dot has room; where there is none left, it covers another."""
    near = {aside for aside, other in taken if abs(other - level) < _NEAR}
    return next((aside for aside in sides if aside not in near), 0)


def _day_ticks(axis: Axis, days: Sequence[date]) -> list[DayTick]:
    """The first day, the last, and those between for which there is room."""
    if axis.first == axis.last:
        return [DayTick("50%", day_words(axis.first), "middle", False)]
    found = [
        DayTick("0%", day_words(axis.first), "start", False),
        DayTick("100%", day_words(axis.last), "end", False),
    ]
    before = 0.0
    for day in days:
        place = axis.place(day)
        if place - before >= _DAY_APART and 100 - place >= _DAY_APART:
            found.append(DayTick(_percent(place), day_words(day), "middle", True))
            before = place
    return found


def _day(point: Point) -> date:
    assert point.as_of is not None
    return point.as_of


def _level(point: Point) -> int | None:
    """Return the number at which a point is drawn: the best, else the least, else the greatest."""
    return next((n for n in (point.best, point.low, point.high) if n is not None), None)


def _drawn_at(point: Point) -> int:
    return _level(point) or 0


def _percent(share: float) -> str:
    return f"{share:.2f}%"


def _short(number: int) -> str:
    """Return a round number in few signs."""
    if number < _MILLION:
        return f"{number:,}"
    if number < _MILLION * 1000:
        return f"{number / _MILLION:g} m"
    power = 0
    while number >= 10:
        number, power = number // 10, power + 1
    return f"{number}e{power}"
