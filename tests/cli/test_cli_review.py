"""``summarise review``: applied, counted, exported, and refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli.main import main
from summarizer.evaluation.gold import load_gold
from summarizer.models import ArticleSummary
from tests.reviewing.reviews import confirm, correct, reject, review_of
from tests.summaries import seed_summary

SEED = seed_summary()
SECRET = "government forces had failed"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("summary.json").write_text(SEED.model_dump_json(), encoding="utf-8")
    write(confirm("f1"), correct("f7", number=("exact", 14)), reject("f3"))
    return tmp_path


def write(*decisions: dict[str, Any], **more: Any) -> None:
    Path("review.json").write_text(
        review_of(SEED, *decisions, **more).model_dump_json(), encoding="utf-8"
    )


def test_apply_prints_the_reviewed_summary(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "apply", "summary.json", "review.json"]) == 0
    after = ArticleSummary.model_validate_json(capsys.readouterr().out)
    assert [after.figure(name).status for name in ("f1", "f7")] == ["confirmed", "corrected"]


@pytest.mark.parametrize(
    ("form", "says"), [("table", "◉ 1 confirmed"), ("html", "<!DOCTYPE html>"), ("jsonl", "{")]
)
def test_apply_in_other_formats(
    files: Path, form: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", "apply", "summary.json", "review.json", "--format", form]) == 0
    assert says in capsys.readouterr().out


def test_apply_writes_a_file_and_replaces_none(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["review", "apply", "summary.json", "review.json", "--out"]
    assert main([*words, "after.json"]) == 0
    assert ArticleSummary.model_validate_json(Path("after.json").read_bytes()).rejected
    assert main([*words, "after.json"]) == 2
    assert main([*words, "after.json", "--force"]) == 0
    assert main([*words, "review.json", "--force"]) == 2
    assert main([*words, "summary.json", "--force"]) == 2
    assert "would overwrite" in capsys.readouterr().err


def test_a_review_that_does_not_fit_is_refused_with_what_differs(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(confirm("f1"), reject("f99"), {"kind": "join", "event": "e1", "into": "e9"})
    assert main(["review", "apply", "summary.json", "review.json", "--out", "after.json"]) == 4
    told = capsys.readouterr()
    assert told.err == "summarise: There is no figure f99.\nsummarise: There is no event e9.\n"
    assert told.out == ""
    assert not Path("after.json").exists()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("review.json", b"{", 2),
        ("review.json", SECRET.encode(), 2),
        ("summary.json", b"{}", 2),
        ("summary.json", b'{"gist": "' + SECRET.encode() + b'"}', 2),
        ("summary.json", b"\xff", 2),
        ("summary.json", b"", 2),
        ("summary.json", b"[" * 100_000, 2),
    ],
)
def test_bad_files_are_refused_and_not_quoted(
    files: Path, name: str, content: bytes, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(name).write_bytes(content)
    assert main(["review", "apply", "summary.json", "review.json"]) == code
    told = capsys.readouterr()
    assert told.err.startswith(f"summarise: {name}")
    assert SECRET not in told.err
    assert told.out == ""


def test_a_missing_file_and_a_wrong_command(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", "apply", "none.json", "review.json"]) == 2
    assert main(["review", "apply", "summary.json", "none.json"]) == 2
    assert main(["review"]) == 2
    assert main(["review", "apply", "summary.json", "review.json", "--policy", "none"]) == 2


def test_report_and_evaluate_tell_how_often_people_changed_what(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["review", "apply", "summary.json", "review.json", "--out", "after.json"])
    assert main(["review", "report", "after.json"]) == 0
    told = capsys.readouterr().out
    assert main(["evaluate", "--reviews", "after.json"]) == 0
    assert capsys.readouterr().out == told
    assert "figures by status" in told
    assert main(["review", "report", "after.json", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["fields"] == {"number": 1}
    assert main(["evaluate"]) == 2


def test_gold_of_what_is_decided_scores_itself_in_full(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cue = SEED.coverage.open[0].words
    dismiss = {"kind": "dismiss", "start": cue.start, "end": cue.end}
    write(*(confirm(f.id) for f in SEED.figures), dismiss)
    main(["review", "apply", "summary.json", "review.json", "--out", "after.json"])
    assert main(["review", "gold", "after.json", "--out", "gold.jsonl"]) == 0
    (article,) = load_gold("gold.jsonl")
    assert len(article.figures) == len(SEED.figures)
    assert {(t.event, t.outcome, t.low) for t in article.tolls} == {
        ("e1", "killed", 73),
        ("e2", "killed", 17),
    }


def test_what_nobody_decided_is_no_gold(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["review", "apply", "summary.json", "review.json", "--out", "after.json"])
    assert main(["review", "gold", "after.json"]) == 2
    told = capsys.readouterr()
    assert "nobody has decided on every figure: f2, f4" in told.err
    assert told.out == ""
    write(*(confirm(f.id) for f in SEED.figures))
    main(["review", "apply", "summary.json", "review.json", "--out", "after.json", "--force"])
    assert main(["review", "gold", "after.json"]) == 2
    assert "1 cue" in capsys.readouterr().err
