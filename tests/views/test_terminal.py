import io
import re

from rich.console import Console

from summarizer.views.digest import digest
from summarizer.views.terminal import show
from tests.summaries import seed_summary

_COLOUR = re.compile(r"\x1b\[[\d;]*m")


def test_a_pipe_gets_the_plain_digest() -> None:
    stream = io.StringIO()
    show(seed_summary(), Console(file=stream, width=90))
    assert stream.getvalue() == digest(seed_summary(), 90) + "\n"


def test_a_terminal_gets_the_same_words_in_colour() -> None:
    stream = io.StringIO()
    console = Console(file=stream, width=90, force_terminal=True, color_system="standard")
    show(seed_summary(), console)
    shown = stream.getvalue()
    assert "\x1b[1m≥73\x1b[0m" in shown
    plain = "\n".join(line.rstrip() for line in _COLOUR.sub("", shown).split("\n"))
    assert plain == digest(seed_summary(), 90) + "\n"


def test_words_of_an_article_are_never_mark_up() -> None:
    stream = io.StringIO()
    show(
        seed_summary().model_copy(update={"headline": "[red]12[/red] :skull: http://x"}),
        Console(file=stream, width=90),
    )
    assert stream.getvalue().startswith("[red]12[/red] :skull: http://x\n")
