"""What many articles cost: throughput beside the bare client, memory, and the rules' speed.

    python -m benchmarks.many [--articles N] [--check] [--only throughput|memory|words]

A stub in another process answers with a recorded answer of a capable model, and no two articles
are alike. (1) After 2 seconds, 64 in flight: articles a second, beside the bare OpenAI client in
the same run, in a thread, in one process and in two (the last is what is checked).
(2) At once, N articles (20,000): memory of this process and of those it reads in, after the
first 1,000 and at the end, and CPU seconds of each quarter. (3) By rules alone, in one process
and in two: articles a second. With ``--check`` it exits 1 where throughput is below 0.9 of the
bare client's, memory grows by 50 MB or more, or the last quarter costs over a fifth more than
the second.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import time
from collections.abc import Iterator
from typing import Final

import psutil

from benchmarks.overhead import SEED, bare_client, measure_rate
from benchmarks.stub import Stub
from summarizer import Source, asummarise_many, summarise_many

_SHARE: Final = 0.9
_GROWTH_MB: Final = 50.0
_BEND: Final = 1.2
_IN_FLIGHT: Final = 64
_LATENCY: Final = 2.0
_WARM: Final = 1_000


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--check", action="store_true", help="exit 1 where a limit is passed")
    parser.add_argument("--only", choices=("throughput", "memory", "words"))
    given = parser.parse_args()
    missed = []
    if given.only in (None, "throughput"):
        missed.append(_throughput() < _SHARE)
    if given.only in (None, "memory"):
        growth, bend = _memory(given.articles)
        missed += [growth >= _GROWTH_MB, bend > _BEND]
    if given.only in (None, "words"):
        _words()
    return 1 if given.check and any(missed) else 0


def _copies(number: int) -> Iterator[Source]:
    text = SEED.read_text("utf-8")
    for n in range(number):
        yield Source(str(n), f"{text}\n\nThis is copy no {n} of the report.\n")


def _throughput() -> float:
    articles = 6 * _IN_FLIGHT
    with Stub(_LATENCY) as url:
        bare = asyncio.run(_bare_rate(url, articles))
        for workers in (None, 1, 2):
            rate = asyncio.run(_rate(url, articles, workers))
            where = "one thread" if workers is None else f"{workers} process(es)"
            print(
                f"{_IN_FLIGHT} in flight at {_LATENCY:g} s, {where}: {rate:.1f} articles a second; "
                f"the bare client: {bare:.1f}; ratio {rate / bare:.2f}",
                flush=True,
            )
    return rate / bare


async def _bare_rate(url: str, articles: int) -> float:
    client, body = bare_client(url, SEED.read_text("utf-8"))
    rate = await measure_rate(lambda: client.chat.completions.create(**body), articles, _IN_FLIGHT)
    await client.close()
    return rate


async def _rate(url: str, articles: int, workers: int | None) -> float:
    """Articles a second, once the first has been read: processes take a second to start."""
    started = 0.0
    outcomes = asummarise_many(
        _copies(articles + _IN_FLIGHT),
        model="openai/stub",
        base_url=url,
        api_key="none",
        articles_at_once=_IN_FLIGHT,
        workers=workers,
    )
    read = 0
    async for outcome in outcomes:
        assert outcome.is_read, outcome.error
        read += 1
        if read == _IN_FLIGHT:  # the first round is there
            started = time.monotonic()
    return (read - _IN_FLIGHT) / (time.monotonic() - started)


def _memory(articles: int) -> tuple[float, float]:
    """Return the growth in MB after the first 1,000, and the last quarter's CPU by the second's."""
    marks, first, cpu = list[float](), 0.0, 0.0
    with Stub(0.0) as url:
        outcomes = summarise_many(
            _copies(articles),
            model="openai/stub",
            base_url=url,
            api_key="none",
            articles_at_once=8,
            workers=2,
        )
        for read, outcome in enumerate(outcomes, 1):
            assert outcome.is_read, outcome.error
            if read == min(_WARM, articles // 4):
                first = _megabytes()
            if read % (articles // 4) == 0:
                now = _cpu_seconds()
                marks.append(now - cpu)
                cpu = now
                last = _megabytes()
                print(
                    f"{read} articles: {last:.0f} MB, {marks[-1]:.1f} s of CPU for the last "
                    f"{articles // 4}",
                    flush=True,
                )
    growth, bend = last - first, marks[3] / marks[1]
    print(f"memory grew by {growth:.0f} MB after the first {min(_WARM, articles // 4)}")
    print(f"the last quarter cost {bend:.2f} times what the second did")
    return growth, bend


def _everybody() -> list[psutil.Process]:
    """Return this process and those that read for it, without the stub."""
    me = psutil.Process()
    readers = [c for c in me.children() if any("many.worker" in part for part in c.cmdline())]
    return [me, *readers]


def _megabytes() -> float:
    return float(sum(p.memory_info().rss for p in _everybody()) / 2**20)


def _cpu_seconds() -> float:
    return sum(sum(p.cpu_times()[:2]) for p in _everybody())


def _words() -> None:
    text = SEED.read_text("utf-8")
    for workers in (1, min(2, os.cpu_count() or 1)):
        outcomes = summarise_many(_copies(400), model="words", workers=workers)
        for _ in itertools.islice(outcomes, 40):  # by then the processes run
            pass
        started, read = time.monotonic(), sum(1 for _ in outcomes)
        rate = read / (time.monotonic() - started)
        print(
            f"by rules alone, {workers} process(es): {rate:.1f} articles of {len(text):,} "
            "characters a second",
            flush=True,
        )


if __name__ == "__main__":
    raise SystemExit(main())
