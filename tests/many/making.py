"""Stores and articles for the tests of many articles. Fixtures, not what any model answered."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from summarizer.errors import SummarizerError
from summarizer.llm.settings import load
from summarizer.many.inputs.given import Given, digest_of
from summarizer.many.outcome import Outcome
from summarizer.many.sources import Source
from summarizer.many.store.database import Store, now
from summarizer.many.store.fingerprint import Fingerprint
from summarizer.many.store.status import became
from summarizer.many.store.tables import Kept
from summarizer.models import ArticleSummary
from summarizer.tolls.policies.registry import get_policy

READING = Fingerprint.of(load(model="words"), get_policy("literal"))


def told(number: int) -> str:
    """An article that the rules read in some milliseconds."""
    return f"{number} people were killed in a blast in Karsa on Monday, police said."


def folder_of(folder: Path, number: int) -> Path:
    """A folder of so many articles, each with another toll."""
    folder.mkdir()
    for n in range(number):
        (folder / f"{n:04}.txt").write_text(told(n + 2), encoding="utf-8")
    return folder


def given(name: str, digest: str = "1", *, place: int = 1, file: str | None = None) -> Given:
    return Given(name, "news", place, file, digest, lambda: Source(name, "text"))


def kept(
    name: str,
    summary: ArticleSummary | None = None,
    error: SummarizerError | None = None,
    *,
    digest: str = "1",
    reading: str = READING.digest,
    **known: Any,
) -> Kept:
    """What a store is to keep of an article."""
    source = Source(name, "text")
    outcome = Outcome(source, summary, error)
    values: dict[str, Any] = {
        "given": given(name, digest, **{k: known.pop(k) for k in ("place", "file") if k in known}),
        "source": source,
        "became": became(outcome),
        "summary": summary,
        "attempts": error.ledger if error else summary.provenance.attempts if summary else (),
        "text_key": digest_of(name, digest),
        "reading": reading,
        "run": 1,
        "read_at": now(),
    }
    return Kept(**values | known)


def rows(store: Path, query: str) -> list[tuple[Any, ...]]:
    """Rows of a store, as any program may read them."""
    connection = sqlite3.connect(f"{store.as_uri()}?mode=ro", uri=True)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def is_sound(store: Path) -> bool:
    return rows(store, "PRAGMA integrity_check") == [("ok",)]


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    """A store to write to, with a run begun."""
    with Store(path, write=True) as store:
        store.begin_run(READING, ["news"])
        yield store
