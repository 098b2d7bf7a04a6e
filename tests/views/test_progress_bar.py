import io

import pytest

from summarizer.llm.progress import Progress
from summarizer.views.progress_bar import Waiting, told


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def asking(question: int) -> Progress:
    return Progress("follow-up", question, 12, 30.0, 65.0, "follow_up")


def test_a_report_in_words() -> None:
    assert told(asking(5)) == "question 5 of about 12, about 1 min 5 s left"
    assert told(Progress("survey", 0, 0, 0.0, None, "survey")) == "survey"
    weights = Progress("joining the weights", 0, 0, 1.0, None, "loading", 500_000, 1_000_000_000)
    assert told(weights) == "joining the weights: 0% of 1,000 MB"


def test_without_a_terminal_there_is_a_line_now_and_then() -> None:
    stream, clock = io.StringIO(), Clock()
    with Waiting("a.txt", stream, clock=clock) as waiting:
        for clock.now, question in ((1, 1), (9, 2), (11, 3), (20, 4), (42, 5)):
            waiting(asking(question))
    assert stream.getvalue().splitlines() == [
        "a.txt: question 3 of about 12, about 1 min 5 s left",
        "a.txt: question 5 of about 12, about 1 min 5 s left",
    ]


@pytest.mark.parametrize("stream", [io.StringIO(), Terminal()])
def test_quiet_is_quiet(stream: io.StringIO) -> None:
    clock = Clock()
    with Waiting("a.txt", stream, quiet=True, clock=clock) as waiting:
        clock.now = 100
        waiting(asking(1))
    assert stream.getvalue() == ""


def test_a_terminal_gets_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    stream = Terminal()
    with Waiting("[b]a\x1b.txt", stream) as waiting:
        waiting(asking(5))
    assert "[b]a␛.txt" in stream.getvalue()
    assert "question 5 of about 12, about 1 min 5 s left" in stream.getvalue()
    assert stream.getvalue().endswith("\x1b[2K")
