from __future__ import annotations

import asyncio
import contextvars
import gc
import signal
import threading
import time
from collections.abc import Callable, Coroutine
from typing import Any, Literal

import pytest

from summarizer.llm.running import in_a_thread, in_turn, run, uncollected
from summarizer.pipeline import Pipeline
from summarizer.text.article import read_article
from summarizer.tolls.policies.registry import get_policy

NAME: contextvars.ContextVar[str] = contextvars.ContextVar("name", default="nobody")


async def describe(*, delay: float = 0.0) -> tuple[str, str]:
    await asyncio.sleep(delay)
    return threading.current_thread().name, NAME.get()


def test_without_a_loop_it_runs_here() -> None:
    assert run(describe, delay=0.001)[0] == threading.current_thread().name


def test_inside_a_loop_it_runs_in_a_thread_with_the_context() -> None:
    async def notebook() -> tuple[str, str]:
        NAME.set("me")
        return run(describe)

    assert asyncio.run(notebook()) == ("summarizer", "me")
    assert "summarizer" not in [thread.name for thread in threading.enumerate()]


async def fail() -> None:
    raise LookupError("lost")


async def fail_in_a_notebook() -> None:
    run(fail)


@pytest.mark.parametrize("function", [fail, fail_in_a_notebook])
def test_errors_come_through(function: Callable[[], Coroutine[Any, Any, None]]) -> None:
    with pytest.raises(LookupError, match="lost"):
        run(function)


@pytest.mark.parametrize("notebook", [False, True])
def test_an_interrupt_cancels_and_tidies_up(notebook: bool) -> None:
    tidied = threading.Event()

    async def long() -> None:
        # A real signal: it also ends the waiting for a lock or a socket.
        main = threading.main_thread().ident
        assert main is not None
        threading.Timer(0.1, signal.pthread_kill, (main, signal.SIGINT)).start()
        try:
            await asyncio.sleep(30)
        finally:
            tidied.set()

    def ask() -> None:
        if not notebook:
            run(long)
            return
        # A notebook's kernel runs the cell inside its loop, and takes the signal itself.
        loop = asyncio.new_event_loop()
        try:
            loop.run_until_complete(cell())
        finally:
            loop.close()

    async def cell() -> None:
        run(long)

    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        ask()
    assert tidied.is_set()
    assert time.monotonic() - start < 10


class TestInAThread:
    def test_the_loop_goes_on_and_the_result_comes_through(self) -> None:
        async def main() -> tuple[str, tuple[str, str]]:
            beside = asyncio.create_task(describe(delay=0.001))
            NAME.set("me")
            ready = threading.Event()
            calling = asyncio.create_task(
                in_a_thread(lambda: (ready.wait(10), NAME.get())[1], give_up=ready.set)
            )
            told = await beside
            ready.set()
            return await calling, told

        assert asyncio.run(main()) == ("me", (threading.current_thread().name, "nobody"))

    def test_an_error_comes_through(self) -> None:
        def broken() -> None:
            raise LookupError("lost")

        with pytest.raises(LookupError, match="lost"):
            asyncio.run(in_a_thread(broken, give_up=lambda: None))

    def test_cancelling_gives_up_and_waits_for_the_thread(self) -> None:
        stop, ended = threading.Event(), threading.Event()

        def long() -> None:
            stop.wait(30)
            ended.set()
            raise LookupError("nobody hears of it")

        async def main() -> None:
            calling = asyncio.create_task(in_a_thread(long, give_up=stop.set))
            await asyncio.sleep(0.05)
            calling.cancel()
            with pytest.raises(asyncio.CancelledError):
                await calling
            assert ended.is_set()
            assert "summarizer" not in [thread.name for thread in threading.enumerate()]

        asyncio.run(main())


# Computing in turn


async def rounds_between(*coroutines: Coroutine[Any, Any, None]) -> list[str]:
    """What happened while some coroutines ran at once, with each round of the loop as a dot."""

    async def go_round() -> None:
        while True:
            LOG.append(".")
            await asyncio.sleep(0)

    LOG.clear()
    ticking = asyncio.ensure_future(go_round())
    await asyncio.gather(*coroutines)
    ticking.cancel()
    return LOG


LOG: list[str] = []


def computing(line: Literal["before", "after"], name: str) -> Coroutine[Any, Any, None]:
    return in_turn(line, lambda: LOG.append(name))


def test_between_two_that_compute_the_loop_goes_round() -> None:
    names = list("abcdef")
    log = "".join(asyncio.run(rounds_between(*(computing("after", n) for n in names))))
    assert log.replace(".", "") == "abcdef"
    assert all(log[log.index(a) + 1] == "." for a in names[:-1])


def test_what_is_computed_before_a_question_waits_for_no_answers() -> None:
    answers = [computing("after", n) for n in "abcdef"]
    log = "".join(asyncio.run(rounds_between(*answers, computing("before", "Q"))))
    assert log.index("Q") < log.index("b")


def test_who_gives_up_waiting_or_fails_holds_nobody_up() -> None:
    def fail_now() -> None:
        raise LookupError("lost")

    async def three() -> list[BaseException | None]:
        failing = asyncio.ensure_future(in_turn("after", fail_now))
        waiting = asyncio.ensure_future(computing("after", "never"))
        last = asyncio.ensure_future(computing("after", "last"))
        await asyncio.sleep(0)
        waiting.cancel()
        return await asyncio.gather(failing, waiting, last, return_exceptions=True)

    LOG.clear()
    failed, cancelled, last = asyncio.run(three())
    assert isinstance(failed, LookupError)
    assert isinstance(cancelled, asyncio.CancelledError)
    assert (last, LOG) == (None, ["last"])


def test_garbage_is_looked_for_again_afterwards_if_it_was_before() -> None:
    def fail() -> None:
        with uncollected():
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert gc.isenabled()
    gc.disable()
    try:
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_garbage_is_looked_for_once_when_an_article_has_been_read() -> None:
    told = " ".join(f"On {n} May a blast killed {n} people in Orme." for n in range(1, 31))
    pipeline = Pipeline(read_article(told), get_policy("literal"))
    seen: list[str] = []

    def note(phase: str, info: dict[str, int]) -> None:
        seen.append(phase)

    gc.callbacks.append(note)
    try:
        pipeline.read_by_rules()
    finally:
        gc.callbacks.remove(note)
    assert pipeline.reading.figures
    assert seen.count("start") <= 1
