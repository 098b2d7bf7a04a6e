"""A Word file (DOCX) to its article: python-docx opens it, and its text is read as Word shows it.

Tracked changes are read as accepted. Comments, deleted and hidden text, and what stands at the head
and foot of pages is counted and left out. Runs in a process of its own (``worker``).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from summarizer.documents.document import Extract, counted
from summarizer.documents.packages import need
from summarizer.documents.page_facts import folded
from summarizer.documents.pdf_layout import HEADS
from summarizer.errors import ArticleError

Element = Any

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MOST_PARTS: Final = 5_000
_MOST_BYTES: Final = 200_000_000
_MOST_XML: Final = 60_000_000
_LONG_CELL: Final = 300
"""Characters of a cell that is a column of a page and not of a table."""

DELETED: Final = "deleted text"
HIDDEN: Final = "hidden text"
COMMENTS: Final = "comments"
_LEFT_OUT: Final = {f"{_W}del": DELETED, f"{_W}moveFrom": DELETED}
_TITLES: Final = ("title", "heading1", "titel", "titre", "título", "heading 1")


def read_word_file(data: bytes) -> Extract:
    """Read a Word file.

    Raises
    ------
    ArticleError
        It is damaged, no DOCX, unpacks to too much, or has no text.
    """
    _check_size(data)
    try:
        document = need("docx").Document(io.BytesIO(data))
        reader = _Reader()
        blocks = list(reader.blocks(document.element.body))
        notes = _parts(document, ("footnotes", "endnotes"))
        for part in notes:
            blocks += [(b, s) for b, s in reader.blocks(part) if b]
        removed = reader.removed
        for kind, names in ((COMMENTS, ("comments",)), (HEADS, ("header", "footer"))):
            for part in _parts(document, names):
                removed += [(kind, words) for words, _ in _Reader().blocks(part)]
        given = (document.core_properties.title or "").strip()
    except ArticleError:
        raise
    except (
        need("lxml.etree").LxmlError,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        OSError,
        AttributeError,
    ):
        raise ArticleError("the Word file is damaged, or is no DOCX.") from None
    text = "".join(_joined(blocks))
    if not text.strip():
        raise ArticleError("the Word file has no text, only pictures or nothing at all.")
    changed = any(kind == DELETED for kind, _ in removed) or reader.inserted
    return Extract(
        text=text,
        title=_title(blocks, given, text),
        cut=counted(removed),
        notes=("it holds tracked changes: they were read as accepted",) if changed else (),
    )


def _check_size(data: bytes) -> None:
    """Refuse a file that unpacks to too much; what the archive says of sizes binds its reader."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise ArticleError(
            "the Word file is damaged, or was not saved or loaded to its end."
        ) from None
    if "word/document.xml" not in {entry.filename for entry in entries}:
        raise ArticleError("it is no Word file (DOCX) but some other archive: save it as DOCX.")
    large = any(e.filename.endswith((".xml", ".rels")) and e.file_size > _MOST_XML for e in entries)
    if large or len(entries) > _MOST_PARTS or sum(e.file_size for e in entries) > _MOST_BYTES:
        raise ArticleError("the Word file unpacks to too much: save its text alone.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise ArticleError("the Word file needs a password: save it without one.")


def _parts(document: Any, names: tuple[str, ...]) -> Iterator[Element]:
    """Yield the root elements of the parts of a kind that the document refers to."""
    etree = need("lxml.etree")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    seen = set()
    for relation in document.part.rels.values():
        if relation.is_external or relation.reltype.rpartition("/")[2] not in names:
            continue
        part = relation.target_part
        if part.partname not in seen:
            seen.add(part.partname)
            yield etree.fromstring(part.blob, parser)


class _Reader:
    """Goes through an element and yields its blocks: a paragraph, a row of a table."""

    def __init__(self) -> None:
        self.removed: list[tuple[str, str]] = []
        self.inserted = False

    def blocks(self, root: Element) -> Iterator[tuple[str, str]]:
        """Yield texts with the style of each, or ``row``."""
        for element in root:
            tag = element.tag
            if tag == f"{_W}p":
                yield from self._paragraph(element)
            elif tag == f"{_W}tbl":
                yield from self._table(element)
            elif isinstance(tag, str) and tag != f"{_W}sectPr":
                yield from self.blocks(element)

    def _table(self, table: Element) -> Iterator[tuple[str, str]]:
        for row in table.iter(f"{_W}tr"):
            if next(row.iterancestors(f"{_W}tbl")) is not table:
                continue  # of a table within a cell: read with its cell
            cells = [
                "\n".join(text for text, _ in self.blocks(cell))
                for cell in row.iter(f"{_W}tc")
                if next(cell.iterancestors(f"{_W}tr")) is row
            ]
            if any(len(cell) > _LONG_CELL for cell in cells) or len(cells) == 1:
                yield from ((part, "") for cell in cells for part in cell.split("\n") if part)
            elif any(cells):
                yield " | ".join(cell.replace("\n", " ") for cell in cells), "row"

    def _paragraph(self, paragraph: Element) -> Iterator[tuple[str, str]]:
        parts: list[str] = []
        boxes: list[Element] = []
        self._runs(paragraph, parts, boxes, None)
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        text = "\n".join(" ".join(line.split()) for line in "".join(parts).split("\n")).strip()
        if text:
            yield text, (style.get(f"{_W}val") or "").casefold() if style is not None else ""
        for box in boxes:
            yield from self.blocks(box)

    def _runs(
        self, element: Element, parts: list[str], boxes: list[Element], left_out: str | None
    ) -> None:
        for child in element:
            tag = child.tag
            if tag == f"{_W}r":
                self._run(child, parts, boxes, left_out)
            elif tag in _LEFT_OUT:
                self._runs(child, parts, boxes, _LEFT_OUT[tag])
            elif isinstance(tag, str) and tag not in (f"{_W}pPr", _FALLBACK):
                self.inserted = self.inserted or tag == f"{_W}ins"
                self._runs(child, parts, boxes, left_out)

    def _run(
        self, run: Element, parts: list[str], boxes: list[Element], left_out: str | None
    ) -> None:
        words: list[str] = []
        for child in run:
            tag = child.tag
            if tag in (f"{_W}t", f"{_W}delText"):
                words.append(child.text or "")
            elif tag in (f"{_W}tab", f"{_W}ptab"):
                words.append("\t")
            elif tag in (f"{_W}br", f"{_W}cr"):
                words.append("\n")
            elif tag == f"{_W}noBreakHyphen":
                words.append("-")
            elif isinstance(tag, str) and tag not in (f"{_W}rPr", f"{_W}instrText"):
                boxes += [box for box in child.iter(f"{_W}txbxContent") if _is_shown(box, child)]
        text = "".join(words)
        kind = left_out or (HIDDEN if _is_hidden(run) else None)
        if kind is None:
            parts.append(text)
        elif text.strip():
            self.removed.append((kind, text))


def _is_shown(box: Element, within: Element) -> bool:
    """Whether a text box is the one that is shown: for old programs it is written once more."""
    for above in box.iterancestors():
        if above is within:
            return True
        if above.tag in (_FALLBACK, f"{_W}txbxContent"):
            return False
    return True


def _is_hidden(run: Element) -> bool:
    properties = run.find(f"{_W}rPr")
    if properties is None:
        return False

    def value(name: str) -> str | None:
        found = properties.find(f"{_W}{name}")
        return None if found is None else (found.get(f"{_W}val") or "")

    vanish = value("vanish")
    size = value("sz") or ""
    white = (value("color") or "").upper() == "FFFFFF"
    grounded = value("shd") is not None or value("highlight") is not None
    return (
        (vanish is not None and vanish.casefold() not in ("0", "false", "off"))
        or (size.isdigit() and int(size) <= 4)  # half points
        or (white and not grounded)
    )


def _title(blocks: list[tuple[str, str]], given: str, text: str) -> str | None:
    if len(folded(given)) > 8 and folded(given) in folded(text[:3_000]):
        return " ".join(given.split())
    for words, style in blocks[:20]:
        if style in _TITLES and len(words) <= 300:
            return " ".join(words.split())
    return None


def _joined(blocks: list[tuple[str, str]]) -> Iterator[str]:
    before = None
    for words, style in blocks:
        if not words:
            continue
        if before is not None:
            yield "\n" if before == style == "row" else "\n\n"
        yield words
        before = style
