"""Work, counted in calls, grows no faster than the text that is read."""

import re

import pytest

from benchmarks.speed import read_by_words, text_with_note_marks
from summarizer.evaluation.gold import load_gold
from summarizer.readers.rules.cues import find_cues
from summarizer.text.article import read_article
from tests.counted import calls_made
from tests.recordings import DEVELOPMENT

NEWS = "\n\n".join(article.text for article in load_gold(DEVELOPMENT))


def work(text: str) -> int:
    return calls_made(lambda: read_by_words(text), of_c=True)


def test_note_marks_take_linear_work() -> None:
    read_by_words(text_with_note_marks(40))  # compile what is compiled once
    once = work(text_with_note_marks(100))
    thrice = work(text_with_note_marks(300))
    assert thrice < 3.6 * once


def test_news_takes_linear_work() -> None:
    read_by_words(NEWS[:5_000])
    once = work(NEWS[:12_000])
    thrice = work((NEWS[:12_000] + "\n\n") * 3)
    assert thrice < 3.6 * once


def test_no_pattern_of_the_cue_scan_is_made_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    find_cues(read_article(NEWS))
    made: list[object] = []
    compiled = re.compile

    def note(pattern: str, flags: int = 0) -> re.Pattern[str]:
        made.append(pattern)
        return compiled(pattern, flags)

    monkeypatch.setattr(re, "compile", note)
    assert find_cues(read_article(NEWS + "\n\nOne more line."))
    assert made == []
