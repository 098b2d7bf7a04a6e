"""What a reading costs beside the model: CPU milliseconds an article, and throughput.

    python -m benchmarks.overhead [--articles N] [--check]

A stub in another process answers the seed article with a recorded answer of a capable model. First
at once, one article after another: CPU milliseconds of this process for each, and of the bare
OpenAI client that sends the same requests. No two texts are alike, so that nothing is remembered.
Then after 2 seconds, 64 in flight: articles a second once the first 64 are read, beside the bare
client in the same run. With ``--check`` it exits 1 where an article takes more than 40 ms, or where
throughput is below 0.9 of the bare client's.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final

from benchmarks.stub import Stub
from summarizer import Summariser
from summarizer.llm.prompts import Message
from summarizer.llm.request import request_body
from summarizer.models.answer import SurveyAnswer
from summarizer.readers.llm import survey_messages
from summarizer.text.article import read_article

ROOT: Final = Path(__file__).parents[1]
SEED: Final = next((ROOT / "seeds").glob("*.txt"))
_CPU: Final = 40.0
_SHARE: Final = 0.9
_IN_FLIGHT: Final = 64
_LATENCY: Final = 2.0


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--check", action="store_true", help="exit 1 where a limit is passed")
    given = parser.parse_args()
    with Stub(0.0) as url:
        ours, bare = asyncio.run(_cpu(url, given.articles))
    print(f"CPU an article: {ours:.1f} ms; the bare client: {bare:.1f} ms")
    with Stub(_LATENCY) as url:
        rate, bare_rate = asyncio.run(_throughput(url, 4 * _IN_FLIGHT))
    share = rate / bare_rate
    print(
        f"{_IN_FLIGHT} in flight at {_LATENCY:g} s: {rate:.1f} articles a second; "
        f"the bare client: {bare_rate:.1f}; ratio {share:.2f}"
    )
    return 1 if given.check and (ours - bare > _CPU or share < _SHARE) else 0


_COPY = itertools.count(1)


def _another() -> str:
    """The seed article with a last line of its own: what one reading remembers helps no other."""
    return f"{SEED.read_text('utf-8')}\n\nThis is copy no {next(_COPY)} of the report.\n"


async def _cpu(url: str, articles: int) -> tuple[float, float]:
    text = _another()
    async with Summariser("openai/stub", base_url=url, api_key="none") as summariser:
        ours = await _cpu_of(lambda: summariser.asummarise(_another()), articles)
    client, body = bare_client(url, text)
    bare = await _cpu_of(lambda: client.chat.completions.create(**body), articles)
    await client.close()
    return ours, bare


async def _cpu_of(read: Callable[[], Awaitable[object]], articles: int) -> float:
    for _ in range(3):  # what is made once a process is not counted
        await read()
    started = time.process_time()
    for _ in range(articles):
        await read()
    return (time.process_time() - started) / articles * 1_000


async def _throughput(url: str, articles: int) -> tuple[float, float]:
    text = _another()
    client, body = bare_client(url, text)
    bare = await measure_rate(lambda: client.chat.completions.create(**body), articles, _IN_FLIGHT)
    await client.close()
    async with Summariser("openai/stub", base_url=url, api_key="none") as summariser:
        ours = await measure_rate(lambda: summariser.asummarise(_another()), articles, _IN_FLIGHT)
    return ours, bare


async def measure_rate(
    read: Callable[[], Awaitable[object]], articles: int, in_flight: int
) -> float:
    """Articles a second, with so many in flight, once the first of each has been read."""
    places = asyncio.Semaphore(in_flight)
    ends: list[float] = []

    async def one() -> None:
        async with places:
            await read()
            ends.append(time.monotonic())

    await asyncio.gather(*(one() for _ in range(articles + in_flight)))
    return articles / (ends[-1] - ends[in_flight - 1])


def bare_client(url: str, text: str) -> tuple[Any, dict[str, Any]]:
    """The SDK's client, and the request that we would send."""
    from openai import AsyncOpenAI

    summariser = Summariser("openai/stub", base_url=url, api_key="none")
    from summarizer.llm.endpoint import resolve

    messages: list[Message] = survey_messages(read_article(text))
    body = request_body(
        model="stub",
        messages=messages,
        answer=SurveyAnswer,
        limit=8_000,
        known=resolve(summariser.settings).capabilities,
        temperature=0.0,
        seed=0,
    )
    return AsyncOpenAI(base_url=url, api_key="none", max_retries=0), body


if __name__ == "__main__":
    raise SystemExit(main())
