"""What the words of a passage give: its asserted figures, and its tolls added up by outcome."""

from collections import defaultdict

from summarizer.casebook import Casebook

from summarizer.checks.registry import CHECKS
from summarizer.models import Event, Figure
from summarizer.text.article import read_article
from summarizer.tolls.tolls import tolls

Toll = tuple[int, int | None]


def read(passage: str, title: str | None = None) -> tuple[tuple[Figure, ...], tuple[Event, ...]]:
    """Figures and events of a passage, read by the words alone."""
    book = Casebook(read_article(passage, title=title), CHECKS)
    book.draft_from_words()
    return book.verdict()


def tolls_of(passage: str, title: str | None = None) -> dict[str, Toll]:
    """Low and high by outcome over every event, attackers left out; high None: no limit."""
    rows: dict[str, list[tuple[int | None, int | None]]] = defaultdict(list)
    for toll in tolls(*read(passage, title)):
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
