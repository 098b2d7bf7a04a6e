"""A server on this machine for tests of fetching; it says what it was asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Reply:
    """What the server answers. ``pause`` stands between the bytes of the body."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": PAGE})
    pause: float = 0.0
    declared: int | None = None


def redirect(to: str, status: int = 302) -> Reply:
    return Reply(status=status, headers={"Location": to})


@dataclass
class Site:
    """A running server, and what it was asked: path and headers."""

    port: int
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def at(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@contextmanager
def site(replies: Mapping[str, Reply]) -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            running.asked.append((self.path, dict(self.headers.items())))
            reply = replies.get(self.path, Reply(b"none", 404))
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            length = len(reply.body) if reply.declared is None else reply.declared
            self.send_header("Content-Length", str(length))
            self.end_headers()
            try:
                if not reply.pause:
                    self.wfile.write(reply.body)
                    return
                for byte in reply.body:
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    time.sleep(reply.pause)
            except OSError:
                pass  # the client has had enough

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield running
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
