"""What LangExtract is told and shown. The examples are invented; none is from a gold article."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

CLASS: Final = "casualties"

DESCRIPTION: Final = Path(__file__).with_name("langextract.md").read_text("utf-8").strip()


def _figure(
    words: str,
    outcome: str,
    low: int | None,
    high: int | None,
    group: str,
    said_by: str | None,
    place: str | None,
    day: str | None,
) -> tuple[str, dict[str, Any]]:
    return words, {
        "outcome": outcome,
        "low": low,
        "high": high,
        "group": group,
        "said_by": said_by,
        "place": place,
        "date": day,
    }


_MARKET = ("Tarnova", "2013-03-12")
_FLOOD = ("Sarde valley", "2009-08-03")
_POST = ("Kilmet", "2017-11-21")

EXAMPLES: Final[tuple[dict[str, Any], ...]] = (
    {
        "text": (
            "Bomb hits market in eastern town\n"
            "Published: 2013-03-13\n\n"
            "TARNOVA, March 13 - A car bomb killed at least 14 people in a market of Tarnova "
            "on Tuesday, five of them children, the town's hospital said. A policeman who had"
            " stopped the car was also killed. Dozens were wounded. More than 300 people have"
            " died in the province since the war began."
        ),
        "figures": (
            _figure("at least 14 people", "killed", 14, None, "civilian",
                    "the town's hospital", *_MARKET),
            _figure("five of them children", "killed", 5, 5, "civilian",
                    "the town's hospital", *_MARKET),
            _figure("A policeman", "killed", 1, 1, "state_forces", None, *_MARKET),
            _figure("Dozens were wounded", "injured", None, None, "civilian", None, *_MARKET),
            _figure("More than 300 people", "killed", 300, None, "unknown", None, None, None),
        ),
    },
    {
        "text": (
            "Floods sweep away hamlets\n"
            "Published: 2009-08-05\n\n"
            "Rain that began on Monday drowned 31 villagers in the Sarde valley and left "
            "between 40 and 50 missing, Governor Ilena Doru said on Wednesday. About 2,000 "
            "families moved to schools. The Red Cross said up to 9,000 people had been driven"
            " from their homes. Some 600 cattle were lost and 12 bridges destroyed."
        ),
        "figures": (
            _figure("31 villagers", "killed", 31, 31, "civilian",
                    "Governor Ilena Doru", *_FLOOD),
            _figure("between 40 and 50 missing", "missing", 40, 50, "civilian",
                    "Governor Ilena Doru", *_FLOOD),
            _figure("About 2,000 families", "displaced", 2000, 2000, "civilian",
                    None, "Sarde valley", None),
            _figure("up to 9,000 people", "displaced", None, 9000, "civilian",
                    "The Red Cross", "Sarde valley", None),
        ),
    },
    {
        "text": (
            "Army says rebels overran post\n"
            "Published: 2017-11-22\n\n"
            "Rebels of the Northern Front stormed a border post at Kilmet on Tuesday, killing"
            " eight soldiers and abducting a nurse and her driver, Colonel Ivo Marek said. "
            "The army lost no officers. The Front said six of its fighters had fallen; the "
            "army put the number at 20."
        ),
        "figures": (
            _figure("eight soldiers", "killed", 8, 8, "state_forces",
                    "Colonel Ivo Marek", *_POST),
            _figure("a nurse", "captured", 1, 1, "civilian", "Colonel Ivo Marek", *_POST),
            _figure("her driver", "captured", 1, 1, "civilian", "Colonel Ivo Marek", *_POST),
            _figure("no officers", "killed", 0, 0, "state_forces", None, *_POST),
            _figure("six of its fighters", "killed", 6, 6, "non_state_armed",
                    "The Front", *_POST),
            _figure("the number at 20", "killed", 20, 20, "non_state_armed", "the army", *_POST),
        ),
    },
)  # fmt: skip
