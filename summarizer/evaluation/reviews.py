"""How often people changed what they reviewed, by status and by what a toll rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from pydantic import NonNegativeInt

from summarizer.evaluation.report import table
from summarizer.models import ArticleSummary, Before, Figure
from summarizer.models.base import Record
from summarizer.models.review import Join, TollBefore

NO_TOLL: Final = "in no toll"
_FIELDS: Final = ("number", "outcome", "group", "event", "part_of", "said_by", "place", "date")


class Decided(Record):
    """Figures or tolls of one kind, and what became of them."""

    kind: str
    kept: NonNegativeInt = 0
    changed: NonNegativeInt = 0
    rejected: NonNegativeInt = 0
    undecided: NonNegativeInt = 0

    @property
    def share_kept(self) -> float | None:
        """Of those that a person decided on, the share that stood; None where there are none."""
        decided = self.kept + self.changed + self.rejected
        return self.kept / decided if decided else None


class ReviewReport(Record):
    """What people changed in reviewed summaries.

    Attributes
    ----------
    articles
        Summaries that have a review.
    by_status
        Figures by the status that they had before.
    by_basis
        Figures by what the toll rested on in which they counted.
    tolls
        Tolls by what they rested on: kept, changed, or gone; undecided where nobody decided on a
        figure of it, and it is as it was.
    fields
        How many corrected figures were changed in each field.
    added
        Figures that a person added: nobody had read them.
    """

    articles: NonNegativeInt
    by_status: tuple[Decided, ...]
    by_basis: tuple[Decided, ...]
    tolls: tuple[Decided, ...]
    fields: dict[str, NonNegativeInt]
    added: NonNegativeInt


def count_reviews(summaries: Iterable[ArticleSummary]) -> ReviewReport:
    """Count what people changed; summaries without a review are left out.

    Parameters
    ----------
    summaries
        Reviewed summaries, each article once.
    """
    statuses: Counter[tuple[str, str]] = Counter()
    bases: Counter[tuple[str, str]] = Counter()
    tolls: Counter[tuple[str, str]] = Counter()
    fields: Counter[str] = Counter()
    articles = added = 0
    for summary in summaries:
        if not summary.reviews:
            continue
        articles += 1
        joined = {
            d.event: d.into
            for applied in summary.reviews
            for d in applied.review.decisions
            if isinstance(d, Join)
        }
        first = {name: t.basis for t in summary.reviews[0].tolls for name in t.figures}
        for figure in (*summary.figures, *summary.rejected):
            before = figure.reviewed.before if figure.reviewed else None
            if figure.reviewed is not None and before is None:
                added += 1
                continue
            changed = () if before is None else changed_fields(figure, before, joined)
            what = _became(figure, changed)
            statuses[(before.status if before else figure.status, what)] += 1
            basis = before.basis if before else first.get(figure.id)
            bases[(basis or NO_TOLL, what)] += 1
            fields.update(changed if what == "changed" else ())
        for toll in summary.reviews[0].tolls:
            tolls[(toll.basis, _toll_became(toll, summary))] += 1
    return ReviewReport(
        articles=articles,
        by_status=_decided(statuses),
        by_basis=_decided(bases),
        tolls=_decided(tolls),
        fields={name: fields[name] for name in _FIELDS if fields[name]},
        added=added,
    )


def changed_fields(
    figure: Figure, before: Before, joined: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """Return the names of the fields in which a figure is not as it was read.

    Parameters
    ----------
    figure, before
        As it is, and as it was read.
    joined
        Events that went into others: to follow one there is no change of the figure.
    """
    event, passed = before.event, set[str]()
    while event is not None and event in (joined or {}) and event not in passed:
        passed.add(event)
        event = (joined or {})[event]
    if event == figure.event:
        before = before.model_copy(update={"event": event})
    numbers = ("bound", "low", "best", "high")
    differs = {
        "number" if name in numbers else name
        for name in (*numbers, *_FIELDS[1:])
        if getattr(figure, name) != getattr(before, name)
    }
    return tuple(name for name in _FIELDS if name in differs)


def _became(figure: Figure, changed: Sequence[str]) -> str:
    if figure.reviewed is None:
        return "undecided"
    if figure.reviewed.action == "rejected":
        return "rejected"
    # Corrected by one person and put back by another is kept; parted or joined alone is, too.
    return "changed" if figure.status == "corrected" and changed else "kept"


def _toll_became(toll: TollBefore, summary: ArticleSummary) -> str:
    now = next(
        (
            t
            for t in summary.tolls
            if t.group is None and (t.event, t.outcome) == (toll.event, toll.outcome)
        ),
        None,
    )
    if now is None:
        return "rejected"
    if (now.low, now.best, now.high) != (toll.low, toll.best, toll.high):
        return "changed"
    decided = {f.id for f in summary.figures if f.reviewed is not None}
    return "kept" if decided.intersection(toll.figures) else "undecided"


def _decided(counts: Counter[tuple[str, str]]) -> tuple[Decided, ...]:
    kinds = dict.fromkeys(kind for kind, _ in sorted(counts))
    found = [
        Decided(kind=kind, **{what: n for (of, what), n in counts.items() if of == kind})
        for kind in kinds
    ]
    return tuple(found)


def render_reviews(report: ReviewReport) -> str:
    """Return the report as text for a terminal."""
    blocks = [
        f"articles with a review: {report.articles}; figures added by a person: {report.added}",
        _table("figures by status", report.by_status),
        _table("figures by basis of their toll", report.by_basis),
        _table("tolls by basis", report.tolls),
    ]
    if report.fields:
        rows = [(name, str(number)) for name, number in report.fields.items()]
        blocks.append(table(("field", "corrected"), rows))
    return "\n\n".join(blocks) + "\n"


def _table(head: str, rows: Sequence[Decided]) -> str:
    return table(
        (head, "kept", "changed", "rejected", "share kept", "undecided"),
        [
            (
                row.kind,
                *(str(n) for n in (row.kept, row.changed, row.rejected)),
                "-" if row.share_kept is None else f"{row.share_kept:.2f}",
                str(row.undecided),
            )
            for row in rows
        ],
    )
