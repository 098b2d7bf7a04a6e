"""Which conversations are recorded, and how to record them anew.

``python -m tests.recordings`` asks the embedded model about its articles and writes
``cassettes/``; names after it record those alone. It needs the ``local`` extra, and takes one to
two minutes an article on two cores.

``python -m tests.recordings --url URL`` records the articles of the capable model, at an endpoint
that speaks the OpenAI protocol. Those here were answered through a folder by a capable language
model that saw neither gold nor code; the name under which they are kept says so.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarizer import ArticleSummary, Summariser
from summarizer.cli.main import main as command
from summarizer.llm.settings import load
from summarizer.testing import REPLAY_ENDPOINT_URL, record, replay

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "000_69ba249cb100d0c6.txt"
DEVELOPMENT = ROOT / "tests" / "data" / "dev.jsonl"
HOW = "python -m tests.recordings (CONTRIBUTING.md says what it needs)."
CAPABLE = "openai/capable-model-through-a-folder"
EMBEDDED = "local"
_PATIENCE = 36_000.0  # seconds for a call that people answer


@dataclass(frozen=True)
class Recording:
    """One recorded conversation: the seed, or a development article, and who read it."""

    name: str
    article: str
    model: str = EMBEDDED

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
        return Summariser(self.model, **options).summarise(text, **known)


RECORDINGS = {
    recording.name: recording
    for recording in (
        Recording("seed_embedded", "seed"),
        Recording("cattle_market_embedded", "dev01"),
        Recording("landslide_embedded", "dev03"),
        Recording("aldeia_embedded", "dev08"),
        Recording("seed", "seed", CAPABLE),
        Recording("cattle_market", "dev01", CAPABLE),
        Recording("hill_town", "dev02", CAPABLE),
        Recording("landslide", "dev03", CAPABLE),
        Recording("bus", "dev05", CAPABLE),
        Recording("kidnapping", "dev06", CAPABLE),
        Recording("aldeia", "dev08", CAPABLE),
        Recording("village_hall", "dev10", CAPABLE),
        Recording("clashes", "dev11", CAPABLE),
    )
}


def replayed(name: str, **options: Any) -> ArticleSummary:
    """The summary of a recorded conversation, played back without a model."""
    recording = RECORDINGS[name]
    with replay(recording.cassette, how_to_record=HOW):
        return recording.summarised(base_url=REPLAY_ENDPOINT_URL, **options)


def _record(names: list[str], url: str | None) -> None:
    wanted = CAPABLE if url is not None else EMBEDDED
    for name in names or [r.name for r in RECORDINGS.values() if r.model == wanted]:
        started = time.monotonic()
        recording = RECORDINGS[name]
        if recording.article == "seed":
            _record_command(recording, url)  # so that `summarise --replay` plays it
        else:
            with record(recording.cassette, how_to_record=HOW):
                recording.summarised(base_url=url, settings=load(call_seconds=_PATIENCE))
        print(f"{name}: {time.monotonic() - started:.0f} s", flush=True)


def _record_command(recording: Recording, url: str | None) -> None:
    recording.cassette.unlink(missing_ok=True)
    at = ["--base-url", url] if url is not None else []
    words = [str(SEED), "--model", recording.model, *at, "--quiet"]
    if command([*words, "--record", str(recording.cassette)]) != 0:
        raise SystemExit(f"{recording.name} could not be recorded")


def main() -> None:
    """Record anew."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--url", help="record the capable model, at this address")
    given = parser.parse_args()
    _record(given.names, given.url)


if __name__ == "__main__":
    main()
