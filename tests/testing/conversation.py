"""Conversations of a real client with a real socket."""

import asyncio
from pathlib import Path
from typing import Any

import openai

from summarizer.testing import (
    ScriptedEndpoint,
    completion,
    record,
)
from summarizer.testing.script import Step

KEY = "sk-proj-4f9aZk20Qm81Xv77"


def client(base_url: str, key: str = KEY, max_retries: int = 0) -> openai.AsyncOpenAI:
    return openai.AsyncOpenAI(base_url=base_url, api_key=key, max_retries=max_retries, timeout=5)


def ask(base_url: str, *questions: str, key: str = KEY, max_retries: int = 0) -> list[str | None]:
    async def run() -> list[str | None]:
        async with client(base_url, key, max_retries) as model:
            return [
                (
                    await model.chat.completions.create(
                        model="tiny", messages=[{"role": "user", "content": question}]
                    )
                )
                .choices[0]
                .message.content
                for question in questions
            ]

    return asyncio.run(run())


def made(path: Path, *questions: str) -> Path:
    with (
        ScriptedEndpoint(lambda body: completion(f"on {question(body)}")) as endpoint,
        record(path),
    ):
        ask(endpoint.base_url, *questions)
    return path


def question(body: Any) -> str:
    return str(body["messages"][-1]["content"])


def record_one(path: Path, step: Step) -> None:
    with ScriptedEndpoint([step]) as endpoint, record(path):
        ask(endpoint.base_url, "one")
