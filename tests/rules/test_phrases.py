"""Phrases that count or name people."""

import pytest

from summarizer.readers.rules.phrases import Phrase
from summarizer.readers.rules.sentence_phrases import phrases_of
from summarizer.text.article import read_article
from summarizer.text.harm.lexicon import lexicon_for


def phrases_in(text: str, language: str = "en") -> list[Phrase]:
    article = read_article(text, published="2024-03-05", language=language)
    return [
        phrase
        for sentence in article.sentences
        for phrase in phrases_of(article, sentence, lexicon_for(language))
    ]


def words_of(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(text[p.start : p.end], p.kind) for p in phrases_in(text, language)]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("At least 73 civilians died.", [("At least 73 civilians", "count")]),
        ("Three of her pupils died.", [("Three of her pupils", "count")]),
        ("Five of them died.", [("Five of them", "count")]),
        ("A policeman told them.", [("A policeman", "singular")]),
        ("Another man died.", [("Another man", "singular")]),
        ("A fourth man died.", [("A fourth man", "count")]),
        ("Her son Tomas died.", [("Her son Tomas", "definite")]),
        ("Hassan's wife died.", [("Hassan's wife", "definite")]),
        ("The mayor of El Encino died.", [("The mayor of El Encino", "definite")]),
        ("The national council met.", []),
        ("The bombers fled.", []),
        ("The slain militants fled.", []),
        ("Half of them children.", []),
        ("Soldiers fled.", [("Soldiers", "plural")]),
        ("Foreign workers fled.", [("Foreign workers", "plural")]),
        ("On Monday journalist Mario Peña died.", [("journalist Mario Peña", "named")]),
        ("In Kabul on Monday it rained.", []),
        ("Both men died.", [("Both men", "count")]),
        ("Both of them died.", [("Both of them", "count")]),
        ("Both died.", [("Both", "count")]),
        ("Both cars burned.", []),
        ("An unknown number of women fled.", [("An unknown number of women", "unknown")]),
        ("Two U.S. service members died.", [("Two U.S. service members", "count")]),
        ("Some 17 kidnapped schoolgirls came.", [("Some 17 kidnapped schoolgirls", "count")]),
        ("Two brothers, Luis Paz and Saul Paz, fled.",
         [("Two brothers, Luis Paz and Saul Paz", "count")]),
        ("A man, his wife and two girls fled.",
         [("A man", "singular"), ("his wife", "definite"), ("two girls", "count")]),
        ("Lawan Abba, the imam, fled.", [("Lawan Abba, the imam", "named")]),
        ("Both, aged 17, fled.", [("Both", "count")]),
        ("The boys, both 17, fled.", [("both", "count")]),
        ("It cost P8.1 million.", []),
    ],
)  # fmt: skip
def test_phrases(text: str, phrases: list[tuple[str, str]]) -> None:
    found = [(words, kind) for words, kind in words_of(text)]
    assert found == phrases


@pytest.mark.parametrize(
    ("text", "language", "phrases"),
    [
        ("Outro agente caiu.", "pt", [("Outro agente", "singular")]),
        ("Ambos cayeron.", "es", [("Ambos", "count")]),
        ("Deux soldats français sont partis.", "fr", [("Deux soldats", "count")]),
    ],
)
def test_phrases_of_other_languages(
    text: str, language: str, phrases: list[tuple[str, str]]
) -> None:
    assert words_of(text, language) == phrases


def test_what_others_are_counted_from_is_no_phrase_of_its_own() -> None:
    assert words_of("Twelve of the 46 passengers drowned.") == [
        ("Twelve of the 46 passengers", "count")
    ]


def test_a_total_of_dead_is_a_figure_too() -> None:
    assert [w for w, _ in words_of("Nineteen of the 73 dead were children.")][:2] == [
        "Nineteen",
        "73 dead",
    ]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Forty houses burned.", True),
        ("Forty goats died.", True),
        ("Some 2,000 head of cattle died.", True),
        ("Forty computers burned.", True),
        ("Forty suitcases burned.", True),
        ("Forty loggers died.", False),
    ],
)
def test_things_are_told_from_people(text: str, thing: bool) -> None:
    (phrase,) = phrases_in(text)
    assert phrase.thing is thing
    assert (phrase.people is None) is thing or text.startswith("Some 2,000")


def test_peoples_have_capitals() -> None:
    (phrase,) = phrases_in("Fifteen Rohingya drowned.")
    assert phrase.people is not None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("CARLOS JULIO TORRADO WAS KILLED.", ["CARLOS JULIO TORRADO"]),
        ("THE MURDER OF UNION LEADER PEDRO LARA.", ["LEADER PEDRO LARA"]),
        ("THE PRESS RELEASE WAS LATE.", []),
        ("GOVERNMENT OFFICIALS ANNOUNCED IT.", []),
        ("IGNACIO DE LA TORRE WAS KILLED.", ["IGNACIO DE LA TORRE"]),
    ],
)
def test_names_in_a_text_of_capitals(text: str, names: list[str]) -> None:
    assert [w for w, kind in words_of(text) if kind == "named"] == names
