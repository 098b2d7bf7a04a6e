"""What the page is given for a review, and of which tolls it may add up itself."""

from __future__ import annotations

import json
from typing import Any

import pytest

from summarizer.models import ArticleSummary
from summarizer.reviewing import seen
from summarizer.tolls.tolls import tolls
from summarizer.views.html import report
from summarizer.views.html.reviewing import is_simple
from tests.by_rules import read_by_rules
from tests.reviewing.reviews import confirm, correct, reject, review_of
from tests.summaries import evidence, seed_summary
from tests.views.html.examples import figure, summary_of
from tests.views.html.reading import read


def record_of(summary: ArticleSummary) -> dict[str, Any] | None:
    found = read(report(summary)).all(id="review")
    return json.loads(found[0].attributes["data-record"]) if found else None


def test_a_page_has_what_a_review_must_name() -> None:
    seed = seed_summary()
    record = record_of(seed)
    assert record is not None
    assert record["article"] == seed.article.sha256
    assert record["seen"] == seen(seed).model_dump()
    assert [f["id"] for f in record["figures"]] == [f.id for f in seed.figures]
    assert {e["n"] for e in record["events"]} == {1, 2}
    assert [c["n"] for c in record["cues"]] == [4]


def test_a_text_that_is_another_than_its_fingerprint_cannot_be_reviewed() -> None:
    seed = seed_summary()
    article = seed.article.model_copy(update={"sha256": "0" * 64})
    assert record_of(seed.model_copy(update={"article": article})) is None


def test_two_figures_of_one_id_cannot_be_reviewed() -> None:
    seed = seed_summary()
    assert record_of(seed.model_copy(update={"figures": (*seed.figures, seed.figures[0])})) is None


@pytest.mark.parametrize("bound", ["exact", "at_least", "more_than", "at_most", "about", "range"])
def test_a_number_in_the_form_is_the_number_that_is_taken_back(bound: str) -> None:
    """To correct nothing of it changes nothing of it."""
    seed = seed_summary()
    to = (9,) if bound == "range" else ()
    one = seed.reviewed(review_of(seed, correct("f7", number=(bound, 5, *to))))
    record = record_of(one)
    assert record is not None
    told = next(f for f in record["figures"] if f["id"] == "f7")
    assert (told["bound"], told["number"], told["to"]) == (bound, 5, 9 if to else None)


TEXT = "On Monday 7 people died, 3 of them children. In the market 12 died. 40 others fled.\n"


def plain() -> ArticleSummary:
    return summary_of(
        TEXT,
        [
            figure(1, evidence("7 people", TEXT), 7),
            figure(2, evidence("3 of them children", TEXT), 3, part_of="f1"),
            figure(3, evidence("12 died", TEXT), 12, bound="at_least", high=None),
        ],
    )


def test_a_plain_sum_is_simple() -> None:
    summary = plain()
    (toll,) = summary.tolls
    assert (toll.low, toll.high) == (19, None)
    assert is_simple(toll, summary)


@pytest.mark.parametrize(
    "change",
    [
        {"attackers": True},
        {"status": "unverified"},
        {"assertion": "feared"},
        {"bound": "about", "low": None, "high": None},
        {"disputes": "f1"},
        {"replaces": "f1"},
        {"scope": "cumulative"},
        {"event": "e2", "part_of": "f1"},
        {"outcome": "killed_or_injured"},
    ],
)
def test_what_needs_the_rules_of_tolls_is_not(change: dict[str, object]) -> None:
    summary = plain()
    figures = (*summary.figures[:2], summary.figures[2].model_copy(update=change))
    changed = summary.model_copy(
        update={"figures": figures, "tolls": tolls(figures, summary.events)}
    )
    toll = changed.toll("killed", "e1")
    assert toll is not None
    assert not is_simple(toll, changed)


def test_nor_is_one_by_another_policy() -> None:
    summary = plain()
    (toll,) = tolls(summary.figures, summary.events, "ucdp")
    assert not is_simple(toll, summary)


def test_a_reviewed_report_says_who_decided_and_what_was_read() -> None:
    seed = seed_summary()
    decisions = (confirm("f1"), correct("f7", number=("exact", 14)), reject("f3", "told twice"))
    page = read(report(seed.reviewed(review_of(seed, *decisions))))
    assert "confirmed by An Editor, 29 November 2026" in page.one(id="f1").text
    corrected = page.one(id="f6").text  # the sixth that is left is f7
    assert "14 killed" in corrected
    assert "read as 15 killed, repaired" in corrected
    (fold,) = (e for e in page.all(tag="details") if "Rejected by a person" in e.text)
    assert "“11 women”" in fold.text
    assert "told twice" in fold.text


def test_reviewed_rules_are_read_by_nobody_alone() -> None:
    summary = read_by_rules("seed")
    after = summary.reviewed(review_of(summary, *(confirm(f.id) for f in summary.figures)))
    assert "confirmed" in read(report(after)).one(**{"class": "statuses"}).text
    assert not read(report(after)).all(**{"class": "advice"})
