"""Quotes: the words of a figure are the article's, at the place that it names."""

from collections.abc import Iterator

from summarizer.checks.context import Context
from summarizer.checks.finding import Finding, contradicts, holds
from summarizer.models import Evidence, Figure
from summarizer.text.injection.non_assertive import covers
from summarizer.text.layout import NOT_REPORTED
from summarizer.text.quotes import cuts

NAME = "quotes"


def check_quotes(figure: Figure, context: Context) -> Iterator[Finding]:
    """Report quotes that the article does not have, and figures without any."""
    if not figure.evidence:
        yield contradicts(NAME, "The words of this figure are not in the article.", certain=True)
        return
    faults = [f for e in figure.evidence if (f := _fault(e, context)) is not None]
    yield from faults or [holds(NAME)]


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
