"""What the marks of tolls are worth: right and wrong tolls by what they rest on.

    python -m benchmarks.toll_marks GOLD_OR_PASSAGES... [--model words]

A toll is marked where it does not rest on one statement, or where the title or the opening gives
another number. Prints right and wrong tolls by basis, and how many of the wrong ones are marked.
With a model (``--model local``) also what a toll without any mark is worth: it is stated, neither
title nor opening contradicts it, and every figure in it is verified. The same where the title
agrees, too.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.passage_scores import Passage, load_passages
from summarizer import ArticleSummary, Summariser, SummarizerError
from summarizer.evaluation.gold import GoldArticle, GoldError, load_gold
from summarizer.evaluation.predictions import from_summary
from summarizer.evaluation.scores import score
from summarizer.models import Toll


@dataclass(frozen=True, slots=True)
class Marks:
    """What a toll says of itself, and whether it is right."""

    basis: str
    contradicted: bool
    agrees: bool
    verified: bool
    right: bool


def main() -> None:
    """Read every text and print what the marks are worth."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--model", default="words")
    parser.add_argument("--base-url")
    given = parser.parse_args()
    summariser = Summariser(given.model, base_url=given.base_url)
    marks = [m for path in given.files for text in _texts(path) for m in _marks(summariser, text)]
    print("\n".join(render(marks)))


def render(marks: Sequence[Marks]) -> list[str]:
    """Return right and wrong tolls by what they rest on, and what an unmarked one is worth."""
    lines = []
    for basis in ("stated", "added", "disputed", "replaced"):
        for contradicted in (False, True):
            these = [m for m in marks if m.basis == basis and m.contradicted == contradicted]
            also = ", title or opening contradicts" if contradicted else ""
            if these:
                right = sum(m.right for m in these)
                lines.append(f"{basis}{also}: {right} right, {len(these) - right} wrong")
    wrong = [m for m in marks if not m.right]
    quiet = [m for m in wrong if m.basis == "stated" and not m.contradicted]
    lines.append(f"{len(wrong) - len(quiet)} of {len(wrong)} wrong tolls are marked")
    best = [m for m in marks if m.basis == "stated" and not m.contradicted and m.verified]
    for name, these in (
        ("stated, not contradicted, every figure verified", best),
        ("the same, and the title agrees", [m for m in best if m.agrees]),
    ):
        right = sum(m.right for m in these)
        rate = f" ({right / len(these):.3f})" if these else ""
        lines.append(f"{name}: {right} of {len(these)} right{rate}")
    return lines


def _texts(path: Path) -> Sequence[GoldArticle | Passage]:
    try:
        return load_gold(path)
    except GoldError:
        return load_passages(path)


def _marks(summariser: Summariser, text: GoldArticle | Passage) -> list[Marks]:
    try:
        summary = summariser.summarise(text.text, title=text.title, published=text.published)
    except SummarizerError as error:
        if error.partial is None:
            raise
        summary = error.partial
    tolls = [t for t in summary.tolls if t.group is None and (t.low, t.high) != (None, None)]
    if isinstance(text, Passage):
        return [_mark(t, text.tolls.get(t.outcome) == (t.low or 0, t.high)) for t in tolls]
    return _marks_of_article(summary, text, tolls)


def _marks_of_article(
    summary: ArticleSummary, article: GoldArticle, tolls: Sequence[Toll]
) -> list[Marks]:
    by_key = {(t.event or "", str(t.outcome)): t for t in tolls}
    (found,) = score([article], {article.id: from_summary(summary)}).articles
    return [
        _mark(toll, scored.right)
        for scored in found.tolls
        if scored.given and (toll := by_key.get((scored.given_event or "", scored.outcome)))
    ]


def _mark(toll: Toll, is_right: bool) -> Marks:
    return Marks(
        toll.basis,
        "contradicts" in (toll.title, toll.opening),
        toll.title == "agrees",
        not toll.unconfirmed and not toll.upheld,
        is_right,
    )


if __name__ == "__main__":
    main()
