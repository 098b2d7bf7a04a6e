"""Tables that somebody opened and saved again before they are read back.

What spreadsheets do to CSV: https://github.com/asafdav/ng-csv/issues/28,
https://github.com/asafdav/ng-csv/issues/208, https://github.com/SheetJS/sheetjs/issues/2239.
Trailing separators that Excel leaves out after every 16 rows: Microsoft's article Q77295.
"""

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas
import pytest

from summarizer.errors import SummarizerError
from summarizer.exports import acled_rows, events_table, figures_table, read_csv, to_csv, ucdp_rows
from summarizer.exports.saved_days import day_reader
from summarizer.exports.table import Table
from tests.summaries import seed_summary


def accented() -> Table:
    seed = seed_summary()
    called = [
        f.model_copy(update={"place": "Port Sélwyn", "who": "“civils”"}) for f in seed.figures
    ]
    return figures_table(seed.model_copy(update={"figures": tuple(called)}))


def rows(table: Table) -> list[list[str]]:
    return list(csv.reader(io.StringIO(to_csv(table), newline="")))


def saved(
    path: Path,
    table: Table,
    change: Callable[[str], str] = lambda cell: cell,
    *,
    separator: str = ",",
    encoding: str = "utf-8-sig",
) -> Path:
    """The table's file as another program saves it, each cell changed as it changes cells."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=separator)
        writer.writerows([change(cell) for cell in row] for row in rows(table))
    return path


@pytest.mark.parametrize(
    ("separator", "encoding"),
    [
        (";", "utf-8-sig"),
        ("\t", "utf-16"),
        (",", "utf-16"),
        (";", "utf-16-le"),
        ("\t", "utf-16-be"),
        ("\t", "utf-8"),
    ],
)
def test_separators_and_encodings_of_spreadsheets_are_read(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    for table in (
        accented(),
        events_table(seed_summary()),
        ucdp_rows(seed_summary()).table,
        acled_rows(seed_summary()).table,
    ):
        path = saved(tmp_path / "t.csv", table, separator=separator, encoding=encoding)
        assert read_csv(path) == table


def test_an_encoding_of_one_region_is_named_and_then_read(tmp_path: Path) -> None:
    path = saved(tmp_path / "ansi.csv", accented(), separator=";", encoding="cp1252")
    with pytest.raises(SummarizerError, match=r"ANSI.*cp1252") as caught:
        read_csv(path)
    assert "lwyn" not in str(caught.value)
    assert read_csv(path, encoding="cp1252") == accented()


@pytest.mark.parametrize(
    ("content", "encoding", "said"),
    [
        (b"PK\x03\x04and so on", None, "workbook"),
        (b"article", "no-such-encoding", "no encoding of that name"),
        (b"\xff\xff", "utf-8", "ANSI"),
        (b"\xff\xfe\x00", None, "not in the encoding"),
    ],
)
def test_a_file_that_is_no_csv_says_what_it_is(
    tmp_path: Path, content: bytes, encoding: str | None, said: str
) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    with pytest.raises(SummarizerError, match=said):
        read_csv(path, encoding=encoding)


def test_a_line_that_names_the_separator_is_passed_over() -> None:
    table = accented()
    assert read_csv("sep=,\r\n" + to_csv(table)) == table


GERMAN = {"true": "WAHR", "false": "FALSCH"}
FRENCH = {"true": "VRAI", "false": "FAUX"}


def days_as(form: str, truth: dict[str, str]) -> Callable[[str], str]:
    def change(cell: str) -> str:
        try:
            day = date.fromisoformat(cell)
        except ValueError:
            return truth.get(cell, cell)
        return form.format(d=day.day, m=day.month, y=day.year)

    return change


@pytest.mark.parametrize(
    ("form", "truth", "separator"),
    [
        ("{d:02}.{m:02}.{y}", GERMAN, ";"),
        ("{d:02}/{m:02}/{y}", FRENCH, ";"),
        ("{m}/{d}/{y}", {"true": "TRUE", "false": "FALSE"}, ","),
        ("{d}-{m}-{y}", {}, ";"),
        ("{y}/{m}/{d}", {}, ","),
        ("{y}-{m:02}-{d:02} 00:00:00", {"true": "True", "false": "False"}, ","),
    ],
)
def test_days_and_truth_values_of_a_region_are_read(
    tmp_path: Path, form: str, truth: dict[str, str], separator: str
) -> None:
    table = accented()
    path = saved(tmp_path / "t.csv", table, days_as(form, truth), separator=separator)
    assert read_csv(path) == table


def only_early_days(form: str) -> Callable[[str], str]:
    def change(cell: str) -> str:
        try:
            date.fromisoformat(cell)
        except ValueError:
            return cell
        return form.format(d=4, m=5, y=2015)

    return change


@pytest.mark.parametrize("form", ["{d}/{m}/{y}", "{d:02}-{m:02}-{y}", "{d}.{m}.15"])
def test_days_that_could_be_either_are_not_guessed(tmp_path: Path, form: str) -> None:
    path = saved(tmp_path / "t.csv", accented(), only_early_days(form))
    with pytest.raises(SummarizerError, match=r"row 1: .* YYYY-MM-DD"):
        read_csv(path)


def test_two_orders_of_days_in_one_file_are_not_guessed() -> None:
    read = day_reader(["26/4/2015", "4/27/2015", "5/4/2015"])
    for cell in ("26/4/2015", "5/4/2015"):
        with pytest.raises(ValueError):
            read(cell)
    assert read("4/4/2015") == date(2015, 4, 4)
    assert day_reader(["26/4/2015", "5/4/2015"])("5/4/2015") == date(2015, 4, 5)


def test_a_number_that_a_spreadsheet_rounded_is_named() -> None:
    text = to_csv(accented()).replace(",220001,", ',"2,2E+11",')
    with pytest.raises(SummarizerError, match=r"column low .* shortened"):
        read_csv(text)


def test_separators_that_excel_leaves_out_are_put_back() -> None:
    table = ucdp_rows(seed_summary()).table
    lines = to_csv(table).split("\r\n")
    assert lines[1].endswith(",,")
    short = [lines[0], *(line.rstrip(",") for line in lines[1:])]
    assert read_csv("\r\n".join(short)) == table
    wide = [line + ",," if line else line for line in lines]
    assert read_csv("\r\n".join([*wide, "," * 60])) == table


def test_a_row_that_was_cut_short_is_no_row() -> None:
    lines = to_csv(accented()).split("\r\n")
    lines[2] = lines[2].partition(",")[0]
    with pytest.raises(SummarizerError, match="row 2 has 1 cells"):
        read_csv("\r\n".join(lines))


def test_pandas_in_between_loses_nothing_that_it_was_asked_to_keep(tmp_path: Path) -> None:
    path, again = tmp_path / "t.csv", tmp_path / "again.csv"
    path.write_text(to_csv(accented()), encoding="utf-8", newline="")
    frame = pandas.read_csv(path, keep_default_na=False, na_values=[""])
    frame.to_csv(again, index=False)
    assert read_csv(again) == accented()


@pytest.mark.parametrize(
    "name", ["007", "1e5", "10-12", "3/4", "May 14", "14 mai", "12.5%", "TRUE", "220000000000"]
)
def test_what_excel_would_turn_into_something_else_is_guarded_for_it(name: str) -> None:
    seed = seed_summary()
    figure = seed.figures[0].model_copy(update={"place": name})
    table = figures_table(seed.model_copy(update={"figures": (figure,)}))
    cells = list(csv.reader(io.StringIO(to_csv(table, excel=True), newline="")))[1]
    assert f"'{name}" in cells
    assert read_csv(to_csv(table, excel=True)) == table


@pytest.mark.parametrize(
    "name", ["15 soldiers", "Mayotte", "the 27th brigade", "Idlib", "Marka 5b", "e1", "f12"]
)
def test_other_words_stand_as_they_are_for_excel_too(name: str) -> None:
    seed = seed_summary()
    figure = seed.figures[0].model_copy(update={"place": name})
    table = figures_table(seed.model_copy(update={"figures": (figure,)}))
    assert name in list(csv.reader(io.StringIO(to_csv(table, excel=True), newline="")))[1]


def test_more_digits_than_excel_keeps_are_kept_as_text() -> None:
    seed = seed_summary()
    many = seed.figures[0].model_copy(update={"low": 10**15 + 1, "best": 10**15 + 1})
    table = figures_table(seed.model_copy(update={"figures": (many,)}))
    assert ",'1000000000000001," in to_csv(table, excel=True)
    assert ",1000000000000001," in to_csv(table)
    assert read_csv(to_csv(table, excel=True)) == table


def test_a_cell_is_no_longer_than_excel_holds_and_says_so() -> None:
    seed = seed_summary()
    long = seed.figures[0].model_copy(update={"who": "\U0001f68c" * 20_000})
    table = figures_table(seed.model_copy(update={"figures": (long,)}))
    (cell,) = (
        c for c in next(iter(read_csv(to_csv(table, excel=True)).rows)) if "\U0001f68c" in str(c)
    )
    assert len(str(cell).encode("utf-16-le")) // 2 <= 32_767
    assert "cut" in str(cell)
    assert read_csv(to_csv(table)) == table
