"""A small model reads each sentence of harm beside the rules, once, and is shown no guess."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from summarizer import ArticleSummary, RefusedError, UnverifiedError, asummarise, summarise
from summarizer.llm.progress import Progress
from summarizer.testing import ScriptedEndpoint, completion, refusal
from tests.surveyed import KILLED, TEXT, asked, people, question_of, read_sentence, run

BATTLE = """BELMAR, 4 May 2021 - 12 people were killed in Belmar on Monday when shells and drones \
of the Eastern Front hit, police said."""
"""The words leave the type of the event open."""


def small(*steps: Any, **options: Any) -> tuple[ArticleSummary, ScriptedEndpoint]:
    return run(*steps, way="follow_up", **options)


def test_each_sentence_of_harm_is_asked_about_once_and_no_other() -> None:
    summary, server = small(read_sentence)
    assert asked(server) == ["sentence", "sentence"]
    shown = [r["messages"][-1]["content"].rpartition("Sentence: ")[2] for r in server.requests]
    assert ["12 people" in s for s in shown] == [True, False]
    assert ["Seven others" in s for s in shown] == [False, True]
    assert [a.purpose for a in summary.provenance.attempts] == ["sentence 1", "sentence 2"]
    assert summary.provenance.way == "follow_up"
    assert set(summary.provenance.prompts) == {"second_reader", "event"}


def test_nothing_of_what_the_rules_read_is_shown() -> None:
    _, server = small(read_sentence)
    for request in server.requests:
        lines = request["messages"][-1]["content"].splitlines()
        assert {line.partition(": ")[0] for line in lines} <= {"Before", "Sentence"}
        assert all(line.partition(": ")[2] in TEXT.replace("\n", " ") for line in lines)


def test_what_both_read_is_verified_and_what_one_reads_is_not() -> None:
    def half(body: dict[str, Any]) -> Any:
        return read_sentence(body) if "At least 12" in _sentence(body) else people()

    summary, _ = small(half)
    assert [(f.phrase, f.status, f.read_by) for f in summary.figures] == [
        ("At least 12 people", "verified", "openai/scripted"),
        ("Seven others", "unconfirmed", None),
    ]


@pytest.mark.parametrize("seen", [("At least 12 people", "injured"), ("12 cows", "killed")])
def test_another_harm_and_other_words_are_no_agreement(seen: tuple[str, str]) -> None:
    summary, _ = small(lambda _: people(seen))
    assert [f.status for f in summary.figures] == ["unconfirmed", "unconfirmed"]


def test_words_of_the_sentence_before_are_no_answer_about_this_one() -> None:
    def behind(body: dict[str, Any]) -> Any:
        return people() if "At least 12" in _sentence(body) else people((KILLED["quote"], "killed"))

    summary, _ = small(behind)
    assert [f.status for f in summary.figures] == ["unconfirmed", "unconfirmed"]


def test_a_person_without_a_number_is_upheld_and_says_why() -> None:
    text = "Hanna Weil was killed in Belmar on Monday, police said."
    summary, _ = small(lambda _: people(("Hanna Weil", "killed")), text=text)
    ((figure, problem),) = [(f, p) for f in summary.figures for p in f.problems]
    assert (figure.status, figure.read_by) == ("upheld", "openai/scripted")
    assert problem.message == "The words name these people without a number."


def test_what_only_the_model_reads_is_no_figure_but_open() -> None:
    def imaginative(body: dict[str, Any]) -> Any:
        return people(("the mayor", "missing")) if "12" in _sentence(body) else people()

    summary, _ = small(imaginative)
    assert len(summary.figures) == 2
    assert [c.words.quote for c in summary.coverage.open] == ["the mayor"]


def test_the_type_of_an_event_is_asked_where_there_is_a_choice() -> None:
    def answering(body: dict[str, Any]) -> Any:
        if question_of(body) == "event":
            return completion({"type": "Air/drone strike", "by": "the Eastern Front"})
        return people(("12 people", "killed"))

    summary, server = small(answering, text=BATTLE)
    assert asked(server) == ["sentence", "event"]
    (event,) = summary.events
    assert event.type == "Air/drone strike"
    _, server = small(read_sentence)
    assert "event" not in asked(server)


def test_a_type_that_is_not_among_the_choices_is_not_taken() -> None:
    def wild(body: dict[str, Any]) -> Any:
        if question_of(body) == "event":
            return completion({"type": "Chemical weapon", "by": None})
        return people(("12 people", "killed"))

    summary, _ = small(wild, text=BATTLE)
    assert summary.events[0].type != "Chemical weapon"


def test_no_question_is_put_twice() -> None:
    _, server = small(read_sentence)
    bodies = [json.dumps(request, sort_keys=True) for request in server.requests]
    assert len(set(bodies)) == len(bodies)


def test_the_progress_counts_the_questions() -> None:
    steps: list[Progress] = []
    small(read_sentence, progress=steps.append)
    assert [(p.question, p.questions) for p in steps if p.stage == "sentences"] == [(1, 2), (2, 2)]
    assert steps[-1].stage == "done"


def test_strict_wants_every_figure_confirmed() -> None:
    summary, _ = small(read_sentence, strict=True)
    assert summary.is_settled
    with pytest.raises(UnverifiedError, match="1 unconfirmed figures"):
        small(
            lambda b: read_sentence(b) if "At least 12" in _sentence(b) else people(), strict=True
        )


def test_a_budget_that_runs_out_leaves_the_rest_unconfirmed() -> None:
    summary, server = small(read_sentence, max_calls=1)
    assert server.calls == 1
    assert [p.check for p in summary.problems] == ["budget"]
    assert [f.status for f in summary.figures] == ["verified", "unconfirmed"]


def test_a_refusal_has_what_was_read_before() -> None:
    with pytest.raises(RefusedError) as raised:
        small(people((KILLED["quote"], "killed")), refusal("No."))
    assert raised.value.partial is not None
    assert [f.status for f in raised.value.partial.figures] == ["verified", "unconfirmed"]


def test_asynchronously() -> None:
    async def main(base_url: str) -> ArticleSummary:
        return await asummarise(TEXT, model="openai/x", base_url=base_url, way="follow_up")

    with ScriptedEndpoint(read_sentence) as server:
        summary = asyncio.run(main(server.base_url))
    assert [f.status for f in summary.figures] == ["verified", "verified"]


def test_the_size_in_a_models_name_decides_how_it_is_asked() -> None:
    with ScriptedEndpoint(read_sentence) as server:
        summary = summarise(TEXT, model="openai/qwen2.5:3b", base_url=server.base_url)
    assert asked(server) == ["sentence", "sentence"]
    assert summary.provenance.models[0].way == "follow_up"


def _sentence(body: dict[str, Any]) -> str:
    found: str = body["messages"][-1]["content"].rpartition("Sentence: ")[2]
    return found
