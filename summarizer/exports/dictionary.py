"""The data dictionary in docs/exports.md: ``python -m summarizer.exports.dictionary FILE``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from summarizer.exports.acled import ACLED
from summarizer.exports.dossiers import DOSSIERS, POINTS
from summarizer.exports.events import EVENTS
from summarizer.exports.figures import FIGURES
from summarizer.exports.table import EMPTY, Table
from summarizer.exports.ucdp import UCDP

TABLES: Final = (FIGURES, EVENTS, UCDP, ACLED)
DOSSIER_TABLES: Final = (DOSSIERS, POINTS)
_MOST_VALUES: Final = 12


def with_dictionary(page: str, tables: Iterable[Table] = TABLES) -> str:
    """Return a page with every table's columns between its two marks.

    Parameters
    ----------
    page
        Markdown in which ``<!-- columns: NAME -->`` and ``<!-- end -->`` enclose a table.
    tables
        Those that the page has.
    """
    for table in tables:
        before, begin, rest = page.partition(f"<!-- columns: {table.name} -->\n")
        _, end, after = rest.partition("<!-- end -->")
        if not end:
            raise ValueError(f"no marks for the columns of {table.name}")
        page = f"{before}{begin}\n{columns_in_markdown(table)}\n\n{end}{after}"
    return page


def columns_in_markdown(table: Table) -> str:
    """Return the columns of a table with kind and meaning; those always empty in one line."""
    return "\n".join(_lines(table))


def _lines(table: Table) -> Iterator[str]:
    yield "| column | holds | meaning |"
    yield "|---|---|---|"
    for column in table.columns:
        if column.meaning == EMPTY:
            continue
        few = 0 < len(column.values) <= _MOST_VALUES
        values = f": {', '.join(f'`{value}`' for value in column.values)}" if few else ""
        yield f"| `{column.name}` | {column.kind} | {column.meaning}{values} |"
    empty = [f"`{column.name}`" for column in table.columns if column.meaning == EMPTY]
    if empty:
        yield ""
        yield f"Always empty: {', '.join(empty)}."


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name)
        tables = DOSSIER_TABLES if path.stem == "dossiers" else TABLES
        page = with_dictionary(path.read_text(encoding="utf-8"), tables)
        path.write_text(page, encoding="utf-8")
