"""How the standards of the field turn words into numbers, as counting policies."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.models.figure import Figure
from summarizer.models.toll import Interval
from summarizer.models.vocabulary import Outcome
from summarizer.tolls.amounts import UNKNOWN, exactly, hull
from summarizer.tolls.policies.as_stated import LITERAL
from summarizer.tolls.policies.base import Claim, is_enemy_claim
from summarizer.tolls.policies.vague_words import least_of


@dataclass(frozen=True, slots=True)
class Acled:
    """ACLED: one conservative integer.

    "Tens", "dozens", "hundreds" are 10, 12, 100; an unknown number is 10 in an active war zone,
    else 3; a bound or a range is its stated least number; half of a joint figure is killed;
    where reports differ, the lowest; a party's claim about its enemy's dead is at most 3. The
    attackers count. ACLED has no rule for "up to N".

    Source: ACLED codebook, section on reported fatalities, and ACLED's FAQ on fatalities. ACLED
    records fatalities only; the same reading of the words is applied to other outcomes. An odd
    joint number is halved downwards, as ACLED takes the most conservative estimate.

    Parameters
    ----------
    war_zone
        The event lies in an active war zone.
    """

    war_zone: bool = False
    name: str = "acled"
    counts_attackers: bool = True

    def amount(self, figure: Figure) -> Interval:
        """Return one integer, or None for "up to N"."""
        number = self._number(figure)
        if number is None:
            return UNKNOWN
        return exactly(min(number, 3) if is_enemy_claim(figure) else number)

    def _number(self, figure: Figure) -> int | None:
        match figure.bound:
            case "vague":
                least = least_of(figure)
                return least if least is not None else 10 if self.war_zone else 3
            case "more_than":
                return _exceeded(figure)
            case "at_most" | "none_reported":
                return None
            case _:
                return figure.floor

    def settle(self, claims: Sequence[Claim]) -> Interval:
        """Return the lowest."""
        lows = [claim.amount.low for claim in claims if claim.amount.low is not None]
        return exactly(min(lows)) if lows else UNKNOWN

    def share(self, joint: Interval, outcome: Outcome) -> Interval | None:
        """Return half of a joint figure as killed."""
        if outcome != "killed" or joint.low is None:
            return None
        return exactly(joint.low // 2)


@dataclass(frozen=True, slots=True)
class Gtd:
    """Global Terrorism Database: victims and attackers, as the latest good source has it.

    A number too vague to be of use stays blank. Where sources differ: the latest, then the
    majority, then the lowest; perpetrators' claims are left out. Within one article, the latest
    is the figure that updates an earlier one, which is settled before; speakers who differ in
    one article speak at the same time. Bounds, for which there is no rule, stay as the words
    have them, without a best estimate.

    Source: GTD codebook (2017), section VIII, casualties and consequences: total number of
    fatalities.
    """

    name: str = "gtd"
    counts_attackers: bool = True

    def amount(self, figure: Figure) -> Interval:
        """Return the figure's own bounds; nothing for a vague word."""
        return UNKNOWN if figure.bound == "vague" else LITERAL.amount(figure)

    def settle(self, claims: Sequence[Claim]) -> Interval:
        """Return the majority's amount, else the lowest, of those who did not do it."""
        independent = [c for c in claims if not c.by_perpetrator] or list(claims)
        voices: Counter[Interval] = Counter()
        for claim in independent:
            if claim.amount != UNKNOWN:
                voices[claim.amount] += claim.voices
        if not voices:
            return UNKNOWN
        ranked = voices.most_common(2)
        if ranked[0][1] > 1 and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
            return ranked[0][0]
        return min(voices, key=_size)

    def share(self, joint: Interval, outcome: Outcome) -> Interval | None:
        """There is no rule for joint figures."""
        return None


