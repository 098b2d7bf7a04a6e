"""The RUN file: one line for each article, appended as soon as the article has been read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final, Literal, Self

from pydantic import ValidationError, model_validator

from summarizer.errors import SummarizerError
from summarizer.models import ArticleSummary
from summarizer.models.base import Record

_START: Final = b'{"run":1,'


class RunError(SummarizerError):
    """A RUN file cannot be used; the message says why, and holds no article text."""


class Failure(Record):
    """Why an article has no summary.

    ``article``: it cannot be read. ``model``: the model could not be asked, or never answered
    validly. ``bug``: an error inside the library.
    """

    kind: Literal["article", "model", "bug"]
    error: str
    message: str


class RunLine(Record):
    """What became of one article: its summary, or why there is none."""

    run: Literal[1] = 1
    id: str
    setup: str
    """Fingerprint of model, settings and prompts."""
    article: str
    """Fingerprint of what was read."""
    seconds: float
    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    summary: ArticleSummary | None = None
    error: Failure | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.summary is None) == (self.error is None):
            raise ValueError("either a summary or an error")
        return self


def load_run(path: str | Path) -> tuple[RunLine, ...]:
    """Read a RUN file. A last line that was cut off while it was written does not count.

    Raises
    ------
    RunError
        The file cannot be read, or is not a RUN file of this version.
    """
    lines, _ = _parsed(Path(path))
    return lines


def open_run(path: str | Path) -> tuple[RunLine, ...]:
    """Make a RUN file ready for more lines, and return those that it has.

    A last line that was cut off is removed. Nothing is changed in a file of another kind.

    Raises
    ------
    RunError
        As for :func:`load_run`; or the file cannot be written.
    """
    path = Path(path)
    try:
        path.touch()
        lines, whole = _parsed(path)
        with path.open("r+b") as file:
            file.truncate(whole)
            file.seek(max(0, whole - 1))
            if file.read() not in (b"", b"\n"):
                file.write(b"\n")
    except OSError as error:
        raise RunError(f"{path}: cannot be written: {error.strerror}") from None
    return lines


def append(path: str | Path, line: RunLine) -> None:
    """Add a line to a file that :func:`open_run` made ready.

    Raises
    ------
    RunError
        The file cannot be written.
    """
    try:
        with Path(path).open("ab") as file:
            file.write(line.model_dump_json().encode() + b"\n")
    except OSError as error:
        raise RunError(f"{path}: cannot be written: {error.strerror}") from None


def latest(lines: Iterable[RunLine]) -> dict[str, RunLine]:
    """Return the last line of each article, by its id."""
    return {line.id: line for line in lines}


def _parsed(path: Path) -> tuple[tuple[RunLine, ...], int]:
    """Return the lines, and how many bytes of the file they are."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RunError(f"{path}: cannot be read: {error.strerror}") from None
    *whole, last = data.split(b"\n")
    size = len(data)
    if _cut_off(last):
        size -= len(last)
    else:
        whole.append(last)
    lines = tuple(
        _line(f"{path}, line {number}", line) for number, line in enumerate(whole, 1) if line
    )
    return lines, size


def _line(where: str, line: bytes) -> RunLine:
    try:
        return RunLine.model_validate_json(line)
    except ValidationError as error:
        # Where it is wrong, never the value: that may be article text.
        details = error.errors(include_url=False, include_context=False, include_input=False)
        place = ".".join(str(part) for part in details[0]["loc"])
        raise RunError(
            f"{where}: not a line of a RUN file of this version ({place or details[0]['type']}). "
            "Name another file."
        ) from None


def _cut_off(last: bytes) -> bool:
    """Whether these are the first bytes of a line of ours; other files are never cut."""
    if not last or last[: len(_START)] != _START[: len(last)]:
        return False
    try:
        json.loads(last)
    except ValueError:
        return True
    return False
