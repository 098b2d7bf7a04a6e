from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.gazetteer.earth import DEGREE, RADIUS, kilometres

POINTS = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((37.16, 36.2), (36.3, 33.51), 309),  # Aleppo and Damascus
        ((179.5, 0), (-179.5, 0), DEGREE),  # over the date line
        ((0, 90), (90, 90), 0),  # the pole, by two meridians
        ((0, -90), (0, 90), pi * RADIUS),
    ],
)
def test_known_distances(
    one: tuple[float, float], other: tuple[float, float], expected: float
) -> None:
    assert kilometres(one, other) == pytest.approx(expected, abs=1)


@given(one=POINTS, other=POINTS, third=POINTS)
def test_distances_are_distances(
    one: tuple[float, float], other: tuple[float, float], third: tuple[float, float]
) -> None:
    direct = kilometres(one, other)
    assert 0 <= direct <= pi * RADIUS + 1e-6
    assert direct == pytest.approx(kilometres(other, one), abs=1e-6)
    # Near antipodes the sine is flat: metres are lost to rounding.
    assert direct <= kilometres(one, third) + kilometres(third, other) + 0.01
    assert kilometres(one, one) == 0
