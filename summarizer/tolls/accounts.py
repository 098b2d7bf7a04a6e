"""Figures of one toll as a tree of cells: each cell is one set of people, however often told.

A cell is one figure, or several accounts of the same people: numbers in dispute, updates that
disagree. A cell lies in a whole, or at the top.
"""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.models.figure import Figure
from summarizer.tolls.links import circles, joined, links, nest
from summarizer.tolls.statements import speaker_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One set of people, in one or more accounts.

    Attributes
    ----------
    members
        Indices of the figures, in the order of the list.
    whole
        Index of the figure that contains them all, or None at the top.
    outside
        At the top: what tells them as parts of one and the same whole that is not itself in
        the toll (it is unverified, of another outcome, or not there at all), or None.
    first
        The member whose number the whole includes.
    same
        Pairs of members that are directly linked as accounts of the same people.
    """

    members: tuple[int, ...]
    whole: int | None
    outside: str | None
    first: int
    same: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Arrangement:
    """All figures, arranged for their tolls.

    Attributes
    ----------
    cells
        For each key the cells of its figures, each whole's own cell before its parts.
    current
        For each figure the index of the one that stands for it now (`Links.current`).
    wholes
        For each figure what it is directly stated to be a part of, in whatever toll that is.
    stands_for
        For each figure the index of the one that states the same for all (`Links.stands_for`).
    """

    cells: Mapping[Hashable, Sequence[Cell]]
    current: tuple[int, ...]
    wholes: tuple[int | None, ...]
    stands_for: tuple[int, ...]

    def voices(self, figures: Sequence[Figure]) -> dict[int, int]:
        """Return for each figure that stands for all how many speakers state the same."""
        speakers: dict[int, set[str | None]] = defaultdict(set)
        for i, stands_for in enumerate(self.stands_for):
            speakers[stands_for].add(speaker_of(figures[i]))
        return {i: len(found) for i, found in speakers.items()}


def arrange(figures: Sequence[Figure], keys: Sequence[Hashable | None]) -> Arrangement:
    """Arrange figures as cells.

    Parameters
    ----------
    figures
        Any figures.
    keys
        For each the toll that it counts towards, or None.
    """
    read = links(figures, keys)
    live = [key if read.current[i] == i else None for i, key in enumerate(keys)]
    nesting = nest(read.wholes, live)
    cluster = joined(len(figures), read.same)
    clusters: dict[int, list[int]] = defaultdict(list)
    whole: list[int | None] = [None] * len(figures)
    for i in nesting.order:
        near = nesting.wholes[i]
        if near is not None:
            # An account of one's own whole is an account of the same people, not a part.
            whole[i] = near if cluster[near] != cluster[i] else whole[near]
    for i, key in enumerate(live):
        if key is not None:
            clusters[cluster[i]].append(i)
    moved = _move_into_wholes(figures, clusters, whole)

    outside = [
        None if live[i] is None or whole[i] is not None else _outside(figures, i, nesting.outermost)
        for i in range(len(figures))
    ]
    linked: dict[tuple[int, int | None], list[tuple[int, int]]] = defaultdict(list)
    for a, b in read.same:
        if whole[a] == whole[b]:
            linked[cluster[a], whole[a]].append((a, b))
    found: dict[Hashable, list[Cell]] = defaultdict(list)
    for root, together in clusters.items():
        by_whole: dict[int | None, list[int]] = defaultdict(list)
        for i in together:
            by_whole[whole[i]].append(i)
        for w, members in by_whole.items():
            cell = _cell(figures, members, w, outside, moved, linked[root, w])
            found[live[members[0]]].append(cell)
    return Arrangement(
        cells={key: _wholes_first(cells) for key, cells in found.items()},
        current=read.current,
        wholes=read.wholes,
        stands_for=read.stands_for,
    )


def _move_into_wholes(
    figures: Sequence[Figure], clusters: Mapping[int, Sequence[int]], whole: list[int | None]
) -> set[int]:
    """Put an account of a part that names no whole into that part's whole."""
    moved: set[int] = set()
    for members in clusters.values():
        wholes = [w for w in (whole[i] for i in members) if w is not None]
        if wholes and len(wholes) < len(members):
            into = min(wholes, key=lambda w: (figures[w].id, w))
            for i in members:
                if whole[i] is None:
                    whole[i] = into
                    moved.add(i)
    for circle in circles(whole):
        for i in circle:
            if i in moved:
                whole[i] = None
                moved.discard(i)
    return moved


def _outside(figures: Sequence[Figure], i: int, outermost: Sequence[int]) -> str | None:
    if outermost[i] != i:
        return figures[outermost[i]].id
    # A whole that is not there at all is still one whole.
    return figures[i].part_of if figures[i].part_of != figures[i].id else None


def _cell(
    figures: Sequence[Figure],
    members: Sequence[int],
    whole: int | None,
    outside: Sequence[str | None],
    moved: set[int],
    linked: Sequence[tuple[int, int]],
) -> Cell:
    if len(members) == 1:
        return Cell((members[0],), whole, outside[members[0]], members[0])
    speaker = speaker_of(figures[whole]) if whole is not None else None
    return Cell(
        members=tuple(members),
        whole=whole,
        outside=min((o for o in (outside[i] for i in members) if o is not None), default=None),
        first=min(
            members,
            key=lambda i: (
                i in moved,
                speaker_of(figures[i]) != speaker,
                figures[i].disputes is not None,
                figures[i].id,
                i,
            ),
        ),
        same=tuple(linked),
    )


def _wholes_first(cells: Sequence[Cell]) -> list[Cell]:
    parts: dict[int, list[Cell]] = defaultdict(list)
    order: list[Cell] = []
    for cell in cells:
        (order if cell.whole is None else parts[cell.whole]).append(cell)
    for cell in order:  # grows as it is read
        for i in cell.members:
            order.extend(parts.get(i, ()))
    return order
