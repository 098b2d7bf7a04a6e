"""Headline, gist and key points."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.casebook import Casebook
from summarizer.models import KeyPoint, Problem
from summarizer.models.answer import WireSurvey
from summarizer.text.article import Article, Sentence
from summarizer.text.injection.non_assertive import covers
from summarizer.text.numbers.quantities import read_quantities
from summarizer.text.quotes import ground


class Gist(NamedTuple):
    """What the article says, in short."""

    headline: str
    gist: str
    key_points: tuple[KeyPoint, ...]
    problems: tuple[Problem, ...] = ()


def gist_of(article: Article, told: WireSurvey | None, book: Casebook) -> Gist:
    """Headline, gist and key points, in the model's words or in the article's own.

    The model's words are taken from a survey only, and only if every number in them is one of
    the article's. A small model's own summary mixes up who did what: its gist is the article's
    lead, word by word.
    """
    body = [s for s in article.sentences if s.kind == "body"] or list(article.sentences)
    lead = _line(article, body[0])
    own = Gist(article.title or lead, lead, _points(article, book, body[0]))
    if told is None:
        return own
    stated = _numbers(_told(article), article)
    points = tuple(
        KeyPoint(text=point.text, evidence=(found,))
        for point in told.key_points
        if (found := ground(point.quote, article)) is not None
        and covers(article.untold, found.start, found.end) is None
        and _numbers(point.text, article) <= stated
    )
    if _numbers(f"{told.headline}\n\n{told.gist}", article) <= stated:
        return Gist(told.headline, told.gist, points)
    message = "The model's gist had a number that the article does not have; its lead is given."
    return own._replace(key_points=points, problems=(Problem(check="gist", message=message),))


def _points(article: Article, book: Casebook, lead: Sentence) -> tuple[KeyPoint, ...]:
    """The first sentence of each event, but for the lead, which is the gist."""
    first = {e.sentences[0] for e in book.events if e.sentences and e.scope == "incident"}
    return tuple(
        KeyPoint(
            text=_line(article, article.sentences[index]),
            evidence=(article.words(article.sentences[index].start, article.sentences[index].end),),
        )
        for index in sorted(first - {lead.index})
    )


def _line(article: Article, sentence: Sentence) -> str:
    return " ".join(article.text[sentence.start : sentence.end].split())


def _told(article: Article) -> str:
    """What the article tells: its text with blanks for orders and the like."""
    pieces: list[str] = []
    at = 0
    for untold in article.untold:
        pieces += (article.text[at : untold.start], " " * (untold.end - untold.start))
        at = untold.end
    return "".join((*pieces, article.text[at:]))


def _numbers(text: str, article: Article) -> frozenset[int]:
    """The numbers that a text states, less those that may be told by words such as "a"."""
    return frozenset(
        number
        for quantity in read_quantities(text, article.language)
        for number in (quantity.low, quantity.best, quantity.high)
        if number is not None and number > 1 and quantity.form != "vague"
    )
