"""Every attempt to reach the model, in the order they were made."""

from __future__ import annotations

from summarizer.models.provenance import Attempt, AttemptResult


class Ledger:
    """Collects attempts. A summary has one, shared by all its questions."""

    def __init__(self) -> None:
        self._attempts: list[Attempt] = []

    def add(self, attempt: Attempt) -> int:
        """Enter an attempt, and return its number for ``amend``."""
        self._attempts.append(attempt)
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
