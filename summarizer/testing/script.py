"""The steps a scripted endpoint plays: answers in the shape of a completion, and faults."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole HTTP response."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RawBytes:
    """Bytes written to the connection as they are, which is then closed."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Hang:
    """Silence, then the connection is closed."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Reset:
    """The connection is reset, after these bytes."""

    after: bytes = b""


@dataclass(frozen=True, slots=True)
class Drip:
    """Bytes written piece by piece, with a pause before each, for as long as somebody reads."""

    pieces: Iterable[bytes]
    pause: float


Step = Reply | RawBytes | Hang | Reset | Drip


def reply(body: object, *, headers: Mapping[str, str] | None = None) -> Reply:
    """Answer 200 with a JSON body."""
    return Reply(json.dumps(body).encode(), headers=headers or {})


def status(code: int, *, headers: Mapping[str, str] | None = None, body: object = None) -> Reply:
    """Answer with an HTTP status, in the shape of an OpenAI error unless a body is given."""
    error = {"error": {"message": f"scripted status {code}", "type": "scripted", "code": None}}
    return Reply(json.dumps(error if body is None else body).encode(), code, headers or {})


def raw_bytes(data: bytes) -> RawBytes:
    """Write these bytes instead of an HTTP response, and close."""
    return RawBytes(data)


def hang(seconds: float) -> Hang:
    """Say nothing for so long, then close. The end of the endpoint ends it early."""
    return Hang(seconds)


def reset(after: bytes = b"") -> Reset:
    """Reset the connection after the request has been read, and these bytes written."""
    return Reset(after)


def drip(pieces: Iterable[bytes], *, pause: float = 0.0) -> Drip:
    """Write these pieces one by one, with a pause in seconds before each, and close.

    There may be endlessly many, as of ``itertools.repeat``: the end of the endpoint, or of the
    client's patience, ends them. A step that is played more than once needs pieces that can be
    gone through more than once.
    """
    return Drip(pieces, pause)


def completion(
    content: str | Mapping[str, object] | None,
    *,
    finish_reason: str = "stop",
    usage: tuple[int, int] = (10, 5),
    refusal: str | None = None,
) -> Reply:
    """Answer with a chat completion.

    Parameters
    ----------
    content : str, mapping or None
        What the model says; a mapping is written as JSON.
    finish_reason : str
        Why it ended there.
    usage : tuple of int
        Prompt and completion tokens.
    refusal : str, optional
        The words with which the model declines.
    """
    text = json.dumps(content) if isinstance(content, Mapping) else content
    prompt, completed = usage
    return reply(
        {
            "id": "chatcmpl-scripted",
            "object": "chat.completion",
            "created": 0,
            "model": "scripted",
            "choices": [
                {
                    "index": 0,
                    "message": {"role": "assistant", "content": text, "refusal": refusal},
                    "finish_reason": finish_reason,
                    "logprobs": None,
                }
            ],
            "usage": {
                "prompt_tokens": prompt,
                "completion_tokens": completed,
                "total_tokens": prompt + completed,
            },
        }
    )


def refusal(text: str) -> Reply:
    """Answer as a model that declines."""
    return completion(None, refusal=text)


def content_filter() -> Reply:
    """Answer as a model whose output the provider's filter stopped."""
    return completion("", finish_reason="content_filter")


def truncated(content: str) -> Reply:
    """Answer as a model that ran out of tokens after this content."""
    return completion(content, finish_reason="length")
