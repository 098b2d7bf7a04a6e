"""Faults of a 200: what is in it is no completion, or one that is no answer."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace

from summarizer.errors import EndpointError, RefusedError
from summarizer.testing import completion, content_filter, raw_bytes, refusal, reply
from summarizer.testing.script import Reply, Step
from tests.faults.row import Row, always, first
from tests.faults.well import ARTICLE, SURVEYED, called, said

_SPOKEN = {"role": "assistant", "content": SURVEYED}
_JSON = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n"
_NESTED = b'{"choices":' + b"[" * 100_000 + b"]" * 100_000 + b"}"


def _raw(body: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packing.compress(body) + packing.flush()


def _no_completion(name: str, does: str, step: Step) -> Row:
    """A server that speaks no such protocol: one call, and what to check."""
    return Row(
        name=name, does=does, script=always(step), outcome=EndpointError, calls=1, says="base_url"
    )


def _read_all_the_same(name: str, does: str, step: Step) -> Row:
    """Odd, and yet an answer."""
    return Row(name=name, does=does, script=always(step), outcome="complete", calls=1)


ROWS = (
    _no_completion(
        "HTML instead of JSON",
        "200 text/html",
        raw_bytes(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<h1>Welcome</h1>"),
    ),
    _no_completion("empty body", "200 and nothing", raw_bytes(_JSON)),
    _no_completion(
        "half a JSON", "200, cut off in the envelope", raw_bytes(_JSON + b'{"choices":')
    ),
    _no_completion("JSON nested too deep", "100,000 brackets", raw_bytes(_JSON + _NESTED)),
    _no_completion(
        "number too long to read",
        "a token count of 5,000 digits",
        raw_bytes(_JSON + b'{"choices": [], "usage": {"prompt_tokens": ' + b"9" * 5_000 + b"}}"),
    ),
    _no_completion(
        "bytes that are no text", "200, not UTF-8", raw_bytes(_JSON + b'{"\xff\xfe": 1}')
    ),
    _no_completion("another API's answer", '{"hello": "world"}', reply({"hello": "world"})),
    _no_completion("null choices", '{"choices": null}', reply({"choices": None})),
    _no_completion("empty list of choices", '{"choices": []}', reply({"choices": []})),
    _no_completion("HTTP 204", "no content", Reply(b"", 204)),
    Row(
        name="error inside a 200, once",
        does="200 with error 502 (OpenRouter)",
        script=first(reply({"error": {"code": 502, "message": "Provider returned error"}})),
        outcome="complete",
        calls=2,
        says="HTTP 502",
    ),
    Row(
        name="error inside a choice, once",
        does="200, finish_reason error, error 502",
        script=first(
            reply(
                {
                    "choices": [
                        {
                            "message": {"role": "assistant", "content": ""},
                            "finish_reason": "error",
                            "error": {"code": 502, "message": "cut off"},
                        }
                    ]
                }
            )
        ),
        outcome="complete",
        calls=2,
        says="HTTP 502",
    ),
    Row(
        name="wrong key inside a 200",
        does="200 with error 401",
        script=always(reply({"error": {"code": 401, "message": "No cookie auth"}})),
        outcome=EndpointError,
        calls=1,
        says="SUMMARIZER_API_KEY",
    ),
    Row(
        name="refusal",
        does="a refusal that quotes the article",
        script=always(refusal(f"I can't help with that: {ARTICLE}")),
        outcome=RefusedError,
        calls=1,
        says="I can't help with that",
    ),
    Row(
        name="refusal in prose",
        does="declines in the content, as servers without a refusal field do",
        script=always(completion("I'm sorry, but I can't assist with that request.")),
        outcome=RefusedError,
        calls=1,
        says="I can't assist",
    ),
    Row(
        name="output filter",
        does="finish_reason content_filter",
        script=always(content_filter()),
        outcome=RefusedError,
        calls=1,
        says="content_filter",
    ),
    Row(
        name="output filter under another name",
        does="finish_reason SAFETY, half an answer",
        script=always(completion(SURVEYED[:40], finish_reason="SAFETY")),
        outcome=RefusedError,
        calls=1,
        says="SAFETY",
    ),
    _read_all_the_same(
        "byte order mark", "BOM before the body", Reply(b"\xef\xbb\xbf" + said(_SPOKEN).body)
    ),
    _read_all_the_same(
        "JSON under another type",
        "a good answer as text/plain",
        replace(said(_SPOKEN), headers={"content-type": "text/plain"}),
    ),
    _read_all_the_same("no usage", "usage left out", said(_SPOKEN, usage=None)),
    _read_all_the_same(
        "usage that is no number",
        "NaN, and fewer than none",
        said(_SPOKEN, usage={"prompt_tokens": float("nan"), "completion_tokens": -4}),
    ),
    _read_all_the_same("a tool's call", "tool_calls, content null", called("answer", SURVEYED)),
    _read_all_the_same(
        "null beside the answer",
        "refusal, tool_calls, finish_reason null",
        said(_SPOKEN | {"tool_calls": None, "refusal": None}, finish_reason=None),
    ),
    _read_all_the_same(
        "nothing but the message",
        "a completion without id, model, date, usage or reason",
        reply({"choices": [{"message": _SPOKEN}]}),
    ),
    _read_all_the_same(
        "answer among the thoughts",
        "content null, the answer in reasoning_content",
        said({"role": "assistant", "content": None, "reasoning_content": SURVEYED}),
    ),
    _read_all_the_same(
        "answer beside its thoughts",
        "content is a list: thinking, and a text",
        said(
            {
                "role": "assistant",
                "content": [
                    {"type": "thinking", "thinking": [{"type": "text", "text": "{}?"}]},
                    {"type": "text", "text": SURVEYED},
                ],
            }
        ),
    ),
    _read_all_the_same(
        "more than one choice",
        "the first is empty",
        reply({"choices": [{"message": {"content": ""}}, {"message": _SPOKEN}]}),
    ),
    _read_all_the_same(
        "stream that nobody asked for",
        "text/event-stream",
        raw_bytes(
            b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: "
            + json.dumps({"choices": [{"delta": _SPOKEN}]}).encode()
            + b"\n\ndata: [DONE]\n\n"
        ),
    ),
    Row(
        name="answer that the server broke off, once",
        does="finish_reason insufficient_system_resource (DeepSeek)",
        script=first(completion(SURVEYED[:40], finish_reason="insufficient_system_resource")),
        outcome="complete",
        calls=2,
        says="insufficient_system_resource",
    ),
    Row(
        name="input filter told in a 200 (MiniMax)",
        does="base_resp 1026, choices null",
        script=always(reply({"choices": None, "base_resp": {"status_code": 1026}})),
        outcome=RefusedError,
        calls=1,
        says="content filter",
    ),
    Row(
        name="address without /v1 (LM Studio)",
        does="200 with 'Unexpected endpoint or method.'",
        script=always(reply({"error": "Unexpected endpoint or method. (POST /chat/completions)"})),
        outcome=EndpointError,
        calls=1,
        says="most end in /v1",
    ),
    Row(
        name="question taken and not answered",
        does="202 and nothing",
        script=always(Reply(b"", 202)),
        outcome=EndpointError,
        calls=1,
        says="HTTP 202",
    ),
    _read_all_the_same(
        "completion in an envelope (Cloudflare)",
        "200 with the completion under result",
        reply({"success": True, "errors": [], "result": {"choices": [{"message": _SPOKEN}]}}),
    ),
    _read_all_the_same(
        "answer in another protocol's form",
        "200 as Anthropic's API answers",
        reply({"type": "message", "content": [{"type": "text", "text": SURVEYED}]}),
    ),
    _read_all_the_same(
        "stream with a line separator in a text",
        "U+2028, unescaped, in an event",
        raw_bytes(
            b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: "
            + json.dumps(
                {"choices": [{"delta": {**_SPOKEN, "reasoning": "a\u2028b"}}]}, ensure_ascii=False
            ).encode()
            + b"\n\ndata: [DONE]\n\n"
        ),
    ),
    _read_all_the_same(
        "deflate without its head",
        "content-encoding: deflate, raw",
        raw_bytes(_JSON[:-2] + b"content-encoding: deflate\r\n\r\n" + _raw(said(_SPOKEN).body)),
    ),
)
