"""What the articles themselves tell of their places: which name lies near or in which other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations
from typing import Final, Literal

from summarizer.dossiers.folding import skeleton
from summarizer.dossiers.place_names import key_of, names_in, same_place, telling_words
from summarizer.dossiers.telling import Telling

Relation = Literal["same", "part", "mentioned", "together", "unknown", "told_apart", "different"]
"""``same``: one name. ``part``: one names as a spot what is the other's place. ``mentioned``: one
article names the other's place, too. ``together``: some article names both for one event.
``told_apart``: some article tells of two events, one in each."""

_LEAST_SKELETON: Final = 4
_LONGEST: Final = 31
"""Days of an event's span that are looked at; beyond it, its first and last."""


class Geography:
    """The places of some events, as their articles tell them.

    There is no gazetteer in this: that Kuro lies on Lake Ombari is known from the article that
    says so, and from no other place.

    Parameters
    ----------
    tellings
        All events.
    """

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._canon = _canonical(tellings)
        self._skeletons: dict[str, frozenset[str]] = {}
        by_article: dict[str, list[Telling]] = {}
        for telling in tellings:
            by_article.setdefault(telling.ref.article, []).append(telling)
        self._own = {
            article: {self.canon(p) for t in told for p in _places(t)}
            for article, told in by_article.items()
        }
        self._told_apart: set[frozenset[str]] = set()
        self._together: set[frozenset[str]] = set()
        self._crowded: set[tuple[str, date]] = set()
        self._alike: set[tuple[str, date]] = set()
        self._busy: set[tuple[str, date]] = set()
        self.named: dict[str, tuple[str, ...]] = {}
        """For each article of one event the places of other events that it names."""
        for told in by_article.values():
            self._note_apart(told)
        self._note_together(by_article)

    def canon(self, place: str) -> str:
        """Return the first of all names that seem to be of this place."""
        return self._canon.get(place, place)

    def relation(self, a: Telling, b: Telling) -> Relation:
        """Return how the places of two events lie to each other."""
        if a.place is None or b.place is None:
            return "unknown"
        if same_place(a.place, b.place):
            return "same"
        if any(same_place(a.place, p) for p in b.further_places) or any(
            same_place(b.place, p) for p in a.further_places
        ):
            return "part"
        both = frozenset((self.canon(a.place), self.canon(b.place)))
        if both in self._told_apart:
            return "told_apart"
        if self._mentions(a, b.place) or self._mentions(b, a.place):
            return "mentioned"
        return "together" if both in self._together else "different"

    def is_crowded(self, a: Telling, b: Telling) -> bool:
        """Whether an article tells of two events at that place that may be of one day.

        There, place and day alone do not tell an event.
        """
        return self._is_any_of(self._crowded, a, b)

    def has_alike(self, a: Telling, b: Telling) -> bool:
        """Whether these two events, that may be of one day, are of one kind, too."""
        return self._is_any_of(self._alike, a, b)

    def is_busy(self, a: Telling, b: Telling) -> bool:
        """Whether an article tells of two events at that place on one day and the next.

        There, a day makes a difference.
        """
        return self._is_any_of(self._busy, a, b)

    def _is_any_of(self, among: set[tuple[str, date]], a: Telling, b: Telling) -> bool:
        return bool(among) and (self._is_of(among, a) or self._is_of(among, b))

    def _is_of(self, among: set[tuple[str, date]], telling: Telling) -> bool:
        if telling.place is None or telling.days is None:
            return False
        place = self.canon(telling.place)
        return any((place, day) in among for day in days_between(*telling.days))

    def spans_several(self, telling: Telling) -> bool:
        """Whether its place is the names of two places in which articles tell of two events."""
        names = {self.canon(name) for name in names_in(telling.place or "")}
        return any(frozenset(pair) in self._told_apart for pair in combinations(sorted(names), 2))

    def _note_apart(self, told: Sequence[Telling]) -> None:
        # An arrest, told beside the attack, is no second event to take for the first.
        for a, b in combinations([t for t in told if t.figures], 2):
            if a.place is None or b.place is None:
                continue
            if not same_place(a.place, b.place):
                self._told_apart.add(frozenset((self.canon(a.place), self.canon(b.place))))
                continue
            if a.days is None or b.days is None or not _near(a.days, b.days):
                continue
            for place, days in ((a.place, a.days), (b.place, b.days)):
                found = {(self.canon(place), day) for day in days_between(*days)}
                self._busy |= found
                if a.days[0] <= b.days[1] and b.days[0] <= a.days[1]:
                    self._crowded |= found
                    if a.event.type == b.event.type:
                        self._alike |= found

    def _note_together(self, by_article: dict[str, list[Telling]]) -> None:
        """Find which places an article of one event names beside that event's own."""
        known = sorted(set(self._canon.values()))
        by_word: dict[str, set[str]] = {}
        for name in known:
            for word in telling_words(name):
                by_word.setdefault(word, set()).add(name)
        for told in by_article.values():
            if len(told) > 1 or told[0].place is None:
                continue
            own = self.canon(told[0].place)
            named = {n for w in told[0].article_words & by_word.keys() for n in by_word[w]}
            beside = tuple(sorted(n for n in named if n != own and self._mentions(told[0], n)))
            self.named[told[0].ref.article] = beside
            self._together.update(frozenset((own, n)) for n in beside)

    def _mentions(self, telling: Telling, place: str) -> bool:
        """Whether its article names a place, and not as that of another event."""
        if self.canon(place) in self._own[telling.ref.article]:
            return False
        words = telling.article_words
        bones = self._skeletons.get(telling.ref.article)
        if bones is None:
            bones = frozenset(b for w in words if len(b := skeleton(w)) >= _LEAST_SKELETON)
            self._skeletons[telling.ref.article] = bones
        return all(w in words or skeleton(w) in bones for w in telling_words(place))


def moved(day: date, days: int) -> date:
    """Return the day so many days later; the first or last day that there is, where it ends."""
    number = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(number)


@lru_cache(maxsize=4096)
def days_between(first: date, last: date) -> tuple[date, ...]:
    """Return every day of a span; of a long one the first and the last."""
    length = (last - first).days + 1
    if length > _LONGEST:
        return first, last
    return tuple(first + timedelta(days=n) for n in range(length))


def _places(telling: Telling) -> tuple[str, ...]:
    return (*(names_in(telling.place) if telling.place else ()), *telling.further_places)


def _canonical(tellings: Sequence[Telling]) -> dict[str, str]:
    names = sorted({p for t in tellings for p in (*_places(t), t.place) if p})
    by_key: dict[str, list[str]] = {}
    canon: dict[str, str] = {}
    for name in sorted(names, key=lambda n: (len(telling_words(n)), n)):
        keys = sorted({key_of(w) for w in telling_words(name)})
        known = (other for key in keys for other in by_key.get(key, ()) if same_place(name, other))
        canon[name] = min((canon[other] for other in known), default=name)
        for key in keys:
            by_key.setdefault(key, []).append(name)
    return canon


def _near(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return (one[0] - other[1]).days <= 1 and (other[0] - one[1]).days <= 1
