"""What a server answered, read without trusting its shape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion

_THOUGHTS: Final = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_FENCE: Final = re.compile(r"\A\s*```(?:json)?\s*\n(.*?)\n?```\s*\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reply:
    """One completion.

    Attributes
    ----------
    text
        The JSON of the answer: what a tool was called with, else the content. Thoughts before
        the JSON and a code fence around it are taken off; nothing else is.
    finish_reason
        Why the model stopped.
    refusal
        The words with which it declined.
    prompt_tokens, completion_tokens
        As the server counts them; None where it does not.
    request_id
        The server's name for this exchange.
    """

    text: str
    finish_reason: str | None
    refusal: str | None
    prompt_tokens: int | None
    completion_tokens: int | None
    request_id: str | None


def read_reply(completion: Any) -> Reply | None:
    """Read what the SDK made of a response; None if it is no chat completion at all."""
    choices = getattr(completion, "choices", None)
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = getattr(choice, "message", None)
    if not hasattr(message, "content"):
        return None
    usage = getattr(completion, "usage", None)
    return Reply(
        text=_answer(message),
        finish_reason=_words(getattr(choice, "finish_reason", None)),
        refusal=_words(getattr(message, "refusal", None)),
        prompt_tokens=_count(getattr(usage, "prompt_tokens", None)),
        completion_tokens=_count(getattr(usage, "completion_tokens", None)),
        request_id=_words(getattr(completion, "_request_id", None)),
    )


def as_completion(reply: Reply) -> ChatCompletion:
    """Build the plain completion that instructor is to read: the answer's JSON as content."""
    from openai.types.chat import ChatCompletion, ChatCompletionMessage
    from openai.types.chat.chat_completion import Choice

    message = ChatCompletionMessage(role="assistant", content=reply.text)
    choice = Choice(index=0, message=message, finish_reason="stop")
    return ChatCompletion(id="", object="chat.completion", created=0, model="", choices=[choice])


def _answer(message: Any) -> str:
    calls = getattr(message, "tool_calls", None)
    for call in calls if isinstance(calls, list) else ():
        arguments = _words(getattr(getattr(call, "function", None), "arguments", None))
        if arguments is not None:
            return arguments
    text = _THOUGHTS.sub("", _words(message.content) or "")
    fenced = _FENCE.match(text)
    return fenced[1] if fenced else text


def _words(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
