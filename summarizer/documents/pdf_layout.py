"""Letters at their places to paragraphs: columns, tables, running heads, hyphens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

HEADS: Final = "header/footer of pages"
_EDGE_LINES: Final = 3
"""Lines at the top and at the bottom of a page that may be a running head or foot."""
_PAGE_NUMBER: Final = re.compile(
    r"[\W_]*(?:(?:page|seite|página|pagina|стр\.?|стор\.?|صفحة|p\.)\s*)?\d{1,4}"
    r"(?:\s*(?:of|/|von|de|sur|из|з|من)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
_WORDED_NUMBER: Final = re.compile(
    r"[\W_]*(?:(?:page|seite|página|pagina|стр\.?|стор\.?|صفحة)\s*\d{1,4}(?:\D{1,6}\d{1,4})?"
    r"|\d{1,4}\s*(?:of|/)\s*\d{1,4})[\W_]*",
    re.IGNORECASE,
)
_FINAL: Final = tuple('.!?…:;。！？؟।”"»')
_HYPHENS: Final = "-\u00ad\u2010\u2011"
_COLUMN_LINES: Final = 5
_COLUMN_LETTERS: Final = 18


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters on a page: its box from the left and from the bottom, and its size."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column, in reading order. ``block`` changes where a column or a page does."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    block: int
    is_row: bool = False


def lines_of(pieces: Sequence[Piece]) -> list[Line]:
    """Return a page's lines in reading order: down each column, a column after the other."""
    lines: list[Line] = []
    for number, column in enumerate(_columns(list(pieces))):
        lines += _lines(column, number)
    return lines


def _columns(pieces: list[Piece], depth: int = 0) -> list[list[Piece]]:
    gutter = _gutter(pieces) if depth < 3 else None
    if gutter is None:
        return [pieces] if pieces else []
    parts: list[list[Piece]] = []
    band: list[Piece] = []

    def end_band() -> None:
        left = [p for p in band if p.x1 <= gutter + 1]
        right = [p for p in band if p.x1 > gutter + 1]
        for side in (right, left) if _right_to_left(band) else (left, right):
            parts.extend(_columns(side, depth + 1))
        band.clear()

    for piece in sorted(pieces, key=lambda p: -p.y1):
        if piece.x0 < gutter - 1 and piece.x1 > gutter + 1:  # over both columns: it parts them
            end_band()
            if parts and parts[-1] and _over(parts[-1][0], gutter):
                parts[-1].append(piece)
            else:
                parts.append([piece])
        else:
            band.append(piece)
    end_band()
    return parts


