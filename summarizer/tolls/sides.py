"""The dead of one event by side, as UCDP GED records them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.models.event import Event
from summarizer.models.figure import Figure
from summarizer.models.toll import Interval
from summarizer.models.vocabulary import Group
from summarizer.tolls.accounts import Cell, arrange
from summarizer.tolls.adding import Reckoning
from summarizer.tolls.amounts import UNKNOWN, total
from summarizer.tolls.groups import attackers_among, groups_of
from summarizer.tolls.parties import Dyad, dyad_of, side_named, sides_of
from summarizer.tolls.policies.base import CountingPolicy
from summarizer.tolls.policies.registry import POLICIES
from summarizer.tolls.roles import standing

_Side = Literal["a", "b", "civilians", "unknown"]


@dataclass(frozen=True, slots=True)
class UcdpSides:
    """The dead of one event, by side; None where the article states no figure for a side.

    Attributes
    ----------
    deaths_a
        Those of side A: the state's forces, where the actors of the event say nothing else.
    deaths_b
        Those of side B: non-state fighters, where the actors of the event say nothing else.
    deaths_civilians
        Civilians.
    deaths_unknown
        People whose group is mixed or unknown, without those of their parts that have one.
    """

    deaths_a: Interval | None
    deaths_b: Interval | None
    deaths_civilians: Interval | None
    deaths_unknown: Interval | None

    @property
    def deaths(self) -> Interval:
        """The sum over the sides that the article speaks of: its best is UCDP's ``best``."""
        sides = (self.deaths_a, self.deaths_b, self.deaths_civilians, self.deaths_unknown)
        known = [side for side in sides if side is not None]
        return total(known) if known else UNKNOWN


def ucdp_sides(
    figures: Sequence[Figure],
    event: Event | str,
    policy: CountingPolicy = POLICIES["ucdp"],
    *,
    include_unverified: bool = False,
) -> UcdpSides:
    """Return the dead of one event by side.

    Parameters
    ----------
    figures
        The figures of the article.
    event
        The event, or its id. Its actors say which sides there are; without them state forces are
        counted as side A and non-state fighters as side B, as in a state-based conflict.
    policy
        The counting policy; with ``Ucdp(counts_attackers=True)`` attackers count among their
        side's dead.
    include_unverified
        Count figures that failed a check, too.

    Notes
    -----
    UCDP GED codebook 23.1: ``best`` is deaths_a + deaths_b + deaths_civilians + deaths_unknown.
    deaths_a and deaths_b are the dead of either side; where both are states, or neither is, a
    figure counts for the side that its words name, else for deaths_unknown, "persons of unknown
    status". In one-sided violence deaths_a and deaths_b are always 0, and the dead whose group
    nobody names are civilians: by definition they are its only target.
    """
    wanted = event if isinstance(event, str) else event.id
    keys = [
        wanted
        if (f.event, f.outcome) == (wanted, "killed") and standing(f, include_unverified) is None
        else None
        for f in figures
    ]
    cells = arrange(figures, keys).cells.get(wanted, ())
    reckoning = Reckoning(figures, cells, policy)
    side_of = _sides(figures, cells, None if isinstance(event, str) else event)
    left_out = set() if policy.counts_attackers else attackers_among(figures, cells)

    def count(side: _Side) -> Interval | None:
        return reckoning.count(lambda i: side_of[i] == side and i not in left_out)

    return UcdpSides(
        deaths_a=count("a"),
        deaths_b=count("b"),
        deaths_civilians=count("civilians"),
        deaths_unknown=count("unknown"),
    )


def _sides(
    figures: Sequence[Figure], cells: Sequence[Cell], event: Event | None
) -> dict[int, _Side]:
    """Return the side of each figure: a part has its whole's, where that is a side of the fight."""
    dyad = None if event is None else dyad_of(sides_of(event))
    groups = groups_of(figures, cells)
    found: dict[int, _Side] = {}
    for cell in cells:
        above = None if cell.whole is None else found[cell.whole]
        for i in cell.members:
            found[i] = above if above in ("a", "b") else _side(figures[i], groups[i], event, dyad)
    return found


def _side(figure: Figure, group: Group, event: Event | None, dyad: Dyad | None) -> _Side:
    if group == "civilian":
        return "civilians"
    is_one_sided = dyad is not None and dyad.violence == 3
    if is_one_sided and group == "unknown":
        return "civilians"
    if is_one_sided or group not in ("state_forces", "non_state_armed"):
        return "unknown"
    states = 1 if event is None else sum(party.side == "state" for party in sides_of(event))
    if dyad is not None and (dyad.violence == 2 or (dyad.violence == 1 and states > 1)):
        return side_named(figure, dyad) or "unknown"
    return "a" if group == "state_forces" else "b"
