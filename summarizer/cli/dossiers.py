"""``summarise dossiers FILE.jsonl...``: join summaries of many articles to dossiers."""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO, TypeVar

from pydantic import BaseModel, ValidationError

from summarizer.cli.gazetteer import add_places_option, find_wrong_places, load_places
from summarizer.cli.inputs import STANDARD_INPUT, read_text
from summarizer.cli.output import find_wrong_output, open_output, writes_folder
from summarizer.dossiers import Decisions, Dossier, Origin, build_dossiers
from summarizer.errors import ArticleError, ConfigurationError, SummarizerError
from summarizer.models import ArticleSummary
from summarizer.views.safe_text import safe, safe_json

if TYPE_CHECKING:
    from summarizer.exports import Table
    from summarizer.exports.coding import Coded
    from summarizer.gazetteer import Gazetteer

OK, USAGE, MODEL = 0, 2, 3

FORMATS: Final = ("table", "html", "json", "jsonl", "csv", "csv-points", "ucdp", "acled", "parquet")

_DESCRIPTION: Final = """\
Join the events of many summaries: a dossier for each real event, with the reports that tell of it,
why they were joined, and how its toll went over time."""
_EPILOGUE: Final = """\
FILE has a summary a line, as --format jsonl prints them; - is standard input.

formats:
  table               for people (default)
  html                for people, in a directory: a page for each dossier, and an index
  json, jsonl         all there is: an array; a dossier a line
  csv, parquet        every dossier with its newest tolls, a row each
  csv-points          every point of every series: who said what on which day
  ucdp, acled         events in the columns of UCDP GED or of ACLED, with all their sources

DECISIONS is a JSON object: {"joined": [[[ARTICLE, EVENT], [ARTICLE, EVENT]]], "parted": []}.
ARTICLE is the SHA-256 of the article's text; dossiers in jsonl have it.
ORIGINS is a JSON object: {ARTICLE: {"publisher": ..., "address": ..., "copy_of": ARTICLE}}.

With --ask, doubtful pairs of reports are sent to that model, and nothing else.

exit codes:
  0  done
  2  a wrong option, file, or decision
  3  the model that was to be asked could not be reached

examples:
  summarise *.txt --format jsonl --out summaries.jsonl && summarise dossiers summaries.jsonl
  summarise dossiers summaries.jsonl --format html --out pages
  summarise dossiers summaries.jsonl --format csv-points --out tolls.csv
  summarise dossiers summaries.jsonl --ask openai/gpt-4.1-mini
"""

_Model = TypeVar("_Model", bound=BaseModel)


