"""Whoever and wherever a figure names, the article names; and who says it says it there."""

from typing import Any

import pytest

from summarizer.checks.finding import Verdict
from summarizer.models import Speaker
from summarizer.text.article import Article, read_article
from tests.checks.made import article_of, figure_of, found_by, verdict_of

TEXT = (
    "Six people were killed in Darkush on Sunday by government forces.\n\n"
    "It rained all night in the town. The “Relief Committee” has an office.\n\n"
    "It rained all night in the town, and then it rained again, the mayor, Ana Torres, said.\n\n"
    "The provincial relief office is closed.\n\n"
    "Read more: Colonel Vasquez on the war"
)
ARTICLE = read_article(TEXT, language="en")


def speaker(name: str, article: Article = ARTICLE, *others: Any, **fields: Any) -> Verdict | None:
    quote = fields.pop("quote", "Six people")
    figure = figure_of(article, quote, "exact", 6, said_by=Speaker(name=name), **fields)
    return verdict_of("speaker", article, figure, *others)


def test_the_last_paragraph_is_no_part_of_the_report() -> None:
    assert ARTICLE.sentences[-1].kind == "clutter"


@pytest.mark.parametrize(
    "name",
    [
        *("the mayor", "THE  MAYOR", "Ana Torres", "Torres", "Mayor Ana Torres", "Torres, Ana"),
        *("government forces", "the relief committee", "the mayor, Ana Torres, and her office"),
    ],
)
def test_speakers_that_the_article_names(name: str) -> None:
    assert speaker(name) == "holds"


@pytest.mark.parametrize(
    "name", ["the UN", "Colonel Vasquez", "Aurelio Vantrask", "Ana Gomez", "", " ", "?"]
)
def test_speakers_that_it_does_not(name: str) -> None:
    assert speaker(name) == "contradicts"


def test_without_a_speaker_there_is_nothing_to_say() -> None:
    assert verdict_of("speaker", ARTICLE, figure_of(ARTICLE, "Six people", "exact", 6)) is None


SAID = "The army is strong. Police chief Omar Haddad said six people were killed in Darkush."


def test_a_sentence_that_names_another_speaker_contradicts() -> None:
    article = article_of(f"Ana Torres is the mayor. {SAID}")
    assert speaker("Omar Haddad", article, quote="six people") == "holds"
    assert speaker("Ana Torres", article, quote="six people") == "contradicts"
    found = found_by("speaker", article, figure_of(article, "six people", "exact", 6,
                                                   said_by=Speaker(name="Ana Torres")))  # fmt: skip
    assert found is not None
    assert (found.certain, found.words and found.words.quote) == (False, "six people")


def test_who_speaks_is_not_told_by_english_words_in_another_language() -> None:
    for language, expected in (("en", "contradicts"), ("de", "holds")):
        article = article_of(f"Ana Torres is the mayor. {SAID}", language)
        assert speaker("Ana Torres", article, quote="six people") == expected


def test_a_speaker_of_another_figure_who_stands_in_the_sentence_counts_in_any_language() -> None:
    text = "Полковник Бондар говорив у Києві. За словами Олени Кравчук, загинули 12 людей."
    article = article_of(text, "uk")
    other = figure_of(article, "12", "exact", 12, id="f2", said_by=Speaker(name="Олени Кравчук"))
    figure = figure_of(article, "12 людей", "exact", 12, said_by=Speaker(name="Полковник Бондар"))
    assert verdict_of("speaker", article, figure) == "holds"
    assert verdict_of("speaker", article, figure, other) == "contradicts"


def test_whom_a_pronoun_means_is_a_matter_of_reading() -> None:
    article = article_of("Ana Torres came. Omar Haddad left. She said six people were killed.")
    assert speaker("Ana Torres", article, quote="six people") == "holds"
    assert speaker("Omar Haddad", article, quote="six people") == "holds"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("uk", "Про це повідомила мер Києва Олена Кравчук. Загинули 6 людей.", "Олени Кравчук"),
        ("ar", "قال محمد الحسن إن 6 أشخاص قتلوا.", "محمد الحسن"),
        ("de", "das amt sagt: 6 Menschen starben.", "Das Amt"),
    ],
)
def test_names_in_any_language(language: str, text: str, name: str) -> None:
    article = article_of(text, language)
    assert speaker(name, article, quote="6") == "holds"
    assert speaker("Aurelio Vantrask", article, quote="6") == "contradicts"


def test_no_words_to_look_beside() -> None:
    assert speaker("the mayor", quote="no such words") == "cannot_tell"


# Place


def place(name: str, article: Article = ARTICLE) -> Verdict | None:
    return verdict_of("place", article, figure_of(article, "Six people", "exact", 6, place=name))


def test_places() -> None:
    assert place("Darkush") == "holds"
    assert place("the  town") == "holds"
    assert place("Idlib") == "contradicts"
    assert place("") == "contradicts"
    assert verdict_of("place", ARTICLE, figure_of(ARTICLE, "Six people", "exact", 6)) is None


def test_a_place_in_a_link_to_another_story_is_not_named() -> None:
    article = article_of("A storm struck the coast on Monday, killing six.\n\nRead more: Idlib war")
    assert verdict_of("place", article, figure_of(article, "six", "exact", 6, place="Idlib")) == (
        "contradicts"
    )


def test_a_place_may_be_in_a_title_that_the_caller_gave() -> None:
    article = read_article(TEXT, language="en", title="Raids  on Idlib kill six")
    assert place("Idlib", article) == "holds"
    assert place("Aleppo", article) == "contradicts"
