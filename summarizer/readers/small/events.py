"""One question for a small model about one event: its type, and who did it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import create_model

from summarizer.llm.prompts import Message, load
from summarizer.models import Actor, Event
from summarizer.models.answer import AnswerModel
from summarizer.readers.rules.events import EventDraft
from summarizer.readers.rules.perpetrators import attribution
from summarizer.text.article import Article
from summarizer.text.quotes import ground

MAX_TOKENS = 80
_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class EventQuestion:
    """A question about an event, ready to be sent."""

    event: EventDraft
    messages: tuple[Message, ...]
    answer: type[AnswerModel]


def event_questions(article: Article, events: tuple[EventDraft, ...]) -> tuple[EventQuestion, ...]:
    """Return a question about each event of the news whose words leave its type open.

    Where only one type is left there is nothing to ask. Of two events that the same words tell,
    only the first is asked about: nothing is asked twice.
    """
    found: dict[tuple[str, ...], EventQuestion] = {}
    for event in events:
        if event.scope == "incident" and event.sentences and len(event.types) > 1:
            question = _question(article, event)
            found.setdefault(tuple(m["content"] for m in question.messages), question)
    return tuple(found.values())


def take_answer(
    article: Article, event: Event, question: EventQuestion, answer: dict[str, Any]
) -> Event:
    """Return the event with the type that was chosen, and with who did it.

    Small models name whoever stands nearest: a name counts only where the words tie it to the
    harm.
    """
    changes: dict[str, Any] = {"type": answer["type"]}
    name = answer["by"]
    found = ground(name, article, question.event.sentences[0]) if name else None
    if found is not None and found.sentence in question.event.sentences:
        who = attribution(article, found)
        if who is not None:
            changes["actors"] = (Actor(name=who.name, confidence=who.confidence),)
    return event.model_copy(update=changes)


def _question(article: Article, event: EventDraft) -> EventQuestion:
    told = [article.sentences[index] for index in event.sentences[:_SENTENCES]]
    words = " ".join(" ".join(article.text[s.start : s.end].split()) for s in told)
    fields: dict[str, Any] = {"type": (Literal[event.types], ...), "by": (str | None, ...)}
    return EventQuestion(
        event,
        tuple(load("event").messages(sentences=words, types=" | ".join(event.types))),
        create_model("EventAnswer", __base__=AnswerModel, **fields),
    )
