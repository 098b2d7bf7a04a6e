"""Dossiers for the tests of their pages: of gold articles, crowded, undated, hostile."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from summarizer.dossiers import Dossier, Origin, build_dossiers
from summarizer.models import Actor, ArticleSummary
from summarizer.models.vocabulary import SpeakerKind
from tests.dossiers.made import day, event, figure, gold_summaries, report, summary

HADRUN = ("Hadrun", date(2023, 9, 4))
MARKET = ("Orvek", date(2023, 3, 6))
KURO = ("Kuro", None)


@cache
def gold() -> tuple[Dossier, ...]:
    return build_dossiers(gold_summaries())


def of_gold(place: str, start: date | None) -> Dossier:
    """The dossier of that place and day that most articles tell of."""
    found = [d for d in gold() if d.place == place and (d.date.start if d.date else None) == start]
    return max(found, key=lambda d: len(d.reports))


def between(
    low: int, high: int, says: str, kind: SpeakerKind, on: int | None, **more: Any
) -> ArticleSummary:
    """One article that gives a range for the market bombing of Orvek."""
    phrase = f"{low} to {high} people"
    text = f"A bomb in the market of Orvek killed {phrase}, {says} said on day {on}."
    told = figure(phrase, low, says=says, kind=kind, **more) | {
        "bound": "range",
        "best": None,
        "high": high,
    }
    return summary(text, told, published=None if on is None else day(on))


def crowded() -> tuple[ArticleSummary, ...]:
    """Nine kinds of source, ranges, least numbers, three points in one place, one without a day."""
    return (
        between(10, 20, "police", "authorities", 6),
        between(14, 22, "the ministry", "authorities", 8),
        report(17, on=10),
        between(30, 45, "the Front", "armed_group", 7),
        between(25, 60, "the Front", "armed_group", 11),
        between(18, 24, "the hospital", "medical", 9),
        report(21, on=12, says="the hospital", kind="medical"),
        report(19, on=9, says="Watch", kind="monitor"),
        report(23, on=14, says="the UN office", kind="international_body"),
        report(15, on=7, says=None),
        report(20, on=9, says="villagers", kind="witness", bound="at_least"),
        report(40, on=9, says="a party", kind="other", bound="about"),
        between(11, 12, "a clerk", "other", None),
    )


def claimed() -> tuple[ArticleSummary, ...]:
    """Nothing is known but what one side claims of its enemy's losses."""
    army = Actor(name="The army", side="state", role="party")
    return (
        summary(
            "The army said it killed 40 rebels in Orvek.",
            figure("40 rebels", 40, says="The army", group="non_state_armed", claim_about="enemy"),
            events=[event(type="Armed clash", actors=(army,))],
        ),
    )


def hostile(words: str) -> tuple[tuple[ArticleSummary, ...], dict[str, Origin]]:
    """Two reports that say these words wherever an article, a model or a caller says anything."""
    made = tuple(
        summary(
            f"In Orvek {n} people died on day {on}. {words}",
            figure(f"{n} people", n, says=words or "x"),
            events=[event(actors=(Actor(name=words or "x"),))],
            title=words,
            published=day(on),
            language=words,
        )
        for n, on in ((12, 6), (17, 7))
    )
    return made, {s.article.sha256: Origin(publisher=words, address=words) for s in made}
