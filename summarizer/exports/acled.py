"""Rows in the shape of ACLED's event data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from summarizer.exports.acled_columns import ACLED_COLUMNS
from summarizer.exports.coding import ACLED_EVENT_TYPES, AcledEventType, Coded, Told, sorted_out
from summarizer.exports.notes import notes
from summarizer.exports.table import Cell, Table, fields_of, rows_of, several
from summarizer.models import ArticleSummary
from summarizer.tolls.tolls import tolls

_DISORDER: Final[dict[AcledEventType, str]] = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
}
_DISORDER_OF_TYPE: Final = {
    "Excessive force against protesters": "Political violence; Demonstrations",
    "Mob violence": "Political violence",
}
_TIME_PRECISION: Final = {1: 1, 2: 2, 3: 2, 4: 3}
_GEO_PRECISION: Final = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}


class _AcledEvent(NamedTuple):
    told: Told
    fatalities: int | None

    @property
    def type(self) -> AcledEventType:
        return ACLED_EVENT_TYPES[self.told.event.type]

    @property
    def disorder(self) -> str:
        return _DISORDER_OF_TYPE.get(self.told.event.type, _DISORDER[self.type])

    @property
    def day(self) -> date | None:
        when = self.told.event.date
        if when is None or when.precision not in _TIME_PRECISION:
            return None
        return when.start + timedelta(days=(when.end - when.start).days // 2)

    @property
    def time_precision(self) -> int | None:
        when = self.told.event.date
        return None if when is None else _TIME_PRECISION.get(when.precision)

    @property
    def actor(self) -> str | None:
        accused = self.told.event.perpetrator
        return accused.name if accused and accused.confidence != "denied" else None

    @property
    def civilian_targeting(self) -> str | None:
        aimed = self.type == "Violence against civilians"
        against_protest = self.told.event.type == "Excessive force against protesters"
        return "Civilian targeting" if aimed or against_protest else None


_READ: Final[dict[str, Callable[[_AcledEvent], Cell]]] = {
    "event_id_cnty": lambda row: row.told.key,
    "event_date": lambda row: row.day,
    "year": lambda row: row.told.event.date.start.year if row.told.event.date else None,
    "time_precision": lambda row: row.time_precision,
    "disorder_type": lambda row: row.disorder,
    "event_type": lambda row: row.type,
    "sub_event_type": lambda row: row.told.event.type,
    "actor1": lambda row: row.actor,
    "civilian_targeting": lambda row: row.civilian_targeting,
    "location": lambda row: row.told.event.place,
    "geo_precision": lambda row: _GEO_PRECISION.get(row.told.event.where_precision or 0),
    "notes": lambda row: notes(row.told),
    "fatalities": lambda row: row.fatalities,
}
_FIELDS: Final = fields_of(ACLED_COLUMNS, _READ)
ACLED: Final = Table("acled", ACLED_COLUMNS)
"""The 31 columns of ACLED's event data, without rows."""


def acled_rows(summaries: ArticleSummary | Iterable[ArticleSummary]) -> Coded:
    """Return the events that ACLED would record, a row each, in its columns.

    ``fatalities`` is the one conservative number of the policy ``acled``, counted from verified
    figures. ACLED writes 0 where no death is reported; here the cell stays empty, as it does for
    whatever else the article does not say: the country, coordinates, ACLED's names and codes of
    actors. ``event_id_cnty`` is ours.

    Parameters
    ----------
    summaries
        One summary, or any number of them.

    Returns
    -------
    Coded
        The rows, and what is left out with the reason: a disaster or an accident, not reported
        by this article, a figure that failed a check.

    Notes
    -----
    ACLED codebook: a week or a month is dated by its middle, with time_precision 2 or 3.
    """
    many = several(summaries)
    deaths = {
        (summary.article.sha256, toll.event): toll.low
        for summary in many
        for toll in tolls(summary.figures, summary.events, "acled")
        if toll.outcome == "killed" and toll.group is None
    }
    recorded, left_out = sorted_out(many, _reason)
    events = (
        _AcledEvent(told, deaths.get((told.summary.article.sha256, told.event.id)))
        for told in recorded
    )
    rows = rows_of(_FIELDS, events)
    return Coded(Table(ACLED.name, ACLED.columns, rows), left_out)


def _reason(told: Told) -> str | None:
    if told.event.type in ACLED_EVENT_TYPES:
        return None
    return f"its type ({told.event.type}) is not political violence, disorder or protest"
