"""Reading a document: a file or bytes in, its article's text and what was cut off out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from email.message import Message
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from summarizer.distribution import install_command
from summarizer.documents.document import Document, Extract
from summarizer.documents.kinds import MEDIA_TYPES, Kind, kind_of, kind_said
from summarizer.documents.worker import parse
from summarizer.errors import ArticleError, ConfigurationError
from summarizer.text.decoding import decode
from summarizer.text.source import MAX_CHARACTERS

LIMITS: Final[dict[Kind, int]] = {
    "page": 10_000_000,
    "pdf": 100_000_000,
    "word": 50_000_000,
    "mail": 50_000_000,
    "mailbox": 200_000_000,
    "text": 4 * MAX_CHARACTERS,
}
"""Most bytes of each kind: what is larger is not parsed."""
MOST_BYTES: Final = max(LIMITS.values())
_NEEDED: Final[dict[Kind, tuple[str, ...]]] = {
    "page": ("lxml", "trafilatura", "charset_normalizer"),
    "pdf": ("pypdfium2",),
    "word": ("docx", "lxml"),
    "mail": ("lxml", "trafilatura", "charset_normalizer"),
    "mailbox": ("lxml", "trafilatura", "charset_normalizer"),
    "text": (),
}


def read_document(
    source: Path | bytes, *, name: str | None = None, media_type: str | None = None
) -> Document:
    """Read a document: a web page, a PDF, a Word file (DOCX), an e-mail, or a plain text.

    Parameters
    ----------
    source
        A path, or the bytes themselves. A ``str`` is refused: a text is an article already.
    name
        Of the file, where bytes are given; a path has its own.
    media_type
        What a server says, such as ``"text/html; charset=windows-1251"``. The document's first
        bytes win over it, and it wins over the name's ending.

    Returns
    -------
    Document
        Its text is the article alone; ``cut`` counts what was left out.

    Raises
    ------
    ArticleError
        It cannot be read: empty, damaged, with a password, without text, too large, of another
        kind, or it takes longer than half a minute.
    ConfigurationError
        The extra ``documents`` is not installed.

    Notes
    -----
    Documents are untrusted: they are parsed in a process of their own, which has no keys, writes
    no file and is ended after half a minute. Nothing that a document refers to is fetched, and
    nothing in it is run. The first document takes about a second, a page after that about 20 ms.
    """
    if isinstance(source, Path):
        data, shown, name = _bytes_of(source), str(source), name or source.name
    elif isinstance(source, (bytes, bytearray)):
        data, shown = bytes(source), name or "the document"
    else:
        raise ArticleError("a document is a pathlib.Path or bytes; summarise() takes a text.")
    try:
        return read_bytes(data, name, media_type)
    except ArticleError as error:
        raise ArticleError(f"{shown}: {error}") from None


def read_mailbox(source: Path | bytes) -> Iterator[Document]:
    """Read the messages of a mailbox (mbox), one after another.

    Raises
    ------
    ArticleError
        A message cannot be read. To go on after such a one, give each of
        ``summarizer.documents.mail.messages_of(data)`` to ``read_document``.
    """
    from summarizer.documents.mail import messages_of

    data = _bytes_of(source) if isinstance(source, Path) else source
    name = source.name if isinstance(source, Path) else "mailbox"
    for number, message in enumerate(messages_of(data), 1):
        yield read_document(message, name=f"{name}:{number}", media_type=MEDIA_TYPES["mail"])


def read_bytes(
    data: bytes,
    name: str | None = None,
    media_type: str | None = None,
    fetched: str | None = None,
) -> Document:
    """Read a document's bytes; as ``read_document``, without its name in what is raised.

    Parameters
    ----------
    data, name, media_type
        As there.
    fetched
        The address that it was fetched from, whatever a page says of its own.

    Raises
    ------
    ArticleError
        It cannot be read.
    ConfigurationError
        The extra ``documents`` is not installed.
    """
    if not data.strip():
        raise ArticleError("is empty: there is no article to read.")
    kind = kind_of(data, name, media_type)
    if len(data) > LIMITS[kind]:
        raise ArticleError(
            f"is too large ({len(data):,} bytes; the most is {LIMITS[kind]:,}): save the "
            "article's text alone."
        )
    found = _extracted(kind, data, media_type, fetched)
    if len(found.text) > MAX_CHARACTERS:
        raise ArticleError(
            f"has too much text ({len(found.text):,} characters; the most is "
            f"{MAX_CHARACTERS:,}): split it into articles."
        )
    said = kind_said(name, None)
    notes = found.notes
    if said is not None and said != kind and {said, kind} != {"mail", "mailbox"}:
        notes = (f"it is {_WORDS[kind]}, whatever its name says", *notes)
    return Document(
        text=found.text,
        title=found.title,
        published=found.published,
        language=found.language,
        address=fetched or found.address,
        name=name,
        media_type=MEDIA_TYPES[kind],
        sha256=hashlib.sha256(data).hexdigest(),
        kept_characters=len(found.text),
        cut=found.cut,
        notes=notes,
    )


def is_document(path: Path) -> bool:
    """Whether a file is a document that has to be parsed, and no plain text.

    Its name is not enough: what is called ``.html`` may be a text. A file that cannot be opened,
    or is of a kind that is not read at all, is left to who reads texts: it says what is wrong.
    """
    try:
        with path.open("rb") as file:
            head = file.read(16_384)
        return kind_of(head, path.name) != "text"
    except ArticleError:
        return kind_said(path.name, None) not in (None, "text")
    except (OSError, ValueError):
        return False


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ArticleError(f"{path} is a directory: pass the path of one file.")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise ArticleError(f"there is no file {path}: check the path.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not valid"
        raise ArticleError(f"the file {path!s} cannot be read: {reason}.") from None


def _decoded(data: bytes, charset: str | None) -> str:
    """Return plain text: in UTF-8 where it is, whatever the server says; else as it says."""
    try:
        return decode(data)
    except ArticleError:
        if charset is None:
            raise
        return decode(data, charset)


def _extracted(kind: Kind, data: bytes, media_type: str | None, fetched: str | None) -> Extract:
    if kind == "text":
        return Extract(text=_decoded(data, _charset(media_type)))
    missing = [package for package in _NEEDED[kind] if find_spec(package) is None]
    if missing:
        raise ConfigurationError(
            f"reading {_WORDS[kind]} needs {missing[0]}: {install_command('documents')}."
        )
    if kind == "mailbox":
        from summarizer.documents.mail import messages_of

        messages = messages_of(data)
        if len(messages) != 1:
            raise ArticleError(
                f"it holds {len(messages):,} messages: read them one by one with "
                "summarizer.documents.read_mailbox(path)."
            )
        kind, data = "mail", messages[0]
    return parse(kind, data, charset=_charset(media_type), address=fetched)


_WORDS: Final[dict[Kind, str]] = {
    "page": "a web page",
    "pdf": "a PDF",
    "word": "a Word file",
    "mail": "an e-mail",
    "mailbox": "an e-mail",
    "text": "a text",
}


def _charset(media_type: str | None) -> str | None:
    if not media_type or "charset" not in media_type.casefold():
        return None
    header = Message()
    header["Content-Type"] = media_type
    found = header.get_content_charset()
    return found if found and found.isascii() and len(found) <= 40 else None
