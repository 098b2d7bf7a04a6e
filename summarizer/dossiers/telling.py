"""One event as one article tells it, with what its reports are compared by, read once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from summarizer.dossiers.folding import is_latin, words_of
from summarizer.dossiers.place_names import telling_words
from summarizer.models import ArticleSummary, Event, Evidence, Figure
from summarizer.models.dossier import EventRef
from summarizer.models.vocabulary import Outcome
from summarizer.text.dates.calendar import CALENDARS
from summarizer.text.language import FUNCTION_WORDS

_LEAST_WORD: Final = 4
_CLAUSE_END: Final = re.compile(r"[;:,،؛—–-]\s")
_SENTENCE_END: Final = re.compile(r"[.!?۔。؟]\s|\n")
_FAR: Final = 500
"""Characters to look for the end of a sentence."""
_COMMON: Final = frozenset(
    w
    for words in (
        *FUNCTION_WORDS.values(),
        """killed killing dead death deaths died dies wounded injured injuring people person
        persons official officials said says told according least number toll police ministry
        muertos heridos personas murieron morts blesses personnes tues tuees attack attacks
        minister spokesman spokesperson thousands hundreds dozens news agency reported reports
        morning evening night today yesterday week since later still also them more been
        other others some that this they with have were
        three four five seven eight nine eleven twelve cinco seis siete ocho nueve diez cinq sept
        huit neuf onze douze""".split(),
    )
    for word in words
    for w in words_of(word)
)
_NIGHT: Final = re.compile(
    r"\b(?:overnight|night|midnight|dawn|predawn|(?:early|small) hours|late (?:on|\w+day)|"
    r"noche|madrugada|medianoche|amanecer|nuit|nocturne|aube|minuit|noite|"
    r"ніч|ночі|вночі|уночі|ввечері|увечері|опівночі|світанку|нічн\w+)\b|ليل|فجر",
    re.IGNORECASE,
)
_SEVERAL: Final = re.compile(
    r"\b(?:two|both|twin|three|four|several|separate|dos|ambos|ambas|tres|varios|varias|deux|trois|"
    r"plusieurs|два|дві|двох|обидва|обидві|кілька|три|трьох)\s+(?:\w+\s+){0,2}?"
    r"(?:attacks?|strikes?|blasts?|explosions?|bombings?|bombs|crash(?:es)?|raids?|shootings?|"
    r"accidents?|incidents?|assaults?|clashes|villages|towns|cities|fires|collisions|"
    r"ataques|atentados|explosiones|accidentes|bombardeos|pueblos|ciudades|"
    r"attaques|attentats|explosions|frappes|villages|villes|"
    r"атак\w*|удар\w*|вибух\w*|обстріл\w*|сел\w*|міст\w*|аварі\w*)\b"
    r"|(?:هجومين|انفجارين|غارتين|تفجيرين|حادثين|بلدتين|قريتين)",
    re.IGNORECASE,
)

Amount = tuple[int | None, int | None]
"""The least and the greatest number of people that a figure allows."""


@dataclass(frozen=True, eq=False)
class Telling:
    """An event in a summary.

    Attributes
    ----------
    ref
        Which event of which article.
    summary, event
        Where it stands.
    figures
        The event's figures.
    is_only
        The article tells of no other event.
    """

    ref: EventRef
    summary: ArticleSummary
    event: Event
    figures: tuple[Figure, ...]
    is_only: bool

    @cached_property
    def key(self) -> tuple[str, str]:
        """What tellings are ordered by, so that nothing hangs on the order of input."""
        return self.ref.article, self.ref.event

    @cached_property
    def published(self) -> date | None:
        """The day of publication."""
        return self.summary.article.published

    @cached_property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day that the event may have had."""
        when = self.event.date
        return None if when is None else (when.start, when.end)

    @cached_property
    def is_one_day(self) -> bool:
        """Whether its day is known."""
        return self.days is not None and self.days[0] == self.days[1]

    @cached_property
    def place(self) -> str | None:
        """The name of its place; the spot, where there is no other."""
        return self.event.place or self.event.site

    @cached_property
    def further_places(self) -> tuple[str, ...]:
        """Its spot, and the places of its figures, where they have other names."""
        named = (self.event.site, *(f.place for f in self.figures))
        return tuple(dict.fromkeys(n for n in named if n and n != self.place))

    @cached_property
    def article_words(self) -> frozenset[str]:
        """Every word of the article, folded."""
        article = self.summary.article
        return frozenset(words_of(f"{article.title or ''} {article.dateline or ''} {article.text}"))

    @cached_property
    def passage(self) -> str:
        """The words that tell of this event: all of an article of one event, else its own part.

        Of a sentence that has figures of another event, too, it is the part around its own.
        """
        article = self.summary.article
        if self.is_only:
            return f"{article.title or ''}\n{article.text}"
        own = [e for f in self.figures for e in f.evidence] or list(self.event.evidence)
        others = [
            e
            for f in self.summary.figures
            if f.event is not None and f.event != self.event.id
            for e in f.evidence
        ]
        parts = (_part(article.text, e, others) for e in own)
        return "\n".join(dict.fromkeys((self.event.title or "", *parts)))

    @cached_property
    def words(self) -> Counter[str]:
        """The content words of the passage, without names of places, days and numbers."""
        places = {w for p in (self.place, *self.further_places) if p for w in telling_words(p)}
        return Counter(
            word
            for word in words_of(self.passage)
            if len(word) >= _LEAST_WORD
            and word not in _COMMON
            and word not in places
            and word not in _CALENDAR
            and not word.isdigit()
        )

    @cached_property
    def script(self) -> tuple[str | None, bool]:
        """Language, where known, and whether it is written in Latin letters."""
        article = self.summary.article
        return article.language, is_latin(article.text[:2000])

    @cached_property
    def is_at_night(self) -> bool:
        """Whether the passage speaks of a night, which has two days."""
        return _NIGHT.search(self.passage) is not None

    @cached_property
    def counts_several(self) -> bool:
        """Whether its words speak of several attacks, crashes or places at once."""
        article = self.summary.article
        spans = [e for f in self.wholes for e in f.evidence]
        around = (_sentence(article.text, e.start, e.end) for e in spans)
        return any(_SEVERAL.search(article.text, start, end) for start, end in around)

    @cached_property
    def wholes(self) -> tuple[Figure, ...]:
        """Its figures that are not parts of others of the same event."""
        own = {f.id for f in self.figures}
        return tuple(f for f in self.figures if f.part_of not in own)

    @cached_property
    def amounts(self) -> dict[Outcome, tuple[Amount, ...]]:
        """What its figures say, by outcome: wholes, and counts that they replaced."""
        found: dict[Outcome, list[Amount]] = {}
        for figure in self.wholes:
            if figure.assertion == "asserted" and not figure.attackers:
                number = (figure.floor, figure.ceiling)
                if number != (None, None):
                    found.setdefault(figure.outcome, []).append(number)
        return {outcome: tuple(dict.fromkeys(numbers)) for outcome, numbers in found.items()}

    @cached_property
    def attackers(self) -> frozenset[str]:
        """The words of the names of those who attacked, or fought."""
        named = (
            a.name for a in self.event.actors if a.role != "target" and a.confidence != "denied"
        )
        return frozenset(w for n in named for w in telling_words(n) if w not in _ACTOR_WORDS)


