"""What a batch's folder tells of its requests: those made, their files, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

PartState = Literal["written", "submitting", "submitted", "done"]


@dataclass(frozen=True, slots=True)
class Made:
    """A request as it stands in a file: whose it is, and the how-many-eth time it is made."""

    article: int
    digest: str
    asking: int

    @property
    def custom_id(self) -> str:
        """What the server is told to call it: nothing of the article."""
        return f"{self.digest}-{self.asking}"


@dataclass(frozen=True, slots=True)
class Part:
    """A file of requests, and where it is.

    Attributes
    ----------
    number, round, path, requests
        Which file, of which round, with how many requests.
    key
        What its batch is known by at the server, in the metadata.
    state
        ``written``; ``submitting``: perhaps submitted, and the run ended meanwhile; ``submitted``;
        ``done``: no result is awaited any more.
    upload, batch
        The server's names for the file and for the batch.
    failures
        Times that the batch failed as a whole.
    """

    number: int
    round: int
    path: Path
    requests: int
    key: str
    state: PartState
    upload: str | None
    batch: str | None
    failures: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What was in files of results, in lines.

    Attributes
    ----------
    answers, failures
        New results, and how many of them are no completion.
    repeated
        The same results once more.
    duplicates
        Other results of requests that had one: the first is kept, but a completion is taken instead
        of a failure.
    unknown
        Of requests that this folder did not make.
    unreadable
        Broken off, or of another form.
    """

    answers: int = 0
    failures: int = 0
    repeated: int = 0
    duplicates: int = 0
    unknown: int = 0
    unreadable: int = 0

    def __add__(self, other: Taken) -> Taken:
        return Taken(
            self.answers + other.answers,
            self.failures + other.failures,
            self.repeated + other.repeated,
            self.duplicates + other.duplicates,
            self.unknown + other.unknown,
            self.unreadable + other.unreadable,
        )
