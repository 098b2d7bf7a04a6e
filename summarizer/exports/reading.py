"""CSV back to a table, also after a spreadsheet or pandas has saved it again."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from summarizer.errors import SummarizerError
from summarizer.exports.acled import ACLED
from summarizer.exports.delimited import GUARD, MARK
from summarizer.exports.dossiers import DOSSIERS, POINTS
from summarizer.exports.events import EVENTS
from summarizer.exports.figures import FIGURES
from summarizer.exports.saved_days import DayReader, day_reader
from summarizer.exports.table import EMPTY, Cell, Column, Kind, Row, Table
from summarizer.exports.ucdp import UCDP

_NO_FIELD_LIMIT: Final = 2**31 - 1
_TABLES: Final = (FIGURES, EVENTS, UCDP, ACLED, DOSSIERS, POINTS)
_KNOWN: Final = {tuple(c.name for c in t.columns): t for t in _TABLES}
_SEPARATORS: Final = (",", ";", "\t")
_SEPARATOR_LINE: Final = re.compile(r'"?sep=(.)"?(?:\r\n|\r|\n)')
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_WHOLE: Final = re.compile(r"(-?\d+)(?:\.0+)?")
"""A whole number; pandas writes 73.0 where a column has empty cells, too."""

# How Excel writes truth values in English, German, French, Spanish, Portuguese and Italian.
_TRUTH: Final = {
    **dict.fromkeys(("true", "wahr", "vrai", "verdadero", "verdadeiro", "vero"), True),
    **dict.fromkeys(("false", "falsch", "faux", "falso"), False),
}

_WORKBOOK: Final = "the file is a workbook, no CSV: save it from Excel as “CSV UTF-8”."
_ANSI: Final = (
    "the file is not in UTF-8 but in an encoding of one region (“ANSI”), as Excel writes with “CSV "
    '(Comma delimited)”: name it, as in read_csv(path, encoding="cp1252") for Western Europe. What '
    "that encoding lacks is lost in the file: “CSV UTF-8” keeps it."
)


def read_csv(source: str | Path, *, encoding: str | None = None) -> Table:
    """Read a table back from the CSV that `to_csv` made.

    A spreadsheet may have saved it in between: with a byte order mark or in UTF-16, with
    semicolons or tabs, with days in the order of its region, and with the truth values of its
    language. What such a file leaves open is an error that says what it is: an encoding of one
    region, or days of which nobody can tell the month.

    Parameters
    ----------
    source
        A path, or the CSV itself. Which table it is, its header tells.
    encoding
        Of the file; without it UTF-8, or UTF-16.

    Raises
    ------
    SummarizerError
        It is no table of this package, it is in another encoding, or a cell does not hold what
        its column does.
    """
    text = source if isinstance(source, str) else _decoded(source.read_bytes(), encoding)
    text = text.removeprefix(MARK)
    if said := _SEPARATOR_LINE.match(text):
        text = text[said.end() :]
    table, separator = _kind(_LINE_END.split(text, maxsplit=1)[0])
    lines = _cells(text, separator)[1:]
    return Table(table.name, table.columns, tuple(_rows(lines, table.columns)))


def _decoded(content: bytes, encoding: str | None) -> str:
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise SummarizerError(_WORKBOOK)
    if encoding is None:
        encoding = _encoding(content)
    try:
        return content.decode(encoding)
    except LookupError:
        raise SummarizerError("there is no encoding of that name.") from None
    except UnicodeError:
        known = "the file is not in the encoding that was named."
        raise SummarizerError(_ANSI if encoding == "utf-8" else known) from None


def _encoding(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    # Without a mark, every second byte of an English header is 0.
    return {b"\x00": "utf-16-be"}.get(content[:1]) or (
        "utf-16-le" if content[1:2] == b"\x00" else "utf-8"
    )


def _kind(header: str) -> tuple[Table, str]:
    """Return the table whose header this is, and what separates its cells."""
    for separator in _SEPARATORS:
        with suppress(SummarizerError):
            names = next(iter(_cells(header, separator)), [])
            while names and not names[-1]:
                names.pop()  # a spreadsheet wrote a column that is empty throughout
            if (table := _KNOWN.get(tuple(names))) is not None:
                return table, separator
    raise SummarizerError(
        "the header is not that of a table of figures, events, ucdp, acled, dossiers or points."
    )


def _cells(text: str, separator: str) -> list[list[str]]:
    # An article's evidence in one cell may be longer than the reader's default of 131,072.
    before = csv.field_size_limit(_NO_FIELD_LIMIT)
    try:
        lines = io.StringIO(text, newline="")
        return list(csv.reader(lines, strict=True, delimiter=separator))
    except csv.Error:
        raise SummarizerError("this is no CSV: quotation marks or line ends are broken.") from None
    finally:
        csv.field_size_limit(before)


def _rows(lines: Sequence[Sequence[str]], columns: Sequence[Column]) -> Iterable[Row]:
    full = [
        (number, _as_wide(line, columns, number))
        for number, line in enumerate(lines, 1)
        if any(line)  # a spreadsheet may end with rows of nothing
    ]
    days = [place for place, column in enumerate(columns) if column.kind == "date"]
    read_day = day_reader(line[place] for _, line in full for place in days)
    for number, line in full:
        yield tuple(
            _read(cell, column, number, read_day)
            for cell, column in zip(line, columns, strict=True)
        )


def _as_wide(line: Sequence[str], columns: Sequence[Column], row: int) -> Sequence[str]:
    """Return a line as wide as the table.

    Excel writes no separators behind the last cell that any of 16 rows fills: columns that are
    always empty may be missing at the end. A column of nothing may also be one too many.
    """
    more, missing = line[len(columns) :], columns[len(line) :]
    if any(more) or any(column.meaning != EMPTY for column in missing):
        raise SummarizerError(f"row {row} has {len(line)} cells instead of {len(columns)}.")
    return (*line[: len(columns)], *("" for _ in missing))


def _read(cell: str, column: Column, row: int, read_day: DayReader) -> Cell:
    if cell == "":
        return None
    with suppress(ValueError, KeyError):
        return read_day(cell) if column.kind == "date" else _as(column.kind, cell)
    said = _fault(cell, column.kind)
    raise SummarizerError(f"row {row}: column {column.name} does not hold {column.kind}{said}.")


def _as(kind: Kind, cell: str) -> Cell:
    cell = cell.removeprefix(GUARD)
    match kind:
        case "integer":
            whole = _WHOLE.fullmatch(cell)
            return int(whole[1] if whole else cell)
        case "number":
            return float(cell)
        case "boolean":
            return _TRUTH[cell.lower()]
    return cell


def _fault(cell: str, kind: Kind) -> str:
    """Say what a spreadsheet did to a cell; never the cell, which may be article text."""
    if kind == "integer" and re.fullmatch(r"[\d.,]+e\+?\d+", cell, re.IGNORECASE):
        return " but a rounded number (1.2E+11): a spreadsheet has shortened it"
    if kind == "date" and re.fullmatch(r"[\d./ :-]+", cell):
        return (
            " that can be told: a spreadsheet has written it anew, and day, month or century are "
            "open; have it write days as YYYY-MM-DD"
        )
    return ""
