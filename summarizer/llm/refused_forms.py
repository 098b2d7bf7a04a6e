"""What a server has against the form of a request, and what the next request does without.

One table: what is left out, and how servers say that they do not take it. A form is looked for
only in a request that has it, so each is left out once. The words are those of servers of many
kinds, and new ones will come: a refusal that is not understood at all leads to the plainest
request, once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from summarizer.llm.capabilities import SMALLEST_LIMIT
from summarizer.llm.error_body import ErrorBody
from summarizer.llm.request import Body, limit_of

PLAINEST: Final = "options"
"""Everything that a request can do without."""


# DashScope: "This model only support stream mode, please enable the stream parameter"; Fireworks:
# "max_tokens > 4096 must have stream=true".
_STREAM: Final = re.compile(
    r"""(?ixs)only\ssupports?\sstream|stream\smode|enable\sthe\sstream|non-?streaming\scall
      | stream\s?=\s?true|stream\S*\s(?:must\sbe|is)\s(?:set\sto\s)?(?:true|required)"""
)
# OpenAI, vLLM: "... maximum context length is 4096 tokens ... (8000 in the completion)"
# TGI: https://github.com/huggingface/chat-ui/issues/1149 ; Anthropic: "input length and
# `max_tokens` exceed context limit"; Groq: "Request too large ... Limit 6000, Requested 8400";
# OpenRouter: https://github.com/Taewan-P/gpt_mobile/issues/284 ; DashScope: "Range of max_tokens
# should be [1, 8192]"; Zhipu: https://github.com/MetaGLM/glm-cookbook/issues/24 (参数非法);
# Bedrock: "The maximum tokens you requested exceeds the model limit"; Moonshot, of question and
# answer together: https://platform.kimi.ai/docs/api/errors.md ("exceeded model token limit").
_LIMIT: Final = re.compile(
    r"""(?ixs)\A(?=.*(?:max\w*[_\s]?(?:new|output|completion)?[_\s]?tokens|the\scompletion|output\stoken
             |completion\stokens|model\stoken\slimit|requested\s(?:up\sto\s)?\d))
        .*(?:范围|超过|超出|大于|非法|above\smaximum|too\s(?:large|high|many|big|long)|exceed|at\smost|less\sthan|must\sbe|<=?|>=?|range
             |maximum\s(?:allowed|value|number|context)|fewer|lower|reduce|larger|greater|afford)"""
)
# Gemma's template: https://github.com/huggingface/chat-ui/issues/1386 ; Gemini:
# https://github.com/google/adk-python/issues/3900 ("Developer instruction is not enabled");
# Mistral's: "Conversation roles must alternate user/assistant", "Only user and assistant roles are
# supported!" (llama.cpp, with a 500: https://github.com/containers/ramalama/issues/2425); o1-mini:
# "'messages[0].role' does not support 'system'"; Bedrock: "This model doesn't support system
# messages"; DashScope: "Role must be in [user, assistant]".
_SYSTEM: Final = re.compile(
    r"""(?ixs)system[\s_-]*(?:role|message|prompt|instruction)|developer\sinstruction|roles\smust\salternate
      | only\suser[^.]{0,12}assistant|role\W.{0,40}\bsystem\b|\bsystem\b.{0,20}\brole
      | \brole\smust\sbe"""
)
# Anthropic: https://github.com/anthropics/claude-code/issues/6774 ("all messages must have
# non-empty content"); Mistral: https://github.com/OpenHands/OpenHands/issues/8685 ("Assistant
# message must have either content or tool_calls"); xAI:
# https://github.com/langchain-ai/langchain/issues/34140 ("Each message must have at least one
# content element"). A question with an answer to it may also be too long, where the question alone
# was not.
_TURNS: Final = re.compile(
    r"""(?ixs)assistant|non-?empty|prefill|content\selement|alternat|last\smessage|\bturns?\b
      | context|too\s(?:long|large|many\stokens)"""
)
# Gemini: https://github.com/googleapis/python-genai/issues/660 ("too many states for serving");
# llama.cpp: https://github.com/lidge-jun/opencodex/issues/2135 ("failed to parse grammar");
# vLLM: "contains features not supported by xgrammar"; OpenAI: "Invalid schema for response_format".
_SCHEMA: Final = re.compile(
    r"""(?ixs)schema|grammar|too\smany\sstates|guided|structured\soutput|response[\s_-]?format
      | json[\s_-]?(?:schema|mode|object)|generation_?config|additionalProperties|\$defs|\$ref"""
)
_TOOLS: Final = re.compile(
    r"(?ixs)schema|grammar|\btools?\b|tool_(?:choice|call)|function[\s_-]call"
)

_NOT_KNOWN: Final = re.compile(
    r"""(?ixs)unsupported | not\ssupport | n't\ssupport
      | unknown | unrecogni[sz]ed | unexpected | extraneous | extra\s | cannot\sfind
      | not\s(?:permitted|allowed|available|enabled|compatible) | unavailable | incompatible
      | deprecated | no\slonger
      | no\sendpoints\sfound
      | invalid\s(?:param|arg|field)"""
)
# Moonshot: https://github.com/MoonshotAI/Kimi-K2/issues/124 ("only 0.6 is allowed for this model");
# TGI: "`temperature` must be strictly positive"; DashScope: "temperature should be in (0.0, 2.0)".
_WRONG_VALUE: Final = re.compile(
    r"(?ixs)\bonly\s\S+\sis\sallowed|\b(?:must|should)\sbe\b|\brange\b|\binvalid\b|取值|非法|deprecated"
)
_VALUES: Final = ("temperature", "seed", "reasoning_effort")
# OpenRouter, with a 404: https://github.com/block/buzz/issues/3018 and, of tools,
# https://github.com/Kilo-Org/kilocode/issues/9006
_NOBODY: Final = re.compile(
    r"(?i)no endpoints found that (?:can handle the requested parameters|support)"
)
# "unknown field `seed`, expected one of `model`, `temperature`, ...": what comes after is known.
_WHAT_IS_KNOWN: Final = re.compile(
    r"expected one of|\bsupported (?:param|field|arg|val)|allowed:|instead"
)


def _uses(name: str) -> Callable[[Body], bool]:
    return lambda body: name in body


_TABLE: Final[tuple[tuple[str, Callable[[Body], bool], re.Pattern[str]], ...]] = (
    ("stream", lambda body: not body.get("stream"), _STREAM),
    ("limit", lambda body: limit_of(body) > SMALLEST_LIMIT, _LIMIT),
    ("system", lambda body: _has_role(body, "system"), _SYSTEM),
    ("response_format", _uses("response_format"), _SCHEMA),
    ("tools", _uses("tools"), _TOOLS),
    ("turns", lambda body: _has_role(body, "assistant"), _TURNS),
)
_PARAMETERS: Final = (
    "strict",
    "max_completion_tokens",
    "max_tokens",
    "temperature",
    "seed",
    "reasoning_effort",
    "response_format",
    "tool_choice",
    "tools",
)


def refused_form(told: ErrorBody, body: Body) -> str | None:
    """Say what a server has against the form of a request, for ``capabilities.without``.

    Returns
    -------
    str or None
        None where its words are about something else, or about nothing that can be left out.
    """
    said = f"{told.code} {told.message}"
    parameter = _unknown_parameter(told, said, body)
    if parameter is not None:
        return parameter
    for form, has, refusal in _TABLE:
        if has(body) and (refusal.search(said) or form in told.names):
            return form
    return PLAINEST if _NOBODY.search(said) and can_be_plainer(body) else None


def can_be_plainer(body: Body) -> bool:
    """Whether a request has something that it can do without."""
    return any(name in body for name in _PARAMETERS[3:])


def _unknown_parameter(told: ErrorBody, said: str, body: Body) -> str | None:
    if not _NOT_KNOWN.search(said):
        if not _WRONG_VALUE.search(said):
            return None
        # Such words are about many things: only of these the value is ours to leave out.
        about = told.names | set(re.findall(r"\w+", said))
        return next((name for name in _VALUES if name in about and name in body), None)
    known = _WHAT_IS_KNOWN.search(said)
    words = re.findall(r"\w+", said[: known.start()] if known else said)
    for named in (told.names, words):
        found = [name for name in _PARAMETERS if name in named and _has(body, name)]
        if found:
            return found[0]
    return None


def _has(body: Body, parameter: str) -> bool:
    return parameter in body or (parameter == "strict" and _is_strict(body))


def _is_strict(body: Body) -> bool:
    form = body.get("response_format", {}).get("json_schema", {})
    return any(
        part.get("strict") for part in (form, *(tool["function"] for tool in body.get("tools", ())))
    )


def _has_role(body: Body, role: str) -> bool:
    return any(message.get("role") == role for message in body.get("messages", ()))
