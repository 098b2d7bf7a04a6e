"""Patterns of names that stand as places, for each language."""

import re
from dataclasses import dataclass
from functools import cache

from summarizer.readers.rules.place_words import BROAD, LOCAL, PREPOSITIONS, Prepositions
from summarizer.text.openings import Openings

_CAP = r"(?:(?:al|el|ash|as|an|ar|at|az)-)?[^\W\d_a-zß-öø-ÿ][\w-]*(?:['’](?!s\b)[\w-]+)*"
_NO_OPENING = (
    r"(?!(?:In|At|On|Near|From|The|An?|Of|To|And|But|By|For|With|After|Since|Before|During|Around|"
    r"En|Em|No|Na|Dans|À|Au|Après|De|Da|Do|Du)\s)"
)
NAME = rf"{_NO_OPENING}{_CAP}(?:\s(?:(?:al|de|da|do|dos|del|la|el|sur|of the|ou)\s)?{_CAP}){{0,4}}"


@dataclass(frozen=True, slots=True)
class PlacePatterns:
    """What finds the places that a sentence of one language names."""

    kind_of: re.Pattern[str]  # the town of X
    name_kind: re.Pattern[str]  # X province
    apposed: re.Pattern[str]  # X, a village; a second village, X
    at: re.Pattern[str]  # in X
    kinds: Openings  # the words for kinds of places, without one of which only ``at`` matches


@cache
def place_patterns(language: str | None) -> PlacePatterns:
    """The patterns of a language; English ones where it has no words of its own."""
    words = PREPOSITIONS.get(language or "", PREPOSITIONS["en"])
    return PlacePatterns(
        kind_of=re.compile(
            rf"(?<!\w)(?P<kind>{LOCAL}|{BROAD})\s+(?:[\w-]+\s+)?(?:{words.of})\s*"
            rf"(?:(?:{words.articles})\s+)?(?P<name>{NAME})"
        ),
        name_kind=re.compile(
            rf"(?<![\w-])(?P<name>{NAME})\s+(?P<kind>{LOCAL}|{BROAD})(?![\w'’]|\sof\b)"
        ),
        apposed=re.compile(
            rf"(?<![\w-])(?P<name>{NAME}),\s+(?:an?|the|um|uma|un|una|une|el|la|le|o)\s+"
            rf"(?:(?!of\b|d[aeo]\b)[\w-]+\s+){{0,3}}?(?P<kind>{LOCAL}|{BROAD})(?![\w'’])|"
            rf"(?<!\w)(?:an?|the|another|second|third|nearby|neighbou?ring)\s+(?:[\w-]+\s+){{0,2}}?"
            rf"(?P<kind2>{LOCAL}),\s+(?P<name2>{NAME})(?=,)"
        ),
        at=_prepositional(words),
        kinds=Openings([rf"{LOCAL}|{BROAD}"]),
    )


def _prepositional(words: Prepositions) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?P<at>(?i:{words.at}))|(?P<way>(?i:{words.way})))\s+"
        rf"(?P<the>(?i:{words.articles})\s+)?"
        rf"(?:(?:(?:north|south|east|west|central|government-held|rebel-held|neighbou?ring|nearby|"
        rf"far|mainly|downtown)[\w-]*\s+){{0,3}})(?:{_CAP}['’]s\s+(?:[a-z]+\s+)?)?(?P<name>{NAME})"
    )
