"""How figures hang together: parts in wholes, updates, several accounts of the same people.

Ids come from a model and are hostile until read: an id may be missing, used twice, point to
itself or run in a circle. Each function gives a result for any input, without recursion and in
time linear in the number of figures (but for the sorting of ids).

Figures are handled by their index in the list that the caller gives.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.models.figure import Figure
from summarizer.tolls.statements import speaker_of, statement_of


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a list of figures, by index, without circles.

    Attributes
    ----------
    stands_for
        For each figure, the one of those that state the same which stands for all.
    current
        For each figure, the one that counts in its place: itself, or its last update.
    wholes
        For each figure, the one that it is stated to be a part of, whatever that one counts. A
        part of a replaced figure is in the replacing one, and an update of a part is a part.
    same
        Pairs of figures about the same people, given different numbers: by a dispute, by two
        updates of one figure, or by links that run in a circle.
    """

    stands_for: tuple[int, ...]
    current: tuple[int, ...]
    wholes: tuple[int | None, ...]
    same: tuple[tuple[int, int], ...]


def links(figures: Sequence[Figure], keys: Sequence[Hashable | None]) -> Links:
    """Read ``part_of``, ``replaces`` and ``disputes``.

    Parameters
    ----------
    figures
        Any figures; where an id is used twice, it means the first.
    keys
        For each figure, what it counts towards (such as its event and outcome), or None where
        it counts towards nothing. Updates and disputes join figures of the same key only.
    """
    index: dict[str, int] = {}
    for i, figure in enumerate(figures):
        index.setdefault(figure.id, i)
    stands_for = _restated(figures, keys)

    def target(i: int, to: str | None) -> int | None:
        j = None if to is None else index.get(to)
        if j is None or keys[i] is None or keys[i] != keys[j]:
            return None
        return None if stands_for[j] == stands_for[i] else stands_for[j]

    same: list[tuple[int, int]] = []
    replaced = [target(i, figure.replaces) for i, figure in enumerate(figures)]
    updated = _updated(figures, stands_for, replaced, same)
    current = [updated[i] for i in stands_for]
    for i, figure in enumerate(figures):
        j = target(i, figure.disputes)
        if j is not None and current[i] != current[j]:
            same.append((current[i], current[j]))

    wholes = _stated_wholes(figures, index, current)
    for circle in circles(wholes):
        by_key: dict[Hashable, list[int]] = {}
        for i in circle:
            wholes[i] = None
            if keys[i] is not None:
                by_key.setdefault(keys[i], []).append(i)
        for members in by_key.values():
            same.extend(pairs_of_same(figures, members))
    return Links(
        stands_for=tuple(stands_for), current=tuple(current), wholes=tuple(wholes), same=tuple(same)
    )


def _restated(figures: Sequence[Figure], keys: Sequence[Hashable | None]) -> list[int]:
    # The least id stands for all, so that the result does not hang on the order.
    stands_for = list(range(len(figures)))
    found: dict[Hashable, list[int]] = {}
    for i, figure in enumerate(figures):
        if keys[i] is not None:
            found.setdefault((keys[i], figure.part_of, statement_of(figure)), []).append(i)
    for members in found.values():
        least = min(members, key=lambda i: (figures[i].id, i))
        for i in members:
            stands_for[i] = least
    return stands_for


def _updated(
    figures: Sequence[Figure],
    stands_for: Sequence[int],
    replaced: Sequence[int | None],
    same: list[tuple[int, int]],
) -> list[int]:
    # Of several updates of one figure the one with the least id stands for it, so that the
    # result does not hang on the order; the others are accounts of the same people.
    updates: list[list[int]] = [[] for _ in figures]
    for i, j in enumerate(replaced):
        if j is not None:
            updates[j].append(stands_for[i])
    successor: list[int | None] = [None] * len(figures)
    for j, found in enumerate(updates):
        if found:
            found.sort(key=lambda i: (figures[i].id, i))
            successor[j] = found[0]
    for circle in circles(successor):
        same.extend(pairs_of_same(figures, circle))
        for i in circle:
            successor[i] = None
    current = _ends(successor)
    for found in updates:
        if len(found) > 1:
            same.extend(pairs_of_same(figures, dict.fromkeys(current[i] for i in found)))
    return current


