"""``summarise batch``: many articles at half the price, by the files of a Batch API."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from summarizer.cli.gazetteer import add_places_option, find_wrong_places
from summarizer.cli.output import find_wrong_output, open_output
from summarizer.errors import ArticleError, ConfigurationError, SummarizerError
from summarizer.exports.printing import CSV_FORMATS, EXPORT_FORMATS
from summarizer.views.safe_text import safe

if TYPE_CHECKING:
    from summarizer.many.batch.commands import BatchProgress, BatchState, Taken
    from summarizer.many.inputs.paths import Inputs
    from summarizer.many.outcome import Outcome
    from summarizer.many.sources import Source

OK, UNVERIFIED, USAGE, MODEL = 0, 1, 2, 3

_PATHS: Final = "files, folders, patterns, tables, as for summarise many; - is JSON Lines"
_EPILOGUE: Final = """\
A batch goes in rounds: the first asks about every article, the next what the checks object to
and what came to nothing. FOLDER keeps everything between them, and so the text of the articles,
readable by you alone. Every command may be ended at any moment, and given again.

by itself, at OpenAI or any server with its Batch API:
  summarise batch run FOLDER *.txt --model openai/gpt-4.1-mini
  summarise batch print FOLDER --format csv --out figures.csv

by hand, for vLLM's run-batch and others that take files:
  summarise batch write FOLDER *.txt --model openai/NAME
  vllm run-batch -i FOLDER/requests-001-01.jsonl -o results.jsonl --model NAME
  summarise batch read FOLDER results.jsonl
  (and so on with the files that it names, until there are none)

exit codes:
  0  done, or the next round is written
  1  print --strict: some figure is unverified or unconfirmed, some cue open, ...
  2  a wrong option, setting or file, also among the articles
  3  the server could not be reached, or refused; or an article was not read to its end
"""


def batch(parser: argparse.ArgumentParser, words: Sequence[str]) -> int:
    """Run the command.

    Parameters
    ----------
    parser
        A parser without options; it says how errors of use are told.
    words
        What stands after ``batch``.

    Returns
    -------
    int
        The exit code.
    """
    add_options(parser)
    options = parser.parse_args(words)
    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "write": _write, "run": _run, "read": _read, "status": _status, "print": _print,
    }  # fmt: skip
    try:
        return commands[options.command](options)
    except ConfigurationError as error:
        return _complain(str(error), USAGE)
    except SummarizerError as error:
        return _complain(str(error), MODEL)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give a parser the commands and their options."""
    parser.description = "Read many articles at half the price, by the files of a Batch API."
    parser.epilog = _EPILOGUE
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, parser_class=type(parser)
    )

    def command(name: str, told: str) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = commands.add_parser(
            name, help=told, description=f"{told[0].upper()}{told[1:]}.", allow_abbrev=False
        )
        added.add_argument("folder", metavar="FOLDER", help="where everything is kept")
        return added

    write = command("write", "write the first requests of a batch; nothing is sent")
    write.add_argument("files", nargs="+", metavar="PATH", help=_PATHS)
    run = command("run", "submit a batch, wait, and go on until every article is read")
    run.add_argument(
        "files", nargs="*", metavar="PATH", help="as for write; none to go on with those in FOLDER"
    )
    run.add_argument(
        "--poll-seconds",
        type=float,
        default=60.0,
        metavar="N",
        help="seconds between two looks at the server (default: 60)",
    )
    run.add_argument("--quiet", action="store_true", help="no progress on standard error")
    for one in (write, run):
        _add_settings(one)
    read = command("read", "take results, and write the requests of the next round")
    read.add_argument(
        "results", nargs="*", metavar="RESULTS", help="output files and error files, in any order"
    )
    read.add_argument(
        "--no-more",
        action="store_true",
        help="no more results will come: ask again what has none",
    )
    for one in (run, read):
        one.add_argument(
            "--renew",
            action="store_true",
            help="ask, and pay, anew where the answers belong to other prompts than today's",
        )
        one.add_argument(
            "--retry-failed",
            action="store_true",
            help="ask again what failed where an article was not read, such as for want of credit",
        )
    command("status", "say how far a batch is")
    _add_print(command("print", "print what became of the articles that are read so far"))


