"""What the marks of tolls are worth: right and wrong tolls by what they rest on.

    python -m benchmarks.toll_marks GOLD_OR_PASSAGES... [--model words]

A toll is marked where it does not rest on one statement, where the title or the opening gives
another number, where neither gives any, and, with a model (``--model local``), where a figure in it
is unconfirmed or upheld. Prints right and wrong tolls by basis and by these marks, and how many of
the wrong ones are marked. With a model also what a toll is worth that is stated, that neither title
nor opening contradicts, and every figure of which is verified; and the same where the title agrees.
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
from summarizer.turns import WORDS


@dataclass(frozen=True, slots=True)
class Marks:
    """What a toll says of itself, and whether it is right."""

    basis: str
    contradicted: bool
    agrees: bool
    silent: bool
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
    print("\n".join(render(marks, by_rules=given.model == WORDS)))


def render(marks: Sequence[Marks], *, by_rules: bool) -> list[str]:
    """Return right and wrong tolls by what they rest on, and what an unmarked one is worth.

    By rules alone no figure is verified, which marks no toll.
    """
    lines = []
    for basis in ("stated", "added", "disputed", "replaced"):
        for contradicted in (False, True):
            these = [m for m in marks if m.basis == basis and m.contradicted == contradicted]
            also = ", title or opening contradicts" if contradicted else ""
            if these:
                right = sum(m.right for m in these)
                lines.append(f"{basis}{also}: {right} right, {len(these) - right} wrong")
    doubted = {
        "not stated, or contradicted": [m for m in marks if m.basis != "stated" or m.contradicted],
        "neither title nor opening states it": [m for m in marks if m.silent],
        "a figure not verified": [] if by_rules else [m for m in marks if not m.verified],
    }
    for name, these in doubted.items():
        if these:
            wrong = sum(not m.right for m in these)
            lines.append(f"{name}: {wrong} of {len(these)} wrong")
    quiet = [m for m in marks if not any(m in these for these in doubted.values())]
    missed = sum(not m.right for m in quiet)
    lines.append(f"no mark: {missed} of {len(quiet)} wrong")
    wrong = sum(not m.right for m in marks)
    lines.append(f"{wrong - missed} of {wrong} wrong tolls are marked")
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
        return [
            _mark(t, text.tolls.get(t.outcome) == _over_events(tolls, t.outcome)) for t in tolls
        ]
    return _marks_of_article(summary, text, tolls)


def _over_events(tolls: Sequence[Toll], outcome: str) -> tuple[int, int | None]:
    """What the tolls of all events come to: a passage's right toll is that of the whole text."""
    these = [t for t in tolls if t.outcome == outcome]
    highs = [t.high for t in these if t.high is not None]
    return sum(t.low or 0 for t in these), sum(highs) if len(highs) == len(these) else None


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
        toll.title == toll.opening == "silent",
        not toll.unconfirmed and not toll.upheld,
        is_right,
    )


if __name__ == "__main__":
    main()
