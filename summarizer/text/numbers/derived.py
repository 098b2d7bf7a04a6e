"""Numbers that the words leave to be worked out: all but four of the 52, six people each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.text.numbers.grammar import grammar_of
from summarizer.text.numbers.parts import Form
from summarizer.text.numbers.quantity import Quantity

_SENTENCE_END: Final = re.compile(r"[.!?]\s|\n")
_LONGEST: Final = 400  # characters of a sentence that are looked through
_MOST_PLACES: Final = 9
# "the explosions at the bus stand and at the grain market left 15 wounded apiece"
_TWO_SITES: Final = re.compile(
    r"\b(?P<at>at|in|on|outside|near) (?:the|an?) (?:[\w'’-]+ ){1,3}and (?P=at) (?:the|an?) "
    r"(?:[\w'’-]+ ){1,3}$|"
    r"\b(?P<by>at|in|on|outside|near) (?:the|an?) (?:[\w'’-]+ ){1,3}and (?P=by) (?:the|an?) "
    r"(?:[\w'’-]+ ){1,3}(?:left|killed|wounded|injured|claimed|hurt)\b(?! (?:\w+ ){3})",
    re.IGNORECASE,
)
_SURVIVED_NEXT: Final = re.compile(r"\s+(?:\w+\s+)?\w+")
_WORDLESS: Final = frozenset[Form](("article", "zero", "vague"))


class _Patterns(NamedTuple):
    """The words of one language, compiled."""

    all_but: re.Pattern[str]
    only: re.Pattern[str]
    survived: re.Pattern[str]
    contest: re.Pattern[str]
    freed: re.Pattern[str]
    sole: re.Pattern[str]
    nobody: re.Pattern[str]
    twins: re.Pattern[str]
    carrying: re.Pattern[str]
    out_of: re.Pattern[str]
    opening_of: re.Pattern[str]
    rest: re.Pattern[str]
    others: re.Pattern[str]
    each: re.Pattern[str]
    places: re.Pattern[str]
    joint: re.Pattern[str]
    in_each: re.Pattern[str]


def derive(text: str, quantities: Sequence[Quantity], code: str) -> tuple[Quantity, ...]:
    """Put numbers that have to be worked out in the place of those that they are made of.

    "All but four of the 52" is 48, and "all but four" without a whole counts nobody; "six people
    each" in two places is 12; "of 30 people six died and the rest were hurt" leaves 24.
    """
    patterns = _patterns(code)
    if patterns is None:
        return tuple(quantities)
    found: list[Quantity] = []
    place = 0
    while place < len(quantities):
        quantity = quantities[place]
        following = quantities[place + 1] if place + 1 < len(quantities) else None
        left = _left_over(text, quantity, following, found, patterns)
        if left is not None:
            place += 2 if left.kind == "count" and left.end != quantity.end else 1
            found = [q for q in found if q.end <= left.start]
            found.append(left)
            continue
        found.append(_times_places(text, quantity, quantities, place, patterns))
        place += 1
    more = [*_rests(text, found, patterns), *_twins(text, patterns)]
    more = [m for m in more if not any(_overlap(m, q) for q in found)]
    return tuple(sorted((*found, *more), key=lambda q: (q.start, q.end)))


@lru_cache(maxsize=8)
def _patterns(code: str) -> _Patterns | None:
    say = grammar_of(code).say
    if not say.all_but:
        return None

    def of(*phrases: str) -> str:
        return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    a_place = r"(?-i:[A-ZÀ-Ý])[\w'’-]*(?:\s+(?-i:[A-ZÀ-Ý])[\w'’-]*){0,2}"
    whole = rf"\s+(?:{of(*say.out_of)})\s+(?:[^\W\d][\w'’-]*\s+){{0,4}}"
    return _Patterns(
        all_but=compiled(rf"(?<!\w)(?:{of(*say.all_but)})\s+$"),
        only=compiled(rf"(?<!\w)(?:{of(*say.only)})(?!\w)"),
        survived=compiled(rf"[^.;!?]{{0,120}}?(?<!\w)(?:{of(*say.survived)})(?!\w)"),
        contest=compiled(rf"\s+\w+\s+(?:[\w-]+\s+)?(?:{of(*say.contests) or '(?!)'})(?!\w)"),
        freed=compiled(rf"[^.;!?]{{0,80}}?(?<!\w)(?:{of(*say.survived, *say.freed)})(?!\w)"),
        sole=compiled(rf"(?<!\w)(?:{of(*say.sole_survivor, *say.no_survivors)}){whole}$"),
        nobody=compiled(of(*say.no_survivors)),
        carrying=compiled(rf"(?<!\w)(?:{of(*say.carrying) or '(?!)'})\s+$"),
        twins=compiled(rf"(?<!\w)(?:{of(*say.twins)})(?!\w)"),
        out_of=compiled(whole),
        opening_of=compiled(
            rf"(?:^|[.!?;:,]|\n)\W*(?:{of(*say.out_of)})\s+(?:[^\W\d]{{1,5}}\s+)?$"
        ),
        others=compiled(rf"(?<!\w)(?:{of(*say.others)})(?!\w)"),
        rest=compiled(rf"(?<!\w)(?:{of(*say.rest)})(?!\w)"),
        each=compiled(rf"(?:\s+[^\W\d][\w'’-]*){{0,2}}?\s+(?:{of(*say.each)})(?!\w)"),
        places=compiled(
            rf"(?<!\w)(?:{of(*say.at_places)})\s+(?P<places>{a_place}(?:,\s+{a_place})*"
            rf",?\s+(?:{of(*say.between_joins)})\s+(?:(?:{of(*say.at_places)})\s+)?{a_place})"
        ),
        joint=compiled(
            rf",?\s+(?:{of(*say.between_joins)})\s+(?:(?:{of(*say.at_places)})\s+)?|,\s+"
        ),
        in_each=compiled(rf"[^.;!?\d]{{0,40}}?(?<!\w)(?:{of(*say.in_each)})\s+$"),
    )


def _left_over(
    text: str,
    part: Quantity,
    whole: Quantity | None,
    found: Sequence[Quantity],
    patterns: _Patterns,
) -> Quantity | None:
    """The number of those who are not excepted; None where nobody is."""
    if part.kind != "count":
        return None
    before = text[max(0, part.start - 60) : part.start]
    alone = patterns.sole.search(before)
    if alone is not None and part.best is not None and part.best > 1:
        start = part.start - len(before) + alone.start()
        saved = 0 if patterns.nobody.match(text, start) else 1
        return replace(_worked_out(part, start, part.best - saved, part), lost=True)
    if part.form == "zero":
        return _none_of(text, part, whole, patterns)
    excepted = patterns.all_but.search(before)
    if part.best is None or part.form in _WORDLESS:
        return replace(part, kind="exception") if excepted else None
    if whole is None or not patterns.out_of.fullmatch(text, part.end, whole.start):
        few = patterns.only.search(text, max(0, part.start - 6), part.number_start)
        if few is not None and _SURVIVED_NEXT.match(text, part.end) is None:
            few = None
        if few is not None and _lives(text, part.end, patterns):
            left = _out_of_those_before(text, part, few.start(), found, patterns)
            return replace(left, lost=True) if left.kind == "count" else None
        if excepted is None or patterns.freed.match(text, part.end):
            return None
        start = part.start - len(before) + excepted.start()
        return _out_of_those_before(text, part, start, found, patterns)
    if whole.best is None or whole.best <= part.best or whole.kind != "count":
        return None
    if excepted is not None:
        start = part.start - len(before) + excepted.start()
        return _worked_out(whole, start, whole.best - part.best, part)
    few = patterns.only.search(text, max(0, part.start - 6), part.number_start)
    _, end = _sentence(text, whole)
    told = patterns.others.search(text, whole.end, end)  # "the other eight were killed"
    if few is not None and told is None and _lives(text, whole.end, patterns):
        start = min(few.start(), part.start)
        return replace(_worked_out(whole, start, whole.best - part.best, part), lost=True)
    return None


def _out_of_those_before(
    text: str, part: Quantity, start: int, found: Sequence[Quantity], patterns: _Patterns
) -> Quantity:
    """The rest of those on board who were counted before: "with 30 migrants; all but two died"."""
    first, _ = _sentence(text, part)
    aboard = [
        q
        for q in found
        if q.kind == "count" and q.bound == "exact" and q.start >= first
        and (q.best or 0) > (part.best or 0)
        and (
            patterns.carrying.search(text, max(0, q.start - 14), q.start)
            or patterns.opening_of.search(text, max(0, q.start - 20), q.start)
        )
    ]  # fmt: skip
    if len(aboard) != 1:
        return replace(part, kind="exception")
    number = (aboard[0].best or 0) - (part.best or 0)
    return replace(part, start=start, low=number, best=number, high=number, least=number)


def _none_of(
    text: str, none: Quantity, whole: Quantity | None, patterns: _Patterns
) -> Quantity | None:
    """All of the 48 where "none of the 48 people aboard survived"."""
    if whole is None or whole.best is None or whole.kind != "count":
        return None
    if not patterns.out_of.fullmatch(text, none.end, whole.start):
        return None
    if not _lives(text, whole.end, patterns):
        return None
    return replace(_worked_out(whole, none.start, whole.best, none), lost=True)


def _lives(text: str, at: int, patterns: _Patterns) -> bool:
    """Whether it is told who lived, and not who got through a vote or a round."""
    survived = patterns.survived.match(text, at)
    return survived is not None and patterns.contest.match(text, survived.end()) is None


def _worked_out(whole: Quantity, start: int, number: int, part: Quantity) -> Quantity:
    """A quantity from ``start`` to the end of the whole that it was worked out from."""
    exact = whole.bound == "exact"
    return replace(
        whole,
        start=start,
        number_start=min(part.number_start, whole.number_start),
        bound="exact" if exact else "about",
        low=number if exact else None,
        best=number,
        high=number if exact else None,
        least=number,
        form="mixed",
        kind="count",
        unit=None,
    )


def _times_places(
    text: str,
    quantity: Quantity,
    quantities: Sequence[Quantity],
    at: int,
    patterns: _Patterns,
) -> Quantity:
    """Multiply "six people each" by the places, or by those who did it, of its sentence."""
    if quantity.kind != "count" or quantity.bound != "exact" or quantity.best is None:
        return quantity
    if quantity.form in _WORDLESS:
        return quantity
    start, end = _sentence(text, quantity)
    here = [
        q
        for q in quantities[max(0, at - 3) : at + 4]
        if q is not quantity and start <= q.start < end and q.form not in _WORDLESS
        and q.kind == "count" and q.best is not None and 1 < q.best <= _MOST_PLACES
    ]  # fmt: skip
    times = 1
    counted = [q for q in here if patterns.in_each.fullmatch(text, quantity.end, q.start)]
    if counted:
        times = counted[0].best or 1
    elif patterns.each.match(text, quantity.end, end):
        lists = list(patterns.places.finditer(text, start, end))
        if len(lists) == 1:
            times = len(patterns.joint.split(lists[0]["places"]))
        elif not lists and len(here) == 1 and here[0].end <= quantity.start:
            times = here[0].best or 1
        elif not lists and not here and _TWO_SITES.search(text, start, quantity.start):
            times = 2
    if times == 1:
        return quantity
    number = quantity.best * times
    return replace(quantity, low=number, best=number, high=number, least=number)


def _rests(text: str, quantities: Sequence[Quantity], patterns: _Patterns) -> Iterator[Quantity]:
    """The rest of a number that opens a clause: "of 30 people, six died and the rest were hurt"."""
    for at, whole in enumerate(quantities):
        if whole.kind != "count" or whole.bound != "exact" or whole.best is None:
            continue
        if whole.form in _WORDLESS:
            continue
        part = quantities[at - 1] if at > 0 else None
        some = part is not None and (
            part.kind == "count"
            and part.form not in _WORDLESS
            and patterns.out_of.fullmatch(text, part.end, whole.start) is not None
        )
        opens = patterns.opening_of.search(text, max(0, whole.start - 20), whole.start)
        if not some and opens is None:
            continue
        _, end = _sentence(text, whole)
        rest = patterns.rest.search(text, whole.end, end)
        if rest is None:
            continue
        parts = [
            q
            for q in quantities[at + 1 : at + 8]
            if q.end <= rest.start() and q.kind == "count" and q.form not in _WORDLESS
        ]
        if some and part is not None:
            parts = [part, *parts]  # "twenty-one of the 26 were killed; the others were hurt"
        left = whole.best - sum(q.best or 0 for q in parts)
        if parts and left > 0 and all(q.bound == "exact" for q in parts):
            yield replace(
                whole,
                start=rest.start(),
                end=rest.end(),
                number_start=rest.start(),
                number_end=rest.end(),
                low=left,
                best=left,
                high=left,
                least=left,
                form="words",
                unit=None,
            )


def _twins(text: str, patterns: _Patterns) -> Iterator[Quantity]:
    """Two of one birth: "a mother and her twin girls"."""
    for match in patterns.twins.finditer(text):
        if text[max(0, match.start() - 5) : match.start()].strip().casefold() == "the":
            continue
        start, end = match.start(), match.start() + len(match[0].split()[0])
        yield Quantity(start, end, start, end, "exact", 2, 2, 2, 2, "words", "count", None)


def _sentence(text: str, quantity: Quantity) -> tuple[int, int]:
    """About where the sentence of a quantity starts and ends."""
    start = 0
    first = max(0, quantity.start - _LONGEST)
    for mark in _SENTENCE_END.finditer(text, first, quantity.start):
        start = mark.end()
    ending = _SENTENCE_END.search(text, quantity.end, quantity.end + _LONGEST)
    return max(start, first), ending.start() + 1 if ending else min(
        len(text), quantity.end + _LONGEST
    )


def _overlap(one: Quantity, other: Quantity) -> bool:
    return one.start < other.end and other.start < one.end
