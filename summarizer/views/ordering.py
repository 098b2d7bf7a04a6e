"""Which figures and tolls stand in which section, the same in every view."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from summarizer.models import ArticleSummary, Event, Figure, Toll
from summarizer.models.vocabulary import Scope

NO_EVENT: Final = "Of no one event"
BESIDE: Final[dict[Scope, str]] = {
    "cumulative": "Running tolls of a campaign, conflict or season",
    "background": "Earlier or other events, told for context",
}


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A summary in sections.

    Attributes
    ----------
    incidents, others
        The events that the article is about, and those told for context, each by day.
    figures, tolls
        Those of each event, by its id; None has those of no one event.
    beside
        Figures of context that belong to no event told for context: never in a toll.
    """

    incidents: Sequence[Event]
    others: Sequence[Event]
    figures: Mapping[str | None, Sequence[Figure]]
    tolls: Mapping[str | None, Sequence[Toll]]
    beside: Sequence[Figure]

    @property
    def numbers(self) -> dict[str, int]:
        """The number that each event bears in a view, by its id."""
        events = (*self.incidents, *self.others)
        return {event.id: number for number, event in enumerate(events, 1)}

    def counted_in(self, event: Event) -> int | None:
        """The number of the other event in whose toll the people of an event without one are."""
        if self.tolls.get(event.id):
            return None
        of = {f.id: f.event for own in self.figures.values() for f in own}
        others = {of.get(f.part_of or "") for f in self.figures.get(event.id, ())} - {event.id}
        known = sorted(self.numbers[other] for other in others if other in self.numbers)
        return known[0] if known else None


def arranged(summary: ArticleSummary) -> Arrangement:
    """Put each figure and each toll of a summary in its section."""
    events = sorted(summary.events, key=lambda e: e.date.start if e.date else date.max)
    known = {event.id: event for event in events}
    own: dict[str | None, list[Figure]] = {}
    beside: list[Figure] = []
    for figure in summary.figures:
        event = known.get(figure.event or "")
        if figure.scope != "incident" and (event is None or event.scope == "incident"):
            beside.append(figure)
        else:
            own.setdefault(event.id if event else None, []).append(figure)
    tolls: dict[str | None, list[Toll]] = {}
    for toll in summary.tolls:
        tolls.setdefault(toll.event if toll.event in known else None, []).append(toll)
    return Arrangement(
        incidents=[event for event in events if event.scope == "incident"],
        others=[event for event in events if event.scope != "incident"],
        figures=own,
        tolls=tolls,
        beside=beside,
    )
