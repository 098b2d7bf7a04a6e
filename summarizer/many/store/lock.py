"""One run at a time writes to a store: a lock that goes with the process, however it ends."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Final, Self

from summarizer.errors import StoreError

ENDING: Final = "-lock"
_TRIES: Final = 3


class Lock:
    """Holds a store for one run. A context manager.

    It is a lock of SQLite's on a small file beside the store, so that it works on every system,
    and none is left behind by a process that was killed.

    Parameters
    ----------
    store
        The store. The lock is ``STORE-lock`` beside it.

    Raises
    ------
    StoreError
        Another run holds it.
    """

    def __init__(self, store: Path) -> None:
        self._store = store
        self._path = store.with_name(store.name + ENDING)
        self._held: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        for _ in range(_TRIES):
            held = self._take()
            # Whoever held it before may have deleted the file that we have locked.
            if held is not None:
                self._held = held
                return self
        raise StoreError(self._said())

    def __exit__(self, *_: object) -> None:
        if self._held is not None:
            with suppress(OSError):  # Windows deletes no file that is open
                self._path.unlink(missing_ok=True)
            self._held.close()
            self._held = None

    def _take(self) -> sqlite3.Connection | None:
        try:
            self._path.touch()
            before = _identity(self._path)
            held = sqlite3.connect(
                self._path, timeout=0, isolation_level=None, check_same_thread=False
            )
            try:
                held.execute("PRAGMA synchronous=OFF")
                held.execute("CREATE TABLE IF NOT EXISTS holder (process INTEGER)")
                held.execute("BEGIN IMMEDIATE")
                held.execute("DELETE FROM holder")
                held.execute("INSERT INTO holder VALUES (?)", (os.getpid(),))
                held.execute("COMMIT")
                held.execute("BEGIN IMMEDIATE")
            except sqlite3.Error:
                held.close()
                raise
        except OSError as error:
            raise StoreError(f"{self._store}: cannot be written to: {error.strerror}.") from None
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise StoreError(self._said()) from None
            raise StoreError(
                f"{self._store}: cannot be written to: no lock can be had beside it ({error})."
            ) from None
        except sqlite3.DatabaseError:
            raise StoreError(
                f"{self._path}: is no lock of ours; move it away, or name another store."
            ) from None
        if before is None or before != _identity(self._path):
            held.close()
            return None
        return held

    def _said(self) -> str:
        who = self._holder()
        by = f" (process {who})" if who is not None else ""
        return f"{self._store}: another run{by} is writing to it; wait for its end, or stop it."

    def _holder(self) -> int | None:
        try:
            looked = sqlite3.connect(self._path, timeout=0)
            try:
                (found,) = looked.execute("SELECT process FROM holder").fetchone()
            finally:
                looked.close()
        except (sqlite3.Error, TypeError, ValueError):
            return None
        return found if isinstance(found, int) else None


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
