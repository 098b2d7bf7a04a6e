"""Every case about tables: how they are written, and what is read of one that was saved again."""

from __future__ import annotations

import ast
import csv
import io
import json
import re
import tomllib
from pathlib import Path
from typing import Any, Final, get_args

import pytest

from summarizer import summarise
from summarizer.cli.main import main
from summarizer.errors import SummarizerError
from summarizer.exports import acled_rows, figures_table, read_csv, to_csv, ucdp_rows
from summarizer.exports.printing import Format
from summarizer.models import ArticleSummary
from summarizer.testing import ScriptedEndpoint, completion
from tests.endpoints.cases import CASES, Stub, answering, right_survey
from tests.surveyed import EVENT, figure, revision, said, survey

ACCENTED: Final = right_survey().replace("Port Selwyn", "Port Sélwyn")
SETTINGS: Final = Path(__file__).parents[2] / "pyproject.toml"


def article_of(name: str, folder: Path) -> Path:
    path = folder / "article.txt"
    path.write_text(CASES[name]["setup"]["article"], encoding="utf-8")
    return path


def read(name: str, model: Any) -> ArticleSummary:
    """Summarise the article of a case."""
    with ScriptedEndpoint(model) as server:
        return summarise(
            CASES[name]["setup"]["article"],
            model="openai/stub-large",
            base_url=server.base_url,
            api_key="none",
            published=CASES[name]["setup"].get("published"),
        )


def answered(first: str) -> Any:
    """A model that answers so, and keeps what it said."""
    kept = revision(*(said(number, "keep") for number in range(1, 9)))
    return lambda body: completion(kept if "RevisionAnswer" in str(body) else first)


@pytest.mark.parametrize("format_", get_args(Format))
def test_every_format_is_written_with_the_versions_that_were_tried(
    format_: str, tmp_path: Path
) -> None:  # es06: the suite fails on any warning, and runs with the next Python as well
    out = tmp_path / "out"
    rule = answering({"role": "assistant", "content": "{ANSWER}"})
    with ScriptedEndpoint(Stub([rule])) as server:
        words = ["--quiet", "--model", "openai/x", "--base-url", server.base_url]
        options = ["--format", format_, "--out", str(out)]
        assert main([str(article_of("es06", tmp_path)), *options, *words]) == 0
    assert out.stat().st_size > 0


def test_no_version_is_allowed_that_is_older_than_those_that_were_tried() -> None:  # es06
    project = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["frames"]]
    lowest = {}
    for one in needed:
        name = re.match(r"[\w-]+", one)
        bound = re.search(r">=([\d.]+)", one)
        if name and bound:
            lowest[name[0]] = [int(part) for part in bound[1].split(".")]
    for pinned in CASES["es06"]["setup"]["environments"][0]:
        name, _, version = pinned.partition("==")
        tried = [int(part) for part in version.split(".")]
        assert lowest[name] >= tried[: len(lowest[name])], name


EXTRAS_OF_DEVELOPERS: Final = {
    "dev", "mutation", "fuzzing", "browser", "docs", "compare", "compare-documents",
}  # fmt: skip


def test_an_installer_that_takes_the_lowest_versions_has_a_bound_for_each() -> None:  # es06
    # uv's "--resolution lowest" takes the first version ever where there is none:
    # https://github.com/astral-sh/uv/issues/12566 (Airflow's providers)
    project = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["project"]
    of_users = {
        extra: needed
        for extra, needed in project["optional-dependencies"].items()
        if extra not in EXTRAS_OF_DEVELOPERS
    }
    assert {"local", "testing", "documents", "frames"} <= set(of_users)
    needed = [*project["dependencies"], *(one for each in of_users.values() for one in each)]
    assert [one for one in needed if not re.search(r"(?:>=|==)\d", one)] == []


# https://docs.python.org/3.16/deprecations/pending-removal-in-3.16.html
REMOVED_FROM_PYTHON: Final = {
    "iscoroutinefunction": "asyncio",
    "get_event_loop_policy": "asyncio",
    "set_event_loop_policy": "asyncio",
    "AbstractEventLoopPolicy": "asyncio",
    "DefaultEventLoopPolicy": "asyncio",
    "WindowsSelectorEventLoopPolicy": "asyncio",
    "WindowsProactorEventLoopPolicy": "asyncio",
}


