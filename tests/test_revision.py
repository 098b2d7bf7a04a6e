"""What the checks object to goes back to the model once: what it may say, and what comes of it.

Over a real connection, with answers that were written for the tests.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import ArticleSummary, UnverifiedError, summarise
from summarizer.llm.progress import Progress
from summarizer.llm.settings import load
from summarizer.testing import (
    ScriptedEndpoint,
    completion,
    content_filter,
    hang,
    refusal,
    status,
    truncated,
)
from tests.surveyed import (
    INVENTED,
    KILLED,
    TEXT,
    WOUNDED,
    asked,
    figure,
    objections_of,
    question_of,
    revision,
    run,
    said,
    survey,
)

WRONG = {**KILLED, "number": 120}
SWAPPED = {**KILLED, "said_by": "Bob Nobody"}


def revised(*answers: Any, first: str | None = None, **options: Any) -> Any:
    """Summarise with a model that says 120 of the 12, and these revisions."""
    steps = (first or survey(WRONG, WOUNDED), *answers)
    return run(*(completion(s) if isinstance(s, str) else s for s in steps), **options)


def told(summary: ArticleSummary) -> list[tuple[str, int | None, str]]:
    return [(f.phrase, f.principal, f.status) for f in summary.figures]


class TestTheQuestion:
    def test_goes_on_from_the_survey_and_its_answer(self) -> None:
        summary, server = revised(revision(said(1, "change", KILLED)))
        assert asked(server) == ["survey", "revision"]
        first, second = (request["messages"] for request in server.requests)
        # The same beginning: a server's cache of it holds.
        assert second[: len(first)] == first
        answer, question = second[len(first) :]
        assert answer["role"] == "assistant"
        assert [f["number"] for f in json.loads(answer["content"])["figures"]] == [120, 7]
        assert question["role"] == "user"
        assert [a.purpose for a in summary.provenance.attempts] == ["survey", "revision"]
        assert set(summary.provenance.prompts) == {"survey", "revision"}

    def test_names_each_figure_with_its_words_and_what_is_wrong(self) -> None:
        _, server = revised(
            revision(said(1, "change", KILLED), said(2, "drop")),
            first=survey(WRONG, WOUNDED, INVENTED),
        )
        lines = objections_of(server.requests[1]).splitlines()[1:-1]
        assert [line.split("(")[0] for line in lines] == [
            "1. f1 “At least 12 people” ",
            "2. f3 “200 people were executed” ",
        ]
        assert ["number" in lines[0], "quotes" in lines[1]] == [True, True]

    def test_is_not_put_where_nothing_is_objected_to(self) -> None:
        _, server = revised(first=survey(KILLED, WOUNDED))
        assert asked(server) == ["survey"]

    def test_is_not_put_where_no_revision_is_wanted(self) -> None:
        summary, server = revised(settings=load(revisions=0))
        assert asked(server) == ["survey"]
        assert told(summary) == [
            ("At least 12 people", 120, "unverified"),
            ("Seven others", 7, "verified"),
        ]
        assert [p.check for p in summary.figures[0].problems] == ["number"]

    def test_is_a_stage_of_its_own_in_the_progress(self) -> None:
        stages: list[Progress] = []
        revised(revision(said(1, "change", KILLED)), progress=stages.append)
        order = list(dict.fromkeys(p.stage for p in stages))
        assert order == ["loading", "survey", "checking", "revision", "done"]
        # How many questions there will be cannot be foreseen.
        assert [p.question for p in stages if p.stage in ("survey", "revision")] == [1, 2]
        assert {p.questions for p in stages if p.stage != "done"} == {0}

    def test_headline_and_gist_are_asked_for_in_the_language_that_is_wanted(self) -> None:
        _, server = revised(
            revision(said(1, "change", KILLED)), settings=load(language_out="Ukrainian")
        )
        for request in server.requests:
            assert "in Ukrainian" in request["messages"][0]["content"]
        _, server = revised(first=survey(KILLED, WOUNDED))
        assert "in the language of the article" in server.requests[0]["messages"][0]["content"]


class TestTheAnswer:
    def test_a_change_repairs_the_figure(self) -> None:
        summary, _ = revised(revision(said(1, "change", KILLED)))
        assert told(summary) == [
            ("At least 12 people", 12, "repaired"),
            ("Seven others", 7, "verified"),
        ]
        killed = summary.toll("killed")
        assert killed is not None
        assert killed.low == 12

    def test_a_change_keeps_the_id_of_the_entry_whatever_it_says(self) -> None:
        summary, _ = revised(revision(said(1, "change", {**KILLED, "id": "f2"})))
        assert [f.phrase for f in summary.figures] == ["At least 12 people", "Seven others"]

    def test_a_figure_that_is_kept_for_a_reason_counts_and_says_so(self) -> None:
        swapped = survey(SWAPPED, WOUNDED)
        summary, _ = revised(revision(said(1, "keep")), first=swapped)
        (kept, _) = summary.figures
        assert (kept.status, kept.read_by) == ("upheld", "openai/scripted")
        assert [(p.check, p.kept) for p in kept.problems] == [("speaker", True)]
        killed = summary.toll("killed")
        assert killed is not None
        assert (killed.low, killed.upheld) == (12, 1)

    @pytest.mark.parametrize("wrong", [WRONG, INVENTED])
    def test_no_reason_outweighs_what_stands_in_the_text(self, wrong: dict[str, Any]) -> None:
        summary, server = revised(revision(said(1, "keep")), first=survey(wrong, KILLED, WOUNDED))
        assert asked(server) == ["survey", "revision"]
        assert [f.status for f in summary.figures] == ["unverified", "verified", "verified"]

    def test_a_figure_that_is_taken_back_is_gone_and_told(self) -> None:
        summary, _ = revised(
            revision(said(1, "drop")), first=survey(KILLED, WOUNDED, INVENTED), strict=True
        )
        assert [f.phrase for f in summary.figures] == ["At least 12 people", "Seven others"]
        (problem,) = summary.problems
        assert problem.check == "revision"
        assert INVENTED["quote"] in problem.message

    def test_a_sentence_that_was_missed_gets_its_figure(self) -> None:
        summary, server = revised(revision(said(1, "add", WOUNDED)), first=survey(KILLED))
        assert "Seven others were wounded" in objections_of(server.requests[1])
        assert told(summary)[1] == ("Seven others", 7, "repaired")

    def test_a_new_figure_takes_no_others_place(self) -> None:
        answer = revision(said(1, "keep"), said(2, "add", {**WOUNDED, "id": "f2"}))
        summary, _ = revised(answer, first=survey(KILLED, INVENTED))
        assert [f.phrase for f in summary.figures] == [
            "At least 12 people",
            INVENTED["quote"],
            "Seven others",
        ]

    def test_a_new_figure_does_not_inherit_the_parts_of_one_that_was_taken_back(self) -> None:
        part = {**WOUNDED, "part_of": "f3"}
        added = said(2, "add", {**KILLED, "id": "f1"})  # the id that INVENTED has in the answer
        summary, _ = revised(
            revision(said(1, "drop"), added), revision(), first=survey(INVENTED, part)
        )
        assert {f.phrase: f.part_of for f in summary.figures} == {
            "Seven others": None,
            "At least 12 people": None,
        }

    def test_a_figure_that_was_missed_beside_the_objections_is_taken(self) -> None:
        summary, _ = revised(
            revision(said(1, "drop"), missed=[{**KILLED, "id": "f7"}, {**WOUNDED, "id": "f8"}]),
            first=survey(INVENTED),
        )
        assert told(summary) == [
            ("At least 12 people", 12, "repaired"),
            ("Seven others", 7, "repaired"),
        ]

    def test_what_was_not_asked_changes_nothing(self) -> None:
        summary, _ = revised(revision(said(0, "drop"), said(2, "drop"), said(-1, "drop")))
        assert [f.status for f in summary.figures] == ["unverified", "verified"]
        assert summary.problems == ()


def late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_CALL_SECONDS", "0.3")
    monkeypatch.setenv("SUMMARIZER_ATTEMPTS", "1")


def poor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_MAX_CALLS", "1")


def as_usual(_: pytest.MonkeyPatch) -> None:
    """Nothing is set."""


FAILURES: dict[str, tuple[list[Any], Callable[[pytest.MonkeyPatch], None], str]] = {
    "refused": ([refusal("I cannot help with that.")], as_usual, "revision"),
    "filtered": ([content_filter()], as_usual, "revision"),
    "cut off": ([truncated('{"answers": ['), truncated('{"answers": [')], as_usual, "revision"),
    "invalid": ([completion({"no": "answer"})] * 2, as_usual, "revision"),
    "in the form of a survey": ([completion(survey(KILLED))] * 2, as_usual, "revision"),
    "late": ([hang(30)], late, "revision"),
    "lost": ([status(500)], late, "revision"),
    "locked out": ([status(401)], as_usual, "revision"),
    "beyond the budget": ([], poor, "budget"),
}


@pytest.mark.parametrize("way", FAILURES)
def test_where_no_revision_comes_the_objections_stand(
    way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps, prepare, check = FAILURES[way]
    prepare(monkeypatch)
    summary, server = revised(*steps)
    assert asked(server) == ["survey", *["revision"] * len(steps)]
    assert told(summary) == [
        ("At least 12 people", 120, "unverified"),
        ("Seven others", 7, "verified"),
    ]
    assert [p.check for p in summary.problems] == [check]
    killed = summary.toll("killed")
    assert killed is not None
    assert killed.low is None
    assert summary.headline == "Shells hit market"
    assert len(summary.provenance.attempts) == server.calls


def test_strict_does_not_let_what_was_not_revised_pass() -> None:
    with pytest.raises(UnverifiedError) as raised:
        revised(refusal("No."), strict=True)
    assert raised.value.partial is not None
    assert told(raised.value.partial)[0][2] == "unverified"
    assert len(raised.value.ledger) == 2


class TestASecondRevision:
    OTHER = figure("300 people were jailed", "captured", 300)

    def test_is_asked_for_where_the_first_brought_a_certain_contradiction(self) -> None:
        summary, server = revised(
            revision(said(1, "change", self.OTHER)), revision(said(1, "change", KILLED))
        )
        assert asked(server) == ["survey", "revision", "revision"]
        assert "300 people were jailed" in objections_of(server.requests[2])
        assert told(summary)[0] == ("At least 12 people", 12, "repaired")

    def test_is_the_last_one(self) -> None:
        other = figure("400 people were jailed", "captured", 400)
        summary, server = revised(
            revision(said(1, "change", self.OTHER)), revision(said(1, "change", other))
        )
        assert server.calls == 3
        assert summary.figures[0].status == "unverified"

    def test_is_not_asked_for_where_nothing_new_came_of_the_first(self) -> None:
        for answer in (said(1, "keep"), said(1, "change", WRONG), said(1, "change")):
            _, server = revised(revision(answer))
            assert server.calls == 2

    def test_is_not_asked_for_where_it_may_be_a_matter_of_reading(self) -> None:
        _, server = revised(revision(said(1, "change", SWAPPED)))
        assert server.calls == 2


def lines_of(body: Any) -> list[str]:
    """The objections that a request puts, without their numbers and the ids of figures."""
    lines = objections_of(body).splitlines()[1:-1]
    return [re.sub(r"^\d+\. (f\d+ )?", "", line) for line in lines]


ANSWERED = st.sampled_from([KILLED, WOUNDED, WRONG, SWAPPED, INVENTED]).flatmap(
    lambda known: st.builds(
        lambda name, number, whole: {**known, "id": name, "number": number, "part_of": whole},
        st.sampled_from(["f1", "f2", "f3", "f9"]),
        st.sampled_from([7, 12, 120]),
        st.sampled_from([None, "f1", "f2", "f7"]),
    )
)
ANSWERS = st.builds(
    lambda what, number, given: said(number, what, given if what in ("change", "add") else None),
    st.sampled_from(["keep", "change", "drop", "add"]),
    st.integers(0, 4),
    ANSWERED,
)


@settings(max_examples=30, deadline=None)
@given(
    first=st.lists(ANSWERED, max_size=4),
    revisions=st.lists(
        st.builds(
            lambda answers, missed: revision(*answers, missed=missed),
            st.lists(ANSWERS, max_size=4),
            st.lists(ANSWERED, max_size=2),
        ),
        min_size=6,
        max_size=6,
    ),
)
def test_no_model_is_asked_the_same_twice_whatever_it_says(
    first: list[dict[str, Any]], revisions: list[str]
) -> None:
    steps = iter([survey(*first), *revisions])
    with ScriptedEndpoint(lambda _: completion(next(steps))) as server:
        summary = summarise(
            TEXT,
            model="openai/x",
            base_url=server.base_url,
            settings=load(revisions=5),
        )
    bodies = [json.dumps(request, sort_keys=True) for request in server.requests]
    assert len(set(bodies)) == len(bodies)
    put = [
        line
        for request in server.requests
        if question_of(request) == "revision"
        for line in set(lines_of(request))
    ]
    assert len(set(put)) == len(put)
    # What stands verified is what the words have.
    for told_figure in summary.verified:
        assert (
            told_figure.principal
            in {"At least 12 people": (12,), "Seven others": (7,)}[told_figure.phrase]
        )
