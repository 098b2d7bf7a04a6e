from __future__ import annotations

import asyncio
import json
import logging
import subprocess
import sys
import traceback
from typing import Any, Literal

import pytest
from pydantic import BaseModel, create_model

from summarizer.asking.budget import Budget
from summarizer.asking.ledger import Ledger
from summarizer.asking.question import Asker
from summarizer.errors import (
    AnswerError,
    BudgetExceeded,
    EndpointError,
    RefusedError,
    SummarizerError,
)
from summarizer.testing import (
    ScriptedEndpoint,
    completion,
    content_filter,
    refusal,
    reply,
    status,
    truncated,
)
from tests.asking.asked import ARTICLE, GOOD, KEY, MESSAGES, Asked, Harm, Time, ask

SECRET_ANSWER = "the-models-own-words"


def test_a_good_answer_costs_one_call_and_has_the_class_that_was_asked_for() -> None:
    with ScriptedEndpoint([completion(GOOD)]) as server:
        found, asked = ask(server)
    assert type(found) is Harm
    assert found == Harm(outcome="killed", number=2)
    assert asked.results == ["ok"]
    attempt = asked.ledger.attempts[0]
    assert (attempt.prompt_tokens, attempt.completion_tokens) == (10, 5)
    assert (attempt.purpose, attempt.model) == ("test", "openai/scripted")
    assert asked.budget.spent_tokens == 15


def test_the_messages_are_sent_verbatim() -> None:
    with ScriptedEndpoint([completion(GOOD)]) as server:
        ask(server)
    assert server.requests[0]["messages"] == MESSAGES


def test_the_schema_is_sent_in_strict_mode() -> None:
    with ScriptedEndpoint([completion(GOOD)]) as server:
        ask(server)
    request = server.requests[0]
    schema = request["response_format"]["json_schema"]
    assert (schema["name"], schema["strict"]) == ("Harm", True)
    assert schema["schema"]["additionalProperties"] is False
    assert schema["schema"]["required"] == ["outcome", "number"]
    assert (request["temperature"], request["seed"], request["max_tokens"]) == (0, 0, 50)


def test_busy_then_wrong_then_right_costs_three_calls() -> None:
    script = [
        status(429, headers={"retry-after": "3"}),
        completion({"outcome": "lost", "number": 2}),
        completion(GOOD),
    ]
    with ScriptedEndpoint(script) as server:
        found, asked = ask(server)
    assert found == Harm(outcome="killed", number=2)
    assert server.calls == 3
    assert asked.results == ["transport", "invalid", "ok"]
    assert asked.time.slept == [3.0]
    assert asked.budget.spent_calls == 3


def test_a_network_fault_in_a_re_ask_does_not_multiply_calls() -> None:
    bad = completion({"outcome": "lost", "number": 2})
    with ScriptedEndpoint([bad, status(503), status(503), bad]) as server:
        found, asked = ask(server, attempts=3)
    assert isinstance(found, AnswerError)
    assert asked.results == ["invalid", "transport", "transport", "invalid"]


def test_a_re_ask_holds_the_question_the_last_answer_and_what_is_wrong() -> None:
    bad = [completion({"outcome": f"lost-{n}", "number": 2, "why": SECRET_ANSWER}) for n in "abc"]
    with ScriptedEndpoint([*bad, completion(GOOD)]) as server:
        found, _ = ask(server, reasks=3)
    assert isinstance(found, Harm)
    first, *again = (request["messages"] for request in server.requests)
    assert [len(messages) for messages in again] == [4, 4, 4]
    assert all(messages[:2] == first == MESSAGES for messages in again)
    assert "lost-c" in again[2][2]["content"]
    assert "lost-a" not in json.dumps(again[2])
    sizes = {len(json.dumps(messages)) for messages in again}
    assert len(sizes) == 1
    told = again[0][3]["content"]
    assert "outcome must be 'killed' or 'injured', not 'lost-a'" in told
    assert "why: there is no such field" in told
    assert "http" not in told


