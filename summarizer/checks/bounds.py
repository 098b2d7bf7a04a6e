"""Bounds: low <= best <= high, and the numbers are those that the bound has."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from summarizer.checks.context import Context
from summarizer.checks.finding import Finding, contradicts, holds
from summarizer.models import Figure
from summarizer.models.vocabulary import Bound

NAME = "bounds"

# Which of low, best and high a bound has; None where it may have one: the best of "at least 5" is
# 5 or not given.
_HAS: Final[dict[Bound, tuple[bool, bool | None, bool]]] = {
    "exact": (True, True, True),
    "at_least": (True, None, False),
    "more_than": (True, False, False),
    "at_most": (True, False, True),
    "about": (False, True, False),
    "range": (True, False, True),
    "vague": (True, False, False),
    "none_reported": (False, False, False),
}
_NAMES: Final = ("low", "best", "high")


def check_bounds(figure: Figure, _context: Context) -> Iterator[Finding]:
    """Report numbers out of order, and numbers that the figure's bound cannot have."""
    message = _disorder(figure) or _disagreement(figure)
    yield holds(NAME) if message is None else contradicts(NAME, message, certain=True)


def _disorder(figure: Figure) -> str | None:
    known = [
        (name, number)
        for name, number in zip(_NAMES, (figure.low, figure.best, figure.high), strict=True)
        if number is not None
    ]
    for (lesser, low), (greater, high) in pairwise(known):
        if low > high:
            return f"The {lesser} of {low} is above the {greater} of {high}."
    return None


def _disagreement(figure: Figure) -> str | None:
    numbers = (figure.low, figure.best, figure.high)
    for name, number, has in zip(_NAMES, numbers, _HAS[figure.bound], strict=True):
        if has and number is None:
            return f"The bound is {figure.bound}, so there must be a number."
        if has is False and number is not None:
            return f"The bound is {figure.bound}, so there can be no {name} number ({number})."
    low, best, high = numbers
    if figure.bound == "at_least" and best is not None and best != low:
        return f"The bound is at_least {low}, so the best number cannot be {best}."
    if figure.bound == "exact" and not figure.low == figure.best == figure.high:
        return "The bound is exact, but low, best and high differ."
    if figure.bound == "at_most" and low is not None and low > 1:
        return f"The bound is at_most: nothing says that there were at least {low}."
    if figure.bound == "range" and low == high:
        return f"The bound is range, but it begins and ends with {low}."
    if figure.bound == "vague" and low is not None and low < 2:
        return f"The bound is vague, for more than one person, but the low is {low}."
    if figure.bound == "more_than" and low == 0:
        return "The bound is more_than, so the low is at least 1."
    return None
