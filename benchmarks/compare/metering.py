"""A proxy in front of the server that counts tokens, for every system in the same way.

Each library reports its tokens differently, or not at all; what the server says of each answer
is the same for all of them.
"""

from __future__ import annotations

import http.client
import json
import threading
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import urlsplit

_HOST: Final = "127.0.0.1"
_OF_ONE_HOP: Final = frozenset(
    "connection keep-alive te trailer transfer-encoding upgrade host content-length".split()
)


@dataclass(frozen=True, slots=True)
class Usage:
    """What some calls cost, by the server's own account.

    Attributes
    ----------
    calls : int
        Requests for a completion.
    failed : int
        Those of them that had no usable answer.
    read : int
        Tokens of the prompts.
    cached : int
        Those of them that the server had in its cache, and did not compute again.
    written : int
        Tokens of the answers.
    """

    calls: int = 0
    failed: int = 0
    read: int = 0
    cached: int = 0
    written: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            calls=self.calls + other.calls,
            failed=self.failed + other.failed,
            read=self.read + other.read,
            cached=self.cached + other.cached,
            written=self.written + other.written,
        )


class MeteringProxy:
    """Passes requests on to an OpenAI-compatible server, and adds up what its answers cost.

    A context manager. Answers are passed on whole, so requests for a stream are refused: they
    could not be counted.

    Parameters
    ----------
    upstream
        Address of the server, ending in ``/v1``.
    """

    def __init__(self, upstream: str) -> None:
        self._lock = threading.Lock()
        self._usage = Usage()
        self._http = ThreadingHTTPServer((_HOST, 0), _handler(upstream, self._count))
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)
        self.base_url: Final = f"http://{_HOST}:{self._http.server_port}{urlsplit(upstream).path}"

    def take(self) -> Usage:
        """Return what was spent since the last time this was asked."""
        with self._lock:
            taken, self._usage = self._usage, Usage()
        return taken

    def _count(self, usage: Usage) -> None:
        with self._lock:
            self._usage += usage

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.shutdown()
        self._http.server_close()


def usage_of(status: int, body: bytes) -> Usage:
    """Return what one answer cost, by what it says of itself."""
    try:
        answer = json.loads(body)
        usage = answer["usage"]
        details = usage.get("prompt_tokens_details") or {}
        return Usage(
            calls=1,
            failed=int(status != HTTPStatus.OK),
            read=int(usage["prompt_tokens"]),
            cached=int(details.get("cached_tokens") or 0),
            written=int(usage["completion_tokens"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return Usage(calls=1, failed=1)


def _handler(upstream: str, count: Any) -> type[BaseHTTPRequestHandler]:
    address = urlsplit(upstream)

    class Handler(BaseHTTPRequestHandler):
        """One request."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """Pass on what costs nothing, such as the list of models."""
            self._pass_on(b"")

        def do_POST(self) -> None:
            """Pass on a request for a completion, and count it before it is answered."""
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if _wants_a_stream(body):
                self._answer(HTTPStatus.BAD_REQUEST, [], b'{"error":"streams are not counted"}')
            else:
                self._pass_on(body)

        def _pass_on(self, body: bytes) -> None:
            connection = http.client.HTTPConnection(address.hostname or _HOST, address.port)
            headers = {k: v for k, v in self.headers.items() if k.lower() not in _OF_ONE_HOP}
            try:
                connection.request(self.command, self.path, body or None, headers)
                response = connection.getresponse()
                status, head, answer = response.status, response.getheaders(), response.read()
            except (OSError, http.client.HTTPException):
                status, head, answer = HTTPStatus.BAD_GATEWAY, [], b'{"error":"no answer"}'
            finally:
                connection.close()
            if self.command == "POST":
                count(usage_of(status, answer))
            self._answer(status, head, answer)

        def _answer(self, status: int, head: list[tuple[str, str]], body: bytes) -> None:
            self.send_response_only(status)
            for name, value in head:
                if name.lower() not in _OF_ONE_HOP:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            try:
                self.wfile.write(body)
            except ConnectionError:
                # Who asked no longer waits; what it cost is counted.
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            """Log nothing."""

    return Handler


def _wants_a_stream(body: bytes) -> bool:
    try:
        return bool(json.loads(body).get("stream"))
    except (ValueError, AttributeError):
        return False
