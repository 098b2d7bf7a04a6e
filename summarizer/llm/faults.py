"""What can go wrong between us and a server, in this library's terms."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from summarizer.errors import EndpointError, RefusedError
from summarizer.llm.connection import connection_fault, proxy_fault
from summarizer.llm.endpoint import Endpoint
from summarizer.llm.error_body import ErrorBody, read_error
from summarizer.llm.fault import Fault
from summarizer.llm.retry_after import retry_after
from summarizer.llm.surroundings import proxy_setting

if TYPE_CHECKING:
    from openai import OpenAIError

TIMED_OUT: Final = "timed out"
"""The reason of a call that was not answered in time."""

_AGAIN: Final = frozenset({408, 409, 429})
_OF_PROXIES: Final = frozenset({407, 502, 503, 504})
_NEVER_WORKS: Final = frozenset({501, 505})
_FILTERED: Final = re.compile(r"content[_ ]?(filter|policy)|moderation", re.I)
_NO_MODEL: Final = re.compile(
    r"model_not_found|invalid_model|\bmodel\b.{0,80}(?:not exist|not found|n't exist)", re.I
)
_RESPONSE_FORMAT: Final = re.compile(r"response[ _]format|json[ _]schema|structured outputs?", re.I)
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

    from summarizer.llm.size_limit import TooLong

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
        return connection_fault(error, endpoint)
    return too_long(endpoint) if isinstance(error, TooLong) else not_a_completion(endpoint)


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


def too_long(endpoint: Endpoint) -> Fault:
    """An answer that no question of ours can have; it was not read to its end."""
    from summarizer.llm.size_limit import LONGEST_RESPONSE

    error = EndpointError(
        f"{endpoint.host} sent more than {LONGEST_RESPONSE >> 20} MB, which no answer to a "
        "question is. Check that base_url is the address of an OpenAI-compatible server."
    )
    return Fault("transport", "longer than an answer", error)


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
    told = read_error(body)
    words = clean(told.message or told.code)
    said = f' It said: "{words}"' if words else ""
    reason = f"HTTP {status}" + (f" {clean(told.code)}" if told.code else "")
    who = f"{endpoint.host} ({endpoint.display})"
    proxy = None if endpoint.is_direct else proxy_setting(endpoint.base_url)
    if proxy is not None and status in _OF_PROXIES:
        who += f", by way of the proxy of {proxy},"

    if status == 407:
        return proxy_fault("407", who)
    if 300 <= status < 400:
        return redirected(status, headers, who)
    if 400 <= status < 500 and (told.flagged is not None or _FILTERED.search(told.code)):
        why = f" ({clean(', '.join(told.flagged))})" if told.flagged else ""
        return Fault("refused", reason, RefusedError(f"{who}: content filter{why}.{said}"))
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
    if status == 404 or (status < 500 and _NO_MODEL.search(f"{told.code} {told.message}")):
        error = EndpointError(
            f"{who} does not know this model or address (HTTP {status}). Check the model's name, "
            f"and that base_url is the server's API; most end in /v1.{said}"
        )
        return Fault("unsupported", reason, error)
    if status == 429 and told.code == "insufficient_quota":
        return Fault("transport", reason, EndpointError(f"{who}: the quota is used up.{said}"))
    if (status in _AGAIN or status >= 500) and status not in _NEVER_WORKS:
        return Fault(
            "transport",
            reason,
            EndpointError(f"{who} was too busy or out of order (HTTP {status}).{said}"),
            again=headers.get("x-should-retry") != "false",
            wait=retry_after(headers, now),
        )
    parameter = refused_parameter(told, parameters)
    return Fault(
        "unsupported",
        reason if parameter is None else f"{reason}: {parameter}",
        EndpointError(f"{who} did not take the request (HTTP {status}).{said}"),
        parameter=parameter,
    )


def redirected(status: int, headers: Mapping[str, str], who: str) -> Fault:
    """A server that sends us elsewhere: nothing is sent to an address that was not named."""
    try:
        other = urlsplit(headers.get("location", "")).netloc.rpartition("@")[2]
    except ValueError:
        other = ""
    error = EndpointError(
        f"{who} sent us elsewhere (HTTP {status}{': ' if other else ''}{other[:100]}), and the "
        "article and the key are for the server that was named. If you trust that address, give "
        "it as base_url."
    )
    return Fault("transport", f"HTTP {status} redirect", error)


def refused_parameter(told: ErrorBody, parameters: Collection[str]) -> str | None:
    """Which parameter a server does not know, of those that a request can do without."""
    said = f"{told.code} {told.message}"
    if told.message.startswith("Invalid schema"):
        return None
    named = told.names or set(re.findall(r"\w+", told.message))
    if _NOT_KNOWN.search(said):
        for name in _AVOIDABLE:
            if name in named and (name in parameters or name == "strict"):
                return name
    # Whatever a server has against it: the form of an answer can be told in words instead.
    about_form = "response_format" in named or _RESPONSE_FORMAT.search(said)
    return "response_format" if about_form and "response_format" in parameters else None
