"""The text of a file that holds one article, by its kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from summarizer.errors import ArticleError
from summarizer.text.decoding import decode

DOCUMENTS: Final = (
    *(".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".docx", ".eml", ".msg", ".mbox"),
)
"""Endings of files that a reader of documents opens; all others are plain text or Markdown."""

_READERS: Final = "summarizer.documents"


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file says: its text, and what stands beside it."""

    text: str
    title: str | None = None
    published: date | str | None = None
    language: str | None = None
    address: str | None = None


def open_file(path: Path, content: bytes, encoding: str | None = None) -> Opened:
    """Return the article in a file.

    Parameters
    ----------
    path
        The file.
    content
        Its bytes.
    encoding
        Of plain text without a byte order mark; without it, UTF-8.

    Raises
    ------
    ArticleError
        It holds no article that can be read; the message goes on from the file's name.
    """
    if path.suffix.casefold() in DOCUMENTS and find_spec(_READERS) is not None:
        return _document(path)
    if path.suffix.casefold() == ".json":
        raise ArticleError("is JSON: save articles as JSON Lines (.jsonl), one a line.")
    return Opened(decode(content, encoding))


def _document(path: Path) -> Opened:
    read: Any = import_module(_READERS).read_document(path)
    return Opened(read.text, read.title, read.published, read.language, read.address)
