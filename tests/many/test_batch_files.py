"""OpenAI's batch format: what is written is one request a line, and what is read is not trusted."""

import io
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.many.batch.files import (
    LONGEST_LINE,
    LOST,
    MOST_BYTES,
    MOST_REQUESTS,
    RequestFiles,
    Result,
    read_results,
    request_line,
)

ANSWER = {"choices": [{"message": {"content": "{}"}}]}


def one(line: Any) -> Result | None:
    raw = line if isinstance(line, bytes) else json.dumps(line).encode()
    (found,) = read_results(io.BytesIO(raw + b"\n"))
    return found


def line(**parts: Any) -> dict[str, Any]:
    return {"id": "batch_req_1", "custom_id": "a", **parts}


def test_the_limits_are_those_that_openai_documents() -> None:
    assert (MOST_REQUESTS, MOST_BYTES) == (50_000, 200_000_000)


@given(st.text())
def test_a_request_is_one_line_whatever_its_words(words: str) -> None:
    body = json.dumps({"messages": [{"role": "user", "content": words}]}).encode()
    if any("\ud800" <= c <= "\udfff" for c in words):
        return
    written = request_line("a", body).decode()
    assert written.splitlines(keepends=True) == [written]
    assert json.loads(written) == {
        "custom_id": "a",
        "method": "POST",
        "url": "/v1/chat/completions",
        "body": json.loads(body),
    }


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(0, 300), min_size=1, max_size=40), st.integers(1, 9))
def test_files_keep_to_the_limits_and_lose_nothing(sizes: list[int], most: int) -> None:
    most_bytes = 400
    with tempfile.TemporaryDirectory() as name:
        files = RequestFiles(Path(name), "r", most_requests=most, most_bytes=most_bytes)
        with files:
            bodies = [json.dumps("x" * size).encode() for size in sizes]
            places = [files.add(str(n), body) for n, body in enumerate(bodies)]
            assert [p.suffix for p in Path(name).iterdir()] == [".part"] * len(files.names)
            files.close()
        contents = [(Path(name) / n).read_bytes().splitlines() for n in files.names]
        found = {
            json.loads(x)["custom_id"]: file for file, lines in enumerate(contents) for x in lines
        }
        assert found == {str(n): place for n, place in enumerate(places)}
        for lines, (requests, size) in zip(contents, files.sizes, strict=True):
            assert (len(lines), sum(len(x) + 1 for x in lines)) == (requests, size)
            assert requests <= most
            assert size <= most_bytes or requests == 1
        assert sorted(p.name for p in Path(name).iterdir()) == files.names


def test_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    with RequestFiles(tmp_path, "r", most_requests=1, most_bytes=1) as files:
        files.add("a", b"{}")
        files.close()
    (path,) = tmp_path.iterdir()
    assert path.stat().st_mode & 0o777 == 0o600


def test_files_that_were_not_closed_are_removed(tmp_path: Path) -> None:
    with RequestFiles(tmp_path, "r", most_requests=1, most_bytes=1) as files:
        files.add("a", b"{}")
        files.add("b", b"{}")
    assert list(tmp_path.iterdir()) == []


def test_a_result_of_openai_is_read() -> None:
    response = {"status_code": 200, "request_id": "r", "body": ANSWER}
    assert one(line(response=response, error=None)) == Result(
        "a", 200, json.dumps(ANSWER).encode(), "r"
    )


@pytest.mark.parametrize("name", ["two\r\nlines", "né", "", "x" * 300, 7])
def test_a_name_of_an_exchange_that_no_header_can_have_is_left_out(name: Any) -> None:
    found = one(line(response={"status_code": 200, "request_id": name, "body": ANSWER}))
    assert found is not None
    assert found.request_id is None


def test_an_error_of_one_request_keeps_its_status_and_words() -> None:
    body = {"error": {"message": "Too many.", "code": "rate_limit_exceeded"}}
    found = one(line(response={"status_code": 429, "body": body}))
    assert found == Result("a", 429, json.dumps(body).encode())


def test_a_request_that_was_not_reached_may_be_asked_again() -> None:
    error = {"code": "batch_expired", "message": "The window expired."}
    found = one(line(response=None, error=error))
    assert found == Result("a", LOST, json.dumps({"error": error}).encode())


@pytest.mark.parametrize(
    ("error", "message"),
    [
        ({"error": {"message": "too long", "code": 400}}, "too long"),
        ("Request must not be sent in stream mode", "Request must not be sent in stream mode"),
    ],
)
def test_what_vllm_says_beside_the_response_is_its_error(error: Any, message: str) -> None:
    found = one(line(response={"status_code": 400, "request_id": "v"}, error=error))
    assert found is not None
    assert found.status == 400
    assert json.loads(found.body)["error"]["message"] == message


def test_an_answer_in_place_of_the_response_is_read() -> None:
    assert one(line(response=ANSWER)) == Result("a", 200, json.dumps(ANSWER).encode())


@pytest.mark.parametrize(
    "broken",
    [
        b'{"custom_id": "a", "response": {"status_code": 200, "bo',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b"17",
        {"response": {"status_code": 200, "body": ANSWER}},
        line(custom_id=7, response={"status_code": 200, "body": ANSWER}),
        line(response={"status_code": "200", "body": ANSWER}),
        line(response={"status_code": True, "body": ANSWER}),
        line(response={"status_code": 10**30, "body": ANSWER}),
        line(response={"status_code": 200, "body": None}),
        line(response=None, error=None),
    ],
)
def test_a_line_that_is_no_result_counts_as_unreadable(broken: Any) -> None:
    assert one(broken) is None


def test_a_line_longer_than_any_answer_is_left_out_and_the_next_is_read() -> None:
    good = json.dumps(line(response={"status_code": 200, "body": ANSWER})).encode()
    stream = io.BytesIO(b'"' + b"x" * (2 * LONGEST_LINE) + b'"\n' + good)
    found = list(read_results(stream))
    assert found[0] is None
    assert [result.custom_id for result in found[1:] if result] == ["a"]


@given(st.binary(max_size=300))
def test_no_bytes_make_the_reader_fail(content: bytes) -> None:
    found = list(read_results(io.BytesIO(content)))
    assert len(found) <= content.count(b"\n") + 1


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@given(st.fixed_dictionaries({"response": _JSON, "error": _JSON}))
def test_no_shape_of_a_line_makes_the_reader_fail(parts: dict[str, Any]) -> None:
    found = one(line(**parts))
    assert found is None or 200 <= found.status < 600


@given(
    st.fixed_dictionaries({"status_code": st.integers(100, 700), "body": _JSON}),
    _JSON,
)
def test_what_is_read_can_be_read_again(response: dict[str, Any], error: Any) -> None:
    found = one(line(response=response, error=error))
    if found is not None:
        json.loads(found.body)
