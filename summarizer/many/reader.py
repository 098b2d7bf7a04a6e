"""Reads the articles of a run in one event loop: a source in, what became of it out."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from summarizer.api import Summariser
from summarizer.checks.finding import Check
from summarizer.checks.registry import CHECKS
from summarizer.errors import SummarizerError
from summarizer.llm.settings import Settings
from summarizer.llm.throttle import Throttle
from summarizer.many.outcome import Outcome
from summarizer.many.sources import Source
from summarizer.tolls.policies.registry import CountingPolicy


@dataclass(frozen=True, slots=True)
class Plan:
    """How all articles of a run are read. It can be sent to another process.

    Attributes
    ----------
    settings, policy, checks, strict
        As for ``Summariser``.
    articles_at_once, requests_per_minute, tokens_per_minute
        As for ``Throttle``: for one event loop.
    """

    settings: Settings
    policy: str | CountingPolicy | None = None
    checks: Sequence[Check] = CHECKS
    strict: bool = False
    articles_at_once: int = 1
    requests_per_minute: float | None = None
    tokens_per_minute: float | None = None


class ArticleReader:
    """Reads articles with one set of clients; an asynchronous context manager."""

    def __init__(self, plan: Plan) -> None:
        self._throttle = Throttle(
            plan.articles_at_once,
            requests_per_minute=plan.requests_per_minute,
            tokens_per_minute=plan.tokens_per_minute,
        )
        self._summariser = Summariser(
            policy=plan.policy,
            strict=plan.strict,
            checks=plan.checks,
            settings=plan.settings,
            throttle=self._throttle,
        )

    async def __aenter__(self) -> Self:
        await self._summariser.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._summariser.__aexit__()

    async def read(self, source: Source) -> Outcome:
        """Read one article, when it is its turn."""
        async with self._throttle.article():
            started = time.monotonic()
            summary, error = None, None
            try:
                summary = await self._summariser.asummarise(
                    source.content,
                    title=source.title,
                    published=source.published,
                    language=source.language,
                )
            except SummarizerError as failure:
                error = failure
            except Exception as failure:  # noqa: BLE001 - the other articles go on
                # Only its name: what nobody foresaw may quote the article.
                error = SummarizerError(f"an error inside summarizer ({type(failure).__name__}).")
            if error is not None:
                summary = error.partial
                # Its frames would keep the article in memory as long as somebody keeps the error.
                error.with_traceback(None)
                error.__cause__ = error.__context__ = None
            return Outcome(source, summary, error, time.monotonic() - started)
