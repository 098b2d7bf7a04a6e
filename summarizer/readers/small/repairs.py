"""What a failed check leaves open, and so what a model is asked about again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from summarizer.models import Problem
from summarizer.readers.rules.choices import Field

Wanted = Mapping[int, frozenset[Field] | None]
"""For each draft the fields that are asked about; None: every field that has a choice."""

_REPAIRS: Mapping[str, frozenset[Field]] = {
    "outcome": frozenset({"outcome"}),
    "speaker": frozenset({"said_by"}),
    "place": frozenset({"place"}),
    "date": frozenset({"day"}),
    "event": frozenset({"place", "day"}),
    "parts": frozenset({"part_of", "when"}),
    "cause": frozenset(),  # nobody is asked again who did it: what is not named is left out
}
"""What a failed check leaves open. A check that is not here opens everything."""

READ_AGAIN: Final = ("number", "bounds")  # the words have the number, not the model


def failing(failures: Mapping[int, Sequence[Problem]]) -> Wanted:
    """The drafts that are to be asked about again, and the fields that are open."""
    left = {
        key: _opened(problems)
        for key, problems in failures.items()
        if any(p.ask is not None for p in problems)
    }
    return {key: fields for key, fields in left.items() if fields is None or fields}


def _opened(problems: Sequence[Problem]) -> frozenset[Field] | None:
    """The fields that the failed checks leave open."""
    fields: set[Field] = set()
    for problem in problems:
        left = _REPAIRS.get(problem.check)
        if left is None:
            return None
        fields |= left
    return frozenset(fields)
