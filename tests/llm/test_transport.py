from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import BudgetExceeded, EndpointError
from summarizer.llm.budget import Budget
from summarizer.llm.error_body import read_error
from summarizer.llm.redact import LONGEST, providers_words
from summarizer.llm.retry_after import asked_to_wait, retry_after
from summarizer.testing import (
    ScriptedEndpoint,
    completion,
    hang,
    raw_bytes,
    reply,
    reset,
    status,
)
from tests.endpoints.cases import CASES
from tests.llm.asked import GOOD, Harm, Time, ask

NOW = datetime(2015, 4, 27, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0.25"}, 0.25),
        ({"retry-after-ms": "1500"}, 1.5),
        ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5),
        ({"retry-after-ms": "soon", "retry-after": "9"}, 9.0),
        ({"retry-after": format_datetime(NOW + timedelta(seconds=42), usegmt=True)}, 42.0),
        ({"retry-after": "Mon, 27 Apr 2015 12:00:42 -0000"}, 42.0),
        ({"retry-after": format_datetime(NOW - timedelta(days=1), usegmt=True)}, 0.0),
        ({"retry-after": "later"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "20s"}, 20.0),
        ({"retry-after": "1m30s"}, 90.0),
        ({"retry-after": "2015-04-27T12:00:42Z"}, 42.0),
        ({"retry-after": str(NOW.timestamp() + 5)}, 5.0),
    ],
)
def test_each_form_of_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers, NOW) == seconds


GOOGLES = {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "20s"}


@pytest.mark.parametrize(
    ("body", "seconds"),
    [
        # https://github.com/googleapis/python-genai/issues/1875 (Google)
        ([{"error": {"code": 429, "details": [{"reason": "x"}, GOOGLES]}}], 20.0),
        ({"error": {"message": "Quota is used up. Please retry in 53.016342224s."}}, 53.016342224),
        # The form of its gRPC messages, inferred
        ({"error": {"details": [{"retryDelay": {"seconds": 7, "nanos": 0}}]}}, 7.0),
        # https://github.com/continuedev/continue/issues/10920 (Groq)
        ({"error": {"message": "Please try again in 1m26.4s. Visit https://a.b"}}, 86.4),
        ({"error": {"message": "Please try again in 512ms."}}, 0.512),
        ({"error": {"message": "Limit 6000, Used 5900. Please try again in 7.66s."}}, 7.66),
        # https://github.com/microsoft/PubSec-Info-Assistant/issues/479 (Azure)
        ({"error": {"message": "Please retry after 12 seconds."}}, 12.0),
        ({"statusCode": 429, "message": "Try again in 2 minutes and 5 seconds"}, 125.0),
        ({"detail": "Quota is used up; it resets at 2015-04-27T12:01:00Z"}, 60.0),
        # https://github.com/router-for-me/CLIProxyAPI/pull/5978 (Volcengine)
        ({"error": {"message": "It will reset at 2015-04-27 20:02:00 +0800 CST. Upgrade."}}, 120.0),
        ({"error": {"message": "no", "retry_after": 3}}, 3.0),
        ({"error": {"message": "no"}, "retry_after_ms": 1500}, 1.5),
        ({"error": {"metadata": {"raw": '{"error": {"message": "Retry in 4s"}}'}}}, 4.0),
        ({"error": {"message": "14 people were killed in 20 minutes"}}, None),
        ({"error": {"message": "Try again later"}}, None),
    ],
)
def test_each_form_of_a_delay_in_the_body(body: object, seconds: float | None) -> None:
    assert asked_to_wait({}, read_error(body), NOW) == seconds
    assert asked_to_wait({"retry-after": "1"}, read_error(body), NOW) == 1.0


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        # https://platform.openai.com/docs/guides/rate-limits
        ({"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "6m0s"}, 360.0),
        ({"x-ratelimit-remaining-tokens": "5", "x-ratelimit-reset-tokens": "6m0s"}, None),
        # https://github.com/anthropics/anthropic-sdk-typescript/issues/357
        (
            {
                "anthropic-ratelimit-requests-remaining": "0",
                "anthropic-ratelimit-requests-reset": "2015-04-27T12:00:09Z",
            },
            9.0,
        ),
        # In OpenRouter's headers, as they stand in https://github.com/Gitlawb/openclaude/issues/936
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "1430136010000"}, 10.0),
    ],
)
def test_a_limit_that_is_used_up_says_when_it_begins_anew(
    headers: dict[str, str], seconds: float | None
) -> None:
    assert asked_to_wait(headers, read_error({}), NOW) == seconds


def test_a_delay_in_the_body_is_waited_for() -> None:  # es25 of the cases of endpoints
    case = CASES["es25"]["setup"]["server"][0]
    with ScriptedEndpoint([status(case["status"], body=case["body"]), completion(GOOD)]) as server:
        found, asked = ask(server)
    assert isinstance(found, Harm)
    assert asked.time.slept == [20.0]


