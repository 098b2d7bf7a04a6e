"""How many people a vague number word stands for at the least."""

from typing import Final

from summarizer.models.figure import Figure
from summarizer.text.numbers.quantities import read_quantities
from summarizer.text.numbers.words import NUMBER_LANGUAGES

_SMALLEST: Final = 10
"""Below it stand "several", "a number of" and bare plurals, which name no size."""


def least_of(figure: Figure) -> int | None:
    """Return 12 for "dozens of people", 100 for "hundreds"; None for "several" and plurals."""
    for language in NUMBER_LANGUAGES:  # a figure does not say which it is in
        found = [q.least for q in read_quantities(figure.phrase, language) if q.least is not None]
        sizes = [n for n in found if n >= _SMALLEST]
        if sizes:
            return max(sizes)
    return None
