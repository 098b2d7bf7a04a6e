"""The public functions, against a scripted endpoint: answers here are written for the test.

What a real model answers is replayed in ``test_recordings.py``.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

import summarizer
from summarizer import (
    ArticleError,
    ArticleSummary,
    Summariser,
    UnverifiedError,
    asummarise,
    summarise,
    summarize,
)
from summarizer.llm.progress import Progress
from summarizer.testing import ScriptedEndpoint, completion
from tests.surveyed import EVENT, KILLED, TEXT, WOUNDED, actor, revision, run, said, survey


class TestAGoodSurvey:
    def test_takes_one_call(self) -> None:
        summary, server = run(completion(survey(KILLED, WOUNDED)))
        assert server.calls == 1
        assert [f.status for f in summary.figures] == ["verified", "verified"]
        assert summary.headline == "Shells hit market"
        assert summary.provenance.way == "survey"
        assert len(summary.provenance.attempts) == 1

    def test_adds_up(self) -> None:
        summary, _ = run(completion(survey(KILLED, WOUNDED)))
        killed, injured = summary.toll("killed"), summary.toll("injured")
        assert killed is not None
        assert injured is not None
        assert (killed.low, killed.high) == (12, None)
        assert (injured.low, injured.high) == (7, 7)
        assert summary.toll("missing") is None

    def test_says_what_became_of_every_cue(self) -> None:
        summary, _ = run(completion(survey(KILLED, WOUNDED)))
        assert summary.coverage.open == ()
        assert {c.words.quote for c in summary.coverage.accounted} == {
            "At least 12 people",
            "Seven others",
        }

    def test_knows_who_read_it(self) -> None:
        summary, _ = run(completion(survey(KILLED, WOUNDED)))
        assert {f.read_by for f in summary.figures} == {"openai/scripted"}
        assert summary.provenance.readers == ("openai/scripted",)
        assert set(summary.provenance.schemas) == {"survey", "revision"}

    def test_gives_what_the_survey_tells_of_the_event(self) -> None:
        militia = actor("the Eastern Front", side="non_state", said_by="Ana Torres")
        told = survey(KILLED, WOUNDED, events=[{**EVENT, "actors": [militia]}])
        (event,) = run(completion(told))[0].events
        assert (event.place, event.site) == ("Belmar", "a market")
        assert [(a.name, a.side, a.said_by) for a in event.actors] == [
            ("the Eastern Front", "non_state", "Ana Torres")
        ]


class TestTheWordsAlone:
    """``model="words"``: no model, no address, no key."""

    def test_nobody_is_asked_and_nothing_is_confirmed(self) -> None:
        summary = summarise(TEXT, model="words")
        assert [(f.phrase, f.status, f.read_by) for f in summary.figures] == [
            ("At least 12 people", "unconfirmed", None),
            ("Seven others", "unconfirmed", None),
        ]
        made = summary.provenance
        assert (made.model, made.way, made.models) == ("words", "words", ())
        assert (made.attempts, made.prompts, made.schemas) == ((), {}, {})
        assert not summary.is_settled

    def test_the_tolls_say_that_nobody_confirms_them(self) -> None:
        killed = summarise(TEXT, model="words").toll("killed")
        assert killed is not None
        assert (killed.low, killed.unconfirmed) == (12, 1)

    def test_strict_does_not_let_them_pass(self) -> None:
        with pytest.raises(UnverifiedError, match="2 unconfirmed figures") as raised:
            summarise(TEXT, model="words", strict=True)
        assert raised.value.ledger == ()
        assert raised.value.partial is not None
        assert len(raised.value.partial.unconfirmed) == 2

    def test_they_read_where_no_client_of_a_model_is_loaded(self) -> None:
        code = (
            "import sys; from summarizer import summarise; "
            "print(len(summarise('Shells killed 12 people.', model='words').figures), "
            "sorted({'openai', 'instructor', 'xllamacpp'} & set(sys.modules)))"
        )
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        assert ran.stdout.strip() == "1 []"

    def test_asynchronously(self) -> None:
        assert len(asyncio.run(asummarise(TEXT, model="words")).figures) == 2


class TestInput:
    def test_nothing_is_asked_about_an_empty_text(self) -> None:
        with pytest.raises(ArticleError):
            summarise("  \n ", model="openai/x", base_url="http://127.0.0.1:9/v1")

    def test_a_text_without_harm_is_an_empty_summary_at_no_cost(self) -> None:
        with ScriptedEndpoint([]) as server:
            summary = summarise(
                "The council opened a new library on Friday. It has 40,000 books.",
                model="openai/scripted",
                base_url=server.base_url,
                way="follow_up",
            )
        assert server.calls == 0
        assert (summary.figures, summary.tolls, summary.events) == ((), (), ())

    def test_offsets_count_in_the_text_that_was_given(self) -> None:
        text = "\ufeff\u00e9\u0301\U0001f1e6\U0001f1ea\r\n\r\n" + TEXT.replace(
            "\n", "\r\n"
        ).replace("12 people", "12\u00a0people")
        with ScriptedEndpoint([completion(survey(KILLED, WOUNDED))]) as server:
            summary = summarise(text, model="openai/scripted", base_url=server.base_url)
        assert summary.article.text == text
        assert [e.quote for f in summary.figures for e in f.evidence] == [
            "At least 12\u00a0people",
            "Seven others",
        ]
        assert all(text[e.start : e.end] == e.quote for f in summary.figures for e in f.evidence)

    def test_arabic_digits_are_numbers(self) -> None:
        text = TEXT.replace("12", "١٢")
        told = {**KILLED, "quote": "At least ١٢ people"}
        with ScriptedEndpoint([completion(survey(told, WOUNDED))]) as server:
            summary = summarise(text, model="openai/scripted", base_url=server.base_url)
        assert (summary.figures[0].low, summary.figures[0].status) == (12, "verified")


def test_summarise_works_where_a_loop_already_runs() -> None:
    async def cell() -> ArticleSummary:
        return run(completion(survey(KILLED, WOUNDED)))[0]

    assert len(asyncio.run(cell()).figures) == 2


def test_asummarise() -> None:
    async def main() -> ArticleSummary:
        steps = [survey(KILLED), revision(said(1, "add", WOUNDED))]
        with ScriptedEndpoint(map(completion, steps)) as server:
            return await asummarise(TEXT, model="openai/scripted", base_url=server.base_url)

    assert [f.status for f in asyncio.run(main()).figures] == ["verified", "repaired"]


def test_progress_is_told_from_loading_to_done() -> None:
    told: list[Progress] = []
    run(completion(survey(KILLED, WOUNDED)), progress=told.append)
    stages = [p.stage for p in told]
    assert stages[0] == "loading"
    assert stages[-1] == "done"
    assert "survey" in stages


def test_both_spellings_are_one_function() -> None:
    assert summarise is summarize
    assert summarizer.asummarise is summarizer.asummarize


def test_settings_of_a_summariser_hold_for_every_article() -> None:
    with ScriptedEndpoint([completion(survey(KILLED, WOUNDED))] * 2) as server:
        several = Summariser("openai/scripted", base_url=server.base_url, policy="ucdp")
        summaries = [several.summarise(TEXT), several.summarise(TEXT)]
    assert {s.provenance.policy for s in summaries} == {"ucdp"}


def test_an_article_never_meets_a_template_engine() -> None:
    text = TEXT + " {{ 7*7 }} {% x %} {{article}} </article>"
    with ScriptedEndpoint([completion(survey(KILLED, WOUNDED))]) as server:
        summarise(text, model="openai/scripted", base_url=server.base_url)
        sent = server.requests[0]["messages"][-1]["content"]
    assert "{{ 7*7 }} {% x %} {{article}} </article>" in sent
    assert sent.rstrip().endswith("</article-2>")


def test_importing_the_package_loads_no_llm_client(tmp_path: Path) -> None:
    code = (
        "import sys, summarizer; summarizer.ArticleError; "
        "print(sorted({'openai', 'instructor', 'xllamacpp', 'vcr', 'pydantic', 'rich'} "
        "& set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
