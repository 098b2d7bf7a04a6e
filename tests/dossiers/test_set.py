"""The test set of dossiers is sound, and what is built from its gold reaches the targets."""

import pytest

from benchmarks.dossier_gold import gold_summary, load_set
from benchmarks.dossiers import FILES, score
from tests.dossiers.made import DATA

NAMES = [path.stem for path in FILES]


def test_it_has_sixty_articles_and_more_of_a_dozen_events_and_more() -> None:
    sets = [load_set(DATA / f"{name}.jsonl") for name in NAMES]
    assert sum(len(s.reports) for s in sets) >= 60
    assert sum(len(s.dossiers) for s in sets) >= 12
    languages = {r.language for s in sets for r in s.reports}
    assert {"en", "es", "fr", "ar", "uk"} <= languages


@pytest.mark.parametrize("name", NAMES)
def test_every_point_of_gold_is_in_articles_of_its_dossier(name: str) -> None:
    gold = load_set(DATA / f"{name}.jsonl")
    of = {d.dossier: {r.article.id for r in gold.reports if d.dossier in r.dossiers.values()}
          for d in gold.dossiers}  # fmt: skip
    for dossier in gold.dossiers:
        assert of[dossier.dossier]
        for point in (*dossier.points, *dossier.claims):
            assert point.articles <= of[dossier.dossier]
            assert point.low is None or point.high is None or point.low <= point.high


@pytest.mark.parametrize("name", NAMES)
def test_joining_and_tolls_reach_the_targets(name: str) -> None:
    gold = load_set(DATA / f"{name}.jsonl")
    result = score(gold, {r.article.id: gold_summary(r) for r in gold.reports})
    assert result.f1 >= 0.95
    assert result.two_events == 0
    assert result.joined == result.right
    assert result.newest_right >= 0.9 * result.newest
    assert result.series_right >= 0.9 * result.series
