"""Parsing in a process of its own, which can be ended: documents are untrusted, parsers may loop.

A worker starts on first use, reads one document after another, has no keys in its environment, may
write no file, and is ended where one takes too long or too much memory. While it parses, threads
and loops of this process go on.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO, Any, Final

from summarizer.documents.document import Extract
from summarizer.errors import ArticleError, ConfigurationError

SECONDS: Final = 30.0
"""What one document may take; made-up hostile ones are in ``tests/documents``."""
MEMORY: Final = 2 * 1024**3
_DOCUMENTS: Final = 200
"""After so many a worker is replaced: what parsers keep in memory goes with it."""
_ENVIRONMENT: Final = (
    "PATH",
    "SYSTEMROOT",
    "TEMP",
    "TMP",
    "TMPDIR",
    "LD_LIBRARY_PATH",
    "LANG",
    "HOME",
)
_START: Final = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    "from summarizer.documents.parsing import serve; serve()"
)


def parse(
    kind: str,
    data: bytes,
    *,
    charset: str | None = None,
    address: str | None = None,
    seconds: float = SECONDS,
) -> Extract:
    """Read a document in a worker.

    Parameters
    ----------
    kind
        ``page``, ``pdf``, ``word`` or ``mail``.
    data
        Its bytes.
    charset, address
        Of a page: what the server says of its encoding, and where it was fetched.
    seconds
        After so many the worker is ended.

    Raises
    ------
    ArticleError
        It cannot be read, or takes too long or too much memory.
    ConfigurationError
        A package of the extra ``documents`` is missing.
    """
    asked = {"kind": kind, "charset": charset, "address": address, "length": len(data)}
    with _PLACES:
        worker = _POOL.take()
        try:
            answer = worker.ask(asked, data, seconds)
        except BaseException:
            worker.kill()  # an interrupt in the midst: what it says next answers nobody
            raise
        finally:
            _POOL.give_back(worker)
    if answer is None:
        raise ArticleError(
            f"it could not be parsed within {seconds:g} seconds, or with the memory that a "
            "document may take: save its text alone."
        )
    if "extract" in answer:
        return Extract.from_json(answer["extract"])
    raise {"article": ArticleError, "setting": ConfigurationError}[answer["error"]](
        answer["message"]
    ) from None


class _Worker:
    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", _START, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
        )
        self._left = _DOCUMENTS

    @property
    def is_usable(self) -> bool:
        return self._left > 0 and self._process.poll() is None

    def ask(self, asked: dict[str, Any], data: bytes, seconds: float) -> dict[str, Any] | None:
        """Send a document and return the answer; None where the worker was ended before."""
        self._left -= 1
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        ending = threading.Timer(seconds, self._process.kill)
        ending.daemon = True
        ending.start()
        try:
            send(stdin, {**asked, "seconds": seconds}, data)
            received = receive(stdout)
        except OSError:
            received = None
        finally:
            ending.cancel()
        if received is None:
            self._left = 0
            return None
        return received[0]

    def kill(self) -> None:
        """End it at once."""
        self._left = 0
        self._process.kill()

    def close(self) -> None:
        """End it: it ends by itself when nothing more can come."""
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if stream is not None:
                    stream.close()
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class _Pool:
    """Workers that wait for a document."""

    def __init__(self) -> None:
        self._idle: list[_Worker] = []
        self._lock = threading.Lock()

    def take(self) -> _Worker:
        with self._lock:
            while self._idle:
                worker = self._idle.pop()
                if worker.is_usable:
                    return worker
                worker.close()
        return _Worker()

    def give_back(self, worker: _Worker) -> None:
        if worker.is_usable:
            with self._lock:
                self._idle.append(worker)
        else:
            worker.close()

    def close(self) -> None:
        with self._lock:
            workers, self._idle = self._idle, []
        for worker in workers:
            worker.close()

    def forget(self) -> None:
        """In a forked process: the workers are the parent's."""
        self.__init__()  # type: ignore[misc]


_POOL: Final = _Pool()
_PLACES: Final = threading.BoundedSemaphore(max(2, os.cpu_count() or 1))
atexit.register(_POOL.close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_POOL.forget)


def send(stream: IO[bytes], head: dict[str, Any], data: bytes = b"") -> None:
    """Write a message: a line of JSON, and as many bytes as its ``length`` says."""
    stream.write(json.dumps(head).encode() + b"\n")
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Read a message; None where the other side has gone."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    head: dict[str, Any] = json.loads(line)
    data = stream.read(head.get("length", 0))
    return (head, data) if len(data) == head.get("length", 0) else None
