import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.views.html.bars import WIDTH, bar, scale_of, shares

number = st.one_of(st.none(), st.integers(0, 10**30))


@settings(deadline=None)  # a busy machine is no failure
@given(number, number, number, st.integers(0, 100))
def test_a_bar_stays_within_its_drawing(
    low: int | None, best: int | None, high: int | None, before: int
) -> None:
    scale = scale_of([None if n is None else n + before for n in (low, best, high)])
    drawing = bar(scale, low, best, high, offset=before)
    for rect in drawing.rects:
        assert float(rect.x) >= 0
        assert float(rect.width) > 0
        assert float(rect.x) + float(rect.width) <= WIDTH
    for place in (drawing.best, *(drawing.open or "").replace(",", " ").split()):
        assert place is None or 0 <= float(place) <= WIDTH


def paints(*numbers: int | None, bounded: bool = False) -> tuple[list[str], bool, bool]:
    drawing = bar(scale_of([100]), *numbers, bounded=bounded)
    return [r.paint for r in drawing.rects], bool(drawing.best), bool(drawing.open)


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        ((5, 5, 5), (["solid"], False, False)),
        ((5, None, None), (["solid"], False, True)),
        ((5, None, 8), (["pale", "solid"], False, False)),
        ((5, 6, 8), (["pale", "solid"], True, False)),
        ((0, 0, 0), ([], False, False)),
        ((None, None, 8), (["pale"], False, False)),
        ((None, None, None), ([], False, False)),
    ],
)
def test_low_is_solid_up_to_high_pale_best_a_tick_and_open_a_point(
    numbers: tuple[int | None, ...], shown: tuple[list[str], bool, bool]
) -> None:
    assert paints(*numbers) == shown


def test_about_forty_is_no_open_number() -> None:
    assert paints(None, 40, None, bounded=True) == (["pale"], True, False)


def test_lengths_are_in_proportion() -> None:
    scale = scale_of([200, 50])
    assert scale.place(200) == 4 * scale.place(50) > 900


def test_a_part_begins_where_its_whole_does_and_ends_inside_it() -> None:
    track, solid = bar(scale_of([100]), 20, 20, 20, offset=30, track=(30, 90)).rects
    assert (track.paint, solid.paint) == ("track", "solid")
    assert track.x == solid.x
    assert float(solid.width) < float(track.width)


def test_shares_fill_the_bar_in_order() -> None:
    assert shares([(0, "a"), (0, "b")]) == []
    (x, width, a), (next_x, last, b) = shares([(3, "a"), (0, "none"), (1, "b")])
    assert (x, a, next_x, b) == ("0.0", "a", "750.0", "b")
    assert float(width) > 2.9 * float(last)
