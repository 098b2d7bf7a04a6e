"""Read many articles at the same time, and give back what became of each."""

from __future__ import annotations

import asyncio
import contextvars
import threading
from collections import deque
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Coroutine,
    Generator,
    Iterable,
    Iterator,
)
from concurrent.futures import Future, wait
from contextlib import aclosing, contextmanager
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

from summarizer.api import Summariser
from summarizer.documents.document import Document
from summarizer.errors import BudgetExceeded, ConfigurationError, EndpointError
from summarizer.llm.endpoint import starts_a_server
from summarizer.llm.settings import Settings
from summarizer.many.outcome import Outcome
from summarizer.many.reader import Plan
from summarizer.many.sources import Source, as_source
from summarizer.many.workers import Processes, Thread, Workers
from summarizer.text.article import Article
from summarizer.turns import WORDS

T = TypeVar("T")
Given = str | Path | Article | Document | Source
Engine = Literal["local", "ray"]

HOSTED_AT_ONCE: Final = 16
"""Articles that are read at the same time with a hosted model, where nobody says how many."""
_HOPELESS: Final = 10
"""Articles in a row whose server could not be asked, after which no more are tried."""


async def asummarise_many(
    sources: Iterable[Given] | AsyncIterable[Given],
    *,
    model: str | None = None,
    ordered: bool = False,
    articles_at_once: int | None = None,
    requests_per_minute: float | None = None,
    tokens_per_minute: float | None = None,
    max_dollars: float | None = None,
    workers: int | None = None,
    engine: Engine = "local",
    **options: Any,
) -> AsyncGenerator[Outcome]:
    """Summarise many articles at the same time; as ``summarise_many``, for asynchronous code."""
    run = _Run(
        Summariser(model, **options),
        policy=options.get("policy"),
        articles_at_once=articles_at_once,
        requests_per_minute=requests_per_minute,
        tokens_per_minute=tokens_per_minute,
        max_dollars=max_dollars,
        workers=workers,
        engine=engine,
    )
    async with aclosing(run.outcomes(_drawn(sources), ordered=ordered)) as outcomes:
        async for outcome in outcomes:
            yield outcome


def summarise_many(
    sources: Iterable[Given],
    *,
    model: str | None = None,
    ordered: bool = False,
    articles_at_once: int | None = None,
    requests_per_minute: float | None = None,
    tokens_per_minute: float | None = None,
    max_dollars: float | None = None,
    workers: int | None = None,
    engine: Engine = "local",
    **options: Any,
) -> Generator[Outcome]:
    """Summarise many articles at the same time, and give back each as soon as it is read.

    Parameters
    ----------
    sources
        Texts, paths, articles, documents or ``Source`` objects, which have a name and may have a
        title, a day and a language each. They are drawn one by one, as places get free: of a
        million articles a few are in memory at a time.
    model
        As for ``Summariser``.
    ordered
        Give outcomes back in the order of the sources, not as they finish.
    articles_at_once
        Articles whose question is with the model at the same time, at most; as many more may be
        checked meanwhile. Without it: 16 with a hosted model, one with the embedded one, and by
        rules alone two for each process. Where the server answers
        that it is busy (HTTP 429, 503, 529) there are fewer, and no request is sent before the
        time that it asks for (Retry-After); then more again.
    requests_per_minute, tokens_per_minute
        What the server allows, if it is to be kept to from the start.
    max_dollars
        What all articles together may cost, by the ``prices`` of the settings. No article is
        begun that might pass it, as far as the mean so far tells; the rest are outcomes with
        ``BudgetExceeded``, and nothing is spent on them.
    workers
        Processes to read in. Without it, one thread of this process reads, beside yours. Rules
        and checks take milliseconds of computing an article: processes pay with
        ``model="words"``, and with a server that answers many articles a second. A policy or
        check of your own must then be importable in another process. The embedded model is
        always asked from this one.
    engine
        ``"ray"`` reads in actors of Ray, on the cluster of ``RAY_ADDRESS`` or on a local one;
        ``workers`` is then their number, by default one for each core of the cluster.
    **options
        Those of ``Summariser``: ``policy``, ``base_url``, ``max_seconds``, ``strict``, ...

    Yields
    ------
    Outcome
        A summary, or an error with what was read before it; one for each source.

    Raises
    ------
    ConfigurationError
        No article can be read as the settings stand.
    EndpointError
        The server does not take the key, or could not be asked for ten articles in a row; their
        outcomes have been given back, and the sources that follow were not drawn.

    Examples
    --------
    >>> from pathlib import Path
    >>> from summarizer import summarise_many
    >>> for outcome in summarise_many(Path("news").glob("*.txt")):       # doctest: +SKIP
    ...     print(outcome.id, outcome.summary.toll("killed") if outcome.is_read else outcome.error)
    """
    outcomes = asummarise_many(
        sources,
        model=model,
        ordered=ordered,
        articles_at_once=articles_at_once,
        requests_per_minute=requests_per_minute,
        tokens_per_minute=tokens_per_minute,
        max_dollars=max_dollars,
        workers=workers,
        engine=engine,
        **options,
    )
    yield from _stepwise(outcomes)


