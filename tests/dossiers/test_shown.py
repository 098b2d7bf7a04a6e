"""Dossiers in a terminal, as tables, as rows of coding standards, and as JSON."""

import json
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from summarizer.dossiers import build_dossiers
from summarizer.exports import (
    acled_dossier_rows,
    dossiers_table,
    points_table,
    read_csv,
    to_csv,
    to_pandas,
    to_parquet,
    ucdp_dossier_rows,
)
from summarizer.exports.dictionary import DOSSIER_TABLES, with_dictionary
from summarizer.models import Actor
from summarizer.models.dossier import Dossier
from summarizer.published import SCHEMAS
from summarizer.views.dossier import dossier_digest
from tests.dossiers.made import day, event, figure, gold_summaries, one_dossier, report, summary

PAGE = Path(__file__).parents[2] / "docs" / "dossiers.md"


@cache
def gold_dossiers() -> tuple[Dossier, ...]:
    return build_dossiers(gold_summaries())


def test_a_dossier_validates_against_its_published_schema() -> None:
    validator = Draft202012Validator(SCHEMAS["dossier"]())
    for dossier in gold_dossiers():
        validator.validate(json.loads(dossier.model_dump_json()))


def test_the_digest_says_the_newest_toll_each_source_what_differs_and_why_joined() -> None:
    dossier = one_dossier(
        report(17, on=7), report(23, on=7, says="the hospital", kind="medical"), report(12)
    )
    shown = " ".join(str(dossier).split())
    assert "Killed: 17–23 (as of 7 May 2024, in dispute)" in shown
    assert "▸ 7 May 2024: 17, authorities (police) · more “17 people”" in shown
    assert "▸ 7 May 2024: 23, medics (the hospital) “23 people”" in shown
    assert "in dispute: " in shown
    assert "Both are at “Orvek”." in shown
    assert "certain: " in shown


@given(
    hostile=st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40),
    width=st.sampled_from([40, 80, 120]),
)
@settings(max_examples=40, deadline=None)
def test_no_text_of_an_article_breaks_the_lines_or_acts_on_a_terminal(
    hostile: str, width: int
) -> None:
    made = summary(
        f"In Orvek {hostile} 12 people died.",
        figure("12 people", 12, says=hostile),
        events=[event(place=f"\x1b[2J{hostile}")],
        title=f"\u202e{hostile}",
    )
    (dossier,) = build_dossiers([made])
    for line in dossier_digest(dossier, width).split("\n"):
        assert cell_len(line) <= width
        assert not any(unicodedata.category(c) == "Cc" for c in line)
        assert "\u202e" not in line


@pytest.mark.parametrize("table_of", [dossiers_table, points_table])
def test_a_table_comes_back_from_csv(table_of) -> None:  # type: ignore[no-untyped-def]
    table = table_of(gold_dossiers())
    assert len(table) > 10
    assert read_csv(to_csv(table)) == table
    assert len(to_pandas(table)) == len(table)


def test_a_table_is_written_as_parquet(tmp_path: Path) -> None:
    import pyarrow.parquet

    to_parquet(dossiers_table(gold_dossiers()), tmp_path / "d.parquet")
    read = pyarrow.parquet.read_table(tmp_path / "d.parquet")
    assert read.column("killed_low").to_pylist() == [
        s.newest.low if (s := d.of("killed")) and s.newest else None for d in gold_dossiers()
    ]


def test_rows_of_dossiers_hold_their_newest_tolls_and_their_points() -> None:
    (row,) = dossiers_table(one_dossier(report(12), report(17, on=7))).records()
    assert (row["killed_low"], row["killed_high"], row["killed_as_of"]) == (17, 17, day(7))
    assert (row["articles"], row["voices"]) == (2, 2)
    points = list(points_table(one_dossier(report(12), report(17, on=7))).records())
    of_all = [p for p in points if p["group"] is None]
    assert [(p["as_of"], p["low"], p["change"], p["is_newest"]) for p in of_all] == [
        (day(6), 12, "first", False),
        (day(7), 17, "update", True),
    ]


def test_a_strike_is_one_row_of_ucdp_with_every_side_and_source() -> None:
    coded = ucdp_dossier_rows(gold_dossiers(), gold_summaries())
    raid = next(r for r in coded.table.records() if r["where_description"] == "Hadrun"
                and r["date_start"] == date(2023, 9, 4))  # fmt: skip
    # 23 civilians, and three fighters by their own side; claims of 14 raise the high end alone.
    assert (raid["deaths_civilians"], raid["deaths_b"], raid["best"]) == (23, 3, 26)
    assert (raid["low"], raid["high"]) == (26, 37)
    assert raid["number_of_sources"] == 4
    assert len([r for r in coded.table.records() if r["where_description"] == "Hadrun"]) == 2
    assert {why.reason.partition(" (")[0] for why in coded.left_out} == {"its type"}


def test_copies_are_no_sources() -> None:
    rows = ucdp_dossier_rows(gold_dossiers(), gold_summaries()).table.records()
    market = next(r for r in rows if r["where_description"] == "Orvek" and r["best"] == 15)
    assert market["number_of_sources"] == 6


def test_acled_has_one_conservative_number_and_at_most_three_of_a_claim() -> None:
    rows = {
        r["event_id_cnty"]: r
        for r in acled_dossier_rows(gold_dossiers(), gold_summaries()).table.records()
    }
    of_set = {d.id: d for d in gold_dossiers()}
    assert set(rows) <= set(of_set)
    claim = summary(
        "The army said it killed 40 rebels in Orvek.",
        figure("40 rebels", 40, says="The army", group="non_state_armed", claim_about="enemy"),
        events=[
            event(type="Armed clash", actors=(Actor(name="The army", side="state", role="party"),))
        ],
    )
    (row,) = acled_dossier_rows([one_dossier(claim)], [claim]).table.records()
    assert row["fatalities"] == 3


def test_every_dossier_has_a_row_or_a_reason() -> None:
    for rows in (ucdp_dossier_rows, acled_dossier_rows):
        coded = rows(gold_dossiers(), gold_summaries())
        assert len(coded.table) + len(coded.left_out) == len(gold_dossiers())


def test_the_dictionary_of_the_page_is_in_step_with_the_tables() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert with_dictionary(page, DOSSIER_TABLES) == page, (
        "run: python -m summarizer.exports.dictionary docs/dossiers.md"
    )


def test_a_report_without_a_title_goes_by_its_headline_but_has_no_headline_of_a_source() -> None:
    told = summary(
        "Gunmen killed 4 people in Orvek, police said.",
        figure("4 people", 4),
        events=[event(actors=(Actor(name="rebels", side="non_state", role="attacker"),))],
    ).model_copy(update={"headline": "Four killed in Orvek"})
    (dossier,) = build_dossiers([told])
    assert "Four killed in Orvek" in dossier_digest(dossier)
    (row,) = ucdp_dossier_rows([dossier], [told]).table.records()
    assert not row["source_headline"]
