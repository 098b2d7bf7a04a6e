"""Dossiers in the columns of UCDP GED and of ACLED: one row an event, with its sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from summarizer.dossiers import recount
from summarizer.exports import acled, ucdp
from summarizer.exports.acled_columns import ACLED_COLUMNS
from summarizer.exports.coding import Coded, LeftOut, Told
from summarizer.exports.located import locate_dossiers
from summarizer.exports.notes import notes
from summarizer.exports.table import Cell, Table, fields_of, rows_of
from summarizer.exports.ucdp_columns import UCDP_COLUMNS
from summarizer.exports.violence import violence_of
from summarizer.gazetteer import Gazetteer
from summarizer.models import ArticleSummary, Interval
from summarizer.models.dossier import Dossier, Newest, Series
from summarizer.models.vocabulary import Group
from summarizer.tolls.amounts import total, without
from summarizer.tolls.explanation import amount_in_words
from summarizer.tolls.parties import dyad_of, sides_of
from summarizer.tolls.sides import UcdpSides
from summarizer.views.wording import counted

_BETWEEN: Final = "; "
_MOST_OF_A_CLAIM: Final = 3
"""ACLED: what a party claims of its enemy's dead is at most 3."""
_DEFINITE: Final[tuple[Group, ...]] = ("civilian", "state_forces", "non_state_armed")


@dataclass(frozen=True, slots=True)
class _Row:
    """A dossier as the event of one summary, which the exports of one article can read."""

    dossier: Dossier
    told: Told

    @property
    def killed(self) -> Series | None:
        return self.dossier.of("killed")

    @property
    def newest(self) -> Newest | None:
        return self.killed.newest if self.killed is not None else None

    @property
    def as_of(self) -> date | None:
        days = [r.published for r in self.dossier.reports if r.published is not None]
        return max(days, default=None)

    @property
    def sources(self) -> tuple[str, ...]:
        """Who says the points that the newest count rests on."""
        killed, newest = self.killed, self.newest
        if killed is None or newest is None:
            return ()
        names = (n for i in newest.points for n in killed.points[i].said_by)
        return tuple(dict.fromkeys(names))

    def outlets(self) -> str:
        named = (r.publisher or r.address for r in self.dossier.reports)
        return _BETWEEN.join(dict.fromkeys(n for n in named if n))

    def headlines(self) -> str:
        return _BETWEEN.join(dict.fromkeys(r.title for r in self.dossier.reports if r.title))


def ucdp_dossier_rows(
    dossiers: Iterable[Dossier],
    summaries: Iterable[ArticleSummary],
    places: Gazetteer | None = None,
) -> Coded:
    """Return the events that UCDP GED would record, one row each with all its sources.

    The newest counts are taken, by the policy ``ucdp``: each group's, and its side's. A claim of
    one side about its enemy's dead raises ``high`` alone. ``number_of_sources`` counts articles
    that are no copies; ``source_original`` names who says the newest count.

    Parameters
    ----------
    dossiers
        Any dossiers.
    summaries
        Those that they were built from.
    places
        From `summarizer.gazetteer.load_gazetteer`. Where one report decides the place and no
        other decides otherwise, its country, province and coordinates are filled.
    """
    rows, left_out = _sorted_out(dossiers, summaries, "ucdp", _ucdp_reason, places)
    events = [_UcdpRow(row.told, _sides(row), row) for row in rows]
    return Coded(Table("ucdp", UCDP_COLUMNS, rows_of(_UCDP_FIELDS, events)), left_out)


def acled_dossier_rows(
    dossiers: Iterable[Dossier],
    summaries: Iterable[ArticleSummary],
    places: Gazetteer | None = None,
) -> Coded:
    """Return the events that ACLED would record, one row each with all its sources.

    ``fatalities`` is the least number of the newest count, by the policy ``acled``; what only one
    side claims of its enemy's dead is at most 3. ``source`` has the outlets, where the caller
    gave them.

    Parameters
    ----------
    dossiers, summaries, places
        As for `ucdp_dossier_rows`.
    """
    rows, left_out = _sorted_out(dossiers, summaries, "acled", _acled_reason, places)
    events = [_AcledRow(acled.AcledEvent(row.told, _fatalities(row)), row) for row in rows]
    return Coded(Table("acled", ACLED_COLUMNS, rows_of(_ACLED_FIELDS, events)), left_out)


@dataclass(frozen=True, slots=True)
class _UcdpRow:
    told: Told
    sides: UcdpSides
    row: _Row

    @property
    def event(self) -> ucdp.UcdpEvent:
        return ucdp.UcdpEvent(self.told, self.sides)


@dataclass(frozen=True, slots=True)
class _AcledRow:
    event: acled.AcledEvent
    row: _Row


def _of_event(read: Callable[[ucdp.UcdpEvent], Cell]) -> Callable[[_UcdpRow], Cell]:
    return lambda row: read(row.event)


def _of_acled(read: Callable[[acled.AcledEvent], Cell]) -> Callable[[_AcledRow], Cell]:
    return lambda row: read(row.event)


