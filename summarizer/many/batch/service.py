"""A batch's files at a server: submitted once, looked after, and fetched when they are done.

``/v1/files`` and ``/v1/batches``, through the SDK. Whatever is done at the server is kept in the
folder first or at once after, so that a run that is ended at any moment is taken up by the next.
"""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from summarizer.errors import EndpointError, SummarizerError
from summarizer.llm.client import no_answers_in_logs, open_client
from summarizer.llm.clocks import deadline
from summarizer.llm.connection import connection_fault
from summarizer.llm.endpoint import Endpoint
from summarizer.llm.fault import Fault
from summarizer.llm.faults import late, sdk_fault
from summarizer.llm.redact import providers_words
from summarizer.many.batch.files import ENDPOINT, LONGEST_LINE, private, read_results
from summarizer.many.batch.folder import BatchFolder, new_key
from summarizer.many.batch.records import Part, Taken

if TYPE_CHECKING:
    from openai import AsyncOpenAI

KEY: Final = "summarizer_part"
"""The metadata by which a batch is found again."""

ENDED: Final = frozenset({"completed", "succeeded", "expired", "cancelled"})
FAILED: Final = "failed"

PATIENCE: Final = 60
"""Times in a row that nothing is to be heard of the server; an hour, by the default."""

_TRIES: Final = 5
"""Times that a file is submitted which the server will not queue."""

_SDK_TRIES: Final = 2
_A_DAY: Final = 86_400.0
_MOST_LISTED: Final = 10_000
_MOST_SHOWN: Final = 3
_COMPARED: Final = 20_000_000
"""Bytes of a file with which a server's words are compared; of a larger one none are shown."""

_NOT_NOW: Final = re.compile(r"(?i)token_limit|enqueued|rate_limit|try again|queue")
"""OpenAI: token_limit_exceeded, "Enqueued token limit reached for ... Please try again once some
in_progress batches have been completed": https://github.com/openai/openai-python/issues/2084"""


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """How far a file of requests is.

    Attributes
    ----------
    round, file
        Which file.
    status
        The server's word, or ``submitted``, ``found again``, ``not now`` (it will not queue more),
        ``out of reach``.
    completed, failed, requests
        Requests, as far as the server counts them.
    taken
        What its results held, once they have been fetched.
    """

    round: int
    file: str
    status: str
    completed: int | None = None
    failed: int | None = None
    requests: int | None = None
    taken: Taken | None = None


