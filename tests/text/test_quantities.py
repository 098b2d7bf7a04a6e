"""What quantities are worth, how they are bounded, and what they count."""

import pytest

from summarizer.text.numbers.quantities import number_words, read_quantities, read_value


def read(text, language="en"):
    """Everything but articles, as (words, bound, low, best, high)."""
    return [
        (text[q.start : q.end], q.bound, q.low, q.best, q.high)
        for q in read_quantities(text, language)
        if q.form != "article"
    ]


AT_LEAST_20 = ("at_least", 20, 20, None)
MORE_THAN_20 = ("more_than", 21, None, None)
UP_TO_20 = ("at_most", 1, None, 20)
FEWER_THAN_20 = ("at_most", 1, None, 19)
ABOUT_20 = ("about", None, 20, None)
EXACTLY_20 = ("exact", 20, 20, 20)
RANGE = ("range", 20, None, 25)


@pytest.mark.parametrize(
    ("bound", "language", "phrases"),
    [
        (
            AT_LEAST_20,
            "en",
            "at least 20|At Least 20|no fewer than 20|no less than 20|not less than 20|"
            "a minimum of 20|20 or more|20+|20-plus|at least 20 or so|at least about 20|"
            "at\nleast\u00a020|no fewer than a further 20|a total of at least 20",
        ),
        (
            MORE_THAN_20,
            "en",
            "more than 20|over 20|above 20|exceeding 20|in excess of 20|upwards of 20|"
            "well over 20|more than some 20|MORE THAN TWENTY|just over twenty",
        ),
        (
            UP_TO_20,
            "en",
            "up to 20|at most 20|no more than 20|not more than 20|as many as 20|a maximum of 20|"
            "up to about 20|20 or fewer",
        ),
        (FEWER_THAN_20, "en", "fewer than 20|less than 20|under 20|just under 20|below 20"),
        (
            ABOUT_20,
            "en",
            "about 20|around 20|some 20|Some 20|approximately 20|approx. 20|nearly 20|almost 20|"
            "close to 20|roughly 20|an estimated 20|20 or so|20-odd|twenty odd|perhaps 20|~20",
        ),
        (EXACTLY_20, "en", "20|exactly 20|a total of 20|a further 20|only 20|just 20|twenty"),
        (
            RANGE,
            "en",
            "between 20 and 25|Between twenty and twenty-five|20 to 25|20-25|20–25|20 – 25|"
            "from 20 to 25|20 or 25|twenty or twenty-five|about 20 to 25|"
            "between 20 and twenty-five",
        ),
        (AT_LEAST_20, "fr", "au moins 20|pas moins de 20|20 ou plus|au moins vingt"),
        (
            MORE_THAN_20,
            "fr",
            "plus de 20|plus d'une vingtaine|plus d’une vingtaine|un peu plus de 20",
        ),
        (UP_TO_20, "fr", "jusqu'à 20|jusqu’à 20|au plus 20|pas plus de 20|JUSQU'A 20"),
        (FEWER_THAN_20, "fr", "moins de 20|moins d'une vingtaine"),
        (
            ABOUT_20,
            "fr",
            "environ 20|quelque 20|près de 20|presque 20|à peu près 20|une vingtaine|"
            "quelque vingt|près d'une vingtaine|autour de 20|20 environ",
        ),
        (EXACTLY_20, "fr", "20|vingt|un total de 20|seulement 20|exactement 20"),
        (RANGE, "fr", "entre 20 et 25|20 à 25|20 ou 25|entre vingt et vingt-cinq"),
        (AT_LEAST_20, "es", "al menos 20|por lo menos 20|no menos de 20|20 o más|al menos veinte"),
        (MORE_THAN_20, "es", "más de 20|mas de 20|poco más de 20|más de una veintena"),
        (UP_TO_20, "es", "hasta 20|como máximo 20|no más de 20|a lo sumo 20"),
        (FEWER_THAN_20, "es", "menos de 20|poco menos de 20"),
        (
            ABOUT_20,
            "es",
            "unos 20|unas 20|alrededor de 20|cerca de 20|casi 20|una veintena|en torno a 20|"
            "aproximadamente 20",
        ),
        (EXACTLY_20, "es", "20|veinte|un total de 20|sólo 20|exactamente 20"),
        (RANGE, "es", "entre 20 y 25|20 a 25|20 o 25|entre veinte y veinticinco"),
        (AT_LEAST_20, "pt", "pelo menos 20|ao menos 20|no mínimo 20|20 ou mais|pelo menos vinte"),
        (MORE_THAN_20, "pt", "mais de 20|mais de vinte|acima de 20|pouco mais de 20"),
        (UP_TO_20, "pt", "até 20|no máximo 20|não mais de 20"),
        (FEWER_THAN_20, "pt", "menos de 20|pouco menos de 20"),
        (ABOUT_20, "pt", "cerca de 20|quase 20|uns 20|umas 20|por volta de 20|perto de 20"),
        (EXACTLY_20, "pt", "20|vinte|um total de 20|apenas 20|exatamente 20"),
        (AT_LEAST_20, "de", "mindestens 20|wenigstens zwanzig|nicht weniger als 20|20 oder mehr"),
        (MORE_THAN_20, "de", "mehr als 20|über 20|weit über zwanzig|deutlich mehr als 20"),
        (UP_TO_20, "de", "bis zu 20|höchstens 20|maximal zwanzig|nicht mehr als 20"),
        (FEWER_THAN_20, "de", "weniger als 20"),
        (ABOUT_20, "de", "etwa 20|rund zwanzig|ungefähr 20|ca. 20|fast 20|knapp 20|nahezu 20"),
        (EXACTLY_20, "de", "20|zwanzig|insgesamt 20|nur 20|genau zwanzig"),
        (RANGE, "de", "zwischen 20 und 25|20 bis 25|20 oder 25|zwanzig bis fünfundzwanzig"),
        (RANGE, "pt", "entre 20 e 25|20 a 25|20 ou 25|entre vinte e vinte e cinco"),
    ],
)
def test_qualifiers_bound_the_number_and_belong_to_its_span(bound, language, phrases):
    for phrase in phrases.split("|"):
        assert read(f"{phrase} people", language) == [(phrase, *bound)], phrase


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("at least two dozen", "en", ("at_least", 24, 24, None)),
        ("more than half a dozen", "en", ("more_than", 7, None, None)),
        ("nearly 1.2 million", "en", ("about", None, 1_200_000, None)),
        ("more than 220,000", "en", ("more_than", 220_001, None, None)),
        ("up to one", "en", ("at_most", 1, None, 1)),
        ("less than one", "en", ("at_most", 0, None, 0)),
        ("fewer than 2", "en", ("at_most", 1, None, 1)),
        ("up to 0", "en", ("at_most", 0, None, 0)),
        ("at least 0", "en", ("at_least", 0, 0, None)),
        ("five or six hundred", "en", ("range", 500, None, 600)),
        ("2 to 3 million", "en", ("range", 2_000_000, None, 3_000_000)),
        ("two or three dozen", "en", ("range", 24, None, 36)),
        ("100 to 2 thousand", "en", ("range", 100, None, 2000)),
        ("50-100 thousand", "en", ("range", 50_000, None, 100_000)),
        ("between five hundred and one thousand", "en", ("range", 500, None, 1000)),
        ("between one hundred and two hundred", "en", ("range", 100, None, 200)),
        (
            "between one hundred and five and one hundred and ten",
            "en",
            ("range", 105, None, 110),
        ),
        ("six to six hundred", "en", ("range", 6, None, 600)),
        ("2010-2015", "en", ("range", 2010, None, 2015)),
        ("1914-18", "en", ("range", 1914, None, 1918)),
        ("entre mil y dos mil", "es", ("range", 1000, None, 2000)),
        ("entre mil e dois mil", "pt", ("range", 1000, None, 2000)),
        ("uns mil", "pt", ("about", None, 1000, None)),
        ("au moins un", "fr", ("at_least", 1, 1, None)),
        ("al menos una", "es", ("at_least", 1, 1, None)),
        ("pelo menos um", "pt", ("at_least", 1, 1, None)),
        ("un centenar", "es", ("about", None, 100, None)),
        ("medio centenar", "es", ("about", None, 50, None)),
        ("uma centena", "pt", ("about", None, 100, None)),
        ("un millier", "fr", ("about", None, 1000, None)),
        ("une centaine de milliers", "fr", ("about", None, 100_000, None)),
    ],
)
def test_qualifiers_and_ranges_compose(text, language, expected):
    assert read(text, language) == [(text, *expected)]


