"""Figures as cards: what is said of each, what is wrong with it, and links to its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.models import Event, Evidence, Figure
from summarizer.views.branches import branches
from summarizer.views.figure_words import (
    figure_details,
    figure_label,
    problem_words,
    quotation,
    quoted,
)
from summarizer.views.html.anchors import Anchors, stands
from summarizer.views.html.bars import Hue, hue_of
from summarizer.views.html.tolls import DEEPEST
from summarizer.views.lines import Span
from summarizer.views.wording import counted

_ROOM = 120


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in their sentence, and the place in the page where the article has them."""

    words: Sequence[Span]
    target: str


@dataclass(frozen=True, slots=True)
class Card:
    """One figure.

    Attributes
    ----------
    number
        Its place among all.
    status
        Who agreed on it.
    hue
        The colour of its outcome.
    label, details
        What is said of it.
    problems
        What a check found wrong.
    quotes
        Its words.
    depth
        How many wholes it is a part of.
    told
        How many passages of the article are its words.
    """

    number: int
    status: str
    hue: Hue
    label: Sequence[Span]
    details: Sequence[Span]
    problems: Sequence[Sequence[Span]]
    quotes: Sequence[Quote]
    depth: int
    told: str


def cards(
    figures: Sequence[Figure], text: str, places: Anchors, event: Event | None = None
) -> list[Card]:
    """Return figures as cards, each followed by its parts.

    Parameters
    ----------
    figures
        Those of one section.
    text
        The article.
    places
        Where the figures stand in the page.
    event
        The event of the section; what a figure shares with it is not said again.
    """
    return [
        _card(branch.figure, branch.whole, min(branch.depth, DEEPEST), text, places, event)
        for branch in branches(figures)
    ]


def link_to(words: Evidence, text: str, target: str) -> str:
    """Return a place in the article, or nothing where the article has not the words there."""
    return target if stands(text, words) else ""


def _card(
    figure: Figure,
    whole: Figure | None,
    depth: int,
    text: str,
    places: Anchors,
    event: Event | None,
) -> Card:
    number = places.number(figure)
    quotes = [
        Quote(quotation(text, words, _ROOM), link_to(words, text, f"w{number}-{k}"))
        for k, words in enumerate(figure.evidence, 1)
    ]
    if not any(figure.phrase in words.quote for words in figure.evidence):
        missing = [] if figure.evidence else [Span("! not found in the article: ", "unverified")]
        quotes.insert(0, Quote([*missing, *quoted(figure.phrase)], ""))
    passages = sum(1 for quote in quotes if quote.target)
    return Card(
        number=number,
        status=figure.status,
        hue=hue_of(figure.outcome),
        label=figure_label(figure, whole, event),
        details=figure_details(figure, None, event),
        problems=[problem_words(problem, text) for problem in figure.problems],
        quotes=quotes,
        depth=depth,
        told=f"{counted(passages, 'passage')} of the article",
    )
