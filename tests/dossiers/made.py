"""Summaries made by hand for the tests of dossiers: a text, its events, their figures."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.dossier_gold import gold_summary, load_set
from summarizer.dossiers import Dossier, build_dossiers
from summarizer.models import (
    ArticleInfo,
    ArticleSummary,
    Event,
    Evidence,
    Figure,
    Provenance,
    Speaker,
    When,
)
from summarizer.models.dossier import Series
from summarizer.models.vocabulary import EventType, SpeakerKind

DATA = Path(__file__).parents[1] / "data"
DAY = date(2024, 5, 6)

BOUNDS: dict[str, Any] = {
    "exact": lambda n: (n, n, n),
    "at_least": lambda n: (n, n, None),
    "about": lambda n: (None, n, None),
    "vague": lambda n: (n, None, None),
}


def day(of_month: int) -> date:
    return date(2024, 5, of_month)


def figure(
    phrase: str,
    number: int,
    *,
    name: str = "f1",
    event: str | None = "e1",
    says: str | None = "police",
    kind: SpeakerKind = "authorities",
    bound: str = "exact",
    **more: Any,
) -> dict[str, Any]:
    low, best, high = BOUNDS[bound](number)
    return {
        "id": name,
        "phrase": phrase,
        "event": event,
        "bound": bound,
        "low": low,
        "best": best,
        "high": high,
        "outcome": "killed",
        "group": "civilian",
        "status": "verified",
        "said_by": None if says is None else Speaker(name=says, kind=kind),
        **more,
    }


def event(
    name: str = "e1",
    *,
    of: date | None = DAY,
    place: str | None = "Orvek",
    type: EventType = "Remote explosive/landmine/IED",  # noqa: A002
    **more: Any,
) -> Event:
    when = None if of is None else When(start=of, end=of, words="that day", precision=1)
    return Event(id=name, type=type, place=place, date=when, **more)


def summary(
    text: str,
    *figures: dict[str, Any],
    events: Sequence[Event] | None = None,
    published: date | None = DAY,
    title: str | None = None,
    language: str | None = "en",
) -> ArticleSummary:
    """Return a summary; the phrase of each figure is looked up in the text."""
    made = []
    for given in figures:
        start = text.index(given["phrase"])
        evidence = Evidence(
            quote=given["phrase"], start=start, end=start + len(given["phrase"]), sentence=0
        )
        made.append(Figure(evidence=(evidence,), **given))
    return ArticleSummary(
        article=ArticleInfo(
            text=text,
            sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
            title=title,
            published=published,
            language=language,
        ),
        headline=title or text[:40],
        gist=text,
        events=tuple(events if events is not None else (event(),)),
        figures=tuple(made),
        provenance=Provenance(library="", model="hand", way="survey", prompts={}, schemas={}),
    )


def report(
    number: int,
    *,
    on: int = 6,
    says: str | None = "police",
    kind: SpeakerKind = "authorities",
    bound: str = "exact",
    word: str = "market",
    **more: Any,
) -> ArticleSummary:
    """One article that gives one number of the market bombing of Orvek."""
    phrase = f"{number} people"
    text = f"A bomb in the {word} of Orvek killed {phrase}, {says or 'it is known'} on day {on}."
    told = figure(phrase, number, says=says, kind=kind, bound=bound, **more)
    return summary(text, told, published=day(on))


def one_dossier(*summaries: ArticleSummary, **options: Any) -> Dossier:
    (dossier,) = build_dossiers(summaries, **options)
    return dossier


def killed(dossier: Dossier) -> Series:
    series = dossier.of("killed")
    assert series is not None
    return series


def newest(dossier: Dossier) -> tuple[int | None, int | None]:
    found = killed(dossier).newest
    assert found is not None
    return found.low, found.high


@cache
def gold_summaries(name: str = "dossiers") -> tuple[ArticleSummary, ...]:
    return tuple(gold_summary(r) for r in load_set(DATA / f"{name}.jsonl").reports)


def groups(dossiers: Sequence[Dossier]) -> set[frozenset[tuple[str, str]]]:
    """Which reports are together."""
    return {frozenset((r.article, r.event) for r in d.reports) for d in dossiers}
