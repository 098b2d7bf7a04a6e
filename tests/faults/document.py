"""``docs/faults.md``: its tables are written by commands, into the places that are marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.faults.row import Row
from tests.faults.table import SECTIONS

DOCUMENT = Path(__file__).parents[2] / "docs" / "faults.md"

_HEAD = ("fault", "what the server does", "what the caller has", "calls", "seconds")


def table(seconds: Callable[[Row], float]) -> str:
    """The table as Markdown; each row is run by ``seconds``, which says how long it took."""
    parts = []
    for title, rows in SECTIONS.items():
        lines = [(*_cells(row), f"{seconds(row):.2f}") for row in rows]
        parts.append(f"## {title}\n\n{markdown(_HEAD, lines)}")
    return "\n\n".join(parts)


def markdown(head: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> str:
    """A table."""
    rows = [head, ("---",) * len(head), *lines]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def static_rows() -> list[tuple[str, ...]]:
    """What the document must say, but for the seconds."""
    return [_cells(row) for rows in SECTIONS.values() for row in rows]


def told_rows(document: str) -> list[tuple[str, ...]]:
    """What the document's table of faults says, but for the seconds."""
    lines = _part("faults").search(document)
    cells = [
        tuple(line.strip("| ").split(" | ")) for line in (lines[2] if lines else "").split("\n")
    ]
    return [row[:-1] for row in cells if len(row) == len(_HEAD) and row[0] not in ("---", _HEAD[0])]


def told(name: str) -> str:
    """What a part of the document says now."""
    part = _part(name).search(DOCUMENT.read_text(encoding="utf-8"))
    return part[2] if part else ""


def put(name: str, text: str) -> None:
    """Write a part of the document, between its two marks."""
    document = DOCUMENT.read_text(encoding="utf-8")
    written, times = _part(name).subn(lambda old: f"{old[1]}{text}\n{old[3]}", document)
    if times != 1:
        raise ValueError(f"{DOCUMENT.name} has {times} places for {name}")
    DOCUMENT.write_text(written, encoding="utf-8")


def _part(name: str) -> re.Pattern[str]:
    return re.compile(rf"(<!-- {name}: begin -->\n)(.*?)(<!-- {name}: end -->)", re.DOTALL)


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name,
        row.does.replace("|", "/"),
        f"`{row.expected}`" if row.expected[0].isupper() else row.expected,
        str(row.calls),
    )
