"""Fetching one document from an address that the user gave, as a guest who behaves."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import Final
from urllib.parse import urldefrag, urljoin

from summarizer.distribution import NAME
from summarizer.documents.document import Document
from summarizer.documents.http_get import (
    Allowance,
    Answer,
    Network,
    Unreachable,
    get,
    port_of,
    split,
)
from summarizer.documents.packages import need
from summarizer.documents.reading import read_bytes
from summarizer.errors import ArticleError
from summarizer.text.source import shown_address

MAX_BYTES: Final = 20_000_000
MAX_SECONDS: Final = 30.0
MAX_REDIRECTS: Final = 5
_ROBOTS_BYTES: Final = 512_000
"""RFC 9309: at least 500 kibibytes of a robots.txt are to be read."""
_MOVED: Final = (301, 302, 303, 307, 308)
_USUAL_PORTS: Final = (80, 443)


def fetch_document(
    address: str,
    *,
    max_bytes: int = MAX_BYTES,
    max_seconds: float = MAX_SECONDS,
    max_redirects: int = MAX_REDIRECTS,
    allow_private: bool = False,
) -> Document:
    """Fetch a document and read it.

    Parameters
    ----------
    address
        Of a web page, a PDF, a DOCX file or a plain text; ``http`` or ``https``.
    max_bytes
        Most bytes of it, unpacked.
    max_seconds
        For all that is asked on the way to it, together; its parsing has half a minute more.
    max_redirects
        How often the server may point elsewhere.
    allow_private
        Let loopback and private networks pass. A public server's redirect to one is not followed
        even so, and link-local addresses never.

    Returns
    -------
    Document
        Its ``address`` is where it was found in the end.

    Raises
    ------
    ArticleError
        It must not be fetched (``robots.txt``, a private network), there is none, it is too
        large or too slow, or it cannot be read.
    ConfigurationError
        The extra ``documents`` is not installed.

    Notes
    -----
    The server is told an honest name. No cookie, no key and no proxy is used, and nothing else of
    the page is fetched: no picture, no script, no frame. ``robots.txt`` is asked first (RFC 9309).
    """
    try:
        return fetch(
            address,
            max_bytes=max_bytes,
            max_seconds=max_seconds,
            max_redirects=max_redirects,
            allow_private=allow_private,
        )
    except ArticleError as error:
        raise ArticleError(f"{shown_address(address)}: {error}") from None


async def afetch_document(
    address: str,
    *,
    max_bytes: int = MAX_BYTES,
    max_seconds: float = MAX_SECONDS,
    max_redirects: int = MAX_REDIRECTS,
    allow_private: bool = False,
) -> Document:
    """Fetch a document from asynchronous code; as ``fetch_document``, in a thread."""
    return await asyncio.to_thread(
        fetch_document,
        address,
        max_bytes=max_bytes,
        max_seconds=max_seconds,
        max_redirects=max_redirects,
        allow_private=allow_private,
    )


def fetch(
    address: str,
    *,
    max_bytes: int = MAX_BYTES,
    max_seconds: float = MAX_SECONDS,
    max_redirects: int = MAX_REDIRECTS,
    allow_private: bool = False,
    network: Network | None = None,
) -> Document:
    """Fetch a document; as ``fetch_document``, without the address in what is raised.

    Parameters
    ----------
    address, max_bytes, max_seconds, max_redirects, allow_private
        As there.
    network
        Another way to resolve names and to connect.

    Raises
    ------
    ArticleError
        It must not be fetched, or cannot be.
    ConfigurationError
        The extra ``documents`` is not installed.
    """
    need("protego")
    allowance = Allowance(max_seconds, max_bytes, allow_private, network or Network())
    found, answer = _followed(
        urldefrag(address.strip())[0], allowance, max_redirects, Robots(allowance)
    )
    return read_bytes(answer.body, None, answer.media_type, fetched=found)


def _followed(
    address: str, allowance: Allowance, redirects: int, robots: Robots | None
) -> tuple[str, Answer]:
    """Ask, and follow where the server points; each step is checked like the first."""
    given = port_of(split(address))
    seen: set[str] = set()
    for _ in range(redirects + 1):
        seen.add(address)
        if robots is not None:
            robots.check(address)
        answer = get(address, allowance)
        if answer.status == HTTPStatus.OK:
            return address, answer
        if answer.status not in _MOVED or not answer.location:
            raise Refused(answer.status)
        address = next_address(address, answer.location, given)
        if address in seen:
            raise ArticleError("the server points in a circle.")
    raise ArticleError(f"the server points elsewhere more than {redirects} times.")


def next_address(address: str, location: str, given: int) -> str:
    """Return where a server points to, or raise where that is not followed."""
    try:
        following = urldefrag(urljoin(address, location.strip()))[0]
    except ValueError:
        raise ArticleError("the server points to what is no address.") from None
    try:
        parts = split(following)
    except ArticleError:
        raise ArticleError("the server points to what is no address of the web.") from None
    if split(address).scheme.casefold() == "https" and parts.scheme.casefold() == "http":
        raise ArticleError("the server points from https to http: that is not followed.")
    if port_of(parts) not in (*_USUAL_PORTS, given):
        raise ArticleError("the server points to a port that no web page is on.")
    return following


class Refused(ArticleError):
    """A server answered that there is no such page, or not for us."""

    def __init__(self, status: int) -> None:
        try:
            said = f"{status} {HTTPStatus(status).phrase}"
        except ValueError:
            said = str(status)
        super().__init__(f"the server answered {said}.")
        self.status = status


class Robots:
    """What the servers on the way allow programs to fetch (RFC 9309)."""

    def __init__(self, allowance: Allowance) -> None:
        self._allowance = allowance
        self._known: dict[tuple[str, str, int], str] = {}

    def check(self, address: str) -> None:
        """Check that an address may be fetched.

        Raises
        ------
        ArticleError
            The server's ``robots.txt`` forbids it, or cannot be had because the server is
            troubled, which RFC 9309 takes for the same.
        """
        parts = split(address)
        origin = (parts.scheme.casefold(), parts.hostname or "", port_of(parts))
        if origin not in self._known:
            self._known[origin] = self._rules(urljoin(address, "/robots.txt"))
        rules = need("protego").Protego.parse(self._known[origin])
        if not rules.can_fetch(address, NAME):
            raise ArticleError(
                "the server's robots.txt does not allow programs to fetch it. Open it in a "
                "browser, save it, and pass the file."
            )

    def _rules(self, address: str) -> str:
        allowance = self._allowance
        most, allowance.bytes = allowance.bytes, _ROBOTS_BYTES
        try:
            _, answer = _followed(address, allowance, 5, None)
        except Refused as error:
            if error.status >= 500 or error.status == 429:
                raise ArticleError(
                    f"the server's robots.txt could not be read, so nothing is fetched: {error}"
                ) from None
            return ""  # there is none: everything is allowed
        finally:
            allowance.bytes = most
        return answer.body.decode("utf-8", "replace")


__all__ = ["Unreachable", "afetch_document", "fetch", "fetch_document"]
