"""A pattern tried in small letters first matches what it does without regard to case."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.readers.rules import time_words
from summarizer.text.any_case import AnyCase, small_letters

_PATTERNS = (
    r"\b(?:since|desde|depuis)\b(?! \d{1,3}\b)",
    r"\b(?:might|(?-i:may)|if)[^\w,;:]+(?:\w+[^\w,;:]+){0,2}$",
    r"in (?-i:[A-Z])\w+",
    r"(?<!The )(?-i:may)",
    r"(?P<kind>ILL|Été|is)(?:\s+(?P=kind))?",
    r"[^A-Z\s]+s\b",
    r"\AIn\b|\bsince\Z",
)
_PIECES = st.sampled_from(
    "Since SINCE \u017fince s\u0131nce S\u0130NCE desde may May MIGHT if In in IN Paris paris The "
    "the ill \u212aILL ÉTÉ été is IS \u03a3 12 . , i s".split()
) | st.text(max_size=3)
_TEXTS = st.lists(_PIECES | st.just(" "), max_size=12).map("".join)


@pytest.mark.parametrize("pattern", _PATTERNS)
@settings(deadline=None)
@given(text=_TEXTS, skipped=st.integers(0, 5), cut=st.integers(0, 5))
def test_matches_what_re_matches(pattern: str, text: str, skipped: int, cut: int) -> None:
    quick, whole = AnyCase(pattern), re.compile(pattern, re.IGNORECASE)
    start, end = min(skipped, len(text)), max(0, len(text) - cut)
    for found, expected in (
        (quick.search(text), whole.search(text)),
        (quick.search(text, start, end), whole.search(text, start, end)),
        (quick.match(text, start, end), whole.match(text, start, end)),
    ):
        assert (found and found.span()) == (expected and expected.span())
        assert (found and found.groupdict()) == (expected and expected.groupdict())
    spans = [m.span() for m in whole.finditer(text, start, end)]
    assert [m.span() for m in quick.finditer(text, start, end)] == spans
    assert quick.count(text) == len(whole.findall(text))


@given(st.text())
def test_offsets_stay_in_small_letters(text: str) -> None:
    assert len(small_letters(text)) == len(text)


_WORDS = sorted({w for p in time_words._PATTERNS for w in re.findall(r"[^\W\d_]{2,}", p.pattern)})


@settings(deadline=None)
@given(st.lists(st.sampled_from(_WORDS) | st.sampled_from([" ", " ", ", ", "3"]), max_size=20))
def test_no_word_of_time_is_passed_over(pieces: list[str]) -> None:
    words = "".join(pieces)
    may_match = time_words._OPENINGS.within(words, 0, len(words))
    for number, pattern in enumerate(time_words._PATTERNS):
        if re.search(pattern.pattern, words, re.IGNORECASE):
            assert number in may_match