def taken_from(source: str) -> set[tuple[str, str]]:
    """What a file takes from which module: ``asyncio.run`` and ``from asyncio import run``."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            found.add((node.value.id, node.attr))
        elif isinstance(node, ast.ImportFrom):
            found.update((str(node.module), alias.name) for alias in node.names)
    return found


def test_nothing_is_used_that_a_later_python_takes_away() -> None:  # es06
    files = list((SETTINGS.parent / "summarizer").rglob("*.py"))
    used = {name for path in files for name in taken_from(path.read_text(encoding="utf-8"))}
    assert ("asyncio", "run") in used
    assert used & {(module, name) for name, module in REMOVED_FROM_PYTHON.items()} == set()


def test_the_command_writes_a_byte_order_mark_as_python_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # es31
    case = CASES["es31"]
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out.lower()
    assert any(word in shown for word in case["check"]["help_has_any"])
    path = tmp_path / "article.txt"
    path.write_text(CASES["es32"]["setup"]["article"], encoding="utf-8")
    _, *options, _ = case["request"].replace("table.csv", str(tmp_path / "table.csv")).split()
    with ScriptedEndpoint(answered(ACCENTED)) as server:
        words = ["--quiet", "--model", "openai/x", "--base-url", server.base_url]
        assert main([*options, "--excel", str(path), *words]) == 0
    table = read_csv(tmp_path / "table.csv")
    assert (tmp_path / "table.csv").read_bytes() == to_csv(table, excel=True).encode("utf-8")


SAVED_AGAIN: Final = {
    "semicolons.csv": (";", "utf-8-sig"),
    "ansi.csv": (",", "cp1252"),
    "utf16.csv": (",", "utf-16"),
}


@pytest.mark.parametrize("name", CASES["es32"]["setup"]["files"])
def test_a_table_that_was_saved_again_is_read_or_named(name: str, tmp_path: Path) -> None:
    table = figures_table(read("es32", answered(ACCENTED)))
    separator, encoding = SAVED_AGAIN[name]
    path = tmp_path / name
    with path.open("w", encoding=encoding, newline="") as file:
        rows = csv.reader(io.StringIO(to_csv(table), newline=""))
        csv.writer(file, delimiter=separator).writerows(rows)
    assert "é" in path.read_text(encoding=encoding)
    if encoding == "cp1252":
        with pytest.raises(SummarizerError, match="cp1252"):
            read_csv(path)
        assert read_csv(path, encoding="cp1252") == table
    else:
        assert read_csv(path) == table


@pytest.mark.parametrize("format_", ["json", "csv", "ucdp"])
def test_no_name_keeps_the_line_break_of_a_wrapped_text(
    format_: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = CASES["es33"]
    told = figure("At least 14 people", "killed", 14, id="f1", bound="at_least",
                  said_by="Ida\nMarlow", place="Port Selwyn", day="Tuesday")  # fmt: skip
    speaker = {"name": "Ida\nMarlow", "kind": "authorities"}
    event = {**EVENT, "place": "Port Selwyn", "day": "Tuesday"}
    model = answered(survey(told, events=(event,), speakers=[speaker], key_points=[]))
    with ScriptedEndpoint(model) as server:
        words = ["--quiet", "--model", "openai/x", "--base-url", server.base_url]
        options = ["--published", case["setup"]["published"], "--format", format_]
        assert main([str(article_of("es33", tmp_path)), *options, *words]) == 0
    printed = capsys.readouterr().out
    names = list(_named(printed, format_, case["check"]["no_line_break_in"]))
    assert "Ida Marlow" in " ".join(names)
    assert not any("\n" in name for name in names)


def _named(printed: str, format_: str, fields: list[str]) -> list[str]:
    """What the fields of a printed summary or table hold, as words."""
    if format_ != "json":
        rows = csv.DictReader(io.StringIO(printed, newline=""))
        return [str(row[field]) for row in rows for field in fields if row.get(field)]
    summary = json.loads(printed)
    return [
        str(value["name"] if isinstance(value, dict) else value)
        for one in summary["figures"]
        for field in fields
        if (value := one.get(field))
    ]


def fighting(day: str | None) -> ArticleSummary:
    """The article of es34, whose model says when it was, or not."""
    told = figure("Five people", "killed", 5, id="f1", said_by="police", place="Marka", day=day)
    event = {**EVENT, "type": "Armed clash", "title": "fighting in Marka", "place": "Marka",
             "site": None, "day": day}  # fmt: skip
    speaker = {"name": "police", "kind": "authorities"}
    return read("es34", answered(survey(told, events=(event,), speakers=[speaker], key_points=[])))


@pytest.mark.parametrize("code", [ucdp_rows, acled_rows])
def test_a_span_of_days_has_its_first_and_last_day_in_a_row(code: Any) -> None:
    first, last = CASES["es34"]["check"]["date"].split("/")
    (row,) = code(fighting("May 14-15")).table.records()
    if code is ucdp_rows:
        assert (str(row["date_start"]), str(row["date_end"]), row["date_prec"]) == (first, last, 2)
    else:
        assert (str(row["event_date"]), row["time_precision"]) == (first, 2)


@pytest.mark.parametrize("code", [ucdp_rows, acled_rows])
def test_a_row_whose_date_is_missing_is_left_out(code: Any) -> None:  # es34
    coded = code(fighting(None))
    (left,) = coded.left_out
    assert (len(coded.table), left.killed) == (0, "5")
    assert "no day" in left.reason
