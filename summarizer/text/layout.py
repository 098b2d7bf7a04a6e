"""Paragraphs of a text, and what each is: title, body, caption, byline, heading or clutter.

Nothing is removed and nothing is normalised: a kind is a mark on a span. Where in doubt a
paragraph is body, because a toll that is taken for clutter is lost, and clutter that is taken
for body is only one more sentence to look at.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from summarizer.text import layout_words as words
from summarizer.text.any_case import small_letters
from summarizer.text.tables import is_row

ParagraphKind = Literal["title", "body", "caption", "byline", "heading", "clutter", "untold"]
"""``untold``: orders, pretended roles, data and markup, see `untold`."""

NOT_REPORTED: Final[tuple[ParagraphKind, ...]] = ("clutter", "byline", "untold")
"""Kinds of text that are no part of the report."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+|\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_BREAKS: Final = "\n\r\x0b\x0c\x85\u2028\u2029"
_INVISIBLE: Final = "\ufeff\u200b\u200c\u200d\u2060"
_FINAL: Final = tuple(".!?…。؟।")
_CLOSERS: Final = "\"'”’»)]"
_DAY_AT_END = re.compile(
    r"(?:\d{1,2}|\d{1,2},|\d{1,2}\sde\s[^\W\d_]+\sde|\d{1,2}\s[^\W\d_]+\.?,?)\s(?:19|20)\d\d\W{0,3}$"
)
_CLAUSE = re.compile(
    r"\b(?:where|after|who|whom|which|that|during|following|amid)\b", re.IGNORECASE
)

_WRAP_LEAST, _WRAP_MOST = 24, 130
_MENU_MOST, _MENU_LEAST = 40, 3  # paragraphs, and words, of a menu
_MENU_CELL = re.compile(r"\s*[|•·»/>\t]\s*|\s{3,}")
_TITLE_MOST = 200
_LINK_MOST = 200
_FURNITURE_MOST = 500


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, ``text[start:end]``, and its kind."""

    index: int
    start: int
    end: int
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    after_blank: bool
    indented: bool


@lru_cache(maxsize=8)  # the readers of one article's layout ask one after another
def is_upper_case(text: str) -> bool:
    """Say whether a text is written in capitals throughout, as old newswire is."""
    sample = text[:20_000]
    upper = sum(1 for c in sample if c.isupper())
    lower = sum(1 for c in sample if c.islower())
    return upper > 20 and upper > 4 * lower


def split_paragraphs(
    text: str, title: str | None = None, untold: Collection[int] = ()
) -> tuple[Paragraph, ...]:
    """Split a text into paragraphs and tell what each is.

    Parameters
    ----------
    text
        The text, untouched; any kind of line end.
    title
        The title, where the caller knows it: paragraphs that repeat it are titles.
    untold
        Indices of paragraphs that tell nothing: they are neither title nor lead.
    """
    spans = _blocks(text, _lines(text))
    plain = tuple(Paragraph(i, start, end, "body") for i, (start, end) in enumerate(spans))
    return _with_kinds(text, plain, title, untold)


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    after_blank = True
    line_has_words = False
    for match in _LINE.finditer(text):
        piece = match.group()
        if piece[0] in _BREAKS:
            after_blank = after_blank or not line_has_words
            line_has_words = False
            continue
        stripped = piece.strip().strip(_INVISIBLE).strip()
        if not stripped:
            continue
        offset = piece.index(stripped)
        lines.append(
            _Line(
                match.start() + offset,
                match.start() + offset + len(stripped),
                after_blank,
                piece[0] in " \t\u00a0\u3000",
            )
        )
        line_has_words, after_blank = True, False
    return lines


def _blocks(text: str, lines: Sequence[_Line]) -> list[tuple[int, int]]:
    """Join the lines of hard-wrapped paragraphs; every other line is a paragraph by itself."""
    width = _wrap_width(text, lines)
    spans: list[tuple[int, int]] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if before is not None and not line.after_blank and _continues(text, before, line, width):
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
    return spans


def _wrap_width(text: str, lines: Sequence[_Line]) -> int | None:
    """Return the width at which a text is hard-wrapped, or None where it is not."""
    lengths = sorted(line.end - line.start for line in lines)
    if len(lengths) < 2:
        return None
    width = lengths[int(0.9 * (len(lengths) - 1))]
    if not _WRAP_LEAST <= width <= _WRAP_MOST:
        return None
    upper = is_upper_case(text)
    pairs = evidence = 0
    for before, line in pairwise(lines):
        if line.after_blank:
            continue
        pairs += 1
        open_ended = not _is_final(text, before)
        if upper:
            evidence += open_ended and _is_full(text, before, line, width)
        else:
            evidence += open_ended and text[line.start].islower()
    return width if pairs and evidence >= max(1, 0.3 * pairs) else None


def _continues(text: str, before: _Line, line: _Line, width: int | None) -> bool:
    if is_row(text[before.start : before.end]) or is_row(text[line.start : line.end]):
        return False
    if width is not None:
        return not (line.indented and not before.indented) and _is_full(text, before, line, width)
    length = before.end - before.start
    return (
        _WRAP_LEAST <= length <= _WRAP_MOST
        and text[line.start].islower()
        and not _is_final(text, before)
    )


def _is_full(text: str, before: _Line, line: _Line, width: int) -> bool:
    """Say whether the next line's first word had no room left on the line before."""
    first_word = text[line.start : min(line.end, line.start + width)].split(None, 1)[0]
    return before.end - before.start + 1 + len(first_word) > width


def _is_final(text: str, line: _Line) -> bool:
    return ends_sentence(text[line.start : line.end])


def ends_sentence(words_: str) -> bool:
    """Say whether words end with a full stop or the like, closing quotation marks aside."""
    return words_.rstrip(_CLOSERS).endswith(_FINAL)


