"""The tables of a store as SQLite keeps them, and whether a file has just these."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Final

from summarizer.errors import StoreError
from summarizer.exports.table import Kind, Table
from summarizer.many.store.tables import TABLES

VERSION: Final = 1
"""Raised with every change of a table."""
_APPLICATION: Final = 0x53554D4D  # "SUMM"

_TYPES: Final[Mapping[Kind, str]] = {
    "text": "TEXT",
    "json": "TEXT",
    "category": "TEXT",
    "date": "TEXT",
    "integer": "INTEGER",
    "boolean": "INTEGER",
    "number": "REAL",
}
_OTHERS: Final = {
    # A summary whole, as JSON.
    "summaries": "article_id TEXT PRIMARY KEY, summary TEXT NOT NULL",
    # By what copies of an article are found: hashes, no words.
    "signatures": "article_id TEXT PRIMARY KEY, signature BLOB NOT NULL",
    # What was read of an article before it changed, or was read with something else.
    "earlier": (
        "article_id TEXT NOT NULL, digest TEXT, reading TEXT, run INTEGER, read_at TEXT, "
        "replaced_at TEXT, summary TEXT NOT NULL"
    ),
    # What articles were read with: by digest, its parts as a JSON object.
    "readings": "reading TEXT PRIMARY KEY, parts TEXT NOT NULL",
    "runs": (
        "run INTEGER PRIMARY KEY, started_at TEXT NOT NULL, ended_at TEXT, ending TEXT, "
        "reading TEXT, paths TEXT, articles INTEGER"
    ),
}


def statements() -> Iterator[str]:
    """Return what makes an empty store."""
    yield from _tables().values()
    for table in TABLES[1:]:
        yield f"CREATE INDEX {table.name}_of ON {table.name} (article_id)"
    yield "CREATE INDEX earlier_of ON earlier (article_id)"
    yield "CREATE INDEX in_order ON articles (given_as, place, article_id)"
    yield "CREATE INDEX same_text ON articles (text_key, reading)"


def make(connection: sqlite3.Connection) -> None:
    """Make the tables, all or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in statements():
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id={_APPLICATION}")
        connection.execute(f"PRAGMA user_version={VERSION}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def is_empty(connection: sqlite3.Connection) -> bool:
    """Return whether nothing at all is in a file."""
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return bool(tables == 0)


def check(connection: sqlite3.Connection, name: str) -> None:
    """Raise StoreError unless a file is a store of this version, and nothing in it acts.

    A file may come from anybody: a trigger would run with our statements, and a view might pretend
    to be a table.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != _APPLICATION:
        raise StoreError(f"{name}: is a database, but no store of summaries.")
    if version > VERSION:
        raise StoreError(
            f"{name}: was written by a newer summarizer (its tables are of version {version}, this "
            f"one knows {VERSION}); use that one, or another store."
        )
    found = {
        (kind, called): sql
        for kind, called, sql in connection.execute("SELECT type, name, sql FROM sqlite_master")
    }
    if any(kind == "trigger" for kind, _ in found):
        raise StoreError(f"{name}: has triggers, which no store of ours has; it is not opened.")
    for called, sql in _tables().items():
        if found.get(("table", called)) != sql:
            raise StoreError(f"{name}: its table {called} is not as this version makes it.")


def _tables() -> dict[str, str]:
    made = {}
    for table in TABLES:
        columns = ", ".join(_column(table, place) for place in range(len(table.columns)))
        made[table.name] = f"CREATE TABLE {table.name} ({columns})"
    for name, columns in _OTHERS.items():
        made[name] = f"CREATE TABLE {name} ({columns})"
    return made


def _column(table: Table, place: int) -> str:
    column = table.columns[place]
    key = ""
    if column.name == "article_id":
        key = " PRIMARY KEY" if table is TABLES[0] else " NOT NULL"
    return f'"{column.name}" {_TYPES[column.kind]}{key}'
