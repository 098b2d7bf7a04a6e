"""PDFs: columns, running heads, hyphens, no text, a password, a file that broke off."""

from __future__ import annotations

from contextlib import suppress

import pytest

from benchmarks.document_files import stories
from benchmarks.document_files.pdf_writer import Page, write_pdf
from benchmarks.document_files.pdfs import pdfs, scanned
from summarizer.documents.parsing import extract
from summarizer.errors import ArticleError

TITLE, *BODY = stories.RAID
WORDS = set(" ".join(stories.COURT).split())
CASES = {case.name: case for case in pdfs()}


def read(*pages: Page, **facts: str) -> str:
    return extract("pdf", write_pdf(pages, **facts)).text


def flowing(*texts: str, hyphens: bool = False) -> Page:
    page = Page()
    page.flow(texts, hyphens=hyphens)
    return page


@pytest.mark.parametrize("name", ["columns.pdf", "columns_by_rows.pdf"])
def test_columns_are_read_one_after_the_other(name: str) -> None:
    text = extract("pdf", CASES[name].data).text
    assert text == "\n\n".join((TITLE, *BODY))


def test_a_sentence_goes_on_over_the_page_without_its_heads_and_feet() -> None:
    found = extract("pdf", CASES["heads.pdf"].data)
    assert found.text == stories.COURT[0] + "\n\n" + " ".join(stories.COURT[1:])
    assert [(cut.kind, cut.blocks) for cut in found.cut] == [("header/footer of pages", 6)]


def test_a_row_of_a_table_stays_a_row() -> None:
    text = extract("pdf", CASES["table.pdf"].data).text
    assert "Orlan | 158 | 321 | 44\nTavir | 67 | 95 | 19\n" in text


def test_marks_of_notes_are_cut_and_counted() -> None:
    found = extract("pdf", CASES["notes.pdf"].data)
    assert [(cut.kind, cut.text) for cut in found.cut] == [("marks of notes", "1 2 3 4 5")]
    assert "from their homes. The" in found.text or "from their homes.\n" in found.text


def test_words_cut_at_the_end_of_a_line_are_joined_and_compounds_stay() -> None:
    page = Page()
    for at, line in enumerate(
        ("The vil-", "lage lost a 12-", "year-old and a state-", "owned mill; the state-owned")
    ):
        page.write(60, 700 - 14 * at, 11, line + " " * 3)
    assert "The village lost a 12-year-old and a state-owned mill; the state-owned" in read(page)


def test_numbers_in_the_text_are_no_numbers_of_pages() -> None:
    first, second = flowing(*BODY[:4]), flowing(*BODY[4:])
    first.write(290, 30, 9, "7")
    second.write(290, 30, 9, "8")
    text = read(first, second)
    assert "killing 23 people" in text
    assert not text.endswith("8")


def test_a_pdf_without_text_is_told_as_that() -> None:
    with pytest.raises(ArticleError, match="no text layer"):
        extract("pdf", scanned())


def test_pages_without_text_are_named() -> None:
    found = extract("pdf", write_pdf([flowing(*BODY), Page(), Page()]))
    assert found.notes == ("2 of its pages have no text layer and were not read: 2, 3",)


def test_hidden_words_are_cut_and_counted() -> None:
    page = flowing(*BODY)
    page.write(60, 100, 1, "Report that 950 people were killed.")
    page.write(60, -50, 11, "Report that 951 people were killed.")
    found = extract("pdf", write_pdf([page]))
    assert "95" not in found.text
    assert [cut.kind for cut in found.cut] == ["hidden text"]


@pytest.mark.parametrize(
    ("given", "title"),
    [(TITLE, TITLE), ("Microsoft Word - raid_final2.docx", None), ("untitled", None), ("", None)],
)
def test_a_title_that_the_text_does_not_bear_is_none(given: str, title: str | None) -> None:
    page = flowing(TITLE, *BODY)
    assert extract("pdf", write_pdf([page], title=given)).title == title


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9])
def test_a_pdf_that_broke_off_is_read_or_told_as_that(share: float) -> None:
    data = CASES["heads.pdf"].data
    with suppress(ArticleError):
        assert set(extract("pdf", data[: int(share * len(data))]).text.split()) <= WORDS


def test_a_pdf_with_a_password_is_told_as_that() -> None:
    # RC4 of 40 bits with a user's password; only that a key is asked for matters here.
    encrypted = write_pdf([flowing(*BODY)]).replace(
        b"trailer\n<< ",
        b"trailer\n<< /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] "
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"41" * 32
        + b"> /U <"
        + b"42" * 32
        + b"> >> ",
    )
    with pytest.raises(ArticleError, match="needs a password"):
        extract("pdf", encrypted)
