"""From a peer's figure, in its own fields, to one that can be scored: as favourably as is fair.

Where a peer says something in another way than the gold format does, it is translated; where it
says nothing, nothing is filled in. No number is changed but for one convention of the format: for
"more than 5" the peers are asked for 5, and the format has 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from summarizer.evaluation.gold import GoldArticle
from summarizer.evaluation.predictions import PredictedFigure, Prediction
from summarizer.models.vocabulary import GROUPS, OUTCOMES, Bound
from summarizer.text.language import guess_language
from summarizer.text.numbers.quantities import read_quantities

Span = tuple[int, int]

_OUTCOMES: Final[dict[str, str]] = {
    **{outcome: outcome for outcome in OUTCOMES},
    **dict.fromkeys("dead death deaths died fatality fatalities slain murdered".split(), "killed"),
    **dict.fromkeys("wounded hurt injury injuries hospitalised hospitalized".split(), "injured"),
    **dict.fromkeys(("killed or injured", "casualties", "casualty"), "killed_or_injured"),
    **dict.fromkeys("abducted kidnapped detained arrested hostage hostages".split(), "captured"),
    **dict.fromkeys("evacuated homeless fled uprooted".split(), "displaced"),
    **dict.fromkeys(("unaccounted for", "disappeared"), "missing"),
}
_GROUPS: Final[dict[str, str]] = {
    **{group: group for group in GROUPS},
    **dict.fromkeys("civilians victims".split(), "civilian"),
    **dict.fromkeys("state_force soldiers police military army".split(), "state_forces"),
    **dict.fromkeys("rebels militants militant gunmen".split(), "non_state_armed"),
}
_NOBODY: Final = frozenset({"", "null", "none", "unknown", "n/a", "the article", "article"})


def as_prediction(figures: Iterable[Mapping[str, Any]], article: GoldArticle) -> Prediction:
    """Turn a peer's figures into a prediction.

    Parameters
    ----------
    figures
        Each with ``outcome`` and evidence (``spans`` in the text, or ``quote``), and whichever of
        ``low``, ``best``, ``high``, ``group``, ``said_by``, ``place``, ``date``, and ``id`` and
        ``part_of``, the peer gives. Values of any kind: what cannot be read counts as not given.
    article
        What was read.

    Returns
    -------
    Prediction
        A figure is left out, and so does not count as wrong, where its outcome is none of the six
        or its words stand in the headline alone, which is not scored.
    """
    language = guess_language(article.text)
    kept: list[tuple[str, PredictedFigure, str]] = []
    for figure in figures:
        outcome = _OUTCOMES.get(_folded(figure.get("outcome")))
        quote = _words(figure.get("quote"))
        spans = _spans(figure.get("spans")) or locate(quote or "", article.text)
        in_headline = not spans and bool(locate(quote or "", article.title))
        if outcome is None or in_headline:
            continue
        predicted = PredictedFigure.model_validate(
            {
                "id": f"p{len(kept) + 1}",
                "outcome": outcome,
                **numbers(figure, quote or "", language),
                "spans": spans,
                "quote": quote,
                "group": _GROUPS.get(_folded(figure.get("group"))),
                "said_by": _name(figure.get("said_by")),
                "place": _name(figure.get("place")),
                "date": _day(figure.get("date")),
            }
        )
        kept.append((_folded(figure.get("id")), predicted, _folded(figure.get("part_of"))))
    return Prediction(figures=tuple(_with_parents(kept)))


def numbers(figure: Mapping[str, Any], quote: str, language: str | None = None) -> dict[str, Any]:
    """Return low, best, high, and the bound that they amount to."""
    low, best, high = (_count(figure.get(key)) for key in ("low", "best", "high"))
    if best is None and low == high:
        best = low
    for quantity in read_quantities(quote, language):
        # "more than 5": 5 is what is exceeded, and what the peers are asked for.
        more = quantity.low if quantity.bound == "more_than" else None
        if more is not None and low in (more - 1, more) and high in (None, low):
            return {"low": more, "best": None, "high": None, "bound": "more_than"}
    return {"low": low, "best": best, "high": high, "bound": _bound(low, best, high)}


def locate(quote: str, text: str) -> tuple[Span, ...]:
    """Return where a quote stands in a text; white space, quotation marks and case may differ."""
    words = [re.escape(word) for word in quote.split()]
    if not words:
        return ()
    pattern = re.sub('["“”„«»]', '["“”„«»]', re.sub("['’‘]", "['’‘]", r"\s+".join(words)))
    return tuple(match.span() for match in re.finditer(pattern, text, re.IGNORECASE))


def _bound(low: int | None, best: int | None, high: int | None) -> Bound:
    if low == best == high:
        return "vague" if low is None else "exact"
    if low is None and high is None:
        return "about"
    if high is None:
        return "at_least"
    # Nought to five is what "up to five" means.
    return "at_most" if not low and best in (None, high) else "range"


def _with_parents(kept: list[tuple[str, PredictedFigure, str]]) -> Iterable[PredictedFigure]:
    ids = {own: predicted.id for own, predicted, _ in reversed(kept) if own}
    for _, predicted, parent in kept:
        whole = ids.get(parent)
        yield predicted.model_copy(update={"part_of": whole if whole != predicted.id else None})


def _count(value: Any) -> int | None:
    if isinstance(value, str):
        digits = re.sub(r"(?<=\d)[,. ](?=\d{3}\b)", "", value.strip())
        value = int(digits) if digits.isdecimal() else None
    return value if isinstance(value, int) and value >= 0 else None


def _spans(value: Any) -> tuple[Span, ...]:
    return tuple((int(start), int(end)) for start, end in value or ())


def _words(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _folded(value: Any) -> str:
    return value.strip().casefold() if isinstance(value, str) else ""


def _name(value: Any) -> str | None:
    return None if _folded(value) in _NOBODY else _words(value)


def _day(value: Any) -> str | None:
    try:
        return date.fromisoformat(value.strip()).isoformat()
    except (AttributeError, ValueError):
        return None
