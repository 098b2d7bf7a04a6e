"""What a server answered, read without trusting its shape."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from summarizer.llm.endings import End, end_of
from summarizer.llm.envelope import part
from summarizer.llm.error_body import filtered_for
from summarizer.llm.refusals import declined
from summarizer.llm.request import TOOL

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
_FENCE: Final = re.compile(r"```|~~~")
_LANGUAGE: Final = re.compile(r"\A\w*\s*")
# What JavaScript allows and JSON does not: a comma before a closing bracket, and comments; and what
# models write: other spaces between values; line ends and \\' in a text. Strings are matched first.
# https://github.com/mem0ai/mem0/issues/2194
_EXTRAS: Final = re.compile(
    r"""("(?:[^"\\]|\\.)*") | ,(?=\s*[}\]]) | (?<=[\s,{\[])//[^\n]*
      | [\u00a0\u2000-\u200f\u2028\u2029\u202f\u2060\u3000\ufeff]""",
    re.VERBOSE | re.DOTALL,
)
_NOT_IN_STRINGS: Final = re.compile(r"(\\\\)|\\'|[\x00-\x1f]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_LONGEST_REASON: Final = 60
_ARGUMENTS: Final = ("arguments", "input", "parameters", "args")
_OBJECTS: Final = ("functionCall", "input", "json", "arguments", "parameters")
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
    usage = part(envelope, "usage")
    details = part(usage, "prompt_tokens_details")
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
    Google ``promptFeedback``, Tencent ``Response`` with ``Error``, FastChat ``object: error``;
    others a code and a message.
    """
    if not isinstance(envelope, dict):
        return None
    choices = _choices(envelope)
    if choices and isinstance(choices[0], dict) and choices[0].get("error"):
        return {"error": choices[0]["error"]}
    if envelope.get("error") or part(envelope, "Response").get("Error"):
        return envelope
    if choices:
        return None
    status = part(envelope, "base_resp").get("status_code")
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
    return _object_in(text) or _object_in(_without_extras(text)) or text


def _without_extras(text: str) -> str:
    """JSON as it is written by rule, from JSON with comments, last commas, or loose strings."""
    return _EXTRAS.sub(lambda found: _string(found[1] or ""), text)


def _string(written: str) -> str:
    """Return a string of JSON whose line ends are told as such; what is none, as it is."""
    return _NOT_IN_STRINGS.sub(
        lambda found: found[1] or ("'" if found[0] == "\\'" else json.dumps(found[0])[1:-1]),
        written,
    )


def _object_in(text: str) -> str:
    """Return the one JSON object in a text, or nothing."""
    if is_object(text):
        return text
    fenced = [_LANGUAGE.sub("", part).rstrip() for part in _FENCE.split(text)[1::2]]
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
    written = json_in(content)
    called = _words(_called(message, written))
    text = called or written or _words(_said(message.get("parsed")))
    if not text:
        # A server that takes thoughts apart may take the answer for one of them.
        thoughts = (json_in(_words(_said(message.get(name), thoughts=True))) for name in _THOUGHTS)
        text = next(filter(is_object, thoughts), "")
    # OpenRouter shows what the server behind it said, too:
    # https://github.com/reVrost/go-openrouter/pull/43
    finish_reason = choice.get("finish_reason") or choice.get("native_finish_reason")
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
    # Anthropic's and Gemini's calls, and answers that are objects, in a list of parts.
    inner = next((v for name in _OBJECTS if isinstance(v := value.get(name), dict)), None)
    if inner is not None:
        return _arguments(inner) or json.dumps(inner)
    # An object that was not made a text.
    return "" if "type" in value else json.dumps(value)


def _is_thought(part: dict[Any, Any]) -> bool:
    kind = str(part.get("type", ""))
    return "think" in kind or "reason" in kind or part.get("thought") is True


def _called(message: dict[Any, Any], content: str) -> str:
    """What our function was called with; nothing where the answer is in the content.

    Arguments are a text, or, as Ollama has them, an object; some servers put them beside the name,
    or under another name.
    """
    calls = message.get("tool_calls")
    older = {"function": message.get("function_call")}
    found = [
        (str(function.get("name", "")), arguments)
        for call in (*(calls if isinstance(calls, list) else ()), older)
        for function in (part(call, "function") or (call if isinstance(call, dict) else {}),)
        for arguments in (_arguments(function),)
        if arguments and (arguments != "{}" or not content)
    ]
    ours = [arguments for name, arguments in found if name in (TOOL, "")]
    others = [arguments for name, arguments in found if name not in (TOOL, "")]
    return next(iter([*ours, *([] if is_object(content) else others)]), "")


def _arguments(function: dict[Any, Any]) -> str:
    for name in _ARGUMENTS:
        value = function.get(name)
        if isinstance(value, dict):
            return json.dumps(value)
        if isinstance(value, str) and value:
            return json_in(value)
    return ""


def _refusal(message: dict[Any, Any]) -> str | None:
    content = message.get("content")
    parts = [message, *(content if isinstance(content, list) else ())]
    told = (part.get("refusal") for part in parts if isinstance(part, dict))
    return next((_words(words) for words in told if isinstance(words, str) and words), None)


def _choices(envelope: Any) -> list[Any]:
    choices = envelope.get("choices") if isinstance(envelope, dict) else None
    return choices if isinstance(choices, list) else []


def _words(value: str) -> str:
    """Text that can be sent and stored: halves of characters cannot."""
    return _SURROGATES.sub("\ufffd", value)


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
