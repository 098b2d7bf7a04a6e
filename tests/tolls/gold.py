"""Gold of the development set as figures and events."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from summarizer.models import Actor, Event, Evidence, Figure, Speaker, When

DEV = Path(__file__).parents[1] / "data" / "dev.jsonl"


def articles() -> list[dict[str, Any]]:
    return [json.loads(line) for line in DEV.read_text("utf-8").splitlines()]


def figures_of(article: dict[str, Any]) -> tuple[Figure, ...]:
    return tuple(_figure(gold, article["text"]) for gold in article["figures"])


def events_of(article: dict[str, Any]) -> tuple[Event, ...]:
    return tuple(
        Event(
            id=gold["id"],
            type=gold["type"],
            place=gold["place"],
            actors=(Actor(name=gold["perpetrator"]),) if gold["perpetrator"] else (),
        )
        for gold in article["events"]
    )


def _figure(gold: dict[str, Any], text: str) -> Figure:
    kept = {
        name: gold[name]
        for name in (
            *("id", "phrase", "outcome", "bound", "low", "best", "high", "group", "attackers"),
            *("event", "place", "scope", "part_of", "replaces", "disputes"),
        )
    }
    return Figure(
        **kept,
        evidence=tuple(_evidence(words, text) for words in (gold["phrase"], *gold["also"])),
        said_by=gold["said_by"] and Speaker(name=gold["said_by"]),
        date=gold["date"] and _day(date.fromisoformat(gold["date"])),
        status="verified",
    )


def _evidence(words: str, text: str) -> Evidence:
    start = text.find(words)
    assert start >= 0
    return Evidence(quote=words, start=start, end=start + len(words), sentence=0)


def _day(day: date) -> When:
    return When(start=day, end=day, words=day.isoformat(), precision=1)
