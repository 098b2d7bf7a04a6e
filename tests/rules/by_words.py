"""What the words of a passage give: its asserted figures, and its tolls added up by outcome."""

from collections import defaultdict

from summarizer import ArticleSummary, Summariser
from summarizer.models import Event, Figure

Toll = tuple[int, int | None]


def _summary(passage: str, title: str | None) -> ArticleSummary:
    return Summariser("words").summarise(passage, title=title)


def read(passage: str, title: str | None = None) -> tuple[tuple[Figure, ...], tuple[Event, ...]]:
    """Figures and events of a passage, read by the words alone."""
    summary = _summary(passage, title)
    return summary.figures, summary.events


def tolls_of(passage: str, title: str | None = None) -> dict[str, Toll]:
    """Low and high by outcome over every event, attackers left out; high None: no limit."""
    rows: dict[str, list[tuple[int | None, int | None]]] = defaultdict(list)
    for toll in _summary(passage, title).tolls:
        if toll.group is None and (toll.low is not None or toll.high is not None):
            rows[toll.outcome].append((toll.low, toll.high))
    return {
        outcome: (
            sum(low or 0 for low, _ in found),
            None if any(high is None for _, high in found) else sum(h or 0 for _, h in found),
        )
        for outcome, found in rows.items()
    }


def told(text: str) -> dict[str, Toll]:
    """A toll as a test line writes it: "killed 7, injured 2-, missing 3-5"."""
    found: dict[str, Toll] = {}
    for item in filter(None, (part.strip() for part in text.split(","))):
        outcome, number = item.rsplit(" ", 1)
        low, dash, high = number.partition("-")
        found[outcome] = (int(low), (int(high) if high else None) if dash else int(low))
    return found
