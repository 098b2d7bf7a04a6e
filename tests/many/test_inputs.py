"""What PATHs lead to: files, folders, patterns, tables, standard input; and rows that are wrong."""

import csv
import io
import json
import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from summarizer.errors import ArticleError, ConfigurationError
from summarizer.many.inputs.columns import choose_columns, read_columns
from summarizer.many.inputs.given import printable_id
from summarizer.many.inputs.paths import Inputs
from summarizer.many.inputs.rows import Known
from summarizer.many.sources import Source

TEXT = "Nine people were killed in Homs, police said."


def loaded(*paths: object, known: Known | None = None, **options: Any) -> dict[str, Any]:
    """Each article's source, or the message of why there is none, by its id."""
    found: dict[str, Any] = {}
    for one in Inputs([str(path) for path in paths], known, **options):
        assert one.id not in found
        try:
            found[one.id] = one.load()
        except ArticleError as error:
            found[one.id] = str(error)
    return found


def texts(*paths: object, known: Known | None = None) -> list[Any]:
    return [s.content if isinstance(s, Source) else s for s in loaded(*paths, known=known).values()]


class TestFiles:
    @pytest.fixture
    def news(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.chdir(tmp_path)
        for name in ("news/b.txt", "news/a/2.txt", "news/a/10.md", "news/.git/x", "news/.hidden"):
            path = Path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{name} says nothing.", encoding="utf-8")
        return Path("news")

    def test_a_folder_is_gone_through_in_order_and_what_is_hidden_is_left_out(
        self, news: Path
    ) -> None:
        assert list(loaded("news")) == ["news/a/10.md", "news/a/2.txt", "news/b.txt"]
        assert Inputs(["news"]).count() == 3

    def test_a_pattern_leads_to_files_and_folders(self, news: Path) -> None:
        assert list(loaded("news/**/*.txt")) == ["news/a/2.txt", "news/b.txt"]
        assert list(loaded("news/?")) == ["news/a/10.md", "news/a/2.txt"]
        assert list(loaded("news/**")) == ["news/a/10.md", "news/a/2.txt", "news/b.txt"]

    def test_the_store_itself_is_no_article(self, news: Path) -> None:
        (news / "news.db").write_bytes(b"SQLite")
        assert "news/news.db" not in loaded("news", apart=[news / "news.db"])

    def test_what_leads_nowhere_is_missing(self, news: Path) -> None:
        paths = ["news", "none.txt", "*.pdf", "a\0b", "x" * 5_000, "https://example.org/a"]
        assert Inputs(paths).missing() == paths[1:]

    def test_an_article_knows_its_day_and_language_from_the_user(self, news: Path) -> None:
        known = Known(published=date(2015, 4, 27), language="fr")
        (source,) = loaded("news/b.txt", known=known).values()
        assert (source.published, source.language) == (date(2015, 4, 27), "fr")

    def test_another_day_is_another_digest(self, news: Path) -> None:
        (one,) = Inputs(["news/b.txt"])
        (other,) = Inputs(["news/b.txt"], Known(published=date(2015, 4, 27)))
        assert one.digest != other.digest

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            (b"", "is empty"),
            (b"\x89PNG\r\n", "an image"),
            (b"PK\x03\x04", "a Word"),
            (b"12 \xe9t\xe9", "not text in UTF-8"),
            (b"ab\x00c", "binary"),
        ],
    )
    def test_a_bad_file_says_why_it_cannot_be_opened(
        self, content: bytes, told: str, tmp_path: Path
    ) -> None:
        file = tmp_path / "bad.txt"
        file.write_bytes(content)
        assert told in loaded(file)[str(file)]

    def test_what_is_no_regular_file_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "link").symlink_to("nowhere")
        (tmp_path / "round").symlink_to(tmp_path)
        (tmp_path / "a.json").write_text("[]")
        found = loaded(tmp_path)
        assert found[str(tmp_path / "pipe")] == "is no regular file."
        assert "leads to nothing" in found[str(tmp_path / "link")]
        assert "JSON Lines" in found[str(tmp_path / "a.json")]
        assert len(found) == 3

    def test_an_encoding_can_be_named(self, tmp_path: Path) -> None:
        file = tmp_path / "a.txt"
        file.write_bytes("Treize tués à Alep".encode("cp1252"))
        assert texts(file, known=Known(encoding="cp1252")) == ["Treize tués à Alep"]
        file.write_text("Treize tués à Alep", encoding="utf-16")
        assert texts(file, known=Known(encoding="cp1252")) == ["Treize tués à Alep"]

    def test_names_that_are_not_in_utf_8_stay_apart(self, tmp_path: Path) -> None:
        for name in (b"caf\xe9.txt", b"caf\xe8.txt", b"caf\\xe9.txt"):
            (tmp_path / os.fsdecode(name)).write_text(TEXT, encoding="utf-8")
        found = loaded(tmp_path)
        assert len(found) == 3
        for name in found:
            name.encode()


