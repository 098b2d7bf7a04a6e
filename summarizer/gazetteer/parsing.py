"""The words of a place taken apart: its name, what kind it is said to be, and what it lies in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from summarizer.gazetteer.folding import fold
from summarizer.gazetteer.vocabulary import DIRECTIONS, KINDS, NEAR, OF
from summarizer.models.location import PlaceKind

_SPLIT: Final = re.compile(r"\s*[,;()\[\]،]\s*|\s+(?:in|en|au|aux|dans|em|na|no)\s+(?=\S)")
_SEVERAL: Final = re.compile(r"\s(?:and|y|et|e|und|та|і|и|between|entre)\s|/|&", re.IGNORECASE)
_AWAY: Final = re.compile(
    r"\b(?:\d[\d.,]*|some|about|several|a few)\s*(?:-\s*)?"
    r"(?:km|kms|kilomet(?:er|re)s?|miles?|mi|kilómetros|kilomètres|quilômetros|quilómetros)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One name. ``kinds`` is empty where no word says what it is a name of."""

    name: str
    kinds: frozenset[PlaceKind] = frozenset()
    is_near: bool = False
    is_part: bool = False
    """A direction stands with it: "northern Idlib"."""

    @property
    def key(self) -> str:
        """The name, folded."""
        return fold(self.name)


def read_place(words: str) -> tuple[PlaceName, tuple[PlaceName, ...]]:
    """Return the name of a place, and the names of what it is said to lie in, nearest first.

    Examples
    --------
    >>> place, within = read_place("near Kupiansk, Kharkiv region")
    >>> place.name, place.is_near, [w.name for w in within]
    ('Kupiansk', True, ['Kharkiv'])
    """
    parts = [p for p in _SPLIT.split(words) if p.strip()]
    if not parts:
        return PlaceName(words), ()
    first, *rest = map(read_name, parts)
    return first, tuple(rest)


def names_several(words: str) -> bool:
    """Whether the words name several places, or what lies between two."""
    return _SEVERAL.search(words) is not None


def read_name(words: str) -> PlaceName:
    """Return a name without the words about it: near, northern, province of, city."""
    is_near = is_part = False
    kinds: frozenset[PlaceKind] = frozenset()
    if (away := _AWAY.search(words)) is not None:
        is_near, words = True, words[: away.start()] + " " + words[away.end() :]
    left = words.split()
    while len(left) > 1:
        word = fold(left[0])
        if word in NEAR:
            is_near = True
        elif word in DIRECTIONS and not _is_capital_name(left):
            is_part = True
        elif word in KINDS and fold(left[1]) in OF:
            kinds = KINDS[word]
        elif word not in OF or left[0][0].isupper():  # "La Paz", "El Retiro"
            break
        left = left[1:]
    if len(left) > 1 and (kind := KINDS.get(fold(left[-1]))) is not None:
        if fold(left[0]) in KINDS and not kinds and len(left) == 2:
            return PlaceName(" ".join(left), kinds, is_near, is_part)
        left, kinds = left[:-1], kind
    return PlaceName(" ".join(left), kinds, is_near, is_part)


def _is_capital_name(words: list[str]) -> bool:
    """Whether a direction may be part of a name: "North Kivu", but not "northern Kivu"."""
    return words[0][0].isupper() and fold(words[0]) in {
        "north", "south", "east", "west", "central", "upper", "lower",
        "norte", "sur", "nord", "sud",
    }  # fmt: skip