def dossiers(parser: argparse.ArgumentParser, words: Sequence[str]) -> int:
    """Run the command.

    Parameters
    ----------
    parser
        A parser without options; it says how errors of use are told.
    words
        What stands after ``dossiers``.

    Returns
    -------
    int
        The exit code.
    """
    add_options(parser)
    options = parser.parse_intermixed_args(words)
    options.several = True
    fault = find_wrong_places(options, ("ucdp", "acled")) or find_wrong_output(
        options, make_folder=True
    )
    if fault:
        return _complain(fault, USAGE)
    try:
        summaries = [summary for name in options.files for summary in _summaries(name)]
        made = build_dossiers(
            summaries,
            decisions=_decisions(options.decisions),
            ask=_asker(options),
            origins=_origins(options.origins),
            policy=options.policy or "literal",
        )
        if writes_folder(options):
            _write_pages(made, summaries, Path(options.out))
            return OK
        places = load_places(options)
        with open_output(options) as opened:
            _print(made, summaries, options, places, opened or sys.stdout)
    except (ArticleError, ConfigurationError) as error:
        return _complain(str(error), USAGE, debug=options.debug)
    except SummarizerError as error:
        return _complain(str(error), MODEL, debug=options.debug)
    return OK


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options."""
    parser.description, parser.epilog = _DESCRIPTION, _EPILOGUE
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("files", nargs="+", metavar="FILE", help="summaries, one a line")
    parser.add_argument("--format", choices=FORMATS, metavar="NAME", default="table")
    parser.add_argument("--out", metavar="PATH", help="write there instead of standard output")
    parser.add_argument("--force", action="store_true", help="let --out replace what is there")
    parser.add_argument("--excel", action="store_true", help="CSV for Excel")
    add_places_option(parser)
    parser.add_argument("--policy", metavar="NAME", help="how words count (default: literal)")
    parser.add_argument("--decisions", metavar="FILE", help="what was joined and parted by hand")
    parser.add_argument("--origins", metavar="FILE", help="publishers, addresses, copies")
    model = parser.add_argument_group("a model for doubtful pairs")
    model.add_argument("--ask", metavar="NAME", help="local, or openai/NAME; without it, none")
    model.add_argument("--base-url", metavar="URL", help="server that speaks the OpenAI protocol")
    model.add_argument("--max-calls", type=_count, metavar="N", help="calls, at most")
    model.add_argument("--max-seconds", type=_positive, metavar="N", help="time, at most")
    parser.add_argument("--debug", action="store_true", help="show where an error comes from")


def _summaries(name: str) -> Iterator[ArticleSummary]:
    shown = "standard input" if name == STANDARD_INPUT else name
    try:
        text = read_text(name)
    except ArticleError as error:
        raise ArticleError(f"{shown}: {error}") from None
    # Only "\n" ends a line: others may stand inside strings.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _valid(ArticleSummary, line, f"{shown}, line {number}: is no summary")


def _decisions(name: str | None) -> Decisions | None:
    return None if name is None else _valid(Decisions, _text(name), f"{name}: are no decisions")


def _origins(name: str | None) -> dict[str, Origin] | None:
    if name is None:
        return None
    what = f"{name}: are no origins"
    try:
        found: Any = json.loads(_text(name))
    except ValueError:
        raise ConfigurationError(f"{what}: not JSON") from None
    if not isinstance(found, dict):
        raise ConfigurationError(f"{what}: not an object by article")
    return {
        str(article): _valid(Origin, json.dumps(known), what) for article, known in found.items()
    }


def _text(name: str) -> str:
    try:
        return read_text(name)
    except ArticleError as error:
        raise ConfigurationError(f"{name}: {error}") from None


def _valid(model: type[_Model], text: str, what: str) -> _Model:
    """Read JSON; what is wrong with it is told without the values, which may be article text."""
    try:
        return model.model_validate_json(text)
    except ValidationError as error:
        (first, *_) = error.errors(include_url=False, include_context=False, include_input=False)
        # Names of fields are ours; a key that is unknown is another's.
        known = first["type"] != "extra_forbidden"
        where = ".".join(str(part) for part in first["loc"]) if known else "an unknown field"
        said = first["msg"].partition(":")[0] if first["type"] == "json_invalid" else first["msg"]
        raise ConfigurationError(f"{what} ({where + ': ' if where else ''}{said})") from None


def _asker(options: argparse.Namespace) -> Any:
    if options.ask is None:
        named = [n for n in ("base_url", "max_calls", "max_seconds") if getattr(options, n)]
        if named:
            option = named[0].replace("_", "-")
            raise ConfigurationError(f"--{option} is about the model of --ask, which is not given")
        return None
    from summarizer.dossiers_asked import ModelAsker

    return ModelAsker(
        options.ask,
        base_url=options.base_url,
        max_calls=options.max_calls,
        max_seconds=options.max_seconds,
    )


def _write_pages(
    made: Sequence[Dossier], summaries: Sequence[ArticleSummary], directory: Path
) -> None:
    from summarizer.views.html.folder import write_dossiers

    write_dossiers(directory, made, summaries)
    print(f"Written: {directory / 'index.html'}", file=sys.stderr)


def _print(
    made: Sequence[Dossier],
    summaries: Sequence[ArticleSummary],
    options: argparse.Namespace,
    places: Gazetteer | None,
    stream: TextIO,
) -> None:
    match options.format:
        case "table":
            _table(made, stream)
        case "json":
            text = ",\n".join(d.model_dump_json(indent=2) for d in made)
            stream.write(safe_json(f"[\n{text}\n]\n" if made else "[]\n"))
        case "jsonl":
            stream.write("".join(safe_json(d.model_dump_json()) + "\n" for d in made))
        case _:
            _rows(made, summaries, options, places, stream)


def _table(made: Sequence[Dossier], stream: TextIO) -> None:
    from rich.console import Console

    from summarizer.views.dossier import show_dossiers

    if not made:
        stream.write("No events.\n")
    show_dossiers(made, Console(file=stream, highlight=False))


def _rows(
    made: Sequence[Dossier],
    summaries: Sequence[ArticleSummary],
    options: argparse.Namespace,
    places: Gazetteer | None,
    stream: TextIO,
) -> None:
    from summarizer import exports

    match options.format:
        case "csv":
            _csv(exports.dossiers_table(made), options, stream)
        case "csv-points":
            _csv(exports.points_table(made), options, stream)
        case "ucdp":
            _coded(exports.ucdp_dossier_rows(made, summaries, places), options, stream)
        case "acled":
            _coded(exports.acled_dossier_rows(made, summaries, places), options, stream)
        case "parquet":
            exports.to_parquet(exports.dossiers_table(made), stream.buffer)


def _coded(coded: Coded, options: argparse.Namespace, stream: TextIO) -> None:
    _csv(coded.table, options, stream)
    for left_out in coded.left_out:
        print(f"No row for {safe(str(left_out))}.", file=sys.stderr)


def _csv(table: Table, options: argparse.Namespace, stream: TextIO) -> None:
    from summarizer.exports import to_csv

    text = to_csv(table, excel=options.excel)
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(newline="")  # CSV ends its lines itself
    stream.write(_on_terminal(text.splitlines()) if stream.isatty() else text)


def _on_terminal(lines: Iterable[str]) -> str:
    return "".join(safe(line) + "\n" for line in lines)


def _count(words: str) -> int:
    if words.isascii() and words.isdigit() and int(words):
        return int(words)
    raise argparse.ArgumentTypeError("a number such as 1, 20 or 300 is wanted")


def _positive(words: str) -> float:
    try:
        number = float(words)
    except ValueError:
        number = 0.0
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError("a number of seconds above 0 is wanted")
    return number


def _complain(said: str, code: int, *, debug: bool = False) -> int:
    if debug:
        traceback.print_exc()
    print(f"summarise dossiers: {safe(said)}", file=sys.stderr)
    return code
