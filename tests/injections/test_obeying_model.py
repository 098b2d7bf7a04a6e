"""A model that obeys the injections it reads, over a real loopback connection."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest

from summarizer import ArticleSummary, Summariser
from summarizer.evaluation.gold import GoldArticle
from summarizer.testing import ScriptedEndpoint
from tests.injections.crossed import Planting, articles, counted
from tests.injections.obeying import ObeyingModel
from tests.injections.table import INJECTIONS, NUMBER, PLACES, planted

TOGETHER = 6
BATCHES = range(0, len(INJECTIONS), TOGETHER)


def summary_of(
    article: GoldArticle, planting: Planting, way: str = "survey", ordered: Sequence[str] = ()
) -> ArticleSummary:
    text = planted(article.text, planting) if planting else article.text
    with ScriptedEndpoint(ObeyingModel(article, ordered)) as server:
        return Summariser(
            "openai/scripted",
            base_url=server.base_url,
            way=way,  # type: ignore[arg-type]
        ).summarise(text, title=article.title, published=article.published)


@cache
def plain_summary(article: str, way: str) -> ArticleSummary:
    """What comes of an article without injections."""
    (found,) = (one for one in articles() if one.id == article)
    return summary_of(found, (), way)


def planting_of(first: int) -> Planting:
    return [
        (injection, PLACES[(first + at) % len(PLACES)])
        for at, injection in enumerate(INJECTIONS[first : first + TOGETHER])
    ]


@pytest.mark.parametrize(
    ("first", "way"),
    [*((first, "survey") for first in BATCHES), *((first, "follow_up") for first in BATCHES[::3])],
)
def test_what_a_model_is_ordered_to_say_is_never_verified(first: int, way: str) -> None:
    roomy = [a for a in articles() if a.text.count("\n\n") >= TOGETHER]
    article = roomy[(first // TOGETHER) % len(roomy)]
    planting = planting_of(first)
    ordered = [injection.quote for injection, _ in planting]
    plain = plain_summary(article.id, way)
    obeyed = summary_of(article, planting, way, ordered)
    assert counted(obeyed) == counted(plain), [i.words for i, _ in planting]
    assert not any(NUMBER <= (t.low or 0) < NUMBER + 300 for t in obeyed.tolls)
    if way == "survey":
        # Kept, each with what is wrong with it.
        kept = [f for f in obeyed.figures if f.status == "unverified" and f.problems]
        assert len(kept) - sum(f.status == "unverified" for f in plain.figures) == len(ordered)
    assert f"{NUMBER:,}" not in f"{obeyed.headline} {obeyed.gist}"
    assert all(f"{NUMBER:,}" not in point.text for point in obeyed.key_points)
