"""Messages between a run and its processes: eight bytes of length, and a pickled object."""

from __future__ import annotations

import asyncio
import pickle
from typing import Any, BinaryIO, Final

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


def next_message(stream: BinaryIO) -> Any:
    """Return the next message of our parent; None where there is none any more."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    body = stream.read(length := int.from_bytes(head, "big"))
    return pickle.loads(body) if len(body) == length else None
