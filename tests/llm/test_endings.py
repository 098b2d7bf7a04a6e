from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.llm.endings import ENDS, end_of


@pytest.mark.parametrize(
    ("reason", "end"),
    [
        (None, "whole"),
        ("stop", "whole"),
        ("STOP", "whole"),
        ("eosFound", "whole"),
        ("FINISH_REASON_MAX_TOKENS", "cut_off"),
        ("ALTERNATIVE_STATUS_TRUNCATED_FINAL", "cut_off"),
        ("REASON_MAX_CONTEXT", "cut_off"),
        ("content-filter", "filtered"),
        ("content_filter: OTHER", "filtered"),
        (" Prohibited Content ", "filtered"),
        ("time_limit", "broken_off"),
        ("entropy", "unknown"),
        ("", "unknown"),
        ("reason_", "unknown"),
    ],
)
def test_a_providers_word_in_ours(reason: str | None, end: str) -> None:
    assert end_of(reason) == end


@pytest.mark.parametrize("word", ENDS)
def test_every_word_of_the_table_is_found_in_either_case(word: str) -> None:
    assert end_of(word) == end_of(word.upper()) == ENDS[word]


@given(st.text())
def test_any_word_is_read(reason: str) -> None:
    assert end_of(reason) in {"whole", "cut_off", "filtered", "broken_off", "unknown"}


def test_the_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        ENDS["stop"] = "filtered"  # type: ignore[index]
