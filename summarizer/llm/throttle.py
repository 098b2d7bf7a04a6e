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
from contextvars import ContextVar
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
        Articles whose question is with the server at the same time, at most. As many more may
        be checked meanwhile.
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
        self._asking = 0
        self._articles = 0
        self._beginning: deque[asyncio.Future[None]] = deque()
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._again: deque[asyncio.Future[None]] = deque()
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
        """Articles whose question may be with the server at once, as things stand."""
        return int(self._allowed)

    @asynccontextmanager
    async def article(self) -> AsyncIterator[None]:
        """Wait until an article may begin: until there is a place for its first question.

        The place is given back when the question is answered, so that another article can ask
        while this one is checked. Later questions of the article wait for a place of their own,
        before any that has not begun.
        """
        while self._articles >= 2 * self._most:
            await self._turn(self._beginning)
        self._articles += 1
        try:
            await self._take_place(is_new=True)
            place = _Place()
            token = _KEPT.set(place)
            try:
                yield
            finally:
                _KEPT.reset(token)
                if place.is_kept:
                    self._give_place_back()
        finally:
            self._articles -= 1
            self._wake(self._beginning, 1)

    async def request(self, characters: int) -> Request:
        """Wait until a request of so many characters may be sent."""
        place = _KEPT.get()
        if place is not None and place.is_kept:
            place.is_kept = False
        else:
            await self._take_place(is_new=False)
        try:
            tokens = characters * self._tokens_a_character + self._answer
            while (wait := max(self._next, self._next_by_tokens) - self._clock()) > 0:
                await self._sleep(wait)
        except BaseException:
            self._give_place_back()
            raise
        now = self._clock()
        self._next = max(self._next, now) + self._request_seconds
        self._next_by_tokens = max(self._next_by_tokens, now) + tokens * self._token_seconds
        return Request(now, tokens)

    def given_up(self) -> None:
        """Take note that a request was given up before anything came."""
        self._give_place_back()

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
        self._give_place_back()
        # One more article for as many answers as there are articles at once.
        self._allow(self._allowed + 1 / self._allowed)

    def failed(self, request: Request, *, is_busy: bool, wait: float | None) -> None:
        """Take note of a request that was not answered; is the server busy, ask it less."""
        # No answer came, so its tokens were not used.
        self._next_by_tokens -= request.tokens * self._token_seconds
        self._give_place_back()
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

    async def _take_place(self, *, is_new: bool) -> None:
        while self._asking >= self.articles_at_once:
            await self._turn(self._waiting if is_new else self._again)
        self._asking += 1

    def _give_place_back(self) -> None:
        self._asking -= 1
        self._let_in()

    def _let_in(self) -> None:
        free = self.articles_at_once - self._asking
        free -= self._wake(self._again, free)
        self._wake(self._waiting, free)

    async def _turn(self, line: deque[asyncio.Future[None]]) -> None:
        turn = asyncio.get_running_loop().create_future()
        line.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():  # it came: it is another's
                self._wake(line, 1)
            raise

    @staticmethod
    def _wake(line: deque[asyncio.Future[None]], number: int) -> int:
        woken = 0
        while woken < number and line:
            turn = line.popleft()
            if not turn.done():
                turn.set_result(None)
                woken += 1
        return woken


@dataclass(slots=True)
class _Place:
    """The place of an article whose first question has not been sent."""

    is_kept: bool = True


_KEPT: Final[ContextVar[_Place | None]] = ContextVar("place", default=None)
