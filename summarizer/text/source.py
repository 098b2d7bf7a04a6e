"""Opening what the caller gave: a text or a file, or a clear reason why neither can be read."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

from summarizer.errors import ArticleError

MAX_CHARACTERS: Final = 1_000_000
_MAX_BYTES: Final = 4 * MAX_CHARACTERS
_LONGEST_PATH: Final = 1_000
_SIGNATURES: Final = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
)
_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_PAGE: Final = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def open_source(source: str | Path) -> str:
    """Return the text of a source, untouched.

    Raises
    ------
    ArticleError
        The source is empty, no text, or too long; the message says what to do about it.
    """
    text = _read_file(source) if isinstance(source, Path) else source
    _check(text, f"the file {source}" if isinstance(source, Path) else "the text")
    if not isinstance(source, Path):
        _check_no_path(text)
    return text


def _read_file(path: Path) -> str:
    try:
        if path.is_dir():
            raise ArticleError(f"{path} is a directory: pass the path of one text file.")
        size = path.stat().st_size
        if size > _MAX_BYTES:
            raise ArticleError(_too_long(f"the file {path}", f"{size:,} bytes"))
        data = path.read_bytes()
    except FileNotFoundError:
        raise ArticleError(f"there is no file {path}: check the path.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not valid"
        raise ArticleError(f"the file {path!s} cannot be read: {reason}.") from None
    if kind := known_kind(data):
        raise ArticleError(
            f"{path} looks like {kind}: summarise() and read_document() read web pages, PDF, DOCX "
            "and e-mails; convert any other kind to text first."
        )
    if b"\x00" in data:
        raise ArticleError(f"{path} is a binary file or not UTF-8: convert it to UTF-8 text first.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"{path} is not UTF-8 (byte {error.start}): convert it to UTF-8 first."
        ) from None


def known_kind(data: bytes) -> str | None:
    """Return what a file that is no text looks like, such as "a PDF"."""
    return next((name for signature, name in _SIGNATURES if data.startswith(signature)), None)


def is_address(name: str) -> bool:
    """Return whether a text is nothing but the address of a page on the web."""
    return _ADDRESS.fullmatch(name.strip()) is not None


def shown_address(address: str) -> str:
    """Return an address without what may be a key: a password, and what follows a "?"."""
    bare = address.strip().partition("?")[0].partition("#")[0]
    scheme, between, rest = bare.partition("://")
    return f"{scheme}{between}{rest.rpartition('@')[2]}"[:200]


def _check(text: str, name: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise ArticleError(_too_long(name, f"{len(text):,} characters"))
    if not text.strip("\ufeff\u200b \t\r\n") or not text.strip():
        raise ArticleError(f"{name} is empty: there is no article to read.")
    if _PAGE.match(text.removeprefix("\ufeff")):
        # Its scripts, links and captions would be read as the article.
        raise ArticleError(
            f"{name} is the source of a web page: pass the path of its file to summarise(), or "
            "read_document(source.encode())."
        )
    if "\x00" in text:
        raise ArticleError(f"{name} holds NUL characters: it is no plain text; convert it first.")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ArticleError(
            f"{name} holds half a character (a lone surrogate at offset {error.start}): decode "
            "the original bytes as UTF-8 and pass the result."
        ) from None


def _too_long(name: str, size: str) -> str:
    return (
        f"{name} is too long ({size}; the most is {MAX_CHARACTERS:,} characters): split it into "
        "articles and pass them one by one."
    )


def _check_no_path(text: str) -> None:
    """Refuse a name of a file: a caller who meant the file would get a summary of its name."""
    if len(text) > _LONGEST_PATH or "\n" in text.strip():
        return
    if is_address(text):
        raise ArticleError(
            "the text is an address, and nothing is fetched unasked: to fetch the page, pass "
            "fetch_document(address)."
        )
    try:
        is_file = os.path.isfile(text.strip())  # noqa: PTH113  (a Path raises on odd characters)
    except (OSError, ValueError):
        return
    if is_file:
        raise ArticleError(
            "the text is the name of a file; a str is read as the article itself. To read the "
            "file, pass pathlib.Path(...)."
        )
