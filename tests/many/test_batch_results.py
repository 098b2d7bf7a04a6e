"""Results as people bring them: twice, of another batch, broken off, too late, of other prompts."""

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import ConfigurationError
from summarizer.llm import prompts
from summarizer.llm.prompts import load
from summarizer.many.batch.commands import batch_state, read_batch
from tests.many.batch_server import expired
from tests.many.batched import answer, error, lines_of, outcomes, read, respond, town_of, written


def test_results_are_taken_in_any_order_and_in_any_number_of_files(tmp_path: Path) -> None:
    state = written(tmp_path / "b", 5)
    lines = respond(lines_of(state))
    random.Random(7).shuffle(lines)
    state = read(state, *lines[:2], name="output.jsonl")
    assert (state.read, state.awaited, len(state.files)) == (2, 3, 1)
    state = read(state, *lines[2:], name="error.jsonl")
    assert state.is_finished
    assert [o.id for o in outcomes(state.folder).values()] == [
        "Belmar", "Corvo", "Dunmore", "Elling", "Farrow",
    ]  # fmt: skip


def test_while_results_are_awaited_nothing_is_asked_twice(tmp_path: Path) -> None:
    state = written(tmp_path / "b")
    files = state.files
    state = read(state, respond(lines_of(state))[0])
    assert (state.round, state.files, state.awaited) == (1, files, 2)


def test_the_same_results_once_more_change_nothing(tmp_path: Path) -> None:
    state = written(tmp_path / "b")
    lines = respond(lines_of(state))
    state = read(state, *lines[:1], *lines[:1], lines[1])
    assert (state.taken.answers, state.taken.repeated) == (2, 1)
    state = read(state, *lines)
    assert (state.taken.answers, state.taken.repeated) == (1, 2)
    assert state.is_finished


def test_of_two_results_for_one_request_the_first_is_kept_and_that_is_told(tmp_path: Path) -> None:
    state = written(tmp_path / "b", 1)
    (first,) = respond(lines_of(state))
    (second,) = respond(lines_of(state), lambda _: error(400, "No."))
    state = read(state, first, second)
    assert (state.taken.answers, state.taken.duplicates) == (1, 1)
    assert outcomes(state.folder)["Belmar"].is_read


def test_an_answer_that_comes_late_is_taken_instead_of_a_failure(tmp_path: Path) -> None:
    state = written(tmp_path / "b", 1)
    (asked,) = lines_of(state)
    state = read(state, *respond([asked], lambda _: error(500, "Broken.")))
    (again,) = lines_of(state)
    assert state.round == 2
    state = read(state, *respond([asked]))
    assert (state.taken.duplicates, state.awaited, state.is_finished) == (1, 0, True)
    state = read(state, *respond([again]))
    assert (state.taken.answers, state.taken.duplicates) == (0, 1)


def test_results_of_another_batch_are_left_and_counted(tmp_path: Path) -> None:
    state = written(tmp_path / "b", 1)
    (mine,) = respond(lines_of(state))
    state = read(state, {**mine, "custom_id": "somebody's"}, mine)
    assert (state.taken.unknown, state.taken.answers, state.is_finished) == (1, 1, True)


def test_a_file_that_was_broken_off_gives_what_is_whole(tmp_path: Path) -> None:
    state = written(tmp_path / "b")
    whole = respond(lines_of(state))
    state = read(state, *whole)
    results = (tmp_path / "results.jsonl").read_bytes()
    state = written(tmp_path / "c")
    state = read(state, results[:-200])
    assert (state.taken.answers, state.taken.unreadable) == (2, 1)
    assert (state.read, state.awaited) == (2, 1)


def test_what_expired_is_asked_again_and_what_was_done_is_kept(tmp_path: Path) -> None:
    state = written(tmp_path / "b")
    lines = respond(lines_of(state))
    expired(lines[1])
    state = read(state, *lines)
    assert (state.read, state.round, state.taken.failures) == (2, 2, 1)
    (again,) = lines_of(state)
    assert town_of(again["body"]) == "Corvo"
    assert again["custom_id"] == lines[1]["custom_id"].replace("-1", "-2")
    state = read(state, *respond([again]))
    summary = outcomes(state.folder)["Corvo"].summary
    assert summary is not None
    attempts = summary.provenance.attempts
    assert [(a.result, a.reason) for a in attempts] == [
        ("transport", "HTTP 408 batch_expired"),
        ("ok", None),
    ]


