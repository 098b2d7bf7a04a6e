"""A store: one SQLite file with a row for every article, and all that was read in it.

One transaction an article: a run that is killed leaves each of them whole or not there at all.
"""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final, Self

from summarizer.errors import StoreError
from summarizer.exports.table import Cell, Row, Table
from summarizer.many.inputs.given import printable_id
from summarizer.many.store import schema
from summarizer.many.store.fingerprint import Fingerprint
from summarizer.many.store.lock import ENDING, Lock
from summarizer.many.store.status import Reason, Status
from summarizer.many.store.tables import ARTICLES, CALLS, TABLES, Kept, article_row, call_rows
from summarizer.many.store.tables import rows_of_article as rows_read
from summarizer.models import ArticleSummary

_MOST: Final = 2**63 - 1
_PATIENCE: Final = 30.0
"""Seconds to wait for another program that has the file locked for a moment."""
_BESIDE: Final = ("", "-wal", "-shm", "-journal", ENDING)
_DONE: Final = ("read", "nothing_found")


@dataclass(frozen=True, slots=True)
class Known:
    """What a store knows of an article that it has.

    Attributes
    ----------
    status, reason, message
        What became of it.
    digest, reading
        Of the article then, and of what it was read with.
    copy_of, copied_digest
        For a copy, the article that was read in its place, and that one's digest then.
    is_settled
        Whether nothing is left to look at; None where nothing was read.
    """

    status: Status
    reason: Reason | None
    message: str | None
    digest: str
    reading: str
    copy_of: str | None
    copied_digest: str | None
    is_settled: bool | None


@dataclass(frozen=True, slots=True)
class Stored:
    """One article of a store: its row, and its summary where there is one."""

    row: Mapping[str, Cell]
    summary: ArticleSummary | None

    @property
    def id(self) -> str:
        """What the article is called."""
        return str(self.row["article_id"])


