"""What is left to look at, and where the figures of an event without a toll of its own are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.models import ArticleSummary, Event, Figure
from summarizer.models.vocabulary import Status
from summarizer.views.html.anchors import Anchors
from summarizer.views.lines import Span
from summarizer.views.ordering import Arrangement
from summarizer.views.summary_line import has_numbers, toll_words
from summarizer.views.summary_words import event_title
from summarizer.views.wording import OUTCOME_WORDS, STATUS_MARKS, counted, number_of

Left = tuple[Sequence[Span], Sequence[tuple[str, str]]]
"""Words, and what they lead to: pairs of a place in the page and what is shown for it."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where figures are: words, and after them places in the page with what is shown for each."""

    words: str
    places: Sequence[tuple[str, Sequence[Span]]]


def left_words(summary: ArticleSummary, parts: Arrangement, places: Anchors) -> list[Left]:
    """Return what is left to look at beside open cues: figures, and tolls that are contradicted.

    Parameters
    ----------
    summary, parts
        The summary, and the same in sections.
    places
        Where its figures stand in the page.
    """
    found: list[Left] = []
    for status, why in _OPEN.items():
        figures = [figure for figure in summary.figures if figure.status == status]
        if figures:
            words = f"{STATUS_MARKS[status]} {counted(len(figures), 'figure')} {status}: {why}"
            links = [(f"f{places.number(figure)}", figure.id) for figure in figures]
            found.append(([Span(words, status)], links))
    for event in parts.incidents:
        for toll in parts.tolls.get(event.id, ()):
            who = [w for w in ("title", "opening") if getattr(toll, w) == "contradicts"]
            if has_numbers(toll) and who:
                number = parts.numbers[event.id]
                said = Span(f"! the {' and the '.join(who)} of the article says otherwise: ")
                told = [said, *toll_words(toll, summary.figures)]
                found.append((told, [(f"event{number}", f"event {number}")]))
    return found


_OPEN: dict[Status, str] = {
    "unverified": "the words contradict it, or are not in the article; not counted:",
    "unconfirmed": "rules alone read it:",
}


def elsewhere(
    event: Event, summary: ArticleSummary, parts: Arrangement, places: Anchors
) -> Elsewhere:
    """Say where the figures of an event are that has no toll of its own.

    Parameters
    ----------
    event
        The event.
    summary, parts
        The summary, and the same in sections.
    places
        Where its figures stand in the page.

    Notes
    -----
    In the order of what is told: its own figures, with the event in whose toll they are; figures
    of other events on words of this one; the events that have figures.
    """
    own = parts.figures.get(event.id, ())
    if own:
        number = parts.counted_in(event)
        where = "not in a toll" if number is None else f"counted in the toll of {number}"
        return Elsewhere(f"Its figures, {where}:", [_link(figure, places) for figure in own])
    spans = [(words.start, words.end) for words in event.evidence]
    in_words = [
        figure
        for figure in summary.figures
        if any(w.start < end and start < w.end for w in figure.evidence for start, end in spans)
    ]
    if in_words:
        return Elsewhere(
            "No casualty figure is tied to this event; its words have figures of others:",
            [_link(figure, places) for figure in in_words],
        )
    others = [e for e in (*parts.incidents, *parts.others) if parts.figures.get(e.id)]
    if not others:
        return Elsewhere("No casualty figure is tied to this event, nor to any other.", ())
    return Elsewhere(
        "No casualty figure is tied to this event. Those of the article are with:",
        [
            (
                f"event{parts.numbers[e.id]}",
                [Span(f"{parts.numbers[e.id]} {event_title(e)}", apart=True)],
            )
            for e in others
        ],
    )


def _link(figure: Figure, places: Anchors) -> tuple[str, Sequence[Span]]:
    words = f"{number_of(figure)} {OUTCOME_WORDS[figure.outcome]} "
    return f"f{places.number(figure)}", [Span(words), Span(figure.id, "quiet", apart=True)]
