"""Many articles at half the price: their requests as a batch, answered within a day.

A batch goes in rounds. The first asks about each article as a whole. What the checks object to,
what did not fit, what was not valid and what the server lost is asked in the next, until nothing is
left to ask. Between rounds everything is in a folder, so that a run may end at any moment.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from summarizer.distribution import VERSION
from summarizer.errors import ConfigurationError
from summarizer.llm.running import run
from summarizer.llm.settings import Settings
from summarizer.many.batch.database import has_batch
from summarizer.many.batch.files import MOST_BYTES, MOST_REQUESTS
from summarizer.many.batch.folder import BatchFolder
from summarizer.many.batch.reading import BatchReader
from summarizer.many.batch.records import Taken
from summarizer.many.batch.rounds import (
    BatchState,
    Given,
    add_article,
    expect_same,
    state_of,
    take_file,
    write_round,
)
from summarizer.many.batch.service import BatchProgress, BatchService
from summarizer.many.batch.settings import as_text, kept_settings, named, settings_to_keep, with_key
from summarizer.many.outcome import Outcome
from summarizer.many.sources import as_source

__all__ = [
    "BatchProgress",
    "BatchState",
    "Taken",
    "batch_outcomes",
    "batch_state",
    "read_batch",
    "run_batch",
    "write_batch",
]

Report = Callable[[BatchProgress], None]


def write_batch(
    sources: Iterable[Given],
    folder: str | Path,
    *,
    most_requests: int = MOST_REQUESTS,
    most_bytes: int = MOST_BYTES,
    settings: Settings | None = None,
    **options: Any,
) -> BatchState:
    """Write the first requests about articles as files in OpenAI's batch format.

    Nothing is sent, and no key is needed. The folder holds the articles' text.

    Parameters
    ----------
    sources
        The articles; taken one by one, never all at once.
    folder
        Where to: a new folder, or an empty one.
    most_requests, most_bytes
        Limits for one file.
    settings, options
        As for ``Summariser``: ``model``, ``base_url``, ``policy``, ``revisions``, ... What counts
        here counts in all rounds. ``max_seconds`` does not: an article waits for its batch.

    Raises
    ------
    ConfigurationError
        The model is none for a batch, fallback models are named, a policy is not known, two
        articles have one name, there are none, or the folder cannot be used.
    """
    if most_requests < 1 or most_bytes < 1:
        raise ConfigurationError("A file of requests holds one at least: raise the limit.")
    known = settings_to_keep(settings, options)
    reader = BatchReader(known)
    with BatchFolder(folder, new=True) as opened, opened.saving():
        opened.begin(
            {
                "library": VERSION,
                "created": str(time.time()),
                "settings": as_text(known),
                "most_requests": str(most_requests),
                "most_bytes": str(most_bytes),
            }
        )
        for given in sources:
            add_article(opened, as_source(given))
        if not opened.count("articles"):
            raise ConfigurationError("There are no articles to write a batch of.")
        write_round(opened, reader)
        return state_of(opened)


def read_batch(
    folder: str | Path,
    results: Iterable[str | Path] = (),
    *,
    no_more: bool = False,
    renew: bool = False,
    retry_failed: bool = False,
) -> BatchState:
    """Take the results of requests, and write those that are to be asked next.

    Parameters
    ----------
    folder
        As ``write_batch`` made it.
    results
        Output files and error files, in any order; all of them at once, or as they come. The same
        may be given again.
    no_more
        No more results will come, as of a batch that was cancelled: what has none is asked again.
    renew
        Ask anew about articles whose answers are stale. They are paid for once more.
    retry_failed
        Ask again what failed where an article was not read to its end, as when the credit was used
        up; answers that there are stay.

    Returns
    -------
    BatchState
        With ``is_finished``, everything is known, and ``batch_outcomes`` gives it; else ``files``
        has what is to be submitted.

    Raises
    ------
    ConfigurationError
        There is no batch in the folder, another run uses it, or a file cannot be read.
    """
    paths = [Path(path) for path in results]
    with BatchFolder(folder) as opened:
        taken = Taken()
        for path in paths:
            taken += take_file(opened, path)
        with opened.saving():
            if no_more:
                opened.give_up("no_result", "There was no result for this request.")
            _reopen(opened, renew=renew, retry_failed=retry_failed)
        write_round(opened, BatchReader(kept_settings(opened)))
        return state_of(opened, taken)


def batch_state(folder: str | Path) -> BatchState:
    """Say how far a batch is, also while a run is at work on it."""
    with BatchFolder(folder, watching=True) as opened:
        return state_of(opened)


def batch_outcomes(folder: str | Path) -> Iterator[Outcome]:
    """Give what became of each article, as far as it is known, in the order of the articles."""
    with BatchFolder(folder, watching=True) as opened:
        for number in opened.done():
            yield opened.outcome(number)


def run_batch(
    sources: Iterable[Given] | None,
    folder: str | Path,
    *,
    poll_seconds: float = 60.0,
    renew: bool = False,
    retry_failed: bool = False,
    api_key: str | None = None,
    base_url: str | None = None,
    report: Report | None = None,
    most_requests: int = MOST_REQUESTS,
    most_bytes: int = MOST_BYTES,
    settings: Settings | None = None,
    **options: Any,
) -> Iterator[Outcome]:
    """Submit a batch, wait for its rounds, and give what became of each article.

    May be left at any moment: the same call goes on, and submits nothing twice. What was submitted
    goes on at the server meanwhile.

    Parameters
    ----------
    sources
        The articles, which are written to the folder as ``write_batch`` does; None to go on with
        those in the folder. Where there is a batch in it already, the articles must be those.
    folder
        Where everything is kept.
    poll_seconds
        Seconds between two looks at the server.
    renew, retry_failed
        As for ``read_batch``.
    api_key, base_url
        Of the server. They are not kept, and a key goes only to an address that is named here (or
        in a variable), whatever a folder says.
    report
        Is told how far each file is.
    most_requests, most_bytes, settings, options
        As for ``write_batch``; where the folder has a batch already, it has its own.

    Yields
    ------
    Outcome
        Of each article, after the round that brought its last answer. The cost is that of a batch,
        by ``Price.batch``.

    Raises
    ------
    ConfigurationError
        As for ``write_batch`` and ``read_batch``; or only stale articles are left.
    EndpointError
        The server refused, is out of reach for long, or did not take a file. What was done is kept.
    """
    if not has_batch(folder):
        if sources is None:
            raise ConfigurationError(
                f"{folder} has no batch; give the articles that it is to be made of."
            )
        given = {"api_key": api_key, "base_url": base_url, "settings": settings, **options}
        write_batch(sources, folder, most_requests=most_requests, most_bytes=most_bytes, **given)
    elif sources is not None:
        expect_same(folder, sources)
    with BatchFolder(folder) as opened:
        kept = kept_settings(opened)
        endpoint = with_key(kept, named(settings, api_key, base_url))
        reader = BatchReader(kept)
        service = BatchService(opened, endpoint, call_seconds=kept.call_seconds, report=report)
        given_out: set[int] = set()
        with opened.saving():
            _reopen(opened, renew=renew, retry_failed=retry_failed)
        while True:
            write_round(opened, reader)
            for number in opened.done():
                if number not in given_out:
                    given_out.add(number)
                    yield opened.outcome(number)
            if not opened.count("awaited"):
                break
            while run(service.step):
                time.sleep(poll_seconds)
        if stale := opened.count("stale"):
            raise ConfigurationError(
                f"{stale} articles of {folder} were answered when the library or its prompts were "
                "others, and are not read with these. Go on with the version that wrote them "
                f"({opened.setting('library')}), or ask, and pay, for them anew (renew)."
            )


def _reopen(folder: BatchFolder, *, renew: bool, retry_failed: bool) -> None:
    if renew:
        folder.reopen_stale()
    if retry_failed:
        folder.reopen_failed()
