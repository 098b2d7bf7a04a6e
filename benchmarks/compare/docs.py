"""The table in the documentation: written by the command that measures, never by hand."""

from __future__ import annotations

from pathlib import Path

from benchmarks.compare.results import Results
from benchmarks.compare.table import render
from summarizer.evaluation.run_file import RunError

_START = "<!-- measured: python -m benchmarks.compare -->"
_END = "<!-- end -->"


def write_into(path: Path, results: Results) -> None:
    """Put the table between the two marks of a Markdown file.

    Raises
    ------
    RunError
        The comparison is not finished, or mixes versions; or the file has no such marks.
    """
    if results.untried or results.mixed:
        raise RunError("only a finished comparison of one version goes into the documentation")
    text = path.read_text("utf-8")
    before, start, rest = text.partition(_START)
    _, end, after = rest.partition(_END)
    if not (start and end):
        raise RunError(f"{path}: no place marked with {_START} and {_END}")
    block = f"{start}\n```text\n{render(results)}```\n{end}"
    path.write_text(before + block + after, "utf-8")
