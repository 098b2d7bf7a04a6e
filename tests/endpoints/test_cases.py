"""Every case about a server, with a stub that answers as its report says."""

from __future__ import annotations

import pytest

from tests.endpoints.cases import CASES, KEY, run

pytestmark = pytest.mark.usefixtures("quick_retries")


@pytest.mark.parametrize(
    "name",
    ["es09", "es10", "es11", "es12", "es13", "es14", "es15", "es16", "es17", "es18", "es19", "es20",
     "es24", "es26"],
)  # fmt: skip
def test_a_server_as_it_was_reported(name: str) -> None:
    case = CASES[name]
    outcome = run(case["setup"]["server"], model=case["setup"]["model"])
    assert outcome.fits(case["check"]) == []


@pytest.mark.parametrize("name", ["es21", "es22", "es23"])
def test_a_key_that_is_written_wrongly(name: str) -> None:
    case = CASES[name]
    key = case["request"]["api_key"].replace("{KEY}", KEY)
    outcome = run(case["setup"]["server"], model=case["setup"]["model"], key=key)
    assert outcome.fits(case["check"]) == []
