"""Which events are worth comparing: those that share a place or a rare word, in a few days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from typing import Final

from summarizer.dossiers.geography import Geography, days_between, moved
from summarizer.dossiers.place_names import key_of, telling_words
from summarizer.dossiers.telling import Telling

_REACH: Final = 40
"""In a block of more events than this, each is compared with so many that follow it."""
_MOST_NAMED: Final = 900
_BEFORE: Final = 7
"""Days before publication that an event without a day may have had."""


def candidates(tellings: Sequence[Telling], geography: Geography) -> list[tuple[int, int]]:
    """Return the pairs to compare, by number.

    Two events are compared where the names of their places begin alike, or where one's article
    names the other's place, and their days are the same or next to each other; an event without
    a place, where kind and days agree. A town that half of the articles tell of on one day makes
    a large block; in it each event is compared with the 40 that follow by day of publication, so
    that the work grows with the number of articles and not with its square.

    Parameters
    ----------
    tellings
        All events.
    geography
        Knows which articles name which places.
    """
    at: defaultdict[Hashable, list[int]] = defaultdict(list)
    naming: defaultdict[Hashable, list[int]] = defaultdict(list)
    placed: defaultdict[Hashable, list[int]] = defaultdict(list)
    nowhere: defaultdict[Hashable, list[int]] = defaultdict(list)
    for n, telling in enumerate(tellings):
        days = _days(telling)
        for name in _keys_of(_names(telling)):
            for day in days:
                at[name, day].append(n)
        for name in _keys_of(geography.named.get(telling.ref.article, ())):
            for day in days:
                naming[name, day].append(n)
        of_kind = nowhere if telling.place is None else placed
        for day in days:
            of_kind[telling.event.type, day].append(n)

    def by_publication(block: list[int]) -> list[int]:
        return sorted(block, key=lambda n: (tellings[n].published or date.max, tellings[n].key))

    pairs: set[tuple[int, int]] = set()
    for block in (*at.values(), *nowhere.values()):
        ordered = by_publication(block)
        pairs.update(
            (min(n, other), max(n, other))
            for place, n in enumerate(ordered)
            for other in ordered[place + 1 : place + 1 + _REACH]
        )
    for ones, others in ((naming, at), (nowhere, placed)):
        for key, block in ones.items():
            # What half of the articles name (a capital) tells nothing.
            near = others.get(key, ())
            if len(block) * len(near) <= _MOST_NAMED:
                pairs.update((min(n, m), max(n, m)) for n in block for m in near if n != m)
    return sorted(pairs)


def _keys_of(places: Iterable[str]) -> set[str]:
    return {key_of(word) for place in places for word in telling_words(place)}


def _names(telling: Telling) -> tuple[str, ...]:
    return (*((telling.place,) if telling.place else ()), *telling.further_places)


def _days(telling: Telling) -> tuple[date | None, ...]:
    """The event's days and the next, so that neighbours meet; else those before publication."""
    if telling.days is not None:
        first, last = telling.days
        return days_between(first, moved(last, 1))
    if telling.published is None:
        return (None,)
    return days_between(moved(telling.published, -_BEFORE), telling.published)
