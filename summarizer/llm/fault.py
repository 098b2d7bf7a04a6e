"""What came instead of an answer."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.errors import SummarizerError
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
    parameter
        A parameter that the server does not know; the request may succeed without it.
    """

    result: AttemptResult
    reason: str
    error: SummarizerError
    again: bool = False
    wait: float | None = None
    parameter: str | None = None
