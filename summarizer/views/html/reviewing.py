"""What the page is given so that a person can review it there, without a server."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Final

from markupsafe import Markup, escape
from pydantic import ValidationError

from summarizer.models import ArticleSummary, Figure, Toll
from summarizer.models.vocabulary import BOUNDS, GROUPS, OUTCOMES
from summarizer.reviewing import seen
from summarizer.views.html.anchors import Anchors
from summarizer.views.ordering import Arrangement
from summarizer.views.summary_words import event_title
from summarizer.views.wording import OUTCOME_WORDS

_SIMPLE_BOUNDS: Final = ("exact", "at_least")


def record(summary: ArticleSummary, parts: Arrangement, places: Anchors) -> Markup:
    """Return what the script needs as JSON, for an attribute; empty where no review is possible.

    Parameters
    ----------
    summary, parts
        The summary, and the same in sections.
    places
        Where its figures stand in the page.

    Notes
    -----
    No review is possible of a text that is not the one its SHA-256 is of, or where two figures or
    two events share an id.
    """
    text = summary.article.text.encode("utf-8", "surrogatepass")
    figures = [figure.id for figure in summary.figures]
    events = [event.id for event in summary.events]
    if (
        hashlib.sha256(text).hexdigest() != summary.article.sha256
        or len(set(figures)) < len(figures)
        or len(set(events)) < len(events)
    ):
        return Markup("")
    try:
        marks = seen(summary)
    except ValidationError:  # an id that no review could name
        return Markup("")
    numbers = parts.numbers
    found = {
        "article": summary.article.sha256,
        "seen": marks.model_dump(),
        "taken": [figure.id for figure in summary.rejected],
        "figures": [_figure(figure, places) for figure in summary.figures],
        "events": [
            {"id": e.id, "n": numbers[e.id], "title": event_title(e)} for e in summary.events
        ],
        "cues": [
            {"n": number, "start": cue.words.start, "end": cue.words.end}
            for number, cue in enumerate(summary.coverage.cues, 1)
            if cue.status == "open"
        ],
        "tolls": [
            _toll(toll, summary, numbers)
            for toll in summary.tolls
            if toll.group is None and toll.event in numbers
        ],
        "outcomes": [[outcome, OUTCOME_WORDS[outcome]] for outcome in OUTCOMES],
        "bounds": [[bound, bound.replace("_", " ")] for bound in BOUNDS],
        "groups": [[group, group.replace("_", " ")] for group in GROUPS],
    }
    # All of it ASCII: no character of an article is in it as itself.
    return escape(json.dumps(found, separators=(",", ":")))


def _figure(figure: Figure, places: Anchors) -> dict[str, Any]:
    low, best, high = figure.low, figure.best, figure.high
    number = low if low is not None else best if best is not None else high
    if figure.bound == "more_than" and low:
        number = low - 1
    elif figure.bound == "at_most":
        number = high
    elif figure.bound in ("vague", "none_reported"):
        number = None
    when = figure.date
    return {
        "id": figure.id,
        "n": places.number(figure),
        "words": bool(figure.evidence),
        "counts": figure.status != "unverified",
        "bound": figure.bound,
        "number": number,
        "to": high if figure.bound == "range" else None,
        "outcome": figure.outcome,
        "group": figure.group,
        "event": figure.event,
        "part_of": figure.part_of,
        "said_by": figure.said_by.name if figure.said_by else None,
        "place": figure.place,
        "date": when.start.isoformat() if when else None,
        "until": when.end.isoformat() if when and when.end != when.start else None,
    }


def _toll(toll: Toll, summary: ArticleSummary, numbers: dict[str, int]) -> dict[str, Any]:
    return {
        "n": numbers[toll.event or ""],
        "event": toll.event,
        "outcome": toll.outcome,
        "figures": [entry.figure for entry in toll.entries],
        "simple": is_simple(toll, summary),
    }


def is_simple(toll: Toll, summary: ArticleSummary) -> bool:
    """Return whether the page may add a toll up itself while a person corrects it.

    That is where the toll is the sum of figures that are exact or at least so many, with parts that
    do not exceed their wholes, and nothing else is told beside it: no dispute, update, claim,
    attacker, or figure that does not count. Everything else is left to ``summarise review apply``.
    """
    figures = {figure.id: figure for figure in summary.figures}
    own = [f for f in summary.figures if f.event == toll.event and f.outcome == toll.outcome]
    entries = {entry.figure: entry for entry in toll.entries}
    if (
        toll.policy != "literal"
        or any(one is not None for one in (toll.attackers, toll.feared, toll.claimed))
        or {figure.id for figure in own} != set(entries)
        or len(entries) != len(toll.entries)
        or any(entry.role not in ("counted", "part") or entry.note for entry in toll.entries)
        or any(f.bound not in _SIMPLE_BOUNDS or f.replaces or f.disputes for f in own)
        or any(f.replaces in entries or f.disputes in entries for f in summary.figures)
        # Parts of other events or outcomes may move a whole as well.
        or any(f.part_of in entries and f.id not in entries for f in summary.figures)
        or any(f.part_of is not None and f.part_of not in entries for f in own)
        or any(entry.role == "part" and entry.whole not in entries for entry in toll.entries)
        or any(
            o.outcome.startswith("killed_or") and o.event == toll.event for o in figures.values()
        )
    ):
        return False
    counted = [figures[e.figure] for e in toll.entries if e.role == "counted"]
    exact = all(f.bound == "exact" for f in counted)
    total = sum(f.low or 0 for f in counted)
    return (toll.low, toll.best, toll.high) == (total, *((total, total) if exact else (None, None)))
