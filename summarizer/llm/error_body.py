"""What a server says of a failure, in the shapes that servers give it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ErrorBody:
    """The body of an error.

    Attributes
    ----------
    code
        The server's name for it, or nothing.
    message
        Its own words, or nothing.
    names
        What the server says is wrong with the request, in parts: ``response_format``, ``type``.
    flagged
        The text was kept back by a filter, and why, as far as the server says.
    """

    code: str = ""
    message: str = ""
    names: frozenset[str] = frozenset()
    flagged: tuple[str, ...] | None = None


def read_error(body: object) -> ErrorBody:
    """Read the body of an error, without trusting its shape.

    Known are OpenAI's and Azure's (``code``, ``message``, ``param``, ``innererror``), FastAPI's
    ``detail`` (a sentence, or a list of what is wrong where), Ollama's bare sentence, OpenRouter's
    ``metadata``, and Google's list of one. The SDK has taken off the ``error`` around it.
    """
    if isinstance(body, list) and body and isinstance(body[0], dict):
        body = body[0].get("error", body[0])
    if isinstance(body, str):
        return ErrorBody() if body.lstrip().startswith("<") else ErrorBody(message=body)
    if not isinstance(body, dict):
        return ErrorBody()
    wrong = tuple(_wrong(body.get("detail")))
    message = _text(body.get("message")) or _text(body.get("detail"))
    param = _text(body.get("param"))
    return ErrorBody(
        # llama.cpp puts the status under "code".
        code=_text(body.get("code")) or _text(body.get("type")),
        message=message or "; ".join(f"{'.'.join(place)}: {words}" for place, words in wrong),
        names=frozenset(param.split(".") if param else (p for place, _ in wrong for p in place)),
        flagged=_flagged(body),
    )


def filtered_for(results: object) -> tuple[str, ...]:
    """Name the categories for which Azure's filter stopped a text, such as ``violence``."""
    if not isinstance(results, dict):
        return ()
    return tuple(
        str(category)
        for category, result in results.items()
        if isinstance(result, dict) and result.get("filtered") is True
    )


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
    return None


def _wrong(detail: object) -> Iterator[tuple[tuple[str, ...], str]]:
    for item in detail if isinstance(detail, list) else ():
        if isinstance(item, dict) and isinstance(item.get("loc"), list):
            place = tuple(part for part in item["loc"] if isinstance(part, str) and part != "body")
            yield place, f"{_text(item.get('msg'))} ({_text(item.get('type'))})"


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
