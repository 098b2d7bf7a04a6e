"""Any source to an article: a text, a text file, a document's file, or a document that was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from summarizer.documents.document import Document
from summarizer.documents.reading import is_document, read_document
from summarizer.errors import ArticleError
from summarizer.text.article import Article, read_article
from summarizer.text.language import guess_language
from summarizer.text.languages import language_code

Source = str | Path | Article | Document


def open_article(
    source: Source,
    *,
    title: str | None = None,
    published: date | str | None = None,
    language: str | None = None,
) -> Article:
    """Read an article from whatever holds it.

    Parameters
    ----------
    source
        The text itself; the path of a text file, a web page, a PDF, a Word file or an e-mail; a
        document; or an article.
    title, published, language
        What the caller knows; it wins over what a document says of itself.

    Raises
    ------
    ArticleError
        It cannot be read.
    ConfigurationError
        It is a document, and the extra ``documents`` is not installed.
    """
    if isinstance(source, Path) and is_document(source):
        source = read_document(source)
    if not isinstance(source, Document):
        return read_article(source, title=title, published=published, language=language)
    article = read_article(
        source.text,
        title=title if title is not None else source.title,
        published=published if published is not None else source.published,
        language=language if language is not None else _language(source),
    )
    return replace(article, document=source.info)


def _language(document: Document) -> str | None:
    """Return a document's language. Its words win: templates often say English of what is not."""
    guessed = guess_language(document.text)
    if guessed is not None or document.language is None:
        return guessed
    try:
        return language_code(document.language.partition("-")[0].partition("_")[0])
    except ArticleError:
        return None
