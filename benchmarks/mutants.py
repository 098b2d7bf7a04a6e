"""Run the mutants that mutmut made, and print how many of each module the tests kill.

``mutmut run`` starts pytest anew for each mutant, which costs a second each. Here the tests are
collected once and each mutant is a fork of that process; mutants, tests and verdicts are mutmut's
own (``mutants/*.meta``), so that ``mutmut results`` and ``mutmut show`` go on from here. A second
run tries those that survived again, after new tests were copied to ``mutants/tests``.

    mutmut run --max-children 2 'summarizer.tolls.groups.*'    # makes mutants and the map
    python benchmarks/mutants.py 'summarizer.text.numbers.*' --tenths 3
"""

import argparse
import fnmatch
import json
import os
import random
import resource
import sys
import tomllib
import zlib
from pathlib import Path
from typing import Any

import pytest

AT_ONCE = 3
SECONDS = 15  # of processor time for one mutant; a loop without end is a kill
SURVIVED, KILLED, UNTESTED, TIMEOUT = 0, 1, 33, 36  # as mutmut writes them


class Mutants:
    """A plugin that, in place of running the tests, runs each mutant's tests in a fork."""

    def __init__(self, metas: dict[Path, dict[str, Any]], chosen: list[str]) -> None:
        stats = json.loads(Path("mutants/mutmut-stats.json").read_text("utf-8"))
        self._tests = stats["tests_by_mangled_function_name"]
        self._verdicts = {
            mutant: meta["exit_code_by_key"]
            for meta in metas.values()
            for mutant in meta["exit_code_by_key"]
        }
        self._chosen = chosen
        self._running: dict[int, str] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the mutants instead of the tests that were collected."""
        items = {item.nodeid: item for item in session.items}
        if not items or self._fork("none", list(items.values())) != SURVIVED:
            pytest.exit("the tests fail without a mutant", returncode=1)
        for mutant in self._chosen:
            function = mutant.rpartition("__mutmut_")[0]
            # In the order of collection: single examples before properties.
            tested = set(self._tests.get(function, ()))
            mine = [item for nodeid, item in items.items() if nodeid in tested]
            if not mine:
                self._verdicts[mutant][mutant] = UNTESTED
                continue
            while len(self._running) >= AT_ONCE:
                self._wait()
            self._running[self._start(mutant, mine)] = mutant
        while self._running:
            self._wait()
        return True

    def _fork(self, mutant: str, items: list[pytest.Item]) -> int:
        _, status = os.waitpid(self._start(mutant, items), 0)
        return os.waitstatus_to_exitcode(status)

    def _wait(self) -> None:
        pid, status = os.wait()
        mutant = self._running.pop(pid)
        code = os.waitstatus_to_exitcode(status)
        self._verdicts[mutant][mutant] = code if code in (SURVIVED, KILLED) else TIMEOUT

    def _start(self, mutant: str, items: list[pytest.Item]) -> int:
        pid = os.fork()
        if pid == 0:
            try:
                os._exit(_verdict(mutant, items))
            finally:
                os._exit(KILLED)
        return pid


def _verdict(mutant: str, items: list[pytest.Item]) -> int:
    from _pytest.runner import runtestprotocol
    from mutmut.mutation import trampoline

    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    trampoline.get_mutant_under_test = lambda: mutant
    for item, following in zip(items, [*items[1:], None], strict=True):
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
            return KILLED
    return SURVIVED


def chosen(metas: dict[Path, dict[str, Any]], patterns: list[str], tenths: int) -> list[str]:
    """Return mutants that were not tried or survived; the same tenths of them each time."""
    untried = [
        mutant
        for meta in metas.values()
        for mutant, verdict in meta["exit_code_by_key"].items()
        if verdict in (None, SURVIVED, UNTESTED)
        and any(fnmatch.fnmatch(mutant, pattern) for pattern in patterns)
        and zlib.crc32(mutant.encode()) % 10 < tenths
    ]
    random.Random(1).shuffle(untried)
    return untried


def table(metas: dict[Path, dict[str, Any]]) -> str:
    """Return for each module how many mutants there are, were tried, and were killed."""
    rows = ["module                           mutants   tried  killed"]
    sums = [0, 0, 0]
    for path, meta in sorted(metas.items()):
        verdicts = meta["exit_code_by_key"].values()
        tried = [verdict for verdict in verdicts if verdict is not None]
        killed = [verdict for verdict in tried if verdict not in (SURVIVED, UNTESTED)]
        if tried:
            name = ".".join(path.with_suffix("").with_suffix("").parts[2:])
            rows.append(_row(name, len(verdicts), len(tried), len(killed)))
            counts = (len(verdicts), len(tried), len(killed))
            sums = [a + b for a, b in zip(sums, counts, strict=True)]
    return "\n".join([*rows, _row("all", *sums)])


def _row(name: str, mutants: int, tried: int, killed: int) -> str:
    return f"{name:32} {mutants:7} {tried:7} {killed:7} {100 * killed / max(tried, 1):6.1f} %"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("patterns", nargs="*", help="names of mutants, with *")
    parser.add_argument("--tenths", type=int, default=10, help="try so many of ten of them")
    asked = parser.parse_args()
    metas = {
        path: json.loads(path.read_text("utf-8"))
        for path in Path("mutants/summarizer").rglob("*.py.meta")
    }
    todo = chosen(metas, asked.patterns, asked.tenths)
    if todo:
        options = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["tool"]["mutmut"]
        mutants = Mutants(metas, todo)
        here = Path.cwd()
        # The mutated code stands for the package; the unmutated is out of reach.
        sys.path[:] = [str(here / "mutants"), *(p for p in sys.path if Path(p or ".") != here)]
        os.environ["MUTANT_UNDER_TEST"] = ""
        os.chdir("mutants")
        failed = pytest.main(
            [
                *("--rootdir=.", "-q", "--tb=no", "-p", "no:cacheprovider"),
                *options["pytest_add_cli_args_test_selection"],
                *options["pytest_add_cli_args"],
            ],
            plugins=[mutants],
        )
        os.chdir(here)
        if failed not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            sys.exit(int(failed))
        for path, meta in metas.items():
            path.write_text(json.dumps(meta, indent=4), encoding="utf-8")
    print(table(metas))


if __name__ == "__main__":
    main()
