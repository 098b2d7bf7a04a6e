"""Foreign text as mark-up that can only be read: escaped, isolated, and nothing in it unseen."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import groupby
from typing import Final

from markupsafe import Markup, escape

from summarizer.views.lines import Span, Style
from summarizer.views.safe_text import HIDDEN

# A line feed and a tab are white space. A carriage return is too, but only written as a reference
# does it reach the page; before a line feed it is part of the line's end.
_UNSEEN: Final = re.compile(
    rf"(?:{HIDDEN.pattern}|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff])+"
)
_CLASSES: Final[dict[Style, str]] = {
    "plain": "",
    "title": "",
    "heading": "strong",
    "number": "strong",
    "words": "words",
    "quiet": "quiet",
    "verified": "status verified",
    "repaired": "status repaired",
    "upheld": "status upheld",
    "unconfirmed": "status unconfirmed",
    "unverified": "status unverified",
    "confirmed": "status confirmed",
    "corrected": "status corrected",
}


def visible(text: str) -> Markup:
    """Return text as mark-up of just that text, with a sign where a character cannot be seen.

    A character that reorders, hides or controls is kept, so that nothing is lost, but in an
    element that is never laid out: it has no effect. A sign drawn by the style sheet stands in
    its place. What HTML cannot hold, U+0000 and lone surrogates, is U+FFFD.

    Parameters
    ----------
    text
        Any text.
    """
    parts: list[str] = []
    end = 0
    for found in _UNSEEN.finditer(text):
        parts += (_escaped(text[end : found.start()]), _signed(found.group()))
        end = found.end()
    return Markup("".join((*parts, _escaped(text[end:]))))


def foreign(text: str) -> Markup:
    """Return text that may run from right to left, apart from what is around it."""
    return Markup("<bdi>{}</bdi>").format(visible(text))


def styled(spans: Iterable[Span]) -> Markup:
    """Return styled words as mark-up; neighbours that stand apart are isolated together."""
    parts: list[Markup] = []
    for apart, stretch in groupby(spans, key=lambda span: span.apart):
        inside = as_whole(stretch)
        parts.append(Markup("<bdi>{}</bdi>").format(inside) if apart else inside)
    return Markup("").join(parts)


def as_whole(spans: Iterable[Span]) -> Markup:
    """Return styled words that are an element's all: that is apart from what is around it.

    Of an element with ``dir="auto"`` what is isolated in it does not tell the direction.
    """
    return Markup("").join(map(_styled, spans))


def _styled(span: Span) -> Markup:
    name = _CLASSES[span.style]
    text = visible(span.text)
    return Markup('<span class="{}">{}</span>').format(name, text) if name else text


def _escaped(text: str) -> str:
    return str(escape(text)).replace("\r", "&#13;")


def _signed(unseen: str) -> str:
    signs, names = [], []
    for character, same in groupby(unseen):
        count = sum(1 for _ in same)
        signs.append(f"U+{ord(character):04X}" + (f"×{count}" if count > 1 else ""))
        names.append(unicodedata.name(character, "control character").lower())
    kept = re.sub("[\x00\ud800-\udfff]", "\ufffd", unseen)
    return (
        f'<span class="unseen" data-sign="{" ".join(signs)}" '
        f'title="{"; ".join(dict.fromkeys(names))}"><span hidden>{kept}</span></span>'
    )
