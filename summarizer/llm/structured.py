"""One question: how it reaches a model and comes back as a validated object."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from pydantic import BaseModel, ValidationError

from summarizer.errors import AnswerError, CutOff, SummarizerError
from summarizer.llm.answer_classes import plain, unambiguous
from summarizer.llm.budget import Budget, Clock
from summarizer.llm.capabilities import Capabilities, Way, without
from summarizer.llm.client import ClientPool, no_answers_in_logs
from summarizer.llm.clocks import sleep, steady
from summarizer.llm.endpoint import Endpoint
from summarizer.llm.ledger import Ledger
from summarizer.llm.looping import repeats_itself
from summarizer.llm.prompts import Message
from summarizer.llm.refused_forms import PLAINEST
from summarizer.llm.reply import Reply, as_completion, is_object
from summarizer.llm.request import limit_of, request_body
from summarizer.llm.tracing import question_span
from summarizer.llm.transport import Failed, Received, Sleep, Transport
from summarizer.llm.validation_retry import again, for_the_ledger, for_the_model

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from openai.types.chat import ChatCompletion

T = TypeVar("T", bound=BaseModel)


class StructuredClient:
    """Asks one endpoint questions; an asynchronous context manager.

    Parameters
    ----------
    endpoint
        Which model, and where.
    budget
        What all questions together may spend.
    ledger
        Where every call is entered.
    clock, sleep
        Seconds that only go forward, and a way to wait for some.
    pool
        What is shared with the questions of other articles: HTTP clients, and what was learnt of
        their servers.
    reasks
        Times that a question is asked again because its answer was not valid. Calls that the
        network lost are counted apart (``attempts``).
    attempts
        Tries of a question, all its calls together, when the server is busy or out of reach.
    call_seconds
        Seconds for one call, at most.
    temperature, seed
        Sent to models that take them.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        budget: Budget | None = None,
        ledger: Ledger | None = None,
        clock: Clock = steady,
        sleep: Sleep = sleep,
        pool: ClientPool | None = None,
        reasks: int = 1,
        attempts: int = 5,
        call_seconds: float = 600.0,
        temperature: float = 0.0,
        seed: int = 0,
    ) -> None:
        self.endpoint = endpoint
        self.budget = budget or Budget(clock=clock)
        self.ledger = ledger or Ledger()
        self.reasks = reasks
        self.temperature = temperature
        self.seed = seed
        self._clock = clock
        self._sleep = sleep
        self._attempts = attempts
        self._call_seconds = call_seconds
        self._pool = pool or ClientPool()
        self._client: AsyncOpenAI | None = None
        self._transport: Transport | None = None

    @property
    def name(self) -> str:
        """Who answers: ``provider/name``."""
        return self.endpoint.display

    @property
    def way(self) -> Way:
        """Whether it can read a whole article."""
        return self.known.way

    @property
    def max_output(self) -> int:
        """Tokens that an answer may have."""
        return self.known.max_output

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Give the client back."""
        client, self._client, self._transport = self._client, None, None
        if client is not None:
            await self._pool.give_back(self.endpoint)

    async def ask(
        self,
        *,
        purpose: str,
        messages: Sequence[Message],
        answer: type[T],
        max_tokens: int,
    ) -> T:
        """Ask a question until the answer is valid, or not to be had.

        Parameters
        ----------
        purpose
            For the ledger and for errors, so without words of the article.
        messages
            Sent as they are; nothing in them is a template.
        answer
            The model of the answer, fit for ``strict_schema``.
        max_tokens
            For the answer; doubled once if the answer does not fit.

        Raises
        ------
        EndpointError
            The server is out of reach, too busy, or does not take the key or the request.
        RefusedError
            The model or its filter declined; it is not asked again.
        AnswerError
            No answer was valid; ``CutOff``: it did not fit, and a smaller question may help.
        BudgetExceeded
            Seconds, calls or tokens ran out.
        """
        question = _Question(
            self,
            purpose=purpose,
            messages=list(messages),
            answer=answer,
            limit=max_tokens,
            budget=self.budget.slice(),
        )
        try:
            with question_span(purpose, self.endpoint.name):
                return await question.ask()
        except SummarizerError as error:
            error.ledger = self.ledger.attempts
            raise

    @property
    def known(self) -> Capabilities:
        """What the model can do, without what its server has refused."""
        return self._pool.known(self.endpoint)

    @known.setter
    def known(self, known: Capabilities) -> None:
        self._pool.learn(self.endpoint, known)

    def note_taken(self, known: Capabilities) -> None:
        """Remember that the server has answered a request of that form."""
        self._pool.note_taken(self.endpoint, known)

    def has_taken(self, known: Capabilities) -> bool:
        """Return whether the server has answered a request of that form."""
        return self._pool.has_taken(self.endpoint, known)

    @property
    def client(self) -> AsyncOpenAI:
        """The SDK's client, borrowed when first wanted."""
        if self._client is None:
            self._client = self._pool.borrow(self.endpoint)
        return self._client

    @property
    def transport(self) -> Transport:
        """What carries the requests."""
        if self._transport is None:
            self._transport = Transport(
                self.endpoint,
                self.client,
                ledger=self.ledger,
                clock=self._clock,
                sleep=self._sleep,
                attempts=self._attempts,
                call_seconds=self._call_seconds,
                throttle=self._pool.throttle,
                is_batch=self._pool.is_batch,
            )
        return self._transport


