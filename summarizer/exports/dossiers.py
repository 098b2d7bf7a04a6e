"""Dossiers as tables: one row for each event, and one for each point of its series."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, get_args

from pydantic_core import to_json

from summarizer.exports.fields import as_json, date_fields
from summarizer.exports.table import Cell, Column, Field, Table, columns_of, rows_of
from summarizer.models.dossier import (
    Change,
    Dossier,
    Newest,
    Point,
    Series,
    SourceKind,
    Sureness,
)
from summarizer.models.vocabulary import EVENT_TYPES, GROUPS, OUTCOMES, Outcome

_SOURCE_KINDS: Final = tuple(
    kind for part in get_args(SourceKind) for kind in (get_args(part) or (part,))
)
_ENDS: Final = {
    "low": "least number of people {0}, by the newest count; empty is unknown, not 0",
    "best": "number of people {0}, where the newest count gives one",
    "high": "greatest number of people {0}, by the newest count; empty is open above",
}


def _toll_fields() -> Iterator[Field[Dossier]]:
    for outcome in OUTCOMES:
        harmed = outcome.replace("_", " ")
        for end, meaning in _ENDS.items():
            column = Column(f"{outcome}_{end}", "integer", meaning.format(harmed))
            yield Field(column, _newest(outcome, end))
        yield Field(
            Column(f"{outcome}_as_of", "date", f"the day of that count of people {harmed}"),
            _newest(outcome, "as_of"),
        )
        yield Field(
            Column(
                f"{outcome}_disputed",
                "boolean",
                "sources of that day differ, and the count spans their numbers",
            ),
            _newest(outcome, "is_disputed"),
        )


def _newest(outcome: Outcome, name: str) -> Callable[[Dossier], Cell]:
    def read(dossier: Dossier) -> Cell:
        series = dossier.of(outcome)
        newest: Newest | None = None if series is None else series.newest
        value: Cell = None if newest is None else getattr(newest, name)
        return value

    return read


def _sentences(dossier: Dossier) -> str:
    found = [d.sentence for s in dossier.series if s.group is None for d in s.disputes]
    return to_json(found).decode()


def _claims(dossier: Dossier) -> str:
    return as_json([p for s in dossier.series if s.group is None for p in s.claims])


_EVENT_FIELDS: Final[tuple[Field[Dossier], ...]] = (
    Field(Column("dossier", "text", "its id, made of the reports that it holds"), lambda d: d.id),
    Field(Column("name", "text", "kind of event, place, day"), lambda d: d.name),
    Field(
        Column("type", "category", "the kind that most reports give it", EVENT_TYPES),
        lambda d: d.kind,
    ),
    *date_fields("of the event, the narrowest that a report gives", lambda d: d.date),
    Field(Column("place", "text", "the name that most reports give it"), lambda d: d.place),
    Field(
        Column("places", "json", "every name that a report gives it"),
        lambda d: to_json(d.places).decode(),
    ),
    Field(
        Column("actors", "json", "who took part, by all reports; each with side and role"),
        lambda d: as_json(d.actors),
    ),
    Field(
        Column(
            "sureness",
            "category",
            "how sure the weakest link is that holds its reports together",
            get_args(Sureness),
        ),
        lambda d: d.sureness,
    ),
    Field(Column("articles", "integer", "articles that tell of it"), lambda d: len(d.articles)),
    Field(
        Column("voices", "integer", "articles that are not copies of each other"),
        lambda d: d.voices,
    ),
    *_toll_fields(),
    Field(
        Column("disputes", "json", "who differs from whom, a sentence each"),
        _sentences,
    ),
    Field(
        Column("claims", "json", "what one side claims of its enemy's losses; in no number here"),
        _claims,
    ),
    Field(
        Column("merged", "json", "figures that count another event too; in no number here"),
        lambda d: as_json(d.merged),
    ),
    Field(
        Column("reports", "json", "its reports, each with why it was joined"),
        lambda d: as_json(d.reports),
    ),
    Field(
        Column("near", "json", "links to reports of other dossiers that may be of this event"),
        lambda d: as_json(d.near),
    ),
    Field(Column("policy", "text", "the counting policy"), lambda d: d.policy),
)


class _PointRow(NamedTuple):
    dossier: Dossier
    series: Series
    point: Point
    place: int | None
    """In the series; None for a claim, which is in no number of it."""

    @property
    def is_newest(self) -> bool:
        newest = self.series.newest
        return self.place is not None and newest is not None and self.place in newest.points


_POINT_FIELDS: Final[tuple[Field[_PointRow], ...]] = (
    Field(Column("dossier", "text", "id of the dossier"), lambda row: row.dossier.id),
    Field(Column("name", "text", "its name"), lambda row: row.dossier.name),
    Field(
        Column("outcome", "category", "what happened to the people", OUTCOMES),
        lambda row: row.series.outcome,
    ),
    Field(
        Column("group", "category", "whose side they were on; empty: everybody", GROUPS),
        lambda row: row.series.group,
    ),
    Field(
        Column("as_of", "date", "day of publication of the reports that say so"),
        lambda row: row.point.as_of,
    ),
    Field(Column("low", "integer", "least number; empty is unknown"), lambda row: row.point.low),
    Field(Column("best", "integer", "number, where one is given"), lambda row: row.point.best),
    Field(
        Column("high", "integer", "greatest number; empty is open above"),
        lambda row: row.point.high,
    ),
    Field(
        Column(
            "source",
            "category",
            "kind of source; media: an article in its own voice, too; several: our sum of what "
            "different kinds say of different people",
            _SOURCE_KINDS,
        ),
        lambda row: row.point.kind,
    ),
    Field(
        Column("party", "text", "side of the fight that the source speaks for"),
        lambda row: row.point.party,
    ),
    Field(
        Column("said_by", "json", "the speakers, as named"),
        lambda row: to_json(row.point.said_by).decode(),
    ),
    Field(
        Column(
            "change",
            "category",
            "what it is to the one before of the same source",
            get_args(Change),
        ),
        lambda row: row.point.change,
    ),
    Field(
        Column("is_claim", "boolean", "one side's claim about its enemy's losses, in no toll"),
        lambda row: row.place is None,
    ),
    Field(
        Column("is_newest", "boolean", "the newest count rests on it"), lambda row: row.is_newest
    ),
    Field(
        Column("is_stale", "boolean", "it repeats a number that had been replaced"),
        lambda row: row.point.is_stale,
    ),
    Field(
        Column("is_mention", "boolean", "told in passing by articles about something else"),
        lambda row: row.point.is_mention,
    ),
    Field(
        Column("is_sum", "boolean", "our sum of separate statements"),
        lambda row: row.point.is_sum,
    ),
    Field(
        Column("voices", "integer", "reports that are not copies of each other"),
        lambda row: row.point.voices,
    ),
    Field(
        Column("figures", "json", "article, id and words of the figures that it rests on"),
        lambda row: as_json(row.point.figures),
    ),
)

DOSSIERS: Final = Table("dossiers", columns_of(_EVENT_FIELDS))
"""The table of dossiers, without rows."""
POINTS: Final = Table("points", columns_of(_POINT_FIELDS))
"""The table of points, without rows."""


def dossiers_table(dossiers: Dossier | Iterable[Dossier]) -> Table:
    """Return a row for each dossier, with its newest tolls.

    Parameters
    ----------
    dossiers
        One dossier, or any number of them.
    """
    rows = rows_of(_EVENT_FIELDS, _several(dossiers))
    return Table(DOSSIERS.name, DOSSIERS.columns, rows)


def points_table(dossiers: Dossier | Iterable[Dossier]) -> Table:
    """Return a row for each point of each series: who said what on which day.

    Rows of a group repeat people of the rows without one. Claims of one side about its enemy's
    losses are rows of their own, with ``is_claim``.

    Parameters
    ----------
    dossiers
        One dossier, or any number of them.
    """
    return Table(POINTS.name, POINTS.columns, rows_of(_POINT_FIELDS, _points(_several(dossiers))))


def _points(dossiers: Iterable[Dossier]) -> Iterator[_PointRow]:
    for dossier in dossiers:
        for series in dossier.series:
            for place, point in enumerate(series.points):
                yield _PointRow(dossier, series, point, place)
            for point in series.claims:
                yield _PointRow(dossier, series, point, None)


def _several(dossiers: Dossier | Iterable[Dossier]) -> Sequence[Dossier]:
    return (dossiers,) if isinstance(dossiers, Dossier) else tuple(dossiers)
