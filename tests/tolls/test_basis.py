"""What a toll rests on, and how much of it is one side's claim, upheld or unconfirmed."""

from typing import Any

import pytest

from summarizer.models import Figure
from summarizer.models.toll import Basis
from summarizer.tolls.tolls import tolls
from tests.tolls.strategies import figure, said
from tests.tolls.tolled import EVENTS, killed, roles, triple

CASES: dict[str, tuple[list[Figure], Basis]] = {
    "one statement": ([figure("f1", 12)], "stated"),
    "one statement and its parts": (
        [figure("f1", 12), figure("f2", 5, part_of="f1"), figure("f3", 3, part_of="f1")],
        "stated",
    ),
    "one statement told again": (
        [figure("f1", 12, phrase="12"), figure("f2", 12, phrase="12", said_by=said("A"))],
        "stated",
    ),
    "separate statements": ([figure("f1", 12), figure("f2", 3)], "added"),
    "parts alone": (
        [figure("f1", 12, part_of="f9", place="A"), figure("f2", 3, part_of="f9", place="B")],
        "added",
    ),
    "parts that exceed their whole": (
        [figure("f1", bound="vague"), figure("f2", 37, part_of="f1")],
        "added",
    ),
    "speakers who differ": (
        [figure("f1", 12), figure("f2", 15, disputes="f1", said_by=said("A"))],
        "disputed",
    ),
    "a later count": ([figure("f1", 12), figure("f2", 15, replaces="f1")], "replaced"),
    "a later count and speakers who differ": (
        [
            figure("f1", 12),
            figure("f2", 15, replaces="f1"),
            figure("f3", 20, disputes="f2", said_by=said("A")),
        ],
        "disputed",
    ),
    "attackers apart": ([figure("f1", 12), figure("f2", 2, attackers=True)], "stated"),
    "what does not count": (
        [
            figure("f1", 12),
            figure("f2", 3, status="unverified"),
            figure("f3", 4, assertion="feared"),
            figure("f4", 5, scope="background"),
        ],
        "stated",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_a_toll_rests_on(case: str) -> None:
    figures, basis = CASES[case]
    assert killed(figures).basis == basis
    assert killed(figures[::-1]).basis == basis


def test_each_outcome_rests_on_its_own_figures() -> None:
    figures = [
        figure("f1", 12),
        figure("f2", 3, outcome="injured"),
        figure("f3", 4, outcome="injured"),
    ]
    assert {t.outcome: t.basis for t in tolls(figures, EVENTS)} == {
        "killed": "stated",
        "injured": "added",
    }


# Upheld and unconfirmed


def test_figures_in_the_numbers_that_nobody_or_no_words_bear_out_are_counted() -> None:
    toll = killed(
        [
            figure("f1", 12, status="upheld"),
            figure("f2", 3, status="unconfirmed"),
            figure("f3", 1, status="unconfirmed", part_of="f1"),
            figure("f4", 1),
            figure("f5", 1, status="repaired"),
            figure("f6", 9, status="unverified"),
            figure("f7", 9, status="upheld", scope="background"),
            figure("f8", 2, status="upheld", attackers=True),
        ]
    )
    assert (toll.upheld, toll.unconfirmed) == (1, 2)
    assert toll.low == 17


@pytest.mark.parametrize("status", ["verified", "repaired", "upheld", "unconfirmed"])
def test_every_status_but_unverified_counts(status: Any) -> None:
    assert killed([figure("f1", 12, status=status)]).low == 12


# Claims about an enemy


def enemy(name: str, number: int = 1, bound: Any = "exact", **more: Any) -> Figure:
    defaults = {"said_by": said("the army"), "claim_about": "enemy"}
    return figure(name, number, bound, **(defaults | more))


def test_a_claim_beside_other_dead_is_told_apart() -> None:
    toll = killed([figure("f1", 15, said_by=said("a monitor")), enemy("f2", 30)])
    assert triple(toll) == (45, 45, 45)
    assert triple(toll.claimed) == (30, 30, 30)
    assert triple(toll.without_claimed) == (15, 15, 15)
    assert "the army" in str(toll)
    assert "45" not in str(toll)


def test_a_claim_that_is_all_there_is() -> None:
    toll = killed([enemy("f1", 30)])
    assert (triple(toll), triple(toll.claimed)) == ((30, 30, 30), (30, 30, 30))
    assert toll.without_claimed is None
    assert "claimed by the army: 30" in str(toll)


def test_parts_of_a_claim_are_claimed_too() -> None:
    toll = killed([enemy("f1", 30), figure("f2", 4, part_of="f1"), figure("f3", 5)])
    assert triple(toll.claimed) == (30, 30, 30)
    assert triple(toll.without_claimed) == (5, 5, 5)


def test_a_claimed_part_of_a_stated_whole_is_no_claim() -> None:
    toll = killed([figure("f1", 30), enemy("f2", 10, part_of="f1")])
    assert toll.claimed is None
    assert triple(toll) == (30, 30, 30)


def test_a_claim_that_another_speaker_disputes_is_a_dispute() -> None:
    toll = killed([enemy("f1", 30), figure("f2", 10, disputes="f1", said_by=said("a monitor"))])
    assert toll.claimed is None
    assert (toll.basis, triple(toll)) == ("disputed", (10, None, 30))


def test_claims_of_both_sides_are_claims_both() -> None:
    toll = killed(
        [enemy("f1", 30), enemy("f2", 20, said_by=said("the rebels"), group="state_forces")]
    )
    assert triple(toll.claimed) == (50, 50, 50)
    assert toll.without_claimed is None
    assert "the army and the rebels" in str(toll)


@pytest.mark.parametrize(
    ("kind", "group", "about", "is_claimed"),
    [
        ("authorities", "non_state_armed", None, True),
        ("armed_group", "state_forces", None, True),
        ("authorities", "state_forces", None, False),
        ("armed_group", "non_state_armed", None, False),
        ("media", "non_state_armed", None, False),
        ("monitor", "non_state_armed", None, False),
        ("media", "non_state_armed", "enemy", True),
        ("authorities", "non_state_armed", "own_side", False),
    ],
)
def test_what_a_reader_says_of_a_claim_counts_and_else_who_speaks_of_whom(
    kind: Any, group: Any, about: Any, is_claimed: bool
) -> None:
    told = figure("f1", 30, said_by=said("A", kind), group=group, claim_about=about)
    assert (killed([told]).claimed is not None) is is_claimed


# Feared


def test_the_feared_are_added_up_beside_the_toll() -> None:
    figures = [
        figure("f1", 9),
        figure("f2", 20, assertion="feared", place="A"),
        figure("f3", 3, assertion="feared", place="B"),
        figure("f4", 2, assertion="feared", part_of="f2"),
        figure("f5", 99, assertion="feared", status="unverified"),
        figure("f6", 99, assertion="feared", scope="background"),
        figure("f7", 99, assertion="feared", event="e2"),
    ]
    toll = killed(figures)
    assert (triple(toll), triple(toll.feared)) == ((9, 9, 9), (23, 23, 23))
    assert roles(toll)["f2"] == "feared"


def test_the_feared_alone_leave_the_toll_unknown() -> None:
    toll = killed([figure("f1", 20, assertion="feared")])
    assert (triple(toll), triple(toll.feared)) == ((None, None, None), (20, 20, 20))


def test_bodies_found_are_no_part_of_the_feared() -> None:
    toll = killed([figure("f1", 20, assertion="feared"), figure("f2", 4, part_of="f1")])
    assert (triple(toll), triple(toll.feared)) == ((4, 4, 4), (20, 20, 20))


# Parts of another outcome


@pytest.mark.parametrize("outcome", ["captured", "missing", "killed_or_missing"])
def test_a_part_with_another_outcome_than_its_whole_has_its_own_toll(outcome: str) -> None:
    figures = [
        figure("f1", 40, outcome=outcome),
        figure("f2", 3, part_of="f1"),
        figure("f3", 14, outcome="released", part_of="f1"),
    ]
    found = {t.outcome: triple(t) for t in tolls(figures, EVENTS)}
    assert found == {
        outcome: (40, 40, 40),
        "killed": (3, 3, 3),
        "released": (14, 14, 14),
    }


def test_a_part_of_a_part_of_another_outcome_is_part_of_the_outermost() -> None:
    figures = [
        figure("f1", 40, outcome="captured"),
        figure("f2", 14, outcome="released", part_of="f1"),
        figure("f3", 5, outcome="captured", part_of="f2"),
    ]
    found = {t.outcome: triple(t) for t in tolls(figures, EVENTS)}
    assert found == {"captured": (40, 40, 40), "released": (14, 14, 14)}