def test_a_long_bad_answer_is_cut_in_the_re_ask() -> None:
    with ScriptedEndpoint([completion("x" * 50_000), completion(GOOD)]) as server:
        ask(server)
    assert len(server.requests[1]["messages"][2]["content"]) < 5_000


def test_malformed_json_is_asked_again() -> None:
    with ScriptedEndpoint([completion('{"outcome": "killed", "num'), completion(GOOD)]) as server:
        found, asked = ask(server)
    assert isinstance(found, Harm)
    assert asked.results == ["invalid", "ok"]
    assert "not valid JSON" in server.requests[1]["messages"][3]["content"]


def test_an_empty_answer_is_asked_again() -> None:
    with ScriptedEndpoint([completion(None), completion(GOOD)]) as server:
        found, asked = ask(server)
    assert isinstance(found, Harm)
    assert asked.results == ["invalid", "ok"]


@pytest.mark.parametrize("value", ["2", True, 2.5, None])
def test_a_number_is_never_made_of_something_else(value: object) -> None:
    with ScriptedEndpoint([completion({"outcome": "killed", "number": value})]) as server:
        found, _ = ask(server, reasks=0)
    assert isinstance(found, AnswerError)


def test_the_questions_own_check_is_told_to_the_model() -> None:
    def at_most_two(harm: Harm) -> None:
        if harm.number > 2:
            raise ValueError("the sentence has no such number")

    with ScriptedEndpoint([completion(GOOD | {"number": 9}), completion(GOOD)]) as server:
        found, asked = ask(server, validate=at_most_two)
    assert type(found) is Harm
    assert found.number == 2
    assert "the sentence has no such number" in server.requests[1]["messages"][3]["content"]
    assert asked.results == ["invalid", "ok"]


def test_an_error_in_the_questions_own_check_is_not_the_models_fault() -> None:
    def broken(harm: Harm) -> None:
        raise KeyError("mine")

    with ScriptedEndpoint([completion(GOOD)]) as server:
        found, _ = ask(server, validate=broken)
    assert isinstance(found, KeyError)


def test_models_made_for_one_question() -> None:
    speakers = ("the Observatory", "nobody", 'a "quoted" {{name}}')
    made = create_model("Said", by=(Literal[speakers], ...), harm=(list[Harm], ...))  # type: ignore[valid-type]
    with ScriptedEndpoint([completion({"by": speakers[2], "harm": [GOOD]})]) as server:
        found, _ = ask(server, answer=made)
    assert type(found) is made
    assert type(found.harm[0]) is Harm
    choices = server.requests[0]["response_format"]["json_schema"]["schema"]["properties"]["by"]
    assert choices["enum"] == list(speakers)


@pytest.mark.parametrize("step", [refusal("I can't help with that."), content_filter()])
def test_a_refusal_costs_one_call(step: Any) -> None:
    with ScriptedEndpoint([step]) as server:
        found, asked = ask(server, reasks=3)
    assert isinstance(found, RefusedError)
    assert asked.results == ["refused"]
    assert found.ledger == asked.ledger.attempts


def test_a_refusal_has_the_providers_words_but_not_the_articles() -> None:
    with ScriptedEndpoint([refusal(f"I can't tell who {ARTICLE[:40]} did")]) as server:
        found, _ = ask(server)
    assert "I can't tell who" in str(found)
    assert ARTICLE[:30] not in str(found)


def test_a_filter_before_the_answer_is_a_refusal() -> None:
    body = {"error": {"code": "content_filter", "message": "Flagged as violence.", "param": "x"}}
    with ScriptedEndpoint([status(400, body=body)]) as server:
        found, asked = ask(server)
    assert isinstance(found, RefusedError)
    assert "Flagged as violence." in str(found)
    assert asked.results == ["refused"]


def test_an_answer_that_was_cut_off_is_asked_again_with_twice_the_limit() -> None:
    with ScriptedEndpoint([truncated('{"outcome": "kil'), completion(GOOD)]) as server:
        found, asked = ask(server, max_tokens=40)
    assert isinstance(found, Harm)
    assert [request["max_tokens"] for request in server.requests] == [40, 80]
    assert server.requests[1]["messages"] == MESSAGES
    assert asked.results == ["truncated", "ok"]


