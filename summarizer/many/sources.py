"""What one article of many is, before it is read: its text or where it lies, and what is known."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from summarizer.documents.document import Document
from summarizer.text.article import Article


@dataclass(frozen=True, slots=True)
class Source:
    """One article to read.

    Attributes
    ----------
    id
        What the caller calls it, and what the store calls it: a path, an address, or the name of
        a file with a row ("reuters.csv:17"). No two sources of a run have the same.
    content
        The text itself, a path to a text file or a document, or what was read already.
    title, published, language
        As for :func:`summarizer.summarise`; None where the text is to say it.
    address
        Where the article was published, such as the address of its page.
    """

    id: str
    content: str | Path | Article | Document
    title: str | None = None
    published: date | str | None = None
    language: str | None = None
    address: str | None = None


def as_source(given: str | Path | Article | Document | Source) -> Source:
    """Return what a caller gave as a source; a text without a name is named after its hash."""
    if isinstance(given, Source):
        return given
    if isinstance(given, Path):
        return Source(id=str(given), content=given)
    if isinstance(given, Document):
        return Source(
            id=given.address or given.name or given.sha256[:16],
            content=given,
            address=given.address,
        )
    text = given.given or given.text if isinstance(given, Article) else given
    return Source(
        id=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16], content=given
    )
