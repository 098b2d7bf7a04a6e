from __future__ import annotations

import json
import os
from typing import Any

import pytest

from summarizer.errors import ConfigurationError
from summarizer.llm.endpoint import OPENAI_URL, resolve
from summarizer.llm.model_list import line_up
from summarizer.llm.settings import Settings, load

HERE = "http://127.0.0.1:9/v1"
THERE = "http://127.0.0.2:9/v1"


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith(("SUMMARIZER_", "OPENAI_")):
            monkeypatch.delenv(name)


def addresses(settings: Settings) -> list[tuple[str, str, str]]:
    """Of each openai/ model: its name, and where it is asked with which key."""
    found = [resolve(one) for one in line_up(settings)]
    return [(e.display, e.base_url, e.api_key.get_secret_value()) for e in found]


def test_a_fallback_without_an_address_is_asked_at_the_first_models() -> None:
    settings = load(model="openai/a", base_url=HERE, api_key="k", fallback_models=["openai/b"])
    assert addresses(settings) == [("openai/a", HERE, "k"), ("openai/b", HERE, "k")]


@pytest.mark.parametrize(
    "fallback", [f"openai/b@{THERE}", {"model": "openai/b", "base_url": THERE}]
)
def test_a_key_is_not_sent_to_another_address(
    fallback: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-openai")
    settings = load(model="openai/a", base_url=HERE, api_key="k", fallback_models=[fallback])
    assert addresses(settings)[1] == ("openai/b", THERE, "none")


def test_a_fallback_has_its_own_key() -> None:
    own = {"model": "openai/b", "base_url": THERE, "api_key": "other"}
    settings = load(model="openai/a", base_url=HERE, api_key="k", fallback_models=[own])
    assert addresses(settings)[1] == ("openai/b", THERE, "other")


def test_openai_itself_is_named_by_its_address_and_has_its_own_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-openai")
    settings = load(
        model="openai/a", base_url=HERE, api_key="k", fallback_models=[f"openai/b@{OPENAI_URL}"]
    )
    assert addresses(settings) == [("openai/a", HERE, "k"), ("openai/b", OPENAI_URL, "sk-openai")]


def test_a_fallback_has_the_capabilities_of_its_own_kind() -> None:
    settings = load(
        model="openai/small-7b",
        base_url=HERE,
        way="follow_up",
        answer_tokens=99,
        fallback_models=["openai/gpt-4.1", {"model": "openai/c", "way": "follow_up"}],
    )
    first, second, third = (resolve(one).capabilities for one in line_up(settings))
    assert (first.way, second.way, third.way) == ("follow_up", "survey", "follow_up")
    assert (first.max_output, second.max_output) == (99, 32_768)


@pytest.mark.parametrize(
    ("variable", "names"),
    [
        ("openai/a, openai/b", ["openai/a", "openai/b"]),
        (f"openai/@cf/a@{HERE}", ["openai/@cf/a"]),
        (json.dumps(["openai/a", {"model": "openai/b", "api_key": "k"}]), ["openai/a", "openai/b"]),
        ("", []),
    ],
)
def test_the_variable_holds_names_or_json(
    variable: str, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_FALLBACK_MODELS", variable)
    assert [fallback.model for fallback in load().fallback_models] == names


@pytest.mark.parametrize(
    "fallbacks",
    [
        ["openai/a"],
        [f"openai/a@{HERE}/"],
        ["openai/b", "openai/b"],
        ["openai/b", "openai/c", f"openai/b@{HERE}"],
    ],
)
def test_a_model_named_twice_is_an_error(fallbacks: list[str]) -> None:
    settings = load(model="openai/a", base_url=HERE, fallback_models=fallbacks)
    with pytest.raises(ConfigurationError, match="named twice"):
        line_up(settings)


def test_the_embedded_model_has_two_names_and_is_one_model() -> None:
    settings = load(model="local", fallback_models=["local/qwen2.5-coder-1.5b"])
    with pytest.raises(ConfigurationError, match="named twice"):
        line_up(settings)


@pytest.mark.parametrize(
    ("fallback", "words"),
    [
        ("gpt-4.1", "openai/NAME"),
        ("openai/", "openai/NAME"),
        ("openai/gpt-4.1", "needs a key"),
        ("openai/x@http://user:secret@host/v1", "must not hold"),
    ],
)
def test_a_fallback_that_cannot_be_used_is_told_before_anything_is_asked(
    fallback: str, words: str
) -> None:
    settings = load(model="local", fallback_models=[fallback])
    with pytest.raises(ConfigurationError, match=words) as raised:
        line_up(settings)
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    "wrong",
    [
        [{"model": "openai/a", "key": "sk-secret"}],
        [{"api_key": "sk-secret"}],
        ["openai/a", 7],
        {"model": "sk-secret"},
        '[{"model": "openai/a", "api_key": "sk-secret"',
    ],
)
def test_a_wrong_setting_is_named_and_no_key_is_told(wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match="fallback_models") as raised:
        load(fallback_models=wrong)
    assert "sk-secret" not in str(raised.value)


def test_keys_of_fallbacks_are_never_shown() -> None:
    settings = load(fallback_models=[{"model": "openai/a", "api_key": "sk-secret"}])
    assert "sk-secret" not in repr(settings) + settings.model_dump_json()
    assert "sk-secret" not in repr(line_up(load(model="local")))
