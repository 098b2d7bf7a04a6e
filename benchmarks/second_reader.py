"""What the agreement of the rules with a small model is worth: precision, recall, seconds.

    python -m benchmarks.second_reader GOLD_OR_PASSAGES... [--model local] [--base-url URL]

Reads gold articles, or passages (``tests/data/passages.jsonl``), by rules and with a small model
that reads each sentence of harm for itself. A figure is right where gold has it. Prints how many
of the figures marked verified are right, how many of the right ones bear the mark, what is right of
the rest, the same by kind of passage, and questions and seconds.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.passage_scores import Passage, load_passages, right_figures
from summarizer import ArticleSummary, Summariser
from summarizer.evaluation.gold import GoldArticle, GoldError, load_gold
from summarizer.evaluation.predictions import from_summary
from summarizer.evaluation.scores import score


@dataclass
class Counts:
    """Figures by mark and by what gold says of them."""

    verified_right: int = 0
    verified_wrong: int = 0
    other_right: int = 0
    other_wrong: int = 0

    def add(self, is_verified: bool, is_right: bool) -> None:
        """Count one figure."""
        name = f"{'verified' if is_verified else 'other'}_{'right' if is_right else 'wrong'}"
        setattr(self, name, getattr(self, name) + 1)

    def __str__(self) -> str:
        marked = self.verified_right + self.verified_wrong
        right = self.verified_right + self.other_right
        rest = self.other_right + self.other_wrong
        return (
            f"verified {self.verified_right} of {marked} right"
            f"{f' ({self.verified_right / marked:.3f})' if marked else ''}; "
            f"{self.verified_right} of {right} right ones bear the mark"
            f"{f' ({self.verified_right / right:.2f})' if right else ''}; "
            f"of the rest {self.other_right} of {rest} right"
        )


@dataclass
class Totals:
    """What is counted over all texts."""

    figures: Counts = field(default_factory=Counts)
    kinds: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    calls: int = 0
    seconds: float = 0.0
    texts: int = 0


def main() -> None:
    """Read every text and print what the agreement is worth."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--model", default="local")
    parser.add_argument("--base-url")
    parser.add_argument("--first", type=int, help="only so many texts of each file")
    given = parser.parse_args()
    summariser = Summariser(given.model, base_url=given.base_url, way="follow_up")
    for path in given.files:
        totals = Totals()
        for text in list(_texts(path))[: given.first]:
            started = time.monotonic()
            summary = summariser.summarise(text.text, title=text.title, published=text.published)
            totals.seconds += time.monotonic() - started
            totals.calls += len(summary.provenance.attempts)
            totals.texts += 1
            _count(summary, text, totals)
        _print(path, totals)


def _texts(path: Path) -> Sequence[GoldArticle | Passage]:
    try:
        return load_gold(path)
    except GoldError:
        return load_passages(path)


def _count(summary: ArticleSummary, text: GoldArticle | Passage, totals: Totals) -> None:
    if isinstance(text, Passage):
        right, kind = right_figures(text, summary.figures), text.kind
    else:
        (found,) = score([text], {text.id: from_summary(summary)}).articles
        right, kind = {pair.predicted for pair in found.pairs}, ""
    for figure in summary.figures:
        if figure.assertion == "asserted":
            is_verified = figure.status in ("verified", "repaired")
            totals.figures.add(is_verified, figure.id in right)
            totals.kinds[kind].add(is_verified, figure.id in right)


def _print(path: Path, totals: Totals) -> None:
    print(f"{path.name}: {totals.texts} texts, {totals.calls} calls, {totals.seconds:.0f} s")
    print(f"  {totals.figures}")
    for kind, counts in sorted(totals.kinds.items()):
        if kind:
            print(f"  {kind}: {counts}")


if __name__ == "__main__":
    main()
