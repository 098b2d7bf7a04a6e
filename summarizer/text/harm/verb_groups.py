"""The auxiliaries and adverbs before a verb: "had reportedly been shot and" before "killed"."""

import re
from functools import cache
from typing import NamedTuple

from summarizer.text.harm.lexicon import Lexicon

_FARTHEST = 100  # characters that a verb group may take
_MOST_WORDS = 8
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_GAP = re.compile(r"[\s,]*")


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
    kinds = _kinds(lexicon.passive, lexicon.active, lexicon.adverb)
    nearest: str | None = None
    first = place = at
    words = list(_WORD.finditer(text, max(start, at - _FARTHEST), at))
    for word in reversed(words[-_MOST_WORDS:]):
        kind = kinds.fullmatch(word.group())
        if kind is None or not _GAP.fullmatch(text, word.end(), place):
            break
        if kind.lastgroup == "adverb":
            if place == at and "," not in text[word.end() : at]:
                first = word.start()
        else:
            nearest = nearest or kind.lastgroup  # "were said to have killed" is active
            first = word.start()
        place = word.start()
    return VerbGroup(first, nearest == "passive", nearest == "active")
