from __future__ import annotations

import pytest

from summarizer.llm.capabilities import LARGE_LOCAL, LOCAL, UNKNOWN, billions, capabilities, without


def test_local_models_are_asked_small_questions() -> None:
    assert capabilities("local", "gpt-4o") is LOCAL
    assert LOCAL.way == "follow_up"
    assert capabilities("local", "x", 6.4) is LOCAL


def test_local_models_that_are_known_to_be_large_read_whole_articles() -> None:
    assert capabilities("local", "x", 6.5) is LARGE_LOCAL
    assert LARGE_LOCAL.way == "survey"
    # Question, article and answer have to fit together.
    assert LARGE_LOCAL.context >= 2 * LARGE_LOCAL.max_output


@pytest.mark.parametrize(
    ("name", "context"),
    [
        ("gpt-4o-mini", 128_000),
        ("gpt-4o-mini-2024-07-18", 128_000),
        ("gpt-4o", 128_000),
        ("GPT-4o-2024-11-20", 128_000),
        ("openai/gpt-4.1-nano", 1_047_576),
        ("gpt-5-mini", 400_000),
        ("o3", 200_000),
        ("gpt-5.9-not-yet", 400_000),
    ],
)
def test_known_families(name: str, context: int) -> None:
    known = capabilities("openai", name)
    assert known.limit_name == "max_completion_tokens"
    assert known.way == "survey"
    assert known.context == context


@pytest.mark.parametrize("name", ["o3", "o4-mini", "gpt-5", "gpt-5-nano-2025-08-07", "gpt-6"])
def test_reasoning_models_take_no_temperature_and_get_room_to_think(name: str) -> None:
    known = capabilities("openai", name)
    assert not known.temperature
    assert known.reasoning_tokens > 0


@pytest.mark.parametrize("name", ["gpt-5-chat-latest", "gpt-4o", "chatgpt-4o-latest"])
def test_chat_models_do(name: str) -> None:
    assert capabilities("openai", name).temperature


def test_unknown_names_get_careful_defaults() -> None:
    assert capabilities("openai", "some-new-model") is UNKNOWN
    assert UNKNOWN.way == "survey"


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("qwen2.5:7b-instruct", 7),
        ("Qwen/Qwen2.5-Coder-1.5B-Instruct", 1.5),
        ("llama-3.3-70b", 70),
        ("mixtral-8x7b-instruct", 56),
        ("smollm2:135m", 0.135),
        ("gpt-oss-20b", 20),
        ("gemma3:4b", 4),
        ("phi-4", None),
        ("my-7bot", None),
    ],
)
def test_sizes_are_read_from_names(name: str, size: float | None) -> None:
    assert billions(name) == size


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("qwen2.5:3b", "follow_up"),
        ("x-6.4b", "follow_up"),
        ("x-6.5b", "survey"),
        ("qwen2.5:7b", "survey"),
        ("x-70b", "survey"),
    ],
)
def test_small_models_behind_any_server_are_asked_small_questions(name: str, way: str) -> None:
    assert capabilities("openai", name).way == way


@pytest.mark.parametrize(
    "parameter", ["temperature", "seed", "strict", "max_tokens", "response_format"]
)
def test_each_parameter_can_be_avoided_and_that_ends(parameter: str) -> None:
    known = UNKNOWN
    for _ in range(5):
        less = without(known, parameter)
        if less is None:
            break
        assert less != known
        known = less
    else:
        pytest.fail("it never ends")
    assert known != UNKNOWN


def test_what_is_not_there_cannot_be_avoided() -> None:
    assert without(UNKNOWN, "messages") is None
    assert without(UNKNOWN, "reasoning_effort") is None
    assert without(UNKNOWN, "max_completion_tokens") is None
