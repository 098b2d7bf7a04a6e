"""Names and words in a form to compare across scripts: Latin letters, no accents, no endings."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*|\d+")
_VOWELS: Final = str.maketrans("", "", "aeiouyw")
_LEAST_SKELETON: Final = 3
_ALIKE: Final = 0.8
_LONGEST_NAME: Final = 40

# Ukrainian and Russian letters as most agencies write them; soft and hard signs fall away.
_CYRILLIC: Final = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ё": "yo",
    "ж": "zh", "з": "z", "и": "y", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ы": "y", "э": "e",
    "ь": "", "ъ": "",
}  # fmt: skip
# Arabic consonants; alif, the carriers of hamza and ta marbuta are vowels to a reader of Latin.
_ARABIC: Final = {
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh",
    "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y",
    "ء": "", "آ": "", "أ": "", "إ": "", "ؤ": "w", "ئ": "y", "ى": "y", "ة": "a", "ا": "a",
}  # fmt: skip
_LETTERS: Final = str.maketrans({**_CYRILLIC, **_ARABIC})
_PALATALISED: Final = {"ці": "ка", "зі": "га", "сі": "ха"}
"""Ukrainian names of places on -ка, -га, -ха stand in the locative where something happened."""
_LEAST_DECLINED: Final = 5
# Agencies write one sound in several ways.
_SOUNDS: Final = (("kh", "h"), ("gh", "g"), ("q", "k"), ("ck", "k"), ("ph", "f"), ("v", "f"))


@lru_cache(maxsize=65_536)
def folded_word(word: str) -> str:
    """Return one word in lower-case Latin letters without accents."""
    lower = word.casefold()
    if len(lower) >= _LEAST_DECLINED:
        lower = lower[:-2] + _PALATALISED.get(lower[-2:], lower[-2:])
    plain = unicodedata.normalize("NFKD", lower.translate(_LETTERS))
    return "".join(c for c in plain if c.isalnum())


def words_of(text: str) -> tuple[str, ...]:
    """Return the words and numbers of a text, folded."""
    # NFC first: an й or a letter with hamza may come as two characters.
    composed = unicodedata.normalize("NFC", text)
    return tuple(w for w in map(folded_word, _WORD.findall(composed)) if w)


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """Return the consonants of a folded word, each sound written in one way."""
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    bare = word.translate(_VOWELS)
    return re.sub(r"(.)\1+", r"\1", bare)


@lru_cache(maxsize=262_144)
def same_word(one: str, other: str) -> bool:
    """Whether two folded words are one name, however spelt or inflected.

    The first letters must agree, and a short name must be the same throughout: Mosul is not
    Mosta.
    """
    if one == other:
        return True
    a, b = skeleton(one), skeleton(other)
    if min(len(a), len(b)) < _LEAST_SKELETON or a[0] != b[0]:
        return False
    if a == b:
        return True
    # A word of that length is no name, and comparing it letter by letter takes its time.
    if max(len(a), len(b)) > _LONGEST_NAME:
        return False
    return len(a) > _LEAST_SKELETON and SequenceMatcher(None, a, b).ratio() >= _ALIKE


def is_latin(text: str) -> bool:
    """Whether most letters of a text are Latin."""
    letters = [c for c in text if c.isalpha()]
    return sum(c < "\u0250" for c in letters) * 2 >= len(letters)
