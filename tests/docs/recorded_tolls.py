"""Tolls of recorded readings, as quotations."""

from tests.recordings import replayed


def recorded_toll(name: str) -> str:
    """How the killed of a recorded article were counted."""
    return f"> {replayed(name).toll('killed')}"
