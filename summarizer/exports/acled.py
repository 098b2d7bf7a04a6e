"""Rows in the shape of ACLED's event data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from summarizer.exports.acled_columns import ACLED_COLUMNS
from summarizer.exports.coding import (
    ACLED_EVENT_TYPES,
    AcledEventType,
    Coded,
    Told,
    no_date_reason,
    no_force_reason,
    sorted_out,
    without_row,
)
from summarizer.exports.located import (
    country,
    district,
    latitude,
    longitude,
    province,
    where_prec,
    with_locations,
)
from summarizer.exports.notes import notes
from summarizer.exports.table import Cell, Table, fields_of, rows_of, several
from summarizer.exports.unread import unread_rows
from summarizer.gazetteer import Gazetteer
from summarizer.gazetteer.locating import GEO_PRECISION
from summarizer.models import ArticleSummary
from summarizer.models.vocabulary import EventType
from summarizer.tolls.parties import sides_of, targets_civilians_only
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
_CIVILIANS_MAY_BE_AIMED_AT: Final = ("Explosions/Remote violence", "Riots")
_TIME_PRECISION: Final = {1: 1, 2: 2, 3: 2, 4: 3}


class AcledEvent(NamedTuple):
    """An event with the number of its dead, as ACLED's columns hold it."""

    told: Told
    fatalities: int | None

    @property
    def sub_type(self) -> EventType | None:
        """Its type; None where it is armed force of an untold kind."""
        return self.told.violence.type

    @property
    def type(self) -> AcledEventType | None:
        """ACLED's event type."""
        return None if self.sub_type is None else ACLED_EVENT_TYPES[self.sub_type]

    @property
    def disorder(self) -> str | None:
        """ACLED's type of disorder."""
        if self.sub_type is None or self.type is None:
            return None
        return _DISORDER_OF_TYPE.get(self.sub_type, _DISORDER[self.type])

    @property
    def day(self) -> date | None:
        """The day, or the middle of a week or a month."""
        when = self.told.event.date
        if when is None or when.precision not in _TIME_PRECISION:
            return None
        return when.start + timedelta(days=(when.end - when.start).days // 2)

    @property
    def time_precision(self) -> int | None:
        """1 the day, 2 the week, 3 the month."""
        when = self.told.event.date
        return None if when is None else _TIME_PRECISION.get(when.precision)

    @property
    def actors(self) -> tuple[str | None, str | None]:
        """Who acts, and against whom; of two sides of a fight the first named comes first."""
        parties = sides_of(self.told.event)
        acting = [party.name for party in parties if party.role == "attacker"]
        others = [party.name for party in parties if party.role == "target"]
        fighting = [party.name for party in parties if party.role == "party"]
        names = [*acting[:1], *fighting, *others] if acting else [*fighting, *others]
        if others and not acting and not fighting:
            return None, others[0]
        return next(iter(names), None), names[1] if len(names) > 1 else None

    @property
    def civilian_targeting(self) -> str | None:
        """Whether civilians are the target."""
        aimed = self.type == "Violence against civilians"
        against_protest = self.sub_type == "Excessive force against protesters"
        at_them = self.type in _CIVILIANS_MAY_BE_AIMED_AT and targets_civilians_only(
            sides_of(self.told.event)
        )
        return "Civilian targeting" if aimed or against_protest or at_them else None


READ: Final[dict[str, Callable[[AcledEvent], Cell]]] = {
    "event_id_cnty": lambda row: row.told.key,
    "event_date": lambda row: row.day,
    "year": lambda row: row.told.event.date.start.year if row.told.event.date else None,
    "time_precision": lambda row: row.time_precision,
    "disorder_type": lambda row: row.disorder,
    "event_type": lambda row: row.type,
    "sub_event_type": lambda row: row.sub_type,
    "actor1": lambda row: row.actors[0],
    "actor2": lambda row: row.actors[1],
    "civilian_targeting": lambda row: row.civilian_targeting,
    "location": lambda row: row.told.event.place,
    "country": lambda row: country(row.told),
    "admin1": lambda row: province(row.told),
    "admin2": lambda row: district(row.told),
    "latitude": lambda row: latitude(row.told),
    "longitude": lambda row: longitude(row.told),
    "geo_precision": lambda row: GEO_PRECISION.get(where_prec(row.told) or 0),
    "notes": lambda row: notes(row.told),
    "fatalities": lambda row: row.fatalities,
}
_FIELDS: Final = fields_of(ACLED_COLUMNS, READ)
ACLED: Final = Table("acled", ACLED_COLUMNS)
"""The 31 columns of ACLED's event data, without rows."""


def acled_rows(
    summaries: ArticleSummary | Iterable[ArticleSummary], places: Gazetteer | None = None
) -> Coded:
    """Return the events that ACLED would record, a row each, in its columns.

    ``fatalities`` is the one conservative number of the policy ``acled``, counted from verified
    figures. ACLED writes 0 where no death is reported; here the cell stays empty, as it does for
    whatever else the article does not say: ACLED's names and codes of actors; without a
    gazetteer the country and coordinates, too. ``event_id_cnty`` is ours.

    Parameters
    ----------
    summaries
        One summary, or any number of them.
    places
        From `summarizer.gazetteer.load_gazetteer`: where the text decides which place is meant,
        its country, province and coordinates are filled. A province has no coordinates: ACLED
        would take those of a town in it, which is for a coder to choose.

    Returns
    -------
    Coded
        The rows, and what is left out with the reason: a disaster or an accident, a killing by
        nobody organised, no day, not reported by this article, a figure that failed a check. A
        text that was not read has a row with nothing but ``notes``.

    Notes
    -----
    ACLED codebook (2024), section "Event time": a week or a month is dated by its middle, with
    time_precision 2 or 3; "dates are a necessary component", and events with less temporal
    information than the month are not included. Section "Civilian targeting": explosions and
    riots, too, where civilians are the main or only target. Section "Violence against
    civilians": their target is always actor2. An event of armed force whose kind nothing tells
    has no type, and is never a strategic development.
    """
    many = several(summaries)
    deaths = {
        (summary.article.sha256, toll.event): toll.low
        for summary in many
        for toll in tolls(summary.figures, summary.events, "acled")
        if toll.outcome == "killed" and toll.group is None
    }
    recorded, left_out = sorted_out(many, left_out_reason)
    events = (
        AcledEvent(told, deaths.get((told.summary.article.sha256, told.event.id)))
        for told in with_locations(recorded, places)
    )
    rows = rows_of(_FIELDS, events)
    unread = unread_rows(ACLED, "event_id_cnty", "notes", without_row(many, recorded))
    return Coded(Table(ACLED.name, ACLED.columns, (*rows, *unread)), left_out)


def left_out_reason(told: Told) -> str | None:
    """Return why ACLED would not record an event; None where it would."""
    kind = told.violence.type
    if kind is not None and kind not in ACLED_EVENT_TYPES:
        return f"its type ({kind}) is not political violence, disorder or protest"
    if (why := no_force_reason(told)) is not None:
        return why
    when = told.event.date
    if when is not None and when.precision not in _TIME_PRECISION:
        return "no day, week or month is known for it, and ACLED records no event by its year alone"
    return no_date_reason(told)
