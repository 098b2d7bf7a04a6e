"""What the casebook makes of an article before anybody is asked."""

from __future__ import annotations

from summarizer.asking.casebook import Casebook
from summarizer.checking.registry import CHECKS
from summarizer.checking.tolls import tolls
from summarizer.reading.article import read_article

UNDATED = """ZUWARA (Reuters) - At least 17 migrants drowned as their boat capsized off Zuwara \
on Tuesday, the coast guard said.

On Wednesday, security forces shot and killed two smugglers near Zuwara, the interior ministry said.

In October, a shipwreck off Tunisia killed 14 people."""


def book_of(text: str, published: str | None = None) -> Casebook:
    book = Casebook(read_article(text, published=published), CHECKS)
    book.draft_from_words()
    return book


def test_without_a_year_days_still_keep_events_apart() -> None:
    figures, events = book_of(UNDATED).verdict()
    assert [(f.phrase, f.event) for f in figures] == [
        ("At least 17 migrants", "e1"),
        ("two smugglers", "e2"),
        ("14 people", "e3"),
    ]
    assert [e.scope for e in events] == ["incident", "incident", "background"]
    assert [(t.event, t.low) for t in tolls(figures, events) if t.group is None] == [
        ("e1", 17),
        ("e2", 2),
    ]


def test_without_a_year_no_day_is_told() -> None:
    figures, events = book_of(UNDATED).verdict()
    assert [f.date for f in figures] == [None, None, None]
    assert [e.date for e in events] == [None, None, None]
    assert all(f.status == "verified" for f in figures)


def test_with_the_day_of_publication_every_day_is_told() -> None:
    figures, _ = book_of(UNDATED, "2020-11-19").verdict()
    assert [f.date.iso if f.date else None for f in figures] == ["2020-11-17", "2020-11-18", None]
