"""One request over HTTP with limits: of size, time and where it goes. No cookies, no proxy, no key.

Made of the standard library's client: it is what lets the address that was checked be the one that
is connected to.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, quote, urlsplit

from summarizer.distribution import NAME, VERSION
from summarizer.documents.guarding import check_address
from summarizer.errors import ArticleError

USER_AGENT: Final = f"{NAME}/{VERSION} (fetches one page at its user's request)"
_CHUNK: Final = 65_536
_ACCEPT: Final = "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5"
_AS_IT_IS: Final = "%/:=&?~+!$,;'@()*[]"


class Unreachable(ArticleError):
    """A server could not be reached, or did not answer as HTTP says, or not in time."""


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a name."""
    return list(
        dict.fromkeys(
            str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        )
    )


def connect(address: str, port: int, seconds: float) -> socket.socket:
    """Connect to an address, which is no name: nothing is resolved here."""
    return socket.create_connection((address, port), seconds)


@dataclass(frozen=True, slots=True)
class Network:
    """How names are resolved and connections made; tests put others in their place."""

    resolve: Callable[[str, int], Sequence[str]] = resolve
    connect: Callable[[str, int, float], socket.socket] = connect


@dataclass(slots=True)
class Allowance:
    """What one document may cost, with all that is asked on the way to it."""

    seconds: float
    bytes: int
    allow_private: bool
    network: Network = field(default_factory=Network)
    deadline: float = 0.0
    was_public: bool = False

    def __post_init__(self) -> None:
        self.deadline = time.monotonic() + self.seconds

    @property
    def left(self) -> float:
        """Seconds until the end."""
        return self.deadline - time.monotonic()

    def check(self, address: str) -> None:
        """Check an address; from a public server no way leads to a private one.

        Raises
        ------
        ArticleError
            It must not be connected to.
        """
        is_own = check_address(address, allow_private=self.allow_private)
        if is_own and self.was_public:
            raise ArticleError("a public server points to a private network: that is not followed.")
        self.was_public = self.was_public or not is_own


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; ``body`` is empty where the status is no success."""

    status: int
    location: str | None
    media_type: str | None
    body: bytes


def split(address: str) -> SplitResult:
    """Return the parts of an address that may be asked.

    Raises
    ------
    ArticleError
        It is none of the web, or holds a password.
    """
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        raise ArticleError("is no address of the web.") from None
    if parts.scheme.casefold() not in ("http", "https") or not parts.hostname or port == 0:
        raise ArticleError("is no address of the web: it begins with http:// or https://.")
    if parts.username is not None or parts.password is not None:
        raise ArticleError("holds a name or a password: those are not sent. Leave them out.")
    if any(ord(c) < 33 or ord(c) == 127 for c in address.strip()):
        raise ArticleError("is no address of the web: it holds spaces or control characters.")
    return parts


def port_of(parts: SplitResult) -> int:
    """Return the port of an address."""
    return parts.port or (443 if parts.scheme.casefold() == "https" else 80)


def get(address: str, allowance: Allowance) -> Answer:
    """Ask a server for one page, without following where it points.

    Raises
    ------
    ArticleError
        The address must not be asked, or the answer is too large.
    Unreachable
        The server could not be reached, or did not answer in time.
    """
    parts = split(address)
    host = _host(parts)
    port = port_of(parts)
    sock = _connected(host, port, allowance)
    ending = threading.Timer(max(0.0, allowance.left), _shut, (sock,))
    ending.daemon = True
    ending.start()
    try:
        if parts.scheme.casefold() == "https":
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
            ending.args = (sock,)
        return _asked(sock, parts, host, port, allowance)
    except ssl.SSLCertVerificationError as error:
        raise Unreachable(
            f"the server's certificate is not valid ({error.verify_message})."
        ) from None
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        if allowance.left <= 0 or isinstance(error, TimeoutError):
            raise _late(allowance) from None
        raise Unreachable(
            f"the server's answer broke off or is no HTTP ({type(error).__name__})."
        ) from None
    finally:
        ending.cancel()
        sock.close()


def _late(allowance: Allowance) -> Unreachable:
    return Unreachable(
        f"the server did not answer to the end within {allowance.seconds:g} seconds."
    )


def _shut(sock: socket.socket) -> None:
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)  # wakes who waits for it


def _host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    try:
        return host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise ArticleError("is no address of the web: its server's name is not valid.") from None


def _connected(host: str, port: int, allowance: Allowance) -> socket.socket:
    addresses = _resolved(host, port, allowance)
    for address in addresses:
        allowance.check(address)  # all of them: a name that leads to both is up to no good
    failure = "no address"
    for address in addresses:
        if allowance.left <= 0:
            raise _late(allowance)
        try:
            return allowance.network.connect(address, port, allowance.left)
        except TimeoutError:
            failure = "no answer"
        except OSError as error:
            failure = error.strerror or type(error).__name__
    raise Unreachable(f"the server {host} cannot be reached: {failure}.")


def _resolved(host: str, port: int, allowance: Allowance) -> Sequence[str]:
    """Resolve a name in a thread: the system's resolver knows no time limit."""
    found: list[Sequence[str]] = []

    def look() -> None:
        with suppress(OSError, UnicodeError):
            found.append(allowance.network.resolve(host, port))

    thread = threading.Thread(target=look, daemon=True, name="summarizer-resolver")
    thread.start()
    thread.join(max(0.0, allowance.left))
    if thread.is_alive():
        raise _late(allowance)
    if not found or not found[0]:
        raise Unreachable(f"there is no server {host}: check the address and the network.")
    return found[0]


