"""Who says what, where speakers differ about the same people."""

from collections.abc import Sequence

from summarizer.models.event import Event
from summarizer.models.figure import Figure
from summarizer.models.toll import Dispute
from summarizer.tolls.accounts import Cell, arrange
from summarizer.tolls.explanation import heading, listed, shortened, spoken
from summarizer.tolls.roles import standing


def disputes(
    figures: Sequence[Figure], events: Sequence[Event], *, include_unverified: bool = False
) -> tuple[Dispute, ...]:
    """List the disputes of an article.

    Parameters
    ----------
    figures
        The figures of one article, with any links.
    events
        Its events, for the places in the explanations.
    include_unverified
        List disputes of unverified figures too.

    Returns
    -------
    tuple of Dispute
        One for each set of people that speakers count differently, in the order of the
        figures. The same number stated twice is no dispute, nor is an update.
    """
    keys = [
        (f.event, f.outcome, f.scope)
        if standing(f, include_unverified, any_scope=True) is None
        else None
        for f in figures
    ]
    by_event = {event.id: event for event in reversed(events)}
    cells = [
        cell
        for found in arrange(figures, keys).cells.values()
        for cell in found
        if differs(cell, figures)
    ]
    cells.sort(key=lambda cell: cell.members[0])
    return tuple(_dispute([figures[i] for i in cell.members], by_event) for cell in cells)


def differs(cell: Cell, figures: Sequence[Figure]) -> bool:
    """Whether the accounts of one set of people give different numbers."""
    stated = {
        (f.bound, f.low, f.best, f.high, f.group, f.attackers)
        for f in (figures[i] for i in cell.members)
    }
    return len(stated) > 1


def _dispute(figures: Sequence[Figure], by_event: dict[str, Event]) -> Dispute:
    first = figures[0]
    event = None if first.event is None else by_event.get(first.event)
    return Dispute(
        event=first.event,
        outcome=first.outcome,
        figures=tuple(f.id for f in figures),
        explanation=f"{heading(first.outcome, event)}: {listed(figures, _told)} differ.",
    )


def _told(figure: Figure) -> str:
    if figure.said_by is None:
        return f"{shortened(figure.phrase)} (the article)"
    return spoken(figure.phrase, figure)
