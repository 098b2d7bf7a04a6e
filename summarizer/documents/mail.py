"""An e-mail to its article: the body that says most, without quoted replies and signature.

Runs in a process of its own (``worker``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from typing import Final

from summarizer.documents.document import Cut, Extract, counted
from summarizer.documents.encodings import decode
from summarizer.documents.page import read_page
from summarizer.errors import ArticleError

QUOTED: Final = "quoted reply"
SIGNATURE: Final = "signature"
ATTACHMENT: Final = "attachment"
FORWARDED_HEADERS: Final = "headers of the forwarded message"

_MOST_PARTS: Final = 500
_MOST_LEVELS: Final = 20
_STUB: Final = 0.5
"""A plain body with less than this share of the other's text only says to read the other."""

_ORIGINAL: Final = re.compile(
    r"^[ \t>]*[-_*]{2,}\s*(?:original message|original-nachricht|ursprüngliche nachricht"
    r"|message d['’]origine"
    r"|mensaje original|mensagem original|исходное сообщение)\s*[-_*]{2,}\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_FORWARDED: Final = re.compile(
    r"^[ \t]*(?:[-_*]{2,}\s*(?:forwarded message|forwarded by .{0,60}|weitergeleitete nachricht"
    r"|message transféré|mensaje reenviado|mensagem encaminhada|пересылаемое сообщение"
    r"|переадресоване повідомлення|رسالة معاد توجيهها)\s*[-_*]{2,}|begin forwarded message:)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_HEADER: Final = re.compile(
    r"^[ \t*]*(From|Von|De|От|Від|من|Sent|Date|Gesendet|Datum|Envoyé|Enviado|Fecha|Data|Дата"
    r"|التاريخ|Subject|Betreff|Objet|Asunto|Assunto|Тема|الموضوع|To|An|À|Para|Кому|إلى|Cc|Reply-To)"
    r"[ \t*]*:[ \t*]*(.*)$",
    re.IGNORECASE,
)
_SUBJECTS: Final = frozenset("subject betreff objet asunto assunto тема الموضوع".split())
_DATES: Final = frozenset("date sent datum gesendet envoyé enviado fecha data дата التاريخ".split())
_WROTE: Final = re.compile(
    r"^(?:(?:On|Am|Le|El|Em|Il)\s.{5,160}\s?"
    r"(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto)[^\n]{0,60}:"
    r"|.{5,160}(?:пишет|написал\(а\)|пише|كتب)\s?:)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_ANSWER: Final = re.compile(
    r"^\s*(?:(?:re|fwd?|aw|wg|tr|rv|enc|sv|vs)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE
)
_SIGNED: Final = re.compile(r"^-- ?$", re.MULTILINE)
_LINE: Final = re.compile(r"^.*$", re.MULTILINE)


def read_mail(data: bytes) -> Extract:
    """Read an e-mail, or a web page that a browser saved as MHTML.

    Raises
    ------
    ArticleError
        It has no text, or too many parts.
    """
    mail = _parsed(data)
    subject, sent = _subject(mail), _sent(mail)
    texts, pages, attached = _bodies(mail)
    if mail.get("Snapshot-Content-Location") or _is_saved_page(mail):
        if not pages:
            raise ArticleError("the saved page holds no page.")
        return read_page(*pages[0])
    extract = _chosen(texts, pages)
    if extract.text.strip() == "":
        raise ArticleError(
            "the e-mail has no text: what it says is in its attachments, if anywhere."
        )
    published = extract.published or sent
    title = extract.title or subject
    cut = (*extract.cut, *(Cut(ATTACHMENT, 1, 0, name) for name in attached))
    return Extract(
        text=extract.text,
        title=title,
        published=published,
        language=extract.language,
        cut=_merged(cut),
        notes=extract.notes,
    )


def _parsed(data: bytes) -> EmailMessage:
    try:
        mail = BytesParser(policy=policy.default).parsebytes(data)
    except (MessageError, ValueError, RecursionError, IndexError, AttributeError):
        raise ArticleError("the e-mail is damaged.") from None
    assert isinstance(mail, EmailMessage)
    return mail


