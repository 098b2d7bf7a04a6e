"""Score the reader of pages on real ones: those by which trafilatura measures itself.

    git clone https://github.com/adbar/trafilatura
    python -m benchmarks.real_pages trafilatura/tests --pages 200 --seed 7

Each page comes with a few words that are of the article and a few that are not, chosen by people.
Captions and headlines count as not of the article for some of the pages; this library keeps them.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable
from pathlib import Path

from summarizer.documents.encodings import decode
from summarizer.documents.page import read_page
from summarizer.errors import ArticleError


def main() -> None:
    """Print the shares of words that are rightly and wrongly kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="tests of a clone of trafilatura")
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7, help="which pages are drawn")
    given = parser.parse_args()
    known = json.loads((given.folder / "evaldata.json").read_text(encoding="utf-8"))
    drawn = list(known.values())
    random.Random(given.seed).shuffle(drawn)
    scores = {"summarizer": [0, 0, 0, 0], "trafilatura": [0, 0, 0, 0]}
    refused = 0
    for item in drawn[: given.pages]:
        file = next((f for f in _places(given.folder, item["file"]) if f.is_file()), None)
        if file is None:
            continue
        data = file.read_bytes()
        ours, theirs = _ours(data), _theirs(data)
        refused += not ours
        for name, text in (("summarizer", ours), ("trafilatura", theirs)):
            for place, words in ((0, item["with"]), (2, item["without"])):
                scores[name][place] += sum(_folded(w) in text for w in words)
                scores[name][place + 1] += len(words)
    for name, (kept, all_of_it, wrong, others) in scores.items():
        print(
            f"{name}: {kept / all_of_it:.3f} of the article's words kept ({kept}/{all_of_it}), "
            f"{wrong / others:.3f} of the others ({wrong}/{others})"
        )
    print(f"pages that summarizer refused: {refused}")


def _places(folder: Path, name: str) -> Iterable[Path]:
    return (folder / "cache" / name, folder / "eval" / name)


def _ours(data: bytes) -> str:
    try:
        return _folded(read_page(data).text)
    except ArticleError:
        return ""


def _theirs(data: bytes) -> str:
    import trafilatura

    return _folded(trafilatura.extract(decode(data)[0], include_comments=False) or "")


def _folded(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    main()
