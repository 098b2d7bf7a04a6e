"""The quantities of an article, read once sentence by sentence: all its readers share them."""

from collections.abc import Iterator
from functools import lru_cache

from summarizer.text.article import Article
from summarizer.text.numbers.quantities import read_quantities
from summarizer.text.numbers.quantity import Quantity


def quantities_of(article: Article) -> tuple[Quantity, ...]:
    """Every quantity of the whole article, in text order; offsets count in its text."""
    return _by_sentence(article)[0]


def quantities_in(article: Article, start: int, end: int) -> tuple[Quantity, ...]:
    """Quantities of ``text[start:end]``, read by itself; a whole sentence was read before."""
    known = _by_sentence(article)[1].get((start, end))
    return known if known is not None else tuple(_read(article, start, end))


@lru_cache(maxsize=8)
def _by_sentence(
    article: Article,
) -> tuple[tuple[Quantity, ...], dict[tuple[int, int], tuple[Quantity, ...]]]:
    found = {(s.start, s.end): tuple(_read(article, s.start, s.end)) for s in article.sentences}
    return tuple(quantity for of_one in found.values() for quantity in of_one), found


def _read(article: Article, start: int, end: int) -> Iterator[Quantity]:
    for quantity in read_quantities(article.text[start:end], article.language):
        yield quantity.moved(start)