def _header(mail: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(mail.get(name) or "").split())
    except (ValueError, IndexError, AttributeError, TypeError, RecursionError):
        return ""  # the standard library stumbles over some broken headers


def _subject(mail: EmailMessage) -> str | None:
    return _ANSWER.sub("", _header(mail, "Subject")) or None


def _sent(mail: EmailMessage) -> date | None:
    return _day(_header(mail, "Date"))


def _day(words: str) -> date | None:
    try:
        return parsedate_to_datetime(words).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    found = re.search(
        r"(\d{1,2})\.?\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})|([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})",
        words,
    )
    if found:
        day, month, year = (
            (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
        )
        try:
            return datetime.strptime(f"{day} {month.title()} {year}", "%d %b %Y").date()
        except ValueError:
            return None
    return None


def _is_saved_page(mail: EmailMessage) -> bool:
    return (
        mail.get_content_type() == "multipart/related"
        and not mail.get("To")
        and not mail.get("Message-ID")
    )


def _bodies(
    mail: EmailMessage,
) -> tuple[list[str], list[tuple[bytes, str | None, str | None]], list[str]]:
    """Return plain texts, pages (with charset and address), and what is attached."""
    texts: list[str] = []
    pages: list[tuple[bytes, str | None, str | None]] = []
    attached: list[str] = []
    for part in _parts(mail):
        kind = part.get_content_type()
        name = _file_name(part)
        data = part.get_payload(decode=True)
        data = data if isinstance(data, bytes) else b""
        try:
            charset = part.get_content_charset()
        except (ValueError, LookupError, AttributeError):
            charset = None
        if part.get_content_disposition() == "attachment" or (
            name and not kind.startswith("text/") and part.get_content_disposition() != "inline"
        ):
            attached.append(name or kind)
        elif kind == "text/plain":
            text, _ = decode(data, charset)
            texts.append(_unflowed(text) if _is_flowed(part) else text)
        elif kind in ("text/html", "application/xhtml+xml"):
            pages.append((data, charset, _header(part, "Content-Location") or None))
        else:
            attached.append(name or kind)
    return texts, pages, attached


def _parts(mail: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts that hold something, those of attached messages, too."""
    waiting: list[tuple[EmailMessage, int]] = [(mail, 0)]
    seen = 0
    while waiting:
        part, level = waiting.pop(0)
        seen += 1
        if seen > _MOST_PARTS or level > _MOST_LEVELS:
            raise ArticleError("the e-mail has too many parts: save its text alone.")
        if part.is_multipart():
            inner = part.get_payload()
            waiting[:0] = [(p, level + 1) for p in inner if isinstance(p, EmailMessage)]
        else:
            yield part


def _file_name(part: EmailMessage) -> str | None:
    try:
        return part.get_filename()
    except (ValueError, IndexError, AttributeError, TypeError):
        return None


def _is_flowed(part: EmailMessage) -> bool:
    try:
        return str(part.get_param("format", "")).casefold() == "flowed"
    except (ValueError, IndexError, AttributeError, TypeError):
        return False


def _unflowed(text: str) -> str:
    """Join the lines of a flowed text (RFC 3676): a space at the end says that the line goes on."""
    return re.sub(r"(?<![>\n])(?<!^--) \r?\n(?![>\s])", " ", text)


def _chosen(texts: list[str], pages: list[tuple[bytes, str | None, str | None]]) -> Extract:
    """Return the body that says most: the plain text, unless it only points to the other."""
    plain = "\n\n".join(text.strip("\r\n") for text in texts if text.strip()).replace("\r\n", "\n")
    page: Extract | None = None
    if pages and (not plain or not _quotes(plain)):
        try:
            page = read_page(*pages[0])
        except ArticleError:
            page = None
    if page is not None and len(plain) < _STUB * len(page.text):
        pieces = [("the other body, as plain text", plain)] if plain else []
        return Extract(
            page.text,
            page.title,
            page.published,
            page.language,
            None,
            (*page.cut, *counted(pieces)),
            page.notes,
        )
    return _unquoted(plain)


def _quotes(plain: str) -> bool:
    return _ORIGINAL.search(plain) is not None or re.search(r"^>", plain, re.MULTILINE) is not None


def _unquoted(text: str) -> Extract:
    """Return a plain body without what it quotes; what is forwarded is the article."""
    removed: list[tuple[str, str]] = []
    title = day = None
    forwarded = _FORWARDED.search(text)
    if forwarded:
        before, after = text[: forwarded.start()].strip(), text[forwarded.end() :]
        headers, body = _headers_at(after)
        removed.append((FORWARDED_HEADERS, f"{forwarded[0].strip()}\n{headers}".strip()))
        named = _named(headers)
        title = next((v for k, v in named if k in _SUBJECTS and v), None)
        day = next((d for k, v in named if k in _DATES and (d := _day(v))), None)
        text = f"{before}\n\n{body}" if before else body
    original = _ORIGINAL.search(text)
    if original and text[: original.start()].strip():
        removed.append((QUOTED, text[original.start() :]))
        text = text[: original.start()]
    signed = list(_SIGNED.finditer(text))
    if signed and text[: signed[-1].start()].strip():
        removed.append((SIGNATURE, text[signed[-1].end() :]))
        text = text[: signed[-1].start()]
    kept, quoted = _parted(text)
    if quoted and len(kept.strip()) < 0.1 * len(quoted):
        text = re.sub(r"^(?:> ?)+", "", text, flags=re.MULTILINE)
        notes: tuple[str, ...] = ("nearly all of the e-mail is a quotation: it was read",)
    else:
        notes = ()
        if quoted:
            removed.append((QUOTED, quoted))
            text = kept
    return Extract(
        text=text.strip("\n"),
        title=_ANSWER.sub("", title) if title else None,
        published=day,
        cut=counted(removed),
        notes=notes,
    )


def _parted(text: str) -> tuple[str, str]:
    """Return what is not quoted, and what is, with the lines that announce it."""
    kept: list[str] = []
    quoted: list[str] = []
    for line in text.split("\n"):
        (quoted if line.lstrip().startswith(">") else kept).append(line)
    if not quoted:
        return text, ""
    words = "\n".join(kept)
    for announced in _WROTE.finditer(words):
        quoted.insert(0, announced[0].strip())
    return _WROTE.sub("", words), "\n".join(quoted)


def _headers_at(text: str) -> tuple[str, str]:
    """Return the headers that a forwarded message begins with, and what follows them."""
    lines = text.lstrip("\n").split("\n")
    at = 0
    while at < min(len(lines), 12) and (
        _HEADER.match(lines[at]) or (at and lines[at].startswith((" ", "\t")))
    ):
        at += 1
    return "\n".join(lines[:at]), "\n".join(lines[at:]).lstrip("\n")


def _named(headers: str) -> list[tuple[str, str]]:
    found = (_HEADER.match(line) for line in headers.split("\n"))
    return [(m[1].casefold(), m[2].strip()) for m in found if m]


def _merged(cuts: tuple[Cut, ...]) -> tuple[Cut, ...]:
    found: dict[str, Cut] = {}
    for cut in cuts:
        one = found.get(cut.kind)
        found[cut.kind] = (
            cut
            if one is None
            else Cut(
                cut.kind,
                one.blocks + cut.blocks,
                one.characters + cut.characters,
                "\n".join(filter(None, (one.text, cut.text))),
            )
        )
    return tuple(sorted(found.values(), key=lambda c: (-c.characters, -c.blocks, c.kind)))


def messages_of(data: bytes) -> list[bytes]:
    """Return the messages of a mailbox (mbox), one after another."""
    starts = [
        m.start() for m in re.finditer(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\r\n]*\r?\n", data)
    ]
    parts = [data[a:b] for a, b in zip(starts, [*starts[1:], len(data)], strict=True)]
    return [
        re.sub(rb"^>(>*From )", rb"\1", part.partition(b"\n")[2], flags=re.MULTILINE)
        for part in parts
    ]