class _Run:
    """One run over many articles."""

    def __init__(
        self,
        summariser: Summariser,
        *,
        policy: Any,
        articles_at_once: int | None,
        requests_per_minute: float | None,
        tokens_per_minute: float | None,
        max_dollars: float | None,
        workers: int | None,
        engine: Engine,
    ) -> None:
        settings = summariser.settings
        for name, value in (
            ("articles_at_once", articles_at_once),
            ("requests_per_minute", requests_per_minute),
            ("tokens_per_minute", tokens_per_minute),
            ("max_dollars", max_dollars),
            ("workers", workers),
        ):
            if value is not None and value <= 0:
                raise ConfigurationError(f"{name} must be above 0.")
        if max_dollars is not None:
            _expect_prices(settings)
        is_local = settings.model != WORDS and starts_a_server(settings)
        if is_local and engine == "ray":
            raise ConfigurationError(
                "The embedded model is asked from one machine: engine='ray' is for models with an "
                "address, and for model='words'."
            )
        self._processes = None if is_local else workers
        self._engine = engine
        default = HOSTED_AT_ONCE
        if is_local:
            default = 1
        elif settings.model == WORDS and engine == "local":
            default = 2 * (workers or 1)  # one is computed, and the next is there
        self.at_once = articles_at_once or default
        is_asked = settings.model != WORDS and not is_local
        # While some are with the server, others are checked.
        self._window_size = (2 if is_asked else 1) * self.at_once
        self._plan = Plan(
            settings=settings,
            policy=None if isinstance(policy, str) else policy,
            checks=summariser.checks,
            strict=summariser.strict,
            articles_at_once=self.at_once,
            requests_per_minute=requests_per_minute,
            tokens_per_minute=tokens_per_minute,
        )
        self._dollars = max_dollars
        self._spent = 0.0
        self._read = 0
        self._failed_alike = 0

    async def outcomes(
        self, sources: AsyncIterator[Given], *, ordered: bool
    ) -> AsyncGenerator[Outcome]:
        """Read the sources."""
        workers = self._workers()
        reading: deque[asyncio.Task[Outcome]] = deque()  # in the order of the sources
        is_drawn = False
        try:
            while True:
                while not is_drawn and len(reading) < self._window(reading, ordered=ordered):
                    given = await anext(sources, None)
                    if given is None:
                        is_drawn = True
                        break
                    source = as_source(given)
                    reading.append(asyncio.create_task(self._outcome(workers, source, reading)))
                if not reading:
                    return
                running = [task for task in reading if not task.done()]
                if running and not (ordered and reading[0].done()):
                    await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                for task in [task for task in reading if task.done()]:
                    if ordered and task is not reading[0]:
                        break
                    reading.remove(task)
                    yield task.result()
                    self._give_up_where_hopeless(task.result())
        finally:
            for task in reading:
                task.cancel()
            await asyncio.gather(*reading, return_exceptions=True)
            await workers.close()

    def _workers(self) -> Workers:
        if self._engine == "ray":
            from summarizer.many.on_ray import RayActors  # loads Ray

            return RayActors(self._plan, self._processes)
        return (
            Thread(self._plan)
            if self._processes is None
            else Processes(self._plan, self._processes)
        )

    def _window(self, reading: deque[asyncio.Task[Outcome]], *, ordered: bool) -> int:
        """How many sources may be drawn and not given back."""
        if self._dollars is not None and not self._read:
            return 1  # the first tells what the others may cost
        if not ordered:
            return self._window_size
        # One slow article must not let the others wait, nor pile up without end behind it.
        running = sum(not task.done() for task in reading)
        return min(4 * self.at_once, len(reading) + self._window_size - running)

    async def _outcome(
        self, workers: Workers, source: Source, reading: deque[asyncio.Task[Outcome]]
    ) -> Outcome:
        if self._dollars is not None:
            mean = self._spent / self._read if self._read else 0.0
            begun = sum(not task.done() for task in reading)  # this one among them
            if self._spent + begun * mean > self._dollars or self._spent >= self._dollars:
                error = BudgetExceeded(f"The {self._dollars:g} dollars for all articles are spent.")
                return Outcome(source, None, error)
        outcome = await workers.read(source)
        self._spent += outcome.cost or 0.0
        self._read += 1
        return outcome

    def _give_up_where_hopeless(self, outcome: Outcome) -> None:
        """Raise where no other article would fare better."""
        error = outcome.error
        if isinstance(error, ConfigurationError):
            raise error
        if not isinstance(error, EndpointError):
            self._failed_alike = 0
            return
        self._failed_alike += 1
        is_refused = bool(error.ledger) and error.ledger[-1].result == "authentication"
        if is_refused or self._failed_alike >= _HOPELESS:
            raise error


