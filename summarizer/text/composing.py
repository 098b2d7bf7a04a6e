"""Letters written as a base and its accents, put together for reading; and the way back.

A file name or a copy from some systems spells "é" as "e" and a combining accent (NFD). No word list
knows such letters, so the article is read with them composed, and what is handed out counts in the
caller's own text again.
"""

import re
import unicodedata
from typing import NamedTuple

_DECOMPOSED = re.compile(r"[^\W\d_][\u0300-\u036f]+")


class Composed(NamedTuple):
    """A text with its letters composed.

    ``offsets`` holds, for each of its characters and for its end, the place in the text as it was
    given; it is empty where nothing was composed.
    """

    text: str
    offsets: tuple[int, ...]


def compose(text: str) -> Composed:
    """Compose each letter and its combining accents, where one letter stands for them."""
    parts: list[str] = []
    offsets: list[int] = []
    end = 0
    for found in _DECOMPOSED.finditer(text):
        letters = unicodedata.normalize("NFC", found.group())
        if len(letters) == found.end() - found.start():
            continue
        parts += (text[end : found.start()], letters)
        offsets.extend(range(end, found.start()))
        offsets.extend(found.start() + at for at in range(len(letters)))
        end = found.end()
    if not parts:
        return Composed(text, ())
    offsets.extend(range(end, len(text) + 1))
    return Composed("".join((*parts, text[end:])), tuple(offsets))
