"""The models that read an article, one after another: each takes over what is then left."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from summarizer.checks.finding import Check
from summarizer.errors import (
    AnswerError,
    BudgetExceeded,
    ConfigurationError,
    EndpointError,
    RefusedError,
    SummarizerError,
)
from summarizer.llm.budget import Budget
from summarizer.llm.client import ClientPool
from summarizer.llm.endpoint import Endpoint, resolve, starts_a_server
from summarizer.llm.ledger import Ledger
from summarizer.llm.model_list import line_up
from summarizer.llm.progress import Progress
from summarizer.llm.running import in_a_thread
from summarizer.llm.settings import Settings
from summarizer.llm.structured import StructuredClient
from summarizer.local.starting import Starting
from summarizer.models import Problem
from summarizer.models.provenance import AskedModel, Attempt, Spent
from summarizer.pipeline import Pipeline, Report
from summarizer.text.article import Article
from summarizer.tolls.policies.registry import CountingPolicy

WORDS: Final = "words"
"""The name that asks for no model at all."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """A model's turn: which entries of the ledger are its own, and how it ended."""

    endpoint: Endpoint
    first: int
    end: int
    error: SummarizerError | None
    was_read: bool = False  # before it ended: what failed then is a revision


class Turns:
    """Reads one article with the first model, and with fallbacks for what is then left.

    Left is what the words contradict, what no figure cites, or everything, where a model could
    not be asked. All models share the budget and the ledger.

    Parameters
    ----------
    article
        The article, read.
    settings
        The first model, its fallbacks, and what everything may cost.
    policy, checks, report
        See :class:`~summarizer.pipeline.Pipeline`.
    pool
        HTTP clients that are shared with other articles.
    """

    def __init__(
        self,
        article: Article,
        settings: Settings,
        *,
        policy: CountingPolicy,
        checks: Sequence[Check],
        report: Report | None = None,
        pool: ClientPool | None = None,
    ) -> None:
        self.pipeline = Pipeline(
            article,
            policy,
            checks,
            revisions=settings.revisions,
            language_out=settings.language_out,
            report=report,
        )
        self.ledger = Ledger(settings.prices)
        self.started = time.monotonic()
        self._budget = Budget(settings.max_seconds, settings.max_calls, settings.max_tokens)
        self._pool = pool or ClientPool()
        self._models = () if settings.model == WORDS else line_up(settings)
        self._turns: list[_Turn] = []

    async def run(self) -> None:
        """Ask one model after another.

        Raises
        ------
        ConfigurationError
            The first model cannot be used as the settings stand.
        EndpointError, RefusedError, AnswerError, BudgetExceeded
            None of the models read the article to its end; the last one's error. Where one did,
            the failures of the others, or of its revision, are problems of the summary.
        """
        if not self._models:
            self.pipeline.read_by_rules()
            return
        for settings in self._models:
            if self._turns and not self._goes_on():
                break
            await self._turn(settings)
        last = self._turns[-1].error
        if last is not None and not self._came_to_an_end():
            raise last
        self._tell_done()
        self.pipeline.problems += [_problem(turn) for turn in self._turns if turn.error is not None]

    @property
    def has_begun(self) -> bool:
        """Whether there is a summary to speak of."""
        return bool(self._turns) or not self._models

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
            self.pipeline.problems.append(Problem(check="fallback", message=str(error)))
            return
        first = len(self.ledger.attempts)
        failure: SummarizerError | None = None
        async with StructuredClient(
            endpoint,
            budget=self._budget,
            ledger=self.ledger,
            pool=self._pool,
            reasks=settings.reasks,
            attempts=settings.attempts,
            call_seconds=settings.call_seconds,
            temperature=settings.temperature,
            seed=settings.seed,
        ) as asker:
            try:
                await self.pipeline.read_with(asker)
            except (EndpointError, RefusedError, AnswerError, BudgetExceeded) as error:
                failure = error
            finally:
                end = len(self.ledger.attempts)
                was_read = self.pipeline.is_read
                self._turns.append(_Turn(endpoint, first, end, failure, was_read))

    def _goes_on(self) -> bool:
        """Whether another model has something to do, and something to do it with."""
        last = self._turns[-1].error
        if last is None and not self.pipeline.is_unfinished:
            return False
        try:
            self._budget.check()
        except BudgetExceeded as spent:
            if last is None:
                self.pipeline.problems.append(Problem(check="budget", message=str(spent)))
            return False
        return True

    def _came_to_an_end(self) -> bool:
        """Whether a model read the article, or some got as far as the budget let them.

        Where only a revision failed, the article is read, and what was objected to stands.
        """
        return self.pipeline.is_read or any(
            turn.error is None or (isinstance(turn.error, BudgetExceeded) and self.pipeline.answers)
            for turn in self._turns
        )

    def _tell_done(self) -> None:
        if self.pipeline.report is not None:
            self.pipeline.report(
                Progress(
                    purpose="done",
                    question=self.pipeline.answers,
                    questions=self.pipeline.answers,
                    seconds=self._budget.spent_seconds,
                    eta_seconds=0.0,
                    stage="done",
                )
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
    if turn.was_read:
        message = (
            f"{turn.endpoint.display} did not answer the objections; what nobody answers stands: "
            f"{turn.error}"
        )
        return Problem(check="revision", message=message)
    return Problem(check="fallback", message=f"{turn.endpoint.display} gave up: {turn.error}")
