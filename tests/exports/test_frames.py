import io
import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pandas
import polars
import pyarrow.parquet
import pytest
from hypothesis import given, settings

from summarizer.distribution import install_command
from summarizer.errors import ConfigurationError
from summarizer.exports import (
    FIGURES,
    events_table,
    figures_table,
    read_csv,
    to_csv,
    to_pandas,
    to_parquet,
    to_polars,
)
from summarizer.exports.table import Row, Table
from summarizer.models import ArticleSummary, Event, Figure
from summarizer.models.vocabulary import OUTCOMES
from summarizer.tolls.tolls import tolls
from tests.exports.generated import summaries
from tests.reviewing.reviews import confirm, correct, reject, review_of
from tests.summaries import seed_summary


def of_pandas(frame: pandas.DataFrame) -> tuple[Row, ...]:
    """The rows of a frame as Python's own values."""

    def plain(value: Any) -> Any:
        if pandas.isna(value):
            return None
        if isinstance(value, pandas.Timestamp):
            return value.date()
        return value.item() if hasattr(value, "item") else value

    return tuple(tuple(plain(v) for v in row) for row in frame.itertuples(index=False, name=None))


def figure_of(record: dict[str, Any]) -> Figure:
    """The figure that a row was made from."""
    known = {name: record[name] for name in FIGURE_OWN}
    if record["date_start"]:
        known["date"] = {
            "start": record["date_start"],
            "end": record["date_end"],
            "precision": record["date_precision"],
            "words": record["date_words"] or "",
        }
    if record["said_by_kind"]:
        known["said_by"] = {"name": record["said_by"] or "", "kind": record["said_by_kind"]}
    if record["caused_by_confidence"]:
        confidence = record["caused_by_confidence"]
        known["caused_by"] = {"name": record["caused_by"] or "", "confidence": confidence}
    if record["reviewed_by"]:
        known["reviewed"] = {
            "by": record["reviewed_by"],
            "at": record["reviewed_at"],
            "action": record["review_action"],
            "note": record["review_note"],
            "before": json.loads(record["before_review"] or "null"),
        }
    lists = {name: json.loads(record[name]) for name in ("evidence", "problems")}
    return Figure.model_validate(known | lists | {"id": record["figure"]})


def event_of(record: dict[str, Any]) -> Event:
    """The event that a row was made from."""
    known = {
        name: record[name]
        for name in ("type", "title", "place", "site", "where_precision", "scope")
    }
    if record["date_start"]:
        known["date"] = {
            "start": record["date_start"],
            "end": record["date_end"],
            "precision": record["date_precision"],
            "words": record["date_words"] or "",
        }
    lists = {name: json.loads(record[name]) for name in ("actors", "evidence", "problems")}
    return Event.model_validate(known | lists | {"id": record["event"]})


FIGURE_OWN = sorted(
    set(Figure.model_fields)
    - {"id", "date", "said_by", "caused_by", "evidence", "problems", "reviewed"}
)
EMPTY_IS_UNKNOWN = {"who", "place", "site", "demographic"}


@settings(max_examples=30, deadline=None)
@given(summaries())
def test_a_row_holds_all_of_a_figure(summary: ArticleSummary) -> None:
    expected = [
        figure.model_copy(
            update={name: None for name in EMPTY_IS_UNKNOWN if getattr(figure, name) == ""}
        )
        for figure in summary.figures
        if figure.phrase
    ]
    records = [r for r in figures_table(summary).records() if r["phrase"]]
    assert [figure_of(record) for record in records] == expected


def test_a_row_holds_who_decided_on_a_figure_and_what_was_read() -> None:
    seed = seed_summary()
    decisions = (confirm("f1", "sure"), correct("f7", number=("exact", 14), place=None))
    after = seed.reviewed(review_of(seed, *decisions, reject("f3")))
    assert tuple(map(figure_of, figures_table(after).records())) == after.figures


