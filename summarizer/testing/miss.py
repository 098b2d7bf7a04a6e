"""A replay that asks what was not recorded: how it is told, and how it gets through the layers."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Sequence

from summarizer.errors import CassetteMiss, SummarizerError
from summarizer.testing.exchange import Exchange, canonical
from summarizer.testing.serializer import readable

_MOST_LINES = 60
_MOST_PARTS = 5
_DEEPEST = 3
_GONE = object()
_LONG = 100
_CLAUSE = re.compile(r"(?<=[.,;:!?]) (?=\S)")
_LONGEST_LINE = 160


class CassetteUnplayed(SummarizerError):
    """A replayed run asked less than was recorded."""


class ReplayStopped(BaseException):
    """Carries a `CassetteMiss` out of the client; the cassette raises the miss itself at its end.

    The openai SDK, instructor and retry loops take any ``Exception`` from the transport for trouble
    with the network and try again, until the truth lies three causes deep. A miss is no such
    trouble: like ``KeyboardInterrupt`` it passes them all.
    """

    def __init__(self, miss: CassetteMiss) -> None:
        super().__init__(str(miss))
        self.miss = miss


def cassette_miss(error: BaseException | None) -> CassetteMiss | None:
    """Find the miss in an error, its causes, its context and the groups it came in.

    Parameters
    ----------
    error : BaseException or None
        Whatever a replayed run raised.

    Returns
    -------
    CassetteMiss or None
        None if no miss is behind it.
    """
    waiting, seen = [error], set[int]()
    while waiting:
        current = waiting.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        if isinstance(current, ReplayStopped):
            return current.miss
        if isinstance(current, CassetteMiss):
            return current
        if isinstance(current, BaseExceptionGroup):
            waiting.extend(current.exceptions)
        waiting += [current.__context__, current.__cause__]
    return None


def describe_miss(
    asked: Exchange, recorded: Sequence[Exchange], played: Sequence[bool], name: str, remedy: str
) -> CassetteMiss:
    """Say what was asked, how it differs from the nearest recording, and how to record anew.

    The first paragraph names the parts that differ and holds nothing of their text; the
    difference itself, with its text, is the second.

    Parameters
    ----------
    asked : Exchange
        The request without an answer; its response is not looked at.
    recorded : sequence of Exchange
        What the cassette holds.
    played : sequence of bool
        Which of them have been used up.
    name, remedy : str
        The cassette, and what to do to record it anew.
    """
    same = [n for n, exchange in enumerate(recorded) if _same(asked, exchange)]
    if same:
        what, difference = f"asks once more what was recorded {_times(len(same))}.", ""
    elif not recorded:
        what, difference = "asks something, and the recording is empty.", ""
    else:
        nearest = _nearest(asked, recorded, played)
        parts = list(dict.fromkeys(_parts(recorded[nearest], asked)))
        named = ", ".join(parts[:_MOST_PARTS]) + (", ..." if len(parts) > _MOST_PARTS else "")
        what = (
            f"asks something that was not recorded. The nearest of {len(recorded)} exchanges is "
            f"number {nearest + 1}; it differs in {named}."
        )
        difference = "\n\n" + _difference(recorded[nearest], asked)
    return CassetteMiss(
        f"{name}: the replayed run {what}{difference}\n\n"
        "A changed prompt, schema, setting or article has made the recording stale. "
        f"If the change is meant, record anew: {remedy}"
    )


def first_paragraph(error: Exception) -> str:
    """Return what a miss says without showing anything that was asked."""
    return str(error).partition("\n\n")[0]


def _parts(recorded: Exchange, asked: Exchange) -> Iterator[str]:
    if (recorded.method, recorded.url) != (asked.method, asked.url):
        yield "the address"
    try:
        yield from _places(json.loads(recorded.asked), json.loads(asked.asked), ())
    except (ValueError, RecursionError):
        if recorded.asked != asked.asked:
            yield "the body"


def _places(one: object, other: object, place: tuple[str, ...]) -> Iterator[str]:
    """Name the places where two values differ; no deeper than where names may be the article's."""
    if len(place) < _DEEPEST:
        if isinstance(one, dict) and isinstance(other, dict):
            for name in dict.fromkeys((*one, *other)):
                yield from _places(one.get(name, _GONE), other.get(name, _GONE), (*place, name))
            return
        if isinstance(one, list) and isinstance(other, list):
            for number in range(max(len(one), len(other))):
                left, right = (s[number] if number < len(s) else _GONE for s in (one, other))
                yield from _places(left, right, (*place, str(number + 1)))
            return
    if type(one) is not type(other) or one != other:
        yield ".".join(place) or "the body"


def _same(one: Exchange, other: Exchange) -> bool:
    return (one.method, one.url, canonical(one.asked)) == (
        other.method,
        other.url,
        canonical(other.asked),
    )


def _nearest(asked: Exchange, recorded: Sequence[Exchange], played: Sequence[bool]) -> int:
    """Prefer what is still to be played, then what shares most lines."""
    lines = _lines(asked)

    def nearness(number: int) -> tuple[bool, float]:
        other = _lines(recorded[number])
        return not played[number], difflib.SequenceMatcher(None, other, lines, False).ratio()

    return max(range(len(recorded)), key=nearness)


def _difference(recorded: Exchange, asked: Exchange) -> str:
    diff = list(
        difflib.unified_diff(
            _lines(recorded), _lines(asked), "recorded", "asked now", n=2, lineterm=""
        )
    )
    shown = [line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]}…" for line in diff]
    if len(shown) > _MOST_LINES:
        shown = [*shown[:_MOST_LINES], f"… and {len(shown) - _MOST_LINES} lines more"]
    return "\n".join(shown)


def _lines(exchange: Exchange) -> list[str]:
    """Break long lines at the ends of clauses, so that a changed word does not hide in a page."""
    text = f"{exchange.method} {exchange.url}\n{readable(exchange.asked)}"
    return [
        part
        for line in text.splitlines()
        for part in (re.split(_CLAUSE, line) if len(line) > _LONG else [line])
    ]


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
