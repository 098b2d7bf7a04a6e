"""The processes below this one, by what they were started with."""

import psutil


def started_with(words: str) -> list[psutil.Process]:
    """Return the processes below this one whose command has these words, less those that end."""
    return [p for p in psutil.Process().children(recursive=True) if words in _command(p)]


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""  # it has ended since it was listed
