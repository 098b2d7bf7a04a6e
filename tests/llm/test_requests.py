from __future__ import annotations

import asyncio
import json
from typing import Any, Literal

import pytest
from pydantic import BaseModel, create_model

from summarizer.errors import (
    AnswerError,
    EndpointError,
    SummarizerError,
)
from summarizer.llm.structured import StructuredClient
from summarizer.testing import (
    ScriptedEndpoint,
    completion,
    reply,
    status,
    truncated,
)
from tests.llm.asked import GOOD, MESSAGES, Asked, Harm, Time, ask


def test_the_schema_is_sent_in_strict_mode() -> None:
    with ScriptedEndpoint([completion(GOOD)]) as server:
        ask(server)
    request = server.requests[0]
    schema = request["response_format"]["json_schema"]
    assert (schema["name"], schema["strict"]) == ("Harm", True)
    assert schema["schema"]["additionalProperties"] is False
    assert schema["schema"]["required"] == ["outcome", "number"]
    assert (request["temperature"], request["seed"], request["max_tokens"]) == (0, 0, 50)


def test_models_made_for_one_question() -> None:
    speakers = ("the Observatory", "nobody", 'a "quoted" {{name}}')
    made = create_model("Said", by=(Literal[speakers], ...), harm=(list[Harm], ...))  # type: ignore[valid-type]
    with ScriptedEndpoint([completion({"by": speakers[2], "harm": [GOOD]})]) as server:
        found, _ = ask(server, answer=made)
    assert type(found) is made
    assert type(found.harm[0]) is Harm
    choices = server.requests[0]["response_format"]["json_schema"]["schema"]["properties"]["by"]
    assert choices["enum"] == list(speakers)


def test_an_answer_that_was_cut_off_is_asked_again_with_twice_the_limit() -> None:
    with ScriptedEndpoint([truncated('{"outcome": "kil'), completion(GOOD)]) as server:
        found, asked = ask(server, max_tokens=40)
    assert isinstance(found, Harm)
    assert [request["max_tokens"] for request in server.requests] == [40, 80]
    assert server.requests[1]["messages"] == MESSAGES
    assert asked.results == ["truncated", "ok"]


def test_an_answer_that_ends_where_its_limit_does_is_cut_off_whatever_the_server_says() -> None:
    cut = completion('{"outcome": "kil', usage=(10, 40))
    with ScriptedEndpoint([cut, completion(GOOD)]) as server:
        found, asked = ask(server, max_tokens=40)
    assert isinstance(found, Harm)
    assert [request["max_tokens"] for request in server.requests] == [40, 80]
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

    async def main(server: ScriptedEndpoint) -> tuple[list[Harm], int]:
        async with StructuredClient(Asked(server.base_url, Time(), None).endpoint) as asker:
            question = {"messages": MESSAGES, "answer": Harm, "max_tokens": 9}
            both = (asker.ask(purpose=purpose, **question) for purpose in "ab")
            found = list(await asyncio.gather(*both))
            before = server.calls
            found.append(await asker.ask(purpose="c", **question))
            return found, server.calls - before

    with ScriptedEndpoint(answered) as server:
        found, calls_of_the_third = asyncio.run(main(server))
    assert found == [Harm(outcome="killed", number=2)] * 3
    assert calls_of_the_third == 1
    assert server.calls <= 3 + 3 + 1  # of two at once, one may learn from the other


def test_a_parameter_that_cannot_be_left_out_is_an_error() -> None:
    error = {"message": "Unknown parameter: 'messages'", "param": "messages", "code": None}
    with ScriptedEndpoint(lambda _: status(400, body={"error": error})) as server:
        found, _ = ask(server)
    assert isinstance(found, EndpointError)


def test_an_unfit_answer_model_is_found_before_anything_is_sent() -> None:
    class Loose(BaseModel):
        number: int = 0

    with ScriptedEndpoint([]) as server:
        found, _ = ask(server, answer=Loose)
    assert isinstance(found, TypeError)
    assert not isinstance(found, SummarizerError)
