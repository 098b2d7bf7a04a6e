"""The store: what is kept of an article and comes back, and what a file must be to be one."""

import json
import os
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from summarizer.errors import ArticleError, EndpointError, StoreError
from summarizer.exports import events_table, figures_table
from summarizer.many.store import schema
from summarizer.many.store.database import Store
from summarizer.many.store.lock import Lock
from summarizer.many.store.tables import TABLES
from summarizer.models import Attempt
from tests.many.making import is_sound, kept, opened, rows
from tests.summaries import seed_summary

CALL = Attempt(purpose="survey", model="openai/x", result="transport", seconds=1.5, cost=0.25)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


class TestKeeping:
    def test_a_summary_comes_back_whole(self, path: Path) -> None:
        with opened(path) as store:
            assert store.put(kept("a", seed_summary()))
        with Store(path) as store:
            assert list(store.summaries()) == [seed_summary()]
            assert store.summary("a") == seed_summary()
            assert store.summary("b") is None

    def test_its_tables_are_those_of_the_exports(self, path: Path) -> None:
        summary = seed_summary()
        with opened(path) as store:
            store.put(kept("a", summary))
        with Store(path) as store:
            for made in (figures_table(summary), events_table(summary)):
                (table,) = store.table(made.name)
                assert [c.name for c in table.columns] == [
                    "article_id",
                    *(c.name for c in made.columns),
                ]
                assert [row[1:] for row in table.rows] == list(made.rows)
            (tolls,) = store.table("tolls")
            (problems,) = store.table("problems")
        records = list(tolls.records())
        assert [(r["event"], r["outcome"], r["low"]) for r in records] == [
            (t.event, t.outcome, t.low) for t in summary.tolls
        ]
        told = next(t for t in summary.tolls if t.attackers is not None)
        record = records[summary.tolls.index(told)]
        assert told.attackers is not None
        assert record["attackers_low"] == told.attackers.low
        assert json.loads(str(record["entries"]))[0]["role"] == told.entries[0].role
        of_figures = [(f.id, p.message) for f in summary.figures for p in f.problems]
        assert [
            (r["part"], r["message"]) for r in problems.records() if r["of"] == "figure"
        ] == of_figures
        of_all = [r["message"] for r in problems.records() if r["of"] == "summary"]
        assert of_all == [p.message for p in summary.problems] != []

    def test_every_table_can_be_read_though_it_is_empty(self, path: Path) -> None:
        with opened(path) as store:
            for table in TABLES:
                (piece,) = store.table(table.name)
                assert piece.columns == table.columns
                assert piece.rows == ()

    def test_a_table_comes_in_pieces(self, path: Path) -> None:
        with opened(path) as store:
            for n in range(5):
                store.put(kept(f"a{n}", error=ArticleError("is empty."), place=5 - n))
            pieces = list(store.table("articles", size=2))
        ids = [[row[0] for row in piece.rows] for piece in pieces]
        assert ids == [["a4", "a3"], ["a2", "a1"], ["a0"]]

    def test_the_row_of_an_article_counts_its_marks(self, path: Path) -> None:
        with opened(path) as store:
            store.put(kept("a", seed_summary(), seconds=2.5))
            ((article,),) = ([dict(r) for r in t.records()] for t in store.table("articles"))
        assert article["status"] == "read"
        assert article["article_published"] == seed_summary().article.published
        assert isinstance(article["article_published"], date)
        assert article["figures"] == len(seed_summary().figures)
        assert article["unverified"] == len(seed_summary().unverified)
        assert article["is_settled"] is False
        assert article["seconds"] == 2.5

    def test_a_failure_has_a_row_with_its_reason_and_its_calls(self, path: Path) -> None:
        with opened(path) as store:
            store.put(kept("a", error=EndpointError("No connection.", ledger=(CALL,))))
            found = store.known("a")
            assert found is not None
            assert (found.status, found.reason, found.message) == (
                "not_read",
                "out_of_reach",
                "No connection.",
            )
            assert store.spent() == (1, 0.25)

    def test_numbers_beyond_64_bits_and_odd_characters_are_kept(self, path: Path) -> None:
        many = 10**30
        summary = seed_summary()
        figure = summary.figures[0].model_copy(update={"low": many, "best": many})
        summary = summary.model_copy(update={"figures": (figure,), "headline": "a\0b"})
        with opened(path) as store:
            store.put(kept("a", summary, file=os.fsdecode(b"caf\xe9.txt")))
            (figures,) = store.table("figures")
            assert next(figures.records())["low"] == many
            assert list(store.summaries()) == [summary]
            assert dict(store.files_of()) == {"a": b"caf\xe9.txt"}
            (articles,) = store.table("articles")
            assert "caf\\udce9.txt" in str(next(articles.records())["file"])

    def test_what_cannot_be_kept_leaves_nothing_of_it(self, path: Path) -> None:
        broken = seed_summary().model_copy(update={"gist": "\ud800"})
        with opened(path) as store:
            with pytest.raises(ValueError, match="surrogates"):
                store.put(kept("a", broken))
            assert store.known("a") is None
        assert rows(path, "SELECT count(*) FROM figures") == [(0,)]


