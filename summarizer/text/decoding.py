"""The text in the bytes of a file: UTF-8, UTF-16 with its mark, or an encoding that is named."""

from __future__ import annotations

import io
from typing import Final

from summarizer.errors import ArticleError, ConfigurationError
from summarizer.text.source import known_kind

_BINARY: Final = "is not text but binary data; save the article as plain text."
_BYTE_ORDER_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def decode(content: bytes, encoding: str | None = None) -> str:
    """Return the text of a file, its line ends as they are.

    Parameters
    ----------
    content
        All of the file.
    encoding
        For a file without a byte order mark; without it, UTF-8.

    Raises
    ------
    ArticleError
        It is not text in that encoding, or empty. The message goes on from the name of the file
        ("is empty.") and holds nothing of the text.
    """
    if kind := known_kind(content):
        raise ArticleError(f"looks like {kind}; save the article as plain text.")
    found = encoding_of(content, encoding)
    try:
        text = content.decode(found)
    except (UnicodeError, LookupError):
        if b"\x00" in content and found == "utf-8":
            raise ArticleError(_BINARY) from None
        if encoding is not None and found == encoding:
            raise ArticleError(f"is not text in {encoding}, which was named.") from None
        raise ArticleError(
            "is not text in UTF-8. Convert it first, for example with iconv -f CP1252 -t utf-8 "
            "(what Windows writes in Western Europe), or save it as plain text."
        ) from None
    if "\x00" in text:
        raise ArticleError(_BINARY)
    if not text.strip():
        raise ArticleError("is empty.")
    return text


def encoding_of(content: bytes, encoding: str | None = None) -> str:
    """Return the encoding of which the first bytes bear the mark, else the one that is named."""
    marked = (name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark))
    return next(marked, encoding or "utf-8")


def expect_encoding(name: str) -> None:
    """Raise ConfigurationError where there is no encoding of that name."""
    try:
        # A codec of bytes, such as hex, is found by its name, but opens no text.
        io.TextIOWrapper(io.BytesIO(), encoding=name).close()
    except (LookupError, ValueError):
        raise ConfigurationError(
            "there is no encoding of text of that name; cp1252 is Western Europe's."
        ) from None
