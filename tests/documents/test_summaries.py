"""A document through the whole library: offsets, provenance, what the user says, the views."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmarks.document_files import stories
from benchmarks.document_files.mails import mails
from benchmarks.document_files.pages import pages
from benchmarks.document_files.pdfs import pdfs
from summarizer import (
    ArticleError,
    ArticleSummary,
    Document,
    fetch_document,
    read_document,
    summarise,
)
from summarizer.cli.main import main
from summarizer.documents.opening import open_article
from summarizer.text.article import read_article
from tests.documents.serving import Reply, redirect, site
from tests.recordings import RECORDINGS

CASE = pages()[0]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_bytes(CASE.data)
    return path


@pytest.fixture
def summary(file: Path) -> ArticleSummary:
    return summarise(file, model="words")


def test_offsets_count_in_the_text_that_is_kept(summary: ArticleSummary) -> None:
    text = summary.article.text
    evidence = [each for figure in summary.figures for each in figure.evidence]
    assert len(evidence) >= 8
    assert all(text[each.start : each.end] == each.quote for each in evidence)
    assert {figure.low for figure in summary.figures} >= {37, 112, 41, 18}
    assert {figure.low for figure in summary.figures}.isdisjoint(CASE.foreign)


def test_the_document_stands_in_the_summary(summary: ArticleSummary, file: Path) -> None:
    kept = summary.article.document
    read = read_document(file)
    assert kept == read.info
    assert (kept.name, kept.media_type, kept.sha256) == ("page.html", "text/html", read.sha256)
    assert (kept.cut[0].kind, kept.cut[0].blocks) == ("related stories", 8)
    again = ArticleSummary.model_validate_json(summary.model_dump_json())
    assert again.article.document == kept


def test_a_text_has_no_document() -> None:
    assert summarise("Twelve people were killed.", model="words").article.document is None


def test_digest_and_report_say_what_was_cut_off(summary: ArticleSummary) -> None:
    said = " ".join(str(summary).split())
    assert "from page.html (text/html) · cut off: related stories (255 characters)" in said
    assert "cut off: related stories (255 characters)" in summary.to_html()


def test_the_page_says_its_title_day_and_language_and_the_user_wins(file: Path) -> None:
    article = open_article(file)
    assert (article.title, article.published) == (stories.MARKET[0], date(2025, 10, 14))
    said = open_article(file, title="Blast", published="2020-01-02", language="fr")
    assert (said.title, said.published, said.language) == ("Blast", date(2020, 1, 2), "fr")
    assert said.document == article.document


def test_the_words_win_over_a_template_that_says_another_language() -> None:
    spanish = next(case for case in pages() if case.name == "spanish.html")
    data = spanish.data.replace(b'lang="es"', b'lang="en"')
    assert open_article(read_document(data)).language == "es"
    arabic = next(case for case in pages() if case.name == "arabic.html")
    assert open_article(read_document(arabic.data)).language == "ar"


def test_an_article_keeps_its_document_when_more_is_said_of_it(file: Path) -> None:
    article = open_article(file)
    assert read_article(article, published="2020-01-02").document == article.document


def test_a_document_that_was_read_can_be_summarised(file: Path) -> None:
    document = read_document(file)
    assert isinstance(document, Document)
    assert summarise(document, model="words").article.text == document.text


def test_an_address_is_fetched_where_that_is_said_and_nowhere_else() -> None:
    with site({"/a": Reply(CASE.data)}) as running:
        address = running.at("/a")
        with pytest.raises(ArticleError, match=r"fetch_document\(address\)"):
            summarise(address, model="words")
        assert running.asked == []
        found = summarise(fetch_document(address, allow_private=True), model="words")
    assert found.article.document is not None
    assert found.article.document.address == address


# The command line.


def run(*words: str) -> int:
    return main([*words, "--model", "words", "--quiet"])


def test_the_command_reads_every_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = []
    for case in (CASE, pdfs()[0], mails()[0]):
        (tmp_path / case.name).write_bytes(case.data)
        names.append(str(tmp_path / case.name))
    assert run(*names, "--format", "json") == 0
    shown = capsys.readouterr()
    assert shown.out.count('"media_type"') == 3
    assert shown.err == ""


def test_the_command_reads_a_page_from_standard_input(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with file.open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert run("-") == 0
    assert "cut off: related stories" in capsys.readouterr().out


def test_the_command_fetches_an_address_and_asks_before_it_asks_this_machine(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with site({"/a": Reply(CASE.data), "/b": redirect("http://169.254.169.254/")}) as running:
        assert run(running.at("/a")) == 2
        assert "unless you allow it" in capsys.readouterr().err
        assert running.asked == []
        assert run(running.at("/a"), "--allow-private") == 0
        assert "≥37 killed" in capsys.readouterr().out
        assert run(running.at("/b"), "--allow-private") == 2
        assert "special range" in capsys.readouterr().err


def test_a_replay_fetches_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    tape = str(RECORDINGS["seed"].cassette)
    with site({"/a": Reply(CASE.data)}) as running:
        code = main(["--replay", tape, "--quiet", "--allow-private", running.at("/a")])
    assert code == 4  # and nothing of the recording was asked for
    assert "a replay fetches nothing" in capsys.readouterr().err
    assert not running.asked


def test_a_bad_file_does_not_keep_the_others_from_being_read(
    tmp_path: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(pdfs()[0].data[:60])
    assert run(str(bad), str(file)) == 2
    shown = capsys.readouterr()
    assert "bad.pdf: the PDF is damaged" in shown.err
    assert "≥37 killed" in shown.out
