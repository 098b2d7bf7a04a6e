"""The tolls of an article at a glance: one line an event."""

from collections.abc import Sequence

from summarizer.models import Event, Figure, Toll
from summarizer.models.vocabulary import OUTCOMES
from summarizer.tolls.explanation import claimants_of
from summarizer.views.lines import Line, Span, listed, wrap
from summarizer.views.ordering import Arrangement
from summarizer.views.wording import OUTCOME_WORDS, date_words, interval_of


def glance_lines(parts: Arrangement, figures: Sequence[Figure], width: int) -> list[Line]:
    """Return the tolls of each event that the article is about, with its place and day.

    Parameters
    ----------
    parts
        The summary in sections. Lines bear the numbers that its events have there; an event
        without a number of people harmed has no line.
    figures
        The figures of the summary, for who claims what.
    width
        Cells of a line.
    """
    lines: list[Line] = []
    for number, event in enumerate(parts.incidents, 1):
        tolls = [toll for toll in parts.tolls.get(event.id, ()) if _has_numbers(toll)]
        if tolls:
            first, rest = (Span(f"{number:<3}", "quiet"),), (Span("   "),)
            lines += wrap(_glance(event, tolls, figures), width, first=first, rest=rest)
    return lines


def toll_words(toll: Toll, figures: Sequence[Figure]) -> list[Span]:
    """Return a toll's number with what it counts; a claim about the enemy is told as that.

    "≥15 killed; Syrian state television claims some more", never a bare 17. Where the claim is
    all there is: "claimed by the army: 30 killed".
    """
    outcome = OUTCOME_WORDS[toll.outcome]
    if toll.claimed is None:
        return [Span(interval_of(toll), "number"), Span(f" {outcome}")]
    who = claimants_of(toll, figures)
    if toll.without_claimed is None:
        return [
            Span("claimed by "),
            Span(who, apart=True),
            Span(": "),
            Span(interval_of(toll.claimed), "number"),
            Span(f" {outcome}"),
        ]
    apart = toll.without_claimed
    sure = apart.low if apart.low is not None else apart.best
    is_vague = toll.claimed.best is None and (toll.claimed.low or 0) <= _FEW
    more = "some more" if is_vague else f"{interval_of(toll.claimed)} more"
    return [
        Span(f"≥{sure:,}" if sure is not None else interval_of(apart), "number"),
        Span(f" {outcome}; "),
        Span(who, apart=True),
        Span(f" claims {more}"),
    ]


_FEW = 2  # what a bare plural stands for at least


def _has_numbers(toll: Toll) -> bool:
    return toll.group is None and (toll.low, toll.best, toll.high) != (None, None, None)


def _glance(event: Event, tolls: Sequence[Toll], figures: Sequence[Figure]) -> list[Span]:
    ordered = sorted(tolls, key=lambda toll: OUTCOMES.index(toll.outcome))
    facts = [_toll(toll, figures) for toll in ordered]
    if event.place:
        facts.append([Span(event.place, apart=True)])
    if event.date:
        facts.append([Span(date_words(event.date))])
    return listed(facts)


def _toll(toll: Toll, figures: Sequence[Figure]) -> list[Span]:
    notes = toll_notes(toll)
    told = [Span(f" ({'; '.join(notes)})")] if notes else []
    return [*toll_words(toll, figures), *told]


def toll_notes(toll: Toll) -> list[str]:
    """Return what a reader must know of a toll beside its number."""
    notes = []
    if toll.basis == "disputed":
        notes.append("disputed")
    if toll.basis == "added":
        notes.append("our sum")
    if toll.basis == "replaced":
        notes.append("the latest count")
    if toll.title == "contradicts":
        notes.append("the title says otherwise")
    elif toll.opening == "contradicts":
        notes.append("the opening says otherwise")
    if toll.attackers:
        how = "counted" if toll.counts_attackers else "apart"
        notes.append(f"attackers {how}: {interval_of(toll.attackers)}")
    if toll.feared:
        notes.append(f"feared: {interval_of(toll.feared)}")
    return notes
