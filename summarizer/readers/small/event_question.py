"""One question about one event: its type, and who did it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import create_model

from summarizer.llm.prompts import Message, load
from summarizer.readers.rules.events import EventDraft
from summarizer.readers.small.follow_up import Answer
from summarizer.text.article import Article

MAX_TOKENS = 80
_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class EventQuestion:
    """A question about an event, ready to be sent."""

    event: str
    messages: tuple[Message, ...]
    answer: type[Answer]


def build(article: Article, event: EventDraft) -> EventQuestion:
    """Build the question about an event from the first sentences that tell of it."""
    told = [article.sentences[index] for index in event.sentences[:_SENTENCES]]
    words = " ".join(" ".join(article.text[s.start : s.end].split()) for s in told)
    fields: dict[str, Any] = {"type": (Literal[event.types], ...), "by": (str | None, ...)}
    return EventQuestion(
        event.id,
        tuple(load("event").messages(sentences=words, types=" | ".join(event.types))),
        create_model("EventAnswer", __base__=Answer, **fields),
    )
