"""The scripted endpoint does to a real client what the script says, and leaves nothing behind."""

import asyncio
import socket
import ssl
import threading
import time
from contextlib import suppress
from itertools import repeat
from urllib.parse import urlsplit
from urllib.request import urlopen

import openai
import pytest
import trustme

from summarizer.testing import (
    ScriptedEndpoint,
    ScriptOverrun,
    completion,
    content_filter,
    drip,
    hang,
    raw_bytes,
    refusal,
    reset,
    status,
    truncated,
)
from summarizer.testing.script import Step


def ask(endpoint: ScriptedEndpoint, timeout: float = 5) -> openai.types.chat.ChatCompletion:
    async def run() -> openai.types.chat.ChatCompletion:
        async with openai.AsyncOpenAI(
            base_url=endpoint.base_url, api_key="x", max_retries=0, timeout=timeout
        ) as model:
            return await model.chat.completions.create(
                model="m", messages=[{"role": "user", "content": "séance"}]
            )

    return asyncio.run(run())


def test_answers_come_in_the_order_of_the_script() -> None:
    with ScriptedEndpoint([completion({"a": 1}, usage=(3, 4)), refusal("I cannot")]) as endpoint:
        first, second = ask(endpoint), ask(endpoint)
    assert first.choices[0].message.content == '{"a": 1}'
    assert first.usage is not None
    assert (first.usage.prompt_tokens, first.usage.completion_tokens) == (3, 4)
    assert second.choices[0].message.content is None
    assert second.choices[0].message.refusal == "I cannot"
    assert endpoint.calls == 2
    assert endpoint.requests[1]["messages"][0]["content"] == "séance"
    assert endpoint.headers[0]["authorization"] == "Bearer x"


def test_answers_can_end_early() -> None:
    with ScriptedEndpoint([content_filter(), truncated('{"a": ')]) as endpoint:
        assert ask(endpoint).choices[0].finish_reason == "content_filter"
        cut = ask(endpoint).choices[0]
    assert (cut.finish_reason, cut.message.content) == ("length", '{"a": ')


def test_a_status_has_its_headers() -> None:
    with (
        ScriptedEndpoint([status(429, headers={"retry-after": "7"})]) as endpoint,
        pytest.raises(openai.RateLimitError, match="scripted status 429") as caught,
    ):
        ask(endpoint)
    assert caught.value.response.headers["retry-after"] == "7"


