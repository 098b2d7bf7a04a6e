"""Figures as a model might give them of a text, and what the checks find."""

from collections.abc import Iterable
from typing import Any

from summarizer.checks.finding import Finding, Verdict
from summarizer.checks.registry import check_figures, is_verified
from summarizer.models import Event, Evidence, Figure
from summarizer.models.vocabulary import Bound
from summarizer.text.article import Article, read_article

Numbers = tuple[int | None, int | None, int | None]


def article_of(text: str, language: str | None = "en") -> Article:
    return read_article(text, language=language)


def numbers_of(bound: Bound, number: int | None, high: int | None = None) -> Numbers:
    """Low, best and high of a bound, as a model's number and number_to give them."""
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


def findings_of(
    article: Article, *figures: Figure, events: Iterable[Event] = ()
) -> tuple[Finding, ...]:
    """What all checks find on the first figure."""
    return check_figures(figures, events, article)[figures[0].id]


def found_by(check: str, article: Article, *figures: Figure) -> Finding | None:
    """The one finding of a check on the first figure."""
    own = [f for f in findings_of(article, *figures) if f.check == check]
    assert len(own) < 2
    return own[0] if own else None


def verdict_of(check: str, article: Article, *figures: Figure) -> Verdict | None:
    """The verdict of a check on the first figure; None where it has nothing to say."""
    found = found_by(check, article, *figures)
    return None if found is None else found.verdict


def contradicted_by(article: Article, *figures: Figure) -> list[str]:
    """Names of the checks that contradict the first figure."""
    found = findings_of(article, *figures)
    return sorted({f.check for f in found if f.verdict == "contradicts"})


def is_borne_out(article: Article, *figures: Figure) -> bool:
    """Whether the words bear the first figure out: nothing contradicts, and the number holds."""
    return is_verified(findings_of(article, *figures))
