"""A run that is killed at any moment loses nothing, and submits nothing twice."""

import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from summarizer.many.batch.commands import batch_outcomes, batch_state
from tests.many.batch_server import BatchServer
from tests.many.batched import KEY, TOWNS, answer, town_of
from tests.many.capable_model import ROOT, completion

MOMENTS = 20
"""Times that the run is killed before it may come to its end."""

PATIENCE = 300.0

# Each run is a fork of one process that has read the library. It kills itself at a call, or a
# return, of a function that the batch's modules call: with SIGKILL, so that nothing is tidied up.
_PROGRAM = """
import os, random, signal, sys
sys.path.insert(0, sys.argv[4])
from summarizer.many.batch.commands import run_batch
from tests.many.batched import running, articles
from tests.many.capable_model import MODEL

def run(most):
    left = [most]
    def count(frame, event, argument):
        if frame.f_globals.get("__name__", "").startswith("summarizer.many.batch"):
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
    if most:
        sys.setprofile(count)
    given = {"model": MODEL, "base_url": sys.argv[1], "api_key": sys.argv[3], "poll_seconds": 0.0}
    for _ in run_batch(articles(5), sys.argv[2], most_requests=2, **given):
        pass

chance = random.Random(14)
for most in [*(int(10 ** chance.uniform(0.5, 3.6)) for _ in range(int(sys.argv[5]))), 0]:
    child = os.fork()
    if not child:
        run(most)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="runs are forked")
def test_killed_at_twenty_moments_and_taken_up_each_time(tmp_path: Path) -> None:
    folder = tmp_path / "b"
    asked: Counter[str] = Counter()

    def invalid_at_first(body: Any) -> tuple[int, Any]:
        town = town_of(body)
        asked[town] += 1
        return (200, completion("No.")) if town == "Corvo" and asked[town] == 1 else answer(body)

    with BatchServer(invalid_at_first) as server:
        told = subprocess.run(
            [sys.executable, "-c", _PROGRAM, server.base_url, folder, KEY, ROOT, str(MOMENTS)],
            capture_output=True, text=True, timeout=PATIENCE, check=True,
        )  # fmt: skip
    codes = [int(code) for code in told.stdout.split()]
    assert codes[-1] == 0, told.stderr
    assert codes.count(-9) >= MOMENTS // 2, codes
    sent = Counter(
        json.loads(line)["custom_id"]
        for batch in server.made
        for line in server.uploads[batch.upload].splitlines()
    )
    assert set(sent.values()) == {1}
    assert len(sent) == 6  # one article was asked about again
    assert asked == {town: 1 + (town == "Corvo") for town in TOWNS}
    outcomes = list(batch_outcomes(folder))
    assert sorted(o.id for o in outcomes) == sorted(TOWNS)
    assert all(o.is_read for o in outcomes)
    assert batch_state(folder).is_finished
    with sqlite3.connect(folder / "batch.sqlite") as database:
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)
    database.close()
    assert {path.suffix for path in folder.iterdir()} == {".sqlite", ".jsonl"}
