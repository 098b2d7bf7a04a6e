"""Whether the title and the opening of an article agree with its tolls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from typing import Protocol

from summarizer.models import Event, Figure, Toll
from summarizer.models.toll import Agreement
from summarizer.models.vocabulary import Outcome

Range = tuple[int, int | None]


class Stated(Protocol):
    """A number of people harmed that stands in the title or the opening."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What happened to them, likeliest first."""

    @property
    def low(self) -> int | None:
        """The least number."""

    @property
    def best(self) -> int | None:
        """The number."""

    @property
    def high(self) -> int | None:
        """The greatest number."""


def compare_with_frame(
    tolls: Iterable[Toll],
    events: Sequence[Event],
    figures: Sequence[Figure],
    title: Sequence[Stated],
    opening: Sequence[Stated],
) -> tuple[Toll, ...]:
    """Return the tolls with what the title and the opening say of them.

    Parameters
    ----------
    tolls, events, figures
        Of the article.
    title, opening
        The numbers that these state.

    Notes
    -----
    A number on which a figure rests is compared with that figure's event alone, and not at all
    where the figure is a part, is replaced, or is not about the incident. Any other number is
    taken for the main event's: the first one listed.
    """
    main = next((event.id for event in events if event.scope == "incident"), None)
    replaced = {f.replaces for f in figures if f.replaces is not None}
    titles = _numbers(title, figures, replaced)
    openings = _numbers(opening, figures, replaced)
    return tuple(
        toll.model_copy(
            update={
                "title": _agreement(toll, titles, main),
                "opening": _agreement(toll, openings, main),
            }
        )
        if toll.group is None and toll.event is not None
        else toll
        for toll in tolls
    )


@dataclass(frozen=True, slots=True)
class _Number:
    """A number of the title or the opening.

    ``events`` are those of the figures that rest on it and could be a toll by themselves, and
    None where no figure rests on it.
    """

    outcome: Outcome
    said: Range
    events: frozenset[str | None] | None


def _numbers(
    stated: Iterable[Stated], figures: Sequence[Figure], replaced: Set[str]
) -> tuple[_Number, ...]:
    found: list[_Number] = []
    for mention in stated:
        said = _range(mention)
        if said is None or not mention.outcomes:
            continue
        outcome = mention.outcomes[0]
        same = [f for f in figures if _rests_on(f, mention)] or [
            f for f in figures if f.outcome == outcome and said in _ranges_of(f)
        ]
        whole = frozenset(f.event for f in same if _is_whole(f) and f.id not in replaced)
        found.append(_Number(outcome, said, whole if same else None))
    return tuple(found)


def _agreement(toll: Toll, numbers: Iterable[_Number], main: str | None) -> Agreement:
    found = [
        n.said
        for n in numbers
        if n.outcome == toll.outcome
        and (toll.event == main if n.events is None else toll.event in n.events)
    ]
    if not found:
        return "silent"
    # "Ten officers and a civilian": what one place counts apart, it counts together.
    together = (
        sum(low for low, _ in found),
        None if any(h is None for _, h in found) else sum(h or 0 for _, h in found),
    )
    # "Gunmen seize 34, release nine": the nine are part of those whom the title counts.
    most = max(found, key=lambda said: said[0])
    return "agrees" if _meets(most, toll) or _meets(together, toll) else "contradicts"


def _ranges_of(figure: Figure) -> tuple[Range, ...]:
    if figure.floor is None:
        return ()
    return ((figure.floor, figure.ceiling), (figure.floor - 1, figure.floor - 1))


def _rests_on(figure: Figure, mention: Stated) -> bool:
    return any(e.start < mention.end and mention.start < e.end for e in figure.evidence)


def _is_whole(figure: Figure) -> bool:
    return (
        figure.scope == "incident"
        and figure.assertion == "asserted"
        and figure.part_of is None
        and not figure.attackers
    )


def _range(mention: Stated) -> Range | None:
    least = mention.low if mention.low is not None else mention.best
    if least is None or least < 1:
        return None
    return least, mention.high if mention.low is not None else mention.best


def _meets(said: Range, toll: Toll) -> bool:
    """Whether the two ranges have a number in common, the attackers counted or not."""
    ranges = [(toll.low, toll.high)]
    if toll.with_attackers is not None:
        ranges.append((toll.with_attackers.low, toll.with_attackers.high))
    if toll.without_claimed is not None:
        ranges.append((toll.without_claimed.low, toll.without_claimed.high))
    low, high = said
    return any(
        (most is None or low <= most) and (high is None or (least or 0) <= high)
        for least, most in ranges
    )
