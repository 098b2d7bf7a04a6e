"""What instructor's model is told and shown. The example is invented, not a gold article."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

SYSTEM: Final = Path(__file__).with_name("instructor.md").read_text("utf-8").strip()

EXAMPLE_ARTICLE: Final = (
    "Bomb hits market in eastern town\n"
    "Published: 2013-03-13\n\n"
    "TARNOVA, March 13 - A car bomb killed at least 14 people in a market of Tarnova on "
    "Tuesday, five of them children, the town's hospital said. A policeman who had stopped "
    "the car was also killed. Dozens were wounded.\n\n"
    "In Kilmet, rebels of the Northern Front abducted two nurses on Monday. More than 300 "
    "people have died in the province since the war began."
)


def _figure(
    id_: str, quote: str, outcome: str, numbers: str, **given: str | None
) -> dict[str, Any]:
    low, best, high = (None if n == "-" else int(n) for n in numbers.split("/"))
    values: dict[str, Any] = {
        "id": id_, "quote": quote, "outcome": outcome, "low": low, "best": best, "high": high,
        "group": "civilian", "said_by": None, "place": None, "date": None, "part_of": None,
    }  # fmt: skip
    return values | given


_SOURCE: Final = "the town's hospital"

EXAMPLE_ANSWER: Final[dict[str, Any]] = {
    "events": [
        {
            "name": "car bomb in a market",
            "place": "Tarnova",
            "date": "2013-03-12",
            "figures": [
                _figure("f1", "at least 14 people", "killed", "14/14/-", said_by=_SOURCE),
                _figure(
                    "f2", "five of them children", "killed", "5/5/5", said_by=_SOURCE, part_of="f1"
                ),
                _figure("f3", "A policeman", "killed", "1/1/1", group="state_forces"),
                _figure("f4", "Dozens were wounded", "injured", "-/-/-"),
            ],
        },
        {
            "name": "abduction of nurses",
            "place": "Kilmet",
            "date": "2013-03-11",
            "figures": [_figure("f5", "two nurses", "captured", "2/2/2")],
        },
        {
            "name": "background",
            "place": None,
            "date": None,
            "figures": [
                _figure("f6", "More than 300 people", "killed", "300/-/-", group="unknown")
            ],
        },
    ]
}
