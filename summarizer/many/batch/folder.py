"""What is kept of a batch in its folder: articles, settings, requests, answers, outcomes.

One SQLite file, so that whatever ends a run, what it had done is there whole or not at all; and
beside it the files of requests. It holds the text of the articles, and no key; folder and files are
for their owner alone.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Final, Self

from pydantic import TypeAdapter

from summarizer.errors import (
    AnswerError,
    ArticleError,
    BudgetExceeded,
    ConfigurationError,
    CutOff,
    EndpointError,
    RefusedError,
    SummarizerError,
)
from summarizer.llm.answered_client import Answered
from summarizer.many.batch.database import (
    DATABASE,
    TABLES,
    connected,
    expect_batch,
    failing,
    has_tables,
    locked,
    make_folder,
)
from summarizer.many.batch.files import Result, lost
from summarizer.many.batch.reading import Asked
from summarizer.many.batch.records import Made, Part, PartState, Taken
from summarizer.many.outcome import Outcome
from summarizer.many.sources import Source
from summarizer.models import ArticleSummary
from summarizer.models.provenance import Attempt

_KINDS: Final = (
    AnswerError, ArticleError, BudgetExceeded, CutOff, EndpointError, RefusedError,
)  # fmt: skip
_ATTEMPTS: Final = TypeAdapter(tuple[Attempt, ...])
FORMAT: Final = "1"


class BatchFolder:
    """A folder that is open for one run; others are refused meanwhile. A context manager.

    Parameters
    ----------
    path
        The folder.
    new
        Make it; it must not be there, or be empty, or have what was left by a run that ended before
        its batch was written.
    watching
        Only look, also while a run uses it.

    Raises
    ------
    ConfigurationError
        There is no batch in it, or there is one and ``new``, or another run uses it, or it was
        written by a version that has another format.
    """

    def __init__(self, path: str | Path, *, new: bool = False, watching: bool = False) -> None:
        self.path = Path(path)
        make_folder(self.path) if new else expect_batch(self.path)
        with ExitStack() as stack, failing(self.path):
            if not watching:
                stack.callback(locked(self.path).close)
            self._database = connected(self.path / DATABASE)
            stack.callback(self._database.close)
            self._prepare(new=new)
            self._opened = stack.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def _prepare(self, *, new: bool) -> None:
        known = has_tables(self._database)
        if new and known:
            raise ConfigurationError(
                f"{self.path} has a batch already: read it (summarise batch status), or name "
                "another folder."
            )
        if new:
            return
        if not known:
            raise ConfigurationError(
                f"{self.path}: the run that was to write a batch there did not end. Write it again."
            )
        if self.setting("format") != FORMAT:
            raise ConfigurationError(
                f"{self.path} was written by summarizer {self.setting('library')}, in another "
                "format."
            )

    @contextmanager
    def saving(self) -> Iterator[None]:
        """Keep all that is done in the block, or, where it is left by an error, nothing."""
        with failing(self.path):
            if self._database.in_transaction:  # part of a larger one
                yield
                return
            with self._database:
                self._database.execute("begin immediate")
                yield

    # The manifest -----------------------------------------------------------------------------

    def begin(self, settings: dict[str, str]) -> None:
        """Make the tables, and keep the settings."""
        for statement in TABLES.split(";\n"):
            if statement.strip():
                self._database.execute(statement)
        for name, value in {"format": FORMAT, **settings}.items():
            self._database.execute("insert into manifest values (?, ?)", (name, value))

    def setting(self, name: str) -> str:
        """Return what was kept under a name."""
        found = self._database.execute("select value from manifest where name = ?", (name,))
        return str((found.fetchone() or ("",))[0])

    # Articles ---------------------------------------------------------------------------------

    def add_article(self, source: Source, text: str) -> int:
        """Keep an article, and return its number.

        Raises
        ------
        ConfigurationError
            There is another one of that name.
        """
        row = (
            source.id, text, source.title, _day(source.published), source.language, source.address
        )  # fmt: skip
        try:
            added = self._database.execute(
                "insert into articles (id, text, title, published, language, address)"
                " values (?, ?, ?, ?, ?, ?)",
                row,
            )
        except sqlite3.IntegrityError:
            raise ConfigurationError(f"Two articles have the name {source.id}.") from None
        assert added.lastrowid is not None
        return added.lastrowid

    def texts(self) -> dict[str, str]:
        """Return a fingerprint of the text of each article, by its name."""
        rows = self._database.execute("select id, text from articles")
        return {name: fingerprint(text) for name, text in rows}

    def ready(self) -> list[int]:
        """Return the numbers of the articles that can go on: open, and no answer is awaited."""
        rows = self._database.execute(
            "select number from articles where state = 'open' and not exists"
            " (select 1 from requests where article = number and status is null) order by number"
        )
        return [number for (number,) in rows]

    def source(self, number: int) -> Source:
        """Return an article."""
        row = self._database.execute(
            "select id, text, title, published, language, address from articles where number = ?",
            (number,),
        ).fetchone()
        return Source(*row)

    def asked(self, number: int) -> list[Asked]:
        """Return what was asked about an article, with the answers."""
        rows = self._database.execute(
            "select digest, status, answer, request_id from requests"
            " where article = ? and status is not 0 order by asking, rowid",
            (number,),
        )
        return [
            Asked(digest, None if status is None else _answered(status, answer, request_id))
            for digest, status, answer, request_id in rows
        ]

    def end_article(self, number: int, outcome: Outcome, seconds: float) -> None:
        """Keep what became of an article."""
        error = outcome.error
        ledger = [attempt.model_dump_json() for attempt in error.ledger] if error else []
        self._database.execute(
            "update articles set state = 'done', summary = ?, error = ?, message = ?, ledger = ?,"
            " seconds = ? where number = ?",
            (
                outcome.summary.model_dump_json() if outcome.summary is not None else None,
                type(error).__name__ if error is not None else None,
                str(error) if error is not None else None,
                f"[{','.join(ledger)}]",
                seconds,
                number,
            ),
        )

    def mark_stale(self, number: int) -> None:
        """Keep that the answers to an article belong to other requests than are made now."""
        self._database.execute("update articles set state = 'stale' where number = ?", (number,))

    def reopen_stale(self) -> int:
        """Forget the answers that are stale, so that their articles are asked about anew."""
        self._database.execute(
            "update requests set status = 0 where article in"
            " (select number from articles where state = 'stale')"
        )
        changed = self._database.execute("update articles set state = 'open' where state = 'stale'")
        return changed.rowcount

    def reopen_failed(self) -> int:
        """Forget the failures of articles that were not read, so that these are asked again."""
        failed = "error is not null and error != 'ArticleError'"
        self._database.execute(
            "update requests set status = 0 where status >= 400 and article in"
            f" (select number from articles where {failed})"
        )
        changed = self._database.execute(
            "update articles set state = 'open', summary = null, error = null, message = null,"
            f" ledger = null, seconds = null where {failed}"
        )
        return changed.rowcount

    def done(self) -> list[int]:
        """Return the numbers of the articles of which it is known what became of them."""
        rows = self._database.execute(
            "select number from articles where state = 'done' order by number"
        )
        return [number for (number,) in rows]

    def outcome(self, number: int) -> Outcome:
        """Return what became of an article."""
        summary, error, message, ledger, seconds = self._database.execute(
            "select summary, error, message, ledger, seconds from articles where number = ?",
            (number,),
        ).fetchone()
        try:
            read = ArticleSummary.model_validate_json(summary) if summary is not None else None
            raised = _error(error, message, ledger, read) if error is not None else None
        except ValueError:  # its own message would quote what is there
            raise ConfigurationError(
                f"{self.path} has a summary that this version cannot read."
            ) from None
        return Outcome(self.source(number), read, raised, seconds)

    # Requests ---------------------------------------------------------------------------------

    def last_round(self) -> int:
        """Return the number of the last round that was written; 0 before the first."""
        found = self._database.execute("select coalesce(max(round), 0) from parts").fetchone()
        return int(found[0])

    def add_part(self, round_number: int, file: str, requests: int, size: int) -> int:
        """Keep that a file of requests was written, and return its number."""
        added = self._database.execute(
            "insert into parts (round, file, requests, bytes, key) values (?, ?, ?, ?, ?)",
            (round_number, file, requests, size, new_key()),
        )
        assert added.lastrowid is not None
        return added.lastrowid

    def add_request(self, request: Made, part: int) -> None:
        """Keep that a request stands in a file."""
        self._database.execute(
            "insert into requests (custom_id, article, digest, asking, part)"
            " values (?, ?, ?, ?, ?)",
            (request.custom_id, request.article, request.digest, request.asking, part),
        )

    def made(self, article: int, digest: str) -> Made:
        """Name a request that an article needs, which may have been made before."""
        (before,) = self._database.execute(
            "select count(*) from requests where article = ? and digest = ?", (article, digest)
        ).fetchone()
        return Made(article, digest, before + 1)

    def take(self, results: Iterable[Result | None]) -> Taken:
        """Keep the results of requests."""
        taken = Taken()
        for result in results:
            taken += Taken(unreadable=1) if result is None else self._take(result)
        self._end_parts()
        return taken

    def _take(self, result: Result) -> Taken:
        row = self._database.execute(
            "select status, answer, digest, rowid, (select state from articles where number ="
            " article) from requests where custom_id = ?",
            (result.custom_id,),
        ).fetchone()
        if row is None:
            return Taken(unknown=1)
        status, answer, digest, place, state = row
        if (status, answer) == (result.status, result.body):
            return Taken(repeated=1)
        is_better = status is not None and status >= 400 > result.status and state == "open"
        if status is not None and not is_better:
            return Taken(duplicates=1)
        self._database.execute(
            "update requests set status = ?, answer = ?, request_id = ? where custom_id = ?",
            (result.status, result.body, result.request_id, result.custom_id),
        )
        if is_better:  # what was asked again meanwhile is no longer wanted
            self._database.execute(
                "update requests set status = 0 where digest = ? and rowid > ? and status is null",
                (digest, place),
            )
            return Taken(answers=1, duplicates=1)
        return Taken(answers=1, failures=int(result.status >= 400))

    def give_up(self, code: str, message: str, part: int | None = None) -> int:
        """Wait for no more results, of a file or of all, and return how many were awaited."""
        where = "status is null" + ("" if part is None else " and part = ?")
        rows = self._database.execute(
            f"select custom_id from requests where {where}",  # a constant
            () if part is None else (part,),
        ).fetchall()
        self.take(lost(custom_id, code, message) for (custom_id,) in rows)
        return len(rows)

    def _end_parts(self) -> None:
        self._database.execute(
            "update parts set state = 'done' where state != 'done' and not exists"
            " (select 1 from requests where part = number and status is null)"
        )

    # Files ------------------------------------------------------------------------------------

    def parts(self, *states: PartState) -> list[Part]:
        """Return the files in one of these states, or all."""
        rows = self._database.execute(
            "select number, round, file, requests, key, state, upload, batch, failures from parts"
            " order by number"
        )
        # By its name alone: a folder of another's must not lead to another file.
        parts = [Part(n, r, self.path / Path(file).name, *rest) for n, r, file, *rest in rows]
        return [part for part in parts if not states or part.state in states]

    def tidy(self) -> None:
        """Remove files of requests that a run left which ended before they were whole."""
        known = {part.path for part in self.parts()}
        for path in self.path.glob("requests-*.jsonl*"):
            if path not in known:
                path.unlink(missing_ok=True)

    def move(self, part: Part, state: PartState, **known: Any) -> None:
        """Keep where a file is, and what the server calls it."""
        columns = ", ".join(f"{name} = ?" for name in ("state", *known))
        with self.saving():
            self._database.execute(
                f"update parts set {columns} where number = ?",  # names of columns
                (state, *known.values(), part.number),
            )

    def count(self, what: str) -> int:
        """Count articles (all, open, stale, done, failed) or the requests that are awaited."""
        table, where = {
            "articles": ("articles", "1"),
            "open": ("articles", "state = 'open'"),
            "stale": ("articles", "state = 'stale'"),
            "read": ("articles", "state = 'done' and error is null"),
            "failed": ("articles", "error is not null"),
            "awaited": ("requests", "status is null"),
        }[what]
        found = self._database.execute(f"select count(*) from {table} where {where}")
        return int(found.fetchone()[0])


def fingerprint(text: str) -> str:
    """Return what tells one text from another."""
    return hashlib.sha256(text.encode()).hexdigest()


def new_key() -> str:
    """Return a name by which a batch is found again; by chance, so that no two are the same."""
    return os.urandom(12).hex()


def _answered(status: int, answer: bytes, request_id: str | None) -> Answered:
    return Answered(status, answer, {"x-request-id": request_id} if request_id else {})


def _error(name: str, message: str, ledger: str, partial: ArticleSummary | None) -> SummarizerError:
    kinds = {kind.__name__: kind for kind in _KINDS}
    made = kinds.get(name, SummarizerError)
    attempts = _ATTEMPTS.validate_json(ledger)
    return made(message, partial=partial, ledger=attempts)


def _day(published: date | str | None) -> str | None:
    return published.isoformat() if isinstance(published, date) else published
