"""Summaries printed one after another, in the format that was asked for."""

from __future__ import annotations

from typing import Literal, TextIO

from summarizer.gazetteer import Gazetteer
from summarizer.models import ArticleSummary
from summarizer.views.safe_text import safe, safe_json
from summarizer.views.terminal import show

Format = Literal["table", "json", "jsonl", "html"]


class Printer:
    """Prints summaries to a stream as they come.

    Parameters
    ----------
    stream
        Where to.
    format
        ``table``: for people. ``json``: one document, or an array where several are expected.
        ``jsonl``: one line each. ``html``: a page, for one summary.
    several
        More than one may come.
    places
        Says where events were, in a page.
    """

    def __init__(
        self,
        stream: TextIO,
        format: Format,  # noqa: A002
        *,
        several: bool,
        places: Gazetteer | None = None,
    ) -> None:
        self._places = places
        self._stream = stream
        self._format = format
        self._several = several
        self._printed = 0

    def print(self, summary: ArticleSummary, name: str) -> None:
        """Print one summary; the name says in a table which of several it is."""
        match self._format:
            case "table":
                self._table(summary, name)
            case "json":
                if self._several:
                    self._stream.write(",\n" if self._printed else "[\n")
                self._stream.write(as_json(summary, indent=2))
                self._stream.write("" if self._several else "\n")
            case "jsonl":
                self._stream.write(as_json(summary) + "\n")
            case "html":
                from summarizer.views.html import report

                self._stream.write(report(summary, self._places))
        self._printed += 1
        self._stream.flush()

    def close(self) -> None:
        """Print what ends the output."""
        if self._format == "json" and self._several:
            self._stream.write("\n]\n" if self._printed else "[]\n")
            self._stream.flush()

    def _table(self, summary: ArticleSummary, name: str) -> None:
        from rich.console import Console

        console = Console(file=self._stream, highlight=False)
        if self._several:
            self._stream.write(f"{chr(10) if self._printed else ''}=== {safe(name)}\n\n")
        show(summary, console)


def as_json(summary: ArticleSummary, indent: int | None = None) -> str:
    """Return a summary as JSON in which no character can act on a terminal."""
    return safe_json(summary.model_dump_json(indent=indent))
