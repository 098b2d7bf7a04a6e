"""What came instead of an answer."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.errors import SummarizerError
from summarizer.llm.reply import Reply
from summarizer.models.provenance import AttemptResult


@dataclass(frozen=True, slots=True)
class Fault:
    """What came instead of an answer, and what to do about it.

    Attributes
    ----------
    result, reason
        For the ledger.
    error
        What to raise when it is not tried again.
    again
        Whether the same request may succeed later.
    wait
        Seconds that the server wants us to wait.
    is_busy
        Whether the server has more to do than it can: it is to be asked less.
    form
        What the server has against the form of the request; it may succeed without that.
    answer
        What the model answered, where that is what was wrong: it is asked again as after any
        answer that is not valid.
    """

    result: AttemptResult
    reason: str
    error: SummarizerError
    again: bool = False
    wait: float | None = None
    is_busy: bool = False
    form: str | None = None
    answer: Reply | None = None
