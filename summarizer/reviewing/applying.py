"""A summary in which a person's decisions are applied, and the reading before them kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from summarizer.errors import ArticleError
from summarizer.models import (
    AppliedReview,
    ArticleSummary,
    Before,
    CueReport,
    Evidence,
    Figure,
    Problem,
    Review,
    Reviewed,
    Speaker,
    Toll,
    When,
)
from summarizer.models.review import (
    Add,
    Change,
    Confirm,
    Correct,
    DayChange,
    Dismiss,
    Part,
    Reject,
    TollBefore,
)
from summarizer.readers.rules.cues import Cue, find_cues
from summarizer.readers.rules.frame import numbers_of_frame
from summarizer.reviewing.events import joined_events
from summarizer.reviewing.fitting import refuse_unfitting
from summarizer.text.article import Article, read_article
from summarizer.tolls.agreement import compare_with_frame
from summarizer.tolls.disputes import disputes
from summarizer.tolls.policies.registry import CountingPolicy
from summarizer.tolls.tolls import tolls

CHECK: Final = "review"
_MOVES: Final = ("counted", "part", "disputed", "attackers")


def apply_review(
    summary: ArticleSummary, review: Review, policy: str | CountingPolicy | None = None
) -> ArticleSummary:
    """Return a new summary with a review applied; the order of its decisions does not matter.

    Parameters
    ----------
    summary
        The summary that was reviewed. A summary that was reviewed before may be reviewed again:
        what is kept beside a figure is then still the first reading.
    review
        The decisions. Without any, the summary comes back as it is.
    policy
        The counting policy; without it, the one that the summary names.

    Raises
    ------
    ReviewError
        The review does not fit the summary.
    ConfigurationError
        There is no such policy.
    """
    refuse_unfitting(summary, review)
    if not review.decisions:
        return summary
    article = _read(summary)
    figures, rejected = _figures(summary, review, article)
    events, into = joined_events(summary.events, figures, review)
    figures = tuple(
        f.model_copy(update={"event": into[f.event]}) if f.event in into else f for f in figures
    )
    chosen = summary.provenance.policy if policy is None else policy
    added = tolls(figures, events, chosen)
    if article is not None:
        added = compare_with_frame(added, events, figures, *_frame(article))
    cues = _cues(summary.coverage.cues, figures, {figure.id for figure in rejected}, review)
    return summary.model_copy(
        update={
            "events": events,
            "figures": figures,
            "tolls": added,
            "disputes": disputes(figures, events),
            "coverage": summary.coverage.model_copy(update={"cues": cues}),
            "rejected": (*summary.rejected, *rejected),
            "reviews": (
                *summary.reviews,
                AppliedReview(review=review, tolls=_tolls_before(summary)),
            ),
            "problems": _problems(summary, review),
        }
    )


def _figures(
    summary: ArticleSummary, review: Review, article: Article | None
) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """Return the figures that stand and those that were rejected."""
    bases = _bases(summary.tolls)
    decided = {d.figure: d for d in review.decisions if isinstance(d, Confirm | Correct | Reject)}
    parted = {
        name: part.new
        for part in review.decisions
        if isinstance(part, Part)
        for name in part.figures
    }
    kept: list[Figure] = []
    rejected: list[Figure] = []
    for figure in summary.figures:
        decision = decided.get(figure.id)
        before = figure.reviewed.before if figure.reviewed else _before(figure, bases)
        changes: dict[str, Any] = {}
        if figure.id in parted:
            changes["event"] = parted[figure.id]
        if decision is None:
            kept.append(figure.model_copy(update=changes))
            continue
        if isinstance(decision, Correct):
            changes |= _changes(decision.changes, figure)
        action = {"confirm": "confirmed", "correct": "corrected", "reject": "rejected"}
        changes["reviewed"] = Reviewed(
            by=review.by,
            at=review.at,
            action=action[decision.kind],
            note=decision.note,
            before=before,
        )
        if isinstance(decision, Reject):
            rejected.append(figure.model_copy(update={"reviewed": changes["reviewed"]}))
            continue
        # What a check doubted, a person has settled: it stays in what is kept beside.
        changes |= {"status": action[decision.kind], "problems": ()}
        kept.append(figure.model_copy(update=changes))
    new = [d for d in review.decisions if isinstance(d, Add)]
    new.sort(key=lambda d: (d.words.start, d.words.end, d.figure))
    kept += [_added(one, review, article) for one in new]
    return _relinked(kept, {figure.id: figure for figure in rejected}), tuple(rejected)


def _added(one: Add, review: Review, article: Article | None) -> Figure:
    words = Evidence(
        quote=one.words.quote,
        start=one.words.start,
        end=one.words.end,
        sentence=_sentence(article, one.words.start),
    )
    return Figure.model_validate(
        {
            "id": one.figure,
            "phrase": words.quote,
            "evidence": (words,),
            **_changes(one.changes, None),
            "status": "corrected",
            "reviewed": Reviewed(by=review.by, at=review.at, action="added", note=one.note),
        }
    )


def _changes(changes: Sequence[Change], figure: Figure | None) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for change in changes:
        match change.field:
            case "number":
                found["bound"] = change.bound
                found["low"], found["best"], found["high"] = change.ends
            case "said_by":
                same = figure is not None and figure.said_by is not None
                kind = figure.said_by.kind if same and change.kind == "other" else change.kind  # type: ignore[union-attr]
                found["said_by"] = (
                    None if change.value is None else Speaker(name=change.value, kind=kind)
                )
            case "date":
                found["date"] = _when(change, figure)
            case _:
                found[change.field] = change.value
    return found


def _when(change: DayChange, figure: Figure | None) -> When | None:
    if change.value is None:
        return None
    first, last = change.value, change.to or change.value
    days = (last - first).days + 1
    precision = 1 if days == 1 else 2 if days < 7 else 3 if days == 7 else 4 if days <= 31 else 5
    words = figure.date.words if figure is not None and figure.date is not None else ""
    return When(start=first, end=last, words=words, precision=precision)


def _relinked(figures: Sequence[Figure], rejected: Mapping[str, Figure]) -> tuple[Figure, ...]:
    """Let links to a rejected figure lead to what that one was linked to."""
    found = []
    for figure in figures:
        links: dict[str, str | None] = {}
        for name in ("part_of", "replaces", "disputes"):
            target, passed = getattr(figure, name), {figure.id}
            while target in rejected and target not in passed:
                passed.add(target)
                target = getattr(rejected[target], name)
            if target in passed:
                target = None
            if target != getattr(figure, name):
                links[name] = target
        found.append(figure.model_copy(update=links) if links else figure)
    return tuple(found)


def _before(figure: Figure, bases: Mapping[str, str]) -> Before:
    same = {name: getattr(figure, name) for name in Before.model_fields if name != "basis"}
    return Before(**same, basis=bases.get(figure.id))


def _bases(found: Sequence[Toll]) -> dict[str, str]:
    return {
        entry.figure: toll.basis
        for toll in found
        if toll.group is None
        for entry in toll.entries
        if entry.role in _MOVES
    }


def _tolls_before(summary: ArticleSummary) -> tuple[TollBefore, ...]:
    return tuple(
        TollBefore(
            event=toll.event,
            outcome=toll.outcome,
            low=toll.low,
            best=toll.best,
            high=toll.high,
            basis=toll.basis,
            figures=tuple(e.figure for e in toll.entries if e.role in _MOVES),
        )
        for toll in summary.tolls
        if toll.group is None
    )


def _cues(
    cues: Sequence[CueReport], figures: Sequence[Figure], rejected: set[str], review: Review
) -> tuple[CueReport, ...]:
    """Dismiss a cue that only rejected figures cite; account for one that an added figure cites."""
    new = [f for f in figures if f.reviewed is not None and f.reviewed.action == "added"]
    dismissed = {(d.start, d.end): d for d in review.decisions if isinstance(d, Dismiss)}
    found = []
    for cue in cues:
        kept = tuple(name for name in cue.figures if name not in rejected)
        citing = tuple(
            f.id
            for f in new
            if f.id not in kept
            and any(e.start < cue.words.end and cue.words.start < e.end for e in f.evidence)
        )
        if citing:
            change = {"status": "accounted", "figures": (*kept, *citing), "reason": None}
        elif cue.figures and not kept:
            change = {
                "status": "dismissed",
                "figures": (),
                "reason": "a person rejected the figure",
            }
        elif cue.status == "open" and (cue.words.start, cue.words.end) in dismissed:
            note = dismissed[(cue.words.start, cue.words.end)].note
            change = {"status": "dismissed", "reason": note or "a person looked at it"}
        elif kept != cue.figures:
            change = {"figures": kept}
        else:
            found.append(cue)
            continue
        found.append(cue.model_copy(update=change))
    return tuple(found)


def _problems(summary: ArticleSummary, review: Review) -> tuple[Problem, ...]:
    told = any(problem.check == CHECK for problem in summary.problems)
    if told or all(isinstance(decision, Confirm | Dismiss) for decision in review.decisions):
        return summary.problems
    message = "Headline, gist and key points were written before a person's review."
    return (*summary.problems, Problem(check=CHECK, message=message))


def _read(summary: ArticleSummary) -> Article | None:
    info = summary.article
    try:
        return read_article(
            info.text, title=info.title, published=info.published, language=info.language
        )
    except ArticleError:  # of what can be read, nothing but the title's agreement is lost
        return None


def _frame(article: Article) -> tuple[list[Cue], list[Cue]]:
    """The numbers of title and opening, in the offsets of the text as it was given."""
    title, opening = numbers_of_frame(article, find_cues(article))
    if not article.offsets:
        return title, opening
    given = article.offsets

    def moved(cues: list[Cue]) -> list[Cue]:
        return [
            replace(cue, start=given[cue.start], end=given[cue.end]) if cue.start >= 0 else cue
            for cue in cues
        ]

    return moved(title), moved(opening)


def _sentence(article: Article | None, start: int) -> int:
    if article is None:
        return 0
    given = article.offsets
    before = [s.index for s in article.sentences if (given[s.start] if given else s.start) <= start]
    return before[-1] if before else 0
