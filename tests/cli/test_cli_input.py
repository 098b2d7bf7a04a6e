"""What is given instead of an article: each is told apart, and nothing of it is shown."""

import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.cli.main import main
from summarizer.errors import ArticleError
from summarizer.testing import ScriptedEndpoint, completion
from summarizer.text.article import read_article

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.4\n%\xe2\xe3 SECRET", "the PDF is damaged"),
        (b"%PDF-1.4 all in ASCII: SECRET", "the PDF is damaged"),
        (b"PK\x03\x04\x00\x00SECRET", "an office file of another kind: save it as DOCX"),
        (b"{\\rtf1 SECRET}", "an RTF file: save it as DOCX or as plain text"),
        (b"\x80\x00\xffSECRET", "is not text but binary data"),
        (
            b"<!DOCTYPE html><html><p>12 killed SECRET</p></html>",
            "no text that could be an article",
        ),
        (
            b"\xef\xbb\xbf\n<html lang='en'><p>12 killed SECRET</p>",
            "no text that could be an article",
        ),
    ],
)
def test_a_file_that_is_no_plain_text_is_named_for_what_it_is(
    content: bytes, said: str, tmp_path: Path, capsys: Captured
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    assert main([str(file), "--model", "openai/x", "--base-url", "http://127.0.0.1:9/v1"]) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert "SECRET" not in shown.err + shown.out


def test_an_address_is_no_text_and_is_not_fetched_for_one() -> None:
    with pytest.raises(ArticleError, match="is an address, and nothing is fetched"):
        read_article(" https://example.org/a.html\n")


def test_a_text_that_speaks_of_pages_and_addresses_is_an_article() -> None:
    assert read_article("https://example.org says that 12 were killed.").language is None
    assert read_article("The tag <html> opens a page. Two died.").sentences


def test_files_may_stand_before_and_behind_options(tmp_path: Path, capsys: Captured) -> None:
    missing = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    assert main([missing[0], "--quiet", missing[1]]) == 2
    assert capsys.readouterr().err.count("there is no such file") == 2


def test_a_server_without_a_model_is_told_as_that(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Two people were killed.")
    assert main([str(file), "--quiet", "--base-url", "http://127.0.0.1:9/v1"]) == 2
    shown = capsys.readouterr().err
    assert "which of its models" in shown
    assert "not installed" not in shown


def test_a_missing_gold_file_is_told_in_plain_words(tmp_path: Path, capsys: Captured) -> None:
    assert main(["evaluate", str(tmp_path / "gold.jsonl")]) == 2
    shown = capsys.readouterr().err
    assert "there is no such file" in shown
    assert "Error" not in shown


def test_the_package_runs_as_a_module() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "summarizer", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.startswith("summarizer ")


def test_a_text_in_a_language_that_is_not_known_is_not_settled(
    tmp_path: Path, capsys: Captured
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Banyak orang tewas dalam serangan itu, kata polisi pada hari Senin.")
    with ScriptedEndpoint([completion('{"figures": [], "events": []}')] * 2) as server:
        asked = [str(file), "--quiet", "--model", "openai/x", "--base-url", server.base_url]
        assert main([*asked, "--way", "follow_up"]) == 0
        assert "No casualty figures · language not known" in capsys.readouterr().out
        assert main([*asked, "--way", "follow_up", "--strict"]) == 1
    shown = capsys.readouterr()
    assert "The language could not be told" in shown.err
    assert "No casualty figures" in shown.out
