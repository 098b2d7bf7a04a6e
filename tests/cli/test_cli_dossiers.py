"""``summarise dossiers``."""

import io
import json
from pathlib import Path

import pytest

from summarizer.cli.main import main
from summarizer.dossiers import Dossier, build_dossiers
from summarizer.exports import read_csv
from summarizer.models import ArticleSummary
from tests.dossiers.made import report

Captured = pytest.CaptureFixture[str]
SUMMARIES = (report(12), report(17, on=7))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "summaries.jsonl"
    path.write_text(lines(*SUMMARIES), encoding="utf-8")
    return path


def lines(*summaries: ArticleSummary) -> str:
    return "".join(s.model_dump_json() + "\n" for s in summaries)


def test_a_table_for_people(file: Path, capsys: Captured) -> None:
    assert main(["dossiers", str(file)]) == 0
    shown = capsys.readouterr().out
    assert "Killed: 17 (as of 7 May 2024)" in shown
    assert "2 articles" in shown


def test_json_and_lines_hold_all_there_is(file: Path, capsys: Captured) -> None:
    expected = build_dossiers(SUMMARIES)
    assert main(["dossiers", str(file), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert tuple(Dossier.model_validate(d) for d in found) == expected
    assert main(["dossiers", str(file), "--format", "jsonl"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert Dossier.model_validate_json(line) == expected[0]


@pytest.mark.parametrize(
    ("name", "rows"), [("csv", 1), ("csv-points", 4), ("ucdp", 1), ("acled", 1)]
)
def test_tables_are_written_as_csv(name: str, rows: int, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert main(["dossiers", str(file), "--format", name, "--out", str(out)]) == 0
    assert len(read_csv(out)) == rows
    assert main(["dossiers", str(file), "--format", name, "--out", str(out)]) == 2


def test_pages_go_to_a_directory_and_replace_nothing(
    file: Path, tmp_path: Path, capsys: Captured
) -> None:
    out = tmp_path / "pages"
    words = ["dossiers", str(file), "--format", "html", "--out", str(out)]
    assert main(words) == 0
    names = ["001-Remote-explosive-landmine-IED-Orvek-2024-05-06.html", "index.html"]
    assert sorted(path.name for path in out.iterdir()) == names
    assert "17 people" in (out / names[0]).read_text(encoding="utf-8")
    assert str(out / "index.html") in capsys.readouterr().err
    (out / names[0]).write_text("mine", encoding="utf-8")
    assert main(words) == 2
    assert "has reports already" in capsys.readouterr().err
    assert (out / names[0]).read_text(encoding="utf-8") == "mine"
    assert main([*words, "--force"]) == 0
    assert (out / names[0]).read_text(encoding="utf-8") != "mine"


def test_several_files_and_standard_input_are_one_set(
    file: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(lines(report(21, on=8)).encode()))
    monkeypatch.setattr("sys.stdin", stream)
    assert main(["dossiers", str(file), "-", "--format", "jsonl"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert len(Dossier.model_validate_json(line).reports) == 3


def test_nothing_makes_no_dossier(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "quiet.jsonl"
    path.write_text(lines(SUMMARIES[0].model_copy(update={"events": (), "figures": ()})))
    assert main(["dossiers", str(path)]) == 0
    assert capsys.readouterr().out == "No events.\n"
    assert main(["dossiers", str(path), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_decisions_and_origins_of_files_count(file: Path, tmp_path: Path, capsys: Captured) -> None:
    one, other = (s.article.sha256 for s in SUMMARIES)
    decisions = tmp_path / "decisions.json"
    decisions.write_text(json.dumps({"parted": [[[one, "e1"], [other, "e1"]]]}))
    origins = tmp_path / "origins.json"
    origins.write_text(json.dumps({one: {"publisher": "The Ledger"}}))
    words = ["--decisions", str(decisions), "--origins", str(origins), "--format", "jsonl"]
    assert main(["dossiers", str(file), *words]) == 0
    found = [Dossier.model_validate_json(x) for x in capsys.readouterr().out.splitlines()]
    assert len(found) == 2
    assert {r.publisher for d in found for r in d.reports} == {"The Ledger", None}


SECRET = "Nobody may read this"


@pytest.mark.parametrize(
    "content",
    [
        f'{{"article": "{SECRET}"}}',
        f'{{"{SECRET}": 1}}',
        SECRET,
        lines(SUMMARIES[0]).replace('"killed"', f'"{SECRET}"'),
        "[]",
        "",
    ],
)
def test_a_file_that_holds_no_summaries_is_an_error_that_quotes_nothing(
    content: str, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(content, encoding="utf-8")
    assert main(["dossiers", str(path)]) == 2
    said = capsys.readouterr().err
    assert "bad.jsonl" in said
    assert SECRET not in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere.jsonl"], "there is no such file"),
        (["FILE", "--policy", "mine"], "no such counting policy"),
        (["FILE", "--max-calls", "3"], "--max-calls"),
        (["FILE", "--ask", "words"], "rules cannot be asked"),
        (["FILE", "--decisions", "FILE"], "are no decisions"),
        (["FILE", "--origins", "FILE"], "are no origins"),
        (["FILE", "--format", "parquet"], "--out"),
        (["FILE", "--format", "html"], "name a directory with --out"),
        (["FILE", "--format", "html", "--out", "nowhere/pages"], "name a directory with --out"),
    ],
)
def test_a_wrong_use_is_told(words: list[str], said: str, file: Path, capsys: Captured) -> None:
    assert main(["dossiers", *(str(file) if w == "FILE" else w for w in words)]) == 2
    assert said in capsys.readouterr().err


def test_decisions_that_contradict_each_other_are_named(
    file: Path, tmp_path: Path, capsys: Captured
) -> None:
    pair = [[s.article.sha256, "e1"] for s in SUMMARIES]
    path = tmp_path / "decisions.json"
    path.write_text(json.dumps({"joined": [pair], "parted": [pair]}))
    assert main(["dossiers", str(file), "--decisions", str(path)]) == 2
    assert pair[0][0][:12] in capsys.readouterr().err
