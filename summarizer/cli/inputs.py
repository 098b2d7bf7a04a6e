"""The text of a file or of standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from summarizer.errors import ArticleError
from summarizer.text.decoding import decode
from summarizer.text.source import is_address

STANDARD_INPUT: Final = "-"


def read_text(name: str, *, quiet: bool = False) -> str:
    """Read an article.

    Parameters
    ----------
    name
        Path of a file, or ``-`` for standard input.
    quiet
        Do not say that standard input is being waited for.

    Returns
    -------
    str
        The text, its line ends as they are.

    Raises
    ------
    ArticleError
        It cannot be read, is empty, or is not text in UTF-8 (or UTF-16 with its mark). The
        message says what to do and holds nothing of the text.
    """
    return decode(_standard_input(quiet=quiet) if name == STANDARD_INPUT else _file(name))


def _file(name: str) -> bytes:
    path = Path(name)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        if is_address(name):
            raise ArticleError(
                "is an address, and nothing is fetched; save the article as plain text."
            ) from None
        hint = f" (The command {name} stands first.)" if name in ("models", "schema") else ""
        raise ArticleError(f"there is no such file.{hint}") from None
    except IsADirectoryError:
        raise ArticleError("is a directory; name the files in it.") from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
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
