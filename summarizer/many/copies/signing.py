"""From an article to its signature: what has to be the same in a copy, and what may differ."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from typing import Final

from summarizer.many.copies import lines
from summarizer.many.copies.headline import Said, sign_headline
from summarizer.many.copies.signature import MOST_PIECES, MOST_WEIGHT, Piece, Signature
from summarizer.many.copies.words import hash_words, plain_words, weigh_words
from summarizer.text.article import Article, read_article
from summarizer.text.dates.patterns import DayWords, find_day_words, full_dates
from summarizer.text.harm.lexicon import LANGUAGES, lexicon_for
from summarizer.text.harm.triggers import find_harm
from summarizer.text.layout import Paragraph, ends_sentence
from summarizer.text.numbers.of_article import quantities_of
from summarizer.text.numbers.quantities import number_words
from summarizer.text.numbers.quantity import Quantity

# By full stops alone: quotation marks and line ends are what outlets change.
_SENTENCE_END = re.compile(
    r"(?<![.!?…؟।])[.!?…؟।]++[\"'”’“‘«»)\]]*+(?=\s|$)|[。！？]++[”’」』）)]*+"
)
_SPACES = re.compile(r"[^\S\r\n\x0b\x0c\x85\u2028\u2029]+")
_MOST_HEADLINE: Final = 200
_LEAST_NAMES: Final = 2
_NAME = re.compile(r"(?<![.!?…:\"“”‘«(\n] )(?<=\w[\s,-])[^\W\d_a-zß-öø-ÿ][^\W\d_]{2,}")
_CASED = re.compile(r"[A-Za-zÀ-ÿ\u0370-\u03ff\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class _Dateline:
    """Where the first paragraph of the report goes on after its dateline, and what that says."""

    end: int
    place: str = ""
    country: str = ""
    day: int = 0
    words: str = ""


def sign(
    text: str | Article,
    *,
    title: str | None = None,
    published: date | str | None = None,
    language: str | None = None,
) -> Signature:
    """Return the signature of an article. It holds no word of the text.

    Parameters
    ----------
    text, title, published, language
        As for :func:`summarizer.summarise`.

    Raises
    ------
    ArticleError
        The text is no article that can be read.
    """
    if isinstance(text, Article):
        title, published = title or text.title, published or text.published
        language, text = language or text.language, text.given or text.text
    # Wide and repeated spaces hide a dateline or a credit from the patterns that look for them.
    spaced = _SPACES.sub(" ", text)
    article = read_article(spaced, title=title, published=published, language=language)
    return _Signing(article).signature()


class _Signing:
    """One article on its way to a signature."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._text = article.text
        self._lexicon = lexicon_for(article.language)
        # Where the words of harm are not known, every sentence may be one of harm.
        self._knows_harm = article.language in LANGUAGES
        self._numbers = [start for start, _ in number_words(self._text, article.language)]
        self._has_capitals = _has_capitals(self._text)
        self._headline_end, self._headline = self._find_headline()
        self._dateline = self._find_dateline()

    def signature(self) -> Signature:
        report: list[Piece] = []
        bodies: list[tuple[int, int]] = []
        all_words: list[str] = []
        own_lines: list[str] = []
        bylines: list[str] = plain_words(self._dateline.words)
        for paragraph in self._paragraphs():
            start = paragraph.start
            if paragraph.kind == "title" or paragraph.end <= self._headline_end:
                continue
            if start < self._dateline.end <= paragraph.end:
                start = self._dateline.end
            words = plain_words(self._text[start : paragraph.end])
            all_words += words
            if self._is_by_outlet(paragraph):
                (bylines if paragraph.kind == "byline" else own_lines).extend(words)
                continue
            for piece, first, last in self._pieces(paragraph, start):
                report.append(piece)
                if paragraph.kind in ("body", "heading"):
                    bodies.append((first, last))
        said = self._said(bodies)
        place = plain_words(self._dateline.place)
        country = plain_words(self._dateline.country)
        day = self._dateline.day
        own_day = day or any(
            words.concept == "weekday" or (words.month and words.day)
            for start, end in bodies[:3]
            for words in find_day_words(self._text, start, end, self._article.language)
        )
        published = self._article.published
        return Signature(
            exact=_hash_text(self._text),
            words=hash_words([*place, *country, str(day), *all_words]),
            place=hash_words(place) if place else 0,
            country=hash_words(country) if country else 0,
            day=day,
            agency=hash_words(bylines) if bylines else 0,
            lines=hash_words(own_lines) if own_lines else 0,
            published=published.toordinal() if published else 0,
            has_own_day=bool(own_day),
            has_names=self._has_names(bodies),
            headline=sign_headline(self._headline, said, self._article.language),
            pieces=_bounded(report),
        )

    def _paragraphs(self) -> Iterator[Paragraph]:
        """Yield the paragraphs, with the wrapped lines of a script without capitals joined.

        `split_paragraphs` knows a wrapped line by the small letter of the next.
        """
        held: Paragraph | None = None
        for paragraph in self._article.paragraphs:
            if held is not None and self._goes_on(held, paragraph):
                held = replace(held, end=paragraph.end)
                continue
            if held is not None:
                yield held
            held = paragraph
        if held is not None:
            yield held

    def _goes_on(self, held: Paragraph, paragraph: Paragraph) -> bool:
        between = self._text[held.end : paragraph.start]
        return (
            not self._has_capitals
            and held.kind == paragraph.kind == "body"
            and held.end > self._headline_end
            and between.count("\n") == 1
            and not ends_sentence(self._text[held.start : held.end])
        )

    def _find_headline(self) -> tuple[int, str | None]:
        """Return where a headline in the text ends, and the headline."""
        article = self._article
        if article.title_span is not None:
            return article.title_span[1], article.title
        if article.title is not None:
            return 0, article.title
        reports = [p for p in article.paragraphs if p.kind in ("body", "heading")]
        if len(reports) > 1:  # a first line in a language whose headlines are not known
            line = self._text[reports[0].start : reports[0].end]
            if len(line) <= _MOST_HEADLINE and not ends_sentence(line) and line[-1] not in ":：,，":
                return reports[0].end, line
        return 0, None

    def _find_dateline(self) -> _Dateline:
        text, found = self._text, self._article.dateline
        if found is not None:
            spans = [(found.start, found.end)]
            day = 0
            if found.date_start is not None and found.date_end is not None:
                spans = [(found.start, found.date_start), (found.date_end, found.end)]
                days = full_dates(text, found.date_start, found.date_end, self._article.language)
                day = next((_day_digits(d) for d in days), 0)
            if any(self._states(start, end) for start, end in spans):
                return _Dateline(0)
            words = text[found.start : found.end]
            return _Dateline(found.end, found.place or "", found.country or "", day, words)
        for paragraph in self._article.paragraphs:
            if paragraph.kind != "body" or paragraph.end <= self._headline_end:
                continue
            if chinese := lines.CHINESE_DATELINE.match(text, paragraph.start, paragraph.end):
                day = 100 * int(chinese["month"]) + int(chinese["day"])
                return _Dateline(chinese.end(), chinese["place"] or "", "", day, chinese.group())
            agency = lines.AGENCY.match(text, paragraph.start, paragraph.end)
            if agency is not None and not self._states(agency.start(), agency.end()):
                return _Dateline(agency.end(), words=agency.group())
            break
        return _Dateline(0)

    def _states(self, start: int, end: int) -> bool:
        """Whether a part of a dateline has a number or harm, which no dateline has."""
        return self._has_number(start, end) or self._speaks_of_harm(start, end)

    def _has_number(self, start: int, end: int) -> bool:
        at = bisect_left(self._numbers, start)
        return at < len(self._numbers) and self._numbers[at] < end

    def _is_by_outlet(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is the outlet's own and says nothing of what happened."""
        line = self._text[paragraph.start : paragraph.end]
        if lines.CORRECTS.search(line):
            return False
        is_sentence = ends_sentence(line)
        if paragraph.kind in ("clutter", "byline"):
            # Links to other stories speak of harm, and have no full stop.
            return not (is_sentence and self._speaks_of_harm(paragraph.start, paragraph.end))
        return (
            len(line) <= _MOST_HEADLINE
            and lines.ADDED.match(line) is not None
            and not self._speaks_of_harm(paragraph.start, paragraph.end)
            and not self._counts_people(paragraph.start, paragraph.end)
        )

    def _speaks_of_harm(self, start: int, end: int) -> bool:
        lexicon = self._lexicon if self._knows_harm else lexicon_for(None)
        return bool(find_harm(self._text, start, end, lexicon))

    def _counts_people(self, start: int, end: int) -> bool:
        return any(
            start <= quantity.start < end
            for quantity in quantities_of(self._article)
            if quantity.kind == "count"
        )

    def _pieces(self, paragraph: Paragraph, start: int) -> Iterator[tuple[Piece, int, int]]:
        is_frame = self._is_frame(paragraph)
        for first, last in _sentences(self._text, start, paragraph.end):
            words = plain_words(self._text[first:last])
            if not words:
                continue
            may_lack = is_frame or (
                paragraph.kind in ("body", "heading") and self._says_no_fact(first, last)
            )
            weight = min(weigh_words(words), MOST_WEIGHT)
            yield Piece(hash_words(words), weight, not is_frame, may_lack), first, last

    def _is_frame(self, paragraph: Paragraph) -> bool:
        """Whether it is a caption or a subheading that says nothing a toll could rest on."""
        start, end = paragraph.start, paragraph.end
        if lines.CORRECTS.search(self._text, start, end):
            return False
        if paragraph.kind == "heading":
            return self._says_no_fact(start, end)
        if paragraph.kind != "caption":
            return False
        if self._knows_harm:
            return not self._speaks_of_harm(start, end)
        return not any(c.isnumeric() for c in self._text[start:end])

    def _says_no_fact(self, start: int, end: int) -> bool:
        """Whether a sentence has no harm, number, day, speaker, denial or doubt."""
        return (
            self._knows_harm
            and not self._has_number(start, end)
            and lines.SPOKEN.search(self._text, start, end) is None
            and "?" not in self._text[start:end]
            and not self._speaks_of_harm(start, end)
            and not find_day_words(self._text, start, end, self._article.language)
        )

    def _has_names(self, bodies: Sequence[tuple[int, int]]) -> bool:
        """Whether the report names enough to be of one event; scripts without capitals pass."""
        if not bodies:
            return False
        report = self._text[bodies[0][0] : bodies[-1][1]]
        return not self._has_capitals or len(set(_NAME.findall(report))) >= _LEAST_NAMES

    def _said(self, bodies: Sequence[tuple[int, int]]) -> Said:
        """Return what the report says, for its headline to be weighed by."""
        text = self._text
        words = {w for start, end in bodies for w in plain_words(text[start:end])}
        words.update(plain_words(self._dateline.words))

        def quantities() -> list[Quantity]:
            starts = [start for start, _ in bodies]
            found = []
            for quantity in quantities_of(self._article):
                at = bisect_right(starts, quantity.start) - 1
                if at >= 0 and quantity.start < bodies[at][1]:
                    found.append(quantity)
            return found

        def outcomes() -> set[str]:
            return {
                harm.outcome
                for start, end in bodies
                for harm in find_harm(text, start, end, self._lexicon)
            }

        return Said(frozenset(words), quantities, outcomes)


def _has_capitals(text: str) -> bool:
    sample = text[:2_000]
    return 2 * len(_CASED.findall(sample)) >= sum(c.isalpha() for c in sample)


def _day_digits(words: DayWords) -> int:
    return 10_000 * (words.year or 0) + 100 * (words.month or 0) + (words.day or 0)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in _SENTENCE_END.finditer(text, start, end):
        yield at, stop.end()
        at = stop.end()
    if at < end:
        yield at, end


def _bounded(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Return the pieces, those beyond the most folded into one that has to match."""
    if len(pieces) <= MOST_PIECES:
        return tuple(pieces)
    rest = pieces[MOST_PIECES - 1 :]
    folded = Piece(hash_words([str(p.hash) for p in rest]), MOST_WEIGHT, True, False)
    return (*pieces[: MOST_PIECES - 1], folded)


def _hash_text(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
