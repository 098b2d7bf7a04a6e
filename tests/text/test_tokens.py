"""Words and punctuation with their offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.tokens import tokens_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a 19-year-old's car", ["a", "19-year-old's", "car"]),
        ("two U.S. marines", ["two", "U.S.", "marines"]),
        ("He died.", ["He", "died", "."]),
        ("1,200 (780 dead)", ["1", ",", "200", "(", "780", "dead", ")"]),
        ("fin_de", ["fin", "_", "de"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    assert [token.text for token in tokens_in(text)] == words


@given(st.text(max_size=80))
def test_tokens_are_the_text_without_its_spaces(text: str) -> None:
    tokens = tokens_in(text)
    assert "".join(t.text for t in tokens) == "".join(text.split())
    assert all(text[t.start : t.end] == t.text for t in tokens)


def test_offsets_are_those_of_the_whole_text() -> None:
    (token,) = tokens_in("Ten men died.", 4, 7)
    assert (token.start, token.end, token.text, token.is_word) == (4, 7, "men", True)
