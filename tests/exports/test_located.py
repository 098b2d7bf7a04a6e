"""Where events were, in rows and features, where a gazetteer is asked."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

import pytest

from summarizer.dossiers import build_dossiers
from summarizer.exports import (
    acled_dossier_rows,
    acled_rows,
    to_geojson,
    ucdp_dossier_rows,
    ucdp_rows,
)
from summarizer.exports.located import merged
from summarizer.models import ArticleInfo, ArticleSummary, Event, Figure, When
from tests.gazetteer.small import located, small_gazetteer
from tests.summaries import seed_summary

UNASKED = ("latitude", "longitude", "country")


def told(text: str, *places: str | None) -> ArticleSummary:
    """A summary with an air strike, and one person killed, at each place."""
    seed = seed_summary()
    day = When(words="Monday", start=date(2024, 5, 6), end=date(2024, 5, 6), precision=1)
    events = tuple(
        Event(id=f"e{n}", type="Air/drone strike", place=place, date=day)
        for n, place in enumerate(places, 1)
    )
    killed = next(f for f in seed.figures if f.outcome == "killed" and f.scope == "incident")
    figures = tuple(
        Figure.model_validate(
            killed.model_dump() | {"id": f"f{n}", "event": event.id, "part_of": None, "place": None}
        )
        for n, event in enumerate(events, 1)
    )
    article = ArticleInfo(
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=date(2024, 5, 7),
        language="en",
    )
    return seed.model_copy(
        update={"article": article, "events": events, "figures": figures, "tolls": ()}
    )


TEXT = "An air strike hit Kupiansk, the mayor said. Another hit Kharkiv region. Ukraine was angry."
SUMMARY = told(TEXT, "Kupiansk", "Kharkiv region", "Orvek", None)


def rows(coded: Any) -> list[dict[str, Any]]:
    return list(coded.table.records())


def test_rows_of_ucdp() -> None:
    town, province, unknown, _ = rows(ucdp_rows(SUMMARY, small_gazetteer()))
    assert (town["latitude"], town["longitude"], town["where_prec"]) == (49.7, 37.6, 1)
    assert (town["country"], town["adm_1"]) == ("Ukraine", "Kharkivska oblast")
    assert (town["where_coordinates"], town["where_description"]) == ("Kupyansk", "Kupiansk")
    assert (province["latitude"], province["longitude"], province["where_prec"]) == (None, None, 4)
    assert (province["adm_1"], province["adm_2"]) == ("Kharkivska oblast", None)
    assert (unknown["latitude"], unknown["where_prec"]) == (None, None)
    assert (unknown["country"], unknown["adm_1"]) == ("Ukraine", None)


def test_rows_of_acled() -> None:
    town, province, unknown, nowhere = rows(acled_rows(SUMMARY, small_gazetteer()))
    assert (town["latitude"], town["longitude"], town["geo_precision"]) == (49.7, 37.6, 1)
    assert (town["country"], town["admin1"]) == ("Ukraine", "Kharkivska oblast")
    assert (town["location"], town["admin2"]) == ("Kupiansk", None)
    assert (province["latitude"], province["geo_precision"]) == (None, 3)
    assert (unknown["country"], unknown["geo_precision"]) == ("Ukraine", None)
    assert (nowhere["country"], nowhere["latitude"]) == (None, None)


@pytest.mark.parametrize("read", [ucdp_rows, acled_rows])
def test_without_a_gazetteer_nothing_of_it_is_filled(read: Any) -> None:
    for row in rows(read(SUMMARY)):
        assert [row[name] for name in UNASKED] == [None, None, None]


def test_a_feature_has_a_point_where_the_text_decides_on_a_town() -> None:
    features = to_geojson(SUMMARY, small_gazetteer())["features"]
    assert [feature["geometry"] for feature in features] == [
        {"type": "Point", "coordinates": [37.6, 49.7]},
        None,
        None,
        None,
    ]
    where = [feature["properties"]["location"] for feature in features]
    assert [w and (w["place"] or {}).get("id") for w in where] == [101, 21, None, None]
    assert where[3] is None


def test_a_feature_has_its_candidates_where_the_text_does_not_decide() -> None:
    (feature,) = to_geojson(told("A car bomb hit Tripoli.", "Tripoli"), small_gazetteer())[
        "features"
    ]
    assert feature["geometry"] is None
    where = feature["properties"]["location"]
    assert where["place"] is None
    assert {c["country"] for c in where["candidates"]} == {"LY", "LB"}


def test_features_have_no_location_where_nobody_asked() -> None:
    assert all("location" not in f["properties"] for f in to_geojson(SUMMARY)["features"])


def test_one_report_decides_for_a_dossier() -> None:
    vague = told("An air strike hit Kupiansk on Monday, the mayor said.", "Kupiansk")
    exact = told("KUPIANSK, Ukraine - An air strike hit Kupiansk on Monday.", "Kupiansk")
    dossiers = build_dossiers([vague, exact])
    assert len(dossiers) == 1
    for read in (ucdp_dossier_rows, acled_dossier_rows):
        (row,) = rows(read(dossiers, [vague, exact], small_gazetteer()))
        assert (row["latitude"], row["longitude"], row["country"]) == (49.7, 37.6, "Ukraine")
        (row,) = rows(read(dossiers, [vague, exact]))
        assert [row[name] for name in UNASKED] == [None, None, None]


def test_reports_that_lead_elsewhere_decide_nothing() -> None:
    one = located("Tripoli", "TRIPOLI, Lebanon - Two died.")
    other = located("Tripoli", "Two died in Tripoli, the Libyan capital.")
    both = merged([one, other])
    assert both.place is None
    assert both.country is None
    assert {c.id for c in both.candidates} == {111, 112}
    assert merged([one, one]) == one
