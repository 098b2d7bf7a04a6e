"""Time that passes whatever a test does to clocks: a run must end where ``time`` is frozen.

freezegun, for one, stops ``time.monotonic``, and with it the timers of asyncio:
https://github.com/spulec/freezegun/issues/437. time-machine 2.13 to 2.19 did so within the function
itself, which is a builtin still: https://github.com/adamchainz/time-machine/issues/387
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from types import BuiltinFunctionType
from typing import Final


def _real_clock() -> Callable[[], float]:
    if hasattr(time, "clock_gettime"):
        # Of this nobody makes another one; and its clock only goes forward, too.
        return lambda: time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic  # pragma: no cover - Windows


_FINE: Final = 1e-6
"""Seconds; Windows has clocks that stand still for longer than it takes to read them so often."""

_READINGS: Final = 50

# In a list, since what stands in a module under a name of its own is replaced there.
_CLOCK: Final = [_real_clock()]


def steady() -> float:
    """Return seconds that only go forward, and always do."""
    return _CLOCK[0]()


async def sleep(seconds: float) -> None:
    """Wait so long."""
    if not is_frozen():
        await asyncio.sleep(seconds)
        return
    over = asyncio.Event()
    with _called_after(seconds, over.set):
        await over.wait()


@asynccontextmanager
async def deadline(seconds: float) -> AsyncIterator[None]:
    """Raise ``TimeoutError`` where the block takes longer."""
    if not is_frozen():
        async with asyncio.timeout(seconds):
            yield
        return
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as scope:
        with _called_after(seconds, lambda: scope.reschedule(loop.time())):
            yield


def is_frozen() -> bool:
    """Whether ``time.monotonic``, by which asyncio counts, is a test's."""
    return not isinstance(time.monotonic, BuiltinFunctionType) or _stands_still()


def _stands_still() -> bool:
    """Whether the clock shows one time whenever it is read, though it is a fine one."""
    is_fine = time.get_clock_info("monotonic").resolution < _FINE
    return is_fine and len({time.monotonic() for _ in range(_READINGS)}) == 1


@contextmanager
def _called_after(seconds: float, function: Callable[[], object]) -> Iterator[None]:
    """Call a function in this loop after so long, unless the block is left before."""
    loop = asyncio.get_running_loop()
    is_left = False

    def call() -> None:
        if not is_left:
            function()

    def wake() -> None:
        if not is_left:
            loop.call_soon_threadsafe(call)

    timer = threading.Timer(seconds, wake)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        is_left = True
        timer.cancel()
        timer.join()  # it ends at once, and no thread is left behind
