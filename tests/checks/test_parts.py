"""Parts, updates and disputes hold together with the figures that they name."""

from typing import Any

import pytest

from summarizer.models import Figure
from tests.tolls.claimed import article_of, figure_of, problems

TEXT = (
    "In Idlib 20 people were killed. 12 men, 7 women and 6 children were killed. "
    "More than 9 people died. About 9 people died. 5 to 8 people died. Up to 4 people died."
)
ARTICLE = article_of(TEXT)


def figure(name: str, number: int, **fields: Any) -> Figure:
    quotes = {20: "20 people", 12: "12 men", 7: "7 women", 6: "6 children"}
    return figure_of(ARTICLE, quotes[number], "exact", number, id=name, **fields)


def messages(*figures: Figure) -> list[str]:
    return [p.message for p in problems(ARTICLE, *figures) if p.check == "parts"]


WHOLE = figure("whole", 20)


def test_a_part_of_its_whole() -> None:
    assert messages(figure("a", 12, part_of="whole"), WHOLE) == []
    assert messages(WHOLE, figure("a", 12, part_of="whole")) == []


@pytest.mark.parametrize("relation", ["part_of", "replaces", "disputes"])
def test_references_to_no_figure_and_to_itself(relation: str) -> None:
    assert messages(figure("a", 12, **{relation: "whole"}), WHOLE) == []
    (missing,) = messages(figure("a", 12, **{relation: "f99"}), WHOLE)
    assert "f99, which is no figure" in missing
    assert "itself" in messages(figure("a", 12, **{relation: "a"}), WHOLE)[0]


@pytest.mark.parametrize("relation", ["part_of", "replaces", "disputes"])
@pytest.mark.parametrize("outcome", ["injured", "killed_or_injured"])
def test_another_outcome(relation: str, outcome: str) -> None:
    other = figure("a", 12, outcome=outcome, **{relation: "whole"})
    assert len(messages(other, WHOLE)) == 1


def test_killed_and_injured_may_be_parts_of_a_joint_figure_only() -> None:
    joint = figure("whole", 20, outcome="killed_or_injured")
    assert messages(figure("a", 12, part_of="whole"), joint) == []
    assert messages(figure("a", 12, outcome="injured", part_of="whole"), joint) == []
    assert messages(figure("a", 12, outcome="missing", part_of="whole"), joint) != []
    assert messages(figure("a", 12, replaces="whole"), joint) != []


def test_another_scope() -> None:
    part = figure("a", 12, part_of="whole", scope="background")
    assert "background" in messages(part, WHOLE)[0]


def test_a_part_is_not_larger_than_its_whole() -> None:
    small = figure("whole", 12)
    (message,) = messages(figure("a", 20, part_of="whole"), small)
    assert message == "It has at least 20 people, and whole, its whole, 12."
    assert messages(figure("a", 12, part_of="whole"), figure("whole", 12)) == []


@pytest.mark.parametrize(
    ("quote", "bound", "number", "high", "fits"),
    [
        ("More than 9 people", "more_than", 9, None, True),
        ("About 9 people", "about", 9, None, True),
        ("5 to 8 people", "range", 5, 8, False),
        ("Up to 4 people", "at_most", 4, None, False),
    ],
)
def test_only_a_whole_with_an_end_above_limits_its_parts(
    quote: str, bound: Any, number: int, high: int | None, fits: bool
) -> None:
    whole = figure_of(ARTICLE, quote, bound, number, high, id="whole")
    assert (messages(figure("a", 12, part_of="whole"), whole) == []) is fits


def test_parts_without_a_least_number_always_fit() -> None:
    part = figure_of(ARTICLE, "Up to 4 people", "none_reported", None, id="a", part_of="whole")
    assert messages(part, WHOLE) == []


def test_different_people_together_are_not_more_than_their_whole() -> None:
    men = figure("a", 12, part_of="whole", demographic="men")
    women = figure("b", 7, part_of="whole", demographic="women")
    children = figure("c", 6, part_of="whole", demographic="children")
    assert messages(men, women, WHOLE) == []
    (message,) = messages(men, women, children, WHOLE)
    assert message == "The parts of whole come to at least 25, and it has 20."
    assert messages(children, men, women, WHOLE) == [message]
    assert messages(WHOLE, men, women, children) == []


def test_parts_that_may_be_the_same_people_are_not_added() -> None:
    men = figure("a", 12, part_of="whole", demographic="men")
    there = figure("b", 12, part_of="whole", place="Darkush")
    assert messages(men, there, WHOLE) == []


def test_circles() -> None:
    a = figure("a", 12, part_of="b")
    b = figure("b", 12, part_of="c")
    c = figure("c", 12, part_of="a")
    outside = figure("d", 12, part_of="a")
    for first in (a, b, c):
        others = [f for f in (a, b, c, outside) if f.id != first.id]
        assert messages(first, *others) == ["Its wholes or updates lead back to itself."]
    assert messages(outside, a, b, c) == []
    again, and_again = figure("a", 12, replaces="b"), figure("b", 12, replaces="a")
    assert messages(again, and_again) == ["Its wholes or updates lead back to itself."]


def test_disputes_may_be_mutual() -> None:
    assert messages(figure("a", 12, disputes="b"), figure("b", 7, disputes="a")) == []


@pytest.mark.parametrize("relation", ["replaces", "disputes"])
def test_a_part_is_no_other_number_for_its_whole(relation: str) -> None:
    part = figure("a", 12, part_of="whole", **{relation: "whole"})
    assert "both part of whole" in messages(part, WHOLE)[0]


def test_the_problem_asks_about_the_parts_own_sentence() -> None:
    (found,) = problems(ARTICLE, figure("a", 12, part_of="f99"))
    assert (found.check, found.figure, found.ask) == ("parts", "a", 1)
