"""OpenAI's batch format: files of requests, one JSON object a line, and files of their results.

https://platform.openai.com/docs/guides/batch and /docs/api-reference/batch/request-input; vLLM's
``run-batch`` and other servers read and write the same.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Self

MOST_REQUESTS: Final = 50_000
"""Requests of a file: https://platform.openai.com/docs/api-reference/batch/create"""

MOST_BYTES: Final = 200_000_000
"""Bytes of a file; "200 MB" there, of which the smaller reading is taken."""

ENDPOINT: Final = "/v1/chat/completions"

LONGEST_LINE: Final = 10 * 2**20
"""Bytes of a result that are read at most, as of an answer over the network."""

LOST: Final = 408
"""The status of a request that the batch ended without: asked in vain, it may be asked again."""

_REQUEST_ID: Final = re.compile(r"[\x21-\x7e]{1,200}")

_ENDS_OF_LINES: Final = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029", "\x85": "\\u0085"})
"""What some readers take for the end of a line, though JSON does not."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one request.

    Attributes
    ----------
    custom_id
        Which request.
    status
        The HTTP status that it had, or ``LOST``.
    body
        The JSON of its response.
    request_id
        The server's name for the exchange.
    """

    custom_id: str
    status: int
    body: bytes
    request_id: str | None = None


class RequestFiles:
    """Writes requests to files of a folder, as many as the limits make necessary.

    A file is for its owner alone. It has another name until ``close``, so that none is seen that is
    not whole; files that were begun and not closed are removed at the end of the block.

    Parameters
    ----------
    folder
        Where to.
    stem
        How the names of the files begin.
    most_requests, most_bytes
        Limits for one file. A request that is larger by itself has a file of its own.
    """

    def __init__(self, folder: Path, stem: str, *, most_requests: int, most_bytes: int) -> None:
        self._folder = folder
        self._stem = stem
        self._most_requests = most_requests
        self._most_bytes = most_bytes
        self._stream: IO[bytes] | None = None
        self._begun: list[Path] = []
        self.names: list[str] = []
        """Of the files, in their order."""
        self.sizes: list[tuple[int, int]] = []
        """Requests and bytes of each."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._stream is not None:
            self._stream.close()
        for path in self._begun:
            path.unlink(missing_ok=True)

    def add(self, custom_id: str, body: bytes) -> int:
        """Write a request; return the number of its file, counted from 0.

        Parameters
        ----------
        custom_id
            Unique in a file, at most 64 characters, and no words of the article.
        body
            The JSON of the request.
        """
        line = request_line(custom_id, body)
        requests, size = self.sizes[-1] if self.sizes else (0, 0)
        is_full = requests >= self._most_requests or size + len(line) > self._most_bytes
        if self._stream is None or (requests and is_full):
            self._open()
            requests = size = 0
        assert self._stream is not None
        self._stream.write(line)
        self.sizes[-1] = (requests + 1, size + len(line))
        return len(self.names) - 1

    def close(self) -> None:
        """Give the files their names."""
        self._end()
        while self._begun:
            path = self._begun.pop(0)
            path.replace(path.with_suffix(""))

    def _open(self) -> None:
        self._end()
        name = f"{self._stem}-{len(self.names) + 1:02d}.jsonl"
        path = self._folder / f"{name}.part"
        self._begun.append(path)
        self._stream = private(path)
        self.names.append(name)
        self.sizes.append((0, 0))

    def _end(self) -> None:
        if self._stream is not None:
            self._stream.flush()
            os.fsync(self._stream.fileno())
            self._stream.close()
            self._stream = None


def private(path: Path) -> IO[bytes]:
    """Open a new file for its owner alone; one that is there is replaced."""
    path.unlink(missing_ok=True)
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def request_line(custom_id: str, body: bytes) -> bytes:
    """Return a request as a line of a batch file."""
    line = {"custom_id": custom_id, "method": "POST", "url": ENDPOINT, "body": json.loads(body)}
    text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ENDS_OF_LINES).encode() + b"\n"


def read_results(stream: IO[bytes]) -> Iterator[Result | None]:
    """Read the lines of an output file or of an error file, whose shape is not trusted.

    Yields
    ------
    Result or None
        None for a line that cannot be read: broken off, longer than any answer, of another shape.
    """
    while line := stream.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE:
            while line and not line.endswith(b"\n"):
                line = stream.readline(LONGEST_LINE)
            yield None
        elif line.strip():
            yield _read(line)


def _read(line: bytes) -> Result | None:
    try:
        told = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        return None
    custom_id = told.get("custom_id") if isinstance(told, dict) else None
    if not isinstance(custom_id, str):
        return None
    response, error = told.get("response"), told.get("error")
    if not isinstance(response, dict):
        # "For requests that failed with a non-HTTP error": batch_expired, batch_cancelled, ...
        return Result(custom_id, LOST, _json(_as_error(error))) if error else None
    if "choices" in response:  # early versions of vLLM have the answer itself there
        return Result(custom_id, 200, _json(response))
    status, body = response.get("status_code"), response.get("body")
    if isinstance(body, str):
        try:
            body = json.loads(body)
        except (ValueError, RecursionError):
            body = {"error": {"message": body}}
    if not isinstance(status, int) or isinstance(status, bool) or not 200 <= status < 600:
        return None
    if body is None and error:  # vLLM has a status, and what is wrong beside the response
        body = _as_error(error)
        status = status if status >= 400 else 500
    if not isinstance(body, dict | list):
        return None
    return Result(custom_id, status, _json(body), _request_id(response.get("request_id")))


def _request_id(told: Any) -> str | None:
    """Return a name that can be the value of a header, as it would have come over the network."""
    is_name = isinstance(told, str) and _REQUEST_ID.fullmatch(told)
    return told if is_name else None


def _as_error(error: Any) -> dict[str, Any]:
    """Return what a line says is wrong in the shape of the body of an error."""
    if isinstance(error, dict):
        return error if "error" in error else {"error": error}
    return {"error": {"message": str(error)}}


def lost(custom_id: str, code: str, message: str) -> Result:
    """Return what stands for a request of which the batch brought nothing."""
    body = {"error": {"code": code, "type": "batch", "message": message}}
    return Result(custom_id, LOST, _json(body))


def _json(value: Any) -> bytes:
    return json.dumps(value).encode()