@dataclass(frozen=True, slots=True)
class Ucdp:
    """UCDP GED: low, best and high, where best is the sum over the sides.

    A belligerent's claim about its enemy's dead raises the high estimate only. Where other
    speakers differ, low and high keep the range, and best stands if they share it: which source
    is the more reliable is for a coder to say. "At least N" has N as its best. See also
    `summarizer.tolls.sides.ucdp_sides`.

    Source: UCDP GED codebook 23.1, the variables deaths_a, deaths_b, deaths_civilians,
    deaths_unknown, best, high and low.
    """

    name: str = "ucdp"
    counts_attackers: bool = False

    def amount(self, figure: Figure) -> Interval:
        """Return low, best and high; 0, 0 and the number for a claim about enemies."""
        if is_enemy_claim(figure):
            return Interval(low=0, best=0, high=figure.ceiling)
        return Interval(low=figure.floor, best=figure.best, high=figure.ceiling)

    def settle(self, claims: Sequence[Claim]) -> Interval:
        """Return the range; a claim about enemies moves only its high end."""
        independent = [c.amount for c in claims if not c.about_enemies]
        if not independent:
            return hull(c.amount for c in claims)
        within = hull(independent)
        return Interval(low=within.low, best=within.best, high=hull(c.amount for c in claims).high)

    def share(self, joint: Interval, outcome: Outcome) -> Interval | None:
        """There is no rule for joint figures."""
        return None


@dataclass(frozen=True, slots=True)
class Airwars:
    """Airwars: a minimum and a maximum for civilian harm.

    "Several" is 2-2, "dozens" 12-24, "at least N" N and open above, "more than N" N+1 and open
    above; dozens killed and wounded are 12-24 in each. Speakers who differ keep their range.
    There is no rule for "about N", "up to N", tens, scores, hundreds.

    Source: Airwars methodology, casualty estimates.
    """

    name: str = "airwars"
    counts_attackers: bool = False

    def amount(self, figure: Figure) -> Interval:
        """Return minimum and maximum."""
        match figure.bound:
            case "vague":
                least = least_of(figure)
                if least is None:
                    return Interval(low=2, high=2)
                return Interval(low=12, high=24) if least == 12 else UNKNOWN
            case "about" | "at_most" | "none_reported":
                return UNKNOWN
            case _:
                return LITERAL.amount(figure)

    def settle(self, claims: Sequence[Claim]) -> Interval:
        """Return the range."""
        return hull(claim.amount for claim in claims)

    def share(self, joint: Interval, outcome: Outcome) -> Interval | None:
        """Return the joint figure's amount for the killed and for the injured each."""
        return joint if outcome in ("killed", "injured") and joint != UNKNOWN else None


@dataclass(frozen=True, slots=True)
class ImpactDb:
    """ImpactDB (Wikimpacts): a minimum and a maximum for the impacts of disasters.

    "Several" is 2-6, "tens" 20-90, "dozens" 24-108, "hundreds" 200-900. A bound reaches one
    scale further: the power of ten of its last digit that is not 0 (10 for 560). "About N" is N
    give or take a scale, never 0. There is no rule for scores, thousands, "up to N" and joint
    figures.

    Source: ImpactDB annotation guidelines, normalisation of numbers.
    """

    name: str = "impactdb"
    counts_attackers: bool = False

    def amount(self, figure: Figure) -> Interval:
        """Return minimum and maximum."""
        match figure.bound:
            case "vague":
                least = least_of(figure)
                low, high = _IMPACTDB_WORDS.get(least, (None, None))
                return Interval(low=low, high=high)
            case "at_least":
                return _reaching(figure.floor, _scale(figure.floor))
            case "more_than":
                return _reaching(figure.floor, _scale(_exceeded(figure)))
            case "about":
                number, scale = figure.best or 0, _scale(figure.best)
                return Interval(low=max(1, number - scale), high=number + scale)
            case "at_most" | "none_reported":
                return UNKNOWN
            case _:
                return LITERAL.amount(figure)

    def settle(self, claims: Sequence[Claim]) -> Interval:
        """Return the range."""
        return hull(claim.amount for claim in claims)

    def share(self, joint: Interval, outcome: Outcome) -> Interval | None:
        """There is no rule for joint figures."""
        return None


_IMPACTDB_WORDS: Final[dict[int | None, tuple[int, int]]] = {
    None: (2, 6),
    10: (20, 90),
    12: (24, 108),
    100: (200, 900),
}
"""By the least number that a word stands for; None is "several" or a bare plural."""


def _exceeded(figure: Figure) -> int | None:
    """The number N of "more than N"."""
    return None if figure.low is None else max(0, figure.low - 1)


def _reaching(low: int | None, scale: int) -> Interval:
    return Interval(low=low, high=None if low is None else low + scale)


def _scale(number: int | None) -> int:
    """Power of ten of the last digit that is not 0: 10 for 560, 1 for 561, 100 for 500."""
    scale = 1
    while number and number % (scale * 10) == 0:
        scale *= 10
    return scale


def _size(amount: Interval) -> tuple[int, bool, int, int]:
    return (amount.low or 0, amount.high is None, amount.high or 0, amount.best or 0)
