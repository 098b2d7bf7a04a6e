"""The whole way of an article, played back from real conversations with models."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from summarizer import ArticleSummary, CassetteMiss, ConfigurationError, Figure, summarise
from summarizer.cli.main import main
from summarizer.evaluation.invented import numbers_of
from summarizer.testing import REPLAY_ENDPOINT_URL, replay
from tests.recordings import HOW, RECORDINGS, ROOT, SEED, Recording, replayed


@cache
def summary_of(name: str) -> ArticleSummary:
    return replayed(name)


def one(summary: ArticleSummary, words: str) -> Figure:
    found = [f for f in summary.figures if any(words in e.quote for e in f.evidence)]
    assert len(found) == 1, f"{words}: {[f.phrase for f in found]}"
    return found[0]


@pytest.mark.parametrize("name", sorted(RECORDINGS))
def test_every_quote_is_where_it_is_said_to_be(name: str) -> None:
    summary = summary_of(name)
    text = summary.article.text
    assert text == RECORDINGS[name].source()[0]
    evidence = [e for f in summary.figures for e in f.evidence]
    evidence += [c.words for c in summary.coverage.cues]
    evidence += [e for event in summary.events for e in event.evidence]
    for words in evidence:
        assert text[words.start : words.end] == words.quote


@pytest.mark.parametrize("name", sorted(RECORDINGS))
def test_no_number_is_invented(name: str) -> None:
    summary = summary_of(name)
    stated = numbers_of(summary.article.text) | {0, 1}
    for figure in summary.verified:
        number = figure.principal
        if number is not None:
            assert number in stated or number - 1 in stated


@pytest.mark.parametrize("name", sorted(RECORDINGS))
def test_a_summary_survives_its_json(name: str) -> None:
    summary = summary_of(name)
    assert ArticleSummary.model_validate_json(summary.model_dump_json()) == summary


def test_no_cassette_is_left_that_no_test_plays() -> None:
    kept = {path.name for path in (ROOT / "cassettes").iterdir()}
    assert kept == {recording.cassette.name for recording in RECORDINGS.values()}


SEED_FIGURES = [
    ("at least 73 civilians", "at_least", 73, "civilian"),
    ("53 people", "exact", 53, "civilian"),
    ("19 children", "exact", 19, "civilian"),
    ("11 women", "exact", 11, "civilian"),
    ("eight children", "exact", 8, "civilian"),
    ("nine women", "exact", 9, "civilian"),
    ("15 soldiers", "exact", 15, "state_forces"),
    ("a number of terrorists", "vague", None, "non_state_armed"),
    ("220,000", "more_than", 220_001, "unknown"),
]


@pytest.mark.parametrize("name", ["seed", "seed_embedded"])
class TestTheSeed:
    """Both ways: a capable model reads it, or the rules with the embedded model beside them."""

    @pytest.mark.parametrize(("words", "bound", "number", "group"), SEED_FIGURES)
    def test_has_the_figure(
        self, name: str, words: str, bound: str, number: int | None, group: str
    ) -> None:
        figure = one(summary_of(name), words)
        assert (figure.outcome, figure.bound, figure.principal) == ("killed", bound, number)
        assert figure.group == group
        assert figure.status != "unverified"

    def test_the_raids_are_of_sunday(self, name: str) -> None:
        summary = summary_of(name)
        figure = one(summary, "at least 73 civilians")
        assert figure.said_by is not None
        assert figure.date is not None
        assert figure.date.day == date(2015, 4, 26)
        assert figure.event is not None
        assert summary.event(figure.event).type == "Air/drone strike"

    def test_the_long_war_is_no_part_of_the_day(self, name: str) -> None:
        figure = one(summary_of(name), "220,000")
        assert (figure.scope, figure.event) == ("cumulative", None)

    def test_no_information_is_not_zero(self, name: str) -> None:
        figure = one(summary_of(name), "no immediate information on rebel casualties")
        assert figure.bound == "none_reported"
        assert (figure.low, figure.best, figure.high) == (None, None, None)

    def test_attackers_stand_apart(self, name: str) -> None:
        assert one(summary_of(name), "at least two suicide bombers").attackers

    def test_the_tolls(self, name: str) -> None:
        summary = summary_of(name)
        raids = summary.toll("killed", event=one(summary, "at least 73 civilians").event)
        assert raids is not None
        assert (raids.low, raids.high) == (73, None)
        base = summary.toll("killed", event=one(summary, "15 soldiers").event)
        assert base is not None
        assert base.without_claimed is not None
        assert (base.low, base.without_claimed.low) == (17, 15)
        shown = " ".join(str(summary).split())
        assert "≥15 killed; Syrian state television claims some more" in shown
        assert "≥17" not in shown


def test_a_capable_model_is_asked_once_and_every_figure_is_verified() -> None:
    summary = summary_of("seed")
    assert {f.status for f in summary.figures} == {"verified"}
    assert len(summary.provenance.attempts) == 1
    assert summary.is_settled


def test_a_revision_is_recorded_too() -> None:
    purposes = [a.purpose for a in summary_of("clashes").provenance.attempts]
    assert purposes == ["survey", "revision"]


def test_the_small_model_agrees_on_most_and_the_rest_is_unconfirmed() -> None:
    statuses = [f.status for f in summary_of("seed_embedded").figures]
    assert set(statuses) == {"verified", "unconfirmed"}
    assert statuses.count("verified") > statuses.count("unconfirmed")


def test_dead_goats_are_no_casualties_and_cost_no_question() -> None:
    """No cassette: with nothing to ask, nothing listens at this address."""
    summary = Recording("goat_plague", "dev07").summarised(base_url="http://127.0.0.1:9/v1")
    assert (summary.figures, summary.tolls, summary.events) == ((), (), ())
    assert summary.coverage.open == ()
    assert {"counts animals, not people", "counts goats, not people"} <= {
        cue.reason for cue in summary.coverage.dismissed
    }
    assert "no casualty figures" in str(summary).casefold()


@pytest.mark.parametrize("name", ["seed", "seed_embedded"])
def test_a_picture_in_the_readme_is_what_the_replay_prints(name: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = (
        readme.split(f"<!-- picture: {name} -->\n```text\n", 1)[1]
        .split("```\n", 1)[0]
        .rstrip("\n")
        .removesuffix("\n[...]")
        .splitlines()
    )
    assert len(shown) > 20
    assert str(summary_of(name)).splitlines()[: len(shown)] == shown


class TestTheCommand:
    def run(self, *arguments: str) -> int:
        with replay(RECORDINGS["seed_embedded"].cassette, how_to_record=HOW):
            return main(
                [str(SEED), "--model", "local", "--base-url", REPLAY_ENDPOINT_URL, *arguments]
            )

    def test_prints_the_seed(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.run("--quiet") == 0
        printed = capsys.readouterr()
        for words, *_ in SEED_FIGURES:
            assert words in " ".join(printed.out.replace("│", " ").split())
        assert "\x1b" not in printed.out
        assert printed.err == ""

    def test_writes_json_that_can_be_read_back(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.run("--quiet", "--format", "json") == 0
        summary = ArticleSummary.model_validate_json(capsys.readouterr().out)
        assert {f.phrase for f in summary.figures} == {
            f.phrase for f in summary_of("seed_embedded").figures
        }


def test_a_replay_starts_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> None:
        raise AssertionError(f"{name} was started")

    monkeypatch.setattr("summarizer.local.server.shared_server", refuse)
    monkeypatch.setattr("summarizer.local.gguf.is_installed", lambda: False)
    text, _ = RECORDINGS["seed"].source()
    with replay(RECORDINGS["seed_embedded"].cassette):
        summary = summarise(text)
    assert summary.figures == summary_of("seed_embedded").figures
    with pytest.raises(ConfigurationError, match="not installed"):
        summarise(text)


def test_another_article_is_a_miss_that_says_how_to_record_anew() -> None:
    with (
        pytest.raises(CassetteMiss, match=r"tests\.recordings"),
        replay(RECORDINGS["seed"].cassette, how_to_record=HOW),
    ):
        RECORDINGS["landslide"].summarised(base_url=REPLAY_ENDPOINT_URL)
