"""Run the asynchronous core from synchronous code, and computing within it one at a time."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import threading
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any, Literal, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

P = ParamSpec("P")
R = TypeVar("R")


def run(function: Callable[P, Coroutine[Any, Any, R]], *args: P.args, **kwargs: P.kwargs) -> R:
    """Call a coroutine function and wait for its result.

    Where a loop already runs in this thread (a notebook, a web server), the function runs in a
    thread and a loop of its own, with a copy of the context variables. The waiting thread, and
    so the loop that runs in it, stands still meanwhile: asynchronous code awaits the
    asynchronous functions instead.

    An interrupt (Ctrl-C) cancels the function, waits for it to tidy up, and is raised again.
    """
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return _run_here(lambda: function(*args, **kwargs))
    return _run_in_thread(lambda: function(*args, **kwargs))


_lines: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[str, asyncio.Lock]] = WeakKeyDictionary()


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage while an article is read: what is made then is needed to the end.

    A long text makes some hundred thousand objects, and each collection goes through all of them
    again. Where several threads read, collecting goes on when the first of them is done.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


async def in_turn(line: Literal["before", "after"], function: Callable[[], R]) -> R:
    """Call a function that computes for some milliseconds, when its turn has come.

    Between two of a line the event loop goes round: it sends and receives what is ready. Where
    many answers come at once, all would else be worked on before the next question is sent.

    Parameters
    ----------
    line
        Whether it is computed before a question is sent or after its answer has come. Each waits
        for its own kind alone, so that the next question does not stand behind all answers.
    function
        Computes, and does not wait for anything.
    """
    try:
        locks = _lines.setdefault(asyncio.get_running_loop(), {})
    except RuntimeError:  # nobody else computes: a batch plays answers that are there already
        return function()
    async with locks.setdefault(line, asyncio.Lock()):
        await asyncio.sleep(0)
        with uncollected():
            return function()


async def in_a_thread(function: Callable[[], R], *, give_up: Callable[[], None]) -> R:
    """Call a function that blocks, in a thread of its own, while the loop goes on.

    Parameters
    ----------
    function
        Called with a copy of the context variables.
    give_up
        Called where this is cancelled: makes the function return soon. It is then waited for, so
        that no thread is left behind.
    """
    called: Future[R] = Future()

    def work() -> None:
        try:
            called.set_result(function())
        except BaseException as error:  # noqa: BLE001 - handed over to who waits
            called.set_exception(error)

    context = contextvars.copy_context()
    thread = threading.Thread(target=context.run, args=(work,), name="summarizer")
    thread.start()
    waiting = asyncio.wrap_future(called)
    try:
        return await asyncio.shield(waiting)
    except asyncio.CancelledError:
        give_up()
        await asyncio.wait({waiting})
        if not waiting.cancelled():
            waiting.exception()  # looked at: nobody is to be told of it any more
        raise
    finally:
        thread.join()


def _run_here(start: Callable[[], Coroutine[Any, Any, R]]) -> R:
    result: list[R] = []

    async def main() -> None:
        # Not returned: when it ends, asyncio takes the repr of the task and so of its result,
        # which takes a tenth of a second where that is the summary of a long text.
        result.append(await start())

    asyncio.run(main())
    return result[0]


def _run_in_thread(start: Callable[[], Coroutine[Any, Any, R]]) -> R:
    started: Future[tuple[asyncio.AbstractEventLoop, asyncio.Task[Any]]] = Future()
    finished: Future[R] = Future()

    async def main() -> R:
        task = asyncio.current_task()
        assert task is not None
        started.set_result((asyncio.get_running_loop(), task))
        return await start()

    def work() -> None:
        try:
            finished.set_result(_run_here(main))
        except BaseException as error:  # noqa: BLE001 - handed over to the waiting thread
            finished.set_exception(error)

    context = contextvars.copy_context()
    thread = threading.Thread(target=context.run, args=(work,), name="summarizer")
    thread.start()
    try:
        return finished.result()
    except KeyboardInterrupt:
        if not finished.done():
            loop, task = started.result()
            loop.call_soon_threadsafe(task.cancel)
        raise
    finally:
        thread.join()
