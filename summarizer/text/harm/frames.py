"""The words around a German clause: [wurden] 14 Menschen bei einem Brand [getötet]."""

import re
from collections import deque
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from summarizer.text.harm.lexicon import Lexicon

_LONGEST = 240  # characters
_PAUSE = re.compile(r"[;:!?\"“”„«»]|(?<!\d)\.\s|\s[–—-]\s")


class Frame(NamedTuple):
    """Where the frame of a verb opens; the verb closes it.

    ``active``: those inside it suffer, and those before it act. ``clause``: a conjunction or a
    relative opens it ("als 14 Menschen starben"), and nobody before it belongs to it but whom a
    relative stands for.
    """

    start: int
    active: bool
    clause: bool


class _Patterns:
    """What opens and closes the frames of a language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.auxiliary = re.compile(
            rf"\b(?:(?P<active>{lexicon.active})|{lexicon.passive})\b", re.IGNORECASE
        )
        self.opens = re.compile(
            rf"^\s*(?:{lexicon.subordinate})(?=\s)|"
            rf",\s*(?:und\s+)?(?:\w+\s+)?(?:{lexicon.subordinate}|{lexicon.relative})(?=\s)",
            re.IGNORECASE,
        )
        # "getötet wurden," closes a clause; "getötet worden" has its verb before it.
        self.closes = re.compile(
            rf"(?P<verbs>(?:\s+(?:{lexicon.active}|{lexicon.passive}))*)"
            r"\s*(?:[,.;:!?)\"“”]|$|(?=\s(?:und|oder|sowie)\s))",
            re.IGNORECASE,
        )
        self.finite = re.compile(rf"(?:{lexicon.finite})", re.IGNORECASE)
        self.no_verb = re.compile(r"(?:\s+(?:worden|sein))*", re.IGNORECASE)


_patterns = cache(_Patterns)


def find_frame(text: str, start: int, at: int, end: int, lexicon: Lexicon) -> Frame | None:
    """The frame that the verb ``text[at:end]`` closes, no further back than ``start``.

    None where its clause has none: where the verb stands first or second, and in headlines.
    """
    patterns = _patterns(lexicon)
    first = max(start, at - _LONGEST)
    for pause in _PAUSE.finditer(text, first, at):
        first = pause.end()
    closed = patterns.closes.match(text, end)
    verbs = closed["verbs"] if closed is not None else ""
    finite = patterns.finite.fullmatch(text, at, end) is not None
    if closed is not None and (finite or patterns.no_verb.fullmatch(verbs) is None):
        opening = _last(patterns.opens.finditer(text[first:at]))
        if opening is not None:
            active = any(found["active"] for found in patterns.auxiliary.finditer(verbs))
            return Frame(first + opening.end(), active or finite, clause=True)
    if finite:
        return None
    auxiliary = _last(patterns.auxiliary.finditer(text, first, at))
    if auxiliary is None:
        return None
    return Frame(auxiliary.start(), auxiliary["active"] is not None, clause=False)


def _last(found: Iterator[re.Match[str]]) -> re.Match[str] | None:
    return next(iter(deque(found, maxlen=1)), None)
