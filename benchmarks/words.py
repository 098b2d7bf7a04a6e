"""What the words of gold articles give without any model: figures, attributes and tolls.

    python -m benchmarks.words tests/data/own.jsonl

With the code of another commit, in a work tree of that commit beside this one:

    PYTHONPATH=../before python benchmarks/words.py tests/data/own.jsonl
"""

import argparse
from pathlib import Path

from summarizer.casebook import Casebook
from summarizer.checks.registry import CHECKS
from summarizer.evaluation.gold import GoldArticle, load_gold
from summarizer.evaluation.predictions import PredictedFigure, PredictedToll, Prediction
from summarizer.evaluation.report import render
from summarizer.evaluation.scores import score
from summarizer.text.article import read_article
from summarizer.tolls.tolls import tolls


def main() -> None:
    """Read and score every article of a gold file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", type=Path)
    gold = load_gold(parser.parse_args().gold)
    print(render(score(gold, {article.id: by_words(article) for article in gold})))


def by_words(gold: GoldArticle) -> Prediction:
    """What the words of an article give."""
    article = read_article(gold.text, title=gold.title, published=gold.published)
    book = Casebook(article, CHECKS)
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
                group=figure.group,
                attackers=figure.attackers,
                scope=figure.scope,
                said_by=figure.said_by.name if figure.said_by else None,
                place=figure.place,
                date=figure.date.iso if figure.date else None,
                part_of=figure.part_of,
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


if __name__ == "__main__":
    main()
