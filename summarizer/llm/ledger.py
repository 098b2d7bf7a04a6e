"""Every attempt to reach the model, in the order they were made."""

from __future__ import annotations

from collections.abc import Mapping

from summarizer.llm.prices import Price, cost
from summarizer.models.provenance import Attempt, AttemptResult


class Ledger:
    """Collects attempts. A summary has one, shared by all its questions and models.

    Parameters
    ----------
    prices
        By the model's full name; an attempt of a model without one has no cost.
    """

    def __init__(self, prices: Mapping[str, Price] | None = None) -> None:
        self._prices = prices or {}
        self._attempts: list[Attempt] = []

    def add(self, attempt: Attempt) -> int:
        """Enter an attempt, and return its number for ``amend``."""
        priced = attempt.model_copy(update={"cost": cost(attempt, self._prices)})
        self._attempts.append(priced)
        return len(self._attempts) - 1

    def amend(self, number: int, result: AttemptResult, reason: str) -> None:
        """Correct what became of an attempt, once its answer has been looked at."""
        self._attempts[number] = self._attempts[number].model_copy(
            update={"result": result, "reason": reason}
        )

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """All attempts so far."""
        return tuple(self._attempts)