class _Question(Generic[T]):
    """A question while it is asked: what was wrong with the last answer, and its limit."""

    def __init__(
        self,
        asker: StructuredClient,
        *,
        purpose: str,
        messages: list[Message],
        answer: type[T],
        limit: int,
        budget: Budget,
    ) -> None:
        self._asker = asker
        self._purpose = purpose
        self._messages = messages
        self._answer = answer
        self._limit = limit
        self._allowed = limit
        self._budget = budget
        self._enlarged = False
        self._entry = 0
        self._reply: Reply | None = None
        self._invalid: ValidationError | None = None

    async def ask(self) -> T:
        from instructor import AsyncInstructor, Mode, patch
        from instructor.core import InstructorRetryException
        from instructor.core.hooks import Hooks

        hooks = Hooks()
        hooks.on("parse:error", self._note)
        # instructor sees a JSON answer to a JSON_SCHEMA request, however it was come by.
        mode = Mode.JSON_SCHEMA
        create = cast(Callable[..., Any], patch(create=self._create, mode=mode))
        instructor = AsyncInstructor(
            client=self._asker.client, create=create, mode=mode, hooks=hooks
        )
        failure: BaseException | None = None
        with no_answers_in_logs():
            try:
                # Never with context=: it would make a template of every message.
                found = await instructor.create(
                    response_model=unambiguous(self._answer),
                    messages=cast(Any, self._messages),
                    max_retries=self._asker.reasks,
                )
                return plain(self._answer, found)
            except InstructorRetryException as error:
                failure = error.__cause__
        # Raised out here, and without what caused it: instructor's error prints every answer.
        if failure is self._invalid and self._invalid is not None:
            tries = self._asker.reasks + 1
            wrong = self._wrong(self._invalid)
            self._invalid = None
            raise AnswerError(f"No valid answer on {self._purpose} in {tries} tries: {wrong}.")
        assert failure is not None
        raise failure from None

    async def _create(self, **_: Any) -> ChatCompletion:
        """Stand in for the SDK's create: instructor's own arguments are ours, made worse."""
        received = await self._whole()
        self._entry, self._reply = received.entry, received.reply
        return as_completion(received.reply)

    def _asked(self) -> list[Message]:
        """The messages to send: the question, and what was wrong with the last answer to it."""
        if self._invalid is None or self._reply is None:
            return self._messages
        wrong = for_the_model(self._invalid)
        shown = self._reply.text if self._asker.known.turns else ""
        return again(self._messages, shown, wrong)

    async def _whole(self) -> Received:
        """Get an answer that was not cut off, with twice the limit if need be."""
        while True:
            received = await self._adapted()
            if not self._is_cut_off(received.reply):
                return received
            reason = f"cut off at {self._limit} tokens"
            self._asker.ledger.amend(received.entry, "truncated", reason)
            if repeats_itself(received.reply.text):
                self._asker.ledger.amend(received.entry, "truncated", f"{reason}, repeating itself")
                raise CutOff(f"The answer on {self._purpose} repeated itself without end.")
            larger = min(2 * self._limit, self._asker.known.max_output)
            if self._enlarged or larger <= self._limit:
                raise CutOff(
                    f"The answer on {self._purpose} did not fit in {self._limit} tokens. A larger "
                    "answer_tokens, or a server with more context, may help."
                )
            self._limit, self._enlarged = larger, True

    def _is_cut_off(self, reply: Reply) -> bool:
        """Whether an answer ends where its limit does, whatever the server says of its end."""
        is_full = (reply.completion_tokens or 0) >= self._allowed
        return reply.end == "cut_off" or (is_full and not is_object(reply.text))

    async def _adapted(self) -> Received:
        """Send the request, leaving out one by one what the server has against its form."""
        asker = self._asker
        before_plain: Capabilities | None = None
        while True:
            known = asker.known
            body = request_body(
                model=asker.endpoint.name,
                messages=self._asked(),
                answer=self._answer,
                limit=self._limit,
                known=known,
                temperature=asker.temperature,
                seed=asker.seed,
            )
            self._allowed = limit_of(body)
            try:
                received = await asker.transport.send(
                    body, purpose=self._purpose, budget=self._budget
                )
            except Failed as failed:
                fault = failed.fault
            else:
                asker.note_taken(known)
                return received
            if fault.again and asker.has_taken(known):
                raise fault.error  # it takes requests of this form: something else is wrong
            if fault.form is not None and asker.known != known:
                continue  # another question has learnt something of this server meanwhile
            less = without(known, fault.form, limit_of(body)) if fault.form else None
            if less is None:
                if before_plain is not None:
                    # What was not understood had another cause: the plainest request fails too.
                    asker.known = before_plain
                raise fault.error
            if fault.form == PLAINEST:
                before_plain = known
            asker.known = less

    def _note(self, error: Exception) -> None:
        """Keep what is wrong with an answer; instructor calls this before it asks again."""
        if isinstance(error, ValidationError):
            self._invalid = error
            self._asker.ledger.amend(self._entry, "invalid", self._wrong(error))

    def _wrong(self, error: ValidationError) -> str:
        """Say what is wrong with the last answer, without any words of it."""
        wrong = for_the_ledger(error)
        if self._reply is not None and self._reply.end == "unknown":
            wrong += f" (finish reason not known: {self._reply.finish_reason})"
        return wrong
