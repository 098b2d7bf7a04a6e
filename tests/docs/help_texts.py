"""What each command prints for ``--help``, eighty columns wide."""

import os
import subprocess
import sys
from typing import Final

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
    if program == "summarise":
        words = ["-m", "summarizer.cli", *words]
    # A process of its own: the width of the terminal is read from its environment.
    printed = subprocess.run(
        [sys.executable, *words, "--help"],
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return f"```text\n$ {command} --help\n{printed.stdout.rstrip()}\n```"
