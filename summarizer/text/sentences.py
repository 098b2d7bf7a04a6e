"""Sentences with offsets: sentencex, and the repairs that news texts need."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.text.layout import Paragraph, ParagraphKind

# sentencex takes quadratic time on long runs of opening quotation marks: it is given windows.
_WINDOW: Final = 8_000

_WIDE_SPACE: Final = re.compile(r"[^\S\x00-\x7f]")
_LINE_ENDS: Final = "\x85\u2028\u2029"

# After these, a full stop never ends a sentence: ranks, titles and forms of address. The short
# forms of French, Spanish and Portuguese are English words ("ten", "out"), so they are kept apart.
_TITLES: Final = (
    r"mr|mrs|ms|dr|prof|rev|hon|gov|sen|rep|gen|brig|maj|col|lt|capt|sgt|cpl|pvt|cmdr|adm|supt|"
    r"insp|msgr|fr|st|vs"
)
_OTHER_TITLES: Final = r"ste|sr|sra|srta|gral|cnel|tte|cap|cel|ten|av|dep|eng|mme|mlle|mgr|gén|cdt"
# These are cut short before a number or a lower-case word: "Jan. 12", "No. 2", "núm. 3".
_SHORTENED: Final = (
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|nos?|art|p|pp|fig|approx|ca|est|km|ft|inc|ltd|"
    r"co|etc|jr|al"
)
_OTHER_SHORTENED: Final = (
    r"janv|f[eé]vr?|avr|juil|déc|ene|abr|mai|ago|set|out|dic|dez|nrs?|núm|nº|arts|c"
)


def _ending(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})\.$", re.IGNORECASE)


_ENGLISH: Final = (_ending(_TITLES), _ending(_SHORTENED))
_OTHER: Final = (_ending(_TITLES, _OTHER_TITLES), _ending(_SHORTENED, _OTHER_SHORTENED))
# One capital letter and a stop is an initial: "J. Smith", "R.K. Thakral", "M. Dupont".
_INITIAL = re.compile(r"(?<![\w.])(?:[^\W\d_a-z]\.){1,3}$")
_ONE_INITIAL = re.compile(r"(?<![\w.])[^\W\d_]\.$")
_CLOCK = re.compile(r"(?<!\w)[ap]\.\s?m\.$", re.IGNORECASE)
# What may follow "5 p.m." within its sentence; anything else with a capital starts a new one.
_AFTER_CLOCK = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]*\b\.?\s+\d|local\b|gmt\b|utc\b|e[sd]t\b|\(",
    re.IGNORECASE,
)
# "am 12. Jan. 2015", "am 3. Okt": a day, in German.
_GERMAN_DAY = re.compile(r"(?<!\w)\d{1,2}\.$")
_GERMAN_MONTH = re.compile(r"(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)", re.IGNORECASE)
_ELLIPSIS_OR_QUOTED = re.compile(r"(?:\.\.\.|…|[?!…]\s?[\"”'’»])$")
_LIST_NUMBER = re.compile(r"(?:\(?\d{1,3}[.)]|[-*•–])$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, ``text[start:end]``, without the white space around it."""

    index: int
    start: int
    end: int
    paragraph: int
    kind: ParagraphKind


def split_sentences(
    text: str, paragraphs: Sequence[Paragraph], language: str | None
) -> tuple[Sentence, ...]:
    """Split each paragraph into sentences.

    Sentences never cross paragraphs, never overlap, and together cover every character of every
    paragraph that is not white space.

    Parameters
    ----------
    text
        The whole text; offsets count in it.
    paragraphs
        Its paragraphs, in order.
    language
        ISO 639-1; English rules where it is None.
    """
    found: list[Sentence] = []
    for paragraph in paragraphs:
        for start, end in _spans(text, paragraph.start, paragraph.end, language or "en"):
            found.append(Sentence(len(found), start, end, paragraph.index, paragraph.kind))
    return tuple(found)


def _spans(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one paragraph, rejoined where sentencex cut too early."""
    held: tuple[int, int] | None = None
    for piece in _pieces(text, start, end, language):
        trimmed = _trim(text, *piece)
        if trimmed is None:
            continue
        if held is None:
            held = trimmed
        elif _belongs_together(text, held, trimmed, language):
            held = (held[0], trimmed[1])
        else:
            yield held
            held = trimmed
    if held is not None:
        yield held


def _plain_spaces(text: str) -> str:
    """Replace wide and no-break spaces by plain ones, one for one: sentencex panics on them."""
    return _WIDE_SPACE.sub(lambda found: "\n" if found[0] in _LINE_ENDS else " ", text)


def _pieces(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Yield what sentencex takes for sentences, window by window."""
    # Here, so that importing us stays cheap; it ships without types.
    from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]

    while start < end:
        window_end = min(start + _WINDOW, end)
        if window_end < end:  # not inside a word, where there is a blank
            blank = text.rfind(" ", start, window_end)
            window_end = blank + 1 if blank >= 0 else window_end
        window = _plain_spaces(text[start:window_end])
        bounds = [
            (start + b["start_index"], start + b["end_index"])
            for b in get_sentence_boundaries(language, window)
        ]
        # The last one may go on beyond the window: read it again with what follows.
        if window_end < end and len(bounds) > 1:
            bounds.pop()
        if not bounds:
            bounds = [(start, window_end)]
        yield from bounds
        start = bounds[-1][1]


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return None
    start += len(piece) - len(piece.lstrip())
    return start, start + len(stripped)


def _belongs_together(
    text: str, first: tuple[int, int], second: tuple[int, int], language: str
) -> bool:
    """Say whether the break between two pieces is no end of a sentence."""
    before = text[max(first[0], first[1] - 24) : first[1]]
    after = text[second[0] : second[0] + 24]
    titles, shortened = _ENGLISH if language == "en" else _OTHER
    if titles.search(before) or _LIST_NUMBER.fullmatch(text[first[0] : first[1]]):
        return True
    if _CLOCK.search(before):
        return after[0].islower() or _AFTER_CLOCK.match(after) is not None
    if _INITIAL.search(before):
        # "the U.S. Then he left": sentencex knows which words start a sentence; trust it there.
        return _ONE_INITIAL.search(before) is not None and after[0].isupper()
    if language == "de" and _GERMAN_DAY.search(before) and _GERMAN_MONTH.match(after):
        return True
    if shortened.search(before):
        return after[0].isdigit() or after[0].islower()
    return after[0].islower() and (
        _ELLIPSIS_OR_QUOTED.search(before) is not None or before[-1] not in ".!?…:;\"”»'’)]"
    )
