"""What can go wrong between us and a server, in this library's terms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from summarizer.errors import AnswerError, EndpointError, RefusedError, SummarizerError
from summarizer.llm import error_words as words_of
from summarizer.llm.connection import connection_fault, proxy_fault
from summarizer.llm.endpoint import Endpoint
from summarizer.llm.envelope import read_envelope
from summarizer.llm.error_body import ErrorBody, read_error
from summarizer.llm.fault import Fault
from summarizer.llm.refused_forms import PLAINEST, can_be_plainer, refused_form
from summarizer.llm.reply import Reply, json_in
from summarizer.llm.request import Body
from summarizer.llm.retry_after import asked_to_wait, servers_now
from summarizer.llm.surroundings import proxy_setting

if TYPE_CHECKING:
    from openai import OpenAIError

TIMED_OUT: Final = "timed out"
"""The reason of a call that was not answered in time."""

_AGAIN: Final = frozenset({408, 409, 424, 425, 429, 499})
_OF_PROXIES: Final = frozenset({407, 502, 503, 504})
_BUSY: Final = frozenset({429, 503, 529})  # 529: Anthropic's "overloaded"
_NEVER_WORKS: Final = frozenset({501, 505})
_ABOUT_THE_REQUEST: Final = frozenset({400, 402, 404, 405, 413, 415, 422, 429, 500, 501, 503})
"""OpenRouter says 402 where max_tokens cost more than there is, and 404 where nobody takes a
parameter; Groq 413 and 429 where the tokens of a minute are fewer than those of one request;
llama.cpp and LM Studio 500 where a template has no system role."""

_PAGES: Final = frozenset({401, 403, 511})
"""Statuses that a firewall or a network that wants a login gives, too."""

_NOT_SERVERS: Final = (
    " What came back is a web page, which no such server sends: a firewall, a proxy, or a network "
    "where one has to log in first may have kept the question from it."
)

_TOO_LONG: Final = (
    " The question does not fit into the model's context: way='follow_up' asks by sentence, and a "
    "smaller context_tokens or answer_tokens leaves the question more room."
)


def sdk_fault(
    error: OpenAIError,
    endpoint: Endpoint,
    clean: Callable[[str], str],
    sent: Body,
    now: datetime | None = None,
) -> Fault:
    """Say what an error of the SDK means.

    Parameters
    ----------
    clean, sent
        As for ``status_fault``.
    now
        Counts a date that the server wants us to wait for; its own present by default.
    """
    import openai

    from summarizer.llm.size_limit import Garbled, TooLong

    if isinstance(error, openai.APIStatusError):
        return status_fault(
            error.status_code,
            _body(error.response.content),
            error.response.headers,
            endpoint,
            clean,
            sent,
            now or servers_now(error.response.headers),
        )
    if isinstance(error, openai.APITimeoutError):
        return late(endpoint)
    if isinstance(error, openai.APIConnectionError):
        return connection_fault(error, endpoint)
    if isinstance(error, Garbled):
        return garbled(endpoint)
    return too_long(endpoint) if isinstance(error, TooLong) else not_a_completion(endpoint)


def _body(content: bytes) -> Any:
    """What an error's body has: the SDK leaves out what stands beside ``error``."""
    try:
        return read_envelope(content)
    except (ValueError, RecursionError):
        return content.decode(errors="replace")


def late(endpoint: Endpoint) -> Fault:
    """A call that was not answered in time."""
    error = EndpointError(f"{endpoint.host} did not answer {endpoint.display} in time.")
    return Fault("transport", TIMED_OUT, error, again=True)


