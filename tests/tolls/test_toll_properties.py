"""Tolls count nobody twice, whatever the figures and the links between them."""

import time
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models import Figure
from summarizer.tolls.policies.registry import POLICIES
from summarizer.tolls.tolls import tolls
from tests.tolls.strategies import figure, hostile_figures, said, trees
from tests.tolls.tolled import EVENTS, killed, numbers, roles, triple


@given(hostile_figures(), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_any_figures_give_ordered_numbers_in_any_order(
    figures: list[Figure], random: Random
) -> None:
    before = numbers(figures)
    for toll in tolls(figures, EVENTS, include_unverified=True):
        for interval in (toll, toll.attackers, toll.with_attackers):
            known = [n for n in triple(interval) or () if n is not None]
            assert known == sorted(known)
        assert toll.explanation.endswith(".")
        listed = [f.id for f in figures if (f.event, f.outcome) == (toll.event, toll.outcome)]
        if toll.group is None:
            assert [e.figure for e in toll.entries] == listed
    shuffled = list(figures)
    random.shuffle(shuffled)
    assert numbers(shuffled) == before


@given(hostile_figures())
@settings(deadline=None)
def test_every_policy_bears_any_figures(figures: list[Figure]) -> None:
    for policy in POLICIES.values():
        for toll in tolls(figures, EVENTS, policy):
            known = [n for n in (toll.low, toll.best, toll.high) if n is not None]
            assert known == sorted(known)
            assert toll.policy == policy.name


@given(hostile_figures(), st.data())
@settings(deadline=None)
def test_stating_a_figure_again_changes_nothing(figures: list[Figure], data: st.DataObject) -> None:
    if not figures:
        return
    again = data.draw(st.sampled_from(figures)).model_copy(update={"id": "zz"})
    assert numbers([*figures, again]) == numbers(figures)


@given(hostile_figures(), st.integers(0, 9), st.sampled_from(["exact", "vague", "range"]))
@settings(deadline=None)
def test_another_independent_figure_only_adds(figures: list[Figure], n: int, bound: str) -> None:
    more = figure("new", n, bound)  # type: ignore[arg-type]
    before = {(t.event, t.outcome): t for t in tolls(figures, EVENTS) if t.group is None}
    old = before.get(("e1", "killed"))
    new = killed([*figures, more])
    assert new.low == (0 if old is None or old.low is None else old.low) + (more.low or 0)
    if old is not None and old.low is not None and old.high is None:
        assert new.high is None


@given(trees())
@settings(deadline=None)
def test_a_toll_lies_between_its_wholes_and_all_its_figures(figures: list[Figure]) -> None:
    toll = killed(figures)
    roots = [f for f in figures if f.part_of is None]
    assert toll.low is not None
    assert sum(f.floor or 0 for f in roots) <= toll.low <= sum(f.floor or 0 for f in figures)
    if toll.high is None:
        assert any(f.ceiling is None for f in roots)
    else:
        assert toll.low <= toll.high <= sum(f.ceiling or f.floor or 0 for f in figures)
    for one in figures:
        assert toll.low >= (one.floor or 0)


@given(trees(), st.integers(0, 30))
@settings(deadline=None)
def test_a_part_no_greater_than_its_whole_changes_nothing(figures: list[Figure], n: int) -> None:
    whole = figures[-1]  # nothing is part of it yet
    part = figure("new", min(n, whole.floor or 0), part_of=whole.id)
    assert numbers([*figures, part]) == numbers(figures)


@given(trees(), st.integers(0, 30))
@settings(deadline=None)
def test_a_replaced_figure_never_counts(figures: list[Figure], n: int) -> None:
    old = figure("old", n, part_of=figures[0].part_of)
    updated = [figures[0].model_copy(update={"replaces": "old"}), *figures[1:]]
    toll = killed([*updated, old])
    assert triple(toll) == triple(killed(figures))
    assert roles(toll)["old"] == "replaced"


@given(trees(), st.data(), st.integers(0, 60))
@settings(deadline=None)
def test_a_dispute_widens_and_never_adds(
    figures: list[Figure], data: st.DataObject, n: int
) -> None:
    disputed = data.draw(st.sampled_from(figures))
    other = figure("new", n, said_by=said("Another"), disputes=disputed.id)
    before, after = killed(figures), killed([*figures, other])
    assert before.low is not None
    assert after.low is not None
    assert after.low <= before.low
    if before.high is None:
        assert after.high is None
    else:
        assert after.high is not None
        assert before.high <= after.high <= before.high + max(0, n - (disputed.floor or 0))


@pytest.mark.parametrize(
    "link",
    [
        lambda n, size: {"part_of": f"f{n - 1}"},
        lambda n, size: {"part_of": f"f{(n + 1) % size}"},
        lambda n, size: {"replaces": f"f{n - 1}"},
        lambda n, size: {"disputes": f"f{n - 1}", "said_by": said(str(n))},
        lambda n, size: {"part_of": "f0", "disputes": f"f{n - 1}"},
        lambda n, size: {"event": f"e{n % 7}", "part_of": f"f{n - 1}"},
    ],
)
def test_long_chains_are_no_trouble(link: Callable[[int, int], dict[str, object]]) -> None:
    size = 3_000
    figures = [figure(f"f{n}", n % 9, **link(n, size)) for n in range(size)]
    start = time.process_time()
    assert tolls(figures, EVENTS)
    assert time.process_time() - start < 5
