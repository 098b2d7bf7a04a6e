"""Every number written out reads back as itself, in five languages and every script of digits."""

import unicodedata
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.numbers.numerals import digits_value
from summarizer.text.numbers.quantities import Quantity, read_quantities
from tests.text.spelled import english, french, german, portuguese, spanish


def whole(text: str, language: str | None = None) -> Quantity:
    """The one quantity, which must span the whole text."""
    (found,) = read_quantities(text, language)
    assert text[found.start : found.end] == text
    assert text[found.number_start : found.number_end] == text
    return found


@settings(deadline=None)
@given(
    st.one_of(st.integers(0, 10**4), st.integers(0, 10**9)),
    st.sampled_from([" and ", " "]),
    st.sampled_from(["-", " ", "\u2010"]),
    st.sampled_from([str, str.upper, str.capitalize]),
)
def test_every_english_number_reads_back(n, joiner, hyphen, case):
    found = whole(case(english(n, joiner=joiner, hyphen=hyphen)), "en")
    assert (found.low, found.best, found.high) == (n, n, n)
    assert found.form == ("words" if n else "zero")


@pytest.mark.parametrize(
    ("language", "spell"), [("fr", french), ("es", spanish), ("pt", portuguese)]
)
def test_every_number_of_four_digits_reads_back(language, spell):
    # Not 1, which is an article by itself.
    for n in [0, *range(2, 300), *range(300, 10_000, 7), 1000, 1001, 1100, 2000, 9999]:
        found = whole(spell(n), language)
        assert (found.low, found.best, found.high) == (n, n, n)


def test_every_german_number_that_is_written_together_reads_back():
    # What is no round thousand or hundred of them is written in digits.
    for n in [0, *range(2, 1000), *range(1000, 100_000, 700), *range(100_000, 10**6, 13_000)]:
        found = whole(german(n), "de")
        assert (found.low, found.best, found.high) == (n, n, n)


@pytest.mark.parametrize("words", ["einundzwanzigste", "zweihundertfünfzigtausendvierhundertdrei"])
def test_a_german_word_that_is_no_listed_number_is_none(words):
    assert read_quantities(words, "de") == ()


@settings(deadline=None)
@given(st.integers(0, 9999), st.sampled_from([("fr", french), ("es", spanish), ("pt", portuguese)]))
def test_accents_and_capitals_do_not_matter(n, language_and_spell):
    language, spell = language_and_spell
    spelt = spell(n)
    bare = "".join(c for c in unicodedata.normalize("NFD", spelt) if not unicodedata.combining(c))
    for variant in (bare, spelt.upper(), unicodedata.normalize("NFD", spelt)):
        assert [q.best for q in read_quantities(variant + " x", language)] == [n]


SCRIPTS = [
    start
    for start in range(0x110000)
    if unicodedata.decimal(chr(start), None) == 0 and unicodedata.category(chr(start)) == "Nd"
]


@settings(deadline=None)
@given(st.integers(0, 10**12), st.sampled_from(SCRIPTS))
def test_digits_of_every_script_read_back(n, zero):
    written = "".join(chr(zero + int(digit)) for digit in str(n))
    assert whole(written, "ar").best == n


@settings(deadline=None)
@given(
    st.integers(1000, 10**12),
    st.sampled_from([",", "'", "’", " ", "\u00a0", "\u202f", "\u2009"]),
    st.sampled_from(["en", "fr", "es", "pt", "de", None]),
)
def test_groupings_read_back(n, mark, language):
    assert whole(f"{n:,}".replace(",", mark), language).best == n


@settings(deadline=None)
@given(st.integers(1000, 10**12), st.sampled_from(["fr", "es", "pt", "de", "it", "id"]))
def test_points_group_where_commas_mark_decimals(n, language):
    assert whole(f"{n:,}".replace(",", "."), language).best == n


@settings(deadline=None)
@given(st.integers(10**6, 10**12))
def test_two_points_group_in_english_too(n):
    assert whole(f"{n:,}".replace(",", "."), "en").best == n