class TestAgain:
    def test_a_changed_article_replaces_the_old_one_which_is_kept_aside(self, path: Path) -> None:
        with opened(path) as store:
            store.put(kept("a", seed_summary(), digest="old"))
            store.put(kept("a", seed_summary(), digest="new"))
            assert len(list(store.summaries())) == 1
        assert rows(path, "SELECT article_id, digest FROM earlier") == [("a", "old")]
        figures = len(seed_summary().figures)
        assert rows(path, "SELECT count(*) FROM figures") == [(figures,)]

    def test_a_changed_article_that_cannot_be_read_no_longer_has_the_old_figures(
        self, path: Path
    ) -> None:
        with opened(path) as store:
            store.put(kept("a", seed_summary(), digest="old"))
            assert store.put(kept("a", error=ArticleError("is empty."), digest="new"))
            assert list(store.summaries()) == []
        assert rows(path, "SELECT count(*) FROM figures") == [(0,)]
        assert rows(path, "SELECT count(*) FROM earlier") == [(1,)]

    def test_a_reading_that_failed_does_not_take_the_place_of_one_that_did_not(
        self, path: Path
    ) -> None:
        error = EndpointError("No connection.", ledger=(CALL,))
        with opened(path) as store:
            store.put(kept("a", seed_summary(), reading="old"))
            assert not store.put(kept("a", error=error, reading="new"))
            found = store.known("a")
            assert found is not None
            assert (found.status, found.reading) == ("read", "old")
            assert store.spent()[0] == len(seed_summary().provenance.attempts) + 1

    def test_the_same_once_more_leaves_no_earlier_one(self, path: Path) -> None:
        with opened(path) as store:
            for error in (EndpointError("No."), None):
                store.put(kept("a", None if error else seed_summary(), error))
        assert rows(path, "SELECT count(*) FROM earlier") == [(0,)]
        assert rows(path, "SELECT status FROM articles") == [("read",)]


