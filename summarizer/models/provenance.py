"""How a summary came to be: model, prompts, attempts, tokens, seconds."""

from typing import Literal

from pydantic import Field

from summarizer.models.base import Record

AttemptResult = Literal[
    "ok", "invalid", "transport", "refused", "truncated", "authentication", "unsupported"
]


class Attempt(Record):
    """One HTTP exchange with the model, successful or not."""

    purpose: str = Field(description="survey, or follow-up on a sentence")
    model: str
    result: AttemptResult
    seconds: float
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    finish_reason: str | None = None
    request_id: str | None = None
    reason: str | None = Field(default=None, description="why it failed or was tried again")


class Provenance(Record):
    """Enough to say how every number was made, and to repeat it."""

    library: str = Field(description="version of summarizer")
    model: str
    way: Literal["survey", "follow_up"] = Field(
        description="survey: the model answers for the whole article and follow-ups repair; "
        "follow_up: a small model is asked about each sentence that speaks of harm"
    )
    prompts: dict[str, str] = Field(description="fingerprint of each prompt used")
    schemas: dict[str, str] = Field(description="fingerprint of each wire schema used")
    policy: str = "literal"
    attempts: tuple[Attempt, ...] = ()
    seconds: float = 0.0

    @property
    def prompt_tokens(self) -> int:
        """Tokens read over all attempts."""
        return sum(a.prompt_tokens or 0 for a in self.attempts)

    @property
    def completion_tokens(self) -> int:
        """Tokens written over all attempts."""
        return sum(a.completion_tokens or 0 for a in self.attempts)
