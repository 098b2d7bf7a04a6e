"""Answers that are no chat completion, or one in pieces: each with where servers are told to do so.

Where no thread or page of the server could be found, the name says only what arrives.
"""

from __future__ import annotations

import gzip
import json
import zlib
from typing import Any

import pytest

from summarizer.errors import EndpointError
from summarizer.testing import ScriptedEndpoint, raw_bytes, reply
from tests.endpoints.cases import CASES, Outcome, answering, limit_of, right_survey, run
from tests.llm.asked import GOOD, Harm, ask

RIGHT = CASES["es10"]["check"] | {"error": None}
SURVEY = right_survey()
OBJECT: dict[str, Any] = json.loads(SURVEY)
CHOICES = [{"message": {"role": "assistant", "content": SURVEY}, "finish_reason": "stop"}]
TEXT = json.dumps(GOOD)
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
EVENTS = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n"


def rule(body: Any) -> dict[str, Any]:
    return {"when": "every request", "status": 200, "headers": {}, "body": body}


def is_right(outcome: Outcome) -> bool:
    return (outcome.fits(RIGHT), len(outcome.requests)) == ([], 1)


BODIES: dict[str, Any] = {
    # https://github.com/BerriAI/litellm/pull/29833
    "Cloudflare: a completion within result": {"success": True, "result": {"choices": CHOICES}},
    # https://developers.cloudflare.com/workers-ai/json-mode
    "Cloudflare: an object": {"success": True, "errors": [], "result": {"response": OBJECT}},
    "Cloudflare: a text": {"success": True, "errors": [], "result": {"response": SURVEY}},
    # https://github.com/BerriAI/litellm/pull/24067
    "Cloudflare: response_text": {"success": True, "result": {"response_text": SURVEY}},
    "a gateway: code, message, data": {"code": 0, "message": "ok", "data": {"choices": CHOICES}},
    # https://platform.openai.com/docs/api-reference/responses/object
    "Responses": {
        "object": "response",
        "status": "completed",
        "error": None,
        "output": [
            {"type": "reasoning", "summary": []},
            {"type": "message", "content": [{"type": "output_text", "text": SURVEY}]},
        ],
    },
    # https://docs.anthropic.com/en/api/messages
    "Anthropic": {
        "type": "message",
        "content": [{"type": "thinking", "thinking": "{14}"}, {"type": "text", "text": SURVEY}],
        "stop_reason": "end_turn",
    },
    # https://ai.google.dev/api/generate-content
    "Gemini": {"candidates": [{"content": {"parts": [{"text": SURVEY}]}, "finishReason": "STOP"}]},
    # https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
    "Bedrock": {"output": {"message": {"content": [{"text": SURVEY}]}}, "stopReason": "end_turn"},
    # https://docs.cohere.com/reference/chat
    "Cohere": {
        "message": {"role": "assistant", "content": [{"type": "text", "text": SURVEY}]},
        "finish_reason": "COMPLETE",
    },
    # https://github.com/ollama/ollama/blob/main/docs/api.md
    "Ollama": {"message": {"content": SURVEY}, "done": True, "done_reason": "stop"},
    "DashScope": {"output": {"choices": CHOICES}, "request_id": "r"},
}


@pytest.mark.parametrize("server", BODIES)
def test_an_answer_in_another_protocols_form_is_read(server: str) -> None:
    assert is_right(run([rule(BODIES[server])]))


MESSAGES: dict[str, dict[str, Any]] = {
    # https://docs.anthropic.com/en/docs/build-with-claude/tool-use
    "Anthropic: a call among the parts": {
        "content": [
            {"type": "text", "text": "I will answer."},
            {"type": "tool_use", "name": "answer", "input": OBJECT},
        ]
    },
    "a part that is an object": {"content": [{"type": "json", "json": OBJECT}]},
    "an empty call beside the answer": {
        "content": SURVEY,
        "tool_calls": [{"function": {"name": "x", "arguments": "{}"}}],
    },
    "another function called first": {
        "tool_calls": [
            {"function": {"name": "x", "arguments": '{"q": 1}'}},
            {"function": {"name": "answer", "arguments": SURVEY}},
        ]
    },
    "arguments beside the name": {"tool_calls": [{"name": "answer", "arguments": OBJECT}]},
    # https://github.com/mem0ai/mem0/issues/2194
    "line ends within a text": {"content": SURVEY.replace("Rockets hit", "Rockets\nhit")},
    "a quotation mark that is escaped for nothing": {
        "content": SURVEY.replace("Rockets hit", "Rocket\\'s hit")
    },
    "other spaces between values": {"content": SURVEY.replace(': "', ':\u00a0"')},
    "another fence": {"content": f"Of {{what}}:\n~~~json\n{SURVEY}\n~~~"},
}


@pytest.mark.parametrize("name", MESSAGES)
def test_an_answer_is_read_whatever_is_beside_it(name: str) -> None:
    assert is_right(run([answering({"role": "assistant", **MESSAGES[name]})]))


def delta(**said: Any) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": said}]}


END = {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}


def events(*pieces: Any) -> bytes:
    told = (p if isinstance(p, str) else json.dumps(p, ensure_ascii=False) for p in pieces)
    return "".join(f"data: {piece}\n\n" for piece in (*told, "[DONE]")).encode()


def called(arguments: str, **more: Any) -> dict[str, Any]:
    return delta(tool_calls=[{"index": 0, "function": {"arguments": arguments, **more}}])


