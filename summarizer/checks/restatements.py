"""The same figure stated twice is one figure with two pieces of evidence."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from typing import Any, Final

from summarizer.models.figure import Figure
from summarizer.tolls.statements import folded

_PEOPLE: Final = frozenset(
    {"people", "persons", "dead", "bodies", "corpses", "victims", "casualties", "fatalities"}
)
"""Words that say of people only that they are people, or that they were harmed."""

_MOST_COMPARED: Final = 50
"""Figures of one number to compare with, so that hostile input stays linear."""


def merge_restated(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Make one figure of several that state the same number of the same people.

    Two figures are one where event, outcome, scope, assertion and number are the same, and
    speaker, group, demographic, place, day and the name of the people do not differ: what one
    of them leaves open, the other may say. "At least 73" and "73" are the same number, of which
    the more careful bound is kept. For one or two people ("a policeman") the people must be
    called the same.

    Parameters
    ----------
    figures
        Figures in the order of the text.

    Returns
    -------
    tuple of Figure
        In the same order, the later statement merged into the earlier: its evidence added, its
        id replaced in ``part_of``, ``replaces`` and ``disputes``. Verified and unverified
        figures are never merged with each other, nor are two that a link relates.
    """
    kept: list[Figure] = []
    alike: dict[Hashable, list[int]] = defaultdict(list)
    ids: dict[str, str] = {}
    for figure in figures:
        candidates = alike[_number(figure)]
        for i in candidates[:_MOST_COMPARED]:
            if _same(kept[i], figure):
                kept[i] = _merged(kept[i], figure)
                ids.setdefault(figure.id, kept[i].id)
                break
        else:
            candidates.append(len(kept))
            kept.append(figure)
            ids.setdefault(figure.id, figure.id)
    return tuple(_relinked(figure, ids) for figure in kept)


def _number(figure: Figure) -> Hashable:
    counted = figure.bound in ("exact", "at_least")
    return (
        figure.event,
        figure.outcome,
        figure.scope,
        figure.assertion,
        figure.attackers,
        folded(figure.demographic),
        figure.status == "unverified",
        figure.best if counted else (figure.bound, figure.low, figure.best, figure.high),
    )


def _same(first: Figure, second: Figure) -> bool:
    return (
        not _linked(first, second)
        and _agree(first.part_of, second.part_of)
        and _agree(_speaker(first), _speaker(second))
        and _agree(_day(first), _day(second))
        and ("unknown" in (first.group, second.group) or first.group == second.group)
        and _same_people(first, second)
        and _same_place(first.place, second.place)
    )


def _linked(first: Figure, second: Figure) -> bool:
    return second.id in (first.part_of, first.replaces, first.disputes) or first.id in (
        second.part_of,
        second.replaces,
        second.disputes,
    )


def _agree(first: str | None, second: str | None) -> bool:
    return first is None or second is None or folded(first) == folded(second)


def _speaker(figure: Figure) -> str | None:
    return None if figure.said_by is None else figure.said_by.name


def _day(figure: Figure) -> str | None:
    return None if figure.date is None else figure.date.iso


def _same_people(first: Figure, second: Figure) -> bool:
    one = folded(first.who) or folded(first.phrase)
    other = folded(second.who) or folded(second.phrase)
    if one == other:
        return True
    number = first.principal
    if number is None or number < 3:
        return False
    if first.who is None or second.who is None:
        return False
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words or bool(_PEOPLE & words or _PEOPLE & others)


def _same_place(first: str | None, second: str | None) -> bool:
    one, other = set(folded(first).split()), set(folded(second).split())
    return one <= other or other <= one


def _merged(first: Figure, second: Figure) -> Figure:
    found: dict[str, Any] = {
        name: getattr(second, name)
        for name in (
            *("who", "demographic", "place", "date", "caused_by", "said_by"),
            *("part_of", "replaces", "disputes"),
        )
        if getattr(first, name) is None
    }
    if first.group == "unknown":
        found["group"] = second.group
    if second.bound == "at_least":
        found |= {"bound": "at_least", "high": None}
    if second.status == "repaired":
        found["status"] = "repaired"
    evidence = dict.fromkeys((*first.evidence, *second.evidence))
    found["evidence"] = tuple(evidence)
    found["problems"] = tuple(dict.fromkeys((*first.problems, *second.problems)))
    return first.model_copy(update=found)


def _relinked(figure: Figure, ids: dict[str, str]) -> Figure:
    links = {}
    for name in ("part_of", "replaces", "disputes"):
        old = getattr(figure, name)
        new = ids.get(old, old)
        if new != old:
            links[name] = None if new == figure.id else new
    return figure.model_copy(update=links) if links else figure
