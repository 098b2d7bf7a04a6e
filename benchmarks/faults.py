"""The same faults for this library and for its peers, side by side.

    pip install -e '.[dev,compare]'
    python -m benchmarks.faults                     # writes into docs/faults.md; ten minutes
    python -m benchmarks.faults 'gzip bomb' refusal # prints these rows only

``--peers PYTHON`` asks the libraries of another environment.
"""

import argparse
import json
import os
import select
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.fault_translation import Untranslatable, translated
from tests.faults.document import markdown, put
from tests.faults.row import Row
from tests.faults.running import served
from tests.faults.table import COMPARED

LIBRARIES = ("summarizer", "instructor", "LangExtract", "pydantic-ai")
NONE = "–"
"""There is no such fault for this library."""

LIMIT = 15.0
"""Seconds after which a library is taken to hang."""

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one library made of one fault."""

    outcome: str
    calls: int
    seconds: float
    tells: bool
    megabytes: int

    def __str__(self) -> str:
        if self.outcome == NONE:
            return NONE
        name = f"`{self.outcome}`" if self.outcome[0].isupper() else self.outcome
        return f"{name}{' †' if self.tells else ''}, {self.calls}, {self.seconds:.1f} s"


class Worker:
    """A process in which one library is asked again and again, until it hangs."""

    def __init__(self, python: str, library: str) -> None:
        self._python, self._library = python, library
        self._process: subprocess.Popen[str] | None = None

    def ask(self, row: Row) -> Cell:
        """Let the library ask this row's server."""
        if self._library == "LangExtract":
            try:
                row = translated(row)
            except Untranslatable:
                return Cell(NONE, 0, 0.0, False, 0)
        with served(row) as (server, address):
            started = time.monotonic()
            told = self._exchange(address, LIMIT)
            seconds = time.monotonic() - started
            calls = server.calls
            if told is None:
                self.stop()
        if told is None:
            return Cell("hangs", calls, seconds, False, 0)
        return Cell(told["outcome"], calls, told["seconds"], told["tells"], told["megabytes"])

    def ready(self, row: Row) -> None:
        """Start the process, where it does not run or where the row wants a new one."""
        if row.memory:
            self.stop()  # the most that a process has used is told from its start
        if self._process is None:
            self._start()

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _start(self) -> None:
        # Nobody's key, and nobody's settings.
        clean = {
            n: v for n, v in os.environ.items() if not n.startswith(("OPENAI_", "SUMMARIZER_"))
        }
        self._process = subprocess.Popen(
            [self._python, "-m", "benchmarks.fault_peers"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=ROOT,
            env=clean,
        )
        # A first question that nobody answers: the library is loaded before anything is measured.
        if self._exchange("http://127.0.0.1:9/v1", 120) is None:
            raise RuntimeError(f"{self._library} does not start")

    def _exchange(self, address: str, limit: float) -> dict[str, Any] | None:
        assert self._process is not None
        answers = self._process.stdout
        assert answers is not None
        print(
            json.dumps({"library": self._library, "address": address}),
            file=self._process.stdin,
            flush=True,
        )
        if not select.select([answers], [], [], limit)[0]:
            return None
        line = answers.readline()
        if line:
            found: dict[str, Any] = json.loads(line)
            return found
        self.stop()
        return {"outcome": "process ends", "seconds": 0.0, "tells": False, "megabytes": 0}


def table(rows: list[Row], python: str) -> tuple[str, str]:
    """The rows side by side, and what they come to."""
    workers = {name: Worker(python, name) for name in LIBRARIES}
    cells: dict[str, list[Cell]] = {name: [] for name in LIBRARIES}
    try:
        for row in rows:
            with ThreadPoolExecutor(len(workers)) as pool:
                for ready in [pool.submit(worker.ready, row) for worker in workers.values()]:
                    ready.result()
            # Side by side, but for what keeps a processor busy: that would slow the others.
            with ThreadPoolExecutor(1 if row.memory else len(workers)) as pool:
                asked = {name: pool.submit(workers[name].ask, row) for name in LIBRARIES}
            for name, cell in asked.items():
                cells[name].append(cell.result())
            print(row.name, *(c[-1] for c in cells.values()), sep=" | ", flush=True)
    finally:
        for worker in workers.values():
            worker.stop()
    lines = [(row.name, *(str(cells[name][n]) for name in LIBRARIES)) for n, row in enumerate(rows)]
    return markdown(("fault", *LIBRARIES), lines), sums(rows, cells)


def sums(rows: list[Row], cells: dict[str, list[Cell]]) -> str:
    """What all rows come to, for each library."""

    def count(name: str, *outcomes: str) -> str:
        return str(sum(cell.outcome in outcomes for cell in cells[name]))

    def largest(name: str) -> str:
        return str(
            max(
                (c.megabytes for c, r in zip(cells[name], rows, strict=True) if r.memory), default=0
            )
        )

    measured = {
        "faults": lambda n: str(sum(cell.outcome != NONE for cell in cells[n])),
        "right answers": lambda n: count(n, "answer"),
        "wrong or empty answers, and nothing said": lambda n: count(
            n, "wrong answer", "empty answer"
        ),
        f"hangs (over {LIMIT:.0f} s)": lambda n: count(n, "hangs"),
        "kinds of error": lambda n: str(
            len({c.outcome for c in cells[n] if c.outcome[0].isupper()})
        ),
        "errors that print the article, an answer or the key": lambda n: str(
            sum(cell.tells for cell in cells[n])
        ),
        "HTTP calls": lambda n: str(sum(cell.calls for cell in cells[n])),
        "seconds": lambda n: f"{sum(cell.seconds for cell in cells[n]):.0f}",
        "most memory on an endless or packed answer, MB": largest,
    }
    lines = [(what, *(of(name) for name in LIBRARIES)) for what, of in measured.items()]
    return markdown(("", *LIBRARIES), lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*", help="parts of the names of rows; all rows without")
    parser.add_argument("--peers", default=sys.executable, help="the Python of the libraries")
    chosen = parser.parse_args()
    rows = [r for r in COMPARED if not chosen.names or any(n in r.name for n in chosen.names)]
    side_by_side, summed = table(rows, chosen.peers)
    print(f"\n{side_by_side}\n\n{summed}")
    if not chosen.names:
        put("peers", f"{summed}\n\n{side_by_side}")


if __name__ == "__main__":
    main()
