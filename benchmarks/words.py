"""What our rules read in gold articles without any model: figures, attributes and tolls.

    python -m benchmarks.words tests/data/own.jsonl

The same as ``summarise evaluate --model words``, without a run file.
"""

import argparse
from pathlib import Path

from summarizer import Summariser
from summarizer.evaluation.gold import GoldArticle, load_gold
from summarizer.evaluation.predictions import Prediction, from_summary
from summarizer.evaluation.report import render
from summarizer.evaluation.scores import score


def main() -> None:
    """Read and score every article of a gold file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", type=Path)
    gold = load_gold(parser.parse_args().gold)
    summariser = Summariser("words")
    print(render(score(gold, {article.id: read_by_rules(summariser, article) for article in gold})))


def read_by_rules(summariser: Summariser, gold: GoldArticle) -> Prediction:
    """Return what the rules read in an article."""
    summary = summariser.summarise(gold.text, title=gold.title, published=gold.published)
    return from_summary(summary)


if __name__ == "__main__":
    main()
