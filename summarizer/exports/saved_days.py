"""Days as spreadsheets write them: in the order of the region, which all of a file tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

DayReader = Callable[[str], date]

_MIDNIGHT: Final = re.compile(r"[T ]0?0:00(?::00(?:\.0+)?)?$")
_YEAR_FIRST: Final = re.compile(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4})")
_MONTHS: Final = 12


def day_reader(cells: Iterable[str]) -> DayReader:
    """Return what reads the days of a file.

    2015-04-26 and 26.04.2015 have one meaning. Of 26/04/2015 and 4/26/2015 a number above 12
    says which is the day, and so it is for the whole file: one region wrote it. Where every
    number is at most 12, or two cells speak of different orders, such days raise ValueError.

    Parameters
    ----------
    cells
        Every cell of the file that holds a day; the empty ones do no harm.
    """
    orders = {
        "day first" if int(found[1]) > _MONTHS else "month first"
        for cell in cells
        if (found := _YEAR_LAST.fullmatch(_MIDNIGHT.sub("", cell)))
        and found[2] != "."
        and (int(found[1]) > _MONTHS) != (int(found[3]) > _MONTHS)
    }

    def read(cell: str) -> date:
        cell = _MIDNIGHT.sub("", cell)
        if found := _YEAR_FIRST.fullmatch(cell):
            return date(int(found[1]), int(found[3]), int(found[4]))
        found = _YEAR_LAST.fullmatch(cell)
        if found is None:
            raise ValueError
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        # Where points stand between, the day comes first in every region that writes them.
        if found[2] == "." or first == second or orders == {"day first"}:
            return date(year, second, first)
        if orders == {"month first"}:
            return date(year, first, second)
        raise ValueError

    return read
