"""A row for a text that was not read to its end, so that every table shows that it is missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from summarizer.distribution import VERSION
from summarizer.exports.fields import article_fields
from summarizer.exports.table import Row, Table, rows_of
from summarizer.models import ArticleInfo, ArticleSummary, Coverage, Problem, Provenance
from summarizer.views.outline import PARTIAL

NOT_READ: Final = "not_read"
"""Name of the problem of a summary that stands for a text that could not be read at all."""
_NOBODY: Final = "nobody"
_UNFINISHED: Final = frozenset({NOT_READ, PARTIAL, "budget"})


def unread_summary(name: str, reason: str) -> ArticleSummary:
    """Return what stands for a text that was not read: no event, no figure, and why.

    Parameters
    ----------
    name
        What the text is called.
    reason
        Why it was not read.
    """
    message = f"Not read: {name}: {reason}"
    return ArticleSummary(
        article=ArticleInfo(text="", sha256=""),
        headline=f"Not read: {name}",
        gist=message,
        coverage=Coverage(notes=("The text was not read.",)),
        problems=(Problem(check=NOT_READ, message=message),),
        provenance=Provenance(library=VERSION, model=_NOBODY, way="survey", prompts={}, schemas={}),
    )


def flagged(partial: ArticleSummary, error: Exception) -> ArticleSummary:
    """Return a partial summary that says that it is one, in every format."""
    if any(problem.check == PARTIAL for problem in partial.problems):
        return partial
    problem = Problem(check=PARTIAL, message=f"Only a part of the article was read. {error}")
    return partial.model_copy(update={"problems": (problem, *partial.problems)})


def unread_note(summary: ArticleSummary) -> str | None:
    """Return why an article was not read to its end; None where it was."""
    problems = (p.message for p in summary.problems if p.check in _UNFINISHED)
    return next(problems, None)


def article_row(summary: ArticleSummary, table: Table) -> Row:
    """Return a row of which only the first cells are filled: those about the article."""
    (known,) = rows_of(article_fields(lambda one: one), [summary])
    cells = (None if cell == _NOBODY else cell for cell in known)
    return (*cells, *(None for _ in table.columns[len(known) :]))


def unread_rows(
    table: Table, key: str, note: str, summaries: Iterable[ArticleSummary]
) -> tuple[Row, ...]:
    """Return a row of a coding standard for each text that was not read.

    Parameters
    ----------
    table
        Names the columns.
    key, note
        Columns for the identifier of the article and for why it was not read.
    summaries
        Those of which the table has no row.
    """
    return tuple(
        tuple(
            {key: summary.article.sha256[:12] or None, note: why}.get(column.name)
            for column in table.columns
        )
        for summary in summaries
        if (why := unread_note(summary)) is not None
    )