@pytest.mark.parametrize(
    ("key", "point", "scaled", "value"),
    [
        ("1480", True, False, 1480),
        ("1.480", True, False, None),
        ("1.480", True, True, Fraction(148, 100)),
        ("1.480", False, False, 1480),
        ("1.480", False, True, 1480),
        ("1,480", True, False, 1480),
        ("1,480", True, True, 1480),
        ("1,480", False, False, 1480),
        ("1,480", False, True, Fraction(148, 100)),
        ("0.125", False, False, Fraction(1, 8)),
        ("0,125", True, False, Fraction(1, 8)),
        ("1,20,000", True, False, 120_000),
        ("12,34,567", True, False, 1_234_567),
        ("1,234.5", True, False, Fraction(12345, 10)),
        ("1.234,5", False, False, Fraction(12345, 10)),
        ("1.2", True, False, Fraction(6, 5)),
        ("1,2", False, False, Fraction(6, 5)),
        ("1.2.3", True, False, None),
        ("1٫480", True, False, None),
        ("1.234٫5", False, False, Fraction(12345, 10)),
        ("1٬234", False, False, 1234),
        ("1٫5", False, False, Fraction(3, 2)),
        ("1٫5", True, False, Fraction(3, 2)),
        ("2½", True, False, Fraction(5, 2)),
        ("3¾", True, False, Fraction(15, 4)),
        ("9" * 30, True, False, int("9" * 30)),
        ("9" * 31, True, False, None),
    ],
)
def test_digits_value(key, point, scaled, value):
    assert digits_value(key, point=point, scaled=scaled) == value


