"""Whether the title and the opening of an article agree with its tolls."""

from dataclasses import dataclass, field

import pytest

from summarizer.models import Evidence, Figure, Toll
from summarizer.models.toll import Agreement
from summarizer.models.vocabulary import Outcome
from summarizer.tolls.agreement import compare_with_frame
from summarizer.tolls.tolls import tolls
from tests.tolls.strategies import figure, said
from tests.tolls.tolled import EVENTS


@dataclass(frozen=True)
class Said:
    """A number in the title or the opening; without a place no figure rests on it."""

    low: int | None
    high: int | None = None
    outcomes: tuple[Outcome, ...] = ("killed",)
    start: int = -1
    best: int | None = field(default=None)

    @property
    def end(self) -> int:
        return self.start + 2 if self.start >= 0 else -1


def exactly(number: int, start: int = -1, outcome: Outcome = "killed") -> Said:
    return Said(number, number, (outcome,), start, number)


def at(start: int) -> tuple[Evidence, ...]:
    return (Evidence(quote="12", start=start, end=start + 2, sentence=0),)


def compared(figures: list[Figure], *title: Said) -> dict[tuple[str | None, Outcome], Agreement]:
    made = tolls(figures, EVENTS)
    found = compare_with_frame(made, EVENTS, figures, title, ())
    assert all(t.opening == "silent" for t in found)
    return {(t.event, t.outcome): t.title for t in found if t.group is None}


KEY: tuple[str, Outcome] = ("e1", "killed")


@pytest.mark.parametrize(
    ("number", "agreement"),
    [
        (exactly(12), "agrees"),
        (exactly(13), "contradicts"),
        (exactly(11), "contradicts"),
        (Said(10, None), "agrees"),
        (Said(13, None), "contradicts"),
        (Said(10, 15), "agrees"),
        (Said(None, 12, best=None), "silent"),
        (exactly(0), "silent"),
        (exactly(12, outcome="injured"), "silent"),
    ],
)
def test_a_number_that_the_title_states(number: Said, agreement: Agreement) -> None:
    assert compared([figure("f1", 12)], number)[KEY] == agreement


def test_an_open_toll_agrees_with_more() -> None:
    assert compared([figure("f1", 12, "at_least")], exactly(15))[KEY] == "agrees"
    assert compared([figure("f1", 12, "at_least")], exactly(11))[KEY] == "contradicts"


def test_the_opening_is_told_apart_from_the_title() -> None:
    figures = [figure("f1", 12)]
    (toll,) = compare_with_frame(
        tolls(figures, EVENTS), EVENTS, figures, [exactly(12)], [exactly(9)]
    )
    assert (toll.title, toll.opening) == ("agrees", "contradicts")


def test_a_part_or_an_older_count_in_the_title_disputes_no_total() -> None:
    part = [figure("f1", 73), figure("f2", 19, part_of="f1", evidence=at(0))]
    assert compared(part, exactly(19, 0))[KEY] == "silent"
    older = [figure("f1", 12, evidence=at(0)), figure("f2", 15, replaces="f1")]
    assert compared(older, exactly(12, 0))[KEY] == "silent"
    background = [figure("f1", 12), figure("f2", 99, scope="background", evidence=at(0))]
    assert compared(background, exactly(99, 0))[KEY] == "silent"


def test_a_number_on_which_a_figure_rests_is_compared_with_its_own_event() -> None:
    figures = [figure("f1", 12), figure("f2", 30, event="e2", evidence=at(0))]
    found = compared(figures, exactly(30, 0))
    assert found == {("e1", "killed"): "silent", ("e2", "killed"): "agrees"}


def test_a_number_of_no_figure_is_taken_for_the_main_events() -> None:
    figures = [figure("f1", 12), figure("f2", 30, event="e2")]
    found = compared(figures, exactly(99))
    assert found == {("e1", "killed"): "contradicts", ("e2", "killed"): "silent"}


def test_what_the_title_counts_apart_agrees_together() -> None:
    assert compared([figure("f1", 11)], exactly(10), exactly(1))[KEY] == "agrees"
    assert compared([figure("f1", 10), figure("f2", 1)], exactly(10), exactly(1))[KEY] == "agrees"


def test_a_title_with_the_attackers_or_without_the_claimed_agrees() -> None:
    bombers = [figure("f1", 12), figure("f2", 2, attackers=True)]
    assert compared(bombers, exactly(14))[KEY] == "agrees"
    claimed = [
        figure("f1", 15),
        figure("f2", 30, claim_about="enemy", said_by=said("the army")),
    ]
    assert compared(claimed, exactly(15))[KEY] == "agrees"


def test_tolls_of_groups_and_of_no_event_are_not_compared() -> None:
    groups = [figure("f1", 12, group="civilian"), figure("f2", 3, group="state_forces")]
    made = compare_with_frame(tolls(groups, EVENTS), EVENTS, groups, [exactly(99)], ())
    assert {t.group: t.title for t in made} == {
        None: "contradicts",
        "civilian": "silent",
        "state_forces": "silent",
    }
    alone = Toll(event=None, outcome="killed", low=5, best=5, high=5)
    (found,) = compare_with_frame([alone], EVENTS, [], [exactly(9)], ())
    assert found.title == "silent"


def test_without_figures_or_numbers_nothing_is_said() -> None:
    assert compare_with_frame([], EVENTS, [], [exactly(9)], ()) == ()
    assert compared([figure("f1", 12)])[KEY] == "silent"
