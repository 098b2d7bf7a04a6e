"""One cue: a place where the text may state a casualty figure."""

from dataclasses import dataclass
from typing import Literal

from summarizer.models.vocabulary import Assertion, Bound, Group, Outcome

CueKind = Literal["count", "singular", "definite", "named", "plural", "zero", "none_reported"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One place where the text may state a figure."""

    index: int
    start: int
    end: int
    sentence: int
    kind: CueKind
    bound: Bound
    low: int | None
    best: int | None
    high: int | None
    outcomes: tuple[Outcome, ...]  # likely ones, likeliest first; empty where none governs it
    assertion: Assertion
    noun: str | None
    group: Group
    demographic: str | None
    attackers: bool
    partitive: bool  # "of them": part of people named before
    collective: bool  # counts families
    harm: tuple[int, int] | None  # the trigger that governs it
    cost: float  # how far that trigger is
    dismissed: str | None  # why the words alone rule it out
