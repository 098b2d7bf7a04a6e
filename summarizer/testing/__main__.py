"""``python -m summarizer.testing check cassettes/``: check recordings before they are committed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from summarizer.testing.audit import cassettes_in, problems


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what is wrong with the cassettes; return 0 if nothing is, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m summarizer.testing")
    check = parser.add_subparsers(dest="command", required=True).add_parser(
        "check", help="find cassettes that cannot be read, are large, or hold a key or a path"
    )
    check.add_argument("places", nargs="+", type=Path, metavar="FILE_OR_FOLDER")
    places: list[Path] = parser.parse_args(arguments).places
    if missing := [str(place) for place in places if not place.exists()]:
        print(f"there is no {', '.join(missing)}", file=sys.stderr)
        return 2
    found = [(path, problem) for path in cassettes_in(places) for problem in problems(path)]
    for path, problem in found:
        print(f"{path}: {problem}", file=sys.stderr)
    print(f"{len(cassettes_in(places))} cassettes, {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
