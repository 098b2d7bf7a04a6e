from __future__ import annotations

import sys
from pathlib import Path

import pytest

from summarizer.errors import ConfigurationError
from summarizer.local.gguf import GgufModel, is_installed, resolve

HUB = '''
"""Stands in for the hub's client: notes what is asked for, and gives a file or fails."""
from pathlib import Path

def hf_hub_download(*, repo_id, filename):
    if repo_id == "owner/gone":
        raise FileNotFoundError("404")
    path = Path(__file__).with_name(f"{repo_id}/{filename}".replace("/", "--"))
    path.write_bytes(b"GGUF and more")
    return str(path)
'''


@pytest.fixture
def gguf(tmp_path: Path) -> Path:
    path = tmp_path / "my-model.Q8.gguf"
    path.write_bytes(b"GGUF and more")
    return path


@pytest.mark.parametrize("name", ["local", "local/qwen2.5-coder-1.5b"])
def test_the_file_that_the_environment_names_comes_first_under_its_own_name(
    name: str, gguf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_GGUF", str(gguf))
    assert resolve(name) == GgufModel(gguf, "my-model.Q8")


@pytest.mark.parametrize("prefix", ["local/", ""])
def test_any_file_by_its_path(prefix: str, gguf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert resolve(f"{prefix}{gguf}") == GgufModel(gguf, "my-model.Q8")
    monkeypatch.chdir(gguf.parent)
    assert resolve(f"{prefix}my-model.Q8.gguf") == GgufModel(gguf, "my-model.Q8")


def test_the_alias_never_holds_a_path(gguf: Path) -> None:
    assert "/" not in resolve(f"local/{gguf}").alias


def test_a_file_that_is_not_there_is_told_with_where_it_was_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_GGUF", str(tmp_path / "gone.gguf"))
    with pytest.raises(ConfigurationError, match=r"SUMMARIZER_GGUF: .*gone\.gguf cannot be read"):
        resolve()


@pytest.mark.parametrize("content", [b"", b"GG", b"PK\x03\x04 a zip"])
def test_a_file_of_another_kind_is_refused(content: bytes, gguf: Path) -> None:
    gguf.write_bytes(content)
    with pytest.raises(ConfigurationError, match="is not a GGUF file"):
        resolve(f"local/{gguf}")


@pytest.mark.parametrize("name", ["local/llama", "local/", "local/hf:owner/file.gguf", "local/hf:"])
def test_a_name_that_means_nothing_is_refused_with_what_would(name: str) -> None:
    with pytest.raises(ConfigurationError, match=r"local/hf:OWNER/REPO/FILE\.gguf"):
        resolve(name)


def test_the_hub_needs_its_client(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    with pytest.raises(ConfigurationError, match="pip install 'huggingface_hub'"):
        resolve("local/hf:owner/repo/file.gguf")


def test_the_hub_is_asked_for_the_right_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "huggingface_hub.py").write_text(HUB)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "huggingface_hub", raising=False)
    model = resolve("local/hf:owner/repo/sub/file.gguf")
    assert model.path.name == "owner--repo--sub--file.gguf"
    with pytest.raises(ConfigurationError, match="owner/gone"):
        resolve("local/hf:owner/gone/file.gguf")
    monkeypatch.delitem(sys.modules, "huggingface_hub")


def test_without_llama_cpp_nothing_is_installed(
    gguf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_GGUF", str(gguf))
    monkeypatch.setattr("summarizer.local.gguf.find_spec", lambda name: None)
    assert not is_installed()
    monkeypatch.setattr("summarizer.local.gguf.find_spec", lambda name: object())
    assert is_installed()
