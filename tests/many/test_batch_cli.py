"""`summarise batch`: write, read, status, print by hand; run by itself."""

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli import main as cli
from tests.many.batch_server import BatchServer
from tests.many.batched import KEY, WORDS, answer, error, respond, town_of
from tests.many.capable_model import MODEL
from tests.surveyed import TEXT


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for town in ("Belmar", "Corvo"):
        Path(f"{town}.txt").write_text(TEXT.replace("Belmar", town), encoding="utf-8")
    return tmp_path


def run(*words: str) -> int:
    return cli.main(["batch", *words])


def respond_to(names: str, to: str, **options: Any) -> None:
    lines = [json.loads(x) for name in names.split() for x in Path(name).read_text().splitlines()]
    told = respond(lines, **options)
    Path(to).write_text("".join(json.dumps(line) + "\n" for line in told))


def test_a_batch_by_hand(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("write", "b", "Belmar.txt", "Corvo.txt", "--model", MODEL) == 0
    out, err = capsys.readouterr()
    assert out == "b/requests-001-01.jsonl\n"
    assert "articles: 2" in err
    respond_to(out, "results.jsonl")
    assert run("read", "b", "results.jsonl") == 0
    assert "Every article is done: summarise batch print b" in capsys.readouterr().err
    assert run("print", "b", "--format", "jsonl") == 0
    summaries = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [s["article"]["text"][:6] for s in summaries] == ["BELMAR", "BELMAR"]
    assert ["Belmar" in s["article"]["text"] for s in summaries] == [True, False]


def test_a_batch_by_itself(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_API_KEY", KEY)
    with BatchServer(answer) as server:
        options = ("--model", MODEL, "--base-url", server.base_url, "--poll-seconds", "0")
        assert run("run", "b", "Belmar.txt", "Corvo.txt", *options) == 0
        first = capsys.readouterr()
        assert run("run", "b", *options) == 0  # nothing is left to do
    assert "requests-001-01.jsonl: completed, 2 of 2" in first.err
    assert "results: 2" in first.err
    assert first.out == ""
    assert server.calls["POST batches"] == 1
    assert run("print", "b", "--format", "csv", "--out", "figures.csv") == 0
    assert len(Path("figures.csv").read_text().splitlines()) == 5


def test_how_far_a_batch_is(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("write", "b", "Belmar.txt", "Corvo.txt", "--model", MODEL, "--most-requests", "1")
    capsys.readouterr()
    respond_to("b/requests-001-01.jsonl", "results.jsonl")
    assert run("read", "b", "results.jsonl") == 0
    capsys.readouterr()
    assert run("status", "b") == 0
    assert capsys.readouterr().out.splitlines() == [
        "round 1 · articles: 2 · read: 1 · requests without a result: 1",
        "b/requests-001-02.jsonl",
    ]
    assert run("print", "b", "--format", "jsonl") == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert "1 of 2 articles are not read yet" in err


def test_an_article_that_was_not_read_is_told_with_its_own_exit_code(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_corvo(body: Any) -> tuple[int, Any]:
        return error(404, "No such model.") if town_of(body) == "Corvo" else answer(body)

    run("write", "b", "Belmar.txt", "Corvo.txt", "--model", MODEL)
    respond_to(capsys.readouterr().out, "results.jsonl", answer=no_corvo)
    assert run("read", "b", "results.jsonl") == 0
    assert "not read: 1" in capsys.readouterr().err
    assert run("print", "b", "--format", "jsonl") == 3
    out, err = capsys.readouterr()
    assert "Corvo.txt: " in err
    assert WORDS not in err
    problems = [json.loads(line)["problems"] for line in out.splitlines()]
    assert [[p["check"] for p in found] for found in problems] == [[], ["partial"]]


def test_a_file_that_cannot_be_read_is_an_article_that_is_not(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("none.txt").write_bytes(b"\x00\x01 no text")
    assert run("write", "b", "Belmar.txt", "none.txt", "--model", MODEL) == 2
    out, err = capsys.readouterr()
    assert "none.txt: " in err
    respond_to(out, "results.jsonl")
    assert run("read", "b", "results.jsonl") == 0
    assert run("print", "b", "--format", "csv") == 2
    out, err = capsys.readouterr()
    assert "none.txt: " in err
    assert len(out.splitlines()) == 4


def test_a_path_that_leads_nowhere_is_told_before_anything_is_written(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("write", "b", "Belmar.txt", "nowhere.txt", "--model", MODEL) == 2
    assert "nowhere.txt: there is no such file" in capsys.readouterr().err
    assert not Path("b").exists()


def test_what_was_in_the_results_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("write", "b", "Belmar.txt", "Corvo.txt", "--model", MODEL)
    respond_to(capsys.readouterr().out, "results.jsonl")
    whole = Path("results.jsonl").read_text()
    first = whole.splitlines()[0]
    other = first.replace('"custom_id": "', '"custom_id": "x')
    Path("odd.jsonl").write_text(f"{first}\n{first}\n{other}\n{first[:99]}\n")
    assert run("read", "b", "odd.jsonl") == 0
    told = capsys.readouterr().err.splitlines()[0]
    assert told == (
        "summarise: results: 1 · taken before: 1 · not of this batch: 1 · "
        "lines that cannot be read: 1"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "required"),
        (("write", "b"), "required"),
        (("write", "b", "Belmar.txt", "--model", "words"), "A batch is for a model"),
        (("write", "b", "Belmar.txt", "--model", MODEL, "--published", "Monday"), "--published"),
        (("read", "b", "results.jsonl"), "no folder of a batch"),
        (("status", "none"), "no folder of a batch"),
        (("run", "none"), "give the articles"),
        (("print", "none"), "no folder of a batch"),
    ],
)
def test_wrong_use_is_told(
    desk: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert run(*words) == 2
    assert said in capsys.readouterr().err


def test_a_server_that_cannot_be_reached_is_told(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_API_KEY", KEY)
    with BatchServer(answer, fault=lambda *_: (401, {"error": {"message": "No."}})) as server:
        options = ("--model", MODEL, "--base-url", server.base_url, "--poll-seconds", "0")
        assert run("run", "b", "Belmar.txt", *options) == 3
    assert "refused the key" in capsys.readouterr().err


def test_an_interrupted_run_says_how_it_goes_on(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("summarizer.many.batch.commands.time.sleep", interrupt)
    monkeypatch.setenv("SUMMARIZER_API_KEY", KEY)
    with BatchServer(answer) as server:
        options = ("--model", MODEL, "--base-url", server.base_url)
        assert run("run", "b", "Belmar.txt", *options) == 130
    assert "summarise batch run b takes it up" in capsys.readouterr().err
