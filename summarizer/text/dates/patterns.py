"""Finding expressions of days in a text; what they mean is left to `resolve`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from summarizer.text.dates.calendar import CALENDARS, ENGLISH_MONTHS, CalendarWords
from summarizer.text.dates.phrases import PHRASES
from summarizer.text.openings import Openings, word_openings

_LAST_YEAR: Final = {
    "en": "(?:of )?last year", "fr": "de l['’](?:an(?:née)?) derni(?:er|ère)",
    "es": "(?:del )?año pasado", "pt": "do ano passado",
    "de": "(?:des )?vergangenen Jahres|letzten Jahres",
}  # fmt: skip
_THIS_YEAR: Final = {
    "en": "(?:of )?this year", "fr": "de cette année", "es": "de este año", "pt": "deste ano",
    "de": "dieses Jahres",
}  # fmt: skip
# The same in every language. Day and month of "03/04/2015" are told apart in `_numeric`.
_EVERYWHERE: Final = (
    ("date", r"(?P<year1>\d{4})(?P<bar>[-/])(?P<month1>\d{1,2})(?P=bar){D}(?:T\d\d:\d\d\S{0,15})?"),
    ("numeric", r"(?P<one>\d{1,2})(?P<bar>[-/.])(?P<two>\d{1,2})(?P=bar){Y}"),
)
_PLACEHOLDER = re.compile(r"\{([A-Z]+)\}")


@dataclass(frozen=True, slots=True)
class DayWords:
    """An expression of a day as it stands in the text, not yet resolved."""

    concept: str
    start: int
    end: int
    weekdays: tuple[int, ...] = ()
    month: int | None = None
    day: int | None = None
    last: int | None = None
    year: int | None = None
    years_back: int | None = None
    number: int | None = None
    unit: str | None = None
    part: str | None = None


def find_day_words(text: str, start: int, end: int, language: str | None) -> list[DayWords]:
    """Find the expressions of days in ``text[start:end]``.

    Where two overlap, the one that begins first is kept, and of those the longest.

    Parameters
    ----------
    text
        The text; the offsets returned count in it.
    start, end
        The part to look at. Nothing outside it is read but the words next to an expression.
    language
        ISO 639-1; None, or a language without a calendar, reads with all that there are.
    """
    names = (language,) if language in CALENDARS else tuple(CALENDARS)
    openings = word_openings(text, start, end)
    found: list[DayWords] = []
    for name in names:
        words = CALENDARS[name]
        patterns, may_open = day_patterns(name)
        tried_to: dict[int, int] = {}
        of_each: list[tuple[int, DayWords]] = []
        for at, opening in openings:
            for number in may_open.at(opening):
                if at < tried_to.get(number, start):
                    continue
                concept, pattern = patterns[number]
                match = pattern.match(text, at, end)
                if match is None:
                    continue
                tried_to[number] = match.end()
                read = _read(concept, match, words, name)
                if read is not None and not _is_a_name(text, match, words, end):
                    of_each.append((number, read))
        of_each.sort(key=lambda numbered: numbered[0])  # of two alike, the first pattern's is kept
        found.extend(read for _, read in of_each)
    found.sort(key=lambda words: (words.start, -words.end))
    kept: list[DayWords] = []
    reached = start
    for read in found:
        if read.start >= reached:
            reached = read.end
            if read.concept != "unresolved":
                kept.append(read)
    return kept


@cache
def day_patterns(language: str) -> tuple[tuple[tuple[str, re.Pattern[str]], ...], Openings]:
    """The concepts and patterns of a language, and which of them a word may begin."""
    bodies = [(name, _body(form, language)) for name, form in (*PHRASES[language], *_EVERYWHERE)]
    patterns = tuple(
        (name, re.compile(rf"(?<!\w)(?<!\d[.,:/-])(?:{body})(?!\w)", re.IGNORECASE))
        for name, body in bodies
    )
    return patterns, Openings([body for _, body in bodies])


def _body(template: str, language: str) -> str:
    words = CALENDARS[language]
    months = words.months | ENGLISH_MONTHS
    alternatives = {
        "W": ("weekday", _one_of(words.weekdays)),
        "M": ("month", _one_of(months)),
        "D": ("day", r"\d{1,2}"),
        "T": ("last", r"\d{1,2}"),
        "Y": ("year", r"\d{4}"),
        "LY": ("lastyear", _LAST_YEAR[language]),
        "TY": ("thisyear", _THIS_YEAR[language]),
        "N": ("number", r"\d{1,3}|" + _one_of(words.numbers)),
        "U": ("unit", _one_of(words.units)),
    }
    count = 1  # the patterns of every language name their own groups with 1

    def group(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        name, alternative = alternatives[match.group(1)]
        return f"(?P<{name}{count}>{alternative})"

    return _PLACEHOLDER.sub(group, template).replace(" ", r"\s{1,3}")


def _one_of(words: dict[str, int] | dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _read(
    concept: str, match: re.Match[str], words: CalendarWords, language: str
) -> DayWords | None:
    """Turn a match into numbers; None where the words cannot be a day."""
    groups = {name: value for name, value in match.groupdict().items() if value is not None}

    def values(name: str) -> list[str]:
        return [v for k, v in groups.items() if k.rstrip("0123456789") == name]

    months, weekdays = values("month"), values("weekday")
    if words.capitals and any(v[0].islower() for v in (*months, *weekdays)):
        return None
    if "long" in groups and "-" not in groups["long"] and groups["long"].lower() not in (
        "sábado", "sabado", "domingo"
    ):  # fmt: skip
        return None  # "segunda" alone is "second"
    names = words.months | ENGLISH_MONTHS
    month = next((int(v) if v.isdecimal() else names[v.lower()] for v in months), None)
    day = next((int(v) for v in values("day")), None)
    if concept == "numeric":
        one, two = int(groups["one"]), int(groups["two"])
        ordered = _numeric(one, two, language)
        if ordered is None and not max(one, two) <= 12:
            return None
        # Where English leaves both readings open, the day of the report may decide.
        concept, (day, month) = ("date", ordered) if ordered else ("either", (two, one))
    year = next((int(v) for v in values("year")), None)
    if year is not None and not 1900 <= year < 2100:
        return None
    if (day is not None and not 1 <= day <= 31) or (month is not None and not 1 <= month <= 12):
        return None
    numbers, units = values("number"), values("unit")
    number = None
    if numbers:
        number = int(numbers[0]) if numbers[0].isdecimal() else words.numbers[numbers[0].lower()]
    elif concept == "past":
        number = 3 if re.search(r"(?i)few|several|couple", match.group()) else 1
    start, end = match.span("words") if "words" in groups else match.span()
    return DayWords(
        concept,
        start,
        end,
        tuple(words.weekdays[w.lower()] for w in weekdays),
        month,
        day,
        next((int(v) for v in values("last")), None),
        year,
        1 if values("lastyear") else 0 if values("thisyear") else None,
        number,
        words.units[units[0].lower()] if units else None,
        next((part for part in ("mid", "late", "early") if part in groups), None),
    )


def _numeric(one: int, two: int, language: str) -> tuple[int, int] | None:
    """Tell day and month apart; None where an English text leaves both readings open."""
    if two > 12 >= one:
        return (two, one) if language == "en" else None
    if language == "en" and one <= 12 and one != two:
        return None
    return one, two


def _is_a_name(text: str, match: re.Match[str], words: CalendarWords, end: int) -> bool:
    """Say whether the words are part of a name: "March 23 Movement", "Plaza 25 de Mayo"."""
    before = text[max(0, match.start() - 24) : match.start()]
    after = text[match.end() : min(end, match.end() + 24)]
    return (
        re.search(words.not_before, before, re.IGNORECASE) is not None
        or re.match(words.not_after, after.title() if after.isupper() else after) is not None
    )


def full_dates(text: str, start: int, end: int, language: str | None) -> Iterator[DayWords]:
    """Yield the days of a month that are written out, with or without their year."""
    for words in find_day_words(text, start, end, language):
        if words.concept == "date" and words.month is not None and words.last is None:
            yield words
