"""Made-up PDFs: columns, running heads, hyphens, notes, tables, pages without text."""

from __future__ import annotations

from typing import Final

from benchmarks.document_files import stories
from benchmarks.document_files.case import Case
from benchmarks.document_files.pdf_writer import HEIGHT, Page, write_pdf

_RUNNING: Final = "Situation report no. 7041 - Northern bureau"
_END: Final = "Restricted distribution - 15 copies"


def _plain() -> Case:
    """One column. The day on which a file was made is no day of publication."""
    title, *body = stories.MARKET
    page = Page()
    page.write(60, 790, 18, title)
    page.flow(body, y=750)
    data = write_pdf([page], title=title, date="D:20251014162011+03'00'")
    return Case("plain.pdf", data, (title, *body), ())


def _running_heads() -> Case:
    """Three pages, with a head, a foot and a number on each; a sentence goes over the page."""
    title, *body = stories.COURT
    long = " ".join(body)
    words = long.split()
    third = len(words) // 3
    parts = (words[:third], words[third : 2 * third], words[2 * third :])
    pages = []
    for number, part in enumerate(parts, 1):
        page = Page()
        page.write(60, HEIGHT - 30, 9, _RUNNING)
        page.write(480, HEIGHT - 30, 9, "January 2026")
        if number == 1:
            page.write(60, 770, 16, title)
        page.flow([" ".join(part)], y=730)
        page.write(60, 30, 9, _END)
        page.write(500, 30, 9, f"Page {990 + number} of 993")
        pages.append(page)
    clutter = (_RUNNING, _END, "Page 991 of 993", "Page 992 of 993", "Page 993 of 993")
    return Case("heads.pdf", write_pdf(pages), (title, *body), clutter)


def _two_columns(*, by_rows: bool) -> Case:
    """Two columns with hyphens, written column by column or line by line across both."""
    title, *body = stories.RAID
    page, left, right = Page(), Page(), Page()
    page.write(60, 790, 16, title)
    left.flow(body[:4], x=60, y=750, width=220, size=10, hyphens=True)
    right.flow(body[4:], x=310, y=750, width=220, size=10, hyphens=True)
    words = [*left.words, *right.words]
    page.words += sorted(words, key=lambda w: (-w[1], w[0])) if by_rows else words
    name = "columns_by_rows.pdf" if by_rows else "columns.pdf"
    return Case(name, write_pdf([page]), (title, *body), ())


def _table() -> Case:
    title, *body = stories.FLOOD
    page = Page()
    page.write(60, 790, 16, title)
    y = page.flow(body[:3], y=750)
    for row in stories.FLOOD_TABLE:
        for column, cell in enumerate(row):
            page.write(60 + 110 * column, y, 10, cell)
        y -= 16
    page.flow(body[3:], y=y - 10)
    rows = tuple(" ".join(row) for row in stories.FLOOD_TABLE)
    return Case("table.pdf", write_pdf([page]), (title, *body, *rows), ())


def _notes() -> Case:
    """Raised marks of notes behind words and numbers, and the notes beneath."""
    title, *body = stories.FLOOD
    page = Page()
    page.write(60, 790, 16, title)
    y = 750.0
    for number, text in enumerate(body, 1):
        before = len(page.words)
        y = page.flow([text], y=y)
        x, last, size, line = page.words[-1]
        assert len(page.words) > before
        page.write(x + 0.5 * size * len(line), last + 4, 6, str(number))
    page.write(60, 80, 8, "1 National Disaster Agency, situation report of 14 August.")
    return Case("notes.pdf", write_pdf([page]), (title, *body), ())


def pdfs() -> tuple[Case, ...]:
    """Return the PDFs that have text."""
    return (
        _plain(),
        _running_heads(),
        _two_columns(by_rows=False),
        _two_columns(by_rows=True),
        _table(),
        _notes(),
    )


def scanned() -> bytes:
    """Return a PDF whose two pages have no text."""
    return write_pdf([Page(), Page()])
