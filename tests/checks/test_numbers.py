"""The number of a figure is one that its quote carries, is contradicted by it, or is open."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.checks.finding import Verdict
from summarizer.models.vocabulary import BOUNDS, Bound
from summarizer.text.numbers.quantities import read_quantities
from tests.checks.made import article_of, contradicted_by, figure_of, found_by, verdict_of
from tests.checks.number_examples import (
    AT_LEAST,
    CANNOT_TELL,
    CONTRADICTED,
    HOLDS,
    LEFT_TO_THE_READER,
)


def verdict(
    text: str,
    quote: str,
    bound: Bound,
    number: int | None,
    high: int | None = None,
    language: str | None = "en",
    also: tuple[str, ...] = (),
) -> Verdict | None:
    """What the check of numbers says of a quote that the text has."""
    article = article_of(text, language)
    figure = figure_of(article, quote, bound, number, high, also=also)
    return verdict_of("number", article, figure)


@pytest.mark.parametrize(("text", "quote", "bound", "number"), HOLDS)
def test_the_number_that_a_quote_carries(
    text: str, quote: str, bound: Bound, number: int | None
) -> None:
    assert verdict(text, quote, bound, number) == "holds"


@pytest.mark.parametrize(("text", "quote", "bound", "number"), CONTRADICTED)
def test_a_number_that_the_quote_contradicts(
    text: str, quote: str, bound: Bound, number: int | None
) -> None:
    article = article_of(text)
    found = found_by("number", article, figure_of(article, quote, bound, number))
    assert found is not None
    assert (found.verdict, found.words and found.words.quote) == ("contradicts", quote)


@pytest.mark.parametrize(("text", "quote", "bound", "number"), CANNOT_TELL)
def test_words_that_no_number_can_be_read_in(
    text: str, quote: str, bound: Bound, number: int | None
) -> None:
    assert verdict(text, quote, bound, number) == "cannot_tell"


@pytest.mark.parametrize(("text", "quote", "bound", "number"), LEFT_TO_THE_READER)
def test_the_check_is_literal(text: str, quote: str, bound: Bound, number: int | None) -> None:
    assert verdict(text, quote, bound, number) == "holds"


@pytest.mark.parametrize(("text", "quote", "bound", "number"), HOLDS)
@pytest.mark.parametrize("change", [5, 10, 1000])
def test_no_other_number_holds(
    text: str, quote: str, bound: Bound, number: int | None, change: int
) -> None:
    if number is not None and bound != "vague":
        assert verdict(text, quote, bound, number + change) == "contradicts"


@pytest.mark.parametrize(
    ("quote", "number", "certain"),
    [
        ("12 people", 21, True),
        ("Twelve people", 21, False),  # words may be read wrongly by us
        ("12 people and 30 soldiers", 21, False),  # and so may several numbers
        ("12 May", 12, False),
    ],
)
def test_only_the_one_number_in_digits_is_certain(quote: str, number: int, certain: bool) -> None:
    article = article_of(f"It is known that {quote} were killed.")
    found = found_by("number", article, figure_of(article, quote, "exact", number))
    assert found is not None
    assert (found.verdict, found.certain) == ("contradicts", certain)


@pytest.mark.parametrize(
    ("language", "text", "quote", "bound", "number", "expected"),
    [
        # No words are known: digits are compared, and nothing else is judged.
        ("ar", "قتل ١٢ شخصا", "١٢ شخصا", "exact", 12, "holds"),
        ("ar", "قتل ١٢ شخصا", "١٢ شخصا", "exact", 21, "contradicts"),
        ("ar", "قتل ١٢ ألف شخص", "١٢ ألف شخص", "exact", 12_000, "cannot_tell"),
        ("ar", "قتل ١٢٬٣٤٥ شخصا", "١٢٬٣٤٥ شخصا", "exact", 12345, "holds"),
        ("ar", "قتل خمسة أشخاص", "خمسة أشخاص", "exact", 5, "cannot_tell"),
        ("hi", "हमले में १२ लोग मारे गए", "१२ लोग", "exact", 12, "holds"),
        ("hi", "हमले में १२ लोग मारे गए", "१२ लोग", "exact", 2, "contradicts"),
        ("hi", "हमले में बारह लोग मारे गए", "बारह लोग", "exact", 12, "cannot_tell"),
        ("uk", "Загинули 12 людей", "12 людей", "exact", 12, "holds"),
        ("uk", "Загинули 12 людей", "12 людей", "exact", 13, "contradicts"),
        ("uk", "Загинули 12 тисяч людей", "12 тисяч людей", "exact", 12_000, "cannot_tell"),
        ("uk", "Загинули дванадцять людей", "дванадцять людей", "exact", 12, "cannot_tell"),
        ("uk", "Загинули люди", "люди", "vague", 2, "cannot_tell"),
        ("zh", "地震造成12人死亡", "12人死亡", "exact", 12, "holds"),
        ("zh", "地震造成12人死亡", "12人死亡", "exact", 13, "contradicts"),
        ("zh", "地震造成十二人死亡", "十二人死亡", "exact", 12, "cannot_tell"),
        ("zh", "地震造成1.2万人受伤", "1.2万人受伤", "exact", 12_000, "cannot_tell"),
        ("ja", "１２人が死亡した", "１２人が死亡", "exact", 12, "holds"),
        ("ja", "１２人が死亡した", "１２人が死亡", "exact", 13, "contradicts"),
        ("nl", "12 mensen stierven", "12 mensen", "exact", 12, "holds"),
        ("nl", "1.480 mensen stierven", "1.480 mensen", "exact", 1480, "holds"),
        ("nl", "1.480 mensen stierven", "1.480 mensen", "exact", 1, "contradicts"),
        ("nl", "Twaalf mensen stierven", "Twaalf mensen", "exact", 12, "cannot_tell"),
        ("nl", "Twaalf mensen stierven", "Twaalf mensen", "exact", 1, "cannot_tell"),
        # Words are known.
        ("de", "1.480 Menschen starben", "1.480 Menschen", "exact", 1480, "holds"),
        ("de", "Zwölf Menschen starben", "Zwölf Menschen", "exact", 12, "holds"),
        ("de", "Zwölf Menschen starben", "Zwölf Menschen", "exact", 11, "contradicts"),
        ("pt", "Morreram 1.480 pessoas", "1.480 pessoas", "exact", 1480, "holds"),
        ("pt", "Mataram um dos seus netos", "um dos seus netos", "exact", 1, "holds"),
        ("pt", "Onze pessoas morreram", "Onze pessoas", "exact", 11, "holds"),
        ("pt", "Onze pessoas morreram", "Onze pessoas", "exact", 12, "contradicts"),
        ("fr", "Une vingtaine de civils ont été tués", "Une vingtaine de civils", "about", 20,
         "holds"),
        ("fr", "Quatre-vingt-dix-sept civils ont été tués", "Quatre-vingt-dix-sept civils",
         "exact", 97, "holds"),
        ("fr", "Quatre-vingt-dix-sept civils ont été tués", "sept civils", "exact", 7,
         "contradicts"),
        ("fr", "2\u202f500 civils ont été tués", "2\u202f500 civils", "exact", 2500, "holds"),
        ("fr", "2\u202f500 civils ont été tués", "500 civils", "exact", 500, "contradicts"),
        ("es", "Murieron veintitrés personas", "veintitrés personas", "exact", 23, "holds"),
        ("es", "Murieron treinta y tres personas", "tres personas", "exact", 3, "contradicts"),
        ("es", "Un policía y su hijo murieron", "Un policía y su hijo", "exact", 2,
         "cannot_tell"),
    ],
)  # fmt: skip
def test_languages_and_scripts(
    language: str, text: str, quote: str, bound: Bound, number: int, expected: str
) -> None:
    assert verdict(text, quote, bound, number, language=language) == expected


def test_one_quote_that_carries_the_number_is_enough() -> None:
    text = "At least 73 civilians died. The 140 families fled. Then 74 men died. Police told us."
    first = "At least 73 civilians"
    assert verdict(text, first, "at_least", 73, also=("140 families",)) == "holds"
    assert verdict(text, "140 families", "at_least", 73, also=(first,)) == "holds"
    assert verdict(text, "140 families", "at_least", 73, also=("74 men",)) == "contradicts"


def test_without_words_that_stand_in_the_article_it_has_nothing_to_say() -> None:
    article = article_of(AT_LEAST)
    for quote in ("200 people were killed", "at least 13 people", "12 people were not killed"):
        figure = figure_of(article, quote, "exact", 12)
        assert verdict_of("number", article, figure) is None
        assert "quotes" in contradicted_by(article, figure)


def test_a_range_needs_both_ends() -> None:
    text = "20 to 25 people were killed."
    assert verdict(text, "20 to 25 people", "range", 20, 25) == "holds"
    assert verdict(text, "20 to 25 people", "range", 20, 26) == "contradicts"


@pytest.mark.parametrize(
    ("quote", "number", "expected"),
    [
        ("Fewer than 12 people", 10, "contradicts"),
        ("Fewer than 12 people", 11, "holds"),
        ("Fewer than 12 people", 12, "holds"),  # the number as it is written
        ("Fewer than 12 people", 13, "contradicts"),
        ("Up to 12 people", 11, "contradicts"),
        ("Up to 12 people", 12, "holds"),
        ("Up to 12 people", 13, "contradicts"),
    ],
)
def test_upper_limits(quote: str, number: int, expected: str) -> None:
    assert verdict(f"{quote} were killed.", quote, "at_most", number) == expected


NOUNS = st.sampled_from(["people", "civilians", "soldiers", "children", "women", "villagers"])
SENTENCES = st.sampled_from(
    [
        "On 3 May 2021 shells killed {} in Bor, the mayor said.",
        "{} were killed in the town, police said.",
        "The blast of 12 May killed {} and wounded 31.",
        "Ana Paz, 62, saw how {} were killed.",
    ]
)


@given(st.integers(2, 99_999), NOUNS, SENTENCES)
@settings(max_examples=100, deadline=None)
def test_the_quotes_own_number_is_never_contradicted(number: int, noun: str, told: str) -> None:
    quote = f"{number:,} {noun}"
    assert verdict(told.format(quote), quote, "exact", number) == "holds"


@given(st.integers(2, 99_999), NOUNS, SENTENCES, st.data())
@settings(max_examples=150, deadline=None)
def test_another_digit_in_the_number_is_always_contradicted(
    number: int, noun: str, told: str, data: st.DataObject
) -> None:
    digits = list(str(number))
    at = data.draw(st.integers(0, len(digits) - 1))
    digits[at] = data.draw(st.sampled_from([d for d in "123456789" if d != digits[at]]))
    quote = f"{number:,} {noun}"
    assert verdict(told.format(quote), quote, "exact", int("".join(digits))) == "contradicts"


@given(st.integers(12, 99_999), NOUNS, SENTENCES, st.data())
@settings(max_examples=100, deadline=None)
def test_another_digit_in_the_quote_is_always_contradicted(
    number: int, noun: str, told: str, data: st.DataObject
) -> None:
    quote = f"{number:,} {noun}"
    other = data.draw(st.integers(10, 99_999).filter(lambda n: str(n) not in told and n != number))
    article = article_of(told.format(quote))
    figure = figure_of(article, f"{other:,} {noun}", "exact", number)
    assert "quotes" in contradicted_by(article, figure)


TEMPLATES = st.sampled_from(
    [
        "{} people were killed in the town.",
        "At least {} people were killed.",
        "The blast on 12 May killed {} people and wounded 31.",
        "Police said about {} were killed, three of them children.",
        "A bomb killed {} of the 900 prisoners, a doctor said.",
        "Up to {} soldiers and two policemen were killed.",
    ]
)


@given(TEMPLATES, st.integers(0, 3000), st.sampled_from(BOUNDS), st.data())
@settings(max_examples=200, deadline=None)
def test_a_number_that_holds_is_in_its_quote(
    template: str, true: int, bound: Bound, data: st.DataObject
) -> None:
    text = template.format(f"{true:,}")
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    number = data.draw(st.sampled_from([true, 12, 31, 3, 900, 2, 1, 0, None]))
    article = article_of(text)
    figure = figure_of(article, text[start:end], bound, number, number)
    if verdict_of("number", article, figure) != "holds" or bound == "vague":
        return
    carried = {
        n for q in read_quantities(text[start:end], "en") for n in (q.low, q.best, q.high) if n
    }
    # "A doctor" is one person without a number; and "more than one" is told as at least 2.
    one = {1, 2} if bound == "more_than" and number == 1 else {1}
    stated = {n for n in (figure.low, figure.best, figure.high) if n and n not in one}
    assert not stated or stated & (carried | {n - 1 for n in carried} | {n + 1 for n in carried})


PIECES = st.sampled_from(
    [
        *("قتل", "شخصا", "люди", "загинули", "आदमी", "मारे", "死亡", "人", "mensen", "stierven"),
        *("१२", "١٢", "12", "1.480", "２", "тисяч", "ألف", "万", ".", ",", "2021"),
    ]
)


@given(st.lists(PIECES, min_size=2, max_size=12), st.sampled_from(["ar", "uk", "hi", "zh", "nl"]),
       st.integers(0, 2000), st.data())  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_without_words_for_a_language_only_digits_contradict(
    pieces: list[str], language: str, number: int, data: st.DataObject
) -> None:
    text = " ".join(pieces)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    article = article_of(text, language)
    fields: dict[str, Any] = {"outcome": data.draw(st.sampled_from(["killed", "displaced"]))}
    figure = figure_of(article, text[start:end], "exact", number, **fields)
    against = set(contradicted_by(article, figure)) - {"quotes"}
    assert against <= {"number"}
    if against:
        assert any(c.isdigit() for c in text[start:end])
