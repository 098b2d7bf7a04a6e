"""The embedded model's server, for real: skipped where llama.cpp or the weights are absent."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import ConfigurationError
from summarizer.local.gguf import GgufModel, is_installed, resolve
from summarizer.local.server import LocalServer, ServerSettings, shared_server

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not is_installed(), reason="the embedded model is not installed"),
]

SMALL = ServerSettings(n_ctx=512, cache_ram_mib=0)
EYES = {
    "type": "object",
    "properties": {"eyes": {"type": "integer"}},
    "required": ["eyes"],
    "additionalProperties": False,
}


def ask(server: LocalServer, question: str, *, key: str | None = None, **more: Any) -> Any:
    """Post one question and return the status and the parsed answer."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    body = {"messages": [{"role": "user", "content": question}], "temperature": 0} | more
    headers = {"Authorization": f"Bearer {key or server.api_key}"}
    try:
        connection.request("POST", "/v1/chat/completions", json.dumps(body), headers)
        response = connection.getresponse()
        return response.status, json.loads(response.read())
    finally:
        connection.close()


def listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def soon(condition: Any, seconds: float = 5.0) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    server = shared_server("local", SMALL)
    yield server
    server.close()


def test_it_answers_in_the_schema_under_its_alias(server: LocalServer) -> None:
    status, answer = ask(
        server,
        "How many eyes has a cat?",
        max_tokens=30,
        response_format={"type": "json_schema", "json_schema": {"name": "a", "schema": EYES}},
    )
    assert status == 200
    assert set(json.loads(answer["choices"][0]["message"]["content"])) == {"eyes"}
    assert answer["model"] == server.alias
    assert server.base_url == f"http://127.0.0.1:{server.port}/v1"


def test_it_refuses_a_wrong_key(server: LocalServer) -> None:
    status, _ = ask(server, "Hello", key="wrong")
    assert status == 401


def test_it_tells_nobody_where_the_model_lies(server: LocalServer) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    authorised = {"Authorization": f"Bearer {server.api_key}"}
    connection.request("GET", "/v1/models", headers=authorised)
    listed = connection.getresponse().read().decode()
    connection.close()
    assert server.alias in listed
    assert str(resolve().path.parent) not in listed


def test_the_key_is_neither_an_argument_nor_in_the_environment(server: LocalServer) -> None:
    process = Path(f"/proc/{server._worker.pid}")
    if not process.exists():
        pytest.skip("no /proc here")
    for name in ("cmdline", "environ"):
        assert server.api_key.encode() not in (process / name).read_bytes()


def test_all_threads_share_one_server(server: LocalServer) -> None:
    found: list[LocalServer] = []
    threads = [
        threading.Thread(target=lambda: found.append(shared_server("local", SMALL)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [server] * 4


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_child_leaves_the_parents_server_alone(server: LocalServer) -> None:
    child = os.fork()
    if child == 0:
        kept = server.running
        server.close()
        os._exit(int(kept))
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert server.running
    assert ask(server, "Hello", max_tokens=1)[0] == 200


def test_it_closes_in_the_middle_of_an_answer_and_leaves_nothing(
    capfd: pytest.CaptureFixture[str],
) -> None:
    threads = threading.active_count()
    outcome: list[object] = []

    def long_question() -> None:
        try:
            outcome.append(ask(server, "Write a long poem.", max_tokens=400))
        except (OSError, http.client.HTTPException) as error:
            outcome.append(error)

    with LocalServer(resolve(), SMALL) as server:
        asking = threading.Thread(target=long_question)
        asking.start()
        time.sleep(0.5)
        began = time.monotonic()
    assert time.monotonic() - began < 3
    asking.join(10)
    assert isinstance(outcome[0], OSError)
    server.close()
    assert not server.running
    assert not listens(server.port)
    assert server._worker.returncode is not None
    assert threading.active_count() == threads
    assert capfd.readouterr() == ("", "")


ORPHAN = """
import os, signal, time
from summarizer.local.gguf import resolve
from summarizer.local.server import LocalServer, ServerSettings
server = LocalServer(resolve(), ServerSettings(n_ctx=512, cache_ram_mib=0))
child = os.fork() if hasattr(os, "fork") else -1
if child == 0:
    os.close(1)
    time.sleep(60)
    os._exit(0)
print(server.port, child, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_it_dies_with_a_parent_that_was_killed_even_if_a_forked_child_lives_on() -> None:
    parent = subprocess.run([sys.executable, "-c", ORPHAN], stdout=subprocess.PIPE, timeout=60)
    port, child = map(int, parent.stdout.split())
    try:
        assert soon(lambda: not listens(port))
    finally:
        os.kill(child, signal.SIGKILL)


@pytest.mark.parametrize("content", [b"GGUF", b"GGUF" + bytes(range(256)) * 400])
def test_a_damaged_file_is_an_error_and_not_a_crash(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "damaged.gguf"
    path.write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"damaged\.gguf"):
        LocalServer(GgufModel(path, "damaged"), SMALL)


def test_a_file_that_was_cut_short_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "short.gguf"
    with resolve().path.open("rb") as whole:
        path.write_bytes(whole.read(8_000_000))
    with pytest.raises(ConfigurationError, match="the file is damaged"):
        LocalServer(GgufModel(path, "short"), SMALL)


def test_a_port_that_is_taken_is_named(server: LocalServer) -> None:
    settings = ServerSettings(port=server.port, n_ctx=512)
    with pytest.raises(ConfigurationError, match=f"port {server.port} is taken"):
        LocalServer(resolve(), settings)


def test_loading_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(ConfigurationError, match=r"within 0\.01 seconds"):
        LocalServer(resolve(), ServerSettings(start_seconds=0.01))
