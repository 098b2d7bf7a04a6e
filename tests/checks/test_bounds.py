"""Bounds: low <= best <= high, and the numbers are those that the bound has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models.vocabulary import BOUNDS, Bound
from tests.checks.made import Numbers, article_of, figure_of, found_by

ARTICLE = article_of("Six people were killed.")


def is_possible(bound: Bound, numbers: Numbers) -> bool:
    """Whether the check of bounds lets the numbers be."""
    low, best, high = numbers
    found = found_by(
        "bounds", ARTICLE, figure_of(ARTICLE, "Six people", bound, low=low, best=best, high=high)
    )
    assert found is not None
    assert (found.verdict, found.certain) in (("holds", False), ("contradicts", True))
    return found.verdict == "holds"


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
    assert is_possible(bound, numbers)


@pytest.mark.parametrize(
    ("bound", "numbers"),
    [
        ("exact", (5, 5, None)),
        ("exact", (5, None, 5)),
        ("exact", (4, 5, 5)),
        ("exact", (5, 5, 6)),
        ("at_least", (None, 5, None)),
        ("at_least", (5, 6, None)),
        ("at_least", (5, 5, 5)),
        ("more_than", (6, 6, None)),
        ("more_than", (0, None, None)),
        ("at_most", (2, None, 5)),
        ("at_most", (1, 5, 5)),
        ("at_most", (1, None, None)),
        ("at_most", (None, None, 5)),
        ("about", (5, 5, None)),
        ("about", (None, None, None)),
        ("about", (None, 5, 6)),
        ("range", (8, None, 5)),
        ("range", (5, None, 5)),
        ("range", (5, 6, 8)),
        ("vague", (1, None, None)),
        ("vague", (2, 2, None)),
        ("none_reported", (0, 0, 0)),
        ("exact", (6, 5, 5)),
        ("exact", (5, 6, 5)),
    ],
)
def test_numbers_that_it_cannot_have(bound: Bound, numbers: Numbers) -> None:
    assert not is_possible(bound, numbers)


small = st.integers(0, 6) | st.none()


@given(st.sampled_from(BOUNDS), small, small, small)
def test_what_passes_is_in_order_and_one_of_the_documented_shapes(
    bound: Bound, low: int | None, best: int | None, high: int | None
) -> None:
    if not is_possible(bound, (low, best, high)):
        return
    known = [n for n in (low, best, high) if n is not None]
    assert known == sorted(known)
    assert (not known) == (bound == "none_reported")
    if bound == "exact":
        assert low == best == high
    if bound in ("at_least", "more_than", "about", "vague"):
        assert high is None
