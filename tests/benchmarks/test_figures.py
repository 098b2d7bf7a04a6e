"""A peer's figures, in its own fields, become predictions as favourably as is fair."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.compare.figures import as_prediction, locate, numbers
from summarizer.evaluation.scores import score
from tests.evaluation.made import TEXT, article, gold_figure


def only(**figure: Any) -> Any:
    (predicted,) = as_prediction([{"outcome": "killed", **figure}], article()).figures
    return predicted


@pytest.mark.parametrize(
    ("low", "best", "high", "quote", "expected"),
    [
        (5, None, 5, "five people", (5, 5, 5, "exact")),
        (5, 5, 5, "five people", (5, 5, 5, "exact")),
        (5, 5, None, "at least five", (5, 5, None, "at_least")),
        (None, None, 5, "up to five", (None, None, 5, "at_most")),
        (0, None, 5, "up to five", (0, None, 5, "at_most")),
        (5, None, 8, "5 to 8", (5, None, 8, "range")),
        (None, 5, None, "about five", (None, 5, None, "about")),
        (None, None, None, "dozens", (None, None, None, "vague")),
        (0, 0, 0, "nobody", (0, 0, 0, "exact")),
        ("1,200", None, "1 200", "1,200 people", (1200, 1200, 1200, "exact")),
        (-3, None, "many", "people", (None, None, None, "vague")),
        # The gold format has 6 for "more than 5"; the peers are asked for 5.
        (5, None, None, "more than five people", (6, None, None, "more_than")),
        (5, 5, 5, "more than five people", (6, None, None, "more_than")),
        (6, None, None, "more than five people", (6, None, None, "more_than")),
        # More than something else, and a number that the words do not have: as it was given.
        (5, 5, 5, "five people in more than 20 houses", (5, 5, 5, "exact")),
        (9, None, None, "more than five people", (9, None, None, "at_least")),
    ],
)
def test_numbers_keep_what_was_given_and_tell_its_bound(
    low: Any, best: Any, high: Any, quote: str, expected: tuple[Any, ...]
) -> None:
    read = numbers({"low": low, "best": best, "high": high}, quote, "en")
    assert (read["low"], read["best"], read["high"], read["bound"]) == expected


def test_a_figure_that_is_right_is_a_pair_with_all_its_attributes() -> None:
    gold = article(
        gold_figure("f1", "at least 73 civilians", 73, bound="at_least", high=None),
        gold_figure("f2", "19 children and", 19, part_of="f1", said_by="Mayor Ali Musa"),
    )
    start = TEXT.index("19 children")
    shared = {"group": "Civilians", "place": "Darkush", "date": "2015-04-26"}
    figures = [
        {"id": "a", "outcome": "Dead", "low": 73, "quote": "AT LEAST 73\ncivilians", **shared},
        {"id": "b", "outcome": "killed", "low": 19, "high": 19, "part_of": "a",
         "said_by": "Ali Musa", "spans": [(start, start + 11)], **shared},
    ]  # fmt: skip
    report = score([gold], {"a1": as_prediction(figures, gold)})
    assert report.figures.right == 2
    given = {"bound", "group", "part_of", "said_by", "place", "date"}
    assert {a.name: a.all.rate for a in report.attributes if a.name in given} == dict.fromkeys(
        given, 1.0
    )


@pytest.mark.parametrize(
    "figure",
    [
        {"outcome": "protested", "quote": "19 children"},
        {"outcome": None, "quote": "19 children"},
        {"outcome": "killed", "quote": "A title"},
    ],
)
def test_what_cannot_be_scored_does_not_count_against_a_peer(figure: dict[str, Any]) -> None:
    assert as_prediction([figure], article()).figures == ()


def test_words_that_are_nowhere_are_no_evidence_but_the_figure_counts() -> None:
    assert only(quote="a hundred ghosts", low=100, high=100).spans == ()


@pytest.mark.parametrize("nobody", ["", " null ", "None", "the article", None, 7])
def test_nobody_is_no_speaker(nobody: Any) -> None:
    assert only(said_by=nobody).said_by is None


@pytest.mark.parametrize("day", ["Sunday", "2015-04-31", "2015-04", None, 20150426])
def test_what_is_no_day_is_no_date(day: Any) -> None:
    assert only(date=day).date is None


def test_a_figure_is_never_part_of_itself_or_of_none_that_is_there() -> None:
    figures: list[dict[str, Any]] = [
        {"id": "a", "outcome": "killed", "part_of": "a"},
        {"id": "b", "outcome": "killed", "part_of": "z"},
        {"id": "c", "outcome": "killed", "part_of": ["a"]},
    ]
    assert [f.part_of for f in as_prediction(figures, article()).figures] == [None] * 3


def test_a_quote_is_found_wherever_it_stands() -> None:
    assert locate("“it’s", "he said \"it's”; “IT’S") == ((8, 13), (16, 21))
    assert locate("  ", "text") == ()


_WORDS = st.text(alphabet="aB1 \n'’\"“.", max_size=8)


@given(_WORDS, _WORDS, _WORDS)
def test_words_of_a_text_are_found_in_it(quote: str, before: str, after: str) -> None:
    spans = locate(quote, before + quote + after)
    assert bool(spans) == bool(quote.strip())
    for start, end in spans:
        assert locate(quote, (before + quote + after)[start:end]) == ((0, end - start),)


_VALUE = st.none() | st.integers(-2, 80) | st.sampled_from(
    ["", "a", "73", "1,000", "at least 73 civilians", "A title", "2015-04-26", ["a"], {}, 1.5, True]
)  # fmt: skip
_KEYS = "id quote low best high group said_by place date part_of".split()
_FIGURE = st.fixed_dictionaries(
    {"outcome": st.sampled_from(["killed", "hurt"])} | dict.fromkeys(_KEYS, _VALUE)
)


@settings(deadline=None, max_examples=50)
@given(st.lists(_FIGURE, max_size=4))
def test_values_of_any_kind_become_figures_of_the_article(figures: list[dict[str, Any]]) -> None:
    predicted = as_prediction(figures, article()).figures
    assert len(predicted) == sum(f["quote"] != "A title" for f in figures)
    assert all(
        TEXT[s:e].startswith(("at least", "a", "73", "A")) for f in predicted for s, e in f.spans
    )
    assert {f.part_of for f in predicted} <= {None, *(f.id for f in predicted)}
