"""The one place where the many articles of a command go to the runner."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import aclosing
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from summarizer.api import Summariser
from summarizer.errors import ConfigurationError, SummarizerError
from summarizer.many.outcome import Outcome
from summarizer.many.sources import Source

_RUNNER: Final = "summarizer.many.runner"


def read_all(
    sources: Iterator[Source],
    take: Callable[[Outcome], None],
    *,
    limits: dict[str, Any],
    options: dict[str, Any],
) -> None:
    """Read articles, and hand over what becomes of each as it comes.

    An interrupt (Ctrl-C) ends what is being read, not what is being taken; it is raised then.

    Parameters
    ----------
    sources
        Drawn as they are needed.
    take
        Called in the thread of the caller.
    limits
        ``articles_at_once``, ``requests_per_minute``, ``tokens_per_minute``, ``max_dollars``,
        ``workers``.
    options
        Of :class:`summarizer.Summariser`.

    Raises
    ------
    ConfigurationError
        No article can be read as the settings stand.
    EndpointError
        No article could be asked about; the outcomes of those that were tried have been taken.
    """
    if find_spec(_RUNNER) is not None:
        asyncio.run(_read_all(sources, take, limits | options))
        return
    summariser = Summariser(**options)
    for source in sources:
        take(_one(summariser, source))


async def _read_all(
    sources: Iterator[Source], take: Callable[[Outcome], None], options: dict[str, Any]
) -> None:
    runner: Any = import_module(_RUNNER)
    async with aclosing(runner.asummarise_many(sources, **options)) as coming:
        async for outcome in coming:
            take(outcome)


def _one(summariser: Summariser, source: Source) -> Outcome:
    began = time.monotonic()
    summary, error = None, None
    try:
        summary = summariser.summarise(
            source.content,
            title=source.title,
            published=source.published,
            language=source.language,
        )
    except ConfigurationError:
        raise
    except SummarizerError as known:
        summary, error = known.partial, known
    except Exception as unforeseen:  # noqa: BLE001  # the others go on
        error = SummarizerError(f"an error inside summarizer ({type(unforeseen).__name__}).")
    return Outcome(source, summary, error, time.monotonic() - began)
