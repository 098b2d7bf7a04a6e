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
    from summarizer.documents import Document, afetch_document, fetch_document, read_document
    from summarizer.errors import (
        AnswerError,
        ArticleError,
        BudgetExceeded,
        CassetteMiss,
        ConfigurationError,
        EndpointError,
        RefusedError,
        ReviewError,
        StoreError,
        SummarizerError,
        UnverifiedError,
    )
    from summarizer.many.outcome import Outcome
    from summarizer.many.runner import asummarise_many, summarise_many
    from summarizer.many.runner import asummarise_many as asummarize_many
    from summarizer.many.runner import summarise_many as summarize_many
    from summarizer.many.sources import Source
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
    "Document",
    "EndpointError",
    "Event",
    "Evidence",
    "Figure",
    "Outcome",
    "Problem",
    "RefusedError",
    "ReviewError",
    "Source",
    "StoreError",
    "Summariser",
    "SummarizerError",
    "Toll",
    "UnverifiedError",
    "afetch_document",
    "asummarise",
    "asummarise_many",
    "asummarize",
    "asummarize_many",
    "fetch_document",
    "read_article",
    "read_document",
    "summarise",
    "summarise_many",
    "summarize",
    "summarize_many",
]

_ALIASES = {
    name.replace("summaris", "summariz"): name
    for name in ("summarise", "asummarise", "summarise_many", "asummarise_many")
}
_HOME = {
    "summarizer.api": ("Summariser", "summarise", "asummarise"),
    "summarizer.many.outcome": ("Outcome",),
    "summarizer.many.runner": ("summarise_many", "asummarise_many"),
    "summarizer.many.sources": ("Source",),
    "summarizer.documents": ("Document", "afetch_document", "fetch_document", "read_document"),
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
