"""Words, numbers and signs of a text, with their offsets: what the quantity reader walks over."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

TokenKind = Literal["word", "number", "date", "time", "sign"]
Gap = Literal[0, 1, 2]

# Marks and format characters that people do not see: they part neither words nor numbers.
_UNSEEN = (
    "\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
)
_SPACE = " \u00a0\u2007\u2009\u202f"

# Every repetition is possessive or bounded, so that no text takes more than linear time.
_TOKEN = re.compile(
    rf"""
      (?P<word> [^\W\d_](?:[^\W\d_]|[{_UNSEEN}])*+ )
    | (?P<date> \d{{4}}-\d{{1,2}}-\d{{1,2}}(?!\d)
              | \d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d{{2}})(?![\d/])
              | \d{{1,2}}\.\d{{1,2}}\.\d{{4}}(?!\d) )
    | (?P<time> \d{{1,2}}[:h]\d{{2}}(?::\d{{2}})?(?!\d) )
    | (?P<number>
          (?: (?!0)\d{{1,3}}(?:[{_SPACE}]\d{{3}}(?!\d)){{1,5}} (?:[.,٫]\d{{1,2}}(?!\d))?
            | \d{{1,2}}(?:,\d{{2}}){{1,5}},\d{{3}}(?!\d)
            | \d{{1,3}}(?P<mark>[.,'’٬])\d{{3}}(?!\d)(?:(?P=mark)\d{{3}}(?!\d)){{0,5}}
              (?:[.,٫]\d{{1,2}}(?!\d))?
            | \d++(?:\.\d++){{2,}}+
            | \d++[.,٫]\d{{1,2}}(?!\d)
            | \d++[.٫]\d++
            | \d++
          ) [¼½¾]?
      )
    | (?P<sign> (?:[^\w\s{_UNSEEN}]|_) )
    """,
    re.VERBOSE,
)
_HIDDEN = re.compile(rf"[{_UNSEEN}]")
# Within a number they part nothing either: "5\u200b000" is one number, as it looks.
_HIDDEN_IN_NUMBER = re.compile(rf"(?<=[\d.,'’٬٫])[{_UNSEEN}]+(?=[\d.,'’٬٫])")
_APOSTROPHES = dict.fromkeys("’ʼ`´‘＇", "'")
_HYPHENS = dict.fromkeys("\u2010\u2011\ufe63\uff0d", "-")
_SIGNS = _APOSTROPHES | _HYPHENS


CLOSING: Final = 6
"""How many closing signs :func:`closed` adds."""


class Token(NamedTuple):
    """One word, number or sign.

    ``key`` is what tables are asked for: small letters without accents, ASCII digits, plain
    apostrophes and hyphens. ``gap`` is what lies before it: 0 nothing, 1 white space, 2 the end
    of a paragraph.
    """

    start: int
    end: int
    kind: TokenKind
    key: str
    gap: Gap


@lru_cache(maxsize=8_192)  # words recur, in one article and from one to the next
def fold(word: str) -> str:
    """Small letters without accents and unseen marks: ``Três`` and ``TRES`` are one word."""
    if word.isascii():
        return word.lower()
    return _HIDDEN.sub("", unicodedata.normalize("NFD", word.casefold()))


def ascii_digits(run: str) -> str:
    """Decimal digits of any script as ASCII; every other character stays."""
    if run.isascii():
        return run
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in run)


def tokenise(text: str) -> Iterator[Token]:
    """Cut a text into words, numbers and signs, in order; white space is kept as gaps."""
    hidden = [m.span() for m in _HIDDEN_IN_NUMBER.finditer(text)]
    return _without(text, hidden) if hidden else _tokens(text)


def _without(text: str, hidden: list[tuple[int, int]]) -> Iterator[Token]:
    """The tokens of a text that has unseen marks within its numbers, as if they were not there."""
    offsets: list[int] = []
    at = 0
    for start, end in (*hidden, (len(text), len(text))):
        offsets.extend(range(at, start))
        at = end
    for token in _tokens("".join(text[place] for place in offsets)):
        yield token._replace(start=offsets[token.start], end=offsets[token.end - 1] + 1)


def _tokens(text: str) -> Iterator[Token]:
    end = 0
    for match in _TOKEN.finditer(text):
        start, stop = match.span()
        gap: Gap = 0 if start == end else _gap(text, end, start)
        end = stop
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]
        found = match.group()
        if kind == "word":
            key = fold(found)
        elif kind == "sign":
            key = _SIGNS.get(found, found)
        else:
            key = ascii_digits(found)
        yield Token(start, end, kind, key, gap)


def paragraphs(text: str) -> Iterator[list[Token]]:
    """Cut a text into paragraphs of tokens: no number runs from one into the next."""
    paragraph: list[Token] = []
    for token in tokenise(text):
        if token.gap == 2 and paragraph:
            yield paragraph
            paragraph = []
        paragraph.append(token)
    yield paragraph


def closed(tokens: list[Token]) -> list[Token]:
    """Add closing signs, so that readers may look a few tokens beyond the last."""
    end = tokens[-1].end if tokens else 0
    return tokens + [Token(end, end, "sign", "", 2)] * CLOSING


def keys_of(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase of a table: ``plus d'`` is ``("plus", "d", "'")``."""
    return tuple(token.key for token in tokenise(phrase))


def _gap(text: str, start: int, end: int) -> Gap:
    between = text[start:end]
    if between == " ":
        return 1
    if not any(c.isspace() for c in between):
        return 0
    # A line may be wrapped anywhere; an empty line, or U+2029, ends a paragraph.
    if between.count("\n") > 1 or between.count("\r") > between.count("\n") + 1:
        return 2
    return 2 if "\u2029" in between else 1
