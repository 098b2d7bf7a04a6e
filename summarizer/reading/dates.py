"""Every expression of a day in an article, resolved where the text decides it.

Nothing is guessed: an expression that needs a day of reference where the article has none, or a
year that nothing gives, is not emitted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from summarizer.models import When
from summarizer.reading.article import Article, Sentence
from summarizer.reading.calendar_words import CALENDARS
from summarizer.reading.day_patterns import find_day_words
from summarizer.reading.day_rules import Seen, resolve

DayRelation = Literal["on", "since"]

_CLAUSE = re.compile(r"[,;:.]\s")
_SINCE = re.compile(r"\b(?:since|depuis|desde|a partir de|dès)\s(?:the\s|el\s|le\s|o\s)?$", re.IGNORECASE)
# A day beside one of these is when somebody spoke, not when something happened.
_SPEECH = re.compile(
    r"\b(?:said|says|told|announced|reported|disse|disseram|informou|dijo|dijeron|informó|"
    r"a déclaré|a dit|ont dit|ont annoncé|a annoncé)\b[^,.;]{0,40}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """An expression of a day or a span of days, ``text[start:end]``, and what it means.

    ``relation`` is ``"since"`` where the day is only the beginning: "since March 2011".
    """

    start: int
    end: int
    when: When
    relation: DayRelation = "on"


@lru_cache(maxsize=32)
def find_days(article: Article) -> tuple[Day, ...]:
    """Find every expression of a day in an article, in order.

    Parameters
    ----------
    article
        As read by `read_article`.

    Returns
    -------
    tuple of Day
        Those that could be resolved; ``article.text[day.start:day.end] == day.when.words``.
    """
    found: list[Day] = []
    anchor: date | None = None
    for sentence in article.sentences:
        anchor = _read_sentence(article, sentence, anchor, found)
    return tuple(found)


def days_in(article: Article, sentence: Sentence) -> tuple[Day, ...]:
    """Return the days that a sentence names."""
    return tuple(d for d in find_days(article) if sentence.start <= d.start < sentence.end)


def _read_sentence(
    article: Article, sentence: Sentence, anchor: date | None, found: list[Day]
) -> date | None:
    """Append the days of a sentence; return the day last spoken of."""
    text = article.text
    dateline = article.dateline
    near = anchor
    for words in find_day_words(text, sentence.start, sentence.end, article.language):
        in_dateline = dateline is not None and words.start < dateline.end
        if in_dateline and dateline is not None and dateline.date is not None:
            when = dateline.date
            if not any(d.start == when_start(article) for d in found):
                start = when_start(article)
                found.append(Day(start, start + len(when.words), when))
            continue
        before = text[sentence.start : words.start]
        clause = _CLAUSE.split(before)[-1]
        seen = Seen(
            article.reference,
            future=re.search(_future(article.language), clause, re.IGNORECASE) is not None,
            anchor=near,
            opens_sentence=not before.strip(" \"'“‘«"),
        )
        span = resolve(words, seen)
        if span is None:
            continue
        start_day, end_day, precision = span
        quote = text[words.start : words.end]
        when = When(start=start_day, end=end_day, words=quote, precision=precision)
        since = _SINCE.search(before[-24:]) is not None
        found.append(Day(words.start, words.end, when, "since" if since else "on"))
        if when.day is not None and not since:
            near = when.day
            if not _SPEECH.search(before[-80:]):
                anchor = when.day
    return anchor


def when_start(article: Article) -> int:
    """Return where the words of the dateline's day begin."""
    assert article.dateline is not None and article.dateline.date is not None  # noqa: S101
    return article.text.index(article.dateline.date.words, article.dateline.start)


def _future(language: str | None) -> str:
    if language in CALENDARS:
        return CALENDARS[language].future
    return "|".join(words.future for words in CALENDARS.values())
