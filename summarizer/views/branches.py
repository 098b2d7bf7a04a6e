"""Figures as trees of wholes and parts, as a list in the order in which they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.models import Figure
from summarizer.views.wording import OUTCOME_WORDS

_ORDER: Final = {outcome: place for place, outcome in enumerate(OUTCOME_WORDS)}


@dataclass(frozen=True, slots=True)
class Branch:
    """One figure and its place in its tree.

    Attributes
    ----------
    figure
        The figure.
    whole
        The figure above it; None at a root.
    depth
        0 at a root.
    last
        No other part of the same whole comes after it.
    parts
        It has parts, which come next.
    """

    figure: Figure
    whole: Figure | None
    depth: int
    last: bool
    parts: bool


def branches(figures: Sequence[Figure]) -> list[Branch]:
    """Return figures in the order of the text, each followed by its parts.

    One whose whole is elsewhere, or whose parts go round in a circle, stands at a root: every
    figure is there, and there once.

    Parameters
    ----------
    figures
        The figures of one section.
    """
    ordered = sorted(figures, key=_place_in_text)
    here = {figure.id for figure in ordered}
    parts: dict[str, list[Figure]] = {}
    for figure in ordered:
        if figure.part_of in here:
            parts.setdefault(figure.part_of or "", []).append(figure)

    found: list[Branch] = []
    shown: set[int] = set()
    roots = [figure for figure in ordered if figure.part_of not in here]
    for root in (*roots, *ordered):  # the second time round for those in a circle
        waiting: list[tuple[Figure, Figure | None, int, bool]] = []
        if id(root) not in shown:
            shown.add(id(root))
            waiting.append((root, None, 0, True))
        while waiting:
            figure, whole, depth, last = waiting.pop()
            below = [part for part in parts.get(figure.id, ()) if id(part) not in shown]
            shown.update(map(id, below))  # two figures of one id must not both take them
            found.append(Branch(figure, whole, depth, last, bool(below)))
            waiting += [(part, figure, depth + 1, part is below[-1]) for part in below[::-1]]
    return found


def _place_in_text(figure: Figure) -> tuple[bool, int, int]:
    first = min((evidence.start for evidence in figure.evidence), default=10**9)
    return figure.attackers, _ORDER[figure.outcome], first
