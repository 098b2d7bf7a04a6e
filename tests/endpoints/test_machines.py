"""Every case about a machine: proxies, forks, files and folders that are not as they should be."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.cli.main import main
from summarizer.errors import ConfigurationError
from summarizer.local.gguf import is_installed
from summarizer.local.weights import cache_dir
from summarizer.testing import ScriptedEndpoint, status
from summarizer.testing.redaction import machine_paths
from tests.endpoints.cases import ARTICLE, CASES, KEY, answering, run

PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
needs_model = pytest.mark.skipif(not is_installed(), reason="the embedded model is not installed")


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.upper() in PROXIES or name.startswith(("SUMMARIZER_", "OPENAI_")):
            monkeypatch.delenv(name)


def put_on(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str | None]) -> None:
    for name, value in environment.items():
        if value is not None:
            monkeypatch.setenv(name, value)


@pytest.mark.model
@needs_model
def test_no_proxy_sees_what_the_embedded_model_is_asked(article: str) -> None:
    with ScriptedEndpoint(lambda _: status(502)) as proxy:
        port = proxy.base_url.removesuffix("/v1").rpartition(":")[2]
        proxies = {
            name: value.replace("{PROXY_PORT}", port)
            for name, value in CASES["es01"]["setup"]["environment"].items()
            if value is not None
        }
        # In a process of its own, with which the model's server ends.
        done = subprocess.run(
            [sys.executable, "-m", "summarizer", "--quiet", "--model", "local", article],
            capture_output=True,
            check=False,
            env={**os.environ, **proxies},
        )
        assert done.returncode == CASES["es01"]["check"]["exit"]
        assert proxy.calls == CASES["es01"]["check"]["requests_at_proxy"]


@pytest.mark.parametrize("name", ["es02", "es03", "es04"])
def test_a_proxy_that_cannot_work_is_no_error_of_ours(
    name: str,
    article: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    environment = CASES[name]["setup"]["environment"]
    put_on(monkeypatch, environment)
    monkeypatch.setenv("SUMMARIZER_ATTEMPTS", "1")
    for address in ("http://127.0.0.1:9/v1", "http://models.invalid/v1"):
        main(["--quiet", "--model", "openai/x", "--base-url", address, article])
        said = capsys.readouterr().err
        assert CASES[name]["check"]["message_lacks"] not in said
        assert next(iter(environment)) in said


@pytest.mark.parametrize("name", ["es02", "es03", "es04"])
def test_a_proxy_that_cannot_work_keeps_nobody_from_this_machine(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_on(monkeypatch, CASES[name]["setup"]["environment"])
    outcome = run([answering({"role": "assistant", "content": "{ANSWER}"})])
    assert outcome.fits(CASES["es10"]["check"]) == []


def test_without_a_home_and_without_assertions_it_works(article: str) -> None:  # es07
    environment = {name: value for name, value in os.environ.items() if name != "HOME"}
    with ScriptedEndpoint(lambda _: status(401)) as server:
        command = [sys.executable, "-OO", "-m", "summarizer", "--quiet", "--model", "openai/x"]
        done = subprocess.run(
            [*command, "--base-url", server.base_url, article],
            capture_output=True,
            text=True,
            check=False,
            env=environment | {"SUMMARIZER_API_KEY": KEY},
        )
    assert server.calls == 1
    assert (done.returncode, "refused the key" in done.stderr) == (3, True)


def test_forked_children_ask_as_their_parent_does() -> None:  # es07
    rules = [answering({"role": "assistant", "content": "{ANSWER}"})]
    assert run(rules).fits({"error": None}) == []
    children = []
    for _ in range(2):
        child = os.fork()
        if child == 0:
            os._exit(len(run(rules).fits({"error": None})))
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    assert run(rules).fits({"error": None}) == []


def test_a_file_that_is_not_utf_8_is_refused_with_what_converts_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # es08
    path = tmp_path / "article.txt"
    text = f"Sélwyn – “{ARTICLE}”"
    path.write_bytes(text.encode("cp1252"))
    assert main(["--quiet", str(path)]) == 2
    named = re.search(r"iconv -f (\S+) -t utf-8", capsys.readouterr().err)
    assert named is not None
    assert path.read_bytes().decode(named[1]) == text


@pytest.mark.parametrize("encoding", ["cp1251", "shift_jis", "gb18030", "utf-16-le"])
def test_a_file_in_any_other_encoding_is_refused_too(
    encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # https://github.com/AndyTheFactory/newspaper4k/issues/687 (as es08) is of one; these are others
    texts = {"cp1251": "Погибли 14 человек", "shift_jis": "14人が死亡", "gb18030": "14人死亡"}
    path = tmp_path / "article.txt"
    path.write_bytes(texts.get(encoding, ARTICLE).encode(encoding))
    assert main(["--quiet", str(path)]) == 2
    said = capsys.readouterr().err
    assert "iconv" in said or "binary" in said
    assert "14" not in said.replace(str(path), "")


def test_a_user_without_a_home_is_told_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    # As in a container where nothing sets HOME any longer (OpenShift 4.18):
    # https://github.com/redhat-marketplace/redhat-marketplace-operator/pull/723
    def homeless(*_: object) -> Path:
        raise RuntimeError("could not determine the home directory")

    monkeypatch.setattr("platformdirs.user_cache_path", homeless)
    monkeypatch.delenv("SUMMARIZER_CACHE_DIR", raising=False)
    with pytest.raises(ConfigurationError, match="SUMMARIZER_CACHE_DIR"):
        cache_dir()
    monkeypatch.setattr(Path, "home", homeless)
    assert machine_paths()


def run_into(output: str, article: str) -> subprocess.CompletedProcess[str]:
    command = f'exec "{sys.executable}" -m summarizer --quiet --model words "$1" {output}'
    return subprocess.run(
        ["/bin/sh", "-c", command, "sh", article], capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_is_told_as_that(article: str) -> None:
    done = run_into("> /dev/full", article)
    assert done.returncode == 2
    assert done.stderr.strip() == (
        "summarise: the output cannot be written: No space left on device."
    )


def test_a_closed_output_is_told_before_anything_is_read(article: str) -> None:
    done = run_into(">&-", article)
    assert done.returncode == 2
    assert "--out" in done.stderr
    assert "Traceback" not in done.stderr
