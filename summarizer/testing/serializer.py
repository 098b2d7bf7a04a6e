"""Cassettes as text: YAML that people can read and diff, with bodies as structures.

A cassette may come from a stranger: no tag, no anchor, no alias, no great depth and no great size
is accepted, so that reading one builds nothing but plain data.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, NotRequired, final

import yaml
from pydantic import ConfigDict, JsonValue, TypeAdapter, ValidationError, with_config
from typing_extensions import TypedDict

from summarizer.errors import ConfigurationError
from summarizer.testing.exchange import Exchange, wire
from summarizer.testing.layout import to_yaml
from summarizer.testing.notes import RunNotes

MAX_BYTES = 4 * 2**20
"""A cassette larger than this is neither written nor read."""

_MAX_DEPTH = 64

_STRICT = ConfigDict(extra="forbid", strict=True)


@dataclass(frozen=True, slots=True)
class Header:
    """What a cassette says of itself: the day, the model and our version when it was recorded.

    ``run`` is there if the command line recorded it.
    """

    date: str
    model: str
    library: str
    run: RunNotes | None = None


@final
@with_config(_STRICT)
class _JsonBody(TypedDict):
    json: JsonValue


@final
@with_config(_STRICT)
class _TextBody(TypedDict):
    text: str


_Body = _JsonBody | _TextBody


@with_config(_STRICT)
class _Request(TypedDict):
    method: str
    uri: str
    headers: NotRequired[dict[str, str]]
    body: NotRequired[_Body]


@with_config(_STRICT)
class _Status(TypedDict):
    code: int
    message: str


@with_config(_STRICT)
class _Response(TypedDict):
    status: _Status
    headers: NotRequired[dict[str, str]]
    body: NotRequired[_Body]


@with_config(_STRICT)
class _Interaction(TypedDict):
    request: _Request
    response: _Response


@with_config(_STRICT)
class _Recorded(TypedDict):
    date: str
    model: str
    library: str


@with_config(_STRICT)
class _File(TypedDict):
    version: Literal[1]
    recorded: _Recorded
    run: NotRequired[RunNotes]
    interactions: list[_Interaction]


_FILE: TypeAdapter[_File] = TypeAdapter(_File)


def to_text(header: Header, exchanges: Sequence[Exchange]) -> str:
    """Write a cassette.

    Parameters
    ----------
    header : Header
        When, with what model and with what version it was recorded.
    exchanges : sequence of Exchange
        In the order in which they were recorded.

    Returns
    -------
    str
        YAML; `from_text` gives back bodies that say exactly the same.

    Raises
    ------
    ConfigurationError
        A body is not text, or the whole is larger than `MAX_BYTES`.
    """
    too_large = ConfigurationError(f"a cassette may have {MAX_BYTES} bytes; record less in one")
    if sum(len(exchange.asked) + len(exchange.answered) for exchange in exchanges) > MAX_BYTES:
        raise too_large
    file = {
        "version": 1,
        "recorded": {"date": header.date, "model": header.model, "library": header.library},
        **({} if header.run is None else {"run": header.run}),
        "interactions": [_interaction(exchange) for exchange in exchanges],
    }
    text = to_yaml(file)
    if len(text.encode()) > MAX_BYTES:
        raise too_large
    return text


def from_text(text: str, name: str) -> tuple[Header, tuple[Exchange, ...]]:
    """Read a cassette, trusting nothing in it.

    Parameters
    ----------
    text : str
        The content of the file.
    name : str
        How errors call it.

    Returns
    -------
    tuple of Header and tuple of Exchange

    Raises
    ------
    ConfigurationError
        It is not a cassette; the message says where, and never what stands there.
    """
    if len(text) > MAX_BYTES:
        raise ConfigurationError(f"{name} is larger than a cassette may be ({MAX_BYTES} bytes)")
    try:
        _refuse_tricks(text)
        file = _FILE.validate_python(yaml.load(text, Loader=_Loader))
        exchanges = tuple(_exchange(interaction) for interaction in file["interactions"])
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"]) or "the top"
        raise ConfigurationError(
            f"{name} is not a cassette of format 1: at {place}: {first['msg']}"
        ) from None
    except yaml.MarkedYAMLError as error:
        where = f" (line {error.problem_mark.line + 1})" if error.problem_mark else ""
        raise ConfigurationError(f"{name} is not a cassette: {error.problem}{where}") from None
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        raise ConfigurationError(f"{name} is not a cassette: {type(error).__name__}") from None
    return Header(**file["recorded"], run=file.get("run")), exchanges


def readable(body: bytes) -> str:
    """Return a body as it would stand in a cassette, for a diff of two of them."""
    return to_yaml(_body(body)) if body else ""


def _interaction(exchange: Exchange) -> _Interaction:
    request: _Request = {"method": exchange.method, "uri": exchange.url}
    if exchange.asked_headers:
        request["headers"] = exchange.asked_headers
    if exchange.asked:
        request["body"] = _body(exchange.asked)
    response: _Response = {"status": {"code": exchange.status, "message": exchange.reason}}
    if exchange.answered_headers:
        response["headers"] = exchange.answered_headers
    if exchange.answered:
        response["body"] = _body(exchange.answered)
    return {"request": request, "response": response}


def _exchange(interaction: _Interaction) -> Exchange:
    request, response = interaction["request"], interaction["response"]
    return Exchange(
        method=request["method"],
        url=request["uri"],
        asked=_bytes(request.get("body")),
        status=response["status"]["code"],
        reason=response["status"]["message"],
        answered=_bytes(response.get("body")),
        asked_headers=request.get("headers", {}),
        answered_headers=response.get("headers", {}),
    )


def _body(body: bytes) -> _Body:
    """Show a body as a structure where that loses nothing, else as the text that it is."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        raise ConfigurationError("a body that is not UTF-8 text cannot be recorded") from None
    try:
        parsed = json.loads(text, object_pairs_hook=_plain_object)
        json.dumps(parsed, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError):
        return {"text": text}
    return {"json": parsed}


def _plain_object(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    named = dict(pairs)
    if len(named) != len(pairs):
        raise ValueError("a name stands twice")
    return named


def _bytes(body: _Body | None) -> bytes:
    if body is None:
        return b""
    if "text" in body:
        return body["text"].encode()
    return wire(body["json"])


def _refuse_tricks(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _refusal("anchors and aliases have no place in a cassette", event)
        if isinstance(event, yaml.NodeEvent) and getattr(event, "tag", None):
            raise _refusal("tags have no place in a cassette", event)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _MAX_DEPTH:
            raise _refusal("nested too deeply", event)


def _refusal(problem: str, event: Any) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark)


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
