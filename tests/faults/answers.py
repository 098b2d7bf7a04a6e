"""Faults of the model: a completion whose answer is not the answer to the question."""

from __future__ import annotations

import json
import re

from summarizer.errors import AnswerError
from summarizer.testing import completion, truncated
from summarizer.testing.script import Step
from tests.faults.row import Row, always, first
from tests.faults.well import SURVEYED, said
from tests.surveyed import KILLED, WOUNDED, survey

_ROOMY = {"answer_tokens": 16_384}
_LOOP = SURVEYED[: SURVEYED.index('"figures"')] + '"figures": [' + json.dumps(KILLED) * 40


def _asked_again(name: str, does: str, step: Step) -> Row:
    """Told what was wrong, the model answers well."""
    return Row(name=name, does=does, script=first(step), outcome="complete", calls=2, says="")


def _taken(name: str, does: str, step: Step) -> Row:
    """The one object in it is the answer."""
    return Row(name=name, does=does, script=always(step), outcome="complete", calls=1)


def _with(old: str, new: str) -> str:
    assert old in SURVEYED
    return SURVEYED.replace(old, new, 1)


ROWS = (
    _taken("fenced answer", "```json around it", completion(f"```json\n{SURVEYED}\n```")),
    _taken(
        "chatty answer", "words around it", completion(f"Sure! Here:\n{SURVEYED}\nAnything else?")
    ),
    _taken("thinking aloud", "<think> before it", completion(f"<think>12? {{}}</think>{SURVEYED}")),
    _taken("mark before the answer", "BOM before the JSON", completion("\ufeff" + SURVEYED)),
    _taken("answer in a list", "[...] around it", completion(f"[{SURVEYED}]")),
    _asked_again("two answers", "two objects, one after the other", completion(SURVEYED * 2)),
    _asked_again("malformed JSON", "no quotes", completion(SURVEYED.replace('"', ""))),
    _asked_again(
        "answer that breaks off", "finish_reason stop all the same", completion(SURVEYED[:300])
    ),
    _asked_again(
        "missing field", "no headline", completion(_with('"headline": "Shells hit market", ', ""))
    ),
    _asked_again(
        "unknown choice", "outcome 'vaporised'", completion(_with('"killed"', '"vaporised"'))
    ),
    _asked_again(
        "wrong type", "number 'twelve'", completion(_with('"number": 12', '"number": "twelve"'))
    ),
    _asked_again("another schema", '{"no": "survey"}', completion({"no": "survey"})),
    _asked_again(
        "field that stands twice",
        "two outcomes for one figure",
        completion(_with('"outcome": "killed"', '"outcome": "killed", "outcome": "injured"')),
    ),
    _asked_again(
        "number of 5,000 digits",
        "of people",
        completion(_with('"number": 12', f'"number": {"9" * 5000}')),
    ),
    _asked_again(
        "NaN as a number", "number NaN", completion(_with('"number": 12', '"number": NaN'))
    ),
    _asked_again(
        "answer nested too deep", "10,000 brackets", completion("[" * 10_000 + "]" * 10_000)
    ),
    _asked_again("null content", "content null", completion(None)),
    _asked_again("empty content", "content ''", completion("")),
    _asked_again("half characters", "a lone surrogate, not JSON", completion("\ud800 no")),
    _taken(
        "half characters in the answer",
        "a lone surrogate in the headline",
        completion(_with("Shells hit market", "Shells \ud83d hit market")),
    ),
    _asked_again(
        "content in pieces",
        "a list instead of a text",
        said({"role": "assistant", "content": [{"type": "text", "text": "x"}]}),
    ),
    Row(
        name="never valid",
        does="another schema, whatever is asked",
        script=always(completion({"no": "answer"})),
        outcome=AnswerError,
        calls=6,
        says="no valid answer",
    ),
    Row(
        name="truncated once",
        does="finish_reason length, then a good answer",
        script=first(truncated(SURVEYED[:300])),
        outcome="complete",
        calls=2,
        settings=_ROOMY,
        says="cut off",
    ),
    Row(
        name="truncated twice",
        does="finish_reason length for the whole article, even with more room",
        script=first(truncated(SURVEYED[:300]), truncated(SURVEYED[:600])),
        outcome="by sentence",
        calls=4,
        settings=_ROOMY,
        says="cut off",
    ),
    Row(
        name="truncated though it parses",
        does="finish_reason length, a whole answer",
        script=first(truncated(survey(WOUNDED))),
        outcome="complete",
        calls=2,
        settings=_ROOMY,
        says="cut off",
    ),
    Row(
        name="endless repetition",
        does="the same figure until the limit",
        script=first(truncated(_LOOP)),
        outcome="by sentence",
        calls=3,
        settings=_ROOMY,
        says="repeating itself",
    ),
    Row(
        name="truncated once, under another name",
        does="finish_reason MAX_TOKENS (Gemini), then a good answer",
        script=first(completion(SURVEYED[:300], finish_reason="MAX_TOKENS")),
        outcome="complete",
        calls=2,
        settings=_ROOMY,
        says="cut off",
    ),
    Row(
        name="end that is not known",
        does="finish_reason 'entropy', half an answer",
        script=first(completion(SURVEYED[:300], finish_reason="entropy")),
        outcome="complete",
        calls=2,
        says="not known: entropy",
    ),
    _taken(
        "whole numbers as fractions",
        "12.0 for 12",
        completion(re.sub(r"(: )12\b", r"\g<1>12.0", SURVEYED)),
    ),
    _taken("answer in an answer", '{"answer": {...}}', completion(f'{{"answer": {SURVEYED}}}')),
    _taken(
        "end of thoughts without their beginning",
        "...</think> before it",
        completion(f"12? {{}}</think>{SURVEYED}"),
    ),
    _taken(
        "line end within a text",
        "a line feed, unescaped, in the headline",
        completion(_with("Shells hit market", "Shells hit\nmarket")),
    ),
)
