"""Faults of the line: slow, broken, endless, or no HTTP at all."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from itertools import chain, repeat

from summarizer.errors import BudgetExceeded, EndpointError
from summarizer.testing import drip, hang, raw_bytes, reset
from tests.faults.row import Row, always, first
from tests.faults.well import SURVEYED, said

_ANSWER = said({"role": "assistant", "content": SURVEYED}).body
_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
_CHUNKED = _HEAD + b"transfer-encoding: chunked\r\n\r\n"
_GZIP = _HEAD + b"content-encoding: gzip\r\n\r\n"
_QUICK = {"attempts": 2}


class Endless:
    """A head, and then the same piece for ever, or so often."""

    def __init__(self, head: bytes, piece: bytes, times: int | None = None) -> None:
        self._head, self._piece, self._times = head, piece, times

    def __iter__(self) -> Iterator[bytes]:
        rest = repeat(self._piece) if self._times is None else repeat(self._piece, self._times)
        return chain([self._head], rest)


def _bomb(megabytes: int, head: bytes = _GZIP) -> Endless:
    """Zeros that unpack to a thousand times their size."""
    packing = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    start = packing.compress(b"") + packing.flush(zlib.Z_FULL_FLUSH)
    # After a full flush, the same bytes unpack to the same zeros, however often.
    piece = packing.compress(bytes(2**20)) + packing.flush(zlib.Z_FULL_FLUSH)
    return Endless(head + start, piece * 50, megabytes // 50)


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


ROWS = (
    Row(
        name="nobody listens",
        does="the port is closed",
        script=always(hang(0)),
        outcome=EndpointError,
        calls=2,
        seen=0,
        settings=_QUICK,
        says="is the server running",
        line="nobody listens",
    ),
    Row(
        name="certificate that is not trusted",
        does="HTTPS with a certificate of unknown origin",
        script=always(hang(0)),
        outcome=EndpointError,
        calls=1,
        seen=0,
        says="certificate",
        line="untrusted certificate",
    ),
    Row(
        name="plain HTTP behind an https address",
        does="answers the TLS greeting with HTTP",
        script=always(hang(0)),
        outcome=EndpointError,
        calls=1,
        seen=0,
        says="http://",
        line="https asked of http",
    ),
    Row(
        name="connection reset, once",
        does="RST after the request",
        script=first(reset()),
        outcome="complete",
        calls=2,
        says="connection lost",
    ),
    Row(
        name="connection reset for good",
        does="RST after every request",
        script=always(reset()),
        outcome=EndpointError,
        calls=2,
        settings=_QUICK,
        says="was lost",
    ),
    Row(
        name="reset in mid-body",
        does="RST after half of the answer",
        script=first(reset(_HEAD + b"content-length: 5000\r\n\r\n" + _ANSWER[:200])),
        outcome="complete",
        calls=2,
        says="connection lost",
    ),
    Row(
        name="closed before an answer",
        does="closes after the request",
        script=first(raw_bytes(b"")),
        outcome="complete",
        calls=2,
        says="connection lost",
    ),
    Row(
        name="half an answer",
        does="fewer bytes than content-length promises",
        script=first(raw_bytes(_HEAD + b"content-length: 5000\r\n\r\n" + _ANSWER[:200])),
        outcome="complete",
        calls=2,
        says="connection lost",
    ),
    Row(
        name="chunked answer without its end",
        does="closes after the first chunk",
        script=first(raw_bytes(_CHUNKED + _chunk(_ANSWER[:200]))),
        outcome="complete",
        calls=2,
        says="connection lost",
    ),
    Row(
        name="not HTTP",
        does="another protocol's greeting",
        script=always(raw_bytes(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")),
        outcome=EndpointError,
        calls=2,
        settings=_QUICK,
        says="was lost",
    ),
    Row(
        name="endless header",
        does="a header that does not end",
        script=always(drip(Endless(b"HTTP/1.1 200 OK\r\nx: ", b"a" * 2**16))),
        outcome=EndpointError,
        calls=2,
        settings=_QUICK,
        says="was lost",
    ),
    Row(
        name="no answer, once",
        does="silence; the next call is answered",
        script=first(hang(30)),
        outcome="complete",
        calls=2,
        settings={"call_seconds": 1.5},
        says="timed out",
    ),
    Row(
        name="no answer for good",
        does="silence until the deadline",
        script=always(hang(30)),
        outcome=BudgetExceeded,
        calls=1,
        seconds=1.0,
        says="timed out",
    ),
    Row(
        name="slow headers",
        does="a byte of the headers every 50 ms",
        script=always(drip([bytes([b]) for b in _HEAD], pause=0.05)),
        outcome=BudgetExceeded,
        calls=1,
        seconds=1.0,
        says="timed out",
    ),
    Row(
        name="slow drip",
        does="a byte of the answer every 50 ms, so that no read times out",
        script=always(drip(Endless(_CHUNKED, _chunk(b" ")), pause=0.05)),
        outcome=BudgetExceeded,
        calls=1,
        seconds=1.0,
        says="timed out",
    ),
    Row(
        name="endless answer",
        does="chunks without end, as fast as they are read",
        script=always(drip(Endless(_CHUNKED, _chunk(b" " * 2**16)))),
        outcome=EndpointError,
        calls=1,
        says="more than 10 MB",
        memory=40,
    ),
    Row(
        name="50 MB answer",
        does="a completion of 50 MB, with its length",
        script=always(
            drip(Endless(_HEAD + b"content-length: 52428800\r\n\r\n", b" " * 2**16, 800))
        ),
        outcome=EndpointError,
        calls=1,
        says="more than 10 MB",
        memory=40,
    ),
    Row(
        name="gzip bomb",
        does="300 kB that unpack to 300 MB",
        script=always(drip(_bomb(300))),
        outcome=EndpointError,
        calls=1,
        says="more than 10 MB",
        memory=40,
    ),
    Row(
        name="gzip bomb as an error",
        does="500 with 300 kB that unpack to 300 MB",
        script=always(drip(_bomb(300, b"HTTP/1.1 500 No\r\ncontent-encoding: gzip\r\n\r\n"))),
        outcome=EndpointError,
        calls=1,
        says="more than 10 MB",
        memory=40,
    ),
    Row(
        name="gzip that is none",
        does="content-encoding: gzip, and plain JSON",
        script=always(raw_bytes(_GZIP + _ANSWER)),
        outcome=EndpointError,
        calls=1,
        says="base_url",
    ),
    Row(
        name="honest gzip",
        does="a good answer, packed",
        script=always(raw_bytes(_GZIP + gzip.compress(_ANSWER))),
        outcome="complete",
        calls=1,
    ),
)
