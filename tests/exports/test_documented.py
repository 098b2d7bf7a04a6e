"""docs/exports.md: its data dictionary is that of the tables, and its example runs."""

import re
from pathlib import Path

import pandas
import pytest

from summarizer.exports import figures_table, read_csv, to_csv
from summarizer.exports.dictionary import with_dictionary
from tests.summaries import seed_summary

PAGE = Path(__file__).parents[2] / "docs" / "exports.md"


def test_the_dictionary_is_in_step_with_the_tables() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert with_dictionary(page) == page, "run: python -m summarizer.exports.dictionary " + (
        "docs/exports.md"
    )


def test_the_line_for_pandas_alone_keeps_every_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = re.search(r"^pandas\.read_csv\(.+\)$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert found
    names = ["Nan", "None", "NA", "null", "", "0123", "x"]
    seed = seed_summary()
    figures = tuple(seed.figures[0].model_copy(update={"who": name}) for name in names)
    monkeypatch.chdir(tmp_path)
    table = figures_table(seed.model_copy(update={"figures": figures}))
    Path("figures.csv").write_text(to_csv(table), encoding="utf-8", newline="")
    frame = eval(found.group(), {"pandas": pandas})
    assert [None if pandas.isna(name) else name for name in frame["who"]] == [
        name or None for name in names
    ]


def test_the_example_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = re.search(r"<!-- example -->\n```python\n(.+?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert found
    monkeypatch.chdir(tmp_path)
    line = seed_summary().model_dump_json()
    Path("summaries.jsonl").write_text(f"{line}\n{line}\n", encoding="utf-8")
    exec(compile(found.group(1), str(PAGE), "exec"), {})
    shown = capsys.readouterr().out
    assert "at least 73 civilians" in shown
    assert "More than 220,000" not in shown  # unverified
    assert len(read_csv(Path("ged.csv"))) == 4
