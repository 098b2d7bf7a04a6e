"""The text of a file that holds one article, by its kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from summarizer.documents.opening import open_article
from summarizer.documents.reading import is_document
from summarizer.errors import ArticleError, ConfigurationError
from summarizer.text.article import Article
from summarizer.text.decoding import decode


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file says: its text or its article, and what stands beside it."""

    content: str | Article
    published: date | None = None
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
    document = _document(path)
    if document is not None:
        return document
    if path.suffix.casefold() == ".json":
        raise ArticleError("is JSON: save articles as JSON Lines (.jsonl), one a line.")
    return Opened(decode(content, encoding))


def _document(path: Path) -> Opened | None:
    """Return what a web page, a PDF, a Word file or an e-mail says; None for any other file."""
    if not is_document(path):
        return None
    try:
        article = open_article(path)
    except ConfigurationError as error:  # the extra is not installed: other files need none
        raise ArticleError(str(error)) from None
    return Opened(
        article,
        article.published,
        article.language,
        article.document.address if article.document else None,
    )
