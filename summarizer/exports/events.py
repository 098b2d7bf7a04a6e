"""The table of events: one row for each, with its tolls."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, Literal, NamedTuple, get_args

from summarizer.exports.fields import article_fields, as_json, date_fields, evidence_column
from summarizer.exports.table import (
    Cell,
    Column,
    Field,
    Row,
    Table,
    columns_of,
    rows_of,
    several,
)
from summarizer.exports.unread import article_row, unread_note
from summarizer.models import ArticleSummary, Event, Interval, Toll
from summarizer.models.toll import Agreement, Basis
from summarizer.models.vocabulary import EVENT_TYPES, OUTCOMES, SCOPES, Confidence, Outcome

_End = Literal["low", "best", "high"]
_EXPLAINED: Final[tuple[Outcome, ...]] = ("killed", "injured")
"""The outcomes whose tolls also say what they rest on."""
_ENDS: Final[dict[_End, str]] = {
    "low": "least number of people {0}; empty is unknown, not 0",
    "best": "number of people {0}, where the text gives one",
    "high": "greatest number of people {0}; empty is open above",
}


class _Row(NamedTuple):
    summary: ArticleSummary
    event: Event

    def toll(self, outcome: Outcome) -> Toll | None:
        return self.summary.toll(outcome, event=self.event.id)


def _toll_fields() -> Iterator[Field[_Row]]:
    for outcome in OUTCOMES:
        harmed = outcome.replace("_", " ")
        for end, meaning in _ENDS.items():
            column = Column(f"{outcome}_{end}", "integer", meaning.format(harmed))
            yield Field(column, _reading(outcome, end, lambda toll: toll))
    for outcome in _EXPLAINED:
        yield from _basis_fields(outcome)
    for end, meaning in _ENDS.items():
        among = meaning.format("killed among the attackers")
        column = Column(f"attackers_killed_{end}", "integer", among)
        yield Field(column, _reading("killed", end, lambda toll: toll.attackers))


def _basis_fields(outcome: Outcome) -> Iterator[Field[_Row]]:
    harmed = f"the toll of {outcome}"

    def field(name: str, column: Column) -> Field[_Row]:
        def read(row: _Row) -> Cell:
            toll = row.toll(outcome)
            value: Cell = None if toll is None else getattr(toll, name)
            return value

        return Field(column, read)

    yield field(
        "basis",
        Column(f"{outcome}_basis", "category", f"what {harmed} rests on", get_args(Basis)),
    )
    for place in ("title", "opening"):
        meaning = f"whether a number in the {place} fits {harmed}"
        column = Column(f"{outcome}_{place}", "category", meaning, get_args(Agreement))
        yield field(place, column)
    for end, meaning in _ENDS.items():
        claimed = meaning.format(f"{outcome} that only one side claims of its enemy, in the toll")
        column = Column(f"{outcome}_claimed_{end}", "integer", claimed)
        yield Field(column, _reading(outcome, end, lambda toll: toll.claimed))
    for end, meaning in _ENDS.items():
        feared = meaning.format(f"feared {outcome}, in no toll")
        column = Column(f"{outcome}_feared_{end}", "integer", feared)
        yield Field(column, _reading(outcome, end, lambda toll: toll.feared))
    yield field(
        "upheld",
        Column(f"{outcome}_upheld", "integer", f"figures in {harmed} that are upheld"),
    )
    yield field(
        "unconfirmed",
        Column(f"{outcome}_unconfirmed", "integer", f"figures in {harmed} that are unconfirmed"),
    )


def _reading(
    outcome: Outcome, end: _End, amount: Callable[[Toll], Toll | Interval | None]
) -> Callable[[_Row], Cell]:
    def read(row: _Row) -> Cell:
        toll = row.toll(outcome)
        found = None if toll is None else amount(toll)
        number: Cell = None if found is None else getattr(found, end)
        return number

    return read


EVENT_FIELDS: Final[tuple[Field[_Row], ...]] = (
    *article_fields(lambda row: row.summary),
    Field(Column("event", "text", "id of the event in its article"), lambda row: row.event.id),
    Field(
        Column("type", "category", "ACLED's sub-event types, and two more", EVENT_TYPES),
        lambda row: row.event.type,
    ),
    Field(
        Column("title", "text", "a few words that tell it from the others"),
        lambda row: row.event.title,
    ),
    Field(Column("place", "text", "as named in the text"), lambda row: row.event.place),
    Field(
        Column("where_precision", "integer", "UCDP's where_prec, 1 (exact) to 7"),
        lambda row: row.event.where_precision,
    ),
    Field(
        Column("site", "text", "the spot, in the words of the article"),
        lambda row: row.event.site,
    ),
    *date_fields("of the event", lambda row: row.event.date),
    Field(
        Column(
            "actors",
            "json",
            "who took part; each has its name, side, role, confidence and said_by",
        ),
        lambda row: as_json(row.event.actors),
    ),
    Field(
        Column("perpetrator", "text", "the first of the attackers; not one who is denied to be"),
        lambda row: row.event.perpetrator.name if row.event.perpetrator else None,
    ),
    Field(
        Column(
            "perpetrator_confidence", "category", "how surely that is said", get_args(Confidence)
        ),
        lambda row: row.event.perpetrator.confidence if row.event.perpetrator else None,
    ),
    Field(
        Column("scope", "category", "incident: what the article reports", SCOPES),
        lambda row: row.event.scope,
    ),
    Field(
        Column("policy", "text", "the counting policy of the tolls"),
        lambda row: row.summary.provenance.policy,
    ),
    *_toll_fields(),
    Field(
        Column("problems", "json", "what the checks found wrong with the event"),
        lambda row: as_json(row.event.problems),
    ),
    Field(evidence_column("words that tell of it"), lambda row: as_json(row.event.evidence)),
)

EVENTS: Final = Table("events", columns_of(EVENT_FIELDS))
"""The table of events, without rows."""


def events_table(summaries: ArticleSummary | Iterable[ArticleSummary]) -> Table:
    """Return every event of one or many summaries with its tolls, a row each.

    Tolls count nobody twice within an event, under the policy of the summary; attackers stand
    apart unless it counts them. What one side alone claims about its enemy's dead is in the
    numbers of a toll, and stands beside them as ``killed_claimed_*``. Different articles may
    report the same event. A text that was not read to its end and has no event has a row that
    says so, in ``article_problems``.

    Parameters
    ----------
    summaries
        One summary, or any number of them.
    """
    rows: list[Row] = []
    for summary in several(summaries):
        rows += rows_of(EVENT_FIELDS, [_Row(summary, event) for event in summary.events])
        if not summary.events and unread_note(summary) is not None:
            rows.append(article_row(summary, EVENTS))
    return Table(EVENTS.name, EVENTS.columns, tuple(rows))
