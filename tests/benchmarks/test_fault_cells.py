"""The table of other libraries in ``docs/faults.md``: read, added to, and kept from noise."""

import pytest

from benchmarks.fault_cells import LIBRARIES, NONE, Cell, cell_of, cells_in, memory_in, steady
from tests.faults.document import told
from tests.faults.table import COMPARED

CELLS = [
    Cell("answer", 2, 0.3, False, 0),
    Cell("answer, flagged", 1, 0.3, False, 0),
    Cell("wrong answer", 1, 10.0, True, 0),
    Cell("EndpointError", 1, 0.3, False, 0),
    Cell("InstructorRetryException", 3, 15.0, True, 0),
    Cell(NONE, 0, 0.0, False, 0),
]


@pytest.mark.parametrize("cell", CELLS, ids=str)
def test_a_cell_is_read_as_it_was_written(cell: Cell) -> None:
    assert cell_of(str(cell)) == cell


@pytest.mark.parametrize("text", ["fault", "---", "122", ""])
def test_what_is_no_cell_is_read_as_none(text: str) -> None:
    assert cell_of(text) is None


def test_the_document_compares_every_fault_that_others_can_meet() -> None:
    assert list(cells_in(told("peers"))) == [row.name for row in COMPARED]
    assert set(memory_in(told("peers"))) == set(LIBRARIES)


def test_seconds_stay_unless_more_than_noise_is_other() -> None:
    before = {"fault": {"summarizer": Cell("answer", 2, 0.3, False, 0)}}
    for now, kept in (
        (Cell("answer", 2, 0.9, False, 5), True),
        (Cell("answer", 2, 14.0, False, 5), False),
        (Cell("answer", 3, 0.3, False, 5), False),
        (Cell("answer", 2, 0.3, True, 5), False),
        (Cell("hangs", 2, 0.3, False, 5), False),
    ):
        found = steady(before, {"fault": {"summarizer": now}})["fault"]["summarizer"]
        assert (found == before["fault"]["summarizer"]) == kept
        assert found in (now, before["fault"]["summarizer"])
    new = {"another": {"summarizer": CELLS[0]}}
    assert steady(before, new) == new
