"""An answer that goes round in circles: more room would only make it longer."""

from __future__ import annotations

import re
from typing import Final

_LOOKED_AT: Final = 2_000
_TIMES: Final = 4
_SHORTEST: Final = 200
_NUMBERS: Final = re.compile(r"\d{1,4}")


def repeats_itself(text: str) -> bool:
    """Whether an answer ends in the same stretch again and again.

    Looked at are the last 2,000 characters, if they are 200 at least; they repeat if one stretch,
    of whatever length, makes them up four times or more. Numbers count as equal, because a model
    that goes in circles still counts its figures: f31, f32, f33.
    """
    # From further back, so that no number is cut in two where the look begins.
    tail = _NUMBERS.sub("0", text[-4 * _LOOKED_AT :])[-_LOOKED_AT:]
    return len(tail) >= _SHORTEST and _period(tail) * _TIMES <= len(tail)


def _period(text: str) -> int:
    """Length of the shortest stretch of which a text consists, the last one perhaps cut short.

    By the failure function of Knuth, Morris and Pratt, in linear time.
    """
    borders = [0] * len(text)
    length = 0
    for at in range(1, len(text)):
        while length and text[at] != text[length]:
            length = borders[length - 1]
        if text[at] == text[length]:
            length += 1
        borders[at] = length
    return len(text) - borders[-1]
