"""Bounds: low <= best <= high, and the numbers are those that the bound has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.checks.bounds import check_bounds
from summarizer.checks.context import Context
from summarizer.models.vocabulary import BOUNDS, Bound
from tests.tolls.claimed import Numbers, article_of, figure_of

ARTICLE = article_of("Six people were killed.")


def message(bound: Bound, numbers: Numbers) -> str | None:
    low, best, high = numbers
    figure = figure_of(ARTICLE, "Six people", bound, low=low, best=best, high=high)
    found = list(check_bounds(figure, Context(ARTICLE, {}, {})))
    assert all((p.check, p.figure, p.ask) == ("bounds", "f1", 0) for p in found)
    return found[0].message if found else None


@pytest.mark.parametrize(
    ("bound", "numbers"),
    [
        ("exact", (5, 5, 5)),
        ("exact", (0, 0, 0)),
        ("at_least", (5, None, None)),
        ("at_least", (5, 5, None)),
        ("more_than", (6, None, None)),
        ("more_than", (1, None, None)),
        ("at_most", (0, None, 5)),
        ("at_most", (1, None, 5)),
        ("about", (None, 5, None)),
        ("range", (5, None, 8)),
        ("vague", (2, None, None)),
        ("vague", (12, None, None)),
        ("none_reported", (None, None, None)),
    ],
)
def test_numbers_that_a_bound_has(bound: Bound, numbers: Numbers) -> None:
    assert message(bound, numbers) is None


@pytest.mark.parametrize(
    ("bound", "numbers", "words"),
    [
        ("exact", (5, 5, None), "there must be a high number"),
        ("exact", (5, None, 5), "there must be a best number"),
        ("exact", (4, 5, 5), "differ"),
        ("exact", (5, 5, 6), "differ"),
        ("at_least", (None, 5, None), "there must be a low number"),
        ("at_least", (5, 6, None), "cannot be 6"),
        ("at_least", (5, 5, 5), "no high number"),
        ("more_than", (6, 6, None), "no best number"),
        ("more_than", (0, None, None), "at least 1"),
        ("at_most", (2, None, 5), "at least 2"),
        ("at_most", (1, 5, 5), "no best number"),
        ("at_most", (1, None, None), "there must be a high number"),
        ("at_most", (None, None, 5), "there must be a low number"),
        ("about", (5, 5, None), "no low number"),
        ("about", (None, None, None), "there must be a best number"),
        ("about", (None, 5, 6), "no high number"),
        ("range", (8, None, 5), "The low of 8 is above the high of 5."),
        ("range", (5, None, 5), "begins and ends with 5"),
        ("range", (5, 6, 8), "no best number (6)"),
        ("vague", (1, None, None), "the low is 1"),
        ("vague", (2, 2, None), "no best number"),
        ("none_reported", (0, 0, 0), "no low number (0)"),
        ("exact", (6, 5, 5), "The low of 6 is above the best of 5."),
        ("exact", (5, 6, 5), "The best of 6 is above the high of 5."),
    ],
)
def test_numbers_that_it_cannot_have(bound: Bound, numbers: Numbers, words: str) -> None:
    assert words in (message(bound, numbers) or "")


small = st.integers(0, 6) | st.none()


@given(st.sampled_from(BOUNDS), small, small, small)
def test_what_passes_is_in_order_and_one_of_the_documented_shapes(
    bound: Bound, low: int | None, best: int | None, high: int | None
) -> None:
    if message(bound, (low, best, high)) is not None:
        return
    known = [n for n in (low, best, high) if n is not None]
    assert known == sorted(known)
    assert (not known) == (bound == "none_reported")
    if bound == "exact":
        assert low == best == high
    if bound in ("at_least", "more_than", "about", "vague"):
        assert high is None
