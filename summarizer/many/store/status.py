"""What became of an article, as the store keeps it: its status, and why it was not read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple, get_args

from summarizer.errors import (
    AnswerError,
    ArticleError,
    BudgetExceeded,
    ConfigurationError,
    EndpointError,
    RefusedError,
    SummarizerError,
)
from summarizer.exports.unread import unread_note
from summarizer.many.outcome import Outcome

Status = Literal["read", "nothing_found", "partly_read", "not_read", "copy"]
"""``nothing_found``: read to its end, and it states no casualty. ``partly_read``: an error came,
and what had been read before it, perhaps by rules alone, is kept. ``copy``: another article has
the same text, and was read in its place."""
STATUSES: Final[tuple[Status, ...]] = get_args(Status)

Reason = Literal[
    "input", "out_of_reach", "not_begun", "budget", "refused", "no_valid_answer", "settings", "bug"
]
"""Why an article was not read to its end. ``not_begun``: the budget of the run was spent before
its turn; ``budget``: its own budget ran out."""
REASONS: Final[tuple[Reason, ...]] = get_args(Reason)

REASON_WORDS: Final[Mapping[Reason, str]] = {
    "input": "no article that can be opened",
    "out_of_reach": "the model was out of reach",
    "not_begun": "the budget of the run was spent",
    "budget": "the budget of the article ran out",
    "refused": "the model declined",
    "no_valid_answer": "the model gave no valid answer",
    "settings": "a setting is wrong",
    "bug": "an error inside summarizer",
}

TRIED_AGAIN: Final[frozenset[Reason]] = frozenset(
    {"input", "out_of_reach", "not_begun", "settings"}
)
"""What the next run tries again by itself: nothing was asked, or nobody answered. Where a model
declined, answered wrongly or was too slow, it most likely would again, and that costs."""

EXIT_CODES: Final[Mapping[Reason, int]] = {
    "input": 2,
    "out_of_reach": 3,
    "not_begun": 3,
    "budget": 3,
    "refused": 3,
    "no_valid_answer": 3,
    "settings": 2,
    "bug": 70,
}

_OF_ERRORS: Final[tuple[tuple[type[SummarizerError], Reason], ...]] = (
    (ArticleError, "input"),
    (EndpointError, "out_of_reach"),
    (RefusedError, "refused"),
    (AnswerError, "no_valid_answer"),
    (ConfigurationError, "settings"),
)


class Became(NamedTuple):
    """What became of an article: why and with what message, where it was not read to its end."""

    status: Status
    reason: Reason | None = None
    message: str | None = None


def became(outcome: Outcome) -> Became:
    """Return what an outcome comes to."""
    summary, error = outcome.summary, outcome.error
    if error is not None:
        status: Status = "not_read" if summary is None else "partly_read"
        return Became(status, _reason(error), str(error))
    if summary is None:
        return Became("not_read", "bug", "There is neither a summary nor an error.")
    note = unread_note(summary)
    if note is not None:
        return Became("partly_read", "budget", note)
    return Became("read" if summary.figures else "nothing_found")


def _reason(error: SummarizerError) -> Reason:
    if isinstance(error, BudgetExceeded):
        return "budget" if error.spent.calls else "not_begun"
    return next((reason for kind, reason in _OF_ERRORS if isinstance(error, kind)), "bug")
