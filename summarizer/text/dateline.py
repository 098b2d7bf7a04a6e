"""The dateline: place, agency and day that a report opens with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from summarizer.models import When
from summarizer.text.dates.patterns import DayWords, full_dates
from summarizer.text.dates.resolve import nearest_day
from summarizer.text.layout import Paragraph, is_upper_case

_HEAD: Final = 180
_SEPARATOR = re.compile(r"\s*(?:--+|[–—])\s*|\s+-\s+|(?<=\))\.?-+\s|:\s+")
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_EDITORIAL = re.compile(r"(?:\[[^\[\]]{1,80}\]\s*){1,4}")
_AS_OF = re.compile(
    r"(?:(?:situation |data |figures )?as (?:of|at)|(?:situation )?au|al|até)\s+", re.IGNORECASE
)
_PLACE = re.compile(r"[^\W\d_][\w.'’/-]*(?:\s[^\W\d_][\w.'’/-]*){0,5}")
_SMALL = re.compile(r"(?:of|the|and|d[aeo]s?|du|del|l[aeo]s?|el|al|et|y|e)", re.IGNORECASE)
# Labels that stand where a place would.
_LABELS = re.compile(
    r"(?:analysis|update|factbox|exclusive|breaking|feature|insight|opinion|file|photos?|video|"
    r"watch|live|timeline|explainer|corrected|wrapup|interview|note|urgent|alert|editorial|"
    r"highlights?|summary|refile)\b",
    re.IGNORECASE,
)
_NEWSWIRE_DATE = re.compile(r"\b(\d{1,2}\s[A-Z]{3,9})\s(\d\d)\b(?!\d)")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a report, ``text[start:end]``, up to where its first sentence begins.

    ``place`` is the first place as it is written; ``date`` is None where no year can be told.
    """

    start: int
    end: int
    place: str | None = None
    place_start: int | None = None
    place_end: int | None = None
    country: str | None = None
    agency: str | None = None
    date: When | None = None
    date_start: int | None = None
    date_end: int | None = None


def read_dateline(
    text: str, paragraphs: Sequence[Paragraph], language: str | None, near: date | None
) -> Dateline | None:
    """Read the dateline of the first paragraph of the report that has one.

    Parameters
    ----------
    text, paragraphs
        The article.
    language
        For the names of months; None tries all that are known.
    near
        A day near which the report was written: it gives the year to "June 14".
    """
    upper = is_upper_case(text)
    bodies = [p for p in paragraphs if p.kind in ("body", "heading")][:2]
    for paragraph in bodies:
        found = _as_of(text, paragraph, language) or _opening(
            text, paragraph, language, near, upper=upper
        )
        if found is not None:
            return found
    return None


def _as_of(text: str, paragraph: Paragraph, language: str | None) -> Dateline | None:
    """A situation report: "As of 24 August 2017."."""
    lead = _AS_OF.match(text, paragraph.start, paragraph.end)
    if lead is None:
        return None
    limit = min(paragraph.end, lead.end() + 40)
    for day in full_dates(text, lead.end(), limit, language):
        when = _when(text, day, None)
        if day.start == lead.end() and when is not None:
            stop = day.end + text.startswith(".", day.end)
            return Dateline(
                paragraph.start, stop, date=when, date_start=day.start, date_end=day.end
            )
    return None


def _opening(
    text: str, paragraph: Paragraph, language: str | None, near: date | None, *, upper: bool
) -> Dateline | None:
    start = paragraph.start
    head = text[start : min(paragraph.end, start + _HEAD)]
    masked = _BRACKETS.sub(lambda m: "(" + "_" * (len(m.group()) - 2) + ")", head)
    for separator in _SEPARATOR.finditer(masked):
        header = head[: separator.start()]
        outside = masked[: separator.start()]
        colon = separator.group().startswith(":")
        found = _header(text, start, header, outside, language, near)
        if found is not None and not _is_certain(found, colon=colon, upper=upper):
            found = None
        if found is not None:
            end = start + separator.end()
            editorial = _EDITORIAL.match(text, end, paragraph.end)
            end = editorial.end() if editorial else end
            end -= len(text[start:end]) - len(text[start:end].rstrip())
            return replace(found, end=end)
        if len(outside) > 140:
            break
    return None


