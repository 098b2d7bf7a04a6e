"""The public functions, against a scripted endpoint: answers here are written for the test.

What a real model answers is replayed in ``test_recordings.py``.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import summarizer
from summarizer import (
    ArticleError,
    ArticleSummary,
    EndpointError,
    RefusedError,
    Summariser,
    SummarizerError,
    UnverifiedError,
    asummarise,
    summarise,
    summarize,
)
from summarizer.asking.progress import Progress
from summarizer.cli import main
from summarizer.testing import ScriptedEndpoint, completion, refusal, status

TEXT = """BELMAR, 4 May 2021 - At least 12 people were killed on Monday when shells hit a market \
in Belmar, the mayor, Ana Torres, said.

Seven others were wounded, she said.

A truck with 40 crates of fruit burned out."""


def figure(quote: str, outcome: str, low: int | None, **known: Any) -> dict[str, Any]:
    return {
        "id": known.pop("id", quote),
        "quote": quote,
        "also": [],
        "outcome": outcome,
        "bound": "exact",
        "low": low,
        "best": low,
        "high": low,
        "who": None,
        "group": "civilian",
        "demographic": None,
        "attackers": False,
        "event": "e1",
        "place": "Belmar",
        "day": "Monday",
        "said_by": "Ana Torres",
        "scope": "incident",
        "assertion": "asserted",
        "part_of": None,
        "replaces": None,
        "disputes": None,
        **known,
    }


KILLED = figure("At least 12 people", "killed", 12, bound="at_least", high=None)
WOUNDED = figure("Seven others", "injured", 7)


def survey(*figures: dict[str, Any], gist: str = "Shells hit a market in Belmar.") -> str:
    return json.dumps(
        {
            "headline": "Shells hit market",
            "gist": gist,
            "key_points": [{"text": "Shells hit a market.", "quote": "shells hit a market"}],
            "events": [
                {
                    "id": "e1",
                    "type": "Shelling/artillery/missile attack",
                    "title": "shelling of a market",
                    "place": "Belmar",
                    "day": "Monday",
                    "perpetrator": None,
                    "scope": "incident",
                }
            ],
            "figures": list(figures),
        }
    )


def first_choices(body: dict[str, Any]) -> Any:
    """Answer a follow-up with the first choice of every field, as its schema offers them."""
    schema = body["response_format"]["json_schema"]["schema"]
    answer: dict[str, Any] = {}
    for letter, part in schema["properties"].items():
        fields = schema["$defs"][part["$ref"].rsplit("/", 1)[-1]]["properties"]
        answer[letter] = {name: f.get("const") or f["enum"][0] for name, f in fields.items()}
    return completion(json.dumps(answer))


def run(*steps: Any, **options: Any) -> tuple[ArticleSummary, ScriptedEndpoint]:
    with ScriptedEndpoint(list(steps)) as server:
        summary = summarise(
            TEXT, model="openai/scripted", base_url=server.base_url, api_key="k", **options
        )
    return summary, server


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


class TestRepair:
    def test_a_number_that_its_quote_does_not_carry_is_read_from_the_quote(self) -> None:
        wrong = {**KILLED, "low": 120, "best": 120}
        with ScriptedEndpoint(
            lambda body: (
                completion(survey(wrong, WOUNDED))
                if "figures:" in body["messages"][0]["content"]
                else first_choices(body)
            )
        ) as server:
            summary = summarise(TEXT, model="openai/scripted", base_url=server.base_url)
        repaired = summary.figures[0]
        assert (repaired.low, repaired.status) == (12, "repaired")
        assert summary.figures[1].status == "verified"
        # Only the sentence that failed is asked about.
        assert all("Seven" not in str(r["messages"][-1]) for r in server.requests[1:])

    def test_a_figure_that_was_missed_is_picked_up(self) -> None:
        with ScriptedEndpoint(
            lambda body: (
                completion(survey(KILLED))
                if "figures:" in body["messages"][0]["content"]
                else first_choices(body)
            )
        ) as server:
            summary = summarise(TEXT, model="openai/scripted", base_url=server.base_url)
        assert server.calls == 2
        assert [(f.phrase, f.outcome) for f in summary.figures] == [
            ("At least 12 people", "killed"),
            ("Seven others", "injured"),
        ]
        injured = summary.toll("injured")
        assert injured is not None
        assert injured.low == 7

    def test_an_invented_quote_is_kept_and_never_verified(self) -> None:
        invented = figure("200 people were executed", "killed", 200)
        summary, _ = run(completion(survey(KILLED, WOUNDED, invented)))
        lost = summary.figures[-1]
        assert (lost.phrase, lost.status, lost.evidence) == (
            "200 people were executed",
            "unverified",
            (),
        )
        assert any(p.check == "grounding" for p in lost.problems)
        killed = summary.toll("killed")
        assert killed is not None
        assert killed.low == 12

    def test_a_gist_with_a_number_of_its_own_is_replaced_by_the_lead(self) -> None:
        summary, _ = run(completion(survey(KILLED, WOUNDED, gist="Shells killed 350 people.")))
        assert "350" not in summary.gist
        assert summary.gist.startswith("BELMAR, 4 May 2021 - At least 12 people")
        assert [p.check for p in summary.problems] == ["gist"]


class TestStrict:
    def test_raises_with_the_summary_where_something_is_unverified(self) -> None:
        invented = figure("200 people were executed", "killed", 200)
        with pytest.raises(UnverifiedError) as raised:
            run(completion(survey(KILLED, WOUNDED, invented)), strict=True)
        assert raised.value.partial is not None
        assert len(raised.value.partial.figures) == 3
        assert "executed" not in str(raised.value)

    def test_returns_where_all_is_verified(self) -> None:
        summary, _ = run(completion(survey(KILLED, WOUNDED)), strict=True)
        assert summary.unverified == ()


class TestFaults:
    def test_a_refusal_has_a_partial_summary_and_its_ledger(self) -> None:
        with pytest.raises(RefusedError) as raised:
            run(refusal("I cannot help with that."))
        assert raised.value.partial is not None
        assert len(raised.value.partial.coverage.open) == 2
        assert [a.result for a in raised.value.ledger] == ["refused"]

    def test_a_wrong_key_ends_at_once(self) -> None:
        with pytest.raises(EndpointError) as raised:
            run(status(401))
        assert len(raised.value.ledger) == 1

    def test_a_budget_that_runs_out_flags_what_was_not_asked(self) -> None:
        summary, server = run(completion(survey(KILLED)), max_calls=1)
        assert server.calls == 1
        assert [p.check for p in summary.problems] == ["budget"]
        late = summary.figures[-1]
        assert (late.phrase, late.status) == ("Seven others", "unverified")
        assert "budget" in late.problems[-1].message.casefold()

    def test_a_server_that_never_answers_is_an_error_and_not_an_empty_summary(self) -> None:
        with pytest.raises(SummarizerError) as raised:
            summarise(
                TEXT, model="openai/x", base_url="http://127.0.0.1:9/v1", api_key="k", max_seconds=1
            )
        assert raised.value.partial is not None
        assert len(raised.value.partial.coverage.open) == 2
        assert all(attempt.result == "transport" for attempt in raised.value.ledger)

    def test_the_command_says_that_the_budget_ran_out(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SUMMARIZER_MAX_CALLS", "1")
        file = tmp_path / "article.txt"
        file.write_text(TEXT, encoding="utf-8")
        with ScriptedEndpoint([completion(survey(KILLED))]) as server:
            code = main(
                [str(file), "--model", "openai/x", "--base-url", server.base_url, "--quiet"]
            )
        printed = capsys.readouterr()
        assert code == 3
        assert "At least 12 people" in printed.out
        assert "calls" in printed.err

    def test_a_model_that_cannot_survey_is_asked_by_sentence(self) -> None:
        with ScriptedEndpoint(
            lambda body: (
                completion('{"no": "survey"}')
                if "figures:" in body["messages"][0]["content"]
                else completion('{"type":"Shelling/artillery/missile attack","by":null}')
                if "by" in body["response_format"]["json_schema"]["schema"]["properties"]
                else first_choices(body)
            )
        ) as server:
            summary = summarise(TEXT, model="openai/scripted", base_url=server.base_url)
        assert [f.phrase for f in summary.figures] == ["At least 12 people", "Seven others"]
        assert [p.check for p in summary.problems] == ["answer"]


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
        with ScriptedEndpoint([completion(survey(KILLED, WOUNDED))]) as server:
            return await asummarise(TEXT, model="openai/scripted", base_url=server.base_url)

    assert len(asyncio.run(main()).figures) == 2


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
