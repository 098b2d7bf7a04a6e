"""Real documents: web pages, PDF, Word files, e-mails and addresses, with what was cut off counted.

>>> from summarizer.documents import read_document
>>> document = read_document(Path("page.html"))                           # doctest: +SKIP
>>> [(cut.kind, cut.characters) for cut in document.cut]                  # doctest: +SKIP
[('related stories', 118), ('navigation', 44)]

Needs the extra ``documents``. Names load on first use: a process that only parses has no need of
what fetches.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.documents.document import Cut, Document
    from summarizer.documents.fetching import afetch_document, fetch_document
    from summarizer.documents.reading import read_document, read_mailbox

__all__ = [
    "Cut",
    "Document",
    "afetch_document",
    "fetch_document",
    "read_document",
    "read_mailbox",
]

_HOME = {
    "summarizer.documents.document": ("Cut", "Document"),
    "summarizer.documents.fetching": ("afetch_document", "fetch_document"),
    "summarizer.documents.reading": ("read_document", "read_mailbox"),
}


def __getattr__(name: str) -> Any:
    for home, names in _HOME.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'summarizer.documents' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
