"""What a counting policy is: how words become numbers, and which of several numbers stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from summarizer.models.figure import Figure
from summarizer.models.toll import Interval
from summarizer.models.vocabulary import Outcome


@dataclass(frozen=True, slots=True)
class Claim:
    """What one speaker says of people whom another speaker counts otherwise.

    Attributes
    ----------
    amount
        The speaker's own figures, added up.
    figures
        The figures that the speaker gives.
    by_perpetrator
        The speaker is the one who is said to have done it.
    voices
        How many speakers state the same.
    """

    amount: Interval
    figures: tuple[Figure, ...] = ()
    by_perpetrator: bool = False
    voices: int = 1

    @property
    def about_enemies(self) -> bool:
        """One belligerent's claim about the dead of its enemy."""
        return bool(self.figures) and all(is_enemy_claim(f) for f in self.figures)


@runtime_checkable
class CountingPolicy(Protocol):
    """The rules of one standard. Write your own by giving these five members.

    Where a standard has no rule, a policy answers with None in the interval, not with a guess.
    """

    @property
    def name(self) -> str:
        """The name that a toll bears."""

    @property
    def counts_attackers(self) -> bool:
        """Whether the attackers' own dead and hurt count towards a toll."""

    def amount(self, figure: Figure) -> Interval:
        """Return the number of people that the words of a figure stand for."""

    def settle(self, claims: Sequence[Claim]) -> Interval:
        """Return the one amount that stands where speakers differ about the same people."""

    def share(self, joint: Interval, outcome: Outcome) -> Interval | None:
        """Return how many of a "killed or injured" amount count as ``outcome``; None if none."""


def is_enemy_claim(figure: Figure) -> bool:
    """Whether a belligerent counts its enemy's losses.

    A reader may say so (``claim_about``). Else it is one where authorities speak of non-state
    fighters, or an armed group of state forces. An armed group that speaks of fighters may mean
    its own: that is no such claim.
    """
    if figure.claim_about is not None:
        return figure.claim_about == "enemy"
    if figure.said_by is None:
        return False
    return (figure.said_by.kind, figure.group) in {
        ("authorities", "non_state_armed"),
        ("armed_group", "state_forces"),
    }
