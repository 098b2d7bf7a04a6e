"""A small map, drawn from a gazetteer alone: dots for towns, a graticule, a scale bar.

There are no outlines and no tiles: the towns of the gazetteer, as faint dots, show where land is
settled, and the largest of them are named for orientation. Positions are shares of the drawing,
so that words keep their size on a phone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, cos, floor, log10, radians
from typing import Final

from summarizer.gazetteer.earth import DEGREE

WIDTH, HEIGHT = 3000, 2000
"""Units of the drawing under the words; 3 to 2."""
_WIDTHS: Final = (328.0, 460.0, 600.0, 736.0)
"""Pixels of the drawing, from a phone of 360 to the widest that the style sheet allows. Labels
keep their size, so one that is apart from another on a phone may meet it on a desk."""
_LETTER: Final = {"place": 7.9, "town": 6.6}
"""Pixels of a letter, at most on average, in the sizes of the style sheet."""
_LEAST_SPAN: Final = 1.2
"""Degrees of latitude that a map shows at least: about 130 km, so that one town is not alone."""
_MARGIN: Final = 0.22
_MOST_NORTH: Final = 89.0
_ROUNDS: Final = 6
_MOST_TOWNS: Final = 400
_MOST_NAMED: Final = 7
_WIDEST_SCALED: Final = 25.0
"""Degrees of latitude above which one scale bar would be wrong for most of the map."""

Point = tuple[float, float]
"""Longitude and latitude, in degrees."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Something to mark: its numbers and name, and a point; or several, if it lies among them."""

    number: str
    name: str
    points: Sequence[Point]
    is_area: bool = False

    @property
    def label(self) -> str:
        """Its numbers and its name."""
        return f"{self.number} {self.name}"


@dataclass(frozen=True, slots=True)
class Town:
    """A town for orientation."""

    name: str
    point: Point


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place of the drawing: shares of it, and pixels from there."""

    words: str
    x: str
    y: str
    dx: float
    dy: float
    anchor: str
    kind: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot, or a ring for the middle of an area; shares of the drawing."""

    x: str
    y: str
    is_area: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the template draws. ``lines``, ``land``, ``seats`` and ``areas`` are paths in units.

    ``seats`` are the towns that are named.
    """

    marks: Sequence[Mark]
    labels: Sequence[Label]
    lines: str
    land: str
    seats: str
    areas: str
    scale: tuple[str, str] | None
    """How long the scale bar is, as a share of the width, and its words."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the earth that a map shows; ``east`` may be above 180."""

    west: float
    south: float
    east: float
    north: float

    def place(self, point: Point) -> Point | None:
        """Return where a point is, in shares from the upper left; None outside."""
        east = (point[0] - self.west) % 360
        x = east / (self.east - self.west)
        y = (self.north - point[1]) / (self.north - self.south)
        return (x, y) if 0 <= x <= 1 and 0 <= y <= 1 else None

    @property
    def kilometres(self) -> float:
        """How wide it is, in the middle."""
        middle = radians((self.south + self.north) / 2)
        return (self.east - self.west) * DEGREE * cos(middle)

    def boxes(self) -> Iterator[tuple[float, float, float, float]]:
        """Return west, south, east and north of its parts, within -180 to 180."""
        west = (self.west + 180) % 360 - 180
        east = west + self.east - self.west
        yield west, self.south, min(east, 180.0), self.north
        if east > 180:
            yield -180.0, self.south, east - 360, self.north


def frame_of(points: Sequence[Point]) -> Frame:
    """Return a frame of 3 to 2 around points, with room about them.

    Parameters
    ----------
    points
        At least one. Where they lie on both sides of the date line, the frame crosses it.
    """
    west, east = _shortest_span([longitude for longitude, _ in points])
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    room = 1 + 2 * _MARGIN
    middle = (south + north) / 2
    tall = wide = 0.0
    for _ in range(_ROUNDS):
        # Towards the poles a frame that is moved away from them is less wide in degrees.
        shrink = max(cos(radians(middle)), 0.05)
        tall = max((north - south) * room, (east - west) * room * shrink * HEIGHT / WIDTH, tall)
        tall = min(max(tall, _LEAST_SPAN), 2 * _MOST_NORTH)
        edge = _MOST_NORTH - tall / 2
        middle = min(max((south + north) / 2, -edge), edge)
        wide = min(tall * WIDTH / HEIGHT / max(cos(radians(middle)), 0.05), 360.0)
    centre = (west + east) / 2
    return Frame(centre - wide / 2, middle - tall / 2, centre + wide / 2, middle + tall / 2)


