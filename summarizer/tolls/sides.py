"""The dead of one event by side, as UCDP GED records them."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.models.event import Event
from summarizer.models.figure import Figure
from summarizer.models.toll import Interval
from summarizer.models.vocabulary import Group
from summarizer.tolls.accounts import arrange
from summarizer.tolls.adding import Reckoning
from summarizer.tolls.amounts import UNKNOWN, total
from summarizer.tolls.groups import attackers_among, groups_of
from summarizer.tolls.policies.base import CountingPolicy
from summarizer.tolls.policies.registry import POLICIES
from summarizer.tolls.roles import standing


@dataclass(frozen=True, slots=True)
class UcdpSides:
    """The dead of one event, by side; None where the article states no figure for a side.

    Attributes
    ----------
    deaths_a
        State forces (in a state-based conflict the government is side A).
    deaths_b
        Non-state fighters.
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
        The event, or its id.
    policy
        The counting policy; with ``Ucdp(counts_attackers=True)`` attackers count among their
        side's dead.
    include_unverified
        Count figures that failed a check, too.

    Notes
    -----
    UCDP GED codebook 23.1: ``best`` is deaths_a + deaths_b + deaths_civilians + deaths_unknown.
    Which side is A in a non-state conflict, and whether violence is one-sided, is not for the
    figures to say: there, a coder moves the numbers.
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
    groups = groups_of(figures, cells)
    left_out = set() if policy.counts_attackers else attackers_among(figures, cells)

    def side(*of: Group) -> Interval | None:
        return reckoning.count(lambda i: groups[i] in of and i not in left_out)

    return UcdpSides(
        deaths_a=side("state_forces"),
        deaths_b=side("non_state_armed"),
        deaths_civilians=side("civilian"),
        deaths_unknown=side("mixed", "unknown"),
    )
