"""What servers have against the form of a request, and what is then left out."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from summarizer.errors import EndpointError
from summarizer.llm.capabilities import UNKNOWN
from summarizer.llm.client import ClientPool
from summarizer.llm.error_body import read_error
from summarizer.llm.refused_forms import refused_form
from summarizer.llm.request import request_body
from summarizer.llm.structured import StructuredClient
from summarizer.testing import ScriptedEndpoint, completion, raw_bytes, status
from tests.llm.asked import GOOD, MESSAGES, Asked, Harm, Time, ask

BODY = request_body(
    model="m", messages=MESSAGES, answer=Harm, limit=4_000, known=UNKNOWN, temperature=0.0, seed=0
)
AGAIN = {
    **BODY,
    "messages": [*MESSAGES, {"role": "assistant", "content": ""}, {"role": "user", "content": "x"}],
}

REFUSALS = [
    # A parameter, by its name
    ("Unsupported parameter: 'max_tokens' is not supported with this model.", "max_tokens"),
    ("Unknown parameter: 'response_format.json_schema.strict'", "strict"),
    ("temperature is unknown to none of us", "temperature"),
    ('Invalid JSON payload received. Unknown name "seed": Cannot find field.', "seed"),
    ('json: unknown field "seed"', "seed"),
    ("unknown field `seed`, expected one of `model`, `temperature`, `response_format`", "seed"),
    ("UnsupportedParamsError: groq does not support parameters: ['seed'], for x", "seed"),
    ("#: extraneous key [seed] is not permitted, please reformat your input", "seed"),
    ("property 'seed' is unsupported", "seed"),
    ("Additional properties are not allowed ('seed' was unexpected)", "seed"),
    ("`temperature` is deprecated for this model", "temperature"),
    ("temperature: Unsupported value: 0.0. Only the default (1) is supported.", "temperature"),
    # The form of the answer, and the schema
    ("This model does not support response format `json_schema`.", "response_format"),
    ("response_format value as json_schema is enabled only for api versions", "response_format"),
    ("'response_format.type' must be 'json_schema' or 'text'", "response_format"),
    ("Structured outputs are not available here", "response_format"),
    ("This response_format type is unavailable now", "response_format"),
    ("Invalid schema for response_format 'Harm': 'required' is missing", "response_format"),
    # https://github.com/lidge-jun/opencodex/issues/2135 (llama.cpp)
    ("Failed to initialize samplers: failed to parse grammar", "response_format"),
    # https://github.com/vllm-project/vllm/blob/main/vllm/v1/structured_output/
    ("The provided JSON schema contains features not supported by xgrammar.", "response_format"),
    # https://openrouter.ai/docs/features/structured-outputs
    ("No endpoints found that support response_format", "response_format"),
    # Roles: https://github.com/google/adk-python/issues/3900 (Gemini)
    ("Developer instruction is not enabled for models/gemma-3-27b-it", "system"),
    ("Error rendering prompt with jinja template: System role not supported", "system"),
    ("Conversation roles must alternate user/assistant/user/assistant/...", "system"),
    ("Only user and assistant roles are supported!", "system"),
    ("Unsupported value: 'messages[0].role' does not support 'system' here", "system"),
    ("This model doesn't support system messages. Try again without one.", "system"),
    # Too many tokens for the answer: https://github.com/huggingface/chat-ui/issues/1149 (TGI)
    (
        "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 8192. Given: 6204 "
        "`inputs` tokens and 4000 `max_new_tokens`",
        "limit",
    ),
    # https://github.com/Taewan-P/gpt_mobile/issues/284 (OpenRouter)
    (
        "This request requires more credits, or fewer max_tokens. You requested up to 4000 tokens, "
        "but can only afford 3919.",
        "limit",
    ),
    ("max_tokens is too large: 4000. This model supports at most 2048 completion tokens", "limit"),
    ("Range of max_tokens should be [1, 2048]", "limit"),
    ("max_tokens: 4000 > 2048, which is the maximum allowed number of output tokens", "limit"),
    ("`max_tokens` must be less than or equal to `2048`", "limit"),
    (
        "This model's maximum context length is 4096 tokens. However, you requested 5800 tokens "
        "(1800 in the messages, 4000 in the completion).",
        "limit",
    ),
    ("Request too large for model `x` on tokens per minute: Limit 6000, Requested 8400", "limit"),
    ("The maximum tokens you requested exceeds the model limit of 2048.", "limit"),
    # https://platform.kimi.ai/docs/api/errors.md
    ("Your request exceeded model token limit : 4096", "limit"),
    # https://help.aliyun.com/document_detail/610266.html (DashScope); Fireworks
    ("This model only support stream mode, please enable the stream parameter", "stream"),
    ("Requests with max_tokens > 4096 must have stream=true", "stream"),
    # Of none of these can anything be left out
    ("The messages are too long", None),
    ("the request exceeds the available context size, try increasing it", None),
    ("Bad request", None),
    ("Rate limit reached for requests", None),
    ("The model `m` does not exist", None),
]


@pytest.mark.parametrize(("message", "form"), REFUSALS)
def test_what_a_server_has_against_a_request(message: str, form: str | None) -> None:
    assert refused_form(read_error({"error": {"message": message}}), BODY) == form


@pytest.mark.parametrize(
    "message",
    [
        # https://github.com/anthropics/claude-code/issues/6774
        "messages.2: all messages must have non-empty content",
        # https://github.com/OpenHands/OpenHands/issues/8685
        "Assistant message must have either content or tool_calls, but not none.",
        # https://github.com/langchain-ai/langchain/issues/34140
        "Invalid request content: Each message must have at least one content element.",
        "the request exceeds the available context size, try increasing it",
    ],
)
def test_what_a_server_has_against_asking_again(message: str) -> None:
    told = read_error({"message": message})
    assert refused_form(told, AGAIN) == "turns"
    assert refused_form(told, BODY) is None


def test_a_parameter_that_was_not_sent_is_not_left_out() -> None:
    assert refused_form(read_error({"message": "Unknown parameter: 'tools'"}), BODY) is None


def test_the_place_that_fastapi_names_is_enough() -> None:
    detail = [{"type": "extra_forbidden", "loc": ["body", "seed"], "msg": "Extra inputs"}]
    for body in ({"detail": detail}, {"object": "error", "message": {"detail": detail}}):
        assert refused_form(read_error(body), BODY) == "seed"


def refusing(has: Any, code: int, words: str) -> Any:
    """A server that refuses the requests for which ``has`` is true."""

    def answered(body: Any) -> Any:
        refused = has(body)
        return status(code, body={"error": {"message": words}}) if refused else completion(GOOD)

    return answered


def roles(body: Any) -> list[str]:
    return [message["role"] for message in body["messages"]]


@pytest.mark.parametrize("code", [400, 500])
def test_without_a_system_role_the_instructions_come_before_the_question(code: int) -> None:
    # llama.cpp says with a 500 what its template refuses, as in
    # https://github.com/containers/ramalama/issues/2425; these are the words of Gemma's template:
    # https://github.com/abetlen/llama-cpp-python/issues/1580
    script = refusing(lambda b: "system" in roles(b), code, "System role not supported")
    with ScriptedEndpoint(script) as server:
        found, asked = ask(server)
    assert isinstance(found, Harm)
    assert asked.results == ["unsupported", "ok"]
    told = server.requests[1]["messages"]
    assert [message["role"] for message in told] == ["user"]
    assert told[0]["content"] == "\n\n".join(message["content"] for message in MESSAGES)


def test_a_server_that_only_streams_is_asked_for_a_stream() -> None:
    text = json.dumps({"choices": [{"delta": {"content": json.dumps(GOOD)}}]})
    streamed = raw_bytes(f"HTTP/1.1 200 OK\r\n\r\ndata: {text}\n\ndata: [DONE]\n\n".encode())
    words = {"error": {"message": "This model only support stream mode"}}
    with ScriptedEndpoint(
        lambda body: streamed if body.get("stream") else status(400, body=words)
    ) as server:
        found, asked = ask(server)
    assert found == Harm(outcome="killed", number=2)
    assert asked.results == ["unsupported", "ok"]


def test_a_limit_that_does_not_fit_is_halved_until_it_does() -> None:
    words = "max_tokens is too large: it must be at most 1000"
    script = refusing(lambda b: b["max_tokens"] > 1000, 400, words)
    with ScriptedEndpoint(script) as server:
        found, _ = ask(server, max_tokens=4_000)
    assert isinstance(found, Harm)
    assert [request["max_tokens"] for request in server.requests] == [4_000, 2_000, 1_000]


@pytest.mark.parametrize(
    ("words", "limits"),
    [
        # https://github.com/OpenHands/OpenHands/issues/9259 (Anthropic; there of input tokens,
        # of output tokens inferred): a minute later it may be answered
        ("This would exceed the rate limit of 8,000 output tokens per minute.", [4_000, 4_000]),
        # https://console.groq.com/docs/rate-limits : it never is
        ("Request too large on tokens per minute: Limit 6000, Requested 8400", [4_000, 2_000]),
    ],
)
def test_a_server_that_wants_us_to_wait_is_waited_for_unless_that_does_not_help(
    words: str, limits: list[int]
) -> None:
    busy = status(429, headers={"retry-after": "1"}, body={"error": {"message": words}})
    with ScriptedEndpoint([busy, completion(GOOD)]) as server:
        assert isinstance(ask(server, max_tokens=4_000)[0], Harm)
    assert [request["max_tokens"] for request in server.requests] == limits


def test_questions_at_the_same_time_leave_out_no_more_than_is_refused() -> None:
    words = "This model does not support response format `json_schema`."
    script = refusing(
        lambda b: b.get("response_format", {}).get("type") == "json_schema", 400, words
    )

    async def main(server: ScriptedEndpoint) -> None:
        async with StructuredClient(Asked(server.base_url, Time(), None).endpoint) as client:
            question = {"messages": MESSAGES, "answer": Harm, "max_tokens": 9}
            await asyncio.gather(*(client.ask(purpose=str(n), **question) for n in range(8)))

    with ScriptedEndpoint(script) as server:
        asyncio.run(main(server))
    last = {json.dumps(request["response_format"]) for request in server.requests[-8:]}
    assert last == {'{"type": "json_object"}'}


def test_a_limit_that_never_fits_is_an_error_that_names_the_setting() -> None:
    words = "This model's maximum context length is 90 tokens; lower max_tokens"
    with ScriptedEndpoint(refusing(lambda b: True, 400, words)) as server:
        found, _ = ask(server, max_tokens=4_000)
    assert isinstance(found, EndpointError)
    assert "answer_tokens" in str(found)
    assert min(request["max_tokens"] for request in server.requests) == 256


def test_a_question_that_does_not_fit_names_the_settings_after_one_call() -> None:
    words = "the request exceeds the available context size, try increasing it"
    with ScriptedEndpoint([status(400, body={"error": {"message": words}})]) as server:
        found, _ = ask(server)
    assert isinstance(found, EndpointError)
    assert "context_tokens" in str(found)


def test_a_context_that_was_set_leaves_room_for_the_question() -> None:
    with ScriptedEndpoint([completion(GOOD)]) as server:
        ask(server, max_tokens=4_000, known={"context": 2_000, "is_context_set": True})
    assert 1_900 < server.requests[0]["max_tokens"] < 2_000


def test_what_is_refused_without_reason_is_asked_once_more_as_plainly_as_can_be() -> None:
    script = refusing(lambda b: "seed" in b, 422, "Unprocessable Entity")
    with ScriptedEndpoint(script) as server:
        found, _ = ask(server)
    assert isinstance(found, Harm)
    assert sorted(server.requests[1]) == ["max_tokens", "messages", "model"]
    assert '"enum":["killed","injured"]' in server.requests[1]["messages"][0]["content"]
    with ScriptedEndpoint(refusing(lambda b: True, 400, "no")) as server:
        assert isinstance(ask(server)[0], EndpointError)
    assert server.calls == 2


@pytest.mark.parametrize("shown", ["", "   "])
def test_an_empty_answer_is_never_shown_to_the_server(shown: str) -> None:
    with ScriptedEndpoint([completion(shown), completion(GOOD)]) as server:
        found, _ = ask(server)
    assert isinstance(found, Harm)
    first, second = server.requests
    assert roles(second) == ["system", "user"]
    question = first["messages"][1]["content"]
    assert second["messages"][1]["content"].startswith(question)
    assert "not valid" in second["messages"][1]["content"]


def test_a_re_ask_that_the_server_will_not_take_becomes_one_message() -> None:
    words = "Conversation must not have an assistant's message"
    refused = refusing(lambda b: "assistant" in roles(b), 400, words)
    bad = iter([completion("{")])
    with ScriptedEndpoint(
        lambda body: step if (step := refused(body)).status == 400 else next(bad, step)
    ) as server:
        found, asked = ask(server)
    assert isinstance(found, Harm)
    assert asked.results == ["invalid", "unsupported", "ok"]
    assert roles(server.requests[-1]) == ["system", "user"]


def test_what_was_refused_once_is_left_out_for_the_rest_of_the_run() -> None:
    script = refusing(lambda b: "system" in roles(b), 400, "System role not supported")

    async def main(server: ScriptedEndpoint) -> None:
        pool = ClientPool()
        for purpose in "abc":  # an article each
            endpoint = Asked(server.base_url, Time(), None).endpoint
            async with StructuredClient(endpoint, pool=pool) as client:
                await client.ask(purpose=purpose, messages=MESSAGES, answer=Harm, max_tokens=9)

    with ScriptedEndpoint(script) as server:
        asyncio.run(main(server))
    assert server.calls == 1 + 3
