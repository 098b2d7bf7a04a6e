"""How much work a call does, in lines of the library that it runs, or in calls that it makes.

No clock: it always repeats. To count calls takes less time than to count lines.
"""

import cProfile
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import summarizer

_LIBRARY = str(Path(summarizer.__file__).parent)


def lines_run(work: Callable[[], Any]) -> int:
    """Count the lines of the library that run while some work is done."""
    count = 0

    def within(_frame: FrameType, event: str, _arg: object) -> Any:
        nonlocal count
        count += event == "line"
        return within

    def at_call(frame: FrameType, _event: str, _arg: object) -> Any:
        return within if frame.f_code.co_filename.startswith(_LIBRARY) else None

    before = sys.gettrace()
    sys.settrace(at_call)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def calls_made(work: Callable[[], Any], *, of_c: bool = False) -> int:
    """Count the calls of Python functions while some work is done, or also those of C's."""
    counter = cProfile.Profile(builtins=of_c)
    counter.runcall(work)
    return sum(entry.callcount for entry in counter.getstats())
