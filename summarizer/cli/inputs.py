"""What a file, standard input or an address holds: a text, or a document that has to be read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from summarizer.errors import ArticleError
from summarizer.text.decoding import decode
from summarizer.text.source import is_address

if TYPE_CHECKING:
    from summarizer.documents.document import Document

STANDARD_INPUT: Final = "-"


def read_input(
    name: str, *, quiet: bool = False, allow_private: bool = False, offline: bool = False
) -> str | Document:
    """Read an article.

    Parameters
    ----------
    name
        Path of a file, ``-`` for standard input, or an address of the web.
    quiet
        Do not say that standard input is being waited for.
    allow_private
        Fetch from this machine and from private networks, too.
    offline
        Fetch nothing: a replay works without a network.

    Returns
    -------
    str or Document
        A plain text as it is, its line ends untouched; anything else as a document.

    Raises
    ------
    ArticleError
        It cannot be read, is empty, or of no kind that is read. The message says what to do and
        holds nothing of the text.
    ConfigurationError
        It is a document, and the extra ``documents`` is not installed.
    """
    if name == STANDARD_INPUT:
        return _read(_standard_input(quiet=quiet), None)
    content = _file(name)
    if content is not None:
        return _read(content, Path(name).name)
    if offline:
        raise ArticleError(
            "is an address, and a replay fetches nothing: save the page and name its file."
        )
    from summarizer.documents.fetching import fetch

    return fetch(name, allow_private=allow_private)


def read_text(name: str) -> str:
    """Read a file that is no article, such as JSON, or standard input.

    Raises
    ------
    ArticleError
        It cannot be read, is empty, or is not text in UTF-8 (or UTF-16 with its mark).
    """
    content = _standard_input(quiet=True) if name == STANDARD_INPUT else _file(name)
    if content is None:
        raise ArticleError("is an address; name a file.")
    return decode(content)


def _read(content: bytes, name: str | None) -> str | Document:
    from summarizer.documents.kinds import kind_of

    if not content.strip():
        raise ArticleError("is empty.")
    if kind_of(content, name) == "text":
        return decode(content)
    from summarizer.documents.reading import read_bytes

    return read_bytes(content, name)


def _file(name: str) -> bytes | None:
    """Return what a file holds; None where it is none but an address."""
    path = Path(name)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        if is_address(name):
            return None
        hint = f" (The command {name} stands first.)" if name in ("models", "schema") else ""
        raise ArticleError(f"there is no such file.{hint}") from None
    except IsADirectoryError:
        raise ArticleError("is a directory; name the files in it.") from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        if is_address(name):  # longer than a file's name can be
            return None
        reason = getattr(error, "strerror", None) or "not a name of a file"
        raise ArticleError(f"cannot be read: {reason}.") from None


def _standard_input(*, quiet: bool) -> bytes:
    if sys.stdin is None:
        raise ArticleError("is closed; name a file instead.")
    if sys.stdin.isatty() and not quiet:
        print("summarise: type or paste the article, then Ctrl-D on a new line.", file=sys.stderr)
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise ArticleError(f"cannot be read: {error.strerror}.") from None
