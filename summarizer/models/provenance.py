"""How a summary came to be: models, prompts, attempts, tokens, seconds, cost."""

from collections.abc import Iterable
from typing import Literal, Self, TypeVar

from pydantic import Field

from summarizer.models.base import Record

AttemptResult = Literal[
    "ok",
    "invalid",
    "transport",
    "refused",
    "truncated",
    "authentication",
    "unsupported",
    "cancelled",
]
Way = Literal["survey", "follow_up", "words"]
N = TypeVar("N", int, float)


class Attempt(Record):
    """One exchange with the model, over HTTP or in a batch, successful or not."""

    purpose: str = Field(description="survey, revision, sentence or event")
    model: str
    result: AttemptResult
    seconds: float
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    cached_tokens: int | None = Field(
        default=None, description="of the prompt's tokens, those that the server had read before"
    )
    cost: float | None = Field(
        default=None,
        description="US dollars, by the prices that the user gave; null where there is no price "
        "or no count of tokens",
    )
    finish_reason: str | None = None
    request_id: str | None = None
    reason: str | None = Field(default=None, description="why it failed or was tried again")
    batch: bool = Field(
        default=False, description="it was one of the requests of a batch, at the price of those"
    )


class Spent(Record):
    """Sums over attempts. A sum is null where nothing of it is known, which is not 0."""

    calls: int = 0
    uncounted: int = Field(
        default=0,
        description="calls of which no server told the tokens: lost, given up, refused at the "
        "door. Where it is not 0, tokens and cost are at least what the sums say",
    )
    prompt_tokens: int | None = 0
    completion_tokens: int | None = 0
    cached_tokens: int | None = Field(
        default=0, description="null where a server that counted tokens did not tell it"
    )
    seconds: float = Field(default=0.0, description="waiting for the model, all calls together")
    cost: float | None = Field(
        default=0.0,
        description="US dollars; null where a call whose tokens were counted has no price",
    )

    @classmethod
    def of(cls, attempts: Iterable[Attempt]) -> Self:
        """Add up attempts."""
        made = tuple(attempts)
        counted = tuple(
            a for a in made if a.prompt_tokens is not None and a.completion_tokens is not None
        )
        if not made:
            return cls()
        return cls(
            calls=len(made),
            uncounted=len(made) - len(counted),
            prompt_tokens=_sum(a.prompt_tokens for a in counted),
            completion_tokens=_sum(a.completion_tokens for a in counted),
            cached_tokens=_sum(a.cached_tokens for a in counted),
            seconds=sum(a.seconds for a in made),
            cost=_sum(a.cost for a in counted),
        )


class AskedModel(Record):
    """One model of those that a summary asked, in the order in which they took over."""

    model: str
    way: Way
    answers: int = Field(description="valid answers that it gave")
    spent: Spent
    failed: str | None = Field(
        default=None, description="why it did not go on to the end, and the next one took over"
    )


class Provenance(Record):
    """Enough to say how every number was made, and to repeat it."""

    library: str = Field(description="version of summarizer")
    model: str = Field(description="the model that was asked first")
    way: Way = Field(
        description="survey: the model reads the whole article, and revises what is objected to; "
        "follow_up: rules read, and a small model reads each sentence of harm beside them; "
        "words: rules alone"
    )
    models: tuple[AskedModel, ...] = Field(
        default=(), description="every model that was asked: the first, then fallbacks"
    )
    prompts: dict[str, str] = Field(description="fingerprint of each prompt used")
    schemas: dict[str, str] = Field(description="fingerprint of each wire schema used")
    policy: str = "literal"
    attempts: tuple[Attempt, ...] = ()
    spent: Spent = Field(default=Spent(), description="sums over all attempts")
    seconds: float = 0.0

    @property
    def readers(self) -> tuple[str, ...]:
        """The models that gave a valid answer; the first one named where none did."""
        return tuple(m.model for m in self.models if m.answers) or (self.model,)

    @property
    def prompt_tokens(self) -> int:
        """Tokens read over all attempts, as far as the servers counted them."""
        return Spent.of(self.attempts).prompt_tokens or 0

    @property
    def completion_tokens(self) -> int:
        """Tokens written over all attempts, as far as the servers counted them."""
        return Spent.of(self.attempts).completion_tokens or 0


def _sum(values: Iterable[N | None]) -> N | None:
    """Add up; None where one of them is not known."""
    known = list(values)
    found = [value for value in known if value is not None]
    return sum(found[1:], found[0]) if found and len(found) == len(known) else None
