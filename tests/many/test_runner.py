"""Many articles at the same time: one outcome for each source, whatever happens to some."""

import asyncio
import json
import os
import shutil
import signal
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from summarizer import Outcome, Source, asummarise_many, summarise_many
from summarizer.checks import default_checks
from summarizer.checks.finding import Check
from summarizer.errors import (
    ArticleError,
    BudgetExceeded,
    ConfigurationError,
    EndpointError,
    UnverifiedError,
)
from summarizer.llm.settings import load
from summarizer.testing import ScriptedEndpoint, completion, status

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
ANSWERS = Path(__file__).parents[2] / "benchmarks" / "data" / "answers" / "dev"
ANSWER = json.loads((ANSWERS / "seed.survey.json").read_text("utf-8"))
"""What a capable model answered about the seed."""


def texts(number: int) -> Iterator[Source]:
    for n in range(1, number + 1):
        text = f"{n + 1} people were killed in a blast in Karsa on Monday, police said."
        yield Source(f"article {n}", text, published="2026-11-02")


def killed(outcome: Outcome) -> int | None:
    toll = outcome.summary and outcome.summary.toll("killed")
    return toll.low if toll else None


def hosted(endpoint: ScriptedEndpoint, **options: Any) -> dict[str, Any]:
    return {"model": "openai/stub", "base_url": endpoint.base_url, "api_key": "none", **options}


@pytest.mark.parametrize("workers", [None, 2])
def test_every_source_has_its_own_outcome(workers: int | None) -> None:
    found = {o.id: killed(o) for o in summarise_many(texts(30), model="words", workers=workers)}
    assert found == {f"article {n}": n + 1 for n in range(1, 31)}


@pytest.mark.parametrize("workers", [None, 2])
def test_outcomes_come_in_the_order_of_the_sources_if_asked(workers: int | None) -> None:
    long = Source("long", SEED.read_text("utf-8"))
    sources = [long, *texts(12)]
    found = [o.id for o in summarise_many(sources, model="words", ordered=True, workers=workers)]
    assert found == [source.id for source in sources]


def test_an_article_that_cannot_be_read_is_an_outcome_and_the_others_go_on(tmp_path: Path) -> None:
    sources = [tmp_path / "nowhere.txt", "  ", *texts(2)]
    found = list(summarise_many(sources, model="words", ordered=True))
    assert [type(o.error) for o in found] == [ArticleError, ArticleError, type(None), type(None)]
    assert [o.summary is None for o in found] == [True, True, False, False]
    assert found[0].id == str(tmp_path / "nowhere.txt")


def test_sources_are_drawn_as_places_get_free() -> None:
    drawn = 0

    def endless() -> Iterator[Source]:
        nonlocal drawn
        for source in texts(100_000):
            drawn += 1
            yield source

    outcomes = summarise_many(endless(), model="words", articles_at_once=3)
    for _ in range(10):
        next(outcomes)
    outcomes.close()
    assert drawn <= 10 + 3 + 3  # given back, being read, and done meanwhile


def answering_slowly_about(word: str, release: threading.Event, calls: list[Any]) -> Any:
    """Return a script that answers about an article with that word only when released."""

    def answer(body: Any) -> Any:
        calls.append(body)
        if word in body["messages"][-1]["content"]:
            release.wait(30)
        return completion(ANSWER)

    return answer


def seeds(number: int, first: str = "") -> list[Source]:
    text = SEED.read_text("utf-8")
    others = [Source(str(n), f"{text}\n{n}\n") for n in range(number)]
    return [Source("slow", f"{text}\n{first}\n"), *others] if first else others


def test_a_slow_article_does_not_hold_up_the_others() -> None:
    release, calls = threading.Event(), list[Any]()
    with ScriptedEndpoint(answering_slowly_about("slow", release, calls)) as endpoint:
        outcomes = summarise_many(
            seeds(8, "slow"), articles_at_once=2, **hosted(endpoint, max_calls=1)
        )
        early = [next(outcomes).id for _ in range(8)]
        release.set()
        assert early == [str(n) for n in range(8)]
        assert [o.id for o in outcomes] == ["slow"]


def test_behind_a_slow_article_no_more_pile_up_than_a_few_where_order_is_kept() -> None:
    release, calls = threading.Event(), list[Any]()
    with ScriptedEndpoint(answering_slowly_about("slow", release, calls)) as endpoint:
        sources = seeds(20, "slow")

        def watched() -> Iterator[Source]:
            for n, source in enumerate(sources):
                if n == 7:  # four times as many as are read at once: nothing more is drawn ...
                    threading.Timer(0.5, release.set).start()
                assert n <= 7 or release.is_set()  # ... before the first is read
                yield source

        found = [
            o.id
            for o in summarise_many(
                watched(), ordered=True, articles_at_once=2, **hosted(endpoint, max_calls=1)
            )
        ]
        assert found == [source.id for source in sources]


def test_a_setting_that_no_article_can_be_read_with_is_raised() -> None:
    with pytest.raises(ConfigurationError, match="model"):
        list(summarise_many(texts(3), model="nothing/of-the-kind"))
    with pytest.raises(ConfigurationError, match="articles_at_once"):
        list(summarise_many(texts(3), model="words", articles_at_once=0))


def test_a_refused_key_ends_the_run_at_once() -> None:
    with ScriptedEndpoint(lambda _: status(401)) as endpoint:
        outcomes = summarise_many(texts(50), articles_at_once=1, **hosted(endpoint))
        assert isinstance(next(outcomes).error, EndpointError)
        with pytest.raises(EndpointError, match="key"):
            next(outcomes)
        assert endpoint.calls <= 2  # the next may have asked before the first was told


