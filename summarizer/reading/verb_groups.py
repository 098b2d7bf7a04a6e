"""The auxiliaries and adverbs before a verb: "had reportedly been shot and" before "killed"."""

import re
from functools import cache
from typing import NamedTuple

from summarizer.reading.lexicon import Lexicon

_FARTHEST = 100  # characters that a verb group may take
_MOST_WORDS = 8
_LAST_WORD = re.compile(r"([^\W_]+(?:['’-][^\W_]+)*)[\s,]*$")


class VerbGroup(NamedTuple):
    """What stands before a verb: where it starts, and which way it turns the verb."""

    start: int
    passive: bool
    active: bool


@cache
def _kinds(passive: str, active: str, adverb: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<passive>{passive})|(?P<active>{active})|(?P<adverb>{adverb})", re.IGNORECASE
    )


def verb_group(text: str, start: int, at: int, lexicon: Lexicon) -> VerbGroup:
    """Read back from a verb at ``at``, no further than ``start``.

    Other participles may stand between an auxiliary and its last verb ("were captured, tortured
    and killed"), so the group starts at its first auxiliary; without one, at its first adverb.
    """
    words = _kinds(lexicon.passive, lexicon.active, lexicon.adverb)
    nearest: str | None = None
    first = place = at
    lower = max(start, at - _FARTHEST)
    for read in range(_MOST_WORDS):
        word = _LAST_WORD.search(text, lower, place)
        kind = words.fullmatch(word.group(1)) if word else None
        if word is None or kind is None:
            break
        place = word.start()
        if kind.lastgroup == "adverb":
            if read == 0 and "," not in word.group():
                first = place
        else:
            nearest = nearest or kind.lastgroup  # "were said to have killed" is active
            first = place
    return VerbGroup(first, nearest == "passive", nearest == "active")
