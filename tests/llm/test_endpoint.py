from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

import pytest

from summarizer.errors import ConfigurationError
from summarizer.llm import endpoint
from summarizer.llm.capabilities import LARGE_LOCAL, LOCAL
from summarizer.llm.endpoint import EMBEDDED, NO_KEY, OPENAI_URL, resolve
from summarizer.llm.settings import load
from summarizer.local import gguf, server, weights


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith(("SUMMARIZER_", "OPENAI_")):
            monkeypatch.delenv(name)


@dataclass
class Running:
    alias: str = "qwen"
    base_url: str = "http://127.0.0.1:1/v1"
    api_key: str = "random-key"
    billions: float | None = 1.5


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names: list[str] = []

    def shared_server(name: str, _: object, **__: object) -> Running:
        names.append(name)
        return Running()

    monkeypatch.setattr(server, "shared_server", shared_server)
    return names


def test_the_embedded_models_name_is_the_one_that_local_knows() -> None:
    assert weights.EMBEDDED.alias == EMBEDDED


def test_without_a_model_the_embedded_one_is_used_if_installed(
    monkeypatch: pytest.MonkeyPatch, started: list[str]
) -> None:
    monkeypatch.setattr(gguf, "is_installed", lambda: True)
    found = resolve(load())
    assert started == [f"local/{EMBEDDED}"]
    assert (found.name, found.display, found.base_url) == ("qwen", "local/qwen", Running.base_url)
    assert found.api_key.get_secret_value() == "random-key"
    assert found.capabilities == LOCAL


def test_without_any_model_the_three_ways_out_are_named(
    monkeypatch: pytest.MonkeyPatch, started: list[str]
) -> None:
    monkeypatch.setattr(gguf, "is_installed", lambda: False)
    # A key alone names no model: nothing is sent anywhere.
    monkeypatch.setenv("OPENAI_API_KEY", "sk-1")
    with pytest.raises(ConfigurationError) as caught:
        resolve(load())
    for way in ("'.[local]'", "openai/", "base_url", "SUMMARIZER_MODEL"):
        assert way in str(caught.value)
    assert started == []


def test_the_variable_names_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_MODEL", "openai/gpt-4o")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-1")
    assert resolve(load()).display == "openai/gpt-4o"


@pytest.mark.parametrize(
    ("model", "gguf_file", "alias"),
    [
        ("local", None, EMBEDDED),
        ("local/other", None, "other"),
        ("local//models/Tiny.Q4.GGUF", None, "Tiny.Q4"),
        ("local", "/models/mine.gguf", "mine"),
    ],
)
def test_local_with_an_address_starts_nothing(
    started: list[str], model: str, gguf_file: str | None, alias: str
) -> None:
    found = resolve(load(model=model, gguf=gguf_file, base_url="http://embedded.invalid/v1/"))
    assert started == []
    assert (found.name, found.display) == (alias, f"local/{alias}")
    assert found.base_url == "http://embedded.invalid/v1"
    assert found.api_key.get_secret_value() == NO_KEY


def test_a_local_model_of_seven_billion_is_asked_about_the_whole_article(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[int] = []

    def shared_server(_: str, settings: Any, **__: object) -> Running:
        large = Running(billions=7.6)
        started.append(settings(large).n_ctx)
        return large

    monkeypatch.setattr(server, "shared_server", shared_server)
    assert resolve(load(model="local", gguf="/models/mine.gguf")).capabilities == LARGE_LOCAL
    assert started == [LARGE_LOCAL.context]
    address = "http://embedded.invalid/v1"
    assert resolve(load(model="local/x-8b.gguf", base_url=address)).capabilities == LARGE_LOCAL
    assert resolve(load(model="local/x.gguf", base_url=address)).capabilities == LOCAL


def test_a_file_is_started_by_its_path(started: list[str]) -> None:
    resolve(load(model="local", gguf="/models/mine.gguf"))
    resolve(load(model="local/hf:owner/repo/file.gguf", gguf="/models/mine.gguf"))
    assert started == ["local//models/mine.gguf", "local/hf:owner/repo/file.gguf"]


def test_openai_needs_a_key() -> None:
    with pytest.raises(ConfigurationError, match="OPENAI_API_KEY"):
        resolve(load(model="openai/gpt-4o"))


def test_openais_own_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-openai")
    assert resolve(load(model="openai/gpt-4o")).base_url == OPENAI_URL
    monkeypatch.setenv("OPENAI_BASE_URL", "https://proxy.example/v1")
    found = resolve(load(model="openai/gpt-4o"))
    assert found.base_url == "https://proxy.example/v1"
    assert found.api_key.get_secret_value() == "sk-openai"
    assert resolve(load(model="openai/gpt-4o", api_key="sk-mine")).api_key.get_secret_value() == (
        "sk-mine"
    )


@pytest.mark.parametrize("model", ["openai/qwen2.5:7b", "local/x"])
def test_openais_key_goes_to_no_other_server(monkeypatch: pytest.MonkeyPatch, model: str) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-openai")
    found = resolve(load(model=model, base_url="http://10.0.0.7:11434/v1"))
    assert found.api_key.get_secret_value() == NO_KEY


@pytest.mark.parametrize("model", ["gpt-4o", "openai/", "openai", "azure/x", "/x", "OpenAI/x"])
def test_a_malformed_name(model: str) -> None:
    with pytest.raises(ConfigurationError, match="openai/NAME"):
        resolve(load(model=model))


@pytest.mark.parametrize(
    "url",
    [
        "localhost:11434/v1",
        "ftp://host/v1",
        "http://",
        "http://host:99999/v1",
        "http://[::1/v1",
        "https://me:sk-secret@host/v1",
        "https://host/v1?key=sk-secret",
    ],
)
def test_a_malformed_address_is_not_repeated(url: str) -> None:
    with pytest.raises(ConfigurationError, match="base_url") as caught:
        resolve(load(model="openai/x", base_url=url))
    assert "sk-secret" not in str(caught.value)


def test_what_is_known_of_a_model_can_be_overridden() -> None:
    found = resolve(
        load(
            model="openai/x",
            base_url="http://h/v1",
            way="follow_up",
            structured="json_object",
            context_tokens=4096,
            answer_tokens=512,
        )
    ).capabilities
    assert (found.way, found.structured, found.context, found.max_output) == (
        "follow_up",
        "json_object",
        4096,
        512,
    )


def test_the_key_is_never_shown() -> None:
    found = resolve(load(model="openai/x", base_url="http://h/v1", api_key="sk-secret"))
    assert "sk-secret" not in repr(found) + str(found)
    assert endpoint.Endpoint.__dataclass_params__.frozen  # type: ignore[attr-defined]
