"""Messages between a run and its processes: eight bytes of length, and a pickled object."""

from __future__ import annotations

import asyncio
import pickle
from typing import Final

_LENGTH: Final = 8


def frame(message: object) -> bytes:
    """Return a message as it is sent."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    return len(body).to_bytes(_LENGTH, "big") + body


async def read_frame(stream: asyncio.StreamReader) -> bytes | None:
    """Return the next message, still pickled; None where the other side has ended."""
    try:
        length = int.from_bytes(await stream.readexactly(_LENGTH), "big")
        return await stream.readexactly(length)
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