def _shortest_span(longitudes: Sequence[float]) -> tuple[float, float]:
    """Return the ends of the shortest arc that holds all longitudes; east may be above 180."""
    known = sorted({longitude % 360 for longitude in longitudes})
    gaps = [
        (following - one, place)
        for place, (one, following) in enumerate(
            zip(known, [*known[1:], known[0] + 360], strict=True)
        )
    ]
    widest, place = max(gaps)
    west = known[(place + 1) % len(known)]
    return west, west + 360 - widest


def draw(spots: Sequence[Spot], frame: Frame, towns: Iterable[Town]) -> Drawing:
    """Lay a map out.

    Parameters
    ----------
    spots
        What is marked, the first one first in the choice of where its label goes.
    frame
        From `frame_of` of their points.
    towns
        Of the frame, the largest first.
    """
    taken: list[_Box] = []
    marks: list[Mark] = []
    labels: list[Label] = []
    areas: list[str] = []
    middles: list[tuple[Spot, Point]] = []
    for spot in spots:
        inside = [p for p in map(frame.place, spot.points) if p is not None]
        if not inside:
            continue
        if spot.is_area:
            areas += [_dot(p) for p in inside]
        middle = _middle(inside)
        middles.append((spot, middle))
        marks.append(Mark(_share(middle[0]), _share(middle[1]), spot.is_area))
        taken.append(_around(middle, 7))
    for spot, middle in middles:
        labels.append(
            _label(spot.label, middle, taken, "place")
            or _label(spot.number, middle, taken, "place")
            or Label(spot.number, _share(middle[0]), _share(middle[1]), 0, 4, "middle", "place")
        )
    land: list[str] = []
    seats: list[str] = []
    named: list[Point] = []
    marked = {p for spot in spots for p in spot.points}
    for town in list(towns)[:_MOST_TOWNS]:
        place = frame.place(town.point)
        if place is None:
            continue
        # Quarters of a city that is named are towns of the gazetteer, too.
        near = [*((middle, 9.0) for _, middle in middles), *((seat, 20.0) for seat in named)]
        is_free = town.point not in marked and not any(
            _around(place, 3).meets(_around(other, reach)) for other, reach in near
        )
        if len(seats) < _MOST_NAMED and is_free:
            label = _label(town.name, place, taken, "town")
            if label is not None:
                labels.append(label)
                seats.append(_dot(place))
                named.append(place)
                continue
        land.append(_dot(place))
    lines, degrees = _graticule(frame)
    return Drawing(
        marks,
        [*labels, *degrees],
        lines,
        "".join(land),
        "".join(seats),
        "".join(areas),
        _scale(frame),
    )


@dataclass(frozen=True, slots=True)
class _Box:
    """A part of the drawing: a point of it in shares, and pixels around that."""

    place: Point
    left: float
    top: float
    right: float
    bottom: float

    def at(self, width: float) -> tuple[float, float, float, float]:
        """Return its edges in pixels, where the drawing is so wide."""
        x, y = self.place[0] * width, self.place[1] * width * HEIGHT / WIDTH
        return x + self.left, y + self.top, x + self.right, y + self.bottom

    def meets(self, other: _Box) -> bool:
        """Whether it overlaps another, in a drawing of any width."""
        return any(_overlap(self.at(width), other.at(width)) for width in _WIDTHS)

    @property
    def is_inside(self) -> bool:
        """Whether it is all in the drawing, between the degrees above and the scale bar below."""
        for width in _WIDTHS:
            left, top, right, bottom = self.at(width)
            if left < 2 or top < 16 or right > width - 2 or bottom > width * HEIGHT / WIDTH - 18:
                return False
        return True


