"""How fast a run may ask: within limits, and slower where a server is busy."""

import asyncio
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from summarizer.llm.throttle import Throttle


class Time:
    """A clock that moves when somebody waits, and by nothing else."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)


def throttle_of(time: Time, articles: int = 8, **limits: Any) -> Throttle:
    return Throttle(articles, clock=time, sleep=time.sleep, **limits)


async def sent_times(throttle: Throttle, time: Time, number: int, characters: int) -> list[float]:
    times = []
    for _ in range(number):
        await throttle.request(characters)
        throttle.given_up()
        times.append(time.now)
    return times


def most_in_a_minute(times: list[float]) -> int:
    return max(sum(start <= t < start + 60 for t in times) for start in times)


@given(st.integers(1, 600), st.integers(2, 200))
def test_no_minute_has_more_requests_than_allowed(limit: int, number: int) -> None:
    time = Time()
    throttle = throttle_of(time, requests_per_minute=limit)
    times = asyncio.run(sent_times(throttle, time, number, 10))
    assert most_in_a_minute(times) <= limit + 1  # one on each edge
    assert times[-1] <= (number - 1) * 60 / limit + 1e-6  # and no slower than need be


def test_tokens_are_counted_as_the_server_does() -> None:
    async def run() -> list[float]:
        time = Time()
        throttle = throttle_of(time, tokens_per_minute=60_000)
        times = []
        for _ in range(20):
            request = await throttle.request(3_500)
            times.append(time.now)
            throttle.answered(request, 3_500, 4_000, 2_000)
        return times

    times = asyncio.run(run())
    # 6,000 tokens each: ten a minute, once it is known what an article takes.
    assert 5.5 < (times[-1] - times[9]) / 10 < 6.5


def test_a_request_that_was_not_answered_has_used_no_tokens() -> None:
    async def run() -> float:
        time = Time()
        throttle = throttle_of(time, tokens_per_minute=6_000)
        for _ in range(5):
            throttle.failed(await throttle.request(0), is_busy=False, wait=None)
        return time.now

    assert asyncio.run(run()) == 0


def test_nothing_is_sent_before_the_time_that_the_server_asks_for() -> None:
    async def run() -> float:
        time = Time()
        throttle = throttle_of(time)
        throttle.failed(await throttle.request(10), is_busy=True, wait=17.0)
        await throttle.request(10)
        return time.now

    assert asyncio.run(run()) == 17.0


def test_a_busy_server_halves_the_articles_at_once_and_answers_let_them_grow() -> None:
    async def run() -> list[int]:
        time = Time()
        throttle = throttle_of(time, articles=8)
        seen = [throttle.articles_at_once]
        together = [await throttle.request(10) for _ in range(8)]
        time.now += 1
        for request in together:  # refused together: one sign
            throttle.failed(request, is_busy=True, wait=None)
        seen.append(throttle.articles_at_once)
        again = await throttle.request(10)
        time.now += 1
        throttle.failed(again, is_busy=True, wait=None)
        seen.append(throttle.articles_at_once)
        for _ in range(3):
            throttle.answered(await throttle.request(10), 10, None, None)
        seen.append(throttle.articles_at_once)
        for _ in range(60):
            throttle.answered(await throttle.request(10), 10, None, None)
        seen.append(throttle.articles_at_once)
        return seen

    assert asyncio.run(run()) == [8, 4, 2, 3, 8]


@given(st.lists(st.sampled_from(["busy", "answer"]), max_size=60), st.integers(1, 9))
def test_articles_at_once_stay_between_one_and_what_is_allowed(signs: list[str], most: int) -> None:
    async def run() -> None:
        time = Time()
        throttle = throttle_of(time, articles=most)
        for sign in signs:
            request = await throttle.request(1)
            time.now += 1
            if sign == "busy":
                throttle.failed(request, is_busy=True, wait=None)
            else:
                throttle.answered(request, 1, 1, 1)
            assert 1 <= throttle.articles_at_once <= most

    asyncio.run(run())


def reading_at_once(throttle: Throttle, between: Callable[[], None] = lambda: None) -> list[int]:
    """Return how many articles were read at the same time, as each began."""

    async def run() -> list[int]:
        inside = 0
        seen = []

        async def read() -> None:
            nonlocal inside
            async with throttle.article():
                inside += 1
                seen.append(inside)
                for _ in range(3):
                    await asyncio.sleep(0)
                between()
                inside -= 1

        await asyncio.gather(*(read() for _ in range(20)))
        return seen

    return asyncio.run(run())


def test_no_more_articles_are_read_at_once_than_allowed() -> None:
    seen = reading_at_once(throttle_of(Time(), articles=3))
    assert len(seen) == 20
    assert max(seen) == 3


def test_an_article_that_is_given_up_while_it_waits_takes_no_place() -> None:
    async def run() -> bool:
        throttle = throttle_of(Time(), articles=1)

        async def read() -> None:
            async with throttle.article():
                await asyncio.sleep(0)

        async with throttle.article():
            waiting = [asyncio.create_task(read()) for _ in range(3)]
            await asyncio.sleep(0)
            waiting[0].cancel()
            await asyncio.sleep(0)
        await asyncio.wait_for(asyncio.gather(*waiting[1:]), 5)
        return waiting[0].cancelled()

    assert asyncio.run(run())


def test_an_article_whose_turn_came_as_it_was_given_up_leaves_it_to_the_next() -> None:
    async def run() -> None:
        throttle = throttle_of(Time(), articles=1)

        async def read() -> None:
            async with throttle.article():
                await asyncio.sleep(0)

        place = throttle.article()
        await place.__aenter__()
        first, second = asyncio.create_task(read()), asyncio.create_task(read())
        await asyncio.sleep(0)
        await place.__aexit__(None, None, None)  # lets the first in ...
        first.cancel()  # ... which does not want it any more
        await asyncio.wait_for(second, 5)

    asyncio.run(run())