def test_an_answer_that_is_cut_off_twice_is_an_error_even_if_it_parses() -> None:
    with ScriptedEndpoint([truncated(json.dumps(GOOD))] * 2) as server:
        found, asked = ask(server, reasks=5)
    assert isinstance(found, AnswerError)
    assert asked.results == ["truncated", "truncated"]


def test_a_limit_that_cannot_grow_costs_one_call() -> None:
    with ScriptedEndpoint([truncated("")]) as server:
        found, _ = ask(server, max_tokens=40, known={"max_output": 40})
    assert isinstance(found, AnswerError)


@pytest.mark.parametrize("structured", ["json_object", "prompt", "tools"])
def test_other_ways_to_json(structured: str) -> None:
    fenced = f"<think>Two {{men}}.</think>\n```json\n{json.dumps(GOOD)}\n```"
    step = completion(fenced)
    if structured == "tools":
        call = {
            "id": "1",
            "type": "function",
            "function": {"name": "answer", "arguments": json.dumps(GOOD)},
        }
        message = {"role": "assistant", "content": None, "tool_calls": [call]}
        step = reply({"choices": [{"index": 0, "message": message, "finish_reason": "tool_calls"}]})
    with ScriptedEndpoint([step]) as server:
        found, _ = ask(server, known={"structured": structured, "strict": False})
    assert found == Harm(outcome="killed", number=2)
    request = server.requests[0]
    assert ("tools" in request) is (structured == "tools")
    assert request.get("response_format", {}).get("type") == {"json_object": "json_object"}.get(
        structured
    )
    if structured != "tools":
        assert '"enum":["killed","injured"]' in request["messages"][0]["content"]
        assert request["messages"][1] == MESSAGES[1]


def test_parameters_that_a_server_refuses_are_left_out() -> None:
    def refused(param: str) -> Any:
        message = f"Unsupported parameter: '{param}' is not supported with this model."
        return status(400, body={"error": {"message": message, "param": param, "code": None}})

    script = [refused("max_tokens"), refused("temperature"), completion(GOOD)]
    with ScriptedEndpoint(script) as server:
        found, asked = ask(server)
    assert isinstance(found, Harm)
    assert asked.results == ["unsupported", "unsupported", "ok"]
    last = server.requests[2]
    assert last["max_completion_tokens"] == 50
    assert "temperature" not in last
    assert "max_tokens" not in last


def test_what_one_question_learns_of_a_server_the_others_know() -> None:
    def answered(body: Any) -> Any:
        for name in ("temperature", "seed"):
            if name in body:
                return status(400, body={"error": {"message": f"Unknown parameter: {name}"}})
        return completion(GOOD)

    async def main(server: ScriptedEndpoint) -> list[Harm]:
        async with Asker(Asked(server.base_url, Time(), None).endpoint) as asker:
            question = {"messages": MESSAGES, "answer": Harm, "max_tokens": 9}
            both = (asker.ask(purpose=purpose, **question) for purpose in "ab")
            found = list(await asyncio.gather(*both))
            return [*found, await asker.ask(purpose="c", **question)]

    with ScriptedEndpoint(answered) as server:
        found = asyncio.run(main(server))
    assert found == [Harm(outcome="killed", number=2)] * 3
    assert server.calls == 3 + 3 + 1


def test_a_parameter_that_cannot_be_left_out_is_an_error() -> None:
    error = {"message": "Unknown parameter: 'messages'", "param": "messages", "code": None}
    with ScriptedEndpoint([status(400, body={"error": error})]) as server:
        found, _ = ask(server)
    assert isinstance(found, EndpointError)


