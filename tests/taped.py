"""Runs of the command that are recorded from a scripted endpoint, and replayed without it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from summarizer.cli.main import main
from summarizer.testing import ScriptedEndpoint, completion
from tests.surveyed import KILLED, WOUNDED, survey


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def answer(body: Any) -> Any:
    told = survey(KILLED, WOUNDED)
    return completion(told.replace("Belmar", "Marovo") if "Marovo" in str(body) else told)


def recorded(run: Path, *files: Path, options: tuple[str, ...] = (), steps: Any = answer) -> int:
    with ScriptedEndpoint(steps) as server:
        asked = ["--model", "openai/scripted", "--base-url", server.base_url]
        return main([*map(str, files), "--record", str(run), "--quiet", *options, *asked])


def replayed(run: Path, *files: Path, options: tuple[str, ...] = ()) -> int:
    return main([*map(str, files), "--replay", str(run), "--quiet", *options])
