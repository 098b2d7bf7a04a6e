"""Where the article says it: a quote is found verbatim, or not at all.

White space and quotation marks may differ, because models and editors retype them, and so may
capitals where nothing fits exactly. Nothing else may: one digit, one letter, one "not" more or
less is another statement. What is returned are always the article's own words.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from summarizer.models import Evidence
from summarizer.text.article import Article
from summarizer.text.injection.non_assertive import covers
from summarizer.text.layout import NOT_REPORTED

_MARKS: Final = "\"'`´‘’‚‛“”„‟‹›«»ʼ′″＂＇「」『』"
_MARK: Final = "'"
# Marks with the space beside them ("« mots »"), a run of white space, or a letter written as
# base and accents: each is one character of the plain form. One space is that already.
_VARIABLE: Final = re.compile(
    rf"\s*(?P<mark>[{_MARKS}](?:\s*[{_MARKS}])*)\s*|\s{{2,}}|[^\S ]|\w[\u0300-\u036f]+"
)
_SEPARATORS: Final = frozenset(",.'’٬٫")
# Scripts that put no space between words: a quote may begin anywhere in them.
_UNSPACED: Final = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff"
                              r"\uf900-\ufaff\U00020000-\U0003ffff]")  # fmt: skip


_PROCLITICS: Final = re.compile("[وف]?[بلك]?(?:ال|ل)?|[ושה]?[בלמכ]?ה?")
_LONGEST_PROCLITIC: Final = 4


class _Stretch(NamedTuple):
    """A stretch that the plain form writes differently, and what it stands for."""

    plain_start: int
    plain_end: int
    start: int  # in the text, without the white space beside marks
    end: int
    text_end: int  # with it


class Words:
    """An article's text in plain form, with the way back to its offsets.

    Build it once for an article where many quotes are looked up.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self._stretches: list[_Stretch] = []
        self._plain = self._read(article.text)
        self._small = _small(self._plain)

    def find(self, quote: str, near: int | None = None) -> Evidence | None:
        """Return the article's own words for a quote; see :func:`ground`."""
        wanted = _plain(quote)
        # A model may put marks around the words that it quotes.
        for words in dict.fromkeys((wanted, wanted.strip(_MARK))):
            if not any(character.isalnum() for character in words):
                continue
            for plain, sought in ((self._plain, words), (self._small, _small(words))):
                found = self._nearest(plain, sought, near)
                if found is not None:
                    return found
        return None

    def every(self, quote: str) -> Iterator[Evidence]:
        """Yield every place where the article has a quote; see :func:`ground`."""
        wanted = _plain(quote)
        for words in dict.fromkeys((wanted, wanted.strip(_MARK))):
            if not any(character.isalnum() for character in words):
                continue
            for plain, sought in ((self._plain, words), (self._small, _small(words))):
                found = self._forward(plain, sought, 0)
                first = next(found, None)
                if first is not None:
                    yield first
                    yield from found
                    return

    def _read(self, text: str) -> str:
        pieces: list[str] = []
        at = length = 0
        for match in _VARIABLE.finditer(text):
            replacement = _replacement(match)
            if replacement == match.group():
                continue
            pieces += (text[at : match.start()], replacement)
            begin = length + match.start() - at
            length = begin + len(replacement)
            start, end = match.span("mark" if match["mark"] else 0)
            self._stretches.append(_Stretch(begin, length, start, end, match.end()))
            at = match.end()
        pieces.append(text[at:])
        return "".join(pieces)

    def _offset(self, place: int, *, end: bool = False) -> int:
        """The offset in the text of a place in the plain form; or of where it ends there."""
        at = bisect_right(self._stretches, place - end, key=lambda s: s.plain_start) - 1
        if at < 0:
            return place
        stretch = self._stretches[at]
        if place < stretch.plain_end or (end and place == stretch.plain_end):
            return stretch.end if end else stretch.start
        return stretch.text_end + place - stretch.plain_end

    def _place(self, offset: int) -> int:
        """The place in the plain form of an offset in the text."""
        at = bisect_right(self._stretches, offset, key=lambda s: s.start) - 1
        if at < 0:
            return offset
        stretch = self._stretches[at]
        if offset < stretch.text_end:
            return stretch.plain_start
        return stretch.plain_end + offset - stretch.text_end

    def _nearest(self, plain: str, sought: str, near: int | None) -> Evidence | None:
        sentences = self._article.sentences
        if near is None or not 0 <= near < len(sentences):
            return self._first(plain, sought)
        begin = self._place(sentences[near].start)
        after = next(self._forward(plain, sought, begin), None)
        if after is not None and after.sentence == near:
            return after
        before = next(self._backward(plain, sought, begin + len(sought)), None)
        if before is None or after is None:
            return before or after
        return before if near - before.sentence <= after.sentence - near else after

    def _first(self, plain: str, sought: str) -> Evidence | None:
        """The first in the body of the article; else the first at all."""
        first = None
        for evidence in self._forward(plain, sought, 0):
            if self._is_told(evidence):
                return evidence
            first = first or evidence
        return first

    def _is_told(self, evidence: Evidence) -> bool:
        kind = self._article.sentences[evidence.sentence].kind
        untold = covers(self._article.untold, evidence.start, evidence.end)
        return kind not in NOT_REPORTED and untold is None

    def _forward(self, plain: str, sought: str, begin: int) -> Iterator[Evidence]:
        at = plain.find(sought, begin)
        while at >= 0:
            evidence = self._evidence(at, at + len(sought))
            if evidence is not None:
                yield evidence
            at = plain.find(sought, at + 1)

    def _backward(self, plain: str, sought: str, end: int) -> Iterator[Evidence]:
        at = plain.rfind(sought, 0, end)
        while at >= 0:
            evidence = self._evidence(at, at + len(sought))
            if evidence is not None:
                yield evidence
            at = plain.rfind(sought, 0, at + len(sought) - 1)

    def _evidence(self, start: int, end: int) -> Evidence | None:
        first, last = self._offset(start), self._offset(end, end=True)
        if cuts(self._article.text, first) or cuts(self._article.text, last):
            return None
        return self._article.words(first, last)


