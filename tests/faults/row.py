"""One row of the table of faults, and the scripts that its server plays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from summarizer.errors import SummarizerError
from summarizer.testing.script import Step
from tests.faults.well import well

Script = Callable[[], Callable[[Any], Step]]
"""Makes what answers the requests of one run."""

Line = Literal["http", "untrusted certificate", "https asked of http", "nobody listens"]

Outcome = type[SummarizerError] | Literal["complete", "by sentence", "unverified"]
"""An error; or a summary: with all figures verified at once, or after the whole article had to be
gone through sentence by sentence, or with figures that are marked as not verified."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A fault and what comes of it.

    Attributes
    ----------
    name, does
        For the table: the fault, and what the server does.
    script
        What the server plays.
    outcome
        What the caller has in the end.
    calls
        HTTP calls that the ledger has, failed ones included.
    says
        Words of the error's message, or of a reason in the ledger.
    seen
        Requests that reached the server; as many as calls, unless the connection failed before.
    seconds
        The deadline that is set (``max_seconds``).
    settings
        Other settings.
    memory
        Megabytes that may be in use at most, where that is the point.
    """

    name: str
    does: str
    script: Script
    outcome: Outcome
    calls: int
    says: str = ""
    seen: int | None = None
    seconds: float = 60.0
    settings: Mapping[str, Any] = field(default_factory=dict)
    line: Line = "http"
    memory: int | None = None

    @property
    def expected(self) -> str:
        """The outcome, for people."""
        return self.outcome if isinstance(self.outcome, str) else self.outcome.__name__


def first(*steps: Step) -> Script:
    """Play these steps, and answer well from then on."""

    def script() -> Callable[[Any], Step]:
        waiting = list(steps)
        return lambda body: waiting.pop(0) if waiting else well(body)

    return script


def always(step: Step) -> Script:
    """Play this step whatever is asked."""
    return lambda: lambda body: step


def unless(fit: Callable[[Any], bool], step: Step) -> Script:
    """Answer well what is asked as the server wants it, and play this step otherwise."""
    return lambda: lambda body: well(body) if fit(body) else step
