"""Invented news articles in many styles, read by the words only."""

from pathlib import Path

import pytest

from summarizer.asking.casebook import Casebook
from summarizer.checking.registry import CHECKS
from summarizer.checking.tolls import tolls
from summarizer.evaluation.gold import GoldArticle, load_gold
from summarizer.evaluation.predictions import PredictedFigure, PredictedToll, Prediction
from summarizer.evaluation.scores import score
from summarizer.reading.article import read_article

DATA = Path(__file__).parents[1] / "data"


def _by_the_words(article: GoldArticle) -> Prediction:
    text = read_article(article.text, title=article.title, published=article.published)
    book = Casebook(text, CHECKS)
    book.draft_from_words()
    figures, events = book.verdict()
    return Prediction(
        figures=tuple(
            PredictedFigure(
                id=figure.id,
                event=figure.event,
                outcome=figure.outcome,
                bound=figure.bound,
                low=figure.low,
                best=figure.best,
                high=figure.high,
                spans=tuple((e.start, e.end) for e in figure.evidence),
            )
            for figure in figures
            if figure.assertion == "asserted"
        ),
        tolls=tuple(
            PredictedToll(event=t.event, outcome=t.outcome, low=t.low, high=t.high)
            for t in tolls(figures, events)
            if t.group is None
        ),
    )


@pytest.mark.parametrize(
    ("name", "figures", "right_tolls"), [("own.jsonl", 0.96, 86), ("dev.jsonl", 0.99, 43)]
)
def test_what_the_words_alone_give(name: str, figures: float, right_tolls: int) -> None:
    articles = load_gold(DATA / name)
    report = score(articles, {a.id: _by_the_words(a) for a in articles})
    assert (report.figures.f1 or 0.0) >= figures
    assert report.tolls.right >= right_tolls
