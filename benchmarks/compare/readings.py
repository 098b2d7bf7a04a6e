"""The file of a comparison: one line an article and system, written when it is known."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from benchmarks.compare.metering import Usage
from summarizer.evaluation.run_file import RunError
from summarizer.models.base import Record


class Reading(Record):
    """What became of one article in the hands of one system.

    The answer is kept as the system gave it, so that it can be scored again in another way.
    """

    compare: Literal[1] = 1
    article: str
    system: str
    setup: str
    """Fingerprint of what decides the answer: the system's, the server's, the article's."""
    made_with: str
    model: str
    cores: int
    seconds: float
    usage: Usage
    answer: Any = None
    error: str | None = None
    """Kind of the error that stood in place of an answer; never its message."""


def load_readings(path: Path) -> tuple[Reading, ...]:
    """Read a file of readings; none where there is no file.

    A last line that was cut off while it was written is removed from the file.

    Raises
    ------
    RunError
        It is not such a file, or cannot be read.
    """
    try:
        data = path.read_bytes() if path.exists() else b""
    except OSError as error:
        raise RunError(f"{path}: cannot be read: {error.strerror}") from None
    *lines, last = data.split(b"\n")
    readings = tuple(_reading(path, n, line) for n, line in enumerate(lines, 1))
    if last:
        # Lines are written whole, with their end: this one was not.
        if not readings and not last.startswith(b'{"compare":1,'):
            raise RunError(f"{path}: not a file of readings. Name another file.")
        with path.open("r+b") as file:
            file.truncate(len(data) - len(last))
    return readings


def append_reading(path: Path, reading: Reading) -> None:
    """Add a line."""
    with path.open("ab") as file:
        file.write(reading.model_dump_json().encode() + b"\n")


def latest(readings: Iterable[Reading]) -> dict[tuple[str, str], Reading]:
    """Return the last reading of each article by each system."""
    return {(one.article, one.system): one for one in readings}


def _reading(path: Path, number: int, line: bytes) -> Reading:
    try:
        return Reading.model_validate(json.loads(line))
    except (ValueError, ValidationError):
        # Never the value: it holds article text.
        raise RunError(f"{path}, line {number}: not a reading. Name another file.") from None
