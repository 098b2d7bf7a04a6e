"""Playing one row over a real socket, against the public functions."""

from __future__ import annotations

import asyncio
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import trustme

from summarizer import ArticleSummary, Summariser, SummarizerError
from summarizer.llm.settings import load
from summarizer.models import Attempt
from summarizer.testing import ScriptedEndpoint
from tests.faults.row import Outcome, Row, first
from tests.faults.well import ARTICLE, KEY


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a row."""

    outcome: Outcome
    seconds: float
    seen: int
    attempts: tuple[Attempt, ...]
    summary: ArticleSummary | None
    error: SummarizerError | None


def run(row: Row) -> Ran:
    """Summarise the article with this row's server, and say what came of it."""
    with served(row) as (server, address):
        given = {"max_seconds": row.seconds, "api_key": KEY, **row.settings}
        settings = load(model="openai/scripted", base_url=address, **given)
        started = time.monotonic()
        try:
            summary = asyncio.run(Summariser(settings=settings).asummarise(ARTICLE))
        except SummarizerError as error:
            seconds = time.monotonic() - started
            return Ran(type(error), seconds, server.calls, error.ledger, error.partial, error)
        seconds = time.monotonic() - started
    attempts = summary.provenance.attempts
    return Ran(_outcome(summary), seconds, server.calls, attempts, summary, None)


@contextmanager
def served(row: Row) -> Iterator[tuple[ScriptedEndpoint, str]]:
    """Run the server of a row, and say at which address to ask."""
    tls = _certificate() if row.line == "untrusted certificate" else None
    with ScriptedEndpoint(row.script(), tls=tls) as server:
        address = server.base_url
        if row.line == "https asked of http":
            address = address.replace("http://", "https://")
        if row.line == "nobody listens":
            address = f"http://127.0.0.1:{_closed_port()}/v1"
        yield server, address


def _outcome(summary: ArticleSummary) -> Outcome:
    if summary.unverified or summary.unconfirmed or summary.coverage.open:
        return "unverified"
    return "by sentence" if summary.problems else "complete"


def _closed_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@cache
def _certificate() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    return context


def warm_up() -> None:
    """Play a row without a fault: what is loaded first takes seconds, and is no part of any."""
    run(Row(name="", does="", script=first(), outcome="complete", calls=1, seconds=600.0))
