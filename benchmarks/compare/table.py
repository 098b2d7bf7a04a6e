"""Results as plain text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from benchmarks.compare.results import Results, SystemResult
from summarizer.evaluation.report import table
from summarizer.evaluation.results import ATTRIBUTES, Share

_ROWS: tuple[tuple[str, Callable[[SystemResult], str]], ...] = (
    ("figure F1", lambda one: f"{one.scores.figures.f1:.2f}"),
    ("  precision", lambda one: f"{one.scores.figures.precision:.2f}"),
    ("  recall", lambda one: f"{one.scores.figures.recall:.2f}"),
    ("number-only F1", lambda one: f"{one.scores.numbers.f1:.2f}"),
    *(
        (f"  {name}", lambda one, name=name: _share(one.attributes.get(name)))
        for name in ATTRIBUTES
    ),
    ("invented figures", lambda one: str(one.scores.invented)),
    ("figures given", lambda one: str(one.scores.figures.predicted)),
    ("  of them right", lambda one: str(one.scores.figures.right)),
    ("articles that failed", lambda one: str(len(one.failed))),
    ("seconds", lambda one: f"{one.seconds:.0f}"),
    ("requests", lambda one: str(one.usage.calls)),
    ("tokens read", lambda one: str(one.usage.read)),
    ("  of them cached", lambda one: str(one.usage.cached)),
    ("tokens written", lambda one: str(one.usage.written)),
)
_ATTRIBUTES_START = 4
_BY_ARTICLE: tuple[tuple[str, Callable[[SystemResult, int], str]], ...] = (
    ("figure F1", lambda one, n: f"{one.scores.articles[n].figures.f1:.2f}"),
    ("number-only F1", lambda one, n: f"{one.scores.articles[n].numbers.f1:.2f}"),
    ("seconds", lambda one, n: _seconds(one, n)),
)


def render(results: Results) -> str:
    """Return the table of systems, the ratios, and each article's F1 and seconds."""
    parts = [_head(results), _systems(results), _ratios(results)]
    parts += [_articles(results, what, shown) for what, shown in _BY_ARTICLE]
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(results: Results) -> str:
    lines = [
        f"{', '.join(results.model)} on {'/'.join(map(str, results.cores))} cores; "
        + ", ".join(name for one in results.systems for name in one.made_with)
    ]
    if results.untried:
        lines.append(f"not tried by all, counted for none: {', '.join(results.untried)}")
    lines += [f"CAUTION: readings of {name} of several versions" for name in results.mixed]
    return "\n".join(lines)


def _systems(results: Results) -> str:
    rows = [(name, *(shown(one) for one in results.systems)) for name, shown in _ROWS]
    rows.insert(_ATTRIBUTES_START, ("attributes of the right figures", *[""] * len(rows[0][1:])))
    gold = results.systems[0].scores.figures.gold
    head = f"{len(results.articles)} articles, {gold} figures"
    return table((head, *(one.system for one in results.systems)), rows)


def _ratios(results: Results) -> str:
    return "\n".join(f"{name}: {value:.2f} times" for name, value in results.ratios.items())


def _articles(results: Results, what: str, shown: Callable[[SystemResult, int], str]) -> str:
    names: Sequence[str] = [one.system for one in results.systems]
    rows = [
        (article, *(shown(one, n) for one in results.systems))
        for n, article in enumerate(results.articles)
    ]
    return table((what, *names), rows)


def _seconds(one: SystemResult, number: int) -> str:
    cost = one.costs[number]
    return f"{cost.seconds:.1f}" + (" failed" if cost.error else "")


def _share(share: Share | None) -> str:
    return "-" if share is None or share.rate is None else f"{share.rate:.2f}"
