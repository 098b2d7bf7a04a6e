"""Whether a system's tolls are those of gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from summarizer.evaluation.gold import GoldArticle, GoldToll
from summarizer.evaluation.predictions import PredictedToll, Prediction
from summarizer.evaluation.results import TollScore
from summarizer.models.vocabulary import Outcome


def score_tolls(
    gold: GoldArticle, prediction: Prediction, pairs: Mapping[str, str]
) -> tuple[TollScore, ...]:
    """Score each gold toll against the system's toll that answers it.

    That is the toll of the same outcome whose event holds most of the matched figures: of the
    toll's event and outcome, and where that does not decide it, of its event.
    """
    return tuple(_score(toll, gold, prediction, pairs) for toll in gold.tolls)


def headline_right(gold: GoldArticle, prediction: Prediction) -> bool:
    """Whether the sums over an article's events of killed and of injured are both right.

    An outcome without a toll sums to 0; one open toll leaves the sum open above.
    """
    outcomes: tuple[Outcome, ...] = ("killed", "injured")
    theirs = [
        t for t in prediction.tolls if t.event is not None and (t.low, t.high) != (None, None)
    ]
    return all(_sum(gold.tolls, outcome) == _sum(theirs, outcome) for outcome in outcomes)


def _score(
    toll: GoldToll, gold: GoldArticle, prediction: Prediction, pairs: Mapping[str, str]
) -> TollScore:
    answer = _answer(toll, gold, prediction, pairs)
    score = TollScore(
        event=toll.event, outcome=toll.outcome, low=toll.low, high=toll.high, right=False
    )
    if answer is None:
        return score
    return score.model_copy(
        update={
            "right": (answer.low, answer.high) == (toll.low, toll.high),
            "given": True,
            "given_event": answer.event,
            "given_low": answer.low,
            "given_high": answer.high,
        }
    )


def _answer(
    toll: GoldToll, gold: GoldArticle, prediction: Prediction, pairs: Mapping[str, str]
) -> PredictedToll | None:
    golds = {figure.id: figure for figure in gold.figures}
    same_outcome: Counter[str | None] = Counter()
    same_event: Counter[str | None] = Counter()
    for figure in prediction.figures:
        matched = golds.get(pairs.get(figure.id, ""))
        if matched is not None and matched.event == toll.event:
            same_event[figure.event] += 1
            same_outcome[figure.event] += matched.outcome == toll.outcome
    candidates = [t for t in prediction.tolls if t.outcome == toll.outcome and same_event[t.event]]
    return max(
        candidates,
        key=lambda t: (same_outcome[t.event], same_event[t.event], t.event or ""),
        default=None,
    )


def _sum(
    tolls: Iterable[GoldToll | PredictedToll], outcome: Outcome
) -> tuple[int | None, int | None]:
    counted = [t for t in tolls if t.outcome == outcome]
    return _total(t.low for t in counted), _total(t.high for t in counted)


def _total(numbers: Iterable[int | None]) -> int | None:
    known = list(numbers)
    return None if None in known else sum(n for n in known if n is not None)
