"""Tolls count nobody twice: parts and wholes, and what stands beside a toll."""

from typing import Any

import pytest

from summarizer.tolls.tolls import tolls
from tests.summaries import seed_summary
from tests.tolls.strategies import figure
from tests.tolls.tolled import EVENTS, killed, roles, triple

# Parts and wholes


def test_parts_are_not_added_to_their_whole() -> None:
    toll = killed([figure("f1", 73), figure("f2", 19, part_of="f1"), figure("f3", 8, part_of="f2")])
    assert triple(toll) == (73, 73, 73)
    assert roles(toll) == {"f1": "counted", "f2": "part", "f3": "part"}
    assert [e.whole for e in toll.entries] == [None, "f1", "f2"]


def test_different_people_add_up() -> None:
    assert triple(killed([figure("f1", 10), figure("f2", 1)])) == (11, 11, 11)


def test_a_minimum_leaves_the_toll_open_and_without_an_estimate() -> None:
    assert triple(killed([figure("f1", 10, "at_least"), figure("f2", 1)])) == (11, None, None)


def test_about_counts_as_its_number() -> None:
    assert triple(killed([figure("f1", 40, "about")])) == (40, 40, 40)


def test_a_range_has_no_estimate() -> None:
    assert triple(killed([figure("f1", 5, "range"), figure("f2", 2)])) == (7, None, 10)


def test_a_whole_is_never_below_its_parts() -> None:
    dozens = figure("f1", bound="vague")
    toll = killed([dozens, figure("f2", 37, part_of="f1")])
    assert triple(toll) == (37, None, None)
    assert [e.note for e in toll.entries] == [
        "vague, read as 2 or more; its parts come to 37",
        None,
    ]


def test_parts_raise_a_whole_through_every_level() -> None:
    chain = [
        figure("f1", bound="vague"),
        figure("f2", bound="vague", part_of="f1"),
        figure("f3", 37, part_of="f2", place="A"),
        figure("f4", 5, part_of="f2", place="B"),
    ]
    assert killed(chain).low == 42


def test_parts_in_different_places_together_raise_a_whole() -> None:
    figures = [
        figure("f1", 50, place="Idlib"),
        figure("f2", 30, part_of="f1", place="Darkush"),
        figure("f3", 25, part_of="f1", place="Saraqeb"),
    ]
    toll = killed(figures)
    assert triple(toll) == (55, 55, 55)
    assert [e.note for e in toll.entries] == ["its parts come to 55", None, None]


def test_parts_along_different_dimensions_may_be_the_same_people() -> None:
    figures = [
        figure("f1", bound="vague"),
        figure("f2", 53, part_of="f1", place="Darkush"),
        figure("f3", 19, part_of="f1", demographic="children"),
        figure("f4", 11, part_of="f1", demographic="women"),
    ]
    assert killed(figures).low == 53
    assert killed([figures[0], *figures[2:]]).low == 30


def test_parts_of_a_whole_that_is_not_counted_are_not_added_across_dimensions() -> None:
    parts = [
        figure("f2", 53, part_of="f1", place="Darkush"),
        figure("f3", 19, part_of="f1", demographic="children"),
    ]
    unverified = killed([figure("f1", 73, status="unverified"), *parts])
    assert triple(unverified) == (53, None, 72)
    assert roles(unverified) == {"f1": "unverified", "f2": "counted", "f3": "counted"}
    assert triple(killed(parts)) == (53, None, 72)
    assert (
        killed([figure("f1", 73, status="unverified"), *parts], include_unverified=True).low == 73
    )


def test_where_only_parts_are_stated_they_add_up() -> None:
    parts = [figure(f"f{n}", n, part_of="f1", place=f"place {n}") for n in (2, 3)]
    assert triple(killed(parts)) == (5, 5, 5)


def test_a_part_of_a_joint_figure_has_its_own_toll() -> None:
    joint = figure("f1", 20, "range", outcome="killed_or_injured")
    found = {t.outcome: triple(t) for t in tolls([joint, figure("f2", 8, part_of="f1")], EVENTS)}
    assert found == {"killed": (8, 8, 8), "killed_or_injured": (20, None, 23)}


@pytest.mark.parametrize(
    "outcome", ["injured", "killed_or_injured", "missing", "captured", "displaced"]
)
def test_outcomes_are_never_mixed(outcome: str) -> None:
    figures = [figure("f1", 3), figure("f2", 5, outcome=outcome)]
    found = {t.outcome: t.low for t in tolls(figures, EVENTS)}
    assert found == {"killed": 3, outcome: 5}


# What stands beside a toll


@pytest.mark.parametrize(
    ("change", "role"),
    [
        ({"scope": "cumulative"}, "cumulative"),
        ({"scope": "background"}, "background"),
        ({"assertion": "denied"}, "not_asserted"),
        ({"assertion": "hypothetical"}, "not_asserted"),
        ({"assertion": "future"}, "not_asserted"),
        ({"status": "unverified"}, "unverified"),
    ],
)
def test_what_does_not_count_is_listed(change: dict[str, object], role: str) -> None:
    toll = killed([figure("f1", 5), figure("f2", 7, **change)])
    assert triple(toll) == (5, 5, 5)
    assert roles(toll) == {"f1": "counted", "f2": role}


def test_repaired_figures_count() -> None:
    assert killed([figure("f1", 5, status="repaired")]).low == 5


def test_no_information_is_not_zero() -> None:
    toll = killed([figure("f1", bound="none_reported")])
    assert triple(toll) == (None, None, None)
    assert roles(toll) == {"f1": "none_reported"}


def test_seed_article_as_worked_in_the_design() -> None:
    raids = [
        figure("f1", 73, "at_least", place="Idlib province", group="civilian"),
        figure("f2", 19, part_of="f1", demographic="children"),
        figure("f3", 11, part_of="f1", demographic="women"),
        figure("f4", 53, part_of="f1", place="Darkush"),
        figure("f5", 8, part_of="f4", demographic="children"),
        figure("f6", 9, part_of="f4", demographic="women"),
        figure("f7", 220_000, "more_than", scope="cumulative", event=None),
    ]
    toll = killed(raids)
    assert triple(toll) == (73, None, None)
    assert set(roles(toll)) == {"f1", "f2", "f3", "f4", "f5", "f6"}


def test_no_casualties_is_zero() -> None:
    assert triple(killed([figure("f1", 0)])) == (0, 0, 0)


def test_figures_of_no_event_and_running_tolls_alone_make_no_toll() -> None:
    assert tolls([figure("f1", 5, event=None)], EVENTS) == ()
    assert tolls([figure("f1", 5, scope="cumulative")], EVENTS) == ()


def test_an_event_that_is_not_listed_has_its_toll_after_the_others() -> None:
    figures = [figure("f1", 5, event="e9"), figure("f2", 6, event="e2"), figure("f3", 7)]
    assert [t.event for t in tolls(figures, EVENTS)] == ["e1", "e2", "e9"]


@pytest.mark.parametrize(
    ("outcome", "group", "named"),
    [("nonsense", None, "displaced"), ("Killed", None, "killed"), ("killed", "army", "civilian")],
)
def test_a_toll_of_something_that_does_not_exist_is_an_error(
    outcome: Any, group: Any, named: str
) -> None:
    with pytest.raises(ValueError, match=named):
        seed_summary().toll(outcome, group=group)


def test_a_toll_that_the_article_does_not_state_is_none() -> None:
    assert seed_summary().toll("missing") is None
