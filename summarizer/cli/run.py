"""``summarise FILE...``: read each file, print its summary, tell what went wrong."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from summarizer.cli.complaining import complain
from summarizer.cli.gazetteer import find_wrong_places, load_places
from summarizer.cli.inputs import STANDARD_INPUT, read_input
from summarizer.cli.output import find_wrong_output, open_output, writes_folder
from summarizer.cli.recording import Tape, taped
from summarizer.errors import (
    ArticleError,
    CassetteMiss,
    ConfigurationError,
    SummarizerError,
    UnverifiedError,
)
from summarizer.exports.printing import CSV_FORMATS, EXPORT_FORMATS, ExportPrinter
from summarizer.exports.unread import flagged, unread_summary
from summarizer.models import ArticleSummary
from summarizer.text.source import is_address, shown_address
from summarizer.views.printing import Printer
from summarizer.views.progress_bar import Waiting
from summarizer.views.safe_text import safe

if TYPE_CHECKING:
    from summarizer.llm.settings import Settings
    from summarizer.views.html.folder import Folder

    AnyPrinter = Printer | Folder | ExportPrinter

OK, UNVERIFIED, USAGE, MODEL, DIFFERS, BUG = 0, 1, 2, 3, 4, 70
"""Exit codes; of several files the highest counts."""

_NO_TRACE: Final = (UNVERIFIED, DIFFERS)
_LISTING: Final = ("html", "json", "jsonl", *EXPORT_FORMATS)
"""Formats of which somebody counts the articles: one that was not read stands in them, too."""


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
        return complain(fault, USAGE)
    worst = OK
    try:
        with taped(options) as tape, open_output(options) as opened:
            printer = open_printer(opened or sys.stdout, options)
            try:
                for name in options.files:
                    code = _one(name, options, printer, tape)
                    tape.end(code)
                    worst = max(worst, code)
            finally:
                printer.close()  # an array is ended, whatever happened
    except ConfigurationError as error:
        return max(worst, complain(str(error), USAGE, debug=options.debug))
    except CassetteMiss as error:
        # The difference has a line for each line, and each can only be read.
        print("summarise: " + "\n".join(map(safe, str(error).splitlines())), file=sys.stderr)
        return max(worst, DIFFERS)
    return worst


def open_printer(stream: TextIO, options: argparse.Namespace) -> AnyPrinter:
    """Return what prints summaries in the format that the options say."""
    places = load_places(options)
    if options.format in EXPORT_FORMATS:
        return ExportPrinter(stream, options.format, sys.stderr, excel=options.excel, places=places)
    if writes_folder(options):
        from summarizer.views.html.folder import Folder

        return Folder(Path(options.out), places)
    return Printer(stream, options.format, several=len(options.files) > 1, places=places)


def _one(name: str, options: argparse.Namespace, printer: AnyPrinter, tape: Tape) -> int:
    shown = "standard input" if name == STANDARD_INPUT else name
    shown = shown_address(name) if is_address(name) else shown

    def fail(said: str, code: int, partial: ArticleSummary | None = None) -> int:
        if partial is not None:
            printer.print(partial, shown)
        elif len(options.files) > 1 and options.format in _LISTING:
            printer.print(unread_summary(shown, said), shown)
        return complain(f"{shown}: {said}", code, debug=options.debug and code not in _NO_TRACE)

    try:
        summary = _summary(name, shown, options, tape)
    except ConfigurationError:
        raise
    except UnverifiedError as error:
        return fail(str(error), UNVERIFIED, error.partial and tape.timed(error.partial))
    except ArticleError as error:
        return fail(str(error), USAGE)
    except CassetteMiss as error:
        return fail(str(error), DIFFERS)
    except SummarizerError as error:
        return fail(str(error), MODEL, error.partial and flagged(error.partial, error))
    except Exception as error:  # noqa: BLE001  # the edge of the program; other files go on
        # Only its name: the message of an error that nobody foresaw may hold text of the article.
        return fail(
            f"an error inside summarizer ({type(error).__name__}). "
            "Run again with --debug, and report what it prints.",
            BUG,
        )
    printer.print(summary, shown)
    spent = next((p for p in summary.problems if p.check == "budget"), None)
    if spent is not None:
        return complain(f"{shown}: {spent.message} What was not asked is flagged.", MODEL)
    return UNVERIFIED if options.strict and not summary.is_settled else OK


def _summary(name: str, shown: str, options: argparse.Namespace, tape: Tape) -> ArticleSummary:
    source = read_input(
        name,
        quiet=options.quiet,
        allow_private=options.allow_private,
        offline=options.replay is not None,
    )
    text = source if isinstance(source, str) else source.text
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
                source,
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


def _wrong_use(options: argparse.Namespace) -> str | None:
    """Return what is wrong with the options together; better now than after minutes."""
    if options.title is not None and len(options.files) > 1:
        return "--title is for one file."
    if options.files.count(STANDARD_INPUT) > 1:
        return "Standard input (-) can be read once only."
    if fault := _wrong_tape(options):
        return fault
    if sys.stdout is None and options.out is None:
        return "Standard output is closed: name a file with --out."
    if options.excel and options.format not in CSV_FORMATS:
        return f"--excel is for {', '.join(CSV_FORMATS)}."
    return find_wrong_places(options) or find_wrong_output(options)


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
