"""The start of a server, which takes seconds, and can be given up from another thread."""

from __future__ import annotations

import subprocess
import threading


class GivenUp(Exception):
    """Whoever wanted the server does not want it any more."""


class Starting:
    """A start: watched by the thread that waits for it, given up by any other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._worker: subprocess.Popen[str] | None = None
        self._given_up = False

    def give_up(self) -> None:
        """End the start as soon as possible; nothing happens where it has come to its end."""
        with self._lock:
            self._given_up = True
            if self._worker is not None:
                self._worker.kill()

    def expect_wanted(self, *_: int) -> None:
        """Raise if it has been given up; fits where progress is told.

        Raises
        ------
        GivenUp
            It has been.
        """
        if self._given_up:
            raise GivenUp

    def watch(self, worker: subprocess.Popen[str]) -> None:
        """Kill this process when the start is given up, or now if it has been."""
        with self._lock:
            self._worker = worker
            if self._given_up:
                worker.kill()

    def over(self) -> None:
        """Leave the process alone from now on: the server is for others, too."""
        with self._lock:
            self._worker = None
