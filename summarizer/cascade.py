"""One article and several models: each takes over what the one before it did not settle."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from summarizer.checks.registry import NamedCheck
from summarizer.errors import (
    AnswerError,
    BudgetExceeded,
    ConfigurationError,
    EndpointError,
    RefusedError,
    SummarizerError,
)
from summarizer.interview import Interview, Report
from summarizer.llm.budget import Budget
from summarizer.llm.endpoint import Endpoint, resolve, starts_a_server
from summarizer.llm.ledger import Ledger
from summarizer.llm.model_list import line_up
from summarizer.llm.running import in_a_thread
from summarizer.llm.settings import Settings
from summarizer.llm.structured import StructuredClient
from summarizer.local.starting import Starting
from summarizer.models import Problem
from summarizer.models.provenance import AskedModel, Attempt, Spent
from summarizer.text.article import Article


@dataclass(frozen=True, slots=True)
class _Turn:
    """A model's turn: which entries of the ledger are its own, and how it ended."""

    endpoint: Endpoint
    first: int
    end: int
    error: SummarizerError | None


class Cascade:
    """Goes through one article with the first model, and with fallbacks for what is then left.

    Left is what is open, unverified or unanswered. All models share the budget and the ledger.

    Parameters
    ----------
    article
        The article, read.
    settings
        The first model, its fallbacks, and what everything may cost.
    checks
        What a figure must pass.
    report
        Is told of every step.
    """

    def __init__(
        self,
        article: Article,
        settings: Settings,
        *,
        checks: Sequence[NamedCheck],
        report: Report | None = None,
    ) -> None:
        self.interview = Interview(article, checks=checks, rounds=settings.rounds, report=report)
        self.ledger = Ledger(settings.prices)
        self.started = time.monotonic()
        self._budget = Budget(settings.max_seconds, settings.max_calls, settings.max_tokens)
        self._line_up = line_up(settings)
        self._turns: list[_Turn] = []

    async def run(self) -> None:
        """Ask one model after another.

        Raises
        ------
        ConfigurationError
            The first model cannot be used as the settings stand.
        EndpointError, RefusedError, AnswerError, BudgetExceeded
            None of the models came to the end; the last one's error. A model that came to the
            end makes the failures of the others problems of the summary.
        """
        for settings in self._line_up:
            if self._turns and not self._goes_on():
                break
            await self._turn(settings)
        last = self._turns[-1].error
        if last is not None and not self._came_to_an_end():
            raise last
        self.interview.end()
        self.interview.book.problems += [
            _problem(turn) for turn in self._turns if turn.error is not None
        ]

    @property
    def models(self) -> tuple[AskedModel, ...]:
        """Every model that was asked, for provenance."""
        return tuple(
            AskedModel(
                model=turn.endpoint.display,
                way=turn.endpoint.capabilities.way,
                answers=sum(attempt.result == "ok" for attempt in self._attempts(turn)),
                spent=Spent.of(self._attempts(turn)),
                failed=str(turn.error) if turn.error is not None else None,
            )
            for turn in self._turns
        )

    def _attempts(self, turn: _Turn) -> tuple[Attempt, ...]:
        return self.ledger.attempts[turn.first : turn.end]

    async def _turn(self, settings: Settings) -> None:
        try:
            endpoint = await _found(settings)
        except ConfigurationError as error:
            if not self._turns:
                raise
            # A fallback that cannot be started must not cost what the others have found.
            self.interview.book.problems.append(Problem(check="fallback", message=str(error)))
            return
        first = len(self.ledger.attempts)
        failure: SummarizerError | None = None
        async with StructuredClient(
            endpoint,
            budget=self._budget,
            ledger=self.ledger,
            reasks=settings.reasks,
            attempts=settings.attempts,
            call_seconds=settings.call_seconds,
            temperature=settings.temperature,
            seed=settings.seed,
        ) as asker:
            try:
                await self.interview.run(asker)
            except (EndpointError, RefusedError, AnswerError, BudgetExceeded) as error:
                failure = error
            finally:
                end = len(self.ledger.attempts)
                self._turns.append(_Turn(endpoint, first, end, failure))

    def _goes_on(self) -> bool:
        """Whether another model has something to do, and something to do it with."""
        last = self._turns[-1].error
        if last is None and not self.interview.unfinished:
            return False
        try:
            self._budget.check()
        except BudgetExceeded as spent:
            if last is None:
                problem = Problem(check="budget", message=str(spent))
                self.interview.book.problems.append(problem)
            return False
        return True

    def _came_to_an_end(self) -> bool:
        """Whether a model went through to the end, or some got as far as the budget let them."""
        return any(
            turn.error is None
            or (isinstance(turn.error, BudgetExceeded) and self.interview.answers)
            for turn in self._turns
        )


async def _found(settings: Settings) -> Endpoint:
    """Find a model's endpoint; meanwhile the loop goes on, and this can be cancelled."""
    if not starts_a_server(settings):
        return resolve(settings)
    starting = Starting()
    return await in_a_thread(partial(resolve, settings, starting), give_up=starting.give_up)


def _problem(turn: _Turn) -> Problem:
    if isinstance(turn.error, BudgetExceeded):
        return Problem(check="budget", message=str(turn.error))
    return Problem(check="fallback", message=f"{turn.endpoint.display} gave up: {turn.error}")
