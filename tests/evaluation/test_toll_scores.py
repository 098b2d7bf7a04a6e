from typing import Any

import pytest

from summarizer.evaluation.results import ArticleScore
from summarizer.evaluation.scores import score
from tests.evaluation.made import article, gold_figure, predicted, prediction

FIGURES = (
    gold_figure("f1", "at least 73 civilians", 73),
    gold_figure("f2", "19 children", 19),
    gold_figure("f3", "11 women", 11, event="e2"),
    gold_figure("f4", "Dozens of people", 24, outcome="injured"),
)
OURS = (
    predicted("a", "at least 73 civilians", 73),
    predicted("b", "19 children", 19),
    predicted("c", "11 women", 11, event="p2"),
    predicted("d", "Dozens of people", 24, outcome="injured"),
)
TOLLS = (
    {"low": 73, "high": None},
    {"event": "e2", "low": 11, "high": 11},
    {"outcome": "injured", "low": 24, "high": 24},
)
RIGHT = (
    {"low": 73, "high": None},
    {"event": "p2", "low": 11, "high": 11},
    {"outcome": "injured", "low": 24, "high": 24},
)


def scored(*tolls: dict[str, Any], figures: tuple[Any, ...] = OURS) -> ArticleScore:
    gold = article(*FIGURES, tolls=TOLLS)
    return score([gold], {"a1": prediction(*figures, tolls=tolls)}).articles[0]


def test_right_tolls_and_headline() -> None:
    one = scored(*RIGHT)
    assert [toll.right for toll in one.tolls] == [True, True, True]
    assert one.headline


@pytest.mark.parametrize("wrong", [{"low": 72, "high": None}, {"low": 73, "high": 73}])
def test_low_and_high_must_both_be_equal(wrong: dict[str, Any]) -> None:
    one = scored(wrong, *RIGHT[1:])
    assert [toll.right for toll in one.tolls] == [False, True, True]
    assert not one.headline


def test_a_toll_that_is_not_given_is_wrong() -> None:
    one = scored(RIGHT[0], RIGHT[2])
    assert [toll.right for toll in one.tolls] == [True, False, True]
    assert [toll.given for toll in one.tolls] == [True, False, True]


def test_the_event_with_most_of_the_matched_figures_answers() -> None:
    split = (*OURS[:2], predicted("c", "11 women", 11), OURS[3])  # one system event for both
    one = scored({"low": 73, "high": None}, {"event": "p2", "low": 11, "high": 11}, figures=split)
    # e2's only figure lies in p1, so p1's toll answers for it.
    assert [(t.given_event, t.right) for t in one.tolls[:2]] == [("p1", True), ("p1", False)]
    # Two of e1's three figures in p0: its toll answers, though p1 has the right numbers.
    moved = tuple(f.model_copy(update={"event": "p0"}) if f.id in "ab" else f for f in OURS)
    one = scored({"event": "p0", "low": 84, "high": None}, RIGHT[0], figures=moved)
    assert (one.tolls[0].given_event, one.tolls[0].right) == ("p0", False)


def test_no_matched_figure_no_answer() -> None:
    strays = tuple(f.model_copy(update={"best": 5}) for f in OURS)
    assert not any(toll.right or toll.given for toll in scored(*RIGHT, figures=strays).tolls)


def test_a_headline_is_the_sum_over_events_however_they_are_cut() -> None:
    one_event = ({"low": 84, "high": None}, RIGHT[2])
    assert scored(*one_event).headline
    # Other outcomes are no part of it; neither are tolls of no event.
    beside = (
        {"outcome": "missing", "low": 3, "high": 3},
        {"event": None, "low": 220001, "high": None},
    )
    assert scored(*one_event, *beside).headline
    assert not scored(*one_event, {"event": "p2", "low": 1, "high": 1}).headline


def test_no_toll_sums_to_nothing() -> None:
    calm = article()
    assert score([calm], {"a1": prediction()}).headlines.right == 1
    none = {"low": 0, "high": 0}
    assert score([calm], {"a1": prediction(tolls=(none,))}).headlines.right == 1
    unknown = {"low": None, "high": None}
    assert score([calm], {"a1": prediction(tolls=(unknown,))}).headlines.right == 1
    assert score([calm], {"a1": prediction(tolls=({"low": 1, "high": 1},))}).headlines.right == 0
