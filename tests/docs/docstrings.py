"""Docstrings as Markdown."""

import inspect
import re

_SECTION = re.compile(r"^\w[\w ]*\n-{3,}$", re.MULTILINE)
_ROLE = re.compile(r":\w+:`~?([\w.]+)`")


def paragraphs_of(documented: object) -> list[str]:
    """The paragraphs of a NumPy-style docstring before its first section, each in one line."""
    text = inspect.getdoc(documented) or ""
    section = _SECTION.search(text)
    prose = text[: section.start() if section else None]
    return [_markdown(" ".join(p.split())) for p in prose.strip().split("\n\n")]


def _markdown(text: str) -> str:
    return _ROLE.sub(r"`\1`", text).replace("``", "`")
