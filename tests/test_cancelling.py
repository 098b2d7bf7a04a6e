"""Whoever gives up in the middle of a request leaves no thread, process or socket behind."""

from __future__ import annotations

import sys
from pathlib import Path

from summarizer.testing import ScriptedEndpoint, completion, hang, status
from summarizer.testing.script import Reply
from tests.interrupted import NOTHING, python, run
from tests.surveyed import KILLED, TEXT, WOUNDED, survey

SLOW = hang(60)

CANCELLED = """
async def cancel(task):
    task.cancel()
    await asyncio.wait({task})
    assert task.cancelled()

async def time_out(task):
    try:
        async with asyncio.timeout(0):
            await task
    except TimeoutError:
        pass

async def wait_for(task):
    try:
        await asyncio.wait_for(task, 0.01)
    except TimeoutError:
        pass

async def fail_beside(task):
    async def fail():
        raise LookupError
    async def wait():
        await task
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(wait())
            group.create_task(fail())
    except* LookupError:
        pass

async def main():
    for give_up in (cancel, time_out, wait_for, fail_beside):
        task = asyncio.create_task(asummarise(TEXT, **MODEL))
        while not is_asking():
            await asyncio.sleep(0.02)
        await asyncio.sleep(0.1)
        assert left()["sockets"] == 1
        await give_up(task)
        print(json.dumps(left()))
    task = asyncio.create_task(asummarise(TEXT, **MODEL))
    while not os.path.exists(sys.argv[2]):
        await asyncio.sleep(0.02)
    await asyncio.sleep(0.3)  # it waits to try again
    await cancel(task)
    print(json.dumps(left()))
    print(json.dumps((await asummarise(TEXT, max_calls=1, **MODEL)).provenance.spent.calls))

asyncio.run(main())
print(json.dumps(left()))
assert len(threading.enumerate()) == 1
"""

INTERRUPTED = """
def press():
    while not is_asking():
        time.sleep(0.02)
    time.sleep(0.1)
    os.kill(os.getpid(), signal.SIGINT)

def interrupted(call):
    pressing = threading.Thread(target=press)
    pressing.start()
    start = time.monotonic()
    try:
        call()
    except KeyboardInterrupt:
        pressing.join()
        print(json.dumps(left()))

async def cell():
    summarise(TEXT, **MODEL)

def in_a_notebook():
    # A notebook's kernel runs the cell inside its loop, and takes the signal itself.
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(cell())
    finally:
        loop.close()

interrupted(lambda: summarise(TEXT, **MODEL))
interrupted(in_a_notebook)
threading.Thread(target=press).start()
summarise(TEXT, **MODEL)
"""


def test_a_task_that_is_cancelled_leaves_nothing_and_the_next_one_works(tmp_path: Path) -> None:
    turned_away = tmp_path / "turned away"

    def busy() -> Reply:
        turned_away.touch()
        return status(503, headers={"retry-after": "60"})

    last = (busy, lambda: completion(survey(KILLED)))
    steps = iter([*[lambda: SLOW] * 4, *last])
    with ScriptedEndpoint(lambda _: next(steps)()) as server:
        # Four ways to give up in a request, one between two; a summary; after the loop.
        done = run(python(CANCELLED, server.base_url, str(turned_away)))
    assert done.err == ""
    assert done.told == [NOTHING] * 5 + [1, NOTHING]


def test_a_script_and_a_notebook_that_are_interrupted() -> None:
    with ScriptedEndpoint([SLOW] * 3) as server:
        done = run(python(INTERRUPTED, server.base_url))
    assert done.told == [NOTHING, NOTHING]
    # Nobody catches the third.
    assert done.code in (-2, 130)
    assert done.err.rstrip().endswith("KeyboardInterrupt")
    assert "Belmar" not in done.err


def test_the_command_says_that_it_was_interrupted_and_keeps_what_was_finished(
    tmp_path: Path,
) -> None:
    article, out = tmp_path / "article.txt", tmp_path / "summaries.jsonl"
    article.write_text(TEXT, encoding="utf-8")
    with ScriptedEndpoint([completion(survey(KILLED, WOUNDED)), SLOW]) as server:
        model = ["--model", "openai/x", "--base-url", server.base_url]
        words = [*model, "--format", "jsonl", "--out", str(out), str(article), str(article)]
        command = [sys.executable, "-m", "summarizer.cli", *words]
        done = run(command, when=lambda: server.calls == 2)
    assert (done.code, done.out) == (130, "")
    assert done.err.splitlines()[-1] == "summarise: Interrupted."
    assert "Traceback" not in done.err
    assert done.seconds < 10
    assert len(out.read_text(encoding="utf-8").splitlines()) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "summaries.jsonl"]
