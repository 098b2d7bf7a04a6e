"""The least that a PDF needs: pages with lines of text at their places, in a font every reader has."""

from __future__ import annotations

import textwrap
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

WIDTH, HEIGHT = 595.0, 842.0
_MEAN: Final = 0.5
"""Mean width of a letter of Helvetica, as a share of its size."""


@dataclass(slots=True)
class Page:
    """A page under way: words with their places, from the left and from the bottom, in points."""

    words: list[tuple[float, float, float, str]] = field(default_factory=list)

    def write(self, x: float, y: float, size: float, text: str) -> None:
        """Write a line."""
        self.words.append((x, y, size, text))

    def flow(
        self,
        texts: Sequence[str],
        *,
        x: float = 60,
        y: float = 780,
        width: float = 475,
        size: float = 11,
        hyphens: bool = False,
    ) -> float:
        """Write paragraphs below each other, and return where the next one goes."""
        for text in texts:
            for line in _lines(text, int(width / (size * _MEAN)), hyphens=hyphens):
                self.write(x, y, size, line)
                y -= 1.25 * size
            y -= 0.75 * size
        return y

    @property
    def stream(self) -> bytes:
        """The page as operators."""
        parts = [
            b"BT /F1 %.1f Tf 1 0 0 1 %.2f %.2f Tm (%s) Tj ET" % (size, x, y, _escaped(text))
            for x, y, size, text in self.words
        ]
        return b"\n".join(parts)


def _lines(text: str, most: int, *, hyphens: bool) -> list[str]:
    if not hyphens:
        return textwrap.wrap(text, most)
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) + 1 <= most:
            line = f"{line} {word}".strip()
            continue
        room = most - len(line) - 2
        if len(word) > 7 and word.isalpha() and 3 <= room <= len(word) - 3:
            lines.append(f"{line} {word[:room]}-")
            line = word[room:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def _escaped(text: str) -> bytes:
    raw = text.encode("cp1252", "replace")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def write_pdf(pages: Sequence[Page], *, title: str | None = None, date: str | None = None) -> bytes:
    """Return a PDF.

    Parameters
    ----------
    pages
        Its pages.
    title, date
        What its information says: the date as PDF writes it, ``D:20251014162011+03'00'``.
    """
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    font = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    info = add(
        b"<<"
        + (b" /Title (%s)" % _escaped(title) if title else b"")
        + (b" /CreationDate (%s)" % date.encode() if date else b"")
        + b" >>"
    )
    tree = len(objects) + 2 * len(pages) + 1
    kids = []
    for page in pages:
        packed = zlib.compress(page.stream)
        content = add(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
        )
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
                b"/Resources << /Font << /F1 %d 0 R >> >> >>" % (tree, WIDTH, HEIGHT, content, font)
            )
        )
    add(
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    )
    root = add(b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    return _file(objects, root, info)


def _file(objects: Sequence[bytes], root: int, info: int) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        root,
        info,
        start,
    )
    return bytes(out)
