"""Events on one line of time, from the first day that is told to the last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from summarizer.models import Event
from summarizer.views.html.bars import WIDTH
from summarizer.views.wording import date_words, day_words

_LEAST: Final = 14.0


@dataclass(frozen=True, slots=True)
class Moment:
    """One event in time: its place among events, and where its days are on the line.

    ``x`` and ``width`` are None where the day is not known.
    """

    number: int
    words: str
    iso: str | None
    x: str | None
    width: str | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events by day, and the ends of the line they stand on."""

    moments: Sequence[Moment]
    first: str
    last: str
    published: str | None


def timeline(events: Sequence[Event], published: date | None) -> Timeline:
    """Lay events out in time.

    Parameters
    ----------
    events
        As numbered in the page, from 1.
    published
        The day of publication, which is on the line too.
    """
    dated = [event.date for event in events if event.date]
    days = [day for when in dated for day in (when.start, when.end)]
    if published is not None and days:
        days.append(published)
    first, last = min(days, default=date.min), max(days, default=date.min)

    def place(day: date) -> float:
        if first == last:
            return (WIDTH - _LEAST) / 2
        return (WIDTH - _LEAST) * ((day - first).days / (last - first).days)

    moments = [
        Moment(
            number,
            date_words(event.date) if event.date else "date not known",
            event.date.start.isoformat() if event.date else None,
            f"{place(event.date.start):.1f}" if event.date else None,
            f"{place(event.date.end) - place(event.date.start) + _LEAST:.1f}"
            if event.date
            else None,
        )
        for number, event in enumerate(events, 1)
    ]
    moments.sort(key=lambda moment: (moment.iso is None, moment.iso or ""))
    return Timeline(
        moments,
        day_words(first) if days else "",
        day_words(last) if days and first != last else "",
        f"{place(published) + _LEAST / 2:.1f}" if published is not None and days else None,
    )
