"""What a system predicted for one article, in the lean form that is scored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Self

from pydantic import NonNegativeInt, model_validator

from summarizer.evaluation.gold import GoldArticle, GoldFigure
from summarizer.models import ArticleSummary, Evidence, Figure, Toll
from summarizer.models.amount import principal_value
from summarizer.models.base import Record
from summarizer.models.vocabulary import Bound, Group, Outcome, Scope

Span = tuple[NonNegativeInt, NonNegativeInt]


class PredictedFigure(Record):
    """One predicted figure. An attribute that the system does not give is None.

    Evidence is ``spans`` (half-open offsets into the article's text) or ``quote``, words that
    are looked up there verbatim; where both are given, the spans count.
    """

    id: str
    outcome: Outcome
    low: NonNegativeInt | None = None
    best: NonNegativeInt | None = None
    high: NonNegativeInt | None = None
    bound: Bound | None = None
    spans: tuple[Span, ...] = ()
    quote: str | None = None
    group: Group | None = None
    attackers: bool | None = None
    scope: Scope | None = None
    said_by: str | None = None
    place: str | None = None
    date: str | None = None
    part_of: str | None = None
    event: str | None = None

    @property
    def principal(self) -> int | None:
        """The one number to compare by."""
        return principal_value(self.bound, self.low, self.best, self.high)


class PredictedToll(Record):
    """A system's toll over everyone but the attackers; None is open or unknown."""

    event: str | None = None
    outcome: Outcome
    low: NonNegativeInt | None = None
    high: NonNegativeInt | None = None


class Prediction(Record):
    """Everything that a system predicted for one article."""

    figures: tuple[PredictedFigure, ...] = ()
    tolls: tuple[PredictedToll, ...] = ()

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        ids = [figure.id for figure in self.figures]
        if len(ids) != len(set(ids)):
            raise ValueError("two predicted figures have the same id")
        return self


def from_summary(summary: ArticleSummary, text: str | None = None) -> Prediction:
    """Turn a summary into a prediction.

    Figures that the text does not assert (denied, hypothetical, future) are left out: gold has
    only figures that the text states. Unverified figures are kept; they were handed out too.
    Where the gold format knows less than a summary, its conventions hold: the released are a
    captured figure of their own, people feared dead are killed, and the greater of the two
    tolls is that of both.

    Parameters
    ----------
    summary
        What the library returned.
    text
        The gold article's text, where the summary was made of a longer one that contains it
        (with a title in front, say): spans are moved to count in it.

    Raises
    ------
    ValueError
        ``text`` is not part of the text that was summarised.
    """
    shift = 0
    if text is not None:
        shift = summary.article.text.find(text)
        if shift < 0:
            raise ValueError("the summary is of another text")
    return Prediction(
        figures=tuple(
            _figure(f, shift) for f in summary.figures if f.assertion in ("asserted", "feared")
        ),
        tolls=tuple(_tolls(summary.tolls)),
    )


def from_dicts(
    figures: Iterable[Mapping[str, Any]], tolls: Iterable[Mapping[str, Any]] = ()
) -> Prediction:
    """Turn plain dictionaries into a prediction, for systems other than this one.

    Keys are those of :class:`PredictedFigure` and :class:`PredictedToll`; a figure without an
    ``id`` is numbered ``p1``, ``p2``, ...

    Raises
    ------
    pydantic.ValidationError
        A key or value is not in the form.
    """
    return Prediction(
        figures=tuple(
            PredictedFigure.model_validate({"id": f"p{n}", **figure})
            for n, figure in enumerate(figures, 1)
        ),
        tolls=tuple(PredictedToll.model_validate(dict(toll)) for toll in tolls),
    )


def from_gold(article: GoldArticle) -> Prediction:
    """Turn gold into the prediction of a perfect system, to test the scorer and a gold file."""
    shared = set(PredictedFigure.model_fields) & set(GoldFigure.model_fields)
    return Prediction(
        figures=tuple(
            PredictedFigure(quote=f.phrase, **f.model_dump(include=shared)) for f in article.figures
        ),
        tolls=tuple(PredictedToll(**t.model_dump()) for t in article.tolls),
    )


def _tolls(tolls: Iterable[Toll]) -> Iterator[PredictedToll]:
    everyone = [t for t in tolls if t.group is None]
    captured = {t.event for t in everyone if t.outcome == "captured"}
    for toll in everyone:
        low, high = toll.low, toll.high
        if toll.feared is not None:
            low = max(n for n in (low, toll.feared.low, toll.feared.best, 0) if n is not None)
            ends = (toll.high if toll.low is not None else 0, toll.feared.high)
            high = None if None in ends else max(n for n in ends if n is not None)
        if toll.outcome != "released":
            yield PredictedToll(event=toll.event, outcome=toll.outcome, low=low, high=high)
        elif toll.event not in captured:
            yield PredictedToll(event=toll.event, outcome="captured", low=low, high=high)


def _figure(figure: Figure, shift: int) -> PredictedFigure:
    # Gold dates a figure by the day of the harm, and leaves spans of days without a date.
    day = figure.date.day if figure.date else None
    return PredictedFigure(
        id=figure.id,
        outcome="captured" if figure.outcome == "released" else figure.outcome,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        bound=figure.bound,
        spans=tuple(_spans(figure.evidence, shift)),
        quote=figure.phrase,
        group=figure.group,
        attackers=figure.attackers,
        scope=figure.scope,
        said_by=figure.said_by.name if figure.said_by else None,
        place=figure.place or figure.site,
        date=day.isoformat() if day else None,
        part_of=figure.part_of,
        event=figure.event,
    )


def _spans(evidence: Iterable[Evidence], shift: int) -> Iterable[Span]:
    # Words before the gold text (a title) are no evidence in it.
    return ((e.start - shift, e.end - shift) for e in evidence if e.start >= shift)
