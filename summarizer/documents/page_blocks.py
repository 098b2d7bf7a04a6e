"""A web page as blocks of text in their order: a paragraph, a heading, a row of a table, a link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

Element = Any
"""An element of lxml, which has no types of its own."""

INLINE: Final = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr output q "
    "rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-fit-text".split()
)
SILENT: Final = frozenset(
    "script style noscript template head title meta link svg math canvas object embed iframe audio "
    "video source track map area textarea select option datalist input progress meter "
    "noembed noframes frameset amp-img amp-video amp-state amp-analytics".split()
)
"""Elements that show no text of the page, or text that is no prose."""
_DELETED: Final = frozenset(("del",))
_SPACE: Final = re.compile(r"[ \t\r\n\f\v\u00a0\u2028\u2029]+")
_REFERENCE: Final = re.compile(r"\[(?:\d{1,4}|[a-z]{1,2}|edit|citation needed|note \d+)\]")


@dataclass(slots=True, eq=False)
class Block:
    """Text that stands by itself.

    Attributes
    ----------
    element
        The element that holds it: a paragraph, a cell's row, a list's item.
    text
        Its words; line breaks within it are kept.
    linked
        How many of its characters are the words of links.
    """

    element: Element
    text: str
    linked: int
    kind: str | None = field(default=None)

    @property
    def is_link(self) -> bool:
        """Whether it is a link, or little more."""
        return self.linked >= 0.75 * len(self.text)


def blocks_of(root: Element) -> list[Block]:
    """Return the blocks of a page, or of a part of it, in order. Takes time linear in the page."""
    writer = _Writer(root)
    _walk(root, writer)
    writer.end(root)
    return writer.blocks


class _Writer:
    def __init__(self, root: Element) -> None:
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._linked = 0
        self._breaks = 0
        self._element = root
        self.row: list[str] | None = None

    def text(self, words: str | None, holder: Element, *, link: bool) -> None:
        if not words:
            return
        shown = _SPACE.sub(" ", words)
        if shown.strip():
            if self._breaks > 1:
                self.end(holder)
            self._breaks = 0
            if link:
                self._linked += len(shown.strip())
        elif self._breaks:
            return
        if not self._parts:
            self._element = holder
        self._parts.append(shown)

    def line(self, holder: Element) -> None:
        self._breaks += 1
        if self._parts:
            self._parts.append("\n")

    def end(self, following: Element) -> None:
        words = "".join(self._parts)
        lines = [" ".join(line.split(" ")).strip() for line in words.split("\n")]
        text = re.sub(r" {2,}", " ", "\n".join(filter(None, lines)))
        if text:
            self.blocks.append(Block(self._element, text, self._linked))
        self._parts, self._linked, self._breaks = [], 0, 0
        self._element = following


def _walk(root: Element, writer: _Writer) -> None:
    """Go through a page without recursion: a hostile one is as deep as it likes."""
    stack: list[tuple[Element, Element, bool, bool]] = [(root, root, False, False)]
    while stack:
        element, holder, link, done = stack.pop()
        tag = element.tag
        if not isinstance(tag, str):  # a comment, an instruction, an entity
            if not done:
                _tail(element, holder, writer, link=link)
            continue
        if done:
            if tag not in INLINE:
                writer.end(holder)
            _tail(element, holder, writer, link=link)
            continue
        if tag in SILENT or tag in _DELETED:
            _tail(element, holder, writer, link=link)
            continue
        if tag == "br":
            writer.line(holder)
            _tail(element, holder, writer, link=link)
            continue
        if tag == "tr" and not _lays_out(element):
            for text, linked in (_row(element),):
                writer.end(element)
                if text:
                    writer.blocks.append(Block(element, text, linked))
            _tail(element, holder, writer, link=link)
            continue
        inner, within = holder, link or tag == "a"
        if tag not in INLINE:
            writer.end(element)
            inner = element
        stack.append((element, holder, link, True))
        if tag == "sup" and _REFERENCE.fullmatch(_plain(element)):
            continue  # the mark of a note
        writer.text(element.text, inner, link=within)
        stack.extend((child, inner, within, False) for child in reversed(element))


def _tail(element: Element, holder: Element, writer: _Writer, *, link: bool) -> None:
    writer.text(element.tail, holder, link=link)


def _lays_out(row: Element) -> bool:
    """Whether a row's cells are the columns of a page, as they were before style sheets."""
    cells = [cell for cell in row if isinstance(cell.tag, str)]
    if any(cell.find(".//table") is not None or cell.find(".//p") is not None for cell in cells):
        return sum(len(_plain(cell)) for cell in cells) > 300
    return any(len(_plain(cell)) > 300 or cell.find(".//br/../br[2]") is not None for cell in cells)


def _row(row: Element) -> tuple[str, int]:
    """Return the cells of a row of a table, with bars between them."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    words = [_REFERENCE.sub("", _plain(cell)).strip() for cell in cells]
    linked = sum(len(_plain(link)) for cell in cells for link in cell.iter("a"))
    return (" | ".join(words) if any(words) else ""), linked


def _plain(element: Element) -> str:
    return _SPACE.sub(" ", "".join(_texts(element))).strip()


def _texts(element: Element) -> Iterator[str]:
    for each in element.iter():
        if isinstance(each.tag, str) and each.tag not in SILENT and each.text:
            yield each.text
        if each is not element and each.tail:
            yield each.tail
