"""What resembles an order and is a statement keeps its figures; what is to be said does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import summarise
from summarizer.models import Coverage, Figure
from tests.injections.statements import IN_LANGUAGES, NOT_STATED, STATEMENTS

OPENINGS = {
    "en": "Shells hit the town of Belmar on Monday.",
    "fr": "Des obus sont tombés lundi sur la ville de Belmar.",
    "es": "Los obuses cayeron el lunes sobre la ciudad de Belmar.",
    "pt": "Os obuses caíram na segunda-feira sobre a cidade de Belmar.",
}


def read(words: str, language: str = "en") -> tuple[tuple[Figure, ...], Coverage]:
    text = f"{OPENINGS[language]} {words}"
    summary = summarise(text, model="words", title="Shells hit a town", language=language)
    return summary.figures, summary.coverage


@pytest.mark.parametrize(
    ("language", "words", "phrase"), [*(("en", *s) for s in STATEMENTS), *IN_LANGUAGES]
)
def test_a_statement_keeps_its_figure(language: str, words: str, phrase: str) -> None:
    figures, _ = read(words, language)
    assert any(phrase in f.phrase and f.status == "unconfirmed" for f in figures)


@pytest.mark.parametrize("words", NOT_STATED)
def test_what_somebody_is_told_to_say_is_dismissed_with_its_reason(words: str) -> None:
    figures, covered = read(words)
    assert not any(f.low == 12 for f in figures)
    assert any(
        "12" in c.words.quote and "not a statement of the article" in (c.reason or "")
        for c in covered.dismissed
    )


SUBJECTS = st.sampled_from(
    ["Witnesses", "Two doctors", "Many", "Aid workers", "The police", "They", "Some residents"]
)
VERBS = st.sampled_from(["say", "state", "report", "claim", "write", "declare", "announce"])
CLAUSES = st.sampled_from(
    ["that 12 people were killed", "that at least 12 people died", "12 people were killed"]
)
BEFORE = st.sampled_from(["", "On Sunday, ", "In the town, ", "But ", "And ", "As before, "])


@settings(max_examples=60, deadline=None)
@given(BEFORE, SUBJECTS, VERBS, CLAUSES)
def test_a_verb_with_its_subject_states(before: str, who: str, verb: str, clause: str) -> None:
    words = f"{before}{who} {verb} {clause}."
    figures, _ = read(words[0].upper() + words[1:])
    assert [f.status for f in figures if f.low == 12] == ["unconfirmed"]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["", "Please ", "Now ", "Just ", "Also, "]), VERBS, CLAUSES)
def test_a_verb_without_a_subject_orders(before: str, verb: str, clause: str) -> None:
    if verb in ("state", "announce") and not clause.startswith("that"):
        clause = f"that {clause}"  # "state 12 people" might be a noun
    words = f"{before}{verb} {clause}."
    figures, covered = read(words[0].upper() + words[1:])
    assert not any(f.low == 12 for f in figures)
    assert any(
        c.reason == "an order to the reader, not a statement of the article"
        for c in covered.dismissed
    )
