"""An extension of Sphinx: the fields of pydantic models, with what their descriptions say."""

from typing import Any

from pydantic import BaseModel
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata, stringify_annotation

_BEFORE_NAPOLEON = 400


def setup(app: Sphinx) -> ExtensionMetadata:
    """Let autodoc add fields to docstrings, and leave out the signatures that repeat them."""
    app.connect("autodoc-process-docstring", _add_fields, priority=_BEFORE_NAPOLEON)
    app.connect("autodoc-process-signature", _without_signature)
    return {"parallel_read_safe": True}


def _is_model(documented: object) -> bool:
    return isinstance(documented, type) and issubclass(documented, BaseModel)


def _add_fields(
    app: Sphinx, what: str, name: str, documented: Any, options: object, lines: list[str]
) -> None:
    told = {"Attributes", "Parameters"} & set(lines)
    if told or not _is_model(documented) or not documented.model_fields:
        return
    lines += ["", "Attributes", "----------"]
    for field, info in documented.model_fields.items():
        kind = stringify_annotation(info.annotation, mode="smart", short_literals=True)
        lines += [f"{field} : {kind}", f"    {info.description or ''}"]


def _without_signature(
    app: Sphinx, what: str, name: str, documented: Any, *rest: object
) -> tuple[str, str] | None:
    return ("", "") if _is_model(documented) else None
