"""Batches for tests: small articles, the answers that a script gives, and runs of their rounds."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from summarizer.many.batch.commands import batch_outcomes, read_batch, run_batch, write_batch
from summarizer.many.batch.rounds import BatchState
from summarizer.many.outcome import Outcome
from summarizer.many.sources import Source
from tests.many.batch_server import BatchServer
from tests.many.capable_model import MODEL, completion
from tests.surveyed import KILLED, TEXT, WOUNDED, survey

KEY: Final = "sk-of-nobody-0123456789"
TOWNS: Final = ("Belmar", "Corvo", "Dunmore", "Elling", "Farrow")
GOOD: Final = survey(KILLED, WOUNDED)
WORDS: Final = "At least 12 people were killed on Monday when shells hit a market"
"""A stretch of every article, which no message may hold."""

Line = dict[str, Any]


def articles(number: int = 3) -> list[Source]:
    """So many articles, of one shelling each."""
    return [Source(id=town, content=TEXT.replace("Belmar", town)) for town in TOWNS[:number]]


def town_of(body: Any) -> str:
    """Which article a request is about."""
    said = json.dumps(body["messages"])
    return next(town for town in TOWNS if f"a market in {town}" in said)


def good(body: Any, town: str | None = None) -> str:
    """A right answer about an article."""
    return GOOD.replace("Belmar", town or town_of(body))


def answer(body: Any) -> tuple[int, Any]:
    """A right answer, as a response."""
    return 200, completion(good(body))


def error(status: int, message: str, code: str | None = None) -> tuple[int, Any]:
    """A response that is an error of OpenAI's."""
    return status, {"error": {"message": message, "type": "scripted", "code": code}}


def written(folder: Path, number: int = 3, **options: Any) -> BatchState:
    """A batch of small articles."""
    return write_batch(articles(number), folder, **{"model": MODEL, **options})


def lines_of(state: BatchState) -> list[Line]:
    """The requests that await results."""
    return [json.loads(x) for path in state.files for x in path.read_bytes().splitlines()]


def respond(lines: list[Line], answer: Callable[[Any], tuple[int, Any]] = answer) -> list[Line]:
    """The results of requests, a line each."""
    return [
        {
            "id": f"batch_req_{n}",
            "custom_id": line["custom_id"],
            "response": dict(
                zip(("status_code", "body"), answer(line["body"]), strict=True), request_id="r"
            ),
            "error": None,
        }
        for n, line in enumerate(lines)
    ]


def read(
    state: BatchState, *lines: Line | bytes, name: str = "results.jsonl", **options: Any
) -> BatchState:
    """Take these lines as results."""
    path = state.folder.parent / name
    raw = (x if isinstance(x, bytes) else json.dumps(x).encode() + b"\n" for x in lines)
    path.write_bytes(b"".join(raw))
    return read_batch(state.folder, [path], **options)


def outcomes(folder: Path) -> dict[str, Outcome]:
    """What became of the articles, by their names."""
    return {outcome.id: outcome for outcome in batch_outcomes(folder)}


def running(
    server: BatchServer, folder: Path, number: int = 3, **options: Any
) -> Iterator[Outcome]:
    """Run a batch of small articles at a server."""
    given = {"model": MODEL, "base_url": server.base_url, "api_key": KEY, "poll_seconds": 0.0}
    return run_batch(articles(number), folder, **{**given, **options})


def ran(server: BatchServer, folder: Path, number: int = 3, **options: Any) -> dict[str, Outcome]:
    """Run a batch to its end."""
    return {outcome.id: outcome for outcome in running(server, folder, number, **options)}
