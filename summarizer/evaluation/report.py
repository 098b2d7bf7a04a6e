"""A report as plain text, and as JSON that reads back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError

from summarizer.evaluation.gold import GoldError
from summarizer.evaluation.muc import KeyedReport
from summarizer.evaluation.results import ArticleScore, Fault, Report, Share, Tally

_CONFUSIONS = 8


def render(report: Report, *, faults: bool = True) -> str:
    """Return a report as plain text: totals, attributes, articles, and every fault.

    Parameters
    ----------
    report
        What :func:`~summarizer.evaluation.scores.score` returned.
    faults
        Whether to list every wrong figure with its sentence.
    """
    parts = [_totals(report), _attributes(report), _confusions(report), _articles(report)]
    if faults:
        parts += [_faults(article) for article in report.articles if article.faults]
    return "\n\n".join(part for part in parts if part) + "\n"


def render_keyed(report: KeyedReport) -> str:
    """Return a report on keyed facts as plain text."""
    mean = report.predicted_per_article
    lines = [
        f"keyed facts found     {_share(report.facts)}",
        f"figures an article    {'-' if mean is None else f'{mean:.1f}'}",
    ]
    if report.missing:
        lines.append(f"no prediction         {', '.join(report.missing)}")
    if report.unkeyed:
        lines.append(f"not scored (no key)   {', '.join(report.unkeyed)}")
    rows = [
        (one.id, f"{one.facts.right}/{one.facts.total}", str(one.predicted))
        for one in report.articles
    ]
    return "\n".join(lines) + "\n\n" + table(("article", "found", "predicted"), rows) + "\n"


def save_report(report: Report, path: str | Path) -> None:
    """Write a report as JSON, rates included."""
    Path(path).write_text(report.model_dump_json(indent=1) + "\n", encoding="utf-8")


def load_report(path: str | Path) -> Report:
    """Read a report that :func:`save_report` wrote.

    Raises
    ------
    GoldError
        The file cannot be read, or is no report.
    """
    try:
        return Report.model_validate_json(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: cannot be read ({type(error).__name__})") from None
    except ValidationError as error:
        raise GoldError(f"{path}: not a report ({error.error_count()} errors)") from None


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows under a heading in aligned columns, the first to the left."""
    lines = [tuple(head), *(tuple(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if n else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _totals(report: Report) -> str:
    rows = [
        _row("figures", report.figures),
        _row("incident only", report.incidents),
        _row("number only", report.numbers),
    ]
    lines = [
        table(("", "gold", "predicted", "right", "P", "R", "F1"), rows),
        "",
        f"tolls             {_share(report.tolls)}",
        f"headline tolls    {_share(report.headlines)}",
        f"repeats           {report.repeats}",
        f"invented figures  {report.invented}",
    ]
    if not report.evidence:
        lines.append("no usable evidence: figures are matched by outcome and number alone")
    if report.missing:
        lines.append(f"no prediction for {', '.join(report.missing)}")
    return "\n".join(lines)


def _row(name: str, tally: Tally) -> tuple[str, ...]:
    return (
        name,
        str(tally.gold),
        str(tally.predicted),
        str(tally.right),
        f"{tally.precision:.3f}",
        f"{tally.recall:.3f}",
        f"{tally.f1:.3f}",
    )


def _attributes(report: Report) -> str:
    head = ("attribute of pairs", "right", "where gold gives a value")
    return table(head, [(a.name, _share(a.all), _share(a.stated)) for a in report.attributes])


def _confusions(report: Report) -> str:
    lines = []
    for attribute in report.attributes:
        listed = attribute.confusions[:_CONFUSIONS]
        lines += [f"  {attribute.name}: {c.expected} -> {c.given} ({c.count})" for c in listed]
        if len(attribute.confusions) > len(listed):
            lines.append(f"  {attribute.name}: {len(attribute.confusions) - len(listed)} more")
    return "\n".join(["confusions (gold -> given)", *lines]) if lines else ""


def _articles(report: Report) -> str:
    head = (
        "article", "gold", "predicted", "right", "P", "R", "F1", "number F1", "tolls",
        "headline", "repeats", "invented",
    )  # fmt: skip
    rows = [
        (
            *_row(one.id, one.figures),
            f"{one.numbers.f1:.3f}",
            f"{sum(toll.right for toll in one.tolls)}/{len(one.tolls)}",
            "right" if one.headline else "wrong",
            str(one.repeats),
            str(one.invented),
        )
        for one in report.articles
    ]
    return table(head, rows)


def _faults(article: ArticleScore) -> str:
    return "\n".join([f"== {article.id}", *(_fault(fault) for fault in article.faults)])


def _fault(fault: Fault) -> str:
    ids = " = ".join(i for i in (fault.predicted, fault.gold) if i)
    if fault.kind == "attribute":
        said = f"{fault.attribute}: gold {fault.expected}, given {fault.given}; {fault.note}"
    elif fault.kind == "toll":
        said = f"gold {fault.expected}, given {fault.given or 'none'}"
    else:
        said = "; ".join(s for s in (fault.expected or fault.given, fault.note) if s)
    first = f"{fault.kind:<9} {ids}  {said}" if ids else f"{fault.kind:<9} {said}"
    return f"{first}\n            | {fault.sentence}" if fault.sentence else first


def _share(share: Share) -> str:
    rate = "-" if share.rate is None else f"{share.rate:.3f}"
    return f"{share.right}/{share.total} {rate}"
