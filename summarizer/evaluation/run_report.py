"""What a run came to: its scores, what it cost, and the articles that failed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, get_args

from pydantic import Field, NonNegativeInt

from summarizer.evaluation.comparing import Comparison, compare
from summarizer.evaluation.gold import GoldArticle, KeyedArticle, KeyedFact
from summarizer.evaluation.muc import KeyedReport, score_keyed
from summarizer.evaluation.predictions import Prediction, from_summary
from summarizer.evaluation.report import render, render_keyed, table
from summarizer.evaluation.results import Report, Result
from summarizer.evaluation.run_file import Failure, RunError, RunLine, latest
from summarizer.evaluation.scores import score
from summarizer.models.vocabulary import Status

STATUSES: Final[tuple[Status, ...]] = get_args(Status)


class Cost(Result):
    """What one article cost, and what had to be left open."""

    id: str
    seconds: float
    calls: int
    prompt_tokens: int
    completion_tokens: int
    figures: int = 0
    statuses: dict[Status, NonNegativeInt] = Field(default_factory=dict)
    """How many figures of each status; one that no figure has is left out."""
    open_cues: int = 0
    error: Failure | None = None
    """Why there is no summary; all figures of the article count as missed."""


class RunReport(Result):
    """A run over gold: only articles that were tried are scored."""

    made_with: tuple[str, ...] = ()
    """Model, way and policy; more than one where a file holds several runs."""
    setups: int = 0
    scores: Report | KeyedReport
    costs: tuple[Cost, ...] = ()
    untried: tuple[str, ...] = ()
    """Gold articles that the run has nothing about."""

    @property
    def failed(self) -> tuple[Cost, ...]:
        """Articles without a summary."""
        return tuple(cost for cost in self.costs if cost.error is not None)


def score_run(
    articles: Sequence[GoldArticle] | Sequence[KeyedArticle], lines: Iterable[RunLine]
) -> RunReport:
    """Score a run; of several lines for an article the last counts.

    Parameters
    ----------
    articles
        Gold, of one format.
    lines
        The run. Lines for other articles are left aside.

    Raises
    ------
    RunError
        The run has none of the articles, or read another text under the same id.
    """
    of = latest(lines)
    tried = [of[article.id] for article in articles if article.id in of]
    if not tried:
        raise RunError("the run has none of the gold articles")
    predictions = _predictions(articles, of)
    gold = [a for a in articles if isinstance(a, GoldArticle) and a.id in of]
    keyed = [a for a in articles if isinstance(a, KeyedArticle) and a.id in of]
    return RunReport(
        made_with=tuple(sorted({_made_with(line) for line in tried} - {""})),
        setups=len({line.setup for line in tried}),
        scores=score_keyed(keyed, predictions) if keyed else score(gold, predictions),
        costs=tuple(map(_cost, tried)),
        untried=tuple(article.id for article in articles if article.id not in of),
    )


def compare_runs(
    articles: Sequence[GoldArticle], before: Iterable[RunLine], after: Iterable[RunLine]
) -> Comparison:
    """Compare two runs over the gold articles that both tried.

    Raises
    ------
    RunError
        They tried no article in common, or one read another text under the same id.
    """
    old, new = latest(before), latest(after)
    both = [article for article in articles if article.id in old and article.id in new]
    if not both:
        raise RunError("the two runs have no gold article in common")
    found = compare(
        score(both, _predictions(both, old)),
        score(both, _predictions(both, new)),
    )
    return found.model_copy(
        update={
            "only_before": tuple(a.id for a in articles if a.id in old and a.id not in new),
            "only_after": tuple(a.id for a in articles if a.id in new and a.id not in old),
        }
    )


def render_run(report: RunReport) -> str:
    """Return a report as plain text: scores, every fault, costs, failures."""
    parts = ["\n".join(f"made with  {name}" for name in report.made_with)]
    if report.setups > 1:
        parts.append(f"CAUTION: made with {report.setups} different setups")
    if report.untried:
        parts.append(f"not tried, not scored: {', '.join(report.untried)}")
    if isinstance(report.scores, Report):
        parts.append(render(report.scores))
    else:
        parts += [render_keyed(report.scores), _missed(report.scores)]
    parts += [_costs(report), _failures(report)]
    return "\n\n".join(part.rstrip("\n") for part in parts if part) + "\n"


def _predictions(
    articles: Iterable[GoldArticle | KeyedArticle], of: Mapping[str, RunLine]
) -> dict[str, Prediction]:
    predictions = {}
    for article in articles:
        line = of.get(article.id)
        if line is None or line.summary is None:
            continue
        try:
            predictions[article.id] = from_summary(line.summary, article.text)
        except ValueError:
            raise RunError(
                f"{article.id}: the run read another text than the gold file has"
            ) from None
    return predictions


def _made_with(line: RunLine) -> str:
    if line.summary is None:
        return ""
    made = line.summary.provenance
    return f"{made.model}, {made.way}, {made.policy}, summarizer {made.library}"


def _cost(line: RunLine) -> Cost:
    summary = line.summary
    return Cost(
        id=line.id,
        seconds=line.seconds,
        calls=line.calls,
        prompt_tokens=line.prompt_tokens,
        completion_tokens=line.completion_tokens,
        figures=len(summary.figures) if summary else 0,
        statuses=Counter(figure.status for figure in summary.figures) if summary else {},
        open_cues=len(summary.coverage.open) if summary else 0,
        error=line.error,
    )


def _costs(report: RunReport) -> str:
    costs = report.costs
    statuses: Counter[Status] = Counter()
    for cost in costs:
        statuses.update(cost.statuses)
    total = Cost(
        id=f"all {len(costs)}",
        seconds=sum(c.seconds for c in costs),
        calls=sum(c.calls for c in costs),
        prompt_tokens=sum(c.prompt_tokens for c in costs),
        completion_tokens=sum(c.completion_tokens for c in costs),
        figures=sum(c.figures for c in costs),
        statuses=statuses,
        open_cues=sum(c.open_cues for c in costs),
    )
    # What a person decided has a column where somebody did.
    shown = [s for s in STATUSES if s not in ("confirmed", "corrected") or statuses[s]]
    head = (
        "article", "seconds", "calls", "tokens read", "written", "figures", *shown, "open cues",
    )  # fmt: skip
    return table(head, [_cost_row(cost, shown) for cost in (*costs, total)])


def _cost_row(cost: Cost, statuses: Iterable[Status]) -> tuple[str, ...]:
    of_status = (cost.statuses.get(status, 0) for status in statuses)
    found = (cost.figures, *of_status, cost.open_cues)
    return (
        cost.id,
        f"{cost.seconds:.1f}",
        str(cost.calls),
        str(cost.prompt_tokens),
        str(cost.completion_tokens),
        *("-" if cost.error else str(number) for number in found),
    )


def _failures(report: RunReport) -> str:
    lines = [
        f"  {cost.id}  {cost.error.error}: {cost.error.message}"
        for cost in report.failed
        if cost.error is not None
    ]
    return "\n".join([f"failed ({len(lines)})", *lines]) if lines else ""


def _missed(report: KeyedReport) -> str:
    lines = [f"  {one.id}  {_fact(fact)}" for one in report.articles for fact in one.missed]
    return "\n".join([f"missed ({len(lines)})", *lines]) if lines else ""


def _fact(fact: KeyedFact) -> str:
    numbers = f"{'-' if fact.lo is None else fact.lo} to {'-' if fact.hi is None else fact.hi}"
    return " ".join([fact.outcome, "plural" if fact.plural else numbers, *fact.victims])
