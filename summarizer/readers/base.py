"""What a reader gives: events, figures and a gist, tied to the words of the article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from summarizer.models import Event, Evidence, Figure, KeyPoint, Problem
from summarizer.text.article import Article


@dataclass(frozen=True, slots=True)
class Gist:
    """What an article says in short, in a model's words."""

    headline: str
    gist: str
    key_points: tuple[KeyPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What somebody read in one article. Nothing in it is checked yet.

    Attributes
    ----------
    figures, events
        With evidence where the quotes could be found; a figure without evidence has words that
        the article does not have.
    gist
        None where the reader gives none.
    language
        Of the article, ISO 639-1, where the reader says so.
    orders
        What the text says to its reader or to a machine.
    doubts
        By the figure's id, what of the reader's answer could not be tied to the article.
    left_out
        What else the reader said that is not in the reading, for the same reason.
    """

    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    gist: Gist | None = None
    language: str | None = None
    orders: tuple[Evidence, ...] = ()
    doubts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    left_out: tuple[Problem, ...] = ()


class Reader(Protocol):
    """Reads an article by itself, as our rules do.

    A language model needs a conversation, and is asked through :mod:`summarizer.readers.llm`.
    """

    @property
    def name(self) -> str:
        """Who reads, for provenance."""

    def read(self, article: Article) -> Reading:
        """Return what it reads in an article."""
