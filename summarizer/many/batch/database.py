"""The SQLite file of a batch's folder: made for its owner alone, and held by one run at a time."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from summarizer.errors import ConfigurationError

DATABASE: Final = "batch.sqlite"
LOCK: Final = "lock.sqlite"

TABLES: Final = """
create table manifest (name text primary key, value text not null);
create table articles (
    number integer primary key, id text not null unique, text text not null,
    title text, published text, language text, address text,
    state text not null default 'open',        -- open, stale, done
    summary text, error text, message text, ledger text, seconds real
);
create table parts (
    number integer primary key, round integer not null, file text not null,
    requests integer not null, bytes integer not null, key text not null,
    state text not null default 'written',     -- written, submitting, submitted, done
    upload text, batch text, failures integer not null default 0, told text
);
create table requests (
    custom_id text primary key, article integer not null references articles,
    digest text not null, asking integer not null, part integer not null references parts,
    status integer,                            -- null: awaited; 0: no longer wanted
    answer blob, request_id text
);
create index of_article on requests (article, asking);
create index of_part on requests (part, status);
"""


def make_folder(path: Path) -> None:
    """Make a folder with an empty file in it; one that has other things in it is refused."""
    try:
        if path.is_dir():
            ours = {DATABASE, f"{DATABASE}-journal", LOCK, f"{LOCK}-journal"}
            others = [p.name for p in path.iterdir() if p.name not in ours]
            left = [name for name in others if not (path / DATABASE).exists()]
            if left:
                raise ConfigurationError(f"{path} is not empty: name a new folder for a batch.")
            path.chmod(0o700)
        else:
            path.mkdir(mode=0o700, parents=True)
        for name in (DATABASE, LOCK):
            os.close(os.open(path / name, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise ConfigurationError(
            f"{path} cannot be a folder for a batch: {error.strerror}."
        ) from None


def expect_batch(path: Path) -> None:
    """Raise where a folder is not one of a batch."""
    if not (path / DATABASE).is_file():
        raise ConfigurationError(
            f"{path} is no folder of a batch: summarise batch write makes one."
        )


def connected(path: Path) -> sqlite3.Connection:
    """Open the file."""
    # Autocommit: where a transaction begins and ends is said. Where a loop runs already, as in a
    # notebook, the server is asked in another thread, and this one waits.
    return sqlite3.connect(path, timeout=5.0, isolation_level=None, check_same_thread=False)


def locked(path: Path) -> sqlite3.Connection:
    """Hold the folder until the connection is closed, or the process is gone."""
    lock = sqlite3.connect(path / LOCK, timeout=0.0, isolation_level=None, check_same_thread=False)
    try:
        lock.execute("begin exclusive")
    except sqlite3.OperationalError as error:
        lock.close()
        if "locked" not in str(error):
            raise
        raise ConfigurationError(f"{path} is in use by another run.") from None
    return lock


def has_tables(database: sqlite3.Connection) -> bool:
    """Whether a batch was written to the file, to its end."""
    found = database.execute(
        "select count(*) from sqlite_master where name = 'manifest'"
    ).fetchone()
    return bool(found[0])


@contextmanager
def failing(path: Path) -> Iterator[None]:
    """Tell what is wrong with the folder: a full disk, a file of another kind, one that is locked.

    Raises
    ------
    ConfigurationError
        In place of the error of the system or of SQLite.
    """
    try:
        yield
    except sqlite3.Error as error:
        # SQLite's own words are about the file, and hold nothing of what is in it.
        said = str(error)
    except OSError as error:
        said = error.strerror or type(error).__name__
    else:
        return
    raise ConfigurationError(f"The folder {path} cannot be used: {said}.")


def has_batch(path: str | Path) -> bool:
    """Whether there is a batch in a folder, written to its end."""
    file = Path(path) / DATABASE
    if not file.is_file():
        return False
    with failing(Path(path)), closing(connected(file)) as database:
        return has_tables(database)
