"""Lines of styled words, wrapped to a width that is measured in terminal cells."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest
from typing import Final, Literal

from rich.cells import cell_len, get_character_cell_size

from summarizer.views.safe_text import (
    FIRST_STRONG_ISOLATE,
    POP_ISOLATE,
    runs_right_to_left,
    safe,
)

Style = Literal[
    "plain",
    "title",
    "heading",
    "number",
    "words",
    "quiet",
    "verified",
    "repaired",
    "upheld",
    "unconfirmed",
    "unverified",
    "confirmed",
    "corrected",
]
"""What a span is; a view decides how it looks. ``words``: verbatim words of the article."""


@dataclass(frozen=True, slots=True)
class Span:
    """Some text, and what it is.

    Attributes
    ----------
    text
        The text.
    style
        What it is, for its looks.
    apart
        The text is another's, in a script that may run from right to left. Neighbours that are
        apart belong together, as a quote does with the sentence around it; between two others'
        texts there are words or signs of ours.
    """

    text: str
    style: Style = "plain"
    apart: bool = False


Line = tuple[Span, ...]
"""One line of output: safe to show, and no wider than it was wrapped to."""

_PIECE: Final = re.compile(r"\d[\d.,\u066b\u066c\uff0c]*|.", re.DOTALL)
_VARIATION_SELECTOR_16: Final = "\ufe0f"


def wrap(
    spans: Iterable[Span], width: int, *, first: Sequence[Span] = (), rest: Sequence[Span] = ()
) -> list[Line]:
    """Break text into lines, between words where it can be.

    All text of a view passes through here, so here it is made safe to show.

    Parameters
    ----------
    spans
        The text. A break may fall within a span.
    width
        Cells of a line.
    first, rest
        What the first line and every other line begin with, such as the branches of a tree.

    Returns
    -------
    list of Line
        At least one line.
    """
    lines: list[Line] = []
    head, line = tuple(first), list[Span]()
    used = indent = _cells_of(head)
    for gap, word in _words(spans):
        length = _cells_of(word)
        if line and used + len(gap) + length > width:
            lines.append(head + _joined(line))
            head, line = tuple(rest), []
            used = indent = _cells_of(head)
        elif line:
            line.extend(gap)
            used += len(gap)
        if used + length <= width:
            line.extend(word)
            used += length
            continue
        for piece in _pieces(word, width - _cells_of(rest)):
            size = _cells(piece.text)
            if used + size > width and used > indent:
                lines.append(head + _joined(line))
                head, line = tuple(rest), []
                used = indent = _cells_of(head)
            line.append(piece)
            used += size
    lines.append(head + _joined(line))
    return lines


def beside(left: Sequence[Line], right: Sequence[Line], column: int) -> list[Line]:
    """Set two blocks of lines side by side, the right one from a column on.

    Parameters
    ----------
    left, right
        Lines; those of the left are narrower than the column.
    column
        Cells from the left edge to the right block.

    Returns
    -------
    list of Line
        As many as the longer block has.
    """
    empty: Line = ()
    return [
        (*a, Span(" " * max(1, column - cell_len(text_of(a)))), *b) if b else a
        for a, b in zip_longest(left, right, fillvalue=empty)
    ]


def listed(items: Iterable[Iterable[Span]], style: Style = "plain") -> list[Span]:
    """Return items with dots between them."""
    spans: list[Span] = []
    for item in items:
        spans += [Span(" · ", style)] if spans else []
        spans += item
    return spans


def text_of(line: Line) -> str:
    """Return the line without its styles."""
    return "".join(span.text for span in line)


def _words(spans: Iterable[Span]) -> Iterable[tuple[tuple[Span, ...], list[Span]]]:
    """Yield each word with the space before it, if any; a word may change its style midway."""
    gap: tuple[Span, ...] = ()
    word: list[Span] = []
    for span in spans:
        for number, piece in enumerate(safe(span.text).split(" ")):
            if number:
                if word:
                    yield gap, word
                    word = []
                gap = (replace(span, text=" "),)
            if piece:
                word.append(replace(span, text=piece))
    if word:
        yield gap, word


def _pieces(word: Iterable[Span], room: int) -> Iterable[Span]:
    """Yield what an over-long word may be broken into: characters, but whole numbers.

    Scripts without spaces have numbers within such words, and half a number is another one.
    """
    for span in word:
        for found in _PIECE.finditer(span.text):
            if _cells(found.group()) <= room:
                yield replace(span, text=found.group())
            else:
                yield from (replace(span, text=character) for character in found.group())


def _cells(text: str) -> int:
    if text.isascii():
        return len(text)
    # Character by character, so that it is never less than a terminal takes: not all of them
    # join emoji, and a variation selector may widen what is before it.
    return sum(1 if c == _VARIATION_SELECTOR_16 else get_character_cell_size(c) for c in text)


def _cells_of(spans: Iterable[Span]) -> int:
    return sum(_cells(span.text) for span in spans)


def _joined(spans: Iterable[Span]) -> Line:
    """Join neighbours of one style; isolate each stretch that is written right to left."""
    line: list[Span] = []
    for apart, stretch in groupby(spans, key=lambda span: span.apart):
        joined = [
            Span("".join(span.text for span in alike), style, apart)
            for style, alike in groupby(stretch, key=lambda span: span.style)
        ]
        if apart and runs_right_to_left("".join(span.text for span in joined)):
            joined[0] = replace(joined[0], text=FIRST_STRONG_ISOLATE + joined[0].text)
            joined[-1] = replace(joined[-1], text=joined[-1].text + POP_ISOLATE)
        line += joined
    return tuple(line)
