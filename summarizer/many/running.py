"""The one place where the many articles of a command go to the runner."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from summarizer.api import Summariser
from summarizer.errors import ConfigurationError, SummarizerError
from summarizer.many.outcome import Outcome
from summarizer.many.sources import Source

_RUNNER: Final = "summarizer.many.runner"


def outcomes(
    sources: Iterator[Source], *, limits: dict[str, Any], options: dict[str, Any]
) -> Generator[Outcome, None, None]:
    """Return what becomes of each article, as they finish.

    Parameters
    ----------
    sources
        Drawn as they are needed.
    limits
        ``articles_at_once``, ``requests_per_minute``, ``tokens_per_minute``, ``max_dollars``,
        ``workers``.
    options
        Of :class:`summarizer.Summariser`.

    Raises
    ------
    ConfigurationError
        No article can be read as the settings stand.
    """
    if find_spec(_RUNNER) is not None:
        runner: Any = import_module(_RUNNER)
        yield from runner.summarise_many(sources, **limits, **options)
        return
    summariser = Summariser(**options)
    for source in sources:
        yield _one(summariser, source)


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
