"""Summaries that a person reviewed, as gold articles to score others against."""

from __future__ import annotations

from summarizer.evaluation.gold import (
    GoldArticle,
    GoldError,
    GoldEvent,
    GoldFigure,
    GoldToll,
)
from summarizer.models import ArticleSummary, Event, Figure, When


def gold_of(summary: ArticleSummary, name: str | None = None) -> GoldArticle:
    """Return a reviewed summary as a gold article.

    Parameters
    ----------
    summary
        The summary; a person has decided on every figure of it.
    name
        Id of the article; without it, the beginning of its SHA-256.

    Raises
    ------
    GoldError
        Nobody has decided on some figure, or some cue is open: gold has every figure of an article.

    Notes
    -----
    The conventions of gold hold: figures that the text does not assert are left out, the released
    are a captured figure of their own, and people feared dead count in the toll.
    """
    undecided = [f.id for f in summary.figures if f.status not in ("confirmed", "corrected")]
    if not summary.reviews or undecided:
        which = f": {', '.join(undecided)}" if undecided else ""
        raise GoldError(f"nobody has decided on every figure{which}")
    if summary.coverage.open:
        raise GoldError(
            f"{len(summary.coverage.open)} cues are open: add their figures, or have them dismissed"
        )
    from summarizer.evaluation.predictions import from_summary

    article = summary.article
    stated = [f for f in summary.figures if f.assertion in ("asserted", "feared")]
    ids = {figure.id for figure in stated}
    incidents = {event.id for event in summary.events}
    tolls = {
        (toll.event, toll.outcome): toll
        for toll in from_summary(summary).tolls
        if toll.event in incidents and toll.low is not None
    }
    return GoldArticle(
        id=name or article.sha256[:12],
        title=article.title or summary.headline,
        text=article.text,
        published=article.published.isoformat() if article.published else None,
        events=tuple(_event(event) for event in summary.events),
        figures=tuple(_figure(figure, ids) for figure in stated),
        tolls=tuple(
            GoldToll(event=toll.event, outcome=toll.outcome, low=toll.low, high=toll.high)
            for toll in tolls.values()
            if toll.event is not None and toll.low is not None
        ),
    )


def _event(event: Event) -> GoldEvent:
    perpetrator = event.perpetrator
    return GoldEvent(
        id=event.id,
        type=event.type,
        place=event.place or None,
        date=_day_or_month(event.date),
        perpetrator=perpetrator.name if perpetrator is not None else None,
    )


def _day_or_month(when: When | None) -> str | None:
    if when is None:
        return None
    return when.iso if when.day is not None or len(when.iso) == len("2015-04") else None


def _figure(figure: Figure, ids: set[str]) -> GoldFigure:
    day = figure.date.day if figure.date else None
    quotes = [words.quote for words in figure.evidence]
    phrase = figure.phrase if figure.phrase in quotes or not quotes else quotes[0]

    def link(name: str | None) -> str | None:
        return name if name in ids and name != figure.id else None

    return GoldFigure(
        id=figure.id,
        event=figure.event,
        phrase=phrase,
        also=tuple(dict.fromkeys(quote for quote in quotes if quote != phrase)),
        outcome="captured" if figure.outcome == "released" else figure.outcome,
        bound=figure.bound,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        group=figure.group,
        attackers=figure.attackers,
        place=figure.place or figure.site,
        date=day.isoformat() if day else None,
        said_by=figure.said_by.name if figure.said_by else None,
        scope=figure.scope,
        part_of=link(figure.part_of),
        replaces=link(figure.replaces),
        disputes=link(figure.disputes),
    )
