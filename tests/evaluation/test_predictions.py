from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from summarizer.evaluation.predictions import from_dicts, from_summary
from summarizer.models import (
    ArticleInfo,
    ArticleSummary,
    Evidence,
    Figure,
    Provenance,
    Speaker,
    Toll,
    When,
)
from tests.evaluation.made import TEXT


def figure(id_: str, quote: str, text: str, **changes: Any) -> Figure:
    start = text.index(quote)
    spoken = Evidence(quote=quote, start=start, end=start + len(quote), sentence=0)
    values: dict[str, Any] = {
        "id": id_, "phrase": quote, "evidence": (spoken,), "outcome": "killed",
        "bound": "exact", "low": 19, "best": 19, "high": 19,
    }  # fmt: skip
    return Figure(**values | changes)


def summary(text: str, *figures: Figure, tolls: tuple[Toll, ...] = ()) -> ArticleSummary:
    return ArticleSummary(
        article=ArticleInfo(text=text, sha256="0" * 64),
        headline="",
        gist="",
        figures=figures,
        tolls=tolls,
        provenance=Provenance(library="0", model="none", way="survey", prompts={}, schemas={}),
    )


def day(start: date, end: date) -> When:
    return When(start=start, end=end, words="", precision=1 if start == end else 2)


def test_from_a_summary() -> None:
    sunday = date(2015, 4, 26)
    one = figure(
        "f1", "19 children", TEXT, group="civilian", place="Darkush", part_of="f0", event="e1",
        said_by=Speaker(name="the army"), date=day(sunday, sunday),
    )  # fmt: skip
    tolls = (
        Toll(event="e1", outcome="killed", low=19, best=19, high=None),
        Toll(event="e1", outcome="killed", group="civilian", low=19, best=19, high=19),
    )
    result = from_summary(summary(TEXT, one, tolls=tolls))
    (got,) = result.figures
    start = TEXT.index("19 children")
    assert got.spans == ((start, start + 11),)
    assert (got.said_by, got.place, got.date) == ("the army", "Darkush", "2015-04-26")
    assert (got.part_of, got.event, got.attackers, got.scope) == ("f0", "e1", False, "incident")
    (toll,) = result.tolls  # of every group together
    assert (toll.event, toll.low, toll.high) == ("e1", 19, None)


def test_a_span_of_days_is_no_day() -> None:
    spread = figure("f1", "19 children", TEXT, date=day(date(2015, 4, 25), date(2015, 4, 26)))
    assert from_summary(summary(TEXT, spread)).figures[0].date is None


def test_unverified_figures_count_and_figures_that_are_not_asserted_do_not() -> None:
    kept = figure("f1", "19 children", TEXT, status="unverified")
    denied = figure("f2", "11 women", TEXT, assertion="denied")
    assert [f.id for f in from_summary(summary(TEXT, kept, denied)).figures] == ["f1"]


def test_spans_are_moved_where_a_title_was_put_in_front() -> None:
    longer = "19 children killed\n\n" + TEXT
    titled = figure("f1", "19 children", longer)
    body = figure("f2", "11 women", longer)
    first, second = from_summary(summary(longer, titled, body), TEXT).figures
    assert first.spans == ()
    ((start, end),) = second.spans
    assert TEXT[start:end] == "11 women"
    with pytest.raises(ValueError, match="another text"):
        from_summary(summary(TEXT), "Something else.")


def test_from_dictionaries() -> None:
    result = from_dicts(
        [{"outcome": "killed", "best": 19, "quote": "19 children"}, {"outcome": "injured"}],
        [{"event": "p1", "outcome": "killed", "low": 19, "high": 19}],
    )
    assert [f.id for f in result.figures] == ["p1", "p2"]
    assert result.figures[0].principal == 19
    assert result.tolls[0].low == 19


@pytest.mark.parametrize(
    "wrong",
    [
        {"outcome": "hurt"},
        {"outcome": "killed", "low": -1},
        {"outcome": "killed", "speaker": "the army"},
    ],
)
def test_a_key_or_value_that_is_not_in_the_form(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        from_dicts([wrong])


def test_ids_are_used_once() -> None:
    with pytest.raises(ValidationError, match="same id"):
        from_dicts([{"id": "a", "outcome": "killed"}, {"id": "a", "outcome": "injured"}])
