"""Recorded answers of a capable model, as a server would give them, and their articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from benchmarks.answers import Recorded, keep_all, load_answers
from summarizer.evaluation.gold import load_gold
from summarizer.many.sources import Source

ROOT: Final = Path(__file__).parents[2]
MODEL: Final = "openai/gpt-4.1-mini"

_GOLD: Final = {article.id: article for article in load_gold(ROOT / "tests/data/dev.jsonl")}
_RECORDED: Final = load_answers(ROOT / "benchmarks/data/answers/dev", tuple(_GOLD.values()))


def sources(*names: str) -> list[Source]:
    """Articles that the model has answered; all, where none are named."""
    return [
        Source(id=f"{a.id}.txt", content=a.text, title=a.title, published=a.published)
        for a in (_GOLD[name] for name in names or _RECORDED)
    ]


def answer_of(body: Any) -> str:
    """What the model answered to a request: its JSON."""
    said = json.dumps([m["content"] for m in body["messages"]], ensure_ascii=False)
    name = next(n for n in _RECORDED if json.dumps(_GOLD[n].text, ensure_ascii=False)[1:-1] in said)
    recorded: Recorded = _RECORDED[name]
    if not is_revision(body):
        return recorded.survey.model_dump_json()
    found = recorded.revisions[0] if recorded.revisions else keep_all(body["messages"])
    return found.model_dump_json()


def answered(body: Any) -> tuple[int, Any]:
    """The model's answer as a response."""
    return 200, completion(answer_of(body))


def is_revision(body: Any) -> bool:
    """Whether a request is about objections."""
    return any(message["role"] == "assistant" for message in body["messages"])


def completion(content: str | None, finish_reason: str = "stop", **message: Any) -> dict[str, Any]:
    """A response with what a model says."""
    said = {"role": "assistant", "content": content, **message}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 0,
        "model": "recorded",
        "choices": [{"index": 0, "message": said, "finish_reason": finish_reason}],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 500, "total_tokens": 1500},
    }
