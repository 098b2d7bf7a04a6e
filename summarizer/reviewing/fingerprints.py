"""Fingerprints of figures and events: what a person had before them when they decided."""

from __future__ import annotations

import hashlib
import json

from summarizer.models import ArticleSummary, Event, Figure
from summarizer.models.review import Seen


def seen(summary: ArticleSummary) -> Seen:
    """Return the fingerprints of all figures and events of a summary.

    Raises
    ------
    ValueError
        An id is empty or longer than a review may name.
    """
    return Seen(
        figures={figure.id: fingerprint_of_figure(figure) for figure in summary.figures},
        events={event.id: fingerprint_of_event(event) for event in summary.events},
    )


def fingerprint_of_figure(figure: Figure) -> str:
    """Return a fingerprint of what a figure says; not of who agreed on it or what a check found."""
    return _fingerprint(
        [
            *(figure.id, figure.phrase, [(e.start, e.end) for e in figure.evidence]),
            *(figure.outcome, figure.bound, figure.low, figure.best, figure.high),
            *(figure.who, figure.group, figure.attackers, figure.event, figure.place),
            figure.date.iso if figure.date else None,
            figure.said_by.name if figure.said_by else None,
            *(figure.scope, figure.assertion),
            *(figure.part_of, figure.replaces, figure.disputes),
        ]
    )


def fingerprint_of_event(event: Event) -> str:
    """Return a fingerprint of what an event is."""
    when = event.date.iso if event.date else None
    return _fingerprint([event.id, event.type, event.title, event.place, when, event.scope])


def _fingerprint(values: list[object]) -> str:
    # ASCII: a lone surrogate in a text has no UTF-8.
    return hashlib.sha256(json.dumps(values).encode("ascii")).hexdigest()[:16]
