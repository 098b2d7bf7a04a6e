"""MinHash indexes beside ours: what datasketch and rensa call a copy, and at what cost."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from benchmarks.copy_variants import Given, Pair

_PERMUTATIONS = 128
_THRESHOLD = 0.8


def report_peers(articles: Sequence[Given], pairs: Sequence[Pair], many: int) -> list[str]:
    """Return a line for each peer that is installed."""
    lines = ["", f"MinHash, {_PERMUTATIONS} permutations, threshold {_THRESHOLD}, shingles of 5"]
    for name, make in (("datasketch", _Datasketch), ("rensa", _Rensa)):
        try:
            lines.append(f"{name:11} " + _measure(make, articles, pairs, many))
        except ImportError:
            lines.append(f"{name:11} is not installed")
    return lines


def shingles(given: Given) -> list[str]:
    """Return runs of five words, or of five characters where words have no spaces."""
    words = given.text.casefold().split()
    if len(words) * 12 < len(given.text):
        return [given.text[at : at + 5] for at in range(max(1, len(given.text) - 4))]
    return [" ".join(words[at : at + 5]) for at in range(max(1, len(words) - 4))]


class _Datasketch:
    def __init__(self) -> None:
        self._module: Any = import_module("datasketch")
        self._index = self._module.MinHashLSH(threshold=_THRESHOLD, num_perm=_PERMUTATIONS)

    def sign(self, parts: list[str]) -> Any:
        signed = self._module.MinHash(num_perm=_PERMUTATIONS)
        signed.update_batch([part.encode() for part in parts])
        return signed

    def add(self, name: str, signed: Any) -> None:
        self._index.insert(name, signed)

    def find(self, signed: Any) -> list[str]:
        return list(self._index.query(signed))


class _Rensa:
    def __init__(self) -> None:
        self._module: Any = import_module("rensa")
        self._index = self._module.RMinHashLSH(
            threshold=_THRESHOLD, num_perm=_PERMUTATIONS, num_bands=16
        )
        self._names: list[str] = []

    def sign(self, parts: list[str]) -> Any:
        signed = self._module.RMinHash(num_perm=_PERMUTATIONS, seed=14)
        signed.update(parts)
        return signed

    def add(self, name: str, signed: Any) -> None:
        self._index.insert(len(self._names), signed)
        self._names.append(name)

    def find(self, signed: Any) -> list[str]:
        return [self._names[key] for key in self._index.query(signed)]


def _measure(
    make: Callable[[], Any], articles: Sequence[Given], pairs: Sequence[Pair], many: int
) -> str:
    index = make()
    for article in articles:
        index.add(article.id, index.sign(shingles(article)))
    recalled = wrong = copies = cut = cuts = 0
    for pair in pairs:
        if pair.first not in articles:
            continue
        is_found = pair.first.id in index.find(index.sign(shingles(pair.new)))
        copies += pair.is_copy
        recalled += is_found and pair.is_copy
        wrong += is_found and not pair.is_copy
        cuts += pair.kind == "cut at the end"
        cut += is_found and pair.kind == "cut at the end"
    others = sum(not pair.is_copy and pair.first in articles for pair in pairs)
    line = (
        f"finds {recalled} of {copies} copies ({cut} of {cuts} cut ones), and calls {wrong} of "
        f"{others} others copies"
    )
    tracemalloc.start()
    large, started = make(), time.process_time()
    for number in range(many):
        signed = large.sign([f"{number} {part}" for part in range(200)])
        large.find(signed)
        large.add(f"article-{number:06}", signed)
    seconds = time.process_time() - started
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return line + f"; {held / many:,.0f} bytes an article, {many / seconds:,.0f} a second"
