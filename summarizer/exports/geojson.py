"""Events as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from summarizer.exports.events import EVENTS, events_table
from summarizer.exports.table import Cell, several
from summarizer.gazetteer import Gazetteer, Location, locate
from summarizer.models import ArticleSummary

_JSON = frozenset(column.name for column in EVENTS.columns if column.kind == "json")


def to_geojson(
    summaries: ArticleSummary | Iterable[ArticleSummary], places: Gazetteer | None = None
) -> dict[str, Any]:
    """Return the events of one or many summaries as a GeoJSON feature collection.

    A feature has the columns of `events_table` as its properties. Its geometry is null, which
    GeoJSON has for features without a place on the map: an article names places, and where they
    lie is for a gazetteer to say. Nothing is guessed.

    Parameters
    ----------
    summaries
        One summary, or any number of them.
    places
        From `summarizer.gazetteer.load_gazetteer`. A feature then has the property ``location``
        (`summarizer.gazetteer.Location`, or null where the event has no place), and where the
        text decides on a town its geometry is a point. Where it does not, the geometry stays
        null and ``location`` has the candidates; so it does for provinces and countries, of
        which the gazetteer has no outline.

    Returns
    -------
    dict
        Ready for ``json.dumps``.
    """
    return {"type": "FeatureCollection", "features": features(summaries, places)}


def features(
    summaries: ArticleSummary | Iterable[ArticleSummary], places: Gazetteer | None = None
) -> list[dict[str, Any]]:
    """Return the features of the collection alone."""
    return [f for summary in several(summaries) for f in _features_of(summary, places)]


def _features_of(summary: ArticleSummary, places: Gazetteer | None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [
        {
            "type": "Feature",
            "id": "-".join(str(record[part]) for part in ("article", "event") if record[part]),
            "geometry": None,
            "properties": {name: _value(name, cell) for name, cell in record.items()},
        }
        for record in events_table(summary).records()
    ]
    if places is not None:
        located = locate(summary, places)
        for feature in found:
            _place(feature, located.get(feature["properties"]["event"]))
    return found


def _place(feature: dict[str, Any], location: Location | None) -> None:
    feature["properties"]["location"] = (
        None if location is None else location.model_dump(mode="json")
    )
    if location is not None and location.point is not None:
        # RFC 7946: longitude first, then latitude, in degrees of WGS 84.
        feature["geometry"] = {"type": "Point", "coordinates": list(location.point)}


def _value(name: str, cell: Cell) -> Any:
    if name in _JSON and isinstance(cell, str):
        return json.loads(cell)
    return cell.isoformat() if isinstance(cell, date) else cell
