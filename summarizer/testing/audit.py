"""What can be said of a cassette without replaying it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from summarizer.errors import ConfigurationError
from summarizer.testing.recorder import read_cassette
from summarizer.testing.redaction import Redactor, machine_paths, path_leaks

LARGE_BYTES = 2**20
"""A repository should not carry a larger cassette than this."""


def cassettes_in(places: list[Path]) -> list[Path]:
    """Return the files named, and all ``.yaml`` files in the folders named."""
    found: set[Path] = set()
    for place in places:
        found.update(place.rglob("*.yaml") if place.is_dir() else [place])
    return sorted(found)


def problems(path: Path) -> Iterator[str]:
    """Say what is wrong with a cassette: unreadable, empty, large, a key or a path in it."""
    try:
        _, exchanges = read_cassette(path)
    except ConfigurationError as error:
        yield str(error)
        return
    if not exchanges:
        yield "holds nothing"
    if path.stat().st_size > LARGE_BYTES:
        yield f"has more than {LARGE_BYTES} bytes: record less in one cassette"
    redactor, paths = Redactor(), machine_paths()
    for number, exchange in enumerate(exchanges, start=1):
        for leak in (*redactor.leaks(exchange), *path_leaks(exchange, paths)):
            yield f"exchange {number} has {leak}"
