"""A model that gives written answers, and articles read with it: no network, no recording."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel

from summarizer.llm.budget import Budget
from summarizer.llm.capabilities import Way
from summarizer.llm.prompts import Message
from summarizer.models import ArticleInfo, ArticleSummary, Provenance
from summarizer.models.provenance import AskedModel, Spent
from summarizer.pipeline import Pipeline
from summarizer.text.article import Article, read_article
from summarizer.tolls.policies.registry import get_policy

T = TypeVar("T", bound=BaseModel)


@dataclass
class PlayedModel:
    """Gives its answers in order, whatever is asked; an answer that is an error is raised.

    Where it has none left it fails the test: nothing is asked that is not written down.
    """

    answers: list[Any]
    name: str = "played/model"
    way: Way = "survey"
    max_output: int = 16_000
    budget: Budget = field(default_factory=Budget)
    asked: list[tuple[str, Sequence[Message]]] = field(default_factory=list)

    async def ask(
        self, *, purpose: str, messages: Sequence[Message], answer: type[T], max_tokens: int
    ) -> T:
        """Give the next answer."""
        assert self.answers, f"nothing is written for: {purpose}"
        assert max_tokens <= self.max_output
        self.asked.append((purpose, messages))
        given = self.answers.pop(0)
        if isinstance(given, Exception):
            raise given
        assert isinstance(given, answer), f"{purpose} wants a {answer.__name__}"
        return given

    @property
    def purposes(self) -> list[str]:
        """What it was asked for, in order."""
        return [purpose for purpose, _ in self.asked]

    @property
    def objections(self) -> list[str]:
        """The objections of its revisions, each in one line, in order."""
        return [
            line.partition(". ")[2]
            for purpose, messages in self.asked
            if purpose == "revision"
            for line in messages[-1]["content"].splitlines()
            if line.split(".")[0].isdigit()
        ]


@dataclass(frozen=True)
class Read:
    """An article that was read, and what the models were asked about it."""

    summary: ArticleSummary
    pipeline: Pipeline
    models: tuple[PlayedModel, ...]

    @property
    def words(self) -> str:
        """What a reader sees."""
        return str(self.summary)

    @property
    def statuses(self) -> dict[str, str]:
        """Each figure's status, by its words."""
        return {f.phrase: f.status for f in self.summary.figures}

    def killed(self) -> tuple[int | None, int | None]:
        """Low and high of the toll of people killed."""
        toll = self.summary.toll("killed")
        assert toll is not None
        return toll.low, toll.high


def read(article: str | Article, *models: PlayedModel, **options: Any) -> Read:
    """Read an article with models, one after another, as far as each has something to do."""
    if isinstance(article, str):
        article = read_article(article, title="A title of no importance")
    pipeline = Pipeline(article, get_policy("literal"), **options)
    for model in models:
        asyncio.run(pipeline.read_with(model))
    text = article.text
    asked = tuple(
        AskedModel(model=m.name, way=m.way, answers=len(m.asked), spent=Spent()) for m in models
    )
    provenance = Provenance(
        library="",
        model=models[0].name if models else "words",
        way=models[0].way if models else "words",
        models=asked,
        prompts={},
        schemas={},
    )
    info = ArticleInfo(
        text=text, sha256=hashlib.sha256(text.encode()).hexdigest(), language=article.language
    )
    summary = pipeline.summary(provenance, info)
    for model in models:
        assert not model.answers, "an answer was never asked for"
    return Read(summary, pipeline, models)