class TestColumns:
    @pytest.mark.parametrize(
        ("header", "text"),
        [
            (["id", "text", "body"], "text"),
            (["Body", "Headline"], "Body"),
            (["Full Text", "x"], "Full Text"),
            (["article-body"], "article-body"),
        ],
    )
    def test_usual_names_are_known_however_they_are_written(
        self, header: list[str], text: str
    ) -> None:
        assert choose_columns(header, {})["text"] == text

    def test_a_named_column_is_taken_and_must_be_there(self) -> None:
        named = read_columns(["text=text2", "title= text "])
        assert choose_columns(["text", "text2"], named) == {"text": "text2", "title": "text"}
        with pytest.raises(ArticleError, match="has no column text2; its columns are text, x"):
            choose_columns(["text", "x"], named)

    def test_a_table_without_a_text_says_what_it_has(self) -> None:
        with pytest.raises(ArticleError, match=r"its columns are a, b\. Name it with --column"):
            choose_columns(["a", "b"], {})

    @pytest.mark.parametrize("words", [["text"], ["text="], ["who=x"], ["text=a", "text=b"]])
    def test_a_wrong_option_is_told(self, words: list[str]) -> None:
        with pytest.raises(ConfigurationError, match="FIELD=NAME"):
            read_columns(words)


