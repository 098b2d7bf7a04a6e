"""What one library made of one fault, and the cell of ``docs/faults.md`` that tells it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

LIBRARIES: Final = ("summarizer", "instructor", "LangExtract", "pydantic-ai")
NONE: Final = "–"
"""There is no such fault for this library."""

MEMORY: Final = "most memory on an endless or packed answer, MB"
"""The line of the sums that no cell tells."""

NOISE: Final = 2.0
"""Seconds by which a row that is run again may differ on a machine that does other things too."""

_CELL: Final = re.compile(
    r"`?(?P<outcome>[^`†]+?)`?(?P<tells> †)?, (?P<calls>\d+), (?P<seconds>[\d.]+) s"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one library made of one fault."""

    outcome: str
    calls: int
    seconds: float
    tells: bool
    megabytes: int

    def __str__(self) -> str:
        if self.outcome == NONE:
            return NONE
        name = f"`{self.outcome}`" if self.outcome[0].isupper() else self.outcome
        return f"{name}{' †' if self.tells else ''}, {self.calls}, {self.seconds:.1f} s"


def cell_of(text: str) -> Cell | None:
    """Read a cell as it is written; None if it is none. The megabytes are not written."""
    if text == NONE:
        return Cell(NONE, 0, 0.0, False, 0)
    cell = _CELL.fullmatch(text)
    if not cell:
        return None
    return Cell(cell["outcome"], int(cell["calls"]), float(cell["seconds"]), bool(cell["tells"]), 0)


def cells_in(document: str) -> dict[str, dict[str, Cell]]:
    """Read the cells of the table, by fault and library."""
    found: dict[str, dict[str, Cell]] = {}
    for name, *texts in _lines(document):
        cells = [cell for text in texts if (cell := cell_of(text))]
        if len(cells) == len(LIBRARIES):
            found[name] = dict(zip(LIBRARIES, cells, strict=True))
    return found


def memory_in(document: str) -> dict[str, int]:
    """Read the most memory that each library used."""
    for name, *texts in _lines(document):
        if name == MEMORY:
            return dict(zip(LIBRARIES, map(int, texts), strict=True))
    return {}


def steady(
    before: Mapping[str, Mapping[str, Cell]], now: Mapping[str, Mapping[str, Cell]]
) -> dict[str, dict[str, Cell]]:
    """Return what is told now, with the seconds of before where they differ by noise only."""
    return {
        row: {
            name: old if (old := before.get(row, {}).get(name)) and _is_noise(old, cell) else cell
            for name, cell in cells.items()
        }
        for row, cells in now.items()
    }


def _is_noise(old: Cell, new: Cell) -> bool:
    same = (old.outcome, old.calls, old.tells) == (new.outcome, new.calls, new.tells)
    return same and abs(old.seconds - new.seconds) < NOISE


def _lines(document: str) -> list[list[str]]:
    return [
        [cell.strip() for cell in line.strip().strip("|").split(" | ")]
        for line in document.split("\n")
        if line.startswith("|")
    ]
