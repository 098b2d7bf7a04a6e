from concurrent.futures import ThreadPoolExecutor
from typing import Any

import openai
import pytest

from benchmarks.compare.metering import MeteringProxy, Usage, usage_of
from summarizer.testing import ScriptedEndpoint, completion, reply, reset, status


def client(proxy: MeteringProxy) -> openai.OpenAI:
    return openai.OpenAI(base_url=proxy.base_url, api_key="key", max_retries=0, timeout=10)


def ask(proxy: MeteringProxy, **more: Any) -> str | None:
    answer = client(proxy).chat.completions.create(
        model="m",
        messages=[{"role": "user", "content": "¿cuántos?"}],
        **more,
    )
    return str(answer.choices[0].message.content)


def test_requests_and_answers_pass_unchanged_and_are_counted() -> None:
    script = [completion("ocho", usage=(30, 4)), completion("nueve", usage=(20, 1))]
    with ScriptedEndpoint(script) as server, MeteringProxy(server.base_url) as proxy:
        assert (ask(proxy, temperature=0), ask(proxy)) == ("ocho", "nueve")
        assert proxy.take() == Usage(calls=2, read=50, written=5)
        assert proxy.take() == Usage()
    assert server.requests[0]["messages"] == [{"role": "user", "content": "¿cuántos?"}]
    assert server.requests[0]["temperature"] == 0
    assert server.headers[0]["authorization"] == "Bearer key"


def test_requests_at_the_same_time_are_all_counted() -> None:
    with (
        ScriptedEndpoint([completion("x", usage=(3, 2))] * 12) as server,
        MeteringProxy(server.base_url) as proxy,
    ):
        with ThreadPoolExecutor(6) as pool:
            list(pool.map(lambda _: ask(proxy), range(12)))
        assert proxy.take() == Usage(calls=12, read=36, written=24)


def test_an_error_of_the_server_reaches_the_client_and_counts_as_failed() -> None:
    with (
        ScriptedEndpoint([status(429), reset()]) as server,
        MeteringProxy(server.base_url) as proxy,
    ):
        with pytest.raises(openai.RateLimitError):
            ask(proxy)
        with pytest.raises(openai.InternalServerError):
            ask(proxy)
        assert proxy.take() == Usage(calls=2, failed=2)


def test_a_stream_is_refused_because_it_could_not_be_counted() -> None:
    with ScriptedEndpoint([]) as server, MeteringProxy(server.base_url) as proxy:
        with pytest.raises(openai.BadRequestError):
            ask(proxy, stream=True)
        assert server.calls == 0


def test_what_the_server_had_in_its_cache_is_told() -> None:
    usage = {
        "prompt_tokens": 9,
        "completion_tokens": 1,
        "prompt_tokens_details": {"cached_tokens": 7},
    }
    with (
        ScriptedEndpoint([reply({"choices": [], "usage": usage})]) as server,
        MeteringProxy(server.base_url) as proxy,
    ):
        client(proxy).chat.completions.create(model="m", messages=[])
        assert proxy.take() == Usage(calls=1, read=9, cached=7, written=1)


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b'{"usage":null}', b'{"usage":{}}', b"\xff"])
def test_an_answer_that_does_not_tell_its_cost_counts_as_failed(body: bytes) -> None:
    assert usage_of(200, body) == Usage(calls=1, failed=1)
