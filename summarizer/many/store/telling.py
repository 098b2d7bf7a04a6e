"""What a run came to, and what a store has, in lines for a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from summarizer.many.store.database import Store
from summarizer.many.store.status import REASON_WORDS, REASONS, TRIED_AGAIN, Reason, Status
from summarizer.many.store.tally import Tally
from summarizer.views.safe_text import safe
from summarizer.views.wording import counted, duration

STATUS_WORDS: Final[Mapping[Status, str]] = {
    "read": "read, with casualty figures",
    "nothing_found": "read, and nothing found",
    "copy": "copies of others, not read again",
    "partly_read": "read in part",
    "not_read": "not read",
}
_EXAMPLES: Final = 3
_ENDINGS: Final = {
    "limit": "Ended at --limit; the same command goes on.",
    "interrupted": "Interrupted. What was read is kept; the same command goes on.",
    "out_of_reach": "Ended, since no article could be asked about; the same command goes on.",
}


def run_lines(tally: Tally, store: Store, seconds: float) -> Iterator[str]:
    """Return what a run came to: of the articles that were given, read now or before."""
    yield f"{counted(tally.given, 'article')} in {safe(str(store.path))}:"
    yield from _statuses(tally, store)
    yield from _failures(tally.reasons, store)
    yield from _beside(tally)
    yield _spent(tally, seconds)
    if tally.ending in _ENDINGS:
        yield _ENDINGS[tally.ending]
    if tally.in_flight:
        yield f"{counted(tally.in_flight, 'article')} were being read, and are read anew then."
    yield from _what_next(tally)


def store_lines(store: Store) -> Iterator[str]:
    """Return what a store has."""
    tally = Tally()
    for status, reason, number in store.counts():
        tally.given += number
        tally.statuses[status] += number
        if reason is not None:
            tally.reasons[reason] += number
    yield f"{counted(tally.given, 'article')} in {safe(str(store.path))}:"
    yield from _statuses(tally, store)
    yield from _failures(tally.reasons, store)
    calls, cost = store.spent()
    if calls:
        yield f"{counted(calls, 'call')} in all" + (f", ${cost:,.2f}." if cost else ".")


def _statuses(tally: Tally, store: Store) -> Iterator[str]:
    for status, words in STATUS_WORDS.items():
        if tally.statuses[status]:
            yield f"  {tally.statuses[status]:>9,}  {words}"
        if status == "nothing_found" and (number := store.unknown_languages()):
            yield (
                f"  {number:>9,}  of these in a language whose words of harm are not known, and "
                "which no model has read"
            )


def _failures(reasons: Mapping[Reason, int], store: Store) -> Iterator[str]:
    for reason in REASONS:
        if reasons.get(reason):
            yield f"Not read to the end, {REASON_WORDS[reason]}: {reasons[reason]:,}"
            shown = store.examples(reason, _EXAMPLES)
            yield from (f"  {safe(name)}: {safe(str(message))}" for name, message in shown)
            if reasons[reason] > len(shown) > 0:
                yield f"  and {reasons[reason] - len(shown):,} more"


def _beside(tally: Tally) -> Iterator[str]:
    if tally.changed:
        yield (
            f"{counted(tally.changed, 'article')} had another text than before; what was read of "
            "the old one is in the table earlier."
        )
    if tally.repeated:
        yield f"{counted(tally.repeated, 'article')} given more than once; read once."
    if tally.older_kept:
        many = counted(tally.older_kept, "article")
        yield f"{many} could not be read again; the older reading stays."
    if tally.gone:
        names = ", ".join(map(safe, tally.gone))
        more = f" and {tally.gone_more:,} more" if tally.gone_more else ""
        yield f"No longer there, and kept in the store: {names}{more}."


def _spent(tally: Tally, seconds: float) -> str:
    words = [f"This run: {counted(tally.now, 'article')} in {duration(seconds)}"]
    spent = tally.spent
    if spent.calls:
        tokens = (spent.prompt_tokens or 0) + (spent.completion_tokens or 0)
        words += [counted(spent.calls, "call"), f"{tokens:,} tokens"]
        words.append("cost not known" if spent.cost is None else f"${spent.cost:,.2f}")
    return ", ".join(words) + "."


def _what_next(tally: Tally) -> Iterator[str]:
    for differences, number in tally.stale.most_common():
        yield (
            f"{counted(number, 'article')} read with another {_listed(differences)}: "
            "--reread-stale reads them again."
        )
    itself = sum(number for reason, number in tally.reasons.items() if reason in TRIED_AGAIN)
    others = tally.failed - itself
    if itself:
        yield f"The same command tries {counted(itself, 'article')} again."
    if others:
        which = "all that failed" if itself else counted(others, "article")
        yield f"With --retry-failed it tries {which} again, and reads nothing else."


def _listed(names: tuple[str, ...]) -> str:
    """``model``, ``prompt (survey)``, ..."""
    words = (f"{kind} ({which})" if which else kind for kind, _, which in map(_split, names))
    return ", ".join(words) or "setting"


def _split(name: str) -> tuple[str, str, str]:
    return name.partition(" ")
