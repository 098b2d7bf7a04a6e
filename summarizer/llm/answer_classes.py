"""The class of an answer, on its way through instructor and back."""

from __future__ import annotations

import json
from collections.abc import Collection
from functools import lru_cache
from typing import Any, Final, Self, TypeVar, cast

from pydantic import BaseModel, ValidationError, create_model
from pydantic_core import InitErrorDetails

T = TypeVar("T", bound=BaseModel)

_MOST_EXACT: Final = 2.0**53
_MOST_WRAPPERS: Final = 4


class Unambiguous(BaseModel):
    """Reads the JSON of an answer as JSON Schema has it, and not what is ambiguous.

    14.0 is an integer there. An answer that is wrapped in another object, a list or a text is
    taken out of it. JSON that says two things under one name is not valid; a parser would take
    the last.
    """

    @classmethod
    def model_json_schema(cls, *args: Any, **options: Any) -> dict[str, Any]:
        """Return what instructor wants to put into a request that is not sent: ours is."""
        return {"title": cls.__name__, "type": "object", "properties": {}}

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Validate, as the base class does, what is not ambiguous."""
        try:
            read = _Reading(json_data)
        except (ValueError, RecursionError):
            # It is no JSON at all, and pydantic says why.
            return super().model_validate_json(json_data, **options)
        if read.is_ambiguous:
            error = ValueError("a field stands twice, with different values")
            wrong = InitErrorDetails(type="value_error", input=None, ctx={"error": error})
            raise ValidationError.from_exception_data(cls.__name__, [wrong])
        value = _unwrapped(read.value, cls.model_fields.keys())
        if read.has_whole_floats or value is not read.value:
            json_data = json.dumps(value)
        return super().model_validate_json(json_data, **options)


class _Reading:
    """JSON as it was read, and what was odd about it."""

    def __init__(self, json_data: str | bytes | bytearray) -> None:
        self.is_ambiguous = False
        self.has_whole_floats = False
        self.value = json.loads(json_data, object_pairs_hook=self._gather, parse_float=self._number)

    def _gather(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        self.is_ambiguous = self.is_ambiguous or any(found[name] != value for name, value in pairs)
        return found

    def _number(self, digits: str) -> int | float:
        number = float(digits)
        if not number.is_integer() or abs(number) > _MOST_EXACT:
            return number
        self.has_whole_floats = True
        return int(number)


def _unwrapped(value: Any, names: Collection[str]) -> Any:
    """Take an answer out of what a model or a server has put around it."""
    inner = value
    for _ in range(_MOST_WRAPPERS):
        if isinstance(inner, dict) and not inner.keys().isdisjoint(names):
            return inner
        if isinstance(inner, str):
            try:
                inner = json.loads(inner)
            except (ValueError, RecursionError):
                return value
        elif isinstance(inner, list) and len(inner) == 1:
            inner = inner[0]
        elif isinstance(inner, dict):
            # {"answer": {...}}, or as a function is called: {"name": ..., "arguments": {...}}.
            objects = [one for one in inner.values() if isinstance(one, dict)]
            if len(objects) != 1:
                return value
            inner = objects[0]
        else:
            return value
    return value


def unambiguous(answer: type[T]) -> type[T]:
    """Add to the model of an answer that it be unambiguous."""
    return cast(type[T], _unambiguous(answer))


@lru_cache(maxsize=64)  # making a class takes longer than all else that is done for a question
def _unambiguous(answer: type[BaseModel]) -> type[BaseModel]:
    from instructor import openai_schema

    # Of any other class instructor would make one of these, each time.
    made: type[BaseModel] = openai_schema(
        create_model(answer.__name__, __base__=(Unambiguous, answer))
    )
    # Five times a question instructor looks through the classes of all fields for validators
    # that must be awaited. Ours have none; what is validated was settled when the class was made.
    for field in made.model_fields.values():
        field.annotation = object
    return made


def plain(answer: type[T], found: Any) -> T:
    """Give instructor's subclass instance the class that was asked for, without its extras."""
    fields = {name: getattr(found, name) for name in answer.model_fields}
    return answer.model_construct(_fields_set=set(found.model_fields_set), **fields)