def not_a_completion(endpoint: Endpoint, content: bytes = b"") -> Fault:
    """Whatever answered does not speak the protocol."""
    is_page = bool(words_of.PAGE.match(content[:100].decode(errors="replace")))
    error = EndpointError(
        f"What {endpoint.host} answered is not a chat completion. Check that base_url is the "
        "address of an OpenAI-compatible server; most end in /v1."
        f"{_NOT_SERVERS if is_page else ''}"
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


def garbled(endpoint: Endpoint) -> Fault:
    """A response that is packed otherwise than its head says, or than it was asked to be."""
    error = EndpointError(
        f"What {endpoint.host} answered cannot be unpacked (content-encoding). A proxy in between "
        "may do that; else check base_url."
    )
    return Fault("transport", "packed in another way", error)


def status_fault(
    status: int,
    body: Any,
    headers: Mapping[str, str],
    endpoint: Endpoint,
    clean: Callable[[str], str],
    sent: Body,
    now: datetime,
) -> Fault:
    """Say what an HTTP status, or an error inside a 200, means.

    Parameters
    ----------
    clean
        Takes the article, the key and accounts out of the provider's words.
    sent
        The body of the request.
    now
        Counts a date that the server wants us to wait for.
    """
    told = read_error(body)
    known = f"{told.code} {told.message}"
    is_answer = told.failed is not None or bool(words_of.BAD_ANSWER.search(known))
    words = "" if is_answer else clean(told.message or told.code)
    said = f' It said: "{words}"' if words else ""
    reason = f"HTTP {status}" + (f" {clean(told.code)}" if told.code else "")
    who = f"{endpoint.host} ({endpoint.display})"
    proxy = None if endpoint.is_direct else proxy_setting(endpoint.base_url)
    if proxy is not None and status in _OF_PROXIES:
        who += f", by way of the proxy of {proxy},"

    error: SummarizerError
    if status == 407:
        return proxy_fault("407", who)
    if 300 <= status < 400:
        return redirected(status, headers, who)
    if status == 202:
        said_so = f"{who} took the question (HTTP 202) and did not answer it: it has to be fetched."
        return Fault("transport", "HTTP 202", EndpointError(said_so))
    if told.is_page and status in _PAGES:
        error = EndpointError(
            f"{who} did not let the request through (HTTP {status}).{_NOT_SERVERS}"
        )
        return Fault("transport", f"{reason} with a web page", error)
    # With a code of its own, 421 is a filter's (and not a proxy's):
    # https://platform.xiaomimimo.com/docs/en-US/quick-start/error-codes
    is_kept_back = status == 451 or (status == 421 and bool(told.code))
    if (told.flagged is not None and status != 401) or is_kept_back:
        why = f" ({clean(', '.join(told.flagged))})" if told.flagged else ""
        return Fault("refused", reason, RefusedError(f"{who}: content filter{why}.{said}"))
    if is_answer:
        error = AnswerError(f"{who} could not read the model's answer.")
        return Fault("invalid", reason, error, answer=_bad_answer(told))
    if words_of.COUNTRY.search(known):
        error = EndpointError(
            f"{who} does not answer requests from where this one comes (HTTP {status}).{said}"
        )
        return Fault("authentication", reason, error)
    if words_of.NOT_FREE.search(known):
        error = EndpointError(
            f"{who}: the account's plan has no quota for this model (HTTP {status}).{said}"
        )
        return Fault("transport", reason, error)
    wait = asked_to_wait(headers, told, now)
    is_busy = status in (400, 403) and bool(words_of.BUSY.search(known))
    # Who wants us to wait does not want another request; but no waiting makes one smaller.
    may_pass = wait is not None and (status == 429 or status >= 500)
    if (
        status in _ABOUT_THE_REQUEST
        and not is_busy
        and (not may_pass or words_of.TOO_LARGE.search(known))
    ):
        form = refused_form(told, sent)
        if form is not None:
            return _not_taken(
                f"{who} did not take the request (HTTP {status}).{said}", reason, form
            )
    is_spent = bool(words_of.NO_CREDIT.search(known)) or status == 402
    if is_spent and not words_of.MAY_PASS.search(known):
        error = EndpointError(f"{who}: the quota or the credit is used up (HTTP {status}).{said}")
        return Fault("transport", reason, error)
    if not is_busy and (status in (401, 403) or words_of.NO_KEY.search(known)):
        error = EndpointError(
            f"{who} refused the key{' or the request' if status == 403 else ''} (HTTP {status})."
            f"{said} Check that SUMMARIZER_API_KEY, or OPENAI_API_KEY for OpenAI itself, is a key "
            "for that server and may use that model."
        )
        return Fault("authentication", reason, error)
    is_elsewhere = bool(words_of.NO_ADDRESS.search(known))
    if status == 404 or is_elsewhere or (status < 500 and words_of.NO_MODEL.search(known)):
        error = EndpointError(
            f"{who} does not know this model or address (HTTP {status}). Check the model's name, "
            f"and that base_url is the server's API; most end in /v1.{said}"
        )
        return Fault("unsupported", reason, error)
    if (status in _AGAIN or status >= 500 or is_busy) and status not in _NEVER_WORKS:
        may_retry = headers.get("x-should-retry") != "false"
        is_sudden = status == 500 and can_be_plainer(sent)
        later = f" It wants to be left alone for {wait:.0f} seconds." if (wait or 0) > 60 else ""
        return Fault(
            "transport",
            reason,
            EndpointError(f"{who} was too busy or out of order (HTTP {status}).{later}{said}"),
            again=may_retry,
            wait=wait,
            is_busy=status in _BUSY,
            # It may be a schema: https://github.com/vllm-project/vllm/issues/8429
            form=PLAINEST if may_retry and wait is None and is_sudden else None,
        )
    is_too_long = status == 413 or bool(words_of.CONTEXT.search(known))
    is_not_understood = status in (400, 422) and not is_too_long and can_be_plainer(sent)
    return _not_taken(
        f"{who} did not take the request (HTTP {status}).{said}{_TOO_LONG if is_too_long else ''}",
        reason,
        PLAINEST if is_not_understood else None,
    )


def _not_taken(message: str, reason: str, form: str | None) -> Fault:
    """A request that the server did not take as it was."""
    reason += f": {form}" if form else ""
    return Fault("unsupported", reason, EndpointError(message), form=form)


def _bad_answer(told: ErrorBody) -> Reply:
    """The answer that an error is about, as far as it is shown."""
    has_run_out = words_of.RAN_OUT.search(told.message) or words_of.RAN_OUT.match(told.failed or "")
    name = "length" if has_run_out else told.code or "error in the answer"
    return Reply(json_in(told.failed or ""), name, None, None, None, None)


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
