"""``summarise many PATH... --out STORE``: read many articles into a store, or go on with it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from summarizer.cli.complaining import complain
from summarizer.cli.options import (
    add_article_options,
    add_model_options,
    add_rule_options,
    dollars,
    number,
)

if TYPE_CHECKING:
    from summarizer.api import Summariser
    from summarizer.llm.settings import Settings
    from summarizer.many.inputs.paths import Inputs
    from summarizer.many.store.choosing import Again
    from summarizer.many.store.database import Store
    from summarizer.many.store.fingerprint import Fingerprint
    from summarizer.many.store.keeping import Keeping

OK, USAGE, MODEL, BUG, INTERRUPTED = 0, 2, 3, 70, 130

_DESCRIPTION: Final = """\
Read many articles, and keep what is read of each in a store. The same command goes on where a run
ended: what was read is not read again."""

_EPILOGUE: Final = """\
A PATH is a file with one article, a folder (with all that is in it but hidden files), a pattern
such as 'news/**/*.txt', or a table with an article a row: JSON Lines (.jsonl), CSV (.csv, .tsv;
also as Excel saves it) or Parquet (.parquet). - is JSON Lines on standard input.

columns are found by their usual names (text or body, title or headline, published or date,
language, id, url, ...); --column text=NAME says another, for text, title, published, language, id,
address. Where there is no id, a row is called FILE:ROW.

STORE is an SQLite file. It holds the text of the articles. summarise export STORE prints what is
in it; with --format it writes tables, pages, and every other format.

what is read again:
  by the same command    what is new, what has another text now, what could not be opened or asked
  with --retry-failed    what failed, also where a model declined, gave no valid answer or was too
                         slow; and nothing else
  with --reread-stale    what was read with another model, prompt, policy, setting or version, too

exit codes, of the worst article:
  0  every article was read, now or before
  1  with --strict: something is left to look at in some article
  2  a wrong option, setting or store; an article that cannot be opened
  3  the model could not be reached, refused, or ran out of budget
  130  interrupted; the same command goes on

examples:
  summarise many news/ --out news.db
  summarise many --model words 'archive/**/*.txt' reuters.csv --out news.db
  summarise many feed.jsonl --column text=body --limit 20 --out try.db
  summarise many news/ --out news.db --model openai/gpt-4.1-mini --dry-run
  summarise export news.db --format html --out pages
"""


def many(parser: argparse.ArgumentParser, words: Sequence[str]) -> int:
    """Run the command.

    Parameters
    ----------
    parser
        A parser without options; it says how errors of use are told.
    words
        What stands after ``many``.

    Returns
    -------
    int
        The exit code.
    """
    from summarizer.errors import ConfigurationError, StoreError

    add_options(parser)
    options = parser.parse_intermixed_args(words)
    try:
        return _dry(options) if options.dry_run else _run(options)
    except (ConfigurationError, StoreError) as error:
        return complain(str(error), USAGE, debug=options.debug)
    except Exception as error:  # noqa: BLE001  # the edge of the program
        # Only its name: the message of an error that nobody foresaw may hold text of an article.
        said = (
            f"an error inside summarizer ({type(error).__name__}). What was read is kept. Run "
            "again with --debug, and report what it prints."
        )
        return complain(said, BUG, debug=options.debug)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options to a parser."""
    parser.usage = "summarise many [options] PATH... --out STORE"
    parser.description, parser.epilog = _DESCRIPTION, _EPILOGUE
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="files, folders, patterns; - is standard input"
    )
    parser.add_argument("--out", required=True, metavar="STORE", help="where to keep what is read")
    what = parser.add_argument_group("what is read")
    what.add_argument("--limit", type=number, metavar="N", help="read N articles in this run")
    what.add_argument(
        "--retry-failed", action="store_true", help="read only what failed before, and why ever"
    )
    what.add_argument(
        "--reread-stale",
        action="store_true",
        help="read again what was read with another model, prompt or setting",
    )
    what.add_argument(
        "--read-copies",
        action="store_true",
        help="read every article, also one that is a copy of another",
    )
    what.add_argument(
        "--dry-run",
        action="store_true",
        help="say how many articles would be read, and about what it would cost; ask nobody",
    )
    tables = parser.add_argument_group("tables and files")
    tables.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=NAME",
        help="the column that holds it, such as text=body; may be given several times",
    )
    tables.add_argument(
        "--encoding",
        metavar="NAME",
        help="of CSV and text files that are not in UTF-8, such as cp1252",
    )
    add_article_options(parser, several=True)
    add_model_options(parser)
    limits = parser.add_argument_group("how fast, and how much")
    limits.add_argument(
        "--articles-at-once", type=number, metavar="N", help="read so many at the same time"
    )
    limits.add_argument(
        "--requests-per-minute", type=number, metavar="N", help="ask the model no more often"
    )
    limits.add_argument(
        "--tokens-per-minute", type=number, metavar="N", help="use no more tokens, read and written"
    )
    limits.add_argument(
        "--max-dollars", type=dollars, metavar="N", help="begin no article once the run has cost N"
    )
    limits.add_argument(
        "--workers", type=number, metavar="N", help="processes to read in (default: what pays)"
    )
    limits.add_argument(
        "--engine",
        choices=("local", "ray"),
        default="local",
        help="ray reads on a cluster (RAY_ADDRESS), or on a local Ray",
    )
    add_rule_options(parser)
    parser.add_argument("--quiet", action="store_true", help="no progress on standard error")
    parser.add_argument("--debug", action="store_true", help="show where an error comes from")


