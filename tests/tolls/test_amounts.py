from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models import Interval
from summarizer.tolls.amounts import (
    UNKNOWN,
    ZERO,
    exactly,
    hull,
    raised,
    shifted,
    total,
    without,
)


def iv(low: int | None = None, best: int | None = None, high: int | None = None) -> Interval:
    return Interval(low=low, best=best, high=high)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, best, high = sorted(draw(st.tuples(*[st.integers(0, 50)] * 3)))
    return iv(*(draw(st.sampled_from([n, n, None])) for n in (low, best, high)))


def in_order(amount: Interval) -> bool:
    known = [n for n in (amount.low, amount.best, amount.high) if n is not None]
    return known == sorted(known) and all(n >= 0 for n in known)


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ([], UNKNOWN),
        ([exactly(3), exactly(4)], exactly(7)),
        ([ZERO, ZERO], ZERO),
        ([exactly(3), iv(2)], iv(5)),
        ([exactly(3), iv(1, None, 9)], iv(4, None, 12)),
        ([exactly(3), UNKNOWN], iv(3)),
        ([UNKNOWN, UNKNOWN], UNKNOWN),
    ],
)
def test_total(amounts: list[Interval], expected: Interval) -> None:
    assert total(amounts) == expected


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ([], UNKNOWN),
        ([exactly(3), exactly(7), exactly(5)], iv(3, None, 7)),
        ([exactly(3), exactly(3)], exactly(3)),
        ([exactly(3), iv(2)], iv(2)),
        ([exactly(3), iv(None, None, 9)], iv(3, None, 9)),
        ([UNKNOWN, UNKNOWN], UNKNOWN),
    ],
)
def test_hull(amounts: list[Interval], expected: Interval) -> None:
    assert hull(amounts) == expected


@pytest.mark.parametrize(
    ("amount", "floor", "expected"),
    [
        (iv(2), 37, iv(37)),
        (exactly(40), 37, exactly(40)),
        (exactly(40), 40, exactly(40)),
        (exactly(40), 42, exactly(42)),
        (iv(2, 40, 50), 42, iv(42, 42, 50)),
        (UNKNOWN, 0, iv(0)),
        (iv(None, None, 5), 7, iv(7, None, 7)),
    ],
)
def test_raised(amount: Interval, floor: int, expected: Interval) -> None:
    assert raised(amount, floor) == expected


@pytest.mark.parametrize(
    ("whole", "inside", "expected"),
    [
        (exactly(12), exactly(2), exactly(10)),
        (exactly(12), exactly(20), ZERO),
        (exactly(12), iv(2, None, 3), iv(9, None, 10)),
        (exactly(12), iv(2), iv(0, None, 10)),
        (iv(12), exactly(2), iv(10)),
        (exactly(12), UNKNOWN, iv(0, None, 12)),
        (UNKNOWN, exactly(2), UNKNOWN),
        (iv(3, 5, 9), iv(1, 2, 3), iv(0, 3, 8)),
    ],
)
def test_without(whole: Interval, inside: Interval, expected: Interval) -> None:
    assert without(whole, inside) == expected


@pytest.mark.parametrize(
    ("whole", "before", "after", "expected"),
    [
        (exactly(70), exactly(47), iv(41, None, 47), iv(64, None, 70)),
        (exactly(70), exactly(47), iv(47, None, 50), iv(70, None, 73)),
        (exactly(70), exactly(47), exactly(41), exactly(64)),
        (exactly(70), exactly(47), exactly(47), exactly(70)),
        (exactly(70), exactly(47), iv(41), iv(64)),
        (iv(70), exactly(47), iv(41, None, 50), iv(64)),
        (exactly(70), iv(47), iv(41), iv(64, None, 70)),
        (exactly(70), iv(47), iv(50), iv(73, None, 73)),
        (exactly(5), exactly(47), iv(1, None, 47), iv(0, None, 5)),
        (exactly(70), UNKNOWN, exactly(4), exactly(70)),
        (exactly(70), UNKNOWN, iv(3), iv(70, None, 73)),
        (exactly(70), iv(3), UNKNOWN, iv(70, None, 70)),
    ],
)
def test_shifted(whole: Interval, before: Interval, after: Interval, expected: Interval) -> None:
    assert shifted(whole, before, after) == expected


def test_a_shift_never_turns_the_ends_round() -> None:
    assert shifted(exactly(70), iv(0, 0, 40), exactly(4)) == iv(74, 74, 74)
    assert shifted(iv(10, 10, 12), iv(0, 5, 9), iv(0, 9, 9)) == iv(10, 14, 14)


@given(st.lists(intervals(), max_size=5))
def test_sums_and_hulls_are_in_order_and_do_not_hang_on_it(amounts: list[Interval]) -> None:
    for join in (total, hull):
        assert in_order(join(amounts))
        assert join(amounts) == join(amounts[::-1])


@given(intervals(), intervals(), intervals(), st.integers(0, 60))
def test_everything_keeps_low_best_high_in_order(
    one: Interval, two: Interval, three: Interval, floor: int
) -> None:
    made: list[Callable[[], Interval]] = [
        lambda: raised(one, floor),
        lambda: without(one, two),
        lambda: shifted(one, two, three),
    ]
    assert all(in_order(make()) for make in made)
