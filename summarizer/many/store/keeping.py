"""A run over many articles: chooses what is read, and keeps each outcome in the store at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, replace
from typing import Final

from summarizer.errors import ArticleError, SummarizerError
from summarizer.exports.unread import flagged
from summarizer.many.inputs.given import Given, digest_of
from summarizer.many.outcome import Outcome
from summarizer.many.sources import Source
from summarizer.many.store.choosing import TO_READ, Choice, Chooser
from summarizer.many.store.database import Known, Store, now
from summarizer.many.store.fingerprint import Fingerprint
from summarizer.many.store.near import NearCopies, Original
from summarizer.many.store.status import Became, became
from summarizer.many.store.tables import Kept
from summarizer.many.store.tally import Tally
from summarizer.models import Attempt
from summarizer.models.provenance import Spent
from summarizer.text.article import Article

_MOST_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class _InFlight:
    given: Given
    text_key: str
    signature: bytes | None


class Keeping:
    """Feeds a runner with the articles that are to be read, and keeps what comes of them.

    Parameters
    ----------
    store
        Open for writing, with its run begun.
    inputs
        The articles.
    chooser
        Says which are read.
    reading
        What they are read with.
    limit
        Articles to read at most, in this run.
    finds_copies
        Whether an article that is a copy of another is not read itself.
    watch
        Called with the tally at each article.
    """

    def __init__(
        self,
        store: Store,
        inputs: Iterable[Given],
        chooser: Chooser,
        reading: Fingerprint,
        *,
        limit: int | None = None,
        finds_copies: bool = True,
        watch: Callable[[Tally], None] = lambda _: None,
    ) -> None:
        self.tally = Tally()
        self._store = store
        self._inputs = inputs
        self._chooser = chooser
        self._reading = reading
        self._limit = limit
        self._watch = watch
        self._begun = 0
        self._in_flight: dict[str, _InFlight] = {}
        self._texts: dict[str, Original] = {}
        self._near = NearCopies(store.signatures(reading.digest)) if finds_copies else None
        self._is_through = False

    def sources(self) -> Generator[Source, None, None]:
        """Return the articles that are to be read, as they are drawn; the others are counted."""
        for given in self._inputs:
            choice, known = self._chooser.choose(given)
            if choice in TO_READ and self._limit is not None and self._begun >= self._limit:
                self.tally.ending = "limit"
                return
            source = self._taken(given, choice, known)
            self._watch(self.tally)
            if source is not None:
                self._begun += 1
                yield source
        self._is_through = True

    @property
    def in_flight(self) -> int:
        """Articles that were drawn, and of which nothing came yet."""
        return len(self._in_flight)

    def take(self, outcome: Outcome) -> None:
        """Keep what became of an article that was drawn."""
        flight = self._in_flight.pop(outcome.id)
        self._texts.pop(flight.text_key, None)
        what = became(outcome)
        summary = outcome.summary
        if summary is not None and outcome.error is not None:
            summary = flagged(summary, outcome.error)
        attempts = outcome.error.ledger if outcome.error else ()
        if not attempts and summary is not None:
            attempts = summary.provenance.attempts
        kept = Kept(
            given=flight.given,
            source=outcome.source,
            became=what,
            summary=summary,
            attempts=attempts,
            text_key=flight.text_key,
            reading=self._reading.digest,
            run=self._store.run,
            read_at=now(),
            seconds=outcome.seconds,
            signature=flight.signature,
        )
        self._keep(kept)
        self.tally.now += 1
        self.tally.spend(Spent.of(attempts))
        self._watch(self.tally)

    def _taken(self, given: Given, choice: Choice, known: Known | None) -> Source | None:
        """Count an article; return it where it is to be read."""
        tally = self.tally
        if choice == "repeated":
            tally.repeated += 1
            return None
        tally.given += 1
        if choice == "clash":
            given = replace(given, id=f"{given.id} ({given.digest[:8]})")
            self._fail(given, "has the id of another article that was given; ids must differ.")
            return None
        if choice == "left_out":
            return None
        if choice not in TO_READ and known is not None:
            self._count_left(choice, known)
            return None
        tally.changed += choice == "changed"
        return self._opened(given)

    def _count_left(self, choice: Choice, known: Known) -> None:
        self.tally.add(known.status, known.reason, known.is_settled)
        if choice == "left_stale":
            self.tally.stale[self._chooser.differences(known)] += 1
        if choice == "left_failed" and known.reason is not None:
            self.tally.left_failed[known.reason] += 1

    def _opened(self, given: Given) -> Source | None:
        try:
            source = replace(given.load(), id=given.id)
        except ArticleError as error:
            self._fail(given, str(error))
            return None
        text = source.content.text if isinstance(source.content, Article) else source.content
        text_key = digest_of(text, source.title, source.published, source.language)
        signature = self._near.signature(source) if self._near is not None else None
        original = self._original(given, text_key, signature)
        if original is not None:
            self._keep(self._unread(given, Became("copy"), source, text_key, copied=original))
            return None
        if self._near is not None and signature is not None:
            self._near.add(given.id, given.digest, signature)
        self._texts[text_key] = Original(given.id, given.digest)
        self._in_flight[given.id] = _InFlight(given, text_key, signature)
        return source

    def _original(self, given: Given, text_key: str, signature: bytes | None) -> Original | None:
        """Return the article that is, or was, read in the place of this one."""
        if self._near is None:
            return None
        found = self._texts.get(text_key)
        if found is None:
            exact = self._store.with_text(text_key, self._reading.digest)
            found = Original(*exact) if exact is not None else None
        if found is None and signature is not None:
            found = self._near.find(signature)
        if found is None or found.id == given.id:
            return None
        return found if self._chooser.is_still(found.id, found.digest) else None

    def _fail(self, given: Given, message: str) -> None:
        self._keep(self._unread(given, Became("not_read", "input", message)))

    def _unread(
        self,
        given: Given,
        what: Became,
        source: Source | None = None,
        text_key: str | None = None,
        *,
        copied: Original | None = None,
        calls: tuple[Attempt, ...] = (),
    ) -> Kept:
        return Kept(
            given=given,
            source=source,
            became=what,
            summary=None,
            attempts=calls,
            text_key=text_key,
            reading=self._reading.digest,
            run=self._store.run,
            read_at=now(),
            copy_of=copied.id if copied else None,
            copied_digest=copied.digest if copied else None,
            copy_kind=copied.kind if copied else None,
        )

    def _keep(self, kept: Kept) -> None:
        try:
            is_kept = self._store.put(kept)
        except SummarizerError:
            raise  # a store that cannot be written to
        except Exception as error:  # noqa: BLE001  # what nobody foresaw of one must not end all
            said = f"an error inside summarizer ({type(error).__name__}) when it was to be kept."
            kept = self._unread(kept.given, Became("not_read", "bug", said), calls=kept.attempts)
            is_kept = self._store.put(kept)
        self.tally.older_kept += not is_kept
        settled = kept.summary.is_settled if kept.summary is not None else None
        self.tally.add(kept.became.status, kept.became.reason, settled)

    def find_gone(self) -> None:
        """Find the articles of the store that were not given, since their file is not there.

        Where not all inputs were gone through, nobody knows.
        """
        if not self._is_through:
            return
        for article_id, file in self._store.files_of():
            if not self._chooser.was_given(article_id) and not os.path.lexists(file):
                if len(self.tally.gone) < _MOST_NAMED:
                    self.tally.gone.append(article_id)
                else:
                    self.tally.gone_more += 1
