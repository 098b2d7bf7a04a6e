from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.evaluation.matching import best_matching, match, occurrences
from tests.evaluation.made import TEXT, gold_figure, predicted

CHILDREN = gold_figure("f2", "19 children", 19)
WHOLE = gold_figure("f1", "at least 73 civilians", 73, bound="at_least", high=None,
                    also=("73 bodies",))  # fmt: skip


def test_rule_1_equal_outcomes() -> None:
    assert match([CHILDREN], [predicted("p", "19 children", 19)], TEXT).pairs == {"p": "f2"}
    wrong = predicted("p", "19 children", 19, outcome="injured")
    assert match([CHILDREN], [wrong], TEXT).pairs == {}


def test_rule_2_equal_principal_values() -> None:
    assert match([CHILDREN], [predicted("p", "19 children", 20)], TEXT).pairs == {}
    # The principal value is all that counts: low and high may differ.
    loose = predicted("p", "19 children", 19, low=3, high=None, bound="about")
    assert match([CHILDREN], [loose], TEXT).pairs == {"p": "f2"}


@pytest.mark.parametrize(
    ("bound", "low", "best", "high", "principal"),
    [
        ("exact", 5, 5, 5, 5),
        ("at_least", 5, 5, None, 5),
        ("more_than", 6, None, None, 6),
        ("at_most", 0, None, 5, 5),
        ("at_most", 1, 3, 5, 5),
        ("about", None, 5, None, 5),
        ("range", 5, None, 8, 5),
        ("vague", 2, None, None, None),
        ("none_reported", None, None, None, None),
        (None, None, None, 8, 8),
        (None, 2, None, None, 2),
    ],
)
def test_principal_value(
    bound: str, low: int | None, best: int | None, high: int | None, principal: int | None
) -> None:
    assert predicted("p", None, 0, bound=bound, low=low, best=best, high=high).principal == (
        principal
    )


def test_vague_meets_vague_and_no_information_but_no_number() -> None:
    vague = gold_figure("f3", "Dozens of people", None, bound="vague", low=2)
    as_vague = predicted("p", "Dozens of people", None, bound="vague", low=24)
    as_none = predicted("p", "Dozens of people", None, bound="none_reported")
    as_two = predicted("p", "Dozens of people", 2)
    assert match([vague], [as_vague], TEXT).pairs
    assert match([vague], [as_none], TEXT).pairs
    assert not match([vague], [as_two], TEXT).pairs


def test_rule_3_evidence_overlaps_by_one_character() -> None:
    start = TEXT.index("19 children")
    for span, right in (((start - 4, start), False), ((start - 4, start + 1), True)):
        one = predicted("p", None, 19, spans=(span,))
        assert bool(match([CHILDREN], [one], TEXT).pairs) is right
        assert match([CHILDREN], [one], TEXT, by_evidence=False).pairs


def test_rule_3_any_occurrence_of_the_phrase_and_any_also() -> None:
    second = TEXT.rindex("19 children")
    assert match([CHILDREN], [predicted("p", None, 19, spans=((second, second + 2),))], TEXT).pairs
    assert match([WHOLE], [predicted("p", "spoke of 73 bodies", 73)], TEXT).pairs


def test_a_quote_that_is_not_there_and_a_span_outside_are_no_evidence() -> None:
    for one in (
        predicted("p", "nineteen children", 19),
        predicted("p", None, 19, spans=((len(TEXT), len(TEXT) + 9),)),
        predicted("p", None, 19),
    ):
        assert not match([CHILDREN], [one], TEXT).pairs


def test_spans_count_before_the_quote() -> None:
    one = predicted("p", "19 children", 19, spans=((0, 5),))
    assert not match([CHILDREN], [one], TEXT).pairs


def test_one_to_one_and_the_rest_are_repeats() -> None:
    twice = [predicted("a", "at least 73 civilians", 73), predicted("b", "73 bodies", 73)]
    stray = predicted("c", "19 children", 73)
    result = match([WHOLE], [*twice, stray], TEXT)
    assert result.pairs == {"a": "f1"}  # the overlap with phrase wins over the one with also
    assert result.repeats == {"b": "f1"}


def test_the_phrase_counts_more_than_a_longer_also() -> None:
    gold = gold_figure("f1", "19 children", 19, also=("Among the dead",))
    ours = [predicted("a", "Among the dead", 19), predicted("b", "children", 19)]
    result = match([gold], ours, TEXT)
    assert (result.pairs, result.repeats) == ({"b": "f1"}, {"a": "f1"})


def test_as_many_pairs_as_possible_come_before_the_phrase() -> None:
    text = "Two men and two boys died."
    golds = [
        gold_figure("f1", "Two men", 2, also=("two boys",)),
        gold_figure("f2", "two boys died", 2, also=()),
    ]
    # "a" prefers f1 by its phrase, but only f1 is open to "b".
    ours = [predicted("a", "Two men and two boys", 2), predicted("b", "Two men", 2)]
    assert match(golds, ours, text).pairs == {"a": "f2", "b": "f1"}


def test_occurrences_overlap_too() -> None:
    assert occurrences("aa", "aaa") == [(0, 2), (1, 3)]
    assert occurrences("", "aaa") == []


EDGES = st.dictionaries(
    st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(0, 9), max_size=12
)


def brute_force(weights: dict[tuple[int, int], int]) -> tuple[int, int]:
    """Size and weight of the heaviest of the largest matchings, by trying them all."""
    best = (0, 0)
    for size in range(1, 5):
        for rows in combinations(range(4), size):
            for columns in permutations(range(4), size):
                edges = list(zip(rows, columns, strict=True))
                if all(edge in weights for edge in edges):
                    best = max(best, (size, sum(weights[edge] for edge in edges)))
    return best


@settings(max_examples=150, deadline=None)
@given(EDGES)
def test_the_matching_is_the_heaviest_of_the_largest(weights: dict[tuple[int, int], int]) -> None:
    found = best_matching(weights)
    assert len(set(found.values())) == len(found)
    assert (len(found), sum(weights[edge] for edge in found.items())) == brute_force(weights)
