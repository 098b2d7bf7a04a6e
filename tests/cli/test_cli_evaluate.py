"""``summarise evaluate``, against a scripted endpoint."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli.main import main
from summarizer.evaluation.run_file import load_run
from summarizer.testing import ScriptedEndpoint, hang, refusal
from tests.evaluation.made import article
from tests.evaluation.reading import TEXT, answer, gold, gold_file, keyed_file

Captured = pytest.CaptureFixture[str]


def evaluate(*words: object, steps: tuple[Any, ...] = ()) -> int:
    with ScriptedEndpoint(list(steps)) as server:
        asked = ("--model", "openai/scripted", "--base-url", server.base_url) if steps else ()
        code = main(["evaluate", *map(str, words), *asked])
    assert server.calls == len(steps)
    return code


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gold, and two runs over it."""
    made = tmp_path_factory.mktemp("runs")
    path = gold_file(made / "gold.jsonl", "a1", "a2")
    refused = (answer(group="unknown"), refusal("I will not."))
    assert evaluate(path, "--quiet", "--out", made / "bad.jsonl", steps=refused) == 3
    right = (answer(), answer())
    assert evaluate(path, "--quiet", "--out", made / "good.jsonl", steps=right) == 0
    return made


def test_reads_tells_and_scores(tmp_path: Path, capsys: Captured) -> None:
    path = gold_file(tmp_path / "gold.jsonl", "a1", "a2")
    assert evaluate(path, steps=(refusal("I \x1b[31m will not."), answer(group="unknown"))) == 3
    shown = capsys.readouterr()
    told = shown.err.splitlines()
    assert told[0].startswith("1/2 a1: RefusedError: ")
    assert told[1].startswith("2/2 a2: 2 figures, ")
    for words in ("attribute of pairs", "group: gold civilian, given unknown", "failed (1)"):
        assert words in shown.out
    assert "\x1b" not in shown.out + shown.err


def test_who_waits_is_told_how_far_an_article_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr("summarizer.views.progress_bar._QUIET_SECONDS", -1.0)  # at once
    path = gold_file(tmp_path / "gold.jsonl", "a1")
    assert evaluate(path, steps=(answer(),)) == 0
    assert capsys.readouterr().err.startswith("a1: loading the model\n")
    assert evaluate(path, "--quiet", steps=(answer(),)) == 0
    assert capsys.readouterr().err == ""


def test_the_model_is_asked_as_the_options_say(tmp_path: Path) -> None:
    calm = article(text="The council opened a library on Friday.", events=())
    path, out = tmp_path / "gold.jsonl", tmp_path / "run.jsonl"
    path.write_text(calm.model_dump_json(), encoding="utf-8")
    model = ("--model", "openai/scripted", "--base-url", "http://127.0.0.1:9/v1")
    assert evaluate(path, "--out", out, "--way", "follow_up", "--policy", "ucdp", *model) == 0
    (line,) = load_run(out)
    assert line.summary is not None
    made = line.summary.provenance
    assert (made.model, made.way, made.policy) == ("openai/scripted", "follow_up", "ucdp")


def test_debug_shows_where_an_error_comes_from(tmp_path: Path, capsys: Captured) -> None:
    path = gold_file(tmp_path / "gold.jsonl", "a1")
    assert evaluate(path, "--debug", steps=(refusal("No."),)) == 3
    shown = capsys.readouterr().err
    assert "Traceback" in shown
    assert "RefusedError" in shown


def test_a_run_that_is_killed_goes_on_where_it_was(tmp_path: Path, capsys: Captured) -> None:
    path, out = gold_file(tmp_path / "gold.jsonl", "a1", "a2"), tmp_path / "run.jsonl"
    with ScriptedEndpoint([answer(), hang(60)]) as server:
        words = ["evaluate", str(path), "--out", str(out), "--quiet", "--model", "openai/scripted"]
        words += ["--base-url", server.base_url]
        process = subprocess.Popen([sys.executable, "-m", "summarizer.cli", *words])
        deadline = time.monotonic() + 30
        while server.calls < 2 and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        process.kill()
        assert process.wait() == -signal.SIGKILL
    assert [line.id for line in load_run(out)] == ["a1"]
    assert evaluate(path, "--out", out, steps=(answer(),)) == 0
    assert "1/2 a1: kept from before" in capsys.readouterr().err
    assert [line.id for line in load_run(out)] == ["a1", "a2"]


