"""The value of a figure is the one that its own quote carries, whoever says otherwise."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models.vocabulary import BOUNDS, Bound
from summarizer.text.numbers.quantities import read_quantities
from tests.checks.number_examples import AT_LEAST, RIGHT, WRONG
from tests.tolls.claimed import article_of, failed, figure_of, problems


def number(
    text: str,
    quote: str,
    bound: Bound,
    value: int | None,
    high: int | None = None,
    language: str | None = "en",
    also: tuple[str, ...] = (),
) -> bool:
    """Whether the quote, which the text has, carries the number."""
    failures = failed(text, quote, bound, value, high, language=language, also=also)
    return "number" not in failures and "grounding" not in failures


@pytest.mark.parametrize(("text", "quote", "bound", "value"), RIGHT)
def test_right_figures_pass(text: str, quote: str, bound: Bound, value: int | None) -> None:
    assert number(text, quote, bound, value)


@pytest.mark.parametrize(("text", "quote", "bound", "value"), RIGHT)
@pytest.mark.parametrize("change", [1, -1, 10, 1000])
def test_no_other_value_passes(
    text: str, quote: str, bound: Bound, value: int | None, change: int
) -> None:
    wrong = (value or 0) + change
    if wrong >= 0 and (bound, wrong) != ("vague", 2) and (bound, wrong) != ("vague", 12):
        assert not number(text, quote, bound, wrong) or bound == "none_reported"


@pytest.mark.parametrize(("text", "quote", "bound", "value"), RIGHT)
@pytest.mark.parametrize("other", BOUNDS)
def test_no_other_bound_passes(
    text: str, quote: str, bound: Bound, value: int | None, other: Bound
) -> None:
    if other != bound:
        assert not number(text, quote, other, value, 10**9)


@pytest.mark.parametrize(("text", "quote", "bound", "value"), WRONG)
def test_wrong_figures_fail(text: str, quote: str, bound: Bound, value: int | None) -> None:
    assert not number(text, quote, bound, value)


@pytest.mark.parametrize(
    ("language", "text", "quote", "bound", "value", "passes"),
    [
        ("ar", "قتل ١٢ شخصا", "١٢ شخصا", "exact", 12, True),
        ("ar", "قتل ١٢ شخصا", "١٢ شخصا", "exact", 21, False),
        ("ar", "قتل ١٢٬٣٤٥ شخصا", "١٢٬٣٤٥ شخصا", "exact", 12345, True),
        ("ar", "قتل ١٢٬٣٤٥ شخصا", "٣٤٥ شخصا", "exact", 345, False),
        ("hi", "हमले में १२ लोग मारे गए", "१२ लोग", "exact", 12, True),
        ("hi", "हमले में १२ लोग मारे गए", "१२ लोग", "exact", 2, False),
        ("ja", "１２人が死亡した", "１２人が死亡", "exact", 12, True),
        ("ja", "１２人が死亡した", "１２人が死亡", "exact", 13, False),
        ("de", "12 Menschen starben", "12 Menschen", "exact", 12, True),
        ("de", "1.480 Menschen starben", "1.480 Menschen", "exact", 1480, True),
        ("de", "1.480 Menschen starben", "1.480 Menschen", "exact", 1, False),
        ("de", "Zwölf Menschen starben", "Zwölf Menschen", "exact", 1, False),
        ("de", "Ein Mensch starb", "Ein Mensch", "exact", 1, False),
        ("pt", "Morreram 1.480 pessoas", "1.480 pessoas", "exact", 1480, True),
        ("pt", "Mataram um dos seus netos", "um dos seus netos", "exact", 1, True),
        ("pt", "Mataram um dos seus netos", "um dos seus netos", "exact", 2, False),
        ("pt", "Onze pessoas morreram", "Onze pessoas", "exact", 11, True),
        ("fr", "Une vingtaine de civils ont été tués", "Une vingtaine de civils", "about", 20,
         True),
        ("fr", "Une vingtaine de civils ont été tués", "Une vingtaine de civils", "exact", 20,
         False),
        ("fr", "Quatre-vingt-dix-sept civils ont été tués", "Quatre-vingt-dix-sept civils",
         "exact", 97, True),
        ("fr", "Quatre-vingt-dix-sept civils ont été tués", "sept civils", "exact", 7, False),
        ("fr", "2\u202f500 civils ont été tués", "2\u202f500 civils", "exact", 2500, True),
        ("fr", "2\u202f500 civils ont été tués", "500 civils", "exact", 500, False),
        ("es", "Murieron veintitrés personas", "veintitrés personas", "exact", 23, True),
        ("es", "Murieron treinta y tres personas", "tres personas", "exact", 3, False),
        ("es", "Un policía y su hijo murieron", "Un policía y su hijo", "exact", 2, True),
    ],
)  # fmt: skip
def test_languages_and_scripts(
    language: str, text: str, quote: str, bound: Bound, value: int, passes: bool
) -> None:
    assert number(text, quote, bound, value, language=language) is passes


def test_an_unknown_number_is_vague_or_not_known() -> None:
    text = "An unknown number of people were killed."
    assert number(text, "An unknown number of people", "none_reported", None)
    assert number(text, "An unknown number of people", "vague", 2)


def test_a_second_quote_may_say_less_but_nothing_else() -> None:
    text = "At least 73 civilians died. The 73 civilians and 140 families fled. Then 74 men died."
    first = "At least 73 civilians"
    assert number(text, first, "at_least", 73, also=("73 civilians",))
    assert number(text, first, "at_least", 73, also=("140 families",))
    assert not number(text, first, "at_least", 73, also=("74 men",))


def test_one_quote_must_carry_number_and_bound() -> None:
    text = "About 720 people, or 140 families, fled. Dozens of people fled. Some 20 people fled."
    assert number(text, "140 families", "about", 720, also=("About 720 people",))
    assert number(text, "About 720 people", "about", 720, also=("Dozens of people",))
    assert not number(text, "About 720 people", "about", 720, also=("Some 20 people",))
    assert not number(text, "Some 20 people", "about", 720)
    assert not number(text, "Dozens of people", "about", 720)


def test_the_problem_tells_both_numbers_and_where_to_ask() -> None:
    article = article_of("It rained. Eleven people were killed.")
    found = [
        p for p in problems(article, figure_of(article, "Eleven people", "exact", 7))
        if p.check == "number"
    ]  # fmt: skip
    assert [(p.message, p.ask, p.words and p.words.quote) for p in found] == [
        ("The words say 11, not 7.", 1, "Eleven people")
    ]


def test_at_least_may_have_its_number_as_the_best_or_none() -> None:
    article = article_of(AT_LEAST)
    figure = figure_of(article, "at least 12 people", "at_least", 12)
    assert problems(article, figure) == []
    assert problems(article, figure.model_copy(update={"best": 12})) == []
    assert problems(article, figure.model_copy(update={"best": 13})) != []


templates = st.sampled_from(
    [
        "{} people were killed in the town.",
        "At least {} people were killed.",
        "The blast on 12 May killed {} people and wounded 31.",
        "Police said about {} were killed, three of them children.",
        "A bomb killed {} of the 900 prisoners, a doctor said.",
        "Up to {} soldiers and two policemen were killed.",
    ]
)


@given(
    templates,
    st.integers(0, 3000),
    st.sampled_from(BOUNDS),
    st.integers(0, 3000) | st.none(),
    st.data(),
)
@settings(max_examples=200, deadline=None)
def test_a_value_that_passes_is_in_its_quote(
    template: str, true: int, bound: Bound, claimed: int | None, data: st.DataObject
) -> None:
    text = template.format(f"{true:,}")
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    claimed = data.draw(st.sampled_from([claimed, true, 12, 31, 3, 900, 2, 1, 0]))
    quote = text[start:end]
    article = article_of(text)
    figure = figure_of(article, quote, bound, claimed, claimed)
    if problems(article, figure):
        return
    carried = {n for q in read_quantities(quote, "en") for n in (q.low, q.best, q.high)}
    stated = {n for n in (figure.low, figure.best, figure.high) if n is not None}
    singular = bound == "exact" and claimed == 1
    plural = bound == "vague" and claimed == 2
    assert stated <= carried or singular or plural or bound == "at_most"


def test_those_taken_are_counted_where_the_quote_itself_says_that_they_were() -> None:
    text = "Two of the 12 hostages were killed."
    assert not failed(text, "12 hostages", "exact", 12, outcome="captured")
    assert "number" in failed(text, "12 hostages", "exact", 12)


def test_people_come_before_families() -> None:
    text = "About 12 families and 30 people fled."
    quote = "12 families and 30 people"
    assert not failed(text, quote, "exact", 30, outcome="displaced")
    assert failed(text, f"About {quote}", "about", 12, outcome="displaced") == ["number"]
    assert not failed("12 families fled.", "12 families", "exact", 12, outcome="displaced")


@pytest.mark.parametrize(("other", "agrees"), [(11, False), (12, True), (13, True), (14, False)])
def test_another_quote_may_tell_what_it_was_more_than(other: int, agrees: bool) -> None:
    text = f"More than 12 people were killed. The {other} people died at home."
    also = (f"{other} people died",)
    assert number(text, "More than 12 people", "more_than", 12, also=also) is agrees


def test_only_more_than_may_tell_one_fewer() -> None:
    text = "Exactly 12 people were killed. The 11 people died at home."
    assert not number(text, "12 people", "exact", 12, also=("11 people died",))


@pytest.mark.parametrize("quote", ["rebels,civilians", "The rebels, soldiers"])
def test_bare_plurals_may_stand_in_a_list(quote: str) -> None:
    assert number(f"{quote} were killed.", quote, "vague", 2)


@pytest.mark.parametrize(
    ("quote", "persons"),
    [("An actress", 1), ("A virus", None), ("A bandleader", 1), ("A talisman", None)],
)
def test_singulars_of_persons(quote: str, persons: int | None) -> None:
    assert number(f"{quote} was killed.", quote, "exact", 1) is (persons == 1)