class BatchService:
    """The server's side of a folder.

    Parameters
    ----------
    folder
        Open.
    endpoint
        Where the batches are to run, with the key.
    call_seconds
        Seconds for one call, at most; a file of 200 MB is sent in one.
    report
        Is told how far each file is.
    """

    def __init__(
        self,
        folder: BatchFolder,
        endpoint: Endpoint,
        *,
        call_seconds: float,
        report: Callable[[BatchProgress], None] | None = None,
    ) -> None:
        self._folder = folder
        self._endpoint = endpoint
        self._seconds = call_seconds
        self._report = report or (lambda _: None)
        self._silent = 0
        self._failed: SummarizerError | None = None

    async def step(self) -> bool:
        """Submit what is not submitted, look at what is, and fetch what is done.

        Returns
        -------
        bool
            Whether results are still awaited.

        Raises
        ------
        EndpointError
            The server refused, or a batch failed as a whole, or nothing was heard of the server for
            too long. What was done is kept; the next run goes on from there.
        """
        # A client belongs to the event loop; a minute later there may be another.
        client = open_client(self._endpoint, files=True)
        with no_answers_in_logs():
            try:
                await self._step(client.with_options(max_retries=_SDK_TRIES))
                self._silent = 0
            except _Unheard as unheard:
                self._silent += 1
                if self._silent >= PATIENCE:
                    raise unheard.error from None
                self._tell(unheard.part, "out of reach")
            finally:
                await client.close()
        if self._failed is not None and not self._folder.parts("submitted"):
            raise self._failed
        return bool(self._folder.parts("written", "submitting", "submitted"))

    async def _step(self, client: AsyncOpenAI) -> None:
        for part in self._folder.parts("written", "submitting"):
            # What was not queued waits until there is less in the queue.
            if self._failed is None and not (part.failures and self._folder.parts("submitted")):
                await self._submit(client, part)
        for part in self._folder.parts("submitted"):
            await self._look(client, part)

    # Submitting -------------------------------------------------------------------------------

    async def _submit(self, client: AsyncOpenAI, part: Part) -> None:
        """Submit a file, unless a run that ended in the middle of it has."""
        from openai import OpenAIError

        if part.state == "submitting":
            found = await self._found(client, part)
            if found is not None:
                self._folder.move(part, "submitted", batch=found)
                self._tell(part, "found again")
                return
        fault: Fault | None = None
        upload, made = part.upload, None
        try:
            if upload is None:
                with part.path.open("rb") as file:
                    sent = await client.files.create(
                        file=(part.path.name, file), purpose="batch", timeout=self._seconds
                    )
                upload = _name(sent)
                self._folder.move(part, "written", upload=upload)
            if upload is not None:
                self._folder.move(part, "submitting")
                made = await client.with_options(max_retries=0).batches.create(
                    input_file_id=upload,
                    endpoint=ENDPOINT,
                    completion_window="24h",
                    metadata={KEY: part.key},
                    timeout=self._seconds,
                )
        except OpenAIError as error:
            fault = self._fault(error, part)
        if fault is not None:
            if not fault.again:  # refused, so that there is no batch; the file may be gone
                self._folder.move(part, "written", upload=None)
            raise _Unheard(fault.error, part) if fault.again else fault.error
        batch = _name(made)
        if batch is None:
            raise self._not_a_batch()
        self._folder.move(part, "submitted", batch=batch)
        self._tell(part, "submitted")

    async def _found(self, client: AsyncOpenAI, part: Part) -> str | None:
        """Look for a batch that may have been made of a file."""
        since = float(self._folder.setting("created")) - _A_DAY
        found: str | None = None
        async with aclosing(self._listed(client, part)) as batches:
            async for batch in batches:
                created = getattr(batch, "created_at", None)
                if isinstance(created, int | float) and created < since:
                    break  # the newest come first
                metadata = getattr(batch, "metadata", None)
                key = metadata.get(KEY) if isinstance(metadata, dict) else None
                upload = getattr(batch, "input_file_id", None)
                if key == part.key or (part.upload is not None and upload == part.upload):
                    found = found if _status(batch) == FAILED else _name(batch) or found
        return found

    async def _listed(self, client: AsyncOpenAI, part: Part) -> AsyncGenerator[Any]:
        from openai import OpenAIError

        fault: Fault | None = None
        number = 0
        try:
            async for batch in client.batches.list(limit=100, timeout=self._seconds):
                yield batch
                number += 1
                if number >= _MOST_LISTED:
                    return
        except OpenAIError as error:
            fault = self._fault(error, part)
        if fault is None:
            return
        if fault.again:
            raise _Unheard(fault.error, part)
        raise EndpointError(
            f"{part.path.name} may have been submitted, and {self._endpoint.host} does not list "
            "its batches, so it is not submitted again. Look there; results are taken by summarise "
            f"batch read. {fault.error}"
        )

    # Looking after ----------------------------------------------------------------------------

    async def _look(self, client: AsyncOpenAI, part: Part) -> None:
        """Look how far a batch is, and fetch what it brought where it is at its end."""

        async def retrieve() -> Any:
            async with deadline(self._seconds):
                return await client.batches.retrieve(part.batch or "", timeout=self._seconds)

        batch = await self._asked(part, retrieve)
        status = _status(batch)
        if status not in ENDED and status != FAILED:
            self._tell(part, status, batch)
            return
        taken = Taken()
        for which in ("output_file_id", "error_file_id"):
            name = getattr(batch, which, None)
            if isinstance(name, str) and name:
                taken += await self._fetch(client, part, name)
        if status == FAILED:
            self._fail(part, batch)
            return
        code = "no_result" if status in ("completed", "succeeded") else f"batch_{status}"
        self._folder_gives_up(part, code)
        self._folder.move(part, "done", told=status)
        self._tell(part, status, batch, taken)

    def _folder_gives_up(self, part: Part, code: str) -> None:
        with self._folder.saving():
            self._folder.give_up(code, "The batch ended without this request.", part.number)

    async def _fetch(self, client: AsyncOpenAI, part: Part, name: str) -> Taken:
        """Fetch a file of results, and keep what it holds."""
        path = part.path.with_name(f"results-of-{part.path.name}.part")
        most = part.requests * LONGEST_LINE

        async def fetch() -> None:
            with private(path) as file:
                async with client.files.with_streaming_response.content(
                    name, timeout=self._seconds
                ) as response:
                    async for piece in response.iter_bytes():
                        if file.tell() + len(piece) > most:
                            break
                        file.write(piece)

        try:
            await self._asked(part, fetch)
            with path.open("rb") as file, self._folder.saving():
                return self._folder.take(read_results(file))
        finally:
            path.unlink(missing_ok=True)

    async def _asked(self, part: Part, ask: Callable[[], Any]) -> Any:
        from openai import OpenAIError

        from summarizer.llm.size_limit import HTTP_ERRORS

        fault: Fault | None = None
        try:
            return await ask()
        except TimeoutError:
            fault = late(self._endpoint)
        except OpenAIError as error:
            fault = self._fault(error, part)
        except HTTP_ERRORS as error:  # while a file is read: the SDK leaves them as they are
            fault = connection_fault(error, self._endpoint)
        raise _Unheard(fault.error, part) if fault.again else fault.error

    def _fail(self, part: Part, batch: Any) -> None:
        """Keep that a batch failed as a whole: its requests are submitted again, by and by."""
        told = self._said(part, batch)
        failures = part.failures + 1
        is_later = bool(_NOT_NOW.search(told)) and failures < _TRIES
        self._folder.move(
            part, "written", upload=None, batch=None, key=new_key(), told=told[:1000],
            failures=failures if is_later else 0,
        )  # fmt: skip
        self._tell(part, "not now" if is_later else FAILED, batch)
        if not is_later and self._failed is None:
            self._failed = EndpointError(
                f"{self._endpoint.host} ({self._endpoint.display}) did not take {part.path.name}: "
                f"{told or 'it does not say why'}. Nothing is lost: run again once that is put "
                "right."
            )

    # What is said -----------------------------------------------------------------------------

    def _said(self, part: Part, batch: Any) -> str:
        """Why a batch failed, in the provider's words, without any of an article."""
        data = getattr(getattr(batch, "errors", None), "data", None)
        clean = self._cleaner(part)
        said = []
        for error in data[:_MOST_SHOWN] if isinstance(data, list) else ():
            code, line = getattr(error, "code", None), getattr(error, "line", None)
            words = clean(str(getattr(error, "message", None) or ""))
            where = f" (line {line})" if isinstance(line, int) else ""
            said.append(f"{clean(str(code or 'error'))}{where}{f': {words}' if words else ''}")
        return "; ".join(said).rstrip(".")

    def _fault(self, error: Any, part: Part) -> Fault:
        fault = sdk_fault(error, self._endpoint, self._cleaner(part), {})
        if getattr(error, "status_code", None) in (404, 405, 501):
            said = EndpointError(
                f"{self._endpoint.host} has no such file or batch, or no Batch API at this address "
                f"(HTTP {getattr(error, 'status_code', '')}). Where requests run in another way "
                "(vllm run-batch), have the files of the folder run, and give what comes of them "
                "to summarise batch read."
            )
            return Fault("unsupported", fault.reason, said)
        return fault

    def _cleaner(self, part: Part) -> Callable[[str], str]:
        key = self._endpoint.api_key.get_secret_value()

        def clean(said: str) -> str:
            try:
                is_large = part.path.stat().st_size > _COMPARED
                sent = "" if is_large else part.path.read_text(encoding="utf-8")
            except OSError:
                is_large, sent = True, ""
            return "" if is_large and " " in said else providers_words(said, sent, key)

        return clean

    def _not_a_batch(self) -> EndpointError:
        return EndpointError(
            f"What {self._endpoint.host} answered is no file and no batch. Check that base_url is "
            "the address of a server with OpenAI's Batch API; most end in /v1."
        )

    def _tell(self, part: Part, status: str, batch: Any = None, taken: Taken | None = None) -> None:
        counts = getattr(batch, "request_counts", None)
        known = {name: getattr(counts, name, None) for name in ("completed", "failed")}
        whole = {name: n if isinstance(n, int) else None for name, n in known.items()}
        self._report(
            BatchProgress(
                part.round, part.path.name, status, requests=part.requests, taken=taken, **whole
            )
        )


class _Unheard(Exception):
    """Nothing was heard of the server, or it has no time: it is asked again later."""

    def __init__(self, error: SummarizerError, part: Part) -> None:
        super().__init__(str(error))
        self.error = error
        self.part = part


def _name(made: Any) -> str | None:
    found = getattr(made, "id", None)
    return found if isinstance(found, str) and found else None


def _status(batch: Any) -> str:
    return str(getattr(batch, "status", "")).lower()[:40]
