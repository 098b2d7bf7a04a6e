"""Invented news articles in many styles, read by the words only."""

from pathlib import Path

import pytest

from benchmarks.words import by_words
from summarizer.evaluation.gold import load_gold
from summarizer.evaluation.scores import score

DATA = Path(__file__).parents[1] / "data"


@pytest.mark.parametrize(
    ("name", "figures", "right_tolls"), [("own.jsonl", 0.96, 86), ("dev.jsonl", 0.99, 43)]
)
def test_what_the_words_alone_give(name: str, figures: float, right_tolls: int) -> None:
    articles = load_gold(DATA / name)
    report = score(articles, {a.id: by_words(a) for a in articles})
    assert (report.figures.f1 or 0.0) >= figures
    assert report.tolls.right >= right_tolls
