"""A scripted server with OpenAI's `/v1/files` and `/v1/batches`, for faults that no real one gives
on demand. What the model says in it is recorded, or written for a fault.

Files come as multipart forms, are checked as a batch's, and run line by line; lists have pages.
"""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

Line = dict[str, Any]
Answer = Callable[[Any], tuple[int, Any]]
"""From the body of a request to the status and body of its response."""


@dataclass
class Batch:
    """A batch at the server, and what is to become of it."""

    id: str
    upload: str
    metadata: dict[str, str] | None
    created: int
    status: str = "validating"
    looks: int = 0
    lines: list[Line] = field(default_factory=list)
    errors: list[dict[str, Any]] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)


class BatchServer:
    """A server on the loopback interface; a context manager.

    `script` may change what becomes of a batch when it ends: it is given the batch with its lines,
    each with its response or error, and may set another status, and take lines away. `fault` may
    answer a call itself: it is given the method and the path, and returns a status and a body, or
    None; "drop" answers nothing, after the call has been carried out.
    """

    def __init__(
        self,
        answer: Answer,
        *,
        script: Callable[[Batch], None] | None = None,
        fault: Callable[[str, str], tuple[int, Any] | str | None] | None = None,
        looks: int = 1,
        page: int = 100,
        older: int = 0,
    ) -> None:
        self.answer = answer
        self.script = script or (lambda _: None)
        self.fault = fault or (lambda *_: None)
        self.looks = looks
        self.page = page
        self.uploads: dict[str, bytes] = {}
        self.batches: list[Batch] = [
            Batch(f"batch_older{n}", "file-older", None, 1, "completed") for n in range(older)
        ]
        self.calls: Counter[str] = Counter()
        self.keys: set[str] = set()
        self._lock = threading.RLock()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    @property
    def made(self) -> list[Batch]:
        """The batches that were made here, the first first."""
        return [b for b in reversed(self.batches) if not b.id.startswith("batch_older")]

    def __enter__(self) -> Self:
        server = self

        class Handler(_Handler):
            played = server

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    # What it does

    def call(self, method: str, path: str, body: bytes, kind: str) -> tuple[int, bytes] | None:
        """Answer a call; None closes the connection without a word."""
        with self._lock:
            url = urlsplit(path)
            parts = url.path.removeprefix("/v1/").split("/")
            name = f"{method} {parts[0]}{'/content' if parts[-1] == 'content' else ''}"
            self.calls[name] += 1
            fault = self.fault(method, url.path)
            if isinstance(fault, tuple):
                return fault[0], json.dumps(fault[1]).encode()
            match method, parts:
                case "POST", ["files"]:
                    answer = self._file(body, kind)
                case "GET", ["files", name, "content"] if name in self.uploads:
                    answer = 200, self.uploads[name]
                case "POST", ["batches"]:
                    answer = self._batch(json.loads(body))
                case "GET", ["batches"]:
                    answer = self._list(parse_qs(url.query))
                case "GET", ["batches", name] if name in (b.id for b in self.batches):
                    answer = self._look(next(b for b in self.batches if b.id == name))
                case _:
                    answer = 404, {"error": {"message": "No such thing.", "code": "not_found"}}
            if fault == "drop":
                return None
            status, told = answer
            return status, told if isinstance(told, bytes) else json.dumps(told).encode()

    def _file(self, body: bytes, kind: str) -> tuple[int, Any]:
        form = message_from_bytes(b"content-type: " + kind.encode() + b"\r\n\r\n" + body)
        fields = {
            part.get_param("name", header="content-disposition"): part.get_payload(decode=True)
            for part in form.get_payload()  # type: ignore[union-attr]
        }
        if fields["purpose"] != b"batch":
            return 400, {"error": {"message": "What is it for?"}}
        name = f"file-{len(self.uploads) + 1}"
        self.uploads[name] = fields["file"]  # type: ignore[assignment]
        return 200, {"id": name, "object": "file", "purpose": "batch"}

    def _batch(self, asked: Any) -> tuple[int, Any]:
        if asked["input_file_id"] not in self.uploads or asked["completion_window"] != "24h":
            return 400, {"error": {"message": "There is no such file."}}
        number = len(self.made) + 1
        batch = Batch(
            f"batch_{number}", asked["input_file_id"], asked.get("metadata"), 4_000_000_000 + number
        )
        self.batches.insert(0, batch)
        return 200, self._told(batch)

    def _list(self, query: dict[str, list[str]]) -> tuple[int, Any]:
        ids = [b.id for b in self.batches]
        start = ids.index(query["after"][0]) + 1 if "after" in query else 0
        size = min(self.page, int(query.get("limit", ["20"])[0]))
        data = [self._told(b) for b in self.batches[start : start + size]]
        return 200, {"object": "list", "data": data, "has_more": start + size < len(ids)}

    def _look(self, batch: Batch) -> tuple[int, Any]:
        batch.looks += 1
        if batch.status == "validating":
            self._validate(batch)
        elif batch.status == "in_progress" and batch.looks > self.looks:
            self._run(batch)
        return 200, self._told(batch)

    def _validate(self, batch: Batch) -> None:
        lines = [json.loads(line) for line in self.uploads[batch.upload].split(b"\n") if line]
        wrong = {
            "duplicate_custom_id": len({x["custom_id"] for x in lines}) < len(lines),
            "mismatched_model": len({x["body"]["model"] for x in lines}) > 1,
            "invalid_url": any(x["url"] != "/v1/chat/completions" for x in lines),
            "invalid_method": any(x["method"] != "POST" for x in lines),
            "too_many": len(lines) > 50_000 or len(self.uploads[batch.upload]) > 200_000_000,
            "long_custom_id": any(len(x["custom_id"]) > 64 for x in lines),
        }
        batch.errors += [
            {"code": c, "message": c, "line": 1} for c, is_so in wrong.items() if is_so
        ]
        batch.status = "failed" if batch.errors else "in_progress"
        batch.lines = lines
        batch.counts = {"total": len(lines), "completed": 0, "failed": 0}

    def _run(self, batch: Batch) -> None:
        batch.status = "completed"
        for number, line in enumerate(batch.lines):
            status, body = self.answer(line["body"])
            line |= {
                "id": f"batch_req_{batch.id}_{number}",
                "response": {"status_code": status, "request_id": f"req_{number}", "body": body},
                "error": None,
            }
        self.script(batch)
        good = [x for x in batch.lines if (x["response"] or {}).get("status_code") == 200]
        bad = [x for x in batch.lines if x not in good]
        batch.counts |= {"completed": len(good), "failed": len(bad)}
        for which, lines in (("output_file_id", good), ("error_file_id", bad)):
            if lines:
                batch.files[which] = f"file-{which}-{batch.id}"
                self.uploads[batch.files[which]] = results(lines)

    def _told(self, batch: Batch) -> dict[str, Any]:
        return {
            "id": batch.id,
            "object": "batch",
            "endpoint": "/v1/chat/completions",
            "status": batch.status,
            "errors": {"object": "list", "data": batch.errors} if batch.errors else None,
            "input_file_id": batch.upload,
            "completion_window": "24h",
            "created_at": batch.created,
            "output_file_id": batch.files.get("output_file_id"),
            "error_file_id": batch.files.get("error_file_id"),
            "request_counts": batch.counts or None,
            "metadata": batch.metadata,
        }


def results(lines: Sequence[Line]) -> bytes:
    """A file of results, in the reverse order of the requests."""
    kept = ("id", "custom_id", "response", "error")
    told = ({name: line.get(name) for name in kept} for line in reversed(lines))
    return b"".join(json.dumps(line).encode() + b"\n" for line in told)


def expired(line: Line) -> None:
    """What the error file says of a request that was not reached in time."""
    line["response"] = None
    line["error"] = {
        "code": "batch_expired",
        "message": "This request could not be executed before the completion window expired.",
    }


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"
    timeout = 10
    played: BatchServer

    def do_POST(self) -> None:
        self._answer("POST", self.rfile.read(int(self.headers["content-length"])))

    def do_GET(self) -> None:
        self._answer("GET", b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing on standard error."""

    def _answer(self, method: str, body: bytes) -> None:
        self.played.keys.add(self.headers["authorization"])
        answer = self.played.call(method, self.path, body, self.headers.get("content-type", ""))
        if answer is None:
            self.close_connection = True
            return
        status, told = answer
        self.send_response_only(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(told)))
        self.send_header("retry-after-ms", "1")
        self.end_headers()
        self.wfile.write(told)
