"""Where the events of rows were, and the cells that say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from summarizer.exports.coding import Told
from summarizer.gazetteer import Gazetteer, Location, locate
from summarizer.models import ArticleSummary
from summarizer.models.dossier import Dossier


def with_locations(told: Iterable[Told], places: Gazetteer | None) -> list[Told]:
    """Return events with where they were; without a gazetteer as they are."""
    if places is None:
        return list(told)
    known: dict[int, dict[str, Location]] = {}
    found: list[Told] = []
    for each in told:
        located = known.get(id(each.summary))
        if located is None:
            located = known[id(each.summary)] = locate(each.summary, places)
        found.append(each._replace(location=located.get(each.event.id)))
    return found


def locate_dossiers(
    dossiers: Iterable[Dossier],
    summaries: Mapping[str, ArticleSummary],
    places: Gazetteer,
) -> dict[str, Location]:
    """Return where the events of dossiers were, by the dossiers' ids.

    What one report decides holds for all, where no other decides otherwise: one article says
    "Kupiansk", another "Kupiansk, Kharkiv region".
    """
    known: dict[str, dict[str, Location]] = {}
    found: dict[str, Location] = {}
    for dossier in dossiers:
        told: list[Location] = []
        for report in dossier.reports:
            if report.article not in known:
                known[report.article] = locate(summaries[report.article], places)
            location = known[report.article].get(report.event)
            if location is not None:
                told.append(location)
        if told:
            found[dossier.id] = merged(told)
    return found


def merged(told: Sequence[Location]) -> Location:
    """Return what the locations of one event come to, of which each is by one report."""
    decided = [each for each in told if each.place is not None]
    ids = {each.place.id for each in decided if each.place is not None}
    countries = {each.country for each in told if each.country is not None}
    first = decided[0] if decided else max(told, key=lambda each: len(each.candidates))
    if len(ids) <= 1 and len(countries) <= 1:
        precisions = [e.where_prec for e in (decided or told) if e.where_prec is not None]
        best = next((e for e in told if e.where_prec == min(precisions, default=None)), first)
        country = next((e for e in told if e.country is not None), first)
        return first.model_copy(
            update={
                "where_prec": best.where_prec,
                "geo_precision": best.geo_precision,
                "country": first.country or country.country,
                "country_name": first.country_name or country.country_name,
            }
        )
    one_country = len(countries) == 1
    return Location(
        named=first.named,
        candidates=tuple({e.place.id: e.place for e in decided if e.place is not None}.values()),
        country=first.country if one_country else None,
        country_name=first.country_name if one_country else None,
        why="its reports lead to several places",
    )


def latitude(told: Told) -> float | None:
    """Return the latitude of an event's place, where it is decided."""
    point = told.location.point if told.location is not None else None
    return None if point is None else point[1]


def longitude(told: Told) -> float | None:
    """Return the longitude of an event's place, where it is decided."""
    point = told.location.point if told.location is not None else None
    return None if point is None else point[0]


def country(told: Told) -> str | None:
    """Return the name of an event's country, where it is decided."""
    return None if told.location is None else told.location.country_name


def province(told: Told) -> str | None:
    """Return the name of an event's first-order division, where it is decided."""
    return None if told.location is None else told.location.admin1_name


def district(told: Told) -> str | None:
    """Return the name of an event's second-order division, where the text names one."""
    place = told.location.place if told.location is not None else None
    return place.name if place is not None and place.kind == "district" else None


def coordinates_of(told: Told) -> str | None:
    """Return the name of the place whose coordinates these are."""
    place = told.location.place if told.location is not None else None
    return place.name if place is not None and place.latitude is not None else None


def where_prec(told: Told) -> int | None:
    """Return UCDP's code: what the reader of the article said, else what a gazetteer decided."""
    if told.event.where_precision is not None or told.location is None:
        return told.event.where_precision
    return told.location.where_prec
