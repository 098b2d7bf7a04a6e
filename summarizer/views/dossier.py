"""A dossier as plain text: what ``print(dossier)`` shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from summarizer.models.dossier import Dossier, Link, Newest, Point, Report, Series
from summarizer.views.lines import Line, Span, listed, text_of, wrap
from summarizer.views.wording import (
    CHANGE_WORDS,
    GROUP_WORDS,
    OUTCOME_WORDS,
    SOURCE_WORDS,
    counted,
    date_words,
    day_words,
    interval,
)

if TYPE_CHECKING:
    from rich.console import Console

_NARROWEST: Final = 40
_WIDEST: Final = 120
_MOST_POINTS: Final = 24
_BLANK: Final[Line] = ()


def dossier_digest(dossier: Dossier, width: int = 80) -> str:
    """Return a dossier as plain text for a reader.

    Parameters
    ----------
    dossier
        The dossier.
    width
        Terminal cells of a line; taken as 40 where it is less, as 120 where it is more.

    Returns
    -------
    str
        Lines without colour codes or control characters, however hostile the articles.
    """
    return "\n".join(text_of(line).rstrip() for line in dossier_lines(dossier, width))


def dossier_lines(dossier: Dossier, width: int) -> list[Line]:
    """Return a dossier as lines: newest tolls, each series by source, disputes, reports."""
    width = min(max(width, _NARROWEST), _WIDEST)
    lines = wrap([Span(dossier.name, "title", apart=True)], width)
    lines += wrap(_facts(dossier), width)
    for series in dossier.series:
        if series.group is None:
            groups = [s for s in dossier.series if s.outcome == series.outcome and s.group]
            lines += [_BLANK, *_series(series, groups, width)]
    lines += [_BLANK, *_reports(dossier, width)]
    if dossier.merged:
        lines += [_BLANK, *wrap([Span("Counts other events too, in no series:", "heading")], width)]
        for placed in dossier.merged:
            spans = [
                Span("“"),
                Span(placed.phrase, "words", apart=True),
                Span("” "),
                Span(f"{placed.article[:12]} {placed.figure}: {placed.reason}", "quiet"),
            ]
            lines += _indented(spans, width)
    if dossier.near:
        lines += [_BLANK, *wrap([Span("Kept apart, worth a look:", "heading")], width)]
        for link in dossier.near:
            lines += _indented(_link(link), width)
    return lines


def show_dossiers(dossiers: Iterable[Dossier], console: Console) -> None:
    """Print dossiers one after another, as wide as the terminal."""
    from summarizer.views.terminal import print_lines

    for place, dossier in enumerate(dossiers):
        rule: list[Line] = [_BLANK, _BLANK] if place else []
        print_lines([*rule, *dossier_lines(dossier, console.width)], console)


def _facts(dossier: Dossier) -> list[Span]:
    facts = [[Span(date_words(dossier.date) if dossier.date else "day unknown")]]
    facts.append([Span(counted(len(dossier.articles), "article"))])
    if dossier.copies:
        copied = sum(len(copies) - 1 for copies in dossier.copies)
        facts.append([Span(counted(copied, "copy", "copies"))])
    if len(dossier.reports) > 1:
        facts.append([Span(f"joined: {dossier.sureness}")])
    if dossier.policy != "literal":
        facts.append([Span(f"counted by {dossier.policy}")])
    return listed(facts, "quiet")


def _series(series: Series, groups: Sequence[Series], width: int) -> list[Line]:
    lines = wrap(_headline(series, groups), width)
    for number, point in enumerate(series.points[-_MOST_POINTS:]):
        place = max(0, len(series.points) - _MOST_POINTS) + number
        lines += _indented(_point(point, is_newest=_is_newest(series.newest, place)), width)
    if len(series.points) > _MOST_POINTS:
        more = f"and {len(series.points) - _MOST_POINTS} earlier points"
        lines += _indented([Span(more, "quiet")], width)
    for dispute in series.disputes:
        lines += _indented([Span("in dispute: ", "unverified"), Span(dispute.sentence)], width)
    for claim in series.claims:
        spans = [Span("claimed of the enemy, not counted: ", "unconfirmed"), *_point(claim)]
        lines += _indented(spans, width)
    return lines


def _headline(series: Series, groups: Sequence[Series]) -> list[Span]:
    outcome = OUTCOME_WORDS[series.outcome].capitalize()
    spans = [Span(f"{outcome}: ", "heading")]
    newest = series.newest
    if newest is None:
        return [*spans, Span("nothing but one side's claims about its enemy")]
    spans.append(Span(_amount(newest), "number"))
    notes = [f"as of {day_words(newest.as_of)}"] if newest.as_of else []
    if newest.is_disputed:
        notes.append("in dispute")
    if newest.is_sum:
        notes.append("our sum of groups")
    if notes:
        spans.append(Span(f" ({', '.join(notes)})"))
    parts = [
        f"{GROUP_WORDS[group.group] or 'group unknown'} {_amount(group.newest)}"
        for group in groups
        if group.group is not None and group.newest is not None
    ]
    if len(parts) > 1:
        spans.append(Span(f"; {', '.join(parts)}", "quiet"))
    return spans


def _point(point: Point, *, is_newest: bool = False) -> list[Span]:
    day = day_words(point.as_of) if point.as_of else "day unknown"
    spans = [
        Span("▸ " if is_newest else ""),
        Span(f"{day}: "),
        Span(_amount(point), "number"),
        Span(f", {SOURCE_WORDS[point.kind]}"),
    ]
    if point.party:
        spans += [Span(" of "), Span(point.party, apart=True)]
    if point.said_by:
        spans += [Span(" ("), Span(", ".join(point.said_by), apart=True), Span(")")]
    notes = [CHANGE_WORDS[point.change]] if CHANGE_WORDS[point.change] else []
    if point.is_stale:
        notes.append("an old number")
    if point.is_mention:
        notes.append("in passing")
    if point.voices > 1:
        notes.append(f"{point.voices} reports")
    if notes:
        spans.append(Span(f" · {', '.join(notes)}", "quiet"))
    first = point.figures[0].article
    for place, ref in enumerate(r for r in point.figures if r.article == first):
        before = " and “" if place else " “"
        spans += [Span(before), Span(ref.phrase, "words", apart=True), Span("”")]
    return spans


def _reports(dossier: Dossier, width: int) -> list[Line]:
    lines = wrap([Span("Reports", "heading")], width)
    for report in dossier.reports:
        lines += _indented(_report(report), width)
        if report.joined is not None:
            pieces = [
                p.sentence for p in report.joined.evidence if p.weight > 0 or p.of == "person"
            ]
            if pieces:
                spans = [Span(f"{report.joined.sureness}: {' '.join(pieces)}", "quiet", apart=True)]
                lines += _indented(spans, width, "    ")
    return lines


def _report(report: Report) -> list[Span]:
    spans = [Span(f"{day_words(report.published)}: " if report.published else "")]
    spans.append(Span(report.title or report.headline or report.article[:12], apart=True))
    known = [report.publisher, report.address]
    spans += [s for k in known if k for s in (Span(" · "), Span(k, apart=True))]
    if report.copy_of:
        spans.append(Span(" · a copy", "quiet"))
    if report.scope != "incident":
        spans.append(Span(" · in passing", "quiet"))
    return [*spans, Span(f" {report.article[:12]}:{report.event}", "quiet")]


def _link(link: Link) -> list[Span]:
    against = link.vetoes or tuple(p for p in link.evidence if p.weight < 0)
    reasons = " ".join(piece.sentence for piece in against)
    told = f"{link.sureness}: " if not link.vetoes else ""
    return [
        Span(f"{link.first} and {link.second} ", "quiet"),
        Span(f"{told}{reasons}" if reasons else f"{told}too little speaks for it.", apart=True),
    ]


def _is_newest(newest: Newest | None, place: int) -> bool:
    return newest is not None and place in newest.points


def _amount(numbers: Newest | Point) -> str:
    return interval(numbers.low, numbers.best, numbers.high)


def _indented(spans: Sequence[Span], width: int, indent: str = "  ") -> list[Line]:
    return wrap(spans, width, first=(Span(indent),), rest=(Span(indent + "    "),))
