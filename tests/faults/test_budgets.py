"""Whatever a server does, in whatever order: no budget is exceeded, and retries do not multiply."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.errors import EndpointError, SummarizerError
from summarizer.llm.budget import Budget
from summarizer.testing import (
    ScriptedEndpoint,
    completion,
    content_filter,
    raw_bytes,
    refusal,
    reply,
    reset,
    status,
    truncated,
)
from tests.llm.asked import GOOD, Harm, Time, ask

_PAST = "Mon, 01 Jan 2001 00:00:00 GMT"
_LEFT_OUT = ("temperature", "seed", "response_format", "max_tokens")
"""What a server may refuse, one by one, and a request can do without."""

_INVALID = ("{", "no JSON", '{"outcome": "vaporised", "number": 1}', '{"number": NaN}')

steps = st.one_of(
    st.builds(
        lambda code, wait: status(code, headers={"retry-after": wait}),
        st.sampled_from([400, 401, 403, 404, 408, 409, 422, 429, 500, 503, 529]),
        st.sampled_from(["0", "0.5", "3", "70", "4000", "soon", "-1", _PAST]),
    ),
    st.sampled_from(_LEFT_OUT).map(
        lambda name: status(400, body={"error": {"message": f"Unknown parameter: {name}"}})
    ),
    st.sampled_from(_INVALID).map(completion),
    st.just(completion("{", usage=(5_000, 5_000))),
    st.sampled_from(
        [
            completion(GOOD),
            truncated('{"outcome"'),
            truncated("again and " * 50),
            refusal("No."),
            content_filter(),
            reply({"choices": None}),
            reply({"error": {"code": 502}}),
            reset(),
            raw_bytes(b""),
            raw_bytes(b"HTTP/1.1 200 OK\r\n\r\n{"),
        ]
    ),
)


@given(
    script=st.lists(steps, min_size=1, max_size=12),
    seconds=st.none() | st.floats(0.1, 200),
    calls=st.none() | st.integers(1, 8),
    tokens=st.none() | st.integers(1, 20_000),
    attempts=st.integers(1, 5),
    reasks=st.integers(0, 3),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_budget_is_exceeded(
    script: list[Any],
    seconds: float | None,
    calls: int | None,
    tokens: int | None,
    attempts: int,
    reasks: int,
) -> None:
    time = Time()
    budget = Budget(seconds, calls, tokens, clock=time.clock)
    played = iter(script)
    with ScriptedEndpoint(lambda _: next(played, script[-1])) as server:
        found, asked = ask(server, budget=budget, time=time, attempts=attempts, reasks=reasks)

    assert isinstance(found, Harm | SummarizerError)
    assert len(asked.ledger.attempts) == budget.spent_calls == server.calls
    assert calls is None or budget.spent_calls <= calls
    assert seconds is None or sum(time.slept) <= seconds
    used = [(a.prompt_tokens or 0) + (a.completion_tokens or 0) for a in asked.ledger.attempts]
    assert budget.spent_tokens == sum(used)
    assert tokens is None or sum(used[:-1]) < tokens
    # One call, those repeated for the network, those for the answer, one with more room, and
    # those that left a parameter out: a sum, and nothing in it is multiplied. "max_tokens" has
    # another name to try, and "response_format" two steps down.
    refused = asked.results.count("unsupported")
    assert refused <= len(_LEFT_OUT) + 2
    assert server.calls <= 1 + (attempts - 1) + reasks + 1 + refused
    assert len(time.slept) <= attempts - 1


def test_retries_are_counted_for_the_question_and_not_again_for_each_time_it_is_asked() -> None:
    busy, invalid = status(503, headers={"retry-after": "1"}), completion("no JSON")
    script = [busy, busy, invalid, busy, invalid, busy, completion(GOOD)]
    with ScriptedEndpoint(script) as server:
        found, asked = ask(server, attempts=5, reasks=2)
    assert isinstance(found, Harm)
    assert asked.time.slept == [1.0] * 4
    with ScriptedEndpoint(script[:4]) as server:
        found, asked = ask(server, attempts=3, reasks=2)
    assert isinstance(found, EndpointError)
    assert asked.results == ["transport", "transport", "invalid", "transport"]
