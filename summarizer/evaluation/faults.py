"""Every wrong figure of an article, each with the sentence it concerns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from summarizer.evaluation.attributes import shown
from summarizer.evaluation.gold import GoldArticle, GoldFigure
from summarizer.evaluation.matching import Matching, evidence_spans, occurrences, overlap_weight
from summarizer.evaluation.predictions import PredictedFigure, Prediction
from summarizer.evaluation.results import Fault, Pair, TollScore

_END = re.compile(r"""(?<=[.!?]["'”’)])\s+|(?<=[.!?])\s+(?=["'“‘(]?[^\W\d_a-z])|\n\s*\n""")


def faults_of(
    gold: GoldArticle,
    prediction: Prediction,
    matching: Matching,
    pairs: Sequence[Pair],
    invented: Iterable[str],
    tolls: Iterable[TollScore],
) -> tuple[Fault, ...]:
    """List what is missed, spurious, repeated, wrong in an attribute, invented, or added up wrong.

    Parameters
    ----------
    gold, prediction
        The article, and what was predicted for it.
    matching
        The pairs and repeats.
    pairs
        The pairs with their wrong attributes.
    invented
        Ids of predicted figures whose number the text does not state.
    tolls
        The article's tolls.
    """
    golds = {g.id: g for g in gold.figures}
    predictions = {p.id: p for p in prediction.figures}
    return (
        *_missed(gold, matching),
        *_surplus(gold, prediction, matching),
        *(
            _wrong(gold.text, golds[pair.gold], predictions[pair.predicted], name)
            for pair in pairs
            for name in pair.wrong
        ),
        *(
            Fault(
                kind="invented",
                predicted=one,
                given=describe(predictions[one]),
                sentence=_sentence(gold.text, evidence_spans(predictions[one], gold.text)),
            )
            for one in invented
        ),
        *(_wrong_toll(toll) for toll in tolls if not toll.right),
    )


def describe(figure: GoldFigure | PredictedFigure) -> str:
    """Return a figure in short: outcome, bound, low/best/high, and the words that carry it."""
    words = figure.phrase if isinstance(figure, GoldFigure) else figure.quote
    numbers = "/".join("-" if n is None else str(n) for n in (figure.low, figure.best, figure.high))
    return " ".join(
        filter(None, (figure.outcome, figure.bound, numbers, f'"{words}"' if words else None))
    )


def sentence_at(text: str, start: int, end: int) -> str:
    """Return the sentence or sentences that hold a span, on one line.

    For a reader of the report only, so a full stop before a capital is good enough an end.
    """
    before = max((m.end() for m in _END.finditer(text) if m.end() <= start), default=0)
    after = min((m.start() for m in _END.finditer(text) if m.start() >= end), default=len(text))
    return " ".join(text[before:after].split())


def _missed(gold: GoldArticle, matching: Matching) -> Iterator[Fault]:
    found = set(matching.pairs.values())
    for figure in gold.figures:
        if figure.id not in found:
            yield Fault(
                kind="missed",
                gold=figure.id,
                expected=describe(figure),
                sentence=_sentence(gold.text, occurrences(figure.phrase, gold.text)),
            )


def _surplus(gold: GoldArticle, prediction: Prediction, matching: Matching) -> Iterator[Fault]:
    for figure in prediction.figures:
        if figure.id in matching.pairs:
            continue
        spans = evidence_spans(figure, gold.text)
        repeated = matching.repeats.get(figure.id)
        yield Fault(
            kind="repeat" if repeated else "spurious",
            gold=repeated,
            predicted=figure.id,
            given=describe(figure),
            note=None if repeated else _near(gold, spans),
            sentence=_sentence(gold.text, spans),
        )


def _near(gold: GoldArticle, spans: Sequence[tuple[int, int]]) -> str | None:
    """Name the gold figure that the evidence of a spurious figure fits best, if any."""
    weights = [(overlap_weight(spans, figure, gold.text), figure) for figure in gold.figures]
    weight, nearest = max(weights, key=lambda pair: pair[0], default=(0, None))
    return f"gold here: {nearest.id} {describe(nearest)}" if weight and nearest else None


def _wrong(text: str, gold: GoldFigure, predicted: PredictedFigure, name: str) -> Fault:
    expected, given = getattr(gold, name), getattr(predicted, name)
    return Fault(
        kind="attribute",
        gold=gold.id,
        predicted=predicted.id,
        attribute=name,
        expected=str(expected) if name == "part_of" and expected else shown(name, expected),
        given=str(given) if name == "part_of" and given else shown(name, given),
        note=describe(gold),
        sentence=_sentence(text, evidence_spans(predicted, text) or occurrences(gold.phrase, text)),
    )


def _wrong_toll(toll: TollScore) -> Fault:
    return Fault(
        kind="toll",
        expected=f"{toll.event} {toll.outcome} {toll.low} to {_open(toll.high)}",
        given=(
            f"{toll.given_event} {toll.outcome} {_open(toll.given_low)} to {_open(toll.given_high)}"
            if toll.given
            else None
        ),
    )


def _open(number: int | None) -> str:
    return "-" if number is None else str(number)


def _sentence(text: str, spans: Sequence[tuple[int, int]]) -> str | None:
    return sentence_at(text, *spans[0]) if spans else None
