from __future__ import annotations

import pytest

from summarizer.errors import BudgetExceeded
from summarizer.llm.budget import Budget
from summarizer.llm.ledger import Ledger
from summarizer.models import Attempt
from tests.llm.asked import Time


def test_without_limits_nothing_runs_out() -> None:
    time = Time()
    budget = Budget(clock=time.clock)
    for _ in range(1000):
        budget.spend_call()
    budget.spend_tokens(10**9)
    time.now += 10**9
    budget.check()
    assert budget.remaining_seconds() is None
    assert (budget.spent_calls, budget.spent_tokens) == (1000, 10**9)
    assert budget.spent_seconds == 10**9


def test_seconds_run_out() -> None:
    time = Time()
    budget = Budget(seconds=10, clock=time.clock)
    time.now += 9.5
    budget.check()
    assert budget.remaining_seconds() == 0.5
    time.now += 0.5
    with pytest.raises(BudgetExceeded, match="10 seconds"):
        budget.check()
    time.now += 5
    assert budget.remaining_seconds() == 0


def test_the_last_call_may_be_made_and_no_more_is_counted() -> None:
    budget = Budget(calls=2)
    budget.spend_call()
    budget.spend_call()
    with pytest.raises(BudgetExceeded, match="2 calls"):
        budget.spend_call()
    assert budget.spent_calls == 2


def test_tokens_run_out() -> None:
    budget = Budget(tokens=100)
    budget.spend_tokens(99)
    budget.spend_call()
    budget.spend_tokens(1)
    with pytest.raises(BudgetExceeded, match="100 tokens"):
        budget.spend_call()


def test_a_slice_spends_from_the_whole() -> None:
    time = Time()
    whole = Budget(seconds=10, calls=3, tokens=50, clock=time.clock)
    part = whole.slice(seconds=4, calls=2)
    part.spend_call()
    part.spend_tokens(20)
    assert (whole.spent_calls, whole.spent_tokens) == (1, 20)
    assert part.remaining_seconds() == 4
    part.spend_call()
    with pytest.raises(BudgetExceeded, match="2 calls for a question"):
        part.spend_call()
    whole.slice().spend_call()
    with pytest.raises(BudgetExceeded, match="3 calls for an article"):
        whole.slice().spend_call()


def test_a_slice_ends_with_the_whole() -> None:
    time = Time()
    whole = Budget(seconds=10, clock=time.clock)
    time.now += 8
    part = whole.slice(seconds=4)
    assert part.remaining_seconds() == 2
    time.now += 2
    with pytest.raises(BudgetExceeded, match="article"):
        part.check()


def test_a_ledger_keeps_order_and_amends_one_entry() -> None:
    ledger = Ledger()
    first = ledger.add(Attempt(purpose="a", model="m", result="ok", seconds=1))
    ledger.add(Attempt(purpose="b", model="m", result="ok", seconds=1))
    before = ledger.attempts
    ledger.amend(first, "invalid", "number missing")
    assert [(a.purpose, a.result) for a in ledger.attempts] == [("a", "invalid"), ("b", "ok")]
    assert ledger.attempts[0].reason == "number missing"
    assert before[0].result == "ok"
