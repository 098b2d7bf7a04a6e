"""The names and tags that people give a language."""

import pytest

from summarizer.errors import ArticleError
from summarizer.text.article import read_article
from summarizer.text.languages import language_code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("en", "en"),
        ("EN", "en"),
        (" En ", "en"),
        ("en-GB", "en"),
        ("en_US.UTF-8", "en"),
        ("english", "en"),
        ("ENGLISH", "en"),
        ("eng", "en"),
        ("pt-BR", "pt"),
        ("Português", "pt"),
        ("Deutsch", "de"),
        ("zh-Hant-TW", "zh"),
        ("ger", "de"),
        ("deu", "de"),
        ("arb", "ar"),
        ("Haitian Creole", "ht"),
        ("uk", "uk"),
    ],
)
def test_one_language_has_many_names(words: str, code: str) -> None:
    assert language_code(words) == code


@pytest.mark.parametrize("words", ["", "klingon", "xx", "x", "engl", "english-GB", "-en", "12"])
def test_what_names_no_language_is_refused(words: str) -> None:
    with pytest.raises(ArticleError, match="such as en"):
        language_code(words)


def test_an_article_is_read_in_the_language_however_it_is_called() -> None:
    text = "At least 14 people were killed on Tuesday."
    assert read_article(text, language="en-GB") == read_article(text, language="en")
    assert read_article("Mueren 14.", language="Spanish").language == "es"
    with pytest.raises(ArticleError, match="language"):
        read_article(text, language="klingon")
