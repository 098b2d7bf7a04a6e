"""The SDK's client for an endpoint, and silence from the libraries that log what they carry."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from summarizer.llm.endpoint import OPENAI_URL, Endpoint

if TYPE_CHECKING:
    from openai import AsyncOpenAI

_CHATTY: Final = (
    "instructor",
    "instructor.v2",
    "instructor.v2.retry",
    "openai._base_client",
    "openai._response",
    "openai._legacy_response",
)


def open_client(endpoint: Endpoint, call_seconds: float) -> AsyncOpenAI:
    """Make a client that does nothing on its own account.

    No retries, no redirects, no key from elsewhere, and no more memory than an answer takes.
    """
    from openai import AsyncOpenAI

    from summarizer.llm.size_limit import BoundedClient

    client = AsyncOpenAI(
        api_key=endpoint.api_key.get_secret_value(),
        base_url=endpoint.base_url,
        max_retries=0,
        timeout=call_seconds,
        http_client=BoundedClient(timeout=call_seconds),
    )
    if urlsplit(endpoint.base_url).hostname != urlsplit(OPENAI_URL).hostname:
        # The SDK reads these from OPENAI_ variables; they concern nobody else.
        client.organization = None
        client.project = None
    return client


class _Mute(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        return not _asking.get()


_asking: ContextVar[bool] = ContextVar("asking", default=False)
_MUTE: Final = _Mute()


@contextmanager
def no_answers_in_logs() -> Iterator[None]:
    """Keep instructor and the SDK from logging articles and answers while we ask.

    instructor logs each invalid answer as an error, and the SDK each request when debugging is
    on. Only what they log within this block is dropped, so other users of those libraries in
    the same process lose nothing.
    """
    for name in _CHATTY:
        logging.getLogger(name).addFilter(_MUTE)
    token = _asking.set(True)
    try:
        yield
    finally:
        _asking.reset(token)
