"""What is to be done with an article that was given: read it, or not, and why."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, Self

from summarizer.errors import StoreError
from summarizer.many.inputs.given import Given
from summarizer.many.store.database import Known, Store
from summarizer.many.store.fingerprint import Fingerprint
from summarizer.many.store.status import TRIED_AGAIN

Choice = Literal[
    "new", "changed", "failed", "stale",
    "done", "left_failed", "left_stale", "left_out", "repeated", "clash",
]  # fmt: skip
"""To read: ``new``; ``changed``, since its text is another now; ``failed``, once more; ``stale``,
read with something else. Not to read: ``done``; ``left_failed`` and ``left_stale``, which are read
again on demand; ``left_out``, where only failed ones are wanted; ``repeated``, given already;
``clash``, another article with the id of one that was given."""
TO_READ: Final[frozenset[Choice]] = frozenset({"new", "changed", "failed", "stale"})


@dataclass(frozen=True, slots=True)
class Again:
    """What is to be read again.

    Attributes
    ----------
    failed
        Only what failed before, whatever the reason; nothing that is new.
    stale
        What was read with another model, prompt or setting, too.
    """

    failed: bool = False
    stale: bool = False


class Chooser:
    """Says of each article that was given what is to be done with it. A context manager.

    Parameters
    ----------
    store
        What was read before; None where there is no store yet.
    reading
        What articles are read with now.
    again
        What is to be read again.
    """

    def __init__(self, store: Store | None, reading: Fingerprint, again: Again) -> None:
        self._store = store
        self._reading = reading
        self._again = again
        # Which were given: on disk, where there are too many for memory.
        self._given = sqlite3.connect("", check_same_thread=False, isolation_level=None)
        self._differences = cache(self._differing)

    def __enter__(self) -> Self:
        self._given.execute("PRAGMA journal_mode=OFF")
        self._given.execute("CREATE TABLE given (id TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID")
        return self

    def __exit__(self, *_: object) -> None:
        self._given.close()

    def choose(self, given: Given) -> tuple[Choice, Known | None]:
        """Return what is to be done with an article, and what is known of it."""
        seen = self._seen(given)
        if seen is not None:
            return ("repeated" if seen == given.digest else "clash"), None
        known = self._store.known(given.id) if self._store is not None else None
        return self._of(given, known), known

    def was_given(self, article_id: str) -> bool:
        """Return whether an article was among those given."""
        found = self._given.execute("SELECT 1 FROM given WHERE id=?", (article_id,)).fetchone()
        return found is not None

    def differences(self, known: Known) -> tuple[str, ...]:
        """Return in what an article was read otherwise than it would be now."""
        return self._differences(known.reading)

    def _differing(self, reading: str) -> tuple[str, ...]:
        parts: Mapping[str, str] = self._store.parts_of(reading) if self._store is not None else {}
        return self._reading.differences(parts)

    def _seen(self, given: Given) -> str | None:
        try:
            self._given.execute("INSERT INTO given VALUES (?, ?)", (given.id, given.digest))
        except sqlite3.IntegrityError:
            query = "SELECT digest FROM given WHERE id=?"
            return str(self._given.execute(query, (given.id,)).fetchone()[0])
        except sqlite3.OperationalError as error:
            raise StoreError(f"The folder for temporary files cannot be used: {error}.") from None
        return None

    def _of(self, given: Given, known: Known | None) -> Choice:
        if known is not None and known.status == "copy" and not self._still_copies(known):
            known = None
        if known is not None and known.digest == given.digest:
            if known.reason is not None:
                again = self._again.failed or known.reason in TRIED_AGAIN
                return "failed" if again else "left_failed"
            if known.status == "copy" or known.reading == self._reading.digest:
                return "done"
            return "stale" if self._again.stale else "left_stale"
        if self._again.failed:
            return "left_out"
        return "new" if known is None else "changed"

    def is_still(self, article_id: str, digest: str) -> bool:
        """Return whether an article is as it was: by what was given now, else by the store."""
        query = "SELECT digest FROM given WHERE id=?"
        found = self._given.execute(query, (article_id,)).fetchone()
        if found is not None:
            return bool(found[0] == digest)
        known = self._store.known(article_id) if self._store is not None else None
        return known is not None and known.digest == digest

    def _still_copies(self, known: Known) -> bool:
        """Return whether the article that was read in a copy's place is there and the same."""
        if self._store is None or known.copy_of is None or known.copied_digest is None:
            return False
        return self._store.known(known.copy_of) is not None and self.is_still(
            known.copy_of, known.copied_digest
        )