@pytest.mark.parametrize("text", ["one of them", "one soldier", "29 others", "another 35"])
def test_exact_words(text):
    (found,) = read_quantities(text, "en")
    assert (found.bound, found.kind) == ("exact", "count")
    assert found.low == found.best == found.high == found.least


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rose from 5 to 8", [5, 8]),
        ("the toll, revised from 5 to 8", [5, 8]),
        ("20 people to 25", [20, 25]),
        ("1.480 to 20", [None, 20]),
        ("1.480-20", [None, 20]),
        ("20-1.480", [20, None]),
        ("1914 - 18", [1914, 18]),
        ("fell to 15 from 20", [15, 20]),
        ("20 to 15", [20, 15]),
        ("25 and 30", [25, 30]),
    ],
)
def test_what_is_no_range(text, expected):
    assert [q.best for q in read_quantities(text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [("rose from 5 or 8", "en"), ("est passé de 5 ou 8", "fr"), ("pasó de 5 o 8", "es")],
)
def test_or_joins_a_range_after_a_change_too(text, language):
    assert [(q.low, q.high) for q in read_quantities(text, language)] == [(5, 8)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("20 to 25", "digits"),
        ("twenty to thirty", "words"),
        ("20 to thirty", "mixed"),
        ("1914-18", "digits"),
        ("a 5-8 vote", "digits"),
        ("9-8", "digits"),
        ("9/11", "digits"),
        ("14:30", "digits"),
        ("1st", "digits"),
        ("second", "words"),
        ("twenty-third", "words"),
        ("two thirds", "words"),
        ("a quarter of a million", "words"),
    ],
)
def test_forms(text, form):
    assert [q.form for q in read_quantities(text) if q.form != "article"] == [form]


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("at least 20", 20),
        ("more than 20", 21),
        ("about 20", 20),
        ("20 to 25", 20),
        ("up to 20", 1),
    ],
)
def test_the_least_that_the_words_allow(text, least):
    assert [q.least for q in read_quantities(text)] == [least]