def _stated_wholes(
    figures: Sequence[Figure], index: dict[str, int], current: Sequence[int]
) -> list[int | None]:
    wholes: list[int | None] = [None] * len(figures)
    inherited: list[tuple[str, int, int]] = []
    for i, figure in enumerate(figures):
        j = None if figure.part_of is None else index.get(figure.part_of)
        if j is None or current[j] == current[i]:
            continue
        if current[i] == i:
            wholes[i] = current[j]
        else:
            inherited.append((figure.id, current[i], current[j]))
    for _, i, j in sorted(inherited):
        if wholes[i] is None:
            wholes[i] = j
    return wholes


class Nesting(NamedTuple):
    """For each figure: the nearest whole of its own key, and the outermost one of any."""

    wholes: list[int | None]
    outermost: list[int]
    order: list[int]
    """Every figure after what it is part of."""


def nest(wholes: Sequence[int | None], keys: Sequence[Hashable | None]) -> Nesting:
    """Find the nearest whole of the same key; those that count something else are passed over.

    Parameters
    ----------
    wholes
        What each is directly a part of, without circles.
    keys
        What each counts towards; None is passed over and has no whole.
    """
    parts: list[list[int]] = [[] for _ in wholes]
    roots: list[int] = []
    for i, j in enumerate(wholes):
        (roots if j is None else parts[j]).append(i)
    nearest: list[int | None] = [None] * len(wholes)
    outermost = list(range(len(wholes)))
    order: list[int] = []
    open_wholes: dict[Hashable, list[int]] = {}
    for root in roots:
        stack = [(root, False)]
        while stack:
            i, leaving = stack.pop()
            key = keys[i]
            if leaving:
                open_wholes[key].pop()
                continue
            order.append(i)
            outermost[i] = root
            if key is not None:
                above = open_wholes.setdefault(key, [])
                nearest[i] = above[-1] if above else None
                above.append(i)
                stack.append((i, True))
            stack.extend((part, False) for part in parts[i])
    return Nesting(nearest, outermost, order)


def circles(successor: Sequence[int | None]) -> list[list[int]]:
    """Return each circle that following ``successor`` runs into, in the order it is walked."""
    seen_from = [-1] * len(successor)
    found = []
    for start in range(len(successor)):
        walk: list[int] = []
        i: int | None = start
        while i is not None and seen_from[i] == -1:
            seen_from[i] = start
            walk.append(i)
            i = successor[i]
        if i is not None and seen_from[i] == start and walk:
            found.append(walk[walk.index(i) :])
    return found


def joined(size: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each of ``size`` indices the least one that a chain of pairs joins it to."""
    least = list(range(size))

    def find(i: int) -> int:
        while least[i] != i:
            least[i] = least[least[i]]
            i = least[i]
        return i

    for a, b in pairs:
        x, y = find(a), find(b)
        least[max(x, y)] = min(x, y)
    return [find(i) for i in range(size)]


def pairs_of_same(figures: Sequence[Figure], members: Iterable[int]) -> list[tuple[int, int]]:
    """Link accounts of the same people: all to the first, and each speaker's among themselves."""
    pairs: list[tuple[int, int]] = []
    first: dict[str | None, int] = {}
    start = -1
    for i in members:
        start = i if start == -1 else start
        own = first.setdefault(speaker_of(figures[i]), i)
        pairs.extend((j, i) for j in {start, own} if j != i)
    return pairs


def _ends(successor: Sequence[int | None]) -> list[int]:
    """Follow each index to its end; there are no circles."""
    ends: list[int] = [-1] * len(successor)
    for start in range(len(successor)):
        walk = []
        i = start
        while ends[i] == -1:
            walk.append(i)
            following = successor[i]
            if following is None:
                ends[i] = i
            else:
                i = following
        for j in walk:
            ends[j] = ends[i]
    return ends