class Store:
    """A store of many summaries. A context manager; it may be used from several threads.

    Parameters
    ----------
    path
        The file.
    write
        Keep what is read, too: makes the file where there is none, and takes a lock, so that one
        run at a time writes. To read needs no lock, and sees what is there when it begins.

    Raises
    ------
    StoreError
        The file is no store, is of a newer version, is damaged, cannot be opened, or another run
        writes to it.

    Examples
    --------
    >>> with Store(Path("news.db")) as store:                             # doctest: +SKIP
    ...     for summary in store.summaries():
    ...         print(summary.headline)
    """

    def __init__(self, path: str | Path, *, write: bool = False) -> None:
        self.path = Path(path)
        self._write = write
        self._lock = Lock(self.path)
        self._one_at_a_time = threading.RLock()
        self._opened: sqlite3.Connection | None = None
        self.run = 0

    def __enter__(self) -> Self:
        if self._write:
            self._lock.__enter__()
        try:
            self._opened = self._open()
        except BaseException:
            self._lock.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, *_: object) -> None:
        opened, self._opened = self._opened, None
        try:
            if opened is not None:
                if self._write:
                    # One plain file, that can be read where nothing can be written, too.
                    with suppress(sqlite3.Error):
                        opened.execute("PRAGMA journal_mode=DELETE")
                opened.close()
        finally:
            self._lock.__exit__(None, None, None)

    @property
    def files(self) -> tuple[Path, ...]:
        """The file, and those that SQLite and the lock may have beside it."""
        return tuple(self.path.with_name(self.path.name + ending) for ending in _BESIDE)

    # Opening

    def _open(self) -> sqlite3.Connection:
        if not self._write and not self.path.is_file():
            raise StoreError(f"{self.path}: there is no such store.")
        with self._told("cannot be opened"):
            # A name as an address: one that begins like an option of SQLite's is still a name.
            address = f"{self.path.resolve().as_uri()}?mode={'rwc' if self._write else 'ro'}"
            opened = sqlite3.connect(
                address,
                uri=True,
                timeout=_PATIENCE,
                isolation_level=None,
                check_same_thread=False,
            )
            try:
                opened.execute("PRAGMA trusted_schema=OFF")
                opened.execute("PRAGMA cell_size_check=ON")
                if self._write and schema.is_empty(opened):
                    schema.make(opened)
                schema.check(opened, str(self.path))
                if self._write:
                    # With it, readers and the writer do not wait for each other. What is
                    # committed survives the end of the process; a power cut may take the last.
                    opened.execute("PRAGMA journal_mode=WAL")
                    opened.execute("PRAGMA synchronous=NORMAL")
                else:
                    opened.execute("BEGIN")  # all that follows sees the same
            except BaseException:
                opened.close()
                raise
        return opened

    @property
    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            raise StoreError(f"{self.path}: is not open; use it as a context manager.")
        return self._opened

    @contextmanager
    def _told(self, what: str) -> Iterator[None]:
        """Say what SQLite says in the words of its user."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            said = str(error)
            if "full" in said:
                why = "the disk is full. What was read before is kept; the same command goes on"
            elif "locked" in said or "busy" in said:
                why = "another program has it locked"
            elif "not a database" in said:
                why = "it is no store of summaries, and no SQLite file at all"
            elif "malformed" in said or "corrupt" in said:
                why = "it is damaged"
            else:
                why = said
            raise StoreError(f"{self.path}: {what}: {why}.") from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._one_at_a_time, self._told("cannot be written to"):
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # where the disk is full, it may be rolled back
                    connection.execute("ROLLBACK")
                raise

    def _rows(self, query: str, values: Iterable[Cell] = ()) -> list[tuple[Any, ...]]:
        with self._one_at_a_time, self._told("cannot be read"):
            return self._connection.execute(query, [_kept(one) for one in values]).fetchall()

    def _lazily(self, query: str) -> Iterator[tuple[Any, ...]]:
        """Return rows one at a time, however many there are."""
        with self._told("cannot be read"):
            yield from self._connection.execute(query)

    # Runs

    def begin_run(self, reading: Fingerprint, paths: Iterable[str]) -> int:
        """Note that a run begins; return its number."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO readings VALUES (?, ?)",
                (reading.digest, json.dumps(dict(reading.parts))),
            )
            made = connection.execute(
                "INSERT INTO runs (started_at, reading, paths) VALUES (?, ?, ?)",
                (now(), reading.digest, json.dumps(list(paths))),
            )
            self.run = int(made.lastrowid or 0)
        return self.run

    def end_run(self, ending: str, articles: int) -> None:
        """Note how the run ended, and how many articles it came to know something of."""
        with self._transaction() as connection:
            connection.execute(
                "UPDATE runs SET ended_at=?, ending=?, articles=? WHERE run=?",
                (now(), ending, articles, self.run),
            )

    def parts_of(self, reading: str) -> dict[str, str]:
        """Return the parts of what articles were read with, by its digest."""
        found = self._rows("SELECT parts FROM readings WHERE reading=?", (reading,))
        return dict(json.loads(found[0][0])) if found else {}

    # Articles

    def known(self, article_id: str) -> Known | None:
        """Return what is known of an article; None where it is new."""
        found = self._rows(
            "SELECT status, reason, message, digest, reading, copy_of, copied_digest, is_settled "
            "FROM articles WHERE article_id=?",
            (article_id,),
        )
        if not found:
            return None
        status, reason, message, digest, reading, copy_of, copied, settled = found[0]
        return Known(
            status=status,
            reason=reason,
            message=message,
            digest=digest,
            reading=reading,
            copy_of=copy_of,
            copied_digest=copied,
            is_settled=None if settled is None else bool(settled),
        )

    def with_text(self, text_key: str, reading: str) -> tuple[str, str] | None:
        """Return the id and digest of an article that has this text and was read with this."""
        found = self._rows(
            "SELECT article_id, digest FROM articles WHERE text_key=? AND reading=? "
            "AND status IN (?, ?)",
            (text_key, reading, *_DONE),
        )
        return found[0] if found else None

    def signatures(self, reading: str) -> list[tuple[str, str, bytes]]:
        """Return id, digest and signature of every article that was read with this."""
        return self._rows(
            "SELECT a.article_id, a.digest, s.signature FROM signatures s "
            "JOIN articles a ON a.article_id=s.article_id WHERE a.reading=? AND a.status IN (?, ?)",
            (reading, *_DONE),
        )

    def put(self, kept: Kept) -> bool:
        """Keep what became of an article, in one transaction.

        What was read of it before goes to the table ``earlier``. But where the article is the
        same and was read to its end, and now was not, the older reading stays.

        Returns
        -------
        bool
            False where the older reading stays; the calls are kept in any case.
        """
        key = kept.given.id
        before = self.known(key)
        stays = (
            before is not None
            and before.status in _DONE
            and before.digest == kept.given.digest
            and kept.became.status in ("not_read", "partly_read")
        )
        # Made before anything is written: what cannot be kept must not leave half of it.
        rows = [] if stays else [(table, list(made)) for table, made in rows_read(kept)]
        summary = None if stays or kept.summary is None else kept.summary.model_dump_json()
        with self._transaction() as connection:
            _insert(connection, CALLS, call_rows(kept))
            if not stays:
                if before is not None:
                    self._replace(connection, key, before, kept)
                _insert(connection, ARTICLES, [article_row(kept)])
                for table, made in rows:
                    _insert(connection, table, made)
                if summary is not None:
                    connection.execute("INSERT INTO summaries VALUES (?, ?)", (key, summary))
                if kept.signature is not None:
                    connection.execute(
                        "INSERT INTO signatures VALUES (?, ?)", (key, kept.signature)
                    )
        return not stays

    def _replace(self, connection: sqlite3.Connection, key: str, before: Known, kept: Kept) -> None:
        if (before.digest, before.reading) != (kept.given.digest, kept.reading):
            connection.execute(
                "INSERT INTO earlier "
                "SELECT a.article_id, digest, reading, run, read_at, ?, summary "
                "FROM articles a JOIN summaries s ON s.article_id=a.article_id "
                "WHERE a.article_id=?",
                (now(), key),
            )
        of_tables = (table.name for table in TABLES if table is not CALLS)
        for name in (*of_tables, "summaries", "signatures"):
            connection.execute(f"DELETE FROM {name} WHERE article_id=?", (key,))

    # Reading it back

    def summaries(self) -> Iterator[ArticleSummary]:
        """Return every summary, whole or partial, in the order of the inputs, one at a time."""
        for stored in self.articles():
            if stored.summary is not None:
                yield stored.summary

    def articles(self, status: Status | None = None) -> Iterator[Stored]:
        """Return every article, in the order of the inputs, one at a time."""
        names = [column.name for column in ARTICLES.columns]
        kinds = [column.kind for column in ARTICLES.columns]
        columns = ", ".join(f'a."{name}"' for name in names)
        where = "" if status is None else f"WHERE status='{status}' "
        for *cells, summary in self._lazily(
            f"SELECT {columns}, s.summary FROM articles a LEFT JOIN summaries s "
            f"ON s.article_id=a.article_id {where}ORDER BY given_as, place, a.article_id"
        ):
            row = dict(zip(names, self._read("articles", kinds, cells), strict=True))
            yield Stored(row, None if summary is None else self._summary(row, summary))

    def _summary(self, row: Mapping[str, Cell], summary: object) -> ArticleSummary:
        try:
            if not isinstance(summary, str):
                raise ValueError
            return ArticleSummary.model_validate_json(summary)
        except ValueError:
            raise StoreError(
                f"{self.path}: the summary of {row['article_id']} is not one that this version "
                "can read."
            ) from None

    def summary(self, article_id: str) -> ArticleSummary | None:
        """Return the summary of one article; None where there is none."""
        found = self._rows("SELECT summary FROM summaries WHERE article_id=?", (article_id,))
        return self._summary({"article_id": article_id}, found[0][0]) if found else None

    def table(self, name: str, size: int = 1_000) -> Iterator[Table]:
        """Return a table of the store in pieces of so many rows; at least one, though empty."""
        wanted = next(table for table in TABLES if table.name == name)
        columns = ", ".join(f't."{column.name}"' for column in wanted.columns)
        of = "" if wanted is ARTICLES else "JOIN articles a ON a.article_id=t.article_id "
        order = "t" if wanted is ARTICLES else "a"
        kinds = [column.kind for column in wanted.columns]
        rows: list[Row] = []
        is_first = True
        for cells in self._lazily(
            f"SELECT {columns} FROM {name} t {of}"
            f"ORDER BY {order}.given_as, {order}.place, {order}.article_id, t.rowid"
        ):
            rows.append(self._read(name, kinds, cells))
            if len(rows) == size:
                yield Table(wanted.name, wanted.columns, tuple(rows))
                rows, is_first = [], False
        if rows or is_first:
            yield Table(wanted.name, wanted.columns, tuple(rows))

    def has_given(self, path: str) -> bool:
        """Return whether a PATH of a command led to an article that is here."""
        return bool(self._rows("SELECT 1 FROM articles WHERE given_as=? LIMIT 1", (path,)))

    def _read(self, table: str, kinds: Iterable[str], cells: Iterable[Any]) -> Row:
        try:
            return tuple(map(_cell, kinds, cells))
        except (TypeError, ValueError):
            raise StoreError(
                f"{self.path}: the table {table} holds what none of ours does."
            ) from None

    def files_of(self) -> Iterator[tuple[str, str | bytes]]:
        """Return the id and the file of every article that lies in one."""
        yield from self._lazily("SELECT article_id, file FROM articles WHERE file IS NOT NULL")

    def counts(self) -> list[tuple[Status, Reason | None, int]]:
        """Return how many articles there are of each status and reason."""
        return self._rows(
            "SELECT status, reason, count(*) FROM articles GROUP BY 1, 2 ORDER BY 1, 2"
        )

    def unknown_languages(self) -> int:
        """Return in how many articles nothing was found, and nothing could have been.

        No model has read them, and the words of harm of their language are not known.
        """
        ((number,),) = self._rows(
            "SELECT count(*) FROM articles WHERE status='nothing_found' AND NOT is_settled "
            "AND open=0"
        )
        return int(number)

    def examples(self, reason: Reason, number: int) -> list[tuple[str, str]]:
        """Return the id and message of some articles that were not read to their end."""
        return self._rows(
            "SELECT article_id, message FROM articles WHERE reason=? "
            "ORDER BY given_as, place LIMIT ?",
            (reason, number),
        )

    def spent(self) -> tuple[int, float | None]:
        """Return the number of calls in all, and what they cost as far as that is known."""
        ((calls, cost),) = self._rows("SELECT count(*), sum(cost) FROM calls")
        return int(calls), cost


def now() -> str:
    """Return the time, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _insert(connection: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    marks = ", ".join("?" for _ in table.columns)
    connection.executemany(
        f"INSERT INTO {table.name} VALUES ({marks})",
        ([_kept(cell) for cell in row] for row in rows),
    )


def _kept(cell: Cell) -> Any:
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int) and abs(cell) > _MOST:
        # SQLite's own are of 64 bits. Digits as text it would round; as bytes it keeps them.
        return str(cell).encode()
    if isinstance(cell, str) and not cell.isascii():
        try:
            cell.encode()
        except UnicodeEncodeError:
            return _bytes(cell)
    return cell


def _bytes(name: str) -> Any:
    """Return a name of a file that is not in UTF-8 as its bytes, which SQLite keeps, too."""
    try:
        return name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return name.encode("utf-8", "backslashreplace").decode()


def _cell(kind: str, cell: Any) -> Cell:
    if cell is None:
        return None
    if kind == "date":
        return date.fromisoformat(cell)
    if kind == "boolean":
        return bool(cell)
    if kind == "integer":
        whole: int = int(cell)
        return whole
    kept: Cell = printable_id(os.fsdecode(cell)) if isinstance(cell, bytes) else cell
    return kept