def test_ordinals_are_worth_one():
    for text in ("1st", "second", "twenty-third"):
        (found,) = read_quantities(text)
        assert (found.low, found.best, found.high) == (1, 1, 1)


def test_a_number_without_a_whole_value_has_none():
    for text in (
        "2.5",
        "1.480 people",
        "two thirds",
        "9/11",
        "quarter of a million",
        "14:30",
        "12/05/2020",
        "9-8",
    ):
        (found,) = read_quantities(text)
        assert (found.low, found.best, found.high, found.least) == (None, None, None, None)


@pytest.mark.parametrize(
    ("quote", "language", "value"),
    [
        ("at least 73 civilians", "en", (73, 73, None)),
        ("a policeman", "en", (1, 1, 1)),
        ("12 killed in a car on April 25", "en", (12, 12, 12)),
        ("a fifth", "en", (1, 1, 1)),
        ("the fifth victim", "en", (1, 1, 1)),
        ("the fifth and the sixth", "en", None),
        ("no casualties", "en", (0, 0, 0)),
        ("dozens of people", "en", (2, None, None)),
        ("73 civilians, including 19 children", "en", None),
        ("a teacher and a boy", "en", None),
        ("on April 25", "en", None),
        ("", "en", None),
    ],
)
def test_the_one_value_of_a_quote(quote, language, value):
    found = read_value(quote, language)
    assert (found and (found.low, found.best, found.high)) == value


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("At least twenty-three of 220,000", "en", ["twenty", "three", "220", "000"]),
        ("two dozen; several; no one; MH17", "en", ["two", "dozen", "several", "no", "one", "17"]),
        ("a hundred on 12/05/2020, 14:30", "en", ["hundred", "12", "05", "2020", "14", "30"]),
        ("dezenas, três, ١٢", "pt", ["dezenas", "três", "١٢"]),
        ("twenty 5", "de", ["5"]),
        ("twenty 5", None, ["twenty", "5"]),
        ("a policeman at least", "en", []),
    ],
)
def test_number_words(text, language, words):
    assert [text[start:end] for start, end in number_words(text, language)] == words
