"""Made-up e-mails: quoted replies, forwarded copy, bodies in HTML alone, attachments, odd charsets."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

from benchmarks.document_files import stories
from benchmarks.document_files.case import Case
from benchmarks.document_files.markup import items, paragraphs

_DATE: Final = "Wed, 15 Oct 2025 00:12:00 +0300"
_DAY: Final = date(2025, 10, 15)
_FOOT: Final = (
    "You are receiving this because you are one of 9000 subscribers.",
    "Unsubscribe",
)


def message(subject: str, **headers: str) -> EmailMessage:
    """Return an e-mail without a body."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Desk <desk@example.org>"
    mail["To"] = "archive@example.org"
    mail["Subject"] = subject
    mail["Date"] = headers.pop("date", _DATE)
    mail["Message-ID"] = "<1@example.org>"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    return mail


def _wire() -> Case:
    title, *body = stories.MARKET
    mail = message(title)
    mail.set_content("\n\n".join(body), cte="quoted-printable")
    return Case("wire.eml", mail.as_bytes(), tuple(body), (), published=_DAY)


def _reply() -> Case:
    """An answer above what it answers."""
    title, *body = stories.RAID
    quoted = ("Do you have the toll for Sebet? We had 801 in the morning.", "Regards, Ann")
    mail = message(f"Re: {title}")
    text = (
        "\n\n".join(body) + "\n\nOn Tue, 14 Oct 2025 at 21:40, Ann Mole <ann@example.org> wrote:\n"
    )
    mail.set_content(text + "".join(f"> {line}\n" for line in quoted), cte="base64")
    return Case("reply.eml", mail.as_bytes(), tuple(body), quoted, published=_DAY)


def _outlook_reply() -> Case:
    title, *body = stories.FLOOD
    quoted = "Please send the figures, the last I saw were 802 dead."
    mail = message(f"RE: {title}")
    mail.set_content(
        "\n\n".join(body)
        + "\n\n-----Original Message-----\nFrom: Ann Mole\nSent: Tuesday, October 14, 2025 9:40 PM\n"
        + f"To: Desk\nSubject: figures\n\n{quoted}\n",
    )
    return Case("outlook.eml", mail.as_bytes(), tuple(body), (quoted,), published=_DAY)


def _forwarded() -> Case:
    """Wire copy that somebody sends on."""
    title, *body = stories.RAID
    mail = message(f"Fwd: {title}", date="Mon, 20 Oct 2025 09:00:00 +0000")
    mail.set_content(
        "FYI\n\n---------- Forwarded message ---------\nFrom: Wire <wire@example.org>\n"
        f"Date: Tue, 14 Oct 2025 at 18:03\nSubject: {title}\nTo: <desk@example.org>\n\n\n"
        + "\n\n".join(body),
    )
    return Case("forwarded.eml", mail.as_bytes(), tuple(body), (), published=date(2025, 10, 14))


def _html_only() -> Case:
    """A newsletter in HTML alone, in Windows-1251."""
    title, *body = stories.RUSSIAN
    menu = ("Открыть в браузере",)
    foot = "Вы получили это письмо, потому что подписаны вместе с 9003 читателями."
    mail = message(title)
    html = (
        f"<html><body><table><tr><td>{items(menu)}</td></tr><tr><td><h1>{title}</h1>"
        f"{paragraphs(body)}</td></tr><tr><td class='footer'><p>{foot}</p></td></tr></table></body></html>"
    )
    mail.set_content(html, subtype="html", charset="windows-1251", cte="base64")
    return Case("html.eml", mail.as_bytes(), (title, *body), (*menu, foot), published=_DAY)


def _alternative() -> Case:
    """A newsletter whose plain text only says to open a browser; with a file attached."""
    title, *body = stories.COURT
    mail = message(title)
    mail.set_content("To view this message, please use an HTML capable e-mail client.")
    mail.add_alternative(
        f"<html><body><div><h1>{title}</h1>{paragraphs(body)}</div>"
        f"<div class='footer'><p>{_FOOT[0]}</p><a href='/u'>{_FOOT[1]}</a></div></body></html>",
        subtype="html",
    )
    mail.add_attachment(
        b"803 people", maintype="application", subtype="octet-stream", filename="list.bin"
    )
    return Case("alternative.eml", mail.as_bytes(), (title, *body), _FOOT, published=_DAY)


def _signed() -> Case:
    """Flowed text with a signature, and a list's foot."""
    title, *body = stories.BRIEF
    signature = "Desk chief, 804 Harbour Road"
    mail = message(title)
    mail.set_content("\n\n".join(body) + f"\n\n-- \n{signature}\n")
    return Case("signed.eml", mail.as_bytes(), tuple(body), (signature,), published=_DAY)


def _japanese_mail() -> Case:
    title, *body = stories.JAPANESE
    mail = message(title)
    mail.set_content("\n\n".join(body), charset="iso-2022-jp", cte="7bit")
    return Case("japanese.eml", mail.as_bytes(), tuple(body), (), published=_DAY)


def mails() -> tuple[Case, ...]:
    """Return the e-mails."""
    return (
        _wire(),
        _reply(),
        _outlook_reply(),
        _forwarded(),
        _html_only(),
        _alternative(),
        _signed(),
        _japanese_mail(),
    )
