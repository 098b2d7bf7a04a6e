"""How the numbers of two reports fit: the same, rising with time, or not to be reconciled."""

from __future__ import annotations

from typing import Final, Literal

from summarizer.dossiers.telling import Amount, Telling
from summarizer.models.vocabulary import Outcome
from summarizer.tolls.explanation import number_in_words

_Fit = Literal["same", "fits", "neutral", "unlike", "contradicts"]

_TELLING: Final = 4
"""Below it, an equal number is chance."""
_LARGE: Final = 10
_COUNTED: Final[tuple[Outcome, ...]] = ("killed", "injured", "captured", "killed_or_injured")
"""The missing are found and the displaced go home: only equal numbers of theirs say something."""


def compare_numbers(a: Telling, b: Telling) -> tuple[int, str]:
    """Return a weight and a sentence about the numbers of two reports."""
    later = _later(a, b)
    same: list[tuple[Outcome, int]] = []
    fits: dict[Outcome, _Fit] = {}
    for outcome, ours in a.amounts.items():
        theirs = b.amounts.get(outcome)
        if theirs is None:
            continue
        equal = [n for n in map(_telling_number, ours) if n and n in map(_telling_number, theirs)]
        if equal:
            same.append((outcome, max(equal)))
        elif outcome in _COUNTED:
            fits[outcome] = _best(ours, theirs, later)
    if same:
        largest = max(number for _, number in same)
        weight = (3 if largest >= _LARGE else 2) + (len(same) > 1)
        told = ", ".join(f"{number_in_words(n)} {o.replace('_', ' ')}" for o, n in same)
        return weight, f"The same numbers: {told}."
    if not fits:
        return 0, ""
    outcomes = ", ".join(sorted(outcome.replace("_", " ") for outcome in fits))
    found = set(fits.values())
    if "contradicts" in found:
        return -2, f"Numbers that do not fit each other: {outcomes}."
    if "unlike" in found:
        return -1, f"Numbers that differ: {outcomes}."
    if "fits" in found:
        return 1, f"Numbers that fit, as a count that rises or is made exact: {outcomes}."
    return 0, f"Numbers that are near each other: {outcomes}."


def _later(a: Telling, b: Telling) -> int:
    """Return 1 where b was published after a, -1 where before, 0 where on one day or unknown."""
    if a.published is None or b.published is None or a.published == b.published:
        return 0
    return 1 if b.published > a.published else -1


def _telling_number(amount: Amount) -> int | None:
    low, high = amount
    number = low if low is not None else high
    return number if number is not None and number >= _TELLING else None


def _best(ours: tuple[Amount, ...], theirs: tuple[Amount, ...], later: int) -> _Fit:
    order: tuple[_Fit, ...] = ("same", "fits", "neutral", "unlike", "contradicts")
    found = [_fit(x, y, later) for x in ours for y in theirs]
    return min(found, key=order.index)


def _fit(ours: Amount, theirs: Amount, later: int) -> _Fit:
    a, b = (n if n is not None else m for n, m in (ours, theirs))
    if a is None or b is None:
        return "neutral"
    if later < 0:
        a, b = b, a
        ours, theirs = theirs, ours
    if a == b:
        return "neutral" if a < _TELLING else "fits"
    if min(a, b) == 0:
        return "unlike"
    few, many = min(a, b), max(a, b)  # of any size: no division
    is_open = (a < b and ours[1] is None) or (b < a and theirs[1] is None)
    is_rise = later != 0 and b > a
    if is_rise or is_open:
        if many <= 3 * few or many - few <= 3:
            return "fits" if many >= _TELLING else "neutral"
        return "neutral" if many <= 8 * few else "contradicts"
    if 2 * many <= 3 * few or many - few <= 1:
        return "neutral"
    return "unlike" if many <= 3 * few else "contradicts"
