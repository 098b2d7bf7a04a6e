"""A process that reads articles for a run: sources come on standard input, outcomes go back.

It is started by :mod:`summarizer.many.workers`, and ends where its standard input does. Nothing
but pickled messages of its parent is read, from a pipe that nobody else can write to.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from typing import BinaryIO

from summarizer.many.frames import frame, next_message
from summarizer.many.reader import ArticleReader, Plan
from summarizer.many.sources import Source


def main() -> None:
    """Read until the parent has no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted too, and ends us
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not write between the messages
    plan = next_message(sys.stdin.buffer)
    if plan is not None:
        asyncio.run(_serve(plan, out))


async def _serve(plan: Plan, out: BinaryIO) -> None:
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    reading: set[asyncio.Task[None]] = set()
    async with ArticleReader(plan) as reader:

        async def read(number: int, source: Source) -> None:
            outcome = await reader.read(source)
            # The source stays where it is: its text would only be sent back.
            out.write(frame((number, outcome.summary, outcome.error, outcome.seconds)))
            out.flush()

        def start(number: int, source: Source) -> None:
            task = loop.create_task(read(number, source))
            reading.add(task)
            task.add_done_callback(reading.discard)

        def listen() -> None:
            while (message := next_message(sys.stdin.buffer)) is not None:
                loop.call_soon_threadsafe(start, *message)
            loop.call_soon_threadsafe(ended.set)

        threading.Thread(target=listen, daemon=True).start()
        await ended.wait()
        for task in reading:
            task.cancel()
        await asyncio.gather(*reading, return_exceptions=True)


if __name__ == "__main__":
    main()