def test_scores_a_run_without_a_model(folder: Path, capsys: Captured) -> None:
    assert evaluate(folder / "gold.jsonl", "--from", folder / "bad.jsonl") == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert "failed (1)" in shown.out
    assert "Seven others were wounded, she said." in shown.out


def test_json(folder: Path, capsys: Captured) -> None:
    assert evaluate(folder / "gold.jsonl", "--from", folder / "good.jsonl", "--json") == 0
    report = json.loads(capsys.readouterr().out)
    assert report["scores"]["figures"]["f1"] == 1.0
    assert [cost["prompt_tokens"] for cost in report["costs"]] == [1_000, 1_000]


def test_only_some_articles(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    words = (folder / "gold.jsonl", "--only", " a2,", "--out", tmp_path / "run.jsonl")
    assert evaluate(*words, steps=(answer(),)) == 0
    assert [line.id for line in load_run(tmp_path / "run.jsonl")] == ["a2"]
    assert evaluate(folder / "gold.jsonl", "--only", "a2,a9") == 2
    assert "no article a9" in capsys.readouterr().err


def test_compares_two_runs(folder: Path, capsys: Captured) -> None:
    runs = (folder / "bad.jsonl", folder / "good.jsonl")
    assert evaluate("--compare", *runs, folder / "gold.jsonl") == 0
    shown = capsys.readouterr().out
    # An attribute; both figures and both tolls of the article that was refused.
    assert "better (5)" in shown
    assert "a1  attribute f1 group civilian unknown" in shown
    assert "worse" not in shown
    assert evaluate("--compare", *runs, folder / "gold.jsonl", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)["differences"]) == 5


def test_keyed_facts(tmp_path: Path, capsys: Captured) -> None:
    keyed, out = keyed_file(tmp_path / "keyed.jsonl"), tmp_path / "run.jsonl"
    assert evaluate(keyed, "--out", out, steps=(answer(),)) == 0
    assert "keyed facts found     1/2 0.500" in capsys.readouterr().out
    assert evaluate("--compare", out, out, keyed) == 2
    assert "not keyed facts" in capsys.readouterr().err


def test_escape_sequences_in_an_article_are_seen_and_not_obeyed(
    tmp_path: Path, capsys: Captured
) -> None:
    wild = gold("a1").model_copy(update={"text": TEXT.replace("she said", "she \x1b]0;x\x07 said")})
    path = tmp_path / "gold.jsonl"
    path.write_text(wild.model_dump_json(), encoding="utf-8")
    words = (path, "--out", tmp_path / "run.jsonl", "--quiet")
    assert evaluate(*words, steps=(refusal("No."),)) == 3
    assert "she ␛]0;x␇ said" in capsys.readouterr().out
    assert evaluate(path, "--from", tmp_path / "run.jsonl", "--json") == 0
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "GOLD"),
        (["gold.jsonl", "--from", "a", "--out", "b"], "not allowed with"),
        (["gold.jsonl", "--from", "a", "--model", "local"], "leave out --model"),
        (["gold.jsonl", "--compare", "a", "b", "--max-seconds", "3"], "leave out --max-seconds"),
        (["gold.jsonl", "--out", "gold.jsonl"], "that is the gold file"),
        (["gold.jsonl", "--out", "."], "directory"),
        (["gold.jsonl", "--out", "no/such/place"], "no such directory"),
        (["gold.jsonl", "--out", "other.txt", "--model", "openai/x"], "not a line of a RUN file"),
        (["gold.jsonl", "--from", "none.jsonl"], "none.jsonl: cannot be read"),
        (["gold.jsonl", "--max-seconds", "-1"], "max_seconds"),
        (["gold.jsonl", "--policy", "wrong"], "no such counting policy"),
        (["none.jsonl"], "none.jsonl: there is no such file"),
        (["other.txt"], "other.txt, line 1: not JSON"),
        (["gold.jsonl", "--keyed"], "gold.jsonl, line 1 (a1)"),
    ],
)
def test_wrong_use_and_wrong_files_are_told_in_plain_words(
    words: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    gold_file(Path("gold.jsonl"), "a1")
    Path("other.txt").write_text("SECRET\n")
    assert main(["evaluate", *words]) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.out == ""
    assert "Traceback" not in shown.err
    assert "SECRET" not in shown.err
    assert Path("other.txt").read_text() == "SECRET\n"


def test_help_tells_that_runs_hold_the_articles(capsys: Captured) -> None:
    assert main(["evaluate", "--help"]) == 0
    shown = capsys.readouterr().out
    assert "summarise evaluate" in shown
    assert "A RUN file holds the articles' text" in shown
