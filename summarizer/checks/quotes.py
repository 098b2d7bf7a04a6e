"""Quotes: the words of a figure are the article's, at the place that it names."""

from collections.abc import Iterator
from typing import Final

from summarizer.checks.context import Context
from summarizer.checks.finding import Finding, contradicts, holds
from summarizer.models import Evidence, Figure
from summarizer.text.injection.non_assertive import covers
from summarizer.text.layout import NOT_REPORTED
from summarizer.text.quotes import cuts

NAME = "quotes"

_FEW: Final = 3  # persons that words may name one by one


def check_quotes(figure: Figure, context: Context) -> Iterator[Finding]:
    """Report quotes that the article does not have, and figures without any."""
    if not figure.evidence:
        yield contradicts(NAME, "The words of this figure are not in the article.", certain=True)
        return
    faults = [f for e in figure.evidence if (f := _fault(e, context)) is not None]
    yield from faults or [_planted(figure, context) or holds(NAME)]


def _planted(figure: Figure, context: Context) -> Finding | None:
    """Report a number that stands nowhere but in orders and the like.

    A model that obeys might give it with honest words, and say that it is worked out of them.
    """
    number = figure.principal
    if number is None or number <= _FEW or not context.article.untold:
        return None
    where = [
        covers(context.article.untold, q.start, q.end)
        for q in context.text.quantities
        if number in (q.low, q.best, q.high)
    ]
    if not where or None in where or where[0] is None:
        return None
    message = f"Its number stands only where the article states nothing: {where[0].reason}."
    return contradicts(NAME, message, certain=True)


def _fault(evidence: Evidence, context: Context) -> Finding | None:
    text = context.article.text
    if not context.text.stands(evidence):
        return contradicts(
            NAME, "A quote of this figure is not in the article at its place.", certain=True
        )
    untold = covers(context.article.untold, evidence.start, evidence.end)
    if untold is not None:
        message = f"These words are no statement of the article: {untold.reason}."
        return contradicts(NAME, message, evidence, certain=True)
    if cuts(text, evidence.start) or cuts(text, evidence.end):
        message = "A quote of this figure cuts a word or a number of the article."
        return contradicts(NAME, message, evidence, certain=True)
    sentence = context.text.sentence(evidence.start)
    if sentence is None or evidence.quote.isspace():
        return contradicts(NAME, "A quote of this figure has no words.", certain=True)
    if sentence.kind in NOT_REPORTED:
        message = "A quote of this figure stands in text that is no part of the report."
        return contradicts(NAME, message, evidence)
    return None
