"""A perfect reader comes out unchanged: gold given as the model's answer.

    python -m benchmarks.perfect GOLD

Prints what is lost between a right answer and the summary: figures, tolls, links, calls,
objections. Every loss is the library's own.
"""

from __future__ import annotations

import argparse
import asyncio
from dataclasses import dataclass
from pathlib import Path

from benchmarks.answers import PlayedModel, Recorded, article_of
from benchmarks.gold_answers import perfect_answer
from summarizer.evaluation.gold import GoldArticle, load_gold
from summarizer.pipeline import Pipeline
from summarizer.tolls.policies.registry import get_policy


@dataclass(frozen=True)
class Loss:
    """What one article lost, each item in a few words; and the calls that it took."""

    article: str
    figures: tuple[str, ...]
    tolls: tuple[str, ...]
    links: tuple[str, ...]
    objections: tuple[str, ...]
    calls: int

    @property
    def is_nothing(self) -> bool:
        """Whether the answer came out as it went in, in one call."""
        return not (self.figures or self.tolls or self.links or self.objections)


def main() -> None:
    """Read every article of a gold file, and print what is lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", type=Path)
    losses = [asyncio.run(loss_of(article)) for article in load_gold(parser.parse_args().gold)]
    for loss in losses:
        for kind in ("figures", "tolls", "links", "objections"):
            for line in getattr(loss, kind):
                print(f"{loss.article}  {kind}: {line}")
    whole = sum(loss.is_nothing for loss in losses)
    calls = sum(loss.calls for loss in losses)
    print(f"{whole} of {len(losses)} articles come out unchanged; {calls} calls")
    for kind in ("figures", "tolls", "links", "objections"):
        print(f"  {kind}: {sum(len(getattr(loss, kind)) for loss in losses)} lost or raised")


async def loss_of(gold: GoldArticle) -> Loss:
    """Return what an article loses when its gold is the model's answer."""
    model = PlayedModel(Recorded(perfect_answer(gold)))
    pipeline = Pipeline(article_of(gold), get_policy("literal"))
    await pipeline.read_with(model)
    ids = {figure.id: f"f{n}" for n, figure in enumerate(gold.figures, 1)}
    events = {event.id: f"e{n}" for n, event in enumerate(gold.events, 1)}
    figures, links = [], []
    for wanted, found in zip(gold.figures, pipeline.figures, strict=True):
        given = (found.outcome, found.bound, found.best, found.high, found.event)
        gold_one = (
            wanted.outcome,
            wanted.bound,
            wanted.best if wanted.bound != "vague" else None,
            wanted.high,
            events.get(wanted.event or ""),
        )
        if given != gold_one or found.status == "unverified":
            figures.append(f"{wanted.id} “{wanted.phrase}” {found.status}")
        for name in ("part_of", "replaces", "disputes"):
            to = getattr(wanted, name)
            if (ids[to] if to else None) != getattr(found, name):
                links.append(f"{wanted.id} {name} {to}")
    made = {(t.event, t.outcome): (t.low, t.high) for t in pipeline.tolls if t.group is None}
    tolls = [
        f"{t.event} {t.outcome}: gold {t.low} to {t.high}, ours {made.get(key)}"
        for t in gold.tolls
        if made.get(key := (events[t.event], t.outcome)) != (t.low, t.high)
    ]
    objections = tuple(
        line
        for question in model.questions[1:]
        for line in question[-1]["content"].split("\n")
        if line.split(".")[0].isdigit()
    )
    return Loss(gold.id, tuple(figures), tuple(tolls), tuple(links), objections, model.calls)


if __name__ == "__main__":
    main()
