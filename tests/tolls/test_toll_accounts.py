"""Several accounts of the same people: restatements, updates, disputes."""

from datetime import date

import pytest

from summarizer.models import When
from summarizer.tolls.disputes import disputes
from summarizer.tolls.tolls import tolls
from tests.tolls.strategies import figure, said
from tests.tolls.tolled import EVENTS, killed, roles, triple

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
