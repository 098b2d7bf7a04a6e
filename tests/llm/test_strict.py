from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, create_model

from summarizer.llm.strict import NotStrictError, strict_schema
from tests.llm.asked import Harm


class Closed(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Said(Closed):
    """What was said."""

    default: str = Field(description="the words")
    by: str | None
    harm: Harm = Field(description="who was harmed")
    more: list[Harm]
    title: Literal["only"]


def test_every_object_is_closed_and_everything_required() -> None:
    schema = strict_schema(Said)
    assert schema["required"] == ["default", "by", "harm", "more", "title"]
    assert schema["additionalProperties"] is False
    assert schema["$defs"]["Harm"]["additionalProperties"] is False
    assert schema["properties"]["default"] == {"description": "the words", "type": "string"}
    assert schema["properties"]["title"] == {"const": "only", "type": "string"}
    assert schema["description"] == "What was said."


def test_references_stay_and_stand_alone() -> None:
    assert strict_schema(Said)["properties"]["harm"] == {"$ref": "#/$defs/Harm"}


def test_an_open_model_is_closed_too() -> None:
    assert strict_schema(create_model("Open", a=(int, ...)))["additionalProperties"] is False


class Node(Closed):
    children: list[Node]


class Tree(Closed):
    root: Node


def test_recursive_models_end() -> None:
    assert strict_schema(Tree)["properties"] == {"root": {"$ref": "#/$defs/Node"}}


class One(Closed):
    kind: Literal["one"]


class Two(Closed):
    kind: Literal["two"]


@pytest.mark.parametrize(
    "field",
    [
        (int, 0),
        (int | None, None),
        (list[str], Field(default_factory=list)),
        (Annotated[int, Field(ge=0)], ...),
        (Annotated[str, Field(max_length=9)], ...),
        (Annotated[str, Field(pattern="a")], ...),
        (Annotated[list[str], Field(min_length=1)], ...),
        (date, ...),
        (tuple[int, int], ...),
        (set[int], ...),
        (dict[str, int], ...),
        (Any, ...),
        (Annotated[One | Two, Field(discriminator="kind")], ...),
    ],
)
def test_what_strict_mode_does_not_offer_is_an_error(field: Any) -> None:
    with pytest.raises(NotStrictError):
        strict_schema(create_model("Bad", __base__=Closed, x=field))


def test_a_union_without_a_discriminator_is_fine() -> None:
    assert "anyOf" in str(strict_schema(create_model("U", x=(One | Two, ...))))


def test_the_error_says_where() -> None:
    inner = create_model("Inner", x=(int, 0))
    with pytest.raises(NotStrictError, match=r"\$\.Inner: not required: x"):
        strict_schema(create_model("Outer", inner=(inner, ...)))


def nested(levels: int) -> type[BaseModel]:
    model = create_model("L1", x=(int, ...))
    for level in range(2, levels + 1):
        model = create_model(f"L{level}", x=(model, ...))
    return model


def choices(count: int) -> type[BaseModel]:
    values = tuple(f"v{n}" for n in range(count))
    return create_model("C", x=(Literal[values], ...))  # type: ignore[valid-type]


def wide(count: int) -> type[BaseModel]:
    fields: dict[str, Any] = {f"f{n}": (int, ...) for n in range(count)}
    return create_model("W", **fields)


@pytest.mark.parametrize(("make", "most"), [(nested, 10), (choices, 1000), (wide, 5000)])
def test_limits(make: Any, most: int) -> None:
    strict_schema(make(most))
    with pytest.raises(NotStrictError, match="more than"):
        strict_schema(make(most + 1))
