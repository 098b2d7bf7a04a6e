"""What vcrpy hands over, reduced to what a replay needs and a reader wants to see."""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import urlsplit, urlunsplit

from summarizer.llm.endpoint import is_loopback
from summarizer.testing.exchange import wire
from summarizer.testing.replaying import EMBEDDED_HOST

# Everything else names the machine, the account, the SDK or the moment.
_REQUEST_HEADERS = frozenset({"content-type"})
_RESPONSE_HEADERS = frozenset({"content-type", "retry-after", "retry-after-ms"})


def place_free(url: str) -> str:
    """Return the URL with a server on this machine, at whatever port, under its one fixed name."""
    parts = urlsplit(url)
    if not is_loopback(parts.hostname or ""):
        return url
    return urlunsplit(parts._replace(scheme="http", netloc=EMBEDDED_HOST))


def request_headers(headers: Mapping[str, object]) -> dict[str, str]:
    """Keep the headers of a request that its meaning depends on."""
    return _kept(headers, _REQUEST_HEADERS)


def response_headers(headers: Mapping[str, object]) -> dict[str, str]:
    """Keep the headers of a response that a client acts on."""
    return _kept(headers, _RESPONSE_HEADERS)


def settled(body: bytes) -> bytes:
    """Return a completion with what differs at every recording set to fixed values.

    Anything that is not a chat completion is returned as it came.
    """
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return body
    if not isinstance(answer, dict) or "choices" not in answer:
        return body
    fixed: dict[str, object] = {"id": "chatcmpl-0", "created": 0, "system_fingerprint": None}
    for name, value in fixed.items():
        if name in answer:
            answer[name] = value
    answer.pop("timings", None)
    _settle_cache(answer.get("usage"))
    return wire(answer)


def _settle_cache(usage: object) -> None:
    """How much of a prompt was still in the server's cache depends on what was asked before."""
    details = usage.get("prompt_tokens_details") if isinstance(usage, dict) else None
    if isinstance(details, dict) and "cached_tokens" in details:
        details["cached_tokens"] = 0


def _kept(headers: Mapping[str, object], names: frozenset[str]) -> dict[str, str]:
    kept = {}
    for name, value in headers.items():
        if name.lower() in names:
            first = value[0] if isinstance(value, list) else value
            kept[name.lower()] = str(first)
    return dict(sorted(kept.items()))
