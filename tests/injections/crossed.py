"""Development articles with injections in them, and what is found in them without a model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from summarizer import ArticleSummary, summarise
from summarizer.evaluation.gold import GoldArticle, load_gold
from summarizer.models import Figure
from tests.injections.table import INJECTIONS, PLACES, Injection, Place

DEVELOPMENT = Path(__file__).parent.parent / "data" / "dev.jsonl"
_TOGETHER = 5
_LEAST_PARAGRAPHS = 4

Planting = Sequence[tuple[Injection, Place]]
Told = tuple[str, str, int | None, int | None, int | None]


@dataclass(frozen=True)
class Found:
    """What counts, and the tolls that follow from it."""

    counted: Counter[Told]
    tolls: Counter[tuple[str, int, int | None, str | None]]


@cache
def articles() -> tuple[GoldArticle, ...]:
    """Development articles of several paragraphs."""
    gold = load_gold(DEVELOPMENT)
    return tuple(a for a in gold if a.text.count("\n\n") + 1 >= _LEAST_PARAGRAPHS)


def told(figure: Figure) -> Told:
    return (figure.phrase, figure.outcome, figure.low, figure.best, figure.high)


def counted(summary: ArticleSummary) -> Counter[Told]:
    """The figures that are not contradicted."""
    return Counter(told(f) for f in summary.figures if f.status != "unverified")


def found_by_words(text: str, article: GoldArticle) -> Found:
    """What the words alone give."""
    summary = summarise(text, model="words", title=article.title, published=article.published)
    return Found(
        counted(summary),
        Counter((t.outcome, t.low, t.high, t.group) for t in summary.tolls),
    )


@cache
def unplanted(article: GoldArticle) -> Found:
    return found_by_words(article.text, article)


def plantings(turn: int) -> list[tuple[GoldArticle, Planting]]:
    """Every injection in some article: in another one, and another place, each turn."""
    crossed: list[tuple[GoldArticle, Planting]] = []
    for first in range(0, len(INJECTIONS), _TOGETHER):
        number = first // _TOGETHER
        article = articles()[(3 * number + turn) % len(articles())]
        crossed.append(
            (
                article,
                [
                    (injection, PLACES[(first + at + turn + number) % len(PLACES)])
                    for at, injection in enumerate(INJECTIONS[first : first + _TOGETHER])
                ],
            )
        )
    return crossed
