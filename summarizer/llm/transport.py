"""One request and its answer, over as many HTTP calls as the network needs."""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception

from summarizer.errors import BudgetExceeded, EndpointError, RefusedError
from summarizer.llm.budget import Budget, Clock
from summarizer.llm.clocks import deadline, is_frozen
from summarizer.llm.endpoint import Endpoint
from summarizer.llm.envelope import read_envelope
from summarizer.llm.fault import Fault
from summarizer.llm.faults import (
    TIMED_OUT,
    late,
    not_a_completion,
    sdk_fault,
    status_fault,
)
from summarizer.llm.ledger import Ledger
from summarizer.llm.redact import providers_words
from summarizer.llm.reply import Reply, error_inside, is_object, read_reply
from summarizer.llm.request import Body
from summarizer.llm.retry_after import servers_now
from summarizer.llm.throttle import Throttle
from summarizer.llm.tracing import attempt_span
from summarizer.models.provenance import Attempt, AttemptResult

if TYPE_CHECKING:
    from openai import AsyncOpenAI

Sleep = Callable[[float], Awaitable[None]]

LONGEST_WAIT: Final = 120.0
"""Seconds; a server that wants us to wait longer is given up at once."""

_FIRST_WAIT: Final = 0.5
_LONGEST_BACKOFF: Final = 30.0


