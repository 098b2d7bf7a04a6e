"""What a reader of the digest sees first, and is not told twice."""

import re

import pytest

from summarizer.models import ArticleSummary, Toll, TollEntry
from summarizer.tolls.tolls import tolls
from summarizer.views.digest import digest
from tests.summaries import seed_summary


@pytest.fixture
def summary() -> ArticleSummary:
    return seed_summary()


def test_the_tolls_stand_first_at_a_glance(summary: ArticleSummary) -> None:
    head = digest(summary).split("EVENTS")[0].splitlines()
    assert head[-5:-2] == [
        "1  ≥73 killed · Idlib province · 26 April 2015",
        "2  ≥17 killed (attackers apart: ≥2) · Al-Qarmid · 27 April 2015",
        "",
    ]
    counted = tolls(summary.figures, summary.events, "acled")
    shown = digest(summary.model_copy(update={"tolls": counted}))
    assert "2  20 killed (attackers counted: 2) · Al-Qarmid" in shown
    assert "attackers apart" not in shown


def test_a_toll_in_dispute_says_so_at_a_glance(summary: ArticleSummary) -> None:
    entries = (TollEntry(figure="f7", role="disputed", phrase="15 soldiers"),)
    known = Toll(event="e2", outcome="injured", low=3, best=None, high=15, entries=entries)
    nothing = known.model_copy(update={"outcome": "missing", "low": None, "high": None})
    shown = digest(summary.model_copy(update={"tolls": (nothing, known)}))
    assert "2  3–15 injured (disputed) · Al-Qarmid · 27 April 2015\n\n" in shown
    assert "1  ≥73" not in shown


def test_events_are_numbered_on(summary: ArticleSummary) -> None:
    first, second = summary.events
    told = second.model_copy(update={"scope": "background"})
    shown = digest(summary.model_copy(update={"events": (first, told)}))
    assert "\n1  Rebels overrun" in shown
    assert "\n2  Air raids on" in shown


def test_a_sentence_is_given_once_and_then_only_the_words(summary: ArticleSummary) -> None:
    shown = re.sub(r"[\s│├└─]+", " ", digest(summary))
    assert shown.count("Raids there on Sunday hit a marketplace") == 1
    assert "“…including eight children and nine women.”" in shown
