"""Names of places in the page. They are made of counters, never of an article's or model's text."""

from collections.abc import Iterable
from dataclasses import dataclass

from summarizer.models import Evidence, Figure


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where each figure stands in the page.

    Attributes
    ----------
    numbers
        The place of each figure among all, from 1, by its identity: two may share an id.
    by_id
        The place of the first figure of each id.
    """

    numbers: dict[int, int]
    by_id: dict[str, int]

    def number(self, figure: Figure) -> int:
        """Return a figure's place among all."""
        return self.numbers[id(figure)]


def anchors(figures: Iterable[Figure]) -> Anchors:
    """Number figures in the order of the summary: of its first figure the place is ``#f1``."""
    numbers: dict[int, int] = {}
    by_id: dict[str, int] = {}
    for place, figure in enumerate(figures, 1):
        numbers[id(figure)] = place
        by_id.setdefault(figure.id, place)
    return Anchors(numbers, by_id)


def stands(text: str, words: Evidence) -> bool:
    """Return whether the words are what the article has where they are said to be."""
    return words.start < words.end and text[words.start : words.end] == words.quote
