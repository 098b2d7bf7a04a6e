"""A few thousand hostile answers and cassettes; ``benchmarks/fuzz.py`` tries a million.

``data/fuzzed`` keeps inputs that once did harm, and some of those that reached furthest.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzzed import CASES, mutated

KEPT = Path(__file__).parent / "data" / "fuzzed"


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_no_answer_does_harm(rng: random.Random) -> None:
    several("answers", rng, 5)


@settings(max_examples=200, deadline=None)
@given(st.randoms(use_true_random=False))
def test_no_cassette_does_harm(rng: random.Random) -> None:
    several("cassettes", rng, 10)


def several(name: str, rng: random.Random, count: int) -> None:
    case, seeds = CASES[name]
    known = list(seeds())
    for _ in range(count):
        data = rng.choice(known)
        for _ in range(rng.randint(1, 3)):
            data = mutated(data, rng)
        case(data)


@pytest.mark.parametrize(
    "path",
    [path for name in CASES for path in sorted((KEPT / name).iterdir())],
    ids=lambda path: f"{path.parent.name}-{path.name}",
)
def test_what_was_found_does_no_harm(path: Path) -> None:
    case, _ = CASES[path.parent.name]
    case(path.read_bytes())


@pytest.mark.parametrize("name", ["answers", "cassettes"])
def test_the_inputs_to_begin_with_are_read(name: str) -> None:
    case, seeds = CASES[name]
    assert sum(map(case, seeds())) >= 1
