"""Which model the command asks, and how: options that reach the request, and ``words``."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli.main import main
from summarizer.testing import ScriptedEndpoint, completion
from tests.evaluation.reading import gold_file
from tests.surveyed import KILLED, TEXT, WOUNDED, asked, revision, said, survey

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting, and no key, of this machine."""
    for name in os.environ:
        if name.startswith(("SUMMARIZER_", "OPENAI_")):
            monkeypatch.delenv(name)


def asking(article: str, *options: str, steps: tuple[Any, ...]) -> tuple[int, ScriptedEndpoint]:
    with ScriptedEndpoint(map(completion, steps)) as server:
        model = ("--model", "openai/x", "--base-url", server.base_url)
        return main([article, "--quiet", "--format", "json", *options, *model]), server


def test_what_the_checks_object_to_is_asked_again_unless_it_is_not_wanted(
    article: str, capsys: Captured
) -> None:
    steps = (survey(KILLED), revision(said(1, "add", WOUNDED)))
    code, server = asking(article, steps=steps)
    assert (code, asked(server)) == (0, ["survey", "revision"])
    code, server = asking(article, "--revisions", "0", steps=steps[:1])
    assert (code, asked(server)) == (0, ["survey"])
    assert capsys.readouterr().err == ""


def test_the_language_of_headline_and_gist(article: str) -> None:
    code, server = asking(article, "--language-out", "French", steps=(survey(KILLED, WOUNDED),))
    assert code == 0
    assert "in French" in server.requests[0]["messages"][0]["content"]


def test_options_win_over_variables(article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_REVISIONS", "1")
    monkeypatch.setenv("SUMMARIZER_LANGUAGE_OUT", "German")
    options = ("--revisions", "0")
    _, server = asking(article, *options, steps=(survey(KILLED),))
    assert server.calls == 1
    assert "in German" in server.requests[0]["messages"][0]["content"]


def test_a_recorded_run_keeps_how_it_was_asked(
    article: str, tmp_path: Path, capsys: Captured
) -> None:
    run = str(tmp_path / "run.yaml")
    options = ("--language-out", "French", "--revisions", "0", "--record", run)
    assert asking(article, *options, steps=(survey(KILLED),))[0] == 0
    first = capsys.readouterr().out
    replay = [article, "--replay", run, "--quiet", "--format", "json"]
    assert main(replay) == 0
    assert capsys.readouterr().out == first
    assert main([*replay, "--revisions", "1"]) == 4


@pytest.mark.usefixtures("_bare")
class TestWords:
    def test_no_model_no_key_and_nobody_confirms(self, article: str, capsys: Captured) -> None:
        assert main([article, "--model", "words", "--quiet", "--format", "json"]) == 0
        (printed, told) = capsys.readouterr()
        summary = json.loads(printed)
        assert told == ""
        assert {f["status"] for f in summary["figures"]} == {"unconfirmed"}
        assert summary["provenance"]["way"] == "words"
        assert summary["provenance"]["attempts"] == []

    def test_strict_is_exit_1(self, article: str, capsys: Captured) -> None:
        assert main([article, "--model", "words", "--quiet", "--strict"]) == 1
        printed = capsys.readouterr()
        assert "At least 12 people" in printed.out
        assert "2 unconfirmed figures" in printed.err

    def test_is_recorded_and_replayed(self, article: str, tmp_path: Path, capsys: Captured) -> None:
        run = str(tmp_path / "run.yaml")
        assert main([article, "--model", "words", "--quiet", "--record", run]) == 0
        first = capsys.readouterr().out
        assert main([article, "--quiet", "--replay", run]) == 0
        assert capsys.readouterr().out == first

    def test_is_evaluated(self, tmp_path: Path, capsys: Captured) -> None:
        gold = gold_file(tmp_path / "gold.jsonl", "a1", "a2")
        assert main(["evaluate", str(gold), "--model", "words", "--quiet", "--json"]) == 0
        report = json.loads(capsys.readouterr().out)
        assert report["scores"]["figures"]["f1"] > 0.9
