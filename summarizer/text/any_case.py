"""Patterns without regard to case, first tried in small letters: that is several times as fast.

``re`` compares character by character where it disregards case, and cannot step over words that
none of the alternatives begins. Most words of a text match none of our patterns, so that hardly
anything is read twice.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_TOKENS: Final = re.compile(r"\\.|\(\?P[<=]\w+|\(\?-i:|.", re.DOTALL)
# A group that tells capitals apart is as well found in small letters where it is one word, and
# nothing is found because such a group is missing.
_CAPITALS_COUNT: Final = re.compile(r"\(\?-i:(?!\w+\))")
_WITHOUT: Final = re.compile(r"\(\?<?!")


class AnyCase:
    """A pattern that is searched for without regard to case.

    It finds what ``re.compile(pattern, re.IGNORECASE)`` does, and where.
    """

    __slots__ = ("_exact", "_small")

    def __init__(self, pattern: str) -> None:
        self._exact = re.compile(pattern, re.IGNORECASE)
        small = _in_small_letters(pattern)
        self._small = re.compile(small) if small is not None else None

    @property
    def pattern(self) -> str:
        """The pattern as it was given."""
        return self._exact.pattern

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in ``text[start:end]``, seen as a part of the whole text."""
        if self._small is None:
            return self._exact.search(text, start, end)
        found = self._small.search(_small_letters_of(text, start, end), start, end)
        return found and self._exact.search(text, found.start(), end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match that begins at ``start``, and reaches to ``end`` at most."""
        if self._small is not None:
            small = _small_letters_of(text, start, end)
            if self._small.match(small, start, end) is None:
                return None
        return self._exact.match(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Yield the matches in ``text[start:end]`` that do not overlap, from the left."""
        first = self.search(text, start, end)
        return iter(()) if first is None else self._exact.finditer(text, first.start(), end)

    def count(self, words: str) -> int:
        """Return how many matches there are in some words that do not overlap."""
        if self._small is None or "(?-i:" in self._exact.pattern:
            return len(self._exact.findall(words))
        return len(self._small.findall(small_letters(words)))


def small_letters(words: str) -> str:
    """Return words in small letters as ``re`` takes them, one for one: offsets stay."""
    if not words.isascii():
        for letter, small in _SMALL:
            if letter in words:
                words = words.replace(letter, small)
    return words.lower()


# What ``re`` takes for an i or an s, and letters of which ``lower`` makes two, or another.
_SMALL: Final = (("İ", "i"), ("ı", "i"), ("ſ", "s"), ("Σ", "σ"))
_small_letters_of_text = lru_cache(maxsize=16)(small_letters)


def _small_letters_of(text: str, start: int, end: int) -> str:
    """Return a text in small letters: of one that is looked at part by part, those of before."""
    is_whole = start == 0 and end == sys.maxsize
    return small_letters(text) if is_whole else _small_letters_of_text(text)


def _in_small_letters(pattern: str) -> str | None:
    """Return a pattern for small letters, or None where capitals decide what it matches."""
    if "(?-i:" in pattern and (_CAPITALS_COUNT.search(pattern) or _WITHOUT.search(pattern)):
        return None
    return _TOKENS.sub(_small_token, pattern)


def _small_token(token: re.Match[str]) -> str:
    found = token.group()
    if found == "(?-i:":
        return "(?:"
    return found if found.startswith(("\\", "(?P")) else found.lower()
