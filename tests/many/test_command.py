"""``summarise many``: what it reads, what it reads again, what it says, and how it ends."""

from __future__ import annotations

import io
import json
import os
import re
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli.main import main
from summarizer.llm.prompts import load as load_prompt
from summarizer.many.store.database import Store
from summarizer.testing import ScriptedEndpoint, completion, refusal, status
from tests.many.making import folder_of, is_sound, rows, told
from tests.surveyed import KILLED, TEXT, WOUNDED, survey

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def many(*words: object, out: str = "n.db", model: str = "words") -> int:
    return main(["many", *map(str, words), "--out", out, "--model", model, "--quiet"])


def statuses(store: str = "n.db") -> dict[str, str]:
    query = "SELECT article_id, status FROM articles"
    return dict(rows(Path(store).resolve(), query))


def run_of(store: str = "n.db") -> dict[str, int]:
    """The run in which each article was read."""
    return dict(rows(Path(store).resolve(), "SELECT article_id, run FROM articles"))


class Asked:
    """A scripted endpoint that answers as an article's text says, and counts what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, Any] = {}
        self.asked: list[str] = []

    def __call__(self, body: Any) -> Any:
        said = json.dumps(body["messages"])
        self.asked += re.findall(r"Article number (\w+)", said)
        for word, answer in self.answers.items():
            if word in said:
                return answer
        return completion(survey(KILLED, WOUNDED))


@pytest.fixture
def model() -> Iterator[tuple[Asked, Any]]:
    asked = Asked()
    with ScriptedEndpoint(asked) as server:

        def run(*words: object) -> int:
            return many(*words, "--base-url", server.base_url, model="openai/scripted")

        yield asked, run


def articles(*numbers: str) -> None:
    Path("news").mkdir(exist_ok=True)
    for number in numbers:
        text = TEXT.replace("A truck", f"Article number {number}. A truck")
        Path(f"news/{number}.txt").write_text(text, encoding="utf-8")


class TestReading:
    def test_every_article_has_a_row_and_every_failure_its_reason(self, capsys: Captured) -> None:
        news = folder_of(Path("news"), 3)
        (news / "quiet.txt").write_text("The council of Karsa met on Monday, officials said.")
        (news / "copy.txt").write_text(told(2))
        (news / "empty.txt").write_text("")
        assert many("news") == 2
        assert statuses() == {
            "news/0000.txt": "read",
            "news/0001.txt": "read",
            "news/0002.txt": "read",
            "news/quiet.txt": "nothing_found",
            "news/copy.txt": "copy",
            "news/empty.txt": "not_read",
        }
        shown = capsys.readouterr()
        assert shown.err == ""
        for words in ("6 articles in n.db", "3  read", "1  copies", "news/empty.txt: is empty."):
            assert words in shown.out
        with Store("n.db") as store:
            tolls = [s.toll("killed") for s in store.summaries()]
        assert [toll and toll.low for toll in tolls] == [2, 3, 4, None]

    def test_where_nothing_found_means_nothing_that_is_said(self, capsys: Captured) -> None:
        Path("a.txt").write_text("Rada se sešla v pondělí, řekli úředníci.", encoding="utf-8")
        Path("b.txt").write_text("The council of Karsa met on Monday, officials said.")
        assert many("a.txt", "b.txt") == 0
        shown = capsys.readouterr().out
        assert "2  read, and nothing found" in shown
        assert "1  of these in a language whose words of harm are not known" in shown

    @pytest.mark.slow
    def test_a_bad_file_of_each_kind_among_500_good_ones_is_told_and_costs_no_other(
        self, capsys: Captured
    ) -> None:
        news = folder_of(Path("news"), 500)
        bad = {
            "a.png": b"\x89PNG\r\n",
            "b.zip": b"PK\x03\x04",
            "c.txt": b"",
            "d.txt": b"12 \xe9t\xe9",
            "e.txt": b"a\0b",
            "f.json": b"[]",
            "g.csv": b"a,b\n1,2\n",
            "h.parquet": b"PAR1",
            "i.jsonl": b"{broken\n",
            "j.txt": "z" * 1_000_001,
            "k.txt": "http://example.org/an-address",
            "l.txt": "<!doctype html><p>12 killed</p>",
        }
        for name, content in bad.items():
            data = content.encode() if isinstance(content, str) else content
            (news / name).write_bytes(data)
        os.mkfifo(news / "m")
        (news / "n").symlink_to("nowhere")
        assert many("news") == 2
        found = statuses()
        wrong = {name.partition(":")[0] for name, status in found.items() if status != "read"}
        assert wrong == {f"news/{name}" for name in (*bad, "m", "n")}
        assert sum(status == "read" for status in found.values()) == 500
        assert is_sound(Path("n.db").resolve())
        assert "and 11 more" in capsys.readouterr().out

    def test_rows_have_their_own_day_language_and_id(self) -> None:
        Path("feed.csv").write_text(
            "key;story;when;lang\n"
            "r1;Onze personnes ont été tuées lundi à Karsa.;2015-04-28;fr\n"
            "r2;Eleven people were killed on Monday in Karsa.;;\n",
            encoding="utf-8",
        )
        columns = ("id=key", "text=story", "published=when")
        options = [word for column in columns for word in ("--column", column)]
        assert many("feed.csv", *options, "--published", "2015-05-05", "--language", "en") == 0
        with Store("n.db") as store:
            found = {s.id: s.summary for s in store.articles()}
        one, two = found["r1"], found["r2"]
        assert one is not None
        assert two is not None
        assert (one.article.language, one.article.published) == ("fr", date(2015, 4, 28))
        assert (two.article.language, two.article.published) == ("en", date(2015, 5, 5))
        assert one.figures[0].date
        assert one.figures[0].date.start == date(2015, 4, 27)

    def test_json_lines_come_from_standard_input(self, monkeypatch: pytest.MonkeyPatch) -> None:
        lines = "".join(json.dumps({"id": n, "text": told(n + 2)}) + "\n" for n in range(3))
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
        assert many("-") == 0
        assert statuses() == {"0": "read", "1": "read", "2": "read"}

    def test_an_id_that_two_articles_have_is_told(self) -> None:
        lines = [{"id": "x", "text": told(2)}, {"id": "x", "text": told(3)}]
        Path("a.jsonl").write_text("\n".join(map(json.dumps, lines)))
        assert many("a.jsonl") == 2
        (other,) = set(statuses()) - {"x"}
        assert other.startswith("x (")
        assert statuses() == {"x": "read", other: "not_read"}
        assert many("a.jsonl") == 2
        assert len(statuses()) == 2

    def test_what_is_given_twice_is_read_once(self, capsys: Captured) -> None:
        folder_of(Path("news"), 2)
        assert many("news", "news/*.txt", "./news") == 0
        assert len(statuses()) == 2
        assert "4 articles given more than once" in capsys.readouterr().out

    def test_hostile_names_act_on_nothing(self, capsys: Captured) -> None:
        news = folder_of(Path("news"), 1)
        names = [
            b"\x1b[31mred.txt",
            b"a\nb.txt",
            b"caf\xe9.txt",
            "\u202etxt.exe".encode(),
            b"'; --",
        ]
        for n, name in enumerate(names):
            (news / os.fsdecode(name)).write_text(told(n + 10) if n else "", encoding="utf-8")
        assert many("news") == 2
        shown = capsys.readouterr().out
        assert "␛[31mred.txt: is empty." in shown
        assert not set(shown) & {"\x1b", "\u202e"}
        assert len(statuses()) == 6
        before = run_of()
        many("news")
        read = {name for name, run in run_of().items() if run == before[name]}
        assert read == {name for name, status in statuses().items() if status == "read"}
        assert main(["export", "n.db", "--format", "html", "--out", "pages"]) == 0
        pages = "".join(p.read_text("utf-8") for p in Path("pages").rglob("*.html"))
        assert not set(re.sub(r"<span hidden>.*?</span>", "", pages)) & {"\x1b", "\u202e"}


class TestGoingOn:
    def test_the_same_command_reads_nothing_twice(self) -> None:
        news = folder_of(Path("news"), 4)
        assert many("news", "--limit", 3) == 0
        assert len(statuses()) == 3
        first = run_of()
        (news / "new.txt").write_text(told(50))
        assert many("news") == 0
        assert {name: run for name, run in run_of().items() if name in first} == first
        assert len(statuses()) == 5

    def test_a_text_that_changed_is_read_again_and_the_old_reading_kept_aside(
        self, capsys: Captured
    ) -> None:
        news = folder_of(Path("news"), 2)
        many("news")
        (news / "0000.txt").write_text(told(99))
        capsys.readouterr()
        assert many("news") == 0
        assert "1 article had another text than before" in capsys.readouterr().out
        with Store("n.db") as store:
            lows = [toll.low for s in store.summaries() if (toll := s.toll("killed"))]
        assert lows == [99, 3]
        assert rows(Path("n.db").resolve(), "SELECT article_id FROM earlier") == [
            ("news/0000.txt",)
        ]

    def test_a_file_that_is_gone_is_told_and_what_was_read_of_it_stays(
        self, capsys: Captured
    ) -> None:
        news = folder_of(Path("news"), 2)
        Path("single.txt").write_text(told(70))
        many("news", "single.txt")
        (news / "0001.txt").unlink()
        Path("single.txt").unlink()
        capsys.readouterr()
        assert many("news", "single.txt") == 0
        shown = capsys.readouterr().out
        assert "No longer there, and kept in the store: news/0001.txt, single.txt." in shown
        assert len(statuses()) == 3

    def test_articles_of_another_folder_are_not_taken_for_gone(self, capsys: Captured) -> None:
        folder_of(Path("news"), 1)
        folder_of(Path("more"), 1)
        Path("more/0000.txt").write_text(told(33))
        many("news")
        capsys.readouterr()
        assert many("more") == 0
        assert "No longer there" not in capsys.readouterr().out
        assert len(statuses()) == 2

    def test_a_copy_whose_original_changed_is_read_itself(self) -> None:
        news = folder_of(Path("news"), 1)
        (news / "copy.txt").write_text(told(2))
        many("news")
        assert statuses()["news/copy.txt"] == "copy"
        (news / "0000.txt").write_text(told(44))
        many("news")
        assert statuses() == {"news/0000.txt": "read", "news/copy.txt": "read"}

    def test_the_copy_of_a_copy_is_read_where_its_words_differ(self) -> None:
        news = folder_of(Path("news"), 2)
        many("news")
        (news / "0000.txt").write_text(told(3))  # now a copy of the other
        (news / "new.txt").write_text(told(2))  # and the old text is another article
        many("news")
        assert statuses() == {
            "news/0000.txt": "copy",
            "news/0001.txt": "read",
            "news/new.txt": "read",
        }

    def test_copies_are_read_where_that_is_asked_for(self) -> None:
        news = folder_of(Path("news"), 1)
        (news / "copy.txt").write_text(told(2))
        many("news", "--read-copies")
        assert set(statuses().values()) == {"read"}

    def test_a_near_copy_is_not_read_and_one_with_another_toll_is(self) -> None:
        news = Path("news")
        news.mkdir()
        (news / "a.txt").write_text(TEXT)
        (news / "b.txt").write_text("By Jane Doe\n\n" + TEXT)
        (news / "c.txt").write_text(TEXT.replace("12", "14"))
        for _ in range(2):
            many("news")
            assert statuses() == {
                "news/a.txt": "read",
                "news/b.txt": "copy",
                "news/c.txt": "read",
            }
        (news / "d.txt").write_text("By John Roe\n\n" + TEXT)
        many("news")
        assert statuses()["news/d.txt"] == "copy"
        kinds = rows(Path("n.db").resolve(), "SELECT copy_kind FROM articles WHERE status='copy'")
        assert kinds == [("near",), ("near",)]

    def test_other_settings_are_told_and_read_anew_on_demand(self, capsys: Captured) -> None:
        folder_of(Path("news"), 2)
        many("news")
        first = run_of()
        capsys.readouterr()
        assert many("news", "--policy", "ucdp") == 0
        assert "2 articles read with another policy: --reread-stale" in capsys.readouterr().out
        assert run_of() == first
        assert many("news", "--policy", "ucdp", "--reread-stale") == 0
        assert set(run_of().values()) == {3}
        with Store("n.db") as store:
            assert {s.provenance.policy for s in store.summaries()} == {"ucdp"}
        assert rows(Path("n.db").resolve(), "SELECT count(*) FROM earlier") == [(2,)]
        assert many("news", "--policy", "ucdp", "--reread-stale") == 0
        assert set(run_of().values()) == {3}

    def test_another_prompt_makes_stale_what_was_read_with_it(
        self, model: tuple[Asked, Any], capsys: Captured, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked, run = model
        articles("1")
        run("news")

        def changed(name: str) -> Any:
            prompt = load_prompt(name)
            return prompt if name != "survey" else replace_of(prompt)

        monkeypatch.setattr("summarizer.assembly.prompts.load", changed)
        capsys.readouterr()
        assert run("news") == 0
        assert "1 article read with another prompt (survey)" in capsys.readouterr().out
        assert asked.asked == ["1"]

    def test_a_reading_anew_that_fails_leaves_the_older_one(
        self, model: tuple[Asked, Any], capsys: Captured
    ) -> None:
        asked, run = model
        articles("1")
        assert run("news") == 0
        asked.answers["Article"] = refusal("I will not.")
        capsys.readouterr()
        assert run("news", "--policy", "ucdp", "--reread-stale") == 3
        assert "the older reading stays" in capsys.readouterr().out
        assert statuses() == {"news/1.txt": "read"}
        assert rows(Path("n.db").resolve(), "SELECT count(*) FROM calls") == [(2,)]


def replace_of(prompt: Any) -> Any:
    import dataclasses

    return dataclasses.replace(prompt, fingerprint="another")


class TestFailing:
    def test_what_was_out_of_reach_is_tried_again_by_the_same_command(
        self, model: tuple[Asked, Any], capsys: Captured, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SUMMARIZER_ATTEMPTS", "1")
        asked, run = model
        articles("1", "2")
        asked.answers["number 2"] = status(500)
        assert run("news") == 3
        assert statuses() == {"news/1.txt": "read", "news/2.txt": "partly_read"}
        with Store("n.db") as store:
            (partial,) = (s for s in store.summaries() if s.problems)
        assert partial.problems[0].check == "partial"
        assert "tries 1 article again" in capsys.readouterr().out
        asked.answers.clear()
        assert run("news") == 0
        assert asked.asked.count("1") == 1
        assert set(statuses().values()) == {"read"}

    def test_what_the_model_declined_is_tried_again_only_on_demand(
        self, model: tuple[Asked, Any], capsys: Captured
    ) -> None:
        asked, run = model
        articles("1", "2")
        asked.answers["number 2"] = refusal("I will not.")
        assert run("news") == 3
        calls = len(asked.asked)
        assert run("news") == 3  # what failed before is still not read
        assert len(asked.asked) == calls
        assert "With --retry-failed it tries 1 article again" in capsys.readouterr().out
        articles("3")
        assert run("news", "--retry-failed") == 3
        assert asked.asked[calls:] == ["2"]  # and nothing that is new
        asked.answers.clear()
        assert run("news", "--retry-failed") == 0
        assert asked.asked[calls + 1 :] == ["2"]

    def test_a_key_that_is_refused_ends_the_run_and_loses_nothing(
        self, model: tuple[Asked, Any]
    ) -> None:
        asked, run = model
        articles(*"12345")
        asked.answers["Article"] = status(401)
        assert run("news") == 3
        asked.answers.clear()
        assert run("news") == 0
        assert set(statuses().values()) == {"read"}
        assert len(statuses()) == 5

    @pytest.mark.parametrize(("strict", "code"), [([], 0), (["--strict"], 1)])
    def test_strict_tells_of_what_is_left_to_look_at(self, strict: list[str], code: int) -> None:
        folder_of(Path("news"), 1)
        assert many("news", *strict) == code
        assert many("news", *strict) == code  # read before, and still to be looked at

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["none"], "no such file or folder"),
            (["*.none"], "no file is called like that"),
            (["https://example.org/"], "nothing is fetched"),
            (["-", "-"], "once only"),
            (["news", "--column", "text"], "FIELD=NAME"),
            (["news", "--encoding", "hex"], "no encoding"),
            (["news", "--limit", "0"], "1, 2 or 3"),
            (["news", "--max-dollars", "-1"], "US dollars above 0"),
            (["news", "--policy", "none"], "policy"),
            (["news", "--out", "news"], "that is a directory"),
            (["news", "--out", "no/where.db"], "no such directory"),
            (["news", "--out", "text.txt"], "no SQLite file"),
            ([], "PATH"),
        ],
    )
    def test_wrong_use_is_told_before_anything_is_made(
        self, words: list[str], said: str, capsys: Captured
    ) -> None:
        folder_of(Path("news"), 1)
        Path("text.txt").write_text("my notes " * 1_000)
        before = sorted(Path().rglob("*"))
        out = [] if "--out" in words else ["--out", "n.db"]
        assert main(["many", *words, *out, "--model", "words"]) == 2
        shown = capsys.readouterr()
        assert said in shown.err
        assert "Traceback" not in shown.err
        assert sorted(Path().rglob("*")) == before

    def test_the_store_of_a_run_that_goes_on_is_not_written_to(self, capsys: Captured) -> None:
        folder_of(Path("news"), 1)
        with Store("n.db", write=True):
            assert many("news") == 2
        assert "another run" in capsys.readouterr().err

    def test_what_nobody_foresaw_of_one_article_does_not_end_the_run(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Captured
    ) -> None:
        from summarizer.many.store import database as module

        real = module.rows_read

        def wrong(kept: Any) -> Any:
            if kept.given.id == "news/0001.txt":
                raise ValueError("SECRET")
            return real(kept)

        monkeypatch.setattr(module, "rows_read", wrong)
        folder_of(Path("news"), 3)
        monkeypatch.setattr(module, "rows_read", lambda k: [] if k.summary is None else wrong(k))
        assert many("news") == 70
        assert statuses() == {
            "news/0000.txt": "read",
            "news/0001.txt": "not_read",
            "news/0002.txt": "read",
        }
        shown = capsys.readouterr()
        assert "ValueError" in shown.out
        assert "SECRET" not in shown.out + shown.err


class TestDryRun:
    def test_it_says_what_would_be_read_and_writes_nothing(self, capsys: Captured) -> None:
        news = folder_of(Path("news"), 3)
        (news / "empty.txt").write_text("")
        assert many("news", "--dry-run") == 2
        shown = capsys.readouterr().out
        assert "4 articles; 3 would be read" in shown
        assert "No model is asked" in shown
        assert not Path("n.db").exists()
        (news / "empty.txt").unlink()
        many("news", "--limit", "1")
        before = Path("n.db").read_bytes()
        capsys.readouterr()
        assert many("news", "--dry-run") == 0
        shown = capsys.readouterr().out
        assert "3 articles; 2 would be read" in shown
        assert "1  read already" in shown
        assert Path("n.db").read_bytes() == before

    def test_it_asks_nobody_and_reckons_with_the_users_prices(
        self, model: tuple[Asked, Any], capsys: Captured, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked, run = model
        articles("1")
        assert run("news", "--dry-run") == 0
        assert "no price of openai/scripted is set" in capsys.readouterr().out
        prices = {"openai/scripted": {"input": 1_000_000, "output": 0}}
        monkeypatch.setenv("SUMMARIZER_PRICES", json.dumps(prices))
        assert run("news", "--dry-run") == 0
        shown = capsys.readouterr().out
        (tokens,) = re.findall(r"About ([\d,]+) tokens read", shown)
        assert f"about ${tokens}.00" in shown
        asked_bytes = len(load_prompt("survey").text) + len(Path("news/1.txt").read_text())
        assert int(tokens.replace(",", "")) > asked_bytes / 4
        assert asked.asked == []


def test_progress_is_told_in_lines_where_there_is_no_terminal(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarizer.many.store.progress._FIRST_SECONDS", -1.0)
    monkeypatch.setattr("summarizer.many.store.progress._BETWEEN_SECONDS", -1.0)
    folder_of(Path("news"), 3)
    assert main(["many", "news", "--out", "n.db", "--model", "words"]) == 0
    lines = capsys.readouterr().err.splitlines()
    assert lines[-1].startswith("3 of 3 articles, ")
    assert re.search(r"\d a (second|minute)", lines[-1])


def test_a_store_can_be_read_by_any_program_with_sqlite() -> None:
    folder_of(Path("news"), 2)
    many("news")
    connection = sqlite3.connect("n.db")
    query = (
        "SELECT article_id, a.article_published, f.low, f.quote FROM articles a "
        "JOIN figures f USING (article_id) WHERE f.outcome='killed' ORDER BY f.low"
    )
    found = connection.execute(query).fetchall()
    connection.close()
    assert [(row[0], row[2]) for row in found] == [("news/0000.txt", 2), ("news/0001.txt", 3)]
