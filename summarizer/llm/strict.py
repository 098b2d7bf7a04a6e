"""JSON Schemas that OpenAI's strict mode takes, made from pydantic models."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from pydantic import BaseModel

Schema = dict[str, Any]

MOST_PROPERTIES: Final = 5_000
MOST_CHOICES: Final = 1_000
MOST_LEVELS: Final = 10

_REFUSED: Final = frozenset(
    {"allOf", "oneOf", "not", "if", "then", "else", "dependentRequired", "dependentSchemas"}
    | {"default", "format", "pattern", "minLength", "maxLength"}
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}
    | {"minItems", "maxItems", "uniqueItems", "prefixItems", "unevaluatedItems"}
    | {"contains", "minContains", "maxContains"}
    | {"minProperties", "maxProperties", "propertyNames", "patternProperties"}
    | {"unevaluatedProperties"}
)
_SUBSCHEMAS: Final = ("properties", "$defs")


class NotStrictError(TypeError):
    """An answer model asks of strict mode what it does not offer: a mistake in the program."""


@lru_cache(maxsize=64)
def strict_schema(model: type[BaseModel]) -> Schema:
    """Return the JSON Schema of an answer model, fit for ``strict: true``: not to be changed.

    References stay references. What pydantic adds for people (``title``) is left out, and every
    object is closed. Constraints belong in validators: no server is asked to enforce ranges,
    lengths or patterns.

    Raises
    ------
    NotStrictError
        A field has a default or a constraint, or a limit is passed: 5,000 properties, 1,000
        enum values, 10 levels of nesting. The message says where.
    """
    schema: Schema = _closed(model.model_json_schema())
    for where, part in _walk(schema, "$"):
        _check(where, part)
    if schema.get("type") != "object":
        raise NotStrictError(f"{model.__name__}: the outermost schema must be an object")
    definitions = schema.get("$defs", {})
    parts = [part for _, part in _walk(schema, "$")]
    if sum(len(part.get("properties", ())) for part in parts) > MOST_PROPERTIES:
        raise NotStrictError(f"{model.__name__}: more than {MOST_PROPERTIES} properties")
    if sum(len(part.get("enum", ())) for part in parts) > MOST_CHOICES:
        raise NotStrictError(f"{model.__name__}: more than {MOST_CHOICES} enum values")
    if _levels(schema, definitions, ()) > MOST_LEVELS:
        raise NotStrictError(f"{model.__name__}: nested more than {MOST_LEVELS} levels deep")
    return schema


def _closed(schema: Any) -> Any:
    """Copy a schema without titles, with every object closed."""
    if isinstance(schema, list):
        return [_closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema and "$defs" not in schema:
        return {"$ref": schema["$ref"]}  # strict mode takes no description beside it
    copy: Schema = {}
    for key, value in schema.items():
        if key in _SUBSCHEMAS:
            copy[key] = {name: _closed(part) for name, part in value.items()}
        elif key not in ("title", "enum", "const"):
            copy[key] = _closed(value)
        elif key != "title":
            copy[key] = value
    if "properties" in copy or copy.get("type") == "object":
        copy.setdefault("properties", {})
        copy.setdefault("additionalProperties", False)
    return copy


def _walk(schema: Any, where: str) -> Iterator[tuple[str, Schema]]:
    """Yield each schema in a schema with its place; names of properties are no keywords."""
    if isinstance(schema, list):
        for number, item in enumerate(schema):
            yield from _walk(item, f"{where}[{number}]")
    if not isinstance(schema, dict):
        return
    yield where, schema
    for key, value in schema.items():
        if key in _SUBSCHEMAS:
            for name, part in value.items():
                yield from _walk(part, f"{where}.{name}")
        elif key not in ("enum", "const"):
            yield from _walk(value, where)


def _check(where: str, schema: Schema) -> None:
    refused = sorted(_REFUSED & schema.keys())
    if refused:
        raise NotStrictError(f"{where}: strict mode knows no {', '.join(refused)}")
    if "properties" in schema:
        optional = sorted(schema["properties"].keys() - set(schema.get("required", ())))
        if optional:
            raise NotStrictError(f"{where}: not required: {', '.join(optional)}")
        if schema["additionalProperties"] is not False:
            raise NotStrictError(f"{where}: strict mode knows no free keys")
    if where != "$" and not schema.keys() & {"type", "anyOf", "$ref", "enum", "const"}:
        raise NotStrictError(f"{where}: strict mode wants a type")


def _levels(schema: Any, definitions: Schema, within: tuple[str, ...]) -> int:
    """Count how deep objects and arrays nest; a recursive reference adds nothing."""
    if isinstance(schema, list):
        return max((_levels(item, definitions, within) for item in schema), default=0)
    if not isinstance(schema, dict):
        return 0
    reference = schema.get("$ref")
    if reference is not None:
        name = reference.rsplit("/", 1)[-1]
        return 0 if name in within else _levels(definitions.get(name), definitions, (*within, name))
    inner = [schema.get("items"), schema.get("anyOf"), *schema.get("properties", {}).values()]
    here = 1 if schema.get("type") in ("object", "array") else 0
    return here + max(_levels(part, definitions, within) for part in inner)