@settings(max_examples=30, deadline=None)
@given(summaries())
def test_a_row_holds_all_of_an_event_and_its_tolls(summary: ArticleSummary) -> None:
    counted = summary.model_copy(update={"tolls": tolls(summary.figures, summary.events)})
    for record, event in zip(events_table(counted).records(), counted.events, strict=True):
        unknown = {name: None for name in ("title", "place", "site") if getattr(event, name) == ""}
        assert event_of(record) == event.model_copy(update=unknown)
        for outcome in OUTCOMES:
            toll = counted.toll(outcome, event=event.id)
            stated = [record[f"{outcome}_{end}"] for end in ("low", "best", "high")]
            assert stated == ([toll.low, toll.best, toll.high] if toll else [None] * 3)
        killed = counted.toll("killed", event=event.id)
        apart = killed.attackers if killed else None
        assert record["attackers_killed_low"] == (apart.low if apart else None)
        for outcome in ("killed", "injured"):
            toll = counted.toll(outcome, event=event.id)
            for name in ("basis", "title", "opening", "upheld", "unconfirmed"):
                assert record[f"{outcome}_{name}"] == (getattr(toll, name) if toll else None)
            for name in ("claimed", "feared"):
                told = [record[f"{outcome}_{name}_{end}"] for end in ("low", "best", "high")]
                amount = getattr(toll, name) if toll else None
                assert told == ([amount.low, amount.best, amount.high] if amount else [None] * 3)
        first = event.perpetrator
        assert record["perpetrator_confidence"] == (first.confidence if first else None)


def test_an_article_that_rules_alone_read_names_no_model() -> None:
    seed = seed_summary()
    (model,) = seed.provenance.models
    silent = model.model_copy(update={"answers": 0})
    read = seed.provenance.model_copy(update={"models": (silent,)})
    tables = (figures_table, events_table)
    for summary, told in (
        (seed, "local/qwen2.5-coder-1.5b-instruct"),
        (seed.model_copy(update={"provenance": read}), None),
    ):
        assert {r["model"] for table in tables for r in table(summary).records()} == {told}


@settings(max_examples=30, deadline=None)
@given(summaries())
def test_csv_to_pandas_loses_nothing(summary: ArticleSummary) -> None:
    for table in (figures_table(summary), events_table(summary)):
        assert of_pandas(to_pandas(read_csv(to_csv(table)))) == table.rows


@settings(max_examples=30, deadline=None)
@given(summaries())
def test_parquet_to_polars_loses_nothing(summary: ArticleSummary) -> None:
    for table in (figures_table(summary), events_table(summary)):
        file = io.BytesIO()
        to_parquet(table, file)
        file.seek(0)
        frame = polars.read_parquet(file)
        assert tuple(frame.rows()) == table.rows
        assert frame.columns == [column.name for column in table.columns]
        assert tuple(to_polars(table).rows()) == table.rows


def test_the_kinds_of_the_columns_in_pandas() -> None:
    frame = to_pandas(figures_table(seed_summary()))
    assert str(frame.dtypes["low"]) == "Int64"
    assert str(frame.dtypes["attackers"]) == "boolean"
    assert frame["date_start"].iloc[0] == pandas.Timestamp(date(2015, 4, 26))
    assert "missing" in frame["outcome"].cat.categories  # though nobody is
    assert frame["best"].isna().sum() == 3
    assert frame["best"].sum() == 73 + 19 + 11 + 53 + 8 + 9 + 15 + 2


def test_the_kinds_of_the_columns_in_polars() -> None:
    schema = to_polars(figures_table(seed_summary())).schema
    assert schema["low"] == polars.Int64
    assert schema["date_start"] == polars.Date
    assert schema["attackers"] == polars.Boolean
    assert isinstance(schema["outcome"], polars.Enum)


def test_a_table_without_rows_keeps_its_kinds(tmp_path: Path) -> None:
    path = tmp_path / "none.parquet"
    to_parquet(FIGURES, path)
    assert polars.read_parquet(path).schema["low"] == polars.Int64
    assert str(to_pandas(FIGURES).dtypes["low"]) == "Int64"
    assert len(to_polars(FIGURES)) == 0


def test_a_parquet_file_says_what_its_columns_mean(tmp_path: Path) -> None:
    path = tmp_path / "figures.parquet"
    to_parquet(figures_table(seed_summary()), path)
    field = pyarrow.parquet.read_schema(path).field("part_of")
    assert field.metadata[b"meaning"].startswith(b"id of the figure that contains it")


@pytest.mark.parametrize(
    ("package", "write"),
    [
        ("pandas", to_pandas),
        ("polars", to_polars),
        ("pyarrow", lambda table: to_parquet(table, io.BytesIO())),
    ],
)
def test_a_package_that_is_missing_is_named(
    package: str, write: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(
        ConfigurationError, match=re.escape(f"{package}: {install_command('frames')}")
    ):
        write(FIGURES)


@pytest.mark.parametrize("write", [to_pandas, to_polars])
def test_a_number_beyond_64_bits_is_told(write: Any) -> None:
    seed = seed_summary()
    huge = seed.figures[0].model_copy(update={"low": 10**30})
    table: Table = figures_table(seed.model_copy(update={"figures": (huge,)}))
    with pytest.raises(ConfigurationError, match="column low has a number beyond 64 bits"):
        write(table)
    assert read_csv(to_csv(table)) == table
