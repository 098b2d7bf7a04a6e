import io
import json

import pytest

from summarizer.models import ArticleSummary
from summarizer.views.digest import digest
from summarizer.views.printing import Printer
from tests.summaries import seed_summary


def printed(format_: str, count: int, *, several: bool = True) -> str:
    stream = io.StringIO()
    printer = Printer(stream, format_, several=several)  # type: ignore[arg-type]
    for number in range(count):
        printer.print(seed_summary(), f"{number}\x1b.txt")
    printer.close()
    return stream.getvalue()


def test_one_document_of_json() -> None:
    text = printed("json", 1, several=False)
    assert ArticleSummary.model_validate_json(text) == seed_summary()


@pytest.mark.parametrize("count", [0, 1, 3])
def test_several_are_an_array(count: int) -> None:
    found = json.loads(printed("json", count))
    assert [ArticleSummary.model_validate(each) for each in found] == [seed_summary()] * count


def test_a_line_each() -> None:
    lines = printed("jsonl", 2).splitlines()
    assert [ArticleSummary.model_validate_json(line) for line in lines] == [seed_summary()] * 2


def test_json_cannot_act_on_a_terminal_and_loses_nothing() -> None:
    words = "\x1b[31m\x9b2J \u202e12\u2069 \u2028قتل\x7f"
    summary = seed_summary().model_copy(update={"headline": words})
    stream = io.StringIO()
    Printer(stream, "jsonl", several=False).print(summary, "a")
    line = stream.getvalue()
    assert not set(words) & set("\x1b\x9b\u202e\u2069\u2028\x7f") & set(line)
    assert "قتل" in line
    assert json.loads(line)["headline"] == words


def test_a_table_names_each_of_several_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = printed("table", 2)
    body = digest(seed_summary(), 80)
    assert shown == f"=== 0␛.txt\n\n{body}\n\n=== 1␛.txt\n\n{body}\n"
