"""What a server without a fault answers, to whoever asks.

The same script is played to other libraries in ``benchmarks/faults.py``: they ask about the same
article, in the ways that they have.
"""

from __future__ import annotations

import json
from typing import Any

from summarizer.testing import completion, reply
from summarizer.testing.script import Reply, Step
from tests.surveyed import KILLED, TEXT, WOUNDED, read_sentence, revision, survey

SENTINEL = "quixotic zephyrs jinxed the vowels of Belmar"
"""Words of the article that must be in no message and no log."""

KEY = "sk-sentinel-0123456789abcdef"

ARTICLE = f"{TEXT}\n\nA poet wrote that {SENTINEL}."
SURVEYED = survey(KILLED, WOUNDED)


def well(body: Any) -> Step:
    """Answer in the form that was asked for."""
    form = body.get("response_format") or {}
    match form.get("json_schema", {}).get("name"):
        case "SentenceAnswer" | "EventAnswer":
            return read_sentence(body)
        case "RevisionAnswer":
            return completion(revision())
    if body.get("tools"):
        return called(body["tools"][0]["function"]["name"], SURVEYED)
    if "extractions" in json.dumps(body["messages"]):
        return completion({"extractions": [{"killed": "At least 12 people"}]})
    return completion(SURVEYED)


def called(name: str, arguments: str) -> Step:
    """Answer with the call of a function."""
    call = {"id": "1", "type": "function", "function": {"name": name, "arguments": arguments}}
    message = {"role": "assistant", "content": None, "tool_calls": [call]}
    return said(message, finish_reason="tool_calls")


def said(message: object, *, finish_reason: object = "stop", **other: object) -> Reply:
    """Answer with a message of one's own making, in a completion that is whole but for ``other``.

    What is None there is left out.
    """
    choice = {"index": 0, "message": message, "finish_reason": finish_reason, "logprobs": None}
    whole = {
        "id": "chatcmpl-scripted",
        "object": "chat.completion",
        "created": 0,
        "model": "scripted",
        "choices": [choice],
        "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15},
    }
    return reply({name: value for name, value in (whole | other).items() if value is not None})
