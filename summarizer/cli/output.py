"""``--out``: where summaries go, and nothing that is there already is lost by it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

from summarizer.cli.inputs import STANDARD_INPUT
from summarizer.errors import ConfigurationError

_UNFINISHED: Final = ".part"
_REPORT: Final = re.compile(r"(?:index|\d{3,}-.*)\.html")
"""Names of the pages that a directory of reports gets."""


def writes_folder(options: argparse.Namespace) -> bool:
    """Return whether each summary is a file of its own."""
    several = getattr(options, "several", len(options.files) > 1)
    return bool(options.format == "html" and several)


def find_wrong_output(options: argparse.Namespace, *, make_folder: bool = False) -> str | None:
    """Return what is wrong with where summaries are to go; better now than after minutes.

    A directory that is to be made is made in one that is there.
    """
    if writes_folder(options):
        if make_folder and options.out is not None:
            out = Path(options.out)
            if not out.exists() and out.parent.is_dir():
                out.mkdir()
        return _wrong_folder(options, "" if make_folder else "; make it first")
    if options.out is None:
        binary = options.format == "parquet"
        return "--format parquet is no text: name a file with --out." if binary else None
    out = Path(options.out)
    if out.is_dir():
        return f"--out {options.out}: that is a directory; name a file in it."
    if not out.parent.is_dir():
        return f"--out {options.out}: there is no such directory; make it first."
    if any(n != STANDARD_INPUT and out.resolve() == Path(n).resolve() for n in options.files):
        return f"--out {options.out}: that would overwrite an article."
    if options.force:
        return None
    if out.is_file():
        return f"--out {options.out}: is there already; name another file, or add --force."
    if (left := _unfinished(out.resolve())).exists():
        return (
            f"--out {options.out}: {left.name} beside it has what a run read that did not end; "
            "move it away, or add --force."
        )
    return None


def _wrong_folder(options: argparse.Namespace, advice: str) -> str | None:
    if options.out is None or not Path(options.out).is_dir():
        return f"--format html of several articles: name a directory with --out{advice}."
    out = Path(options.out).resolve()
    if any(p.suffix == ".html" and p.resolve().parent == out for p in map(Path, options.files)):
        return f"--out {options.out}: that might overwrite an article; name another directory."
    if not options.force and any(_REPORT.fullmatch(path.name) for path in out.iterdir()):
        return f"--out {options.out}: has reports already; name another directory, or add --force."
    return None


@contextmanager
def open_output(options: argparse.Namespace) -> Iterator[TextIO | None]:
    """Open the file of ``--out``; it keeps its old content until there is something new.

    None is standard output, and a directory, whose files are opened one by one.
    """
    if options.out is None or writes_folder(options):
        yield None
        return
    path = Path(options.out).resolve()
    device = path.exists() and not path.is_file()
    unfinished = path if device else _unfinished(path)
    try:
        # "x": two runs at the same time do not write into one file.
        stream = unfinished.open(
            "w" if device or options.force else "x", encoding="utf-8", newline="\n"
        )
    except OSError as error:
        said = f"--out {options.out}: cannot be written: {error.strerror}."
        raise ConfigurationError(said) from error
    try:
        with stream:
            yield stream
    finally:  # after Ctrl-C too: what was paid for is kept
        if not device:
            if unfinished.stat().st_size:
                unfinished.replace(path)
            else:
                unfinished.unlink()


def _unfinished(path: Path) -> Path:
    return path.with_name(path.name + _UNFINISHED)