def test_no_error_shows_the_answer_the_article_or_the_key(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    with ScriptedEndpoint([completion({"outcome": SECRET_ANSWER, SECRET_ANSWER: 1})] * 2) as server:
        found, asked = ask(server)
    assert isinstance(found, AnswerError)
    assert found.__cause__ is None
    assert found.__context__ is None
    seen = "".join(traceback.format_exception(found)) + repr(asked.endpoint) + str(asked.endpoint)
    seen += caplog.text + "".join(capsys.readouterr()) + repr(found.ledger)
    assert "outcome literal_error" in seen
    for secret in (SECRET_ANSWER, ARTICLE[:20], KEY):
        assert secret not in seen


@pytest.mark.parametrize("code", [400, 401, 403, 404, 418, 422, 429, 500])
def test_no_status_shows_the_article_or_the_key(code: int) -> None:
    error = {"message": f"Bad key {KEY} for text {ARTICLE}", "code": "x", "param": None}
    with ScriptedEndpoint([status(code, body={"error": error})]) as server:
        found, _ = ask(server, attempts=1)
    assert isinstance(found, EndpointError)
    shown = "".join(traceback.format_exception(found)) + repr(found.ledger)
    assert KEY not in shown
    assert ARTICLE[:30] not in shown


def test_others_may_still_read_instructors_log(caplog: pytest.LogCaptureFixture) -> None:
    with ScriptedEndpoint([completion(GOOD)]) as server:
        ask(server)
    logging.getLogger("instructor.v2.retry").error("of someone else")
    assert "of someone else" in caplog.text


def test_the_budget_of_calls_ends_retries_and_re_asks() -> None:
    time = Time()
    budget = Budget(calls=2, clock=time.clock)
    with ScriptedEndpoint([status(500), completion({})]) as server:
        found, asked = ask(server, budget=budget, time=time, reasks=5)
    assert isinstance(found, BudgetExceeded)
    assert asked.results == ["transport", "invalid"]
    assert found.ledger == asked.ledger.attempts


def test_the_budget_of_tokens_ends_re_asks() -> None:
    time = Time()
    budget = Budget(tokens=15, clock=time.clock)
    with ScriptedEndpoint([completion({})]) as server:
        found, _ = ask(server, budget=budget, time=time, reasks=5)
    assert isinstance(found, BudgetExceeded)


def test_an_unfit_answer_model_is_found_before_anything_is_sent() -> None:
    class Loose(BaseModel):
        number: int = 0

    with ScriptedEndpoint([]) as server:
        found, _ = ask(server, answer=Loose)
    assert isinstance(found, TypeError)
    assert not isinstance(found, SummarizerError)


def test_organisation_and_key_of_openai_stay_with_openai(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-mine")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-elsewhere")
    with ScriptedEndpoint([completion(GOOD)]) as server:
        ask(server)
    assert "openai-organization" not in server.headers[0]
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"


def test_questions_at_the_same_time_keep_to_their_own_entries() -> None:
    def answered(body: Any) -> Any:
        name = body["messages"][0]["content"]
        asked_again = len(body["messages"]) > 1
        return completion(GOOD if asked_again or name == "even" else {"outcome": name})

    async def main(server: ScriptedEndpoint) -> list[Harm]:
        async with Asker(Asked(server.base_url, Time(), None).endpoint, ledger=ledger) as asker:
            return await asyncio.gather(
                *(
                    asker.ask(
                        purpose=str(n),
                        messages=[{"role": "user", "content": "odd" if n % 2 else "even"}],
                        answer=Harm,
                        max_tokens=9,
                    )
                    for n in range(6)
                )
            )

    ledger = Ledger()
    with ScriptedEndpoint(answered) as server:
        found = asyncio.run(main(server))
    assert found == [Harm(outcome="killed", number=2)] * 6
    results = {n: [a.result for a in ledger.attempts if a.purpose == str(n)] for n in range(6)}
    assert results == {n: ["invalid", "ok"] if n % 2 else ["ok"] for n in range(6)}


def test_nothing_heavy_is_loaded_before_a_question_is_asked() -> None:
    program = (
        "import sys, summarizer.asking.question, summarizer.asking.endpoint;"
        "print(sorted({'openai', 'instructor', 'httpx2', 'jinja2'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
