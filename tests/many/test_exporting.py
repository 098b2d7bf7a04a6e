"""A whole store in every format: each article once, each failure told, memory that stays small."""

from __future__ import annotations

import io
import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars
import pytest

from summarizer.cli.main import main
from summarizer.errors import ArticleError
from summarizer.exports import events_table, figures_table, read_csv, to_geojson
from summarizer.exports.printing import ExportPrinter
from summarizer.many.store.database import Store
from summarizer.many.store.exporting import FORMATS, write_pages, write_summaries
from summarizer.many.store.status import Became
from summarizer.many.store.tables import TABLES
from summarizer.models import ArticleSummary
from summarizer.views.html.listing import A_PAGE, report_file
from tests.many.making import kept, opened
from tests.summaries import seed_summary
from tests.views.html.reading import read

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Two articles that were read, one that was not, and a copy."""
    path = tmp_path / "n.db"
    with opened(path) as store:
        store.put(kept("news/a.txt", seed_summary(), place=1))
        store.put(kept("news/b.txt", headlined("Second"), place=2))
        store.put(kept("news/c.txt", error=ArticleError("is empty."), place=3))
        copy = kept("news/d.txt", place=4, became=Became("copy"), copy_of="news/a.txt")
        store.put(copy)
    return path


def headlined(words: str) -> ArticleSummary:
    return seed_summary().model_copy(update={"headline": words})


def export(*words: object) -> int:
    return main(["export", *map(str, words)])


class TestFormats:
    def test_without_a_format_it_says_what_is_there(self, store: Path, capsys: Captured) -> None:
        assert export(store) == 0
        shown = capsys.readouterr().out
        for words in ("4 articles", "2  read", "1  copies", "1  not read", "c.txt: is empty."):
            assert words in shown

    def test_json_has_every_article_but_copies(self, store: Path, capsys: Captured) -> None:
        assert export(store, "--format", "jsonl") == 0
        shown = capsys.readouterr()
        found = [ArticleSummary.model_validate_json(line) for line in shown.out.splitlines()]
        assert found[:2] == [seed_summary(), headlined("Second")]
        assert found[2].headline == "Not read: news/c.txt"
        assert "1 copy left out" in shown.err
        assert export(store, "--format", "json") == 0
        assert len(json.loads(capsys.readouterr().out)) == 3

    @pytest.mark.parametrize(
        ("format_", "table"), [("csv", figures_table), ("csv-events", events_table)]
    )
    def test_tables_have_every_row_and_one_for_what_was_not_read(
        self, format_: str, table: Any, store: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "t.csv"
        assert export(store, "--format", format_, "--out", out) == 0
        found = read_csv(out)
        expected = table([seed_summary(), headlined("Second")])
        assert found.rows[:-1] == expected.rows
        assert "not_read" in str(dict(list(found.records())[-1])["article_problems"])

    def test_parquet_has_the_same_figures(self, store: Path, tmp_path: Path) -> None:
        out = tmp_path / "f.parquet"
        assert export(store, "--format", "parquet", "--out", out) == 0
        frame = polars.read_parquet(out)
        assert frame["low"].to_list()[:-1] == [f.low for f in seed_summary().figures] * 2

    @pytest.mark.parametrize("table", [table.name for table in TABLES])
    def test_every_table_can_be_had_as_csv_and_parquet(
        self, table: str, store: Path, tmp_path: Path
    ) -> None:
        text, frame = tmp_path / "t.csv", tmp_path / "t.parquet"
        assert export(store, "--format", "csv", "--table", table, "--out", text) == 0
        assert export(store, "--format", "parquet", "--table", table, "--out", frame) == 0
        header = text.read_text("utf-8-sig").splitlines()[0].split(",")
        found = polars.read_parquet(frame)
        assert found.columns == header
        with Store(store) as opened_:
            assert len(found) == sum(len(piece.rows) for piece in opened_.table(table))

    def test_the_table_of_articles_has_a_row_for_every_one(
        self, store: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "a.parquet"
        assert export(store, "--format", "parquet", "--table", "articles", "--out", out) == 0
        found = polars.read_parquet(out)
        assert found["status"].to_list() == ["read", "read", "not_read", "copy"]
        assert found["copy_of"].to_list()[-1] == "news/a.txt"

    @pytest.mark.parametrize("format_", [f for f in FORMATS if f not in ("html", "parquet")])
    def test_every_format_is_written_and_the_same_each_time(
        self, format_: str, store: Path, capsys: Captured
    ) -> None:
        assert export(store, "--format", format_) == 0
        shown = capsys.readouterr().out
        assert shown
        assert export(store, "--format", format_) == 0
        assert capsys.readouterr().out == shown

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["--out", "x"], "--out needs --format"),
            (["--format", "json", "--table", "calls"], "--table is for csv and parquet"),
            (["--format", "json", "--excel"], "--excel is for"),
            (["--format", "parquet"], "name a file with --out"),
            (["--format", "html"], "name a directory"),
            (["--format", "csv", "--out", "{store}"], "overwrite"),
            (["--format", "html", "--out", "no/where"], "name a directory"),
        ],
    )
    def test_wrong_use_is_told(
        self, words: list[str], said: str, store: Path, capsys: Captured
    ) -> None:
        before = store.read_bytes()
        assert export(store, *(word.format(store=store) for word in words)) == 2
        assert said in capsys.readouterr().err
        assert store.read_bytes() == before


class TestPages:
    def test_the_index_leads_to_every_report_and_says_what_was_not_read(
        self, store: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "pages"
        assert export(store, "--format", "html", "--out", out) == 0
        page = read((out / "index.html").read_text("utf-8"))
        assert "4 articles: 2 read, 1 not read, 1 copy" in page.text
        rows = page.one(**{"class": "articles"}).all(tag="li")
        heads = [h.text for h in page.all(tag="h2")]
        assert heads == [seed_summary().headline, "Second", "c.txt", "d.txt"]
        assert "≥73" in rows[0].text
        (note,) = page.all(**{"class": "partial"})
        assert note.text == "Not read: is empty."
        links = {a.attributes["href"] for a in page.one(tag="main").all(tag="a")}
        assert links == {f"./{report_file(f'news/{name}.txt')}" for name in "ab"}
        for link in links:
            assert read((out / link).read_text("utf-8")).one(id="words").text

    def test_existing_pages_are_kept_unless_forced(
        self, store: Path, tmp_path: Path, capsys: Captured
    ) -> None:
        out = tmp_path / "pages"
        assert export(store, "--format", "html", "--out", out) == 0
        assert export(store, "--format", "html", "--out", out) == 2
        assert "--force" in capsys.readouterr().err
        assert export(store, "--format", "html", "--out", out, "--force") == 0

    def test_there_are_pages_in_several_orders(self, tmp_path: Path) -> None:
        path, out = tmp_path / "n.db", tmp_path / "pages"
        out.mkdir()
        with opened(path) as store:
            store.put(kept("a", headlined("most"), place=1))
            quiet = headlined("none").model_copy(update={"tolls": (), "figures": ()})
            store.put(kept("b", quiet, place=2))
            store.put(kept("c", error=ArticleError("is empty."), place=3))
            write_pages(store, out)
        orders = {
            file: [h.text for h in read((out / f"{file}.html").read_text("utf-8")).all(tag="h2")]
            for file in ("index", "by-killed", "by-open", "by-name", "unread")
        }
        assert orders["by-killed"] == ["most", "none", "c"]
        assert orders["unread"] == ["c", "most", "none"]
        assert all(sorted(heads) == ["c", "most", "none"] for heads in orders.values())

    def test_no_page_has_more_than_some_hundreds_and_links_lead_from_one_to_the_next(
        self, tmp_path: Path
    ) -> None:
        path, out = tmp_path / "n.db", tmp_path / "pages"
        out.mkdir()
        number = 2 * A_PAGE + 1
        with opened(path) as store:
            for n in range(number):
                store.put(kept(f"a{n:05}", error=ArticleError("is empty."), place=n))
            write_pages(store, out)
        names = ["index.html", "index-2.html", "index-3.html"]
        pages = [read((out / name).read_text("utf-8")) for name in names]
        assert [len(page.all(tag="h2")) for page in pages] == [A_PAGE, A_PAGE, 1]
        for page, name in zip(pages, names, strict=True):
            nav = page.all(**{"class": "pages"})[0]
            there = {a.attributes["href"] for a in nav.all(tag="a")}
            assert there == {f"./{other}" for other in names if other != name}

    def test_no_two_articles_share_a_report(self) -> None:
        names = ["a/b.txt", "a b.txt", "a-b.txt", "x/a/b.txt", "", "\ud800", "../../etc"]
        files = [report_file(name) for name in names]
        assert len(set(files)) == len(names)
        assert all(file.startswith("reports/") and ".." not in file for file in files)


class TestMemory:
    def test_it_does_not_grow_with_the_number_of_articles(self, tmp_path: Path) -> None:
        def peak(number: int) -> int:
            path = tmp_path / f"{number}.db"
            with opened(path) as store:
                for n in range(number):
                    store.put(kept(f"a{n}", seed_summary(), place=n))
                tracemalloc.start()
                for format_ in ("jsonl", "geojson", "csv"):
                    write_summaries(store, Sink(), format_, Sink())
                _, most = tracemalloc.get_traced_memory()
                tracemalloc.stop()
            return most

        peak(2)  # what is loaded once
        few, more = peak(10), peak(40)
        assert more < few + 200_000  # a summary takes some 40,000 bytes


class Sink(io.StringIO):
    """Keeps nothing."""

    def write(self, text: str) -> int:
        return len(text)


@pytest.mark.parametrize("number", [0, 1, 3])
def test_geojson_that_is_written_piece_by_piece_is_the_same_text(number: int) -> None:
    summaries = [headlined(f"n{n}") for n in range(number)]
    stream = io.StringIO()
    printer = ExportPrinter(stream, "geojson", io.StringIO())
    for summary in summaries:
        printer.print(summary, "name")
    printer.close()
    whole = json.dumps(to_geojson(summaries), ensure_ascii=False, indent=2) + "\n"
    assert stream.getvalue() == whole


def test_parquet_in_pieces_is_the_same_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarizer.exports.printing._PIECE", 2)
    path = tmp_path / "t.parquet"
    with path.open("w") as stream:
        printer = ExportPrinter(stream, "parquet", io.StringIO())
        for _ in printed(printer, 5):
            pass
        printer.close()
    frame = polars.read_parquet(path)
    figures = seed_summary().figures
    assert frame["figure"].to_list() == [f.id for f in figures] * 5
    assert frame["status"].to_list() == [f.status for f in figures] * 5


def printed(printer: ExportPrinter, number: int) -> Iterator[None]:
    for _ in range(number):
        yield printer.print(seed_summary(), "name")
