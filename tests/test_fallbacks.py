"""Several models over one article: what each is asked, and what is told of it."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from summarizer import AnswerError, ArticleSummary, EndpointError, RefusedError, summarise
from summarizer.cli.main import main
from summarizer.testing import (
    ScriptedEndpoint,
    completion,
    hang,
    refusal,
    status,
    truncated,
)
from tests.surveyed import (
    KILLED,
    TEXT,
    WOUNDED,
    asked,
    objections_of,
    question_of,
    read_sentence,
    revision,
    said,
    survey,
)

pytestmark = pytest.mark.usefixtures("quick_retries")

SWAPPED = {**KILLED, "said_by": "Bob Nobody"}
"""The speaker is not in the text, which is objected to."""


def able(body: dict[str, Any]) -> Any:
    """A model that answers every question."""
    match question_of(body):
        case "survey":
            return completion(survey(KILLED, WOUNDED))
        case "revision":
            return completion(revision(said(1, "change", KILLED)))
    return read_sentence(body)


def sloppy(body: dict[str, Any]) -> Any:
    """A model whose survey is objected to, and who gives no valid answer to that."""
    return completion(survey(SWAPPED, WOUNDED) if question_of(body) == "survey" else "no")


def hasty(body: dict[str, Any]) -> Any:
    """A model that misses a sentence, and stays with that."""
    answer = survey(KILLED) if question_of(body) == "survey" else revision(said(1, "keep"))
    return completion(answer)


def one_sentence(body: dict[str, Any]) -> Any:
    """A small model that sees nobody but the dead."""
    if "Seven" in body["messages"][-1]["content"].rpartition("Sentence: ")[2]:
        return completion({"people": []})
    return read_sentence(body)


def cascade(
    *scripts: Any, ways: tuple[str, ...] = ("survey", "survey"), **options: Any
) -> tuple[ArticleSummary, list[ScriptedEndpoint]]:
    """Summarise with one model a script; each has a server of its own."""
    with ExitStack() as stack:
        servers = [stack.enter_context(ScriptedEndpoint(script)) for script in scripts]
        summary = summarise(
            options.pop("text", TEXT),
            model="openai/m0",
            base_url=servers[0].base_url,
            way=ways[0],
            fallback_models=[
                {"model": f"openai/m{n}", "base_url": server.base_url, "way": way}
                for n, (server, way) in enumerate(zip(servers[1:], ways[1:], strict=False), 1)
            ],
            **options,
        )
    return summary, servers


@pytest.mark.parametrize("way", ["survey", "follow_up"])
def test_a_fallback_is_not_asked_where_nothing_is_left(way: str) -> None:
    summary, servers = cascade(able, [], ways=(way, "survey"))
    assert servers[1].calls == 0
    assert [m.model for m in summary.provenance.models] == ["openai/m0"]
    assert [f.status for f in summary.figures] == ["verified", "verified"]


def test_a_fallback_is_asked_only_about_what_is_objected_to() -> None:
    summary, (first, second) = cascade(sloppy, able)
    assert asked(second) == ["revision"]
    # The same question as the first model had, with the first one's answer.
    assert second.requests[0]["messages"] == first.requests[1]["messages"]
    assert len(objections_of(second.requests[0]).splitlines()) == 3
    assert [(f.status, f.read_by) for f in summary.figures] == [
        ("repaired", "openai/m1"),
        ("verified", "openai/m0"),
    ]
    one, other = summary.provenance.models
    assert (one.answers, one.failed, other.answers, other.failed) == (1, None, 1, None)
    assert [p.check for p in summary.problems] == ["revision"]
    assert "read by openai/m0, then openai/m1" in str(summary)


def test_a_fallback_is_asked_about_what_no_figure_cites() -> None:
    def careful(body: dict[str, Any]) -> Any:
        return completion(revision(said(1, "add", WOUNDED)))

    summary, (first, second) = cascade(hasty, careful)
    assert (asked(first), asked(second)) == (["survey", "revision"], ["revision"])
    assert [(f.phrase, f.read_by) for f in summary.figures] == [
        ("At least 12 people", "openai/m0"),
        ("Seven others", "openai/m1"),
    ]


def test_what_one_model_kept_for_a_reason_is_not_asked_of_the_next() -> None:
    def sure(body: dict[str, Any]) -> Any:
        keep = revision(said(1, "keep"))
        return completion(survey(SWAPPED, WOUNDED) if question_of(body) == "survey" else keep)

    summary, (_, second) = cascade(sure, [])
    assert second.calls == 0
    assert [f.status for f in summary.figures] == ["upheld", "verified"]


def test_it_is_not_asked_of_it_beside_what_is_open_either() -> None:
    def hasty_and_sure(body: dict[str, Any]) -> Any:
        keep = revision(said(1, "keep"), said(2, "keep"))
        return completion(survey(SWAPPED) if question_of(body) == "survey" else keep)

    def careful(body: dict[str, Any]) -> Any:
        return completion(revision(said(1, "add", WOUNDED)))

    summary, (first, second) = cascade(hasty_and_sure, careful)
    assert len(objections_of(first.requests[1]).splitlines()) == 4
    (line,) = objections_of(second.requests[0]).splitlines()[1:-1]
    assert "Seven others were wounded" in line
    assert [f.status for f in summary.figures] == ["upheld", "repaired"]


def test_what_one_model_kept_in_vain_is_asked_of_the_next() -> None:
    def stubborn(body: dict[str, Any]) -> Any:
        wrong = survey({**KILLED, "number": 120}, WOUNDED)
        keep = revision(said(1, "keep"))
        return completion(wrong if question_of(body) == "survey" else keep)

    summary, (first, second) = cascade(stubborn, able)
    assert asked(second) == ["revision"]
    assert objections_of(second.requests[0]) == objections_of(first.requests[1])
    assert [(f.low, f.status, f.read_by) for f in summary.figures] == [
        (12, "repaired", "openai/m1"),
        (7, "verified", "openai/m0"),
    ]


def test_a_fallback_for_sentences_has_nothing_to_add_to_a_whole_answer() -> None:
    summary, (_, second) = cascade(sloppy, [], ways=("survey", "follow_up"))
    assert second.calls == 0
    assert [f.status for f in summary.figures] == ["unverified", "verified"]


def test_what_a_small_model_does_not_confirm_a_capable_one_reads() -> None:
    summary, (first, second) = cascade(one_sentence, able, ways=("follow_up", "survey"))
    assert asked(first) == ["sentence", "sentence"]
    assert asked(second) == ["survey"]
    assert [f.read_by for f in summary.figures] == ["openai/m1", "openai/m1"]
    assert [m.way for m in summary.provenance.models] == ["follow_up", "survey"]


def test_where_the_first_cannot_survey_the_next_one_may() -> None:
    def unable(body: dict[str, Any]) -> Any:
        return completion("no") if question_of(body) == "survey" else one_sentence(body)

    summary, (first, second) = cascade(unable, able)
    assert asked(first) == ["survey", "survey", "sentence", "sentence"]
    assert asked(second) == ["survey"]
    assert [(f.status, f.read_by) for f in summary.figures] == [("verified", "openai/m1")] * 2


def test_without_any_answer_the_next_model_begins_anew_in_its_own_way() -> None:
    summary, (_, second) = cascade([refusal("No.")], able)
    assert asked(second) == ["survey"]
    assert summary.headline == "Shells hit market"
    assert [f.read_by for f in summary.figures] == ["openai/m1", "openai/m1"]
    assert [p.check for p in summary.problems] == ["fallback"]
    assert "declined" in summary.problems[0].message
    assert "read by openai/m1" in str(summary)


@pytest.mark.parametrize(
    ("steps", "options"),
    [
        ([status(401)], {}),
        ([status(404)], {}),
        ([refusal("I cannot help with that.")], {}),
        ([completion("no"), completion("{}")] * 9, {"way": "follow_up"}),
        ([hang(30)] * 2, {"seconds": 0.2}),
    ],
)
def test_the_next_model_takes_over_from_one_that_fails(
    steps: list[Any], options: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    if "seconds" in options:
        monkeypatch.setenv("SUMMARIZER_CALL_SECONDS", str(options["seconds"]))
    ways = (options.get("way", "survey"), "follow_up")
    queue = iter(steps)
    summary, _ = cascade(lambda _: next(queue), able, ways=ways)
    first, second = summary.provenance.models
    assert first.answers == 0
    assert first.failed
    assert second.answers > 0
    assert second.failed is None
    assert [(f.status, f.read_by) for f in summary.figures] == [("verified", "openai/m1")] * 2


def test_a_refusal_in_the_middle_keeps_what_was_found() -> None:
    def faint(body: dict[str, Any]) -> Any:
        return sloppy(body) if question_of(body) == "survey" else refusal("Enough.")

    summary, (first, second) = cascade(faint, able)
    assert asked(first) == ["survey", "revision"]
    assert asked(second) == ["revision"]
    assert summary.unverified == ()
    assert [a.result for a in summary.provenance.attempts] == ["ok", "refused", "ok"]
    assert summary.provenance.models[0].failed


def test_if_all_fail_the_last_error_has_the_partial_and_every_attempt() -> None:
    with pytest.raises(EndpointError) as raised:
        cascade([refusal("No.")], [status(401)])
    assert [(a.model, a.result) for a in raised.value.ledger] == [
        ("openai/m0", "refused"),
        ("openai/m1", "authentication"),
    ]
    partial = raised.value.partial
    assert partial is not None
    assert [m.failed is None for m in partial.provenance.models] == [False, False]
    assert partial.provenance.attempts == raised.value.ledger
    with pytest.raises(RefusedError):
        cascade([status(401)], [refusal("No.")])


@pytest.mark.parametrize("last", [status(401), refusal("No."), completion("no")])
def test_a_fallback_that_fails_does_not_lose_what_was_found(last: Any) -> None:
    summary, _ = cascade(sloppy, lambda _: last)
    assert [f.status for f in summary.figures] == ["unverified", "verified"]
    assert [p.check for p in summary.problems] == ["revision", "revision"]


def test_a_fallback_that_cannot_be_started_does_not_lose_it_either() -> None:
    with ScriptedEndpoint(sloppy) as first, ScriptedEndpoint(able) as third:
        summary = summarise(
            TEXT,
            model="openai/m0",
            base_url=first.base_url,
            fallback_models=["local/missing.gguf", f"openai/m1@{third.base_url}"],
        )
    assert summary.unverified == ()
    assert [p.check for p in summary.problems] == ["revision", "fallback"]
    assert summary.provenance.readers == ("openai/m0", "openai/m1")


def test_the_command_has_fallbacks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    with ScriptedEndpoint(sloppy) as first, ScriptedEndpoint(able) as second:
        model = ["--model", "openai/m0", "--base-url", first.base_url]
        fallback = ["--fallback", f"openai/m1@{second.base_url}"]
        code = main([str(file), *model, *fallback, "--strict", "--quiet"])
    assert code == 0
    assert "read by openai/m0, then openai/m1" in capsys.readouterr().out


def test_models_take_turns_until_all_is_settled() -> None:
    ways = ("survey",) * 4
    summary, servers = cascade(sloppy, sloppy, able, [], ways=ways)
    assert [s.calls for s in servers][2:] == [1, 0]
    assert summary.unverified == ()
    assert summary.provenance.readers == ("openai/m0", "openai/m2")


def test_all_models_share_one_budget() -> None:
    summary, (first, second) = cascade(sloppy, able, max_calls=3)
    assert (first.calls, second.calls) == (3, 0)
    assert [p.check for p in summary.problems] == ["revision", "budget"]
    assert [f.status for f in summary.figures] == ["unverified", "verified"]


def test_a_model_that_never_answers_validly_is_an_error_with_a_partial() -> None:
    with pytest.raises(AnswerError) as raised:
        cascade(lambda _: truncated('{"head'))
    assert raised.value.partial is not None
    assert {a.result for a in raised.value.ledger} == {"truncated"}


def test_no_model_is_asked_the_same_twice() -> None:
    _, servers = cascade(sloppy, hasty, able, ways=("survey", "survey", "follow_up"))
    for server in servers:
        bodies = [json.dumps(request, sort_keys=True) for request in server.requests]
        assert len(set(bodies)) == len(bodies)


def test_text_and_keys_stay_out_of_provenance() -> None:
    summary, _ = cascade(sloppy, able, api_key="sk-secret")
    made = json.dumps(summary.provenance.model_dump(mode="json"))
    assert "sk-secret" not in made
    assert "Belmar" not in made
