"""Wrong use of ``--record`` and ``--replay``, and recordings that are not what they should be."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from summarizer.cli.main import main
from summarizer.distribution import install_command
from summarizer.testing import ScriptedEndpoint
from tests.surveyed import TEXT
from tests.taped import answer, recorded, replayed, written

Captured = pytest.CaptureFixture[str]
KEY = "sk-proj-7Qm81Xv4f9aZk20"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    return written(tmp_path, "article.txt", TEXT)


@pytest.fixture
def run(tmp_path: Path) -> Path:
    return tmp_path / "run.yaml"


class TestWrongUse:
    def test_an_old_recording_is_not_overwritten(
        self, article: Path, run: Path, capsys: Captured
    ) -> None:
        run.write_text("old")
        assert recorded(run, article, steps=[]) == 2
        assert "delete it, or name another file" in capsys.readouterr().err
        assert run.read_text() == "old"

    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (["--record", "no/such/place/run.yaml"], "directory"),
            (["--record", "same.yaml", "--out", "same.yaml"], "where the summaries go"),
            (["--replay", "no-such.yaml"], "no such file"),
            (["--replay", "a.yaml", "--record", "b.yaml"], "not allowed with"),
        ],
    )
    def test_is_told_before_anything_is_asked(
        self, options: list[str], said: str, article: Path, capsys: Captured
    ) -> None:
        assert main([str(article), *options]) == 2
        assert said in capsys.readouterr().err

    def test_what_is_no_recording_is_refused(
        self, article: Path, run: Path, capsys: Captured
    ) -> None:
        run.write_text("a: [*b]")
        assert replayed(run, article) == 2
        assert "anchors and aliases" in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("name", "value", "said"),
        [
            ("revisions", -1, "revisions"),
            ("nonsense", 1, "nonsense"),
            ("policy", "none such", "policy"),
        ],
    )
    def test_settings_that_cannot_be_are_refused(
        self, name: str, value: object, said: str, article: Path, run: Path, capsys: Captured
    ) -> None:
        recorded(run, article)
        content = yaml.safe_load(run.read_text(encoding="utf-8"))
        content["run"]["settings"][name] = value
        run.write_text(json.dumps(content), encoding="utf-8")
        capsys.readouterr()
        assert replayed(run, article) == 2
        assert said in capsys.readouterr().err

    def test_a_key_in_the_address_is_not_written(
        self, article: Path, run: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # The HTTP client logs addresses; a key that somebody writes into one, too.
        monkeypatch.setattr(logging.root.manager, "disable", logging.CRITICAL)
        with ScriptedEndpoint(answer) as server:
            asked = ["--base-url", server.base_url.replace("/v1", f"/{KEY}/v1")]
            kept = ["--record", str(run), "--quiet"]
            code = main([str(article), *kept, "--model", "openai/scripted", *asked])
        assert code != 0
        assert not run.exists()

    def test_without_the_extra_it_is_said_what_to_install(self, article: Path) -> None:
        code = (
            "import sys; sys.modules['vcr'] = None; from summarizer.cli.main import main; "
            "sys.exit(main(sys.argv[1:]))"
        )
        command = [sys.executable, "-c", code, str(article), "--record", "x.yaml"]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 2
        assert install_command("testing") in done.stderr
