"""The article: the caller's text, untouched, and what its frame says about it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from summarizer.errors import ArticleError
from summarizer.models import DocumentInfo, Evidence
from summarizer.text import layout_words
from summarizer.text.composing import compose
from summarizer.text.dateline import Dateline, read_dateline
from summarizer.text.dates.patterns import find_day_words, full_dates
from summarizer.text.injection.non_assertive import Untold, find_untold, wholly
from summarizer.text.language import guess_language
from summarizer.text.languages import language_code
from summarizer.text.layout import Paragraph, ParagraphKind, split_paragraphs
from summarizer.text.sentences import Sentence, split_sentences
from summarizer.text.source import MAX_CHARACTERS, open_source

__all__ = [
    "MAX_CHARACTERS",
    "Article",
    "Dateline",
    "Paragraph",
    "ParagraphKind",
    "Sentence",
    "read_article",
]

_FRAME_PARAGRAPHS: Final = 8
_LEAD_CHARACTERS: Final = 1_000
_OPENS: Final = 12  # characters before a day that opens a lead: "On ", "Em "


@dataclass(frozen=True, slots=True)
class Article:
    """An article, read. Every offset counts in ``text``.

    Attributes
    ----------
    text
        The caller's text. Letters that are spelt as a base and its accents (NFD) are composed, and
        then ``given`` is the text untouched and ``offsets`` lead back to it.
    title
        Given by the caller, or read from the text (then ``title_span`` is set).
    dateline
        What the report opens with, if it has a dateline.
    published
        Given by the caller, else from a dateline with a year, else the latest full date of a line
        that is nothing but a header. A caption's date is that of its picture.
    reference
        The day that "Monday" and "yesterday" are resolved against.
    language
        ``"en"``, ``"fr"``, ``"es"``, ``"pt"``, ``"de"``, whatever the caller said, or None.
    paragraphs, sentences
        All of them, clutter included; ``kind`` says what each is.
    untold
        Spans that state nothing: orders to the reader, pretended roles, data, hidden markup.
    document
        What the text was taken from, where that was a page, a PDF, a Word file or an e-mail.
    """

    text: str
    title: str | None
    title_span: tuple[int, int] | None
    dateline: Dateline | None
    published: date | None
    reference: date | None
    language: str | None
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    untold: tuple[Untold, ...] = ()
    given: str = ""
    offsets: tuple[int, ...] = ()
    document: DocumentInfo | None = None

    def __hash__(self) -> int:
        return hash(self.text)  # a str keeps its hash: articles are cheap keys of a cache

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds a character, or None between sentences."""
        before = bisect_right(self.sentences, offset, key=lambda s: s.start) - 1
        if before < 0 or offset >= self.sentences[before].end:
            return None
        return self.sentences[before]

    def words(self, start: int, end: int) -> Evidence:
        """Return ``text[start:end]`` as evidence.

        Raises
        ------
        ValueError
            The span is empty, or reaches beyond the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError("the span is empty or reaches beyond the text")
        # A span that begins in the white space between two sentences belongs to the second.
        index = bisect_right(self.sentences, start, key=lambda s: s.end)
        index = min(index, len(self.sentences) - 1)
        return Evidence(quote=self.text[start:end], start=start, end=end, sentence=index)


def read_article(
    source: str | Path | Article,
    *,
    title: str | None = None,
    published: date | str | None = None,
    language: str | None = None,
) -> Article:
    """Read an article: its frame, paragraphs and sentences.

    Parameters
    ----------
    source
        The text itself, the path of a UTF-8 file, or an article that was read before (returned as
        it is, unless the other arguments say more).
    title, published, language
        What the caller knows; else read from the text. ``published`` may be a date or a full date
        in words; ``language`` is ISO 639-1, a tag such as "en-GB", or a name such as "English".

    Raises
    ------
    ArticleError
        The source is empty, not text, or longer than ``MAX_CHARACTERS``, or ``published`` is no
        date, or ``language`` none that is known. The message says what to do, and never quotes
        the text.
    """
    document = source.document if isinstance(source, Article) else None
    if isinstance(source, Article):
        if title is None and published is None and language is None:
            return source
        title = title if title is not None or source.title_span else source.title
        published = published if published is not None else source.published
        language = language if language is not None else source.language
        text = source.given or source.text
    elif isinstance(source, (str, Path)):
        text = open_source(source)
    else:
        raise ArticleError("an article is a str, a pathlib.Path or an Article.")
    given = _given_date(published)
    composed = compose(text)
    untouched, text = text, composed.text
    title = compose(title).text.strip() or None if title is not None else None
    language = language_code(language) if language else guess_language(text)
    paragraphs, sentences, untold = _parts(text, title, language)
    title_span = next(((p.start, p.end) for p in paragraphs if p.kind == "title"), None)
    if title is None and title_span is not None:
        title = text[slice(*title_span)]
    framed = _frame_date(text, paragraphs, language)
    opening = _told_paragraphs(paragraphs, sentences) if untold else paragraphs
    dateline = read_dateline(text, opening, language, given or framed)
    dated = dateline.date.start if dateline is not None and dateline.date is not None else None
    anchor = _caption_anchor(text, paragraphs, language)
    return Article(
        text=text,
        title=title,
        title_span=title_span,
        dateline=dateline,
        published=given or dated or _header_date(text, paragraphs, language),
        reference=dated or given or anchor or framed or _lead_date(text, paragraphs, language),
        language=language,
        paragraphs=paragraphs,
        sentences=sentences,
        untold=untold,
        given=untouched if composed.offsets else "",
        offsets=composed.offsets,
        document=document,
    )


def reference_if_published(article: Article, published: date) -> date:
    """The day of reference that an undated article would have, had it been published on a day."""
    paragraphs = article.paragraphs
    if article.untold:
        paragraphs = _told_paragraphs(paragraphs, article.sentences)
    dateline = read_dateline(article.text, paragraphs, article.language, published)
    return dateline.date.start if dateline is not None and dateline.date is not None else published


def _parts(
    text: str, title: str | None, language: str | None
) -> tuple[tuple[Paragraph, ...], tuple[Sentence, ...], tuple[Untold, ...]]:
    """Paragraphs, sentences, and what in them is not told: that is neither title nor lead."""
    paragraphs = split_paragraphs(text, title)
    sentences = split_sentences(text, paragraphs, language)
    untold = find_untold(text, paragraphs, sentences)
    if not untold:
        return paragraphs, sentences, untold
    hidden = {p.index for p in paragraphs if wholly(untold, text, p.start, p.end)}
    paragraphs = split_paragraphs(text, title, hidden)
    sentences = tuple(
        replace(s, kind="untold")
        if wholly(untold, text, s.start, s.end)
        else replace(s, kind=paragraphs[s.paragraph].kind)
        for s in sentences
    )
    return paragraphs, sentences, untold


def _told_paragraphs(
    paragraphs: tuple[Paragraph, ...], sentences: tuple[Sentence, ...]
) -> tuple[Paragraph, ...]:
    """Paragraphs from their first sentence that is told: what is planted hides no dateline."""
    first = {s.paragraph: s.start for s in reversed(sentences) if s.kind != "untold"}
    return tuple(replace(p, start=first.get(p.index, p.start)) for p in paragraphs)


def _given_date(published: date | str | None) -> date | None:
    if isinstance(published, datetime):
        return published.date()
    if published is None or isinstance(published, date):
        return published
    try:
        return datetime.fromisoformat(published.strip()).date()
    except ValueError:
        pass
    for day in full_dates(published, 0, min(len(published), 200), None):
        found = _as_date(day.year, day.month, day.day)
        if found is not None:
            return found
    raise ArticleError(
        "published is not a date: pass a datetime.date, or a day such as 2015-04-27."
    )


def _as_date(year: int | None, month: int | None, day: int | None) -> date | None:
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full_days(text: str, paragraph: Paragraph, language: str | None) -> list[date]:
    days = (
        _as_date(d.year, d.month, d.day)
        for d in full_dates(text, paragraph.start, paragraph.end, language)
    )
    return [day for day in days if day is not None]


def _captions(text: str, paragraphs: tuple[Paragraph, ...]) -> list[Paragraph]:
    """Captions of pictures that were taken for this article, as far as they say."""
    return [
        p
        for p in paragraphs
        if p.kind == "caption" and not layout_words.OLD_PICTURE.search(text[p.start : p.end])
    ]


def _header_date(text: str, paragraphs: tuple[Paragraph, ...], language: str | None) -> date | None:
    """Return the latest full date of header lines."""
    header = [p for p in paragraphs[:_FRAME_PARAGRAPHS] if p.kind == "byline"]
    return max((day for p in header for day in _full_days(text, p, language)), default=None)


def _frame_date(text: str, paragraphs: tuple[Paragraph, ...], language: str | None) -> date | None:
    """Return the latest full date of header lines and captions that are no file picture."""
    header = [p for p in paragraphs[:_FRAME_PARAGRAPHS] if p.kind == "byline"]
    frame = header + _captions(text, paragraphs)
    return max((day for p in frame for day in _full_days(text, p, language)), default=None)


def _caption_anchor(
    text: str, paragraphs: tuple[Paragraph, ...], language: str | None
) -> date | None:
    """Derive the day of the report from a caption's date and the weekday of the lead.

    A picture is taken on the day of the report or shortly before. So "on Monday" in the lead
    below a caption of Saturday 25 April 2015 is the first Monday on or after it, 27 April.
    """
    if any(p.kind == "byline" and _full_days(text, p, language) for p in paragraphs):
        return None
    taken = max(
        (d for p in _captions(text, paragraphs) for d in _full_days(text, p, language)),
        default=None,
    )
    lead = next((p for p in paragraphs if p.kind == "body"), None)
    if taken is None or lead is None:
        return None
    for words in find_day_words(text, lead.start, _lead_end(lead), language):
        if words.concept == "weekday" and words.weekdays:
            ahead = (words.weekdays[0] - taken.isoweekday()) % 7
            return date.fromordinal(taken.toordinal() + ahead)
    return None


def _lead_end(lead: Paragraph) -> int:
    """Where an article is one paragraph, its lead is only the beginning of that."""
    return min(lead.end, lead.start + _LEAD_CHARACTERS)


def _lead_date(text: str, paragraphs: tuple[Paragraph, ...], language: str | None) -> date | None:
    """Return the day that a lead dates itself by: "said on Tuesday, 20 January 2026".

    A full date without its weekday may be history, where the lead tells of a trial or the like
    ("accused of the killings of 12 May 1998").
    """
    lead = next((p for p in paragraphs if p.kind == "body"), None)
    if lead is None:
        return None
    for day in full_dates(text, lead.start, _lead_end(lead), language):
        found = _as_date(day.year, day.month, day.day)
        if found is not None and day.weekdays:
            return found
    opening = replace(lead, end=_lead_end(lead))
    words = find_day_words(text, opening.start, opening.end, language)
    found_days = (_as_date(w.year, w.month, w.last or w.day) for w in words)
    days = [day for day in found_days if day is not None]
    if not days or layout_words.LOOKS_BACK.search(text, opening.start, opening.end):
        return None
    opens = words[0].start - opening.start <= _OPENS and words[0].year is not None
    if not opens and any(w.concept in ("weekday", "today", "yesterday") for w in words):
        return None  # "a man who killed ten officers on 20 January 1998 was freed on Monday"
    return max(days)
