"""Days of a month written together: "3 and 9 June", "June 8-9", "between 3 and 9 June"."""

from __future__ import annotations

from typing import Final, NamedTuple

from summarizer.text.numbers import contexts as near
from summarizer.text.numbers.surroundings import Surroundings

_ORDINAL: Final = frozenset("st nd rd th er º ª".split())
_DASHES: Final = frozenset("-–—/")
_MOST_DAYS: Final = 8


class DayRun(NamedTuple):
    """Days of one month, in tokens."""

    first: int
    stop: int
    month: int


def find_day_runs(around: Surroundings) -> dict[int, DayRun]:
    """Return each run of two days or more, by the token at which it begins."""
    runs: dict[int, DayRun] = {}
    for place, token in enumerate(around.tokens):
        if token.key in around.months and token.kind == "word" and around.is_month(place):
            run = _before(around, place) or _behind(around, place)
            if run is not None:
                runs.setdefault(run.first, run)
    return runs


def _before(around: Surroundings, month: int) -> DayRun | None:
    """Read "3 and 9 June", "le 12 et le 18 mars", "1, 2 and 3 de mayo"."""
    last = month - 1
    if around.key(last) in near.OF_A_MONTH:
        last -= 1
    day = _day_ending_at(around, last)
    if day is None:
        return None
    first = day
    for count in range(_MOST_DAYS):
        join = first - 1
        while around.key(join) in near.DAY_ARTICLES:
            join -= 1
        joined = around.key(join) in near.DAY_JOINS or around.key(join) in _DASHES
        comma = around.key(join) == "," and count > 0
        earlier = _day_ending_at(around, join - 1) if joined or comma else None
        if earlier is None:
            break
        first = earlier
    if first == day:
        return None
    opening = first - 1
    while around.key(opening) in near.DAY_ARTICLES:
        opening -= 1
    between = around.key(opening) in near.BETWEEN
    return DayRun(opening if between else first, last + 1, month)


def _behind(around: Surroundings, month: int) -> DayRun | None:
    """Read "June 8-9", "June 8 and 9"; what "9" counts in "June 8 and 9 people" is no day."""
    place = month + 1
    if around.key(place) == ".":
        place += 1
    stop = _day_starting_at(around, place)
    if stop is None:
        return None
    end = stop
    for _ in range(_MOST_DAYS):
        sign = around.tokens[end]
        close = sign.key in _DASHES and sign.gap == 0 and around.tokens[end + 1].gap == 0
        if not close and sign.key not in near.DAY_JOINS:
            break
        later = _day_starting_at(around, end + 1)
        if later is None or (not close and not _counts_nothing(around, later)):
            break
        end = later
    if end == stop:
        return None
    opening = month - 1
    between = around.key(opening) in near.BETWEEN
    return DayRun(opening if between else place, end, month)


def _counts_nothing(around: Surroundings, place: int) -> bool:
    token = around.tokens[place]
    return token.kind != "word" or token.key in near.BEHIND_A_DAY


def _day_ending_at(around: Surroundings, place: int) -> int | None:
    if around.key(place) in _ORDINAL and around.tokens[place].gap == 0:
        place -= 1
    return place if _is_day(around, place) else None


def _day_starting_at(around: Surroundings, place: int) -> int | None:
    if not _is_day(around, place):
        return None
    suffix = around.tokens[place + 1]
    return place + 2 if suffix.key in _ORDINAL and suffix.gap == 0 else place + 1


def _is_day(around: Surroundings, place: int) -> bool:
    if not 0 <= place < len(around.tokens):
        return False
    token = around.tokens[place]
    return token.kind == "number" and token.key.isdigit() and 0 < int(token.key[:4]) < 32


__all__ = ["find_day_runs"]
