"""News articles in; verified events and casualty figures out, with the words behind every number.

>>> from summarizer import summarise
>>> summary = summarise(text)                                             # doctest: +SKIP

Names load on first use: importing the package loads no LLM client and has no side effect.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.api import Summariser, asummarise, summarise
    from summarizer.api import asummarise as asummarize
    from summarizer.api import summarise as summarize
    from summarizer.errors import (
        AnswerError,
        ArticleError,
        BudgetExceeded,
        CassetteMiss,
        ConfigurationError,
        EndpointError,
        RefusedError,
        StoreError,
        SummarizerError,
        UnverifiedError,
    )
    from summarizer.models import (
        ArticleSummary,
        Event,
        Evidence,
        Figure,
        Problem,
        Toll,
    )
    from summarizer.text.article import Article, read_article

__all__ = [
    "AnswerError",
    "Article",
    "ArticleError",
    "ArticleSummary",
    "BudgetExceeded",
    "CassetteMiss",
    "ConfigurationError",
    "EndpointError",
    "Event",
    "Evidence",
    "Figure",
    "Problem",
    "RefusedError",
    "StoreError",
    "Summariser",
    "SummarizerError",
    "Toll",
    "UnverifiedError",
    "asummarise",
    "asummarize",
    "read_article",
    "summarise",
    "summarize",
]

_ALIASES = {"summarize": "summarise", "asummarize": "asummarise"}
_HOME = {
    "summarizer.api": ("Summariser", "summarise", "asummarise"),
    "summarizer.text.article": ("Article", "read_article"),
    "summarizer.models": ("ArticleSummary", "Event", "Evidence", "Figure", "Problem", "Toll"),
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'summarizer' has no attribute {name!r}")
    wanted = _ALIASES.get(name, name)
    for home, names in _HOME.items():
        if wanted in names:
            return getattr(import_module(home), wanted)
    return getattr(import_module("summarizer.errors"), wanted)


def __dir__() -> list[str]:
    return sorted(__all__)
