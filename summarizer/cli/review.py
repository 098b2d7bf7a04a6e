"""``summarise review``: apply a person's review, count what people changed, export gold."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from summarizer.cli.output import find_wrong_output, open_output
from summarizer.errors import ConfigurationError, ReviewError, SummarizerError
from summarizer.models import ArticleSummary
from summarizer.views.safe_text import safe

OK, USAGE, DIFFERS = 0, 2, 4
_MOST_BYTES: Final = 500_000_000

_EPILOGUE: Final = """\
A review is made in the report: summarise article.txt --format html --out report.html, open it, and
press "Review". It saves a review.json. The summary is that of --format json.

exit codes:
  0  done
  2  a wrong option or file
  4  the review does not fit the summary; what differs is printed

examples:
  summarise review apply summary.json review.json --out reviewed.json
  summarise review apply summary.json review.json --format html --out reviewed.html
  summarise review report reviewed.json
  summarise review gold reviewed.json --out gold.jsonl
"""


def review(parser: argparse.ArgumentParser, words: Sequence[str]) -> int:
    """Run the command.

    Parameters
    ----------
    parser
        A parser without options; it says how errors of use are told.
    words
        What stands after ``review``.

    Returns
    -------
    int
        The exit code.
    """
    add_options(parser)
    options = parser.parse_args(words)
    try:
        return {"apply": _apply, "gold": _gold, "report": _report}[options.what](options)
    except ReviewError as error:
        for difference in error.differences:
            _say(difference)
        return DIFFERS
    except SummarizerError as error:
        _say(str(error))
        return USAGE


def report_reviews(files: Sequence[str], *, as_json: bool) -> int:
    """Print how often people changed what they reviewed.

    Parameters
    ----------
    files
        Reviewed summaries: JSON, an array, or a line each.
    as_json
        Print JSON.
    """
    from summarizer.evaluation.reviews import count_reviews, render_reviews

    try:
        found = count_reviews(summary for file in files for summary in load_summaries(file))
    except SummarizerError as error:
        _say(str(error))
        return USAGE
    print(json.dumps(found.model_dump(mode="json"), indent=2) if as_json else render_reviews(found))
    return OK


def load_summaries(name: str) -> Iterator[ArticleSummary]:
    """Read summaries from a file of ``--format json`` or ``jsonl``.

    Raises
    ------
    ConfigurationError
        It cannot be read, or holds no summaries of this version. No text of it is in the message.
    """
    path = Path(name)
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise ConfigurationError(f"{name}: cannot be read: {error.strerror}.") from None
    if len(content) > _MOST_BYTES:
        raise ConfigurationError(f"{name}: is larger than {_MOST_BYTES:,} bytes.")
    for number, (one, line) in enumerate(_documents(content, name), 1):
        try:
            yield ArticleSummary.model_validate_json(one)
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False, include_input=False)[0]
            where = f"line {line}" if line else f"summary {number}"
            raise ConfigurationError(
                f"{name}, {where}: is no summary of this version ({first['type']})."
            ) from None


def _documents(content: bytes, name: str) -> Iterator[tuple[bytes | str, int]]:
    """Each summary, and its line where it has one of its own."""
    try:
        whole = json.loads(content)
    except (ValueError, RecursionError):
        lines = content.split(b"\n")
        yield from ((line, n) for n, line in enumerate(lines, 1) if line.strip())
        return
    if isinstance(whole, list):
        yield from ((json.dumps(one), 0) for one in whole)
    else:
        yield content, 0


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options of the command."""
    parser.description = "Work with a person's review of a summary."
    parser.epilog = _EPILOGUE
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    every = parser.add_subparsers(dest="what", required=True, metavar="apply|report|gold")
    apply = every.add_parser("apply", help="print the summary with a review applied")
    apply.add_argument("summary", metavar="SUMMARY.json", help="the summary that was reviewed")
    apply.add_argument("review", metavar="REVIEW.json", help="what the report saved")
    apply.add_argument(
        "--format",
        choices=("json", "jsonl", "table", "html"),
        default="json",
        help="as of summarise (default: json)",
    )
    apply.add_argument("--policy", metavar="NAME", help="how words count (default: as before)")
    gold = every.add_parser("gold", help="print reviewed summaries as gold for evaluate")
    gold.add_argument("files", nargs="+", metavar="SUMMARY.json", help="reviewed summaries")
    for one in (apply, gold):
        one.add_argument("--out", metavar="PATH", help="write there instead of standard output")
        one.add_argument(
            "--force", action="store_true", help="let --out replace what is there already"
        )
    report = every.add_parser("report", help="how often people changed what, by status and basis")
    report.add_argument("files", nargs="+", metavar="SUMMARY.json", help="reviewed summaries")
    report.add_argument("--json", action="store_true", help="print the report as JSON")


def _apply(options: argparse.Namespace) -> int:
    from summarizer.reviewing import load_review
    from summarizer.views.printing import Printer

    options.files = [options.summary]
    _check_output(options, options.review)
    summaries = list(load_summaries(options.summary))
    if len(summaries) != 1:
        raise ConfigurationError(f"{options.summary}: a review is of one summary.")
    try:
        decided = load_review(options.review)
    except ReviewError as error:  # a wrong file, where one that does not fit is told as that
        raise ConfigurationError(str(error)) from None
    reviewed = summaries[0].reviewed(decided, options.policy)
    with open_output(options) as opened:
        printer = Printer(opened or sys.stdout, options.format, several=False)
        printer.print(reviewed, options.summary)
        printer.close()
    return OK


def _gold(options: argparse.Namespace) -> int:
    from summarizer.evaluation.reviewed_gold import gold_of

    options.format = "jsonl"
    _check_output(options)
    articles = []
    for file in options.files:
        for summary in load_summaries(file):
            try:
                articles.append(gold_of(summary))
            except ValueError as error:  # what the form of gold does not allow
                kinds = {d["type"] for d in error.errors()} if hasattr(error, "errors") else set()
                raise ConfigurationError(f"{file}: cannot be gold ({', '.join(kinds)}).") from None
            except SummarizerError as error:
                raise ConfigurationError(f"{file}: {error}.") from None
    with open_output(options) as opened:
        stream = opened or sys.stdout
        for article in articles:
            # ASCII: nothing in the text of an article can act on a terminal.
            stream.write(json.dumps(article.model_dump(mode="json")) + "\n")
    return OK


def _report(options: argparse.Namespace) -> int:
    return report_reviews(options.files, as_json=options.json)


def _check_output(options: argparse.Namespace, *others: str) -> None:
    fault = find_wrong_output(options)
    if options.out and any(Path(options.out).resolve() == Path(o).resolve() for o in others):
        fault = f"--out {options.out}: that would overwrite the review."
    if fault:
        raise ConfigurationError(fault)


def _say(words: str) -> None:
    print(f"summarise: {safe(words)}", file=sys.stderr)
