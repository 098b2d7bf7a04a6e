import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.errors import SummarizerError
from summarizer.exports import (
    acled_rows,
    events_table,
    figures_table,
    read_csv,
    to_csv,
    ucdp_rows,
)
from summarizer.exports.table import Column, Table
from summarizer.models import ArticleSummary
from tests.exports.generated import HOSTILE, summaries, texts
from tests.summaries import seed_summary

DANGEROUS = tuple("=+-@\t\r\n＝＋－＠﹢﹣﹦﹫−")


def figures_called(*names: str) -> Table:
    """The table of the seed's first figure, once for each name of who was harmed."""
    seed = seed_summary()
    called = tuple(seed.figures[0].model_copy(update={"who": name}) for name in names)
    return figures_table(seed.model_copy(update={"figures": called}))


def cells(table: Table, name: str) -> list[object]:
    return [record[name] for record in table.records()]


@settings(max_examples=30, deadline=None)
@given(st.lists(summaries(), max_size=2))
def test_every_table_is_read_back_as_it_was(made: list[ArticleSummary]) -> None:
    for table in (
        figures_table(made),
        events_table(made),
        ucdp_rows(made).table,
        acled_rows(made).table,
    ):
        assert read_csv(to_csv(table)) == table


@settings(max_examples=30, deadline=None)
@given(st.lists(texts, min_size=1))
@example(list(HOSTILE[:-1]))
def test_no_cell_begins_as_a_formula_does(names: list[str]) -> None:
    written = to_csv(figures_called(*names))
    for row in csv.reader(io.StringIO(written, newline=""), strict=True):
        for cell in row:
            visible = cell.lstrip("".join(map(chr, range(33))) + "\ufeff\u200b\u200e\u200f\u202e")
            assert not visible.startswith(DANGEROUS)
            assert not cell.startswith(("\t", "\r", "\n"))


@pytest.mark.parametrize("sign", DANGEROUS)
@pytest.mark.parametrize("hidden", ["", "\ufeff", " \u200b", "\x00"])
def test_each_sign_of_a_formula_is_guarded(sign: str, hidden: str) -> None:
    table = figures_called(f"{hidden}{sign}1")
    written = list(csv.reader(io.StringIO(to_csv(table), newline="")))
    assert f"'{hidden}{sign}1" in written[1]
    assert read_csv(to_csv(table)) == table


def test_what_is_no_formula_stands_as_it_is() -> None:
    names = ["1 = 1", "a-b", "x@y", "12", "ends with ="]
    written = to_csv(figures_called(*names))
    place = [column.name for column in figures_called().columns].index("who")
    rows = list(csv.reader(io.StringIO(written, newline="")))
    assert [row[place] for row in rows[1:]] == names


def test_it_is_rfc_4180() -> None:
    columns = (Column("a", "text", ""), Column("b", "integer", ""), Column("c", "boolean", ""))
    rows = (('say "x", y\nz', 0, True), (None, None, False))
    assert to_csv(Table("any", columns, rows)) == (
        'a,b,c\r\n"say ""x"", y\nz",0,true\r\n,,false\r\n'
    )


def test_unknown_is_not_zero() -> None:
    seed = seed_summary()
    table = read_csv(to_csv(figures_table(seed)))
    assert cells(table, "low") == [figure.low for figure in seed.figures]
    assert None in cells(table, "low")
    assert 0 not in cells(table, "low")


def test_a_file_with_a_mark_for_excel(tmp_path: Path) -> None:
    table = figures_called("قتلى", "déplacés")
    path = tmp_path / "figures.csv"
    path.write_text(to_csv(table, excel=True), encoding="utf-8", newline="")
    assert path.read_bytes().startswith(b"\xef\xbb\xbfarticle,")
    assert read_csv(path) == table


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text: "", "header"),
        (lambda text: text.replace("article,", "artikel,", 1), "header"),
        (lambda text: text + "one,cell\r\n", "row 2 has 2 cells"),
        (lambda text: text.replace(",73,73,", ",many,73,"), "row 1: column low"),
        (lambda text: text.replace("2015-04-27", "27 April"), "row 1: column article_published"),
        (lambda text: text.replace(",false,", ",no,"), "row 1: column attackers"),
        (lambda text: text + '"', "no CSV"),
    ],
)
def test_what_is_no_table_is_refused(change: object, said: str) -> None:
    assert callable(change)
    with pytest.raises(SummarizerError, match=said):
        read_csv(change(to_csv(figures_called("civilians"))))


def test_a_long_quote_and_the_limit_of_others() -> None:
    before = csv.field_size_limit()
    table = figures_called("x" * 200_000)
    assert read_csv(to_csv(table)) == table
    assert csv.field_size_limit() == before