def _add_settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", metavar="NAME", help="openai/NAME: a capable model")
    parser.add_argument("--base-url", metavar="URL", help="server that speaks the OpenAI protocol")
    parser.add_argument("--policy", metavar="NAME", help="how words count (default: literal)")
    parser.add_argument(
        "--revisions", type=int, metavar="N", help="times at most that objections are put to it"
    )
    parser.add_argument(
        "--language-out", metavar="NAME", help="language of headline and gist, such as English"
    )
    parser.add_argument(
        "--published", type=date.fromisoformat, metavar="DATE", help="day of all articles"
    )
    parser.add_argument("--language", metavar="CODE", help="language of all articles")
    parser.add_argument(
        "--most-requests", type=int, metavar="N", help="requests of one file (default: 50000)"
    )
    parser.add_argument(
        "--most-bytes", type=int, metavar="N", help="bytes of one file (default: 200000000)"
    )


def _add_print(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=("table", "json", "jsonl", "html", *EXPORT_FORMATS),
        metavar="NAME",
        default="table",
        help="as for summarise (default: table)",
    )
    parser.add_argument("--out", metavar="PATH", help="write there instead of standard output")
    parser.add_argument("--force", action="store_true", help="let --out replace what is there")
    parser.add_argument("--excel", action="store_true", help="CSV for Excel")
    add_places_option(parser)
    parser.add_argument("--strict", action="store_true", help="exit 1 if something is left open")


# The commands -------------------------------------------------------------------------------------


def _write(options: argparse.Namespace) -> int:
    from summarizer.many.batch.commands import write_batch

    state = write_batch(_sources(options), options.folder, **_settings(options))
    _tell_state(state)
    return USAGE if state.failed else OK


def _read(options: argparse.Namespace) -> int:
    from summarizer.many.batch.commands import read_batch

    state = read_batch(
        options.folder,
        options.results,
        no_more=options.no_more,
        renew=options.renew,
        retry_failed=options.retry_failed,
    )
    _tell_taken(state.taken)
    _tell_state(state)
    return OK


def _run(options: argparse.Namespace) -> int:
    from summarizer.many.batch.commands import batch_state, run_batch

    outcomes = run_batch(
        _sources(options) if options.files else None,
        options.folder,
        poll_seconds=max(0.0, options.poll_seconds),
        renew=options.renew,
        retry_failed=options.retry_failed,
        report=None if options.quiet else _tell_progress,
        **_settings(options),
    )
    worst = OK
    try:
        for outcome in outcomes:
            worst = max(worst, _code(outcome))
    except KeyboardInterrupt:
        _say(f"Interrupted; the server goes on. summarise batch run {options.folder} takes it up.")
        raise
    _tell_state(batch_state(options.folder))
    return worst


def _status(options: argparse.Namespace) -> int:
    from summarizer.many.batch.commands import batch_state

    _tell_state(batch_state(options.folder), sys.stdout)
    return OK


def _print(options: argparse.Namespace) -> int:
    from summarizer.many.batch.commands import batch_outcomes, batch_state

    state = batch_state(options.folder)
    # Where many summaries go is decided as for as many files.
    options.files = [options.folder] * (state.read + state.failed)
    if options.excel and options.format not in CSV_FORMATS:
        return _complain(f"--excel is for {', '.join(CSV_FORMATS)}.", USAGE)
    if fault := find_wrong_places(options) or find_wrong_output(options):
        return _complain(fault, USAGE)
    if not state.is_finished:
        left = state.articles - state.read - state.failed
        _say(f"{left} of {state.articles} articles are not read yet.")
    with open_output(options) as opened:
        return _print_all(batch_outcomes(options.folder), opened or sys.stdout, options)


