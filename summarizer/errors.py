"""The one tree of errors. Each carries what was achieved before it, and the ledger of attempts.

No message holds article text, a model's answer or a key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.models.provenance import Attempt, Spent
    from summarizer.models.summary import ArticleSummary


class SummarizerError(Exception):
    """Base of all errors that this library raises on purpose.

    Attributes
    ----------
    partial : ArticleSummary or None
        What had been read and checked when the error came.
    ledger : tuple of Attempt
        Every attempt to reach a model so far.
    spent : Spent
        Sums over the ledger: calls, tokens, seconds, cost.
    """

    def __init__(
        self,
        message: str,
        *,
        partial: ArticleSummary | None = None,
        ledger: tuple[Attempt, ...] = (),
    ) -> None:
        super().__init__(message)
        self.partial = partial
        self.ledger = ledger

    @property
    def spent(self) -> Spent:
        """Sums over the ledger."""
        # At call time: errors are below models, and importing them is to cost nothing.
        from summarizer.models.provenance import Spent

        return Spent.of(self.ledger)


class ConfigurationError(SummarizerError):
    """A setting is missing or wrong; the message says which, and what to do."""


class ArticleError(SummarizerError):
    """The input is not an article that can be read: empty, not text, or too long."""


class EndpointError(SummarizerError):
    """The model could not be reached, refused the key, was too busy, or did not answer in time."""


class RefusedError(SummarizerError):
    """The model or its content filter declined; the message has the provider's own words."""


class AnswerError(SummarizerError):
    """The model answered, but never validly within the budget."""


class CutOff(AnswerError):
    """The answer did not fit, with the largest limit that the model takes either."""


class BudgetExceeded(SummarizerError):
    """Seconds, calls or tokens ran out before the article was finished."""


class UnverifiedError(SummarizerError):
    """Strict use: a figure stayed unverified, a cue open, or the language is not known.

    ``partial`` has the summary.
    """


class StoreError(SummarizerError):
    """A store of many summaries cannot be opened, read or written; the message says why."""


class ReviewError(SummarizerError):
    """A review cannot be applied.

    Attributes
    ----------
    differences : tuple of str
        What differs between the review and the summary, one sentence each.
    """

    def __init__(self, message: str, *, differences: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.differences = differences


class CassetteMiss(SummarizerError):
    """A replayed run asked something that the recording does not hold."""
