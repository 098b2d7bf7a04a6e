"""Events that a person joined or parted."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.models import Event, Figure, Review
from summarizer.models.review import Join, Part


def joined_events(
    events: Sequence[Event], figures: Sequence[Figure], review: Review
) -> tuple[tuple[Event, ...], dict[str, str]]:
    """Return the events after a review, and for each that was joined, where its figures go.

    Parameters
    ----------
    events
        As they were.
    figures
        After the review, and before events are joined.
    review
        One that fits.

    Notes
    -----
    An event keeps what it says of itself; of those joined to it, it takes the words and the
    actors, and what it does not say. A new event is like the one that it was parted from, with
    the words of its figures.
    """
    found = list(events)
    by_id = {event.id: event for event in events}
    for part in sorted((d for d in review.decisions if isinstance(d, Part)), key=lambda d: d.new):
        words = tuple(f.evidence[0] for f in figures if f.event == part.new and f.evidence)
        old = by_id[part.event]
        new = {"id": part.new, "title": part.title, "evidence": words, "problems": ()}
        found.insert(found.index(old) + 1, old.model_copy(update=new))
    joins = {d.event: d.into for d in review.decisions if isinstance(d, Join)}
    into: dict[str, str] = {}
    for name in joins:
        target = joins[name]
        while target in joins:
            target = joins[target]
        into[name] = target
    kept = {event.id: event for event in found if event.id not in into}
    for event in found:
        if event.id in into:
            kept[into[event.id]] = _taking(kept[into[event.id]], event)
    return tuple(kept.values()), into


def _taking(event: Event, other: Event) -> Event:
    lacking = ("title", "place", "where_precision", "site", "date")
    filled = {name: getattr(other, name) for name in lacking if getattr(event, name) is None}
    if "place" not in filled:  # how exact a place is belongs to the place
        filled.pop("where_precision", None)
    return event.model_copy(
        update={
            **filled,
            "evidence": tuple(dict.fromkeys((*event.evidence, *other.evidence))),
            "actors": tuple(dict.fromkeys((*event.actors, *other.actors))),
            "problems": (*event.problems, *other.problems),
        }
    )