class TestJsonLines:
    def rows(self, tmp_path: Path, *lines: object, known: Known | None = None) -> dict[str, Any]:
        path = tmp_path / "feed.jsonl"
        written = [x if isinstance(x, bytes) else json.dumps(x).encode() for x in lines]
        path.write_bytes(b"\n".join(written))
        assert Inputs([str(path)]).count() == sum(1 for line in written if line.strip())
        return {n.rpartition("/")[2]: s for n, s in loaded(path, known=known).items()}

    def test_a_row_is_an_article_with_all_that_is_known(self, tmp_path: Path) -> None:
        found = self.rows(
            tmp_path,
            {
                "id": 17,
                "headline": "Raid",
                "body": TEXT,
                "date": "2015-04-27T10:00:00Z",
                "lang": "fr",
                "url": "https://example.org/17",
            },
            {"text": TEXT, "title": None, "published": ""},
        )
        assert found["17"] == Source(
            "17", TEXT, "Raid", date(2015, 4, 27), "fr", "https://example.org/17"
        )
        second = found["feed.jsonl:2"]
        assert (second.content, second.title, second.published) == (TEXT, None, None)

    def test_wrong_rows_are_told_and_the_others_go_on(self, tmp_path: Path) -> None:
        wrong: list[tuple[object, str]] = [
            (b"{broken", "no line of JSON"),
            (b"[" * 100_000, "no line of JSON"),
            ([TEXT], "no JSON object"),
            (b'{"text": "\xff"}', "not in UTF-8"),
            ({"title": TEXT}, "no column that is known to hold the text"),
            ({"text": None}, "has no text"),
            ({"text": ["a"]}, "no text but something else"),
            ({"text": TEXT, "title": 5}, "a title that is no text"),
            ({"text": TEXT, "date": "04/05/2015"}, "the day from the month"),
            ({"text": TEXT, "date": True}, "no day"),
            ({"text": TEXT, "date": 7}, "no time since 1970"),
            (b'{"text": "a", "title": "\\ud800"}', "half a character"),
        ]
        found = self.rows(tmp_path, *(line for line, _ in wrong), {"text": TEXT})
        for number, (_, told) in enumerate(wrong, 1):
            assert told in found[f"feed.jsonl:{number}"]
            assert TEXT not in found[f"feed.jsonl:{number}"]
        assert found[f"feed.jsonl:{len(wrong) + 1}"].content == TEXT

    def test_a_line_without_end_is_told(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("summarizer.many.inputs.rows.LONGEST", 1_000)
        found = self.rows(tmp_path, {"text": "x" * 5_000}, {"text": TEXT})
        assert found["feed.jsonl:1"] == "is longer than 1,000 bytes."
        assert found["feed.jsonl:2"].content == TEXT

    def test_a_column_that_is_named_may_be_missing_from_a_line_but_not_the_text(
        self, tmp_path: Path
    ) -> None:
        known = Known(columns=read_columns(["text=story", "title=head"]))
        found = self.rows(tmp_path, {"story": TEXT}, {"text": TEXT}, known=known)
        assert found["feed.jsonl:1"].title is None
        assert "has no column story" in found["feed.jsonl:2"]

    def test_standard_input_is_read_as_it_comes(self) -> None:
        stream = io.BytesIO(json.dumps({"text": TEXT}).encode() + b"\n{")
        found = loaded("-", stream=stream)
        assert found["standard input:1"].content == TEXT
        assert found["standard input:2"] == "is no line of JSON."
        assert Inputs(["-"]).count() is None

    def test_only_what_is_drawn_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "feed.jsonl"
        path.write_bytes(b"".join(b'{"text": "a%d"}\n' % n for n in range(10_000)))
        with path.open("rb") as stream:
            articles = iter(Inputs(["-"], stream=stream))
            for _ in range(10):
                next(articles)
            assert stream.tell() < 1_000


class TestCsv:
    def write(self, tmp_path: Path, content: bytes, name: str = "t.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content)
        return path

    @pytest.mark.parametrize(
        ("content", "encoding"),
        [
            ("text,title\r\n{0},Été\r\n", "utf-8"),
            ("text;title\r\n{0};Été\r\n", "utf-8-sig"),
            ("text\ttitle\r\n{0}\tÉté\r\n", "utf-16"),
            ('sep=;\r\n"text";"title"\r\n"{0}";"Été"\r\n;;;\r\n', "utf-8-sig"),
            ("title|text\n Été |{0}\n", "utf-8"),
        ],
    )
    def test_it_is_read_as_spreadsheets_save_it(
        self, content: str, encoding: str, tmp_path: Path
    ) -> None:
        text = "Nine people were killed in Homs police said."
        path = self.write(tmp_path, content.format(text).encode(encoding))
        (source,) = loaded(path).values()
        assert (source.content, source.title) == (text, "Été")
        assert source.id == f"{path}:1"

    def test_text_over_several_lines_is_one_article(self, tmp_path: Path) -> None:
        path = self.write(tmp_path, b'text,date\n"One.\n\nTwo, ""three"".",27.04.2015\nFour,\n')
        first, second = loaded(path).values()
        assert (first.content, first.published) == ('One.\n\nTwo, "three".', date(2015, 4, 27))
        assert second.content == "Four"
        assert Inputs([str(path)]).count() == 2

    def test_a_row_in_another_encoding_names_the_way_out(self, tmp_path: Path) -> None:
        path = self.write(tmp_path, "text,title\nplain,a\ntué,b\n".encode("cp1252"))
        plain, other = texts(path)
        assert plain == "plain"
        assert "--encoding cp1252" in other
        assert texts(path, known=Known(encoding="cp1252")) == ["plain", "tué"]

    def test_wrong_rows_are_told_and_the_others_go_on(self, tmp_path: Path) -> None:
        path = self.write(tmp_path, b'text,title\na,b,c\n"x"y,z\nlast,d\n,only title\n')
        assert texts(path) == [
            "has 3 cells where the header has 2.",
            "is no row of CSV: quotation marks are broken.",
            "last",
            "has no text.",
        ]

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            (b"", "has no header"),
            (b"a,b\n1,2\n", "no column that is known to hold the text; its columns are a, b"),
            (b"PK\x03\x04", "looks like a Word"),
            ("text,title\n".encode("utf-16-le"), "UTF-16 without a mark"),
            (b"\xff\xfet", "cannot be read to its end"),
        ],
    )
    def test_what_is_no_table_is_one_article_that_says_so(
        self, content: bytes, told: str, tmp_path: Path
    ) -> None:
        path = self.write(tmp_path, content)
        found = loaded(path)
        assert list(found) == [str(path)]
        assert told in found[str(path)]

    def test_the_limit_of_others_on_cells_is_left_as_it_was(self, tmp_path: Path) -> None:
        before = csv.field_size_limit()
        path = self.write(tmp_path, b"text\n" + b"x" * (before + 10) + b"\n")
        assert [len(text) for text in texts(path)] == [before + 10]
        assert csv.field_size_limit() == before

    @given(
        st.lists(
            st.text(
                st.characters(blacklist_categories=["Cs", "Cc"], whitelist_characters="\n\t"),
                min_size=1,
            ).filter(str.strip),
            min_size=1,
            max_size=5,
        ),
        st.sampled_from([",", ";", "\t"]),
    )
    @settings(max_examples=50, deadline=None)
    def test_what_was_written_is_read(
        self, tmp_path_factory: pytest.TempPathFactory, written: list[str], separator: str
    ) -> None:
        path = tmp_path_factory.mktemp("csv") / "t.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=separator)
            writer.writerows([("text", "title"), *((text, "t") for text in written)])
        assert texts(path) == written


