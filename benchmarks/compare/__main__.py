"""The command: reads what is still to be read, and prints how the systems did."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Final

from benchmarks.compare.docs import write_into
from benchmarks.compare.ours import Ours
from benchmarks.compare.readings import load_readings
from benchmarks.compare.results import weigh
from benchmarks.compare.running import run
from benchmarks.compare.system import System
from benchmarks.compare.table import render
from benchmarks.compare.with_instructor import WithInstructor
from benchmarks.compare.with_langextract import WithLangExtract
from summarizer.errors import SummarizerError
from summarizer.evaluation.gold import GoldArticle, load_gold
from summarizer.evaluation.run_file import RunError
from summarizer.local.gguf import resolve
from summarizer.local.server import LocalServer, ServerSettings

# A peer's prompt, the whole article, a long answer and two re-asks with the answers before them;
# and a cache in which no system pushes another's instructions out.
_SERVER: Final = ServerSettings(n_ctx=16384, cache_ram_mib=4096)
_SYSTEMS: Final[dict[str, System]] = {
    one.name: one for one in (Ours(), WithInstructor(), WithLangExtract())
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the comparison; 0 where it is finished."""
    options = _parser().parse_args(arguments)
    try:
        articles = _chosen(load_gold(options.gold), options.only)
        systems = [_SYSTEMS[name] for name in options.systems]
        if options.read_from is None:
            _read(articles, systems, options.out)
        results = weigh(articles, systems, load_readings(options.read_from or options.out))
        if options.write_docs is not None:
            write_into(options.write_docs, results)
    except SummarizerError as error:
        print(error, file=sys.stderr)
        return 1
    print(results.model_dump_json(indent=1) if options.json else render(results), end="")
    return 0


def _read(articles: Sequence[GoldArticle], systems: Sequence[System], out: Path) -> None:
    with ExitStack() as stack:

        def serve() -> tuple[str, str, str]:
            server = stack.enter_context(LocalServer(resolve("local"), _SERVER))
            return server.base_url, server.api_key, server.alias

        for one in run(articles, systems, out, serve, asdict(_SERVER)):
            cost = f"{one.seconds:6.1f} s, {one.usage.calls} requests, {one.usage.written} written"
            print(f"{one.article:8} {one.system:12} {cost}  {one.error or ''}", file=sys.stderr)


def _chosen(articles: Sequence[GoldArticle], only: str | None) -> list[GoldArticle]:
    if only is None:
        return list(articles)
    wanted = set(only.split(","))
    unknown = wanted - {article.id for article in articles}
    if unknown:
        raise RunError(f"no article is called {', '.join(sorted(unknown))}")
    return [article for article in articles if article.id in wanted]


def _names(value: str) -> list[str]:
    names = value.split(",")
    if not set(names) <= set(_SYSTEMS):
        raise argparse.ArgumentTypeError(f"choose from {', '.join(_SYSTEMS)}")
    return names


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.compare",
        description="This library beside its peers: same articles, same embedded model.",
    )
    parser.add_argument("gold", type=Path, help="gold articles, one a line")
    parser.add_argument(
        "--systems", type=_names, default=list(_SYSTEMS), metavar="NAME,NAME",
        help=f"of {', '.join(_SYSTEMS)}",
    )  # fmt: skip
    parser.add_argument("--only", metavar="ID,ID", help="only these articles")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--out", type=Path, default=Path("compare.jsonl"), metavar="FILE",
        help="readings are kept here, and not made again (default: compare.jsonl)",
    )  # fmt: skip
    where.add_argument(
        "--from", type=Path, dest="read_from", metavar="FILE",
        help="only score the readings of this file; needs no model and no peer",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    parser.add_argument(
        "--write-docs", type=Path, metavar="FILE.md", help="put the table into this document"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
