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
    """One event in time: its place among events, and where its days are on the line."""

    number: int
    words: str
    iso: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events by day, and the ends of the line they stand on.

    ``without`` are the places of events of which no day is known: they are not on the line.
    """

    moments: Sequence[Moment]
    without: Sequence[int]
    first: str
    last: str
    published: str | None


def timeline(events: Sequence[Event], published: date | None) -> Timeline:
    """Lay events out in time. Without two different days there is no line, and nothing on it.

    Parameters
    ----------
    events
        As numbered in the page, from 1.
    published
        The day of publication, which is on the line too.
    """
    dated = [(number, e.date) for number, e in enumerate(events, 1) if e.date is not None]
    days = [day for _, when in dated for day in (when.start, when.end)]
    if published is not None and days:
        days.append(published)
    first, last = min(days, default=date.min), max(days, default=date.min)
    if first == last:
        return Timeline((), (), "", "", None)

    def place(day: date) -> float:
        return (WIDTH - _LEAST) * ((day - first).days / (last - first).days)

    moments = [
        Moment(
            number,
            date_words(when),
            when.start.isoformat(),
            f"{place(when.start):.1f}",
            f"{place(when.end) - place(when.start) + _LEAST:.1f}",
        )
        for number, when in dated
    ]
    moments.sort(key=lambda moment: moment.iso)
    return Timeline(
        moments,
        [number for number, event in enumerate(events, 1) if event.date is None],
        day_words(first),
        day_words(last),
        f"{place(published) + _LEAST / 2:.1f}" if published is not None else None,
    )
