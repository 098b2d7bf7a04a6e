"""What became of one article of many: a summary, or an error with what was achieved before it."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.errors import SummarizerError
from summarizer.many.sources import Source
from summarizer.models import ArticleSummary


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article.

    Attributes
    ----------
    source
        The article, as it was given.
    summary
        What was read. With an error it is a part (``error.partial``), or None.
    error
        Why the article was not read to its end; None where it was. An error that nobody foresaw
        is a ``SummarizerError`` that names its type.
    seconds
        From when the article's turn came until this outcome, waiting for the model included.
    """

    source: Source
    summary: ArticleSummary | None
    error: SummarizerError | None = None
    seconds: float = 0.0

    @property
    def id(self) -> str:
        """What the source is called."""
        return self.source.id

    @property
    def is_read(self) -> bool:
        """Whether the article was read to its end."""
        return self.error is None

    @property
    def cost(self) -> float | None:
        """US dollars, by the prices that the user gave; None where they are not known."""
        if self.summary is not None:
            return self.summary.provenance.spent.cost
        return self.error.spent.cost if self.error is not None else 0.0
