"""The embedded model's process, when whoever asks is interrupted, ended or killed."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import psutil
import pytest

from summarizer.local.gguf import is_installed
from tests.interrupted import PATIENCE, gone, python, run, wait_until
from tests.processes import started_with
from tests.surveyed import TEXT

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not is_installed(), reason="the embedded model is not installed"),
]

CANCELLED = """
MODEL = {"model": "local"}

def children():
    return psutil.Process().children()

async def main():
    task = asyncio.create_task(asummarise(TEXT, **MODEL))
    while not children():
        await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.wait({task})
    assert task.cancelled()
    print(json.dumps(left()))  # given up while it loads: a server that had loaded would be kept
    task = asyncio.create_task(asummarise(TEXT, **MODEL))
    while not is_asking():
        await asyncio.sleep(0.02)
    await asyncio.sleep(0.2)
    task.cancel()
    await asyncio.wait({task})
    print(json.dumps(left()))  # in the middle of a request: the server is kept for the next one

asyncio.run(main())
"""


def test_cancelling_while_it_loads_and_while_it_answers() -> None:
    done = run(python(CANCELLED, "-"))
    assert done.err == ""
    assert done.told == [
        {"threads": [], "children": 0, "sockets": 0},
        {"threads": [], "children": 1, "sockets": 0},
    ]
    assert done.code == 0


# What SIGKILL does is in test_server.py.
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -15)])
def test_the_server_goes_with_a_command_that_is_ended(
    sent: signal.Signals, code: int, tmp_path: Path
) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    servers: list[psutil.Process] = []

    def answering() -> bool:
        servers[:] = started_with("worker.py")
        return any(
            connection.status == psutil.CONN_ESTABLISHED
            for server in servers
            for connection in server.net_connections("inet")
        )

    command = [sys.executable, "-m", "summarizer.cli", "--model", "local", str(article)]
    done = run(command, when=answering, send=sent)
    assert done.code == code
    assert "Traceback" not in done.err
    assert done.seconds < PATIENCE / 3
    assert servers
    wait_until(lambda: all(gone(server.pid) for server in servers))
