"""Proxies and certificates that are set on the machine: who is asked by way of what."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import ConfigurationError, EndpointError
from summarizer.llm.client import ClientPool
from summarizer.llm.endpoint import is_loopback, resolve
from summarizer.llm.settings import load
from summarizer.llm.structured import StructuredClient
from summarizer.llm.surroundings import expect_usable_certificates, proxy_for
from summarizer.testing import ScriptedEndpoint, completion, status
from tests.llm.asked import GOOD, KEY, MESSAGES, Asked, Harm, Time, ask

NAMES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")
HOSTED = "http://models.invalid/v1"


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.upper() in NAMES or name.startswith(("SUMMARIZER_", "OPENAI_")):
            monkeypatch.delenv(name)


def hosted(base_url: str = HOSTED) -> Any:
    return resolve(load(model="openai/x", base_url=base_url, api_key=KEY))


def ask_hosted() -> Any:
    """Ask a server that is not on this machine; return the answer or the error."""

    async def main() -> Any:
        async with StructuredClient(Asked(HOSTED, Time(), None).endpoint, attempts=1) as client:
            return await client.ask(purpose="a", messages=MESSAGES, answer=Harm, max_tokens=9)

    try:
        return asyncio.run(main())
    except EndpointError as error:
        return error


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_server_on_this_machine_is_asked_directly(
    name: str, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ScriptedEndpoint([]) as proxy, ScriptedEndpoint([completion(GOOD)]) as server:
        monkeypatch.setenv(name, proxy.base_url.removesuffix("/v1"))
        address = server.base_url.replace("127.0.0.1", host)
        found, _ = ask(server, base_url=address)
        assert (found, server.calls, proxy.calls) == (Harm(outcome="killed", number=2), 1, 0)


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
def test_a_hosted_model_is_asked_by_way_of_the_proxy(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ScriptedEndpoint([completion(GOOD)]) as proxy:
        monkeypatch.setenv(name, proxy.base_url.removesuffix("/v1"))
        assert ask_hosted() == Harm(outcome="killed", number=2)
        assert proxy.headers[0]["host"] == "models.invalid"


@pytest.mark.parametrize(
    "setting",
    [
        "socks5://127.0.0.1:1080",
        "socks5h://127.0.0.1:1080",
        "socks4://127.0.0.1:1080",
        "myproxy:8080:foo",
        "http://user:a-password@:8080",
        "http://my proxy:8080",
        "http://proxy:0",
        "ftp://proxy:21",
    ],
)
@pytest.mark.parametrize("name", ["HTTP_PROXY", "all_proxy"])
def test_a_proxy_that_cannot_work_is_named(
    name: str, setting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, setting)
    with pytest.raises(ConfigurationError, match=name) as error:
        hosted()
    assert "a-password" not in str(error.value)
    assert hosted("http://127.0.0.1:9/v1").host == "127.0.0.1:9"


@pytest.mark.parametrize(
    ("no_proxy", "url"),
    [
        ("*", HOSTED),
        ("models.invalid", HOSTED),
        (".invalid", HOSTED),
        ("10.0.0.0/8", "http://10.1.2.3:8000/v1"),
        ("fd00::/8, other", "http://[fd00::1]:8000/v1"),
        ("10.1.2.3:8000", "http://10.1.2.3:8000/v1"),
    ],
)
def test_what_no_proxy_names_needs_no_proxy_that_works(
    no_proxy: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "socks5://127.0.0.1:1080")
    monkeypatch.setenv("NO_PROXY", no_proxy)
    assert proxy_for(url) is None
    monkeypatch.setenv("NO_PROXY", "another.invalid")
    with pytest.raises(ConfigurationError, match="HTTP_PROXY"):
        proxy_for(url)


def test_only_the_proxy_for_the_servers_scheme_is_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "socks5://127.0.0.1:1080")
    monkeypatch.setenv("ALL_PROXY", "127.0.0.1:3128")
    assert proxy_for(HOSTED) == "http://127.0.0.1:3128"


@pytest.mark.parametrize("code", [407, 502])
def test_an_error_says_by_way_of_which_proxy_it_came(
    code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ScriptedEndpoint([status(code)]) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.base_url.removesuffix("/v1"))
        found = ask_hosted()
    assert isinstance(found, EndpointError)
    assert "HTTP_PROXY" in str(found)
    assert str(code) in str(found)


def test_a_proxy_out_of_reach_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://user:a-password@127.0.0.1:9")
    found = ask_hosted()
    assert isinstance(found, EndpointError)
    assert "ALL_PROXY" in str(found)
    assert "a-password" not in str(found)


def test_a_proxy_that_is_not_used_is_named_where_nobody_listens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1080")
    with ScriptedEndpoint([]) as server:
        found, _ = ask(server, base_url="http://127.0.0.1:9/v1", attempts=1)
    assert isinstance(found, EndpointError)
    assert "ALL_PROXY" in str(found)


@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
def test_certificates_that_cannot_be_read_are_named(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(name, str(tmp_path / "none"))
    with pytest.raises(ConfigurationError, match=name):
        hosted("https://models.invalid/v1")
    with ScriptedEndpoint([completion(GOOD)]) as server:
        assert isinstance(ask(server)[0], Harm)


def test_a_file_without_certificates_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "empty.pem").write_text("no certificate", encoding="utf-8")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "empty.pem"))

    async def main() -> None:
        ClientPool().borrow(hosted("https://models.invalid/v1"))

    with pytest.raises(ConfigurationError, match="SSL_CERT_FILE"):
        asyncio.run(main())


def test_headers_that_are_meant_for_openai_go_to_nobody_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Gateway: a-secret\nAuthorization: Bearer other")
    with ScriptedEndpoint([completion(GOOD)]) as server:
        ask(server)
    assert "x-gateway" not in server.headers[0]
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"


HERE = """
localhost LOCALHOST. api.localhost localhost.localdomain ip6-localhost 127.0.0.1 127.8.0.1 127.1
0x7f000001 ::1 :: 0.0.0.0 ::ffff:127.0.0.1
"""
ELSEWHERE = """
example.com localhost.example.com notlocalhost 10.0.0.1 ::ffff:10.0.0.1 128.0.0.1
127.0.0.1.example.com fe80::1%lo
"""


@pytest.mark.parametrize("host", HERE.split())
def test_what_stands_for_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["", *ELSEWHERE.split()])
def test_what_does_not(host: str) -> None:
    assert not is_loopback(host)


def test_questions_share_a_client_for_as_long_as_it_is_borrowed() -> None:
    endpoint = Asked("http://127.0.0.1:9/v1", Time(), None).endpoint
    other = Asked("http://127.0.0.1:10/v1", Time(), None).endpoint

    async def main() -> None:
        pool = ClientPool()
        first = pool.borrow(endpoint)
        assert pool.borrow(endpoint) is first
        assert pool.borrow(other) is not first
        await pool.give_back(endpoint)
        assert not first.is_closed()
        await pool.give_back(endpoint)
        assert first.is_closed()
        async with pool:
            held = pool.borrow(endpoint)
            await pool.give_back(endpoint)
            assert pool.borrow(endpoint) is held
            await pool.give_back(endpoint)
        assert held.is_closed()
        await pool.give_back(other)

    asyncio.run(main())


@pytest.mark.parametrize(
    "no_proxy",
    [
        "*.example",  # https://github.com/python/cpython/issues/74647
        "https://models.example",
        "other.example models.example",
        "other.example;models.example",
        "models.example:443",
        ".EXAMPLE",
    ],
)
def test_no_proxy_is_read_in_the_forms_that_people_write(
    no_proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:8080")
    monkeypatch.setenv("NO_PROXY", no_proxy)
    assert proxy_for("https://models.example/v1") is None


@pytest.mark.parametrize("no_proxy", ["*.models.test", "models.example:8443", "odels.example", "["])
def test_no_proxy_exempts_no_other_host(no_proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:8080")
    monkeypatch.setenv("NO_PROXY", no_proxy)
    assert proxy_for("https://models.example/v1") == "http://proxy.example:8080"


def test_several_folders_of_certificates_may_be_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # https://github.com/github/copilot-cli/issues/3669
    missing = tmp_path / "missing"
    monkeypatch.setenv("SSL_CERT_DIR", f"{missing}{os.pathsep}{tmp_path}")
    expect_usable_certificates()
    monkeypatch.setenv("SSL_CERT_DIR", f"{missing}{os.pathsep}{missing}")
    with pytest.raises(ConfigurationError, match="SSL_CERT_DIR"):
        expect_usable_certificates()


def test_a_log_of_keys_that_cannot_be_written_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # https://github.com/Aider-AI/aider/issues/5746
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "missing" / "keys.log"))
    with pytest.raises(ConfigurationError, match="SSLKEYLOGFILE") as caught:
        resolve(load(model="openai/x", base_url="http://127.0.0.1:9/v1"))
    assert str(tmp_path) not in str(caught.value)
