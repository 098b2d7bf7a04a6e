"""Parts, updates and disputes hold together with the figures that they name."""

from typing import Any

import pytest

from summarizer.checks.registry import check_figures
from summarizer.models import Figure
from tests.checks.made import article_of, figure_of, findings_of

TEXT = (
    "In Idlib 20 people were killed. 12 men, 7 women and 6 children were killed. "
    "More than 9 people died. About 9 people died. 5 to 8 people died. Up to 4 people died. "
    "At home 12 people died."
)
ARTICLE = article_of(TEXT)


def figure(name: str, number: int, **fields: Any) -> Figure:
    quotes = {20: "20 people", 12: "12 men", 7: "7 women", 6: "6 children"}
    return figure_of(ARTICLE, quotes[number], "exact", number, id=name, **fields)


def is_contradicted(*figures: Figure) -> bool:
    """Whether the check of links contradicts the first figure."""
    found = [f for f in findings_of(ARTICLE, *figures) if f.check == "links"]
    assert all((f.verdict, f.certain) == ("contradicts", False) for f in found)
    return bool(found)


WHOLE = figure("whole", 20)


def test_a_part_of_its_whole() -> None:
    assert not is_contradicted(figure("a", 12, part_of="whole"), WHOLE)
    assert not is_contradicted(WHOLE, figure("a", 12, part_of="whole"))


@pytest.mark.parametrize("relation", ["part_of", "replaces", "disputes"])
def test_references_to_no_figure_and_to_itself(relation: str) -> None:
    assert not is_contradicted(figure("a", 12, **{relation: "whole"}), WHOLE)
    assert is_contradicted(figure("a", 12, **{relation: "f99"}), WHOLE)
    assert is_contradicted(figure("a", 12, **{relation: "a"}), WHOLE)


@pytest.mark.parametrize("outcome", ["injured", "captured", "released", "killed_or_injured"])
def test_a_part_may_have_another_outcome_and_scope_than_its_whole(outcome: str) -> None:
    captives = figure("whole", 20, outcome=outcome)
    assert not is_contradicted(figure("a", 12, part_of="whole"), captives)
    assert not is_contradicted(figure("a", 12, part_of="whole", scope="background"), captives)


def test_a_part_is_not_larger_than_its_whole() -> None:
    assert is_contradicted(figure("a", 20, part_of="whole"), figure("whole", 12))
    assert not is_contradicted(figure("a", 12, part_of="whole"), figure("whole", 12))


@pytest.mark.parametrize(
    ("quote", "bound", "number", "high", "is_limit"),
    [
        ("More than 9 people", "more_than", 9, None, False),
        ("About 9 people", "about", 9, None, False),
        ("5 to 8 people", "range", 5, 8, True),
        ("Up to 4 people", "at_most", 4, None, True),
    ],
)
def test_only_a_whole_with_an_end_above_limits_its_parts(
    quote: str, bound: Any, number: int, high: int | None, is_limit: bool
) -> None:
    whole = figure_of(ARTICLE, quote, bound, number, high, id="whole")
    assert is_contradicted(figure("a", 12, part_of="whole"), whole) is is_limit


def test_parts_without_a_least_number_always_fit() -> None:
    part = figure_of(ARTICLE, "Up to 4 people", "none_reported", None, id="a", part_of="whole")
    assert not is_contradicted(part, WHOLE)


def parts(**fields: Any) -> list[Figure]:
    return [
        figure("a", 12, part_of="whole", demographic="men", **fields),
        figure("b", 7, part_of="whole", demographic="women", **fields),
        figure("c", 6, part_of="whole", demographic="children", **fields),
    ]


def test_parts_of_one_sentence_are_not_more_than_their_whole() -> None:
    men, women, children = parts()
    assert not is_contradicted(men, women, WHOLE)
    assert is_contradicted(men, women, children, WHOLE)
    # It is said once, of the first part, and never of the whole.
    found = check_figures([WHOLE, men, women, children], (), ARTICLE)
    of_links = [name for name, own in found.items() for f in own if f.check == "links"]
    assert of_links == ["a"]


def test_parts_of_other_sentences_outcomes_or_kinds_are_not_added() -> None:
    men, women, children = parts()
    there = figure_of(ARTICLE, "12 people", "exact", 12, id="d", part_of="whole")
    assert not is_contradicted(men, there, WHOLE)
    hurt = children.model_copy(update={"outcome": "injured"})
    assert not is_contradicted(men, women, hurt, WHOLE)
    of_a_place = children.model_copy(update={"demographic": None, "place": "Idlib"})
    assert not is_contradicted(men, women, of_a_place, WHOLE)


def test_circles() -> None:
    a = figure("a", 12, part_of="b")
    b = figure("b", 12, part_of="c")
    c = figure("c", 12, part_of="a")
    outside = figure("d", 20, part_of="a", bound="vague", low=2, best=None, high=None)
    for first in (a, b, c):
        others = [f for f in (a, b, c, outside) if f.id != first.id]
        assert is_contradicted(first, *others)
    assert not is_contradicted(outside, a, b, c)


def test_disputes_may_be_mutual() -> None:
    assert not is_contradicted(figure("a", 12, disputes="b"), figure("b", 7, disputes="a"))


@pytest.mark.parametrize("relation", ["replaces", "disputes"])
def test_a_part_is_no_other_number_for_its_whole(relation: str) -> None:
    assert is_contradicted(figure("a", 12, part_of="whole", **{relation: "whole"}), WHOLE)


def test_the_words_are_those_of_the_part() -> None:
    (found,) = (f for f in findings_of(ARTICLE, figure("a", 12, part_of="f99")) if f.words)
    assert (found.check, found.words and found.words.quote) == ("links", "12 men")
