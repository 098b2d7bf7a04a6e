"""What the public functions do when an answer is wrong, missing, or never comes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from summarizer import EndpointError, RefusedError, SummarizerError, UnverifiedError, summarise
from summarizer.cli.main import main
from summarizer.llm.settings import load
from summarizer.testing import ScriptedEndpoint, completion, refusal, status
from tests.surveyed import (
    INVENTED,
    KILLED,
    TEXT,
    WOUNDED,
    asked,
    question_of,
    read_sentence,
    run,
    survey,
)

pytestmark = pytest.mark.usefixtures("quick_retries")

UNREVISED = load(revisions=0)


class TestAnswersThatAreWrong:
    def test_an_invented_quote_is_kept_and_never_verified(self) -> None:
        summary, _ = run(completion(survey(KILLED, WOUNDED, INVENTED)), settings=UNREVISED)
        lost = summary.figures[-1]
        assert (lost.phrase, lost.status, lost.evidence) == (
            "200 people were executed",
            "unverified",
            (),
        )
        assert any(p.check == "quotes" for p in lost.problems)
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
        with pytest.raises(UnverifiedError) as raised:
            run(completion(survey(KILLED, WOUNDED, INVENTED)), settings=UNREVISED, strict=True)
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
        # Only the rules have read it.
        assert len(raised.value.partial.unconfirmed) == 2
        assert [a.result for a in raised.value.ledger] == ["refused"]

    def test_a_wrong_key_ends_at_once(self) -> None:
        with pytest.raises(EndpointError) as raised:
            run(status(401))
        assert len(raised.value.ledger) == 1

    def test_a_budget_that_runs_out_leaves_open_what_was_not_asked(self) -> None:
        summary, server = run(completion(survey(KILLED)), max_calls=1)
        assert server.calls == 1
        assert [p.check for p in summary.problems] == ["budget"]
        assert [f.phrase for f in summary.figures] == ["At least 12 people"]
        assert [c.words.quote for c in summary.coverage.open] == ["Seven others"]

    def test_a_server_that_never_answers_is_an_error_and_not_an_empty_summary(self) -> None:
        with pytest.raises(SummarizerError) as raised:
            summarise(
                TEXT, model="openai/x", base_url="http://127.0.0.1:9/v1", api_key="k", max_seconds=1
            )
        assert raised.value.partial is not None
        # Only the rules have read it.
        assert len(raised.value.partial.unconfirmed) == 2
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

    def test_a_model_that_cannot_survey_reads_sentences_beside_the_rules(self) -> None:
        def small(body: dict[str, Any]) -> Any:
            return (
                completion('{"no": "survey"}')
                if question_of(body) == "survey"
                else read_sentence(body)
            )

        summary, server = run(small)
        assert asked(server) == ["survey", "survey", "sentence", "sentence"]
        assert [(f.phrase, f.status) for f in summary.figures] == [
            ("At least 12 people", "verified"),
            ("Seven others", "verified"),
        ]
        assert [p.check for p in summary.problems] == ["answer"]
