from __future__ import annotations

import socket
import ssl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.llm.connection import connection_fault
from summarizer.llm.error_body import filtered_for, read_error
from summarizer.llm.faults import refused_parameter
from tests.llm.asked import Asked, Time

SENT = ("model", "messages", "max_tokens", "temperature", "seed", "response_format")

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(
        st.sampled_from(["error", "code", "type", "message", "param", "detail", "loc", "msg",
                         "innererror", "content_filter_result", "metadata", "flagged_input",
                         "reasons", "filtered"]) | st.text(), inner),
)  # fmt: skip


@given(JSON)
def test_any_body_is_read(body: object) -> None:
    told = read_error(body)
    assert isinstance(told.code, str)
    assert isinstance(told.message, str)
    assert all(isinstance(word, str) for word in (*told.names, *(told.flagged or ())))
    assert all(isinstance(category, str) for category in filtered_for(body))


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        ({"message": "No.", "type": "t", "code": "c", "param": None}, "c", "No."),
        ({"message": "No.", "type": "t", "code": 400}, "t", "No."),
        ({"detail": "Not Found"}, "", "Not Found"),
        ("model 'x' not found", "", "model 'x' not found"),
        ([{"error": {"code": 400, "message": "No.", "status": "INVALID"}}], "", "No."),
        ("<html><h1>502 Bad Gateway</h1>", "", ""),
        (
            {"detail": [{"loc": ["body", "seed"], "msg": "Extra inputs", "type": "extra"}]},
            "",
            "seed: Extra inputs (extra)",
        ),
    ],
)
def test_the_shapes_that_servers_give_an_error(body: object, code: str, message: str) -> None:
    told = read_error(body)
    assert (told.code, told.message) == (code, message)


@pytest.mark.parametrize(
    ("message", "parameter"),
    [
        ("Unsupported parameter: 'max_tokens' is not supported with this model.", "max_tokens"),
        ("Unknown parameter: 'response_format.json_schema.strict'", "strict"),
        ("This model does not support response format `json_schema`.", "response_format"),
        (
            "response_format value as json_schema is enabled only for api versions 2024-08-01",
            "response_format",
        ),
        ("'response_format.type' must be 'json_schema' or 'text'", "response_format"),
        ("Structured outputs are not available here", "response_format"),
        ("This response_format type is unavailable now", "response_format"),
        ("Invalid schema for response_format 'Harm': 'required' is missing", None),
        ("The messages are too long", None),
        ("temperature is unknown to none of us", "temperature"),
    ],
)
def test_the_parameter_that_a_server_does_not_know(message: str, parameter: str | None) -> None:
    assert refused_parameter(read_error({"message": message}), SENT) == parameter


def test_a_parameter_that_was_not_sent_is_not_left_out() -> None:
    told = read_error({"message": "Unknown parameter: 'tools'"})
    assert refused_parameter(told, SENT) is None


@pytest.mark.parametrize(
    ("cause", "reason", "again"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), "no such host", False),
        (socket.gaierror(socket.EAI_AGAIN, "later"), "connection lost", True),
        (ssl.SSLCertVerificationError("bad"), "certificate not trusted", False),
        (ssl.SSLError(1, "wrong version"), "no TLS", False),
        (ConnectionRefusedError(111, "refused"), "connection refused", True),
        (ConnectionResetError(104, "reset"), "connection lost", True),
    ],
)
def test_what_a_lost_connection_means(cause: OSError, reason: str, again: bool) -> None:
    error = RuntimeError("as the SDK wraps it")
    error.__cause__ = OSError("as anyio wraps it")
    error.__cause__.__context__ = cause
    endpoint = Asked("http://127.0.0.1:9/v1", Time(), None).endpoint
    fault = connection_fault(error, endpoint)
    assert (fault.reason, fault.again) == (reason, again)
    assert "127.0.0.1:9" in str(fault.error)
