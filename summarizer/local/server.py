"""llama.cpp's OpenAI-compatible server on the loopback interface, for as long as it is needed.

It runs in a child process, not in ours. Measured with xllamacpp 2026.10: closing the server
while a request is in flight never returns, loading holds Python's global lock for seconds (an
event loop would stand still), and an assertion in the native code aborts the process it is in.
A child can be ended at any time, and what it held is then free.
"""

from __future__ import annotations

import atexit
import http.client
import json
import os
import secrets
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from summarizer.errors import ConfigurationError
from summarizer.local.gguf import GgufModel, resolve
from summarizer.local.starting import Starting
from summarizer.local.weights import NOT_INSTALLED, Progress

_HOST: Final = "127.0.0.1"
_WORKER: Final = Path(__file__).with_name("worker.py")
_STOP_SECONDS: Final = 5.0


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """How llama.cpp is to run.

    Attributes
    ----------
    port : int
        0 for one that the system chooses; a fixed one is for recordings.
    n_ctx : int
        Tokens that one conversation may hold, question and answer together.
    n_parallel : int
        Conversations at once; each has a context of ``n_ctx`` tokens of its own.
    threads : int or None
        Threads that compute; None leaves the choice to llama.cpp (the physical cores).
    cache_ram_mib : int
        Memory for the beginnings of earlier conversations, in MiB.
    start_seconds : float
        How long loading may take.
    log : bool
        Let llama.cpp write its log to our standard error. It names the model's path.
    """

    port: int = 0
    n_ctx: int = 8192
    n_parallel: int = 1
    threads: int | None = None
    cache_ram_mib: int = 512
    start_seconds: float = 180.0
    log: bool = False


class LocalServer:
    """A running server; a context manager, or closed with :meth:`close`, or at exit.

    Starting takes some seconds (the model is read and tried once) and returns when the server
    answers. It listens on 127.0.0.1 only, and only to whoever has its random key.

    Parameters
    ----------
    model : GgufModel
        What to load; see :func:`summarizer.local.gguf.resolve`.
    settings : ServerSettings
        How to run it.
    starting : Starting, optional
        By which another thread may give up the start.

    Raises
    ------
    ConfigurationError
        If llama.cpp is not installed, cannot load the file or cannot have the port.
    """

    def __init__(
        self,
        model: GgufModel,
        settings: ServerSettings | None = None,
        *,
        starting: Starting | None = None,
    ) -> None:
        if find_spec("xllamacpp") is None:
            raise ConfigurationError(NOT_INSTALLED)
        settings = settings or ServerSettings()
        self.alias: Final = model.alias
        self.billions: Final = model.billions
        self.api_key: Final = secrets.token_urlsafe(24)
        self._closing = threading.Lock()
        starting = starting or Starting()
        self._worker = _spawn(settings)
        _running.add(self)
        try:
            starting.watch(self._worker)
            self.port: Final = _handshake(self._worker, model, settings, self.api_key)
            _expect_health(self.port)
        except BaseException:
            self._worker.kill()
            self.close()
            raise
        finally:
            starting.over()

    @property
    def base_url(self) -> str:
        """Where an OpenAI client is to send its requests."""
        return f"http://{_HOST}:{self.port}/v1"

    @property
    def running(self) -> bool:
        """Whether the server's process is alive and ours."""
        return self in _running and self._worker.poll() is None

    def close(self) -> None:
        """End the server, also in the middle of an answer. Closing twice does no harm."""
        with self._closing:
            if self not in _running:
                return
            _running.discard(self)
            _close_pipes(self._worker)
            try:
                self._worker.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._worker.kill()
                self._worker.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<LocalServer {self.alias} {'running' if self.running else 'closed'}>"

    def _disown(self) -> None:
        """In a forked child: let go of the parent's server without touching it."""
        # While the child kept the pipe open, the worker would outlive the parent.
        _close_pipes(self._worker)
        self._worker.returncode = 0
        self._closing = threading.Lock()


