"""What a reading needs of a model: something that answers questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from pydantic import BaseModel

from summarizer.llm.budget import Budget
from summarizer.llm.capabilities import Way
from summarizer.llm.prompts import Message

T = TypeVar("T", bound=BaseModel)


class Conversation(Protocol):
    """Somebody who answers questions: a model over the network, or recorded answers."""

    @property
    def name(self) -> str:
        """Who answers: ``provider/name``."""

    @property
    def way(self) -> Way:
        """Whether it can read a whole article."""

    @property
    def max_output(self) -> int:
        """Tokens that an answer may have."""

    @property
    def budget(self) -> Budget:
        """What may still be spent."""

    async def ask(
        self, *, purpose: str, messages: Sequence[Message], answer: type[T], max_tokens: int
    ) -> T:
        """Answer a question with a valid object, or raise a ``SummarizerError``."""
