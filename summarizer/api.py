"""The public functions: one article in, one verified summary out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Literal, Self

from summarizer.assembly import assemble
from summarizer.checks.finding import Check
from summarizer.checks.registry import CHECKS
from summarizer.documents.document import Document
from summarizer.documents.opening import open_article
from summarizer.documents.reading import is_document, read_document
from summarizer.errors import SummarizerError, UnverifiedError
from summarizer.llm.client import ClientPool
from summarizer.llm.fallback import Fallback
from summarizer.llm.progress import Progress
from summarizer.llm.running import in_turn, run
from summarizer.llm.settings import Settings, load
from summarizer.llm.throttle import Throttle
from summarizer.llm.tracing import summary_span
from summarizer.models import ArticleSummary
from summarizer.text.article import Article
from summarizer.tolls.policies.registry import CountingPolicy, get_policy
from summarizer.turns import Turns


class Summariser:
    """Summarises articles with one model and one set of rules.

    For many articles, ``async with Summariser(...) as summariser`` keeps connections open between
    them; articles that are read at the same time share them anyway.

    Parameters
    ----------
    model
        ``"local"``, ``"local/NAME"``, ``"openai/NAME"``, or ``"words"`` for our rules alone.
        Without it ``SUMMARIZER_MODEL``, else the embedded model if it is installed. Nothing is
        sent to a hosted service that was not named.
    policy
        Counting policy for the tolls: ``"literal"`` (default), ``"acled"``, ``"gtd"``,
        ``"ucdp"``, ``"airwars"``, ``"impactdb"``, or an object of your own.
    way
        ``"survey"`` or ``"follow_up"``; without it, what suits the model.
    base_url, api_key
        Of a server that speaks the OpenAI protocol.
    fallback_models
        Models that take over, in this order, for what is still open or unverified, or where the
        one before could not be reached, declined, or gave no valid answer. Each is a name, a name
        with an address (``"openai/NAME@https://host/v1"``), or a mapping with the fields of
        ``summarizer.llm.fallback.Fallback``.
    max_seconds, max_calls
        What one article may cost, with all models together.
    strict
        Raise ``UnverifiedError``, with the summary as ``partial``, where something is left to look
        at (``ArticleSummary.is_settled``): a figure that is unverified, or that only the rules
        have read; a sentence of harm that no figure cites; a toll that the title contradicts.
    progress
        Called at every step; see ``summarizer.llm.progress.Progress``.
    checks
        What a figure must pass; ``summarizer.checks.CHECKS`` by default. See
        ``summarizer.checks.default_checks`` for adding your own.
    settings
        Any other setting; the arguments above win.
    throttle
        Holds questions back where many articles are read; ``summarise_many`` makes one.
    """

    def __init__(
        self,
        model: str | None = None,
        *,
        policy: str | CountingPolicy | None = None,
        way: Literal["survey", "follow_up"] | None = None,
        base_url: str | None = None,
        api_key: str | None = None,
        fallback_models: Sequence[str | Mapping[str, Any] | Fallback] | None = None,
        max_seconds: float | None = None,
        max_calls: int | None = None,
        strict: bool = False,
        progress: Callable[[Progress], None] | None = None,
        checks: Sequence[Check] = CHECKS,
        settings: Settings | None = None,
        throttle: Throttle | None = None,
    ) -> None:
        given: dict[str, Any] = settings.model_dump(exclude_unset=True) if settings else {}
        arguments = {
            "model": model,
            "policy": policy if isinstance(policy, str) else None,
            "way": way,
            "base_url": base_url,
            "api_key": api_key,
            "fallback_models": fallback_models,
            "max_seconds": max_seconds,
            "max_calls": max_calls,
        }
        given.update({name: value for name, value in arguments.items() if value is not None})
        self.settings = load(**given)
        self.policy = get_policy(
            policy if policy is not None and not isinstance(policy, str) else self.settings.policy
        )
        self.strict = strict
        self.checks = tuple(checks)
        self._progress = progress
        self._pool = ClientPool(throttle)

    async def __aenter__(self) -> Self:
        """Keep connections open from one article to the next, until the end of the block."""
        await self._pool.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._pool.__aexit__()

    def summarise(
        self,
        source: str | Path | Article | Document,
        *,
        title: str | None = None,
        published: date | str | None = None,
        language: str | None = None,
    ) -> ArticleSummary:
        """Summarise one article; see ``asummarise``. Works where a loop already runs, too."""
        return run(self.asummarise, source, title=title, published=published, language=language)

    async def asummarise(
        self,
        source: str | Path | Article | Document,
        *,
        title: str | None = None,
        published: date | str | None = None,
        language: str | None = None,
    ) -> ArticleSummary:
        """Summarise one article.

        Parameters
        ----------
        source
            The text itself; a path to a UTF-8 text file, or to a web page, a PDF, a Word file or
            an e-mail (with the extra ``documents``); a ``Document`` that was read or fetched; or
            an ``Article``.
        title
            The headline, where the text does not begin with it.
        published
            The day the article bears; "on Monday" is resolved against it.
        language
            ISO 639-1 code, tag or English name; without it, English, French, Spanish,
            Portuguese and German are recognised.

        Returns
        -------
        ArticleSummary
            An article without casualties gives a summary without figures.

        Raises
        ------
        ArticleError
            The input is empty, of no kind that is read, damaged, or too long.
        ConfigurationError
            No model can be used as the settings stand.
        EndpointError, RefusedError, AnswerError, BudgetExceeded
            The model could not be asked, declined, gave no valid answer, or gave none before the
            budget ran out, and no fallback came further: the last one's error. ``partial`` has
            what was found before. A budget that runs out later ends the asking: the summary
            says so in ``problems``, and what was not asked is unverified.
        UnverifiedError
            With ``strict``: something is unverified or open.

        Notes
        -----
        With the embedded model on two cores, an article of 600 words takes one to three minutes.
        """
        with summary_span(self.settings.model) as tell:
            return await self._summarise(
                tell, source, title=title, published=published, language=language
            )

    async def _summarise(
        self,
        tell: Callable[[ArticleSummary], None],
        source: str | Path | Article | Document,
        *,
        title: str | None,
        published: date | str | None,
        language: str | None,
    ) -> ArticleSummary:
        if isinstance(source, Path) and is_document(source):
            source = await asyncio.to_thread(read_document, source)
        opening = partial(open_article, source, title=title, published=published, language=language)
        article = await in_turn("before", opening)
        self._tell_loading()
        turns = Turns(
            article,
            self.settings,
            policy=self.policy,
            checks=self.checks,
            report=self._progress,
            pool=self._pool,
        )
        try:
            await turns.run()
        except SummarizerError as error:
            if turns.has_begun:
                error.partial = assemble(turns)
                tell(error.partial)
            error.ledger = turns.ledger.attempts
            raise
        summary = assemble(turns)
        tell(summary)
        if self.strict and not summary.is_settled:
            raise UnverifiedError(
                _unsettled(summary), partial=summary, ledger=turns.ledger.attempts
            )
        return summary

    def _tell_loading(self) -> None:
        if self._progress is not None:
            self._progress(
                Progress(
                    purpose="loading the model",
                    question=0,
                    questions=0,
                    seconds=0.0,
                    eta_seconds=None,
                    stage="loading",
                )
            )


def _unsettled(summary: ArticleSummary) -> str:
    """Say what keeps a summary from being settled, in numbers."""
    contradicted = sum("contradicts" in (t.title, t.opening) for t in summary.tolls)
    counts = (
        ("unverified figures", len(summary.unverified)),
        ("unconfirmed figures", len(summary.unconfirmed)),
        ("open places", len(summary.coverage.open)),
        ("tolls that the title or the opening contradicts", contradicted),
    )
    said = ", ".join(f"{number} {what}" for what, number in counts if number)
    return " ".join((*([f"Not settled: {said}."] if said else []), *summary.coverage.notes))


def summarise(
    source: str | Path | Article | Document,
    *,
    model: str | None = None,
    title: str | None = None,
    published: date | str | None = None,
    language: str | None = None,
    **options: Any,
) -> ArticleSummary:
    """Summarise one article: events and casualty figures, each with the words behind it.

    Parameters are those of ``Summariser`` and of its method ``summarise``.

    Examples
    --------
    >>> from summarizer import summarise
    >>> summary = summarise(text)                                         # doctest: +SKIP
    >>> summary.toll("killed").low                                        # doctest: +SKIP
    73
    """
    return Summariser(model, **options).summarise(
        source, title=title, published=published, language=language
    )


async def asummarise(
    source: str | Path | Article | Document,
    *,
    model: str | None = None,
    title: str | None = None,
    published: date | str | None = None,
    language: str | None = None,
    **options: Any,
) -> ArticleSummary:
    """Summarise one article from asynchronous code; as ``summarise``."""
    return await Summariser(model, **options).asummarise(
        source, title=title, published=published, language=language
    )