def _print_all(outcomes: Iterable[Outcome], stream: Any, options: argparse.Namespace) -> int:
    from summarizer.cli.run import open_printer
    from summarizer.exports.unread import flagged, unread_summary

    printer = open_printer(stream, options)
    worst = OK
    try:
        for outcome in outcomes:
            summary, error = outcome.summary, outcome.error
            if error is not None:
                _say(f"{outcome.id}: {error}")
                summary = summary and flagged(summary, error)
            summary = summary or unread_summary(outcome.id, str(error))
            if outcome.summary is not None or options.format != "table":
                printer.print(summary, outcome.id)
            unsettled = options.strict and not summary.is_settled
            worst = max(worst, _code(outcome), UNVERIFIED if unsettled else OK)
    finally:
        printer.close()
    return worst


def _code(outcome: Outcome) -> int:
    if outcome.error is None:
        return OK
    return USAGE if isinstance(outcome.error, ArticleError) else MODEL


def _settings(options: argparse.Namespace) -> dict[str, Any]:
    names = (
        "model", "base_url", "policy", "revisions", "language_out", "most_requests", "most_bytes",
    )  # fmt: skip
    said = {name: getattr(options, name) for name in names}
    return {name: value for name, value in said.items() if value is not None}


def _sources(options: argparse.Namespace) -> Iterator[Source]:
    """Find the articles; a PATH that leads nowhere is told before anything is written."""
    from summarizer.many.inputs.paths import Inputs, no_such_path
    from summarizer.many.inputs.rows import Known

    known = Known(published=options.published, language=options.language)
    stream = sys.stdin.buffer if sys.stdin is not None else None
    inputs = Inputs(options.files, known, stream=stream)
    for path in inputs.missing():
        raise ConfigurationError(f"{path}: {no_such_path(path)}")
    return _loaded(inputs)


def _loaded(inputs: Inputs) -> Iterator[Source]:
    """Load one article after another; one that cannot be read is an article that is not."""
    from summarizer.many.sources import Source

    for given in inputs:
        try:
            yield given.load()
        except ArticleError as error:
            _say(f"{given.id}: {error}")
            yield Source(id=given.id, content="")


# What is told -------------------------------------------------------------------------------------


def _tell_state(state: BatchState, stream: Any = None) -> None:
    """Say how far a batch is; the files that await results go to standard output, for scripts."""
    said = [f"round {state.round}", f"articles: {state.articles}", f"read: {state.read}"]
    for number, what in (
        (state.failed, "not read"),
        (state.stale, "answers to other prompts than today's (--renew asks anew)"),
        (state.awaited, "requests without a result"),
    ):
        if number:
            said.append(f"{what}: {number}")
    _say(" · ".join(said), stream)
    for path in state.files:
        print(safe(str(path)))
    if state.is_finished:
        _say(f"Every article is done: summarise batch print {state.folder}", stream)


def _tell_taken(taken: Taken) -> None:
    said = [f"results: {taken.answers}"]
    for number, what in (
        (taken.failures, "of them no answer"),
        (taken.repeated, "taken before"),
        (taken.duplicates, "of requests that had another result"),
        (taken.unknown, "not of this batch"),
        (taken.unreadable, "lines that cannot be read"),
    ):
        if number:
            said.append(f"{what}: {number}")
    _say(" · ".join(said))


def _tell_progress(progress: BatchProgress) -> None:
    done = progress.completed
    count = "" if done is None else f", {done} of {progress.requests}"
    failed = f" ({progress.failed} failed)" if progress.failed else ""
    _say(f"{progress.file}: {progress.status}{count}{failed}")
    if progress.taken is not None:
        _tell_taken(progress.taken)


def _say(words: str, stream: Any = None) -> None:
    shown = safe(words)
    print(shown if stream is not None else f"summarise: {shown}", file=stream or sys.stderr)


def _complain(message: str, code: int) -> int:
    _say(message)
    return code
