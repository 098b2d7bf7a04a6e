"""What a server answered, read without trusting its shape."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from summarizer.llm.error_body import filtered_for
from summarizer.llm.refusals import declined

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion

_THOUGHTS: Final = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_STOPPED: Final = frozenset(
    {"content_filter", "safety", "prohibited_content", "blocklist", "sensitive", "refusal"}
)


@dataclass(frozen=True, slots=True)
class Reply:
    """One completion.

    Attributes
    ----------
    text
        The JSON of the answer: what a tool was called with, else the content. Thoughts, a code
        fence and words around one JSON object are taken off; of several objects none is chosen.
    finish_reason
        Why the model stopped.
    refusal
        The words with which it declined.
    filtered
        Whether a filter stopped the answer; ``categories`` has what for, where that is told.
    prompt_tokens, completion_tokens
        As the server counts them; None where it does not.
    cached_tokens
        Of the prompt's, those that the server had read before.
    request_id
        The server's name for this exchange.
    """

    text: str
    finish_reason: str | None
    refusal: str | None
    prompt_tokens: int | None
    completion_tokens: int | None
    request_id: str | None
    cached_tokens: int | None = None
    filtered: bool = False
    categories: tuple[str, ...] = ()


def read_reply(completion: Any) -> Reply | None:
    """Read what the SDK made of a response; None if it is no chat completion at all."""
    choices = getattr(completion, "choices", None)
    choice = choices[0] if isinstance(choices, list) and choices else None
    message: Any = getattr(choice, "message", None)
    if not hasattr(message, "content"):
        return None
    usage = getattr(completion, "usage", None)
    content = _words(message.content) or ""
    finish_reason = _words(getattr(choice, "finish_reason", None))
    return Reply(
        text=_called(message) or json_in(content),
        finish_reason=finish_reason,
        refusal=_words(getattr(message, "refusal", None)) or declined(content),
        prompt_tokens=_count(getattr(usage, "prompt_tokens", None)),
        completion_tokens=_count(getattr(usage, "completion_tokens", None)),
        request_id=_words(getattr(completion, "_request_id", None)),
        cached_tokens=_count(
            getattr(getattr(usage, "prompt_tokens_details", None), "cached_tokens", None)
        ),
        filtered=finish_reason is not None and finish_reason.lower() in _STOPPED,
        categories=filtered_for(getattr(choice, "content_filter_results", None)),
    )


def error_inside(completion: Any) -> object | None:
    """Find the error that OpenRouter and others put into a 200, or into its one choice."""
    choices = getattr(completion, "choices", None)
    choice = choices[0] if isinstance(choices, list) and choices else None
    return getattr(completion, "error", None) or getattr(choice, "error", None)


def json_in(content: str) -> str:
    """Return the JSON object that an answer is about; an answer without just one as it is."""
    text = _THOUGHTS.sub("", content).strip("\ufeff \t\r\n")
    if text.startswith("{") and text.endswith("}"):
        return text
    start, decoder = text.find("{"), json.JSONDecoder()
    try:
        _, end = decoder.raw_decode(text, start) if start >= 0 else (None, 0)
    except (ValueError, RecursionError):
        return text
    return text[start:end] if end and "{" not in text[end:] else text


def as_completion(reply: Reply) -> ChatCompletion:
    """Build the plain completion that instructor is to read: the answer's JSON as content."""
    from openai.types.chat import ChatCompletion, ChatCompletionMessage
    from openai.types.chat.chat_completion import Choice

    message = ChatCompletionMessage(role="assistant", content=reply.text)
    choice = Choice(index=0, message=message, finish_reason="stop")
    return ChatCompletion(id="", object="chat.completion", created=0, model="", choices=[choice])


def _called(message: Any) -> str | None:
    calls = getattr(message, "tool_calls", None)
    for call in calls if isinstance(calls, list) else ():
        arguments = _words(getattr(getattr(call, "function", None), "arguments", None))
        if arguments is not None:
            return arguments
    return None


def _words(value: object) -> str | None:
    """Text that is there, and that can be sent and stored: halves of characters cannot."""
    return _SURROGATES.sub("\ufffd", value) if isinstance(value, str) and value else None


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
