"""What changed between two runs over the same gold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from summarizer.evaluation.report import table
from summarizer.evaluation.results import ATTRIBUTES, ArticleScore, Fault, Report, Result

_BY_PREDICTION = ("spurious", "repeat", "invented")


class Change(Result):
    """One number of the totals, before and after."""

    name: str
    before: int | float | None
    after: int | float | None


class Difference(Result):
    """One fault that is gone, or that is new."""

    direction: Literal["better", "worse"]
    article: str
    fault: Fault


class Comparison(Result):
    """Totals that changed, faults that came or went, articles in only one of the runs."""

    totals: tuple[Change, ...] = ()
    differences: tuple[Difference, ...] = ()
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()

    @property
    def better(self) -> tuple[Difference, ...]:
        """Faults that are gone."""
        return tuple(d for d in self.differences if d.direction == "better")

    @property
    def worse(self) -> tuple[Difference, ...]:
        """Faults that are new."""
        return tuple(d for d in self.differences if d.direction == "worse")


def compare(before: Report, after: Report) -> Comparison:
    """Compare two runs, fault by fault.

    A fault is the same in both runs where it is of one kind and concerns the same gold figure
    (and attribute), or, without one, the same predicted outcome, number and words: the ids of
    predicted figures mean nothing from one run to the next. Totals are compared as they are, so
    read them with care where the runs cover different articles.
    """
    old = {article.id: article for article in before.articles}
    new = {article.id: article for article in after.articles}
    differences: list[Difference] = []
    for name in old:
        if name in new:
            differences += _differences(old[name], new[name])
    return Comparison(
        totals=tuple(
            Change(name=a[0], before=a[1], after=b[1])
            for a, b in zip(_numbers(before), _numbers(after), strict=True)
            if a[1] != b[1]
        ),
        differences=tuple(differences),
        only_before=tuple(name for name in old if name not in new),
        only_after=tuple(name for name in new if name not in old),
    )


def render_comparison(comparison: Comparison) -> str:
    """Return a comparison as plain text."""
    if comparison == Comparison():
        return "no change\n"
    parts = []
    if comparison.totals:
        rows = [
            (c.name, _number(c.before), _number(c.after), _signed(c.before, c.after))
            for c in comparison.totals
        ]
        parts.append(table(("", "before", "after", "change"), rows))
    for title, differences in (("better", comparison.better), ("worse", comparison.worse)):
        if differences:
            lines = [f"  {d.article}  {_shown(d.fault)}" for d in differences]
            parts.append("\n".join([f"{title} ({len(differences)})", *lines]))
    for title, names in (
        ("only before", comparison.only_before),
        ("only after", comparison.only_after),
    ):
        if names:
            parts.append(f"{title}: {', '.join(names)}")
    return "\n\n".join(parts) + "\n"


def _differences(old: ArticleScore, new: ArticleScore) -> Iterator[Difference]:
    before = {_identity(fault): fault for fault in old.faults}
    after = {_identity(fault): fault for fault in new.faults}
    for key, fault in before.items():
        # A wrong attribute of a figure that is now missed has not become right.
        lost = fault.kind == "attribute" and ("missed", fault.gold, None, None) in after
        if key not in after and not lost:
            yield Difference(direction="better", article=old.id, fault=fault)
    for key, fault in after.items():
        found = fault.kind == "attribute" and ("missed", fault.gold, None, None) in before
        if key not in before and not found:
            yield Difference(direction="worse", article=old.id, fault=fault)


def _identity(fault: Fault) -> tuple[str, str | None, str | None, str | None]:
    if fault.kind in _BY_PREDICTION:
        return fault.kind, fault.gold, fault.given, fault.sentence
    if fault.kind == "toll":
        return fault.kind, fault.expected, None, None
    return fault.kind, fault.gold, fault.attribute, None


def _numbers(report: Report) -> Iterator[tuple[str, int | float | None]]:
    for name, tally in (
        ("figures", report.figures),
        ("incident", report.incidents),
        ("number-only", report.numbers),
    ):
        yield f"{name} P", tally.precision
        yield f"{name} R", tally.recall
        yield f"{name} F1", tally.f1
    scored = {attribute.name: attribute.all.rate for attribute in report.attributes}
    for name in ATTRIBUTES:
        yield name, scored.get(name)
    yield "tolls", report.tolls.rate
    yield "headline tolls", report.headlines.rate
    yield "repeats", report.repeats
    yield "invented", report.invented


def _number(value: int | float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _signed(before: int | float | None, after: int | float | None) -> str:
    if before is None or after is None:
        return ""
    change = after - before
    return f"{change:+d}" if isinstance(change, int) else f"{change:+.3f}"


def _shown(fault: Fault) -> str:
    parts = (fault.kind, fault.gold, fault.attribute, fault.expected, fault.given)
    return " ".join(part for part in parts if part)
