"""``summarise evaluate GOLD``: read gold articles, score what was read, compare two runs."""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

from summarizer.cli.complaining import complain
from summarizer.errors import ConfigurationError
from summarizer.evaluation.comparing import Comparison, render_comparison
from summarizer.evaluation.gold import GoldArticle, GoldError, KeyedArticle
from summarizer.evaluation.results import Result
from summarizer.evaluation.run_file import RunError, RunLine, load_run
from summarizer.evaluation.run_report import RunReport, compare_runs, render_run, score_run
from summarizer.evaluation.running import load_subjects, run
from summarizer.llm.progress import Progress
from summarizer.views.progress_bar import Waiting
from summarizer.views.safe_text import safe

OK, USAGE, MODEL, BUG = 0, 2, 3, 70

_CODES: Final = {"article": USAGE, "model": MODEL, "bug": BUG}
_OF_THE_MODEL: Final = ("model", "base_url", "fallback", "way", "policy", "max_seconds", "out")

_DESCRIPTION: Final = "Read the articles of a gold file and score the figures found in them."
_EPILOGUE: Final = """\
A RUN file holds the articles' text, inside the summaries.

exit codes:
  0  every article was read
  2  a wrong option, setting or file
  3  the model could not be reached, or refused, for some article; the others are scored

examples:
  summarise evaluate gold.jsonl --out run.jsonl
  summarise evaluate gold.jsonl --from run.jsonl
  summarise evaluate --compare before.jsonl after.jsonl gold.jsonl
  summarise evaluate --reviews reviewed.json
"""

Gold = tuple[GoldArticle, ...] | tuple[KeyedArticle, ...]
_Shown = TypeVar("_Shown", bound=Result)


