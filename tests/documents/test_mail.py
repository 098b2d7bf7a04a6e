"""E-mails: the article without what it answers; copy that is sent on; mailboxes and saved pages."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.document_files import stories
from benchmarks.document_files.mails import mails, message
from benchmarks.document_files.markup import paragraphs
from summarizer.documents import read_document, read_mailbox
from summarizer.documents.parsing import extract
from summarizer.errors import ArticleError

TITLE, *BODY = stories.RAID
CASES = {case.name: case for case in mails()}
WORDS = "\n\n".join(BODY)


def read(text: str, subject: str = "Re: the raid") -> tuple[str, list[str]]:
    mail = message(subject)
    mail.set_content(text)
    found = extract("mail", mail.as_bytes())
    return found.text, [cut.kind for cut in found.cut]


@pytest.mark.parametrize(
    "quoted",
    [
        "On Tue, 14 Oct 2025 at 21:40, Ann <a@example.org> wrote:\n> We had 801.\n> And 802.\n",
        "Am 14.10.2025 um 21:40 schrieb Ann:\n> We had 801.\n",
        "Le mar. 14 oct. 2025, Ann a écrit :\n>> We had 801.\n",
        "-----Original Message-----\nFrom: Ann\nSent: Tuesday\n\nWe had 801.\n",
    ],
)
def test_what_it_answers_is_cut_and_counted(quoted: str) -> None:
    text, kinds = read(f"{WORDS}\n\n{quoted}")
    assert text == WORDS
    assert kinds == ["quoted reply"]


def test_what_is_sent_on_is_the_article_with_its_own_title_and_day() -> None:
    found = extract("mail", CASES["forwarded.eml"].data)
    assert found.text == "FYI\n\n" + WORDS
    assert (found.title, found.published) == (TITLE, date(2025, 10, 14))
    assert [cut.kind for cut in found.cut] == ["headers of the forwarded message"]


def test_copy_that_is_quoted_as_a_whole_is_read_and_that_is_told() -> None:
    mail = message("Fwd: raid")
    mail.set_content("See below\n\n" + "".join(f"> {line}\n" for line in WORDS.split("\n")))
    found = extract("mail", mail.as_bytes())
    assert WORDS in found.text
    assert found.notes == ("nearly all of the e-mail is a quotation: it was read",)


def test_attachments_and_the_other_body_are_counted() -> None:
    found = extract("mail", CASES["alternative.eml"].data)
    assert {cut.kind: (cut.blocks, cut.text) for cut in found.cut}["attachment"] == (1, "list.bin")
    assert "the other body, as plain text" in [cut.kind for cut in found.cut]


def test_a_day_is_that_of_the_senders_clock() -> None:
    assert extract("mail", CASES["wire.eml"].data).published == date(2025, 10, 15)


@pytest.mark.parametrize("day", ["", "yesterday", "Wed, 99 Oct 2025 00:00:00 +0000"])
def test_a_day_that_is_none_is_none(day: str) -> None:
    mail = CASES["wire.eml"].data.replace(b"Wed, 15 Oct 2025 00:12:00 +0300", day.encode())
    assert extract("mail", mail).published is None


def test_an_e_mail_without_text_is_told_as_that() -> None:
    mail = message("Pictures")
    mail.add_attachment(b"x", maintype="image", subtype="png", filename="a.png")
    with pytest.raises(ArticleError, match="no text"):
        extract("mail", mail.as_bytes())


def test_a_saved_page_in_one_file_is_read_as_a_page() -> None:
    article = f"<article><h1>{TITLE}</h1>{paragraphs(BODY)}"
    source = f"<html><body><nav><a href=/>Home</a></nav>{article}"
    saved = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\n"
        "MIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/html\r\nContent-Location: https://example.org/a\r\n\r\n"
        f"{source}\r\n--b--\r\n"
    )
    found = read_document(saved.encode(), name="a.mhtml")
    assert found.text == "\n\n".join((TITLE, *BODY))
    assert [cut.kind for cut in found.cut] == ["navigation"]


def mailbox(*names: str) -> bytes:
    return b"\n".join(
        b"From desk@example.org Tue Oct 14 18:00:00 2025\n"
        + CASES[name].data.replace(b"\r\n", b"\n")
        + b"\n"
        for name in names
    )


def test_a_mailbox_of_one_message_is_that_message() -> None:
    assert read_document(mailbox("wire.eml"), name="a.mbox").text.startswith("DARMIN, Oct 14")


def test_a_mailbox_of_several_is_read_one_by_one() -> None:
    data = mailbox("wire.eml", "reply.eml", "signed.eml")
    with pytest.raises(ArticleError, match=r"holds 3 messages.*read_mailbox"):
        read_document(data, name="a.mbox")
    found = list(read_mailbox(data))
    assert [document.title for document in found] == [
        stories.MARKET[0],
        stories.RAID[0],
        stories.BRIEF[0],
    ]


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_an_e_mail_or_refused(data: bytes) -> None:
    with suppress(ArticleError):
        assert extract("mail", b"MIME-Version: 1.0\n" + data).text


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Two people were killed.",
                "> They said 801.",
                "On Tue, Ann wrote:",
                "-- ",
                "-----Original Message-----",
                "---------- Forwarded message ---------",
                "From: Ann",
                "Subject: raid",
                "",
            ]
        ),
        max_size=12,
    )
)
def test_nothing_of_a_plain_body_is_lost_in_silence(lines: list[str]) -> None:
    mail = message("raid")
    mail.set_content("\n".join(lines) + "\n")
    try:
        found = extract("mail", mail.as_bytes())
    except ArticleError:
        assert "Two people were killed." not in lines or lines.count("> They said 801.")
        return
    told = found.text + "\n".join(cut.text for cut in found.cut)
    for words in ("Two people were killed.", "They said 801.", "From: Ann", "Subject: raid"):
        assert told.count(words) == "\n".join(lines).count(words)
