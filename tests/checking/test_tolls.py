"""Tolls count nobody twice, whatever the figures and the links between them."""

import time
from collections.abc import Callable, Sequence
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.checking.disputes import disputes
from summarizer.checking.policies import POLICIES, Gtd
from summarizer.checking.tolls import tolls
from summarizer.models import Attribution, Event, Figure, Interval, Toll, When
from summarizer.models.vocabulary import Bound
from tests.checking.strategies import figure, hostile_figures, said, trees

Triple = tuple[int | None, int | None, int | None]
EVENTS = (Event(id="e1", type="Attack", place="Darkush"), Event(id="e2", type="Attack"))


def killed(figures: Sequence[Figure], **more: object) -> Toll:
    (found,) = (
        t
        for t in tolls(figures, EVENTS, **more)  # type: ignore[arg-type]
        if (t.event, t.outcome, t.group) == ("e1", "killed", None)
    )
    return found


def triple(toll: Toll | Interval | None) -> Triple | None:
    return None if toll is None else (toll.low, toll.best, toll.high)


def numbers(figures: Sequence[Figure]) -> dict[object, object]:
    return {
        (t.event, t.outcome, t.group): (triple(t), triple(t.attackers), triple(t.with_attackers))
        for t in tolls(figures, EVENTS)
    }


def roles(toll: Toll) -> dict[str, str]:
    return {entry.figure: entry.role for entry in toll.entries}


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


# Restatements and updates


def test_the_same_figure_stated_twice_is_one_even_by_two_speakers() -> None:
    first = figure("f1", 31, phrase="31 people", said_by=said("Police"))
    again = first.model_copy(update={"id": "f2", "said_by": said("A hospital")})
    toll = killed([first, again])
    assert triple(toll) == (31, 31, 31)
    assert roles(toll) == {"f1": "counted", "f2": "excluded"}
    assert disputes([first, again], EVENTS) == ()


@pytest.mark.parametrize(
    "other",
    [
        {"who": "a miner"},
        {"place": "There"},
        {"demographic": "women"},
        {"group": "civilian"},
        {"date": When(start=date(2020, 1, 2), end=date(2020, 1, 2), words="x", precision=1)},
    ],
)
def test_people_who_differ_in_anything_are_not_the_same(other: dict[str, object]) -> None:
    first = figure("f1", 1, who="a teacher")
    assert killed([first, first.model_copy(update={"id": "f2", **other})]).low == 2


def test_an_update_replaces() -> None:
    figures = [figure("f1", 12), figure("f2", 15, replaces="f1"), figure("f3", 19, replaces="f2")]
    toll = killed(figures)
    assert triple(toll) == (19, 19, 19)
    assert roles(toll) == {"f1": "replaced", "f2": "replaced", "f3": "counted"}
    assert toll.entries[0].note == "updated by f3"


def test_an_unverified_update_replaces_nothing() -> None:
    figures = [figure("f1", 12), figure("f2", 19, replaces="f1", status="unverified")]
    assert killed(figures).low == 12


def test_a_part_of_a_replaced_figure_is_in_the_replacing_one() -> None:
    figures = [figure("f1", 12), figure("f2", 19, replaces="f1"), figure("f3", 4, part_of="f1")]
    toll = killed(figures)
    assert toll.low == 19
    assert toll.entries[2].whole == "f2"


def test_an_update_of_a_part_is_a_part() -> None:
    figures = [figure("f1", 20), figure("f2", 5, part_of="f1"), figure("f3", 7, replaces="f2")]
    assert killed(figures).low == 20


def test_a_number_disputed_before_it_was_updated_is_not_added() -> None:
    figures = [
        figure("f1", 12, said_by=said("Police")),
        figure("f2", 15, said_by=said("A hospital"), disputes="f1"),
        figure("f3", 19, said_by=said("Police"), replaces="f1"),
    ]
    assert triple(killed(figures)) == (15, None, 19)


def test_two_updates_of_one_figure_are_two_accounts() -> None:
    figures = [figure("f1", 12), figure("f2", 15, replaces="f1"), figure("f3", 19, replaces="f1")]
    assert triple(killed(figures)) == (15, None, 19)


def test_updates_in_a_circle_are_accounts_of_the_same_people() -> None:
    figures = [figure("f1", 12, replaces="f2"), figure("f2", 19, replaces="f1")]
    assert triple(killed(figures)) == (12, None, 19)


