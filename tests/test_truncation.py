"""Answers that are cut off: a larger limit once, then smaller questions, then an error."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer import AnswerError
from summarizer.testing import completion, truncated
from tests.surveyed import (
    KILLED,
    WOUNDED,
    asked,
    question_of,
    read_sentence,
    revision,
    run,
    said,
    survey,
)

CUT = truncated('{"people": [{"words"')


def is_about_the_dead(body: dict[str, Any]) -> bool:
    return "At least 12" in body["messages"][-1]["content"].rpartition("Sentence: ")[2]


def test_a_larger_limit_is_tried_once() -> None:
    limits: list[int] = []

    def narrow(body: dict[str, Any]) -> Any:
        limits.append(body["max_tokens"])
        return CUT if len(limits) == 1 else read_sentence(body)

    summary, _ = run(narrow, way="follow_up")
    assert limits[1] == 2 * limits[0]
    assert limits[2] == limits[0]
    assert [a.result for a in summary.provenance.attempts] == ["truncated", "ok", "ok"]
    assert [f.status for f in summary.figures] == ["verified", "verified"]


def test_a_sentence_whose_answer_never_fits_stays_unconfirmed_alone() -> None:
    summary, _ = run(lambda b: CUT if is_about_the_dead(b) else read_sentence(b), way="follow_up")
    assert [(f.status, f.read_by) for f in summary.figures] == [
        ("unconfirmed", None),
        ("verified", "openai/scripted"),
    ]


def test_a_survey_that_does_not_fit_is_asked_by_sentence() -> None:
    def short(body: dict[str, Any]) -> Any:
        is_survey = question_of(body) == "survey"
        return truncated('{"headline": "Sh') if is_survey else read_sentence(body)

    summary, server = run(short)
    assert asked(server)[0] == "survey"
    assert asked(server)[-2:] == ["sentence", "sentence"]
    assert [f.phrase for f in summary.verified] == ["At least 12 people", "Seven others"]
    (problem,) = summary.problems
    assert problem.check == "answer"
    assert "did not fit" in problem.message


def test_a_survey_that_fits_into_twice_the_limit_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_ANSWER_TOKENS", "10000")
    whole = completion(survey(KILLED, WOUNDED))
    summary, server = run(truncated('{"headline": "Sh'), whole)
    assert [r["max_tokens"] for r in server.requests] == [8_000, 10_000]
    assert summary.problems == ()


def test_a_revision_that_fits_into_twice_the_limit_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SUMMARIZER_ANSWER_TOKENS", "10000")
    whole = completion(revision(said(1, "add", WOUNDED)))
    summary, server = run(completion(survey(KILLED)), truncated('{"answers": ['), whole)
    assert asked(server) == ["survey", "revision", "revision"]
    assert [r["max_tokens"] for r in server.requests[1:]] == [4_000, 8_000]
    assert [f.status for f in summary.figures] == ["verified", "repaired"]


def test_where_nothing_ever_fits_it_is_an_error_with_what_the_rules_read() -> None:
    with pytest.raises(AnswerError) as raised:
        run(lambda _: CUT, way="follow_up")
    partial = raised.value.partial
    assert partial is not None
    assert [f.status for f in partial.figures] == ["unconfirmed", "unconfirmed"]
    assert {a.result for a in raised.value.ledger} == {"truncated"}
    assert raised.value.spent.calls == len(raised.value.ledger)
