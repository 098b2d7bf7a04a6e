"""Every row of the table, over a real socket, against the public functions."""

from __future__ import annotations

import logging
import traceback
import tracemalloc
from collections.abc import Iterator

import pytest

from summarizer.models import ArticleSummary
from tests.faults.document import DOCUMENT, static_rows, told_rows
from tests.faults.row import Row
from tests.faults.running import Ran, run, warm_up
from tests.faults.table import ROWS
from tests.faults.well import ARTICLE, KEY, SENTINEL

pytestmark = pytest.mark.usefixtures("quick_retries")

GRACE = 1.0
"""Seconds beyond the deadline: reading the article, and a machine that does other things, too."""


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    warm_up()


@pytest.fixture
def peak(request: pytest.FixtureRequest) -> Iterator[None]:
    tracemalloc.start()
    yield
    tracemalloc.stop()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_fault_ends_as_the_table_says(row: Row, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    ran = run(row)
    assert (ran.outcome, len(ran.attempts)) == (row.outcome, row.calls)
    assert ran.seen == (row.calls if row.seen is None else row.seen)
    assert ran.seconds < row.seconds + GRACE
    assert row.says in _said(ran)
    _holds_what_was_achieved(ran)
    for secret in (SENTINEL, KEY):
        assert secret not in _shown(ran) + caplog.text


@pytest.mark.usefixtures("peak")
@pytest.mark.parametrize("row", [row for row in ROWS if row.memory], ids=lambda row: row.name)
def test_no_answer_takes_more_memory_than_the_table_says(row: Row) -> None:
    tracemalloc.reset_peak()
    run(row)
    assert row.memory is not None
    assert tracemalloc.get_traced_memory()[1] < row.memory * 2**20


def test_every_fault_has_a_name_of_its_own() -> None:
    assert len({row.name for row in ROWS}) == len(ROWS) >= 35


def test_the_document_has_the_table_as_it_is() -> None:
    assert told_rows(DOCUMENT.read_text(encoding="utf-8")) == static_rows()


def _holds_what_was_achieved(ran: Ran) -> None:
    """The summary, whole or partial, has the article, the cues and the ledger, and can be kept."""
    assert isinstance(ran.summary, ArticleSummary)
    assert ran.summary.article.text == ARTICLE
    assert ran.summary.provenance.attempts == ran.attempts
    assert ArticleSummary.model_validate_json(ran.summary.model_dump_json()) == ran.summary
    coverage = ran.summary.coverage
    told = {cue.words.quote for cue in (*coverage.open, *coverage.accounted)}
    assert told == {"At least 12 people", "Seven others"}


def _said(ran: Ran) -> str:
    """What the caller is told: the error, the problems, and why a call was repeated."""
    problems = [problem.message for problem in ran.summary.problems] if ran.summary else []
    reasons = [str(attempt.reason) for attempt in ran.attempts]
    return "\n".join([str(ran.error), *problems, *reasons])


def _shown(ran: Ran) -> str:
    """Everything that is printed when an error is not caught, and the ledger."""
    trace = "".join(traceback.format_exception(ran.error)) if ran.error else ""
    return f"{trace}{ran.error!r}{ran.attempts!r}"