def test_a_server_that_is_gone_ends_the_run_after_ten_articles() -> None:
    with ScriptedEndpoint(lambda _: status(500)) as endpoint:
        outcomes = summarise_many(
            texts(50), articles_at_once=1, **hosted(endpoint, settings=load(attempts=1))
        )
        found = [next(outcomes) for _ in range(10)]
        assert all(isinstance(o.error, EndpointError) for o in found)
        with pytest.raises(EndpointError):
            next(outcomes)


def test_an_article_in_between_that_is_read_shows_that_the_server_is_there() -> None:
    def answer(_: Any) -> Any:
        return completion(ANSWER) if endpoint.calls % 9 == 0 else status(500)

    with ScriptedEndpoint(answer) as endpoint:
        text = SEED.read_text("utf-8")
        found = list(
            summarise_many(
                (f"{text}\n{n}\n" for n in range(30)),
                articles_at_once=1,
                **hosted(endpoint, settings=load(attempts=1), max_calls=1),
            )
        )
    assert len(found) == 30
    assert sum(o.is_read for o in found) == 3


def test_strict_errors_have_the_summary() -> None:
    (found,) = summarise_many(texts(1), model="words", strict=True)
    assert isinstance(found.error, UnverifiedError)
    assert killed(found) == 2


def test_a_limit_in_dollars_ends_the_spending_and_loses_no_article() -> None:
    prices = {"openai/stub": {"input": 1_000, "output": 1_000}}
    text = SEED.read_text("utf-8")
    with ScriptedEndpoint(lambda _: completion(ANSWER, usage=(500, 500))) as endpoint:
        found = list(
            summarise_many(
                (f"{text}\n{n}\n" for n in range(20)),
                max_dollars=5.5,
                articles_at_once=4,
                **hosted(endpoint, settings=load(prices=prices), max_calls=1),
            )
        )
    assert len(found) == 20
    assert sum(o.cost or 0 for o in found) == pytest.approx(5.0)  # a dollar each
    assert [type(o.error) for o in found if not o.is_read] == [BudgetExceeded] * 15


def test_a_limit_in_dollars_without_prices_is_refused() -> None:
    with (
        ScriptedEndpoint([]) as endpoint,
        pytest.raises(ConfigurationError, match=r"prices of openai/stub"),
    ):
        list(summarise_many(texts(1), max_dollars=1, **hosted(endpoint)))


def test_a_busy_server_is_asked_less_and_no_article_is_lost() -> None:
    text = SEED.read_text("utf-8")

    def answer(_: Any) -> Any:
        return (
            status(429, headers={"retry-after": "0.05"})
            if endpoint.calls in (2, 5, 9)
            else (completion(ANSWER))
        )

    with ScriptedEndpoint(answer) as endpoint:
        found = list(
            summarise_many(
                (f"{text}\n{n}\n" for n in range(12)), articles_at_once=4, **hosted(endpoint)
            )
        )
    assert [o.is_read for o in found] == [True] * 12


def test_asynchronous_code_goes_on_while_articles_are_read() -> None:
    async def run() -> tuple[int, int]:
        ticks = read = 0

        async def tick() -> None:
            nonlocal ticks
            while True:
                await asyncio.sleep(0)
                ticks += 1

        ticking = asyncio.create_task(tick())
        long = SEED.read_text("utf-8")
        async for _ in asummarise_many([long, f"{long}\nagain\n"], model="words"):
            read += 1
        ticking.cancel()
        return ticks, read

    ticks, read = asyncio.run(run())
    # In this loop itself, each article would let it turn a handful of times.
    assert read == 2
    assert ticks > 200


def test_sources_may_come_asynchronously() -> None:
    async def arriving() -> AsyncIterator[Source]:
        for source in texts(4):
            await asyncio.sleep(0)
            yield source

    async def run() -> list[str]:
        return [o.id async for o in asummarise_many(arriving(), model="words")]

    assert sorted(asyncio.run(run())) == [f"article {n}" for n in range(1, 5)]


def test_it_works_where_a_loop_runs_already() -> None:
    async def notebook() -> list[int | None]:
        return [killed(o) for o in summarise_many(texts(3), model="words", ordered=True)]

    assert asyncio.run(notebook()) == [2, 3, 4]


def test_a_check_of_ones_own_is_asked() -> None:
    asked = []

    def note(figure: Any, *_: Any) -> Iterator[Any]:
        asked.append(figure.phrase)
        yield from ()

    own = Check("own", note)
    list(summarise_many(texts(1), model="words", checks=default_checks(extra=[own])))
    assert asked == ["2 people"]


@pytest.mark.parametrize("workers", [None, 2])
def test_nothing_is_left_running(workers: int | None) -> None:
    before = set(psutil.Process().children(recursive=True))
    outcomes = summarise_many(texts(100), model="words", workers=workers)
    next(outcomes)
    outcomes.close()
    assert set(psutil.Process().children(recursive=True)) <= before
    assert not [t for t in threading.enumerate() if t.name.startswith("summarizer")]


def test_articles_of_a_process_that_is_killed_are_read_by_another() -> None:
    before = set(psutil.Process().children())
    outcomes = summarise_many(texts(60), model="words", workers=2, articles_at_once=8)
    found = [next(outcomes)]
    for child in set(psutil.Process().children()) - before:
        os.kill(child.pid, signal.SIGKILL)
    found += outcomes
    assert sorted(killed(o) or 0 for o in found) == list(range(2, 62))


def test_an_article_that_ends_every_process_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    (found,) = summarise_many(texts(1), model="words", workers=1)
    assert "ended 3 times" in str(found.error)