def test_only_those_of_one_toll_are_accounts_of_the_same_people_in_a_circle() -> None:
    figures = [
        figure("f1", 5, part_of="f2"),
        figure("f2", 7, part_of="f3", outcome="injured"),
        figure("f3", 9, part_of="f4"),
        figure("f4", 8, part_of="f1", outcome="injured"),
    ]
    assert [triple(t) for t in tolls(figures, EVENTS)] == [(5, None, 9), (7, None, 8)]


def test_parts_in_a_circle_are_accounts_of_the_same_people() -> None:
    figures = [figure("f1", 12, part_of="f2"), figure("f2", 19, part_of="f1")]
    assert triple(killed(figures)) == (12, None, 19)


# Disputes


def test_a_dispute_takes_the_lowest_low_and_the_highest_high() -> None:
    figures = [
        figure("f1", 40, "about", said_by=said("The army")),
        figure("f2", 4, said_by=said("The rebels"), disputes="f1"),
        figure("f3", 6),
    ]
    toll = killed(figures)
    assert triple(toll) == (10, None, 46)
    assert roles(toll) == {"f1": "disputed", "f2": "disputed", "f3": "counted"}


def test_each_speakers_numbers_add_up() -> None:
    figures = [
        figure("f1", 10, said_by=said("A")),
        figure("f2", 5, said_by=said("A"), disputes="f3"),
        figure("f3", 12, said_by=said("B"), disputes="f1"),
    ]
    assert triple(killed(figures)) == (12, None, 15)


def test_a_speaker_who_disputes_himself_is_not_added_up() -> None:
    figures = [
        figure("f1", 10, said_by=said("A")),
        figure("f2", 12, said_by=said("A"), disputes="f1"),
    ]
    assert triple(killed(figures)) == (10, None, 12)


@pytest.mark.parametrize("inside", ["f1", None])
def test_a_dispute_over_a_part_moves_the_whole_by_the_difference(inside: str | None) -> None:
    figures = [
        figure("f1", 70),
        figure("f2", 47, part_of="f1", place="Idlib"),
        figure("f3", 41, part_of=inside, place="Idlib", said_by=said("A"), disputes="f2"),
    ]
    toll = killed(figures)
    assert triple(toll) == (64, None, 70)
    assert roles(toll) == {"f1": "counted", "f2": "disputed", "f3": "disputed"}
    figures[2] = figures[2].model_copy(update={"low": 50, "best": 50, "high": 50})
    assert triple(killed(figures)) == (70, None, 73)


def test_a_dispute_over_a_part_of_a_part_moves_both() -> None:
    figures = [
        figure("f0", 100),
        figure("f1", 70, part_of="f0"),
        figure("f2", 47, part_of="f1"),
        figure("f3", 41, said_by=said("A"), disputes="f2"),
    ]
    assert triple(killed(figures)) == (94, None, 100)


def test_the_whole_includes_the_number_of_its_own_speaker() -> None:
    figures = [
        figure("f1", 70, said_by=said("A")),
        figure("f2", 41, part_of="f1", said_by=said("B")),
        figure("f3", 47, part_of="f1", said_by=said("A"), disputes="f2"),
    ]
    assert triple(killed(figures)) == (64, None, 70)


def test_parts_of_two_wholes_in_dispute_move_neither() -> None:
    figures = [
        figure("f1", 70),
        figure("f2", 60, said_by=said("A"), disputes="f1"),
        figure("f3", 47, part_of="f1"),
        figure("f4", 41, part_of="f2", said_by=said("A"), disputes="f3"),
    ]
    assert triple(killed(figures)) == (60, None, 70)


def test_a_part_that_disputes_its_whole_is_another_account_of_it() -> None:
    figures = [figure("f1", 31), figure("f2", 39, part_of="f1", said_by=said("A"), disputes="f1")]
    assert triple(killed(figures)) == (31, None, 39)


def test_a_dispute_of_another_outcome_or_event_joins_nothing() -> None:
    figures = [figure("f1", 3), figure("f2", 4, outcome="injured", disputes="f1")]
    assert [triple(t) for t in tolls(figures, EVENTS)] == [(3, 3, 3), (4, 4, 4)]
    assert disputes(figures, EVENTS) == ()


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


