"""What a server says of a failure, in the shapes that servers give it."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from summarizer.llm.error_words import PAGE
from summarizer.llm.refusals import is_filters

_AROUND: Final = ("error", "Error", "errors", "base_resp", "fault", "Response")
"""What servers put an error into: the last three are MiniMax's, Apigee's and Tencent's."""

_CODES: Final = (
    "code", "type", "status_code", "error_code", "errcode", "status", "error_type", "Code",
    "__type",
)  # fmt: skip
_MESSAGES: Final = (
    "message", "detail", "msg", "error_msg", "status_msg", "faultstring", "Message", "errmsg",
    "error_message",
)  # fmt: skip
# Hugging Face, of a model that is being loaded (estimated_time):
# https://github.com/huggingface/transformers/issues/32665 ; OpenAI's plans: resets_in_seconds.
_DELAY: Final = re.compile(
    r"retry.*|wait(?:seconds)?|resets?(?:in|at|after)(?:seconds|ms)?|estimatedtime"
)
_DEEPEST: Final = 8
_LONGEST: Final = 20_000
"""Characters of a text that are looked through for another error."""

_LONGEST_MESSAGE: Final = 4_000
_LONGEST_CODE: Final = 100


@dataclass(frozen=True, slots=True)
class ErrorBody:
    """The body of an error.

    Attributes
    ----------
    code
        The server's names for it, or nothing.
    message
        Its own words, or nothing; never what the model answered.
    names
        What the server says is wrong with the request, in parts: ``response_format``, ``type``.
    flagged
        The text was kept back by a filter, and why, as far as the server says.
    failed
        What the model answered, where that is what was wrong.
    delays
        Times to wait that are told in fields of their own, by the name of the field.
    is_page
        It is a web page.
    """

    code: str = ""
    message: str = ""
    names: frozenset[str] = frozenset()
    flagged: tuple[str, ...] | None = None
    failed: str | None = None
    delays: tuple[tuple[str, str], ...] = ()
    is_page: bool = False


def read_error(body: object) -> ErrorBody:
    """Read the body of an error, without trusting its shape.

    Known are OpenAI's and Azure's (``code``, ``message``, ``param``, ``innererror``), FastAPI's
    ``detail`` (a sentence, or a list of what is wrong where), Ollama's bare sentence, OpenRouter's
    ``metadata``, Google's list of one with its ``details``, and errors within the words of
    another, as LiteLLM and other gateways tell those of the servers behind them.
    """
    told = _read(body, _DEEPEST)
    told = replace(told, message=told.message[:_LONGEST_MESSAGE])
    if told.flagged is None and is_filters(told.code, told.message):
        told = replace(told, flagged=())
    return told


def filtered_for(results: object) -> tuple[str, ...]:
    """Name the categories for which Azure's filter stopped a text, such as ``violence``."""
    if not isinstance(results, dict):
        return ()
    return tuple(
        str(category)
        for category, result in results.items()
        if isinstance(result, dict) and result.get("filtered") is True
    )


def _read(body: object, deepest: int) -> ErrorBody:
    if isinstance(body, list):
        body = body[0] if body else None
    if isinstance(body, str):
        is_page = PAGE.match(body) is not None
        return ErrorBody(is_page=True) if is_page else _unpacked(_text(body), deepest)
    if not isinstance(body, dict) or not deepest:
        return ErrorBody()
    wrong = tuple(_wrong(body))
    param = _text(body.get("param"))
    told = ErrorBody(
        # llama.cpp puts the HTTP status under "code".
        code=next(filter(None, (_code(body.get(name)) for name in _CODES)), ""),
        names=frozenset(param.split(".") if param else (p for place, _ in wrong for p in place)),
        flagged=_flagged(body),
        failed=body["failed_generation"]
        if isinstance(body.get("failed_generation"), str)
        else None,
        delays=tuple(_delays(body)),
    )
    message = next(filter(None, (_text(body.get(name)) for name in _MESSAGES)), "")
    inner = [_unpacked(message, deepest - 1)] if message else []
    inner += [_read(body[name], deepest - 1) for name in _AROUND if body.get(name)]
    inner += [_read(raw, deepest - 1) for raw in _behind(body)]
    for more in inner:
        told = _joined(told, more)
    in_words = "; ".join(f"{'.'.join(place)}: {words}" for place, words in wrong)
    return replace(told, message=told.message or in_words or _feedback(body))