_CALENDAR: Final = frozenset(
    w
    for calendar in CALENDARS.values()
    for word in (*calendar.months, *calendar.weekdays)
    for w in words_of(word)
)
_ACTOR_WORDS: Final = frozenset(
    w
    for word in """gunmen attackers attacker forces force army police rebels militants fighters
        men armed unknown gang gangs troops soldiers military security people hommes armes hombres
        armados fuerzas війська طائرات قوات مسلحون""".split()
    for w in words_of(word)
)


def tellings_of(summaries: Iterable[ArticleSummary]) -> tuple[Telling, ...]:
    """Return every event of the summaries, in an order that does not hang on theirs.

    An article that is given twice counts once. Where its readings differ, the one with more
    verified figures is taken.
    """
    by_article: dict[str, ArticleSummary] = {}
    for summary in summaries:
        known = by_article.get(summary.article.sha256)
        if known is None or (known is not summary and _merit(summary) > _merit(known)):
            by_article[summary.article.sha256] = summary
    found: list[Telling] = []
    for article in sorted(by_article):
        summary = by_article[article]
        by_event: dict[str, list[Figure]] = {}
        for figure in summary.figures:
            if figure.event is not None:
                by_event.setdefault(figure.event, []).append(figure)
        by_id = {event.id: event for event in reversed(summary.events)}  # twice: the first
        told = [event for event in by_id.values() if event.scope != "cumulative"]
        found += [
            Telling(
                ref=EventRef(article=article, event=event.id),
                summary=summary,
                event=event,
                figures=tuple(by_event.get(event.id, ())),
                is_only=len(told) == 1,
            )
            for event in told
        ]
    return tuple(sorted(found, key=lambda t: t.key))


def _merit(summary: ArticleSummary) -> tuple[int, str]:
    return len(summary.verified), summary.model_dump_json()


def _part(text: str, own: Evidence, others: Sequence[Evidence]) -> str:
    """Return the sentence around a quote, cut where a clause ends towards another event's."""
    start, end = _sentence(text, own.start, own.end)
    for other in others:
        if start <= other.start and other.end <= own.start:
            cut = _CLAUSE_END.search(text, other.end, own.start)
            start = max(start, cut.end() if cut else other.end)
        elif own.end <= other.start and other.end <= end:
            cut = _CLAUSE_END.search(text, own.end, other.start)
            end = min(end, cut.start() if cut else other.start)
    return text[start:end].strip()


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    before = [m.end() for m in _SENTENCE_END.finditer(text, max(0, start - _FAR), start)]
    after = _SENTENCE_END.search(text, end, end + _FAR)
    first = before[-1] if before else max(0, start - _FAR)
    return first, after.start() if after else min(len(text), end + _FAR)
