"""Keys go, wherever they stand; the words of an article stay."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.testing.cleaning import place_free, settled
from summarizer.testing.exchange import Exchange
from summarizer.testing.redaction import Redactor, machine_paths, path_leaks

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_bytes().decode()

KEYS = [
    "sk-proj-4f9aZk20Qm81Xv77",
    "sk-ant-api03-AbC_dEf-GhI",
    "hf_AbCdEfGhIjKlMnOp",
    "gsk_0123456789abcdef",
    "ghp_0123456789abcdef",
    "AIzaSyA0123456789abcdefghijklmnopqrstuv",
    "AKIAIOSFODNN7EXAMPLE",
    "Bearer 0a1b2c3d4e5f",
    "bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx.c2ln",
    "api_key=swordfish",
    "API-KEY: swordfish",
    "access_token=swordfish",
]

PROSE = [
    SEED,
    "The flag-bearer Bearer Mohammed, 19, was killed; the bearer of the news survived.",
    "A task-force of 300, a risk-assessment and a disk-shaped mine; Omsk-based troops.",
    "The key: at least 73 dead. The token gesture = nothing. Password-free.",
    "Helsk_12345678 and brisk-1234567890 are no keys.",
    "See https://news.example/home/world?id=12&page=3 and /Users' manual.",
]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("around", ["{}", "said “{}”.", '"{}"', "x={}&y=2"])
def test_what_looks_like_a_key_goes(key: str, around: str) -> None:
    clean = Redactor().text(around.format(key))
    secret = key.replace("=", " ").replace(": ", " ").split(" ")[-1]
    assert secret not in clean
    assert "REDACTED" in clean
    assert Redactor().text(clean) == clean


@pytest.mark.parametrize("text", PROSE)
def test_the_words_of_an_article_stay(text: str) -> None:
    assert Redactor().text(text) == text
    body = json.dumps({"messages": [{"content": text}]}).encode()
    assert Redactor().body(body) == body
    exchange = Exchange("POST", "http://embedded.invalid/", body, 200, "OK", body)
    assert not [*Redactor().leaks(exchange), *path_leaks(exchange, machine_paths())]


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=6, max_size=20), st.text(max_size=20))
def test_a_named_secret_goes_and_the_rest_of_the_body_stays(secret: str, text: str) -> None:
    redactor = Redactor({secret})
    body = json.dumps({"said": [f"{text}{secret}{text}", 7]}).encode()
    said, seven = json.loads(redactor.body(body))["said"]
    assert secret not in said.replace("REDACTED", "")
    assert seven == 7


def test_the_key_of_a_request_goes_from_everywhere_once_seen() -> None:
    redactor = Redactor()
    redactor.learn({"Api-Key": "0123456789abcdef0123", "authorization": "Bearer not-needed"})
    assert redactor.text("0123456789abcdef0123, not-needed") == "REDACTED, not-needed"


def test_a_secret_too_short_to_be_told_apart_is_an_error() -> None:
    with pytest.raises(ValueError, match="characters"):
        Redactor({"73"})


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://me:hunter2@api.example/v1?q=1", "https://api.example/v1?q=1"),
        (
            "https://api.example/v1?api_key=abcd1234&q=1",
            "https://api.example/v1?api_key=REDACTED&q=1",
        ),
        ("https://api.example/v1/chat", "https://api.example/v1/chat"),
    ],
)
def test_urls_keep_no_key(url: str, clean: str) -> None:
    assert Redactor().url(url) == clean


@pytest.mark.parametrize(
    ("url", "fixed"),
    [
        ("http://127.0.0.1:8123/v1/x?a=1", "http://embedded.invalid/v1/x?a=1"),
        ("http://localhost:1/v1", "http://embedded.invalid/v1"),
        ("http://[::1]:99/v1", "http://embedded.invalid/v1"),
        ("http://0.0.0.0:99/v1", "http://embedded.invalid/v1"),
        ("https://api.openai.com/v1", "https://api.openai.com/v1"),
        ("http://10.0.0.4:8000/v1", "http://10.0.0.4:8000/v1"),
        ("http://127.0.0.1.example/v1", "http://127.0.0.1.example/v1"),
    ],
)
def test_servers_of_this_machine_have_one_name(url: str, fixed: str) -> None:
    assert place_free(url) == fixed
    assert place_free(fixed) == fixed


@pytest.mark.parametrize(
    "text",
    [f"{Path.home()}/x.gguf", f"loaded from {Path.cwd()}", "/home/ann/x", r"C:\Users\ann\x.gguf"],
)
def test_a_path_of_a_machine_is_found_anywhere_in_an_exchange(text: str) -> None:
    body = json.dumps([{"deep": {text: 1}}]).encode()
    clean = Exchange("POST", "http://embedded.invalid/", b"{}", 200, "OK", b"{}")
    assert not list(path_leaks(clean, machine_paths()))
    for leaky in (
        Exchange("POST", "http://embedded.invalid/", body, 200, "OK", b"{}"),
        Exchange("POST", "http://embedded.invalid/", b"{}", 200, "OK", body),
        Exchange("POST", "http://embedded.invalid/", b"{}", 200, "OK", text.encode()),
        Exchange(
            "POST", "http://embedded.invalid/", b"{}", 200, "OK", b"", {}, {"content-type": text}
        ),
    ):
        assert list(path_leaks(leaky, machine_paths()))


def test_what_differs_at_every_recording_is_settled_and_nothing_else() -> None:
    answer = {
        "id": "chatcmpl-9x",
        "created": 1790000000,
        "system_fingerprint": "b9",
        "choices": [{"message": {"content": "7 dead", "id": 1}}],
        "usage": {"prompt_tokens": 9, "prompt_tokens_details": {"cached_tokens": 8}},
        "timings": {"prompt_ms": 1.5},
    }
    assert json.loads(settled(json.dumps(answer).encode())) == {
        "id": "chatcmpl-0",
        "created": 0,
        "system_fingerprint": None,
        "choices": [{"message": {"content": "7 dead", "id": 1}}],
        "usage": {"prompt_tokens": 9, "prompt_tokens_details": {"cached_tokens": 0}},
    }
    for other in (
        b'{"id": "x", "created": 5}',
        b"not json",
        b"[1]",
        b'{"choices": [], "usage": 3}',
    ):
        assert settled(other) == other
