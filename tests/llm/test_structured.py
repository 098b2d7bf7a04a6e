from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from summarizer.errors import (
    AnswerError,
    BudgetExceeded,
    RefusedError,
)
from summarizer.llm.budget import Budget
from summarizer.llm.ledger import Ledger
from summarizer.llm.structured import StructuredClient
from summarizer.testing import (
    ScriptedEndpoint,
    completion,
    content_filter,
    refusal,
    status,
)
from tests.llm.asked import GOOD, MESSAGES, Asked, Harm, Time, ask

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


@pytest.mark.parametrize("step", [refusal("I can't help with that."), content_filter()])
def test_a_refusal_costs_one_call(step: Any) -> None:
    with ScriptedEndpoint([step]) as server:
        found, asked = ask(server, reasks=3)
    assert isinstance(found, RefusedError)
    assert asked.results == ["refused"]
    assert found.ledger == asked.ledger.attempts


def test_a_filter_before_the_answer_is_a_refusal() -> None:
    body = {"error": {"code": "content_filter", "message": "Flagged as violence.", "param": "x"}}
    with ScriptedEndpoint([status(400, body=body)]) as server:
        found, asked = ask(server)
    assert isinstance(found, RefusedError)
    assert "Flagged as violence." in str(found)
    assert asked.results == ["refused"]


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


def test_questions_at_the_same_time_keep_to_their_own_entries() -> None:
    def answered(body: Any) -> Any:
        name = body["messages"][0]["content"]
        asked_again = len(body["messages"]) > 1
        return completion(GOOD if asked_again or name == "even" else {"outcome": name})

    async def main(server: ScriptedEndpoint) -> list[Harm]:
        async with StructuredClient(
            Asked(server.base_url, Time(), None).endpoint, ledger=ledger
        ) as asker:
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
