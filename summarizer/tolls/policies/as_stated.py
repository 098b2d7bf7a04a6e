"""The default policy: what the words say, and nothing more."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.models.figure import Figure
from summarizer.models.toll import Interval
from summarizer.models.vocabulary import Outcome
from summarizer.tolls.amounts import hull
from summarizer.tolls.policies.base import Claim
from summarizer.tolls.policies.vague_words import least_of


@dataclass(frozen=True, slots=True)
class Literal:
    """What the words say, and nothing more (the default).

    "At least 5" is 5 and open above, "about 40" is 40 to 40, a vague plural is 2 and open
    above. A minimum and a vague word give no best estimate. Speakers who differ give the lowest
    low and the highest high. Attackers are left out.

    Parameters
    ----------
    read_words
        Read "dozens", "scores", "hundreds" and "thousands" at their least (12, 20, 100, 1000)
        instead of as a plural.
    """

    read_words: bool = False
    name: str = "literal"
    counts_attackers: bool = False

    def amount(self, figure: Figure) -> Interval:
        """Return the figure's own bounds."""
        low = figure.floor
        if self.read_words and figure.bound == "vague":
            low = max(low or 0, least_of(figure) or 0)
        return Interval(low=low, best=_estimate(figure), high=figure.ceiling)

    def settle(self, claims: Sequence[Claim]) -> Interval:
        """Return the lowest low and the highest high."""
        return hull(claim.amount for claim in claims)

    def share(self, joint: Interval, outcome: Outcome) -> Interval | None:
        """A joint figure is never split."""
        return None


LITERAL: Final = Literal()


def _estimate(figure: Figure) -> int | None:
    return None if figure.bound in ("at_least", "more_than", "vague") else figure.best
