"""Every attempt is entered, with what it took; sums never take the unknown for nothing."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import Summariser
from summarizer.errors import SummarizerError
from summarizer.llm.ledger import Ledger
from summarizer.llm.prices import Price
from summarizer.llm.settings import Settings
from summarizer.llm.structured import StructuredClient
from summarizer.models.provenance import Attempt, Spent
from summarizer.testing import ScriptedEndpoint, completion, hang, refusal, reply, status, truncated
from tests.llm.asked import GOOD, MESSAGES, Asked, Harm, Time, ask
from tests.surveyed import KILLED, TEXT, WOUNDED, survey

PRICES = {
    "openai/a": Price(input=2.0, output=10.0, cached=0.5),
    "openai/b": Price(input=1, output=1),
}


def attempt(
    model: str = "openai/a", tokens: tuple[int, int] | None = None, **known: Any
) -> Attempt:
    counted = dict(zip(("prompt_tokens", "completion_tokens"), tokens or (), strict=False))
    return Attempt(purpose="test", model=model, result="ok", seconds=1.5, **counted, **known)


def spent(*attempts: Attempt) -> Spent:
    ledger = Ledger(PRICES)
    for each in attempts:
        ledger.add(each)
    return Spent.of(ledger.attempts)


def with_headers(body: bytes, usage: dict[str, Any]) -> Any:
    told = json.loads(body)
    told["usage"] |= usage
    return reply(told, headers={"x-request-id": "req-7"})


def test_an_attempt_has_what_it_took_and_what_it_is_called() -> None:
    step = with_headers(completion(GOOD).body, {"prompt_tokens_details": {"cached_tokens": 8}})
    with ScriptedEndpoint([step]) as server:
        _, asked = ask(server)
    (made,) = asked.ledger.attempts
    assert (made.purpose, made.model, made.result) == ("test", "openai/scripted", "ok")
    assert (made.prompt_tokens, made.cached_tokens, made.completion_tokens) == (10, 8, 5)
    assert (made.finish_reason, made.request_id, made.reason) == ("stop", "req-7", None)
    assert made.seconds >= 0


def test_every_attempt_is_entered_with_its_reason() -> None:
    steps = [
        status(429),
        status(503),
        completion({"outcome": "lost", "number": 2}),
        truncated('{"outcome"'),
        refusal("No."),
    ]
    with ScriptedEndpoint(steps) as server:
        error, asked = ask(server, reasks=3)
    assert [(a.result, a.reason) for a in asked.ledger.attempts] == [
        ("transport", "HTTP 429 scripted"),
        ("transport", "HTTP 503 scripted"),
        ("invalid", "outcome literal_error"),
        ("truncated", "cut off at 50 tokens"),
        ("refused", "refusal"),
    ]
    assert isinstance(error, SummarizerError)
    assert error.ledger == asked.ledger.attempts
    assert (error.spent.calls, error.spent.uncounted) == (5, 2)
    assert (error.spent.prompt_tokens, error.spent.completion_tokens) == (30, 15)


def test_a_call_that_is_cancelled_is_entered() -> None:
    async def main(server: ScriptedEndpoint) -> None:
        async with StructuredClient(
            Asked(server.base_url, Time(), None).endpoint, ledger=ledger
        ) as asker:
            asking = asyncio.create_task(
                asker.ask(purpose="test", messages=MESSAGES, answer=Harm, max_tokens=9)
            )
            while not server.calls:
                await asyncio.sleep(0.01)
            asking.cancel()
            with pytest.raises(asyncio.CancelledError):
                await asking

    ledger = Ledger()
    with ScriptedEndpoint([hang(30)]) as server:
        asyncio.run(main(server))
    assert [a.result for a in ledger.attempts] == ["cancelled"]
    assert Spent.of(ledger.attempts).uncounted == 1


class TestCost:
    def test_cached_tokens_have_their_own_price_where_one_is_given(self) -> None:
        one = attempt(tokens=(1_000_000, 100_000), cached_tokens=600_000)
        assert spent(one).cost == pytest.approx(0.4 * 2 + 0.6 * 0.5 + 0.1 * 10)
        other = attempt("openai/b", tokens=(1_000_000, 0), cached_tokens=600_000)
        assert spent(other).cost == pytest.approx(1)

    def test_a_call_without_a_price_makes_the_sum_unknown(self) -> None:
        assert spent(attempt(tokens=(1, 1)), attempt("openai/c", tokens=(1, 1))).cost is None

    def test_what_runs_here_costs_nothing(self) -> None:
        here = attempt("local/x", tokens=(9, 9))
        assert spent(here).cost == 0
        assert spent(here, attempt("openai/b", tokens=(10**6, 0))).cost == pytest.approx(1)

    def test_a_call_that_was_not_counted_leaves_the_sum_a_least_one(self) -> None:
        sums = spent(attempt("openai/b", tokens=(10**6, 0)), attempt("openai/b"))
        assert (sums.cost, sums.uncounted) == (pytest.approx(1), 1)

    def test_no_counted_call_is_not_a_cost_of_nothing(self) -> None:
        sums = spent(attempt())
        assert (sums.cost, sums.prompt_tokens, sums.uncounted) == (None, None, 1)

    def test_no_call_at_all_is(self) -> None:
        assert (spent().cost, spent().prompt_tokens, spent().calls) == (0, 0, 0)


counts = st.none() | st.integers(0, 10**7)
attempts = st.builds(
    attempt,
    st.sampled_from(["openai/a", "openai/b", "openai/c", "local/x"]),
    tokens=st.none() | st.tuples(st.integers(0, 10**7), st.integers(0, 10**6)),
    cached_tokens=counts,
)


@given(st.lists(attempts, max_size=6))
def test_sums_hold_of_any_ledger(made: list[Attempt]) -> None:
    sums = spent(*made)
    counted = [a for a in made if a.prompt_tokens is not None]
    assert (sums.calls, sums.calls - sums.uncounted) == (len(made), len(counted))
    if made and not counted:
        assert (sums.prompt_tokens, sums.cost) == (None, None)
        return
    assert sums.prompt_tokens == sum(a.prompt_tokens or 0 for a in counted)
    priced = all(a.model != "openai/c" for a in counted)
    assert (sums.cost is not None) == priced
    if sums.cost is not None:
        assert sums.cost >= 0


def test_the_order_of_calls_does_not_matter() -> None:
    several = [attempt(tokens=(3, 4)), attempt("openai/b", tokens=(5, 6)), attempt("local/x")]
    assert spent(*several) == spent(*reversed(several))


def test_a_summary_has_its_sums_and_those_of_each_model() -> None:
    settings = Settings(prices={"openai/x": {"input": 1000, "output": 0}})
    with ScriptedEndpoint([completion(survey(KILLED, WOUNDED))]) as server:
        summariser = Summariser("openai/x", base_url=server.base_url, settings=settings)
        made = summariser.summarise(TEXT).provenance
    assert made.spent == Spent.of(made.attempts) == made.models[0].spent
    assert made.spent.cost == pytest.approx(0.01)
