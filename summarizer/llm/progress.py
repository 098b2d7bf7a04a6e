"""How far a summary has come, for whoever waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["loading", "survey", "revision", "sentences", "checking", "done"]
"""``loading``: the embedded model is made ready. The others are the way of an article."""


@dataclass(frozen=True, slots=True)
class Progress:
    """One report; a callback receives one at each step.

    It may come from another thread than the one that asked for the summary.

    Attributes
    ----------
    purpose
        What is done now, in a few words. Never text of the article.
    question
        Number of the question being asked, from 1; 0 before the first.
    questions
        How many there will be in all, as far as can be foreseen; 0 where it cannot be.
    seconds
        Seconds since the article was begun.
    eta_seconds
        Seconds that the rest will take, at the pace so far; None where that cannot be told yet.
    stage
        Where in the way of an article this is.
    done_bytes, total_bytes
        While the model's weights are put together: how far; None otherwise.
    """

    purpose: str
    question: int
    questions: int
    seconds: float
    eta_seconds: float | None
    stage: Stage
    done_bytes: int | None = None
    total_bytes: int | None = None