class TestParquet:
    def test_a_row_is_an_article(self, tmp_path: Path) -> None:
        path = tmp_path / "t.parquet"
        table = pa.table(
            {
                "maintext": [TEXT, None, "b"],
                "date_publish": [datetime(2015, 4, 27, 10), None, None],
                "uid": [1, 2, 3],
                "embedding": [[0.1]] * 3,
            }
        )
        parquet.write_table(table, path)
        found = loaded(path)
        assert (found["1"].content, found["1"].published) == (TEXT, date(2015, 4, 27))
        assert found[f"{path}:2"] == "has no text."
        assert found["3"].content == "b"
        assert Inputs([str(path)]).count() == 3

    def test_what_is_no_parquet_is_told(self, tmp_path: Path) -> None:
        path = tmp_path / "t.parquet"
        path.write_bytes(b"PAR1 no")
        assert texts(path) == ["is no Parquet file, or a damaged one."]

    def test_damage_in_the_middle_is_told_where_it_is(self, tmp_path: Path) -> None:
        path = tmp_path / "t.parquet"
        parquet.write_table(
            pa.table({"text": [f"{n} " + "x" * 50 for n in range(1_000)]}),
            path,
            compression="gzip",
            use_dictionary=False,
        )
        content = bytearray(path.read_bytes())
        content[len(content) // 3 : len(content) // 3 + 50] = b"\0" * 50
        path.write_bytes(content)
        assert "the file is damaged" in texts(path)[-1]


def test_a_day_is_read_as_tables_write_it(tmp_path: Path) -> None:
    days = {
        "2015-04-27": date(2015, 4, 27),
        "2015-04-27 23:59:59": date(2015, 4, 27),
        "27.04.2015": date(2015, 4, 27),
        "27/04/2015": date(2015, 4, 27),
        "4/27/2015": date(2015, 4, 27),
        "Mon, 27 Apr 2015 10:00:00 GMT": date(2015, 4, 27),
        "27 April 2015": "27 April 2015",  # the reader of articles reads words
        1430128800: date(2015, 4, 27),
        1430128800000: date(2015, 4, 27),
    }
    path = tmp_path / "d.jsonl"
    path.write_text("\n".join(json.dumps({"text": TEXT, "date": day}) for day in days))
    assert [source.published for source in loaded(path).values()] == list(days.values())


@given(st.text(), st.text())
def test_ids_are_valid_and_differ_where_names_do(one: str, other: str) -> None:
    printable_id(one).encode()
    assert (printable_id(one) == printable_id(other)) is (one == other)


@given(st.text(st.characters(categories=["Cs", "L"]), max_size=4))
def test_an_id_with_half_a_character_can_be_kept(name: str) -> None:
    printable_id(name).encode()