class TestLock:
    def test_another_run_is_told_of_plainly(self, path: Path) -> None:
        code = (
            "import sys; from pathlib import Path; from summarizer.many.store import Store\n"
            "with Store(Path(sys.argv[1]), write=True): print('in', flush=True); input()"
        )
        command = [sys.executable, "-c", code, str(path)]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as other:
            assert other.stdout is not None
            assert other.stdout.readline() == "in\n"
            told = f"another run .process {other.pid}. is writing"
            with pytest.raises(StoreError, match=told), opened(path):
                pass
            with Store(path) as store:  # who reads need not wait
                assert list(store.summaries()) == []
            other.kill()
        with opened(path) as store:  # and a killed run holds nothing
            store.put(kept("a", seed_summary()))

    def test_nothing_is_left_beside_a_store(self, path: Path) -> None:
        with opened(path) as store:
            store.put(kept("a", seed_summary()))
        assert [p.name for p in path.parent.iterdir()] == ["news.db"]

    def test_a_finished_store_can_be_read_where_nothing_can_be_written(self, path: Path) -> None:
        with opened(path) as store:
            store.put(kept("a", seed_summary()))
        assert path.read_bytes()[18:20] == b"\x01\x01"  # SQLite's "legacy": no WAL is needed

    def test_a_file_of_somebody_else_is_no_lock(self, path: Path) -> None:
        beside = path.with_name("news.db-lock")
        beside.write_text("mine" * 1_000)
        with pytest.raises(StoreError, match="is no lock of ours"), opened(path):
            pass
        assert beside.read_text() == "mine" * 1_000

    def test_a_lock_whose_file_was_deleted_is_taken_anew(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # As where another run ended, and deleted the file, between our opening and locking it.
        found = iter([(1, 1), (1, 2), (1, 3), (1, 3)])
        monkeypatch.setattr("summarizer.many.store.lock._identity", lambda _: next(found))
        with Lock(path), pytest.raises(StopIteration):
            next(found)


class TestForeignFiles:
    def test_no_store_is_made_by_reading(self, path: Path) -> None:
        with pytest.raises(StoreError, match="there is no such store"), Store(path):
            pass
        assert not path.exists()

    @pytest.mark.parametrize("write", [True, False])
    def test_what_is_no_database_is_left_as_it_is(self, path: Path, write: bool) -> None:
        path.write_text("my notes " * 1_000)
        with pytest.raises(StoreError, match="no SQLite file at all"), Store(path, write=write):
            pass
        assert path.read_text() == "my notes " * 1_000

    @pytest.mark.parametrize("write", [True, False])
    def test_another_database_is_left_as_it_is(self, path: Path, write: bool) -> None:
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE mine (x)")
        connection.close()
        before = path.read_bytes()
        with pytest.raises(StoreError, match="no store of summaries"), Store(path, write=write):
            pass
        assert path.read_bytes() == before

    def changed(self, path: Path, *statements: str) -> None:
        with opened(path) as store:
            store.put(kept("a", seed_summary()))
        connection = sqlite3.connect(path)
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()

    def test_a_store_of_a_newer_version_says_so(self, path: Path) -> None:
        self.changed(path, f"PRAGMA user_version={schema.VERSION + 1}")
        for write in (True, False):
            with pytest.raises(StoreError, match="newer summarizer"), Store(path, write=write):
                pass

    @pytest.mark.parametrize(
        ("statement", "told"),
        [
            ("CREATE TRIGGER t AFTER INSERT ON calls BEGIN DELETE FROM articles; END", "triggers"),
            ("ALTER TABLE tolls ADD COLUMN x", "its table tolls is not"),
            ("DROP TABLE summaries", "its table summaries is not"),
        ],
    )
    def test_tables_of_another_form_are_not_trusted(
        self, path: Path, statement: str, told: str
    ) -> None:
        self.changed(path, statement)
        with pytest.raises(StoreError, match=told), Store(path):
            pass

    def test_a_view_of_the_users_own_does_no_harm(self, path: Path) -> None:
        self.changed(path, "CREATE VIEW mine AS SELECT * FROM figures")
        with Store(path) as store:
            assert len(list(store.summaries())) == 1

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE summaries SET summary='{}'",
            "UPDATE summaries SET summary=x'00ff'",
            "UPDATE articles SET article_published='yesterday'",
            "UPDATE articles SET figures='many'",
        ],
    )
    def test_what_no_store_of_ours_holds_is_told(self, path: Path, statement: str) -> None:
        self.changed(path, statement)
        with Store(path) as store, pytest.raises(StoreError):
            list(store.articles())

    def test_damage_is_told(self, path: Path) -> None:
        self.changed(path)
        content = bytearray(path.read_bytes())
        for page in range(4096, len(content), 4096):
            content[page : page + 100] = b"\xff" * 100
        path.write_bytes(content)
        with pytest.raises(StoreError, match="damaged"), Store(path) as store:
            list(store.articles())


def test_a_full_disk_ends_with_what_was_kept_before(path: Path) -> None:
    # SQLite's own limit of pages stands for the disk: it gives the same error.
    with opened(path) as store:
        (pages,) = store._connection.execute("PRAGMA page_count").fetchone()
        store._connection.execute(f"PRAGMA max_page_count={pages + 60}")
        done = 0

        def fill() -> None:
            nonlocal done
            for number in range(1_000):
                store.put(kept(f"a{number}", seed_summary(), place=number))
                done += 1

        with pytest.raises(StoreError, match=r"the disk is full\. What was read before is kept"):
            fill()
        assert done > 0
        assert store.known(f"a{done}") is None
    assert is_sound(path)
    assert rows(path, "SELECT count(*) FROM articles") == [(done,)]
    assert rows(path, "SELECT count(*) FROM summaries") == [(done,)]
    with opened(path) as store:  # with room again, it goes on
        store.put(kept("last", seed_summary()))