@pytest.mark.parametrize(
    "fault",
    [
        reset(),
        raw_bytes(b""),
        raw_bytes(b"no HTTP at all\r\n\r\n"),
        raw_bytes(b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"),
    ],
    ids=["reset", "closed", "garbage", "cut short"],
)
def test_broken_connections_are_broken(fault: Step) -> None:
    with ScriptedEndpoint([fault]) as endpoint, pytest.raises(openai.APIConnectionError):
        ask(endpoint)


def test_a_reset_is_a_reset_and_a_close_is_a_close() -> None:
    def received(endpoint: ScriptedEndpoint) -> bytes:
        port = int(endpoint.base_url.split(":")[2].partition("/")[0])
        with socket.create_connection(("127.0.0.1", port), timeout=5) as plain:
            plain.sendall(b"POST /v1 HTTP/1.1\r\ncontent-length: 2\r\n\r\n{}")
            return plain.recv(1)

    with ScriptedEndpoint([raw_bytes(b""), reset()]) as endpoint:
        assert received(endpoint) == b""
        with pytest.raises(ConnectionResetError):
            received(endpoint)


def test_silence_outlasts_the_client_and_ends_with_the_endpoint() -> None:
    began = time.monotonic()
    with ScriptedEndpoint([hang(60)]) as endpoint, pytest.raises(openai.APITimeoutError):
        ask(endpoint, timeout=0.1)
    assert time.monotonic() - began < 5


def test_nothing_is_left_running() -> None:
    before = set(threading.enumerate())
    with ScriptedEndpoint([completion("x"), hang(60), reset()]) as endpoint:
        ask(endpoint)
        with pytest.raises(openai.APITimeoutError):
            ask(endpoint, timeout=0.05)
        url = endpoint.base_url
    assert set(threading.enumerate()) == before
    with pytest.raises(RuntimeError, match="only inside"):
        _ = endpoint.base_url
    with pytest.raises(openai.APIConnectionError):
        openai.OpenAI(base_url=url, api_key="x", max_retries=0, timeout=1).models.list()


def test_asking_past_the_end_fails_at_once() -> None:
    endpoint = ScriptedEndpoint([])
    with suppress(ScriptOverrun), endpoint:
        with pytest.raises(openai.InternalServerError, match="script is at its end") as caught:
            ask(endpoint)
        assert caught.value.status_code == 599


def test_asking_past_the_end_fails_again_where_it_was_swallowed() -> None:
    def swallow(endpoint: ScriptedEndpoint) -> None:
        with endpoint:
            for _ in range(3):
                with suppress(openai.InternalServerError):
                    ask(endpoint)

    with pytest.raises(ScriptOverrun, match=r"asked 3 times, and its script has 1 step$"):
        swallow(ScriptedEndpoint([completion("x")]))


def test_a_function_answers_by_what_is_asked() -> None:
    with ScriptedEndpoint(lambda body: completion(body["model"] * 2)) as endpoint:
        assert ask(endpoint).choices[0].message.content == "mm"


def test_a_function_that_fails_fails_the_test() -> None:
    endpoint = ScriptedEndpoint(lambda body: completion(body["nonsense"]))
    with pytest.raises(KeyError, match="nonsense"), endpoint:
        ask(endpoint)


def read_all(endpoint: ScriptedEndpoint, most: int = 10**6) -> tuple[bytes, type[OSError] | None]:
    host, port = urlsplit(endpoint.base_url).netloc.split(":")
    with socket.create_connection((host, int(port)), timeout=5) as line:
        line.sendall(b"POST / HTTP/1.0\r\ncontent-length: 2\r\n\r\n{}")
        read = b""
        try:
            while len(read) < most and (piece := line.recv(2**16)):
                read += piece
        except OSError as error:
            return read, type(error)
    return read, None


def test_an_answer_can_come_piece_by_piece() -> None:
    with ScriptedEndpoint([drip([b"a", b"b", b"c"], pause=0.05)]) as endpoint:
        started = time.monotonic()
        assert read_all(endpoint) == (b"abc", None)
        assert time.monotonic() - started >= 0.15


def test_an_answer_without_end_ends_with_its_reader_or_with_the_endpoint() -> None:
    with ScriptedEndpoint([drip(repeat(b"x" * 1000)), drip(repeat(b"x"), pause=0.01)]) as endpoint:
        read, _ = read_all(endpoint, most=5000)
        assert len(read) >= 5000
        reader = threading.Thread(target=read_all, args=(endpoint,))
        reader.start()
        while endpoint.calls < 2:
            time.sleep(0.01)
    reader.join(5)
    assert not reader.is_alive()


def test_a_connection_can_be_reset_in_the_middle_of_an_answer() -> None:
    with ScriptedEndpoint([reset(b"half")]) as endpoint:
        read, error = read_all(endpoint)
    assert error is ConnectionResetError
    assert b"half".startswith(read)


def test_an_endpoint_can_speak_tls() -> None:
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with ScriptedEndpoint([completion("secret")], tls=context) as endpoint:
        assert endpoint.base_url.startswith("https://")
        with urlopen(f"{endpoint.base_url}/x", data=b"{}", context=trusting, timeout=5) as answer:
            assert b"secret" in answer.read()


def test_a_client_that_goes_away_before_it_has_asked_has_not_asked() -> None:
    with ScriptedEndpoint(lambda body: body["no such key"]) as server:
        url = urlsplit(server.base_url)
        with socket.create_connection((url.hostname, url.port or 0)) as client:
            client.sendall(b'POST /v1 HTTP/1.0\r\ncontent-length: 90\r\n\r\n{"messages": [')
            client.shutdown(socket.SHUT_WR)
            assert client.recv(1) == b""  # closed unanswered
    assert server.calls == 0
