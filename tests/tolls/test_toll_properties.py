"""Tolls count nobody twice, whatever the figures and the links between them."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models import Figure
from summarizer.tolls.policies.registry import POLICIES
from summarizer.tolls.tolls import tolls
from tests.counted import lines_run
from tests.tolls.strategies import figure, hostile_figures, said, trees
from tests.tolls.tolled import EVENTS, killed, numbers, roles, triple


@given(hostile_figures(), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_any_figures_give_ordered_numbers_in_any_order(
    figures: list[Figure], random: Random
) -> None:
    before = numbers(figures)
    for toll in tolls(figures, EVENTS, include_unverified=True):
        beside = (toll.attackers, toll.with_attackers, toll.feared)
        for interval in (toll, *beside, toll.claimed, toll.without_claimed):
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
    if old is None and any((f.event, f.outcome) == ("e1", "killed") for f in figures):
        # All of it may have been within another event's toll, and shows with what is not.
        assert new.low is not None
        assert new.low >= (more.low or 0)
        return
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


@given(hostile_figures())
@settings(deadline=None)
def test_what_is_only_claimed_is_a_part_of_the_toll(figures: list[Figure]) -> None:
    for toll in tolls(figures, EVENTS):
        if toll.claimed is None:
            assert toll.without_claimed is None
        elif toll.without_claimed is not None and toll.group is None:
            assert (toll.without_claimed.low or 0) <= (toll.low or 0)
        counted = [e for e in toll.entries if e.role in ("counted", "part", "disputed")]
        assert toll.upheld + toll.unconfirmed <= len(counted) or toll.group is not None


@given(hostile_figures())
@settings(deadline=None)
def test_without_claims_about_an_enemy_nothing_is_claimed(figures: list[Figure]) -> None:
    plain = [
        f.model_copy(update={"claim_about": None if f.claim_about == "enemy" else f.claim_about})
        for f in figures
    ]
    for toll in tolls(plain, EVENTS):
        assert (toll.claimed, toll.without_claimed) == (None, None)
    for mine, other in zip(tolls(plain, EVENTS), tolls(figures, EVENTS), strict=True):
        assert triple(mine) == triple(other)


@given(trees(), st.integers(0, 30), st.sampled_from(["feared", "denied", "hypothetical"]))
@settings(deadline=None)
def test_what_is_not_asserted_changes_no_toll(
    figures: list[Figure], n: int, assertion: str
) -> None:
    other = figure("new", n, assertion=assertion)
    before, after = killed(figures), killed([*figures, other])
    assert triple(after) == triple(before)
    assert roles(after)["new"] == ("feared" if assertion == "feared" else "not_asserted")
    assert triple(after.feared) == ((n, n, n) if assertion == "feared" else None)


SIZE = 150


@pytest.mark.parametrize(
    "link",
    [
        lambda n, size: {"part_of": f"f{n - 1}"},
        lambda n, size: {"part_of": f"f{(n + 1) % size}"},
        lambda n, size: {"replaces": f"f{n - 1}"},
        lambda n, size: {"disputes": f"f{n - 1}", "said_by": said(str(n))},
        lambda n, size: {"part_of": "f0", "disputes": f"f{n - 1}"},
        lambda n, size: {"event": f"e{n % 7}", "part_of": f"f{n - 1}"},
        lambda n, size: {"claim_about": "enemy", "part_of": f"f{n - 1}"},
        lambda n, size: {"assertion": "feared", "event": f"e{n}"},
    ],
)
def test_the_work_grows_with_the_figures(
    link: Callable[[int, int], dict[str, object]],
) -> None:
    def work(size: int) -> int:
        figures = [figure(f"f{n}", n % 9, **link(n, size)) for n in range(size)]
        return lines_run(lambda: tolls(figures, EVENTS))

    assert work(4 * SIZE) < 6 * work(SIZE)
