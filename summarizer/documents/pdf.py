"""A PDF to its article: PDFium gives letters with their places, ``pdf_layout`` joins them.

Runs in a process of its own (``worker``), which is ended where a file takes too long.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, Final

from summarizer.documents.document import Extract, counted
from summarizer.documents.packages import need
from summarizer.documents.page_facts import folded
from summarizer.documents.pdf_layout import Line, Piece, lines_of, paragraphs_of, without_heads
from summarizer.errors import ArticleError

MOST_PAGES: Final = 1_000
_MOST_LETTERS: Final = 3_000_000
_TINY: Final = 2.0
"""Points: letters below this are for no reader."""
_GAP: Final = 1.1
"""A gap of so many sizes between two letters of a line parts cells or columns."""
_RAISED: Final = 0.78
"""A mark of a note is at most so large beside the words before it."""
_JUNK: Final = ("untitled", "microsoft word", "document", "powerpoint", "(anonymous)")


def read_pdf(data: bytes) -> Extract:
    """Read a PDF.

    Raises
    ------
    ArticleError
        It is damaged, needs a password, has no text, or is too long.
    """
    document = _opened(data)
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise ArticleError(
                f"the PDF has {count:,} pages; the most is {MOST_PAGES:,}: split it."
            )
        pages: list[list[Line]] = []
        removed: list[tuple[str, str]] = []
        letters = 0
        for number in range(count):
            pieces, hidden = _pieces(document, number)
            removed += hidden
            letters += sum(len(piece.text) for piece in pieces)
            if letters > _MOST_LETTERS:
                raise ArticleError("the PDF has too much text: split it into articles.")
            pages.append(lines_of(pieces))
        given = (document.get_metadata_value("Title") or "").strip()
    finally:
        document.close()
    empty = [number for number, lines in enumerate(pages, 1) if not lines]
    if len(empty) == len(pages):
        raise ArticleError(
            "the PDF has no text layer, only pictures of its pages: make one with a program that "
            "recognises text (OCR), such as ocrmypdf, and pass that file."
        )
    pages, heads = without_heads(pages)
    removed += heads
    text = "\n\n".join(paragraphs_of(pages))
    return Extract(
        text=text,
        title=_title(pages, given, text),
        cut=counted(removed),
        notes=(_without_text(empty),) if empty else (),
    )


def _opened(data: bytes) -> Any:
    pdfium = need("pypdfium2")
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).casefold():
            raise ArticleError(
                "the PDF needs a password: open it, and save it without one."
            ) from None
        raise ArticleError("the PDF is damaged, or was not saved or loaded to its end.") from None


def _without_text(pages: list[int]) -> str:
    named = ", ".join(map(str, pages[:10])) + (", ..." if len(pages) > 10 else "")
    return f"{len(pages)} of its pages have no text layer and were not read: {named}"


def _pieces(document: Any, number: int) -> tuple[list[Piece], list[tuple[str, str]]]:
    """Return a page's runs of letters with their places, and what of it is for no reader's eyes."""
    pdfium = need("pypdfium2")
    try:
        page = document[number]
        letters = page.get_textpage()
    except pdfium.PdfiumError:
        return [], []
    width, height = page.get_size()
    pieces: list[Piece] = []
    hidden: dict[str, list[str]] = {}
    for text, x0, y0, x1, y1, size, colour, raised in _runs(letters, pdfium.raw):
        if raised:
            hidden.setdefault("marks of notes", []).append(text)
        elif (
            size <= _TINY
            or x1 < 0
            or y1 < 0
            or x0 > width
            or y0 > height
            or (colour == "clear")
            or (colour == "white" and not _has_ground(page, pdfium.raw))
        ):
            hidden.setdefault("hidden text", []).append(text)
        elif text.strip():
            pieces.append(Piece(text.strip(), x0, y0, x1, y1, size))
    letters.close()
    page.close()
    return pieces, [(kind, " ".join(texts)) for kind, texts in hidden.items()]


def _has_ground(page: Any, raw: Any) -> bool:
    """Whether something is painted on the page that white words may be seen against."""
    painted = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING)
    return any(True for _ in page.get_objects(filter=painted, max_depth=3))


Run = tuple[str, float, float, float, float, float, str, bool]


def _runs(letters: Any, raw: Any) -> Iterator[Run]:
    """Yield runs of letters that stand beside each other in one size."""
    handle = letters.raw
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    box = tuple(map(ctypes.byref, (left, right, bottom, top)))
    paint = tuple(map(ctypes.byref, (red, green, blue, alpha)))
    text: list[str] = []
    x0 = y0 = x1 = y1 = size = 0.0
    last = (0.0, 0.0)
    colour = ""
    mark = False
    spaced = True

    def done() -> Run:
        return "".join(text), x0, y0, x1, y1, size, colour, mark

    for at in range(letters.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, at)
        if code in (0, 10, 13):
            if text:
                yield done()
                text = []
            spaced = True
            continue
        # PDFium's own signs for a hyphen at the end of a line
        letter = "-" if code in (2, 0xFFFE) else chr(code) if code < 0x110000 else ""
        if letter.isspace() or not letter or 0xD800 <= code < 0xE000:
            spaced = True
            if text:
                text.append(" ")
            continue
        raw.FPDFText_GetCharBox(handle, at, *box)
        height = raw.FPDFText_GetFontSize(handle, at)
        l_, r_, b_, t_ = left.value, right.value, bottom.value, top.value
        if spaced or not text:
            raw.FPDFText_GetFillColor(handle, at, *paint)
            shade = "clear" if alpha.value == 0 else "white" if _is_white(red, green, blue) else ""
        spaced = False
        raised = bool(
            text
            and letter.isdigit()
            and 0 < height <= _RAISED * size
            and b_ > y0 + 0.15 * size
            and not mark
        )
        apart = bool(text) and (
            max(l_ - last[1], last[0] - r_) > _GAP * max(size, height, 1.0)
            or abs(b_ - y0) > 0.8 * max(size, height, 1.0)
            or shade != colour
            or raised
            or (mark and height > size)
        )
        if apart:
            yield done()
            text = []
        if not text:
            x0, y0, x1, y1, size, colour, mark = l_, b_, r_, t_, height, shade, raised
        text.append(letter)
        last = (l_, r_)
        x0, x1, y0, y1 = min(x0, l_), max(x1, r_), min(y0, b_), max(y1, t_)
    if text:
        yield done()


def _is_white(*parts: ctypes.c_uint) -> bool:
    return all(part.value >= 250 for part in parts)


def _title(pages: list[list[Line]], given: str, text: str) -> str | None:
    """Return the title: what the file gives, if its text bears it; else the largest first lines."""
    words = folded(given)
    if len(words) > 8 and not given.casefold().startswith(_JUNK) and words in folded(text[:3_000]):
        return " ".join(given.split())
    first = next((lines for lines in pages if lines), [])
    sizes = sorted(line.size for lines in pages for line in lines)
    largest = max((line.size for line in first[:12]), default=0.0)
    if largest < 1.15 * sizes[len(sizes) // 2]:
        return None
    at = next(n for n, line in enumerate(first) if line.size == largest)
    found = []
    for line in first[at : at + 4]:
        if line.size < 0.97 * largest:
            break
        found.append(line.text)
    title = " ".join(found)
    return title if 8 < len(title) <= 250 else None
