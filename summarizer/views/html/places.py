"""Where the events of a report were: a list, and a map of what the text decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.gazetteer import SOURCE, Gazetteer, GazetteerPlace, Location, locate
from summarizer.models import ArticleSummary, Event
from summarizer.views.html.map_drawing import Drawing, Spot, Town, degrees, draw, frame_of
from summarizer.views.wording import counted

_MOST_IN_AREA: Final = 60
"""Towns of a province that are drawn for it."""
_MOST_LISTED: Final = 5
_PRECISIONS: Final = {
    1: "the place itself",
    2: "near the place",
    3: "its district",
    4: "its province",
    5: "a part of the country, or between places",
    6: "the country",
    7: "at sea or in the air",
}


@dataclass(frozen=True, slots=True)
class Line:
    """An event in the list: its number in the page, and what is known of where it was."""

    number: int
    named: str
    found: str | None
    """The place that the text decides."""
    further: Sequence[str]
    """Coordinates, codes, candidates, and why: a sentence each."""


@dataclass(frozen=True, slots=True)
class Places:
    """The section of a report about places; ``drawing`` is None where nothing can be drawn."""

    lines: Sequence[Line]
    drawing: Drawing | None
    description: str
    source: str

    @property
    def has_spots(self) -> bool:
        """Whether a place is a dot, not an area."""
        return self.drawing is not None and any(not m.is_area for m in self.drawing.marks)


def places_section(
    summary: ArticleSummary, events: Sequence[Event], gazetteer: Gazetteer | None
) -> Places | None:
    """Return where the events of a page were; None without a gazetteer, or without any place.

    Parameters
    ----------
    summary
        The summary.
    events
        As numbered in the page, from 1.
    gazetteer
        Says where places lie.
    """
    if gazetteer is None:
        return None
    located = locate(summary, gazetteer)
    numbered = {n: located[e.id] for n, e in enumerate(events, 1) if e.id in located}
    if not numbered:
        return None
    spots = _spots(numbered, gazetteer)
    return Places(
        lines=[_line(number, location) for number, location in numbered.items()],
        drawing=_drawing(spots, gazetteer),
        description=_description(spots),
        source=SOURCE,
    )


def _spots(numbered: Mapping[int, Location], gazetteer: Gazetteer) -> list[Spot]:
    """Return what is marked: one spot for all events of a place, the towns first."""
    by_place: dict[int, tuple[GazetteerPlace, list[int]]] = {}
    for event, location in numbered.items():
        if location.place is not None and location.place.kind != "country":
            by_place.setdefault(location.place.id, (location.place, []))[1].append(event)
    spots: list[Spot] = []
    for place, numbers in by_place.values():
        number = ", ".join(map(str, numbers))
        if place.longitude is not None and place.latitude is not None:
            spots.append(Spot(number, place.name, [(place.longitude, place.latitude)]))
        elif place.kind == "province" and place.admin1 is not None:
            towns = gazetteer.towns_of(place.admin1)[:_MOST_IN_AREA]
            points = [
                (t.longitude, t.latitude)
                for t in towns
                if t.longitude is not None and t.latitude is not None
            ]
            if points:
                spots.append(Spot(number, f"in {place.name}", points, is_area=True))
    return sorted(spots, key=lambda spot: spot.is_area)


def _drawing(spots: Sequence[Spot], gazetteer: Gazetteer) -> Drawing | None:
    if not spots:
        return None
    frame = frame_of([point for spot in spots for point in spot.points])
    inside = [e for box in frame.boxes() for e in gazetteer.towns_within(*box)]
    inside.sort(key=lambda e: (-e.population, e.id))
    towns = [
        Town(e.name, (e.longitude, e.latitude))
        for e in inside
        if e.longitude is not None and e.latitude is not None
    ]
    return draw(spots, frame, towns)


def _description(spots: Sequence[Spot]) -> str:
    marked = "; ".join(spot.label for spot in spots)
    return f"Marked by the number of the event: {marked}. The list has the same places."


def _line(number: int, location: Location) -> Line:
    place = location.place
    further: list[str] = []
    if place is not None and place.latitude is not None and place.longitude is not None:
        latitude, longitude = (
            degrees(place.latitude, "N", "S", 3),
            degrees(place.longitude, "E", "W", 3),
        )
        further.append(f"{latitude}, {longitude}.")
    if location.where_prec is not None:
        codes = f"UCDP where_prec {location.where_prec}"
        if location.geo_precision is not None:
            codes += f", ACLED geo_precision {location.geo_precision}"
        further.append(f"{codes}: {_PRECISIONS[location.where_prec]}.")
    if location.candidates:
        names = "; ".join(_full_name(c) for c in location.candidates[:_MOST_LISTED])
        more = len(location.candidates) - _MOST_LISTED
        also = f"; {counted(more, 'other')}" if more > 0 else ""
        further.append(f"It may be {names}{also}.")
    elif place is None and location.country_name is not None:
        further.append(f"In {location.country_name}.")
    lead = "Decided by" if place is not None else "Not decided:"
    further.append(f"{lead} {location.why}.")
    return Line(number, location.named, None if place is None else _full_name(place), further)


def _full_name(place: GazetteerPlace) -> str:
    if place.kind == "country":
        return place.country_name
    kind = "" if place.kind == "town" else f" ({place.kind})"
    parts = [place.name + kind]
    if place.kind != "province" and place.admin1_name and place.admin1_name != place.name:
        parts.append(place.admin1_name)
    return ", ".join([*parts, place.country_name])
