"""What someone who waits for a slow model sees, on standard error."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, TextIO

from summarizer.views.safe_text import safe
from summarizer.views.wording import duration

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    from summarizer.llm.progress import Progress

_QUIET_SECONDS: Final = 10.0
_BETWEEN_SECONDS: Final = 30.0


def told(progress: Progress) -> str:
    """Return a report in words: ``question 5 of about 12, about 1 min 5 s left``."""
    if progress.total_bytes:
        done = (progress.done_bytes or 0) / progress.total_bytes
        return f"{safe(progress.purpose)}: {done:.0%} of {progress.total_bytes / 1e6:,.0f} MB"
    if progress.questions:
        words = f"question {max(1, progress.question)} of about {progress.questions}"
    else:
        words = safe(progress.purpose)
    if progress.eta_seconds is not None:
        words += f", about {duration(max(10, progress.eta_seconds))} left"
    return words


class Waiting:
    """Shows reports: a bar in a terminal, else a line now and then.

    A context manager; calling it takes a report. Nothing is shown for work that is soon done.

    Parameters
    ----------
    name
        What the work is on, such as a file's name.
    stream
        Where to show it.
    quiet
        Show nothing.
    clock
        Seconds that only go forward.
    """

    def __init__(
        self,
        name: str,
        stream: TextIO,
        *,
        quiet: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._quiet = quiet
        self._name = safe(name)
        self._stream = stream
        self._clock = clock
        self._next = clock() + _QUIET_SECONDS
        self._bars: Bars | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        if not self._quiet and self._stream.isatty():
            self._start_bars()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._bars is not None:
            self._bars.stop()

    def __call__(self, progress: Progress) -> None:
        """Take a report."""
        if self._bars is not None and self._task is not None:
            total, done = progress.questions, max(0, progress.question - 1)
            if progress.total_bytes:
                total, done = progress.total_bytes, progress.done_bytes or 0
            self._bars.update(self._task, total=total or None, completed=done, words=told(progress))
        elif not self._quiet and self._clock() >= self._next and progress.stage != "done":
            self._next = self._clock() + _BETWEEN_SECONDS
            print(f"{self._name}: {told(progress)}", file=self._stream, flush=True)

    def _start_bars(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        self._bars = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=24),
            TextColumn("{task.fields[words]}", markup=False),
            TimeElapsedColumn(),
            console=Console(file=self._stream, stderr=True),
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._bars.add_task(self._name, total=None, words="reading")
        self._bars.start()