def _run(options: argparse.Namespace) -> int:
    from summarizer.many.store.choosing import Chooser
    from summarizer.many.store.database import Store
    from summarizer.many.store.keeping import Keeping
    from summarizer.many.store.progress import Watching
    from summarizer.many.store.telling import run_lines

    summariser, reading = _reading(options)
    out = _expect_place(options.out)
    store = Store(out, write=True)
    inputs = _inputs(options, store)
    if not out.exists():
        _expect_there(inputs, None)
    with store, Chooser(store, reading, _again(options)) as chooser:
        _expect_there(inputs, store)
        store.begin_run(reading, options.paths)
        with Watching(sys.stderr, inputs.count(), quiet=options.quiet) as watching:
            keeping = Keeping(
                store,
                inputs,
                chooser,
                reading,
                limit=options.limit,
                finds_copies=not options.read_copies,
                watch=watching,
            )
            _read(keeping, options, summariser.settings)
        tally = keeping.tally
        keeping.find_gone()
        store.end_run(tally.ending, tally.now)
        for line in run_lines(tally, store, watching.seconds):
            print(line)
    if tally.ending == "interrupted":
        return INTERRUPTED
    return tally.exit_code(strict=options.strict)


def _read(keeping: Keeping, options: argparse.Namespace, settings: Settings) -> None:
    from summarizer.errors import EndpointError
    from summarizer.many.store.running import read_all

    limits = {
        name: getattr(options, name)
        for name in (
            "articles_at_once",
            "requests_per_minute",
            "tokens_per_minute",
            "max_dollars",
            "workers",
            "engine",
        )
    }
    try:
        with closing(keeping.sources()) as sources:
            read_all(sources, keeping.take, limits=limits, options={"settings": settings})
    except KeyboardInterrupt:
        keeping.tally.ending = "interrupted"
    except EndpointError:  # told with the articles, whose outcomes have come
        keeping.tally.ending = "out_of_reach"
    keeping.tally.in_flight = keeping.in_flight


def _dry(options: argparse.Namespace) -> int:
    from summarizer.many.store.choosing import Chooser
    from summarizer.many.store.database import Store
    from summarizer.many.store.estimate import estimated, lines

    summariser, reading = _reading(options)
    out = _expect_place(options.out)
    store = Store(out)
    inputs = _inputs(options, store)
    with ExitStack() as stack:
        known = stack.enter_context(store) if out.exists() else None
        _expect_there(inputs, known)
        chooser = stack.enter_context(Chooser(known, reading, _again(options)))
        found = estimated(inputs, chooser, options.limit)
    for line in lines(found, summariser.settings):
        print(line)
    return found.exit_code


def _reading(options: argparse.Namespace) -> tuple[Summariser, Fingerprint]:
    """Return who reads, and what articles are read with; wrong settings are told now."""
    from summarizer.api import Summariser
    from summarizer.llm.settings import load
    from summarizer.many.store.fingerprint import Fingerprint

    given: dict[str, Any] = {
        name: getattr(options, name)
        for name in (
            *("model", "policy", "way", "base_url", "max_seconds"),
            *("revisions", "language_out"),
        )
    }
    summariser = Summariser(settings=load(**given, fallback_models=options.fallback))
    return summariser, Fingerprint.of(summariser.settings, summariser.policy)


def _inputs(options: argparse.Namespace, store: Store) -> Inputs:
    from summarizer.many.inputs.columns import read_columns
    from summarizer.many.inputs.paths import Inputs
    from summarizer.many.inputs.rows import Known
    from summarizer.text.decoding import expect_encoding

    if options.encoding is not None:
        expect_encoding(options.encoding)
    known = Known(
        columns=read_columns(options.column),
        published=options.published,
        language=options.language,
        encoding=options.encoding,
    )
    stream: BinaryIO | None = sys.stdin.buffer if sys.stdin is not None else None
    return Inputs(options.paths, known, stream=stream, apart=store.files)


def _again(options: argparse.Namespace) -> Again:
    from summarizer.many.store.choosing import Again

    return Again(failed=options.retry_failed, stale=options.reread_stale)


def _expect_there(inputs: Inputs, store: Store | None) -> None:
    """Raise where a PATH leads nowhere; not where it once did, which is told at the end."""
    from summarizer.errors import ConfigurationError
    from summarizer.many.inputs.paths import no_such_path

    for path in inputs.missing():
        if store is None or not store.has_given(path):
            raise ConfigurationError(f"{path}: {no_such_path(path)}")


def _expect_place(name: str) -> Path:
    from summarizer.errors import ConfigurationError

    out = Path(name)
    if out.is_dir():
        raise ConfigurationError(f"--out {name}: that is a directory; name a file in it.")
    if not out.parent.is_dir():
        raise ConfigurationError(f"--out {name}: there is no such directory; make it first.")
    return out