def test_a_delay_longer_than_anybody_waits_is_told() -> None:
    body = {"error": {"message": "Please try again in 2h."}}
    with ScriptedEndpoint([status(429, body=body)]) as server:
        found, _ = ask(server)
    assert isinstance(found, EndpointError)
    assert "7200 seconds" in str(found)


def test_a_date_is_counted_from_the_servers_own_clock() -> None:
    headers = {
        "date": "Mon, 27 Apr 2015 12:00:00 GMT",
        "retry-after": "Mon, 27 Apr 2015 12:00:04 GMT",
    }
    with ScriptedEndpoint([status(429, headers=headers), completion(GOOD)]) as server:
        _, asked = ask(server)
    assert asked.time.slept == [4.0]


@given(st.text(max_size=30))
@settings(max_examples=100, deadline=None)
def test_retry_after_never_fails_and_is_never_negative(value: str) -> None:
    found = retry_after({"retry-after": value, "retry-after-ms": value}, NOW)
    assert found is None or found >= 0
    found = asked_to_wait({}, read_error({"message": f"retry in {value}", "retry": value}), NOW)
    assert found is None or found >= 0


@pytest.mark.parametrize("code", [408, 409, 429, 500, 502, 503, 504, 529])
def test_what_may_pass_is_tried_again(code: int) -> None:
    headers = {"retry-after-ms": "2500"}
    with ScriptedEndpoint([status(code, headers=headers), completion(GOOD)]) as server:
        found, asked = ask(server)
    assert isinstance(found, Harm)
    assert asked.time.slept == [2.5]
    assert asked.ledger.attempts[0].reason is not None
    assert f"HTTP {code}" in asked.ledger.attempts[0].reason


