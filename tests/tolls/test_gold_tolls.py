"""The development set's figures add up to the development set's tolls, all of them."""

from collections.abc import Sequence
from typing import Any

import pytest

from summarizer.models import Figure
from summarizer.tolls.tolls import tolls
from tests.tolls.gold import articles, events_of, figures_of

Numbers = dict[tuple[str | None, str], tuple[int | None, int | None]]


def reckoned(article: dict[str, Any], figures: Sequence[Figure]) -> Numbers:
    return {
        (t.event, t.outcome): (t.low, t.high)
        for t in tolls(figures, events_of(article))
        if t.group is None
    }


def stated(article: dict[str, Any]) -> Numbers:
    return {(t["event"], t["outcome"]): (t["low"], t["high"]) for t in article["tolls"]}


@pytest.mark.parametrize("article", articles(), ids=lambda article: article["id"])
@pytest.mark.parametrize("backwards", [False, True])
def test_gold_figures_give_gold_tolls(article: dict[str, Any], backwards: bool) -> None:
    figures = figures_of(article)
    found = reckoned(article, figures[::-1] if backwards else figures)
    without_numbers = {key for key, numbers in found.items() if numbers == (None, None)}
    assert {k: v for k, v in found.items() if k not in without_numbers} == stated(article)
    nothing_known = {(f.event, f.outcome) for f in figures if f.bound == "none_reported"}
    assert without_numbers <= nothing_known
