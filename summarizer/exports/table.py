"""A table: named columns of one kind each, and rows of cells, as every export writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Generic, Literal, TypeVar

from summarizer.models import ArticleSummary

Kind = Literal["text", "integer", "number", "boolean", "date", "category", "json"]
"""``category`` is text out of a closed list; ``json`` is text that holds a JSON value."""

EMPTY: Final = "empty"
"""The meaning of a column of another's data set that a single article cannot fill."""

DECIDED: Final = ", where a gazetteer is asked and the text decides it"
"""What the meaning of a column ends with that a gazetteer fills."""

Cell = str | int | float | bool | date | None
Row = tuple[Cell, ...]
Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Column:
    """What a column is called, holds and means.

    Attributes
    ----------
    name
        As in the header.
    kind
        What every cell holds that is not empty.
    meaning
        A sentence for the data dictionary.
    values
        For a category, what may stand there.
    """

    name: str
    kind: Kind
    meaning: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field(Generic[Subject]):
    """A column, and how its cell is read from what a row is about."""

    column: Column
    read: Callable[[Subject], Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows. An empty cell is None: it says nothing, and is never 0.

    Attributes
    ----------
    name
        ``figures``, ``events``, ``ucdp`` or ``acled``.
    columns
        In order.
    rows
        Each as long as ``columns``.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def records(self) -> Iterator[dict[str, Cell]]:
        """Return each row as a dictionary by the names of the columns."""
        names = [column.name for column in self.columns]
        for row in self.rows:
            yield dict(zip(names, row, strict=True))


def columns_of(fields: Iterable[Field[Subject]]) -> tuple[Column, ...]:
    """Return the columns of some fields."""
    return tuple(field.column for field in fields)


def fields_of(
    columns: Iterable[Column], read: Mapping[str, Callable[[Subject], Cell]]
) -> tuple[Field[Subject], ...]:
    """Return the fields of columns that somebody else named; one without a reader stays empty."""
    return tuple(Field(column, read.get(column.name, lambda _: None)) for column in columns)


def rows_of(fields: Iterable[Field[Subject]], subjects: Iterable[Subject]) -> tuple[Row, ...]:
    """Return a row for each subject; empty text says nothing, and is an empty cell."""
    readers = [field.read for field in fields]
    return tuple(tuple(_cell(read(subject)) for read in readers) for subject in subjects)


def _cell(value: Cell) -> Cell:
    return None if value == "" else value


def several(summaries: ArticleSummary | Iterable[ArticleSummary]) -> tuple[ArticleSummary, ...]:
    """Return one summary or many as many."""
    return (summaries,) if isinstance(summaries, ArticleSummary) else tuple(summaries)
