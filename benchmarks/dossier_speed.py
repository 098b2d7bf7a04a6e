"""How long 1,000 summaries take to become dossiers, and how many pairs are compared.

    python -m benchmarks.dossier_speed [--check]

The summaries are the gold ones of ``tests/data/dossiers.jsonl``, over and over: once each copy on
other days, so that they tell of 400 events; once all on the same days, so that 12 events have 80
reports each, which is the worst case. Seconds are those of the processor. With ``--check`` it
exits 1 where either takes 10 seconds or more.
"""

from __future__ import annotations

import argparse
import hashlib
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final

from benchmarks.dossier_gold import gold_summary, load_set
from summarizer.dossiers import build_dossiers
from summarizer.dossiers.building import comparisons_of
from summarizer.models import ArticleSummary, When

FILE: Final = Path("tests/data/dossiers.jsonl")
_COUNT: Final = 1000
_MOST_SECONDS: Final = 10.0
_DAYS: Final = 2
"""Between one copy and the next."""


def main() -> int:
    """Print seconds and comparisons."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="exit 1 where it takes too long")
    given = parser.parse_args()
    gold = [gold_summary(report) for report in load_set(FILE).reports]
    slow = False
    for name, days in (("on other days", _DAYS), ("all on the same days", 0)):
        summaries = list(variants(gold, days))
        started = time.process_time()
        dossiers = build_dossiers(summaries)
        seconds = time.process_time() - started
        slow = slow or seconds >= _MOST_SECONDS
        print(
            f"{len(summaries):,} summaries, {name}: {len(dossiers)} dossiers, {seconds:.1f} s, "
            f"{comparisons_of(summaries):,} comparisons"
        )
    return 1 if given.check and slow else 0


def variants(gold: list[ArticleSummary], days: int) -> Iterator[ArticleSummary]:
    """Yield copies of the summaries, each round so many days after the one before."""
    for number in range(_COUNT):
        turn, place = divmod(number, len(gold))
        yield _moved(gold[place], turn, timedelta(days=turn * days))


def _moved(summary: ArticleSummary, turn: int, by: timedelta) -> ArticleSummary:
    article = summary.article
    published = None if article.published is None else article.published + by
    name = hashlib.sha256(f"{article.sha256} {turn}".encode()).hexdigest()
    return summary.model_copy(
        update={
            "article": article.model_copy(update={"sha256": name, "published": published}),
            "events": tuple(
                e.model_copy(update={"date": _later(e.date, by)}) for e in summary.events
            ),
            "figures": tuple(
                f.model_copy(update={"date": _later(f.date, by)}) for f in summary.figures
            ),
        }
    )


def _later(when: When | None, by: timedelta) -> When | None:
    if when is None:
        return None
    return when.model_copy(update={"start": when.start + by, "end": when.end + by})


if __name__ == "__main__":
    raise SystemExit(main())
