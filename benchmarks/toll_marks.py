"""What the marks of tolls are worth: right and wrong tolls by what they rest on.

    python -m benchmarks.toll_marks GOLD... [--model words]

A toll is marked where it does not rest on one statement, or where the title or the opening gives
another number. Prints right and wrong tolls by basis, and how many of the wrong ones are marked.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from summarizer import Summariser
from summarizer.evaluation.gold import GoldArticle, load_gold
from summarizer.evaluation.predictions import from_summary
from summarizer.evaluation.scores import score


def main() -> None:
    """Read every article and print what the marks are worth."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--model", default="words")
    parser.add_argument("--base-url")
    given = parser.parse_args()
    summariser = Summariser(given.model, base_url=given.base_url)
    counts: Counter[tuple[str, bool, bool]] = Counter()
    for path in given.gold:
        for article in load_gold(path):
            counts += _count(summariser, article)
    for basis in ("stated", "added", "disputed", "replaced"):
        for contradicted in (False, True):
            right, wrong = counts[basis, contradicted, True], counts[basis, contradicted, False]
            also = ", title or opening contradicts" if contradicted else ""
            if right + wrong:
                print(f"{basis}{also}: {right} right, {wrong} wrong")
    wrong = sum(n for (_, _, is_right), n in counts.items() if not is_right)
    quiet = counts["stated", False, False]
    print(f"{wrong - quiet} of {wrong} wrong tolls are marked")


def _count(summariser: Summariser, article: GoldArticle) -> Counter[tuple[str, bool, bool]]:
    summary = summariser.summarise(article.text, title=article.title, published=article.published)
    tolls = {(t.event, t.outcome): t for t in summary.tolls if t.group is None}
    (found,) = score([article], {article.id: from_summary(summary)}).articles
    counts: Counter[tuple[str, bool, bool]] = Counter()
    for scored in found.tolls:
        toll = next(
            (t for (e, o), t in tolls.items() if (e, o) == (scored.given_event, scored.outcome)),
            None,
        )
        if scored.given and toll is not None:
            contradicted = "contradicts" in (toll.title, toll.opening)
            counts[toll.basis, contradicted, scored.right] += 1
    return counts


if __name__ == "__main__":
    main()
