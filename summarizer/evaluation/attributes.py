"""Which attributes of a matched pair are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from summarizer.evaluation.gold import GoldFigure
from summarizer.evaluation.names import same_name
from summarizer.evaluation.predictions import PredictedFigure
from summarizer.evaluation.results import ATTRIBUTES, AttributeScore, Confusion, Share

_NAMES = ("said_by", "place")


def attribute_right(
    name: str, gold: GoldFigure, predicted: PredictedFigure, pairs: Mapping[str, str]
) -> bool:
    """Whether an attribute of a predicted figure is that of its gold figure.

    Parameters
    ----------
    name
        One of :data:`~summarizer.evaluation.results.ATTRIBUTES`.
    gold, predicted
        The pair.
    pairs
        Predicted id to gold id, of all pairs of the article: ``part_of`` is right where the
        parent is the pair of gold's parent.
    """
    expected, given = getattr(gold, name), getattr(predicted, name)
    if name in _NAMES:
        return same_name(expected, given)
    if name == "part_of" and given is not None:
        return expected is not None and pairs.get(given) == expected
    return bool(expected == given)


def attribute_scores(
    pairs: Iterable[tuple[GoldFigure, PredictedFigure, frozenset[str]]],
) -> tuple[AttributeScore, ...]:
    """Add up the attributes of matched pairs, each with the names of its wrong attributes."""
    known = list(pairs)
    return tuple(_score(name, known) for name in ATTRIBUTES)


def _score(
    name: str, pairs: list[tuple[GoldFigure, PredictedFigure, frozenset[str]]]
) -> AttributeScore:
    stated = [wrong for gold, _, wrong in pairs if getattr(gold, name) is not None]
    confusions = Counter(
        (shown(name, getattr(gold, name)), shown(name, getattr(predicted, name)))
        for gold, predicted, wrong in pairs
        if name in wrong
    )
    return AttributeScore(
        name=name,
        all=Share(right=sum(name not in wrong for *_, wrong in pairs), total=len(pairs)),
        stated=Share(right=sum(name not in wrong for wrong in stated), total=len(stated)),
        confusions=tuple(
            Confusion(expected=expected, given=given, count=count)
            for (expected, given), count in sorted(
                confusions.items(), key=lambda item: (-item[1], item[0])
            )
        ),
    )


def shown(name: str, value: object) -> str:
    """Return a value as a confusion list shows it; ids of parents mean nothing outside."""
    if value is None:
        return "-"
    return "a whole" if name == "part_of" else str(value)
