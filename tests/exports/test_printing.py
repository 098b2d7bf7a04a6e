import csv
import io
import json
import sys
from pathlib import Path

import polars
import pytest

from summarizer.cli.main import main
from summarizer.cli.run import EXPORT_FORMATS
from summarizer.exports import events_table, figures_table, read_csv
from summarizer.exports.printing import ExportPrinter, Format
from summarizer.models import ArticleSummary
from tests.recordings import SEED
from tests.summaries import seed_summary


def printed(
    format_: Format, *summaries: ArticleSummary, stream: io.StringIO | None = None
) -> tuple[str, str]:
    stream, remarks = stream or io.StringIO(newline=""), io.StringIO()
    printer = ExportPrinter(stream, format_, remarks)
    for number, summary in enumerate(summaries):
        printer.print(summary, f"{number}\x1b.txt")
    printer.close()
    return stream.getvalue(), remarks.getvalue()


def accident() -> ArticleSummary:
    seed = seed_summary()
    first, second = seed.events
    return seed.model_copy(
        update={"events": (first.model_copy(update={"type": "Accident"}), second)}
    )


def test_several_summaries_are_one_table() -> None:
    both = (seed_summary(), accident())
    assert read_csv(printed("csv", *both)[0]) == figures_table(both)
    assert read_csv(printed("csv-events", *both)[0]) == events_table(both)


@pytest.mark.parametrize("format_", ["ucdp", "acled"])
def test_what_has_no_row_is_told_beside_the_table(format_: Format) -> None:
    table, remarks = printed(format_, seed_summary(), accident())
    assert len(read_csv(table)) == 3
    assert len(remarks.splitlines()) == 1
    assert remarks.startswith("1␛.txt: no row for event e2 of article ")


def test_rows_are_written_before_the_next_article_is_read() -> None:
    stream = io.StringIO()
    ExportPrinter(stream, "csv", io.StringIO()).print(seed_summary(), "a")
    assert len(read_csv(stream.getvalue())) == 11


def test_line_ends_are_those_of_csv_wherever_it_is_written() -> None:
    stored = io.BytesIO()
    stream = io.TextIOWrapper(stored, encoding="utf-8", newline="\r\n")  # as on Windows
    ExportPrinter(stream, "csv", io.StringIO()).print(seed_summary(), "a")
    assert stored.getvalue().count(b"\r\n") == 12
    assert b"\r\r\n" not in stored.getvalue()


def test_geojson_is_one_collection_and_cannot_act_on_a_terminal() -> None:
    seed = seed_summary()
    nasty = seed.events[0].model_copy(update={"place": "\x9b2J\u202eقتل"})
    text, _ = printed("geojson", seed, seed.model_copy(update={"events": (nasty,)}))
    assert len(json.loads(text)["features"]) == 3
    assert json.loads(text)["features"][2]["properties"]["place"] == nasty.place
    assert not {"\x9b", "\u202e"} & set(text)


def test_several_texts_of_markdown_are_divided() -> None:
    text, _ = printed("markdown", seed_summary(), seed_summary())
    assert text.count("\n---\n\n# Rebels take") == 1


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_no_cell_acts_on_a_terminal() -> None:
    seed = seed_summary()
    figure = seed.figures[0].model_copy(update={"who": "\x1b[2J\x9b1m\u202e"})
    shown, _ = printed("csv", seed.model_copy(update={"figures": (figure,)}), stream=Terminal())
    assert not {"\x1b", "\x9b", "\u202e"} & set(shown)
    assert len(shown.splitlines()) == 2


class TestTheCommand:
    def run(self, *arguments: str) -> int:
        return main([str(SEED), "--quiet", "--model", "words", *arguments])

    def test_prints_a_table_whose_lines_end_as_rfc_4180_wants(
        self, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        assert self.run("--format", "csv") == 0
        text = capfdbinary.readouterr().out.decode()
        assert text.count("\r\n") == text.count("\n") == len(list(csv.reader(io.StringIO(text))))
        assert "at least 73 civilians" in text

    def test_writes_parquet_to_a_file(self, tmp_path: Path) -> None:
        out = tmp_path / "figures.parquet"
        assert self.run("--format", "parquet", "--out", str(out)) == 0
        frame = polars.read_parquet(out)
        assert "at least 73 civilians" in frame["phrase"].to_list()
        assert [path.name for path in tmp_path.iterdir()] == ["figures.parquet"]

    def test_parquet_is_not_for_standard_output(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--format", "parquet", "a.txt"]) == 2
        assert "--out" in capsys.readouterr().err

    def test_a_missing_package_is_told_before_anything_is_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
        out = tmp_path / "figures.parquet"
        assert main([str(SEED), "--format", "parquet", "--out", str(out)]) == 2
        assert "'.[frames]'" in capsys.readouterr().err
        assert not list(tmp_path.iterdir())

    def test_every_format_is_offered(self, capsys: pytest.CaptureFixture[str]) -> None:
        for name in EXPORT_FORMATS:
            assert main(["--format", name, "there-is-no-such-file.txt", "--out", "/dev/null"]) == 2
            assert "there is no such file" in capsys.readouterr().err
