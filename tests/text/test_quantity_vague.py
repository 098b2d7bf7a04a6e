"""Dozens, several, none, a policeman: quantities that are words and no numbers."""

import pytest

from summarizer.text.numbers.quantities import read_quantities


def read(text, language="en"):
    return [text[q.start : q.end] for q in read_quantities(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "words", "least"),
    [
        ("dozens of people", "en", "dozens", 12),
        ("scores of", "en", "scores", 20),
        ("tens of people", "en", "tens", 10),
        ("hundreds", "en", "hundreds", 100),
        ("Thousands", "en", "Thousands", 1000),
        ("tens of thousands of people", "en", "tens of thousands", 10_000),
        ("hundreds of thousands", "en", "hundreds of thousands", 100_000),
        ("several hundred people", "en", "several hundred", 200),
        ("several hundred thousand", "en", "several hundred thousand", 200_000),
        ("several hundred thousand men", "en", "several hundred thousand", 200_000),
        ("a few dozen", "en", "a few dozen", 24),
        ("a couple of thousand", "en", "a couple of thousand", 2000),
        ("several", "en", "several", 2),
        ("a number of terrorists", "en", "a number of", 2),
        ("an unknown number of men", "en", "an unknown number of", 2),
        ("some people", "en", "some", 2),
        ("many", "en", "many", 2),
        ("a few", "en", "a few", 2),
        ("a handful of", "en", "a handful of", 2),
        ("various", "en", "various", 2),
        ("numerous", "en", "numerous", 2),
        ("a couple of", "en", "a couple of", 2),
        ("at least dozens", "en", "at least dozens", 12),
        ("more than several hundred", "en", "more than several hundred", 200),
        ("dizaines de morts", "fr", "dizaines", 10),
        ("des dizaines de morts", "fr", "des dizaines", 10),
        ("des dizaines de milliers", "fr", "des dizaines de milliers", 10_000),
        ("plusieurs centaines", "fr", "plusieurs centaines", 200),
        ("plusieurs", "fr", "plusieurs", 2),
        ("quelques", "fr", "quelques", 2),
        ("un certain nombre de", "fr", "un certain nombre de", 2),
        ("decenas de", "es", "decenas", 10),
        ("decenas de miles", "es", "decenas de miles", 10_000),
        ("cientos", "es", "cientos", 100),
        ("varios", "es", "varios", 2),
        ("unos soldados", "es", "unos", 2),
        ("varias decenas", "es", "varias decenas", 20),
        ("Dutzende Menschen", "de", "Dutzende", 12),
        ("Hunderte", "de", "Hunderte", 100),
        ("mehrere hundert", "de", "mehrere hundert", 200),
        ("Zehntausende Menschen", "de", "Zehntausende", 10_000),
        ("mehrere Soldaten", "de", "mehrere", 2),
        ("dezenas de pessoas", "pt", "dezenas", 10),
        ("dezenas de milhares", "pt", "dezenas de milhares", 10_000),
        ("várias", "pt", "várias", 2),
        ("alguns", "pt", "alguns", 2),
    ],
)
def test_vague_words_have_no_number_but_a_least(text, language, words, least):
    (found,) = read_quantities(text, language)
    assert text[found.start : found.end] == words
    assert (found.bound, found.form, found.kind) == ("vague", "vague", "count")
    assert (found.low, found.best, found.high, found.least) == (2, None, None, least)


@pytest.mark.parametrize("text", ["How many died", "so many", "as many", "not many people"])
def test_vague_words_that_ask_or_compare_are_none(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("No one was killed", "en", "No one"),
        ("no casualties", "en", "no"),
        ("none of them", "en", "none"),
        ("Nobody was hurt", "en", "Nobody"),
        ("not a single soldier", "en", "not a single"),
        ("zero deaths", "en", "zero"),
        ("without any casualties", "en", "without any"),
        ("without casualties", "en", "without"),
        ("aucun mort", "fr", "aucun"),
        ("AUCUNE VICTIME", "fr", "AUCUNE"),
        ("personne n'a été tué", "fr", "personne"),
        ("sans victimes", "fr", "sans"),
        ("ningún muerto", "es", "ningún"),
        ("nadie murió", "es", "nadie"),
        ("sin víctimas", "es", "sin"),
        ("cero muertos", "es", "cero"),
        ("keine Opfer", "de", "keine"),
        ("niemand starb", "de", "niemand"),
        ("nenhuma vítima", "pt", "nenhuma"),
        ("ninguém morreu", "pt", "ninguém"),
        ("sem vítimas", "pt", "sem"),
    ],
)
def test_words_for_none_are_zero(text, language, words):
    (found,) = read_quantities(text, language)
    assert text[found.start : found.end] == words
    assert (found.form, found.bound, found.kind) == ("zero", "exact", "count")
    assert (found.low, found.best, found.high, found.least) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("no longer", "en"),
        ("No, he said", "en"),
        ("no doubt", "en"),
        ("one another", "en"),
        ("no murió", "es"),
        ("sin embargo", "es"),
        ("without her", "en"),
        ("sans doute", "fr"),
        ("sem dúvida", "pt"),
        ("without, he said", "en"),
        ("one's", "en"),
        ("la personne", "fr"),
        ("someone", "en"),
        ("between us", "en"),
        ("from here", "en"),
        ("at least", "en"),
    ],
)
def test_words_that_are_no_quantity(text, language):
    assert read_quantities(text, language) == ()


@pytest.mark.parametrize(
    ("text", "language", "articles"),
    [
        ("A policeman and an infant", "en", ["A", "an"]),
        ("a 12-year-old", "en", ["a"]),
        ("un professeur et une femme", "fr", ["un", "une"]),
        ("um professor e uma mulher", "pt", ["um", "uma"]),
        ("un hombre y una mujer", "es", ["un", "una"]),
        ("a dozen men, a hundred, a number of, a total of 58, a few, at 11 a.m.", "en", []),
        ("Vitamin A.", "en", []),
        ("on A4; plan a - b", "en", []),
        ("A “policeman”", "en", ["A"]),
        ("a year, a dollar", "en", ["a", "a"]),
    ],
)
def test_singulars_with_an_article(text, language, articles):
    found = [q for q in read_quantities(text, language) if q.form == "article"]
    assert [text[q.start : q.end] for q in found] == articles
    assert all((q.low, q.best, q.high, q.least, q.kind) == (1, 1, 1, 1, "count") for q in found)
