"""``summarise export STORE``: what is in a store, in lines, and in every format there is."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from summarizer.cli.complaining import complain
from summarizer.cli.gazetteer import add_places_option, find_wrong_places, load_places
from summarizer.cli.output import find_wrong_output, open_output, writes_folder

if TYPE_CHECKING:
    from summarizer.many.store.database import Store

OK, USAGE = 0, 2
_FORMATS: Final = (
    *("json", "jsonl", "html", "csv", "csv-events", "ucdp", "acled", "geojson", "markdown"),
    "parquet",
)
_CSV: Final = ("csv", "csv-events", "ucdp", "acled")
_TABLES: Final = ("articles", "figures", "events", "tolls", "disputes", "problems", "calls")

_DESCRIPTION: Final = """\
Write what is in a store that summarise many made. Without --format: how many articles were read,
and which were not, and why."""

_EPILOGUE: Final = """\
formats:
  html                 pages for people, in a directory: an index in several orders, a report each
  json, jsonl          all there is: an array; a line each
  markdown             for people: a text
  csv, parquet         every figure, a row each; with --table any other table
  csv-events, geojson  every event with its tolls
  ucdp, acled          events in the columns of UCDP GED or of ACLED

An article that was not read has a row, or a summary, that says so and why; a copy has none beside
that of the article it copies. The table articles has a row for every one.

examples:
  summarise export news.db
  summarise export news.db --format html --out pages
  summarise export news.db --format csv --table articles --out articles.csv
  summarise export news.db --format parquet --out figures.parquet
"""


def export(parser: argparse.ArgumentParser, words: Sequence[str]) -> int:
    """Run the command.

    Parameters
    ----------
    parser
        A parser without options; it says how errors of use are told.
    words
        What stands after ``export``.

    Returns
    -------
    int
        The exit code.
    """
    from summarizer.errors import ConfigurationError, StoreError

    add_options(parser)
    options = parser.parse_args(words)
    fault = _wrong_use(options)
    if fault:
        return complain(fault, USAGE)
    from summarizer.many.store.database import Store

    try:
        with Store(options.store) as store:
            _write(store, options)
    except (ConfigurationError, StoreError) as error:
        return complain(str(error), USAGE, debug=options.debug)
    return OK


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options to a parser."""
    parser.description, parser.epilog = _DESCRIPTION, _EPILOGUE
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("store", metavar="STORE", help="a file that summarise many wrote")
    parser.add_argument(
        "--format", choices=_FORMATS, metavar="NAME", help="one of the formats below"
    )
    parser.add_argument(
        "--table",
        choices=_TABLES,
        metavar="NAME",
        help=f"with csv or parquet, another table: {', '.join(_TABLES)}",
    )
    parser.add_argument("--out", metavar="PATH", help="write there instead of standard output")
    parser.add_argument(
        "--force", action="store_true", help="let --out replace what is there already"
    )
    parser.add_argument(
        "--excel",
        action="store_true",
        help="CSV for Excel: with a byte order mark (BOM), and so that it changes no cell",
    )
    add_places_option(parser)
    parser.add_argument("--debug", action="store_true", help="show where an error comes from")


def _wrong_use(options: argparse.Namespace) -> str | None:
    if options.format is None:
        given = [name for name in ("table", "out", "excel", "places") if getattr(options, name)]
        return f"--{given[0]} needs --format." if given else None
    if options.table is not None and options.format not in ("csv", "parquet"):
        return "--table is for csv and parquet."
    if options.excel and options.format not in _CSV:
        return f"--excel is for {', '.join(_CSV)}."
    if fault := find_wrong_places(options):
        return fault
    options.files, options.several = [options.store], True
    return find_wrong_output(options, make_folder=Path(options.store).is_file())


def _write(store: Store, options: argparse.Namespace) -> None:
    from summarizer.many.store.exporting import write_pages, write_summaries, write_table
    from summarizer.many.store.telling import store_lines

    if options.format is None:
        for line in store_lines(store):
            print(line)
        return
    if writes_folder(options):
        write_pages(store, Path(options.out), load_places(options))
        print(f"Written: {Path(options.out) / 'index.html'}", file=sys.stderr)
        return
    places = load_places(options)
    with open_output(options) as opened:
        stream = opened or sys.stdout
        if options.table is not None:
            write_table(store, options.table, stream, options.format, excel=options.excel)
        else:
            write_summaries(
                store, stream, options.format, sys.stderr, excel=options.excel, places=places
            )
