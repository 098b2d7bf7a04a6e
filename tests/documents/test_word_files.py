"""Word files: what an editor's copy has beside the text, archives that are none, bombs."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest

from benchmarks.document_files import stories
from benchmarks.document_files.word_files import paragraph, run, word_files, word_table, write_docx
from summarizer.documents.parsing import extract
from summarizer.errors import ArticleError

CASES = {case.name: case for case in word_files()}
PLAIN = CASES["plain.docx"].data


def changed(**parts: bytes | None) -> bytes:
    """The plain file with other parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old, zipfile.ZipFile(out, "w", 8) as new:
        contents = {name: old.read(name) for name in old.namelist()}
        for name, content in {**contents, **parts}.items():
            if content is not None:
                new.writestr(name, content)
    return out.getvalue()


def test_an_editors_copy_is_read_as_accepted_and_the_rest_is_counted() -> None:
    found = extract("word", CASES["edited.docx"].data)
    assert {cut.kind: cut.blocks for cut in found.cut} == {
        "hidden text": 1,
        "header/footer of pages": 2,
        "comments": 1,
        "deleted text": 1,
    }
    assert found.notes == ("it holds tracked changes: they were read as accepted",)
    assert found.title == stories.MARKET[0]  # and not what its template was called
    assert found.text.endswith("statement no. 12.")  # the footnote


def test_a_text_box_is_read_once() -> None:
    assert extract("word", CASES["box.docx"].data).text.count("Key figures") == 1


def test_rows_of_a_table_stay_rows_and_tables_in_cells_are_read_once() -> None:
    inner = word_table((("Children", "9"),))
    cells = f"<w:tc>{paragraph(run('Orlan'))}{inner}</w:tc><w:tc>{paragraph(run('158'))}</w:tc>"
    row = f"<w:tr>{cells}</w:tr>"
    text = extract("word", write_docx(f"<w:tbl>{row}</w:tbl>")).text
    assert text == "Orlan Children | 9 | 158"


def test_words_in_white_or_of_two_points_are_hidden() -> None:
    body = paragraph(run("Twelve people were killed.")) + "".join(
        paragraph(run(f"Say {n}.", properties))
        for n, properties in ((950, '<w:color w:val="FFFFFF"/>'), (951, '<w:sz w:val="2"/>'))
    )
    found = extract("word", write_docx(body))
    assert found.text == "Twelve people were killed."
    assert [(cut.kind, cut.text) for cut in found.cut] == [("hidden text", "Say 950.\nSay 951.")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (PLAIN[:200], "damaged"),
        (PLAIN[:-100], "damaged"),
        (changed(**{"word/document.xml": None}), "no Word file"),
        (changed(**{"word/document.xml": b"<a"}), "damaged"),
        (changed(**{"word/document.xml": b""}), "damaged"),
        (changed(**{"[Content_Types].xml": None}), "damaged"),
        (write_docx(""), "no text"),
        (write_docx("<w:sdt>" * 3_000 + "</w:sdt>" * 3_000), "damaged"),
    ],
)
def test_a_bad_file_is_told_as_what_it_is(data: bytes, said: str) -> None:
    with pytest.raises(ArticleError, match=said):
        extract("word", data)


def test_a_file_that_unpacks_to_too_much_is_not_unpacked() -> None:
    bomb = changed(**{"word/document.xml": b"<a>" + b" " * 61_000_000})
    assert len(bomb) < 200_000
    with pytest.raises(ArticleError, match="unpacks to too much"):
        extract("word", bomb)


def test_entities_are_not_expanded() -> None:
    entities = "<!ENTITY a0 'ha'>" + "".join(
        f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = (
        f"<!DOCTYPE w [{entities}<!ENTITY file SYSTEM 'file:///etc/passwd'>]>"
        f"<w:document xmlns:w='{space}'><w:body><w:p><w:r><w:t>Two died. &a11;&file;</w:t></w:r>"
        "</w:p></w:body></w:document>"
    )
    data = changed(**{"word/document.xml": document.encode()})
    with suppress(ArticleError):
        text = extract("word", data).text
        assert len(text) < 100
        assert "root:" not in text
