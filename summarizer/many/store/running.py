"""The one place where the many articles of a command go to the runner."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import aclosing
from typing import Any

from summarizer.many.outcome import Outcome
from summarizer.many.runner import asummarise_many
from summarizer.many.sources import Source


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
        ``workers``, ``engine``.
    options
        Of :class:`summarizer.Summariser`.

    Raises
    ------
    ConfigurationError
        No article can be read as the settings stand.
    EndpointError
        No article could be asked about; the outcomes of those that were tried have been taken.
    """

    async def read() -> None:
        async with aclosing(asummarise_many(sources, **limits, **options)) as outcomes:
            async for outcome in outcomes:
                take(outcome)

    asyncio.run(read())
