"""One article among the inputs, before its text is taken out of its file or row."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from summarizer.many.sources import Source


@dataclass(frozen=True, slots=True)
class Given:
    """An article that was found; nothing of it is opened yet but what tells its digest.

    Attributes
    ----------
    id
        What it is called, as in :class:`~summarizer.many.sources.Source`.
    given_as
        The PATH of the command line that led to it.
    place
        Which it is of those that this PATH leads to, from 1.
    file
        The file that it lies in; None for standard input.
    digest
        Changes when the article does: of the file's bytes or of the row, with what else is known.
    load
        Takes the text out. Raises ArticleError where that cannot be done; the message goes on
        from the id, and holds nothing of the text.
    """

    id: str
    given_as: str
    place: int
    file: str | None
    digest: str
    load: Callable[[], Source]


def digest_of(*parts: object) -> str:
    """Return a digest of some parts; None and the empty text differ."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part if isinstance(part, bytes) else repr(part).encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.hexdigest()


def printable_id(name: str) -> str:
    """Return a name as valid Unicode, so that it can be kept.

    A name of a file that is not in UTF-8 (or a text with half a character) is written with
    escapes, and with a digest, so that two such names stay two.
    """
    try:
        name.encode()
    except UnicodeEncodeError:
        escaped = name.encode("utf-8", "backslashreplace").decode()
        return f"{escaped} ({digest_of(name)[:8]})"
    return name
