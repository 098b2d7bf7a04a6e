"""``summarise FILE...``: read each file, print its summary, tell what went wrong."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from summarizer.cli.inputs import STANDARD_INPUT, read_text
from summarizer.cli.recording import Tape, taped
from summarizer.errors import (
    ArticleError,
    CassetteMiss,
    ConfigurationError,
    SummarizerError,
    UnverifiedError,
)
from summarizer.exports.printing import EXPORT_FORMATS, ExportPrinter
from summarizer.models import ArticleSummary, Problem
from summarizer.views.outline import PARTIAL
from summarizer.views.printing import Printer
from summarizer.views.progress_bar import Waiting
from summarizer.views.safe_text import safe

if TYPE_CHECKING:
    from summarizer.llm.settings import Settings
    from summarizer.views.html.folder import Folder

    AnyPrinter = Printer | Folder | ExportPrinter

OK, UNVERIFIED, USAGE, MODEL, DIFFERS, BUG = 0, 1, 2, 3, 4, 70
"""Exit codes; of several files the highest counts."""


def run(options: argparse.Namespace) -> int:
    """Summarise files one after another.

    One that fails does not keep the others from being read; a wrong setting would fail them
    all, and ends the run.

    Parameters
    ----------
    options
        What the command line said.

    Returns
    -------
    int
        The worst exit code of any file.
    """
    fault = _wrong_use(options)
    if fault:
        return _complain(fault, USAGE)
    worst = OK
    try:
        out = None if _into_folder(options) else options.out
        with taped(options) as tape, _output(out) as stream:
            printer = _printer(stream, options)
            try:
                for name in options.files:
                    code = _one(name, options, printer, tape)
                    tape.end(code)
                    worst = max(worst, code)
            finally:
                printer.close()  # an array is ended, whatever happened
    except ConfigurationError as error:
        return max(worst, _complain(str(error), USAGE, debug=options.debug))
    except CassetteMiss as error:
        # The difference has a line for each line, and each can only be read.
        print("summarise: " + "\n".join(map(safe, str(error).splitlines())), file=sys.stderr)
        return max(worst, DIFFERS)
    return worst


def _into_folder(options: argparse.Namespace) -> bool:
    """Return whether each summary is a file of its own."""
    return options.format == "html" and len(options.files) > 1


def _printer(stream: TextIO, options: argparse.Namespace) -> AnyPrinter:
    if options.format in EXPORT_FORMATS:
        return ExportPrinter(stream, options.format, sys.stderr)
    if _into_folder(options):
        from summarizer.views.html.folder import Folder

        return Folder(Path(options.out))
    return Printer(stream, options.format, several=len(options.files) > 1)


def _one(name: str, options: argparse.Namespace, printer: AnyPrinter, tape: Tape) -> int:
    shown = "standard input" if name == STANDARD_INPUT else name
    try:
        summary = _summary(name, shown, options, tape)
    except UnverifiedError as error:
        if error.partial is not None:
            printer.print(tape.timed(error.partial), shown)
        return _complain(f"{shown}: {error}", UNVERIFIED)
    except ArticleError as error:
        return _complain(f"{shown}: {error}", USAGE, debug=options.debug)
    except CassetteMiss as error:
        return _complain(f"{shown}: {error}", DIFFERS)
    except ConfigurationError:
        raise
    except SummarizerError as error:
        if error.partial is not None:
            printer.print(flagged(error.partial, error), shown)
        return _complain(f"{shown}: {error}", MODEL, debug=options.debug)
    except Exception as error:  # noqa: BLE001  # the edge of the program; other files go on
        # Only its name: the message of an error that nobody foresaw may hold text of the article.
        return _complain(
            f"{shown}: an error inside summarizer ({type(error).__name__}). "
            "Run again with --debug, and report what it prints.",
            BUG,
            debug=options.debug,
        )
    printer.print(summary, shown)
    spent = next((p for p in summary.problems if p.check == "budget"), None)
    if spent is not None:
        return _complain(f"{shown}: {spent.message} What was not asked is flagged.", MODEL)
    return UNVERIFIED if options.strict and not summary.is_settled else OK


def _summary(name: str, shown: str, options: argparse.Namespace, tape: Tape) -> ArticleSummary:
    text = read_text(name, quiet=options.quiet)
    from summarizer.api import Summariser  # after the file is known to be readable

    with Waiting(shown, sys.stderr, quiet=options.quiet) as waiting:
        summariser = Summariser(
            options.model,
            **({} if options.policy is None else {"policy": options.policy}),
            way=options.way,
            base_url=options.base_url,
            fallback_models=options.fallback,
            max_seconds=options.max_seconds,
            strict=options.strict,
            progress=waiting,
            settings=_settings(options, tape),
        )
        tape.begin(shown, text, summariser.settings)
        return tape.timed(
            summariser.summarise(
                text,
                title=options.title,
                published=options.published,
                language=options.language,
            )
        )


def _settings(options: argparse.Namespace, tape: Tape) -> Settings | None:
    """Return what was recorded, with what the command line says on top."""
    named = {name: getattr(options, name) for name in ("revisions", "language_out")}
    said = {name: value for name, value in named.items() if value is not None}
    if not said:
        return tape.settings
    from summarizer.llm.settings import load

    recorded = tape.settings.model_dump(exclude_unset=True) if tape.settings is not None else {}
    return load(**(recorded | said))


def flagged(partial: ArticleSummary, error: SummarizerError) -> ArticleSummary:
    """Return a partial summary that says that it is one, in every format."""
    if any(problem.check == PARTIAL for problem in partial.problems):
        return partial
    problem = Problem(check=PARTIAL, message=f"Only a part of the article was read. {error}")
    return partial.model_copy(update={"problems": (problem, *partial.problems)})


def _wrong_use(options: argparse.Namespace) -> str | None:
    """Return what is wrong with the options together; better now than after minutes."""
    if options.title is not None and len(options.files) > 1:
        return "--title is for one file."
    if options.files.count(STANDARD_INPUT) > 1:
        return "Standard input (-) can be read once only."
    if fault := _wrong_tape(options):
        return fault
    if _into_folder(options):
        return _wrong_folder(options)
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
    return None


def _wrong_folder(options: argparse.Namespace) -> str | None:
    if options.out is None or not Path(options.out).is_dir():
        return "--format html with several files: name a directory with --out; make it first."
    out = Path(options.out).resolve()
    if any(p.suffix == ".html" and p.resolve().parent == out for p in map(Path, options.files)):
        return f"--out {options.out}: that might overwrite an article; name another directory."
    return None


def _wrong_tape(options: argparse.Namespace) -> str | None:
    if options.replay is not None and not Path(options.replay).is_file():
        return f"--replay {options.replay}: there is no such file."
    if options.record is None:
        return None
    path = Path(options.record)
    if path.exists() or path.is_symlink():
        return f"--record {options.record}: is there already; delete it, or name another file."
    if not os.access(path.parent, os.W_OK):
        return f"--record {options.record}: there is no such directory that can be written to."
    if options.out is not None and Path(options.out).resolve() == path.resolve():
        return f"--record {options.record}: that is where the summaries go."
    return None


@contextmanager
def _output(out: str | None) -> Iterator[TextIO]:
    """Open where summaries go; a file keeps its old content until there is something new."""
    if out is None:
        yield sys.stdout
        return
    path = Path(out).resolve()
    device = path.exists() and not path.is_file()
    unfinished = path if device else path.with_name(path.name + ".part")
    try:
        stream = unfinished.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigurationError(f"--out {out}: cannot be written: {error.strerror}.") from error
    try:
        with stream:
            yield stream
    finally:  # after Ctrl-C too: what was paid for is kept
        if not device:
            if unfinished.stat().st_size:
                unfinished.replace(path)
            else:
                unfinished.unlink()


def _complain(message: str, code: int, *, debug: bool = False) -> int:
    if debug and sys.exc_info()[0] is not None:
        traceback.print_exc()
    print(f"summarise: {safe(message)}", file=sys.stderr)
    return code
