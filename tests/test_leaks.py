"""The watch over the whole run (``leaks.py``) sees what it must; recordings are clean."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from summarizer.testing.audit import cassettes_in, problems
from tests.leaks import LeakWatch
from tests.recordings import ROOT

ARTICLE = "At least 12 people were killed on Monday when shells hit a market in Belmar."


def watched(message: str, *, article: str = ARTICLE) -> set[str]:
    """What a watch of its own says of a message that is logged."""
    watch = LeakWatch()
    watch.articles.add(article)
    watch.keys.add("a-key-of-my-own")
    watch.emit(logging.makeLogRecord({"name": "any", "msg": message}))
    return {leak for _, leak in watch.leaks()}


@pytest.mark.parametrize(
    ("message", "found"),
    [
        ("sent sk-proj-4f9aZk20Qm81Xv77", {"a key in log of any"}),
        ("sent a-key-of-my-own", {"a key in log of any"}),
        ("limit of org-Zz12Yy34Xx56", {"an account in log of any"}),
        (f"wrote {Path.home()}/x.yaml", {"a path of this machine in log of any"}),
        (f"wrote {Path.cwd()}", {"a path of this machine in log of any"}),
        ("bad: on Monday when shells\nhit a", {"text of an article in log of any"}),
        ("bad: on Monday when shells", set()),
        ("No valid answer on sentence 3 in 2 tries: a.outcome literal_error.", set()),
    ],
)
def test_a_leak_is_seen(message: str, found: set[str]) -> None:
    assert watched(message) == found


def test_the_watch_is_set(request: pytest.FixtureRequest) -> None:
    watch = request.config.pluginmanager.get_plugin("leaks")
    assert isinstance(watch, LeakWatch)
    before = len(watch.told)
    logging.getLogger("summarizer.any").debug("this is heard %s", request.node.nodeid)
    assert len(watch.told) == before + 1


def test_no_recording_holds_a_key_or_a_path() -> None:
    recordings = cassettes_in([ROOT / "cassettes"])
    assert recordings
    assert [problem for path in recordings for problem in problems(path)] == []
