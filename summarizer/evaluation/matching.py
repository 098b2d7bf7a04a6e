"""Which predicted figure is which gold figure: the rules, and the best one-to-one pairing.

A pair needs (1) equal outcomes, (2) equal principal values, or none in both, and (3) evidence
that overlaps an occurrence of the gold phrase or of one of its ``also`` phrases by at least one
character.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.evaluation.gold import GoldFigure
from summarizer.evaluation.predictions import PredictedFigure

# More than any overlap in characters can be worth, in an article of any length.
_PHRASE = 10**12


@dataclass(frozen=True, slots=True)
class Matching:
    """The pairs, and the predicted figures that only meet gold figures already taken."""

    pairs: dict[str, str]
    """Predicted id to gold id."""
    repeats: dict[str, str]
    """Predicted id to the id of a gold figure that it repeats."""


def match(
    gold: Sequence[GoldFigure],
    predicted: Sequence[PredictedFigure],
    text: str,
    *,
    by_evidence: bool = True,
) -> Matching:
    """Pair predicted with gold figures, one to one, as many as possible.

    Among the largest matchings, those with most overlaps with ``phrase`` are preferred, then
    those with most characters of the phrases covered. The order of the figures does not matter.

    Parameters
    ----------
    gold, predicted
        The figures of one article.
    text
        The article's text.
    by_evidence
        Whether rule 3 holds.
    """
    golds = sorted(gold, key=lambda g: g.id)
    predictions = sorted(predicted, key=_canonical)
    weights: dict[tuple[int, int], int] = {}
    for row, p in enumerate(predictions):
        spans = evidence_spans(p, text)
        for column, g in enumerate(golds):
            if p.outcome != g.outcome or p.principal != g.principal:
                continue
            weight = overlap_weight(spans, g, text)
            if weight or not by_evidence:
                weights[row, column] = weight
    rows = best_matching(weights)
    pairs = {predictions[row].id: golds[column].id for row, column in rows.items()}
    repeats = {
        predictions[row].id: golds[column].id
        for row, column in sorted(weights, key=lambda edge: weights[edge])
        if row not in rows
    }
    return Matching(pairs, repeats)


def evidence_spans(figure: PredictedFigure, text: str) -> list[tuple[int, int]]:
    """Return the spans of a figure's evidence that lie in the text; empty where none does."""
    spans = [(s, e) for s, e in figure.spans if s < e <= len(text)]
    return spans or occurrences(figure.quote or "", text)


def occurrences(phrase: str, text: str) -> list[tuple[int, int]]:
    """Return the span of every occurrence of a phrase in the text, overlapping ones too."""
    found: list[tuple[int, int]] = []
    start = text.find(phrase) if phrase else -1
    while start >= 0:
        found.append((start, start + len(phrase)))
        start = text.find(phrase, start + 1)
    return found


def overlap_weight(spans: Sequence[tuple[int, int]], gold: GoldFigure, text: str) -> int:
    """Return how well evidence fits a gold figure; 0 is not at all (rule 3 fails)."""
    shared = _shared(spans, occurrences(gold.phrase, text))
    if shared:
        return _PHRASE + shared
    return max((_shared(spans, occurrences(also, text)) for also in gold.also), default=0)


def best_matching(weights: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """Return the heaviest of the largest one-to-one matchings of rows with columns.

    Successive augmenting paths, each the heaviest there is (Bellman-Ford): after n of them the
    matching is the heaviest of its size, and when none is left its size is the largest.

    Parameters
    ----------
    weights
        The weight of each pair (row, column) that is allowed.
    """
    edges = sorted(weights.items())
    matched: dict[int, int] = {}
    while True:
        owner = {column: row for row, column in matched.items()}
        gain = {row: 0 for (row, _), _ in edges if row not in matched}
        reached: dict[int, int] = {}
        came_from: dict[int, int] = {}
        changed = True
        while changed:
            changed = False
            for (row, column), weight in edges:
                if row not in gain or matched.get(row) == column:
                    continue
                total = gain[row] + weight
                if column in reached and reached[column] >= total:
                    continue
                reached[column], came_from[column] = total, row
                changed = True
                if column in owner:
                    gain[owner[column]] = total - weights[owner[column], column]
        free = [column for column in sorted(reached) if column not in owner]
        if not free:
            return matched
        step: int | None = max(free, key=lambda column: reached[column])
        while step is not None:
            row = came_from[step]
            matched[row], step = step, matched.get(row)


def _shared(a: Sequence[tuple[int, int]], b: Sequence[tuple[int, int]]) -> int:
    """Return the most characters that a span of one and a span of the other have in common."""
    return max((max(0, min(e, f) - max(s, t)) for s, e in a for t, f in b), default=0)


def _canonical(figure: PredictedFigure) -> tuple[str, str]:
    """Order figures by what they say, then by id, so that ties do not hang on list order."""
    return figure.model_dump_json(exclude={"id", "part_of"}), figure.id
