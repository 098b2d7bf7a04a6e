"""One request and its answer, over as many HTTP calls as the network needs."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception

from summarizer.asking.budget import Budget, Clock
from summarizer.asking.endpoint import Endpoint
from summarizer.asking.faults import Fault, late, not_a_completion, sdk_fault, status_fault
from summarizer.asking.ledger import Ledger
from summarizer.asking.quoting import providers_words
from summarizer.asking.request import Body
from summarizer.errors import BudgetExceeded, RefusedError
from summarizer.models.provenance import Attempt

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from openai.types.chat import ChatCompletion

Sleep = Callable[[float], Awaitable[None]]

LONGEST_WAIT: Final = 120.0
"""Seconds; a server that wants us to wait longer is given up at once."""

_FIRST_WAIT: Final = 0.5
_LONGEST_BACKOFF: Final = 30.0


@dataclass(frozen=True, slots=True)
class Received:
    """A completion, and the number of its entry in the ledger."""

    completion: ChatCompletion
    entry: int


class Failed(Exception):
    """A call brought a fault instead of a completion."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.reason)
        self.fault = fault


class Transport:
    """Sends requests to one endpoint, and tries again what the network or a busy server lost.

    Tried again: connection errors, timeouts, and HTTP 408, 409, 429 and 5xx, after the time
    that the server asks for, or else after 0.5, 1, 2, ... seconds with jitter. Every call is
    counted in the budget and entered in the ledger.

    Parameters
    ----------
    attempts
        Calls for one request, at most.
    call_seconds
        Seconds for one call, at most.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        client: AsyncOpenAI,
        *,
        ledger: Ledger,
        clock: Clock,
        sleep: Sleep,
        attempts: int,
        call_seconds: float,
    ) -> None:
        self._endpoint = endpoint
        self._client = client
        self._ledger = ledger
        self._clock = clock
        self._sleep = sleep
        self._attempts = attempts
        self._call_seconds = call_seconds

    async def send(self, body: Body, *, purpose: str, budget: Budget) -> Received:
        """Send a request until it is answered.

        Raises
        ------
        Failed
            It was not answered; the fault has the error to raise.
        BudgetExceeded
            No call, token or second is left, or the wait before the next call is longer than
            what is left.
        """
        retrying = AsyncRetrying(
            retry=retry_if_exception(lambda error: isinstance(error, Failed) and error.fault.again),
            wait=_wait,
            stop=lambda state: self._stop(state, budget),
            sleep=self._sleep,
            reraise=True,
        )
        received: Received = await retrying(self._call, body, purpose, budget)
        return received

    def _stop(self, state: RetryCallState, budget: Budget) -> bool:
        left = budget.remaining_seconds()
        if left is not None and state.upcoming_sleep >= left:
            raise BudgetExceeded(
                f"{self._endpoint.host} could be asked again in {state.upcoming_sleep:.1f} seconds "
                f"({_fault(state).reason}), and {left:.1f} are left."
            )
        return state.attempt_number >= self._attempts or state.upcoming_sleep > LONGEST_WAIT

    async def _call(self, body: Body, purpose: str, budget: Budget) -> Received:
        budget.spend_call()
        left = budget.remaining_seconds()
        seconds = self._call_seconds if left is None else min(left, self._call_seconds)
        start = self._clock()
        outcome = await self._post(body, seconds)
        fault = outcome if isinstance(outcome, Fault) else self._refusal(outcome, body)
        completion = None if isinstance(outcome, Fault) else outcome
        usage = completion and completion.usage
        if usage:
            budget.spend_tokens(usage.total_tokens)
        entry = self._ledger.add(
            Attempt(
                purpose=purpose,
                model=self._endpoint.display,
                result=fault.result if fault else "ok",
                seconds=self._clock() - start,
                prompt_tokens=usage.prompt_tokens if usage else None,
                completion_tokens=usage.completion_tokens if usage else None,
                finish_reason=completion.choices[0].finish_reason if completion else None,
                request_id=completion._request_id if completion else None,
                reason=fault.reason if fault else None,
            )
        )
        if fault is not None:
            if fault.reason == "timed out":
                budget.check()  # where it was the deadline that cut the call short
            raise Failed(fault)
        assert completion is not None
        return Received(completion, entry)

    async def _post(self, body: Body, seconds: float) -> ChatCompletion | Fault:
        from openai import OpenAIError

        # Errors are turned to values here, so that none travels on as another's context: the
        # SDK's hold the request.
        try:
            async with asyncio.timeout(seconds):
                completion: Any = await self._client.chat.completions.create(
                    **body, timeout=seconds
                )
        except TimeoutError:
            return late(self._endpoint)
        except OpenAIError as error:
            return sdk_fault(error, self._endpoint, self._cleaner(body), body)
        inside = getattr(completion, "error", None)
        if isinstance(inside, dict):  # OpenRouter answers 200 and puts the error in the body
            code = inside.get("code")
            status = code if isinstance(code, int) else 500
            now = datetime.now(UTC)
            return status_fault(status, inside, {}, self._endpoint, self._cleaner(body), body, now)
        choices = getattr(completion, "choices", None)
        if not choices or getattr(choices[0], "message", None) is None:
            return not_a_completion(self._endpoint)
        received: ChatCompletion = completion
        return received

    def _refusal(self, completion: ChatCompletion, body: Body) -> Fault | None:
        choice = completion.choices[0]
        who = f"{self._endpoint.host} ({self._endpoint.display})"
        words = self._cleaner(body)(choice.message.refusal or choice.message.content or "")
        if choice.message.refusal:
            error = RefusedError(f'{who} declined: "{words}"')
            return Fault("refused", "refusal", error)
        if choice.finish_reason == "content_filter":
            # What there is of an answer is not the provider's words.
            error = RefusedError(f"{who}: the content filter stopped the answer (content_filter).")
            return Fault("refused", "content_filter", error)
        return None

    def _cleaner(self, body: Body) -> Callable[[str], str]:
        sent = "\n".join(message["content"] for message in body["messages"])
        key = self._endpoint.api_key.get_secret_value()
        return lambda said: providers_words(said, sent, key)


def _fault(state: RetryCallState) -> Fault:
    error = state.outcome and state.outcome.exception()
    assert isinstance(error, Failed)
    return error.fault


def _wait(state: RetryCallState) -> float:
    asked = _fault(state).wait
    if asked is not None:
        return asked
    backoff = min(_LONGEST_BACKOFF, _FIRST_WAIT * 2.0 ** (state.attempt_number - 1))
    return backoff * random.uniform(0.5, 1.0)
