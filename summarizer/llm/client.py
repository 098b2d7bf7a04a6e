"""The SDK's client for an endpoint, and silence from the libraries that log what they carry."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self
from urllib.parse import urlsplit

from summarizer.errors import ConfigurationError
from summarizer.llm.capabilities import Capabilities
from summarizer.llm.endpoint import OPENAI_URL, Endpoint
from summarizer.llm.surroundings import no_tls, proxy_for, proxy_setting, tls_context
from summarizer.llm.throttle import Throttle

if TYPE_CHECKING:
    from openai import AsyncOpenAI

_CHATTY: Final = (
    "instructor",
    "instructor.v2",
    "instructor.v2.retry",
    "openai._base_client",
    "openai._response",
    "openai._legacy_response",
    # Headers, which name accounts; and keys, where one cannot be sent. openai 2 has the latter.
    *(
        f"{package}.{part}"
        for package in ("httpcore2", "httpcore")
        for part in ("connection", "http11", "http2", "proxy", "socks")
    ),
)


def open_client(endpoint: Endpoint, *, files: bool = False) -> AsyncOpenAI:
    """Make a client that does nothing on its own account.

    No retries, no redirects, no key or header from elsewhere, no proxy for what is on this
    machine, and no more memory than an answer takes. Each request says how long it may take.

    Raises
    ------
    ConfigurationError
        A proxy or the certificates are set in a way that cannot work.
    """
    from openai import AsyncOpenAI

    from summarizer.llm.size_limit import BoundedClient, FilesClient

    proxy = None if endpoint.is_direct else proxy_for(endpoint.base_url)
    encrypted = urlsplit(endpoint.base_url).scheme == "https" or proxy is not None
    # The settings of the system are read above, and not once more by the HTTP client.
    options = {"trust_env": False, "verify": tls_context() if encrypted else no_tls()}
    try:
        http_client = (FilesClient if files else BoundedClient)(proxy=proxy, **options)
    except Exception:  # noqa: BLE001 - whatever it says may hold the proxy's password
        http_client = None
    if http_client is None:
        raise ConfigurationError(f"{proxy_setting(endpoint.base_url)} cannot be used as a proxy.")
    client = AsyncOpenAI(
        api_key=endpoint.api_key.get_secret_value(),
        base_url=endpoint.base_url,
        max_retries=0,
        http_client=http_client,
    )
    if urlsplit(endpoint.base_url).hostname != urlsplit(OPENAI_URL).hostname:
        # The SDK reads these from OPENAI_ variables; they concern nobody else.
        client.organization = None
        client.project = None
        client._custom_headers = {}
    return client


class ClientPool:
    """What the questions of a run share: HTTP clients, and what was learnt of servers.

    There is one client for each server, so that connections are used again; and where many
    articles are read, one throttle.

    A client is closed when the last question that borrowed it has given it back, or, within
    ``async with``, at the end of that block. A connection belongs to the event loop that opened
    it, so each loop has clients of its own.

    Attributes
    ----------
    is_batch
        Whether what it carries are the requests of a batch: the ledger says so.
    """

    is_batch = False

    def __init__(self, throttle: Throttle | None = None) -> None:
        self.throttle = throttle
        self._lent: dict[_Key, _Lent] = {}
        self._held: set[asyncio.AbstractEventLoop] = set()
        self._learnt: dict[tuple[str, str, Capabilities], Capabilities] = {}
        self._taken: set[tuple[str, str, Capabilities, Capabilities]] = set()

    async def __aenter__(self) -> Self:
        self._held.add(asyncio.get_running_loop())
        return self

    async def __aexit__(self, *_: object) -> None:
        loop = asyncio.get_running_loop()
        self._held.discard(loop)
        for key in [key for key, lent in self._lent.items() if key[0] is loop and not lent.users]:
            await self._lent.pop(key).client.close()

    def known(self, endpoint: Endpoint) -> Capabilities:
        """Return what a model can do, without what its server has refused."""
        return self._learnt.get(_model(endpoint), endpoint.capabilities)

    def learn(self, endpoint: Endpoint, known: Capabilities) -> None:
        """Remember what a server refuses, so that no other question asks for it."""
        self._learnt[_model(endpoint)] = known

    def note_taken(self, endpoint: Endpoint, known: Capabilities) -> None:
        """Remember that a server has answered a request of that form."""
        self._taken.add((*_model(endpoint), known))

    def has_taken(self, endpoint: Endpoint, known: Capabilities) -> bool:
        """Return whether a server has answered a request of that form."""
        return (*_model(endpoint), known) in self._taken

    def borrow(self, endpoint: Endpoint) -> AsyncOpenAI:
        """Return the client for a server, opened where there is none; to be given back."""
        key = _key(endpoint)
        if key not in self._lent:
            self._lent[key] = _Lent(open_client(endpoint))
        self._lent[key].users += 1
        return self._lent[key].client

    async def give_back(self, endpoint: Endpoint) -> None:
        """Take back what was borrowed for a server in this loop."""
        key = _key(endpoint)
        lent = self._lent[key]
        lent.users -= 1
        if not lent.users and key[0] not in self._held:
            del self._lent[key]
            await lent.client.close()


_Key = tuple[asyncio.AbstractEventLoop, str, str, bool]


@dataclass(slots=True)
class _Lent:
    client: AsyncOpenAI
    users: int = 0


def _model(endpoint: Endpoint) -> tuple[str, str, Capabilities]:
    return endpoint.base_url, endpoint.name, endpoint.capabilities


def _key(endpoint: Endpoint) -> _Key:
    loop = asyncio.get_running_loop()
    return loop, endpoint.base_url, endpoint.api_key.get_secret_value(), endpoint.is_direct


class _Mute(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        return not _asking.get()


_asking: ContextVar[bool] = ContextVar("asking", default=False)
_MUTE: Final = _Mute()


@contextmanager
def no_answers_in_logs() -> Iterator[None]:
    """Keep instructor and the SDK from logging articles, answers and accounts while we ask.

    instructor logs each invalid answer as an error; the SDK each request and the HTTP client each
    header when debugging is on. Only what they log within this block is dropped, so other users
    of those libraries in the same process lose nothing.
    """
    for name in _CHATTY:
        logging.getLogger(name).addFilter(_MUTE)
    token = _asking.set(True)
    try:
        yield
    finally:
        _asking.reset(token)
