"""Answers that are cut off: a larger limit once, then smaller questions, then an error."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer import AnswerError, ArticleSummary, summarise
from summarizer.testing import ScriptedEndpoint, completion, truncated
from tests.surveyed import KILLED, TEXT, WOUNDED, first_choices, survey
from tests.test_fallbacks import able, asked, kind_of

TWO = """BELMAR, 4 May 2021 - Shells hit Belmar on Monday. At the market 12 people were among the \
killed or missing, and on the road 9 drivers were among the killed or missing, the mayor said."""
"""One sentence, two figures of which the words leave open how these people were harmed."""


def letters(body: dict[str, Any]) -> list[str]:
    return sorted(body["response_format"]["json_schema"]["schema"]["properties"])


def made(script: Any, **options: Any) -> tuple[ArticleSummary, ScriptedEndpoint]:
    with ScriptedEndpoint(script) as server:
        summary = summarise(
            options.pop("text", TWO), model="openai/x", base_url=server.base_url, **options
        )
    return summary, server


def test_a_larger_limit_is_tried_once() -> None:
    def narrow(body: dict[str, Any]) -> Any:
        if kind_of(body) == "follow_up" and body["max_tokens"] < 100:
            return truncated('{"a": {')
        return able(body)

    summary, server = made(narrow, way="follow_up")
    limits = [r["max_tokens"] for r in server.requests if kind_of(r) == "follow_up"]
    assert limits == [72, 144]
    results = [a.result for a in summary.provenance.attempts]
    assert results == ["truncated", "ok", "ok"]
    assert summary.unverified == ()


def test_a_follow_up_that_still_does_not_fit_is_asked_one_figure_at_a_time() -> None:
    def tight(body: dict[str, Any]) -> Any:
        if kind_of(body) == "follow_up" and len(letters(body)) > 1:
            return truncated('{"a": {')
        return able(body)

    summary, server = made(tight, way="follow_up")
    follow_ups = [r for r in server.requests if kind_of(r) == "follow_up"]
    assert [letters(r) for r in follow_ups] == [["a", "b"], ["a", "b"], ["a"], ["a"]]
    assert "(a) 12 people" in follow_ups[2]["messages"][-1]["content"]
    assert "(a) 9 drivers" in follow_ups[3]["messages"][-1]["content"]
    read = {f.phrase: (f.status, f.read_by) for f in summary.figures}
    assert read["12 people"] == read["9 drivers"] == ("verified", "openai/x")


def test_a_part_that_does_not_fit_either_is_flagged_alone() -> None:
    def tight(body: dict[str, Any]) -> Any:
        if kind_of(body) == "follow_up" and "(a) 9 drivers" not in str(body["messages"][-1]):
            return truncated('{"a": {')
        return able(body)

    summary, _ = made(tight, way="follow_up")
    status = {f.phrase: f.status for f in summary.figures}
    assert (status["12 people"], status["9 drivers"]) == ("unverified", "verified")


def test_a_survey_that_does_not_fit_is_asked_by_sentence() -> None:
    def short(body: dict[str, Any]) -> Any:
        return truncated('{"headline": "Sh') if kind_of(body) == "survey" else able(body)

    summary, server = made(short, text=TEXT)
    assert asked(server)[0] == "survey"
    assert [f.phrase for f in summary.verified] == ["At least 12 people", "Seven others"]
    assert [p.message for p in summary.problems] == [
        "The model's answer about the whole article did not fit; it was asked by sentence."
    ]


def test_a_survey_that_fits_into_twice_the_limit_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_ANSWER_TOKENS", "10000")
    whole = completion(survey(KILLED, WOUNDED))
    summary, server = made([truncated('{"headline": "Sh'), whole], text=TEXT)
    assert [r["max_tokens"] for r in server.requests] == [8_000, 10_000]
    assert summary.problems == ()


def test_where_nothing_fits_the_error_has_what_the_words_alone_tell() -> None:
    with pytest.raises(AnswerError) as raised:
        made(lambda _: truncated('{"'), way="follow_up")
    partial = raised.value.partial
    assert partial is not None
    assert {f.phrase: f.status for f in partial.figures}["12 people"] == "unverified"
    assert {a.result for a in raised.value.ledger} == {"truncated"}
    assert raised.value.spent.calls == len(raised.value.ledger)


def test_a_fallback_answers_what_did_not_fit() -> None:
    with (
        ScriptedEndpoint(lambda _: truncated('{"')) as first,
        ScriptedEndpoint(lambda b: first_choices(b) if kind_of(b) != "event" else able(b)) as other,
    ):
        summary = summarise(
            TWO,
            model="openai/x",
            base_url=first.base_url,
            way="follow_up",
            fallback_models=[{"model": "openai/y", "base_url": other.base_url, "way": "follow_up"}],
        )
    assert summary.unverified == ()
    assert summary.provenance.readers == ("openai/y",)
