"""Whether a review fits a summary: the same text, the same figures, and decisions that can be."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Final

from summarizer.errors import ReviewError
from summarizer.models import ArticleSummary, Review
from summarizer.models.review import Add, Confirm, Correct, Dismiss, Join, Part, Reject
from summarizer.reviewing.fingerprints import fingerprint_of_event, fingerprint_of_figure

_SHOWN: Final = 10


def refuse_unfitting(summary: ArticleSummary, review: Review) -> None:
    """Refuse a review that is of another text or summary, or that cannot be applied.

    Raises
    ------
    ReviewError
        With everything that differs.
    """
    # Where the text or the figures are others, what the decisions lack says nothing more.
    for find in (_other_text, _other_summary, _wrong_decisions):
        found = tuple(find(summary, review))
        if found:
            more = f" And {len(found) - _SHOWN} more." if len(found) > _SHOWN else ""
            shown = " ".join(found[:_SHOWN])
            raise ReviewError(f"The review does not fit: {shown}{more}", differences=found)


def _other_text(summary: ArticleSummary, review: Review) -> Iterator[str]:
    digest = hashlib.sha256(summary.article.text.encode("utf-8", "surrogatepass")).hexdigest()
    if digest != summary.article.sha256:
        yield "The summary's text is not the one that its own SHA-256 is of."
    elif review.article != digest:
        yield (
            f"It is of another text: SHA-256 {review.article[:12]}..., and that of the summary is "
            f"{digest[:12]}...."
        )


def _other_summary(summary: ArticleSummary, review: Review) -> Iterator[str]:
    for what, ours, theirs in (
        (
            "figure",
            [(figure.id, fingerprint_of_figure(figure)) for figure in summary.figures],
            review.seen.figures,
        ),
        (
            "event",
            [(event.id, fingerprint_of_event(event)) for event in summary.events],
            review.seen.events,
        ),
    ):
        for name, times in Counter(name for name, _ in ours).items():
            if times > 1:
                yield f"The summary has {times} {what}s {name}."
        known = dict(ours)
        yield from (f"The summary has no {what} {name}." for name in theirs if name not in known)
        for name, mark in known.items():
            if name not in theirs:
                yield f"The review was made without the {what} {name}."
            elif theirs[name] != mark:
                yield f"The {what} {name} is not what the review saw."


def _wrong_decisions(summary: ArticleSummary, review: Review) -> Iterator[str]:
    decisions = review.decisions
    figures = {figure.id: figure for figure in summary.figures}
    added = [d for d in decisions if isinstance(d, Add)]
    rejected = {d.figure for d in decisions if isinstance(d, Reject)}
    parts = [d for d in decisions if isinstance(d, Part)]
    events = {event.id for event in summary.events}
    known_events = events | {part.new for part in parts}
    final = (set(figures) | {d.figure for d in added}) - rejected
    for decision in decisions:
        if isinstance(decision, Confirm | Correct | Reject):
            if decision.figure not in figures:
                yield f"There is no figure {decision.figure}."
            elif not isinstance(decision, Reject) and not figures[decision.figure].evidence:
                yield (
                    f"The figure {decision.figure} has no words in the article: reject it, and "
                    "add it with its words."
                )
    yield from _wrong_additions(summary, added, rejected)
    for one in (d for d in decisions if isinstance(d, Correct | Add)):
        for change in one.changes:
            if change.field == "event" and change.value not in (None, *known_events):
                yield f"{one.figure}: there is no event {change.value}."
            if change.field == "part_of" and change.value not in (None, *(final - {one.figure})):
                yield f"{one.figure}: there is no other figure {change.value}."
    wholes = {name: figure.part_of for name, figure in figures.items() if name in final}
    for one in (d for d in decisions if isinstance(d, Correct | Add)):
        whole = [change.value for change in one.changes if change.field == "part_of"]
        wholes[one.figure] = whole[0] if whole else wholes.get(one.figure)
    changed = {d.figure for d in decisions if isinstance(d, Correct | Add)}
    yield from (
        f"{name}: would be a part of itself." for name in sorted(_circles(wholes) & changed)
    )
    left = {(cue.words.start, cue.words.end) for cue in summary.coverage.open}
    yield from (
        f"No cue is open at {d.start} to {d.end}."
        for d in decisions
        if isinstance(d, Dismiss) and (d.start, d.end) not in left
    )
    yield from _wrong_parts(review, parts, events, {n: f.event for n, f in figures.items()})
    joins = {d.event: d.into for d in decisions if isinstance(d, Join)}
    for event, into in joins.items():
        yield from (f"There is no event {e}." for e in (event, into) if e not in known_events)
    yield from (f"The event {e} is joined with itself." for e in sorted(_circles(joins)))


def _wrong_additions(
    summary: ArticleSummary, added: Iterable[Add], rejected: set[str]
) -> Iterator[str]:
    added = list(added)
    text = summary.article.text
    ids = {f.id for f in (*summary.figures, *summary.rejected)}
    for one in added:
        start, end = one.words.start, one.words.end
        if one.figure in ids:
            yield f"The summary has a figure {one.figure} already."
        if text[start:end] != one.words.quote:
            yield f"{one.figure}: the text has other words at {start} to {end}."
        outcomes = [c.value for c in one.changes if c.field == "outcome"]
        for figure in summary.figures:
            same = any((e.start, e.end) == (start, end) for e in figure.evidence)
            if same and figure.outcome in outcomes and figure.id not in rejected:
                yield f"{one.figure}: {figure.id} has these words: correct it, or reject it."
    for one, other in combinations(added, 2):
        a, b = sorted((one.words, other.words), key=lambda w: (w.start, -w.end))
        if (a.start, a.end) == (b.start, b.end) and _outcome(one) == _outcome(other):
            yield f"{one.figure} and {other.figure} are the same words."
        elif a.start < b.start < a.end < b.end:
            yield f"The words of {one.figure} and {other.figure} overlap."


def _outcome(one: Add) -> str:
    return next(change.value for change in one.changes if change.field == "outcome")


def _wrong_parts(
    review: Review, parts: Iterable[Part], events: set[str], event_of: Mapping[str, str | None]
) -> Iterator[str]:
    moved = {
        d.figure: c.value
        for d in review.decisions
        if isinstance(d, Correct)
        for c in d.changes
        if c.field == "event"
    }
    for part in parts:
        if part.event not in events:
            yield f"There is no event {part.event}."
        if part.new in events:
            yield f"The summary has an event {part.new} already."
        for name in part.figures:
            if event_of.get(name, "") != part.event:
                yield f"The event {part.event} has no figure {name} to part with."
            elif moved.get(name, part.new) != part.new:
                yield f"{name}: goes to {part.new} by one decision, and elsewhere by another."


def _circles(links: Mapping[str, str | None]) -> set[str]:
    """Return the names that a chain of links leads back to."""
    found: set[str] = set()
    for name in links:
        at, passed = links.get(name), {name}
        while at is not None and at not in passed:
            passed.add(at)
            at = links.get(at)
        if at == name:
            found.add(name)
    return found
