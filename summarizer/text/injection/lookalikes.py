"""Text as a reader sees it: without hidden characters, look-alike letters and entities.

Only for recognising what is written; figures and quotes always keep the article's own characters.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_ODD: Final = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});|[^\x00-\x7f]", re.IGNORECASE)
NOT_ASCII: Final = re.compile(r"\b[0-9A-Za-z_]*+[^\W\x00-\x7f]\w*")
"""A word with a letter or digit that is not of ASCII."""
_LOOK_ALIKE: Final = str.maketrans(
    "аАвВеЕнНіІјЈкКмМоОрРсСтТуУхХѕЅԁһӏ" + "αΑβΒεΕηΗιΙκΚμΜνΝοΟρΡτΤυΥχΧζΖϲ",
    "aAbBeEhHiIjJkKmMoOpPcCtTyYxXsSdhl" + "aAbBeEnHiIkKuMvNoOpPtTuYxXzZc",
)
_SIGNS: Final = str.maketrans("∕⁄⧸╱‹〈⟨❮❬˂›〉⟩❯❭˃", "////<<<<<<>>>>>>")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text as it looks, and where each of its characters comes from.

    ``offsets[i]`` is the offset of ``text[i]`` in the original; one more than there are
    characters, so that ends can be looked up as well.
    """

    text: str
    offsets: Sequence[int]


def plain(text: str) -> Plain:
    """Write a text as it looks: hidden characters and accents gone, look-alikes as plain letters.

    Compatibility forms (full-width, mathematical letters) become plain ones, HTML entities the
    characters that they stand for, and in words that mix scripts Cyrillic and Greek letters the
    Latin ones that they look like. Takes time linear in the text.
    """
    if text.isascii() and "&" not in text:
        return Plain(text, range(len(text) + 1))
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in _ODD.finditer(text):
        seen = _seen(match.group())
        pieces += (text[at : match.start()], seen)
        offsets.extend(range(at, match.start()))
        offsets.extend([match.start()] * len(seen))
        at = match.end()
    pieces.append(text[at:])
    offsets.extend(range(at, len(text) + 1))
    return Plain(NOT_ASCII.sub(_one_script, "".join(pieces)), offsets)


def fold(words: str) -> str:
    """The same without offsets, for tables of words that are compared with it."""
    return plain(words).text


def look_alikes(text: str) -> str:
    """Replace by their Latin or ASCII look-alikes, one for one, all letters, slashes and brackets.

    For finding tags only: words of Cyrillic or Greek are no longer themselves.
    """
    return text.translate(_LOOK_ALIKE).translate(_SIGNS)


def mixed_script(word: str) -> bool:
    """Whether a word has Latin letters and Cyrillic or Greek ones."""
    if word.isascii():
        return False
    latin = any("a" <= c <= "z" for c in word.lower())
    return latin and any("\u0370" <= c <= "\u04ff" for c in word)


def _seen(odd: str) -> str:
    if odd[0] == "&":
        odd = html.unescape(odd)
    return "".join(
        c
        for c in unicodedata.normalize("NFKD", odd)
        if unicodedata.category(c) not in ("Mn", "Cf", "Cc") or c in "\n\r\t"
    )


def _one_script(word: re.Match[str]) -> str:
    found = word.group()
    return found.translate(_LOOK_ALIKE) if mixed_script(found) else found
