"""Work, counted in calls, grows no faster than the text that is read."""

import re
from collections.abc import Iterator

import pytest

from benchmarks.speed import read_by_words, text_with_note_marks
from summarizer.evaluation.gold import load_gold
from summarizer.readers.rules.cues import find_cues
from summarizer.text.article import read_article
from summarizer.text.dates import find
from summarizer.text.numbers import tokens
from summarizer.text.numbers.quantities import read_quantities
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


def test_reports_that_nobody_was_hurt_take_linear_work() -> None:
    told = "A shell hit a barn in Orvane; no casualties were reported. Two people died in Lisk.\n\n"
    read_by_words(told)
    once = work(told * 40)
    thrice = work(told * 120)
    assert thrice < 3.6 * once


def test_a_sentence_is_looked_through_for_days_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int]] = []
    words_of_days = find.find_day_words

    def note(text: str, start: int, end: int, language: str | None) -> list[find.DayWords]:
        seen.append((start, end))
        return words_of_days(text, start, end, language)

    monkeypatch.setattr(find, "find_day_words", note)
    read_by_words("On Tuesday two people died in Lisk. On Sunday a third died of burns.")  # no year
    assert seen == [(0, 35), (36, 68)]


def test_a_sentence_is_cut_into_tokens_of_numbers_once(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "A million and a half fled, and at least 12 people were killed."
    read_quantities(sentence, "en")  # the tables of the language are cut once, too
    cut: list[str] = []
    tokenise = tokens.tokenise

    def note(text: str) -> Iterator[tokens.Token]:
        cut.append(text)
        return tokenise(text)

    monkeypatch.setattr(tokens, "tokenise", note)
    assert len(read_quantities(sentence, "en")) == 2
    assert cut == [sentence]
