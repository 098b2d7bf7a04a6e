"""Many patterns tried at the starts of words, and only those that can begin with the letters there.

A pattern that joins a hundred expressions by ``|`` tries each of them at every word. Here the
first four characters of a word choose the few that may match, as ``re`` itself has parsed them.
What matches, and where, is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final

# It may reach into the next word; the rest of its own word is stepped over.
_OPENING: Final = re.compile(r"(?<!\w)(?=(\w.{0,3}))\w+", re.DOTALL)
_LENGTH: Final = 4  # of an opening; with two, one word in two still opens something
_KEPT: Final = 16_384  # openings whose answer is remembered
_NO_WORDS: Final = "".join(chr(n) for n in range(0x2100) if not re.match(r"\w", chr(n)))

_Prefix = tuple[tuple[str, ...], bool]  # patterns of one character each; whether more is unknown
_NOTHING_READ: Final[_Prefix] = ((), False)
_ANYTHING: Final[_Prefix] = ((), True)


@lru_cache(maxsize=256)  # the readers of one article ask for the same sentences
def word_openings(text: str, start: int, end: int) -> tuple[tuple[int, str], ...]:
    """Where each word of ``text[start:end]`` starts, and its first characters.

    These are what ``Openings.at`` is asked for.
    """
    return tuple([(word.start(), word[1]) for word in _OPENING.finditer(text, start, end)])


class Openings:
    """Which of many patterns may match at the start of a word, by its first characters.

    Parameters
    ----------
    patterns
        Regular expressions, matched without regard to case. Each begins with a letter or digit.

    Raises
    ------
    ValueError
        A pattern may begin with something else, or match nothing at all.
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        prefixes = [_word_prefixes(pattern) for pattern in patterns]
        self._gates = tuple(_any_of("".join(p) for p in each) for each in prefixes)
        self._letters = tuple(_any_of(p[0] for p in each) for each in prefixes)
        self._of_letter = lru_cache(maxsize=_KEPT)(self._beginning_with)
        self.at = lru_cache(maxsize=_KEPT)(self._at)

    def _beginning_with(self, letter: str) -> tuple[int, ...]:
        return tuple(n for n, first in enumerate(self._letters) if first.match(letter))

    def _at(self, opening: str) -> tuple[int, ...]:
        """Return the numbers of the patterns that may match, in their order."""
        return tuple(n for n in self._of_letter(opening[:1]) if self._gates[n].match(opening))

    def within(self, text: str, start: int, end: int) -> set[int]:
        """Return the numbers of the patterns that may match at a word of ``text[start:end]``."""
        found: set[int] = set()
        for opening in set(_OPENING.findall(text, start, end)):
            if numbers := self.at(opening):
                found.update(numbers)
        return found


class FirstOf:
    r"""Expressions joined by ``|``, each a whole word or more; group ``tN`` is expression N.

    Matches what ``(?<!\w)(?:(?P<t0>...)|(?P<t1>...))(?!\w)`` does without regard to case.
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        self._patterns = tuple(patterns)
        self._openings = Openings(patterns)
        self._joined = lru_cache(maxsize=_KEPT)(self._join)
        self._of = lru_cache(maxsize=_KEPT)(self._choose)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield the matches in ``text[start:end]`` that do not overlap, from the left."""
        of = self._of
        may_match = [
            (at, pattern)
            for at, opening in word_openings(text, start, end)
            if (pattern := of(opening)) is not None
        ]
        reached = start
        for at, pattern in may_match:
            match = pattern.match(text, at, end) if at >= reached else None
            if match is not None:
                reached = match.end()
                yield match

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """Return the match that begins at ``at``."""
        pattern = self._of(text[at : at + _LENGTH])
        return None if pattern is None else pattern.match(text, at)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match that is the whole text."""
        pattern = self._of(text[:_LENGTH])
        return None if pattern is None else pattern.fullmatch(text)

    def _choose(self, opening: str) -> re.Pattern[str] | None:
        numbers = self._openings.at(opening)
        return self._joined(numbers) if numbers else None

    def _join(self, numbers: tuple[int, ...]) -> re.Pattern[str]:
        body = "|".join(f"(?P<t{n}>{self._patterns[n]})" for n in numbers)
        return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)


def _word_prefixes(pattern: str) -> list[tuple[str, ...]]:
    """Return how a pattern may begin: what begins with none of these, it does not match."""
    prefixes = _prefixes(_parser.parse(pattern, re.IGNORECASE))
    for characters, _ in prefixes:
        if not characters or re.search(characters[0], _NO_WORDS):
            raise ValueError(f"may begin with no letter or digit: {pattern[:60]}")
    return [characters for characters, _ in prefixes]


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(set(patterns))) or r"(?!)", re.IGNORECASE)


def _prefixes(items: Any) -> set[_Prefix]:
    """Return how what ``re`` has parsed may begin; too many rather than too few."""
    found = {_NOTHING_READ}
    for operation, argument in items:
        short = {prefix for prefix in found if not prefix[1] and len(prefix[0]) < _LENGTH}
        if not short:
            break
        heads = _heads(str(operation), argument)
        found -= short
        found |= {((a + b)[:_LENGTH], unknown) for a, _ in short for b, unknown in heads}
    return found


def _heads(operation: str, argument: Any) -> set[_Prefix]:
    """Return how one operation may begin."""
    match operation:
        case "LITERAL":
            return {((re.escape(chr(argument)),), False)}
        case "IN":
            members = [_member(str(kind), value) for kind, value in argument]
            return {_ANYTHING if None in members else ((f"[{''.join(map(str, members))}]",), False)}
        case "BRANCH":
            return set().union(*(_prefixes(branch) for branch in argument[1]))
        case "SUBPATTERN":
            return _prefixes(argument[-1])
        case "ATOMIC_GROUP":
            return _prefixes(argument)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, repeated = argument
            found = {(read, unknown or most > 1) for read, unknown in _prefixes(repeated)}
            return found | {_NOTHING_READ} if least == 0 else found
        case "ASSERT" | "ASSERT_NOT" | "AT":
            return {_NOTHING_READ}
        case _:
            return {_ANYTHING}


def _member(kind: str, value: Any) -> str | None:
    """Return a member of a set of characters as it is written; None where that is not told."""
    match kind:
        case "LITERAL":
            return re.escape(chr(value))
        case "RANGE":
            return "-".join(re.escape(chr(one)) for one in value)
        case "CATEGORY" if str(value) == "CATEGORY_DIGIT":
            return r"\d"
        case _:
            return None