def _header(
    text: str,
    start: int,
    header: str,
    outside: str,
    language: str | None,
    near: date | None,
) -> Dateline | None:
    """Read "PLACE, Country, date (agency)"; None where the words are no such thing."""
    place = _PLACE.match(outside)
    if place is None or _LABELS.match(place.group()):
        return None
    day, when = _day_of(text, start, start + len(header), language, near)
    rest = outside[place.end() :]
    if day is not None:
        if day.start - start < place.end():
            return None
        rest = rest[: day.start - start - place.end()] + rest[day.end - start - place.end() :]
    brackets = [
        (m.start(), header[m.start() + 1 : m.end() - 1]) for m in _BRACKETS.finditer(outside)
    ]
    rest = re.sub(r"\(_*\)", "", rest)
    rest = re.sub(r"^[\s\d'’.]*|[\s.]*$", "", rest) if day is not None else rest.strip()
    pieces = [piece.strip(" .") for piece in rest.split(",") if piece.strip(" .")]
    if len(pieces) > 2 or not all(_is_name(piece) for piece in pieces):
        return None
    # "PANAMA CITY (PANAMA), 8 NOV 89 (ACAN-EFE)": what stands before the day or a comma is the
    # country, what closes the header is the agency.
    bound = day.start - start if day is not None else outside.find(",")
    countries = [*pieces, *(inside for position, inside in brackets if position < bound)]
    agency = next((inside for position, inside in brackets if position >= bound), None)
    name = place.group()
    if not _is_name(name):
        return None
    place_start = start + place.start()
    return Dateline(
        start,
        start + len(header),
        name,
        place_start,
        place_start + len(name),
        countries[0] if countries else None,
        agency,
        when,
        day.start if day is not None else None,
        day.end if day is not None else None,
    )


def _is_certain(found: Dateline, *, colon: bool, upper: bool) -> bool:
    """Say whether a name before a dash or colon opens a report: "Boko Haram - the group" does not.

    A day or an agency makes it certain, a country in mixed case nearly so; a bare name must stand
    in capitals before a dash, in a text that is not all in capitals.
    """
    if found.date_start is not None or found.agency is not None:
        return True
    in_capitals = found.place is not None and found.place.isupper()
    if upper or (colon and not in_capitals):
        return False
    return found.country is not None or (in_capitals and not colon)


def _day_of(
    text: str, start: int, end: int, language: str | None, near: date | None
) -> tuple[DayWords | None, When | None]:
    newswire = _NEWSWIRE_DATE.search(text, start, end)
    if newswire is not None:
        for day in full_dates(text, newswire.start(1), newswire.end(1), language):
            year = int(newswire.group(2))
            full = _with_year(day, year + (1900 if year >= 50 else 2000), newswire.end())
            return full, _when(text, full, near)
    for day in full_dates(text, start, end, language):
        return day, _when(text, day, near)
    return None, None


def _with_year(day: DayWords, year: int, end: int) -> DayWords:
    return DayWords(day.concept, day.start, end, day.weekdays, day.month, day.day, day.last, year)


def _when(text: str, day: DayWords, near: date | None) -> When | None:
    """Give a written day its year: its own, else the one that brings it nearest."""
    found: date | None = None
    if day.year is not None and day.month is not None and day.day is not None:
        try:
            found = date(day.year, day.month, day.day)
        except ValueError:
            return None
    elif near is not None:
        around = [nearest_day(day, near), nearest_day(day, near, future=True)]
        found = min((d for d in around if d is not None), key=lambda d: abs(d - near), default=None)
    if found is None:
        return None
    return When(start=found, end=found, words=text[day.start : day.end], precision=1)


def _is_name(words: str) -> bool:
    """Say whether every word but the small ones begins with a capital letter."""
    parts = re.findall(r"[^\W\d_][\w.'’]*", words)
    return bool(parts) and all(
        part[0].isupper() or _SMALL.fullmatch(part) or not part[0].islower() for part in parts
    )
