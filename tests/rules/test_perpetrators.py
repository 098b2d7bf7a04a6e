"""Who did it, by the words: a name that merely stands beside a harm is not its author."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.readers.rules.perpetrators import attribution
from summarizer.text.article import read_article
from summarizer.text.quotes import ground

TOLD = [
    ("Government raids killed 73 civilians on Sunday.", "Government", "reported_as_fact"),
    ("Nine people were killed by the Eastern Front.", "Eastern Front", "reported_as_fact"),
    ("The rebels shelled the town, killing four people.", "The rebels", "reported_as_fact"),
    ("The regime has launched a spate of air strikes.", "The regime", "reported_as_fact"),
    ("Police blamed the Eastern Front for the blast that killed six.", "Eastern Front",
     "accused_by_authorities"),
    ("Villagers blamed the Eastern Front for the blast.", "Eastern Front", "accused"),
    ("The Eastern Front claimed responsibility for the blast.", "Eastern Front",
     "claimed_or_admitted"),
    ("Suspected separatists killed three teachers.", "Suspected separatists", "possible"),
    ("The army denied that it had fired on the town.", "The army", "denied"),
    ("Quatro pessoas foram mortas por insurgentes.", "insurgentes", "reported_as_fact"),
]  # fmt: skip

NOT_TOLD = [
    # The seed's trap: who took the base has not killed the civilians.
    (
        "Rebel allies overran a base on Monday, a day after raids killed 73 civilians.",
        "Rebel allies",
    ),
    (
        "Syrian state television reported that the army had killed dozens.",
        "Syrian state television",
    ),
    ("Two soldiers were killed in Belmar on Monday.", "Two soldiers"),
    ("The mayor, Ana Torres, said that 12 people were killed.", "Ana Torres"),
    ("A ferry capsized off Port Belmar and 30 passengers drowned.", "Port Belmar"),
]


@pytest.mark.parametrize(("text", "name", "confidence"), TOLD)
def test_the_words_tie_the_name_to_the_harm(text: str, name: str, confidence: str) -> None:
    article = read_article(text)
    found = ground(name, article)
    assert found is not None
    told = attribution(article, found)
    assert told is not None
    assert (told.name, told.confidence) == (name, confidence)


@pytest.mark.parametrize(("text", "name"), NOT_TOLD)
def test_a_name_beside_a_harm_has_not_done_it(text: str, name: str) -> None:
    article = read_article(text)
    found = ground(name, article)
    assert found is not None
    assert attribution(article, found) is None


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=80))
def test_any_words_are_read(text: str) -> None:
    article = read_article(f"Rebels killed {text} by soldiers near the bridge. x")
    for sentence in article.sentences:
        attribution(article, article.words(sentence.start, sentence.end))
