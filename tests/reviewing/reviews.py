"""Reviews of the seed, for the tests. Fixtures, not what a person decided."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from summarizer.models import ArticleSummary, Review
from summarizer.reviewing import seen

WHEN = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)


def review_of(summary: ArticleSummary, *decisions: dict[str, Any], **more: Any) -> Review:
    values = {
        "article": summary.article.sha256,
        "seen": seen(summary).model_dump(),
        "by": "An Editor",
        "at": WHEN,
        "decisions": decisions,
    }
    return Review.model_validate(values | more)


def confirm(figure: str, note: str | None = None) -> dict[str, Any]:
    return {"kind": "confirm", "figure": figure, "note": note}


def reject(figure: str, note: str | None = None) -> dict[str, Any]:
    return {"kind": "reject", "figure": figure, "note": note}


def correct(figure: str, **changes: Any) -> dict[str, Any]:
    """``number=("exact", 14)``, or of any other field its value."""
    return {"kind": "correct", "figure": figure, "changes": [_change(*c) for c in changes.items()]}


def add(summary: ArticleSummary, figure: str, quote: str, **changes: Any) -> dict[str, Any]:
    start = summary.article.text.index(quote)
    words = {"start": start, "end": start + len(quote), "quote": quote}
    made = [_change(*change) for change in changes.items()]
    return {"kind": "add", "figure": figure, "words": words, "changes": made}


def raw(review: Review) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(review.model_dump_json())
    return found


def _change(field: str, value: Any) -> dict[str, Any]:
    if field != "number":
        return {"field": field, "value": value}
    bound, number, *to = value
    return {"field": "number", "bound": bound, "number": number, "to": to[0] if to else None}
