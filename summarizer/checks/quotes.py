"""Grounding of a figure: each of its quotes is the article's, at the place that it names."""

from collections.abc import Iterator

from summarizer.checks.context import Context
from summarizer.models import Evidence, Figure, Problem
from summarizer.text.injection.non_assertive import covers
from summarizer.text.layout import NOT_REPORTED
from summarizer.text.quotes import cuts


def check_quotes(figure: Figure, context: Context) -> Iterator[Problem]:
    """Report quotes that the article does not say, and figures without any."""
    if not figure.evidence:
        message = "The words of this figure are not in the article."
        yield Problem(check="grounding", figure=figure.id, message=message)
        return
    for evidence in figure.evidence:
        untold = covers(context.article.untold, evidence.start, evidence.end)
        if untold is not None and context.stands(evidence):
            # No sentence to ask about again: whatever is answered, the article does not say it.
            yield Problem(
                check="grounding",
                figure=figure.id,
                message=f"These words are no statement of the article: {untold.reason}.",
                words=evidence,
            )
            continue
        message_or_none = _fault(evidence, context)
        if message_or_none is not None:
            yield Problem(
                check="grounding",
                figure=figure.id,
                message=message_or_none,
                words=evidence if context.stands(evidence) else None,
                ask=context.ask(figure),
            )
    if all(evidence.quote != figure.phrase for evidence in figure.evidence):
        yield Problem(
            check="grounding",
            figure=figure.id,
            message="The phrase of this figure is none of its quotes.",
            ask=context.ask(figure),
        )


def _fault(evidence: Evidence, context: Context) -> str | None:
    if not context.stands(evidence):
        return "A quote of this figure is not in the article at the place that it names."
    text = context.article.text
    if cuts(text, evidence.start) or cuts(text, evidence.end):
        return "A quote of this figure cuts a word or a number of the article."
    sentence = context.sentence(evidence.start)
    if sentence is None or evidence.quote.isspace():
        return "A quote of this figure has no words."
    if sentence.index != evidence.sentence:
        return f"A quote of this figure begins in sentence {sentence.index}, not where it says."
    if sentence.kind in NOT_REPORTED:
        return "A quote of this figure stands in text that is no part of the report."
    return None
