"""The scores of a run over a set of gold articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summarizer.evaluation.attributes import attribute_right, attribute_scores
from summarizer.evaluation.faults import faults_of
from summarizer.evaluation.gold import GoldArticle, GoldFigure
from summarizer.evaluation.invented import invented, numbers_of
from summarizer.evaluation.matching import evidence_spans, match
from summarizer.evaluation.predictions import PredictedFigure, Prediction
from summarizer.evaluation.results import ATTRIBUTES, ArticleScore, Pair, Report, Share, Tally
from summarizer.evaluation.tolls import headline_right, score_tolls


def score(articles: Iterable[GoldArticle], predictions: Mapping[str, Prediction]) -> Report:
    """Score predictions against gold.

    Parameters
    ----------
    articles
        The gold articles that were to be read.
    predictions
        What the system predicted, by article id. An article without a prediction counts as one
        in which nothing was found.

    Returns
    -------
    Report
        Totals over all articles together (micro), and each article with every fault.

    Raises
    ------
    ValueError
        A prediction is for an article that is not among ``articles``.
    """
    golds = tuple(articles)
    strangers = sorted(set(predictions) - {gold.id for gold in golds})
    if strangers:
        raise ValueError(f"predictions for articles that are not in gold: {', '.join(strangers)}")
    given = {gold.id: predictions.get(gold.id, Prediction()) for gold in golds}
    by_evidence = _gives_evidence(golds, given)
    scored = [_score_article(gold, given[gold.id], by_evidence) for gold in golds]
    results = tuple(one.result for one in scored)
    tolls = [toll for one in results for toll in one.tolls]
    return Report(
        figures=sum((one.figures for one in results), Tally()),
        incidents=sum((one.incidents for one in results), Tally()),
        numbers=sum((one.numbers for one in results), Tally()),
        attributes=attribute_scores(pair for one in scored for pair in one.pairs),
        tolls=Share(right=sum(toll.right for toll in tolls), total=len(tolls)),
        headlines=Share(right=sum(one.headline for one in results), total=len(results)),
        repeats=sum(one.repeats for one in results),
        invented=sum(one.invented for one in results),
        evidence=by_evidence,
        missing=tuple(gold.id for gold in golds if gold.id not in predictions),
        articles=results,
    )


@dataclass(frozen=True, slots=True)
class _Scored:
    result: ArticleScore
    pairs: tuple[tuple[GoldFigure, PredictedFigure, frozenset[str]], ...]


def _gives_evidence(golds: Iterable[GoldArticle], given: Mapping[str, Prediction]) -> bool:
    """Whether any figure of the system has usable evidence; where none has, rule 3 falls away.

    A system that predicts nothing at all has not shown that it gives none.
    """
    figures = [(figure, gold.text) for gold in golds for figure in given[gold.id].figures]
    return not figures or any(evidence_spans(figure, text) for figure, text in figures)


def _score_article(gold: GoldArticle, prediction: Prediction, by_evidence: bool) -> _Scored:
    matching = match(gold.figures, prediction.figures, gold.text, by_evidence=by_evidence)
    golds = {figure.id: figure for figure in gold.figures}
    predicted = {figure.id: figure for figure in prediction.figures}
    pairs = tuple(
        Pair(
            gold=theirs,
            predicted=ours,
            wrong=tuple(
                name
                for name in ATTRIBUTES
                if not attribute_right(name, golds[theirs], predicted[ours], matching.pairs)
            ),
        )
        for ours, theirs in sorted(matching.pairs.items(), key=lambda pair: pair[1])
    )
    numbers = numbers_of(gold.text)
    made_up = [figure.id for figure in prediction.figures if invented(figure, numbers)]
    tolls = score_tolls(gold, prediction, matching.pairs)
    result = ArticleScore(
        id=gold.id,
        figures=_tally(gold.figures, prediction.figures, gold.text, by_evidence),
        incidents=_tally(
            [figure for figure in gold.figures if figure.scope == "incident"],
            # A system without scopes has not said that a figure is anything else.
            [figure for figure in prediction.figures if figure.scope in ("incident", None)],
            gold.text,
            by_evidence,
        ),
        numbers=_tally(gold.figures, prediction.figures, gold.text, by_evidence=False),
        pairs=pairs,
        tolls=tolls,
        headline=headline_right(gold, prediction),
        repeats=len(matching.repeats),
        invented=len(made_up),
        faults=faults_of(gold, prediction, matching, pairs, made_up, tolls),
    )
    return _Scored(
        result,
        tuple((golds[p.gold], predicted[p.predicted], frozenset(p.wrong)) for p in pairs),
    )


def _tally(
    gold: Iterable[GoldFigure],
    predicted: Iterable[PredictedFigure],
    text: str,
    by_evidence: bool,
) -> Tally:
    golds, ours = tuple(gold), tuple(predicted)
    matching = match(golds, ours, text, by_evidence=by_evidence)
    return Tally(gold=len(golds), predicted=len(ours), right=len(matching.pairs))
