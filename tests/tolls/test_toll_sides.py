"""Attackers stand beside a toll; groups have tolls of their own."""

from collections.abc import Sequence

import pytest

from summarizer.models import Figure
from summarizer.models.vocabulary import Bound
from summarizer.tolls.tolls import tolls
from tests.tolls.strategies import figure, said
from tests.tolls.tolled import EVENTS, Triple, killed, roles, triple

# Attackers and groups


def test_attackers_are_left_out_and_shown_beside() -> None:
    toll = killed(
        [figure("f1", 31), figure("f2", 2, attackers=True), figure("f3", 1, part_of="f2")]
    )
    assert triple(toll) == (31, 31, 31)
    assert triple(toll.attackers) == (2, 2, 2)
    assert triple(toll.with_attackers) == (33, 33, 33)
    assert [e.note for e in toll.entries] == [None, None, None]
    assert roles(toll) == {"f1": "counted", "f2": "attackers", "f3": "attackers"}


def test_attackers_are_taken_out_of_a_whole_that_includes_them() -> None:
    toll = killed([figure("f1", 12), figure("f2", 2, attackers=True, part_of="f1")])
    assert (triple(toll), triple(toll.attackers)) == ((10, 10, 10), (2, 2, 2))
    assert triple(toll.with_attackers) == (12, 12, 12)
    assert [e.note for e in toll.entries] == [None, "within f1, taken out"]
    counting = killed(
        [figure("f1", 12), figure("f2", 2, attackers=True, part_of="f1")], policy="gtd"
    )
    assert (counting.low, counting.entries[1].note) == (12, "within f1, counted")
    nested = killed(
        [
            figure("f0", 20),
            figure("f1", 12, part_of="f0"),
            figure("f2", 2, "at_least", attackers=True, part_of="f1"),
        ]
    )
    assert triple(nested) == (18, None, 18)


def test_attackers_of_all_levels_are_taken_out() -> None:
    figures = [
        figure("f0", 30),
        figure("f1", 20, part_of="f0"),
        figure("f2", 2, attackers=True, part_of="f1"),
        figure("f3", 3, attackers=True, part_of="f0", place="Here"),
    ]
    assert triple(killed(figures)) == (25, None, 27)
    figures[1] = figures[1].model_copy(update={"place": "There"})
    assert triple(killed(figures)) == (25, 25, 25)


def test_attackers_are_taken_out_of_the_account_that_includes_them() -> None:
    account = figure("f3", 15, said_by=said("A"), disputes="f2", part_of="f1")
    bombers = figure("f4", 2, attackers=True, part_of="f2")
    figures = [figure("f1", 20), figure("f2", 12, part_of="f1"), account, bombers]
    assert triple(killed(figures)) == (18, None, 23)
    assert triple(killed(figures).with_attackers) == (20, None, 23)


def test_attackers_whose_number_is_in_dispute_are_taken_out_as_disputed() -> None:
    figures = [
        figure("f1", 20),
        figure("f2", 2, attackers=True, part_of="f1"),
        figure("f3", 3, attackers=True, said_by=said("A"), disputes="f2", part_of="f1"),
    ]
    toll = killed(figures)
    assert triple(toll) == (17, None, 18)
    assert triple(toll.attackers) == (2, None, 3)


@pytest.mark.parametrize(
    ("bound", "number", "left"),
    [
        ("exact", 0, (12, 12, 12)),
        ("at_least", 2, (10, None, 10)),
        ("at_most", 2, (10, None, 12)),
        ("more_than", 2, (0, None, 9)),
        ("vague", 2, (0, None, 10)),
        ("range", 2, (7, None, 10)),
    ],
)
def test_attackers_of_any_bound_are_taken_out(bound: Bound, number: int, left: Triple) -> None:
    figures = [figure("f1", 12), figure("f2", number, bound, attackers=True, part_of="f1")]
    assert triple(killed(figures)) == left


def test_without_attackers_nothing_is_shown_beside() -> None:
    toll = killed([figure("f1", 31)])
    assert toll.attackers is None
    assert toll.with_attackers is None


def test_attackers_alone_leave_the_toll_unknown() -> None:
    toll = killed([figure("f1", 2, attackers=True)])
    assert (triple(toll), triple(toll.attackers)) == ((None, None, None), (2, 2, 2))


def of_groups(figures: Sequence[Figure]) -> dict[str | None, Triple | None]:
    return {t.group: triple(t) for t in tolls(figures, EVENTS)}


def test_each_group_has_a_toll_where_there_are_several() -> None:
    soldiers = figure("f1", 15, group="state_forces")
    rebels = figure("f2", bound="vague", group="non_state_armed")
    assert of_groups([soldiers, rebels]) == {
        None: (17, None, None),
        "state_forces": (15, 15, 15),
        "non_state_armed": (2, None, None),
    }
    assert of_groups([soldiers]) == {None: (15, 15, 15)}
    bomber = figure("f3", 1, group="non_state_armed", attackers=True)
    assert of_groups([soldiers, bomber]) == {None: (15, 15, 15)}


@pytest.mark.parametrize("group", ["mixed", "unknown"])
def test_groups_do_not_overlap(group: str) -> None:
    figures = [
        figure("f1", 73, group=group),
        figure("f2", 60, group="civilian", part_of="f1"),
        figure("f3", 5, group="state_forces", part_of="f1"),
    ]
    assert of_groups(figures) == {
        None: (73, 73, 73),
        "civilian": (60, 60, 60),
        "state_forces": (5, 5, 5),
        group: (8, 8, 8),
    }


def test_a_part_has_the_group_of_its_whole() -> None:
    figures = [
        figure("f1", 73, group="civilian"),
        figure("f2", 6, group="unknown", part_of="f1"),
        figure("f3", 2, group="state_forces", part_of="f2"),
    ]
    assert of_groups(figures) == {None: (73, 73, 73)}


def test_accounts_that_differ_on_the_group_leave_each_open_to_none() -> None:
    figures = [
        figure("f1", 9, group="civilian"),
        figure("f2", 16, group="non_state_armed", said_by=said("A"), disputes="f1"),
    ]
    assert of_groups(figures) == {
        None: (9, None, 16),
        "civilian": (0, None, 9),
        "non_state_armed": (0, None, 16),
    }
    civilians = next(t for t in tolls(figures, EVENTS) if t.group == "civilian")
    assert roles(civilians) == {"f1": "disputed", "f2": "disputed"}


def test_an_account_without_a_group_takes_the_others() -> None:
    figures = [
        figure("f1", 9, group="civilian"),
        figure("f2", 16, said_by=said("A"), disputes="f1"),
    ]
    assert of_groups(figures) == {None: (9, None, 16)}
