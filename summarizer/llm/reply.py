"""What a server answered, read without trusting its shape."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from summarizer.llm.endings import End, end_of
from summarizer.llm.error_body import filtered_for
from summarizer.llm.refusals import declined

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion

# Where thoughts end that a server did not take out of the answer. Where they begin is often told
# in the prompt, and so not in the answer: https://github.com/perplexityai/api-discussion/issues/177
_THOUGHTS_END: Final = re.compile(
    r"""</(?:\w+:)?(?:think|thinking|thoughts?|reasoning)>   # DeepSeek, Qwen, Seed, ...
      | \[/THINK\]                                            # Magistral
      | ◁/think▷                                              # Kimi
      | <\|channel\|>final[^{]{0,40}?<\|message\|>               # gpt-oss
      | <\|START_RESPONSE\|>                                  # Command
    """,
    re.VERBOSE,
)
_LANGUAGE: Final = re.compile(r"\A\w*\s*")
# What JavaScript allows and JSON does not: a comma before a closing bracket, and comments. Strings
# are matched first, and kept.
_EXTRAS: Final = re.compile(
    r"""("(?:[^"\\\n]|\\.)*") | ,(?=\s*[}\]]) | (?<=[\s,{\[])//[^\n]*""",
    re.VERBOSE,
)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_LONGEST_REASON: Final = 60
_THOUGHTS: Final = ("reasoning_content", "reasoning", "thinking", "reasoning_details")
_ERRORS: Final = (
    "error",
    "errors",
    "base_resp",
    "error_msg",
    "promptFeedback",
    "prompt_filter_results",
    "msg",
    "detail",
)


@dataclass(frozen=True, slots=True)
class Reply:
    """One completion.

    Attributes
    ----------
    text
        The JSON of the answer: what a tool was called with, else the content, else the thoughts
        where nothing else was said and they hold one JSON object. A code fence and words around
        the object are taken off; of several objects none is chosen.
    finish_reason, end
        Why the model stopped, in the provider's words and in ours.
    refusal
        The words with which it declined.
    categories
        What for a filter stopped the answer, where that is told.
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
    categories: tuple[str, ...] = ()

    @property
    def end(self) -> End:
        """Why the model stopped, in this library's terms."""
        return end_of(self.finish_reason)


def read_envelope(content: bytes) -> Any:
    """Read the JSON of a response; the pieces of an event stream are put together.

    Raises
    ------
    ValueError, RecursionError
        It is no JSON, or nested too deep.
    """
    text = content.decode("utf-8-sig").strip()
    if text.startswith(("data:", "event:", ":")):
        return _put_together([json.loads(piece) for piece in _events(text)])
    envelope = json.loads(text)
    # Google puts an error into a list.
    return envelope[0] if isinstance(envelope, list) and len(envelope) == 1 else envelope


def read_reply(envelope: Any, request_id: str | None = None) -> Reply | None:
    """Read the envelope of a response; None if it is no chat completion at all.

    Of several choices the first is taken that ended by itself with a JSON object.
    """
    choices = [_read_choice(choice) for choice in _choices(envelope)]
    read = [choice for choice in choices if choice is not None]
    if not read:
        return None
    good = [one for one in read if end_of(one.finish_reason) == "whole" and is_object(one.text)]
    chosen = next(iter([*good, *(one for one in read if one.text), *read]))
    usage = _part(envelope, "usage")
    details = _part(usage, "prompt_tokens_details")
    return Reply(
        text=chosen.text,
        finish_reason=chosen.finish_reason,
        refusal=chosen.refusal,
        prompt_tokens=_count(usage.get("prompt_tokens", usage.get("input_tokens"))),
        completion_tokens=_count(usage.get("completion_tokens", usage.get("output_tokens"))),
        request_id=request_id,
        # DeepSeek counts them beside the others.
        cached_tokens=_count(details.get("cached_tokens", usage.get("prompt_cache_hit_tokens"))),
        categories=chosen.categories,
    )


def error_inside(envelope: Any) -> object | None:
    """Find the error that servers put into a 200, or into its one choice.

    OpenRouter has ``error``, MiniMax ``base_resp``, Cloudflare ``errors``, Baidu ``error_msg``,
    Google ``promptFeedback``, FastChat ``object: error``; others a code and a message.
    """
    if not isinstance(envelope, dict):
        return None
    choices = _choices(envelope)
    if choices and isinstance(choices[0], dict) and choices[0].get("error"):
        return {"error": choices[0]["error"]}
    if envelope.get("error"):
        return envelope
    if choices:
        return None
    status = _part(envelope, "base_resp").get("status_code")
    told = any(envelope.get(name) for name in _ERRORS if name != "base_resp") or status
    if told or envelope.get("object") == "error" or {"code", "message"} <= envelope.keys():
        return envelope
    return None


def json_in(content: str) -> str:
    """Return the JSON object that an answer is about; an answer without just one as it is."""
    text = content.strip("\ufeff \t\r\n")
    if not text.startswith("{"):
        thoughts = list(_THOUGHTS_END.finditer(text))
        after = text[thoughts[-1].end() :].strip("\ufeff \t\r\n") if thoughts else ""
        text = after or text
    plain = _EXTRAS.sub(lambda found: found[1] or "", text) if "{" in text else text
    return _object_in(text) or _object_in(plain) or text


