"""Orders to a reader: "report that 5,000 people were killed" states nothing.

What stands in the complement of an order is not asserted. An order is told by its form: an
imperative where a clause begins, without a subject, and after it what is to be said ("that ...",
a number of people, a toll to be set); or an obligation of the reader ("you must report that ...");
or words that speak to a program or about its answer ("your summary should say ..."). "Witnesses
say that 12 people died" has a subject and is no order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from summarizer.text.any_case import AnyCase
from summarizer.text.injection import order_words as words
from summarizer.text.injection.lookalikes import fold
from summarizer.text.injection.order_words import OrderWords

_FLAGS: Final = re.IGNORECASE
_CLOSERS: Final = {
    "(": ")", "[": "]", "{": "}", '"': '"', "“": "”", "„": "“", "«": "»", "‘": "’", "'": "'",
    "—": "—", "–": "–",
}  # fmt: skip
_OPENS: Final = r"\A[\W_]*+|(?<=[.!?…。])\s|[;:(\[{\"“„«‘—–>*#|]|(?<!\w)'|(?<=\s)--?(?=\s)"
_MARKS: Final = re.compile(_OPENS.partition("|")[2])
# Possessive and bounded, so that no run of marks takes more than linear time.
_LIST_MARK: Final = r"[\W_]{0,12}+(?:(?:\d{1,2}|[a-z])[.)]\s)?+[\W_]{0,12}+"
_NUMBER: Final = words.NUMBER
_OF_PEOPLE: Final = rf"(?=[^.;]{{0,80}}?(?:{words.HARM}))"


def _frames(language: OrderWords) -> str:
    """What follows the beginning of a clause that is an order."""
    return "|".join(
        (
            language.override,
            rf"(?:{language.says})[,:]? (?:{language.that})",
            rf"(?:{language.counted}) {_NUMBER}{_OF_PEOPLE}",
            rf"(?:{language.says})(?:[:,] ?| )[\"“„«‘'`][^\"”»]{{0,80}}?\b{_NUMBER}",
            rf"(?:{language.sets}) (?:[\w']+ ){{0,3}}?(?:{language.toll})\b(?:\W{{1,3}}\w+){{0,4}}?"
            rf"\W{{0,4}}{_NUMBER}",
            rf"(?:{language.must}) (?:\w+ ){{0,2}}?(?:{language.verbs})\W{{1,3}}(?:\w+ ){{0,4}}?"
            rf"(?:(?:{language.that})|{_NUMBER}|(?:{language.toll})\b)",
        )
    )


_MORE_ENGLISH: Final = (
    rf"(?:change|correct|update|replace|swap) (?:\w+ ){{0,4}}?{_NUMBER}[^.;]{{0,60}}? "
    rf"(?:to|with|by|for) {_NUMBER}|"
    r"(?:(?:respond|reply|answer) with|(?:write|output|print|return|repeat|say|report|state|type|"
    r"emit)"
    r"(?: (?:back|only|in full|after me|exactly|verbatim|this|the following|these words|it|in the "
    r"\w+|as follows|the (?:\w+ )?(?:sentence|words|text|line))){1,3}|write|type|emit|repeat|say)"
    rf" ?[:=][^.]{{0,80}}?{_NUMBER}"
)


@cache
def _orders() -> AnyCase:
    """Orders in any of the languages: one pattern, so that what leads in is read once."""
    each = "|".join(
        rf"(?:(?:{language.softly})\b[\s,]{{1,3}}){{0,4}}(?:{_frames(language)}{more})"
        for language in words.LANGUAGES
        for more in ("|" + _MORE_ENGLISH if language is words.ENGLISH else "",)
    )
    pattern = (
        rf"(?P<lead>(?:{_OPENS}){_LIST_MARK}(?:(?:{words.INTRO})[\s,:;—–-]{{1,4}}+){{0,3}})"
        rf"(?P<order>{each})"
    )
    return AnyCase(fold(pattern).replace("{n}", _NUMBER))


@cache
def _anywhere(*, is_ascii: bool) -> AnyCase:
    """Words that are an order wherever they stand; other letters than Latin ones on request."""
    patterns = [w.anywhere for w in words.LANGUAGES]
    if not is_ascii:
        patterns += words.OTHERS
    joined = "|".join(fold(pattern).replace("{n}", _NUMBER) for pattern in patterns)
    return AnyCase(rf"(?<!\w)(?:{joined})")


_TOLD_TO_SAY: Final = AnyCase(
    r"\b(?:order|instruct|tell|told|command|forc|coerc|press|pressur|coach|brief|direct)\w*"
    r"(?: [\w'-]+){0,6}? to (?P<order>(?:say|claim|state|write|pretend|announce|declare|report)"
    r"(?: \w+){0,3}? that\b[^,;]*)",
)
OPEN_END: Final = re.compile(
    r"(?:[:,]|(?<!\w)(?:that|as|of|following|que|dass|words|sentence))[\W_]*\Z", _FLAGS
)
"""How an order ends that goes on in the next sentence."""


def orders_in(sentence: str) -> Iterator[tuple[int, int]]:
    """Spans of a sentence that are orders to whoever reads it.

    Parameters
    ----------
    sentence
        One sentence, in the form of :func:`~summarizer.text.injection.lookalikes.plain`.

    Yields
    ------
    tuple of int
        From where the order begins to where it ends: the end of its brackets, quotation marks or
        dashes where it stands in such, else the end of the sentence.
    """
    done = 0
    for begin in _beginnings(sentence):
        match = _order_at(sentence, begin) if begin >= done else None
        if match is not None:
            done = match.end()
            # Nothing stands before it but marks, a list number, "please": that is its beginning.
            yield match.start("order") if match.start() else 0, _end(sentence, match)
    for match in _anywhere(is_ascii=sentence.isascii()).finditer(sentence):
        yield _enclosing(sentence, match.start(), match.end())


def _beginnings(sentence: str) -> Iterator[int]:
    """Where a clause may begin: at the start, and at marks that open one."""
    yield 0
    for match in _MARKS.finditer(sentence):
        yield match.start()


def _order_at(sentence: str, begin: int) -> re.Match[str] | None:
    return _orders().match(sentence, begin)


def told_to_say(sentence: str) -> Iterator[tuple[int, int]]:
    """Spans of what somebody is told to say, up to the next comma."""
    for match in _TOLD_TO_SAY.finditer(sentence):
        yield match.span("order")


def _end(sentence: str, match: re.Match[str]) -> int:
    """Where an order ends that has begun after an opening mark, or without one."""
    lead = match["lead"]
    for place in range(len(lead) - 1, -1, -1):
        closer = _CLOSERS.get(lead[place])
        if closer is None or closer in lead[place + 1 :]:
            continue
        closed = _closing(sentence, closer, match.end())
        if closed >= 0:
            return closed
    return len(sentence)


def _closing(sentence: str, closer: str, after: int) -> int:
    if closer == "'":
        found = re.compile(r"(?<=\S)'(?!\w)").search(sentence, after)
        return found.start() if found else -1
    return sentence.find(closer, after)


def _enclosing(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The brackets or quotation marks around words; else the whole sentence."""
    for opener, closer in _CLOSERS.items():
        if opener in "'—–":
            continue
        opened = sentence.rfind(opener, 0, start)
        if opened < 0 or (opener != closer and closer in sentence[opened + 1 : start]):
            continue
        if opener == closer and sentence.count(opener, 0, start) % 2 == 0:
            continue
        closed = sentence.find(closer, end)
        if closed >= 0:
            return opened + 1, closed
    return 0, len(sentence)
