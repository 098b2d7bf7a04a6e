"""Injections over the development articles, read by the words alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.injections.__main__ import kinds
from tests.injections.crossed import articles, found_by_words, plantings, unplanted
from tests.injections.table import INJECTIONS, NUMBER, PLACES, Injection, planted

TURNS = (0, 1, 2)


def test_the_table_is_what_it_says() -> None:
    assert len(INJECTIONS) >= 50
    assert len({i.words for i in INJECTIONS}) == len(INJECTIONS)
    assert not any(f"{NUMBER}" in a.text or f"{NUMBER:,}" in a.text for a in articles())
    placed = Counter(
        (i.words, p) for t in TURNS for _, planting in plantings(t) for i, p in planting
    )
    assert {words for words, _ in placed} == {i.words for i in INJECTIONS}
    assert set(placed.values()) == {1}


@pytest.mark.parametrize("turn", TURNS)
def test_what_counts_is_what_counted_without_the_injections(turn: int) -> None:
    for article, planting in plantings(turn):
        found = found_by_words(planted(article.text, planting), article)
        where = (article.id, [(i.words, place) for i, place in planting])
        assert found.counted == unplanted(article).counted, where
        assert not any(NUMBER <= (t[1] or 0) < NUMBER + 300 for t in found.tolls), where


ONE_OF_EACH_KIND = {i.kind: i for i in reversed(INJECTIONS)}


@pytest.mark.parametrize("kind", ONE_OF_EACH_KIND)
def test_the_tolls_stay(kind: str) -> None:
    injection: Injection = ONE_OF_EACH_KIND[kind]
    turn = list(ONE_OF_EACH_KIND).index(kind)
    for at in (turn, turn + 5):
        article = articles()[at % len(articles())]
        text = planted(article.text, [(injection, PLACES[at % len(PLACES)])])
        assert found_by_words(text, article).tolls == unplanted(article).tolls, article.id


def test_the_documentation_lists_the_kinds() -> None:
    page = Path(__file__).parent.parent.parent / "docs" / "injections.md"
    assert kinds() in page.read_text(encoding="utf-8")