def _object_in(text: str) -> str:
    """Return the one JSON object in a text, or nothing."""
    if is_object(text):
        return text
    fenced = [_LANGUAGE.sub("", part).rstrip() for part in text.split("```")[1::2]]
    objects = [part for part in fenced if part.startswith("{")]
    if len(objects) == 1 and is_object(objects[0]):
        return objects[0]
    start, decoder = text.find("{"), json.JSONDecoder()
    try:
        _, end = decoder.raw_decode(text, start) if start >= 0 else (None, 0)
    except (ValueError, RecursionError):
        return ""
    return text[start:end] if end and "{" not in text[end:] else ""


def is_object(text: str) -> bool:
    """Whether a text is one JSON object."""
    try:
        return text.startswith("{") and isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def as_completion(reply: Reply) -> ChatCompletion:
    """Build the plain completion that instructor is to read: the answer's JSON as content."""
    from openai.types.chat import ChatCompletion, ChatCompletionMessage
    from openai.types.chat.chat_completion import Choice

    message = ChatCompletionMessage(role="assistant", content=reply.text)
    choice = Choice(index=0, message=message, finish_reason="stop")
    return ChatCompletion(id="", object="chat.completion", created=0, model="", choices=[choice])


@dataclass(frozen=True, slots=True)
class _Choice:
    text: str
    finish_reason: str | None
    refusal: str | None
    categories: tuple[str, ...]


def _read_choice(choice: Any) -> _Choice | None:
    if not isinstance(choice, dict):
        return None
    message = choice.get("message", choice.get("delta"))
    if not isinstance(message, dict):
        if not isinstance(choice.get("text"), str):
            return None
        message = {"content": choice["text"]}
    content = _words(_said(message.get("content")))
    called = _words(next(_called(message), ""))
    text = called or json_in(content) or _words(_said(message.get("parsed")))
    if not text:
        # A server that takes thoughts apart may take the answer for one of them.
        thoughts = (json_in(_words(_said(message.get(name), thoughts=True))) for name in _THOUGHTS)
        text = next(filter(is_object, thoughts), "")
    finish_reason = choice.get("finish_reason")
    return _Choice(
        text=text,
        finish_reason=_words(finish_reason)[:_LONGEST_REASON] or None
        if isinstance(finish_reason, str)
        else None,
        refusal=_refusal(message) or declined(content),
        categories=filtered_for(choice.get("content_filter_results")),
    )


def _said(value: Any, *, thoughts: bool = False) -> str:
    """The words of a content: a text, or parts of which some may be thoughts."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "".join(
            _said(part, thoughts=thoughts)
            for part in value
            if thoughts or not (isinstance(part, dict) and _is_thought(part))
        )
    if not isinstance(value, dict):
        return ""
    for name in ("text", "value", "content", "parts", *(("thinking",) if thoughts else ())):
        if isinstance(value.get(name), str | list) or (name == "text" and name in value):
            return _said(value[name], thoughts=thoughts)
    # An object that was not made a text.
    return "" if "type" in value else json.dumps(value)


def _is_thought(part: dict[Any, Any]) -> bool:
    kind = str(part.get("type", ""))
    return "think" in kind or "reason" in kind or part.get("thought") is True


def _called(message: dict[Any, Any]) -> Iterator[str]:
    """What a function was called with: a text, or, as Ollama has it, an object."""
    calls = message.get("tool_calls")
    older = {"function": message.get("function_call")}
    for call in (*(calls if isinstance(calls, list) else ()), older):
        arguments = _part(call, "function").get("arguments")
        if isinstance(arguments, dict):
            yield json.dumps(arguments)
        elif isinstance(arguments, str) and arguments:
            yield arguments


def _refusal(message: dict[Any, Any]) -> str | None:
    content = message.get("content")
    parts = [message, *(content if isinstance(content, list) else ())]
    told = (part.get("refusal") for part in parts if isinstance(part, dict))
    return next((_words(words) for words in told if isinstance(words, str) and words), None)


def _choices(envelope: Any) -> list[Any]:
    choices = envelope.get("choices") if isinstance(envelope, dict) else None
    return choices if isinstance(choices, list) else []


def _events(text: str) -> Iterator[str]:
    for line in text.splitlines():
        name, _, piece = line.partition(":")
        if name == "data" and piece.strip() not in ("", "[DONE]"):
            yield piece.strip()


def _put_together(pieces: list[Any]) -> Any:
    """Make one completion of a stream, from a server that streams without being asked to."""
    whole: dict[str, Any] = {}
    message: dict[str, str] = {}
    finish_reason = None
    for piece in pieces:
        if not isinstance(piece, dict):
            continue
        whole |= {name: value for name, value in piece.items() if value is not None}
        for choice in _choices(piece)[:1]:
            for name, words in _part(choice, "delta").items():
                if isinstance(words, str) and name != "role":
                    message[name] = message.get(name, "") + words
            ended = choice.get("finish_reason") if isinstance(choice, dict) else None
            finish_reason = ended or finish_reason
    if message:
        whole["choices"] = [{"message": message, "finish_reason": finish_reason}]
    return whole


def _part(whole: Any, name: str) -> dict[Any, Any]:
    part = whole.get(name) if isinstance(whole, dict) else None
    return part if isinstance(part, dict) else {}


def _words(value: str) -> str:
    """Text that can be sent and stored: halves of characters cannot."""
    return _SURROGATES.sub("\ufffd", value)


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