def _joined(one: ErrorBody, other: ErrorBody) -> ErrorBody:
    """Add what an inner error says, which knows more of it than what is around it."""
    if one.message and other.message and one.message not in other.message:
        message = f"{one.message} {other.message}"
    else:
        message = other.message or one.message
    return ErrorBody(
        code=" ".join(dict.fromkeys(filter(None, (*one.code.split(), *other.code.split())))),
        message=message,
        names=one.names | other.names,
        flagged=one.flagged if other.flagged is None else other.flagged,
        failed=one.failed if other.failed is None else other.failed,
        delays=one.delays + other.delays,
        is_page=one.is_page or other.is_page,
    )


def _unpacked(words: str, deepest: int) -> ErrorBody:
    """Read words that may have another error, as JSON or as Python shows a dictionary, in them."""
    start, end = words.find("{"), words.rfind("}")
    if 0 <= start < end and deepest > 0:
        for read in (json.loads, ast.literal_eval):
            try:
                inner = read(words[start : end + 1])
            except (ValueError, SyntaxError, RecursionError, MemoryError, TypeError):
                continue
            told = _read(inner, deepest - 1)
            if told != ErrorBody():
                return _joined(ErrorBody(message=words[:start].strip(" -:,'\"b")), told)
    return ErrorBody(message=words)


def _flagged(body: Mapping[Any, Any]) -> tuple[str, ...] | None:
    inner = body.get("innererror")
    if isinstance(inner, dict):
        results = inner.get("content_filter_result")
        if results is not None or inner.get("code") == "ResponsibleAIPolicyViolation":
            return filtered_for(results)
    metadata = body.get("metadata")
    if isinstance(metadata, dict) and "flagged_input" in metadata:
        reasons = metadata.get("reasons")
        return tuple(filter(None, map(_text, reasons))) if isinstance(reasons, list) else ()
    # Azure's, of a prompt to which there is then no choice.
    prompts = body.get("prompt_filter_results")
    for prompt in prompts if isinstance(prompts, list) else ():
        if isinstance(prompt, dict):
            found = filtered_for(prompt.get("content_filter_results"))
            if found:
                return found
    return (reason,) if (reason := _feedback(body)) else None


def _feedback(body: Mapping[Any, Any]) -> str:
    """Why Google's filter kept a prompt from the model."""
    feedback = body.get("promptFeedback")
    return _text(feedback.get("blockReason")) if isinstance(feedback, dict) else ""


def _behind(body: Mapping[Any, Any]) -> Iterator[object]:
    """What the server behind OpenRouter said, and the reasons of Google's ``details``."""
    metadata = body.get("metadata")
    if isinstance(metadata, dict) and isinstance(metadata.get("raw"), str):
        yield metadata["raw"]
    # https://github.com/Gitlawb/openclaude/issues/936
    headers = metadata.get("headers") if isinstance(metadata, dict) else None
    if isinstance(headers, dict):
        for name, value in headers.items():
            if str(name).lower().endswith(("-reset", "retry-after")):
                yield {"retry_after": value}
    details = body.get("details")
    for detail in details if isinstance(details, list) else ():
        if isinstance(detail, dict):
            delays = {name: value for name, value in detail.items() if name == "retryDelay"}
            more = detail.get("metadata")
            if isinstance(more, dict) and "quotaResetDelay" in more:
                delays["retryDelay"] = more["quotaResetDelay"]
            yield {"code": detail.get("reason"), **delays}


def _delays(body: Mapping[Any, Any]) -> Iterator[tuple[str, str]]:
    for name, value in body.items():
        key = re.sub(r"[^a-z]", "", name.lower()) if isinstance(name, str) else ""
        if not _DELAY.fullmatch(key):
            continue
        if isinstance(value, dict) and isinstance(value.get("seconds"), int | str):
            value = value["seconds"]
        if isinstance(value, int | float | str) and not isinstance(value, bool):
            yield key, str(value)


def _wrong(body: Mapping[Any, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    detail = body.get("detail")
    if isinstance(body.get("message"), dict):  # Mistral's
        detail = body["message"].get("detail")
    for item in detail if isinstance(detail, list) else ():
        if isinstance(item, dict) and isinstance(item.get("loc"), list):
            place = tuple(part for part in item["loc"] if isinstance(part, str) and part != "body")
            yield place, f"{_text(item.get('msg'))} ({_text(item.get('type'))})"


def _code(value: object) -> str:
    """A server's name for an error; numbers below 600 are the status, which is known."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if value >= 600 else ""
    is_name = isinstance(value, str) and value != "error" and not re.search(r"\s", value)
    return _text(value)[:_LONGEST_CODE] if is_name else ""


def _text(value: object) -> str:
    return value[:_LONGEST] if isinstance(value, str) else ""
