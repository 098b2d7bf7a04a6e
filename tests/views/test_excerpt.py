import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models import Evidence
from summarizer.views.excerpt import Excerpt, excerpt
from tests.summaries import SEED_TEXT, evidence


def test_a_short_sentence_is_whole_and_ends_where_it_ends() -> None:
    found = excerpt(SEED_TEXT, evidence("rebel casualties"), 100)
    assert found == Excerpt("He had no immediate information on ", "rebel casualties", ".")


def test_a_long_sentence_is_cut_between_words() -> None:
    found = excerpt(SEED_TEXT, evidence("73 civilians"), 40)
    assert found == Excerpt("…raids killed ", "73 civilians", " in the…")


def test_a_line_break_within_a_sentence_is_no_end() -> None:
    text = "Gunmen in the\r\nnorth shot 12 people\r\nof one family on Monday. They fled."
    found = excerpt(text, evidence("12 people", text), 200)
    assert (found.before, found.after) == (
        "Gunmen in the\r\nnorth shot ",
        "\r\nof one family on Monday.",
    )


def test_an_abbreviation_is_no_end() -> None:
    text = "The blast hit a U.S. Army post of Gen. Smith and killed 12 people. It was 9 a.m."
    found = excerpt(text, evidence("12 people", text), 200)
    assert found.before.startswith("The blast hit a U.S. Army post")


def test_a_quote_that_is_not_there_stands_alone() -> None:
    words = Evidence(quote="13 people", start=0, end=9, sentence=0)
    assert excerpt(SEED_TEXT, words, 100) == Excerpt("", "13 people", "")


@pytest.mark.parametrize(
    "number", ["1234567", "1 234 567", "1,234,567", "1.234.567", "１２３４５６７"]
)
def test_no_number_is_cut_in_two(number: str) -> None:
    text = f"ab{number}人死亡人{number}cd"
    for room in range(1, 40):
        found = excerpt(text, evidence("死亡", text), room)
        for side in (found.before, found.after):
            assert number in side or not re.search(r"\d", side)


def test_a_number_further_on_is_left_alone() -> None:
    text = "1234 died at 5 by shells"  # cut within "1234"; the 5 is not half of it
    assert excerpt(text, evidence("shells", text), 14).before.endswith("died at 5 by ")


@given(st.text(), st.data(), st.integers(0, 80))
def test_an_excerpt_is_cut_from_the_text_around_the_quote(
    text: str, data: st.DataObject, room: int
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = Evidence(quote=text[start:end], start=start, end=end, sentence=0)
    found = excerpt(text, words, room)
    # A mark of what was cut may be a character of the text, too.
    before = min(
        (w for w in (found.before, found.before.removeprefix("…")) if text[:start].endswith(w)),
        key=len,
    )
    after = min(
        (w for w in (found.after, found.after.removesuffix("…")) if text[end:].startswith(w)),
        key=len,
    )
    assert len(before) + len(after) <= room
