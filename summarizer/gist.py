"""Headline, gist and key points, in a model's words or in the article's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.models import Event, KeyPoint, Problem, Toll
from summarizer.readers.base import Gist
from summarizer.text.article import Article, Sentence
from summarizer.text.injection.non_assertive import covers
from summarizer.text.numbers.quantities import Quantity, read_quantities


class ShownGist(NamedTuple):
    """What the article says, in short, and what is wrong with how the model put it."""

    headline: str
    gist: str
    key_points: tuple[KeyPoint, ...]
    problems: tuple[Problem, ...] = ()


def gist_of(
    article: Article,
    told: Gist | None,
    events: Sequence[Event],
    tolls: Sequence[Toll] = (),
    quantities: Sequence[Quantity] = (),
) -> ShownGist:
    """Return headline, gist and key points.

    A model's words are taken only where every number in them is one of the article's, or a
    toll. Without a model the gist is the article's lead, word by word.

    Parameters
    ----------
    article
        The article.
    told
        What a model says of it in short; None where none has read it.
    events, tolls
        Of the article.
    quantities
        Those of the article's text.
    """
    body = [s for s in article.sentences if s.kind == "body"] or list(article.sentences)
    lead = _line(article, body[0])
    own = ShownGist(article.title or lead, lead, _points(article, events, body[0]))
    if told is None:
        return own
    sums = {n for toll in tolls for n in (toll.low, toll.high) if n is not None}
    said = [q for q in quantities if covers(article.untold, q.start, q.end) is None]
    stated = _values(said) | _numbers(article.title or "", article) | sums
    points = tuple(p for p in told.key_points if _numbers(p.text, article) <= stated)
    if _numbers(f"{told.headline}\n\n{told.gist}", article) <= stated:
        return ShownGist(told.headline, told.gist, points)
    message = "The model's gist had a number that the article does not have; its lead is given."
    return own._replace(key_points=points, problems=(Problem(check="gist", message=message),))


def _points(article: Article, events: Sequence[Event], lead: Sentence) -> tuple[KeyPoint, ...]:
    """The first sentence of each event, but for the title and the lead, which stand above."""
    first = {
        e.evidence[0].sentence
        for e in events
        if e.evidence
        and e.scope == "incident"
        and article.sentences[e.evidence[0].sentence].kind != "title"
    }
    return tuple(
        KeyPoint(
            text=_line(article, article.sentences[index]),
            evidence=(article.words(article.sentences[index].start, article.sentences[index].end),),
        )
        for index in sorted(first - {lead.index})
    )


def _line(article: Article, sentence: Sentence) -> str:
    return " ".join(article.text[sentence.start : sentence.end].split())


def _numbers(text: str, article: Article) -> frozenset[int]:
    return _values(read_quantities(text, article.language))


def _values(quantities: Iterable[Quantity]) -> frozenset[int]:
    """The numbers that are stated, less those that may be told by words such as "a"."""
    return frozenset(
        number
        for quantity in quantities
        for number in (quantity.low, quantity.best, quantity.high)
        if number is not None and number > 1 and quantity.form != "vague"
    )
