from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.llm.looping import repeats_itself


@given(
    before=st.text(max_size=50),
    stretch=st.text(min_size=1, max_size=120),
    cut=st.integers(0, 119),
)
def test_whatever_is_said_again_and_again_is_seen(before: str, stretch: str, cut: int) -> None:
    endless = stretch * (12_000 // len(stretch)) + stretch[:cut]
    assert repeats_itself(before + endless)


def test_numbered_repetition_is_repetition() -> None:
    figures = ",".join(json.dumps({"id": f"f{n}", "outcome": "killed"}) for n in range(200))
    assert repeats_itself('{"figures":[' + figures[:-5])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no no no no no no",
        '{"figures":['
        + ",".join(
            json.dumps({"id": f"f{n}", "quote": f"{word} people were killed in {word}town"})
            for n, word in enumerate("three four five six seven eight nine ten dozens".split())
        ),
        "a" * 2_500 + "".join(chr(0x4E00 + n) for n in range(700)),
    ],
)
def test_what_differs_is_no_repetition(text: str) -> None:
    assert not repeats_itself(text)
