"""What stands in a text and is not told by the article: orders, roles, data, hidden markup.

Numbers in it are no figures, whoever quotes them. Nothing is removed: it is a mark on a span, with
its reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.text.injection.lookalikes import NOT_ASCII, Plain, mixed_script, plain
from summarizer.text.injection.markup import Stretch, markup_in
from summarizer.text.injection.orders import OPEN_END, orders_in, told_to_say
from summarizer.text.layout import Paragraph, ends_sentence
from summarizer.text.sentences import Sentence

ORDER: Final = "an order to the reader, not a statement of the article"
TOLD_TO_SAY: Final = "what somebody is told to say, not a statement of the article"
REVERSED: Final = "characters that are shown in another order than they are written"
DISGUISED: Final = "a number written with markup or look-alike letters inside"

_LONG_SENTENCE: Final = 2_000
_REVERSED = re.compile(r"[\u202d\u202e][^\u202c\n]{0,4000}\u202c?")
_MARKED_NUMBER = re.compile(r"\d[\d.,]*(?:(?:&#?\w{1,10};|<[^<>]{1,200}>){1,8}[.,]?\d[\d.,]*)+")
_LETTERED_NUMBER = re.compile(
    r"(?<!\w)(?:\d[\d.,]*[OolIО]+[\d.,OolIО]*|[OolI]\d[\d.,OolI]*)(?!\w)|(?<=\d)[\u0336-\u0338]"
)
_NEXT_WORD = re.compile(r"[-\s]{0,2}\w+")


@dataclass(frozen=True, slots=True)
class Untold:
    """``text[start:end]`` states nothing, for this reason."""

    start: int
    end: int
    reason: str


def find_untold(
    text: str, paragraphs: Sequence[Paragraph], sentences: Sequence[Sentence]
) -> tuple[Untold, ...]:
    """Find what a text has that is not told by the article.

    Takes time linear in the text.

    Parameters
    ----------
    text
        The text.
    paragraphs, sentences
        Its own: they say how far an order or a line goes.

    Returns
    -------
    tuple of Untold
        In order, without overlap; where two reasons meet, the earlier one's is given.
    """
    seen = plain(text)
    found = [
        *_reaching(seen, paragraphs, sentences),
        *_orders(seen, sentences),
        *(Untold(*m.span(), REVERSED) for m in _REVERSED.finditer(text)),
        *_disguised(text),
    ]
    return _merged(found)


def covers(untold: Sequence[Untold], start: int, end: int) -> Untold | None:
    """Return what of ``text[start:end]`` is not told, the first of it; None if all is."""
    at = bisect_right(untold, start, key=lambda u: u.end)
    return untold[at] if at < len(untold) and untold[at].start < end else None


def wholly(untold: Sequence[Untold], text: str, start: int, end: int) -> bool:
    """Whether nothing is told in ``text[start:end]``: all letters and digits are in such spans."""
    at = bisect_right(untold, start, key=lambda u: u.end)
    while start < end:
        first = untold[at].start if at < len(untold) else end
        if any(c.isalnum() for c in text[start : min(first, end)]):
            return False
        if at == len(untold):
            return True
        start = max(start, untold[at].end)
        at += 1
    return True


def _reaching(
    seen: Plain, paragraphs: Sequence[Paragraph], sentences: Sequence[Sentence]
) -> Iterator[Untold]:
    """Markup and roles, as far as they reach."""
    for found in markup_in(seen.text):
        start, end = seen.offsets[found.start], seen.offsets[found.end]
        yield Untold(start, _reach(found, end, paragraphs, sentences), found.reason)


def _reach(
    found: Stretch, end: int, paragraphs: Sequence[Paragraph], sentences: Sequence[Sentence]
) -> int:
    if found.reach == "here":
        return end
    spans: Sequence[Paragraph | Sentence] = paragraphs if found.reach == "line" else sentences
    at = bisect_left(spans, end, key=lambda span: span.end)
    if at < len(spans) and spans[at].end <= end + 1:
        at += 1  # nothing but "SYSTEM:": it speaks what follows
    return max(end, spans[at].end) if at < len(spans) else end


def _orders(seen: Plain, sentences: Sequence[Sentence]) -> Iterator[Untold]:
    goes_on = False
    for sentence in sentences:
        first = bisect_left(seen.offsets, sentence.start)
        last = bisect_left(seen.offsets, sentence.end)
        words = seen.text[first:last]
        if goes_on:
            yield Untold(sentence.start, sentence.end, ORDER)
        goes_on = goes_on and _goes_on(words)
        for start, end in orders_in(words):
            yield Untold(seen.offsets[first + start], seen.offsets[first + end], ORDER)
            goes_on = goes_on or (end == len(words) and _goes_on(words[start:]))
        for start, end in told_to_say(words):
            yield Untold(seen.offsets[first + start], seen.offsets[first + end], TOLD_TO_SAY)


def _goes_on(words: str) -> bool:
    """Whether the next sentence belongs to an order that ends with these words."""
    # What is longer than any sentence was cut somewhere, for want of a full stop.
    cut = len(words) > _LONG_SENTENCE and not ends_sentence(words[-80:])
    return cut or OPEN_END.search(words[-80:]) is not None


def _disguised(text: str) -> Iterator[Untold]:
    for pattern in (_MARKED_NUMBER, _LETTERED_NUMBER):
        for match in pattern.finditer(text):
            yield Untold(*match.span(), DISGUISED)
    if not text.isascii():
        for match in NOT_ASCII.finditer(text):
            if mixed_script(match.group()):  # "twеnty-five" would be read as five
                following = _NEXT_WORD.match(text, match.end())
                yield Untold(match.start(), (following or match).end(), DISGUISED)


def _merged(found: Iterable[Untold]) -> tuple[Untold, ...]:
    merged: list[Untold] = []
    for span in sorted((u for u in found if u.start < u.end), key=lambda u: (u.start, -u.end)):
        if merged and span.start < merged[-1].end:
            if span.end > merged[-1].end:
                last = merged[-1]
                merged[-1] = Untold(last.start, span.end, last.reason)
        else:
            merged.append(span)
    return tuple(merged)
