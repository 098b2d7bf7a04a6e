from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from summarizer.errors import ConfigurationError
from summarizer.llm.settings import Settings, load


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    for name in os.environ:
        if name.startswith(("SUMMARIZER_", "OPENAI_")):
            monkeypatch.delenv(name)


def test_defaults_name_no_model_and_no_deadline() -> None:
    settings = load()
    assert settings.model is None
    assert settings.max_seconds is None
    assert settings.policy == "literal"


def test_variables_are_read_and_arguments_win(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_MODEL", "local")
    monkeypatch.setenv("SUMMARIZER_MAX_SECONDS", "12.5")
    monkeypatch.setenv("SUMMARIZER_GGUF", "model.gguf")
    assert load().model == "local"
    assert load().max_seconds == 12.5
    assert load().gguf == Path("model.gguf")
    assert load(model="openai/x", max_seconds=None).model == "openai/x"
    assert load(model=None).model == "local"


def test_an_empty_variable_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_MODEL", "")
    assert load().model is None


def test_every_setting_is_documented() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        load().model = "openai/x"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"modle": "local"}, "modle"),
        ({"max_seconds": 0}, "max_seconds"),
        ({"way": "sideways"}, "way"),
        ({"temperature": 3}, "temperature"),
    ],
)
def test_a_wrong_setting_is_named(arguments: dict[str, object], words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        load(**arguments)


@pytest.mark.parametrize("wrong", ['{"openai/x": ', '{"openai/x": {"input": -1, "output": 2}}'])
def test_wrong_prices_are_named(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_PRICES", wrong)
    with pytest.raises(ConfigurationError, match="prices"):
        load()


def test_keys_are_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-from-openai")
    settings = load(api_key="sk-mine")
    assert settings.openai_api_key is not None
    assert settings.openai_api_key.get_secret_value() == "sk-from-openai"
    shown = repr(settings) + str(settings) + settings.model_dump_json()
    assert "sk-" not in shown
    with pytest.raises(ConfigurationError) as caught:
        load(api_key=["sk-mine"])
    assert "sk-" not in str(caught.value)
    assert caught.value.__context__ is None
    with pytest.raises(ValidationError) as raw:
        Settings(api_key=["sk-mine"])  # type: ignore[arg-type]
    assert "sk-" not in str(raw.value)
