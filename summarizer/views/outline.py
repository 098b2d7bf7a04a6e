"""The content of a readable summary as lines of styled words, for every view that shows it."""

from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.models import ArticleSummary, Event, Figure
from summarizer.views.figure_tree import figure_tree, problem_lines
from summarizer.views.figure_words import order_words, quotation, rejected_words
from summarizer.views.lines import Line, Span, wrap
from summarizer.views.ordering import BESIDE, NO_EVENT, Arrangement, arranged
from summarizer.views.summary_line import glance_lines
from summarizer.views.summary_words import (
    actor_words,
    advice_words,
    article_words,
    coverage_words,
    document_words,
    elsewhere_words,
    event_title,
    event_words,
    provenance_words,
    status_words,
)
from summarizer.views.toll_lines import MEASURE, dispute_lines, toll_lines

PARTIAL: Final = "partial"
"""Name of the problem that a summary has which was cut short by an error."""
LEAST_WIDTH: Final = 40
_MOST_WIDTH: Final = 176
_BLANK: Final[Line] = ()


def outline(summary: ArticleSummary, width: int) -> list[Line]:
    """Lay out a summary.

    Parameters
    ----------
    summary
        The summary.
    width
        Cells of a line; taken as 40 where it is less, as 176 where it is more.

    Returns
    -------
    list of Line
        Lines that are safe to show, none wider than the width.
    """
    width = min(max(width, LEAST_WIDTH), _MOST_WIDTH)
    lines: list[Line] = []
    for title, body in _sections(summary, width):
        if body:
            lines += [_BLANK, _heading(title, width), *body] if title else body
    return lines


def _sections(summary: ArticleSummary, width: int) -> Iterator[tuple[str, list[Line]]]:
    parts = arranged(summary)
    incidents, others, beside = parts.incidents, parts.others, parts.beside

    def told(scoped: Sequence[Event], first: int = 1) -> list[Line]:
        lines: list[Line] = []
        for number, event in enumerate(scoped, first):
            lines += [_BLANK] if lines else []
            lines += _event(event, number, parts, summary, width)
        return lines

    text = summary.article.text
    yield "", _head(summary, parts, width)
    yield "Events" if len(incidents) != 1 else "Event", told(incidents)
    yield (
        NO_EVENT,
        [
            *toll_lines(parts.tolls.get(None, []), width, ""),
            *figure_tree(parts.figures.get(None, []), text, width),
        ],
    )
    yield (
        "Not of these events" if len(incidents) != 1 else "Not of this event",
        [
            *told(others, len(incidents) + 1),
            *([_BLANK] if others and beside else []),
            *_beside(beside, text, width),
        ],
    )
    yield (
        "Disputes",
        [
            line
            for dispute in summary.disputes
            for line in dispute_lines(dispute, summary.figures, width)
        ],
    )
    yield "What is open", _open(summary, width)
    yield "How it was made", wrap(provenance_words(summary.provenance), width)


def _heading(title: str, width: int) -> Line:
    return Span(title.upper(), "heading"), Span(" " + "─" * (width - len(title) - 1), "quiet")


def _head(summary: ArticleSummary, parts: Arrangement, width: int) -> list[Line]:
    article, measure = summary.article, min(width, MEASURE)
    lines = [
        line
        for problem in summary.problems
        if problem.check == PARTIAL
        for line in [
            *wrap(
                [Span("PARTIAL: ", "unverified"), Span(problem.message, "unverified", apart=True)],
                width,
            ),
            _BLANK,
        ]
    ]
    lines += wrap([Span(summary.headline, "title", apart=True)], width)
    if article.title and article.title != summary.headline:
        lines += wrap([Span("Article: ", "quiet"), Span(article.title, "quiet", apart=True)], width)
    lines += wrap(article_words(summary), width)
    if document := document_words(summary):
        lines += wrap(document, width)
    lines += [_BLANK, *wrap([Span(summary.gist, apart=True)], measure)]
    if summary.key_points:
        lines.append(_BLANK)
        for point in summary.key_points:
            lines += wrap(
                [Span(point.text, apart=True)], measure, first=(Span("• "),), rest=(Span("  "),)
            )
    glance = glance_lines(parts, summary.figures, width)
    lines += [_BLANK, *glance] if glance else []
    lines += [_BLANK, *wrap(status_words(summary), width)]
    advice = advice_words(summary)
    return [*lines, *wrap(advice, measure)] if advice else lines


def _event(
    event: Event,
    number: int,
    parts: Arrangement,
    summary: ArticleSummary,
    width: int,
) -> list[Line]:
    text, indent = summary.article.text, Span("   ")
    figures, tolls = parts.figures.get(event.id, []), parts.tolls.get(event.id, [])
    number_span = Span(f"{number:<3}", "quiet")
    title = Span(event_title(event), "title", apart=True)
    lines = wrap([title], width, first=(number_span,), rest=(indent,))
    for words in (event_words(event), actor_words(event), elsewhere_words(event, parts)):
        if words:
            lines += wrap(words, width, first=(indent,), rest=(indent,))
    for problem in event.problems:
        lines += problem_lines(problem, text, width, indent.text)
    if tolls:
        lines += [_BLANK, *toll_lines(tolls, width, indent.text)]
    if figures:
        lines += [_BLANK, *_indented(figure_tree(figures, text, width - 3, event=event), indent)]
    else:
        none = Span("No casualty figure is tied to this event.", "quiet")
        lines += wrap([none], width, first=(indent,), rest=(indent,))
        for evidence in event.evidence[:1]:
            lines += wrap(quotation(text, evidence, 100), width, first=(indent,), rest=(indent,))
    return lines


def _indented(lines: Sequence[Line], indent: Span) -> list[Line]:
    return [(indent, *line) for line in lines]


def _beside(figures: Sequence[Figure], text: str, width: int) -> list[Line]:
    lines: list[Line] = []
    for scope, title in BESIDE.items():
        scoped = [figure for figure in figures if figure.scope == scope]
        if scoped:
            lines += [_BLANK] if lines else []
            lines += wrap([Span(title, "quiet")], width)
            lines += _indented(figure_tree(scoped, text, width - 3), Span("   "))
    return lines


def _open(summary: ArticleSummary, width: int) -> list[Line]:
    coverage, text = summary.coverage, summary.article.text
    lines = wrap([Span(coverage_words(coverage, summary.article.language))], width)
    for cue in coverage.open:
        spans = [Span("open: ", "unverified"), *quotation(text, cue.words, 140)]
        if cue.reason:
            spans += (Span(" "), Span(cue.reason, "quiet", apart=True))
        lines += wrap(spans, width, first=(Span("   "),), rest=(Span("   "),))
    for figure in summary.rejected:
        lines += wrap(rejected_words(figure), width)
    for order in summary.orders:
        lines += wrap(order_words(order, text), width)
    for note in coverage.notes:
        lines += wrap([Span(note, apart=True)], width)
    for problem in summary.problems:
        if problem.check != PARTIAL:
            lines += problem_lines(problem, text, width)
    return lines
