"""Measure how copies are told from texts that only look like copies.

    python -m benchmarks.copies
    python -m benchmarks.copies benchmarks/data/fresh.jsonl
    python -m benchmarks.copies --check
    python -m benchmarks.copies --peers

Each article is changed as outlets change it, and as a correction, a follow-up or another attack
changes it, by script and with a seed. An index knows all the articles; each changed text is put to
it. Recall is the share of copies that are found as copies of their article, precision the share of
texts called copies that are. ``--peers`` sets MinHash indexes beside it (datasketch and rensa,
where they are installed), with words or characters as shingles and a threshold. ``--check`` exits
1 where a changed text is called a copy, or where a kind of copy is found less often than 0.95.
"""

from __future__ import annotations

import argparse
import json
import random
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.copy_peers import report_peers
from benchmarks.copy_variants import Given, Pair, make_changes, make_copies
from summarizer.many.copies import CopyIndex, signature
from summarizer.many.copies.signature import Signature

ARTICLES = ("tests/data/dev.jsonl", "tests/data/own.jsonl", "benchmarks/data/copy_articles.jsonl")
HEADLINES = Path(__file__).parent / "data" / "copy_headlines.json"
LEAST_RECALL = 0.95
SEED = 14


def main() -> int:
    """Print recall and precision by kind, speed and memory."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", type=Path, nargs="*", default=[Path(p) for p in ARTICLES])
    parser.add_argument("--check", action="store_true", help="exit 1 where a bound is missed")
    parser.add_argument("--list", action="store_true", help="name every pair that is wrong")
    parser.add_argument("--peers", action="store_true", help="set MinHash indexes beside it")
    parser.add_argument("--many", type=int, default=100_000, help="articles for the memory")
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    articles = load_articles(given.articles)
    pairs = [
        p for a in articles for p in (*make_copies(a, given.seed), *make_changes(a, given.seed))
    ]
    found = find_all(articles, pairs)
    print("\n".join(render(pairs, found)))
    if given.list:
        print("\n".join(list_faults(pairs, found)))
    if given.peers:
        print("\n".join(report_peers(articles, pairs, min(given.many, 2_000))))
    if given.many:
        print("\n".join(weigh(articles, given.many)))
    faults = missed_bounds(pairs, found)
    if given.check:
        print("\n".join(faults) or "all bounds are kept")
    return 1 if given.check and faults else 0


def load_articles(paths: Iterable[Path]) -> list[Given]:
    """Read articles of JSON lines with "id", "text", "title", and what other outlets headline."""
    headlines: dict[str, str] = json.loads(HEADLINES.read_text(encoding="utf-8"))
    return [
        Given(
            row["id"],
            row["text"],
            row.get("title"),
            row.get("language"),
            row.get("headline") or headlines.get(row["id"]),
        )
        for path in paths
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]


def sign(given: Given) -> bytes:
    """Return the signature of an article."""
    return signature(given.text, given.title, language=given.language)


def find_all(articles: Sequence[Given], pairs: Sequence[Pair]) -> list[str | None]:
    """Return for each pair what the later text is called a copy of."""
    index = CopyIndex()
    for article in articles:
        index.add_signature(article.id, sign(article))
    known = dict.fromkeys(articles, index)
    found = []
    for pair in pairs:
        if pair.first not in known:
            index_of_one = CopyIndex()
            index_of_one.add_signature(pair.first.id, sign(pair.first))
            known[pair.first] = index_of_one
        copy = known[pair.first].find(sign(pair.new))
        found.append(copy.of if copy is not None else None)
    return found


def count(pairs: Sequence[Pair], found: Sequence[str | None]) -> dict[tuple[bool, str], list[int]]:
    """Return for each kind how many pairs there are, and how many are called copies."""
    counts: dict[tuple[bool, str], list[int]] = defaultdict(lambda: [0, 0])
    for pair, of in zip(pairs, found, strict=True):
        counts[pair.is_copy, pair.kind][0] += 1
        counts[pair.is_copy, pair.kind][1] += of is not None and (
            of == pair.first.id or not pair.is_copy
        )
    return counts


def render(pairs: Sequence[Pair], found: Sequence[str | None]) -> list[str]:
    """Return the table."""
    counts = count(pairs, found)
    rows = ["copies                          pairs  found  recall"]
    rows += [
        f"{kind:30} {total:6} {called:6}  {called / total:.3f}"
        for (is_copy, kind), (total, called) in counts.items()
        if is_copy
    ]
    rows += ["", "no copies                       pairs  called a copy"]
    rows += [
        f"{kind:30} {total:6} {called:6}"
        for (is_copy, kind), (total, called) in counts.items()
        if not is_copy
    ]
    right = sum(called for (is_copy, _), (_, called) in counts.items() if is_copy)
    wrong = sum(called for (is_copy, _), (_, called) in counts.items() if not is_copy)
    copies = sum(pair.is_copy for pair in pairs)
    precision = right / (right + wrong) if right + wrong else 0.0
    rows += ["", f"recall {right / copies:.3f}, precision {precision:.4f}, {len(pairs)} pairs"]
    return rows


def list_faults(pairs: Sequence[Pair], found: Sequence[str | None]) -> list[str]:
    """Return a line for every copy that was missed and every text that was wrongly called one."""
    return [
        f"{'missed' if pair.is_copy else 'WRONG '} {pair.kind}: {pair.first.id} {pair.new.title!r}"
        for pair, of in zip(pairs, found, strict=True)
        if pair.is_copy != (of is not None)
    ]


def missed_bounds(pairs: Sequence[Pair], found: Sequence[str | None]) -> list[str]:
    """Return what `--check` objects to."""
    faults = []
    for (is_copy, kind), (total, called) in count(pairs, found).items():
        if is_copy and called < LEAST_RECALL * total:
            faults.append(f"{kind}: {called} of {total} copies found")
        elif not is_copy and called:
            faults.append(f"{kind}: {called} of {total} called copies")
    return faults


def weigh(articles: Sequence[Given], many: int) -> list[str]:
    """Return speed, and the memory of an index of many articles that are none of them copies.

    Their signatures are made of real ones: to sign as many texts would take an hour.
    """
    started = time.process_time()
    signatures = [sign(article) for article in articles]
    signing = (time.process_time() - started) / len(signatures)
    chance = random.Random(SEED)
    tracemalloc.start()
    index = CopyIndex()
    started = time.process_time()
    for number in range(many):
        index.add_signature(
            f"folder/article-{number:06}.txt", renewed(chance.choice(signatures), chance)
        )
    seconds = time.process_time() - started
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return [
        "",
        f"signing {1 / signing:,.0f} articles a second",
        f"{many:,} articles: {held / many:,.0f} bytes each, {held / 2**20:.0f} MiB in all, "
        f"{many / seconds:,.0f} looked up and added a second (under tracemalloc)",
    ]


def renewed(data: bytes, chance: random.Random) -> bytes:
    """Return a signature with as many sentences, all of them others."""
    old = Signature.from_bytes(data)
    pieces = tuple(piece._replace(hash=chance.getrandbits(64)) for piece in old.pieces)
    new = replace(old, exact=chance.getrandbits(64), words=chance.getrandbits(64), pieces=pieces)
    return new.to_bytes()


if __name__ == "__main__":
    raise SystemExit(main())
