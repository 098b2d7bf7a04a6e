"""The section of a report that says where events were."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from summarizer.gazetteer import Gazetteer
from summarizer.views.html import report
from tests.exports.test_located import TEXT, told
from tests.gazetteer.small import AREAS, TOWNS, small_gazetteer
from tests.summaries import seed_summary

SUMMARY = told(TEXT, "Kupiansk", "Kharkiv region", "Orvek", "Tripoli", "Kupiansk")


def section(page: str) -> str:
    found = re.search(r'<section id="places".*?</section>', page, re.DOTALL)
    return found.group() if found else ""


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", section(page)).split())


def test_it_says_where_each_event_was_and_why() -> None:
    said = words(report(SUMMARY, small_gazetteer()))
    assert "Kupyansk, Kharkivska oblast, Ukraine" in said
    assert "49.700° N, 37.600° E." in said
    assert "UCDP where_prec 1, ACLED geo_precision 1: the place itself." in said
    assert "UCDP where_prec 4, ACLED geo_precision 3: its province." in said
    assert "Decided by the country that the article names: Ukraine." in said
    assert "Not decided: no place of the gazetteer has this name." in said


def test_candidates_are_listed_and_not_drawn() -> None:
    page = report(told("A car bomb hit Tripoli.", "Tripoli"), small_gazetteer())
    assert "It may be Tripoli, Libya; Tripoli, Lebanon." in words(page)
    assert '<svg class="map"' not in section(page)


def test_events_of_one_place_share_a_mark_and_a_province_is_a_cloud_of_towns() -> None:
    where = section(report(SUMMARY, small_gazetteer()))
    assert where.count('<circle class="spot" cx=') == 2  # one of them in the legend
    assert ">1, 5 Kupyansk</text>" in where
    assert re.search(r">2( in Kharkivska oblast)?</text>", where)
    assert "1, 5 Kupyansk; 2 in Kharkivska oblast." in where
    assert 'class="somewhere"' in where


def test_the_drawing_has_a_title_a_description_and_a_source() -> None:
    where = section(report(SUMMARY, small_gazetteer()))
    drawing = re.search(r'<svg class="map".*</svg>\s*<figcaption', where, re.DOTALL)
    assert drawing is not None
    tree = ElementTree.fromstring(drawing.group().removesuffix("<figcaption").strip())
    assert tree.get("role") == "img"
    assert (tree.findtext("title"), bool(tree.findtext("desc"))) == (
        "Map of the places of events",
        True,
    )
    assert "GeoNames (geonames.org), CC BY 4.0" in words(report(SUMMARY, small_gazetteer()))


def test_without_a_gazetteer_or_a_place_there_is_none() -> None:
    assert section(report(SUMMARY)) == ""
    assert 'href="#places"' not in report(SUMMARY)
    assert section(report(told("Nothing was named.", None), small_gazetteer())) == ""
    assert 'href="#places"' in seed_summary().to_html(places=small_gazetteer())


def test_hostile_names_are_only_text() -> None:
    evil = "<script>x</script>\u202e\"'&"
    rows = [*TOWNS, (999, f"Kupiansk{evil}", "UA", "07", 49.0, 37.0, 9_000_000)]
    gazetteer = Gazetteer.of(AREAS, rows)
    where = section(report(told(TEXT, "Kupiansk", f"Orvek {evil}"), gazetteer))
    assert "<script" not in where
    assert "\u202e" not in re.sub(r"<span hidden>.*?</span>", "", where)
    assert "&lt;script&gt;" in where
