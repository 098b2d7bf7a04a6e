"""The class of an answer, on its way through instructor and back."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, Self, TypeVar, cast

from pydantic import BaseModel, ValidationError, create_model
from pydantic_core import InitErrorDetails

T = TypeVar("T", bound=BaseModel)


class Unambiguous(BaseModel):
    """Does not take JSON that says two things under one name; a parser would take the last."""

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Validate, as the base class does, what is not ambiguous."""
        if _is_ambiguous(json_data):
            error = ValueError("a field stands twice, with different values")
            wrong = InitErrorDetails(type="value_error", input=None, ctx={"error": error})
            raise ValidationError.from_exception_data(cls.__name__, [wrong])
        return super().model_validate_json(json_data, **options)


def unambiguous(answer: type[T]) -> type[T]:
    """Add to the model of an answer that it be unambiguous."""
    return cast(type[T], _unambiguous(answer))


@lru_cache(maxsize=64)  # making a class takes longer than all else that is done for a question
def _unambiguous(answer: type[BaseModel]) -> type[BaseModel]:
    return create_model(answer.__name__, __base__=(Unambiguous, answer))


def _is_ambiguous(json_data: str | bytes | bytearray) -> bool:
    ambiguous = False

    def gather(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal ambiguous
        found = dict(pairs)
        ambiguous = ambiguous or any(found[name] != value for name, value in pairs)
        return found

    try:
        json.loads(json_data, object_pairs_hook=gather)
    except (ValueError, RecursionError):
        return False  # it is no JSON at all, and pydantic says why
    return ambiguous


def plain(answer: type[T], found: Any) -> T:
    """Give instructor's subclass instance the class that was asked for, without its extras."""
    fields = {name: getattr(found, name) for name in answer.model_fields}
    return answer.model_construct(_fields_set=set(found.model_fields_set), **fields)
