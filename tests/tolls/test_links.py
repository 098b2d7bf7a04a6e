from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models import Figure
from summarizer.tolls.accounts import arrange
from summarizer.tolls.links import circles, joined, links, nest, pairs_of_same
from tests.tolls.strategies import figure, hostile_figures, said


def test_circles_are_found_whole_and_once() -> None:
    assert circles([1, 2, 0, 0, 4, None, 5]) == [[0, 1, 2], [4]]
    assert circles([None, 0, 1]) == []
    assert circles([3, 2, 1, 1]) == [[1, 2]]  # reached along the way from 0


def test_joined_names_the_least_of_each_chain() -> None:
    assert joined(6, [(4, 2), (2, 5), (1, 0)]) == [0, 0, 2, 3, 2, 2]


@given(st.integers(1, 12), st.data())
def test_joined_joins_all_that_is_linked_and_nothing_else(size: int, data: st.DataObject) -> None:
    index = st.integers(0, size - 1)
    pairs = data.draw(st.lists(st.tuples(index, index), max_size=15))
    groups = [{i} for i in range(size)]
    for a, b in pairs:
        merged = groups[a] | groups[b]
        for i in merged:
            groups[i] = merged
    assert joined(size, pairs) == [min(group) for group in groups]


def test_nesting_passes_over_what_counts_something_else() -> None:
    nesting = nest([None, 0, 1, 2, 1], ["a", None, "b", "a", "a"])
    assert nesting.wholes == [None, None, None, 0, 0]
    assert nesting.outermost == [0] * 5
    assert nesting.order[0] == 0
    assert nesting.order.index(2) < nesting.order.index(3)


def test_siblings_are_not_in_each_other() -> None:
    assert nest([None, 0, 0], ["a", "a", "a"]).wholes == [None, 0, 0]


def test_accounts_of_one_speaker_are_linked_among_themselves() -> None:
    figures = [
        figure("f1", said_by=said("A")),
        figure("f2", said_by=said("B")),
        figure("f3", said_by=said("b ")),
    ]
    assert set(pairs_of_same(figures, [0, 1, 2])) == {(0, 1), (0, 2), (1, 2)}
    assert pairs_of_same(figures, [0]) == []


def test_links_to_nowhere_to_oneself_and_to_another_toll_are_none() -> None:
    figures = [
        figure("f1", part_of="f1", replaces="f1", disputes="f1"),
        figure("f2", part_of="x", replaces="x", disputes="x"),
        figure("f3", replaces="f1", disputes="f1"),
        figure("f4", replaces="f1", disputes="f1"),
    ]
    read = links(figures, ["a", "a", "b", None])
    assert read.current == (0, 1, 2, 3)
    assert read.wholes == (None, None, None, None)
    assert read.same == ()


def test_an_id_used_twice_means_the_first() -> None:
    figures = [figure("f1", 1), figure("f1", 2), figure("f2", 3, part_of="f1")]
    assert links(figures, ["a", "a", "a"]).wholes == (None, None, 0)


def test_the_last_update_stands_and_inherits_the_whole() -> None:
    figures = [
        figure("f0", 50),
        figure("f1", 5, part_of="f0"),
        figure("f2", 6, replaces="f1"),
        figure("f3", 7, replaces="f2", part_of="f2"),
        figure("f4", 2, part_of="f1"),
    ]
    read = links(figures, ["a"] * 5)
    assert read.current == (0, 3, 3, 3, 4)
    assert read.wholes == (None, None, None, 0, 3)


def test_a_whole_of_its_own_goes_before_an_inherited_one() -> None:
    figures = [
        figure("f0", 50),
        figure("f1", 5, part_of="f0"),
        figure("f2", 60),
        figure("f3", 6, replaces="f1", part_of="f2"),
    ]
    assert links(figures, ["a"] * 4).wholes[3] == 2


def test_a_statement_made_again_has_its_links() -> None:
    figures = [
        figure("f2", 5, phrase="five"),
        figure("f1", 5, phrase="Five", said_by=said("A"), disputes="f4"),
        figure("f3", 2, part_of="f2"),
        figure("f4", 9),
    ]
    read = links(figures, ["a"] * 4)
    assert read.stands_for == (1, 1, 2, 3)
    assert read.current == (1, 1, 2, 3)
    assert read.wholes[2] == 1
    assert read.same == ((1, 3),)


def test_an_account_that_would_hold_its_own_whole_stays_outside() -> None:
    figures = [
        figure("f1", 5, part_of="f2"),
        figure("f2", 9, part_of="f3"),
        figure("f3", 20, disputes="f1", said_by=said("A")),
    ]
    (top, *rest) = arrange(figures, ["a"] * 3).cells["a"]
    assert (top.members, top.whole) == ((2,), None)
    assert [(c.members, c.whole) for c in rest] == [((1,), 2), ((0,), 1)]


@given(hostile_figures())
@settings(deadline=None)
def test_every_figure_that_counts_is_in_one_cell_and_wholes_come_first(
    figures: list[Figure],
) -> None:
    keys = [None if f.event is None else f.event for f in figures]
    arrangement = arrange(figures, keys)
    placed = []
    for key, cells in arrangement.cells.items():
        before: set[int] = set()
        for cell in cells:
            assert cell.first in cell.members
            assert cell.whole is None or cell.whole in before
            assert cell.outside is None or cell.whole is None
            assert {keys[i] for i in cell.members} == {key}
            assert {i for pair in cell.same for i in pair} <= set(cell.members)
            before.update(cell.members)
            placed += cell.members
    expected = [i for i, key in enumerate(keys) if key is not None and arrangement.current[i] == i]
    assert sorted(placed) == expected
    assert all(arrangement.current[c] == c for c in arrangement.current)


def test_an_account_of_parts_of_two_wholes_goes_into_the_one_of_the_least_id() -> None:
    figures = [
        figure("w2", 50),
        figure("w1", 60),
        figure("f1", 5, part_of="w2", disputes="f3"),
        figure("f2", 6, part_of="w1", disputes="f3"),
        figure("f3", 7, said_by=said("A")),
    ]
    wholes = {cell.members: cell.whole for cell in arrange(figures, ["a"] * 5).cells["a"]}
    assert wholes == {(0,): None, (1,): None, (2,): 0, (3, 4): 1}