STREAMS = {
    # https://github.com/anomalyco/opencode/issues/26412 (vLLM)
    "a call in pieces": events(
        called("", name="answer"), called(TEXT[:9], name=None), called(TEXT[9:]), END
    ),
    # https://github.com/anomalyco/opencode/issues/24137
    "a call whose name comes later": events(
        called(TEXT[:9]), called("", name="answer"), called(TEXT[9:]), END
    ),
    # https://docs.mistral.ai/capabilities/reasoning/
    "Mistral: lists of parts": events(
        delta(content=[{"type": "thinking", "thinking": [{"type": "text", "text": "{2}"}]}]),
        delta(content=TEXT[:9]),
        delta(content=[{"type": "text", "text": TEXT[9:]}]),
        END,
    ),
    "the whole message at the end": events(
        delta(content=TEXT[:9]),
        {"choices": [{"index": 0, "message": {"content": TEXT}, "finish_reason": "stop"}]},
    ),
    # https://github.com/Soju06/codex-lb/issues/1010
    "U+2028 and U+0085 in a text": events(
        delta(reasoning="a\u2028b\u0085c"), delta(content=TEXT), END
    ),
    "a word that keeps the line open": events("ping", delta(content=TEXT), END),
    "fields before the data": b"id: 1\nevent: result\n" + events(delta(content=TEXT), END),
    "a time to come back": b"retry: 3000\n\n" + events(delta(content=TEXT), END),
    "two choices": events(
        {"choices": [{"index": 1, "delta": {"content": "no"}}]}, delta(content=TEXT), END
    ),
}


@pytest.mark.parametrize("name", STREAMS)
def test_a_stream_is_put_together_however_it_is_cut(name: str) -> None:
    with ScriptedEndpoint(lambda _: raw_bytes(EVENTS + STREAMS[name])) as server:
        assert ask(server, reasks=0)[0] == Harm(outcome="killed", number=2)


OLLAMAS = (
    {"message": {"content": TEXT[:9]}, "done": False},
    {"message": {"content": TEXT[9:]}, "done": True, "done_reason": "stop"},
)
WHOLE = json.dumps({"choices": [{"message": {"content": TEXT}, "finish_reason": "stop"}]}).encode()
RAW = zlib.compressobj(wbits=-zlib.MAX_WBITS)
PACKED: dict[str, bytes] = {
    # https://github.com/ollama/ollama/blob/main/docs/api.md
    "Ollama: an object a line": b"\r\n" + b"\n".join(json.dumps(o).encode() for o in OLLAMAS),
    "a list of pieces": b"\r\n" + json.dumps([delta(content=TEXT), END]).encode(),
    # https://www.rfc-editor.org/rfc/rfc9110.html#section-8.4.1.2
    "deflate without its head": b"content-encoding: deflate\r\n\r\n"
    + RAW.compress(WHOLE)
    + RAW.flush(),
    "gzip in two parts": b"content-encoding: gzip\r\n\r\n"
    + gzip.compress(WHOLE[:9])
    + gzip.compress(WHOLE[9:]),
    "an encoding that is a character set": b"content-encoding: utf-8\r\n\r\n" + WHOLE,
}


@pytest.mark.parametrize("name", PACKED)
def test_a_response_is_read_however_it_is_packed(name: str) -> None:
    with ScriptedEndpoint(lambda _: raw_bytes(HEAD + PACKED[name])) as server:
        assert ask(server, reasks=0)[0] == Harm(outcome="killed", number=2)


def test_an_encoding_that_was_not_asked_for_is_told_as_that() -> None:
    packed = HEAD + b"content-encoding: br\r\n\r\n\x0b\x02\x80"
    with ScriptedEndpoint(lambda _: raw_bytes(packed)) as server:
        found, _ = ask(server)
    assert isinstance(found, EndpointError)
    assert "content-encoding" in str(found)


def test_an_error_in_the_middle_of_a_stream_is_the_servers() -> None:
    body = events(delta(content=TEXT[:9]), {"error": {"message": "Overloaded", "code": 529}})
    steps = [raw_bytes(EVENTS + body), reply(json.loads(WHOLE))]
    with ScriptedEndpoint(steps) as server:
        found, asked = ask(server, reasks=0)
    assert found == Harm(outcome="killed", number=2)
    assert asked.ledger.attempts[0].reason == "HTTP 529"


CUT_OFF = [
    "FinishReason.MAX_TOKENS",  # https://github.com/langgenius/dify/issues/8550
    "maxTokens",  # https://firebase.google.com/docs/reference/swift/firebaseai/api/reference/
    "TOKEN_LIMIT",  # https://github.com/caikit/caikit-nlp/issues/253
    "token_limit_reached",
    "max_new_tokens",
]


@pytest.mark.parametrize("word", CUT_OFF)
def test_a_limit_under_one_more_name_gets_more_room(word: str) -> None:
    cut = {**answering({"content": SURVEY[:300]}, word), "when": "first request"}
    outcome = run([cut, answering({"content": SURVEY})], model="openai/gemini-2.5-flash")
    first, second = map(limit_of, outcome.requests)
    assert (second, outcome.fits(RIGHT)) == (2 * first, [])


def test_what_the_server_behind_says_counts_where_the_gateway_says_nothing() -> None:
    # https://github.com/reVrost/go-openrouter/pull/43
    choice = {"message": {"content": SURVEY[:300]}, "native_finish_reason": "MAX_TOKENS"}
    cut = {**rule({"choices": [choice]}), "when": "first request"}
    outcome = run([cut, answering({"content": SURVEY})], model="openai/gemini-2.5-flash")
    first, second = map(limit_of, outcome.requests)
    assert second == 2 * first


@pytest.mark.parametrize("word", ["FinishReason.SAFETY", "ContentFiltered", "blocked", "flagged"])
def test_a_filter_under_one_more_name_is_a_refusal(word: str) -> None:
    outcome = run([answering({"content": SURVEY[:200]}, word)])
    assert outcome.fits({"error": "RefusedError", "message_has": word}) == []