# Properties


@given(hostile_figures(), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_any_figures_give_ordered_numbers_in_any_order(
    figures: list[Figure], random: Random
) -> None:
    before = numbers(figures)
    for toll in tolls(figures, EVENTS, include_unverified=True):
        for interval in (toll, toll.attackers, toll.with_attackers):
            known = [n for n in triple(interval) or () if n is not None]
            assert known == sorted(known)
        assert toll.explanation.endswith(".")
        listed = [f.id for f in figures if (f.event, f.outcome) == (toll.event, toll.outcome)]
        if toll.group is None:
            assert [e.figure for e in toll.entries] == listed
    shuffled = list(figures)
    random.shuffle(shuffled)
    assert numbers(shuffled) == before


@given(hostile_figures())
@settings(deadline=None)
def test_every_policy_bears_any_figures(figures: list[Figure]) -> None:
    for policy in POLICIES.values():
        for toll in tolls(figures, EVENTS, policy):
            known = [n for n in (toll.low, toll.best, toll.high) if n is not None]
            assert known == sorted(known)
            assert toll.policy == policy.name


@given(hostile_figures(), st.data())
@settings(deadline=None)
def test_stating_a_figure_again_changes_nothing(figures: list[Figure], data: st.DataObject) -> None:
    if not figures:
        return
    again = data.draw(st.sampled_from(figures)).model_copy(update={"id": "zz"})
    assert numbers([*figures, again]) == numbers(figures)


@given(hostile_figures(), st.integers(0, 9), st.sampled_from(["exact", "vague", "range"]))
@settings(deadline=None)
def test_another_independent_figure_only_adds(figures: list[Figure], n: int, bound: str) -> None:
    more = figure("new", n, bound)  # type: ignore[arg-type]
    before = {(t.event, t.outcome): t for t in tolls(figures, EVENTS) if t.group is None}
    old = before.get(("e1", "killed"))
    new = killed([*figures, more])
    assert new.low == (0 if old is None or old.low is None else old.low) + (more.low or 0)
    if old is not None and old.low is not None and old.high is None:
        assert new.high is None


@given(trees())
@settings(deadline=None)
def test_a_toll_lies_between_its_wholes_and_all_its_figures(figures: list[Figure]) -> None:
    toll = killed(figures)
    roots = [f for f in figures if f.part_of is None]
    assert toll.low is not None
    assert sum(f.floor or 0 for f in roots) <= toll.low <= sum(f.floor or 0 for f in figures)
    if toll.high is None:
        assert any(f.ceiling is None for f in roots)
    else:
        assert toll.low <= toll.high <= sum(f.ceiling or f.floor or 0 for f in figures)
    for one in figures:
        assert toll.low >= (one.floor or 0)


@given(trees(), st.integers(0, 30))
@settings(deadline=None)
def test_a_part_no_greater_than_its_whole_changes_nothing(figures: list[Figure], n: int) -> None:
    whole = figures[-1]  # nothing is part of it yet
    part = figure("new", min(n, whole.floor or 0), part_of=whole.id)
    assert numbers([*figures, part]) == numbers(figures)


@given(trees(), st.integers(0, 30))
@settings(deadline=None)
def test_a_replaced_figure_never_counts(figures: list[Figure], n: int) -> None:
    old = figure("old", n, part_of=figures[0].part_of)
    updated = [figures[0].model_copy(update={"replaces": "old"}), *figures[1:]]
    toll = killed([*updated, old])
    assert triple(toll) == triple(killed(figures))
    assert roles(toll)["old"] == "replaced"


@given(trees(), st.data(), st.integers(0, 60))
@settings(deadline=None)
def test_a_dispute_widens_and_never_adds(
    figures: list[Figure], data: st.DataObject, n: int
) -> None:
    disputed = data.draw(st.sampled_from(figures))
    other = figure("new", n, said_by=said("Another"), disputes=disputed.id)
    before, after = killed(figures), killed([*figures, other])
    assert before.low is not None
    assert after.low is not None
    assert after.low <= before.low
    if before.high is None:
        assert after.high is None
    else:
        assert after.high is not None
        assert before.high <= after.high <= before.high + max(0, n - (disputed.floor or 0))


@pytest.mark.parametrize(
    "link",
    [
        lambda n, size: {"part_of": f"f{n - 1}"},
        lambda n, size: {"part_of": f"f{(n + 1) % size}"},
        lambda n, size: {"replaces": f"f{n - 1}"},
        lambda n, size: {"disputes": f"f{n - 1}", "said_by": said(str(n))},
        lambda n, size: {"part_of": "f0", "disputes": f"f{n - 1}"},
        lambda n, size: {"event": f"e{n % 7}", "part_of": f"f{n - 1}"},
    ],
)
def test_long_chains_are_no_trouble(link: Callable[[int, int], dict[str, object]]) -> None:
    size = 3_000
    figures = [figure(f"f{n}", n % 9, **link(n, size)) for n in range(size)]
    start = time.perf_counter()
    assert tolls(figures, EVENTS)
    assert time.perf_counter() - start < 5


# Policies


def test_a_gtd_majority_counts_speakers_who_state_the_same() -> None:
    figures = [
        figure("f1", 31, phrase="31 people", said_by=said("A")),
        figure("f2", 31, phrase="31 people", said_by=said("B")),
        figure("f3", 25, said_by=said("C"), disputes="f1"),
    ]
    assert triple(killed(figures, policy="gtd")) == (31, 31, 31)
    assert triple(killed(figures, policy="acled")) == (25, 25, 25)
    assert triple(killed(figures)) == (25, None, 31)


def test_gtd_leaves_the_perpetrators_claim_out() -> None:
    event = Event(id="e1", type="Attack", perpetrator=Attribution(name="The  Front"))
    claim = figure("f1", 5, said_by=said("the front"))
    other = figure("f2", 9, said_by=said("Police"), disputes="f1")
    (toll,) = tolls([claim, other], [event], "gtd")
    assert triple(toll) == (9, 9, 9)
    accused = claim.model_copy(update={"caused_by": Attribution(name="The Front")})
    (toll,) = tolls([accused, other], [], "gtd")
    assert triple(toll) == (9, 9, 9)
    (toll,) = tolls([claim, other], [], "gtd")
    assert triple(toll) == (5, 5, 5)


@pytest.mark.parametrize(("policy", "low"), [("acled", 12), ("gtd", 12), ("literal", 10)])
def test_policies_that_count_attackers_do(policy: str, low: int) -> None:
    figures = [figure("f1", 10), figure("f2", 2, attackers=True)]
    assert killed(figures, policy=policy).low == low


def test_a_policys_share_of_a_joint_figure_counts_unless_it_is_split_already() -> None:
    joint = figure("f1", 12, outcome="killed_or_injured")
    found = {t.outcome: triple(t) for t in tolls([joint, figure("f2", 1)], EVENTS, "acled")}
    assert found == {"killed": (7, 7, 7), "killed_or_injured": (12, 12, 12)}
    split = {
        t.outcome: t.low for t in tolls([joint, figure("f2", 8, part_of="f1")], EVENTS, "acled")
    }
    assert split == {"killed": 8, "killed_or_injured": 12}
    both = {t.outcome: t.low for t in tolls([joint], EVENTS, "airwars")}
    assert both == {"killed": 12, "injured": 12, "killed_or_injured": 12}
    assert [t.outcome for t in tolls([joint], EVENTS)] == ["killed_or_injured"]
    (share, _) = tolls([joint], EVENTS, "acled")
    assert [e.note for e in share.entries] == ["the policy's share of a joint figure"]


def test_a_perpetrators_claim_is_left_out_of_joint_figures_too() -> None:
    class Halving(Gtd):
        def share(self, joint: Interval, outcome: str) -> Interval | None:
            return joint if outcome == "killed" else None

    event = Event(id="e1", type="Attack", perpetrator=Attribution(name="The Front"))
    claim = figure("f1", 5, outcome="killed_or_injured", said_by=said("The Front"))
    other = figure("f2", 9, outcome="killed_or_injured", said_by=said("Police"), disputes="f1")
    found = {t.outcome: triple(t) for t in tolls([claim, other], [event], Halving())}
    assert found == {"killed": (9, 9, 9), "killed_or_injured": (9, 9, 9)}


def test_a_vague_word_that_a_policy_does_not_read_is_named_vague() -> None:
    toll = killed([figure("f1", bound="vague"), figure("f2", 3)], policy="gtd")
    assert [e.note for e in toll.entries] == ["vague", None]
