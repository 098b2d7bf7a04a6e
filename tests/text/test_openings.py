"""Only the patterns that can begin where a word begins are tried; the matches are the same."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.dates.patterns import day_patterns
from summarizer.text.harm.lexicon import LANGUAGES, lexicon_for
from summarizer.text.openings import FirstOf, Openings, word_openings

_SOME = (
    r"kill(?:ed|s)?",
    r"(?:(?<=dead )|(?<=the ))(?:also )?include[ds]?",
    r"(?:a )?bit",
    r"[óo]bitos?",
    r"\d{1,3}(?:st|nd)",
    r"(?>un)?paid",
    r"s(?=\w)\w+",
    r"i+",
)


def _whole(patterns: tuple[str, ...]) -> re.Pattern[str]:
    body = "|".join(f"(?P<t{n}>{p})" for n, p in enumerate(patterns))
    return re.compile(rf"(?<!\w)(?:{body or '(?!)'})(?!\w)", re.IGNORECASE)


def _found(matches: object) -> list[tuple[tuple[int, int], str | None]]:
    return [(m.span(), m.lastgroup) for m in matches]  # type: ignore[attr-defined]


_PIECES = st.sampled_from(
    "Kill killed KILLS \u212aill dead the also included include a bit abit óbito OBITOS "
    "\u017fand s sand 12th 1st 3nd unpaid paid i ı İ ii . , - _ \u0301 \u200b é".split()
) | st.text(max_size=3)
_TEXTS = st.lists(_PIECES | st.just(" "), max_size=14).map("".join)


@settings(deadline=None)
@given(_TEXTS, st.integers(0, 6), st.integers(0, 6))
def test_finds_what_the_joined_pattern_finds(text: str, skipped: int, cut: int) -> None:
    whole, first = _whole(_SOME), FirstOf(_SOME)
    start, end = min(skipped, len(text)), max(0, len(text) - cut)
    assert _found(first.finditer(text, start, end)) == _found(whole.finditer(text, start, end))
    for at in range(len(text) + 1):
        found, expected = first.match(text, at), whole.match(text, at)
        assert (found and found.span()) == (expected and expected.span())
    found, expected = first.fullmatch(text), whole.fullmatch(text)
    assert (found and found.lastgroup) == (expected and expected.lastgroup)


def _words_of(patterns: Iterable[str]) -> st.SearchStrategy[str]:
    """Texts of the words that patterns are made of: many of them match somewhere."""
    words = sorted({word for pattern in patterns for word in re.findall(r"\w+", pattern)})
    piece = st.sampled_from(words) | st.sampled_from([" ", " ", " ", "'", "3", "2015", "es", "-"])
    return st.lists(piece, max_size=30).map("".join)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None, max_examples=40)  # patterns are compiled when they are first needed
@given(data=st.data())
def test_a_lexicon_finds_what_its_joined_patterns_find(language: str, data: st.DataObject) -> None:
    lexicon = lexicon_for(language)
    triggers = tuple(trigger.pattern for trigger in lexicon.triggers)
    text = data.draw(_words_of((*triggers, *lexicon.figurative)))
    for patterns, quick in (
        (triggers, lexicon.trigger_pattern),
        (lexicon.figurative, lexicon.figurative_pattern),
    ):
        expected = _found(_whole(patterns).finditer(text))
        assert _found(quick.finditer(text, 0, len(text))) == expected


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None, max_examples=40)  # patterns are compiled when they are first needed
@given(data=st.data())
def test_every_pattern_of_a_day_is_tried_where_it_matches(
    language: str, data: st.DataObject
) -> None:
    patterns, openings = day_patterns(language)
    text = data.draw(_words_of(pattern.pattern for _, pattern in patterns))
    for number, (_, pattern) in enumerate(patterns):
        for match in pattern.finditer(text):
            opening = dict(word_openings(text, 0, len(text)))[match.start()]
            assert number in openings.at(opening)
            assert number in openings.within(text, match.start(), match.end())


def test_few_patterns_are_tried_at_a_word() -> None:
    openings = Openings(_SOME)
    assert openings.at("kill") == (0,)
    assert openings.at("KILL") == (0,)
    assert openings.at("kiln") == ()
    assert openings.at("a bi") == (2,)
    assert openings.at("a be") == ()
    assert openings.at("bits") == (2,)
    assert openings.at("7 th") == (4,)
    assert openings.at("zz") == ()


@pytest.mark.parametrize("pattern", [r"\W+", r"", r"(?:dead)?", r".x", r"[-–]x", r"« mort"])
def test_a_pattern_that_begins_with_no_letter_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="no letter or digit"):
        FirstOf([pattern])
