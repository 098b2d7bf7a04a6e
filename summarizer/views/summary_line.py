"""The tolls of an article at a glance: one line an event."""

from collections.abc import Sequence
from typing import Final

from summarizer.models import Event, Figure, Interval, Toll
from summarizer.models.toll import Basis
from summarizer.models.vocabulary import OUTCOMES
from summarizer.tolls.explanation import claimants_of
from summarizer.views.lines import Line, Span, listed, wrap
from summarizer.views.ordering import Arrangement
from summarizer.views.wording import (
    OUTCOME_WORDS,
    STATUS_MARKS,
    counted,
    date_words,
    interval_of,
)


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
    for number, words in glances(parts, figures).items():
        first, rest = (Span(f"{number:<3}", "quiet"),), (Span("   "),)
        lines += wrap(words, width, first=first, rest=rest)
    return lines


def glances(parts: Arrangement, figures: Sequence[Figure]) -> dict[int, list[Span]]:
    """Return what stands in each line of :func:`glance_lines`, by the number of its event."""
    found = {}
    for number, event in enumerate(parts.incidents, 1):
        tolls = [toll for toll in parts.tolls.get(event.id, ()) if has_numbers(toll)]
        if tolls:
            found[number] = _glance(event, tolls, figures)
    return found


def has_numbers(toll: Toll) -> bool:
    """Return whether it is the toll of all groups together, and states a number."""
    return toll.group is None and (toll.low, toll.best, toll.high) != (None, None, None)


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
    return [
        Span(_without_claims(toll.without_claimed), "number"),
        Span(f" {outcome}; "),
        Span(who, apart=True),
        Span(f" claims {_more(toll.claimed)}"),
    ]


def amount_words(toll: Toll) -> str:
    """Return a toll's number alone, where what it counts stands beside it already.

    "17", "claimed 30", "≥15 and some more claimed".
    """
    if toll.claimed is None:
        return interval_of(toll)
    if toll.without_claimed is None:
        return f"claimed {interval_of(toll.claimed)}"
    return f"{_without_claims(toll.without_claimed)} and {_more(toll.claimed)} claimed"


_LEAST_PLURAL: Final = 2
"""What a bare plural ("a number of fighters") stands for at least."""


def _without_claims(rest: Interval) -> str:
    """What is known without the claims, as a least number: the claimed may be dead as well."""
    return interval_of(rest) if rest.low is None else f"≥{rest.low:,}"


def _more(claimed: Interval) -> str:
    is_open = (claimed.best, claimed.high) == (None, None)
    is_vague = is_open and (claimed.low or 0) <= _LEAST_PLURAL
    return "some more" if is_vague else f"{interval_of(claimed)} more"


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
    return [*notes, *_beside(toll)]


def _beside(toll: Toll) -> list[str]:
    """Return the people whom a toll leaves out, or counts in, by its policy."""
    notes = []
    if toll.attackers:
        how = "counted" if toll.counts_attackers else "apart"
        notes.append(f"attackers {how}: {interval_of(toll.attackers)}")
    if toll.feared:
        notes.append(f"feared: {interval_of(toll.feared)}")
    return notes


def tile_words(toll: Toll, event: Event | None, *, is_disputed: bool) -> list[Span]:
    """Return what stands under a toll's number in a tile: day, place, basis, what to know.

    Parameters
    ----------
    toll
        The toll.
    event
        Its event; None for figures of no one event.
    is_disputed
        Speakers give different numbers for people of this event and outcome.
    """
    facts: list[list[Span]] = []
    if event is not None:
        day = date_words(event.date) if event.date else "day not known"
        place = [Span(event.place, apart=True)] if event.place else [Span("place not known")]
        facts += [[Span(day)], place]
    facts.append([Span(_BASIS_WORDS[toll.basis])])
    if is_disputed:
        facts.append([Span("disputed" if toll.basis == "disputed" else "disputed in part")])
    for where, agreement in (("title", toll.title), ("opening", toll.opening)):
        if agreement == "contradicts":
            facts.append([Span(f"! the {where} says otherwise", "unverified")])
    facts += [[Span(note)] for note in _beside(toll)]
    return listed(facts)


_BASIS_WORDS: Final[dict[Basis, str]] = {
    "stated": "one statement",
    "added": "our sum of separate statements",
    "disputed": "statements that differ",
    "replaced": "the latest of several counts",
}


def basis_words(toll: Toll) -> list[Span]:
    """Return what a toll rests on, whether title and opening agree, and who confirms it."""
    facts = [[Span(f"Rests on {_BASIS_WORDS[toll.basis]}", "quiet")]]
    if toll.title == toll.opening == "agrees":
        facts.append([Span("title and opening agree", "quiet")])
    elif toll.title == toll.opening == "silent":
        facts.append([Span("neither title nor opening states it", "quiet")])
    else:
        for place, agreement in (("title", toll.title), ("opening", toll.opening)):
            if agreement == "agrees":
                facts.append([Span(f"the {place} agrees", "quiet")])
            elif agreement == "contradicts":
                facts.append([Span(f"! the {place} says otherwise", "unverified")])
    if toll.upheld:
        words = f"{STATUS_MARKS['upheld']} {counted(toll.upheld, 'figure')} upheld"
        facts.append([Span(words, "upheld")])
    if toll.unconfirmed:
        words = f"{STATUS_MARKS['unconfirmed']} {counted(toll.unconfirmed, 'figure')} unconfirmed"
        facts.append([Span(words, "unconfirmed")])
    return listed(facts, "quiet")