def _asked(
    sock: socket.socket, parts: SplitResult, host: str, port: int, allowance: Allowance
) -> Answer:
    sock.settimeout(max(0.01, allowance.left))
    connection = http.client.HTTPConnection(host, port)
    connection.sock = sock
    target = quote(parts.path or "/", safe=_AS_IT_IS)
    if parts.query:
        target += "?" + quote(parts.query, safe=_AS_IT_IS)
    shown = f"[{host}]" if ":" in host else host
    standard = port == (443 if parts.scheme.casefold() == "https" else 80)
    connection.putrequest("GET", target, skip_host=True, skip_accept_encoding=True)
    for name, value in (
        ("Host", shown if standard else f"{shown}:{port}"),
        ("User-Agent", USER_AGENT),
        ("Accept", _ACCEPT),
        ("Accept-Encoding", "gzip"),
        ("Connection", "close"),
    ):
        connection.putheader(name, value)
    connection.endheaders()
    with connection.getresponse() as response:
        good = response.status == 200
        length = response.length
        if good and length is not None and length > allowance.bytes:
            raise _large(allowance)
        body = _body(response, allowance) if good else b""
        return Answer(
            response.status,
            response.getheader("Location"),
            response.getheader("Content-Type"),
            body,
        )


def _large(allowance: Allowance) -> ArticleError:
    return ArticleError(f"the document is larger than {allowance.bytes:,} bytes: it is not loaded.")


def _body(response: http.client.HTTPResponse, allowance: Allowance) -> bytes:
    """Read a body, unpacked; neither what comes nor what it unpacks to may be too large."""
    coding = (response.getheader("Content-Encoding") or "identity").strip().casefold()
    if coding not in ("identity", "", "gzip", "x-gzip", "deflate"):
        raise Unreachable(
            f"the server packs its answer in a way that was not asked for ({coding[:20]})."
        )
    unpacker = zlib.decompressobj(47) if coding in ("gzip", "x-gzip", "deflate") else None
    body = bytearray()
    received = 0
    while chunk := response.read1(_CHUNK):
        if allowance.left <= 0:
            raise _late(allowance)
        received += len(chunk)
        room = allowance.bytes - len(body)
        body += unpacker.decompress(chunk, room + 1) if unpacker else chunk
        if len(body) > allowance.bytes or received > allowance.bytes:
            raise _large(allowance)
    if allowance.left <= 0:
        raise _late(allowance)
    if (response.length or 0) > 0 or (unpacker is not None and not unpacker.eof):
        raise Unreachable("the server's answer broke off.")
    return bytes(body)
