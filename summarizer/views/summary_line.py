"""The tolls of an article at a glance: one line an event."""

from collections.abc import Sequence

from summarizer.models import Event, Toll
from summarizer.models.vocabulary import OUTCOMES
from summarizer.views.lines import Line, Span, listed, wrap
from summarizer.views.ordering import Arrangement
from summarizer.views.wording import OUTCOME_WORDS, date_words, interval_of


def glance_lines(parts: Arrangement, width: int) -> list[Line]:
    """Return the tolls of each event that the article is about, with its place and day.

    Parameters
    ----------
    parts
        The summary in sections. Lines bear the numbers that its events have there; an event
        without a number of people harmed has no line.
    width
        Cells of a line.
    """
    lines: list[Line] = []
    for number, event in enumerate(parts.incidents, 1):
        tolls = [toll for toll in parts.tolls.get(event.id, ()) if _tells(toll)]
        if tolls:
            first, rest = (Span(f"{number:<3}", "quiet"),), (Span("   "),)
            lines += wrap(_glance(event, tolls), width, first=first, rest=rest)
    return lines


def _tells(toll: Toll) -> bool:
    return toll.group is None and (toll.low, toll.best, toll.high) != (None, None, None)


def _glance(event: Event, tolls: Sequence[Toll]) -> list[Span]:
    ordered = sorted(tolls, key=lambda toll: OUTCOMES.index(toll.outcome))
    facts = [_toll(toll) for toll in ordered]
    if event.place:
        facts.append([Span(event.place, apart=True)])
    if event.date:
        facts.append([Span(date_words(event.date))])
    return listed(facts)


def _toll(toll: Toll) -> list[Span]:
    notes = []
    if any(entry.role == "disputed" for entry in toll.entries):
        notes.append("disputed")
    if toll.attackers:
        how = "counted" if toll.counts_attackers else "apart"
        notes.append(f"attackers {how}: {interval_of(toll.attackers)}")
    told = f" {OUTCOME_WORDS[toll.outcome]}" + (f" ({'; '.join(notes)})" if notes else "")
    return [Span(interval_of(toll), "number"), Span(told)]
