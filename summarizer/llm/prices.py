"""What tokens cost, as the user says: lists of providers change, and a wrong price misleads."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field, NonNegativeFloat

from summarizer.models.provenance import Attempt


class Price(BaseModel):
    """US dollars for a million tokens.

    Attributes
    ----------
    input, output
        For tokens read and written.
    cached
        For tokens that the server had read before; without it, they cost what others do.
    batch
        What a request in a batch costs, as a part of that: half, as at OpenAI and most others.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    input: NonNegativeFloat = Field(description="US dollars for a million tokens read")
    output: NonNegativeFloat = Field(description="US dollars for a million tokens written")
    cached: NonNegativeFloat | None = None
    batch: NonNegativeFloat = 0.5


_FREE = Price(input=0, output=0)


def cost(attempt: Attempt, prices: Mapping[str, Price]) -> float | None:
    """Return what an attempt cost in US dollars; None without a price or a count of tokens.

    Parameters
    ----------
    prices
        By the model's full name (``openai/NAME``). A model that runs here costs nothing.
    """
    local = attempt.model.startswith("local/")
    price = prices.get(attempt.model, _FREE if local else None)
    read, written = attempt.prompt_tokens, attempt.completion_tokens
    if price is None or read is None or written is None:
        return None
    again = min(attempt.cached_tokens or 0, read) if price.cached is not None else 0
    dollars = (read - again) * price.input + again * (price.cached or 0) + written * price.output
    return dollars * (price.batch if attempt.batch else 1) / 1e6
