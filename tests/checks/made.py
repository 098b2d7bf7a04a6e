"""Figures as a model might claim them of a text, and what the checks say."""

from typing import Any

from summarizer.checks.registry import problems_of
from summarizer.models import Evidence, Figure, Problem
from summarizer.models.vocabulary import Bound
from summarizer.readers.rules.cues import find_cues
from summarizer.text.article import Article, read_article

Numbers = tuple[int | None, int | None, int | None]


def article_of(text: str, language: str | None = "en") -> Article:
    return read_article(text, language=language)


def numbers_of(bound: Bound, number: int | None, high: int | None = None) -> Numbers:
    """Low, best and high of a bound, as claims are written."""
    match bound:
        case "exact":
            return number, number, number
        case "about":
            return None, number, None
        case "at_most":
            return 1, None, number
        case "range":
            return number, None, high
        case "more_than":
            return (number or 0) + 1, None, None
        case "none_reported":
            return None, None, None
        case _:
            return number, None, None


def evidence_of(article: Article, quote: str, nth: int = 0) -> Evidence:
    """The quote where it stands in the text; far beyond the text where it does not."""
    start = -1
    for _ in range(nth + 1):
        start = article.text.find(quote, start + 1)
    if start < 0:
        start = len(article.text) + 1
        return Evidence(quote=quote, start=start, end=start + len(quote), sentence=0)
    return article.words(start, start + len(quote))


def figure_of(
    article: Article,
    quote: str,
    bound: Bound = "exact",
    number: int | None = None,
    high: int | None = None,
    /,
    *,
    also: tuple[str, ...] = (),
    **fields: Any,
) -> Figure:
    low, best, top = numbers_of(bound, number, high)
    values = {
        "id": "f1",
        "phrase": quote,
        "evidence": tuple(evidence_of(article, q) for q in (quote, *also)),
        "outcome": "killed",
        "bound": bound,
        "low": low,
        "best": best,
        "high": top,
    }
    return Figure(**{**values, **fields})


def problems(article: Article, *figures: Figure) -> list[Problem]:
    """The problems of the first figure."""
    return list(problems_of(figures, (), article, find_cues(article))[figures[0].id])


def failed(
    text: str,
    quote: str,
    bound: Bound = "exact",
    number: int | None = None,
    high: int | None = None,
    /,
    *,
    language: str | None = "en",
    **fields: Any,
) -> list[str]:
    """Names of the checks that a figure claimed of a text fails."""
    article = article_of(text, language)
    figure = figure_of(article, quote, bound, number, high, **fields)
    return sorted({problem.check for problem in problems(article, figure)})
