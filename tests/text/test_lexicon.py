"""The tables of words: consistent in themselves, and as wide as they claim."""

import re

import pytest

from summarizer.text.harm.lexicon import LANGUAGES, Lexicon, lexicon_for

_PATTERNS = (
    "passive active adverb finite objects spared boundary articles definite another pair "
    "partitive preposition_of inclusion conjunction unknown_number verbs chunk_stop agents"
).split()


@pytest.fixture(params=LANGUAGES)
def lexicon(request: pytest.FixtureRequest) -> Lexicon:
    return lexicon_for(request.param)


def test_every_pattern_compiles_and_none_matches_nothing(lexicon: Lexicon) -> None:
    patterns = [getattr(lexicon, name) for name in _PATTERNS]
    patterns += [*lexicon.none_reported, *lexicon.no_casualties, *lexicon.figurative]
    patterns += [trigger.pattern for trigger in lexicon.triggers]
    for pattern in patterns:
        assert re.compile(pattern).fullmatch("") is None, pattern


def test_no_word_is_both_people_and_thing(lexicon: Lexicon) -> None:
    assert not lexicon.things & set(lexicon.people)
    assert not lexicon.things & lexicon.collectives


def test_words_are_listed_in_lower_case(lexicon: Lexicon) -> None:
    words = {*lexicon.people, *lexicon.things, *lexicon.collectives, *lexicon.others}
    assert {word for word in words if word != word.casefold()} == set()


def test_every_outcome_has_its_words(lexicon: Lexicon) -> None:
    assert {trigger.outcome for trigger in lexicon.triggers} == {
        "killed",
        "injured",
        "killed_or_injured",
        "missing",
        "captured",
        "displaced",
    }


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "welders loggers logisticians seamstresses rickshaw-pullers watchman tribeswomen"),
        ("es", "cortadores narcotraficantes taxistas"),
        ("pt", "catadores garimpeiros taxistas"),
        ("fr", "motocyclistes cyclistes routiers"),
        ("de", "waldarbeiter rettungskräfte zivilpersonen lastwagenfahrer regierungssoldaten"),
    ],
)
def test_people_are_known_or_guessed(language: str, words: str) -> None:
    lexicon = lexicon_for(language)
    unknown = [w for w in words.split() if not (lexicon.is_people(w) or lexicon.guessed_people(w))]
    assert unknown == []


@pytest.mark.parametrize(
    "word",
    "number order helicopter computers winter shelter earlier former mortars tanker disaster "
    "november doors quarter danger sector power letter however tigers floors".split(),
)
def test_what_only_ends_like_people_is_not_guessed(word: str) -> None:
    assert lexicon_for("en").guessed_people(word) is None


def test_a_language_without_a_lexicon_has_no_words() -> None:
    empty = lexicon_for("nl")
    assert empty.language == "nl"
    words = "killed dead wounded"
    assert not list(empty.trigger_pattern.finditer(words, 0, len(words)))
    assert lexicon_for(None).language == "en"
