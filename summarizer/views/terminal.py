"""A summary in a terminal: the digest with colour where the terminal has it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from summarizer.models import ArticleSummary
from summarizer.views.lines import Line, Style
from summarizer.views.outline import outline

if TYPE_CHECKING:
    from rich.console import Console

# Colours of the terminal's own palette, legible on dark and light; none carries meaning alone.
_LOOKS: Final[dict[Style, str]] = {
    "plain": "",
    "title": "bold",
    "heading": "bold cyan",
    "number": "bold",
    "words": "italic",
    "quiet": "dim",
    "verified": "green",
    "repaired": "cyan",
    "upheld": "cyan",
    "unconfirmed": "yellow",
    "unverified": "bold red",
    "confirmed": "bold green",
    "corrected": "bold green",
}


def show(summary: ArticleSummary, console: "Console") -> None:
    """Print a summary.

    Parameters
    ----------
    summary
        The summary.
    console
        Where to. Its width is used; colours are left out where it is no terminal, or where
        ``NO_COLOR`` is set.
    """
    print_lines(outline(summary, console.width), console)


def print_lines(lines: Iterable[Line], console: "Console") -> None:
    """Print lines of styled words, in the terminal's own colours."""
    from rich.text import Text

    # Captured and then written: rich ends the process itself where a pipe is closed.
    with console.capture() as captured:
        for line in lines:
            text = Text()
            for span in line:
                # Text, never markup: an article may say "[red]".
                text.append(span.text, _LOOKS[span.style])
            text.rstrip()
            console.print(text, soft_wrap=True, highlight=False)
    console.file.write(captured.get())
