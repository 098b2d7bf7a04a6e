"""The arithmetic of the map: frames, scales, degrees, and where labels go."""

from __future__ import annotations

import re
from math import cos, radians

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarizer.gazetteer.earth import kilometres
from summarizer.views.html.map_drawing import (
    HEIGHT,
    WIDTH,
    Drawing,
    Frame,
    Spot,
    Town,
    degrees,
    draw,
    frame_of,
    nice,
)

POINTS = st.lists(
    st.tuples(st.floats(-180, 180), st.floats(-84, 84)), min_size=1, max_size=8
)  # fmt: skip


@given(points=POINTS)
def test_a_frame_has_every_point_and_room_about_it(points: list[tuple[float, float]]) -> None:
    frame = frame_of(points)
    assert frame.east - frame.west <= 360.001
    assert -90 <= frame.south < frame.north <= 90
    # A map of the whole world has no room left about it.
    assume(frame.north - frame.south < 100 and frame.east - frame.west < 250)
    for point in points:
        place = frame.place(point)
        assert place is not None
        assert all(0.02 < share < 0.98 for share in place)


@given(points=POINTS)
def test_both_directions_have_one_scale_in_the_middle(points: list[tuple[float, float]]) -> None:
    frame = frame_of(points)
    middle = radians((frame.north + frame.south) / 2)
    assume(cos(middle) > 0.06)
    wide = (frame.east - frame.west) * cos(middle)
    tall = frame.north - frame.south
    assert wide / tall == pytest.approx(WIDTH / HEIGHT, rel=1e-6)


@given(
    west=st.floats(-180, 180), south=st.floats(-80, 78), tall=st.floats(1.2, 20)
)  # fmt: skip
def test_the_scale_bar_is_as_long_as_it_says(west: float, south: float, tall: float) -> None:
    north = min(south + tall, 82.0)
    frame = frame_of([(west, south), (west, north)])
    drawing = draw([Spot("1", "A", [(west, south)])], frame, [])
    assume(drawing.scale is not None)
    share, words = drawing.scale or ("", "")
    wide = (frame.east - frame.west) * float(share.rstrip("%")) / 100
    middle = (frame.north + frame.south) / 2
    real = kilometres((frame.west, middle), (frame.west + wide, middle))
    said = float(words.removesuffix(" km").replace(",", ""))
    # A parallel is longer than the great circle: near the poles by some per cent.
    assert real == pytest.approx(said, rel=0.03)


def test_a_frame_may_cross_the_date_line() -> None:
    frame = frame_of([(179.5, -17.0), (-179.5, -16.0)])
    assert frame.east - frame.west < 10
    boxes = list(frame.boxes())
    assert len(boxes) == 2
    assert boxes[0][2] == 180
    assert boxes[1][0] == -180
    for point in ((179.5, -17.0), (-179.5, -16.0)):
        assert frame.place(point) is not None
    assert frame.place((0.0, -16.5)) is None


def test_one_place_has_its_surroundings() -> None:
    frame = frame_of([(37.6, 49.7)])
    assert frame.place((37.6, 49.7)) == (pytest.approx(0.5), pytest.approx(0.5))
    assert 100 < frame.kilometres < 250


@given(most=st.floats(1e-6, 1e6))
def test_nice_numbers_are_near_and_not_above(most: float) -> None:
    found = nice(most)
    assert found <= most * (1 + 1e-9)
    assert found > most / 2.5 * (1 - 1e-9)
    assert re.fullmatch(r"[125](\.0)?e[+-]\d+", f"{found:.1e}")


@pytest.mark.parametrize(
    ("value", "digits", "words"),
    [(36.5, 1, "36.5° N"), (-36.0, 0, "36° S"), (0.0, 0, "0°"), (-0.04, 1, "0.0°")],
)
def test_degrees(value: float, digits: int, words: str) -> None:
    assert degrees(value, "N", "S", digits) == words


def _boxes(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    found = []
    for label in drawing.labels:
        if label.kind == "degree":
            continue
        x = float(label.x.rstrip("%")) / 100 * 328 + label.dx
        y = float(label.y.rstrip("%")) / 100 * 328 * HEIGHT / WIDTH + label.dy
        wide = len(label.words) * 6.6
        left = {"start": x, "end": x - wide, "middle": x - wide / 2}[label.anchor]
        found.append((left, y - 10, left + wide, y + 2))
    return found


@given(
    towns=st.lists(
        st.tuples(
            st.text("abcdefgh ", min_size=3, max_size=16), st.floats(36, 39), st.floats(48, 50)
        ),
        max_size=30,
    )
)
def test_names_of_towns_meet_no_other_words_on_a_phone(
    towns: list[tuple[str, float, float]],
) -> None:
    spot = Spot("1", "Kupyansk", [(37.6, 49.7)])
    frame = Frame(36, 48.4, 39, 49.9)
    drawing = draw([spot], frame, [Town(n, (x, y)) for n, x, y in towns])
    boxes = _boxes(drawing)
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            apart = (
                one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            )
            assert apart


def test_places_of_events_have_their_numbers_where_names_have_no_room() -> None:
    spots = [Spot(str(n), "Kupyansk", [(37.6, 49.7)]) for n in range(1, 10)]
    towns = [Town("Kharkiv", (36.2, 50.0)), Town("Kupyansk", (37.6, 49.7))]
    drawing = draw(spots, frame_of([(36.0, 49.0), (38.0, 50.5)]), towns)
    words = [label.words for label in drawing.labels if label.kind == "place"]
    assert words[0] == "1 Kupyansk"
    assert [word.split()[0] for word in words] == [spot.number for spot in spots]
    assert "9" in words
    assert [label.words for label in drawing.labels if label.kind == "town"] == ["Kharkiv"]


def test_quarters_of_a_city_that_is_named_are_not() -> None:
    towns = [Town("Poltava", (34.55, 49.59)), Town("Kyivskyi", (34.56, 49.6))]
    drawing = draw([Spot("1", "A", [(36.0, 49.0)])], frame_of([(34.0, 48.5), (38.0, 50.5)]), towns)
    assert [label.words for label in drawing.labels if label.kind == "town"] == ["Poltava"]
    assert (drawing.seats.count("M"), drawing.land.count("M")) == (1, 1)


def test_an_area_is_its_towns_and_no_point() -> None:
    area = Spot("1", "in Idlib", [(36.6, 35.9), (36.4, 36.0), (36.5, 35.6)], is_area=True)
    drawing = draw([area], frame_of(area.points), [])
    assert drawing.areas.count("M") == 3
    assert [mark.is_area for mark in drawing.marks] == [True]
