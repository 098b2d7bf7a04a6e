"""Letters written as a base and its accents, put together for reading; raised marks left out.

A file name or a copy from some systems spells "é" as "e" and a combining accent (NFD). No word list
knows such letters, so the article is read with them composed, and what is handed out counts in the
caller's own text again.
"""

import re
import unicodedata
from typing import NamedTuple

# A raised number behind a word or a stop is the mark of a note; "km²" is none.
_CHANGED = re.compile(
    r"[^\W\d_][\u0300-\u036f]+|"
    r"(?P<mark>(?:(?<=[^\W\d_¹²³⁰⁴-⁹]{3})|(?<=[.,;:!?\"”’)]))[¹²³⁰⁴-⁹]+)"
)
_MAY_CHANGE = re.compile(r"[\u0300-\u036f¹²³⁰⁴-⁹]")  # told at once, and seldom there


class Composed(NamedTuple):
    """A text with its letters composed.

    ``offsets`` holds, for each of its characters and for its end, the place in the text as it was
    given; it is empty where nothing was composed.
    """

    text: str
    offsets: tuple[int, ...]


def compose(text: str) -> Composed:
    """Compose each letter and its combining accents, where one letter stands for them."""
    if not _MAY_CHANGE.search(text):
        return Composed(text, ())
    parts: list[str] = []
    offsets: list[int] = []
    end = 0
    for found in _CHANGED.finditer(text):
        letters = unicodedata.normalize("NFC", found.group())
        if found.group("mark"):
            letters = " " * len(found.group())
        elif len(letters) == len(found.group()):
            continue
        parts += (text[end : found.start()], letters)
        offsets.extend(range(end, found.start()))
        offsets.extend(found.start() + at for at in range(len(letters)))
        end = found.end()
    if not parts:
        return Composed(text, ())
    offsets.extend(range(end, len(text) + 1))
    return Composed("".join((*parts, text[end:])), tuple(offsets))
