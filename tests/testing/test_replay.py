"""A real client against a real socket is recorded, and replayed when the socket is gone."""

import asyncio
import time
from contextlib import suppress
from pathlib import Path

import openai
import pytest

from summarizer.errors import CassetteMiss
from summarizer.testing import (
    REPLAY_ENDPOINT_URL,
    CassetteLeak,
    CassetteUnplayed,
    ScriptedEndpoint,
    cassette,
    completion,
    no_wait,
    record,
    replay,
    status,
)
from tests.testing.conversation import KEY, ask, client, made, record_one

ARTICLE = "  Müller said: \u201cseven dead\u201d\r\nin Дарас\u2028today. \U0001f54a \n\n19 hurt "


def test_a_conversation_replays_without_its_endpoint(path: Path) -> None:
    made(path, ARTICLE, "second")
    with replay(path) as opened:
        assert opened.base_url == REPLAY_ENDPOINT_URL
        assert ask(REPLAY_ENDPOINT_URL, ARTICLE, "second") == [f"on {ARTICLE}", "on second"]


def test_a_local_server_may_have_any_port(path: Path) -> None:
    made(path, "one")
    with replay(path):
        assert ask("http://localhost:49321/v1", "one") == ["on one"]


def test_the_synchronous_client_is_recorded_and_replayed_too(path: Path) -> None:
    def run(base_url: str) -> str | None:
        with openai.OpenAI(base_url=base_url, api_key=KEY, max_retries=0) as model:
            answer = model.chat.completions.create(
                model="tiny", messages=[{"role": "user", "content": "x"}]
            )
            return answer.choices[0].message.content

    with ScriptedEndpoint([completion("yes")]) as endpoint, record(path):
        run(endpoint.base_url)
    with replay(path):
        assert run(REPLAY_ENDPOINT_URL) == "yes"


def test_equal_requests_are_answered_in_the_order_recorded(path: Path) -> None:
    with ScriptedEndpoint([completion("first"), completion("then")]) as endpoint, record(path):
        ask(endpoint.base_url, "same", "same")
    with replay(path):
        assert ask(REPLAY_ENDPOINT_URL, "same", "same") == ["first", "then"]


def test_a_request_to_another_host_is_a_miss(path: Path) -> None:
    made(path, "one")
    with pytest.raises(CassetteMiss), replay(path):
        ask("https://api.example.com/v1", "one")


def test_a_changed_question_is_a_miss_that_shows_the_change(path: Path) -> None:
    made(path, "How many people were killed?\nAnswer in one word.", "unrelated")
    with pytest.raises(CassetteMiss) as caught, replay(path, how_to_record="make cassettes"):
        ask(REPLAY_ENDPOINT_URL, "How many people were hurt?\nAnswer in one word.", max_retries=2)
    told = str(caught.value)
    assert "conversation.yaml" in told
    assert "number 1" in told
    changed = [line.split(maxsplit=1) for line in told.splitlines() if line[0:2] in ("- ", "+ ")]
    assert changed == [["-", "How many people were killed?"], ["+", "How many people were hurt?"]]
    assert "stale" in told
    assert told.endswith("make cassettes")


def test_a_miss_stops_the_retries_of_the_client_at_once(path: Path) -> None:
    made(path, "one")
    began = time.monotonic()
    with pytest.raises(CassetteMiss), replay(path):
        ask(REPLAY_ENDPOINT_URL, "two", max_retries=5)
    assert time.monotonic() - began < 4  # the SDK's five waits together are twice that


def test_a_miss_that_was_swallowed_is_raised_all_the_same(path: Path) -> None:
    made(path, "one")
    miss = pytest.raises(CassetteMiss, match="was not recorded")
    with miss, replay(path), suppress(BaseException):
        ask(REPLAY_ENDPOINT_URL, "two")


def test_a_miss_in_one_of_several_tasks_is_told_as_a_miss(path: Path) -> None:
    made(path, "one")

    async def run() -> None:
        async with client(REPLAY_ENDPOINT_URL) as model, asyncio.TaskGroup() as tasks:
            for content in ("one", "two"):
                tasks.create_task(
                    model.chat.completions.create(
                        model="tiny", messages=[{"role": "user", "content": content}]
                    )
                )

    with pytest.raises(CassetteMiss), replay(path):
        asyncio.run(run())


def test_a_long_difference_is_cut(path: Path) -> None:
    made(path, "\n".join(f"old {n}" for n in range(400)))
    with pytest.raises(CassetteMiss) as caught, replay(path):
        ask(REPLAY_ENDPOINT_URL, "\n".join(f"new {n}" for n in range(400)))
    assert "lines more" in str(caught.value)
    assert len(str(caught.value).splitlines()) < 80


def test_asking_once_more_than_recorded_says_so(path: Path) -> None:
    made(path, "one")
    with pytest.raises(CassetteMiss, match="once more what was recorded once"), replay(path):
        ask(REPLAY_ENDPOINT_URL, "one", "one")


def test_what_is_not_asked_for_fails_at_the_end(path: Path) -> None:
    made(path, "one", "two", "three")
    with (
        pytest.raises(CassetteUnplayed, match=r"conversation.yaml: 2 of 3 .* number 2"),
        replay(path),
    ):
        ask(REPLAY_ENDPOINT_URL, "one")


def test_an_error_of_the_test_is_not_hidden_by_what_is_unplayed(path: Path) -> None:
    made(path, "one")
    with pytest.raises(ZeroDivisionError), replay(path):
        raise ZeroDivisionError


def test_no_file_is_a_miss_that_says_how_to_record(path: Path) -> None:
    with pytest.raises(CassetteMiss, match=r"no recording .*conversation.yaml.*do this"):
        replay(path, how_to_record="do this").__enter__()


def test_a_recorded_delay_is_kept_in_the_file_and_not_waited_for(path: Path) -> None:
    script = [status(429, headers={"retry-after": "30"}), completion("at last")]
    with ScriptedEndpoint(script) as endpoint, record(path):
        with pytest.raises(openai.RateLimitError):
            ask(endpoint.base_url, "one")
        ask(endpoint.base_url, "one")
    assert "retry-after: '30'" in path.read_text()
    began = time.monotonic()
    with replay(path):
        assert ask(REPLAY_ENDPOINT_URL, "one", max_retries=1) == ["at last"]
    assert time.monotonic() - began < 10


def test_no_wait_does_not_wait() -> None:
    began = time.monotonic()
    asyncio.run(no_wait(30))
    assert time.monotonic() - began < 1


def test_the_network_is_itself_again_afterwards(path: Path) -> None:
    made(path, "one")
    with pytest.raises(CassetteMiss), replay(path):
        ask(REPLAY_ENDPOINT_URL, "two")
    with pytest.raises(CassetteLeak):
        record_one(path, completion(f"{Path.home()}/x"))
    with ScriptedEndpoint([completion("live")]) as endpoint:
        assert ask(endpoint.base_url, "two") == ["live"]


def test_the_mode_is_named() -> None:
    with pytest.raises(ValueError, match="'once'"):
        cassette("x.yaml", "once")  # type: ignore[arg-type]


def test_an_open_cassette_is_not_opened_again(path: Path) -> None:
    made(path, "one")
    opened = replay(path)
    with opened:
        with pytest.raises(RuntimeError, match="already open"):
            opened.__enter__()
        ask(REPLAY_ENDPOINT_URL, "one")
