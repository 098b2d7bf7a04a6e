from datetime import date

import pytest

from summarizer.models import Figure, When
from summarizer.views.wording import date_words, duration, interval, number_of
from tests.summaries import seed_summary


def figure(bound: str, low: int | None, best: int | None, high: int | None) -> Figure:
    return (
        seed_summary()
        .figures[0]
        .model_copy(update={"bound": bound, "low": low, "best": best, "high": high})
    )


@pytest.mark.parametrize(
    ("bound", "low", "best", "high", "shown"),
    [
        ("exact", 5, 5, 5, "5"),
        ("exact", 0, 0, 0, "0"),
        ("at_least", 1200, 1200, None, "≥1,200"),
        ("at_least", 73, None, None, "≥73"),
        ("more_than", 220001, None, None, ">220,000"),
        ("at_most", 0, None, 5, "≤5"),
        ("about", None, 40, None, "~40"),
        ("range", 20, None, 25, "20–25"),
        ("range", 20, 22, 25, "20–25, best 22"),
        ("vague", 2, None, None, "some (vague)"),
        ("vague", 12, None, None, "≥12 (vague)"),
        ("vague", 12, None, 24, "12–24 (vague)"),
        ("none_reported", None, None, None, "no information"),
        # Numbers that do not fit their bound are shown as they are.
        ("exact", None, None, None, "unknown"),
        ("exact", 5, 5, None, "≥5"),
        ("more_than", 6, None, 9, "6–9"),
        ("about", 30, 40, 50, "30–50, best 40"),
        ("more_than", 0, None, None, "≥0"),
    ],
)
def test_numbers_with_their_bound(
    bound: str, low: int | None, best: int | None, high: int | None, shown: str
) -> None:
    assert number_of(figure(bound, low, best, high)) == shown


def test_unknown_is_never_nought() -> None:
    assert "0" not in interval(None, None, None)
    assert "0" not in number_of(figure("none_reported", None, None, None))


@pytest.mark.parametrize(
    ("start", "end", "precision", "shown"),
    [
        (date(2015, 4, 26), date(2015, 4, 26), 1, "26 April 2015"),
        (date(2015, 4, 25), date(2015, 4, 26), 2, "25–26 April 2015"),
        (date(2015, 4, 1), date(2015, 4, 30), 4, "April 2015"),
        (date(2015, 1, 1), date(2015, 12, 31), 5, "2015"),
        (date(2015, 3, 30), date(2015, 4, 2), 2, "30 March 2015 – 2 April 2015"),
        (date(900, 12, 31), date(900, 12, 31), 1, "31 December 900"),
    ],
)
def test_dates(start: date, end: date, precision: int, shown: str) -> None:
    assert date_words(When(start=start, end=end, words="w", precision=precision)) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0.04, "0.0 s"),
        (8.25, "8.2 s"),
        (59.7, "1 min 0 s"),
        (125, "2 min 5 s"),
        (3780, "1 h 3 min"),
    ],
)
def test_durations(seconds: float, shown: str) -> None:
    assert duration(seconds) == shown
