"""Faults that are an HTTP status."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from summarizer.errors import AnswerError, BudgetExceeded, EndpointError, RefusedError
from summarizer.testing import status
from summarizer.testing.script import Step
from tests.faults.row import Row, always, first, unless
from tests.faults.well import ARTICLE, KEY

SOON = {"retry-after-ms": "10"}
_A_DAY_AWAY = format_datetime(datetime.now(UTC) + timedelta(days=1), usegmt=True)
_YESTERDAY = format_datetime(datetime.now(UTC) - timedelta(days=1), usegmt=True)


def error(http: int, **detail: object) -> Step:
    return status(http, body={"error": {"message": "", "type": None, "param": None, **detail}})


def _asks_for(*forms: str) -> Any:
    return lambda body: (body.get("response_format") or {}).get("type", "text") in forms


def _has_no_system(body: Any) -> bool:
    return all(message["role"] != "system" for message in body["messages"])


_NO_SCHEMA = error(
    400, message="This model does not support response format `json_schema`.", code=None
)
_NO_FORMAT = status(
    422,
    body={
        "detail": [
            {"type": "extra_forbidden", "loc": ["body", "response_format"], "msg": "Not permitted"}
        ]
    },
)
_FILTERED = {"hate": {"filtered": False}, "violence": {"filtered": True, "severity": "high"}}

TRIED_AGAIN = tuple(
    Row(
        name=f"HTTP {code}, once",
        does=f"{code} and Retry-After, then a good answer",
        script=first(status(code, headers=SOON)),
        outcome="complete",
        calls=2,
        says=f"HTTP {code}",
    )
    for code in (408, 409, 429, 500, 502, 503, 504, 529)
)

ROWS = (
    *TRIED_AGAIN,
    Row(
        name="HTTP 503 for good",
        does="503 each time; Retry-After 10 ms",
        script=always(status(503, headers=SOON)),
        outcome=EndpointError,
        calls=5,
        says="HTTP 503",
    ),
    Row(
        name="503 without Retry-After",
        does="503 each time; the wait is our own",
        script=always(status(503)),
        outcome=EndpointError,
        calls=2,
        settings={"attempts": 2},
        says="HTTP 503",
    ),
    Row(
        name="Retry-After in seconds",
        does="429, retry-after: 0.05",
        script=first(status(429, headers={"retry-after": "0.05"})),
        outcome="complete",
        calls=2,
        says="HTTP 429",
    ),
    Row(
        name="Retry-After as a date that has passed",
        does="429, retry-after: yesterday's date",
        script=first(status(429, headers={"retry-after": _YESTERDAY})),
        outcome="complete",
        calls=2,
        says="HTTP 429",
    ),
    Row(
        name="Retry-After as a date beyond the deadline",
        does="429, retry-after: tomorrow's date",
        script=always(status(429, headers={"retry-after": _A_DAY_AWAY})),
        outcome=BudgetExceeded,
        calls=1,
        seconds=5.0,
        says="HTTP 429",
    ),
    Row(
        name="Retry-After beyond the deadline",
        does="429, retry-after: 60",
        script=always(status(429, headers={"retry-after": "60"})),
        outcome=BudgetExceeded,
        calls=1,
        seconds=5.0,
        says="HTTP 429",
    ),
    Row(
        name="Retry-After that is no number",
        does="429, retry-after: nan",
        script=first(status(429, headers={"retry-after": "nan"})),
        outcome="complete",
        calls=2,
        says="HTTP 429",
    ),
    Row(
        name="quota used up",
        does="429 insufficient_quota, which no waiting helps",
        script=always(error(429, code="insufficient_quota", message="Check your plan.")),
        outcome=EndpointError,
        calls=1,
        says="quota",
    ),
    Row(
        name="wrong key",
        does="401 that quotes the key",
        script=always(error(401, message=f"Incorrect API key provided: {KEY}.")),
        outcome=EndpointError,
        calls=1,
        says="SUMMARIZER_API_KEY",
    ),
    Row(
        name="key without rights",
        does="403",
        script=always(status(403)),
        outcome=EndpointError,
        calls=1,
        says="may use that model",
    ),
    Row(
        name="unknown model",
        does="404 model_not_found",
        script=always(error(404, code="model_not_found", message="No such model.")),
        outcome=EndpointError,
        calls=1,
        says="Check the model's name",
    ),
    Row(
        name="unknown model, told as a 400",
        does="400 'Model Not Exist'",
        script=always(error(400, code="invalid_request_error", message="Model Not Exist")),
        outcome=EndpointError,
        calls=1,
        says="Check the model's name",
    ),
    Row(
        name="bad request that quotes the article",
        does="400 with the article in its message",
        script=always(error(400, message=f"Cannot tokenise: {ARTICLE}")),
        outcome=EndpointError,
        calls=2,
        says="HTTP 400",
    ),
    Row(
        name="article too long for the model",
        does="400 context_length_exceeded",
        script=always(error(400, code="context_length_exceeded", message="Too many tokens.")),
        outcome=EndpointError,
        calls=1,
        says="context_length_exceeded",
    ),
    Row(
        name="input filter (Azure)",
        does="400 content_filter with what it was stopped for",
        script=always(
            error(
                400,
                code="content_filter",
                message="The prompt was filtered.",
                innererror={
                    "code": "ResponsibleAIPolicyViolation",
                    "content_filter_result": _FILTERED,
                },
            )
        ),
        outcome=RefusedError,
        calls=1,
        says="violence",
    ),
    Row(
        name="moderation (OpenRouter)",
        does="403 with the flagged text in its metadata",
        script=always(
            error(
                403,
                message="Your input was flagged.",
                metadata={"reasons": ["violence"], "flagged_input": ARTICLE[:100]},
            )
        ),
        outcome=RefusedError,
        calls=1,
        says="Your input was flagged.",
    ),
    Row(
        name="no json_schema",
        does="400 until asked for json_object",
        script=unless(_asks_for("json_object"), _NO_SCHEMA),
        outcome="complete",
        calls=2,
        says="response_format",
    ),
    Row(
        name="no response_format at all",
        does="422 (FastAPI's list) until asked without it",
        script=unless(_asks_for("text"), _NO_FORMAT),
        outcome="complete",
        calls=3,
        says="response_format",
    ),
    Row(
        name="redirect to another host",
        does="307 to localhost:9",
        script=always(status(307, headers={"location": "http://localhost:9/v1"})),
        outcome=EndpointError,
        calls=1,
        says="localhost:9",
    ),
    Row(
        name="redirect on the same host",
        does="308 to another path",
        script=first(status(308, headers={"location": "/v2/chat/completions"})),
        outcome=EndpointError,
        calls=1,
        says="sent us elsewhere",
    ),
    Row(
        name="delay in the body",
        does="429 with Google's retryDelay of 0.05 s",
        script=first(status(429, body=[{"error": {"details": [{"retryDelay": "0.05s"}]}}])),
        outcome="complete",
        calls=2,
        says="HTTP 429",
    ),
    Row(
        name="delay in words, beyond the deadline",
        does="429 'Please try again in 1m26.4s.' (Groq)",
        script=always(error(429, message="Please try again in 1m26.4s.")),
        outcome=BudgetExceeded,
        calls=1,
        seconds=5.0,
        says="86.4 seconds",
    ),
    Row(
        name="credit used up",
        does="402 'Insufficient Balance' (DeepSeek)",
        script=always(error(402, message="Insufficient Balance")),
        outcome=EndpointError,
        calls=1,
        says="used up",
    ),
    Row(
        name="country that is not served",
        does="403 unsupported_country_region_territory",
        script=always(error(403, message="Country, region, or territory not supported")),
        outcome=EndpointError,
        calls=1,
        says="Country, region",
    ),
    Row(
        name="input filter (DashScope)",
        does="400 data_inspection_failed",
        script=always(error(400, code="data_inspection_failed", message="No.")),
        outcome=RefusedError,
        calls=1,
        says="content filter",
    ),
    Row(
        name="input filter (xAI)",
        does="403 'Content violates usage guidelines.'",
        script=always(status(403, body={"error": "Content violates usage guidelines."})),
        outcome=RefusedError,
        calls=1,
        says="violates",
    ),
    Row(
        name="no system role",
        does="400 until the instructions come with the question",
        script=unless(_has_no_system, error(400, message="System role not supported")),
        outcome="complete",
        calls=2,
        says="system",
    ),
    Row(
        name="schema too large for the server (Gemini)",
        does="400 'too many states' until asked without a schema",
        script=unless(
            _asks_for("json_object"),
            status(400, body=[{"error": {"message": "a constraint that has too many states"}}]),
        ),
        outcome="complete",
        calls=2,
        says="response_format",
    ),
    Row(
        name="no room for the answer (vLLM)",
        does="400 until max_tokens is below 2,297",
        script=unless(
            lambda body: body.get("max_tokens", 0) <= 2_296,
            error(400, message="'max_tokens' is too large: it must be at most 2296."),
        ),
        outcome="complete",
        calls=2,
        says="limit",
    ),
    Row(
        name="parameter refused without a word",
        does="422 'Unprocessable Entity' until asked without seed",
        script=unless(
            lambda body: "seed" not in body, status(422, body={"detail": "Unprocessable Entity"})
        ),
        outcome="complete",
        calls=2,
        says="options",
    ),
    Row(
        name="bad answer told as an error, once (Groq)",
        does="400 json_validate_failed",
        script=first(error(400, code="json_validate_failed", failed_generation='{"head')),
        outcome="complete",
        calls=2,
        says="json_invalid",
    ),
    Row(
        name="bad answer told as an error, for good (llama.cpp)",
        does="500 'Failed to parse input' that quotes the answer",
        script=always(error(500, message=f"Failed to parse input at pos 0: {ARTICLE}")),
        outcome=AnswerError,
        calls=6,
        says="no valid answer",
    ),
    Row(
        name="firewall's page",
        does="403 with a web page, as Cloudflare's",
        script=always(status(403, body="<html>Just a moment...</html>")),
        outcome=EndpointError,
        calls=1,
        says="a web page",
    ),
    Row(
        name="wrong key, told as a 400 (Gemini)",
        does="400 'API key not valid.'",
        script=always(status(400, body=[{"error": {"message": "API key not valid."}}])),
        outcome=EndpointError,
        calls=1,
        says="refused the key",
    ),
    Row(
        name="credit used up, told as a 429 (xAI)",
        does="429 'used all available credits'",
        script=always(status(429, body={"error": "Your team has used all available credits."})),
        outcome=EndpointError,
        calls=1,
        says="used up",
    ),
    Row(
        name="limit of requests, told as a 400, once (Bedrock)",
        does="400 ThrottlingException",
        script=first(status(400, body={"__type": "ThrottlingException", "message": "Wait."})),
        outcome="complete",
        calls=2,
        says="ThrottlingException",
    ),
    Row(
        name="limit that says in the body when it ends (OpenRouter)",
        does="429 with X-RateLimit-Reset in its metadata, beyond the deadline",
        script=always(
            error(429, message="no", metadata={"headers": {"X-RateLimit-Reset": "99999999999"}})
        ),
        outcome=BudgetExceeded,
        calls=1,
        seconds=5.0,
        says="left alone for",
    ),
    Row(
        name="temperature that is not allowed (Moonshot)",
        does="400 'only 1 is allowed' until asked without temperature",
        script=unless(
            lambda body: "temperature" not in body,
            error(400, message="invalid temperature: only 1 is allowed for this model"),
        ),
        outcome="complete",
        calls=2,
        says="temperature",
    ),
    Row(
        name="parameters that nobody takes (OpenRouter)",
        does="404 'No endpoints found' until asked plainly",
        script=unless(
            lambda body: "response_format" not in body,
            error(404, message="No endpoints found that can handle the requested parameters."),
        ),
        outcome="complete",
        calls=2,
        says="options",
    ),
    Row(
        name="schema on which the server breaks (vLLM)",
        does="500 without a word until asked without a schema",
        script=unless(
            lambda body: "response_format" not in body,
            status(500, body="Internal Server Error"),
        ),
        outcome="complete",
        calls=3,
        settings={"attempts": 2},
        says="HTTP 500",
    ),
)
