"""The library itself, as it comes."""

from __future__ import annotations

from typing import Any

from benchmarks.compare.system import Served
from summarizer import Summariser
from summarizer.distribution import VERSION
from summarizer.evaluation.gold import GoldArticle
from summarizer.evaluation.predictions import Prediction, from_summary
from summarizer.evaluation.results import ATTRIBUTES
from summarizer.evaluation.running import setup_of
from summarizer.models import ArticleSummary


class Ours:
    """Summariser with its defaults. Its answer is the summary."""

    name = "ours"
    gives = frozenset(ATTRIBUTES)

    def made_with(self) -> str:
        """Return the library's version."""
        return f"summarizer {VERSION}"

    def setup(self) -> str:
        """Return what a RUN file of ``summarise evaluate`` goes by."""
        return setup_of(Summariser(model="local"))

    def read(self, article: GoldArticle, served: Served) -> Any:
        """Summarise."""
        summariser = Summariser(
            model=f"local/{served.model}", base_url=served.base_url, api_key=served.api_key
        )
        summary = summariser.summarise(
            article.text, title=article.title, published=article.published
        )
        return summary.model_dump(mode="json")

    def predict(self, answer: Any, article: GoldArticle) -> Prediction:
        """Take the figures of the summary, unverified ones too."""
        return from_summary(ArticleSummary.model_validate(answer), article.text)
