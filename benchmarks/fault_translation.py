"""A server's script for a library that asks for other JSON than a survey.

LangExtract has its own form of an answer. Where a script answers well, or breaks a good answer off,
it does the same with that form; where it spoils a field of the survey, there is nothing like it.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from summarizer.testing.script import Reply, Step
from tests.faults.row import Row
from tests.faults.well import SURVEYED

EXTRACTED = json.dumps({"extractions": [{"killed": "At least 12 people"}]})
_BOM = b"\xef\xbb\xbf"
_PACKED = ("honest gzip", "deflate without its head")


class Untranslatable(Exception):
    """The fault is of a schema that this library does not ask for."""


def translated(row: Row) -> Row:
    """The same fault for LangExtract; raises Untranslatable where there is none."""
    play = row.script()
    _translate(play({"messages": []}))
    if row.name in _PACKED:
        raise Untranslatable

    def script() -> Callable[[Any], Step]:
        play = row.script()
        return lambda body: _translate(play(body))

    return replace(row, script=script)


def _translate(step: Step) -> Step:
    if not isinstance(step, Reply) or b"headline" not in step.body:
        return step
    completion = json.loads(step.body)
    if "choices" not in completion:
        # Another form: the answer is somewhere in it, as a text of JSON.
        asked, told = (json.dumps(text)[1:-1].encode() for text in (SURVEYED, EXTRACTED))
        return replace(step, body=step.body.replace(asked, told))
    message = completion["choices"][0]["message"]
    said = message["content"]
    if not isinstance(said, str):
        return step
    if SURVEYED in said:
        message["content"] = said.replace(SURVEYED, EXTRACTED)
    elif SURVEYED.startswith(said):
        message["content"] = EXTRACTED[: len(EXTRACTED) // 2]
    else:
        raise Untranslatable
    mark = _BOM if step.body.startswith(_BOM) else b""
    return replace(step, body=mark + json.dumps(completion).encode())
