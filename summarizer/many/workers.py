"""Where the articles of a run are read: a thread with an event loop of its own, or processes.

Reading rules and checks is computing, and computing holds an event loop up. In a thread of its own
it holds up nobody else's; in processes it uses more than one core.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
import threading
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from typing import Final, Protocol

from summarizer.errors import SummarizerError
from summarizer.many.frames import frame, read_frame
from summarizer.many.outcome import Outcome
from summarizer.many.reader import ArticleReader, Plan
from summarizer.many.sources import Source

_TRIES: Final = 3  # of an article whose process ends while it is read


class Workers(Protocol):
    """Whoever reads the articles."""

    async def read(self, source: Source) -> Outcome:
        """Read an article."""
        ...

    async def close(self) -> None:
        """End; what is being read is given up."""
        ...


class Thread:
    """Reads articles in one thread of this process."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._started: Future[tuple[asyncio.AbstractEventLoop, ArticleReader, asyncio.Event]] = (
            Future()
        )
        self._thread = threading.Thread(target=self._run, name="summarizer-many", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:  # noqa: BLE001 - handed over to who waits
            if not self._started.done():
                self._started.set_exception(error)

    async def _serve(self) -> None:
        async with ArticleReader(self._plan) as reader:
            stop = asyncio.Event()
            self._started.set_result((asyncio.get_running_loop(), reader, stop))
            await stop.wait()
            others = asyncio.all_tasks() - {asyncio.current_task()}
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)

    async def read(self, source: Source) -> Outcome:
        """Read an article in the thread."""
        loop, reader, _ = await asyncio.wrap_future(self._started)
        # Its task gets a copy of the context variables of whoever calls.
        return await asyncio.wrap_future(
            asyncio.run_coroutine_threadsafe(reader.read(source), loop)
        )

    async def close(self) -> None:
        """End the thread; what is being read is given up."""
        with suppress(Exception):
            loop, _, stop = await asyncio.wrap_future(self._started)
            loop.call_soon_threadsafe(stop.set)
        await asyncio.get_running_loop().run_in_executor(None, self._thread.join)


class Processes:
    """Reads articles in several processes, each with an event loop of its own.

    A process that ends while it reads (killed, out of memory) is replaced, and its articles are
    read again by another; an article whose process ended three times is given up.

    Parameters
    ----------
    plan
        For all of them together: articles and limits are shared out evenly.
    number
        How many processes.
    """

    def __init__(self, plan: Plan, number: int) -> None:
        self._plan = share(plan, number)
        self._processes: list[_Process | None] = [None] * number

    async def read(self, source: Source) -> Outcome:
        """Read an article in the process that has least to do."""
        for _ in range(_TRIES):
            process = await self._least_busy()
            try:
                return await process.read(source)
            except _Ended:
                continue
        error = SummarizerError(
            f"the process that read it ended {_TRIES} times while it did; is there enough memory?"
        )
        return Outcome(source, None, error)

    async def close(self) -> None:
        """End the processes; what is being read is given up."""
        await asyncio.gather(*(p.close() for p in self._processes if p is not None))

    async def _least_busy(self) -> _Process:
        place = min(
            range(len(self._processes)),
            key=lambda n: p.load if (p := self._processes[n]) is not None and p.is_alive else -1,
        )
        process = self._processes[place]
        if process is None or not process.is_alive:
            process = self._processes[place] = _Process(self._plan)
        return process


def share(plan: Plan, number: int) -> Plan:
    """Return the plan of one of several event loops that share a server's limits."""
    requests, tokens = plan.requests_per_minute, plan.tokens_per_minute
    return replace(
        plan,
        articles_at_once=-(-plan.articles_at_once // number),
        requests_per_minute=requests / number if requests is not None else None,
        tokens_per_minute=tokens / number if tokens is not None else None,
    )


class _Ended(Exception):
    """The process ended."""


class _Process:
    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._waiting: dict[int, asyncio.Future[Outcome]] = {}
        self._sources: dict[int, Source] = {}
        self._count = 0
        self._child: asyncio.subprocess.Process | None = None
        self._starting = asyncio.Lock()
        self._reading: asyncio.Task[None] | None = None
        self.is_alive = True

    @property
    def load(self) -> int:
        """Articles that it has."""
        return len(self._waiting)

    async def read(self, source: Source) -> Outcome:
        """Have an article read; raise ``_Ended`` where the process ends meanwhile."""
        self._count += 1
        number = self._count
        answer: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting[number], self._sources[number] = answer, source
        try:
            child = await self._running()
            assert child.stdin is not None
            try:
                child.stdin.write(frame((number, source)))
                await child.stdin.drain()
            except (ConnectionError, RuntimeError):
                raise _Ended from None
            return await answer
        finally:
            del self._waiting[number], self._sources[number]

    async def _running(self) -> asyncio.subprocess.Process:
        async with self._starting:
            if self._child is None:
                self._child = await asyncio.create_subprocess_exec(
                    *(sys.executable, "-P", "-m", "summarizer.many.worker"),
                    stdin=asyncio.subprocess.PIPE,
                    stdout=asyncio.subprocess.PIPE,
                    # As this process finds its modules, whatever its working directory.
                    env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                )
                assert self._child.stdin is not None
                self._child.stdin.write(frame(self._plan))
                self._reading = asyncio.create_task(self._receive(self._child))
            return self._child

    async def _receive(self, child: asyncio.subprocess.Process) -> None:
        assert child.stdout is not None
        while (message := await read_frame(child.stdout)) is not None:
            number, summary, error, seconds = pickle.loads(message)
            answer = self._waiting.get(number)
            if answer is not None and not answer.done():
                answer.set_result(Outcome(self._sources[number], summary, error, seconds))
        self.is_alive = False
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(_Ended())

    async def close(self) -> None:
        """End it."""
        child = self._child
        if child is None:
            return
        assert child.stdin is not None
        child.stdin.close()  # it gives up what it reads, and ends
        try:
            await asyncio.wait_for(child.wait(), 5)
        except TimeoutError:
            child.kill()
            await child.wait()
        if self._reading is not None:
            await self._reading
