"""The command line, as far as it needs no model."""

import io
import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.cli.main import main
from summarizer.distribution import VERSION
from summarizer.errors import BudgetExceeded
from summarizer.exports.unread import flagged
from tests.summaries import seed_summary

Captured = pytest.CaptureFixture[str]


def type_in(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_help_names_what_there_is_and_needs_no_model(capsys: Captured) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    options = "format model base-url policy title published language max-seconds way strict out"
    options += " force excel revisions language-out fallback"
    for word in (*options.split(), "quiet", "version", "SUMMARIZER_MODEL", "schema", "models"):
        assert word in shown


def test_version(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"summarizer {VERSION}\n"


@pytest.mark.parametrize("option", ["--help", "--version", "nothing-there.txt"])
def test_quick_answers_load_nothing_slow(option: str) -> None:
    code = (
        "import sys; from summarizer.cli.main import main; "
        f"main([{option!r}]); sys.exit(bool({{'openai', 'instructor', 'rich.console'}} "
        "& set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "FILE"),
        (["--wrong", "a.txt"], "--wrong"),
        (["--format", "tabel", "a.txt"], "'tabel'"),
        (["--published", "26/04/2015", "a.txt"], "a day is written YYYY-MM-DD"),
        (["--max-seconds", "0", "a.txt"], "above 0"),
        (["--language", "klingon", "a.txt"], "such as en"),
        (["--language", "", "a.txt"], "such as en"),
        (["--max-seconds", "nan", "a.txt"], "above 0"),
        (["--revisions", "-1", "a.txt"], "0, 1 or 2"),
        (["--revisions", "some", "a.txt"], "0, 1 or 2"),
        (["--title", "T", "a.txt", "b.txt"], "--title is for one file"),
        (["-", "-"], "once only"),
        (["--out", ".", "a.txt"], "directory"),
        (["--out", "no/such/place/x.json", "a.txt"], "no such directory"),
        (["--out", "./a.txt", "a.txt"], "overwrite an article"),
        (["schema", "nothing"], "there are article_summary"),
        (["models", "anthropic/claude"], "openai/NAME"),
    ],
)
def test_wrong_use_is_told_in_plain_words(
    arguments: list[str], said: str, capsys: Captured
) -> None:
    assert main(arguments) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.out == ""
    assert len(shown.err.splitlines()) <= 2
    assert "Traceback" not in shown.err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \r\n\t ", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"12 killed \xe9t\xe9 SECRET", "not text in UTF-8"),
        (b"GIF89a\x00\x00SECRET", "an image"),
        (b"\xff\xfeS", "not text in UTF-8"),
    ],
)
def test_what_is_not_an_article_is_told_without_showing_it(
    content: bytes,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Captured,
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    type_in(monkeypatch, content)
    assert main([str(file), "-"]) == 2
    shown = capsys.readouterr().err.splitlines()
    assert len(shown) == 2
    assert shown[0].startswith(f"summarise: {file}: ")
    assert shown[1].startswith("summarise: standard input: ")
    for line in shown:
        assert said in line
        assert "SECRET" not in line


def test_each_file_that_cannot_be_read_is_told(tmp_path: Path, capsys: Captured) -> None:
    missing = tmp_path / "missing.txt"
    assert main([str(tmp_path), str(missing), "a\0b", "\x1b[31m"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        f"summarise: {tmp_path}: is a directory; name the files in it.",
        f"summarise: {missing}: there is no such file.",
        "summarise: a␀b: cannot be read: not a name of a file.",
        "summarise: ␛[31m: there is no such file.",
    ]


def test_a_file_may_be_called_like_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("schema").write_text(" ")
    assert main(["./schema"]) == 2
    assert "./schema: is empty" in capsys.readouterr().err
    assert main(["--quiet", "models"]) == 2
    assert "(The command models stands first.)" in capsys.readouterr().err


def test_where_nothing_could_be_read_the_old_output_is_kept(
    tmp_path: Path, capsys: Captured
) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    options = ["--format", "jsonl", "--out", str(out), "--force"]
    assert main([*options, str(tmp_path / "missing")]) == 2
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]
    assert "missing" in capsys.readouterr().err


def test_the_schema_of_a_summary(capsys: Captured) -> None:
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert {"article", "figures", "tolls", "coverage"} <= set(schema["properties"])
    assert main(["schema", "--list"]) == 0
    assert "article_summary" in capsys.readouterr().out.splitlines()


def test_models(capsys: Captured) -> None:
    assert main(["models", "local", "openai/qwen2.5:3b", "openai/gpt-4.1"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert [row.split()[0] for row in rows] == [
        "model",
        "local",
        "openai/qwen2.5:3b",
        "openai/gpt-4.1",
    ]
    assert "by sentence" in rows[2]
    assert "whole article" in rows[3]


def test_a_partial_summary_says_why_it_is_one() -> None:
    error = BudgetExceeded("60 seconds were not enough.", partial=seed_summary())
    partial = flagged(seed_summary(), error)
    assert partial.problems[0].check == "partial"
    assert "60 seconds were not enough." in partial.problems[0].message
    assert partial.problems[1:] == seed_summary().problems
    assert flagged(partial, error) == partial
    assert str(partial).startswith("PARTIAL: ")


def test_a_closed_pipe_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "summarizer.cli", "schema"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_ctrl_c_is_one_line() -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "summarizer.cli", "-"], stdin=theirs, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    with process, process.stderr as errors:
        assert b"Ctrl-D" in errors.readline()  # now it waits for the article
        process.send_signal(signal.SIGINT)
        assert errors.read() == b"summarise: Interrupted.\n"
    os.close(ours)
    os.close(theirs)
    assert process.returncode == 130


def test_signs_survive_a_terminal_of_another_encoding(tmp_path: Path) -> None:
    # A "≥73" that came out as "?73" would be a wrong number.
    done = subprocess.run(
        [sys.executable, "-m", "summarizer.cli", str(tmp_path / "≥73.txt")],
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        stderr=subprocess.PIPE,
    )
    assert "≥73.txt" in done.stderr.decode("utf-8")
