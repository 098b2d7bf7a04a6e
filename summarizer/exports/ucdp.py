"""Rows in the shape of UCDP GED."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Literal, get_args

from summarizer.exports.coding import (
    ACLED_EVENT_TYPES,
    Coded,
    Told,
    no_date_reason,
    no_force_reason,
    sorted_out,
    without_row,
)
from summarizer.exports.located import (
    coordinates_of,
    country,
    district,
    latitude,
    longitude,
    province,
    where_prec,
    with_locations,
)
from summarizer.exports.table import Cell, Table, fields_of, rows_of, several
from summarizer.exports.ucdp_columns import UCDP_COLUMNS
from summarizer.exports.unread import unread_rows
from summarizer.gazetteer import Gazetteer
from summarizer.models import ArticleSummary, Interval
from summarizer.tolls.parties import Dyad, dyad_of, sides_of
from summarizer.tolls.roles import standing
from summarizer.tolls.sides import UcdpSides, ucdp_sides

_ARMED_FORCE: Final = ("Battles", "Explosions/Remote violence", "Violence against civilians")
_STATE_FORCE: Final = "Excessive force against protesters"

_Side = Literal["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]
_SIDES: Final[tuple[_Side, ...]] = get_args(_Side)


@dataclass(frozen=True, slots=True)
class UcdpEvent:
    """An event with its dead by side, in whole numbers as UCDP's columns hold them.

    Where the words give no best number but a least one ("a number of", "more than 30", or
    speakers who differ), the least is the best: the cautious reading, and what the policy
    ``ucdp`` does for "at least N". None is a side of which the article states no dead.
    """

    told: Told
    sides: UcdpSides

    def deaths(self, side: _Side) -> int | None:
        """Return the best estimate for one side."""
        amount: Interval | None = getattr(self.sides, side)
        return None if amount is None else _best(amount)

    @property
    def dyad(self) -> Dyad | None:
        """The two sides, where the actors of the event tell them."""
        return dyad_of(sides_of(self.told.event))

    @property
    def best(self) -> int | None:
        """The sum over the sides."""
        known = [number for side in _SIDES if (number := self.deaths(side)) is not None]
        return sum(known) if known else None

    @property
    def sources(self) -> tuple[str, ...]:
        """Whom the article names as the sources of the dead that count."""
        return tuple(
            dict.fromkeys(
                figure.said_by.name
                for figure in self.told.summary.figures
                if figure.event == self.told.event.id
                and figure.outcome == "killed"
                and figure.said_by is not None
                and standing(figure) is None
            )
        )


def _best(amount: Interval) -> int | None:
    return amount.low if amount.best is None else amount.best


READ: Final[dict[str, Callable[[UcdpEvent], Cell]]] = {
    "relid": lambda row: row.told.key,
    "type_of_violence": lambda row: row.dyad.violence if row.dyad else None,
    "side_a": lambda row: row.dyad.side_a if row.dyad else None,
    "side_b": lambda row: row.dyad.side_b if row.dyad else None,
    "year": lambda row: row.told.event.date.start.year if row.told.event.date else None,
    "number_of_sources": lambda _: 1,
    "source_date": lambda row: row.told.summary.article.published,
    "source_headline": lambda row: row.told.summary.article.title,
    "source_original": lambda row: "; ".join(row.sources),
    "where_prec": lambda row: where_prec(row.told),
    "where_coordinates": lambda row: coordinates_of(row.told),
    "where_description": lambda row: row.told.event.place,
    "adm_1": lambda row: province(row.told),
    "adm_2": lambda row: district(row.told),
    "latitude": lambda row: latitude(row.told),
    "longitude": lambda row: longitude(row.told),
    "country": lambda row: country(row.told),
    "date_prec": lambda row: row.told.event.date.precision if row.told.event.date else None,
    "date_start": lambda row: row.told.event.date.start if row.told.event.date else None,
    "date_end": lambda row: row.told.event.date.end if row.told.event.date else None,
    "deaths_a": lambda row: row.deaths("deaths_a"),
    "deaths_b": lambda row: row.deaths("deaths_b"),
    "deaths_civilians": lambda row: row.deaths("deaths_civilians"),
    "deaths_unknown": lambda row: row.deaths("deaths_unknown"),
    "best": lambda row: row.best,
    "high": lambda row: row.sides.deaths.high,
    "low": lambda row: row.sides.deaths.low,
}
_FIELDS: Final = fields_of(UCDP_COLUMNS, READ)
UCDP: Final = Table("ucdp", UCDP_COLUMNS)
"""The 49 columns of UCDP GED, without rows."""


def ucdp_rows(
    summaries: ArticleSummary | Iterable[ArticleSummary], places: Gazetteer | None = None
) -> Coded:
    """Return the events that UCDP GED would record, a row each, in its columns.

    ``best`` is deaths_a + deaths_b + deaths_civilians + deaths_unknown, counted by the policy
    ``ucdp`` from verified figures. Where the event's actors tell them, ``type_of_violence`` and
    the sides are filled, with names as the text has them. What the article does not say stays
    empty: UCDP's ids and names; without a gazetteer the country and coordinates, too. ``relid``
    is ours, and ``id`` empty.

    Parameters
    ----------
    summaries
        One summary, or any number of them.
    places
        From `summarizer.gazetteer.load_gazetteer`: where the text decides which place is meant,
        its country, province and coordinates are filled. A province has no coordinates in it:
        the centre that UCDP would code is not in the data.

    Returns
    -------
    Coded
        The rows, and what is left out with the reason: no armed force by an organised actor,
        nobody said to be killed, no day, not reported by this article, a figure that failed a
        check. A text that was not read has a row with nothing but ``code_status``.

    Notes
    -----
    UCDP GED codebook: an event is an incident where armed force was used by an organised actor
    against another organised actor, or against civilians, resulting in at least 1 direct death.
    It has a date, to the year at the least (variable date_prec).
    """
    many = several(summaries)
    recorded, left_out = sorted_out(many, _reason)
    located = with_locations(recorded, places)
    rows = rows_of(_FIELDS, [UcdpEvent(told, _sides(told)) for told in located])
    unread = unread_rows(UCDP, "relid", "code_status", without_row(many, recorded))
    return Coded(Table(UCDP.name, UCDP.columns, (*rows, *unread)), left_out)


def _sides(told: Told) -> UcdpSides:
    return ucdp_sides(told.summary.figures, told.event)


def _reason(told: Told) -> str | None:
    return left_out_reason(told, _sides(told).deaths)


def left_out_reason(told: Told, deaths: Interval) -> str | None:
    """Return why UCDP GED would not record an event with these dead; None where it would."""
    if not _is_armed_force(told):
        return f"its type ({told.event.type}) is not armed force by an organised actor"
    if (why := no_force_reason(told)) is not None:
        return why
    if (deaths.low, deaths.best, deaths.high) == (None, None, None):
        return "no verified figure says that people were killed"
    if deaths.high == 0:
        return "nobody is said to have been killed"
    return no_date_reason(told)


def _is_armed_force(told: Told) -> bool:
    kind = told.violence.type
    if kind is None or told.violence.is_untold:
        return True
    return kind == _STATE_FORCE or ACLED_EVENT_TYPES.get(kind) in _ARMED_FORCE
