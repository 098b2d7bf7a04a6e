"""How far a run over many articles is, on standard error: a bar in a terminal, else lines."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Self, TextIO

from summarizer.many.store.tally import Tally
from summarizer.views.wording import counted, duration

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

_FIRST_SECONDS: Final = 10.0
_BETWEEN_SECONDS: Final = 30.0
_DRAWN_SECONDS: Final = 0.2


def told(tally: Tally, total: int | None, seconds: float) -> str:
    """Return how far a run is: ``1,204 of 10,000 articles, 3.2 a second, ...``.

    Parameters
    ----------
    tally
        What it has come to.
    total
        Articles in all, where that is known.
    seconds
        Since it began.
    """
    of = f" of {total:,}" if total is not None else ""
    words = [f"{tally.given:,}{of} articles"]
    rate = tally.now / seconds if seconds > 0 else 0.0
    if rate:
        words.append(_rate(rate))
        if total is not None and total > tally.given:
            words.append(f"about {duration(max(10.0, (total - tally.given) / rate))} left")
    if tally.spent.cost:
        words.append(f"${tally.spent.cost:,.2f}")
    if tally.failed:
        words.append(f"{tally.failed:,} not read to the end")
    return ", ".join(words)


def _rate(rate: float) -> str:
    return f"{rate:.1f} a second" if rate >= 1 else f"{rate * 60:.1f} a minute"


class Watching:
    """Shows the progress of a run. A context manager; calling it takes the tally.

    Parameters
    ----------
    stream
        Where to show it.
    total
        Articles in all, where that is known.
    quiet
        Show nothing.
    clock
        Seconds that only go forward.
    """

    def __init__(
        self,
        stream: TextIO,
        total: int | None,
        *,
        quiet: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._stream = stream
        self._total = total
        self._quiet = quiet
        self._clock = clock
        self._began = clock()
        self._next = self._began + _FIRST_SECONDS
        self._bars: Bars | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        if not self._quiet and self._stream.isatty():
            self._start_bar()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bars is not None:
            self._bars.stop()

    @property
    def seconds(self) -> float:
        """Since it began."""
        return self._clock() - self._began

    def __call__(self, tally: Tally) -> None:
        """Take the tally."""
        if self._quiet:
            return
        at = self._clock()
        if self._bars is not None and self._task is not None:
            if at >= self._next or tally.given == self._total:
                self._next = at + _DRAWN_SECONDS
                words = told(tally, self._total, at - self._began)
                self._bars.update(self._task, completed=tally.given, words=words)
        elif at >= self._next:
            self._next = at + _BETWEEN_SECONDS
            print(told(tally, self._total, at - self._began), file=self._stream, flush=True)

    def _start_bar(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        self._bars = Progress(
            SpinnerColumn(),
            BarColumn(bar_width=24),
            TextColumn("{task.fields[words]}", markup=False),
            TimeElapsedColumn(),
            console=Console(file=self._stream, stderr=True),
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        words = "reading" if self._total is None else counted(self._total, "article")
        self._task = self._bars.add_task("", total=self._total, words=words)
        self._next = self._began
        self._bars.start()