def _over(piece: Piece, gutter: float) -> bool:
    return piece.x0 < gutter - 1 and piece.x1 > gutter + 1


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Return the place between two columns of prose; cells of a table are too short for one."""
    long = [p for p in pieces if len(p.text) >= _COLUMN_LETTERS]
    if len(long) < 2 * _COLUMN_LINES:
        return None
    left, right = min(p.x0 for p in long), max(p.x1 for p in long)
    best: tuple[int, float] | None = None
    steps = 60
    for step in range(int(0.2 * steps), int(0.8 * steps) + 1):
        x = left + (right - left) * step / steps
        crossing = sum(p.x0 < x < p.x1 for p in long)
        before = sum(p.x1 <= x for p in long)
        after = len(long) - crossing - before
        if min(before, after) < _COLUMN_LINES or crossing > 0.5 * min(before, after):
            continue
        if best is None or crossing < best[0]:
            best = (crossing, x)
    return best[1] if best is not None else None


def _lines(pieces: Iterable[Piece], block: int) -> list[Line]:
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (-p.y0, p.x0)):
        if rows and _same_line(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_line(row, block) for row in rows]


def _same_line(one: Piece, other: Piece) -> bool:
    overlap = min(one.y1, other.y1) - max(one.y0, other.y0)
    return overlap > 0.5 * min(one.y1 - one.y0, other.y1 - other.y0) and overlap > 0


def _line(row: Sequence[Piece], block: int) -> Line:
    ordered = sorted(row, key=lambda p: p.x0, reverse=_right_to_left(row))
    size = max(p.size for p in ordered)
    text = ordered[0].text
    is_row = False
    for before, piece in pairwise(ordered):
        gap = max(piece.x0 - before.x1, before.x0 - piece.x1)
        wide = gap > 1.1 * size
        is_row = is_row or wide
        text += (" | " if wide else " " if gap > 0.15 * size else "") + piece.text
    return Line(
        " ".join(text.split()),
        min(p.x0 for p in ordered),
        min(p.y0 for p in ordered),
        max(p.x1 for p in ordered),
        max(p.y1 for p in ordered),
        size,
        block,
        is_row,
    )


def _right_to_left(pieces: Sequence[Piece]) -> bool:
    letters = "".join(p.text for p in pieces)[:400]
    return sum("\u0590" <= c <= "\u08ff" for c in letters) > 0.4 * max(1, len(letters))


def without_heads(
    pages: Sequence[Sequence[Line]],
) -> tuple[list[list[Line]], list[tuple[str, str]]]:
    """Take out what stands at the edge of most pages, and page numbers; tell what it was."""
    edges = [_edges(lines) for lines in pages]
    keys = Counter(key for lines in edges for key in {_key(line) for line in lines})
    full = sum(1 for lines in pages if lines)
    often = max(2, (full + 1) // 2)
    kept: list[list[Line]] = []
    removed: list[tuple[str, str]] = []
    for lines, edge in zip(pages, edges, strict=True):
        heads = {
            id(line)
            for line in edge
            if (full > 1 and keys[_key(line)] >= often)
            or (full > 1 and _PAGE_NUMBER.fullmatch(line.text))
            or _WORDED_NUMBER.fullmatch(line.text)
        }
        kept.append([line for line in lines if id(line) not in heads])
        removed += [(HEADS, line.text) for line in lines if id(line) in heads]
    return kept, removed


def _edges(lines: Sequence[Line]) -> list[Line]:
    ordered = sorted(lines, key=lambda line: -line.y1)
    return list({id(x): x for x in (*ordered[:_EDGE_LINES], *ordered[-_EDGE_LINES:])}.values())


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> list[str]:
    """Join lines into paragraphs, over columns and pages, too, but not rows of tables."""
    lines = [(number, line) for number, lines in enumerate(pages) for line in lines]
    words = Counter(re.findall(r"\w+(?:[-\u2010\u2011]\w+)*", " ".join(ln.text for _, ln in lines)))
    pitch = _pitches(lines)
    edges = _right_edges(lines)
    paragraphs: list[str] = []
    before: tuple[int, Line] | None = None
    for page, line in lines:
        if before is None or _starts(before, (page, line), pitch, edges):
            paragraphs.append(line.text)
        elif line.is_row and before[1].is_row:
            paragraphs[-1] += "\n" + line.text
        else:
            paragraphs[-1] = _joined(paragraphs[-1], line.text, words)
        before = (page, line)
    return [text.replace("\u00ad", "") for text in paragraphs]


def _pitches(lines: Sequence[tuple[int, Line]]) -> float:
    """Return the usual distance between two lines, in sizes."""
    found = [
        (one.y0 - two.y0) / max(two.size, 1.0)
        for (page, one), (other, two) in pairwise(lines)
        if page == other and one.block == two.block and one.y0 > two.y0
    ]
    usual = sorted(found)[: max(1, (3 * len(found)) // 4)]
    return min(max(median(usual), 0.9), 2.5) if usual else 1.2


def _right_edges(lines: Sequence[tuple[int, Line]]) -> dict[tuple[int, int], tuple[float, float]]:
    edges: dict[tuple[int, int], tuple[float, float]] = {}
    for page, line in lines:
        left, right = edges.get((page, line.block), (line.x0, line.x1))
        edges[page, line.block] = (min(left, line.x0), max(right, line.x1))
    return edges


def _starts(
    before: tuple[int, Line],
    following: tuple[int, Line],
    pitch: float,
    edges: dict[tuple[int, int], tuple[float, float]],
) -> bool:
    """Whether a line begins a paragraph."""
    (page, one), (other, two) = before, following
    if one.is_row or two.is_row:
        return not (one.is_row and two.is_row)
    if abs(one.size - two.size) > 0.12 * max(one.size, two.size):
        return True
    left, right = edges[page, one.block]
    is_full = one.x1 >= right - 0.2 * (right - left)
    is_final = one.text.endswith(_FINAL)
    if one.text.endswith(tuple(_HYPHENS)):
        return False
    if (page, one.block) != (other, two.block):
        return is_final or not (is_full or two.text[:1].islower())
    distance = (one.y0 - two.y0) / max(two.size, 1.0)
    indented = (
        two.x0 > edges[other, two.block][0] + 0.8 * two.size and one.x0 < two.x0 - 0.5 * two.size
    )
    return distance > 1.3 * pitch or (indented and is_final) or (not is_full and is_final)


def _joined(text: str, following: str, words: Counter[str]) -> str:
    """Join two lines. A hyphen between them goes where the word is known without it, or may be."""
    if not text.endswith(tuple(_HYPHENS)) or not following[:1].isalpha():
        return f"{text}{following}" if text.endswith(tuple("-\u2013")) else f"{text} {following}"
    if text.endswith("\u00ad"):
        return text[:-1] + following
    last = re.search(r"[\w-]*$", text[:-1])
    first = re.match(r"\w*", following)
    head, tail = (last[0] if last else ""), (first[0] if first else "")
    if (
        words[f"{head}-{tail}"] > 0
        or not following[:1].islower()
        or "-" in head
        or not head.isalpha()
    ):
        return text + following
    return text[:-1] + following
