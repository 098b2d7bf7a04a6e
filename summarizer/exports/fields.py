"""Fields that several tables have: of the article, of a day, of a list kept as JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from pydantic import BaseModel
from pydantic_core import to_json

from summarizer.exports.table import Cell, Column, Field, Kind
from summarizer.models import ArticleSummary, When

Subject = TypeVar("Subject")

_SPAN = "; each has its quote, start, end and sentence, and said_by where others say these words"


def article_fields(article: Callable[[Subject], ArticleSummary]) -> tuple[Field[Subject], ...]:
    """Return the fields that say which article a row is from."""
    return (
        Field(
            Column("article", "text", "SHA-256 of the article's text; joins tables and summaries"),
            lambda row: article(row).article.sha256,
        ),
        Field(
            Column("article_title", "text", "its title"),
            lambda row: article(row).article.title,
        ),
        Field(
            Column("article_published", "date", "the day it was published"),
            lambda row: article(row).article.published,
        ),
        Field(
            Column("article_dateline", "text", "the place of its dateline"),
            lambda row: article(row).article.dateline,
        ),
        Field(
            Column("article_language", "text", "ISO 639-1 code of its language"),
            lambda row: article(row).article.language,
        ),
        Field(
            Column(
                "model",
                "text",
                "the model that read it; several, where one took over; empty where rules alone did",
            ),
            lambda row: ", then ".join(_answered(article(row))),
        ),
        Field(
            Column(
                "article_problems",
                "json",
                "what is wrong with the reading as a whole, such as that it was cut short",
            ),
            lambda row: as_json(article(row).problems),
        ),
    )


def _answered(summary: ArticleSummary) -> list[str]:
    return [asked.model for asked in summary.provenance.models if asked.answers]


def date_fields(of: str, when: Callable[[Subject], When | None]) -> tuple[Field[Subject], ...]:
    """Return the fields of a day or span of days."""

    def field(name: str, kind: Kind, meaning: str, read: Callable[[When], Cell]) -> Field[Subject]:
        def cell(row: Subject) -> Cell:
            days = when(row)
            return None if days is None else read(days)

        return Field(Column(name, kind, meaning), cell)

    return (
        field("date_start", "date", f"first day {of}", lambda days: days.start),
        field("date_end", "date", f"last day {of}", lambda days: days.end),
        field(
            "date_precision",
            "integer",
            "UCDP's scale: 1 the day, 2 two to six days, 3 the week, 4 the month, 5 the year",
            lambda days: days.precision,
        ),
        field(
            "date_words",
            "text",
            "the words that the days were resolved from",
            lambda days: days.words,
        ),
    )


def evidence_column(what: str) -> Column:
    """Return the column that holds every quote."""
    return Column("evidence", "json", f"{what}{_SPAN}")


def as_json(records: Sequence[BaseModel]) -> str:
    """Return models as a JSON array."""
    return to_json(records).decode()
