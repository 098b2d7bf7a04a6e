"""Places: names that stand as places, how narrow they are, and why they are named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.readers.rules.places import Place, places_in
from summarizer.text.article import read_article

FRAME = "A title of no importance\n\n{}\n\nThe road was closed. Nothing more is known of it."


def places(passage: str, language: str = "en") -> list[Place]:
    article = read_article(FRAME.format(passage), language=language)
    return [p for s in article.sentences for p in places_in(article, s)]


def scene(passage: str, language: str = "en") -> list[tuple[str, int]]:
    """Names and levels of the places where something happened."""
    return [(p.name, p.level) for p in places(passage, language) if not p.aside]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("A bomb killed six in the town of Garuwa on Monday.", [("Garuwa", 3)]),
        ("It fell near Malothi village at dawn.", [("Malothi", 3)]),
        ("Six died in Lakhan, a farming village of 180 houses.", [("Lakhan", 3)]),
        ("A second village, Kan Gyi Su, was hit.", [("Kan Gyi Su", 3)]),
        ("Six died in northern Baghlan province.", [("Baghlan", 1)]),
        ("Gunmen shot six people in Mosul.", [("Mosul", 2)]),
        ("Bombs killed 42 people across Iraq.", [("Iraq", 0)]),
        ("A car bomb went off in Baghdad's Sadr City.", [("Sadr City", 2)]),
        ("The floods struck four northern districts.", [("four northern districts", 1)]),
        ("Kushara reports 14 deaths.", [("Kushara", 1)]),
        ("Char Nandi, an area of river islands, reports eight deaths.", [("Char Nandi", 1)]),
        ("Talvi is the worst-hit district, with 19 deaths.", [("Talvi", 1)]),
        ("Shells hit the outskirts of Douma.", [("Douma", 2)]),
        ("Troops fought them in the jungles of Basilan.", [("Basilan", 2)]),
    ],
)
def test_scene_in_english(passage: str, expected: list[tuple[str, int]]) -> None:
    assert scene(passage) == expected


@pytest.mark.parametrize(
    "passage",
    [
        "The bus was on its way from Nahal to the temple.",
        "They were taken to hospital in Lusaka.",
        "Families fled to Nkonda.",
        "It lies 60 kilometres south of Baghdad.",
        "The governor of Arauca spoke.",
        "He moved near the Turkish border.",
        "It was reported by Syrian state television.",
        "The Red Cross in March counted Rs 500 in May.",
        "He works for the Ministry of Health in Royal Oldham Hospital.",
        "It stands in Situation Report No. 2.",
    ],
)
def test_what_is_no_scene(passage: str) -> None:
    assert scene(passage) == []


@pytest.mark.parametrize(
    ("language", "passage", "expected"),
    [
        ("es", "Murieron nueve en el municipio de Saravena.", [("Saravena", 3)]),
        ("es", "Una bomba estalló en Bogotá.", [("Bogotá", 2)]),
        ("pt", "Atacaram a aldeia de Namitoro ontem.", [("Namitoro", 3)]),
        ("pt", "Houve mortes na província de Cabo Delgado.", [("Cabo Delgado", 1)]),
        ("fr", "Une attaque contre le village de Solhan.", [("Solhan", 3)]),
        ("fr", "Dix morts dans le nord du Mali, à Gao.", [("Gao", 2)]),
    ],
)
def test_scene_in_romance_languages(
    language: str, passage: str, expected: list[tuple[str, int]]
) -> None:
    assert scene(passage, language) == expected


def test_what_one_sentence_says_of_a_name_holds_in_all() -> None:
    found = scene("Six died in Dorma. The village of Dorma was shelled.")
    assert found == [("Dorma", 3), ("Dorma", 3)]


def test_upper_case_needs_the_word_for_a_place() -> None:
    passage = "SIX MEN DIED IN THE VILLAGE OF SAN JOSE LAS FLORES AND NEAR THE OLD BRIDGE."
    assert scene(passage) == [("SAN JOSE LAS FLORES", 3)]


WORDS = st.sampled_from(
    ["in", "the", "town", "of", "Garuwa", "Idlib", "province,", "a", "village", "near", "from",
     "Syria", "'s", ".", "\n\n", "six", "died", "to", "reports", "14", "four", "districts", "IN"]
)  # fmt: skip
PLAIN = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=200)


@settings(max_examples=80, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join) | PLAIN)
def test_any_text_is_read(text: str) -> None:
    article = read_article(f"A title\n\nSome text. {text}", language="en")
    for sentence in article.sentences:
        found = places_in(article, sentence)
        for place in found:
            assert article.text[place.start : place.end] == place.name
            assert sentence.start <= place.start < place.end <= sentence.end
        assert list(found) == sorted(found, key=lambda p: p.start)
