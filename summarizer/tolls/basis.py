"""What a toll rests on: one statement or our sum, and how much of it is one side's claim."""

from collections.abc import Sequence

from summarizer.models.figure import Figure
from summarizer.models.toll import Basis
from summarizer.tolls.accounts import Cell
from summarizer.tolls.disputes import differs
from summarizer.tolls.policies.base import is_enemy_claim


def basis_of(
    figures: Sequence[Figure],
    cells: Sequence[Cell],
    *,
    is_replaced: bool,
    is_exceeded: bool,
) -> Basis:
    """Return what a toll rests on.

    Parameters
    ----------
    figures
        All figures; cells hold indices into them.
    cells
        Those whose people count.
    is_replaced
        An update took the place of an earlier count.
    is_exceeded
        Parts come to more than their whole states, so that the toll is their sum.
    """
    if any(differs(cell, figures) for cell in cells):
        return "disputed"
    if is_replaced:
        return "replaced"
    apart = [cell for cell in cells if cell.whole is None]
    return "added" if is_exceeded or len(apart) > 1 else "stated"


def claim_only(figures: Sequence[Figure], cells: Sequence[Cell]) -> frozenset[int]:
    """Return the figures that rest on nothing but one side's claim about its enemy's losses.

    A cell does where all its accounts are such claims, and so do the parts of such a figure.
    """
    found: set[int] = set()
    for cell in cells:  # each whole comes before its parts
        inside = cell.whole is not None and cell.whole in found
        alone = cell.whole is None and all(is_enemy_claim(figures[i]) for i in cell.members)
        if inside or alone:
            found.update(cell.members)
    return frozenset(found)
