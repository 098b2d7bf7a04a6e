"""The content of a readable summary as lines of styled words, for every view that shows it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from summarizer.models import ArticleSummary, Event, Figure, Toll
from summarizer.views.figure_tree import figure_tree, problem_lines, quotation
from summarizer.views.lines import Line, Span, Style, listed, wrap
from summarizer.views.toll_lines import MEASURE, dispute_lines, toll_lines
from summarizer.views.wording import (
    STATUS_MARKS,
    confidence_of,
    counted,
    date_words,
    day_words,
    duration,
)

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
    events = sorted(summary.events, key=lambda e: e.date.start if e.date else date.max)
    known = {event.id: event for event in events}
    own: dict[str | None, list[Figure]] = {}
    beside: list[Figure] = []
    for figure in summary.figures:
        event = known.get(figure.event or "")
        if figure.scope != "incident" and (event is None or event.scope == "incident"):
            beside.append(figure)
        else:
            own.setdefault(event.id if event else None, []).append(figure)
    tolls: dict[str | None, list[Toll]] = {}
    for toll in summary.tolls:
        tolls.setdefault(toll.event if toll.event in known else None, []).append(toll)

    def told(scoped: Sequence[Event]) -> list[Line]:
        lines: list[Line] = []
        for number, event in enumerate(scoped, 1):
            lines += [_BLANK] if lines else []
            lines += _event(
                event, number, own.get(event.id, []), tolls.get(event.id, []), summary, width
            )
        return lines

    text = summary.article.text
    incidents = [event for event in events if event.scope == "incident"]
    others = [event for event in events if event.scope != "incident"]
    yield "", _head(summary, width)
    yield "Events" if len(incidents) != 1 else "Event", told(incidents)
    yield (
        "Of no one event",
        [
            *toll_lines(tolls.get(None, []), width, ""),
            *figure_tree(own.get(None, []), text, width),
        ],
    )
    yield (
        "Not of these events" if len(incidents) != 1 else "Not of this event",
        [*told(others), *([_BLANK] if others and beside else []), *_beside(beside, text, width)],
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
    yield "How it was made", _made(summary, width)


def _heading(title: str, width: int) -> Line:
    return Span(title.upper(), "heading"), Span(" " + "─" * (width - len(title) - 1), "quiet")


def _head(summary: ArticleSummary, width: int) -> list[Line]:
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
    facts = [
        article.dateline,
        f"published {day_words(article.published)}" if article.published else None,
        f"read by {summary.provenance.model}",
    ]
    lines += wrap(_dotted(facts, "quiet"), width)
    lines += [_BLANK, *wrap([Span(summary.gist, apart=True)], measure)]
    if summary.key_points:
        lines.append(_BLANK)
        for point in summary.key_points:
            lines += wrap(
                [Span(point.text, apart=True)], measure, first=(Span("• "),), rest=(Span("  "),)
            )
    return [*lines, _BLANK, *wrap(_statuses(summary), width)]


def _statuses(summary: ArticleSummary) -> list[Span]:
    """Return how many figures passed; this line also explains the marks."""
    figures = summary.figures
    left = len(summary.coverage.open)
    cues = [Span(" · "), Span(f"{counted(left, 'cue')} open", "unverified")] if left else []
    if not figures:
        return [Span("No casualty figures"), *cues]
    spans = [Span(f"{counted(len(figures), 'casualty figure')}: ", "number")]
    numbers = Counter(figure.status for figure in figures)
    for status, mark in STATUS_MARKS.items():
        if numbers[status]:
            spans += [Span(" · ")] if len(spans) > 1 else []
            spans.append(Span(f"{mark} {numbers[status]:,} {status}", status))
    return spans + cues


def _event(
    event: Event,
    number: int,
    figures: Sequence[Figure],
    tolls: Sequence[Toll],
    summary: ArticleSummary,
    width: int,
) -> list[Line]:
    text, indent = summary.article.text, Span("   ")
    place = event.place or "place not known"
    title = event.title or f"{event.type} · {place}"
    when = [Span("date not known")]
    if event.date:
        words = Span(event.date.words, apart=True)
        when = [Span(f"{date_words(event.date)} (“"), words, Span("”)")]
    # A title made of type and place has told them.
    facts = [
        *([[Span(place, apart=True)]] if event.title else []),
        when,
        *([[Span(event.type)]] if event.title else []),
        *([[Span(event.scope)]] if event.scope != "incident" else []),
    ]
    number_span = Span(f"{number:<3}", "quiet")
    lines = wrap([Span(title, "title", apart=True)], width, first=(number_span,), rest=(indent,))
    lines += wrap(listed(facts), width, first=(indent,), rest=(indent,))
    if event.perpetrator:
        spans = [
            Span("attributed to "),
            Span(event.perpetrator.name, apart=True),
            Span(f" ({confidence_of(event.perpetrator)})"),
        ]
        lines += wrap(spans, width, first=(indent,), rest=(indent,))
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
    for scope, title in (
        ("cumulative", "Running tolls of a campaign, conflict or season"),
        ("background", "Earlier or other events, told for context"),
    ):
        scoped = [figure for figure in figures if figure.scope == scope]
        if scoped:
            lines += [_BLANK] if lines else []
            lines += wrap([Span(title, "quiet")], width)
            lines += _indented(figure_tree(scoped, text, width - 3), Span("   "))
    return lines


def _open(summary: ArticleSummary, width: int) -> list[Line]:
    coverage, text = summary.coverage, summary.article.text
    cues = len(coverage.cues)
    line = (
        f"{len(coverage.accounted):,} of {counted(cues, 'cue')} accounted for, "
        f"{len(coverage.dismissed):,} dismissed, {len(coverage.open):,} open."
        if cues
        else "The scan found no words of harm in the text."
    )
    lines = wrap([Span(line)], width)
    for cue in coverage.open:
        spans = [Span("open: ", "unverified"), *quotation(text, cue.words, 140)]
        if cue.reason:
            spans += (Span(" "), Span(cue.reason, "quiet", apart=True))
        lines += wrap(spans, width, first=(Span("   "),), rest=(Span("   "),))
    for note in coverage.notes:
        lines += wrap([Span(note, apart=True)], width)
    for problem in summary.problems:
        if problem.check != PARTIAL:
            lines += problem_lines(problem, text, width)
    return lines


def _made(summary: ArticleSummary, width: int) -> list[Line]:
    made = summary.provenance
    failed = Counter(a.result for a in made.attempts if a.result != "ok")
    calls = counted(len(made.attempts), "call")
    if failed:
        causes = ", ".join(f"{number:,} {result}" for result, number in failed.most_common())
        calls += f" (of them {causes})"
    facts = (
        made.model,
        "asked sentence by sentence"
        if made.way == "follow_up"
        else "asked about the whole article",
        calls,
        f"{made.prompt_tokens:,} tokens read, {made.completion_tokens:,} written",
        duration(made.seconds),
        f"policy {made.policy}",
        f"summarizer {made.library}",
    )
    return wrap(_dotted(facts, "quiet"), width)


def _dotted(facts: Iterable[str | None], style: Style) -> list[Span]:
    return listed(([Span(fact, style, apart=True)] for fact in facts if fact), style)
