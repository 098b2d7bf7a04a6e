"""Arithmetic of numbers of people: low, best and high, any of which may be unknown.

``None`` is never 0: a ``low`` of None is unknown, a ``high`` of None is open above. Every
function keeps low <= best <= high where its arguments do.
"""

from collections.abc import Iterable

from summarizer.models.toll import Interval

UNKNOWN = Interval()
"""Nothing is known: not even that anyone was harmed."""

ZERO = Interval(low=0, best=0, high=0)
"""The text says nobody."""


def exactly(number: int) -> Interval:
    """Return the interval of one certain number."""
    return Interval(low=number, best=number, high=number)


def total(amounts: Iterable[Interval]) -> Interval:
    """Add amounts of different people.

    An unknown low adds nothing to what is known at least; an unknown best or high makes that of
    the sum unknown.
    """
    items = list(amounts)
    if len(items) == 1:
        return items[0]
    lows = [a.low for a in items if a.low is not None]
    return Interval(
        low=sum(lows) if lows else None,
        best=_sum_of_all(a.best for a in items),
        high=_sum_of_all(a.high for a in items),
    )


def hull(amounts: Iterable[Interval]) -> Interval:
    """Return the lowest low and the highest high of several accounts of the same people.

    ``best`` stands only where all accounts share it.
    """
    items = list(amounts)
    lows = [a.low for a in items if a.low is not None]
    highs = [a.high for a in items]
    bests = {a.best for a in items}
    return Interval(
        low=min(lows, default=None),
        best=bests.pop() if len(bests) == 1 else None,
        high=None if not highs or None in highs else max(h for h in highs if h is not None),
    )


def raised(amount: Interval, floor: int) -> Interval:
    """Return an amount that is never below ``floor``; what is open above stays open."""
    if amount.low is not None and amount.low >= floor:
        return amount
    return Interval(
        low=floor,
        best=None if amount.best is None else max(amount.best, floor),
        high=None if amount.high is None else max(amount.high, floor),
    )


def without(whole: Interval, inside: Interval) -> Interval:
    """Take people who are inside a whole out of it.

    The low is what remains when as many as possible are taken out, the high when as few; it
    never falls below 0.
    """
    low = best = high = None
    if whole.low is not None:
        low = 0 if inside.high is None else max(0, whole.low - inside.high)
    if whole.best is not None and inside.best is not None:
        best = max(0, whole.best - inside.best)
    if whole.high is not None:
        high = max(0, whole.high - (inside.low or 0))
    return Interval(low=low, best=best, high=high)


def shifted(whole: Interval, before: Interval, after: Interval) -> Interval:
    """Move a whole by the difference that a new account of one of its parts makes.

    "70 dead, 47 of them in one province": where another source counts 41 there, the part goes
    from 47-47 to 41-47, and the whole from 70-70 to 64-70.
    """
    if before == after:
        return whole
    low = _moved(whole.low, before.low, after.low)
    best = _moved(whole.best, before.best, after.best) if after.best is not None else None
    if whole.high is None or (after.high is None and before.high is not None):
        high = None
    elif after.high is None:
        # Both accounts of the part are open above: only their lows tell them apart.
        high = whole.high + max(0, (after.low or 0) - (before.low or 0))
    else:
        high = _moved(whole.high, before.high, after.high)
    return _ordered(low, best, high)


def _ordered(low: int | None, best: int | None, high: int | None) -> Interval:
    # The ends may move by different differences; what is at least so many is not less at most.
    floor = low or 0
    if best is not None:
        best = max(best, floor)
    if high is not None:
        high = max(high, floor, best or 0)
    return Interval(low=low, best=best, high=high)


def _moved(number: int | None, before: int | None, after: int | None) -> int | None:
    if number is None or before is None or after is None:
        return number
    return max(0, number + after - before)


def _sum_of_all(numbers: Iterable[int | None]) -> int | None:
    result = None
    for number in numbers:
        if number is None:
            return None
        result = number + (result or 0)
    return result
