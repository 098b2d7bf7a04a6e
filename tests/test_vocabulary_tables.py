"""Tables that have a row for each outcome: whoever adds an outcome learns here which lack it."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping

import pytest

import summarizer
from summarizer.models.vocabulary import OUTCOMES


def _tables() -> Iterator[tuple[str, Mapping[object, object]]]:
    """Mappings at the top of a module that have rows for killed, injured and displaced."""
    for found in pkgutil.walk_packages(summarizer.__path__, "summarizer."):
        if found.name.endswith("__main__"):
            continue  # it may run where it is imported
        try:
            module = importlib.import_module(found.name)
        except ImportError:
            continue  # an extra that is not installed here
        for name, value in vars(module).items():
            if isinstance(value, Mapping) and {"killed", "injured", "displaced"} <= set(value):
                yield f"{found.name}.{name}", value


TABLES = dict(_tables())


@pytest.mark.parametrize("table", TABLES)
def test_a_table_of_outcomes_has_a_row_for_each(table: str) -> None:
    assert set(OUTCOMES) <= TABLES[table].keys()


def test_the_tables_of_outcomes_are_found() -> None:
    assert {
        "summarizer.checks.outcome._SAYS",
        "summarizer.readers.small.second._SAME_AS",
        "summarizer.tolls.explanation._OUTCOMES",
        "summarizer.views.wording.OUTCOME_WORDS",
    } <= TABLES.keys()
