"""The work of joining grows with the number of articles, and not with its square."""

import random

import pytest

from summarizer.dossiers.building import comparisons_of
from summarizer.models import ArticleSummary
from tests.dossiers.made import day, event, figure, summary

_SYLLABLES = "ka ro mi ta ve lo su ne da pi go re za fu be shi".split()


def town(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(4)).title()


def many(count: int, towns: int) -> list[ArticleSummary]:
    chance = random.Random(7)
    names = [town(chance) for _ in range(towns)]
    found = []
    for number in range(count):
        place, of = chance.choice(names), day(chance.randint(1, 20))
        told = f"Report {number}: a bomb killed {number % 40 + 2} people in {place}."
        phrase = f"{number % 40 + 2} people"
        found.append(
            summary(
                told,
                figure(phrase, number % 40 + 2),
                events=[event(of=of, place=place)],
                published=of,
            )
        )
    return found


def test_a_thousand_articles_take_some_comparisons_each() -> None:
    assert comparisons_of(many(1000, towns=200)) < 10 * 1000


@pytest.mark.slow
def test_a_thousand_articles_on_one_town_do_too() -> None:
    assert comparisons_of(many(1000, towns=1)) < 150 * 1000


def test_twice_the_articles_are_about_twice_the_work() -> None:
    once, twice = (comparisons_of(many(n, towns=n // 50)) for n in (400, 800))
    assert twice < 3 * once
