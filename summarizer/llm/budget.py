"""What one summary may spend: seconds, calls and tokens."""

from __future__ import annotations

from collections.abc import Callable

from summarizer.errors import BudgetExceeded
from summarizer.llm.clocks import steady

Clock = Callable[[], float]


class Budget:
    """Seconds, calls and tokens that may be spent, and what has been spent so far.

    One budget holds for a whole summary; ``slice`` gives a question its share of it, and what
    the question spends counts in both.

    Parameters
    ----------
    seconds
        Wall-clock seconds from now; None sets no deadline.
    calls
        HTTP calls, failed ones and repeated ones included; None sets no limit.
    tokens
        Tokens read and written, as the server counts them. The limit is looked at before each
        call, so the last call may pass it.
    clock
        Seconds that only go forward.
    """

    def __init__(
        self,
        seconds: float | None = None,
        calls: int | None = None,
        tokens: int | None = None,
        *,
        clock: Clock = steady,
        within: Budget | None = None,
    ) -> None:
        self.seconds = seconds
        self.calls = calls
        self.tokens = tokens
        self.spent_calls = 0
        self.spent_tokens = 0
        self.spent_retries = 0
        self._clock = clock
        self._start = clock()
        self._within = within

    def slice(self, seconds: float | None = None, calls: int | None = None) -> Budget:
        """Return a budget within this one, such as for one question."""
        return Budget(seconds, calls, clock=self._clock, within=self)

    @property
    def spent_seconds(self) -> float:
        """Seconds since this budget began."""
        return self._clock() - self._start

    def remaining_seconds(self) -> float | None:
        """Seconds that are left here and in the budget around this one; None without a deadline.

        Never below 0.
        """
        left = [] if self.seconds is None else [max(0.0, self.seconds - self.spent_seconds)]
        if self._within is not None:
            around = self._within.remaining_seconds()
            left += [] if around is None else [around]
        return min(left, default=None)

    def check(self) -> None:
        """Raise if anything has run out.

        Raises
        ------
        BudgetExceeded
            Names what ran out and how much of it there was.
        """
        if self._within is not None:
            self._within.check()
        whose = "an article" if self._within is None else "a question"
        if self.seconds is not None and self.spent_seconds >= self.seconds:
            raise BudgetExceeded(f"The {self.seconds:g} seconds for {whose} are spent.")
        if self.calls is not None and self.spent_calls >= self.calls:
            raise BudgetExceeded(f"The {self.calls} calls for {whose} are spent.")
        if self.tokens is not None and self.spent_tokens >= self.tokens:
            raise BudgetExceeded(f"The {self.tokens} tokens for {whose} are spent.")

    def spend_call(self) -> None:
        """Count a call that is about to be made.

        Raises
        ------
        BudgetExceeded
            The call may not be made; nothing is counted.
        """
        self.check()
        self._count(calls=1)

    def spend_tokens(self, tokens: int) -> None:
        """Count tokens that a call has used."""
        self._count(tokens=tokens)

    def count_retry(self) -> None:
        """Count a call that is about to be repeated, because the network lost the last one.

        Counted here only, and not in the budget around this one: a question has its own
        patience, so that a busy server is not given up on account of earlier questions.
        """
        self.spent_retries += 1

    def _count(self, *, calls: int = 0, tokens: int = 0) -> None:
        self.spent_calls += calls
        self.spent_tokens += tokens
        if self._within is not None:
            self._within._count(calls=calls, tokens=tokens)