def ground(quote: str, article: Article, near: int | None = None) -> Evidence | None:
    """Find where an article says a quote.

    Parameters
    ----------
    quote
        Words that are claimed to be the article's. White space of any kind and quotation marks
        and apostrophes of any kind may differ from it, and marks may stand around the whole;
        where nothing fits exactly, capitals may differ too. No digit, no number word, no
        negation, no letter may, and no word or number may be cut.
    article
        The article.
    near
        Index of a sentence: of several places the one in it or nearest to it is returned. Without
        it, the first that is not clutter.

    Returns
    -------
    Evidence or None
        ``article.text[start:end]``, the article's own spelling; None where it does not say so.
    """
    return Words(article).find(quote, near)


def cuts(text: str, at: int) -> bool:
    """Whether a boundary at an offset goes through a word or a number."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isnumeric() and after.isnumeric():
        return True
    if before in _SEPARATORS and after.isnumeric() and at > 1 and text[at - 2].isnumeric():
        return True
    if after in _SEPARATORS and before.isnumeric() and text[at + 1 : at + 2].isnumeric():
        return True
    if unicodedata.category(after).startswith("M"):
        return not before.isspace()
    if not (_is_of_word(before) and _is_of_word(after)):
        return False
    return not _is_after_proclitic(text, at)


def _is_after_proclitic(text: str, at: int) -> bool:
    """Whether what stands before, up to the beginning of the word, is "and", "in", "the", ...

    Arabic and Hebrew write these together with the word: a quote may leave them out.
    """
    start = at
    while start > 0 and at - start <= _LONGEST_PROCLITIC and _is_of_word(text[start - 1]):
        start -= 1
    return _PROCLITICS.fullmatch(text, start, at) is not None


def _is_of_word(character: str) -> bool:
    if _UNSPACED.match(character):
        return False
    return character.isalnum() or unicodedata.category(character).startswith("M")


def _replacement(match: re.Match[str]) -> str:
    if match["mark"]:
        return _MARK
    words = match.group()
    return " " if words.isspace() else unicodedata.normalize("NFC", words)


def _plain(quote: str) -> str:
    return _VARIABLE.sub(_replacement, quote.strip()).strip()


def _small(words: str) -> str:
    """Small letters, one for one, so that offsets stay."""
    small = words.lower()
    if len(small) == len(words) and "Σ" not in words:  # a Sigma that ends a word has its own form
        return small
    return "".join(low if len(low := c.lower()) == 1 else c for c in words)
