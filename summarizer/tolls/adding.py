"""What a tree of cells comes to: each whole once, with what its parts say about it."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from summarizer.models.figure import Figure
from summarizer.models.toll import Interval
from summarizer.tolls.accounts import Cell
from summarizer.tolls.amounts import ZERO, hull, raised, shifted, total, without
from summarizer.tolls.distinct_people import disjoint_floor
from summarizer.tolls.links import joined
from summarizer.tolls.policies.registry import Claim, CountingPolicy
from summarizer.tolls.statements import speaker_of


@dataclass(slots=True)
class _Sum:
    """People of one cell: as the whole includes them, as disputed, and those left out."""

    stated: Interval | None = None
    settled: Interval | None = None
    left_out: Interval | None = None


@dataclass(slots=True)
class Reckoning:
    """Adds up the cells of one toll.

    Attributes
    ----------
    figures
        All figures; cells hold indices into them.
    cells
        The cells of the toll, each whole's own cell before its parts.
    policy
        Gives each figure its amount, and settles accounts that differ.
    perpetrators
        Indices of figures whose speaker is accused of the deed.
    voices
        For each figure the number of speakers that state the same, where it is not 1.
    exceeded
        Wholes that state fewer than their parts come to, with what these come to; filled in
        by counting.
    """

    figures: Sequence[Figure]
    cells: Sequence[Cell]
    policy: CountingPolicy
    perpetrators: frozenset[int] = frozenset()
    voices: Mapping[int, int] = field(default_factory=dict)
    exceeded: dict[int, int] = field(init=False, default_factory=dict)
    _inside: dict[int, list[Cell]] = field(init=False, repr=False)
    _amounts: dict[int, Interval] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._inside = defaultdict(list)
        for cell in self.cells:
            if cell.whole is not None:
                self._inside[cell.whole].append(cell)
        self._amounts = {
            i: self.policy.amount(self.figures[i]) for cell in self.cells for i in cell.members
        }

    def count(self, counted: Callable[[int], bool]) -> Interval | None:
        """Add up the people of the figures for which ``counted`` holds.

        People who are not counted but stand within a whole that is (a suicide bomber among 12
        dead) are taken out of it.

        Returns
        -------
        Interval or None
            None where no figure is counted, which is not 0.
        """
        of_cells = self._sums(counted)
        return self._together([c for c in self.cells if c.whole is None], of_cells)

    def each(self, counted: Callable[[int], bool]) -> list[tuple[Cell, Interval]]:
        """Return what each cell at the top comes to, where any of its figures is counted."""
        of_cells = self._sums(counted)
        found = [(c, of_cells[c.first].settled) for c in self.cells if c.whole is None]
        return [(cell, amount) for cell, amount in found if amount is not None]

    def _sums(self, counted: Callable[[int], bool]) -> dict[int, _Sum]:
        sums: dict[int, _Sum] = {}
        of_cells: dict[int, _Sum] = {}
        for cell in reversed(self.cells):
            for i in cell.members:
                sums[i] = self._figure(i, counted(i), of_cells)
            of_cells[cell.first] = self._cell(cell, sums)
        return of_cells

    def _figure(self, i: int, counted: bool, of_cells: Mapping[int, _Sum]) -> _Sum:
        figure = self.figures[i]
        cells = self._inside.get(i, [])
        parts = [(c, s) for c, s in ((c, of_cells[c.first]) for c in cells) if s.stated is not None]
        stated = self._union([(c, s.stated) for c, s in parts], figure)
        settled = self._union([(c, s.settled) for c, s in parts], figure)
        left_out = self._union([(c, of_cells[c.first].left_out) for c in cells], figure)
        own = self._amounts[i]
        if not counted:
            own = _bounded_above(own, figure)
            out = own if stated is None else without(own, stated)
            return _Sum(stated, settled, raised(out, left_out.low or 0) if left_out else out)
        if left_out is not None:
            own = without(own, left_out)
        if stated is None or settled is None:
            return _Sum(own, own, left_out)
        if stated.low is not None and stated.low > (own.low or 0):
            own = raised(own, stated.low)
            self.exceeded[i] = stated.low
        moved = own
        for _, part in parts:
            assert part.stated is not None
            assert part.settled is not None
            moved = shifted(moved, part.stated, part.settled)
        return _Sum(own, raised(moved, settled.low) if settled.low else moved, left_out)

    def _cell(self, cell: Cell, sums: Mapping[int, _Sum]) -> _Sum:
        if len(cell.members) == 1:
            return sums[cell.members[0]]
        speakers: dict[str | None, list[int]] = defaultdict(list)
        for i in cell.members:
            speakers[speaker_of(self.figures[i])].append(i)
        same: dict[str | None, list[tuple[int, int]]] = defaultdict(list)
        for a, b in cell.same:
            if speaker_of(self.figures[a]) == speaker_of(self.figures[b]):
                same[speaker_of(self.figures[a])].append((a, b))
        left_out = [s.left_out for s in (sums[i] for i in cell.members) if s.left_out is not None]
        out = hull(left_out) if left_out else None
        if all(sums[i].stated is None for i in cell.members):
            return _Sum(left_out=out)
        first = speaker_of(self.figures[cell.first])
        members = speakers[first]
        stated = self._claim(members, same[first], [sums[i].stated for i in members])
        claims = [
            self._claim(members, same[speaker], [sums[i].settled for i in members])
            for speaker, members in speakers.items()
        ]
        return _Sum(stated.amount, self.policy.settle(claims), out)

    def _claim(
        self,
        members: Sequence[int],
        same: Sequence[tuple[int, int]],
        amounts: Sequence[Interval | None],
    ) -> Claim:
        """Add up one speaker's figures; what they state twice, or in two ways, is one."""
        place = {i: n for n, i in enumerate(members)}
        least = joined(len(members), [(place[a], place[b]) for a, b in same])
        accounts: dict[int, list[Interval]] = defaultdict(list)
        for account, amount in zip(least, amounts, strict=True):
            if amount is not None:
                accounts[account].append(amount)
        return Claim(
            amount=total(hull(a) for a in accounts.values()) if accounts else ZERO,
            figures=tuple(self.figures[i] for i in members),
            by_perpetrator=any(i in self.perpetrators for i in members),
            voices=max(self.voices.get(i, 1) for i in members),
        )

    def _together(self, tops: Sequence[Cell], of_cells: Mapping[int, _Sum]) -> Interval | None:
        apart: list[Interval] = []
        outside: dict[str, list[tuple[Cell, Interval | None]]] = defaultdict(list)
        for cell in tops:
            settled = of_cells[cell.first].settled
            if settled is None:
                continue
            if cell.outside is None:
                apart.append(settled)
            else:
                outside[cell.outside].append((cell, settled))
        apart.extend(u for u in (self._union(parts, None) for parts in outside.values()) if u)
        return total(apart) if apart else None

    def _union(
        self, parts: Sequence[tuple[Cell, Interval | None]], whole: Figure | None
    ) -> Interval | None:
        """Parts of one whole, where they may overlap: at least the surely disjoint ones."""
        known = [(cell, amount) for cell, amount in parts if amount is not None]
        if not known:
            return None
        added = total(amount for _, amount in known)
        if added.low is None or len(known) == 1:
            return added
        least = disjoint_floor([(self.figures[c.first], a.low or 0) for c, a in known], whole)
        if least == added.low:
            return added
        return Interval(low=least, best=None, high=added.high)


def _bounded_above(amount: Interval, figure: Figure) -> Interval:
    # "At least two bombers" among the dead: two, as far as anyone has counted.
    if amount.high is None and figure.best is not None and figure.best >= (amount.low or 0):
        return amount.model_copy(update={"high": figure.best})
    return amount
