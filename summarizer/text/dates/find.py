"""Every expression of a day in an article, resolved where the text decides it.

Nothing is guessed: an expression that needs a day of reference where the article has none, or a
year that nothing gives, is not emitted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Final, Literal

from summarizer.models import When
from summarizer.text.any_case import AnyCase
from summarizer.text.article import Article, Dateline, Sentence
from summarizer.text.dates.calendar import CALENDARS
from summarizer.text.dates.patterns import DayWords, find_day_words
from summarizer.text.dates.resolve import Seen, resolve

DayRelation = Literal["on", "since"]

_LOOK_BACK: Final = 300
_CLAUSE = re.compile(r"[,;:.]\s")
_SINCE = re.compile(
    r"\b(?:since|depuis|desde|a partir de|dès)\s(?:the\s|el\s|le\s|o\s)?$", re.IGNORECASE
)
# A day beside one of these is when somebody spoke, not when something happened.
_SPEECH = AnyCase(
    r"\b(?:said|says|told|announced|reported|disse|disseram|informou|dijo|dijeron|informó|"
    r"a déclaré|a dit|ont dit|ont annoncé|a annoncé)\b[^,.;]{0,40}$",
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
    expressions = _expressions(article.text, article.sentences, article.language)
    for sentence, words in zip(article.sentences, expressions, strict=True):
        if sentence.kind == "untold":
            continue
        anchor = _read_sentence(article, sentence, words, anchor, found)
    return tuple(found)


@lru_cache(maxsize=2)  # an article without a year is read again with one that stands in
def _expressions(
    text: str, sentences: tuple[Sentence, ...], language: str | None
) -> tuple[list[DayWords], ...]:
    """The expressions of days in each sentence, whatever day they are resolved against."""
    return tuple(
        [
            find_day_words(text, s.start, s.end, language) if s.kind != "untold" else []
            for s in sentences
        ]
    )


def days_in(article: Article, sentence: Sentence) -> tuple[Day, ...]:
    """Return the days that a sentence names."""
    days = find_days(article)
    first = bisect_left(days, sentence.start, key=lambda day: day.start)
    last = bisect_left(days, sentence.end, key=lambda day: day.start)
    return days[first:last]


def _read_sentence(
    article: Article,
    sentence: Sentence,
    expressions: list[DayWords],
    anchor: date | None,
    found: list[Day],
) -> date | None:
    """Append the days of a sentence; return the day last spoken of."""
    text = article.text
    dateline = article.dateline
    near = anchor
    opening = _dateline_day(dateline, sentence)
    if opening is not None:
        found.append(opening)
    for words in expressions:
        if dateline is not None and dateline.start <= words.start < dateline.end:
            continue
        before = text[max(sentence.start, words.start - _LOOK_BACK) : words.start]
        seen = Seen(
            article.reference,
            future=_is_coming(before, article.language),
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


def _dateline_day(dateline: Dateline | None, sentence: Sentence) -> Day | None:
    """Return the day of the dateline, where it stands in this sentence."""
    if dateline is None or dateline.date is None or dateline.date_start is None:
        return None
    if not sentence.start <= dateline.date_start < sentence.end:
        return None
    start = dateline.date_start
    return Day(start, start + len(dateline.date.words), dateline.date)


def _is_coming(before: str, language: str | None) -> bool:
    """Say whether the clause that leads up to a day speaks of what is to come."""
    clauses = _CLAUSE.split(before)
    while len(clauses) > 1 and len(clauses[-1].split()) < 2:
        clauses.pop()  # "the next march, on Oct. 14": the clause before says when
    return any(future.search(clauses[-1]) for future in _futures(language))


@cache
def _futures(language: str | None) -> tuple[AnyCase, ...]:
    known = (language,) if language in CALENDARS else tuple(CALENDARS)
    return tuple(AnyCase(CALENDARS[name].future) for name in known)
