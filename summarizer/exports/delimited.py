"""Tables as CSV (RFC 4180) that a spreadsheet can neither be made to execute, nor change."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from typing import Final

from summarizer.exports.table import Cell, Table

MARK: Final = "\ufeff"
"""The byte order mark, by which Excel knows UTF-8."""

GUARD: Final = "'"
"""Stands before what a spreadsheet would take for something else; `read_csv` takes it off."""

# What a spreadsheet takes for a formula (OWASP, CSV injection): = + - @, their wide and small
# forms, a tab or a line break first; also behind spaces and marks that nobody sees. What begins
# with the guard itself is guarded, too: taking one off then always gives the cell back.
_FORMULA: Final = re.compile(
    r"'|[\s\x00-\x20\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*"
    r"[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212\t\r\n]"
)

# What Excel turns into a number, a day or a truth value: "007", "1e5", "10-12", "May 14". It does
# so by the words of the language it runs in; these are the months of the languages that we read
# and of German.
_MONTH: Final = (
    "jan|ene|feb|fev|fév|mar|mär|apr|avr|abr|mai|may|jun|juin|jul|juil|aug|ago|aoû|sep|set|"
    "oct|okt|out|nov|dec|dez|dic|déc"
)
_CONVERTED: Final = re.compile(
    r"[\s€$£-]*\d[\d\s.,:/%€$£-]*(?:e[+-]?\d+)?"  # a number, a share, an hour, a day in digits
    rf"|(?=.*\d)[\d\s.,/-]*(?:{_MONTH})\w*[\d\s.,/:-]*"
    r"|true|false",
    re.IGNORECASE,
)
_SAFE_DIGITS: Final = 15
_LONGEST: Final = 32_767
_CUT: Final = " [cut: a cell of Excel holds no more]"


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
        Write it for Excel: a byte order mark before the header, without which it takes UTF-8 for
        a local encoding; a single quote also before what it would turn into a number or a day
        ("007", "10-12", "May 14") and before numbers of more than 15 digits, which it rounds;
        and cells cut at its 32,767 characters, beyond which they spill into the next row.

    Returns
    -------
    str
        Write it with ``newline=""``, so that no line end is changed.
    """
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    if header:
        writer.writerow(column.name for column in table.columns)
    written = _written_for_excel if excel else _written
    writer.writerows([written(cell) for cell in row] for row in table.rows)
    return (MARK if excel and header else "") + lines.getvalue()


def _written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case date():
            return cell.isoformat()
        case str():
            return GUARD + cell if _FORMULA.match(cell) else cell
    return str(cell)


def _written_for_excel(cell: Cell) -> str:
    written = _written(cell)
    match cell:
        case str() if _CONVERTED.fullmatch(cell) and not written.startswith(GUARD):
            written = GUARD + written
        case int() if len(written) > _SAFE_DIGITS:
            written = GUARD + written
    if len(written.encode("utf-16-le", "surrogatepass")) // 2 <= _LONGEST:
        return written
    room = (_LONGEST - len(_CUT)) * 2
    return written.encode("utf-16-le", "surrogatepass")[:room].decode("utf-16-le", "ignore") + _CUT
