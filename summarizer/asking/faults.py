"""What can go wrong between us and a server, in this library's terms."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from summarizer.asking.endpoint import Endpoint
from summarizer.asking.retry_after import retry_after
from summarizer.errors import EndpointError, RefusedError, SummarizerError
from summarizer.models.provenance import AttemptResult

if TYPE_CHECKING:
    from openai import OpenAIError

TIMED_OUT: Final = "timed out"
"""The reason of a call that was not answered in time."""

_AGAIN: Final = frozenset({408, 409, 429})
_NEVER_WORKS: Final = frozenset({501, 505})
_FILTERED: Final = re.compile(r"content[_ ]?(filter|policy)|ResponsibleAIPolicyViolation", re.I)
_NOT_KNOWN: Final = re.compile(
    r"unsupported|not supported|n't support|unknown|unrecogni[sz]ed|not permitted|unexpected"
    r"|unavailable",
    re.I,
)
_AVOIDABLE: Final = (
    "strict",
    "response_format",
    "max_completion_tokens",
    "max_tokens",
    "temperature",
    "seed",
    "reasoning_effort",
    "tool_choice",
    "tools",
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What came instead of an answer, and what to do about it.

    Attributes
    ----------
    result, reason
        For the ledger.
    error
        What to raise when it is not tried again.
    again
        Whether the same request may succeed later.
    wait
        Seconds that the server wants us to wait.
    parameter
        A parameter that the server does not know; the request may succeed without it.
    """

    result: AttemptResult
    reason: str
    error: SummarizerError
    again: bool = False
    wait: float | None = None
    parameter: str | None = None


def sdk_fault(
    error: OpenAIError,
    endpoint: Endpoint,
    clean: Callable[[str], str],
    parameters: Collection[str],
    now: datetime | None = None,
) -> Fault:
    """Say what an error of the SDK means.

    Parameters
    ----------
    clean
        Takes the article and the key out of the provider's words.
    parameters
        The parameters that were sent.
    now
        Counts a Retry-After date; the present by default.
    """
    import openai

    if isinstance(error, openai.APIStatusError):
        return status_fault(
            error.status_code,
            error.body,
            error.response.headers,
            endpoint,
            clean,
            parameters,
            now or datetime.now(UTC),
        )
    if isinstance(error, openai.APITimeoutError):
        return late(endpoint)
    if isinstance(error, openai.APIConnectionError):
        return Fault(
            "transport",
            "no connection",
            EndpointError(f"No connection to {endpoint.host}: is the server running there?"),
            again=True,
        )
    return not_a_completion(endpoint)


def late(endpoint: Endpoint) -> Fault:
    """A call that was not answered in time."""
    error = EndpointError(f"{endpoint.host} did not answer {endpoint.display} in time.")
    return Fault("transport", TIMED_OUT, error, again=True)


def not_a_completion(endpoint: Endpoint) -> Fault:
    """Whatever answered does not speak the protocol."""
    error = EndpointError(
        f"What {endpoint.host} answered is not a chat completion. Check that base_url is the "
        "address of an OpenAI-compatible server; most end in /v1."
    )
    return Fault("transport", "not a chat completion", error)


def status_fault(
    status: int,
    body: Any,
    headers: Mapping[str, str],
    endpoint: Endpoint,
    clean: Callable[[str], str],
    parameters: Collection[str],
    now: datetime,
) -> Fault:
    """Say what an HTTP status, or an error inside a 200, means."""
    detail = body if isinstance(body, dict) else {}
    # llama.cpp puts the status under "code", FastAPI a sentence under "detail".
    code = next((str(c) for c in (detail.get("code"), detail.get("type")) if _says(c)), "")
    message = next((str(m) for m in (detail.get("message"), detail.get("detail")) if _says(m)), "")
    words = clean(message or code)
    said = f' It said: "{words}"' if words else ""
    reason = f"HTTP {status}" + (f" {clean(code)}" if code else "")
    who = f"{endpoint.host} ({endpoint.display})"

    if status in (401, 403):
        return Fault(
            "authentication",
            reason,
            EndpointError(
                f"{who} refused the key (HTTP {status}). Check that SUMMARIZER_API_KEY, or "
                "OPENAI_API_KEY for OpenAI itself, is a key for that server and may use that "
                "model."
            ),
        )
    if status == 404:
        error = EndpointError(
            f"{who} does not know this model or address (HTTP 404). Check the model's name, and "
            f"that base_url is the server's API; most end in /v1.{said}"
        )
        return Fault("unsupported", reason, error)
    if 400 <= status < 500 and _FILTERED.search(f"{code} {detail.get('innererror')}"):
        return Fault("refused", reason, RefusedError(f"{who}: content filter.{said}"))
    if status == 429 and code == "insufficient_quota":
        return Fault("transport", reason, EndpointError(f"{who}: the quota is used up.{said}"))
    if (status in _AGAIN or status >= 500) and status not in _NEVER_WORKS:
        return Fault(
            "transport",
            reason,
            EndpointError(f"{who} was too busy or out of order (HTTP {status}).{said}"),
            again=headers.get("x-should-retry") != "false",
            wait=retry_after(headers, now),
        )
    parameter = _refused_parameter(str(detail.get("param") or ""), code, message, parameters)
    return Fault(
        "unsupported",
        reason if parameter is None else f"{reason}: {parameter}",
        EndpointError(f"{who} did not take the request (HTTP {status}).{said}"),
        parameter=parameter,
    )


def _says(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def _refused_parameter(
    param: str, code: str, message: str, parameters: Collection[str]
) -> str | None:
    if message.startswith("Invalid schema") or not _NOT_KNOWN.search(f"{code} {message}"):
        return None
    named = set(param.split(".")) if param else set(re.findall(r"\w+", message))
    for name in _AVOIDABLE:
        if name in named and (name in parameters or name == "strict"):
            return name
    return None
