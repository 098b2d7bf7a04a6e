"""What is kept of a conversation, and what must not be."""

import asyncio
import gzip
import json
import logging
import threading
from pathlib import Path
from typing import Any

import openai
import pytest

from summarizer.errors import CassetteMiss, ConfigurationError
from summarizer.testing import (
    REPLAY_ENDPOINT_URL,
    CassetteLeak,
    ScriptedEndpoint,
    completion,
    record,
    replay,
    reply,
    status,
)
from summarizer.testing.recorder import read_cassette
from summarizer.testing.script import Reply, Step
from tests.testing.conversation import KEY, ask, client, made, question, record_one


def test_a_compressed_answer_is_kept_as_text(path: Path) -> None:
    plain = completion("погибли")
    packed = Reply(gzip.compress(plain.body), 200, {"content-encoding": "gzip"})
    with ScriptedEndpoint([packed]) as endpoint, record(path):
        assert ask(endpoint.base_url, "one") == ["погибли"]
    assert "content: погибли" in path.read_text()
    with replay(path):
        assert ask(REPLAY_ENDPOINT_URL, "one") == ["погибли"]


def test_an_answer_that_is_not_json_is_kept_too(path: Path) -> None:
    page = Reply(b"<html>\r\n504 </html>", 504, {"content-type": "text/html"})
    failure = pytest.raises(openai.InternalServerError)
    with ScriptedEndpoint([page]) as endpoint, record(path), failure:
        ask(endpoint.base_url, "one")
    with pytest.raises(openai.InternalServerError) as caught, replay(path):
        ask(REPLAY_ENDPOINT_URL, "one")
    assert caught.value.response.content == page.body


def test_a_failed_run_leaves_the_old_recording(path: Path) -> None:
    before = made(path, "one").read_bytes()
    with ScriptedEndpoint([completion("x"), status(500)]) as endpoint:
        with pytest.raises(openai.InternalServerError), record(path):
            ask(endpoint.base_url, "two", "three")
        assert endpoint.calls == 2
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_recording_replaces_all_that_was_recorded(path: Path) -> None:
    made(path, "one", "two")
    made(path, "three")
    with replay(path):
        ask(REPLAY_ENDPOINT_URL, "three")


def test_questions_asked_at_once_are_kept_in_the_order_of_asking(path: Path) -> None:
    first_is_slow = threading.Event()

    def answer(body: Any) -> Step:
        if question(body) == "one":
            first_is_slow.wait(5)
        return completion("x")

    async def run(base_url: str) -> None:
        async with client(base_url) as model:

            async def one(content: str) -> None:
                await model.chat.completions.create(
                    model="tiny", messages=[{"role": "user", "content": content}]
                )
                first_is_slow.set()

            await asyncio.gather(one("one"), one("two"))

    with ScriptedEndpoint(answer) as endpoint, record(path):
        asyncio.run(run(endpoint.base_url))
    _, exchanges = read_cassette(path)
    assert [question(json.loads(exchange.asked)) for exchange in exchanges] == ["one", "two"]


def test_recording_nothing_is_an_error(path: Path) -> None:
    with pytest.raises(ConfigurationError, match="nothing was asked"), record(path):
        pass


def test_a_path_of_this_machine_fails_the_recording(path: Path) -> None:
    with pytest.raises(CassetteLeak, match="path of the recording machine in the response body"):
        record_one(path, completion(f"{Path.home()}/models/tiny.gguf"))
    assert not path.exists()


def test_no_key_is_written_wherever_it_stood(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The client of this test, which is not ours, logs the address that it was given.
    monkeypatch.setattr(logging.root.manager, "disable", logging.CRITICAL)
    other = "hf_AbCdEfGhIjKlMnOp"
    spoken = "correct horse battery"
    answer = {"error": {"message": f"bad key {KEY}, not {spoken}", "api_key": "hunter2"}}
    with (
        ScriptedEndpoint(
            [reply(answer, headers={"set-cookie": KEY, "openai-organization": "org-x"})]
        ) as endpoint,
        record(path, secrets=[spoken]),
    ):
        ask_raw(f"{endpoint.base_url}?api_key={KEY}", {"say": f"Bearer {KEY} and {other}"})
    text = path.read_text()
    for secret in (KEY, other, spoken, "hunter2", "org-x", "cookie", "authorization"):
        assert secret not in text
    assert "Bearer REDACTED and REDACTED" in text


def ask_raw(url: str, body: object) -> None:
    base, _, query = url.partition("?")

    async def run() -> None:
        async with client(base) as model:
            await model.post(
                "/raw", body=body, cast_to=object, options={"params": dict([query.split("=")])}
            )

    asyncio.run(run())


def test_a_leftover_key_fails_the_recording(path: Path) -> None:
    with pytest.raises(CassetteLeak, match="key in the response body") as caught:
        record_one(path, reply({"choices": [{"message": {"content": "x"}}], KEY: 1}))
    assert KEY not in str(caught.value)
    assert not path.exists()


def test_nothing_of_the_sdk_the_machine_or_the_moment_is_written(path: Path) -> None:
    made(path, "one")
    text = path.read_text()
    for trace in ("stainless", "user-agent", "127.0.0.1", "openai", "date:\n", "chatcmpl-scripted"):
        assert trace not in text.lower()
    assert text.startswith("version: 1\nrecorded:\n  date: '")
    assert "model: tiny" in text
    assert "embedded.invalid" in text


def test_recording_again_gives_the_same_file(path: Path) -> None:
    assert made(path, "one").read_bytes() == made(path, "one").read_bytes()


def test_bodies_are_structures_in_the_file(path: Path) -> None:
    made(path, "two lines\nof article")
    lines = [line.strip() for line in path.read_text().splitlines()]
    start = lines.index("content: |-")
    assert lines[start + 1 : start + 3] == ["two lines", "of article"]
    assert json.dumps("two lines\nof article") not in path.read_text()


def test_nothing_of_a_conversation_is_logged_by_vcrpy(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    made(path, "one")
    with replay(path):
        ask(REPLAY_ENDPOINT_URL, "one")
    assert [r for r in caplog.records if r.name.startswith("vcr")] == []
    assert logging.getLogger("vcr").level == logging.NOTSET


def test_a_missing_recording_is_named_as_seen_from_here(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CassetteMiss, match=r"no recording conversation\.yaml\."):
        replay(path).__enter__()
    monkeypatch.chdir(path.parent.parent)
    with pytest.raises(CassetteMiss, match=r"no recording kept/conversation\.yaml\."):
        replay(path).__enter__()