@pytest.mark.parametrize(
    "step", [reset(), raw_bytes(b""), raw_bytes(b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{")]
)
def test_a_lost_connection_is_tried_again(step: Any) -> None:
    with ScriptedEndpoint([step, completion(GOOD)]) as server:
        found, asked = ask(server)
    assert isinstance(found, Harm)
    assert asked.results == ["transport", "ok"]


def test_waits_grow_are_jittered_and_end() -> None:
    with ScriptedEndpoint([status(503)] * 4) as server:
        found, asked = ask(server, attempts=4)
    assert isinstance(found, EndpointError)
    assert "HTTP 503" in str(found)
    assert len(asked.time.slept) == 3
    for slept, most in zip(asked.time.slept, [0.5, 1.0, 2.0], strict=True):
        assert most / 2 <= slept <= most


@pytest.mark.parametrize(
    ("step", "result", "words"),
    [
        (status(401), "authentication", "SUMMARIZER_API_KEY"),
        (status(403), "authentication", "SUMMARIZER_API_KEY"),
        (status(404), "unsupported", "model's name"),
        (status(501), "unsupported", "HTTP 501"),
        (status(500, headers={"x-should-retry": "false"}), "transport", "HTTP 500"),
        (
            status(429, body={"error": {"code": "insufficient_quota", "message": "Pay."}}),
            "transport",
            "quota",
        ),
        (reply({"hello": "world"}), "transport", "base_url"),
        (reply({"choices": []}), "transport", "base_url"),
        (reply("<html>"), "transport", "base_url"),
        (reply({"error": {"code": 401, "message": "No."}}), "authentication", "refused the key"),
    ],
)
def test_what_will_not_pass_costs_one_call(step: Any, result: str, words: str) -> None:
    with ScriptedEndpoint([step]) as server:
        found, asked = ask(server)
    assert isinstance(found, EndpointError)
    assert words in str(found)
    assert "127.0.0.1" in str(found)
    assert asked.results == [result]
    assert found.ledger == asked.ledger.attempts


def choice(message: object, finish_reason: object = "stop") -> dict[str, object]:
    return {"choices": [{"index": 0, "message": message, "finish_reason": finish_reason}]}


SPOKEN = {"role": "assistant", "content": json.dumps(GOOD)}


@pytest.mark.parametrize(
    "body",
    [
        choice(SPOKEN, 7) | {"usage": {"prompt_tokens": "many", "completion_tokens": -1}},
        choice(SPOKEN, None) | {"usage": "none", "id": None, "model": 4},
        choice({"content": json.dumps(GOOD), "tool_calls": "none", "refusal": ""}),
        choice(SPOKEN | {"tool_calls": [{"function": {"arguments": 3}}, "x"]}),
    ],
)
def test_odd_completions_are_read_for_what_they_say(body: Any) -> None:
    with ScriptedEndpoint([reply(body)]) as server:
        found, asked = ask(server)
    assert isinstance(found, Harm)
    assert asked.ledger.attempts[0].prompt_tokens is None
    assert asked.budget.spent_tokens == 0


@pytest.mark.parametrize(
    "body",
    [{"choices": 3}, {"choices": {"a": 1}}, {"choices": ["x"]}, choice("x"), choice(None), [], 5],
)
def test_what_is_no_completion_is_said_to_be_none(body: Any) -> None:
    with ScriptedEndpoint([reply(body)]) as server:
        found, _ = ask(server)
    assert isinstance(found, EndpointError)
    assert "base_url" in str(found)


@pytest.mark.parametrize("content", [[{"type": "text", "text": "hello"}], 5, {"outcome": "killed"}])
def test_content_that_is_no_text_is_an_invalid_answer(content: Any) -> None:
    with ScriptedEndpoint([reply(choice({"content": content})), completion(GOOD)]) as server:
        found, asked = ask(server)
    assert isinstance(found, Harm)
    assert asked.results == ["invalid", "ok"]


@pytest.mark.parametrize(
    "body",
    [{"error": "overloaded"}, {"error": {"message": ["x"], "code": 3, "param": 4}}, [1], "x", None],
)
@pytest.mark.parametrize("code", [400, 429])
def test_odd_errors_are_errors_all_the_same(code: int, body: Any) -> None:
    with ScriptedEndpoint(lambda _: status(code, body=body)) as server:
        found, _ = ask(server, attempts=1)
    assert isinstance(found, EndpointError)
    assert f"HTTP {code}" in str(found)


def test_what_is_never_answered_is_tried_twice() -> None:
    with ScriptedEndpoint([hang(5), hang(5)]) as server:
        found, asked = ask(server, call_seconds=0.1)
    assert isinstance(found, EndpointError)
    assert asked.results == ["transport", "transport"]


def test_a_page_instead_of_an_api() -> None:
    page = raw_bytes(b"HTTP/1.0 200 OK\r\ncontent-type: text/html\r\n\r\n<h1>Welcome</h1>")
    with ScriptedEndpoint([page]) as server:
        found, _ = ask(server)
    assert isinstance(found, EndpointError)
    assert "base_url" in str(found)


def test_an_error_inside_a_200_is_tried_again_if_it_may_pass() -> None:
    with ScriptedEndpoint([reply({"error": {"code": 502}}), completion(GOOD)]) as server:
        found, _ = ask(server)
    assert isinstance(found, Harm)


def test_a_server_that_is_not_there() -> None:
    with ScriptedEndpoint([]) as server:
        gone = server.base_url

    class Gone:
        base_url = gone

    found, asked = ask(Gone(), attempts=2)  # type: ignore[arg-type]
    assert isinstance(found, EndpointError)
    assert "is the server running" in str(found)
    assert asked.results == ["transport", "transport"]


def test_a_call_without_an_answer_is_given_up_and_tried_again() -> None:
    with ScriptedEndpoint([hang(5), completion(GOOD)]) as server:
        found, asked = ask(server, call_seconds=1.0)
    assert isinstance(found, Harm)
    assert asked.ledger.attempts[0].reason == "timed out"


def test_a_wait_beyond_the_deadline_is_not_waited_for() -> None:
    time = Time()
    budget = Budget(seconds=10, clock=time.clock)
    with ScriptedEndpoint([status(429, headers={"retry-after": "10"})]) as server:
        found, asked = ask(server, budget=budget, time=time)
    assert isinstance(found, BudgetExceeded)
    assert "HTTP 429" in str(found)
    assert asked.time.slept == []


def test_a_wait_beyond_two_minutes_is_not_waited_for() -> None:
    with ScriptedEndpoint([status(429, headers={"retry-after": "121"})]) as server:
        found, asked = ask(server)
    assert isinstance(found, EndpointError)
    assert asked.time.slept == []


def test_the_deadline_ends_retries() -> None:
    time = Time()
    budget = Budget(seconds=5, clock=time.clock)
    with ScriptedEndpoint([status(503, headers={"retry-after": "2"})] * 3) as server:
        found, asked = ask(server, budget=budget, time=time, attempts=9)
    assert isinstance(found, BudgetExceeded)
    assert asked.time.slept == [2.0, 2.0]


def test_the_deadline_of_a_question_ends_a_call_that_is_under_way() -> None:
    class Real(Time):
        def clock(self) -> float:
            import time

            return time.monotonic()

    with ScriptedEndpoint([hang(5)]) as server:
        time = Real()
        found, asked = ask(server, time=time, budget=Budget(0.2, clock=time.clock))
    assert isinstance(found, BudgetExceeded)
    assert str(found).startswith("The 0.2 seconds for an article are spent.")
    assert asked.results == ["transport"]


@given(
    before=st.text(alphabet="abc ", max_size=20),
    stretch=st.text(alphabet="defg", min_size=24, max_size=60),
    after=st.text(alphabet="abc ", max_size=20),
)
@settings(max_examples=60, deadline=None)
def test_no_stretch_of_the_article_is_in_the_providers_words(
    before: str, stretch: str, after: str
) -> None:
    shown = providers_words(before + stretch + after, f"xx{stretch}yy", "")
    assert "[...]" in shown
    assert not any(stretch[n : n + 24] in shown for n in range(len(stretch) - 23))
    assert shown == " ".join((before + "\0" + after).split()).replace("\0", "[...]")


def test_providers_words_are_cut_and_the_key_is_taken_out() -> None:
    shown = providers_words("Wrong key sk-1! " * 500, "", "sk-1")
    assert len(shown) == LONGEST
    assert "sk-1" not in shown
    assert providers_words("Short words of the article.", "Short words", "") == (
        "Short words of the article."
    )
