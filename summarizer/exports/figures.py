"""The table of figures: one row for each, with all that its model holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple, get_args

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
from summarizer.models import ArticleSummary, Event, Figure
from summarizer.models.figure import ReviewAction
from summarizer.models.vocabulary import (
    BOUNDS,
    EVENT_TYPES,
    GROUPS,
    OUTCOMES,
    SCOPES,
    Assertion,
    ClaimAbout,
    Confidence,
    SpeakerKind,
    Status,
)


class _Row(NamedTuple):
    summary: ArticleSummary
    figure: Figure
    event: Event | None


def _first(row: _Row, attribute: str) -> Cell:
    value: Cell = getattr(row.figure.evidence[0], attribute) if row.figure.evidence else None
    return value


def _before(figure: Figure) -> Cell:
    before = figure.reviewed.before if figure.reviewed else None
    return None if before is None else before.model_dump_json()


FIGURE_FIELDS: Final[tuple[Field[_Row], ...]] = (
    *article_fields(lambda row: row.summary),
    Field(Column("figure", "text", "id of the figure in its article"), lambda row: row.figure.id),
    Field(
        Column("event", "text", "id of its event in the article; empty for figures of no event"),
        lambda row: row.figure.event,
    ),
    Field(
        Column("event_type", "category", "type of that event", EVENT_TYPES),
        lambda row: row.event.type if row.event else None,
    ),
    Field(
        Column("outcome", "category", "what happened to the people", OUTCOMES),
        lambda row: row.figure.outcome,
    ),
    Field(
        Column("phrase", "text", "the words that carry the figure, verbatim"),
        lambda row: row.figure.phrase,
    ),
    Field(
        Column("bound", "category", "how the words bound the number", BOUNDS),
        lambda row: row.figure.bound,
    ),
    Field(
        Column("low", "integer", "the least number of people; empty is unknown, not 0"),
        lambda row: row.figure.low,
    ),
    Field(
        Column("best", "integer", "the number that the words give, if they give one"),
        lambda row: row.figure.best,
    ),
    Field(
        Column("high", "integer", "the greatest number; empty is open above"),
        lambda row: row.figure.high,
    ),
    Field(Column("who", "text", "the people, as the text calls them"), lambda row: row.figure.who),
    Field(
        Column("group", "category", "whose side they were on", GROUPS),
        lambda row: row.figure.group,
    ),
    Field(
        Column("demographic", "text", "children, women, journalists, ..."),
        lambda row: row.figure.demographic,
    ),
    Field(
        Column("attackers", "boolean", "the people counted carried out the attack themselves"),
        lambda row: row.figure.attackers,
    ),
    Field(Column("place", "text", "as named in the text"), lambda row: row.figure.place),
    Field(
        Column("site", "text", "the spot, in the words of the article"),
        lambda row: row.figure.site,
    ),
    *date_fields("of the harm", lambda row: row.figure.date),
    Field(
        Column("caused_by", "text", "who is said to have done it"),
        lambda row: row.figure.caused_by.name if row.figure.caused_by else None,
    ),
    Field(
        Column("caused_by_confidence", "category", "how surely that is said", get_args(Confidence)),
        lambda row: row.figure.caused_by.confidence if row.figure.caused_by else None,
    ),
    Field(
        Column("said_by", "text", "who gives the number; empty where the article itself does"),
        lambda row: row.figure.said_by.name if row.figure.said_by else None,
    ),
    Field(
        Column("said_by_kind", "category", "what kind of speaker", get_args(SpeakerKind)),
        lambda row: row.figure.said_by.kind if row.figure.said_by else None,
    ),
    Field(
        Column(
            "claim_about",
            "category",
            "whose people a party to the fighting, or its media, counts; empty for other speakers",
            get_args(ClaimAbout),
        ),
        lambda row: row.figure.claim_about,
    ),
    Field(
        Column("scope", "category", "this event, a running toll, or one told for context", SCOPES),
        lambda row: row.figure.scope,
    ),
    Field(
        Column("assertion", "category", "only asserted figures count", get_args(Assertion)),
        lambda row: row.figure.assertion,
    ),
    Field(
        Column("part_of", "text", "id of the figure that contains it: do not add the two"),
        lambda row: row.figure.part_of,
    ),
    Field(
        Column("replaces", "text", "id of the earlier toll that it updates"),
        lambda row: row.figure.replaces,
    ),
    Field(
        Column("disputes", "text", "id of another number for the same people"),
        lambda row: row.figure.disputes,
    ),
    Field(
        Column(
            "status",
            "category",
            "who agreed on it; unverified ones are in no toll",
            get_args(Status),
        ),
        lambda row: row.figure.status,
    ),
    Field(
        Column("problems", "json", "what the checks found wrong with it"),
        lambda row: as_json(row.figure.problems),
    ),
    Field(
        Column("read_by", "text", "the model that read it; empty where the rules alone did"),
        lambda row: row.figure.read_by,
    ),
    Field(
        Column("reviewed_by", "text", "the person who decided on it; empty where nobody did"),
        lambda row: row.figure.reviewed.by if row.figure.reviewed else None,
    ),
    Field(
        Column("reviewed_at", "text", "when they did, ISO 8601"),
        lambda row: row.figure.reviewed.at.isoformat() if row.figure.reviewed else None,
    ),
    Field(
        Column(
            "review_action",
            "category",
            "what they decided; rejected figures have no row",
            get_args(ReviewAction),
        ),
        lambda row: row.figure.reviewed.action if row.figure.reviewed else None,
    ),
    Field(
        Column("review_note", "text", "why, in their words"),
        lambda row: row.figure.reviewed.note if row.figure.reviewed else None,
    ),
    Field(
        Column("before_review", "json", "the reading before a person decided on it"),
        lambda row: _before(row.figure),
    ),
    Field(
        Column("quote", "text", "the words of the article that it rests on; the first of them"),
        lambda row: _first(row, "quote"),
    ),
    Field(
        Column("start", "integer", "where the quote begins in the text, in characters from 0"),
        lambda row: _first(row, "start"),
    ),
    Field(
        Column("end", "integer", "where it ends: text[start:end] == quote"),
        lambda row: _first(row, "end"),
    ),
    Field(evidence_column("every quote"), lambda row: as_json(row.figure.evidence)),
)

FIGURES: Final = Table("figures", columns_of(FIGURE_FIELDS))
"""The table of figures, without rows."""


def figures_table(summaries: ArticleSummary | Iterable[ArticleSummary]) -> Table:
    """Return every figure of one or many summaries, a row each, in the order of the summaries.

    Rows are statements, not tolls: parts stand beside their wholes and speakers beside each
    other, so that the numbers of a column must not be added up. For tolls see `events_table`.
    A text that was not read to its end and has no figure has a row that says so, in
    ``article_problems``, and whose other columns are empty.

    Parameters
    ----------
    summaries
        One summary, or any number of them.
    """
    rows: list[Row] = []
    for summary in several(summaries):
        events = {event.id: event for event in summary.events}
        rows += rows_of(
            FIGURE_FIELDS,
            [_Row(summary, figure, events.get(figure.event or "")) for figure in summary.figures],
        )
        if not summary.figures and unread_note(summary) is not None:
            rows.append(article_row(summary, FIGURES))
    return Table(FIGURES.name, FIGURES.columns, tuple(rows))
