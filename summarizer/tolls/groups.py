"""Who the people of each figure are, seen with the figures around it: attackers, groups."""

from collections.abc import Sequence
from typing import Final

from summarizer.models.figure import Figure
from summarizer.models.vocabulary import Group
from summarizer.tolls.accounts import Cell

_DEFINITE: Final = frozenset({"civilian", "state_forces", "non_state_armed"})


def attackers_among(figures: Sequence[Figure], cells: Sequence[Cell]) -> set[int]:
    """Return who carried out the attack; parts of attackers are attackers."""
    found: set[int] = set()
    for cell in cells:
        for i in cell.members:
            if figures[i].attackers or cell.whole in found:
                found.add(i)
    return found


def groups_of(figures: Sequence[Figure], cells: Sequence[Cell]) -> dict[int, Group]:
    """Return each figure's group: a part has its whole's, where that is one.

    Of several accounts of the same people, one that does not say takes the others' group.
    """
    groups: dict[int, Group] = {}
    for cell in cells:
        above = None if cell.whole is None else groups[cell.whole]
        said = {figures[i].group for i in cell.members} - {"unknown"}
        for i in cell.members:
            group = figures[i].group
            if above in _DEFINITE and above is not None:
                group = above
            elif group == "unknown" and len(said) == 1:
                (group,) = said
            groups[i] = group
    return groups
