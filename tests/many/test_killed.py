"""Runs that end before their time: killed, interrupted, or with no room left on the disk."""

from __future__ import annotations

import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.interrupted import wait_until
from tests.many.making import folder_of, is_sound, rows

ARTICLES = 80
COMMAND = [sys.executable, "-m", "summarizer.cli", "many", "news", "--out", "n.db"]
OPTIONS = ["--model", "words", "--quiet"]


def started(folder: Path, *options: str, file_size: int | None = None) -> subprocess.Popen[str]:
    def limit() -> None:
        if file_size is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))

    return subprocess.Popen(
        [*COMMAND, *OPTIONS, *options],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=limit,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err


def read_in(store: Path) -> dict[str, int]:
    """Each article, and the run that it was read in."""
    if not store.exists() or not store.stat().st_size:
        return {}
    return dict(rows(store, "SELECT article_id, run FROM articles"))


def kill_again_and_again(folder: Path, times: int) -> None:
    """Kill a run at random moments, and look each time that nothing was lost."""
    folder_of(folder / "news", ARTICLES)
    store = folder / "n.db"
    moments = random.Random(14)
    known: dict[str, int] = {}
    for kill in range(times):
        process = started(folder)
        # Some more articles each time, and then somewhere within the next one.
        more = moments.randint(0, max(1, ARTICLES // times))
        enough = min(len(known) + more, ARTICLES)
        wait_until(lambda: len(seen(store)) >= enough or process.poll() is not None)  # noqa: B023
        time.sleep(moments.random() / 20)
        process.kill()
        ended(process)
        found = read_in(store)
        assert {name: found[name] for name in known} == known, f"lost or read twice, kill {kill}"
        if found:
            assert is_sound(store)
            (whole,) = rows(
                store,
                "SELECT count(*) FROM articles WHERE article_id NOT IN "
                "(SELECT article_id FROM summaries) OR figures != "
                "(SELECT count(*) FROM figures f WHERE f.article_id=articles.article_id)",
            )
            assert whole == (0,), "an article is there in part"
        known = found
    code, _, said = ended(started(folder))
    assert (code, said) == (0, "")
    found = read_in(store)
    assert {name: found[name] for name in known} == known
    assert sorted(found) == sorted(f"news/{n:04}.txt" for n in range(ARTICLES))
    assert rows(store, "SELECT count(*) FROM earlier") == [(0,)]
    assert rows(store, "SELECT count(DISTINCT low) FROM figures") == [(ARTICLES,)]
    assert is_sound(store)
    assert sorted(p.name for p in folder.iterdir()) == ["n.db", "news"]


def seen(store: Path) -> dict[str, int]:
    try:
        return read_in(store)
    except Exception:  # noqa: BLE001  # it is being made
        return {}


def test_a_run_that_is_killed_twice_loses_nothing_and_reads_nothing_twice(
    tmp_path: Path,
) -> None:
    kill_again_and_again(tmp_path, 2)


@pytest.mark.slow
def test_a_run_that_is_killed_twenty_times_loses_nothing_and_reads_nothing_twice(
    tmp_path: Path,
) -> None:
    kill_again_and_again(tmp_path, 20)


def test_an_interrupted_run_says_what_it_came_to_and_goes_on(tmp_path: Path) -> None:
    folder_of(tmp_path / "news", ARTICLES)
    store = tmp_path / "n.db"
    process = started(tmp_path)
    wait_until(lambda: len(seen(store)) >= 10 or process.poll() is not None)
    process.send_signal(signal.SIGINT)
    code, out, err = ended(process)
    assert (code, err) == (130, "")
    assert "Interrupted. What was read is kept; the same command goes on." in out
    first = read_in(store)
    assert 10 <= len(first) < ARTICLES
    assert is_sound(store)
    assert rows(store, "SELECT ending FROM runs") == [("interrupted",)]
    assert ended(started(tmp_path))[0] == 0
    found = read_in(store)
    assert len(found) == ARTICLES
    assert {name: found[name] for name in first} == first


def test_a_run_without_room_on_the_disk_says_so_and_goes_on_with_room(tmp_path: Path) -> None:
    # A limit of the size of files stands for the disk: to SQLite both are a write that fails.
    folder_of(tmp_path / "news", ARTICLES)
    store = tmp_path / "n.db"
    code, _, err = ended(started(tmp_path, file_size=300_000))
    assert code == 2
    assert "n.db: cannot be written to: " in err
    assert "Traceback" not in err
    first = read_in(store)
    assert 0 < len(first) < ARTICLES
    assert is_sound(store)
    assert ended(started(tmp_path))[0] == 0
    found = read_in(store)
    assert len(found) == ARTICLES
    assert {name: found[name] for name in first} == first
