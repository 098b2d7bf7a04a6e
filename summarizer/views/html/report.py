"""One summary as one page: what the template is given, and nothing that it has to work out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.gazetteer import Gazetteer
from summarizer.models import ArticleSummary, CueReport, Event, Figure, Toll
from summarizer.models.coverage import CueStatus
from summarizer.views.figure_words import order_words, problem_words, quotation, rejected_words
from summarizer.views.html.anchors import Anchors, anchors
from summarizer.views.html.article_pane import article_pane
from summarizer.views.html.bars import Bar, Hue, bar, hue_of, scale_of, shares
from summarizer.views.html.cards import Card, Quote, cards, link_to
from summarizer.views.html.left import Elsewhere, elsewhere, left_words
from summarizer.views.html.page import language_of, render
from summarizer.views.html.places import places_section
from summarizer.views.html.reviewing import record
from summarizer.views.html.timeline import timeline
from summarizer.views.html.tolls import Chart, charts, scales
from summarizer.views.lines import Span
from summarizer.views.ordering import BESIDE, NO_EVENT, Arrangement, arranged
from summarizer.views.outline import PARTIAL
from summarizer.views.summary_words import (
    actor_words,
    advice_words,
    article_words,
    coverage_words,
    document_words,
    event_title,
    event_words,
    provenance_words,
    status_words,
)
from summarizer.views.toll_lines import dispute_words, speaker_of
from summarizer.views.wording import STATUS_MARKS, STATUS_MEANINGS, number_of


@dataclass(frozen=True, slots=True)
class Section:
    """An event, or figures that stand together without one.

    ``number`` is the event's place in the page; None where there is no event.
    """

    number: int | None
    title: str
    words: Sequence[Sequence[Span]]
    problems: Sequence[Sequence[Span]]
    quotes: Sequence[Quote]
    charts: Sequence[Chart]
    cards: Sequence[Card]
    elsewhere: Elsewhere


@dataclass(frozen=True, slots=True)
class Side:
    """One number of a dispute."""

    number: str
    speaker: str
    phrase: str
    figure: int
    id: str
    bar: Bar
    hue: Hue


@dataclass(frozen=True, slots=True)
class Cue:
    """What became of one cue; ``figures`` are pairs of a place in the page and an id."""

    number: int
    status: str
    words: Quote
    figures: Sequence[tuple[int, str]]
    reason: str | None


def report(summary: ArticleSummary, gazetteer: Gazetteer | None = None) -> str:
    """Return a summary as a web page in one file.

    The page asks nothing of any other place, and its Content-Security-Policy forbids it to. It
    works without JavaScript, in the dark, on a phone and on paper.

    Parameters
    ----------
    summary
        The summary. Its article and all that a model answered may be hostile: none of it can
        become mark-up.
    gazetteer
        From `summarizer.gazetteer.load_gazetteer`: the page then says where events were, and has
        a map of what the text decides, drawn from the gazetteer alone.

    Returns
    -------
    str
        A document in HTML, to be written as UTF-8. It holds the article's text.
    """
    places = anchors(summary.figures)
    parts = arranged(summary)
    sections = _sections(summary, parts, places)
    events = [*parts.incidents, *parts.others]
    text = summary.article.text
    cues: dict[CueStatus, list[Cue]] = {"open": [], "dismissed": [], "accounted": []}
    for number, cue in enumerate(summary.coverage.cues, 1):
        cues[cue.status].append(_cue(number, cue, text, places))
    return render(
        "report.html.j2",
        figures=len(summary.figures),
        scripts=("review.js",),
        record=record(summary, parts, places),
        summary=summary,
        language=language_of(summary.article.language),
        about=article_words(summary),
        document=document_words(summary),
        statuses=status_words(summary),
        advice=advice_words(summary),
        partial=[p.message for p in summary.problems if p.check == PARTIAL],
        points=[
            (
                point.text,
                [link_to(e, text, f"p{number}-{k}") for k, e in enumerate(point.evidence, 1)],
            )
            for number, point in enumerate(summary.key_points, 1)
        ],
        sections=sections,
        tolls=[(each, chart) for each in sections for chart in each.charts if chart.facts],
        timeline=timeline(events, summary.article.published),
        where=places_section(summary, events, gazetteer),
        events=[event_title(event) for event in events],
        article=article_pane(summary, places),
        disputes=_disputes(summary, places),
        coverage=coverage_words(summary.coverage, summary.article.language),
        shares=_shares(summary),
        cues=cues,
        rejected=[rejected_words(figure) for figure in summary.rejected],
        left=left_words(summary, parts, places),
        orders=[order_words(order, text) for order in summary.orders],
        meanings=[(s, STATUS_MARKS[s], meaning) for s, meaning in STATUS_MEANINGS.items()],
        problems=[problem_words(p, text) for p in summary.problems if p.check != PARTIAL],
        made=provenance_words(summary.provenance),
    )


def _sections(summary: ArticleSummary, parts: Arrangement, places: Anchors) -> list[Section]:
    text = summary.article.text
    figures: dict[str, Figure] = {}
    for figure in summary.figures:
        figures.setdefault(figure.id, figure)
    scaled = scales(summary.tolls, figures)
    indexes = {id(event): index for index, event in enumerate(summary.events, 1)}

    def charted(tolls: Sequence[Toll], event: Event | None = None) -> list[Chart]:
        return charts(tolls, figures, places, scaled, event, summary.disputes)

    def told(number: int, event: Event) -> Section:
        return Section(
            number=number,
            title=event_title(event),
            words=[words for words in (event_words(event), actor_words(event)) if words],
            problems=[problem_words(problem, text) for problem in event.problems],
            quotes=[
                Quote(
                    quotation(text, words, 100),
                    link_to(words, text, f"v{indexes[id(event)]}-{k}"),
                )
                for k, words in enumerate(event.evidence, 1)
            ],
            charts=charted(parts.tolls.get(event.id, []), event),
            cards=cards(parts.figures.get(event.id, []), text, places, event),
            elsewhere=elsewhere(event, summary, parts, places),
        )

    def bare(title: str, tolls: Sequence[Toll], own: Sequence[Figure]) -> Section:
        return Section(
            None, title, (), (), (), charted(tolls), cards(own, text, places), Elsewhere("", ())
        )

    incidents, others = parts.incidents, parts.others
    loose = bare(NO_EVENT, parts.tolls.get(None, []), parts.figures.get(None, []))
    beside = [
        bare(title, (), [figure for figure in parts.beside if figure.scope == scope])
        for scope, title in BESIDE.items()
    ]
    return [
        *(told(number, event) for number, event in enumerate(incidents, 1)),
        *([loose] if loose.charts or loose.cards else []),
        *(told(number, event) for number, event in enumerate(others, len(incidents) + 1)),
        *(section for section in beside if section.cards),
    ]


def _disputes(summary: ArticleSummary, places: Anchors) -> list[tuple[Sequence[Span], list[Side]]]:
    found: list[tuple[Sequence[Span], list[Side]]] = []
    for dispute in summary.disputes:
        known = [summary.figure(f) for f in dispute.figures if f in places.by_id]
        scale = scale_of(n for f in known for n in (f.low, f.best, f.high))
        sides = [
            Side(
                number_of(figure),
                speaker_of(figure),
                figure.phrase,
                places.by_id[figure.id],
                figure.id,
                bar(
                    scale,
                    figure.low,
                    figure.best,
                    figure.high,
                    bounded=figure.bound == "about",
                ),
                hue_of(figure.outcome),
            )
            for figure in known
        ]
        found.append((dispute_words(dispute), sides))
    return found


def _shares(summary: ArticleSummary) -> list[tuple[str, str, str]]:
    coverage = summary.coverage
    return shares(
        (len(cues), name)
        for cues, name in (
            (coverage.accounted, "accounted"),
            (coverage.dismissed, "dismissed"),
            (coverage.open, "open"),
        )
    )


def _cue(number: int, cue: CueReport, text: str, places: Anchors) -> Cue:
    return Cue(
        number=number,
        status=cue.status,
        words=Quote(quotation(text, cue.words, 60), link_to(cue.words, text, f"c{number}")),
        figures=[(places.by_id[name], name) for name in cue.figures if name in places.by_id],
        reason=cue.reason,
    )
