"""Faults of the second question: the article is read, and what was objected to goes unanswered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from summarizer.testing import (
    completion,
    content_filter,
    hang,
    refusal,
    reset,
    status,
    truncated,
)
from summarizer.testing.script import Step
from tests.faults.row import Row, Script, first
from tests.faults.well import ARTICLE
from tests.surveyed import KILLED, WOUNDED, question_of, revision, said, survey

_WRONG = completion(survey({**KILLED, "number": 120}, WOUNDED))
_RIGHT = completion(revision(said(1, "change", KILLED)))
_ROOMY = {"answer_tokens": 16_384}


def _then(step: Step) -> Script:
    """Say 120 of the 12, and play this step whenever that is objected to."""

    def script() -> Callable[[Any], Step]:
        return lambda body: _WRONG if question_of(body) == "survey" else step

    return script


def _stands(name: str, does: str, step: Step, **known: Any) -> Row:
    """The summary is there, and the wrong figure is marked as not verified."""
    given: dict[str, Any] = {"calls": 2, **known}
    return Row(name=name, does=does, script=_then(step), outcome="unverified", **given)


ROWS = (
    _stands(
        "revision refused",
        "a refusal that quotes the article",
        refusal(f"I can't help with that: {ARTICLE}"),
        says="I can't help with that",
    ),
    _stands("revision filtered", "content_filter", content_filter(), says="content_filter"),
    _stands(
        "revision never valid",
        "a survey instead of a revision",
        completion(survey(KILLED, WOUNDED)),
        calls=3,
        says="no valid answer to the objections",
    ),
    _stands(
        "revision cut off",
        "finish_reason length, even with more room",
        truncated('{"answers": ['),
        calls=3,
        settings=_ROOMY,
        says="cut off",
    ),
    _stands("key taken back", "401 for the revision", status(401), says="SUMMARIZER_API_KEY"),
    _stands(
        "server gone",
        "503 for the revision, as often as it is asked",
        status(503, headers={"retry-after": "0"}),
        calls=6,
        says="HTTP 503",
    ),
    _stands("late revision", "no answer before the deadline", hang(60), seconds=1.0),
    _stands(
        "revision beyond the budget",
        "is asked no second question",
        _RIGHT,
        calls=1,
        settings={"max_calls": 1},
        says="calls",
    ),
    _stands(
        "revision to another question",
        "answers to objections that were not made",
        completion(revision(said(7, "drop"), said(0, "keep"))),
    ),
    _stands(
        "wrong figure kept",
        "keep, against a number that stands in the text",
        completion(revision(said(1, "keep"))),
    ),
    Row(
        name="revision asked again",
        does="no JSON, then a good answer",
        script=first(_WRONG, completion("no JSON"), _RIGHT),
        outcome="complete",
        calls=3,
    ),
    Row(
        name="line lost between the questions",
        does="connection reset, then a good answer",
        script=first(_WRONG, reset(), _RIGHT),
        outcome="complete",
        calls=3,
        says="onnection",
    ),
)
