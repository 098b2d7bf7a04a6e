"""The class of an answer, on its way through instructor and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from pydantic import BaseModel, create_model, model_validator

T = TypeVar("T", bound=BaseModel)


def checked(answer: type[T], validate: Callable[[T], None] | None) -> type[T]:
    """Add the question's own check to the model of its answer."""
    if validate is None:
        return answer
    check = validate

    def run_check(self: T) -> T:
        check(self)
        return self

    return create_model(
        answer.__name__,
        __base__=answer,
        __validators__={"run_check": cast(Any, model_validator(mode="after")(run_check))},
    )


def plain(answer: type[T], found: Any) -> T:
    """Give instructor's subclass instance the class that was asked for, without its extras."""
    fields = {name: getattr(found, name) for name in answer.model_fields}
    return answer.model_construct(_fields_set=set(found.model_fields_set), **fields)
