"""What a system is here: something that reads an article and answers in its own form."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Protocol

from summarizer.evaluation.gold import GoldArticle
from summarizer.evaluation.predictions import Prediction


@dataclass(frozen=True, slots=True)
class Served:
    """Where the model is, for all systems the same."""

    base_url: str
    api_key: str
    model: str


class System(Protocol):
    """One of those compared.

    Attributes
    ----------
    name : str
        What it is called in tables and on the command line.
    gives : frozenset of str
        The attributes of a figure that it is asked for.
    """

    name: str
    gives: frozenset[str]

    def made_with(self) -> str:
        """Return its packages and their versions; an error where one is not installed."""

    def setup(self) -> str:
        """Return a fingerprint of all that decides its answers but the article and the code."""

    def read(self, article: GoldArticle, served: Served) -> Any:
        """Read one article, and return the system's own answer as plain JSON values."""

    def predict(self, answer: Any, article: GoldArticle) -> Prediction:
        """Turn such an answer into figures that can be scored. Needs no peer installed."""


def framed(article: GoldArticle) -> str:
    """Return an article as the peers get it: headline, day where it bears one, text."""
    day = f"Published: {article.published}\n" if article.published else ""
    return f"{article.title}\n{day}\n{article.text}"


def fingerprint(value: object) -> str:
    """Return a short digest of plain JSON values."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]
