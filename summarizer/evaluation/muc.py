"""Recall of keyed facts: for articles of which only some figures are keyed (MUC-4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import computed_field

from summarizer.evaluation.gold import KeyedArticle, KeyedFact
from summarizer.evaluation.predictions import PredictedFigure, Prediction
from summarizer.evaluation.results import Result, Share


class KeyedScore(Result):
    """One article: how many of its keyed facts were found, among how many figures."""

    id: str
    facts: Share
    predicted: int
    missed: tuple[KeyedFact, ...] = ()


class KeyedReport(Result):
    """Recall over all keyed facts together, and the figures that it took."""

    facts: Share
    predicted: int = 0
    missing: tuple[str, ...] = ()
    unkeyed: tuple[str, ...] = ()
    """Articles without keyed events; they are not scored."""
    articles: tuple[KeyedScore, ...] = ()

    @computed_field  # type: ignore[prop-decorator]
    @property
    def predicted_per_article(self) -> float | None:
        """Mean number of predicted figures over the scored articles."""
        return self.predicted / len(self.articles) if self.articles else None


def fact_found(fact: KeyedFact, figures: Iterable[PredictedFigure]) -> bool:
    """Whether some figure has a fact's outcome and a value that the key allows.

    A keyed plural is found by any vague figure, and by any value of two or more.
    """
    return any(_answers(fact, figure) for figure in figures if figure.outcome == fact.outcome)


def score_keyed(
    articles: Iterable[KeyedArticle], predictions: Mapping[str, Prediction]
) -> KeyedReport:
    """Score predictions by recall of keyed facts.

    Parameters
    ----------
    articles
        Articles with keyed facts; those with neither facts nor incidents are not scored.
    predictions
        What the system predicted, by article id.

    Raises
    ------
    ValueError
        A prediction is for an article that is not among ``articles``.
    """
    keyed = tuple(articles)
    strangers = sorted(set(predictions) - {article.id for article in keyed})
    if strangers:
        raise ValueError(f"predictions for articles that are not keyed: {', '.join(strangers)}")
    scored = [article for article in keyed if article.facts or article.incidents]
    results = tuple(_score(a, predictions.get(a.id, Prediction())) for a in scored)
    return KeyedReport(
        facts=Share(
            right=sum(one.facts.right for one in results),
            total=sum(one.facts.total for one in results),
        ),
        predicted=sum(one.predicted for one in results),
        missing=tuple(article.id for article in scored if article.id not in predictions),
        unkeyed=tuple(a.id for a in keyed if not (a.facts or a.incidents)),
        articles=results,
    )


def _score(article: KeyedArticle, prediction: Prediction) -> KeyedScore:
    missed = tuple(fact for fact in article.facts if not fact_found(fact, prediction.figures))
    total = len(article.facts)
    return KeyedScore(
        id=article.id,
        facts=Share(right=total - len(missed), total=total),
        predicted=len(prediction.figures),
        missed=missed,
    )


def _answers(fact: KeyedFact, figure: PredictedFigure) -> bool:
    value = figure.principal
    if fact.plural:
        return figure.bound == "vague" or (value is not None and value >= 2)
    if value is None:
        return False
    return (fact.lo is None or fact.lo <= value) and (fact.hi is None or value <= fact.hi)
