"""A made-up document, with what of it is the article and what is not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

_NUMBER: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|\d+")
_SHORT: Final = 15


@dataclass(frozen=True, slots=True)
class Case:
    """One made-up document.

    Attributes
    ----------
    name
        What it is called, with the ending of its kind.
    data
        Its bytes.
    article
        Sentences of the article: all of them are to be kept.
    clutter
        Sentences that are no part of it: none is to be kept. No number of theirs is in the article.
    media_type
        What a server would say, where the file does not say it itself.
    published
        The day that its metadata gives; None where it gives none that can be trusted.
    """

    name: str
    data: bytes
    article: tuple[str, ...]
    clutter: tuple[str, ...]
    media_type: str | None = None
    published: date | None = None

    @property
    def numbers(self) -> frozenset[int]:
        """Numbers in the sentences of the article."""
        return numbers_in(" ".join(self.article))

    @property
    def foreign(self) -> frozenset[int]:
        """Numbers in the sentences that are no part of it."""
        return numbers_in(" ".join(self.clutter)) - self.numbers


def numbers_in(text: str) -> frozenset[int]:
    """Return the whole numbers that a text writes with digits, of any script."""
    return frozenset(int(found.replace(",", "")) for found in _NUMBER.findall(text))


def folded(text: str) -> str:
    """Return the letters and digits of a text: what is compared, whatever lies between them."""
    return "".join(letter for letter in text if letter.isalnum()).casefold()


def shares(case: Case, text: str) -> tuple[int, int, int, int]:
    """Count what of a document a text has.

    Returns
    -------
    tuple of int
        Characters of the article kept, and clutter's; numbers of the article, and foreign ones.
    """
    inside, numbers = folded(text), numbers_in(text)
    lines = {folded(line) for line in text.splitlines()}  # a short word may stand within another
    return (
        sum(len(each) for each in case.article if folded(each) in inside),
        sum(
            len(each)
            for each in case.clutter
            if folded(each) in (inside if len(each) > _SHORT else lines)
        ),
        len(case.numbers & numbers),
        len(case.foreign & numbers),
    )
