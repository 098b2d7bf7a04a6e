"""The summary of an article with its provenance: who read it, with what, at what cost."""

from __future__ import annotations

import hashlib
import time
from functools import cache
from typing import Final

from summarizer.distribution import VERSION
from summarizer.llm import prompts
from summarizer.llm.running import uncollected
from summarizer.models import ArticleInfo, ArticleSummary, Provenance
from summarizer.models.answer import RevisionAnswer, SurveyAnswer
from summarizer.models.provenance import Spent, Way
from summarizer.text.article import Article
from summarizer.text.restoring import restore
from summarizer.turns import WORDS, Turns

_PROMPTS: Final[dict[Way, tuple[str, ...]]] = {
    "survey": ("survey", "revision"),
    "follow_up": ("second_reader", "event"),
}


def assemble(turns: Turns) -> ArticleSummary:
    """Build the summary of an article from what is known of it, finished or not."""
    pipeline = turns.pipeline
    with uncollected():
        summary = pipeline.summary(
            _provenance(turns), _info(pipeline.article, pipeline.reading.language)
        )
        return restore(summary, pipeline.article)


def fingerprints(way: Way) -> tuple[dict[str, str], dict[str, str]]:
    """Return the fingerprints of the prompts and of the schemas that a way of asking has."""
    used = {name: prompts.load(name).fingerprint for name in _PROMPTS.get(way, ())}
    return used, dict(_schemas()) if "survey" in used else {}


def _provenance(turns: Turns) -> Provenance:
    models, attempts = turns.models, turns.ledger.attempts
    used = [fingerprints(way) for way in dict.fromkeys(model.way for model in models)]
    return Provenance(
        library=VERSION,
        model=models[0].model if models else WORDS,
        way=models[0].way if models else "words",
        models=models,
        prompts={name: value for found, _ in used for name, value in found.items()},
        schemas={name: value for _, found in used for name, value in found.items()},
        policy=turns.pipeline.policy.name,
        attempts=attempts,
        spent=Spent.of(attempts),
        seconds=round(time.monotonic() - turns.started, 3),
    )


def _info(article: Article, language: str | None) -> ArticleInfo:
    return ArticleInfo(
        text=article.given or article.text,
        sha256=hashlib.sha256((article.given or article.text).encode()).hexdigest(),
        title=article.title,
        dateline=article.dateline.place if article.dateline else None,
        published=article.published,
        language=article.language or language,
        document=article.document,
    )


@cache
def _schemas() -> tuple[tuple[str, str], ...]:
    """Fingerprints of the schemas; making one takes milliseconds, so once a process."""
    found = []
    for name, model in (("survey", SurveyAnswer), ("revision", RevisionAnswer)):
        schema = repr(sorted(model.model_json_schema().items()))
        found.append((name, hashlib.sha256(schema.encode()).hexdigest()[:12]))
    return tuple(found)
