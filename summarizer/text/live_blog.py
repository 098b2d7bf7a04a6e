"""The entries of a live blog: paragraphs under a time of day, the newest first."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from summarizer.text.layout import Paragraph

_CLOCK: Final = re.compile(
    r"\W*(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?!\d)(?:\s?[ap]\.?m\.?)?", re.IGNORECASE
)
_FEWEST: Final = 3


class LiveBlog:
    """Tells which of two places in a text stands in the newer entry.

    A text is a live blog where at least three paragraphs open with a time of day, each earlier
    than the one before. A chronicle in the order of time is none: it may tell of several events.
    """

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        found = [(p.start, m) for p in paragraphs if (m := _CLOCK.match(text, p.start, p.end))]
        times = [60 * int(m["hour"]) + int(m["minute"]) for _, m in found]
        runs_back = all(a > b for a, b in pairwise(times))
        self._starts = [start for start, _ in found] if runs_back and len(found) >= _FEWEST else []

    def entry_at(self, offset: int) -> int | None:
        """The number of the entry at a place, 0 for the newest; None outside every entry."""
        before = bisect_right(self._starts, offset) - 1
        return before if before >= 0 else None