@dataclass(frozen=True, slots=True)
class Received:
    """A reply, and the number of its entry in the ledger."""

    reply: Reply
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
        One more than the calls that may be repeated for one question.
    call_seconds
        Seconds for one call, at most.
    throttle
        Says when a call may be made, where many articles are read.
    is_batch
        Whether the client answers from the results of a batch; for the ledger.
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
        throttle: Throttle | None = None,
        is_batch: bool = False,
    ) -> None:
        self._endpoint = endpoint
        self._client = client
        self._ledger = ledger
        self._clock = clock
        self._sleep = sleep
        self._attempts = attempts
        self._call_seconds = call_seconds
        self._throttle = throttle
        self._is_batch = is_batch

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
            before_sleep=lambda _: budget.count_retry(),
            sleep=self._sleep,
            reraise=True,
        )
        received: Received = await retrying(self._call, body, purpose, budget)
        return received

    def _stop(self, state: RetryCallState, budget: Budget) -> bool:
        left = budget.remaining_seconds()
        if left is not None and state.upcoming_sleep >= left:
            error = _fault(state).error
            try:
                budget.check()
            except BudgetExceeded as spent:
                raise BudgetExceeded(f"{spent} {error}") from None
            raise BudgetExceeded(
                f"{error} It could be asked again in {state.upcoming_sleep:.1f} seconds, and "
                f"{left:.1f} are left."
            )
        # What was not answered in all that time once more, and then no more.
        most = min(2, self._attempts) if _fault(state).reason == TIMED_OUT else self._attempts
        # Counted for the question: were it for each request, re-asks would multiply it.
        return budget.spent_retries >= most - 1 or state.upcoming_sleep > LONGEST_WAIT

    async def _call(self, body: Body, purpose: str, budget: Budget) -> Received:
        if self._throttle is None:
            return await self._called(body, purpose, budget)
        characters = sum(len(message["content"]) for message in body["messages"])
        request = await self._throttle.request(characters)
        try:
            received = await self._called(body, purpose, budget)
        except Failed as failed:
            fault = failed.fault
            self._throttle.failed(request, is_busy=fault.is_busy, wait=fault.wait)
            raise
        except BaseException:
            self._throttle.given_up()
            raise
        reply = received.reply
        self._throttle.answered(request, characters, reply.prompt_tokens, reply.completion_tokens)
        return received

    async def _called(self, body: Body, purpose: str, budget: Budget) -> Received:
        budget.spend_call()
        left = budget.remaining_seconds()
        seconds = self._call_seconds if left is None else min(left, self._call_seconds)
        start = self._clock()
        with attempt_span(self._endpoint, body) as tell:

            def enter(result: AttemptResult, reason: str | None, reply: Reply | None) -> int:
                attempt = self._attempt(purpose, result, reason, self._clock() - start, reply)
                tell(attempt)
                return self._ledger.add(attempt)

            try:
                outcome = await self._post(body, seconds)
            except asyncio.CancelledError:
                enter("cancelled", "cancelled by the caller", None)
                raise
            if isinstance(outcome, Fault):
                enter(outcome.result, outcome.reason, None)
                raise Failed(outcome)
            reply, fault = outcome, self._refusal(outcome, body)
            budget.spend_tokens((reply.prompt_tokens or 0) + (reply.completion_tokens or 0))
            if fault is not None:
                enter(fault.result, fault.reason, reply)
                raise Failed(fault)
            return Received(reply, enter("ok", None, reply))

    def _attempt(
        self,
        purpose: str,
        result: AttemptResult,
        reason: str | None,
        seconds: float,
        reply: Reply | None,
    ) -> Attempt:
        return Attempt(
            purpose=purpose,
            model=self._endpoint.display,
            result=result,
            seconds=seconds,
            prompt_tokens=reply.prompt_tokens if reply else None,
            completion_tokens=reply.completion_tokens if reply else None,
            cached_tokens=reply.cached_tokens if reply else None,
            finish_reason=reply.finish_reason if reply else None,
            request_id=reply.request_id if reply else None,
            reason=reason,
            batch=self._is_batch,
        )

    async def _post(self, body: Body, seconds: float) -> Reply | Fault:
        from openai import OpenAIError

        # Errors are turned to values here, so that none travels on as another's context: the
        # SDK's hold the request.
        create = self._client.chat.completions.with_raw_response.create
        # What is extra is sent as it is; the SDK goes through all else, and schemas are long.
        extra = {name: value for name, value in body.items() if name not in ("model", "messages")}
        try:
            async with deadline(seconds):
                response: Any = await create(
                    model=body["model"],
                    messages=body["messages"],
                    extra_body=extra,
                    # By a clock that a test moves, every answer would be late.
                    timeout=None if is_frozen() else seconds,
                )
            content = response.http_response.content
            envelope = read_envelope(content)
        except TimeoutError:
            return late(self._endpoint)
        except OpenAIError as error:
            fault = sdk_fault(error, self._endpoint, self._cleaner(body), body)
            return fault.answer or fault
        except (ValueError, RecursionError):  # JSON that is none, or is too deep
            return self._no_answer(response.http_response, body)
        reply = read_reply(envelope, response.request_id)
        inside = error_inside(envelope)
        if inside is not None and (reply is None or not is_object(reply.text)):
            fault = self._fault_inside(inside, response.headers, body)
            return fault.answer or fault
        return reply or self._no_answer(response.http_response, body)

    def _no_answer(self, response: Any, body: Body) -> Fault:
        if response.status_code == 202:
            return self._status_fault(202, None, response.headers, body)
        return not_a_completion(self._endpoint, response.content)

    def _fault_inside(self, error: object, headers: Mapping[str, str], body: Body) -> Fault:
        """What an error inside a 200 means: it may say itself which status it would have had."""
        inner = error.get("error", error) if isinstance(error, dict) else None
        codes = [inner.get(n) for n in ("code", "status")] if isinstance(inner, dict) else []
        numbers = [int(str(code)) for code in codes if re.fullmatch(r"[45]\d\d", str(code))]
        status = next(iter(numbers), 500)
        return self._status_fault(status, error, headers, body)

    def _status_fault(
        self, status: int, error: object, headers: Mapping[str, str], body: Body
    ) -> Fault:
        now = servers_now(headers)
        return status_fault(status, error, headers, self._endpoint, self._cleaner(body), body, now)

    def _refusal(self, reply: Reply, body: Body) -> Fault | None:
        who = f"{self._endpoint.host} ({self._endpoint.display})"
        clean = self._cleaner(body)
        if reply.refusal is not None:
            error = RefusedError(f'{who} declined: "{clean(reply.refusal)}"')
            return Fault("refused", "refusal", error)
        if reply.end == "filtered":
            # What there is of an answer is not the provider's words.
            why = ", ".join((str(reply.finish_reason), *reply.categories))
            error = RefusedError(f"{who}: the content filter stopped the answer ({clean(why)}).")
            return Fault("refused", clean(str(reply.finish_reason)), error)
        if reply.end == "broken_off":
            why = f"broken off: {clean(str(reply.finish_reason))}"
            broken = EndpointError(f"{who} did not answer to the end ({why}).")
            return Fault("transport", why, broken, again=True)
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
