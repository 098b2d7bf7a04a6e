"""An HTTP client that follows nobody elsewhere and reads no more than an answer can be.

A response is read here, and not by the SDK, because the SDK reads errors and answers whole,
whatever they unpack to: 10 kB of gzip can be 10 MB, and a server need never end.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from openai import DefaultAsyncHttpxClient, OpenAIError

if TYPE_CHECKING:
    import httpx2

LONGEST_RESPONSE: Final = 10 * 2**20
"""Bytes of a response, unpacked, that are read at most; the longest survey has a hundredth."""

HTTP_ERRORS: Final[type[Exception]] = import_module(
    DefaultAsyncHttpxClient.__mro__[1].__module__.partition(".")[0]
).HTTPError
"""What the HTTP client raises: openai 3 has that of httpx2, openai 2 that of httpx."""

_GZIP_OR_ZLIB: Final = 32 + zlib.MAX_WBITS
_HEADLESS: Final = -zlib.MAX_WBITS
# The last is no encoding of this kind, but what some servers write there.
_NOT_PACKED: Final = ("", "identity", "none", "utf-8")
_OF_THE_WIRE: Final = frozenset({"content-encoding", "content-length", "transfer-encoding"})


class TooLong(OpenAIError):
    """A response has more than ``LONGEST_RESPONSE`` bytes."""


class Garbled(OpenAIError):
    """A response is packed in a way that cannot be undone."""


class BoundedClient(DefaultAsyncHttpxClient):
    """Reads at most ``LONGEST_RESPONSE`` bytes, unpacks nothing beyond them, and stays put.

    A redirect is not followed: the article and the key are for the server that was named.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(
            follow_redirects=False, headers={"accept-encoding": "gzip, deflate"}, **options
        )

    async def send(
        self, request: httpx2.Request, *, stream: bool = False, **options: Any
    ) -> httpx2.Response:
        """Send a request, and read the response whole."""
        return await _whole(await super().send(request, stream=True, **options), request)


class FilesClient(BoundedClient):
    """Leaves it to whoever asks for a file piece by piece how much is read of it."""

    async def send(
        self, request: httpx2.Request, *, stream: bool = False, **options: Any
    ) -> httpx2.Response:
        """Send a request, and read the response whole unless it is a file."""
        response = await super(BoundedClient, self).send(request, stream=True, **options)
        if stream and response.status_code == 200:
            return response
        return await _whole(response, request)


async def _whole(response: httpx2.Response, request: httpx2.Request) -> httpx2.Response:
    """Read a response to its end, or up to the limit."""
    try:
        content = await _content(response)
    finally:
        await response.aclose()
    headers = [
        (name, value)
        for name, value in response.headers.multi_items()
        if name.lower() not in _OF_THE_WIRE
    ]
    return type(response)(
        response.status_code,
        headers=headers,
        content=content,
        request=request,
        extensions=response.extensions,
    )


async def _content(response: httpx2.Response) -> bytes:
    unpack = unpacker(response.headers.get("content-encoding", ""))
    content = bytearray()
    async for piece in response.aiter_raw():
        content += unpack(piece, LONGEST_RESPONSE + 1 - len(content))
        if len(content) > LONGEST_RESPONSE:
            raise TooLong("a response is too long")
    return bytes(content)


def unpacker(encodings: str) -> Callable[[bytes, int], bytes]:
    """Return a function that unpacks the next piece to so many bytes at most."""
    names = [name.strip().lower() for name in encodings.split(",")]
    packed = [name for name in names if name not in _NOT_PACKED]
    if not packed:
        return lambda piece, most: piece[:most]
    if len(packed) > 1 or packed[0] not in ("gzip", "x-gzip", "deflate"):
        raise Garbled("an encoding that was not asked for")
    return _Unpacking()


class _Unpacking:
    """Unpacks gzip, also in several parts, and deflate with or without a head.

    RFC 9110 (8.4.1.2) says that some servers send the latter.
    """

    def __init__(self) -> None:
        self._unpacking = zlib.decompressobj(_GZIP_OR_ZLIB)
        self._begun = False

    def __call__(self, piece: bytes, most: int) -> bytes:
        content = b""
        while piece and len(content) < most:
            content += self._unpacked(piece, most - len(content))
            piece = self._unpacking.unused_data
            if self._unpacking.eof:
                self._unpacking, self._begun = zlib.decompressobj(_GZIP_OR_ZLIB), False
        return content

    def _unpacked(self, piece: bytes, most: int) -> bytes:
        for form in (_GZIP_OR_ZLIB, _HEADLESS):
            try:
                content = self._unpacking.decompress(piece, most)
            except zlib.error:
                if self._begun or form == _HEADLESS:
                    break
                self._unpacking = zlib.decompressobj(_HEADLESS)
                continue
            self._begun = True
            return content
        raise Garbled("a response that cannot be unpacked")
