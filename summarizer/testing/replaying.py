"""What a replayed run needs from outside: a base URL that stands for no server, and no waiting."""

from __future__ import annotations

import asyncio

EMBEDDED_HOST = "embedded.invalid"
"""Stands in recordings for any server on this machine; ``.invalid`` never resolves (RFC 2606)."""

REPLAY_ENDPOINT_URL = f"http://{EMBEDDED_HOST}/v1"
"""The ``base_url`` with which to replay a conversation with a local model: nothing runs there."""

NO_DELAY = {"retry-after": "0", "retry-after-ms": "1"}
"""Replaces a recorded Retry-After on replay. The openai SDK takes 0 for "not said", hence the 1."""


async def no_wait(seconds: float) -> None:
    """Take the place of ``asyncio.sleep`` in tests: let other tasks run, and do not wait.

    Parameters
    ----------
    seconds : float
        How long the caller wanted to wait; not waited for.
    """
    await asyncio.sleep(0)
