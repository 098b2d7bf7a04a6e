"""Figures that count several events together, so that they are the toll of none."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from summarizer.models import Figure


def merged_figures(figures: Sequence[Figure], events: Collection[str]) -> dict[str, str]:
    """Return figures that hold people of these events and of others, with the reason.

    Parameters
    ----------
    figures
        All figures of an article.
    events
        The ids of its events that are one.

    Notes
    -----
    A figure of no one event does, of which people of these events are a part ("22 people died in
    the two attacks, 17 of them at the market"). So does one that a reader gave to one of the
    events, where parts within these events and parts of another's come to exactly its number.
    """
    parts: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.part_of is not None:
            parts.setdefault(figure.part_of, []).append(figure)
    found: dict[str, str] = {}
    for whole in figures:
        of_these = [p for p in parts.get(whole.id, ()) if p.event in events]
        of_others = [
            p for p in parts.get(whole.id, ()) if p.event is not None and p.event not in events
        ]
        if whole.event is None:
            if of_these and whole.outcome == of_these[0].outcome:
                found[whole.id] = _reason(of_others)
        elif whole.event in events or of_these:
            added = sum(p.floor or 0 for p in (*of_these, *of_others))
            if of_these and of_others and added == whole.floor:
                found[whole.id] = _reason(of_others)
    return found


def _reason(of_others: Sequence[Figure]) -> str:
    named = ", ".join(sorted({p.event for p in of_others if p.event is not None}))
    if not named:
        return "it belongs to no one event, and counts more than this one"
    return f"it counts people of another event of its article, too: {named}"
