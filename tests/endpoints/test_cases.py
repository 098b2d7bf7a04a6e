"""Every case about a server, with a stub that answers as its report says."""

from __future__ import annotations

import pytest

from tests.endpoints.cases import CASES, KEY, run

OF_SERVERS = (
    *(f"es{number:02}" for number in (9, *range(10, 21))),
    "es24",
    "es26",
)
OF_KEYS = ("es21", "es22", "es23")


@pytest.mark.parametrize("name", OF_SERVERS)
def test_a_server_as_it_was_reported(name: str) -> None:
    case = CASES[name]
    outcome = run(case["setup"]["server"], model=case["setup"]["model"])
    assert outcome.fits(case["check"]) == []


@pytest.mark.parametrize("name", OF_KEYS)
def test_a_key_that_is_written_wrongly(name: str) -> None:
    case = CASES[name]
    key = case["request"]["api_key"].replace("{KEY}", KEY)
    outcome = run(case["setup"]["server"], model=case["setup"]["model"], key=key)
    assert outcome.fits(case["check"]) == []