def _with_kinds(
    text: str, paragraphs: tuple[Paragraph, ...], title: str | None, untold: Collection[int]
) -> tuple[Paragraph, ...]:
    upper = is_upper_case(text)
    headline = _folded(title) if title else None
    frame = _menu(text, paragraphs) | _linked(text, paragraphs)
    done: list[Paragraph] = []
    in_links = False
    seen_body = False
    for paragraph in paragraphs:
        if paragraph.index in untold:
            done.append(replace(paragraph, kind="untold"))
            continue
        line = text[paragraph.start : paragraph.end]
        if paragraph.index in frame:
            done.append(replace(paragraph, kind="clutter"))
            continue
        last = paragraph.index == len(paragraphs) - 1
        kind = _kind(line, upper, last=last)
        if kind == "body" and not (seen_body or last) and _is_scene(line):
            kind = "caption"
        if headline is not None and len(line) <= 2 * _TITLE_MOST and _folded(line) == headline:
            kind = "title"
        elif kind in ("body", "heading") and in_links and _is_link(line):
            kind = "clutter"
        elif (
            headline is None
            and not seen_body
            and kind in ("body", "heading")
            and not last
            and _is_title(line)
        ):
            kind, headline = "title", _folded(line)
        if words.LINKS_FOLLOW.fullmatch(line[:_LINK_MOST]):
            in_links = True
        elif kind != "clutter":
            in_links = False
        seen_body = seen_body or kind == "body"
        done.append(replace(paragraph, kind=kind))
    return tuple(done)


def _menu(text: str, paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The paragraphs of a menu before an article, with the links between its words."""
    words_of_menu = 0
    ends = -1
    for paragraph in paragraphs[:_MENU_MOST]:
        line = text[paragraph.start : paragraph.end]
        if len(line) > _LINK_MOST or ends_sentence(line):
            break
        cells = [cell.strip() for cell in _MENU_CELL.split(line)]
        count = sum(words.MENU.fullmatch(cell) is not None for cell in cells)
        if count and (len(cells) == 1 or count > 1):
            words_of_menu += count
            ends = paragraph.index
    return frozenset(range(ends + 1)) if words_of_menu >= _MENU_LEAST else frozenset()


def _linked(text: str, paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Headlines behind an article, each with its day or its age on the line below."""
    found: set[int] = set()
    seen_body = False
    for paragraph, following in pairwise(paragraphs):
        line = text[paragraph.start : paragraph.end]
        below = text[following.start : following.end]
        seen_body = seen_body or ends_sentence(line)
        if seen_body and _is_link(line) and len(below) <= 40 and words.STAMP.fullmatch(below):
            found |= {paragraph.index, following.index}
    return frozenset(found)


def _kind(line: str, upper: bool, *, last: bool) -> ParagraphKind:
    """Tell what a paragraph is by its own words."""
    if len(line) <= _LINK_MOST and (
        words.LINKS_FOLLOW.fullmatch(line)
        or (words.ONE_LINK.match(line) and not ends_sentence(line))
    ):
        return "clutter"
    if len(line) <= _FURNITURE_MOST and words.FURNITURE.match(line):
        return "clutter"
    if len(line) <= _LINK_MOST and (
        words.BYLINE.match(line)
        or (not ends_sentence(line) and words.NAMED_BYLINE.fullmatch(line))
        or _is_date_line(line)
    ):
        return "byline"
    if _is_caption(line):
        return "caption"
    return "heading" if not last and _is_heading(line, upper) else "body"


def _is_caption(line: str) -> bool:
    if len(line) > 1_000:
        return False
    if words.CAPTION_START.match(line):
        return True
    end = small_letters(line[-120:])
    return (
        any(name in end for name in words.CREDITS)
        and words.CAPTION_CREDIT.search(line[-120:]) is not None
        and words.REPORTED.search(line) is None
    )


def _is_scene(line: str) -> bool:
    """A scene in the present tense that ends with its day, before the report begins."""
    if len(line) > 600 or _DAY_AT_END.search(line[-40:]) is None:
        return False
    main_clause = _CLAUSE.split(line, maxsplit=1)[0]
    return words.SCENE.search(main_clause) is not None and words.PAST.search(main_clause) is None


def _is_date_line(line: str) -> bool:
    """A date and no more than a date: "Tuesday, 5 May 2015 10:30 GMT"."""
    return (
        re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", line) is not None
        and len(line) <= 60
        and re.fullmatch(
            r"(?:[^\W\d_]{1,10}[.,]?\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:de\s)?[^\W\d_]{3,9}\.?,?\s"
            r"(?:de\s)?\d{4}|[^\W\d_]{3,9}\.?\s\d{1,2},?\s\d{4}|\d{4}-\d\d-\d\d)"
            r"(?:[\s,|T-]*\d{1,2}[:.h]\d\d\W?\w{0,4})?",
            line,
        )
        is not None
    )


def _is_heading(line: str, upper: bool) -> bool:
    if ends_sentence(line) or line[-1] in ",;" or any(c.isdigit() for c in line):
        return False
    count = len(line.split())
    capitals = not upper and line.isupper() and line[0].isalpha()
    return count <= 12 if capitals else count <= 6 and len(line) <= 60 and line[0].isupper()


def _is_title(line: str) -> bool:
    return (
        len(line) <= _TITLE_MOST
        and 3 <= len(line.split()) <= 30
        and not line.endswith((".", ":", ",", ";", '"', "”", "»"))
        and words.CAPTION_START.match(line) is None
    )


def _is_link(line: str) -> bool:
    return len(line) <= _LINK_MOST and not ends_sentence(line)


def _folded(line: str) -> str:
    return " ".join(line.split()).casefold()
