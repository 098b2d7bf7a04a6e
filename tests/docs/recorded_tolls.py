"""Tolls of recorded readings: the figures that count, or would but for another one."""

from tests.docs.markdown import table
from tests.recordings import replayed

_ROLES = ("counted", "replaced", "disputed")


def recorded_toll(name: str) -> str:
    """How the killed of a recorded article were counted, parts left out."""
    summary = replayed(name)
    toll = summary.toll("killed")
    assert toll is not None
    speakers = {f.id: f.said_by.name if f.said_by else "the article" for f in summary.figures}
    rows = [
        (f"“{entry.phrase}”", speakers[entry.figure], f"`{entry.role}`")
        for entry in toll.entries
        if entry.role in _ROLES
    ]
    numbers = " / ".join("null" if n is None else str(n) for n in (toll.low, toll.best, toll.high))
    return (
        f"{table(('words', 'said by', 'role'), rows)}\n\nThe toll (low / best / high): {numbers}."
    )
