"""Summaries that nobody should have written do no harm."""

from datetime import date

import pytest

from summarizer.dossiers import build_dossiers
from summarizer.models import ArticleSummary
from tests.dossiers.made import event, figure, report, summary


@pytest.mark.parametrize("end", [date.min, date.max])
def test_days_at_the_ends_of_the_calendar(end: date) -> None:
    made = [
        summary(f"{n}: 12 people", figure("12 people", 12), events=[event(of=end)], published=end)
        for n in range(2)
    ]
    assert len(build_dossiers(made)) == 1
    undated = summary("x 5 people", figure("5 people", 5), events=[event(of=None)], published=end)
    assert len(build_dossiers([undated])) == 1


def test_numbers_of_any_size() -> None:
    small, huge = report(12), report(7)
    figures = tuple(
        f.model_copy(update={"low": 10**5000, "best": 10**5000, "high": 10**5000})
        for f in huge.figures
    )
    dossiers = build_dossiers([small, huge.model_copy(update={"figures": figures})])
    assert sum(len(d.reports) for d in dossiers) == 2
    again = report(8).model_copy(update={"figures": figures})
    assert len(build_dossiers([huge.model_copy(update={"figures": figures}), again])) == 1


def test_names_of_any_length() -> None:
    names = ("b" * 200_000, "bc" * 100_000)
    made: list[ArticleSummary] = [
        summary(f"{n} 12 people", figure("12 people", 12), events=[event(place=n)]) for n in names
    ]
    assert len(build_dossiers(made)) == 2


def test_ids_that_are_used_twice_mean_the_first() -> None:
    twice = summary("x 5 people", figure("5 people", 5), events=[event("e1"), event("e1")])
    (dossier,) = build_dossiers([twice])
    assert len(dossier.reports) == 1


@pytest.mark.parametrize("place", ["", " ", "\x00", "—", "و", "the", "\u202e"])
def test_places_that_are_no_names(place: str) -> None:
    made = [
        summary(f"{n}: 12 people", figure("12 people", 12), events=[event(place=place)])
        for n in range(2)
    ]
    dossiers = build_dossiers(made)
    assert sum(len(d.reports) for d in dossiers) == 2
