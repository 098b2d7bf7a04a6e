"""How a toll went over time: points by source, and what is newest, disputed, or only claimed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations, groupby
from typing import Final

from summarizer.dossiers.points import Statement
from summarizer.dossiers.sources import Source
from summarizer.models import Interval
from summarizer.models.dossier import Change, Disagreement, Newest, Point, Series, SourceNewest
from summarizer.models.vocabulary import GROUPS, OUTCOMES, Group
from summarizer.tolls.amounts import hull, total
from summarizer.tolls.explanation import amount_in_words

_DEFINITE: Final = frozenset({"civilian", "state_forces", "non_state_armed"})
_FIRST_DAY: Final = date.min
"""Where a report without a day of publication stands: before all, so that it is never the news."""
Line = tuple[str, str]


def series_of(statements: Sequence[Statement], voices: Mapping[str, str]) -> tuple[Series, ...]:
    """Return the series of every outcome and group that some statement counts.

    Parameters
    ----------
    statements
        Of all articles of a dossier.
    voices
        For each article the one that stands for all copies of its text.
    """
    made: list[Series] = []
    for outcome in OUTCOMES:
        of_outcome = [s for s in statements if s.outcome == outcome]
        by_group = {
            group: _one(outcome_statements, voices)
            for group in (None, *GROUPS)
            if (outcome_statements := [s for s in of_outcome if s.group == group])
        }
        whole = by_group.get(None)
        if whole is not None:
            by_group[None] = _with_sum_of_groups(whole, of_outcome, voices, by_group)
        made += by_group.values()
    return tuple(made)


def _one(statements: Sequence[Statement], voices: Mapping[str, str]) -> Series:
    counted = _Track([s for s in statements if not s.is_claim], voices)
    claimed = _Track([s for s in statements if s.is_claim], voices)
    return Series(
        outcome=statements[0].outcome,
        group=statements[0].group,
        points=counted.points,
        claims=claimed.points,
        newest=counted.newest(range(len(counted.points))),
        by_source=counted.by_source(),
        disputes=counted.disputes(),
    )


def _with_sum_of_groups(
    whole: Series,
    statements: Sequence[Statement],
    voices: Mapping[str, str],
    by_group: Mapping[Group | None, Series],
) -> Series:
    """Add up the newest counts of different groups, where no newer count has them all.

    "Six soldiers", says the army; "11 civilians", says the Red Crescent a day later: the newest
    is 17, not 11.
    """
    parts = {g: s.newest for g, s in by_group.items() if g in _DEFINITE and s.newest is not None}
    if whole.newest is None or len(parts) < 2:
        return whole
    together = [s for s in statements if s.group is None and not s.is_claim]
    undivided = _Track([s for s in together if not s.covers <= _DEFINITE], voices)
    newest_undivided = undivided.newest(range(len(undivided.points)))
    day = max((n.as_of for n in parts.values() if n.as_of is not None), default=None)
    if newest_undivided is not None and (newest_undivided.as_of or _FIRST_DAY) > (
        day or _FIRST_DAY
    ):
        return whole
    amount = total(Interval(low=n.low, best=n.best, high=n.high) for n in parts.values())
    rests_on = {
        ref for g, n in parts.items() for i in n.points for ref in by_group[g].points[i].figures
    }
    newest = Newest(
        low=amount.low,
        best=amount.best,
        high=amount.high,
        as_of=day,
        points=tuple(i for i, p in enumerate(whole.points) if rests_on.intersection(p.figures)),
        is_disputed=any(n.is_disputed for n in parts.values()),
        is_sum=True,
    )
    return whole.model_copy(update={"newest": newest})


class _Track:
    """Statements about the same people, as points in order, with what each changes."""

    def __init__(self, statements: Sequence[Statement], voices: Mapping[str, str]) -> None:
        found: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
        for s in statements:
            amount = (s.amount.low, s.amount.best, s.amount.high)
            found[s.as_of or _FIRST_DAY, s.source.line, amount].append(s)
        self._statements = [found[key] for key in sorted(found, key=_order)]
        self._lines: list[Line] = [group[0].source.line for group in self._statements]
        self._days = [group[0].as_of or _FIRST_DAY for group in self._statements]
        self._ranges = [group[0].amount for group in self._statements]
        self._superseded: set[int] = set()
        changes = self._changes()
        self._stale = self._find_stale(changes)
        self.points = tuple(
            _point(group, voices, changes[i], is_stale=i in self._stale)
            for i, group in enumerate(self._statements)
        )

    def _of_line(self) -> Iterable[list[int]]:
        by_line: dict[Line, list[int]] = defaultdict(list)
        for i, line in enumerate(self._lines):
            by_line[line].append(i)
        return by_line.values()

    def _changes(self) -> list[Change]:
        changes: list[Change] = ["first"] * len(self._statements)
        for members in self._of_line():
            before: Interval | None = None
            for _, of_day in groupby(members, key=lambda i: self._days[i]):
                today = list(of_day)
                for i in today:
                    back = {a for s in self._statements[i] for a in s.takes_back}
                    self._superseded.update(
                        j for j in today if j != i and _bounds(self._ranges[j]) in back
                    )
                    if before is not None:
                        changes[i] = _change(before, self._ranges[i], takes_back=bool(back))
                standing = [self._ranges[i] for i in today if i not in self._superseded]
                new = [r for r in standing if before is None or not _says_less(r, before)]
                if new:
                    before, _ = _together(new)
        return changes

    def _find_stale(self, changes: Sequence[Change]) -> set[int]:
        """Find numbers that articles repeat in their own voice after a source has changed them."""
        stale = set()
        for i, amount in enumerate(self._ranges):
            if self._lines[i][0] not in ("media", "several"):
                continue
            for members in self._of_line():
                earlier = [j for j in members if self._days[j] <= self._days[i] and j != i]
                equal = [j for j in earlier if _bounds(self._ranges[j]) == _bounds(amount)]
                if equal and any(
                    changes[j] in ("update", "revision_down", "correction")
                    and self._days[j] > min(self._days[k] for k in equal)
                    and not _says_less(self._ranges[j], amount)
                    and _bounds(self._ranges[j]) != _bounds(amount)
                    and j == earlier[-1]
                    for j in earlier
                ):
                    stale.add(i)
        return stale

    def newest(self, places: Iterable[int]) -> Newest | None:
        """Fold the points of some places, day by day.

        A count of a later day takes the place of all before, unless it only says less: "at least
        12" after "17". Sources that differ on one day leave their range.
        """
        state: tuple[Interval, date, list[int], bool] | None = None
        chosen = [i for i in places if i not in self._superseded and i not in self._stale]
        for day, of_day in groupby(chosen, key=lambda i: self._days[i]):
            today = list(of_day)
            if state is not None:
                today = [i for i in today if not _says_less(self._ranges[i], state[0])]
            if today:
                amount, is_disputed = self._of_day(today)
                state = amount, day, today, is_disputed
        if state is None:
            return None
        amount, day, points, is_disputed = state
        return Newest(
            low=amount.low,
            best=amount.best,
            high=amount.high,
            as_of=None if day == _FIRST_DAY else day,
            points=tuple(points),
            is_disputed=is_disputed,
        )

    def _of_day(self, today: Sequence[int]) -> tuple[Interval, bool]:
        by_line: dict[Line, list[Interval]] = defaultdict(list)
        for i in today:
            by_line[self._lines[i]].append(self._ranges[i])
        settled = [_together(amounts) for amounts in by_line.values()]
        amounts = [amount for amount, _ in settled]
        if any(self._contests(i, j) for i, j in combinations(today, 2)):
            return hull(amounts), True
        amount, differs = _together(amounts)
        return amount, differs or any(d for _, d in settled)

    def _contests(self, i: int, j: int) -> bool:
        """Whether an article sets one source's number against the other's."""
        one, other = self._statements[i], self._statements[j]
        if _bounds(self._ranges[i]) == _bounds(self._ranges[j]):
            return False
        return any(
            s.article == t.article and s.source.line in {d.line for d in t.disputes}
            for s in one
            for t in other
        )

    def by_source(self) -> tuple[SourceNewest, ...]:
        """Return the newest count of each source."""
        found = []
        for members in self._of_line():
            newest = self.newest(members)
            if newest is not None:
                kind, party = self.points[members[0]].kind, self.points[members[0]].party
                found.append(SourceNewest(kind=kind, party=party, newest=newest))
        return tuple(found)

    def disputes(self) -> tuple[Disagreement, ...]:
        """Return who differs: on one day, or where an older count is the higher one.

        A lower number of an earlier day is no dispute: more have been counted since.
        """
        last: dict[Line, Newest] = {}
        for members in self._of_line():
            newest = self.newest(members)
            if newest is not None:
                last[self._lines[members[0]]] = newest
        found = [
            _disagreement(self.points, i, j, explicit=True)
            for i, j in combinations(range(len(self.points)), 2)
            if self._contests(i, j)
        ]
        told = {frozenset(d.between) for d in found}
        for one, other in combinations(last.values(), 2):
            older, newer = sorted((one, other), key=lambda n: n.as_of or _FIRST_DAY)
            is_same_day = older.as_of == newer.as_of
            if _overlap(older, newer) or not (is_same_day or (older.low or 0) > (newer.low or 0)):
                continue
            pair = (older.points[-1], newer.points[-1])
            if not self._same_people(*pair) or self._was_said(older, pair[1]):
                continue
            if frozenset(pair) not in told:
                found.append(_disagreement(self.points, *pair, explicit=False))
        return tuple(found)

    def _same_people(self, i: int, j: int) -> bool:
        """Whether two points may count the same people: soldiers are no dispute of civilians."""
        one, other = (frozenset(self.points[k].groups) for k in (i, j))
        return one == other or not (one <= _DEFINITE and other <= _DEFINITE)

    def _was_said(self, older: Interval, j: int) -> bool:
        """Whether the newer source itself said the older number before."""
        return any(
            line == self._lines[j] and day < self._days[j] and _bounds(amount) == _bounds(older)
            for line, day, amount in zip(self._lines, self._days, self._ranges, strict=True)
        )


def _point(
    group: Sequence[Statement], voices: Mapping[str, str], change: Change, *, is_stale: bool
) -> Point:
    ordered = sorted(group, key=lambda s: (s.article, s.figures[0].figure))
    first = ordered[0]
    source: Source = first.source
    return Point(
        as_of=first.as_of,
        low=first.amount.low,
        best=first.amount.best,
        high=first.amount.high,
        kind=source.kind,
        party=source.party,
        said_by=tuple(dict.fromkeys(n for s in ordered for n in s.source.names)),
        voices=len({voices.get(s.article, s.article) for s in ordered}),
        figures=tuple(dict.fromkeys(ref for s in ordered for ref in s.figures)),
        groups=tuple(sorted({g for s in ordered for g in s.covers})),
        is_sum=any(s.is_sum for s in ordered),
        is_mention=all(s.is_mention for s in ordered),
        change=change,
        is_stale=is_stale,
    )


def _order(key: tuple[object, ...]) -> tuple[object, ...]:
    day, line, amount = key
    assert isinstance(amount, tuple)
    return day, line, tuple((n is None, n or 0) for n in amount)


def _bounds(amount: Interval) -> tuple[int | None, int | None]:
    return amount.low, amount.high


def _change(before: Interval, now: Interval, *, takes_back: bool) -> Change:
    if _bounds(before) == _bounds(now) or (_says_less(now, before) and not takes_back):
        return "restated"
    old, new = _number(before), _number(now)
    if new < old:
        return "correction" if takes_back else "revision_down"
    return "update"


def _number(amount: Interval) -> int:
    return next((n for n in (amount.low, amount.best, amount.high) if n is not None), 0)


def _says_less(new: Interval, known: Interval) -> bool:
    """Whether a number holds all that is known and more, and so says nothing new."""
    if _bounds(new) == _bounds(known):
        return False
    is_below = (new.low or 0) <= (known.low or 0)
    return is_below and (new.high is None or (known.high is not None and new.high >= known.high))


def _overlap(one: Interval, other: Interval) -> bool:
    low = max(one.low or 0, other.low or 0)
    return all(a.high is None or low <= a.high for a in (one, other))


def _together(amounts: Sequence[Interval]) -> tuple[Interval, bool]:
    """Return what all amounts allow, or, where they contradict each other, their range."""
    low = max((a.low for a in amounts if a.low is not None), default=None)
    high = min((a.high for a in amounts if a.high is not None), default=None)
    if low is not None and high is not None and low > high:
        return hull(amounts), True
    fitting = {
        a.best
        for a in amounts
        if a.best is not None and (low or 0) <= a.best and (high is None or a.best <= high)
    }
    best = fitting.pop() if len(fitting) == 1 else None
    if low is not None and low == high:
        best = low
    return Interval(low=low, best=best, high=high), False


def _disagreement(points: Sequence[Point], i: int, j: int, *, explicit: bool) -> Disagreement:
    one, other = points[i], points[j]
    how = "an article sets them against each other" if explicit else "both cannot be right"
    return Disagreement(between=(i, j), sentence=f"{_told(one)}; {_told(other)}: {how}.")


def _told(point: Point) -> str:
    amount = amount_in_words(Interval(low=point.low, best=point.best, high=point.high))
    who = " and ".join(point.said_by) or "articles themselves"
    return f"{who} ({point.kind.replace('_', ' ')}): {amount}"