def evaluate(parser: argparse.ArgumentParser, words: Sequence[str]) -> int:
    """Run the command.

    Parameters
    ----------
    parser
        A parser without options; it says how errors of use are told.
    words
        What stands after ``evaluate``.

    Returns
    -------
    int
        The exit code.
    """
    add_options(parser)
    options = parser.parse_args(words)
    if options.reviews:
        from summarizer.cli.review import report_reviews

        return report_reviews(options.reviews, as_json=options.json)
    if options.gold is None:
        parser.error("name the GOLD file, or reviewed summaries with --reviews")
    fault = _wrong_use(options)
    if fault:
        return complain(fault, USAGE)
    try:
        articles = _chosen(load_subjects(options.gold, keyed=options.keyed), options.only)
        if options.compare:
            return _compare(options, articles)
        if options.source:
            lines, code = load_run(options.source), OK
        else:
            lines, code = _run(options, articles)
        _print(score_run(articles, lines), options)
    except (GoldError, RunError, ConfigurationError) as error:
        return complain(str(error), USAGE, debug=options.debug)
    return code


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options."""
    parser.description, parser.epilog = _DESCRIPTION, _EPILOGUE
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument(
        "gold", nargs="?", metavar="GOLD", help="gold articles, one JSON object a line"
    )
    parser.add_argument(
        "--reviews",
        nargs="+",
        metavar="FILE",
        help="tell how often people changed what they reviewed; needs no GOLD",
    )
    parser.add_argument(
        "--keyed",
        action="store_const",
        const=True,
        help="GOLD has keyed facts, as MUC-4 (otherwise its first line tells)",
    )
    parser.add_argument("--only", metavar="ID,ID", help="these articles only")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.add_argument("--quiet", action="store_true", help="no progress on standard error")
    runs = parser.add_mutually_exclusive_group()
    runs.add_argument(
        "--out", metavar="RUN", help="keep each summary there at once; again, it goes on there"
    )
    runs.add_argument(
        "--from", dest="source", metavar="RUN", help="score what is kept there; ask no model"
    )
    runs.add_argument(
        "--compare", nargs=2, metavar="RUN", help="what changed from the first run to the second"
    )
    model = parser.add_argument_group("the model and the rules")
    model.add_argument(
        "--model", metavar="NAME", help="local, openai/NAME, or words for our rules alone"
    )
    model.add_argument("--base-url", metavar="URL", help="server that speaks the OpenAI protocol")
    model.add_argument(
        "--fallback", action="append", metavar="NAME", help="takes over for what is still open"
    )
    model.add_argument("--way", choices=("survey", "follow_up"), help="how the model is asked")
    model.add_argument("--policy", metavar="NAME", help="how words count (default: literal)")
    model.add_argument("--max-seconds", type=float, metavar="N", help="time for one article")
    parser.add_argument("--debug", action="store_true", help="show where an error comes from")


def _wrong_use(options: argparse.Namespace) -> str | None:
    if options.compare or options.source:
        given = [name for name in _OF_THE_MODEL if getattr(options, name) is not None]
        if given:
            way = "--compare" if options.compare else "--from"
            return f"{way} asks no model: leave out --{given[0].replace('_', '-')}."
    if options.out is None:
        return None
    out = Path(options.out)
    if out.is_dir():
        return f"--out {options.out}: that is a directory; name a file in it."
    if not out.parent.is_dir():
        return f"--out {options.out}: there is no such directory; make it first."
    if out.resolve() == Path(options.gold).resolve():
        return f"--out {options.out}: that is the gold file."
    return None


def _chosen(articles: Gold, only: str | None) -> Gold:
    if only is None:
        return articles
    wanted = {name.strip() for name in only.split(",")} - {""}
    unknown = wanted - {article.id for article in articles}
    if unknown or not wanted:
        raise GoldError(f"--only: no article {', '.join(sorted(unknown)) or 'is named'}")
    return tuple(article for article in articles if article.id in wanted)  # type: ignore[return-value]


def _run(options: argparse.Namespace, articles: Gold) -> tuple[tuple[RunLine, ...], int]:
    from summarizer.api import Summariser

    watch = _Watch(options)
    summariser = Summariser(
        options.model,
        policy=options.policy,
        way=options.way,
        base_url=options.base_url,
        fallback_models=options.fallback,
        max_seconds=options.max_seconds,
        progress=watch,
    )
    lines: list[RunLine] = []
    for line in run(summariser, articles, options.out, watched=watch.article):
        lines.append(line)
        watch.tell(line, f"{len(lines)}/{len(articles)}")
    return tuple(lines), max((_CODES[line.error.kind] for line in lines if line.error), default=OK)


class _Watch:
    """Shows on standard error which article is read, and how far it is."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._quiet: bool = options.quiet
        self._debug: bool = options.debug
        self._waiting: Waiting | None = None
        self._read: set[str] = set()

    def __call__(self, progress: Progress) -> None:
        if self._waiting is not None:
            self._waiting(progress)

    @contextmanager
    def article(self, name: str) -> Iterator[None]:
        self._read.add(name)
        with Waiting(name, sys.stderr, quiet=self._quiet) as self._waiting:
            try:
                yield
            except Exception:
                if self._debug:
                    traceback.print_exc()
                raise

    def tell(self, line: RunLine, place: str) -> None:
        if self._quiet:
            return
        if line.id not in self._read:
            said = "kept from before"
        elif line.error is not None:
            said = f"{line.error.error}: {line.error.message}"
        else:
            figures = len(line.summary.figures) if line.summary else 0
            said = f"{figures} figures, {line.seconds:.1f} s"
        print(safe(f"{place} {line.id}: {said}"), file=sys.stderr, flush=True)


def _compare(options: argparse.Namespace, articles: Gold) -> int:
    gold = [article for article in articles if isinstance(article, GoldArticle)]
    if len(gold) < len(articles):
        return complain("--compare needs gold with every figure, not keyed facts.", USAGE)
    before, after = map(load_run, options.compare)
    _print(compare_runs(gold, before, after), options)
    return OK


def _print(result: RunReport | Comparison, options: argparse.Namespace) -> None:
    if options.json:
        # ASCII: nothing in a sentence of an article can act on a terminal.
        print(json.dumps(result.model_dump(mode="json"), indent=2).replace("\x7f", "\\u007f"))
    elif isinstance(result, Comparison):
        print(render_comparison(_shown(result)), end="")
    else:
        print(render_run(_shown(result)), end="")


def _shown(result: _Shown) -> _Shown:
    """Return a result whose strings can do nothing but be read."""
    return type(result).model_validate(_all_safe(result.model_dump()))


def _all_safe(value: object) -> object:
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, dict):
        return {key: _all_safe(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_all_safe(one) for one in value]
    return value
