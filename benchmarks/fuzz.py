"""Fuzz what reads the untrusted: ``python -m benchmarks.fuzz answers --cases 100000``.

Needs ``pip install atheris`` (the extra ``fuzzing``). Coverage of summarizer guides it; half of its
mutations change a value inside JSON, the other half bytes. It ends at the first input that raises
anything but a declared error, takes more than ten seconds or 2 GB, and leaves that input in the
folder. The next run goes on from what the ones before it found interesting.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["summarizer"]):
    from tests.fuzzed import CASES, mutated

SECONDS = 10
MEGABYTES = 2_048
LONGEST = {"answers": 16_384, "cassettes": 2_048}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz")
    parser.add_argument("target", choices=CASES)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0, help="0: another one each time")
    parser.add_argument("--folder", type=Path, default=Path(".fuzz"), help="corpus and findings")
    options = parser.parse_args()
    case, seeds = CASES[options.target]
    corpus = options.folder / options.target
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds()):
        (corpus / f"seed-{number}").write_bytes(seed)

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        rng = random.Random(seed)
        changed = mutated(data, rng) if rng.random() < 0.5 else atheris.Mutate(data, longest)
        return changed[:longest]

    def one(data: bytes) -> None:
        case(data)

    words = [
        f"-runs={options.cases}",
        f"-seed={options.seed}",
        f"-timeout={SECONDS}",
        f"-rss_limit_mb={MEGABYTES}",
        f"-max_len={LONGEST[options.target]}",
        f"-artifact_prefix={options.folder}/{options.target}-",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *words, str(corpus)], one, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
