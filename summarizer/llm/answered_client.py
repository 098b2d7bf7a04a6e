"""A client that answers from what is known already, and sends nothing: for the results of batches.

What asks, reads and tries again is the same code as over the network, and cannot tell.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from openai import AsyncOpenAI, DefaultAsyncHttpxClient

from summarizer.llm.client import ClientPool
from summarizer.llm.endpoint import Endpoint
from summarizer.llm.surroundings import no_tls

if TYPE_CHECKING:
    import httpx2


class Unanswered(BaseException):
    """A request to which there is no answer yet: whoever asks has come as far as is known.

    No ``Exception``, so that nothing on the way takes it for a lost connection and tries again.

    Attributes
    ----------
    body
        The JSON of the request, as it would have been sent.
    """

    def __init__(self, body: bytes) -> None:
        super().__init__("a request has no answer yet")
        self.body = body


@dataclass(frozen=True, slots=True)
class Answered:
    """What a server answered to a request: status, body and headers of a response."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


Lookup = Callable[[bytes], Answered | None]
"""From the JSON of a request to its answer; None where there is none yet."""


class AnsweredPool(ClientPool):
    """Lends a client that answers by looking up; for one article.

    What is learnt of a server is learnt from the answers to this article alone: so the same answers
    lead to the same requests, whatever other articles there are.
    """

    is_batch = True

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup
        self._client: AsyncOpenAI | None = None

    def borrow(self, endpoint: Endpoint) -> AsyncOpenAI:
        """Return the client; to be given back."""
        if self._client is None:
            self._client = AsyncOpenAI(
                api_key=endpoint.api_key.get_secret_value(),
                base_url=endpoint.base_url,
                max_retries=0,
                http_client=_AnsweredClient(self._lookup),
            )
        return self._client

    async def give_back(self, endpoint: Endpoint) -> None:
        """Take back the client."""
        if self._client is not None:
            await self._client.close()
            self._client = None


class _AnsweredClient(DefaultAsyncHttpxClient):
    def __init__(self, lookup: Lookup) -> None:
        super().__init__(trust_env=False, verify=no_tls())
        self._lookup = lookup

    async def send(self, request: httpx2.Request, **_: Any) -> httpx2.Response:
        answered = self._lookup(request.content)
        if answered is None:
            raise Unanswered(request.content)
        # openai 3 has the classes of httpx2, openai 2 those of httpx.
        package = sys.modules[type(request).__module__.partition(".")[0]]
        response: httpx2.Response = package.Response(
            answered.status,
            headers={"content-type": "application/json", **answered.headers},
            content=answered.body,
            request=request,
        )
        return response
