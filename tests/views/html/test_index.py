"""Many summaries: the index page, the directory of reports, and the command that makes them."""

from datetime import date
from pathlib import Path

import pytest

from summarizer.cli.main import main
from summarizer.errors import ConfigurationError
from summarizer.models import ArticleSummary
from summarizer.views.html import Entry, index_page
from summarizer.views.html.folder import Folder
from tests.recordings import SEED
from tests.summaries import seed_summary
from tests.views.html.examples import arabic, empty
from tests.views.html.reading import read


def published(day: date | None) -> ArticleSummary:
    summary = seed_summary()
    article = summary.article.model_copy(update={"published": day})
    return summary.model_copy(update={"article": article, "headline": str(day)})


def test_an_index_lists_tolls_and_statuses_by_day() -> None:
    days = [date(2015, 4, 27), None, date(2014, 1, 1)]
    page = read(index_page([published(day) for day in days]))
    assert [h.text for h in page.all(tag="h2")] == ["2014-01-01", "2015-04-27", "None"]
    first = page.one(**{"class": "articles"}).all(tag="li")[0]
    for words in ("≥73", "killed", "Air raids on rebel-held towns", "7 verified", "1 cue open"):
        assert words in first.text
    assert not page.one(**{"class": "articles"}).all(tag="a")
    assert "≥15 killed; Syrian state television claims some more" in first.text
    assert "our sum, attackers apart: ≥2" in first.text
    assert "17" not in first.text


def test_an_index_of_nothing_says_so() -> None:
    assert "There are none." in read(index_page([])).one(tag="main").text


@pytest.mark.parametrize(
    "file", ["javascript:alert(1)", "//evil.example/x", "https://evil.example", 'a"b c?d#e.html']
)
def test_a_link_of_the_index_can_only_be_a_file_beside_it(file: str) -> None:
    (link,) = read(index_page([Entry(seed_summary(), file)])).all(tag="a")
    assert link.attributes["href"].startswith("./")
    assert not set(link.attributes["href"]) & set(":\"?# '")


def test_a_directory_gets_a_report_each_and_an_index_that_leads_to_them(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    for summary, name in (
        (seed_summary(), "../raids of Sunday.txt"),
        (arabic(), "غارات"),
        (empty(), "-"),
    ):
        folder.print(summary, name)
    folder.close()
    files = ["001-raids-of-Sunday.html", "002-article.html", "003-article.html"]
    assert sorted(p.name for p in tmp_path.iterdir()) == [*files, "index.html"]
    index = read((tmp_path / "index.html").read_text(encoding="utf-8"))
    assert sorted(a.attributes["href"] for a in index.all(tag="a")) == [f"./{f}" for f in files]
    page = read((tmp_path / files[1]).read_text(encoding="utf-8"))
    assert page.one(id="words").text == arabic().article.text


def test_a_directory_of_nothing_stays_empty(tmp_path: Path) -> None:
    Folder(tmp_path).close()
    assert not list(tmp_path.iterdir())


def test_a_directory_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "001-a.html").mkdir()
    with pytest.raises(ConfigurationError, match="cannot be written"):
        Folder(tmp_path).print(seed_summary(), "a")


class TestTheCommand:
    def run(self, *arguments: str) -> int:
        return main([*arguments, "--model=words", "--quiet"])

    def test_writes_a_page(self, tmp_path: Path) -> None:
        out = tmp_path / "report.html"
        assert self.run(str(SEED), "--format", "html", "--out", str(out)) == 0
        page = out.read_text(encoding="utf-8")
        assert read(page).one(id="words").text == SEED.read_text(encoding="utf-8")

    def test_writes_a_page_each_into_a_directory(self, tmp_path: Path) -> None:
        goats = tmp_path / "goats.txt"
        goats.write_text("A plague has killed 12 goats.\n", encoding="utf-8")
        out = tmp_path / "reports"
        out.mkdir()
        assert self.run(str(SEED), str(goats), "--format", "html", "--out", str(out)) == 0
        assert sorted(path.name for path in out.iterdir()) == [
            f"001-{SEED.stem}.html",
            "002-goats.html",
            "index.html",
        ]

    @pytest.mark.parametrize(
        ("files", "out", "told"),
        [
            (["a.txt", "b.txt"], None, "name a directory"),
            (["a.txt", "b.txt"], "none", "name a directory"),
            (["a.html", "b.txt"], ".", "overwrite an article"),
        ],
    )
    def test_says_what_several_files_need(
        self,
        tmp_path: Path,
        capsys: pytest.CaptureFixture[str],
        files: list[str],
        out: str | None,
        told: str,
    ) -> None:
        words = [str(tmp_path / name) for name in files]
        where = [] if out is None else ["--out", str(tmp_path / out)]
        assert main([*words, "--format", "html", *where]) == 2
        assert told in capsys.readouterr().err
        assert not list(tmp_path.iterdir())


def test_a_summary_gives_its_report() -> None:
    page = read(seed_summary().to_html())
    assert page.one(tag="h1").text == seed_summary().headline
