"""What ``summarise models`` and ``summarise schema`` print."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import resources
from typing import Final

from summarizer.views.safe_text import safe

SUMMARY_SCHEMA: Final = "article_summary"

EXAMPLES: Final = (
    "local",
    "openai/gpt-4.1-mini",
    "openai/gpt-4.1",
    "openai/gpt-4o-mini",
    "openai/gpt-5-mini",
    "openai/gpt-5",
    "openai/gpt-oss-20b",
    "openai/qwen2.5:7b",
    "openai/qwen2.5:32b",
)
"""One of each kind; any other name works as well."""

_HEADINGS: Final = ("model", "asked", "answers held by", "context")


def schema_names() -> list[str]:
    """Return the names of the published schemas."""
    published = {
        entry.name.removesuffix(".json")
        for entry in resources.files("summarizer.schemas").iterdir()
        if entry.name.endswith(".json")
    }
    return sorted(published | {SUMMARY_SCHEMA})


def schema_text(name: str) -> str:
    """Return a published JSON Schema.

    Raises
    ------
    KeyError
        None has that name.
    """
    if name not in schema_names():
        raise KeyError(name)
    file = resources.files("summarizer.schemas") / f"{name}.json"
    if file.is_file():
        return file.read_text(encoding="utf-8").rstrip("\n")
    from summarizer.models import ArticleSummary

    return json.dumps(ArticleSummary.model_json_schema(), indent=2, ensure_ascii=False)


def models_table(names: Sequence[str] = EXAMPLES) -> str:
    """Return what is known of some models, one a line.

    Parameters
    ----------
    names
        ``provider/name``.
    """
    rows = [_HEADINGS, *map(_row, names)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _row(model: str) -> tuple[str, str, str, str]:
    from summarizer.llm.capabilities import capabilities

    provider, _, name = model.partition("/")
    known = capabilities(provider, name)
    return (
        safe(model),
        "by sentence" if known.way == "follow_up" else "whole article",
        known.structured,
        f"{known.context:,}",
    )