_UCDP_READ: Final[dict[str, Callable[[_UcdpRow], Cell]]] = {
    **{name: _of_event(read) for name, read in ucdp.READ.items()},
    "relid": lambda row: row.row.dossier.id,
    "number_of_sources": lambda row: row.row.dossier.voices,
    "source_office": lambda row: row.row.outlets(),
    "source_date": lambda row: row.row.as_of,
    "source_headline": lambda row: row.row.headlines(),
    "source_original": lambda row: _BETWEEN.join(row.row.sources),
}
_ACLED_READ: Final[dict[str, Callable[[_AcledRow], Cell]]] = {
    **{name: _of_acled(read) for name, read in acled.READ.items()},
    "event_id_cnty": lambda row: row.row.dossier.id,
    "source": lambda row: row.row.outlets(),
    "notes": lambda row: _notes(row.row),
}
_UCDP_FIELDS: Final = fields_of(UCDP_COLUMNS, _UCDP_READ)
_ACLED_FIELDS: Final = fields_of(ACLED_COLUMNS, _ACLED_READ)


def _sorted_out(
    dossiers: Iterable[Dossier],
    summaries: Iterable[ArticleSummary],
    policy: str,
    reason: Callable[[_Row], str | None],
    places: Gazetteer | None,
) -> tuple[list[_Row], tuple[LeftOut, ...]]:
    known = tuple(summaries)
    by_article = {summary.article.sha256: summary for summary in known}
    recounted = tuple(recount(dossiers, known, policy))
    located = {} if places is None else locate_dossiers(recounted, by_article, places)
    recorded: list[_Row] = []
    left_out: list[LeftOut] = []
    for dossier in recounted:
        told = _told(dossier, by_article)._replace(location=located.get(dossier.id))
        row = _Row(dossier, told)
        why = reason(row)
        if why is None:
            recorded.append(row)
            continue
        newest = row.newest
        killed = None if newest is None else amount_in_words(newest)
        left_out.append(LeftOut(dossier.reports[0].article, f"dossier {dossier.id}", why, killed))
    return recorded, tuple(left_out)


def _told(dossier: Dossier, summaries: Mapping[str, ArticleSummary]) -> Told:
    """Return the dossier's event as a report tells it: the latest that is about it."""
    reports = sorted(
        dossier.reports,
        key=lambda r: (r.scope == "incident", r.published or date.min, r.article, r.event),
    )
    chief = reports[-1]
    summary = summaries[chief.article]
    events = {(r.article, r.event): summaries[r.article].event(r.event) for r in reports}
    known = [e.where_precision for e in events.values() if e.where_precision is not None]
    event = events[chief.article, chief.event].model_copy(
        update={
            "type": dossier.kind,
            "place": dossier.place,
            "where_precision": min(known, default=None),
            "date": dossier.date,
            "actors": dossier.actors,
            "scope": "incident",
        }
    )
    return Told(summary, event, violence_of(summary, event))


def _ucdp_reason(row: _Row) -> str | None:
    deaths = _sides(row).deaths
    return ucdp.left_out_reason(row.told, deaths)


def _acled_reason(row: _Row) -> str | None:
    return acled.left_out_reason(row.told)


def _sides(row: _Row) -> UcdpSides:
    """Return the dead of each side: the newest count of each group, and who is left of the whole.

    Where neither side is a state, or both are, which side a group is on is for a coder to say.
    """
    dyad = dyad_of(sides_of(row.told.event))
    states = sum(party.side == "state" for party in sides_of(row.told.event))
    groups = {group: _counted(row.dossier.of("killed", group)) for group in _DEFINITE}
    known = [amount for amount in groups.values() if amount is not None]
    whole = None if row.newest is None else _amount(row.newest)
    rest = None
    if whole is not None:
        rest = without(whole, total(known)) if known else whole
        rest = None if known and not rest.low else rest
    unknown = [rest] if rest is not None else []
    civilians = [groups["civilian"]] if groups["civilian"] is not None else []
    a, b = groups["state_forces"], groups["non_state_armed"]
    if dyad is not None and dyad.violence == 3:
        civilians, unknown = [*civilians, *unknown], []
    if dyad is not None and (dyad.violence != 1 or states > 1):
        unknown += [amount for amount in (a, b) if amount is not None]
        a = b = None
    return UcdpSides(
        deaths_a=a,
        deaths_b=b,
        deaths_civilians=total(civilians) if civilians else None,
        deaths_unknown=total(unknown) if unknown else None,
    )


def _counted(series: Series | None) -> Interval | None:
    """Return the newest count of a group, and what its enemy claims on top as its high end."""
    if series is None:
        return None
    claimed = series.claims[-1] if series.claims else None
    if series.newest is None:
        if claimed is None:
            return None
        return Interval(low=0, best=0, high=claimed.high)
    amount = _amount(series.newest)
    if claimed is None or amount.high is None or (claimed.high or amount.high) <= amount.high:
        return amount
    return amount.model_copy(update={"high": claimed.high})


def _amount(newest: Newest) -> Interval:
    return Interval(low=newest.low, best=newest.best, high=newest.high)


def _fatalities(row: _Row) -> int | None:
    if row.newest is not None:
        return row.newest.low
    claims = row.killed.claims if row.killed is not None else ()
    known = [claim.low for claim in claims if claim.low is not None]
    return min(_MOST_OF_A_CLAIM, *known) if known else None


def _notes(row: _Row) -> str:
    sentences = [notes(row.told)]
    if row.killed is not None:
        told = [
            f"{point.as_of or 'day unknown'}: "
            f"{amount_in_words(Interval(low=point.low, best=point.best, high=point.high))} "
            f"({', '.join(point.said_by) or 'the articles'})"
            for point in row.killed.points
        ]
        sentences.append(f"Killed, as reported: {_BETWEEN.join(told)}.")
    sentences.append(f"{counted(len(row.dossier.reports), 'report')}.")
    return " ".join(sentences)
