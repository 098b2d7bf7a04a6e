"""Whether the title and the opening of an article agree with its tolls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    return tuple(
        toll.model_copy(
            update={
                "title": _agreement(toll, title, figures, main),
                "opening": _agreement(toll, opening, figures, main),
            }
        )
        if toll.group is None and toll.event is not None
        else toll
        for toll in tolls
    )


def _agreement(
    toll: Toll, stated: Iterable[Stated], figures: Sequence[Figure], main: str | None
) -> Agreement:
    found: list[Range] = []
    for mention in stated:
        said = _range(mention)
        if said is None or mention.outcomes[:1] != (toll.outcome,):
            continue
        same = [f for f in figures if _rests_on(f, mention)] or [
            f for f in figures if f.outcome == toll.outcome and said in _ranges_of(f)
        ]
        if not (_counts(same, figures, toll) if same else toll.event == main):
            continue
        found.append(said)
    if not found:
        return "silent"
    # "Ten officers and a civilian": what one place counts apart, it counts together.
    together = (
        sum(low for low, _ in found),
        None if any(h is None for _, h in found) else sum(h or 0 for _, h in found),
    )
    return "agrees" if any(_meets(said, toll) for said in (*found, together)) else "contradicts"


def _counts(same: Sequence[Figure], figures: Sequence[Figure], toll: Toll) -> bool:
    """Whether one of these figures is a whole of the toll, and not an older count."""
    replaced = {f.replaces for f in figures if f.replaces is not None}
    return any(_is_whole(f) and f.event == toll.event and f.id not in replaced for f in same)


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
