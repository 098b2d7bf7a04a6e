"""Side by side: the same articles for all, plain ratios, and a table that only a run can write."""

from pathlib import Path
from typing import Any

import pytest

from benchmarks.compare.docs import write_into
from benchmarks.compare.metering import Usage
from benchmarks.compare.readings import Reading
from benchmarks.compare.results import Results, weigh
from benchmarks.compare.table import render
from benchmarks.compare.with_langextract import WithLangExtract
from summarizer.evaluation.gold import GoldArticle
from summarizer.evaluation.predictions import Prediction, from_dicts
from summarizer.evaluation.run_file import RunError
from tests.evaluation.made import article, gold_figure

DOCUMENT = Path(__file__).parents[2] / "docs" / "comparison.md"


class Plain(WithLangExtract):
    """This library's place, with answers in the form that is scored."""

    name = "ours"
    gives = frozenset({"group"})

    def predict(self, answer: Any, article: GoldArticle) -> Prediction:
        return from_dicts(answer)


FIGURES = (gold_figure("f1", "at least 73 civilians", 73), gold_figure("f2", "19 children", 19))
ARTICLES = [article(*FIGURES, id_="seed"), article(*FIGURES, id_="a2")]
BOTH = [
    {"outcome": "killed", "best": 73, "quote": "73 civilians", "group": "civilian"},
    {"outcome": "killed", "best": 19, "quote": "19 children"},
]
ONE = [{"words": "19 children", "span": None, "attributes": {"outcome": "dead", "low": 19}}]
WRONG = [{"words": "73", "span": None, "attributes": {"outcome": "dead", "low": 12, "high": 12}}]


def reading(article: str, system: str, answer: Any, seconds: float = 10, **more: Any) -> Reading:
    values = {"made_with": f"{system} 1", "model": "m", "cores": 2, "usage": Usage(1, 0, 50, 20, 9)}
    return Reading(
        article=article, system=system, setup="s", seconds=seconds, answer=answer, **values | more
    )


READINGS = [
    reading("seed", "ours", BOTH, 30),
    reading("seed", "langextract", ONE, 20),
    reading("a2", "ours", BOTH, 50),
    reading("a2", "langextract", WRONG, 20),
]
SYSTEMS = [Plain(), WithLangExtract()]


def weighed(*readings: Reading) -> Results:
    return weigh(ARTICLES, SYSTEMS, readings)


def test_scores_costs_and_ratios_are_those_of_the_readings() -> None:
    ours, peer = weighed(*READINGS).systems
    assert (ours.scores.figures.f1, peer.scores.figures.f1) == (1.0, 1 / 3)
    assert (ours.seconds, peer.seconds, peer.scores.invented) == (80, 40, 1)
    assert ours.usage == Usage(2, 0, 100, 40, 18)
    assert set(ours.attributes) == {"group"}
    assert ours.attributes["group"].rate == 0.5
    assert weighed(*READINGS).ratios == {
        "figure F1, ours to the better peer's": 3.0,
        "number-only F1, ours to the better peer's": 3.0,
        "seconds, ours to langextract's": 2.0,
        "seconds for seed, ours to langextract's": 1.5,
    }


def test_an_article_counts_for_all_or_for_none() -> None:
    results = weighed(*READINGS[:3])
    assert (results.articles, results.untried) == (("seed",), ("a2",))
    assert results.systems[0].seconds == 30
    assert "counted for none: a2" in render(results)
    with pytest.raises(RunError):
        weighed(READINGS[0])


def test_an_error_is_an_article_in_which_nothing_was_found() -> None:
    failed = reading("a2", "langextract", None, error="Timeout")
    peer = weighed(*READINGS[:3], failed).systems[1]
    assert (peer.failed, peer.scores.figures.gold, peer.scores.invented) == (("a2",), 4, 0)
    assert "10.0 failed" in render(weighed(*READINGS[:3], failed))


def test_of_two_readings_the_last_counts() -> None:
    again = reading("a2", "langextract", ONE, 60)
    assert weighed(*READINGS, again).systems[1].seconds == 80


def test_no_ratio_to_nothing() -> None:
    nothing = [reading(a, "langextract", [], 0) for a in ("seed", "a2")]
    assert weighed(*READINGS, *nothing).ratios == {}
    assert weigh(ARTICLES, SYSTEMS[1:], READINGS).ratios == {}


def test_the_table_shows_an_attribute_only_where_it_was_asked_for() -> None:
    systems = render(weighed(*READINGS)).split("\n\n")[1]
    rows = {line.rsplit(maxsplit=2)[0].strip(): line.split()[-2:] for line in systems.splitlines()}
    assert rows["part_of"] == ["-", "-"]
    assert rows["group"] == ["0.50", "0.00"]
    assert rows["said_by"] == ["-", "1.00"]
    assert rows["figure F1"] == ["1.00", "0.33"]
    assert rows["tokens written"] == ["18", "18"]


def test_a_finished_table_takes_the_place_of_the_last_one_in_the_document(tmp_path: Path) -> None:
    document = tmp_path / "doc.md"
    document.write_text(
        "Before.\n<!-- measured: python -m benchmarks.compare -->\nold\n<!-- end -->\nAfter.\n"
    )
    write_into(document, weighed(*READINGS))
    once = document.read_text()
    write_into(document, weighed(*READINGS))
    assert document.read_text() == once
    assert once.startswith("Before.\n<!--")
    assert once.endswith("<!-- end -->\nAfter.\n")
    assert "old" not in once
    assert render(weighed(*READINGS)) in once


@pytest.mark.parametrize(
    "readings",
    [READINGS[:3], [*READINGS[:3], reading("a2", "langextract", ONE, made_with="langextract 2")]],
)
def test_nothing_unfinished_or_mixed_goes_into_a_document(
    readings: list[Reading], tmp_path: Path
) -> None:
    document = tmp_path / "doc.md"
    document.write_text("<!-- measured: python -m benchmarks.compare -->\n<!-- end -->\n")
    with pytest.raises(RunError):
        write_into(document, weighed(*readings))


def test_a_document_without_the_marks_is_left_alone(tmp_path: Path) -> None:
    document = tmp_path / "doc.md"
    document.write_text("Nothing to see.\n")
    with pytest.raises(RunError):
        write_into(document, weighed(*READINGS))
    assert document.read_text() == "Nothing to see.\n"


def test_the_project_s_document_has_a_place_for_the_table(tmp_path: Path) -> None:
    document = tmp_path / "comparison.md"
    document.write_text(DOCUMENT.read_text("utf-8"), "utf-8")
    write_into(document, weighed(*READINGS))
    assert render(weighed(*READINGS)) in document.read_text("utf-8")
