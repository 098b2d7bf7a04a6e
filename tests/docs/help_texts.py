"""What each command prints for ``--help``, eighty columns wide."""

import io
import os
from contextlib import redirect_stdout
from typing import Final
from unittest.mock import patch

from summarizer.cli.main import main
from summarizer.testing.__main__ import main as of_testing

COMMANDS: Final = (
    "summarise",
    "summarise many",
    "summarise export",
    "summarise batch",
    *(f"summarise batch {name}" for name in ("write", "run", "read", "status", "print")),
    "summarise dossiers",
    "summarise evaluate",
    "summarise review",
    "summarise review apply",
    "summarise review report",
    "summarise review gold",
    "summarise models",
    "summarise schema",
    "python -m summarizer.testing",
    "python -m summarizer.testing check",
)


def help_text(command: str) -> str:
    """The help of a command, as a block of text."""
    program, *words = command.split()
    printed = io.StringIO()
    # The width of the terminal is read from the environment when the help is printed.
    with patch.dict(os.environ, {"COLUMNS": "80", "NO_COLOR": "1"}), redirect_stdout(printed):
        try:
            ended = main([*words, "--help"]) if program == "summarise" else _of_module(words)
        except SystemExit as end:
            ended = end.code
    assert not ended
    return f"```text\n$ {command} --help\n{printed.getvalue().rstrip()}\n```"


def _of_module(words: list[str]) -> int:
    assert words[:2] == ["-m", "summarizer.testing"]
    return of_testing([*words[2:], "--help"])
