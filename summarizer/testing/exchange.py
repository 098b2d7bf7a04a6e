"""One question to the model and its answer, as they are kept in a cassette."""

from __future__ import annotations

import json
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was sent and what came back, with nothing of the machine that recorded it.

    Bodies are the bytes on the wire; headers are the few that a replay needs.
    """

    method: str
    url: str
    asked: bytes
    status: int
    reason: str
    answered: bytes
    asked_headers: dict[str, str] = field(default_factory=dict)
    answered_headers: dict[str, str] = field(default_factory=dict)


def canonical(body: bytes) -> bytes:
    """Return a form in which two JSON bodies are equal exactly when they say the same.

    The order of keys does not matter; ``1``, ``1.0`` and ``true`` differ. A body that is not JSON
    stands for itself.
    """
    try:
        parsed = json.loads(body)
        return json.dumps(parsed, sort_keys=True).encode()
    except (ValueError, RecursionError):
        return body


def wire(value: object) -> bytes:
    """Return a JSON value as it goes over the wire: UTF-8, escaped only where UTF-8 cannot."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return json.dumps(value, allow_nan=False).encode()
