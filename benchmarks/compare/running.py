"""Every article by every system in turn, so that a busy hour of the machine hits all alike."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.compare.metering import MeteringProxy, Usage
from benchmarks.compare.readings import Reading, append_reading, latest, load_readings
from benchmarks.compare.system import Served, System, fingerprint
from summarizer.errors import ConfigurationError
from summarizer.evaluation.gold import GoldArticle

Serve = Callable[[], tuple[str, str, str]]
"""Starts the server, and returns its address, its key and the model's name."""

WARM_UP = GoldArticle(
    id="warm-up",
    title="Landslide buries road near Ostrel",
    text=(
        "OSTREL, June 2 - A landslide killed three workers on a mountain road near Ostrel on "
        "Monday, police said. Two others were taken to hospital."
    ),
    published="2014-06-03",
    events=(),
    figures=(),
    tolls=(),
)
"""Read once by every system before it is timed; never scored.

What is the same in all of a system's requests (instructions, examples) is then in the server's
cache for all of them alike, and does not weigh on whichever article comes first.
"""


def run(
    articles: Sequence[GoldArticle],
    systems: Sequence[System],
    out: Path,
    serve: Serve,
    setting: object = None,
) -> Iterator[Reading]:
    """Read what has not been read yet, and return each reading as soon as it is known.

    Parameters
    ----------
    articles
        Gold; only title, text and day are shown to a system.
    systems
        Who reads. The order is turned by one from article to article.
    out
        The file of readings. Those it holds of the same setup are not made again; those that
        ended in an error are.
    serve
        Called once, if anything is to be read.
    setting
        How the server is run, as JSON values: part of the setup.
    """
    kept = {key: one.setup for key, one in latest(load_readings(out)).items() if not one.error}
    due = [
        (article, system)
        for n, article in enumerate(articles)
        for system in (*systems[n % len(systems) :], *systems[: n % len(systems)])
        if kept.get((article.id, system.name)) != _setup(system, article, setting)
    ]
    if not due:
        return
    upstream, key, model = serve()
    with MeteringProxy(upstream) as proxy:
        served = Served(proxy.base_url, key, model)
        for system in systems:
            if system in {one for _, one in due}:
                _timed(system, WARM_UP, served, proxy)
        for article, system in due:
            seconds, usage, answer, error = _timed(system, article, served, proxy)
            reading = Reading(
                article=article.id,
                system=system.name,
                setup=_setup(system, article, setting),
                made_with=system.made_with(),
                model=model,
                cores=os.cpu_count() or 0,
                seconds=round(seconds, 2),
                usage=usage,
                answer=answer,
                error=error,
            )
            append_reading(out, reading)
            yield reading


def _timed(
    system: System, article: GoldArticle, served: Served, proxy: MeteringProxy
) -> tuple[float, Usage, Any, str | None]:
    answer = error = None
    started = time.monotonic()
    try:
        answer = system.read(article, served)
    except ConfigurationError:
        raise
    except Exception as trouble:  # noqa: BLE001  # a system that fails has found nothing
        # Only its kind: the messages of all these libraries may hold text of the article.
        error = type(trouble).__name__
    return time.monotonic() - started, proxy.take(), answer, error


def _setup(system: System, article: GoldArticle, setting: object) -> str:
    shown = [article.title, article.published, article.text]
    return fingerprint([system.setup(), setting, shown])
