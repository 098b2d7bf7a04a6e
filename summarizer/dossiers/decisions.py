"""What people decided: which reports are of one event and which are not, over all rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Self

from pydantic import BeforeValidator

from summarizer.errors import ConfigurationError
from summarizer.models.base import Record
from summarizer.models.dossier import EventRef


def _reference(given: object) -> object:
    if isinstance(given, list | tuple) and len(given) == 2:
        return EventRef(article=str(given[0]), event=str(given[1]))
    return given


_Reference = Annotated[
    EventRef, BeforeValidator(_reference, json_schema_input_type=EventRef | tuple[str, str])
]
Pair = tuple[_Reference, _Reference]
"""Two events, each as an object or as ``[ARTICLE, EVENT]``."""


class DecisionError(ConfigurationError):
    """Decisions contradict each other, or are about events that are not there."""


class Decisions(Record):
    """Pairs of events that somebody joined or parted by hand.

    What is joined is joined through a chain, too: a with b and b with c joins a with c. Parting
    is of the two events that are named, and so of the dossiers that they are in.
    """

    joined: tuple[Pair, ...] = ()
    parted: tuple[Pair, ...] = ()

    def among(self, refs: Iterable[EventRef]) -> Self:
        """Return the decisions about these events alone, as for a part of a collection."""
        known = set(refs)
        return self.model_copy(
            update={
                name: tuple(pair for pair in getattr(self, name) if known.issuperset(pair))
                for name in ("joined", "parted")
            }
        )


class MustAndCannot:
    """Decisions by number of event: which belong together, and which pairs never do.

    Parameters
    ----------
    decisions
        What people decided.
    refs
        The events, in order.

    Raises
    ------
    DecisionError
        Events are parted that a chain of joined ones holds together, or one is not among
        ``refs``. The message names them.
    """

    def __init__(self, decisions: Decisions, refs: Sequence[EventRef]) -> None:
        self.groups = list(range(len(refs)))
        number = {ref: n for n, ref in enumerate(refs)}
        absent = sorted(
            {
                str(ref)
                for pair in (*decisions.joined, *decisions.parted)
                for ref in pair
                if ref not in number
            }
        )
        if absent:
            raise DecisionError(
                f"decisions are about events that are not there: {', '.join(absent)}; "
                "Decisions.among leaves them out"
            )
        for a, b in decisions.joined:
            one, other = self._root(number[a]), self._root(number[b])
            self.groups[max(one, other)] = min(one, other)
        self.groups = [self._root(n) for n in range(len(refs))]
        clashing = sorted(
            f"{a} and {b}"
            for a, b in decisions.parted
            if self.groups[number[a]] == self.groups[number[b]]
        )
        if clashing:
            raise DecisionError(
                f"decisions contradict each other: {'; '.join(clashing)} are parted, and joined, "
                "be it through others"
            )
        self.joined = frozenset(
            frozenset((number[a], number[b])) for a, b in decisions.joined if a != b
        )
        self.parted = frozenset(frozenset((number[a], number[b])) for a, b in decisions.parted)

    def _root(self, n: int) -> int:
        while self.groups[n] != n:
            self.groups[n] = self.groups[self.groups[n]]
            n = self.groups[n]
        return n
