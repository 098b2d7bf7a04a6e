"""A real HTTP server that plays a script, for faults that no real model gives on demand.

It is not a stand-in for a model: how the library reads what models say is tested on recordings.
"""

from __future__ import annotations

import json
import socket
import socketserver
import ssl
import struct
import threading
from collections.abc import Callable, Iterable, Iterator
from http.server import BaseHTTPRequestHandler
from types import TracebackType
from typing import Any, Self

from summarizer.errors import SummarizerError
from summarizer.testing.script import Drip, Hang, RawBytes, Reply, Reset, Step, status

_LONGEST_BODY = 16 * 2**20


class ScriptOverrun(SummarizerError):
    """A scripted endpoint was asked more often than its script has steps."""


class ScriptedEndpoint:
    """An OpenAI-compatible endpoint on the loopback interface that does what it is told.

    Parameters
    ----------
    script : iterable of Step, or function
        One step a request, in order: `completion`, `refusal`, `content_filter`, `truncated`,
        `reply`, `status`, `raw_bytes`, `drip`, `hang`, `reset`. Or a function from the request's
        JSON body to a step, for requests whose order is not fixed.
    tls : ssl.SSLContext, optional
        Speak HTTPS, with the certificate of this server-side context.

    Attributes
    ----------
    requests : list
        The JSON bodies received, in order.
    headers : list of dict
        The headers received with them, names in lower case.

    Examples
    --------
    >>> from summarizer.testing import ScriptedEndpoint, completion, status
    >>> with ScriptedEndpoint([status(429, headers={"retry-after": "1"}), completion("ok")]) as end:
    ...     end.calls
    0
    """

    def __init__(
        self,
        script: Iterable[Step] | Callable[[Any], Step],
        *,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.tls = tls
        self._script = script if callable(script) else iter(tuple(script))
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._overrun = 0
        self._failure: Exception | None = None
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None
        self.requests: list[Any] = []
        self.headers: list[dict[str, str]] = []

    @property
    def calls(self) -> int:
        """How many requests have come in."""
        return len(self.requests)

    @property
    def base_url(self) -> str:
        """What to give a client as ``base_url``."""
        if self._server is None:
            raise RuntimeError("the scripted endpoint runs only inside its with block")
        scheme = "http" if self.tls is None else "https"
        return f"{scheme}://127.0.0.1:{self._server.server_address[1]}/v1"

    def __enter__(self) -> Self:
        self._closing.clear()
        self._server = _Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        server, thread = self._server, self._thread
        if server is None or thread is None:
            return
        self._server = self._thread = None
        self._closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
        if self._failure is not None:
            raise self._failure
        if error is None and self._overrun:
            steps = self.calls - self._overrun
            raise ScriptOverrun(
                f"asked {self.calls} times, and its script has {steps} step{'s' * (steps != 1)}"
            )

    def take(self, body: Any, headers: dict[str, str]) -> Step:
        """Note a request and return the step that answers it."""
        with self._lock:
            self.requests.append(body)
            self.headers.append(headers)
            if not callable(self._script):
                return self._next_step(self._script)
        try:
            return self._script(body)
        except Exception as error:  # noqa: BLE001 - raised again where the endpoint closes
            self._failure = error
            return status(599, body={"error": {"message": "the script failed"}})

    def _next_step(self, script: Iterator[Step]) -> Step:
        step = next(script, None)
        if step is None:
            self._overrun += 1
            return status(599, body={"error": {"message": "the script is at its end"}})
        return step

    def wait(self, seconds: float) -> bool:
        """Wait so long, or until the endpoint closes; say whether it does."""
        return self._closing.wait(seconds)


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    request_queue_size = 128
    # Closing joins the threads of all connections: none is left behind.
    daemon_threads = False
    block_on_close = True

    def __init__(self, endpoint: ScriptedEndpoint) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.endpoint = endpoint

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accept a connection; what TLS has to say is said in the connection's own thread."""
        connection, address = super().get_request()
        if self.endpoint.tls is not None:
            connection = self.endpoint.tls.wrap_socket(
                connection, server_side=True, do_handshake_on_connect=False
            )
        return connection, address

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away before its answer is what many a fault test is about."""


class _Handler(BaseHTTPRequestHandler):
    # HTTP/1.0: one connection a request, so that no idle connection outlives the script.
    protocol_version = "HTTP/1.0"
    timeout = 10
    server: _Server

    def do_POST(self) -> None:
        length = min(int(self.headers.get("content-length", 0)), _LONGEST_BODY)
        sent = self.rfile.read(length)
        if len(sent) < length:
            return  # the client went away before it had asked
        try:
            body = json.loads(sent)
        except ValueError:
            body = sent.decode(errors="replace")
        headers = {name.lower(): value for name, value in self.headers.items()}
        self._play(self.server.endpoint.take(body, headers))

    def do_GET(self) -> None:
        self.do_POST()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing on standard error."""

    def _play(self, step: Step) -> None:
        match step:
            case Reply():
                self._answer(step)
            case RawBytes(data):
                self.wfile.write(data)
            case Hang(seconds):
                self.server.endpoint.wait(seconds)
            case Drip(pieces, pause):
                for piece in pieces:
                    if self.server.endpoint.wait(pause):
                        break
                    self.wfile.write(piece)
            case Reset(after):
                self.wfile.write(after)
                # Lingering for no time makes the kernel send RST where it would send FIN.
                linger = struct.pack("ii", 1, 0)
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                # Closed here, before socketserver can say a proper goodbye.
                self.connection.close()

    def _answer(self, step: Reply) -> None:
        self.send_response_only(step.status)
        headers = {"content-type": "application/json", **step.headers}
        for name, value in (headers | {"content-length": str(len(step.body))}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(step.body)
