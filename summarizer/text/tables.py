"""Tables in plain text: rows of cells parted by bars, tabs or wide gaps, under a row of heads."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_CELL: Final = re.compile(r"[^|\t]+?(?=\s*(?:[|\t]|\s{3,}|$))")
_PARTS: Final = re.compile(r"\||\t|\S\s{3,}\S")
_RULE: Final = re.compile(r"[\s|:+=_—–-]+")  # the line under the heads
_LONGEST: Final = 300  # characters of a row
_NUMBER: Final = re.compile(r"[~≈+]?\d[\d.,' \u00a0\u202f]*\+?")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, ``text[start:end]``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A row of heads, and rows that have as many cells."""

    heads: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


def is_row(line: str) -> bool:
    """Whether a line is cut into cells."""
    return len(line) <= _LONGEST and _PARTS.search(line.strip(" |")) is not None


def find_tables(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[Table]:
    """Yield the tables among the lines of a text, each given by its first and last character.

    A table is a row of heads without numbers, then rows of as many cells of which most hold a
    number.
    """
    rows: list[tuple[Cell, ...]] = []
    for start, end in (*lines, (len(text), len(text))):
        line = text[start:end]
        if rows and _RULE.fullmatch(line):
            continue
        cells = tuple(_cells(text, start, end)) if is_row(line) else ()
        if rows and len(cells) == len(rows[0]) and _has_numbers(text, cells):
            rows.append(cells)
            continue
        if len(rows) > 1:
            yield Table(rows[0], tuple(rows[1:]))
        rows = [cells] if len(cells) > 1 and not _has_numbers(text, cells) else []


def is_number(words: str) -> bool:
    """Whether a cell holds a number and nothing else."""
    return _NUMBER.fullmatch(words) is not None


def _has_numbers(text: str, cells: Sequence[Cell]) -> bool:
    return any(is_number(text[cell.start : cell.end]) for cell in cells)


def _cells(text: str, start: int, end: int) -> Iterator[Cell]:
    for match in _CELL.finditer(text, start, end):
        words = match.group()
        at = match.start() + len(words) - len(words.lstrip())
        if at < match.end():
            yield Cell(at, match.end())
