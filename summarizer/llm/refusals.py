"""How models decline: in a field made for it, or in prose where a server knows no such field."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 1_000

_REGRET: Final = r"(?:(?:I[’']m|I am)(?: \w+)? sorry|sorry|unfortunately|as an AI\b[^.{]{0,60})"
_CANNOT: Final = (
    r"I(?: can[’']?t| cannot| can not| won[’']?t| will not|(?:[’']m| am) (?:not able|unable) to)"
)
_REQUEST: Final = (
    r"(?:assist|help|comply)(?: you)? with (?:that|this|these|such|your|the)\b"
    r"|(?:fulfil|fulfill|process|complete|answer) (?:that|this|your) (?:request|question)"
)
_DECLINED: Final = re.compile(
    rf"\A\W*(?:{_REGRET}[\s,.;:-]*(?:but )?)?{_CANNOT} (?:{_REQUEST})", re.IGNORECASE
)


def declined(content: str) -> str | None:
    """Return the words with which a model declines the whole request; None if it does not.

    Narrow on purpose: an answer that is taken for a refusal is not asked for again.
    """
    short = len(content) <= _LONGEST and "{" not in content
    return content if short and _DECLINED.match(content) else None
