"""An extension of Sphinx: docstrings as this library writes them, and the fields of its models."""

import re
from typing import Any

from pydantic import BaseModel
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata, stringify_annotation

_BEFORE_NAPOLEON = 400
_SHORTENED = re.compile(r"~[\w.]*\.")  # the module of a name


def setup(app: Sphinx) -> ExtensionMetadata:
    """Have models shown by their fields, and what has a colon in its first line as it stands."""
    app.connect("autodoc-process-docstring", _add_fields, priority=_BEFORE_NAPOLEON)
    app.connect("autodoc-process-docstring", _keep_first_line, priority=_BEFORE_NAPOLEON)
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
        lines += [f"{field} : {_SHORTENED.sub('', kind)}", f"    {info.description or ''}"]


def _keep_first_line(
    app: Sphinx, what: str, name: str, documented: Any, options: object, lines: list[str]
) -> None:
    # Napoleon would take what stands before a colon for the attribute's type.
    if what in ("attribute", "data", "property"):
        lines[:0] = ["..", ""]  # a comment without words


def _without_signature(
    app: Sphinx, what: str, name: str, documented: Any, *rest: object
) -> tuple[str, str] | None:
    return ("", "") if _is_model(documented) else None