def _expect_prices(settings: Settings) -> None:
    """Refuse a limit in dollars where nobody could tell when it is reached."""
    models = (settings.model, *(fallback.model for fallback in settings.fallback_models))
    unpriced = [m for m in models if m and m.startswith("openai/") and m not in settings.prices]
    if unpriced:
        raise ConfigurationError(
            f"max_dollars needs the prices of {', '.join(unpriced)}: set prices "
            '(SUMMARIZER_PRICES=\'{"openai/NAME": {"input": 0.4, "output": 1.6}}\').'
        )


async def _drawn(sources: Iterable[Given] | AsyncIterable[Given]) -> AsyncIterator[Given]:
    if isinstance(sources, AsyncIterable):
        async for source in sources:
            yield source
    else:
        for source in sources:
            yield source


def _stepwise(outcomes: AsyncGenerator[Outcome]) -> Generator[Outcome]:
    """Draw from an asynchronous generator in synchronous code, in a script as in a notebook."""
    with _loop_in_a_thread() as run:
        try:
            while (outcome := run(_next_of(outcomes))) is not None:
                yield outcome
        finally:
            run(outcomes.aclose())


async def _next_of(outcomes: AsyncGenerator[Outcome]) -> Outcome | None:
    return await anext(outcomes, None)


@contextmanager
def _loop_in_a_thread() -> Iterator[Callable[[Coroutine[Any, Any, T]], T]]:
    """Give a function that runs a coroutine in another thread's loop, and waits for it."""
    loop = asyncio.new_event_loop()

    def work() -> None:
        loop.run_forever()
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()

    thread = threading.Thread(target=work, name="summarizer", daemon=True)
    thread.start()

    def run(coroutine: Coroutine[Any, Any, T]) -> T:
        ended: Future[T] = Future()
        context = contextvars.copy_context()
        tasks: list[asyncio.Task[T]] = []

        def start() -> None:
            task = loop.create_task(coroutine, context=context)
            task.add_done_callback(hand_over)
            tasks.append(task)

        def hand_over(task: asyncio.Task[T]) -> None:
            if task.cancelled():
                ended.cancel()
            elif (error := task.exception()) is not None:
                ended.set_exception(error)
            else:
                ended.set_result(task.result())

        loop.call_soon_threadsafe(start)
        try:
            return ended.result()
        except KeyboardInterrupt:
            loop.call_soon_threadsafe(lambda: tasks[0].cancel())
            wait([ended])  # until it has tidied up
            raise

    try:
        yield run
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
