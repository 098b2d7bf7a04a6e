"""Events as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from summarizer.exports.events import EVENTS, events_table
from summarizer.exports.table import Cell
from summarizer.models import ArticleSummary

_JSON = frozenset(column.name for column in EVENTS.columns if column.kind == "json")


def to_geojson(summaries: ArticleSummary | Iterable[ArticleSummary]) -> dict[str, Any]:
    """Return the events of one or many summaries as a GeoJSON feature collection.

    A feature has the columns of `events_table` as its properties. Its geometry is null, which
    GeoJSON has for features without a place on the map: an article names places, and where they
    lie is for a gazetteer to say. Nothing is guessed.

    Parameters
    ----------
    summaries
        One summary, or any number of them.

    Returns
    -------
    dict
        Ready for ``json.dumps``.
    """
    return {"type": "FeatureCollection", "features": features(summaries)}


def features(summaries: ArticleSummary | Iterable[ArticleSummary]) -> list[dict[str, Any]]:
    """Return the features of the collection alone."""
    return [
        {
            "type": "Feature",
            "id": "-".join(str(record[part]) for part in ("article", "event") if record[part]),
            "geometry": None,
            "properties": {name: _value(name, cell) for name, cell in record.items()},
        }
        for record in events_table(summaries).records()
    ]


def _value(name: str, cell: Cell) -> Any:
    if name in _JSON and isinstance(cell, str):
        return json.loads(cell)
    return cell.isoformat() if isinstance(cell, date) else cell
