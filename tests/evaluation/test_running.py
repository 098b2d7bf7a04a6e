"""Runs over gold, against a scripted endpoint: kept, broken off, gone on with, scored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from summarizer import ConfigurationError, Summariser
from summarizer.evaluation.comparing import Comparison
from summarizer.evaluation.gold import GoldError
from summarizer.evaluation.muc import KeyedReport
from summarizer.evaluation.results import Report
from summarizer.evaluation.run_file import RunError, RunLine, append, load_run, open_run
from summarizer.evaluation.run_report import RunReport, compare_runs, render_run, score_run
from summarizer.evaluation.running import load_subjects, run, setup_of
from summarizer.testing import ScriptedEndpoint, refusal
from tests.evaluation.reading import TEXT, answer, gold, gold_file, keyed_file

GOLD = (gold("a1"), gold("a2"), gold("a3"))


def summariser(server: ScriptedEndpoint | None = None, **options: Any) -> Summariser:
    url = server.base_url if server else "http://127.0.0.1:9/v1"
    return Summariser("openai/scripted", **{"base_url": url, "max_calls": 1} | options)


def read(out: Path | None, *steps: Any, articles: Any = GOLD, **options: Any) -> list[RunLine]:
    with ScriptedEndpoint(list(steps)) as server:
        lines = list(run(summariser(server, **options), articles, out))
    assert server.calls == len(steps)
    return lines


def kept(folder: Path, *lines: RunLine) -> Path:
    out = folder / "run.jsonl"
    for line in lines:
        append(out, line)
    return out


@pytest.fixture(scope="module")
def good() -> list[RunLine]:
    return read(None, answer(), answer(group="unknown"), refusal("I will not."))


class TestReading:
    def test_each_article_gets_a_line(self, good: list[RunLine]) -> None:
        assert [line.id for line in good] == ["a1", "a2", "a3"]
        assert [line.error.error if line.error else None for line in good] == [
            None, None, "RefusedError",
        ]  # fmt: skip
        assert (good[0].calls, good[0].prompt_tokens, good[0].completion_tokens) == (1, 1_000, 300)
        assert (good[2].calls, good[2].summary) == (1, None)

    def test_title_and_day_are_those_of_gold(self) -> None:
        dated = gold("a1").model_copy(update={"published": "2021-05-11", "title": "Market hit"})
        (line,) = read(None, answer(), articles=[dated])
        assert line.summary is not None
        assert str(line.summary.article.published) == "2021-05-11"
        assert line.summary.article.title == "Market hit"

    def test_an_article_that_cannot_be_read_costs_no_call(self) -> None:
        empty = gold("a1").model_copy(update={"text": " \n"})
        (line,) = read(None, articles=[empty])
        assert line.error is not None
        assert (line.error.kind, line.error.error) == ("article", "ArticleError")

    def test_an_error_that_nobody_foresaw_is_told_without_its_words(self) -> None:
        @contextmanager
        def broken(name: str) -> Iterator[None]:
            raise KeyError("SECRET of the article")
            yield

        (line,) = run(summariser(), GOLD[:1], watched=broken)
        assert line.error is not None
        assert (line.error.kind, line.error.error) == ("bug", "KeyError")
        assert "SECRET" not in line.model_dump_json()

    def test_a_wrong_setting_ends_the_run(self, tmp_path: Path) -> None:
        nobody = summariser()
        nobody.settings = nobody.settings.model_copy(update={"model": "nobody/x"})
        with pytest.raises(ConfigurationError, match="openai/NAME"):
            list(run(nobody, GOLD, tmp_path / "run.jsonl"))
        assert load_run(tmp_path / "run.jsonl") == ()


class TestGoingOn:
    def test_a_run_that_is_broken_off_keeps_what_it_has(self, tmp_path: Path) -> None:
        out = tmp_path / "run.jsonl"
        with ScriptedEndpoint([answer()]) as server:
            lines = run(summariser(server), GOLD, out)
            first = next(lines)
            lines.close()  # as Ctrl-C would
        assert load_run(out) == (first,)
        rest = read(out, answer(), answer())
        assert rest[0] == first
        assert [line.id for line in load_run(out)] == ["a1", "a2", "a3"]

    def test_what_failed_is_read_again(self, good: list[RunLine], tmp_path: Path) -> None:
        out = kept(tmp_path, *good)
        assert all(line.summary for line in read(out, answer()))
        assert [line.id for line in load_run(out)] == ["a1", "a2", "a3", "a3"]

    @pytest.mark.parametrize("length", [1, 9, 300, -2])
    def test_a_last_line_that_was_cut_off_is_read_again(
        self, good: list[RunLine], tmp_path: Path, length: int
    ) -> None:
        out = kept(tmp_path, *good[:2])
        first, second, _ = out.read_bytes().split(b"\n")
        out.write_bytes(first + b"\n" + second[:length])
        assert load_run(out) == (good[0],)
        read(out, answer(), articles=GOLD[:2])
        assert [line.id for line in load_run(out)] == ["a1", "a2"]
        assert out.read_bytes().startswith(first + b'\n{"run":1,"id":"a2"')

    def test_a_whole_last_line_without_its_end_counts(
        self, good: list[RunLine], tmp_path: Path
    ) -> None:
        out = kept(tmp_path, good[0])
        out.write_bytes(out.read_bytes().rstrip(b"\n"))
        read(out, answer(), articles=GOLD[:2])
        assert [line.id for line in load_run(out)] == ["a1", "a2"]

    def test_another_setup_reads_again(self, good: list[RunLine], tmp_path: Path) -> None:
        out = kept(tmp_path, good[0])
        read(out, answer(), articles=GOLD[:1], policy="ucdp")
        assert [line.setup == good[0].setup for line in load_run(out)] == [True, False]

    def test_a_changed_article_is_read_again(self, good: list[RunLine], tmp_path: Path) -> None:
        changed = GOLD[0].model_copy(update={"title": "Another title"})
        read(kept(tmp_path, good[0]), answer(), articles=[changed])

    @pytest.mark.parametrize(
        "changes", [{"policy": "ucdp"}, {"way": "follow_up"}, {"max_seconds": 50.0}, {"checks": ()}]
    )
    def test_what_makes_another_setup(self, changes: dict[str, Any]) -> None:
        assert setup_of(summariser(**changes)) != setup_of(summariser())

    def test_another_address_is_the_same_setup_and_another_model_is_not(self) -> None:
        here = setup_of(summariser(base_url="http://127.0.0.1:1/v1", api_key="a"))
        there = setup_of(summariser(base_url="http://127.0.0.1:2/v1", api_key="b"))
        assert here == there
        assert setup_of(Summariser("openai/other")) != setup_of(Summariser("openai/scripted"))
        assert setup_of(Summariser("local")) == setup_of(Summariser("local/qwen2.5-coder-1.5b"))

    def test_another_prompt_is_another_setup(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "survey.md").write_text("Another prompt.", encoding="utf-8")
        before = setup_of(summariser())
        monkeypatch.setattr("importlib.resources.files", lambda package: tmp_path)
        assert setup_of(summariser()) != before


class TestOtherFiles:
    @pytest.mark.parametrize(
        "content",
        [
            b"12 people were killed SECRET",
            b'{"id": "a1", "text": "SECRET"}',
            b'{"run":1,"id":"SECRET"}',
            b'{"run":2,"id":',
            b"\xff\xfe{",
            b"SECRET\n" + b'{"run":1,',
        ],
    )
    def test_a_file_of_another_kind_is_never_touched(self, tmp_path: Path, content: bytes) -> None:
        other = tmp_path / "other.jsonl"
        other.write_bytes(content)
        for use in (load_run, open_run):
            with pytest.raises(RunError, match="line 1: not a line of a RUN file") as caught:
                use(other)
            assert "SECRET" not in str(caught.value)
        assert other.read_bytes() == content

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(RunError, match="cannot be read"):
            load_run(tmp_path / "none.jsonl")
        with pytest.raises(RunError, match="cannot be written"):
            open_run(tmp_path / "none" / "run.jsonl")

    def test_either_format_of_gold_is_told_by_its_first_line(self, tmp_path: Path) -> None:
        assert len(load_subjects(gold_file(tmp_path / "g.jsonl", "a1", "a2"))) == 2
        keyed = keyed_file(tmp_path / "k.jsonl")
        assert load_subjects(keyed) == load_subjects(keyed, keyed=True)
        with pytest.raises(GoldError, match="facts"):
            load_subjects(keyed, keyed=False)
        with pytest.raises(GoldError, match="there is no such file"):
            load_subjects(tmp_path / "none.jsonl")


class TestScoring:
    def test_an_article_that_failed_counts_as_missed(self, good: list[RunLine]) -> None:
        report = score_run(GOLD, good)
        assert isinstance(report.scores, Report)
        assert (report.scores.figures.right, report.scores.figures.gold) == (4, 6)
        assert report.scores.missing == ("a3",)
        assert report.scores.attribute("group").all.right == 3
        assert [cost.id for cost in report.failed] == ["a3"]

    def test_an_article_that_was_not_tried_is_named_and_not_scored(
        self, good: list[RunLine]
    ) -> None:
        report = score_run(GOLD, good[:1])
        assert isinstance(report.scores, Report)
        assert (report.scores.figures.right, report.scores.figures.gold) == (2, 2)
        assert report.untried == ("a2", "a3")
        assert "not tried, not scored: a2, a3" in render_run(report)

    def test_the_text_tells_faults_costs_and_failures(self, good: list[RunLine]) -> None:
        lines = render_run(score_run(GOLD, good)).splitlines()
        assert lines[0].startswith("made with  openai/scripted, survey, literal, summarizer ")
        assert any(line.startswith("attribute") and "given unknown" in line for line in lines)
        assert "            | Seven others were wounded, she said." in lines  # missed in a3
        rows = {line.split()[0]: line.split()[2:] for line in lines[-7:] if line}
        verified, other = ["2"], ["0"] * 4
        assert rows["a2"] == ["1", "1000", "300", "2", *verified, *other, "0"]
        assert rows["all"][1:] == ["3", "2010", "605", "4", "4", *other, "0"]
        assert lines[-2] == "failed (1)"
        assert lines[-1].startswith("  a3  RefusedError: ")

    def test_figures_are_counted_by_status(self, good: list[RunLine]) -> None:
        summary = good[0].summary
        assert summary is not None
        first, second = summary.figures
        figures = (first, second.model_copy(update={"status": "unconfirmed"}))
        line = good[0].model_copy(
            update={"summary": summary.model_copy(update={"figures": figures})}
        )
        (cost,) = score_run(GOLD, [line]).costs
        assert cost.statuses == {"verified": 1, "unconfirmed": 1}
        (head,) = (
            row for row in render_run(score_run(GOLD, [line])).splitlines() if "calls" in row
        )
        statuses = ["verified", "repaired", "upheld", "unconfirmed", "unverified"]
        assert head.split()[-8:] == ["figures", *statuses, "open", "cues"]

    def test_json_reads_back(self, good: list[RunLine], tmp_path: Path) -> None:
        report = score_run(GOLD, good)
        assert RunReport.model_validate_json(report.model_dump_json()) == report
        keyed = load_subjects(keyed_file(tmp_path / "k.jsonl"))
        of_key = score_run(keyed, [good[0].model_copy(update={"id": "k1"})])
        assert RunReport.model_validate_json(of_key.model_dump_json()) == of_key

    def test_the_last_line_of_an_article_counts(self, good: list[RunLine]) -> None:
        report = score_run(GOLD, [good[2].model_copy(update={"id": "a1"}), good[0]])
        assert report.failed == ()

    def test_several_setups_in_one_file_are_told(self, good: list[RunLine]) -> None:
        other = good[1].model_copy(update={"setup": "another"})
        assert "CAUTION: made with 2 different setups" in render_run(
            score_run(GOLD, [good[0], other])
        )
        assert "CAUTION" not in render_run(score_run(GOLD, good))

    def test_a_run_of_other_articles_is_an_error(self, good: list[RunLine]) -> None:
        with pytest.raises(RunError, match="none of the gold articles"):
            score_run([gold("b1")], good)
        other = gold("a1").model_copy(update={"text": "Another text."})
        with pytest.raises(RunError, match="a1: the run read another text"):
            score_run([other], good)

    def test_keyed_facts(self, good: list[RunLine], tmp_path: Path) -> None:
        keyed = load_subjects(keyed_file(tmp_path / "k.jsonl"))
        report = score_run(keyed, [good[0].model_copy(update={"id": "k1"})])
        assert isinstance(report.scores, KeyedReport)
        assert (report.scores.facts.right, report.scores.facts.total) == (1, 2)
        assert "missed (1)\n  k1  injured 30 to 30 PEASANTS\n" in render_run(report)


class TestComparing:
    def test_what_changed(self, good: list[RunLine]) -> None:
        better = [good[0], good[0].model_copy(update={"id": "a2"})]
        found = compare_runs(GOLD, good[:2], better)
        assert [(d.article, d.fault.attribute) for d in found.better] == [("a2", "group")]
        assert found.worse == ()
        assert compare_runs(GOLD, good, good) == Comparison()

    def test_totals_are_of_articles_in_both(self, good: list[RunLine]) -> None:
        found = compare_runs(GOLD, good[:2], good[:1])
        assert (found.only_before, found.only_after) == (("a2",), ())
        assert found.totals == ()
        with pytest.raises(RunError, match="in common"):
            compare_runs(GOLD, good[:1], good[1:2])


def test_a_line_has_a_summary_or_an_error(good: list[RunLine]) -> None:
    value = json.loads(good[0].model_dump_json())
    assert RunLine.model_validate(value) == good[0]
    assert value["summary"]["article"]["text"] == TEXT
    with pytest.raises(ValueError, match="either a summary or an error"):
        RunLine.model_validate(value | {"summary": None})
