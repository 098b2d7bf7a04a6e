"""The arithmetic of a drawing over time: days to shares of the width, people to pixels."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models.dossier import FigureRef, Newest, Point, Series, SourceKind
from summarizer.views.html.time_chart import (
    HEIGHT,
    Axis,
    TimeChart,
    axis_of,
    number_ticks,
    time_chart,
)

DAY = date(2024, 5, 6)
KINDS: tuple[SourceKind, ...] = ("authorities", "monitor", "medical", "media", "several")
REFS = (FigureRef(article="a", figure="f1", phrase="some"),)
number = st.one_of(st.none(), st.integers(0, 40), st.integers(0, 10**30), st.just(10**400))


def point(
    low: int | None,
    high: int | None = None,
    *,
    on: int | None = 0,
    kind: SourceKind = "authorities",
    best: int | None = None,
    party: str | None = None,
) -> Point:
    return Point(
        as_of=None if on is None else DAY + timedelta(days=on),
        low=low,
        best=best,
        high=high,
        kind=kind,
        party=party,
        figures=REFS,
    )


def chart_of(points: Sequence[Point], newest: Newest | None = None) -> TimeChart | None:
    series = Series(outcome="killed", points=tuple(points), newest=newest)
    sources = {(p.kind, p.party): f"{p.kind} {p.party}" for p in points}
    return time_chart(
        series,
        axis_of(p.as_of for p in points),
        range(1, len(points) + 1),
        ["words"] * len(points),
        sources,
    )


def drawn(points: Sequence[Point], newest: Newest | None = None) -> TimeChart:
    chart = chart_of(points, newest)
    assert chart is not None
    return chart


points_ = st.lists(
    st.builds(
        point,
        number,
        number,
        on=st.one_of(st.none(), st.integers(0, 5), st.integers(-738_000, 2_000_000)),
        kind=st.sampled_from(KINDS),
        best=number,
        party=st.sampled_from([None, "A"]),
    ),
    max_size=12,
).map(lambda points: sorted(points, key=lambda p: p.as_of or date.min))


@settings(deadline=None)  # a busy machine is no failure
@given(points_, number, number)
def test_everything_stays_within_the_drawing(
    points: list[Point], low: int | None, high: int | None
) -> None:
    newest = Newest(low=low, best=None, high=high, as_of=DAY, points=(0,))
    chart = chart_of(points, newest)
    dated = [
        (p.as_of, next(n for n in (p.best, p.low, p.high) if n is not None))
        for p in points
        if p.as_of and (p.low, p.best, p.high) != (None, None, None)
    ]
    assert (chart is None) == (len(set(dated)) < 2)
    if chart is None:
        return
    assert len(chart.dots) == len(dated)
    for share in (
        *(dot.x for dot in chart.dots),
        *(x for line in chart.lines for s in line.strokes for x in (s.x1, s.x2)),
        *(day.x for day in chart.days),
    ):
        assert 0 <= float(share.removesuffix("%")) <= 100
    bands = [band for line in chart.lines for band in line.bands]
    for band in bands:
        assert float(band.x.rstrip("%")) + float(band.width.rstrip("%")) <= 100.01
    for band in (*bands, *([chart.newest] if chart.newest else [])):
        assert float(band.y) >= 0
        assert float(band.height) >= 0
        assert float(band.y) + float(band.height) <= HEIGHT + 0.11
    for y in (
        *(dot.y for dot in chart.dots),
        *(y for line in chart.lines for s in line.strokes for y in (s.y1, s.y2)),
        *(y for dot in chart.dots for y in dot.reach or ()),
        *(tick.y for tick in chart.numbers),
    ):
        assert 0 <= float(y) <= HEIGHT


@settings(deadline=None)
@given(st.one_of(st.integers(0, 10_000), st.integers(0, 10**30)))
def test_ticks_are_few_and_round_and_reach_the_greatest(most: int) -> None:
    ticks = number_ticks(most)
    step = ticks[1]
    assert ticks == [step * n for n in range(len(ticks))]
    assert ticks[-1] >= most > ticks[-2] or most == 0
    assert len(ticks) <= 6
    assert str(step).rstrip("0") in ("1", "2", "5")


@settings(deadline=None)
@given(st.integers(0, 1000), st.integers(0, 1000), st.integers(0, 40), st.integers(0, 40))
def test_more_people_are_higher_and_a_later_day_is_further_right(
    one: int, other: int, day: int, later: int
) -> None:
    if (one, day) == (other, later):
        return
    first, last = drawn([point(one, one, on=day), point(other, other, on=later, kind="media")]).dots
    top = number_ticks(max(one, other))[-1]
    assert float(first.y) - float(last.y) == pytest.approx(HEIGHT * (other - one) / top, abs=0.11)
    xs = [float(dot.x.rstrip("%")) for dot in (first, last)]
    assert (xs[0] < xs[1], xs[0] > xs[1]) == (day < later, day > later)


def test_days_stand_in_proportion() -> None:
    axis = Axis(DAY, DAY + timedelta(days=8))
    assert [axis.place(DAY + timedelta(days=n)) for n in (0, 2, 8)] == [0, 25, 100]
    assert Axis(DAY, DAY).place(DAY) == 50
    assert axis_of([None, None]) is None


@pytest.mark.parametrize(
    "points",
    [
        [],
        [point(5, 5)],
        [point(5, 5), point(5, 5, kind="media")],
        [point(5, 5), point(9, 9, on=None)],
        [point(5, 5), point(None, None, on=3)],
    ],
)
def test_one_number_needs_no_drawing(points: list[Point]) -> None:
    assert chart_of(points) is None


def test_a_line_goes_across_until_its_source_gives_another_number() -> None:
    chart = drawn(
        [point(10, 10), point(20, 20, on=2), point(5, 5, on=1, kind="media"), point(15, 15, on=4)]
    )
    authorities, media = chart.lines
    assert media.strokes == []
    across, up, along, down = authorities.strokes
    assert (across.y1, across.x2) == (across.y2, up.x1)
    assert up.x1 == up.x2 == "50.00%"
    assert float(up.y2) < float(up.y1)
    assert (along.x1, along.x2, along.y1) == ("50.00%", "100.00%", up.y2)
    assert float(down.y2) > float(down.y1)


def test_a_band_is_from_low_to_high_as_long_as_the_count_stands() -> None:
    chart = drawn([point(10, 20), point(15, None, on=2), point(18, 18, on=4)])
    (line,) = chart.lines
    (band,) = line.bands
    assert (band.x, band.width) == ("0.00%", "50.00%")
    assert (band.y, band.height) == ("0.0", "100.0")
    ranged, least, exact = chart.dots
    assert ranged.reach == ("0.0", "100.0")
    assert (ranged.is_open, least.is_open, exact.is_open) == (False, True, False)
    assert [dot.label for dot in chart.dots] == ["10–20", "≥15", "18"]


def test_sources_of_one_kind_on_two_sides_are_two_lines() -> None:
    chart = drawn([point(1, 1, party="A"), point(9, 9, party="B"), point(4, 4, kind="monitor")])
    assert [(line.name, line.is_second) for line in chart.lines] == [
        ("authorities A", False),
        ("authorities B", True),
        ("monitor None", False),
    ]


def test_points_of_one_place_stand_beside_each_other_under_one_label() -> None:
    kinds: tuple[SourceKind, ...] = ("authorities", "media", "monitor")
    same = [point(17, 17, on=2, kind=kind) for kind in kinds]
    chart = drawn([point(1, 1), *same, point(3, 3, on=5)])
    dots = chart.dots[1:4]
    assert len({dot.aside for dot in dots}) == 3
    assert [dot.label for dot in dots] == ["17", "", ""]
    assert dots[0].label_x > max(dot.aside for dot in dots)


def test_at_the_ends_they_stand_towards_the_middle_and_never_further_than_a_phone_is_wide() -> None:
    many = [point(17, 17, on=on, kind=kind) for on in (0, 9) for kind in KINDS * 4]
    chart = drawn([*many, point(1, 1, on=5)])
    assert all(0 <= dot.aside <= 64 for dot in chart.dots if dot.x == "0.00%")
    assert all(-64 <= dot.aside <= 0 for dot in chart.dots if dot.x == "100.00%")
    assert {dot.anchor for dot in chart.dots if dot.x == "100.00%"} == {"end"}


@pytest.mark.parametrize(
    ("many", "labels", "is_dense"), [(8, 8, False), (24, 24, True), (25, 0, True)]
)
def test_numbers_beside_points_give_way_where_there_are_many(
    many: int, labels: int, is_dense: bool
) -> None:
    chart = drawn([point(n, n, on=n) for n in range(many)])
    assert (sum(1 for dot in chart.dots if dot.label), chart.is_dense) == (labels, is_dense)


def test_the_newest_count_spans_all_the_width() -> None:
    points = [point(34, 34), point(91, None, kind="other")]
    newest = Newest(low=34, best=None, high=None, as_of=DAY, points=(0, 1), is_disputed=True)
    band = drawn(points, newest).newest
    assert band is not None
    assert (band.x, band.width, band.y, band.height) == ("0%", "100%", "0.0", "132.0")
    assert band.is_open
    exact = drawn(points, Newest(low=34, best=34, high=34, as_of=DAY, points=(0,))).newest
    assert exact is not None
    assert (exact.height, exact.is_open) == ("0.0", False)


@pytest.mark.parametrize(
    ("most", "words"),
    [(9, "2"), (900_000, "200,000"), (6_000_000, "2 m"), (4 * 10**9, "1e9"), (10**200, "2e199")],
)
def test_great_numbers_at_the_side_take_few_signs(most: int, words: str) -> None:
    assert drawn([point(0, 0), point(most, None, on=1)]).numbers[1].words == words
