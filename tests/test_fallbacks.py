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
from tests.surveyed import KILLED, TEXT, WOUNDED, first_choices, survey

WRONG = {**KILLED, "said_by": "Bob Nobody"}
"""The speaker is not in the text: a check fails, and a follow-up asks about that sentence."""

UNSURE = """BELMAR, 4 May 2021 - Shells hit a market in Belmar on Monday, and 12 people were among \
the killed or missing, the mayor, Ana Torres, said.

On the road 9 drivers were among the killed or missing, she said."""
"""The words leave open how the 12 and the 9 were harmed: a small model is asked."""


def kind_of(body: dict[str, Any]) -> str:
    if "figures:" in body["messages"][0]["content"]:
        return "survey"
    fields = body["response_format"]["json_schema"]["schema"]["properties"]
    return "event" if "by" in fields else "follow_up"


def able(body: dict[str, Any]) -> Any:
    """A model that answers every question."""
    match kind_of(body):
        case "survey":
            return completion(survey(KILLED, WOUNDED))
        case "event":
            return completion({"type": "Shelling/artillery/missile attack", "by": None})
    return followed(body)


def followed(body: dict[str, Any]) -> Any:
    """The right answer to a follow-up: her name where it is a choice, else the first choice."""
    answer = json.loads(json.loads(first_choices(body).body)["choices"][0]["message"]["content"])
    for fields in answer.values():
        fields.update({"said_by": "Ana Torres"} if "said_by" in fields else {})
    return completion(answer)


def sloppy(body: dict[str, Any]) -> Any:
    """A model whose survey fails a check, and who gives no valid answer to follow-ups."""
    return completion(survey(WRONG, WOUNDED)) if kind_of(body) == "survey" else completion("no")


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


def asked(server: ScriptedEndpoint) -> list[str]:
    return [kind_of(request) for request in server.requests]


def test_a_fallback_is_not_asked_where_nothing_is_left() -> None:
    summary, servers = cascade(able, [])
    assert servers[1].calls == 0
    assert [m.model for m in summary.provenance.models] == ["openai/m0"]


def test_a_fallback_is_asked_only_about_what_failed() -> None:
    summary, (_, second) = cascade(sloppy, able)
    assert asked(second) == ["follow_up"]
    assert "At least 12 people" in second.requests[0]["messages"][-1]["content"]
    assert "Sentence: Seven" not in second.requests[0]["messages"][-1]["content"]
    assert [(f.status, f.read_by) for f in summary.figures] == [
        ("repaired", "openai/m1"),
        ("verified", "openai/m0"),
    ]
    first, other = summary.provenance.models
    assert (first.answers, first.failed, other.answers, other.failed) == (1, None, 1, None)
    assert summary.problems == ()
    assert "read by openai/m0, then openai/m1" in str(summary)


def test_what_the_first_model_did_not_answer_is_asked_of_the_next() -> None:
    def mute(body: dict[str, Any]) -> Any:
        # Answers about kinds of event only.
        return able(body) if kind_of(body) == "event" else completion("no")

    summary, (first, second) = cascade(mute, able, ways=("follow_up", "survey"), text=UNSURE)
    assert "follow_up" in asked(first)
    assert asked(second)[0] == "follow_up"
    assert "survey" not in asked(second)
    assert summary.unverified == ()


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
    summary, _ = cascade(lambda _: next(queue), able, ways=ways, text=UNSURE)
    first, second = summary.provenance.models
    assert first.answers == 0
    assert first.failed
    assert second.answers > 0
    assert second.failed is None
    assert summary.unverified == ()
    assert [f.read_by for f in summary.figures if f.phrase == "12 people"] == ["openai/m1"]


def test_sentences_that_were_answered_about_are_not_asked_about_again() -> None:
    steps = iter([followed, lambda _: refusal("Enough.")])
    ways = ("follow_up", "follow_up")
    summary, (first, second) = cascade(lambda b: next(steps)(b), able, ways=ways, text=UNSURE)
    assert asked(first) == ["follow_up", "follow_up"]
    assert asked(second) == ["follow_up", "event"]
    assert second.requests[0]["messages"] == first.requests[1]["messages"]
    readers = {f.phrase: f.read_by for f in summary.figures}
    assert readers["12 people"] == "openai/m0"
    assert readers["9 drivers"] == "openai/m1"


def test_a_refusal_in_the_middle_keeps_what_was_found() -> None:
    def faint(body: dict[str, Any]) -> Any:
        return sloppy(body) if kind_of(body) == "survey" else refusal("Enough.")

    summary, (first, second) = cascade(faint, able)
    assert asked(first) == ["survey", "follow_up"]
    assert asked(second) == ["follow_up"]
    assert summary.unverified == ()
    assert [a.result for a in summary.provenance.attempts] == ["ok", "refused", "ok"]


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


def test_a_fallback_that_fails_does_not_lose_what_was_found() -> None:
    summary, _ = cascade(sloppy, [status(401)])
    assert [f.status for f in summary.figures] == ["unverified", "verified"]
    assert [p.check for p in summary.problems] == ["fallback"]


def test_a_fallback_that_cannot_be_started_does_not_lose_it_either() -> None:
    with ScriptedEndpoint(sloppy) as first, ScriptedEndpoint(able) as third:
        summary = summarise(
            TEXT,
            model="openai/m0",
            base_url=first.base_url,
            fallback_models=["local/missing.gguf", f"openai/m1@{third.base_url}"],
        )
    assert summary.unverified == ()
    assert [p.check for p in summary.problems] == ["fallback"]
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
    assert [p.check for p in summary.problems] == ["budget"]
    assert [f.status for f in summary.figures] == ["unverified", "verified"]


def test_a_model_that_never_answers_validly_is_an_error_with_a_partial() -> None:
    with pytest.raises(AnswerError) as raised:
        cascade(lambda _: truncated('{"head'))
    assert raised.value.partial is not None
    assert {a.result for a in raised.value.ledger} == {"truncated"}


def test_text_and_keys_stay_out_of_provenance() -> None:
    summary, _ = cascade(sloppy, able, api_key="sk-secret")
    made = json.dumps(summary.provenance.model_dump(mode="json"))
    assert "sk-secret" not in made
    assert "Belmar" not in made
