"""Which column of a table holds the text, the title, the day, the language, the id, the address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, get_args

from summarizer.errors import ArticleError, ConfigurationError

FieldName = Literal["text", "title", "published", "language", "id", "address"]
FIELDS: Final[tuple[FieldName, ...]] = get_args(FieldName)

USUAL: Final[Mapping[FieldName, tuple[str, ...]]] = {
    "text": (
        *("text", "body", "content", "article", "article_text", "full_text", "fulltext"),
        *("main_text", "maintext", "article_body", "story"),
    ),
    "title": ("title", "headline", "heading"),
    "published": (
        *("published", "date", "day", "published_at", "publish_date", "published_date"),
        *("publication_date", "date_published", "date_publish", "pub_date", "pubdate"),
        *("datetime", "timestamp"),
    ),
    "language": ("language", "lang"),
    "id": ("id", "article_id", "doc_id", "document_id", "uid", "uuid", "guid"),
    "address": ("address", "url", "link", "source_url"),
}
"""The names by which a column is known, the first that a table has. Case, and whether words are
joined by a space, a hyphen or an underscore, does not matter."""

_MOST_NAMED: Final = 12


def read_columns(given: Iterable[str]) -> dict[FieldName, str]:
    """Read what the command line says of columns: ``text=body``.

    Raises
    ------
    ConfigurationError
        A field is unknown or named twice, or no column is named.
    """
    named: dict[FieldName, str] = {}
    for words in given:
        field, _, column = words.partition("=")
        known = next((f for f in FIELDS if f == field.strip()), None)
        if known is None or not column.strip() or known in named:
            raise ConfigurationError(
                "--column is given as FIELD=NAME, once for each field, such as text=body; the "
                f"fields are {', '.join(FIELDS)}."
            )
        named[known] = column.strip()
    return named


def choose_columns(header: Sequence[str], named: Mapping[FieldName, str]) -> dict[FieldName, str]:
    """Return the column of each field that a table has.

    Parameters
    ----------
    header
        The names of the table's columns.
    named
        Columns that the user named; they must be there. An empty name says that there is none.

    Raises
    ------
    ArticleError
        A column that was named is missing, or none is known to hold the text.
    """
    plain = {_plain(column): column for column in reversed(header)}
    chosen: dict[FieldName, str] = {}
    for field in FIELDS:
        if field in named:
            if named[field] not in header:
                raise ArticleError(f"has no column {named[field]}; {_listed(header)}.")
            chosen[field] = named[field]
        else:
            found = next((plain[name] for name in USUAL[field] if name in plain), None)
            if found is not None and found not in named.values():
                chosen[field] = found
    if "text" not in chosen:
        raise ArticleError(
            f"has no column that is known to hold the text; {_listed(header)}. Name it with "
            "--column text=NAME."
        )
    return chosen


def _plain(name: str) -> str:
    return "_".join(name.replace("-", " ").replace("_", " ").casefold().split())


def _listed(header: Sequence[str]) -> str:
    names = [name[:40] for name in header[:_MOST_NAMED] if name]
    more = " and others" if len(header) > _MOST_NAMED else ""
    return f"its columns are {', '.join(names)}{more}" if names else "its first row names none"
