from datetime import date

import pytest

from summarizer.models import Figure, When
from summarizer.tolls.distinct_people import disjoint_floor
from tests.tolls.strategies import figure


def parts(*found: tuple[int, dict[str, object]]) -> list[tuple[Figure, int]]:
    return [(figure(f"p{i}", n, **more), n) for i, (n, more) in enumerate(found)]  # type: ignore[arg-type]


def on(day: int, last: int | None = None) -> dict[str, object]:
    span = When(start=date(2020, 1, day), end=date(2020, 1, last or day), words="", precision=1)
    return {"date": span}


def people(what: str) -> dict[str, object]:
    return {"demographic": what}


@pytest.mark.parametrize(
    ("found", "least"),
    [
        ([], 0),
        ([(4, {})], 4),
        ([(4, {}), (3, {})], 4),
        ([(4, {"place": "A"}), (3, {"place": "B"})], 7),
        ([(4, {"place": "A"}), (3, {"place": "a "})], 4),
        ([(4, {"place": "A"}), (3, {})], 4),
        ([(4, on(1)), (3, on(2))], 7),
        ([(4, on(1)), (3, on(1))], 4),
        ([(4, on(1, 3)), (3, on(2))], 4),
        ([(4, {"group": "civilian"}), (3, {"group": "state_forces"})], 7),
        ([(4, {"group": "mixed"}), (3, {"group": "state_forces"})], 4),
        ([(19, people("children")), (11, people("women")), (2, people("men"))], 32),
        ([(19, people("children")), (11, people("elderly"))], 30),
        ([(19, people("women")), (11, people("elderly"))], 19),
        ([(19, people("women")), (11, people("journalists"))], 19),
        ([(9, people("aid workers")), (11, people("journalists"))], 20),
        ([(53, {"place": "A"}), (19, people("children")), (11, people("women"))], 53),
        ([(15, {"place": "A"}), (19, people("children")), (11, people("women"))], 30),
        ([(1, {}), (1, {}), (1, {})], 3),
        ([(2, {}), (1, {}), (1, {})], 2),
    ],
)
def test_only_one_dimension_is_added_up(
    found: list[tuple[int, dict[str, object]]], least: int
) -> None:
    assert disjoint_floor(parts(*found)) == least


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ({"place": "A"}, {"place": "B"}),
        (on(1), on(2)),
        ({"group": "civilian"}, {"group": "state_forces"}),
    ],
)
def test_what_the_whole_shares_divides_nothing(
    own: dict[str, object], other: dict[str, object]
) -> None:
    found = parts((4, own), (3, other))
    assert disjoint_floor(found) == 7
    assert disjoint_floor(found, figure("w", 9, **own)) == 4  # type: ignore[arg-type]


def test_a_whole_of_another_day_or_group_divides_nothing_else() -> None:
    days = parts((4, on(1)), (3, on(2)))
    assert disjoint_floor(days, figure("w", 9, **on(9))) == 7  # type: ignore[arg-type]
    assert disjoint_floor(days, figure("w", 9, **on(1, 2))) == 7  # type: ignore[arg-type]


def test_one_person_is_one_only_where_the_number_is_exact() -> None:
    found = [(figure(f"p{i}", 1, "at_least"), 1) for i in range(3)]
    assert disjoint_floor(found) == 1