def _overlap(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _around(place: Point, reach: float) -> _Box:
    return _Box(place, -reach, -reach, reach, reach)


def _label(words: str, place: Point, taken: list[_Box], kind: str) -> Label | None:
    """Return a label where it meets no other; None where there is no room for it."""
    wide = len(words) * _LETTER[kind]
    # A line of 13 pixels is 14 above its base and 4 below, in the tallest of usual fonts.
    right = (_Box(place, 8, -10, 9 + wide, 9), 9.0, 4.0, "start")
    left = (_Box(place, -9 - wide, -10, -8, 9), -9.0, 4.0, "end")
    above = (_Box(place, -wide / 2, -29, wide / 2, -10), 0.0, -14.0, "middle")
    below = (_Box(place, -wide / 2, 9, wide / 2, 29), 0.0, 24.0, "middle")
    for box, dx, dy, anchor in (right, left, above, below):
        if box.is_inside and not any(box.meets(other) for other in taken):
            taken.append(box)
            return Label(words, _share(place[0]), _share(place[1]), dx, dy, anchor, kind)
    return None


def _graticule(frame: Frame) -> tuple[str, list[Label]]:
    """Return meridians and parallels as a path, and their degrees at the edges."""
    step = nice((frame.north - frame.south) / 2)
    digits = max(0, -floor(log10(step)))
    path: list[str] = []
    labels: list[Label] = []
    for count in range(ceil(frame.south / step), floor(frame.north / step) + 1):
        latitude = count * step
        y = (frame.north - latitude) / (frame.north - frame.south)
        path.append(f"M0 {y * HEIGHT:.0f}H{WIDTH}")
        if 0.08 < y < 0.85:
            words = degrees(latitude, "N", "S", digits)
            labels.append(Label(words, "0%", _share(y), 4, -3, "start", "degree"))
    step = nice((frame.east - frame.west) / 3)
    digits = max(0, -floor(log10(step)))
    for count in range(ceil(frame.west / step), floor(frame.east / step) + 1):
        longitude = count * step
        x = (longitude - frame.west) / (frame.east - frame.west)
        path.append(f"M{x * WIDTH:.0f} 0V{HEIGHT}")
        if 0.05 < x < 0.85:  # the words go on to the right
            around = (longitude + 180) % 360 - 180
            words = degrees(around, "E", "W", digits)
            labels.append(Label(words, _share(x), "0%", 3, 12, "start", "degree"))
    return "".join(path), labels


def _scale(frame: Frame) -> tuple[str, str] | None:
    if frame.north - frame.south > _WIDEST_SCALED:
        return None
    length = nice(frame.kilometres / 4)
    return _share(length / frame.kilometres), f"{length:,.0f} km" if length >= 1 else "1 km"


def nice(most: float) -> float:
    """Return the largest of 1, 2 and 5 times a power of ten that is not above a number.

    Examples
    --------
    >>> nice(37), nice(0.3), nice(1000)
    (20.0, 0.2, 1000.0)
    """
    power = 10.0 ** floor(log10(most))
    for digit in (5, 2):
        if digit * power <= most:
            return digit * power
    return power


def degrees(value: float, positive: str, negative: str, digits: int) -> str:
    """Return degrees as maps write them: 36.5° N."""
    words = f"{abs(value):.{digits}f}"
    if float(words) == 0:
        return f"{words}°"
    return f"{words}° {positive if value > 0 else negative}"


def _middle(places: Sequence[Point]) -> Point:
    """Return the median in each direction: it lies among the points, whatever one of them does."""
    half = len(places) // 2
    return sorted(p[0] for p in places)[half], sorted(p[1] for p in places)[half]


def _dot(place: Point) -> str:
    return f"M{place[0] * WIDTH:.0f} {place[1] * HEIGHT:.0f}h0"


def _share(share: float) -> str:
    return f"{100 * share:.2f}%"
