import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.evaluation.invented import invented, numbers_of, stated_numbers
from summarizer.evaluation.scores import score
from tests.evaluation.made import article, predicted, prediction


@pytest.mark.parametrize(
    ("bound", "low", "best", "high", "stated"),
    [
        ("exact", 5, 5, 5, {5}),
        ("at_least", 5, 5, None, {5}),
        ("more_than", 220_001, None, None, {220_000}),
        ("at_most", 0, None, 40, {40}),
        ("about", None, 40, None, {40}),
        ("range", 20, None, 25, {20, 25}),
        ("vague", 24, None, None, set()),
        ("none_reported", None, None, None, set()),
        ("exact", 0, 0, 0, set()),
        ("exact", 1, 1, 1, set()),
        ("more_than", 2, None, None, set()),
        (None, 7, None, None, {7}),
    ],
)
def test_stated_numbers(
    bound: str, low: int | None, best: int | None, high: int | None, stated: set[int]
) -> None:
    figure = predicted("p", None, 0, bound=bound, low=low, best=best, high=high)
    assert stated_numbers(figure) == stated


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("At least 73 died.", 73),
        ("More than 220,000 people", 220_000),
        ("más de 15.000 muertos", 15_000),
        ("près de 15 000 morts", 15_000),
        ("15\u202f000 morts", 15_000),
        ("In 2011 220 people died", 220),
        ("Some 1,234,567 fled", 1_234_567),
        ("It said that twenty-three of the men were killed in the fighting.", 23),
        ("A dozen of the people who were in the market were killed.", 12),
        ("At least 1.2 million of the people in the region have fled from it.", 1_200_000),
        ("O comandante da polícia falou em sete mortos e disse que não foram mais.", 7),
    ],
)
def test_numbers_in_digits_and_words(text: str, number: int) -> None:
    assert number in numbers_of(text)


def test_a_number_inside_a_longer_one_is_not_there() -> None:
    assert 73 not in numbers_of("At least 173 died.")
    assert 7 not in numbers_of("Seventy died.")
    assert 15 not in numbers_of("More than 15,000 died.")
    assert not numbers_of("a flood of 3.5 metres") & {3, 5, 35}


def test_a_vague_word_states_no_number() -> None:
    assert not numbers_of("Dozens of people were killed and several were hurt.") & {2, 12, 24}


def test_invented_figures_are_counted_wherever_they_point() -> None:
    ours = prediction(
        predicted("a", "19 children", 19),
        predicted("b", "19 children", 20),
        predicted("c", None, 220_001, bound="more_than", best=None, high=None),
        predicted("d", None, 220_002, bound="more_than", best=None, high=None),
    )
    report = score([article()], {"a1": ours})
    assert report.invented == 2
    faults = report.articles[0].faults
    assert [f.predicted for f in faults if f.kind == "invented"] == ["b", "d"]


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 10**9), st.sampled_from(("{}", "{:,}")))
def test_a_number_of_the_text_is_never_invented(number: int, form: str) -> None:
    numbers = numbers_of(f"They said {form.format(number)} people were killed.")
    assert not invented(predicted("p", None, number), numbers)
    assert invented(predicted("p", None, number + 1), numbers)
