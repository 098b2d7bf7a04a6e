from __future__ import annotations

import socket
import ssl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.llm.connection import connection_fault
from summarizer.llm.error_body import filtered_for, read_error
from tests.llm.asked import Asked, Time

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
        ([{"error": {"code": 400, "message": "No.", "status": "INVALID"}}], "INVALID", "No."),
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


@pytest.mark.parametrize("piece", ["max_tokens ", "{", "'{", "violates a ", "retry 1", "model "])
def test_reading_an_error_takes_no_longer_than_it_is_long(piece: str) -> None:
    # Were all of it looked through, each of these would take minutes.
    body = {"error": {"message": piece * 1_000_000, "code": piece * 1_000_000}}
    told = read_error(body)
    assert len(told.message) <= 4_000
    assert len(told.code) <= 300


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
