"""Tables as CSV (RFC 4180) that a spreadsheet cannot be made to execute, and back."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final

from summarizer.errors import SummarizerError
from summarizer.exports.acled import ACLED
from summarizer.exports.events import EVENTS
from summarizer.exports.figures import FIGURES
from summarizer.exports.table import Cell, Column, Kind, Row, Table
from summarizer.exports.ucdp import UCDP

_MARK: Final = "\ufeff"
_GUARD: Final = "'"

# What a spreadsheet takes for a formula (OWASP, CSV injection): = + - @, their wide and small
# forms, a tab or a line break first; also behind spaces and marks that nobody sees. What begins
# with the guard itself is guarded, too: taking one off then always gives the cell back.
_FORMULA: Final = re.compile(
    r"'|[\s\x00-\x20\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*"
    r"[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212\t\r\n]"
)
_NO_FIELD_LIMIT: Final = 2**31 - 1
_KNOWN: Final = {tuple(c.name for c in t.columns): t for t in (FIGURES, EVENTS, UCDP, ACLED)}


def to_csv(table: Table, *, header: bool = True, excel: bool = False) -> str:
    """Return a table as CSV.

    Lines end in CR LF, and a cell with a comma, quotation mark or line break is quoted (RFC
    4180). An empty cell is unknown. A text that a spreadsheet might execute as a formula is
    preceded by a single quote; `read_csv` takes it off again.

    Parameters
    ----------
    table
        Any table of this package.
    header
        Begin with the names of the columns.
    excel
        Begin with a byte order mark, without which Excel takes UTF-8 for a local encoding.

    Returns
    -------
    str
        Write it with ``newline=""``, so that no line end is changed.
    """
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    if header:
        writer.writerow(column.name for column in table.columns)
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return (_MARK if excel else "") + lines.getvalue()


def _written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case date():
            return cell.isoformat()
        case str():
            return _GUARD + cell if _FORMULA.match(cell) else cell
    return str(cell)


def read_csv(source: str | Path) -> Table:
    """Read a table back from the CSV that `to_csv` made.

    Parameters
    ----------
    source
        A path, or the CSV itself. Which table it is, its header tells.

    Raises
    ------
    SummarizerError
        It is no table of this package, or a cell does not hold what its column does.
    """
    text = source if isinstance(source, str) else _file(source)
    # An article's evidence in one cell may be longer than the reader's default of 131,072.
    before = csv.field_size_limit(_NO_FIELD_LIMIT)
    try:
        lines = list(csv.reader(io.StringIO(text.removeprefix(_MARK), newline=""), strict=True))
    except csv.Error:
        raise SummarizerError("this is no CSV: quotation marks or line ends are broken.") from None
    finally:
        csv.field_size_limit(before)
    table = _KNOWN.get(tuple(lines[0]) if lines else ())
    if table is None:
        raise SummarizerError("the header is not that of a table of figures, events, ucdp, acled.")
    return Table(table.name, table.columns, tuple(_rows(lines[1:], table.columns)))


def _file(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _rows(lines: Sequence[Sequence[str]], columns: Sequence[Column]) -> Iterable[Row]:
    for number, line in enumerate(lines, 1):
        if len(line) != len(columns):
            raise SummarizerError(f"row {number} has {len(line)} cells instead of {len(columns)}.")
        yield tuple(_read(cell, column, number) for cell, column in zip(line, columns, strict=True))


def _read(cell: str, column: Column, row: int) -> Cell:
    if cell == "":
        return None
    with suppress(ValueError, KeyError):
        return _as(column.kind, cell)
    raise SummarizerError(f"row {row}: column {column.name} does not hold {column.kind}.")


def _as(kind: Kind, cell: str) -> Cell:
    match kind:
        case "integer":
            return int(cell)
        case "number":
            return float(cell)
        case "boolean":
            return {"true": True, "false": False}[cell]
        case "date":
            return date.fromisoformat(cell)
    return cell.removeprefix(_GUARD)
