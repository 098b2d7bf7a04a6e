"""A harm that may govern people, and the deaths of those of whom wounds are told first."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarizer.readers.rules.phrases import Phrase
from summarizer.text.harm.triggers import Harm

_NEAR = 2.0
_BY_OWN_HAND = re.compile(r"se |s['’]|.*(?:sel(?:f|ves)|own li|suicid)", re.IGNORECASE)
_LATER = 4.0  # how much farther the wounds are of whom the death is told


@dataclass(frozen=True, slots=True)
class Governor:
    """A harm that may govern a phrase, and how far it is."""

    harm: Harm
    cost: float


def died_after_all(
    found: Sequence[Governor], phrase: Phrase, died_of_wounds: Callable[[Harm], bool]
) -> list[Governor]:
    """Let "seven of the wounded died" tell of deaths: the verb says more than the noun.

    Parameters
    ----------
    found
        What may govern the phrase.
    phrase
        The people.
    died_of_wounds
        Whether a verb behind the phrase tells of the death of those just called wounded.
    """
    governors = [
        Governor(g.harm, 0.0) if _is_death(g, phrase, "subject") and died_of_wounds(g.harm) else g
        for g in found
    ]
    if not any(
        _is_death(g, phrase, "subject", "transitive") and g.cost <= _NEAR for g in governors
    ):
        return governors
    death = max(
        g.harm.start
        for g in governors
        if _is_death(g, phrase, "subject", "transitive") and g.cost <= _NEAR
    )
    # "Seven of the wounded died", and "was run over by a tractor and killed".
    return [
        Governor(g.harm, g.cost + _LATER)
        if g.harm.outcome == "injured" and phrase.start < g.harm.end and g.harm.start < death
        else g
        for g in governors
    ]


def _is_death(found: Governor, phrase: Phrase, *governments: str) -> bool:
    harm = found.harm
    if harm.outcome != "killed" or harm.start < phrase.end or harm.government not in governments:
        return False
    return _BY_OWN_HAND.match(harm.words) is None  # "wounded four and then killed himself"
