"""Reads the articles of a run on many machines: actors of Ray, each with an event loop of its own.

Ray places the actors, starts those again whose machine or process ends, and then repeats what they
were doing. Everything else is as in any run: sources are drawn as places get free, outcomes come
one by one, and the limits hold. Ray Data would read a block of articles at a time and give its
results back together; a worker that is lost would have the whole block asked, and paid, again.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any, Final

from summarizer.distribution import install_command
from summarizer.errors import ConfigurationError, SummarizerError
from summarizer.many.outcome import Outcome
from summarizer.many.reader import ArticleReader, Plan
from summarizer.many.sources import Source
from summarizer.many.workers import share

_RETRIES: Final = 2  # of an article whose actor ends while it is read


class RayActors:
    """Reads articles in actors of Ray.

    Where Ray is not connected yet, the cluster of ``RAY_ADDRESS`` is, or a local one is started.

    Parameters
    ----------
    plan
        For all actors together: articles and limits are shared out evenly. It goes to the
        machines of the cluster, and with it the key that the settings name.
    number
        How many actors, of one core each; without it, as many as the cluster has cores.

    Raises
    ------
    ConfigurationError
        Ray is not installed.
    """

    def __init__(self, plan: Plan, number: int | None = None) -> None:
        self._ray = _ray()
        self._is_ours = not self._ray.is_initialized()
        if self._is_ours:
            # A local Ray is nobody's but ours: it listens on no other address.
            here = {} if "RAY_ADDRESS" in os.environ else {"_node_ip_address": "127.0.0.1"}
            self._ray.init(
                include_dashboard=False, log_to_driver=False, logging_level="ERROR", **here
            )
        number = number or max(1, int(self._ray.cluster_resources().get("CPU", 1)))
        part = share(plan, number)
        actor = self._ray.remote(
            num_cpus=1,
            max_restarts=-1,
            max_task_retries=_RETRIES,
            # One more than articles: the throttle decides which of them is read.
            max_concurrency=part.articles_at_once + 1,
        )(ReaderActor)
        self.actors = [actor.remote(part) for _ in range(number)]
        self._load = [0] * number

    async def read(self, source: Source) -> Outcome:
        """Read an article in the actor that has least to do."""
        place = min(range(len(self.actors)), key=lambda n: self._load[n])
        self._load[place] += 1
        try:
            summary, error, seconds = await self.actors[place].read.remote(source)
        except self._ray.exceptions.RayError as lost:
            error = SummarizerError(
                f"the actor that read it ended {_RETRIES + 1} times while it did "
                f"({type(lost).__name__}); is there enough memory?"
            )
            return Outcome(source, None, error)
        finally:
            self._load[place] -= 1
        return Outcome(source, summary, error, seconds)

    async def close(self) -> None:
        """End the actors; what is being read is given up."""
        for actor in self.actors:
            self._ray.kill(actor)
        if self._is_ours:
            self._ray.shutdown()


class ReaderActor:
    """What runs on the machines of the cluster: a reader of articles."""

    def __init__(self, plan: Plan) -> None:
        self._reader = ArticleReader(plan)

    async def read(self, source: Source) -> tuple[Any, Any, float]:
        """Read one article; its text is not sent back but in the summary."""
        outcome = await self._reader.read(source)
        return outcome.summary, outcome.error, outcome.seconds

    async def process_id(self) -> int:
        """Return the number of its process."""
        return os.getpid()


def _ray() -> Any:
    # Ray tells its makers how it is used unless it is told not to.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        return import_module("ray")
    except ImportError:
        raise ConfigurationError(
            f"the package ray is needed for engine='ray': {install_command('ray')}"
        ) from None
