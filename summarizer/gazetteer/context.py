"""What an article names around its places: countries, provinces, and which of them with which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise
from typing import Final

from summarizer.gazetteer.folding import fold
from summarizer.gazetteer.gazetteer import Entry, Gazetteer
from summarizer.gazetteer.vocabulary import (
    AND,
    CONNECTORS,
    DEMONYMS,
    DIRECTIONS,
    KINDS,
    LOCATIVE,
    MONTHS,
    NEAR,
    OF,
    SEVERAL_COUNTRIES,
    SPEAKS,
)
from summarizer.models.location import PlaceKind
from summarizer.text.layout import is_upper_case

_WORD: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652]|['’ʼ‘-](?=[^\W\d_]))*"
)
_OWN: Final = re.compile(r"['’]s?$", re.IGNORECASE)
_GAP: Final = re.compile(r"\s*[,(،]?\s*|\),?\s*")
_AWAY: Final = re.compile(
    r"\b(?:km|kms|kilomet(?:er|re)s?|miles?|kilómetros|kilomètres)\b", re.IGNORECASE
)
_ENDS: Final = re.compile(r"[.!?;:»”\"]\s")
_OPENS: Final = re.compile(r"\)?\s*(?:\(|--|[-–—]\s|,\s*\d|\))")
"""What ends the place of a dateline: "GOMA, DR Congo, March 3", "EL PARAISO (EL SALVADOR), "."""
_MOST_MENTIONS: Final = 100
_LONGEST: Final = 6
_NO_NAMES: Final = CONNECTORS | KINDS.keys() | AND | NEAR
_FARTHEST: Final = 10
"""Words that may stand between a place and the name of what it lies in."""
_ABBREVIATED: Final = {"us": "US", "usa": "US", "uk": "GB", "uae": "AE", "drc": "CD", "rdc": "CD"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text; ``key`` is folded, without a possessive ending."""

    key: str
    start: int
    end: int
    is_capital: bool
    is_possessive: bool


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name a country or a division; ``readings`` are what they may be the name of."""

    start: int
    end: int
    readings: tuple[Entry, ...]
    is_demonym: bool = False

    @property
    def countries(self) -> frozenset[str]:
        """The countries of all readings."""
        return frozenset(entry.country for entry in self.readings)


def without_lesser(readings: Sequence[Entry]) -> list[Entry]:
    """Return what a name is taken for where no word says its kind: no district, if it can be more.

    "Fairmont, Ohio" is not in the Ohio County of another state.
    """
    larger = [entry for entry in readings if entry.kind != "district"]
    return larger or list(readings)


def count_countries(named: Sequence[Named]) -> dict[str, int]:
    """Return how often each country is named: it, its people, or a division of it."""
    counts: dict[str, int] = {}
    for each in named:
        if len(each.countries) == 1:
            (country,) = each.countries
            counts[country] = counts.get(country, 0) + 1
    return counts


class Surroundings:
    """What an article names around its places.

    Parameters
    ----------
    text
        The article with its title.
    gazetteer
        Knows the names of countries and provinces.
    """

    def __init__(self, text: str, gazetteer: Gazetteer) -> None:
        self._text = text
        self._gazetteer = gazetteer
        self._is_upper = is_upper_case(text)
        self.words: Sequence[Word] = tuple(self._read_words())

    def _read_words(self) -> Iterator[Word]:
        for match in _WORD.finditer(self._text):
            raw = match.group()
            bare = _OWN.sub("", raw)
            first = raw[0]
            is_capital = self._is_upper or not first.islower()
            yield Word(fold(bare), match.start(), match.end(), is_capital, bare != raw)

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """Every country, and every division that a word such as "province" stands beside."""
        found: list[Named] = []
        place = 0
        while place < len(self.words):
            named = self.area_at(place, needs_kind=True)
            if named is None:
                place += 1
                continue
            found.append(named)
            place = named.end
        return tuple(found)

    def named_beside(self, mentions: Sequence[tuple[int, int]]) -> tuple[Named, ...]:
        """Return what is named, without mentions of the place itself: it cannot decide itself."""
        return tuple(
            n for n in self.named if not any(start <= n.start < end for start, end in mentions)
        )

    def mentions(self, key: str) -> Iterator[tuple[int, int]]:
        """Return where a folded name stands, as places of words; the first hundred times."""
        return islice(self._mentions(key), _MOST_MENTIONS)

    def _mentions(self, key: str) -> Iterator[tuple[int, int]]:
        wanted = key.split()
        for place, word in enumerate(self.words):
            if not word.is_capital or not wanted[0].startswith(word.key.split(" ")[0] or " "):
                continue
            for length in range(1, len(wanted) + 3):
                if place + length > len(self.words):
                    break
                if self._key(place, place + length) == key:
                    yield place, place + length
                    break

    def _key(self, start: int, end: int) -> str:
        words = self.words[start:end]
        if any(
            not re.fullmatch(r"[\s'’-]*", self._text[a.end : b.start]) for a, b in pairwise(words)
        ):
            return ""
        return fold(" ".join(word.key for word in words))

    def area_at(self, place: int, *, needs_kind: bool) -> Named | None:
        """Return the longest name of a country or division that begins with a word.

        Parameters
        ----------
        place
            Of the word.
        needs_kind
            Whether a division counts only with a word of its kind beside it, or a country named
            right after it.
        """
        first = self.words[place]
        if not first.is_capital or first.key in MONTHS:
            return None
        if (code := self._abbreviated(first)) is not None:
            return self._of_country(place, place + 1, code, is_demonym=False)
        for length in range(min(_LONGEST, len(self.words) - place), 0, -1):
            key = self._key(place, place + length)
            if not key or (length == 1 and key in _NO_NAMES):
                continue
            end = place + length
            if key in SEVERAL_COUNTRIES:
                return Named(place, end, self._countries(SEVERAL_COUNTRIES[key]))
            if (code := DEMONYMS.get(key)) is not None:
                return self._of_country(place, end, code, is_demonym=True)
            readings = self._readings(key, place, end, needs_kind=needs_kind)
            if readings:
                return Named(place, end, readings)
        return None

    def _readings(self, key: str, start: int, end: int, *, needs_kind: bool) -> tuple[Entry, ...]:
        matches = self._gazetteer.areas(key)
        if not matches or all(word in DIRECTIONS for word in key.split()):
            return ()  # "the northern department of Bolívar" is not Zambia's Northern Province
        kinds = self.kind_beside(start, end)
        if kinds:
            fitting = [m.entry for m in matches if m.entry.kind in kinds]
            if fitting:
                return tuple(fitting)
        # Districts bear the names of people and of much else: they need their word.
        if needs_kind:
            return tuple(m.entry for m in matches if m.entry.kind == "country")
        return tuple(m.entry for m in matches if m.entry.kind != "district")

    def kind_beside(self, start: int, end: int) -> frozenset[PlaceKind]:
        """Return what kind of place the word before or after a name says that it is."""
        if end < len(self.words) and self._is_joined(end - 1):
            kinds = KINDS.get(self.words[end].key)
            if kinds:
                return kinds
        before = start - 1
        while before >= 0 and start - before <= 3 and self._is_joined(before):
            key = self.words[before].key
            if key in KINDS:
                return KINDS[key]
            if key not in OF:
                break
            before -= 1
        return frozenset()

    def _abbreviated(self, word: Word) -> str | None:
        raw = self._text[word.start : word.end]
        if self._text.startswith("$", word.end):  # "US$34.5 million"
            return None
        if "." in raw or (raw.isupper() and not self._is_upper):
            return _ABBREVIATED.get(word.key.replace(".", ""))
        return None

    def _of_country(self, start: int, end: int, code: str, *, is_demonym: bool) -> Named:
        return Named(start, end, self._countries((code,)), is_demonym)

    def _countries(self, codes: Sequence[str]) -> tuple[Entry, ...]:
        return tuple(
            m.entry
            for code in codes
            for m in self._gazetteer.areas(self._gazetteer.country_name(code) or "")
            if m.entry.kind == "country" and m.entry.country == code
        )

    def _is_joined(self, place: int) -> bool:
        """Whether nothing but a space, or a hyphen, stands between a word and the next."""
        gap = self._text[self.words[place].end : self.words[place + 1].start]
        return not gap.strip() or gap == "-"

    def locates(self, named: Named) -> bool:
        """Whether a country is named as that in which something is.

        "In Nepal", "in eastern Congo", "northeast Nigeria", "GARUWA, Nigeria - "; not "the US
        condemned it". A province that is named as one says of its country that something is there.
        """
        if named.is_demonym:
            return False
        if all(entry.kind != "country" for entry in named.readings):
            return True
        place = named.start - 1
        while place >= 0 and self._is_joined(place):
            key = self.words[place].key
            if key in LOCATIVE or all(part in DIRECTIONS for part in key.split()):
                return True
            if key not in OF:
                break
            place -= 1
        if place >= 0 and self._is_joined(place):
            return False
        before = (
            self._text[self.words[place].end : self.words[named.start].start] if place >= 0 else ""
        )
        after = self._text[self.words[named.end - 1].end :][:4]
        return before.strip() in {",", "("} and _OPENS.match(after) is not None

    def within(self, start: int, end: int) -> tuple[Named, ...]:
        """Return what a name is said to lie in, by the words right before and after it."""
        return (*self._before(start), *self._after(end))

    def is_about(self, start: int) -> bool:
        """Whether the words before a name say near it, or so many kilometres from it."""
        opening = self.words[max(0, start - 6)].start
        before = _ENDS.split(self._text[opening : self.words[start].start])[-1]
        near = [fold(match.group()) for match in _WORD.finditer(before)][-3:]
        return any(word in NEAR for word in near) or _AWAY.search(before) is not None

    def _after(self, end: int) -> Iterator[Named]:
        place, last = end, end
        while place < len(self.words) and place - last <= _FARTHEST:
            gap = self._text[self.words[place - 1].end : self.words[place].start]
            if not _GAP.fullmatch(gap):
                return
            word = self.words[place]
            named = self.area_at(place, needs_kind=not self._leads(end, place))
            if named is None and (word.key in CONNECTORS or word.key in KINDS):
                place += 1
                continue
            if named is None:
                return
            if (
                self._is_listed(named)
                or self._speaks(named)
                or ("(" in gap and not self._closes(named))
            ):
                return
            yield named
            place = last = named.end

    def _is_listed(self, named: Named) -> bool:
        """Whether a name is one of several: "in Guazapa, Chalatenango and Ilobasco"."""
        if self.kind_beside(named.start, named.end) or named.end >= len(self.words):
            return False
        gap = self._text[self.words[named.end - 1].end : self.words[named.end].start]
        return self.words[named.end].key in AND and gap.strip() in {"", ","}

    def _speaks(self, named: Named) -> bool:
        """Whether a country says something: "Shells hit Kupiansk, Ukraine's army said."."""
        if self.words[named.end - 1].is_possessive:
            return True
        return named.end < len(self.words) and self.words[named.end].key in SPEAKS

    def _closes(self, named: Named) -> bool:
        """Whether a bracket has a name and nothing else: not "(Sahel Wire)"."""
        return self._text[self.words[named.end - 1].end :].startswith(")")

    def _leads(self, end: int, place: int) -> bool:
        """Whether a comma, a bracket or "in" stands between a name and what follows."""
        between = self._text[self.words[end - 1].end : self.words[place].start]
        return bool(re.search(r"[,(،]", between)) or any(
            word.key in OF for word in self.words[end:place]
        )

    def _before(self, start: int) -> Iterator[Named]:
        """Return the country of "the Afghan city of Kandahar" and "Pakistan's Quetta"."""
        place = start - 1
        while place >= 0 and start - place <= _FARTHEST // 2 and self._is_joined(place):
            word = self.words[place]
            for first in range(place, max(-1, place - 3), -1):
                named = self.area_at(first, needs_kind=True)
                if named is not None and named.end == place + 1:
                    if named.is_demonym or word.is_possessive:
                        yield named
                    return
            if word.key not in CONNECTORS and word.key not in KINDS:
                return
            place -= 1

    def unknown_after(self, end: int) -> bool:
        """Whether a name that the gazetteer lacks says what a place lies in.

        "ORVEK, Karsova - " and "in Kurvan district of Helmar province": what lies in an unknown
        country is no place of the gazetteer, whatever its name.
        """
        if end >= len(self.words) or not self.words[end].is_capital:
            return self._unknown_kind(end)
        gap = self._text[self.words[end - 1].end : self.words[end].start]
        if gap.strip() != "," or self.words[end].key in MONTHS | AND | OF:
            return self._unknown_kind(end)
        last = end
        while (
            last + 1 < len(self.words)
            and self.words[last + 1].is_capital
            and self._is_joined(last)
            and last - end < 3
        ):
            last += 1
        rest = self._text[self.words[last].end : self.words[last].end + 4]
        closes = re.match(r"\s*(?:\(|--|[-–—]\s)", rest) is not None
        known = self.area_at(end, needs_kind=False) is not None
        return (closes and not known) or self._unknown_kind(end)

    def _unknown_kind(self, end: int) -> bool:
        """Whether a province that the gazetteer lacks follows: "of Helmar province"."""
        for place in range(end, min(end + 5, len(self.words) - 1)):
            gap = self._text[self.words[place - 1].end : self.words[place].start]
            if not _GAP.fullmatch(gap):
                return False
            word = self.words[place]
            if self.area_at(place, needs_kind=False) is not None:
                return False
            if word.key in CONNECTORS or word.key in KINDS:
                continue
            after = KINDS.get(self.words[place + 1].key, frozenset())
            is_division = "province" in after or "district" in after
            return word.is_capital and is_division and self._is_joined(place)
        return False
