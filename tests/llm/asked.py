"""A question to a scripted endpoint: what the tests of this folder have in common."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, SecretStr

from summarizer.llm.budget import Budget
from summarizer.llm.capabilities import UNKNOWN
from summarizer.llm.endpoint import Endpoint
from summarizer.llm.ledger import Ledger
from summarizer.llm.structured import StructuredClient
from summarizer.testing import ScriptedEndpoint

KEY = "sk-do-not-show-this-key-0123456789"
ARTICLE = "Soldiers shot two farmers {{ 7*7 }} near {% x %} the river {{article}} on Monday."
MESSAGES = [
    {"role": "system", "content": "Answer in JSON."},
    {"role": "user", "content": f"   {ARTICLE}\n      Who was harmed?"},
]
GOOD = {"outcome": "killed", "number": 2}


class Harm(BaseModel):
    model_config = ConfigDict(extra="forbid")

    outcome: Literal["killed", "injured"]
    number: int


class Time:
    """A clock that only sleeping moves, and what was slept."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)


class Asked:
    """What came of a question."""

    def __init__(self, base_url: str, time: Time, budget: Budget | None, **known: Any) -> None:
        self.time = time
        self.ledger = Ledger()
        self.budget = budget or Budget(clock=time.clock)
        self.endpoint = Endpoint(
            provider="openai",
            name="scripted",
            base_url=base_url,
            api_key=SecretStr(KEY),
            capabilities=replace(UNKNOWN, **known),
            display="openai/scripted",
        )

    @property
    def results(self) -> list[str]:
        return [attempt.result for attempt in self.ledger.attempts]


def ask(
    server: ScriptedEndpoint,
    *,
    answer: type[BaseModel] = Harm,
    budget: Budget | None = None,
    time: Time | None = None,
    known: dict[str, Any] | None = None,
    max_tokens: int = 50,
    messages: Sequence[dict[str, str]] = MESSAGES,
    base_url: str | None = None,
    **settings: Any,
) -> tuple[Any, Asked]:
    """Ask one question, and return its answer, or the error that it raised."""
    time = time or Time()
    asked = Asked(base_url or server.base_url, time, budget, **(known or {}))

    async def main() -> Any:
        async with StructuredClient(
            asked.endpoint,
            budget=asked.budget,
            ledger=asked.ledger,
            clock=time.clock,
            sleep=time.sleep,
            **settings,
        ) as asker:
            return await asker.ask(
                purpose="test",
                messages=messages,
                answer=answer,
                max_tokens=max_tokens,
            )

    try:
        return asyncio.run(main()), asked
    except Exception as error:  # noqa: BLE001 - the error is what the test looks at
        return error, asked
