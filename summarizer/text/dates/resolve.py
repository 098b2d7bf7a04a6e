"""What an expression of a day means, seen from the day of the report.

Wire usage and the UCDP GED codebook's appendix on dates: "on Monday" is the day of the report
where that is a Monday, else the Monday before it; "last night" is the day before the report;
"over the weekend" is Saturday and Sunday; "this week" is Monday to the report; "past few days" is
the three days before it; early, mid and late are the thirds of a month.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from summarizer.text.dates.patterns import DayWords

_SHORTLY = 21  # days
Span = tuple[date, date, int]
"""First day, last day, UCDP precision."""


@dataclass(frozen=True, slots=True)
class Seen:
    """From where an expression is read."""

    reference: date | None
    future: bool = False
    anchor: date | None = None
    """The day last spoken of, for "three days later"."""
    opens_sentence: bool = False


def resolve(words: DayWords, seen: Seen) -> Span | None:
    """Return the days that the words mean, or None where the text does not decide it."""
    try:
        return _resolve(words, seen)
    except (OverflowError, ValueError):
        return None  # 31 February, or a day before the first year of the calendar


def _resolve(words: DayWords, seen: Seen) -> Span | None:
    match words.concept:
        case "date":
            return _date(words, seen)
        case "either":
            return _either(words, seen)
        case "month" | "part_of_month":
            return _month(words, seen)
        case "year":
            return None if words.year is None else _year(words.year)
        case "next_day" | "previous_day" | "later" | "earlier" | "after":
            return _from_anchor(words, seen)
    if seen.reference is None:
        return None
    return _from_reference(words, seen, seen.reference)


def _date(words: DayWords, seen: Seen) -> Span | None:
    if words.month is None or words.day is None:
        return None
    year = _stated_year(words, seen)
    if year is not None:
        first = date(year, words.month, words.day)
    else:
        nearest = nearest_day(words, seen.reference, future=seen.future)
        if nearest is None:
            return None
        first = nearest
    if words.last is None:
        return _day(first)
    last = first.replace(day=words.last)
    return None if last < first else (first, last, precision_of(first, last))


def _either(words: DayWords, seen: Seen) -> Span | None:
    """Read "05/06/2023": the one of its two readings that is shortly before the report."""
    if seen.reference is None or words.year is None:
        return None
    readings = (
        date(words.year, words.month or 0, words.day or 0),
        date(words.year, words.day or 0, words.month or 0),
    )
    near = [day for day in readings if 0 <= (seen.reference - day).days <= _SHORTLY]
    return _day(near[0]) if len(near) == 1 else None


def _stated_year(words: DayWords, seen: Seen) -> int | None:
    if words.year is not None or words.years_back is None:
        return words.year
    return None if seen.reference is None else seen.reference.year - words.years_back


def nearest_day(words: DayWords, reference: date | None, *, future: bool = False) -> date | None:
    """Return the latest such day that is not after the reference (``future``: not before it).

    News leaves the year out of days that are near: one that lies most of a year back, and less
    than two months ahead, is meant to come ("the 8 April elections", written in March). A weekday
    beside the date decides between the two where only one of them has it.
    """
    if reference is None or words.month is None or words.day is None:
        return None
    days = []
    for year in range(reference.year - 8, reference.year + 9):  # 29 February is 8 years apart
        try:
            days.append(date(year, words.month, words.day))
        except ValueError:
            continue
    past = max((d for d in days if d <= reference), default=None)
    coming = min((d for d in days if d >= reference), default=None)
    if past and coming and (reference - past).days > 300 and (coming - reference).days <= 60:
        future = True
    first, second = (coming, past) if future else (past, coming)
    if words.weekdays and first and second and first.isoweekday() != words.weekdays[0]:
        return second if second.isoweekday() == words.weekdays[0] else first
    return first


def _month(words: DayWords, seen: Seen) -> Span | None:
    if words.month is None:
        return None
    year = _stated_year(words, seen)
    if year is None:
        if seen.reference is None:
            return None
        year = seen.reference.year
        if not seen.future and words.month > seen.reference.month:
            year -= 1
        elif seen.future and words.month < seen.reference.month:
            year += 1
    return _part(year, words.month, words.part)


def _part(year: int, month: int, part: str | None) -> Span:
    last = monthrange(year, month)[1]
    first_day, last_day = {"early": (1, 10), "mid": (11, 20), "late": (21, last)}.get(
        part or "", (1, last)
    )
    return date(year, month, first_day), date(year, month, last_day), 4


def _from_anchor(words: DayWords, seen: Seen) -> Span | None:
    """Count "three days later" from the day last spoken of.

    "A day after government raids killed 73" inside a sentence dates the raids, which came before
    the day just spoken of; at the head of a sentence it dates what follows, after that day.
    """
    if words.concept == "next_day":
        days = 1
    elif words.concept == "previous_day":
        days = -1
    else:
        if words.unit not in ("day", "week") or words.number is None:
            return None
        days = words.number * (7 if words.unit == "week" else 1)
        if words.concept == "earlier" or (words.concept == "after" and not seen.opens_sentence):
            days = -days
    if seen.anchor is None:
        return None
    found = seen.anchor + timedelta(days=days)
    if seen.reference is not None and found > seen.reference:
        return None  # what a report tells as past cannot be after it: the anchor was another
    return _day(found)


def _from_reference(words: DayWords, seen: Seen, reference: date) -> Span | None:
    one = timedelta(days=1)
    monday = reference - timedelta(days=reference.isoweekday() - 1)
    match words.concept:
        case "today":
            return _day(reference)
        case "yesterday" | "last_night":
            return _day(reference - one)
        case "day_before_yesterday":
            return _day(reference - 2 * one)
        case "tomorrow":
            return _day(reference + one)
        case "overnight":  # the night that ended on the day of the report
            return reference - one, reference, 2
        case "weekday":
            back = (reference.isoweekday() - words.weekdays[0]) % 7
            ahead = 7 - back if back and seen.future else 0
            return _day(reference + timedelta(days=ahead) if ahead else reference - back * one)
        case "last_weekday":
            return _day(
                reference - ((reference.isoweekday() - words.weekdays[0] - 1) % 7 + 1) * one
            )
        case "next_weekday":
            return _day(
                reference + ((words.weekdays[0] - reference.isoweekday() - 1) % 7 + 1) * one
            )
        case "weekday_last_week":
            return _day(monday - timedelta(days=8 - words.weekdays[0]))
        case "nights":
            last = reference - (reference.isoweekday() - words.weekdays[1]) % 7 * one
            first = last - (words.weekdays[1] - words.weekdays[0]) % 7 * one
            return first, last, precision_of(first, last)
        case "weekend":
            if reference.isoweekday() >= 6:
                first = monday + 5 * one
                return first, reference, precision_of(first, reference)
            return monday - 2 * one, monday - one, 2
        case "last_weekend":
            return monday - 2 * one, monday - one, 2
        case "this_week":
            return monday, reference, 3
        case "last_week":
            return monday - 7 * one, monday - one, 3
        case "next_week":
            return monday + 7 * one, monday + 13 * one, 3
        case "past_few_days":
            return reference - 3 * one, reference, 2
        case "past":
            return _past(words, reference)
        case "ago":
            return _ago(words, reference)
        case "day_of_month":
            return _day_of_month(words, reference)
    return _months_and_years(words, reference)


def _months_and_years(words: DayWords, reference: date) -> Span | None:
    match words.concept:
        case "this_month":
            return reference.replace(day=1), reference, 4
        case "last_month" | "part_of_last_month":
            year, month = _months_back(reference, 1)
            return _part(year, month, words.part)
        case "this_year":
            return date(reference.year, 1, 1), reference, 5
        case "last_year":
            return _year(reference.year - 1)
        case "next_year":
            return _year(reference.year + 1)
        case "last_month_named" if words.month is not None:
            return _part(reference.year - (words.month >= reference.month), words.month, None)
        case "next_month_named" if words.month is not None:
            return _part(reference.year + (words.month <= reference.month), words.month, None)
    return None


def _past(words: DayWords, reference: date) -> Span | None:
    """Read "in the past 48 hours", "over the last two weeks": up to the day of the report."""
    if words.number is None:
        return None
    days = {"hour": -(-words.number // 24), "day": words.number, "week": 7 * words.number}.get(
        words.unit or ""
    )
    if days is not None:
        first = reference - timedelta(days=days)
    elif words.unit == "month":
        year, month = _months_back(reference, words.number)
        first = date(year, month, min(reference.day, monthrange(year, month)[1]))
    else:
        year = reference.year - words.number
        first = date(
            year, reference.month, min(reference.day, monthrange(year, reference.month)[1])
        )
    return (
        first,
        reference,
        3 if words.unit == "week" and words.number == 1 else precision_of(first, reference),
    )


def _ago(words: DayWords, reference: date) -> Span | None:
    if words.number is None:
        return None
    match words.unit:
        case "hour":
            return _day(reference) if words.number < 6 else None
        case "day":
            return _day(reference - timedelta(days=words.number))
        case "week":  # "two weeks ago" is no one day: the week around it
            middle = reference - timedelta(weeks=words.number)
            return middle - timedelta(days=3), middle + timedelta(days=3), 3
        case "month":
            year, month = _months_back(reference, words.number)
            return _part(year, month, None)
        case "year":
            return _year(reference.year - words.number)
    return None


def _day_of_month(words: DayWords, reference: date) -> Span | None:
    """Read "on the 12th": the latest day of that number that is not after the report."""
    if words.day is None:
        return None
    for back in range(3):
        year, month = _months_back(reference, back)
        if words.day <= monthrange(year, month)[1] and date(year, month, words.day) <= reference:
            return _day(date(year, month, words.day))
    return None


def _months_back(reference: date, months: int) -> tuple[int, int]:
    year, month = divmod(reference.year * 12 + reference.month - 1 - months, 12)
    return year, month + 1


def _day(day: date) -> Span:
    return day, day, 1


def _year(year: int) -> Span:
    return date(year, 1, 1), date(year, 12, 31), 5


def precision_of(first: date, last: date) -> int:
    """Return the UCDP precision of a span of days by its length."""
    days = (last - first).days + 1
    return 1 if days == 1 else 2 if days <= 6 else 3 if days == 7 else 4 if days <= 31 else 5