@pytest.mark.parametrize(
    ("text", "language", "value", "form"),
    [
        ("two dozen", "en", 24, "words"),
        ("a dozen", "en", 12, "words"),
        ("dozen", "en", 12, "words"),
        ("12 dozen", "en", 144, "mixed"),
        ("half a dozen", "en", 6, "words"),
        ("half-a-dozen", "en", 6, "words"),
        ("a half dozen", "en", 6, "words"),
        ("half a million", "en", 500_000, "words"),
        ("half a hundred", "en", 50, "words"),
        ("three score", "en", 60, "words"),
        ("a hundred", "en", 100, "words"),
        ("a hundred and five", "en", 105, "words"),
        ("a thousand", "en", 1000, "words"),
        ("a million and a half", "en", 1_500_000, "words"),
        ("one and a half thousand", "en", 1500, "words"),
        ("two and a half million", "en", 2_500_000, "words"),
        ("2 and a half million", "en", 2_500_000, "mixed"),
        ("2½ million", "en", 2_500_000, "mixed"),
        ("1.2 million", "en", 1_200_000, "mixed"),
        ("1.2-million", "en", 1_200_000, "mixed"),
        ("1.480 million", "en", 1_480_000, "mixed"),
        ("220 thousand", "en", 220_000, "mixed"),
        ("5 hundred", "en", 500, "mixed"),
        ("2 hundred thousand", "en", 200_000, "mixed"),
        ("fifteen hundred", "en", 1500, "words"),
        ("two hundred thousand", "en", 200_000, "words"),
        ("two thousand million", "en", 2 * 10**9, "words"),
        ("1 lakh", "en", 100_000, "mixed"),
        ("2 crore", "en", 2 * 10**7, "mixed"),
        ("3 lakh 50 thousand", "en", 350_000, "mixed"),
        ("one lakh crore", "en", 10**12, "words"),
        ("two million million", "en", 2 * 10**12, "words"),
        ("3k", "en", 3000, "mixed"),
        ("2bn", "en", 2 * 10**9, "mixed"),
        ("two thou\u00adsand", "en", 2000, "words"),
        ("TWENTY\nTHREE", "en", 23, "words"),
        ("one hundred\u00a0and\u00a0twenty-three", None, 123, "words"),
        ("dix-sept", "fr", 17, "words"),
        ("dix-huit", "fr", 18, "words"),
        ("dix-neuf", "fr", 19, "words"),
        ("soixante et onze", "fr", 71, "words"),
        ("soixante-dix-sept", "fr", 77, "words"),
        ("quatre-vingt-un", "fr", 81, "words"),
        ("quatre-vingt-dix-neuf", "fr", 99, "words"),
        ("deux douzaines", "fr", 24, "words"),
        ("une demi-douzaine", "fr", 6, "words"),
        ("septante-deux", "fr", 72, "words"),
        ("deux millions et demi", "fr", 2_500_000, "words"),
        ("1,2 million", "fr", 1_200_000, "mixed"),
        ("12 mille", "fr", 12_000, "mixed"),
        ("vingt-et-un", "fr", 21, "words"),
        ("ein Dutzend", "de", 12, "words"),
        ("ein halbes Dutzend", "de", 6, "words"),
        ("eine halbe Million", "de", 500_000, "words"),
        ("3,5 Millionen", "de", 3_500_000, "mixed"),
        ("hundert", "de", 100, "words"),
        ("zwei Millionen", "de", 2_000_000, "words"),
        ("una docena", "es", 12, "words"),
        ("media docena", "es", 6, "words"),
        ("medio millón", "es", 500_000, "words"),
        ("2 mil 500", "es", 2500, "mixed"),
        ("mil 500", "es", 1500, "mixed"),
        ("1 millón 200 mil", "es", 1_200_000, "mixed"),
        ("dos mil trescientos millones", "es", 2_300_000_000, "words"),
        ("tres mil millones", "es", 3 * 10**9, "words"),
        ("dos millones y medio", "es", 2_500_000, "words"),
        ("doscientas cinco", "es", 205, "words"),
        ("uma dúzia", "pt", 12, "words"),
        ("meia dúzia", "pt", 6, "words"),
        ("mil e duzentos", "pt", 1200, "words"),
        ("1,2 milhão", "pt", 1_200_000, "mixed"),
        ("2 mil", "pt", 2000, "mixed"),
        ("dezasseis", "pt", 16, "words"),
    ],
)
def test_numbers_as_written(text, language, value, form):
    found = whole(text, language)
    assert (found.best, found.form) == (value, form)


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("one hundred and two hundred", "en", [100, 200]),
        ("one thousand and two thousand", "en", [1000, 2000]),
        ("five, six", "en", [5, 6]),
        ("two six", "en", [2, 6]),
        ("twenty thirty", "en", [20, 30]),
        ("twenty,three", "en", [20, 3]),
        ("twenty ten", "en", [20, 10]),
        ("sixty eleven", "en", [60, 11]),
        ("two dozen five", "en", [24, 5]),
        ("2m people", "en", [2_000_000]),
        ("2m waves", "en", [2]),
        ("$5m", "en", [5_000_000]),
        ("dos millones 999", "es", [2_000_999]),
        ("dos millones 1000", "es", [2_000_000, 1000]),
        ("five of dozens", "en", [5, None]),
        ("a hundred zero", "en", [100, 0]),
        ("one thousand zero", "en", [1000, 0]),
        ("two thousand one thousand", "en", [2000, 1000]),
        ("a score", "en", [1]),
        ("a score of men", "en", [20]),
        ("score of men", "en", []),
        ("one score of men", "en", [20]),
        ("two million billion", "en", [None]),
        ("1,2345.678", "en", [1, None]),
        ("12.34.567", "en", [None]),
        ("2bn5", "en", [2 * 10**9, 5]),
        ("twenty\n\nthree", "en", [20, 3]),
        ("2 million and 5 others", "en", [2_000_000, 5]),
        ("three\n\nmillion", "en", [3, 10**6]),
        ("July 3,2015", "en", [3, 2015]),
        ("100 and 200", "en", [100, 200]),
        ("2014 150 people", "en", [2014, 150]),
        ("vingt et deux", "fr", [20, 2]),
        ("vingt et une", "fr", [21]),
        ("cent et mille", "fr", [100, 1000]),
        ("mil e dois mil", "pt", [1000, 2000]),
        ("cem e duzentos", "pt", [100, 200]),
        ("2 mil e 500", "pt", [2000, 500]),
        ("twenty", "de", []),
        ("veinte", "fr", []),
        ("twenty", None, [20]),
        ("veinte", "es-MX", [20]),
        ("9999999999999999", "en", [None]),
        ("2.5", "en", [None]),
        ("1.480", "en", [None]),
        ("10²", "en", [10]),
        ("½", "en", []),
    ],
)
def test_numbers_that_stand_apart(text, language, values):
    assert [q.best for q in read_quantities(text, language)] == values
