"""The same faults for this library and for its peers, side by side.

    pip install -e '.[dev,compare]'
    python -m benchmarks.faults                     # writes into docs/faults.md; ten minutes
    python -m benchmarks.faults --new               # adds the rows that docs/faults.md lacks
    python -m benchmarks.faults 'gzip bomb' refusal # prints these rows only

``--peers PYTHON`` asks the libraries of another environment. A cell of ``docs/faults.md`` in which
nothing but some tenths of a second is other stays as it is.
"""

import argparse
import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.fault_cells import LIBRARIES, MEMORY, NONE, Cell, cells_in, memory_in, steady
from benchmarks.fault_translation import Untranslatable, translated
from tests.faults.document import markdown, put, told
from tests.faults.row import Row
from tests.faults.running import served
from tests.faults.table import COMPARED

LIMIT = 15.0
"""Seconds after which a library is taken to hang."""

ROOT = Path(__file__).parents[1]


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


def measured(rows: list[Row], python: str) -> dict[str, dict[str, Cell]]:
    """What each library makes of each row."""
    workers = {name: Worker(python, name) for name in LIBRARIES}
    cells: dict[str, dict[str, Cell]] = {}
    try:
        for row in rows:
            with ThreadPoolExecutor(len(workers)) as pool:
                for ready in [pool.submit(worker.ready, row) for worker in workers.values()]:
                    ready.result()
            # Side by side, but for what keeps a processor busy: that would slow the others.
            with ThreadPoolExecutor(1 if row.memory else len(workers)) as pool:
                asked = {name: pool.submit(workers[name].ask, row) for name in LIBRARIES}
            cells[row.name] = {name: cell.result() for name, cell in asked.items()}
            print(row.name, *cells[row.name].values(), sep=" | ", flush=True)
    finally:
        for worker in workers.values():
            worker.stop()
    return cells


def tables(cells: Mapping[str, Mapping[str, Cell]], memory: Mapping[str, int]) -> str:
    """What all rows come to, and the rows side by side."""
    lines = [(row, *(str(of[name]) for name in LIBRARIES)) for row, of in cells.items()]
    return f"{sums(cells, memory)}\n\n{markdown(('fault', *LIBRARIES), lines)}"


def sums(cells: Mapping[str, Mapping[str, Cell]], memory: Mapping[str, int]) -> str:
    """What all rows come to, for each library."""
    of = {name: [row[name] for row in cells.values()] for name in LIBRARIES}

    def count(name: str, *outcomes: str) -> str:
        return str(sum(cell.outcome in outcomes for cell in of[name]))

    counted: dict[str, Callable[[str], str]] = {
        "faults": lambda n: str(sum(cell.outcome != NONE for cell in of[n])),
        "right answers": lambda n: count(n, "answer"),
        "wrong or empty answers, and nothing said": lambda n: count(
            n, "wrong answer", "empty answer"
        ),
        f"hangs (over {LIMIT:.0f} s)": lambda n: count(n, "hangs"),
        "kinds of error": lambda n: str(len({c.outcome for c in of[n] if c.outcome[0].isupper()})),
        "errors that print the article, an answer or the key": lambda n: str(
            sum(cell.tells for cell in of[n])
        ),
        "HTTP calls": lambda n: str(sum(cell.calls for cell in of[n])),
        "seconds": lambda n: f"{sum(cell.seconds for cell in of[n]):.0f}",
        MEMORY: lambda n: str(memory[n]),
    }
    lines = [(what, *(told_of(name) for name in LIBRARIES)) for what, told_of in counted.items()]
    return markdown(("", *LIBRARIES), lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*", help="parts of the names of rows; all rows without")
    parser.add_argument("--new", action="store_true", help="only rows that the document lacks")
    parser.add_argument("--peers", default=sys.executable, help="the Python of the libraries")
    chosen = parser.parse_args()
    before = cells_in(told("peers"))
    rows = [r for r in COMPARED if not chosen.names or any(n in r.name for n in chosen.names)]
    if chosen.new:
        rows = [row for row in rows if row.name not in before]
    found = measured(rows, chosen.peers)
    memory = {
        name: max((found[r.name][name].megabytes for r in rows if r.memory), default=0)
        for name in LIBRARIES
    }
    if chosen.names:
        print(f"\n{tables(found, memory)}")
        return
    if chosen.new:
        memory = {name: max(memory[name], most) for name, most in memory_in(told("peers")).items()}
    # In the order of the table, and without the rows that are no more.
    every = {r.name: {**before, **found}[r.name] for r in COMPARED}
    written = tables(steady(before, every), memory)
    print(f"\n{written}")
    put("peers", written)


if __name__ == "__main__":
    main()
