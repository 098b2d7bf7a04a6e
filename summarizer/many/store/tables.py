"""The tables of a store: those of the exports, and one row for every article, toll, problem, call.

Columns that the exports have are the exports' own. Every other table begins with ``article_id``,
which joins it to ``articles``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, get_args

from summarizer.exports.events import EVENTS, events_table
from summarizer.exports.fields import article_fields, as_json
from summarizer.exports.figures import FIGURES, figures_table
from summarizer.exports.table import Cell, Column, Row, Table
from summarizer.many.inputs.given import Given
from summarizer.many.sources import Source
from summarizer.many.store.status import REASONS, STATUSES, Became
from summarizer.models import ArticleSummary, Attempt, Problem
from summarizer.models.provenance import AttemptResult, Spent
from summarizer.models.toll import Agreement, Basis
from summarizer.models.vocabulary import GROUPS, OUTCOMES

_ID: Final = Column("article_id", "text", "id of the article in this store")
_ENDS: Final = ("low", "best", "high")
_BESIDE: Final = {
    "attackers": "the attackers' own, left out of the numbers",
    "with_attackers": "the numbers with the attackers",
    "feared": "feared, not in the numbers",
    "claimed": "what only one side claims of its enemy, in the numbers",
    "without_claimed": "the numbers without what is only claimed",
}
_MARKS: Final = ("verified", "repaired", "upheld", "unconfirmed", "unverified")
_ARTICLE_FIELDS: Final = article_fields(lambda summary: summary)
_SHA256: Final = _ARTICLE_FIELDS[0].column.name


@dataclass(frozen=True, slots=True)
class Kept:
    """All that a store keeps of one article.

    Attributes
    ----------
    given, source
        The article among the inputs; and its text, where it could be taken out.
    became
        What became of it.
    summary
        What was read, or a part.
    attempts
        Every call that it cost, this time.
    text_key
        Digest of the text with what is known of it; the same for exact copies.
    copy_of, copied_digest, copy_kind
        For a copy: the id of the article that was read in its place, that one's digest then, and
        how the two are alike.
    signature
        By what copies of it are found.
    reading
        Digest of what it was read with.
    run, read_at, seconds
        Which run, when (ISO 8601, UTC), and for how long.
    """

    given: Given
    source: Source | None
    became: Became
    summary: ArticleSummary | None
    attempts: tuple[Attempt, ...]
    text_key: str | None
    reading: str
    run: int
    read_at: str
    seconds: float = 0.0
    copy_of: str | None = None
    copied_digest: str | None = None
    copy_kind: str | None = None
    signature: bytes | None = None


ARTICLES: Final = Table(
    "articles",
    (
        Column("article_id", "text", "what the article is called: its path, its row, its own id"),
        Column("status", "category", "what became of it", STATUSES),
        Column("reason", "category", "why it was not read to its end", REASONS),
        Column("message", "text", "the same in a sentence"),
        Column("copy_of", "text", "for a copy: id of the article that was read in its place"),
        Column("copy_kind", "category", "how it is one", ("exact", "same words", "near")),
        *(field.column for field in _ARTICLE_FIELDS),
        Column("address", "text", "where it was published, as given"),
        Column("headline", "text", "the headline of its summary"),
        Column("events", "integer", "events in it"),
        Column("figures", "integer", "casualty figures in it"),
        *(Column(mark, "integer", f"figures that are {mark}") for mark in _MARKS),
        Column("open", "integer", "sentences of harm that no figure accounts for"),
        Column("is_settled", "boolean", "nothing is left to look at"),
        Column("calls", "integer", "calls of a model, the last time that it was read"),
        Column("prompt_tokens", "integer", "tokens read by models; empty is unknown, not 0"),
        Column("completion_tokens", "integer", "tokens written by models"),
        Column("cost", "number", "US dollars; empty is unknown, not 0"),
        Column("seconds", "number", "from its turn to its end"),
        Column("given_as", "text", "the PATH of the command that led to it"),
        Column("place", "integer", "its place among those, from 1"),
        Column("file", "text", "the file it lies in"),
        Column("digest", "text", "changes when the article does"),
        Column("text_key", "text", "the same for articles with the same text, title and day"),
        Column("copied_digest", "text", "for a copy: the digest of that other article"),
        Column("reading", "text", "what it was read with; see the table readings"),
        Column("run", "integer", "the run that it was read in; see the table runs"),
        Column("read_at", "text", "when, ISO 8601 in UTC"),
    ),
)

TOLLS: Final = Table(
    "tolls",
    (
        _ID,
        Column("event", "text", "id of the event; empty for figures of no one event"),
        Column("outcome", "category", "what happened to the people", OUTCOMES),
        Column("group", "category", "whose side; empty counts all together", GROUPS),
        Column("low", "integer", "the least number of people; empty is unknown, not 0"),
        Column("best", "integer", "the number, where the text gives one"),
        Column("high", "integer", "the greatest number; empty is open above"),
        *(
            Column(f"{name}_{end}", "integer", f"{meaning}: {end}")
            for name, meaning in _BESIDE.items()
            for end in _ENDS
        ),
        Column("basis", "category", "what it rests on", get_args(Basis)),
        Column("title", "category", "whether a number in the title fits", get_args(Agreement)),
        Column("opening", "category", "whether a number in the opening fits", get_args(Agreement)),
        Column("upheld", "integer", "figures in it that are upheld"),
        Column("unconfirmed", "integer", "figures in it that are unconfirmed"),
        Column("policy", "text", "the counting policy"),
        Column("explanation", "text", "what counts in it, in a sentence"),
        Column("entries", "json", "each figure and its role"),
    ),
)

DISPUTES: Final = Table(
    "disputes",
    (
        _ID,
        Column("event", "text", "id of the event"),
        Column("outcome", "category", "what happened to the people", OUTCOMES),
        Column("figures", "json", "ids of the figures that differ"),
        Column("explanation", "text", "who says what"),
    ),
)

PROBLEMS: Final = Table(
    "problems",
    (
        _ID,
        Column("of", "category", "what has the problem", ("summary", "event", "figure")),
        Column("part", "text", "id of that event or figure"),
        Column("check", "text", "the check that found it"),
        Column("message", "text", "what is wrong"),
        Column("kept", "boolean", "the model was asked, and kept its reading with a reason"),
        Column("words", "json", "the words concerned, with start and end"),
    ),
)

CALLS: Final = Table(
    "calls",
    (
        _ID,
        Column("run", "integer", "the run that it was made in"),
        Column("purpose", "text", "survey, revision, sentence or event"),
        Column("model", "text", "who was asked"),
        Column("result", "category", "how it ended", get_args(AttemptResult)),
        Column("seconds", "number", "how long it took"),
        Column("prompt_tokens", "integer", "tokens read; empty is unknown"),
        Column("completion_tokens", "integer", "tokens written; empty is unknown"),
        Column("cached_tokens", "integer", "of those read, known to the server from before"),
        Column("cost", "number", "US dollars, by the user's prices; empty is unknown"),
        Column("finish_reason", "text", "what the server says of the end of its answer"),
        Column("request_id", "text", "the server's name for it"),
        Column("reason", "text", "why it failed, or was made again"),
    ),
)

_EXPORTED: Final = tuple(Table(table.name, (_ID, *table.columns)) for table in (FIGURES, EVENTS))
TABLES: Final[tuple[Table, ...]] = (ARTICLES, *_EXPORTED, TOLLS, DISPUTES, PROBLEMS, CALLS)
"""Every table that can be exported; those of what was read, and the calls, which are kept when an
article is read again."""


def article_row(kept: Kept) -> Row:
    """Return the row of ``articles``."""
    summary, source, given = kept.summary, kept.source, kept.given
    spent = Spent.of(kept.attempts)
    cells: dict[str, Cell] = {
        "article_id": given.id,
        "status": kept.became.status,
        "reason": kept.became.reason,
        "message": kept.became.message,
        "copy_of": kept.copy_of,
        "copy_kind": kept.copy_kind,
        "address": source.address if source else None,
        "calls": spent.calls,
        "prompt_tokens": spent.prompt_tokens,
        "completion_tokens": spent.completion_tokens,
        "cost": spent.cost,
        "seconds": round(kept.seconds, 3),
        "given_as": given.given_as,
        "place": given.place,
        "file": given.file,
        "digest": given.digest,
        "text_key": kept.text_key,
        "copied_digest": kept.copied_digest,
        "reading": kept.reading,
        "run": kept.run,
        "read_at": kept.read_at,
    }
    if summary is not None:
        cells |= {field.column.name: field.read(summary) or None for field in _ARTICLE_FIELDS}
        cells |= _counts(summary)
    elif source is not None:
        cells["article_title"] = source.title
    return tuple(cells.get(column.name) for column in ARTICLES.columns)


def _counts(summary: ArticleSummary) -> dict[str, Cell]:
    marks = [figure.status for figure in summary.figures]
    return {
        "headline": summary.headline,
        "events": len(summary.events),
        "figures": len(marks),
        **{mark: marks.count(mark) for mark in _MARKS},
        "open": len(summary.coverage.open),
        "is_settled": summary.is_settled,
    }


def rows_of_article(kept: Kept) -> Iterator[tuple[Table, Iterable[Row]]]:
    """Return the rows of every table of what was read, beside that of ``articles``."""
    summary, key = kept.summary, kept.given.id
    if summary is None:
        return
    for table, made in (
        (_EXPORTED[0], figures_table(summary)),
        (_EXPORTED[1], events_table(summary)),
    ):
        # A summary without figures may have a row that says that it was not read to its end:
        # that stands in articles.
        own = made.columns.index(next(c for c in made.columns if c.name in ("figure", "event")))
        yield table, ((key, *row) for row in made.rows if row[own] is not None)
    yield TOLLS, (_toll_row(key, toll.model_dump(), toll.entries) for toll in summary.tolls)
    yield (
        DISPUTES,
        (
            (key, d.event, d.outcome, json.dumps(d.figures), d.explanation or None)
            for d in summary.disputes
        ),
    )
    yield PROBLEMS, _problem_rows(key, summary)


def call_rows(kept: Kept) -> Iterator[Row]:
    """Return a row for each call."""
    for attempt in kept.attempts:
        values = attempt.model_dump()
        yield (
            kept.given.id,
            kept.run,
            *(values[column.name] for column in CALLS.columns[2:]),
        )


def _toll_row(key: str, toll: dict[str, Any], entries: Any) -> Row:
    cells: dict[str, Cell] = {"article_id": key}
    for name, value in toll.items():
        if name in _BESIDE:
            cells |= {f"{name}_{end}": (value or {}).get(end) for end in _ENDS}
        elif name != "entries":
            cells[name] = None if value == "" else value
    cells["entries"] = as_json(entries)
    return tuple(cells.get(column.name) for column in TOLLS.columns)


def _problem_rows(key: str, summary: ArticleSummary) -> Iterator[Row]:
    yield from (_problem(key, "summary", p.figure, p) for p in summary.problems)
    for event in summary.events:
        yield from (_problem(key, "event", event.id, p) for p in event.problems)
    for figure in summary.figures:
        yield from (_problem(key, "figure", figure.id, p) for p in figure.problems)


def _problem(key: str, of: str, part: str | None, problem: Problem) -> Row:
    words = problem.words.model_dump_json() if problem.words is not None else None
    return (key, of, part, problem.check, problem.message, problem.kept, words)
