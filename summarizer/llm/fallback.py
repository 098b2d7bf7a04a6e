"""A model that takes over where the one before it did not finish, as the user names it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, PositiveInt, SecretStr

_WITH_ADDRESS: Final = re.compile(r"(.+?)@(https?://.*)", re.DOTALL)


class Fallback(BaseModel):
    """A fallback model.

    Attributes
    ----------
    model
        ``local``, ``local/NAME`` or ``openai/NAME``.
    base_url
        Of its server. Without it, an ``openai/`` model is asked where the first model's
        ``base_url`` says: a text never goes to a service that nobody named.
    api_key
        For that server. A key that was given for another address is never used.
    way, structured, context_tokens, answer_tokens
        As for the first model; without them, what suits this one.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, str_strip_whitespace=True
    )

    model: str
    base_url: str | None = None
    api_key: SecretStr | None = None
    way: Literal["survey", "follow_up"] | None = None
    structured: Literal["json_schema", "json_object", "tools", "prompt"] | None = None
    context_tokens: PositiveInt | None = None
    answer_tokens: PositiveInt | None = None


def read_fallbacks(given: object) -> object:
    """Read fallback models as people write them, for pydantic to validate.

    Parameters
    ----------
    given
        Names, each perhaps with an address (``openai/NAME@https://host/v1``), or mappings with
        the fields of ``Fallback``. In one string: names between commas, or a JSON array.
    """
    if isinstance(given, str):
        given = _listed(given)
    if isinstance(given, Iterable) and not isinstance(given, Mapping | bytes):
        return tuple(_named(one) for one in given)
    return given


def _listed(words: str) -> object:
    if words.lstrip().startswith("["):
        try:
            return json.loads(words)
        except ValueError:
            # Its own message would quote the words, and a key may be among them.
            raise ValueError("this is not a JSON array") from None
    return [word.strip() for word in words.split(",") if word.strip()]


def _named(one: Any) -> Any:
    if not isinstance(one, str):
        return one
    found = _WITH_ADDRESS.fullmatch(one)
    return {"model": found[1], "base_url": found[2]} if found else {"model": one}
