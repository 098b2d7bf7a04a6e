"""Untrusted text made safe to show on one line: no controls, no hidden or reordering marks."""

import re
import unicodedata
from typing import Final

_SPACE: Final = re.compile(r"[\s\u2028\u2029\u0085]+")
# Marks that reorder, hide or carry text unseen. The joiners U+200C and U+200D stay: Persian,
# Indic scripts and emoji are spelled with them.
HIDDEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Valid raw in JSON, but a terminal may obey them, and some readers break lines at them.
_UNSEEN_IN_JSON: Final = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
FIRST_STRONG_ISOLATE: Final = "\u2068"
POP_ISOLATE: Final = "\u2069"
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})


def safe(text: str) -> str:
    """Return the text as one line that can do nothing but be read.

    White space becomes single spaces. A control character becomes its picture (ESC is ``␛``), so
    that an escape sequence in an article is seen and never obeyed; lone surrogates and
    non-characters become ``�``; marks that reorder or hide text go.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        Text without a character of the categories Cc, Cs, Zl or Zp.
    """
    spaced = HIDDEN.sub("", _SPACE.sub(" ", text))
    if spaced.isprintable():
        return spaced
    return "".join(map(_picture, spaced))


def safe_json(text: str) -> str:
    """Return JSON in which no character can act on a terminal, and which says the same."""
    return _UNSEEN_IN_JSON.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _picture(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cc":
        code = ord(character)
        return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"
    if category in ("Cs", "Cn", "Co"):
        return "\ufffd"
    return character


def runs_right_to_left(text: str) -> bool:
    """Return whether some of the text is written from right to left.

    Such text must stand between U+2068 and U+2069: it would draw the numbers and signs around
    it to its other side.
    """
    return not text.isascii() and any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in text)