def shared_server(
    name: str = "local",
    settings: ServerSettings | Callable[[GgufModel], ServerSettings] | None = None,
    *,
    progress: Progress | None = None,
    starting: Starting | None = None,
) -> LocalServer:
    """Return this process's server for a model, starting it the first time.

    One server serves all callers that want the same file with the same settings; it is closed
    at exit. One that has died is replaced. Safe to call from several threads; a forked child
    starts its own. Blocks while the model loads: from a coroutine, call it in a thread.

    Parameters
    ----------
    name : str
        A local model's name; see :func:`summarizer.local.gguf.resolve`.
    settings : ServerSettings or callable, optional
        How to run it; or what says so, once the model is known.
    progress : callable, optional
        Told the bytes joined and the bytes in all, the first time that the embedded model is used.
    starting : Starting, optional
        By which another thread may give up the start.
    """
    with _shared_lock:
        model = resolve(name, progress=progress)
        key = (model, settings(model) if callable(settings) else settings or ServerSettings())
        server = _shared.get(key)
        if server is None or not server.running:
            server = _shared[key] = LocalServer(*key, starting=starting)
        return server


def _spawn(settings: ServerSettings) -> subprocess.Popen[str]:
    # -P and the script's path: neither the user's directory nor ours shadows a module.
    return subprocess.Popen(
        [sys.executable, "-P", str(_WORKER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if settings.log else subprocess.DEVNULL,
        encoding="utf-8",
    )


def _handshake(
    worker: subprocess.Popen[str], model: GgufModel, settings: ServerSettings, api_key: str
) -> int:
    """Send the settings, wait until the model is loaded, and return the port."""
    order = asdict(settings) | {
        "model": str(model.path),
        "alias": model.alias,
        "api_key": api_key,
        "verbosity": 3 if settings.log else 0,
        "sys_path": [str(entry) for entry in sys.path],
    }
    assert worker.stdin is not None
    assert worker.stdout is not None
    late = threading.Event()

    def give_up() -> None:
        late.set()
        worker.kill()

    alarm = threading.Timer(settings.start_seconds, give_up)
    alarm.daemon = True
    alarm.start()
    try:
        worker.stdin.write(json.dumps(order) + "\n")
        worker.stdin.flush()
        answer = worker.stdout.readline()
    except BrokenPipeError:
        answer = ""
    finally:
        alarm.cancel()
        alarm.join()  # no thread is left behind
    if late.is_set():
        raise ConfigurationError(
            f"llama.cpp did not load {model.path.name} within {settings.start_seconds:g} seconds"
        )
    said: dict[str, Any] = json.loads(answer) if answer else {}
    if "port" not in said:
        raise ConfigurationError(_no_start(model, settings, said.get("error")))
    return int(said["port"])


def _no_start(model: GgufModel, settings: ServerSettings, said: str | None) -> str:
    port = f", or port {settings.port} is taken" if settings.port else ""
    return (
        f"llama.cpp could not serve {model.path.name}: the file is damaged or of a kind that it "
        f"does not know, or memory is short{port} ({said or 'the process ended'}). "
        "ServerSettings(log=True) shows its log"
    )


def _expect_health(port: int) -> None:
    """Make sure that the server answers; it is loaded by now, so once is enough."""
    connection = http.client.HTTPConnection(_HOST, port, timeout=10)
    try:
        connection.request("GET", "/health")
        status = connection.getresponse().status
    except OSError as error:
        raise ConfigurationError(f"the local server does not answer on port {port}") from error
    finally:
        connection.close()
    if status != http.HTTPStatus.OK:
        raise ConfigurationError(f"the local server is not well: status {status}")


def _close_pipes(worker: subprocess.Popen[str]) -> None:
    for pipe in (worker.stdin, worker.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except BrokenPipeError:
                # The worker is gone already, with unread bytes in the pipe.
                continue


def _close_all() -> None:
    for server in list(_running):
        server.close()


def _after_fork() -> None:
    global _shared_lock
    _shared_lock = threading.Lock()
    _shared.clear()
    for server in list(_running):
        server._disown()
    _running.clear()


_running: Final[weakref.WeakSet[LocalServer]] = weakref.WeakSet()
_shared: Final[dict[tuple[GgufModel, ServerSettings], LocalServer]] = {}
_shared_lock = threading.Lock()

atexit.register(_close_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
