"""What the bytes of a response say, in the form of a chat completion.

Not every server that is asked for a chat completion sends one: some stream without being asked,
gateways put it into an envelope of their own, and some pass on what the server behind them said,
in that server's own form.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

# As an event stream begins, and as its lines end. Others that Python knows, such as U+2028, stand
# unescaped in JSON: https://github.com/Soju06/codex-lb/issues/1010
_STREAM: Final = re.compile(r"(?:data|event|id|retry)?:")
_LINE_END: Final = re.compile(r"\r\n|\r|\n")

# What gateways put a completion into. Cloudflare: https://github.com/BerriAI/litellm/pull/29833
# ("result"); DashScope's own form: "output".
_AROUND: Final = ("data", "result", "response", "output", "body", "completion")
_BARE: Final = (
    "response",
    "response_text",
    "result",
    "output_text",
    "generated_text",
    "text",
    "reply",
)
_ENDED: Final = ("finish_reason", "finishReason", "stop_reason", "stopReason", "done_reason")
_USED: Final = ("usage", "usageMetadata")


def read_envelope(content: bytes) -> Any:
    """Read the JSON of a response; the pieces of a stream are put together.

    Raises
    ------
    ValueError, RecursionError
        It is no JSON, or nested too deep.
    """
    text = content.decode("utf-8-sig").strip()
    if _STREAM.match(text):
        return _put_together(list(_events(text)))
    try:
        whole = json.loads(text)
    except json.JSONDecodeError:
        # Ollama's own form: an object a line.
        lines = _LINE_END.split(text)
        if len(lines) == 1:
            raise
        return _put_together([json.loads(line) for line in lines if line.strip()])
    if isinstance(whole, list) and len(whole) > 1:
        return _put_together(whole)  # Google's stream
    # Google puts an error into a list, and Hugging Face an answer.
    if isinstance(whole, list) and len(whole) == 1:
        whole = whole[0]
    return unwrapped(whole)


def unwrapped(whole: Any) -> Any:
    """Take a completion out of what a gateway put it into, or bring it into its form.

    What is neither is returned as it is.
    """
    if not isinstance(whole, dict) or whole.get("choices"):
        return whole
    if str(whole.get("type")).startswith("response."):  # the last piece of a Responses stream
        return unwrapped(whole.get("response"))
    for name in _AROUND:
        inner = whole.get(name)
        if isinstance(inner, dict) and isinstance(inner.get("choices"), list) and inner["choices"]:
            return {**_usage(whole), **inner}
    choice = _other_form(whole)
    if choice is None:
        return whole
    return {"choices": [choice], **_usage(whole), **_usage(part(whole, "result"))}


def part(whole: Any, name: str) -> dict[Any, Any]:
    """Return the object under a name; an empty one where there is none."""
    found = whole.get(name) if isinstance(whole, dict) else None
    return found if isinstance(found, dict) else {}


def _other_form(whole: dict[Any, Any]) -> dict[str, Any] | None:
    """Make a choice of an answer in another protocol's form."""
    # OpenAI's Responses: https://platform.openai.com/docs/api-reference/responses/object
    output = whole.get("output")
    if isinstance(output, list):
        items = [item for item in output if isinstance(item, dict)]
        said = [piece for item in items for piece in _listed(item.get("content"))]
        calls = [{"function": item} for item in items if item.get("type") == "function_call"]
        reason = part(whole, "incomplete_details").get("reason")
        return _choice({"content": said, "tool_calls": calls}, {"finish_reason": reason})
    # Gemini: https://ai.google.dev/api/generate-content#v1beta.GenerateContentResponse
    for candidate in _listed(whole.get("candidates"))[:1]:
        if isinstance(candidate, dict):
            return _choice({"content": part(candidate, "content").get("parts")}, candidate)
    # Bedrock's Converse; Cohere; Ollama; Anthropic.
    for message in (part(output, "message"), part(whole, "message"), whole):
        if isinstance(message.get("content"), str | list) and message.get("content"):
            return _choice({**message}, whole)
    for around in (part(whole, "result"), part(whole, "output"), whole):
        for name in _BARE:
            value = around.get(name)
            # Without an object in it, it is as well an error's words.
            if (isinstance(value, str) and "{" in value) or (
                isinstance(value, dict) and name == "response"
            ):
                return _choice({"content": value}, around)
    return None


def _choice(message: dict[str, Any], around: dict[Any, Any]) -> dict[str, Any]:
    reason = next((around[name] for name in _ENDED if around.get(name)), None)
    return {"message": message, "finish_reason": reason}


def _usage(whole: dict[Any, Any]) -> dict[str, Any]:
    return next(({"usage": whole[name]} for name in _USED if isinstance(whole.get(name), dict)), {})


def _events(text: str) -> Iterator[Any]:
    for line in _LINE_END.split(text):
        name, _, piece = line.partition(":")
        if name != "data":
            continue
        try:
            yield json.loads(piece)
        except json.JSONDecodeError:
            # "[DONE]", or a word that keeps the line open; the rest of the answer counts.
            continue


def _put_together(pieces: list[Any]) -> Any:
    """Make one completion of the pieces of a stream."""
    whole: dict[str, Any] = {}
    said: dict[str, list[Any]] = {}
    calls: dict[Any, dict[str, str]] = {}
    reason = None
    for piece in map(unwrapped, pieces):
        if not isinstance(piece, dict):
            continue
        whole |= {name: value for name, value in piece.items() if value is not None}
        for choice in _listed(piece.get("choices")):
            if not isinstance(choice, dict) or choice.get("index") not in (None, 0):
                continue
            reason = choice.get("finish_reason") or reason
            _add(said, part(choice, "delta"))
            _add(said, part(choice, "message"), may_repeat=True)
            _add_calls(calls, part(choice, "delta") or part(choice, "message"))
    if said or calls:
        message: dict[str, Any] = {name: _joined(values) for name, values in said.items()}
        if calls:
            message["tool_calls"] = [{"function": call} for call in calls.values()]
        whole["choices"] = [{"message": message, "finish_reason": reason}]
    return whole


def _add(said: dict[str, list[Any]], piece: dict[Any, Any], *, may_repeat: bool = False) -> None:
    for name, value in piece.items():
        if name in ("role", "tool_calls") or not isinstance(value, str | list) or not value:
            continue
        before = _joined(said.get(name, []))
        # A message at the end of a stream, or in each piece of it, has all that was said so far.
        is_all = may_repeat and isinstance(value, str) and value.startswith(str(before or value))
        if is_all:
            said[name] = []
        said.setdefault(name, []).extend(value if isinstance(value, list) else [value])


def _joined(values: list[Any]) -> Any:
    return "".join(values) if all(isinstance(value, str) for value in values) else values


def _add_calls(calls: dict[Any, dict[str, str]], piece: dict[Any, Any]) -> None:
    for place, call in enumerate(_listed(piece.get("tool_calls"))):
        number = call.get("index", place) if isinstance(call, dict) else place
        known = calls.setdefault(str(number), {})
        for name, value in part(call, "function").items():
            if isinstance(name, str) and isinstance(value, str):
                known[name] = known.get(name, "") + value


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
