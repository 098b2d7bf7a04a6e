"""Rows in the shape of UCDP GED and of ACLED."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from summarizer.exports import ACLED, UCDP, Coded, acled_rows, ucdp_rows
from summarizer.models import ArticleSummary, Event, When
from summarizer.tolls.tolls import tolls
from tests.by_rules import read_by_rules
from tests.exports.generated import summaries
from tests.summaries import seed_summary

SIDES = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")


def rows(coded: Coded) -> list[dict[str, Any]]:
    return [
        {name: cell for name, cell in record.items() if cell is not None}
        for record in coded.table.records()
    ]


def with_first_event(**changes: Any) -> ArticleSummary:
    seed = seed_summary()
    first, *others = seed.events
    changed = first.model_copy(update=changes)
    return seed.model_copy(update={"events": (changed, *others)})


def hold(row: dict[str, Any]) -> None:
    """What holds in every row of UCDP GED."""
    stated = [row[side] for side in SIDES if side in row]
    if "best" in row:
        assert row["best"] == sum(stated)
        assert row.get("low", 0) <= row["best"] <= row.get("high", row["best"])
    else:
        assert not stated
    assert "id" not in row
    assert "country" not in row


@settings(max_examples=30, deadline=None)
@given(summaries(dressed=False))
def test_the_sides_add_up_and_the_numbers_are_in_order(summary: ArticleSummary) -> None:
    coded = ucdp_rows(summary)
    assert coded.table.columns == UCDP.columns
    for row in rows(coded):
        hold(row)


@settings(max_examples=30, deadline=None)
@given(summaries())
def test_every_event_has_a_row_or_a_reason(summary: ArticleSummary) -> None:
    for code, key in ((ucdp_rows, "relid"), (acled_rows, "event_id_cnty")):
        coded = code(summary)
        with_row = {row[key].split("-", 1)[1] for row in rows(coded)}
        without = {left.what.removeprefix("event ") for left in coded.left_out}
        assert {event.id for event in summary.events} == with_row | without & {"e1", "e2"}
        assert not with_row & without


@settings(max_examples=30, deadline=None)
@given(summaries(dressed=False))
def test_an_unverified_figure_is_told(summary: ArticleSummary) -> None:
    coded = ucdp_rows(summary)
    told = {left.what for left in coded.left_out if "failed a check" in left.reason}
    counted = {event["relid"][13:] for event in rows(coded)}
    assert told == {
        f"figure {figure.id}"
        for figure in summary.unverified
        if figure.event in counted
        and (figure.outcome, figure.scope, figure.assertion) == ("killed", "incident", "asserted")
        and figure.bound != "none_reported"
    }


def test_an_unverified_figure_counts_in_no_row() -> None:
    seed = seed_summary()
    doubted = [
        figure.model_copy(update={"status": "unverified"}) if figure.id == "f7" else figure
        for figure in seed.figures
    ]
    coded = ucdp_rows(seed.model_copy(update={"figures": tuple(doubted)}))
    assert (rows(coded)[0].get("deaths_a"), rows(coded)[0]["best"]) == (None, 0)  # a claim is left
    assert "figure f7" in {left.what for left in coded.left_out}


def test_the_seed_as_it_was_read() -> None:
    raids, base = rows(ucdp_rows(read_by_rules("seed")))
    assert raids == {
        "relid": "0dea7476e127-e1",
        "year": 2015,
        "number_of_sources": 1,
        "source_headline": "Al-Qaeda's allies take Syrian army base after deadly air raids",
        "source_original": "a monitoring group; Rami Abdel Rahman",
        "where_prec": 4,
        "where_description": "Idlib",
        "date_prec": 1,
        "date_start": date(2015, 4, 26),
        "date_end": date(2015, 4, 26),
        "deaths_civilians": 73,
        "best": 73,
        "low": 73,
    }
    assert (base["deaths_a"], base["deaths_b"], base["best"]) == (15, 0, 15)
    for row in (base, raids):
        hold(row)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"type": "Natural disaster"}, "not armed force"),
        ({"type": "Mob violence"}, "not armed force"),
        ({"scope": "background"}, "told as background"),
        ({"id": "e9"}, "no verified figure says that people were killed"),
    ],
)
def test_what_ucdp_would_not_record(changes: dict[str, Any], said: str) -> None:
    coded = ucdp_rows(with_first_event(**changes))
    assert [row["relid"][-2:] for row in rows(coded)] == ["e1"]
    assert said in coded.left_out[0].reason


def test_nobody_killed_is_no_event_of_ucdp() -> None:
    seed = seed_summary()
    nobody = seed.figures[0].model_copy(update={"low": 0, "best": 0, "high": 0, "bound": "exact"})
    coded = ucdp_rows(seed.model_copy(update={"figures": (nobody,)}))
    assert "event e1" in {
        left.what for left in coded.left_out if left.reason == "nobody is said to have been killed"
    }
    fatalities = {
        row["event_id_cnty"][-2:]: row.get("fatalities")
        for row in rows(acled_rows(seed.model_copy(update={"figures": (nobody,)})))
    }
    assert fatalities == {"e2": None, "e1": 0}


def test_the_seed_for_acled() -> None:
    base, raids = rows(acled_rows(seed_summary()))
    assert raids["event_date"] == date(2015, 4, 26)
    assert (raids["disorder_type"], raids["event_type"], raids["sub_event_type"]) == (
        "Political violence",
        "Explosions/Remote violence",
        "Air/drone strike",
    )
    assert (raids["fatalities"], base["fatalities"]) == (73, 20)
    assert raids["actor1"] == "the regime"
    assert raids["notes"].startswith("On 26 April 2015, Air raids on rebel-held towns in Idlib")
    assert "Killed, of “at least 73 civilians”: “19 children”, according to Rami" in raids["notes"]
    assert not {"country", "latitude", "source", "inter1", "timestamp"} & set(raids)


@settings(max_examples=30, deadline=None)
@given(summaries(dressed=False))
def test_fatalities_are_the_policys(summary: ArticleSummary) -> None:
    expected = {
        toll.event: toll.low
        for toll in tolls(summary.figures, summary.events, "acled")
        if (toll.outcome, toll.group) == ("killed", None)
    }
    coded = acled_rows(summary)
    assert coded.table.columns == ACLED.columns
    for row in rows(coded):
        assert row.get("fatalities") == expected.get(row["event_id_cnty"].split("-", 1)[1])


@pytest.mark.parametrize(
    ("first", "last", "precision", "day", "coded"),
    [
        ("2015-04-26", "2015-04-26", 1, "2015-04-26", 1),
        ("2015-04-20", "2015-04-26", 3, "2015-04-23", 2),
        ("2015-04-01", "2015-04-30", 4, "2015-04-15", 3),
        ("2015-04-14", "2015-04-15", 2, "2015-04-14", 2),
    ],
)
def test_acleds_days(first: str, last: str, precision: int, day: str, coded: int) -> None:
    row = rows(acled_rows(with_first_event(date=when(first, last, precision))))[0]
    assert row["event_date"] == date.fromisoformat(day)
    assert (row["time_precision"], row["year"]) == (coded, 2015)


def when(first: str, last: str, precision: int) -> When:
    return When(
        start=date.fromisoformat(first),
        end=date.fromisoformat(last),
        words="then",
        precision=precision,
    )


def test_an_event_without_a_day_is_left_out_and_its_toll_is_not_lost() -> None:
    # A case of the kind: https://github.com/microsoft/Recognizers-Text/issues/3027
    for code in (ucdp_rows, acled_rows):
        coded = code(with_first_event(date=None))
        assert len(coded.table) == 1
        (left,) = (left for left in coded.left_out if left.what == "event e2")
        assert "no day" in left.reason
        assert left.killed == "≥17"
        assert "; killed: ≥17" in str(left)


def test_a_year_alone_is_enough_for_ucdp_and_not_for_acled() -> None:
    summary = with_first_event(date=when("2015-01-01", "2015-12-31", 5))
    assert (rows(ucdp_rows(summary))[0]["date_prec"], len(ucdp_rows(summary).table)) == (5, 2)
    coded = acled_rows(summary)
    assert len(coded.table) == 1
    assert "year alone" in coded.left_out[0].reason


@pytest.mark.parametrize(
    ("kind", "disorder", "targeting"),
    [
        ("Attack", "Political violence", "Civilian targeting"),
        (
            "Excessive force against protesters",
            "Political violence; Demonstrations",
            "Civilian targeting",
        ),
        ("Mob violence", "Political violence", None),
        ("Violent demonstration", "Demonstrations", None),
    ],
)
def test_acleds_types(kind: Any, disorder: str, targeting: str | None) -> None:
    row = rows(acled_rows(with_first_event(type=kind)))[0]
    assert (row["disorder_type"], row.get("civilian_targeting")) == (disorder, targeting)


def test_who_is_denied_to_have_done_it_is_no_actor() -> None:
    event: Event = seed_summary().events[0]
    denied = event.actors[0].model_copy(update={"confidence": "denied"})
    assert "actor1" not in rows(acled_rows(with_first_event(actors=(denied,))))[0]


def test_acled_records_no_accident() -> None:
    coded = acled_rows(with_first_event(type="Accident"))
    assert len(rows(coded)) == 1
    assert str(coded.left_out[0]).startswith("event e2 of article ")
    assert "(Accident)" in coded.left_out[0].reason
