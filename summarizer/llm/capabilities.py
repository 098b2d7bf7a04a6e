"""What a model can do, and which way of asking suits it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

Way = Literal["survey", "follow_up"]
LimitName = Literal["max_tokens", "max_completion_tokens"]
Structured = Literal["json_schema", "json_object", "tools", "prompt"]

SMALL = 6.5
"""Billions of parameters below which a model is asked small questions only."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What is known of a model.

    Attributes
    ----------
    way
        ``survey``: one question about the whole article, and one or two revisions.
        ``follow_up``: a small model, asked one sentence at a time.
    structured
        How the server is made to keep to a schema: ``json_schema`` (response_format),
        ``tools`` (a forced call of one function), ``json_object`` (any JSON; the schema is
        told in words) or ``prompt`` (told in words only).
    strict
        Send OpenAI's ``strict: true`` with the schema.
    context, is_context_set
        Tokens that question and answer may have together, and whether a user has said so: only
        then an answer is given less for the sake of its question.
    max_output
        Tokens that an answer may have.
    temperature, seed
        Whether these parameters are accepted. Reasoning models refuse the former.
    limit_name
        The parameter that limits the answer.
    reasoning_effort
        Sent where not None.
    reasoning_tokens
        Added to the limit of each answer, for models that think within it.
    system_role
        Whether instructions have a message of their own; else they come before the question.
    turns
        Whether a question that is asked again shows the last answer as a message of the model;
        else what is wrong with it is added to the question.
    stream
        Whether the answer must come as a stream, since the server gives no other.
    """

    way: Way = "survey"
    structured: Structured = "json_schema"
    strict: bool = True
    context: int = 32_768
    is_context_set: bool = False
    max_output: int = 4_096
    temperature: bool = True
    seed: bool = True
    limit_name: LimitName = "max_tokens"
    reasoning_effort: str | None = None
    reasoning_tokens: int = 0
    system_role: bool = True
    turns: bool = True
    stream: bool = False


SMALLEST_LIMIT = 256
"""Tokens below which no answer is asked for, however little room a server has."""

LOCAL = Capabilities(way="follow_up", context=8_192, max_output=2_048)
LARGE_LOCAL = Capabilities(context=16_384, max_output=8_000)
UNKNOWN = Capabilities()

_OPENAI = Capabilities(
    context=128_000, max_output=16_384, limit_name="max_completion_tokens", seed=True
)
_REASONING = replace(
    _OPENAI,
    context=200_000,
    max_output=100_000,
    temperature=False,
    seed=False,
    reasoning_effort="low",
    reasoning_tokens=8_192,
)
_GPT_5 = replace(_REASONING, context=400_000, max_output=128_000)
_GPT_4_1 = replace(_OPENAI, context=1_047_576, max_output=32_768)

# The first pattern that matches the whole name wins.
_TABLE: tuple[tuple[str, Capabilities], ...] = (
    (r"gpt-4o(-mini)?(-\d.*)?", _OPENAI),
    (r"gpt-4\.1(-mini|-nano)?(-\d.*)?", _GPT_4_1),
    (r"gpt-5.*-chat.*|chatgpt-.*", _OPENAI),
    (r"gpt-[5-9].*", _GPT_5),
    (r"o\d.*", _REASONING),
    # gpt-4-turbo and older know neither schemas nor the newer name of the limit.
    (r"gpt-(4|3\.5).*", Capabilities(structured="json_object", strict=False, context=16_384)),
    (
        r"deepseek-(chat|reasoner).*",
        Capabilities(
            structured="json_object", strict=False, context=65_536, max_output=8_192, seed=False
        ),
    ),
    # Anthropic's OpenAI-compatible endpoint ignores response_format.
    (
        r"claude-.*",
        Capabilities(
            structured="tools", strict=False, context=200_000, max_output=32_000, seed=False
        ),
    ),
    (r"gemini-.*", Capabilities(context=1_000_000, max_output=65_536, seed=False)),
    (r"gpt-oss.*", Capabilities(context=131_072, max_output=16_384, reasoning_tokens=4_096)),
)

_SIZE = re.compile(r"(?<![\d.])(?:(\d+)x)?(\d+(?:\.\d+)?)(b|m)(?![a-z0-9])")


def capabilities(provider: str, name: str, size: float | None = None) -> Capabilities:
    """Look up what a model can do.

    Parameters
    ----------
    provider
        ``local`` or ``openai`` (which stands for any compatible server).
    name
        The model's name. An organisation before it does not matter (``openai/gpt-4o`` at
        OpenRouter). A name that is not known gets careful defaults; if it states a size below
        6.5 billion parameters (``qwen2.5:3b``), the model is asked small questions.
    size
        Billions of parameters, where they are known. A local model of which nobody knows them is
        taken for a small one.
    """
    if provider == "local":
        return LARGE_LOCAL if size is not None and size >= SMALL else LOCAL
    bare = name.casefold().rsplit("/", 1)[-1]
    for pattern, known in _TABLE:
        if re.fullmatch(pattern, bare):
            return known
    size = billions(bare) if size is None else size
    return replace(UNKNOWN, way="follow_up") if size is not None and size < SMALL else UNKNOWN


def billions(name: str) -> float | None:
    """Read a model's size from its name: 7 of ``qwen2.5:7b-instruct``, 56 of ``mixtral-8x7b``."""
    found = _SIZE.search(name.casefold())
    if found is None:
        return None
    size = float(found[2]) * int(found[1] or 1)
    return size / 1000 if found[3] == "m" else size


def without(known: Capabilities, form: str, limit: int = 0) -> Capabilities | None:
    """Return capabilities that avoid what a server has refused.

    None where there is nothing left to avoid.

    Parameters
    ----------
    form
        A parameter; or ``limit`` (too many tokens for the answer), ``system`` and ``turns`` (roles
        of messages), ``stream`` (an answer in one piece), ``options`` (everything that a request
        can do without).
    limit
        The tokens that were asked for.
    """
    less: Capabilities = known
    match form:
        case "max_tokens" | "max_completion_tokens" if known.limit_name == form:
            other: LimitName = "max_tokens" if form != "max_tokens" else "max_completion_tokens"
            less = replace(known, limit_name=other)
        case "limit":
            less = replace(known, max_output=max(SMALLEST_LIMIT, limit // 2))
        case "temperature":
            less = replace(known, temperature=False)
        case "seed":
            less = replace(known, seed=False)
        case "reasoning_effort":
            less = replace(known, reasoning_effort=None)
        case "strict":
            less = replace(known, strict=False)
        case "response_format" | "tools" | "tool_choice":
            less = replace(known, structured=_NEXT[known.structured], strict=False)
        case "system":
            less = replace(known, system_role=False)
        case "turns":
            less = replace(known, turns=False)
        case "stream":
            less = replace(known, stream=True)
        case "options":
            less = replace(
                known,
                temperature=False,
                seed=False,
                reasoning_effort=None,
                structured="prompt",
                strict=False,
            )
    return less if less != known else None


_NEXT: dict[Structured, Structured] = {
    "json_schema": "json_object",
    "tools": "json_object",
    "json_object": "prompt",
    "prompt": "prompt",
}
