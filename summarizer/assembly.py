"""The summary of an article, put together from what was read, asked and checked."""

from __future__ import annotations

import hashlib
import time
from importlib import metadata
from typing import Final

from summarizer.cascade import Cascade
from summarizer.checks.coverage import coverage
from summarizer.llm import prompts
from summarizer.models import ArticleInfo, ArticleSummary, Provenance
from summarizer.models.answer import WireSurvey
from summarizer.models.provenance import Spent
from summarizer.text.article import Article
from summarizer.text.restoring import restore
from summarizer.tolls.disputes import disputes
from summarizer.tolls.policies.registry import CountingPolicy
from summarizer.tolls.tolls import tolls

_PROMPTS: Final = {"survey": ("survey", "follow_up"), "follow_up": ("follow_up", "event")}


def assemble(cascade: Cascade, policy: CountingPolicy) -> ArticleSummary:
    """Build the summary of an article from what is known of it, finished or not."""
    book = cascade.interview.book
    article = book.article
    figures, events = book.verdict()
    gist = cascade.interview.gist()
    summary = ArticleSummary(
        article=_info(article),
        headline=gist.headline,
        gist=gist.gist,
        key_points=gist.key_points,
        events=events,
        figures=figures,
        tolls=tolls(figures, events, policy),
        disputes=disputes(figures, events),
        coverage=coverage(article, book.cues, figures, book.dismissals),
        problems=(*book.problems, *gist.problems),
        provenance=_provenance(cascade, policy),
    )
    return restore(summary, article)


def version() -> str:
    """Version of the installed library."""
    try:
        return metadata.version("summarizer")
    except metadata.PackageNotFoundError:  # pragma: no cover - a source tree that is not installed
        return "unknown"


def _provenance(cascade: Cascade, policy: CountingPolicy) -> Provenance:
    models, attempts = cascade.models, cascade.ledger.attempts
    used = dict.fromkeys(name for model in models for name in _PROMPTS[model.way])
    return Provenance(
        library=version(),
        model=models[0].model,
        way=models[0].way,
        models=models,
        prompts={name: prompts.load(name).fingerprint for name in used},
        schemas={"survey": _fingerprint(WireSurvey)} if "survey" in used else {},
        policy=policy.name,
        attempts=attempts,
        spent=Spent.of(attempts),
        seconds=round(time.monotonic() - cascade.started, 3),
    )


def _info(article: Article) -> ArticleInfo:
    return ArticleInfo(
        text=article.given or article.text,
        sha256=hashlib.sha256((article.given or article.text).encode()).hexdigest(),
        title=article.title,
        dateline=article.dateline.place if article.dateline else None,
        published=article.published,
        language=article.language,
    )


def _fingerprint(model: type[WireSurvey]) -> str:
    schema = repr(sorted(model.model_json_schema().items()))
    return hashlib.sha256(schema.encode()).hexdigest()[:12]