def test_when_no_more_results_will_come_the_rest_is_asked_again(tmp_path: Path) -> None:
    state = written(tmp_path / "b")
    lines = respond(lines_of(state))
    state = read(state, lines[0], no_more=True)
    assert (state.round, state.read, state.awaited) == (2, 1, 2)
    assert {town_of(x["body"]) for x in lines_of(state)} == {"Corvo", "Dunmore"}
    assert read(state, *respond(lines_of(state))).is_finished


def test_nothing_is_waited_for_between_answers_that_are_there_already(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    state = written(tmp_path / "b", 1)
    for status in (429, 500, 503):
        limit = error(status, "Try again in 60 seconds.")
        state = read(state, *respond(lines_of(state), lambda _, limit=limit: limit))
    monkeypatch.setattr("summarizer.llm.clocks.asyncio.sleep", sleep)
    assert read(state, *respond(lines_of(state))).is_finished
    assert len([seconds for seconds in waited if seconds]) == 3  # to sleep for 0 is no wait
    assert max(waited) < 0.01


def test_files_are_split_at_the_limits(tmp_path: Path) -> None:
    state = written(tmp_path / "b", 5, most_requests=2)
    assert [p.name for p in state.files] == [f"requests-001-0{n}.jsonl" for n in (1, 2, 3)]
    assert [len(p.read_bytes().splitlines()) for p in state.files] == [2, 2, 1]
    assert len({x["custom_id"] for x in lines_of(state)}) == 5
    size = max(p.stat().st_size for p in state.files)
    small = written(tmp_path / "c", 5, most_bytes=size)
    assert all(p.stat().st_size <= size for p in small.files)


def other_prompt(monkeypatch: pytest.MonkeyPatch) -> None:
    known = load("survey")
    role, text = known.template[0]
    changed = replace(known, template=((role, f"{text} Hurry."), *known.template[1:]))
    monkeypatch.setattr(
        "summarizer.readers.llm.load", lambda n: changed if n == "survey" else prompts.load(n)
    )


def test_answers_to_another_prompt_are_stale_and_not_paid_for_again_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = written(tmp_path / "b")
    lines = respond(lines_of(state))
    state = read(state, lines[0])
    other_prompt(monkeypatch)
    state = read(state, *lines[1:])
    assert (state.read, state.stale, state.awaited) == (1, 2, 0)
    assert not state.is_finished
    assert read_batch(state.folder).awaited == 0
    state = read_batch(state.folder, renew=True)
    assert (state.stale, state.awaited) == (0, 2)
    assert all("Hurry." in x["body"]["messages"][0]["content"] for x in lines_of(state))
    assert read(state, *respond(lines_of(state))).is_finished


def test_what_failed_is_asked_again_on_demand_and_answers_stay(tmp_path: Path) -> None:
    def no_credit(body: Any) -> tuple[int, Any]:
        broke = error(429, "You exceeded your current quota.", "insufficient_quota")
        return broke if town_of(body) == "Corvo" else answer(body)

    state = written(tmp_path / "b")
    state = read(state, *respond(lines_of(state), no_credit))
    assert (state.read, state.failed, state.is_finished) == (2, 1, True)
    assert "credit is used up" in str(outcomes(state.folder)["Corvo"].error)
    assert read_batch(state.folder).failed == 1
    state = read_batch(state.folder, retry_failed=True)
    assert (state.read, state.failed, state.awaited) == (2, 0, 1)
    state = read(state, *respond(lines_of(state)))
    assert (state.read, state.is_finished) == (3, True)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    state = written(tmp_path / "b", 1)
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_batch(state.folder, [tmp_path / "none.jsonl"])
    assert batch_state(state.folder).awaited == 1


def test_nothing_of_an_answer_is_in_what_is_told_of_it(tmp_path: Path) -> None:
    def odd(body: Any) -> tuple[int, Any]:
        status, told = answer(body)
        told["choices"] = body["messages"][-1]["content"]
        return status, told

    state = written(tmp_path / "b", 1)
    state = read(state, *respond(lines_of(state), odd))
    (outcome,) = outcomes(state.folder).values()
    assert "is not a chat completion" in str(outcome.error)
    assert "At least 12 people" not in str(outcome.error)
