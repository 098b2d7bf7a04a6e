"""How fast a run of many articles asks: within the user's limits, slower where a server says so.

A server that answers "too many requests" (HTTP 429) or "overloaded" (503, 529) halves the number of
articles that are read at the same time, and where it says for how long it wants to be left alone
(Retry-After), no request is sent until then. Every answer that it gives lets the number grow again
by a little: additive increase, multiplicative decrease, as TCP does it.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from summarizer.llm.clocks import sleep, steady

_FIRST_GUESS: Final = 1_000  # tokens of an answer, before there was one
_CHARACTERS_A_TOKEN: Final = 3.5  # of English; other scripts need more tokens, as is then learnt


@dataclass(slots=True)
class Request:
    """A request that was let through: when, and how many tokens were set aside for it."""

    sent: float
    tokens: float = 0.0


class Throttle:
    """Lets articles begin and requests go out, no faster than is allowed.

    Parameters
    ----------
    articles_at_once
        Articles that are read at the same time, at most.
    requests_per_minute, tokens_per_minute
        What the server allows, if the user says so. Requests are spread evenly over the minute;
        tokens are estimated before a request, and corrected by what the server counted.
    clock, sleep
        Seconds that only go forward, and a way to wait for some.
    """

    def __init__(
        self,
        articles_at_once: int,
        *,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
        clock: Callable[[], float] = steady,
        sleep: Callable[[float], Awaitable[None]] = sleep,
    ) -> None:
        self._most = max(1, articles_at_once)
        self._allowed = float(self._most)
        self._reading = 0
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._request_seconds = 60 / requests_per_minute if requests_per_minute else 0.0
        self._token_seconds = 60 / tokens_per_minute if tokens_per_minute else 0.0
        self._clock = clock
        self._sleep = sleep
        self._next = clock()
        self._next_by_tokens = self._next
        self._slowed = self._next
        self._answer = float(_FIRST_GUESS)
        self._tokens_a_character = 1 / _CHARACTERS_A_TOKEN

    @property
    def articles_at_once(self) -> int:
        """Articles that may be read at the same time, as things stand."""
        return int(self._allowed)

    @asynccontextmanager
    async def article(self) -> AsyncIterator[None]:
        """Wait for a place among the articles that are read at the same time, and keep it."""
        while self._reading >= self.articles_at_once:
            turn = asyncio.get_running_loop().create_future()
            self._waiting.append(turn)
            try:
                await turn
            except asyncio.CancelledError:
                self._let_in()  # the turn may have come: it is another's
                raise
        self._reading += 1
        try:
            yield
        finally:
            self._reading -= 1
            self._let_in()

    async def request(self, characters: int) -> Request:
        """Wait until a request of so many characters may be sent."""
        tokens = characters * self._tokens_a_character + self._answer
        while (wait := max(self._next, self._next_by_tokens) - self._clock()) > 0:
            await self._sleep(wait)
        now = self._clock()
        self._next = max(self._next, now) + self._request_seconds
        self._next_by_tokens = max(self._next_by_tokens, now) + tokens * self._token_seconds
        return Request(now, tokens)

    def answered(
        self, request: Request, characters: int, prompt_tokens: int | None, answer: int | None
    ) -> None:
        """Take note of an answer, and of the tokens that the server counted."""
        if prompt_tokens is not None and answer is not None:
            used = prompt_tokens + answer
            self._next_by_tokens += (used - request.tokens) * self._token_seconds
            self._answer += (answer - self._answer) / 8
            if characters:
                seen = prompt_tokens / characters
                self._tokens_a_character += (seen - self._tokens_a_character) / 8
        # One more article for as many answers as there are articles at once.
        self._allow(self._allowed + 1 / self._allowed)

    def failed(self, request: Request, *, is_busy: bool, wait: float | None) -> None:
        """Take note of a request that was not answered; is the server busy, ask it less."""
        # No answer came, so its tokens were not used.
        self._next_by_tokens -= request.tokens * self._token_seconds
        if not is_busy:
            return
        now = self._clock()
        if wait is not None:
            self._next = max(self._next, now + wait)
        # Those that were sent together are refused together: that is one sign, not many.
        if request.sent >= self._slowed:
            self._slowed = now
            self._allow(self._allowed / 2)

    def _allow(self, articles: float) -> None:
        self._allowed = min(float(self._most), max(1.0, articles))
        self._let_in()

    def _let_in(self) -> None:
        free = self.articles_at_once - self._reading
        while free > 0 and self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                free -= 1
