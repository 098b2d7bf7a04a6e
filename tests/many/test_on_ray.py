"""A run on a real local Ray of two workers. It needs the extra ``ray``; CI installs it."""

import os
import signal
from collections.abc import Iterator
from typing import Any

import psutil
import pytest

from summarizer import Source, summarise_many
from summarizer.errors import ConfigurationError
from tests.many.test_runner import killed, texts
from tests.processes import started_with

pytestmark = pytest.mark.ray


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    ray = pytest.importorskip("ray")
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, _node_ip_address="127.0.0.1")
    yield ray
    ray.shutdown()


def readers() -> list[psutil.Process]:
    """Return the actors that read, below this process: another test may run a Ray, too."""
    return started_with("ray::ReaderActor")


@pytest.mark.usefixtures("ray")
def test_every_article_is_read_on_ray() -> None:
    found = {
        o.id: killed(o) for o in summarise_many(texts(30), model="words", engine="ray", workers=2)
    }
    assert found == {f"article {n}": n + 1 for n in range(1, 31)}


@pytest.mark.usefixtures("ray")
def test_a_bad_article_is_an_outcome_on_ray_too() -> None:
    found = list(
        summarise_many([Source("empty", " "), *texts(2)], model="words", engine="ray", ordered=True)
    )
    assert [o.is_read for o in found] == [False, True, True]
    assert "empty" in str(found[0].error)


@pytest.mark.usefixtures("ray")
def test_a_worker_that_is_killed_loses_nothing() -> None:
    outcomes = summarise_many(texts(60), model="words", engine="ray", workers=2, articles_at_once=8)
    found = [next(outcomes)]
    while len(readers()) < 2:  # on a busy machine one may answer before the other has begun
        found.append(next(outcomes))
    for child in readers():
        os.kill(child.pid, signal.SIGKILL)
    found += outcomes
    assert sorted(killed(o) or 0 for o in found) == list(range(2, 62))


def test_the_embedded_model_is_not_asked_from_a_cluster() -> None:
    with pytest.raises(ConfigurationError, match="embedded"):
        list(summarise_many(texts(1), model="local", engine="ray"))
