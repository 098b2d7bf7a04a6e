"""Figures as trees of wholes and parts, each with the words it came from."""

from collections.abc import Sequence
from typing import Final

from summarizer.models import Event, Figure, Problem
from summarizer.views.branches import branches
from summarizer.views.excerpt import sentence_around
from summarizer.views.figure_words import (
    figure_details,
    figure_label,
    problem_words,
    quotation,
    quoted,
)
from summarizer.views.lines import Line, Span, beside, wrap

WIDE: Final = 120
"""From this many cells on, quotes stand beside their figures, below it under them."""
_MOST_LEFT: Final = 76
_AGAIN: Final = 36
"""Characters around words of a sentence that was quoted before, enough to find them in it."""


def figure_tree(
    figures: Sequence[Figure], text: str, width: int, *, event: Event | None = None
) -> list[Line]:
    """Lay out figures with their parts below them.

    Parameters
    ----------
    figures
        The figures of one section. One whose whole is elsewhere, or whose parts go round in a
        circle, stands at the root: every figure is shown, and shown once.
    text
        The article, for the context of the quotes.
    width
        Cells of a line.
    event
        The event of the section; what a figure shares with it is not said again.

    Returns
    -------
    list of Line
        One block of lines a figure.
    """
    lines: list[Line] = []
    quoted_before: set[tuple[int, int]] = set()
    stems = [""]  # what each line of a figure's parts begins with, by depth
    for branch in branches(figures):
        figure, whole = branch.figure, branch.whole
        del stems[branch.depth + 1 :]
        first = rest = stems[branch.depth]
        if whole is not None and len(rest) <= width // 3:  # deeper, branches would leave no room
            first, rest = (
                rest + ("└─ " if branch.last else "├─ "),
                rest + ("   " if branch.last else "│  "),
            )
        stems.append(rest)
        lines += _block(
            figure,
            figure_label(figure, whole, event),
            figure_details(figure, whole, event),
            _quotes(figure, text, width, quoted_before),
            text,
            width,
            first,
            rest + ("│ " if branch.parts else "  "),
        )
    return lines


def _block(
    figure: Figure,
    label: Sequence[Span],
    details: Sequence[Span],
    quotes: Sequence[Sequence[Span]],
    text: str,
    width: int,
    first: str,
    rest: str,
) -> list[Line]:
    head, stem = (Span(first, "quiet"),), (Span(rest, "quiet"),)
    column = min(_MOST_LEFT, width * 2 // 5) if width >= WIDE else 0
    room = column - 2 if column else width
    lines = wrap(label, room, first=head, rest=stem)
    if details:
        lines += wrap(details, room, first=stem, rest=stem)
    for problem in figure.problems:
        lines += problem_lines(problem, text, room, rest)
    if not column:
        for spans in quotes:
            lines += wrap(spans, width, first=stem, rest=stem)
        return lines
    right = [line for spans in quotes for line in wrap(spans, width - column)]
    lines += [stem] * (len(right) - len(lines))
    return beside(lines, right, column)


def _quotes(
    figure: Figure, text: str, width: int, before: set[tuple[int, int]]
) -> list[list[Span]]:
    """Return the words of a figure; a sentence that stands above already is not given again."""
    room = 100 if width < WIDE else 140
    quotes: list[list[Span]] = []
    if not figure.evidence:
        missing = Span("! not found in the article: ", "unverified")
        quotes.append([missing, *quoted(figure.phrase)])
    elif not any(figure.phrase in evidence.quote for evidence in figure.evidence):
        quotes.append(quoted(figure.phrase))
    for number, evidence in enumerate(figure.evidence):
        sentence = sentence_around(text, evidence.start, evidence.end)
        around = _AGAIN if sentence in before else room // 2 if number else room
        if around == room:
            before.add(sentence)
        also = [Span("also ", "quiet")] if number else []
        quotes.append([*also, *quotation(text, evidence, around)])
    return quotes


def problem_lines(problem: Problem, text: str, width: int, indent: str = "") -> list[Line]:
    """Return what a check found wrong, with the words concerned."""
    stem = Span(indent, "quiet")
    return wrap(problem_words(problem, text), width, first=(stem,), rest=(stem, Span("  ")))
