"""The body of one request, for each way of getting JSON."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from pydantic import BaseModel

from summarizer.llm.capabilities import SMALLEST_LIMIT, Capabilities
from summarizer.llm.prompts import Message
from summarizer.llm.strict import strict_schema

Body = dict[str, Any]

TOOL: Final = "answer"
"""The function that a model is made to call, where it must call one."""
_LETTERS: Final = 3
"""Letters of a token, at least on average; what a question takes is only guessed."""

_NOT_IN_NAMES: Final = re.compile(r"[^A-Za-z0-9_-]")


def request_body(
    *,
    model: str,
    messages: list[Message],
    answer: type[BaseModel],
    limit: int,
    known: Capabilities,
    temperature: float,
    seed: int,
) -> Body:
    """Build the arguments of ``chat.completions.create``.

    Parameters
    ----------
    limit
        Tokens for the answer itself; thinking comes on top, where the model thinks.
    known
        What the model accepts.
    """
    schema = strict_schema(answer)
    if known.structured in ("json_object", "prompt"):
        messages = _with_schema(messages, schema)
    if not known.system_role:
        messages = _without_system(messages)
    tokens = min(limit + known.reasoning_tokens, known.max_output)
    if known.is_context_set:
        asked = sum(len(message["content"]) for message in messages) // _LETTERS
        tokens = min(tokens, max(known.context - asked, SMALLEST_LIMIT))
    body: Body = {"model": model, "messages": messages, known.limit_name: tokens}
    if known.stream:
        body["stream"] = True
    if known.temperature:
        body["temperature"] = temperature
    if known.seed:
        body["seed"] = seed
    if known.reasoning_effort is not None:
        body["reasoning_effort"] = known.reasoning_effort
    strict = {"strict": True} if known.strict else {}
    if known.structured == "json_schema":
        name = _NOT_IN_NAMES.sub("_", answer.__name__)[:64]
        named = {"name": name, **strict, "schema": schema}
        body["response_format"] = {"type": "json_schema", "json_schema": named}
    elif known.structured == "tools":
        function = {"name": TOOL, **strict, "parameters": schema}
        body["tools"] = [{"type": "function", "function": function}]
        body["tool_choice"] = {"type": "function", "function": {"name": TOOL}}
    elif known.structured == "json_object":
        body["response_format"] = {"type": "json_object"}
    return body


def limit_of(body: Body) -> int:
    """Return the tokens that a request lets its answer have."""
    return int(body.get("max_completion_tokens") or body.get("max_tokens") or 0)


def _with_schema(messages: list[Message], schema: dict[str, Any]) -> list[Message]:
    told = (
        "Answer with one JSON object and nothing else. It must follow this JSON Schema:\n"
        + json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
    )
    first, *rest = messages
    if first["role"] == "system":
        return [{"role": "system", "content": f"{first['content']}\n\n{told}"}, *rest]
    return [{"role": "system", "content": told}, *messages]


def _without_system(messages: list[Message]) -> list[Message]:
    """Put the instructions before the first question, for servers that know no system role."""
    told = [message["content"] for message in messages if message["role"] == "system"]
    first, *rest = [message for message in messages if message["role"] != "system"]
    content = "\n\n".join([*told, first["content"]])
    return [{"role": first["role"], "content": content}, *rest]
