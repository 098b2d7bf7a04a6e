"""What a comparison came to: each system's scores and costs over the articles that all tried."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from benchmarks.compare.metering import Usage
from benchmarks.compare.readings import Reading, latest
from benchmarks.compare.system import System
from summarizer.evaluation.gold import GoldArticle
from summarizer.evaluation.results import Report, Result, Share
from summarizer.evaluation.run_file import RunError
from summarizer.evaluation.scores import score

OURS = "ours"
SEED = "seed"


class Cost(Result):
    """What one article cost one system."""

    article: str
    seconds: float
    usage: Usage
    error: str | None


class SystemResult(Result):
    """One system over all articles that were tried by all."""

    system: str
    made_with: tuple[str, ...]
    scores: Report
    attributes: dict[str, Share]
    """Over the matched figures; only of attributes that the system is asked for."""
    costs: tuple[Cost, ...]

    @property
    def seconds(self) -> float:
        """Of all articles together."""
        return sum(cost.seconds for cost in self.costs)

    @property
    def usage(self) -> Usage:
        """Of all articles together."""
        return sum((cost.usage for cost in self.costs), Usage())

    @property
    def failed(self) -> tuple[str, ...]:
        """Articles on which it ended in an error, and so found nothing."""
        return tuple(cost.article for cost in self.costs if cost.error)


class Results(Result):
    """All systems side by side."""

    articles: tuple[str, ...]
    untried: tuple[str, ...] = ()
    """Articles that not every system has tried; they count for none."""
    model: tuple[str, ...]
    cores: tuple[int, ...]
    mixed: tuple[str, ...] = ()
    """Systems whose readings are not all of the same version."""
    systems: tuple[SystemResult, ...]
    ratios: dict[str, float]


def weigh(
    articles: Sequence[GoldArticle], systems: Sequence[System], readings: Iterable[Reading]
) -> Results:
    """Score every system on the articles that all of them tried.

    Raises
    ------
    RunError
        There is no such article.
    """
    of = latest(readings)
    tried = [a for a in articles if all((a.id, one.name) in of for one in systems)]
    if not tried:
        raise RunError("no article was tried by all systems")
    counted = [of[a.id, one.name] for a in tried for one in systems]
    results = tuple(_weigh(tried, system, of) for system in systems)
    return Results(
        articles=tuple(a.id for a in tried),
        untried=tuple(a.id for a in articles if a not in tried),
        model=tuple(sorted({one.model for one in counted})),
        cores=tuple(sorted({one.cores for one in counted})),
        mixed=tuple(one.system for one in results if len(one.made_with) > 1),
        systems=results,
        ratios=_ratios(results),
    )


def _weigh(
    articles: Sequence[GoldArticle],
    system: System,
    of: Mapping[tuple[str, str], Reading],
) -> SystemResult:
    readings = [of[article.id, system.name] for article in articles]
    scores = score(
        articles,
        {
            article.id: system.predict(reading.answer, article)
            for article, reading in zip(articles, readings, strict=True)
            if reading.error is None
        },
    )
    return SystemResult(
        system=system.name,
        made_with=tuple(sorted({one.made_with for one in readings})),
        scores=scores,
        attributes={one.name: one.all for one in scores.attributes if one.name in system.gives},
        costs=tuple(
            Cost(article=one.article, seconds=one.seconds, usage=one.usage, error=one.error)
            for one in readings
        ),
    )


def _ratios(results: Sequence[SystemResult]) -> dict[str, float]:
    """Set this library beside the better peer in F1, and beside each peer in seconds."""
    ours = next((one for one in results if one.system == OURS), None)
    peers = [one for one in results if one.system != OURS]
    if ours is None or not peers:
        return {}
    pairs = {
        "figure F1, ours to the better peer's": (
            ours.scores.figures.f1,
            max(one.scores.figures.f1 for one in peers),
        ),
        "number-only F1, ours to the better peer's": (
            ours.scores.numbers.f1,
            max(one.scores.numbers.f1 for one in peers),
        ),
        **{f"seconds, ours to {peer.system}'s": (ours.seconds, peer.seconds) for peer in peers},
        **{
            f"seconds for {mine.article}, ours to {peer.system}'s": (mine.seconds, theirs.seconds)
            for peer in peers
            for mine, theirs in zip(ours.costs, peer.costs, strict=True)
            if mine.article == SEED
        },
    }
    return {name: round(a / b, 2) for name, (a, b) in pairs.items() if b}
