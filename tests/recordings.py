"""Which conversations with the embedded model are recorded, and how to record them anew.

``python -m tests.recordings`` asks the embedded model about every article below and writes
``cassettes/``; names after it record those alone. It needs the ``local`` extra, and takes one to
three minutes an article on two cores.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from summarizer import ArticleSummary, Summariser
from summarizer.testing import REPLAY_ENDPOINT_URL, record, replay

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "000_69ba249cb100d0c6.txt"
DEVELOPMENT = ROOT / "tests" / "data" / "dev.jsonl"
HOW = "python -m tests.recordings (the local extra must be installed)."


@dataclass(frozen=True)
class Recording:
    """One recorded conversation.

    ``article`` is the seed or the id of a development article; ``way`` overrides the model's own.
    """

    name: str
    article: str
    way: Literal["survey", "follow_up"] | None = None

    @property
    def cassette(self) -> Path:
        return ROOT / "cassettes" / f"{self.name}.yaml"

    def source(self) -> tuple[str, dict[str, Any]]:
        """The text, and what is known of it beside."""
        if self.article == "seed":
            return SEED.read_text(encoding="utf-8"), {}
        for line in DEVELOPMENT.read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            if gold["id"] == self.article:
                return gold["text"], {"title": gold["title"], "published": gold["published"]}
        raise KeyError(self.article)

    def summarised(self, **options: Any) -> ArticleSummary:
        text, known = self.source()
        return Summariser("local", way=self.way, **options).summarise(text, **known)


RECORDINGS = {
    recording.name: recording
    for recording in (
        Recording("seed", "seed"),
        Recording("cattle_market", "dev01"),
        Recording("hill_town", "dev02"),
        Recording("landslide", "dev03"),
        Recording("bus", "dev05"),
        Recording("kidnapping", "dev06"),
        Recording("aldeia", "dev08"),
        Recording("bus_surveyed_whole", "dev05", way="survey"),
    )
}


def replayed(name: str, **options: Any) -> ArticleSummary:
    """The summary of a recorded conversation, played back without a model."""
    recording = RECORDINGS[name]
    with replay(recording.cassette, how_to_record=HOW):
        return recording.summarised(base_url=REPLAY_ENDPOINT_URL, **options)


def _record(names: list[str]) -> None:
    for name in names or list(RECORDINGS):
        started = time.monotonic()
        recording = RECORDINGS[name]
        with record(recording.cassette, how_to_record=HOW):
            summary = recording.summarised()
        print(
            f"{name}: {len(summary.figures)} figures, {len(summary.provenance.attempts)} calls, "
            f"{time.monotonic() - started:.0f} s",
            flush=True,
        )


if __name__ == "__main__":
    _record(sys.argv[1:])
