"""Tolls of figures that are made up for the tests."""

from collections.abc import Sequence

from summarizer.models import Event, Figure, Interval, Toll
from summarizer.tolls.tolls import tolls

Triple = tuple[int | None, int | None, int | None]
EVENTS = (Event(id="e1", type="Attack", place="Darkush"), Event(id="e2", type="Attack"))


def killed(figures: Sequence[Figure], **more: object) -> Toll:
    (found,) = (
        t
        for t in tolls(figures, EVENTS, **more)  # type: ignore[arg-type]
        if (t.event, t.outcome, t.group) == ("e1", "killed", None)
    )
    return found


def triple(toll: Toll | Interval | None) -> Triple | None:
    return None if toll is None else (toll.low, toll.best, toll.high)


def numbers(figures: Sequence[Figure]) -> dict[object, object]:
    return {
        (t.event, t.outcome, t.group): (triple(t), triple(t.attackers), triple(t.with_attackers))
        for t in tolls(figures, EVENTS)
    }


def roles(toll: Toll) -> dict[str, str]:
    return {entry.figure: entry.role for entry in toll.entries}
