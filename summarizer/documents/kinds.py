"""What kind of document some bytes are: their first bytes say it, and only then their name."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final, Literal

from summarizer.errors import ArticleError

Kind = Literal["page", "pdf", "word", "mail", "mailbox", "text"]

MEDIA_TYPES: Final[dict[Kind, str]] = {
    "page": "text/html",
    "pdf": "application/pdf",
    "word": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "mail": "message/rfc822",
    "mailbox": "application/mbox",
    "text": "text/plain",
}
SAVED_PAGE: Final = "multipart/related"
"""Media type of a page that a browser saved in one file (MHTML)."""

_ENDINGS: Final[dict[str, Kind]] = {
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".shtml": "page",
    ".pdf": "pdf",
    ".docx": "word",
    ".docm": "word",
    ".dotx": "word",
    ".eml": "mail",
    ".mht": "mail",
    ".mhtml": "mail",
    ".mbox": "mailbox",
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
}
_TYPES: Final[dict[str, Kind]] = {
    "text/html": "page",
    "application/xhtml+xml": "page",
    "application/pdf": "pdf",
    "application/x-pdf": "pdf",
    MEDIA_TYPES["word"]: "word",
    "message/rfc822": "mail",
    "multipart/related": "mail",
    "application/mbox": "mailbox",
    "text/plain": "text",
    "text/markdown": "text",
}
# Signatures of what is not read, and what to do instead.
_OTHERS: Final = (
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file, or one with a password: save it as DOCX"),
    (b"{\\rtf", "an RTF file: save it as DOCX or as plain text"),
    (b"\x1f\x8b", "a gzip file: unpack it first"),
    (b"\x89PNG", "an image: only text can be read"),
    (b"\xff\xd8\xff", "an image: only text can be read"),
    (b"GIF8", "an image: only text can be read"),
    (b"bplist00", "a Safari web archive: save the page as HTML"),
    (b"BZh", "a bzip2 file: unpack it first"),
    (b"7z\xbc\xaf", "a 7z file: unpack it first"),
)
_PAGE: Final = re.compile(
    rb"\s*(?:<\?xml[^>]{0,300}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP: Final = re.compile(
    rb"<(?:!doctype|html|head|body|div|p|table|article|meta|title|a|br|h1)\b", re.IGNORECASE
)
_MAIL: Final = re.compile(
    rb"^(?:received|return-path|delivered-to|message-id|mime-version|x-[\w-]+|dkim-signature)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_HEADERS: Final = re.compile(
    rb"(?:>?From [^\n]*\n)?(?:[!-9;-~]{1,76}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}"
)
_HEAD: Final = 8_192
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


def kind_of(data: bytes, name: str | None = None, media_type: str | None = None) -> Kind:
    """Return what kind of document bytes are.

    Parameters
    ----------
    data
        The bytes, or their first few thousand.
    name
        Name of the file.
    media_type
        What a server, a mail or the caller says.

    Raises
    ------
    ArticleError
        They are of a kind that is not read; the message says what to do.
    """
    head = data[:_HEAD]
    bare = head.removeprefix(b"\xef\xbb\xbf")
    if b"%PDF-" in head[:1_024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        if b"word/" in data or _ends(name) == "word":
            return "word"
        raise ArticleError("is an archive or an office file of another kind: save it as DOCX.")
    said = kind_said(name, media_type)
    for signature, what in _OTHERS:
        if head.startswith(signature):
            raise ArticleError(f"is {what}.")
    if head.startswith(_UTF_16):
        wide = data[:_HEAD].decode("utf-16", "ignore").encode()
        return "page" if _PAGE.match(wide) else "text" if said in (None, "text") else said
    if _PAGE.match(bare):
        return "page"
    if said in (None, "mail", "mailbox"):
        return _kind_of_mail(bare, said)
    if said in ("pdf", "word"):
        if b"\x00" in head or not head.strip():
            raise ArticleError(
                f"is no {'PDF' if said == 'pdf' else 'Word file'}, or a damaged one."
            )
        return "text"
    if said == "page" and not _MARKUP.search(data):
        return "text"
    return said


def _kind_of_mail(head: bytes, said: Kind | None) -> Kind:
    if said == "mailbox" or (said is None and head.startswith(b"From ") and _MAIL.search(head)):
        return "mailbox"
    if said == "mail":
        return "mail"
    headers = _HEADERS.match(head.replace(b"\r\n", b"\n"))
    return "mail" if headers and _MAIL.search(headers[0]) else "text"


def kind_said(name: str | None, media_type: str | None) -> Kind | None:
    """Return what a media type says, else a name's ending; None where neither is known."""
    if media_type:
        bare = media_type.partition(";")[0].strip().casefold()
        if bare in _TYPES:
            return _TYPES[bare]
        if bare not in ("", "application/octet-stream", "binary/octet-stream"):
            raise ArticleError(f"is {bare}, which is no kind of document that is read.")
    return _ends(name)


def _ends(name: str | None) -> Kind | None:
    return _ENDINGS.get(PurePath(name).suffix.casefold()) if name else None
