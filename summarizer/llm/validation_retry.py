"""What is wrong with an answer, told to the model in few words, and to the ledger in fewer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from pydantic import ValidationError

from summarizer.llm.prompts import Message

LONGEST_ANSWER: Final = 4_000
"""Characters of a bad answer that are shown to the model again."""

_LONGEST_VALUE: Final = 40
_LONGEST_CHOICES: Final = 400
_MOST: Final = 8


def again(messages: Sequence[Message], answer: str, wrong: str) -> list[Message]:
    """Return the messages of a question that is asked again.

    The question, the last bad answer and what is wrong with it: however often it is asked,
    nothing else is added. Where there is no answer to show, what is wrong is added to the
    question: servers refuse a message without words, and two of one role.
    """
    if not answer.strip():
        *before, last = messages
        return [*before, {"role": last["role"], "content": f"{last['content']}\n\n{wrong}"}]
    shown = answer if len(answer) <= LONGEST_ANSWER else answer[:LONGEST_ANSWER] + "…"
    return [
        *messages,
        {"role": "assistant", "content": shown},
        {"role": "user", "content": wrong},
    ]


def for_the_model(error: ValidationError) -> str:
    """List what is wrong: the field, what is allowed, and a short value that is not."""
    found = error.errors(include_url=False)
    lines = list(dict.fromkeys(f"- {_line(item)}" for item in found))
    if len(lines) > _MOST:
        lines = [*lines[:_MOST], f"- and {len(lines) - _MOST} more like these"]
    return "\n".join(
        ["Your answer is not valid:", *lines, "Answer again with the whole JSON object, corrected."]
    )


def for_the_ledger(error: ValidationError) -> str:
    """List the fields and kinds of what is wrong, without any words of the answer."""
    # The name of a field that should not be there is the model's own word.
    found = [
        f"{_place(item['loc'][:-1] if item['type'] == 'extra_forbidden' else item['loc'])} "
        f"{item['type']}"
        for item in error.errors(include_url=False, include_input=False, include_context=False)
    ]
    distinct = list(dict.fromkeys(found))
    more = f", and {len(distinct) - _MOST} more" if len(distinct) > _MOST else ""
    return ", ".join(distinct[:_MOST]) + more


def _line(item: Mapping[str, Any]) -> str:
    place, kind = _place(item["loc"]), item["type"]
    context = item.get("ctx", {})
    if kind == "json_invalid":
        return f"it is not valid JSON ({context.get('error', 'it cannot be read')})"
    if kind == "missing":
        return f"{place} is missing"
    if kind == "extra_forbidden":
        return f"{place[:_LONGEST_VALUE]}: there is no such field"
    if kind in ("literal_error", "enum"):
        return f"{place} must be {_clipped(str(context['expected']))}{_instead_of(item['input'])}"
    if kind in ("value_error", "assertion_error"):
        return f"{place}: {context['error']}"
    return f"{place}: {item['msg']}{_instead_of(item['input'])}"


def _place(loc: Sequence[int | str]) -> str:
    return ".".join(str(part) for part in loc) or "the answer"


def _clipped(choices: str) -> str:
    return choices if len(choices) <= _LONGEST_CHOICES else f"{choices[:_LONGEST_CHOICES]}…"


def _instead_of(value: object) -> str:
    if not isinstance(value, str | int | float) or len(str(value)) > _LONGEST_VALUE:
        return ""
    return f", not {value!r}"
