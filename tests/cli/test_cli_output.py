"""Where summaries go: nothing is overwritten unasked, and every table has what was not read."""

import io
import json
from pathlib import Path

import polars
import pytest

from summarizer.cli.main import main
from summarizer.exports import acled_rows, events_table, figures_table, read_csv, ucdp_rows
from summarizer.models import ArticleSummary
from summarizer.testing import ScriptedEndpoint
from tests.surveyed import TEXT
from tests.taped import answer

Captured = pytest.CaptureFixture[str]
CSV = ("csv", "csv-events", "ucdp", "acled")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*words: object) -> int:
    with ScriptedEndpoint(answer) as server:
        model = ["--quiet", "--model", "openai/scripted", "--base-url", server.base_url]
        return main([*map(str, words), *model])


class TestForce:
    @pytest.mark.parametrize("format_", ["table", "json", "csv", "parquet", "html"])
    def test_a_file_that_is_there_is_kept(
        self, format_: str, article: Path, tmp_path: Path, capsys: Captured
    ) -> None:
        out = tmp_path / "out"
        out.write_text("mine")
        assert main(["--format", format_, "--out", str(out), str(article)]) == 2
        assert "--force" in capsys.readouterr().err
        assert out.read_text() == "mine"

    def test_force_replaces_it(self, article: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        out.write_text("old")
        assert run(article, "--format", "jsonl", "--out", out, "--force") == 0
        assert json.loads(out.read_text(encoding="utf-8"))["article"]["text"] == TEXT
        assert {path.name for path in tmp_path.iterdir()} == {"article.txt", "out.jsonl"}

    def test_what_an_ended_run_left_is_kept(
        self, article: Path, tmp_path: Path, capsys: Captured
    ) -> None:
        left = tmp_path / "out.jsonl.part"
        left.write_text("paid for")
        words = [str(article), "--format", "jsonl", "--out", str(tmp_path / "out.jsonl")]
        assert main(words) == 2
        assert "out.jsonl.part" in capsys.readouterr().err
        assert left.read_text() == "paid for"
        assert run(*words, "--force") == 0
        assert not left.exists()

    @pytest.mark.parametrize("there", ["index.html", "003-old.html"])
    def test_a_directory_of_reports_is_kept(
        self, there: str, article: Path, tmp_path: Path, capsys: Captured
    ) -> None:
        reports = tmp_path / "reports"
        reports.mkdir()
        (reports / "notes.html").write_text("of no matter")
        words = [str(article), str(article), "--format", "html", "--out", str(reports)]
        (reports / there).write_text("mine")
        assert main(words) == 2
        assert "has reports already" in capsys.readouterr().err
        assert (reports / there).read_text() == "mine"
        assert run(*words, "--force") == 0
        assert (reports / "001-article.html").exists()

    def test_a_device_is_no_file_to_keep(self, article: Path) -> None:
        assert run(article, "--out", "/dev/null") == 0


class TestExcel:
    @pytest.mark.parametrize("format_", CSV)
    def test_there_is_one_mark_before_all_rows(
        self, format_: str, article: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "out.csv"
        words = (article, article, "--format", format_, "--out", out)
        assert run(*words, "--excel") == 0
        content = out.read_bytes()
        assert (content[:3], content.count(b"\xef\xbb\xbf")) == (b"\xef\xbb\xbf", 1)
        assert len(read_csv(out)) > 0

    def test_it_is_for_csv_alone(self, article: Path, capsys: Captured) -> None:
        assert main([str(article), "--excel"]) == 2
        assert "csv-events" in capsys.readouterr().err


class TestUnread:
    def names(self, tmp_path: Path, article: Path) -> tuple[Path, Path]:
        return article, tmp_path / "missing.txt"

    @pytest.mark.parametrize(
        ("format_", "column"),
        [
            ("csv", "article_problems"),
            ("csv-events", "article_problems"),
            ("ucdp", "code_status"),
            ("acled", "notes"),
        ],
    )
    def test_has_a_row_of_csv(
        self, format_: str, column: str, article: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "out.csv"
        assert run(tmp_path / "missing.txt", article, "--format", format_, "--out", out) == 2
        rows = list(read_csv(out).records())
        assert len(rows) > 1
        told = [row for row in rows if "missing.txt" in str(row[column])]
        assert told == rows[:1]
        assert {name for name, cell in told[0].items() if cell is not None} == {column}

    def test_has_a_row_of_parquet(self, article: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.parquet"
        words = (article, tmp_path / "missing.txt", "--format", "parquet", "--out", out)
        assert run(*words) == 2
        frame = polars.read_parquet(out)
        assert "missing.txt" in frame["article_problems"].to_list()[-1]
        assert frame["figure"].to_list()[-1] is None

    @pytest.mark.parametrize("format_", ["json", "jsonl"])
    def test_is_a_summary_that_says_so(
        self, format_: str, article: Path, tmp_path: Path, capsys: Captured
    ) -> None:
        assert run(article, tmp_path / "missing.txt", "--format", format_) == 2
        printed = capsys.readouterr().out
        values = json.loads(printed) if format_ == "json" else map(json.loads, io.StringIO(printed))
        read, unread = map(ArticleSummary.model_validate, values)
        assert read.figures
        assert [problem.check for problem in unread.problems] == ["not_read"]
        assert "missing.txt" in unread.problems[0].message
        assert (unread.figures, unread.events, unread.article.text) == ((), (), "")
        assert not unread.is_settled
        both = [read, unread]
        for table in (
            figures_table(both),
            events_table(both),
            ucdp_rows(both).table,
            acled_rows(both).table,
        ):
            assert "missing.txt" in str(table.rows[-1])

    def test_is_in_the_index_of_reports(self, article: Path, tmp_path: Path) -> None:
        reports = tmp_path / "reports"
        reports.mkdir()
        words = (article, tmp_path / "missing.txt", "--format", "html", "--out", reports)
        assert run(*words) == 2
        index = (reports / "index.html").read_text(encoding="utf-8")
        assert "Not read: " in index
        assert "002-missing.html" in index

    def test_has_no_row_where_it_was_the_only_file(self, tmp_path: Path, capsys: Captured) -> None:
        out = tmp_path / "out.csv"
        words = [str(tmp_path / "missing.txt"), "--format", "csv", "--out", str(out)]
        assert main(words) == 2
        assert not list(tmp_path.iterdir())
        assert "missing.txt" in capsys.readouterr().err
