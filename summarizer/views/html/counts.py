"""The points of a dossier's series as cards with the articles' words, numbered in the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from summarizer.models import ArticleSummary, Figure, Interval
from summarizer.models.dossier import Dossier, FigureRef, Newest, Point, Report, Series
from summarizer.models.vocabulary import Group, Outcome
from summarizer.tolls.explanation import amount_in_words
from summarizer.views.figure_words import quotation, quoted
from summarizer.views.html.bars import Hue, hue_of
from summarizer.views.html.page import language_of
from summarizer.views.html.time_chart import Axis, TimeChart, axis_of, time_chart
from summarizer.views.lines import Span, listed
from summarizer.views.wording import (
    CHANGE_WORDS,
    GROUP_WORDS,
    OUTCOME_WORDS,
    SOURCE_WORDS,
    counted,
    day_words,
    interval,
)

_ROOM: Final = 160
_SHOWN: Final = 3
"""Articles whose words a card shows; those of the others are folded."""
_LONGEST_NAME: Final = 60
"""Characters of a name in a description that is read aloud."""


@dataclass(frozen=True, slots=True)
class Told:
    """Words of one article: each in its sentence, the article's place in the page, its name."""

    quotes: Sequence[Sequence[Span]]
    language: str | None
    article: int
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Count:
    """One point, as a card and as a row of a table.

    Attributes
    ----------
    number
        Its place in the page.
    hue
        The colour of its outcome.
    amount
        Low, best and high in signs.
    day, source, speakers, notes
        When, what kind of source, who by name, and what else is to be known.
    ends
        Low, best and high, each in signs; empty where there is none.
    told, more
        The words of the first articles, and those of the others.
    point
        The point itself.
    is_claim
        One side claims it of its enemy's losses.
    """

    number: int
    hue: Hue
    amount: str
    outcome: str
    day: str
    source: Sequence[Span]
    speakers: str
    notes: str
    ends: tuple[str, str, str]
    told: Sequence[Told]
    more: Sequence[Told]
    point: Point
    is_claim: bool

    @property
    def named(self) -> str:
        """Who says so; the article, where it speaks in its own voice."""
        return self.speakers or next((told.title for told in self.told), "")

    @property
    def passages(self) -> str:
        """How many passages of how many articles it rests on."""
        articles = [*self.told, *self.more]
        passages = sum(len(told.quotes) for told in articles)
        return f"{counted(passages, 'passage')} of {counted(len(articles), 'article')}"


@dataclass(frozen=True, slots=True)
class OverTime:
    """One series.

    Attributes
    ----------
    name
        The outcome, or the group.
    newest
        What the newest count comes to, in words.
    is_plain
        It is disputed, or one side's alone: no large number.
    notes
        What is to be known of the newest count.
    chart
        The drawing; None where there is but one number.
    counts, claims
        The points, and what one side claims of its enemy's losses.
    undated
        How many points are in the list alone, as their day is not known.
    groups
        The series of groups that say something else than the whole.
    """

    name: str
    outcome: Outcome
    hue: Hue
    newest: Sequence[Span]
    is_plain: bool
    notes: Sequence[Span]
    chart: TimeChart | None
    counts: Sequence[Count]
    claims: Sequence[Count]
    undated: int
    groups: Sequence[OverTime]
    series: Series

    @property
    def listed(self) -> Sequence[Count]:
        """The counts by day, and after them those of which no day is known."""
        return sorted(self.counts, key=lambda count: count.point.as_of is None)

    @property
    def drawn(self) -> frozenset[int]:
        """The places of the counts that the drawing shows."""
        return frozenset(dot.number for dot in self.chart.dots) if self.chart else frozenset()

    def all(self) -> Iterator[Count]:
        """Yield every count of it and of its groups."""
        yield from self.counts
        yield from self.claims
        for group in self.groups:
            yield from group.all()


class Articles:
    """The articles of a dossier: their places in the page, what they are called, their words."""

    def __init__(self, dossier: Dossier, summaries: Iterable[ArticleSummary]) -> None:
        self._summaries: dict[str, ArticleSummary] = {}
        for summary in summaries:
            self._summaries.setdefault(summary.article.sha256, summary)
        self._reports: dict[str, Report] = {}
        for report in dossier.reports:
            self._reports.setdefault(report.article, report)
        self._places = {article: n for n, article in enumerate(self._reports, 1)}

    def place(self, article: str) -> int:
        """Return the article's place in the page; 0 for one that is not in the dossier."""
        return self._places.get(article, 0)

    def title(self, article: str) -> str:
        """Return the article's title, else the headline that was made, else a part of its hash."""
        report, summary = self._reports.get(article), self._summaries.get(article)
        title = (report.title or report.headline) if report is not None else None
        if summary is not None:
            title = title or summary.article.title or summary.headline
        return title or article[:12]

    def language(self, article: str) -> str | None:
        """Return the article's language as the page may state it."""
        report, summary = self._reports.get(article), self._summaries.get(article)
        code = report.language if report is not None else None
        return language_of(code or (summary.article.language if summary is not None else None))

    def told(self, refs: Sequence[FigureRef]) -> list[Told]:
        """Return the words of some figures, article by article."""
        found = []
        for article, of_article in groupby(refs, key=lambda ref: ref.article):
            report = self._reports.get(article)
            day = report.published if report is not None else None
            facts = [report.publisher if report else None, day_words(day) if day else None]
            found.append(
                Told(
                    quotes=[quote for ref in of_article for quote in self._quotes(ref)],
                    language=self.language(article),
                    article=self.place(article),
                    title=self.title(article),
                    about=" · ".join(fact for fact in facts if fact),
                )
            )
        return found

    def _quotes(self, ref: FigureRef) -> list[list[Span]]:
        summary = self._summaries.get(ref.article)
        figure = None if summary is None else _figure(summary, ref)
        if summary is None or figure is None or not figure.evidence:
            return [quoted(ref.phrase)]
        return [quotation(summary.article.text, words, _ROOM) for words in figure.evidence]


def over_time(dossier: Dossier, articles: Articles) -> list[OverTime]:
    """Return the series of a dossier, those of groups within that of everybody.

    Parameters
    ----------
    dossier
        The dossier.
    articles
        Its articles.
    """
    axis = axis_of(report.published for report in dossier.reports)
    numbered = _Numbered(articles, axis)
    found = []
    for series in dossier.series:
        if series.group is None:
            groups = [s for s in dossier.series if s.outcome == series.outcome and s.group]
            found.append(numbered.series(series, [g for g in groups if _differs(g, series)]))
    return found


class _Numbered:
    def __init__(self, articles: Articles, axis: Axis | None) -> None:
        self._articles = articles
        self._axis = axis
        self._last = 0

    def series(self, series: Series, groups: Sequence[Series]) -> OverTime:
        counts = [self._count(series, i, p) for i, p in enumerate(series.points)]
        claims = [self._count(series, None, p) for p in series.claims]
        group = series.group
        sources = {(p.kind, p.party): source_name(p) for p in series.points}
        return OverTime(
            name=(
                OUTCOME_WORDS[series.outcome].capitalize() if group is None else group_name(group)
            ),
            outcome=series.outcome,
            hue=hue_of(series.outcome),
            newest=newest_words(series),
            is_plain=is_plain(series),
            notes=newest_notes(series),
            chart=time_chart(
                series, self._axis, [c.number for c in counts], [*map(_spoken, counts)], sources
            ),
            counts=counts,
            claims=claims,
            undated=sum(1 for point in series.points if point.as_of is None),
            groups=[self.series(g, ()) for g in groups],
            series=series,
        )

    def _count(self, series: Series, place: int | None, point: Point) -> Count:
        self._last += 1
        told = self._articles.told(point.figures)
        return Count(
            number=self._last,
            hue=hue_of(series.outcome),
            amount=interval(point.low, point.best, point.high),
            outcome=OUTCOME_WORDS[series.outcome],
            day=day_words(point.as_of) if point.as_of else "day unknown",
            source=_source(point),
            speakers=", ".join(point.said_by),
            notes=", ".join(_notes(point, is_newest=_is_newest(series.newest, place))),
            ends=(_sign(point.low), _sign(point.best), _sign(point.high)),
            told=told[:_SHOWN],
            more=told[_SHOWN:],
            point=point,
            is_claim=place is None,
        )


def newest_words(series: Series) -> list[Span]:
    """Return what the newest count comes to; a claim about the enemy is told as that."""
    outcome = OUTCOME_WORDS[series.outcome]
    newest = series.newest
    if newest is not None:
        return [
            Span(interval(newest.low, newest.best, newest.high), "number"),
            Span(f" {outcome}"),
        ]
    spans: list[Span] = []
    for claim in series.claims[-1:]:
        amount = interval(claim.low, claim.best, claim.high)
        spans = [Span("claimed by "), *_speaker(claim), Span(f": {amount} {outcome}")]
    return spans or [Span(f"no number of people {outcome}")]


def newest_notes(series: Series) -> list[Span]:
    """Return the day of the newest count, who says it, and what a reader must know of it."""
    newest = series.newest
    if newest is None:
        return [Span("nothing but one side's claims is known", "unverified")]
    points = _newest_points(series)
    facts: list[list[Span]] = [[Span(f"as of {day_words(newest.as_of)}")]] if newest.as_of else []
    facts += [
        list(_source(point)) for _, (point, *_) in groupby(points, key=lambda p: (p.kind, p.party))
    ]
    if newest.is_disputed:
        facts.append([Span("in dispute", "unverified")])
    if newest.is_sum:
        facts.append([Span("our sum of groups")])
    if is_one_sided(series):
        facts.append([Span("one side alone says so", "unverified")])
    return listed(facts)


def is_one_sided(series: Series) -> bool:
    """Return whether only one side of a fight says the newest count."""
    newest = series.newest
    if newest is None:
        return bool(series.claims)
    parties = {point.party for point in _newest_points(series)}
    return len(parties) == 1 and None not in parties


def is_plain(series: Series) -> bool:
    """Return whether the newest count is no number to set large: disputed, or one side's alone."""
    return series.newest is None or series.newest.is_disputed or is_one_sided(series)


def group_words(dossier: Dossier, outcome: Outcome) -> list[str]:
    """Return the newest count of each group, such as "civilians 23"."""
    return [
        f"{group_name(s.group)} {interval(s.newest.low, s.newest.best, s.newest.high)}"
        for s in dossier.series
        if s.outcome == outcome and s.group is not None and s.newest is not None
    ]


def group_name(group: Group) -> str:
    """Return the group of a series in words."""
    return GROUP_WORDS[group] or "group unknown"


def source_name(point: Point) -> str:
    """Return the kind of source, and the side that it speaks for."""
    return "".join(span.text for span in _source(point))


def _differs(group: Series, whole: Series) -> bool:
    """Whether a group's series says anything that the whole one does not."""

    def numbers(points: Iterable[Point]) -> set[tuple[object, ...]]:
        return {(p.as_of, p.kind, p.party, p.low, p.best, p.high) for p in points}

    return not (
        numbers(group.points) <= numbers(whole.points)
        and numbers(group.claims) <= numbers(whole.claims)
    )


def _newest_points(series: Series) -> list[Point]:
    places = series.newest.points if series.newest is not None else ()
    return [series.points[i] for i in places if i < len(series.points)]


def _source(point: Point) -> list[Span]:
    spans = [Span(SOURCE_WORDS[point.kind])]
    return [*spans, Span(" of "), Span(point.party, apart=True)] if point.party else spans


def _speaker(point: Point) -> list[Span]:
    return [Span(" and ".join(point.said_by), apart=True)] if point.said_by else _source(point)


def _notes(point: Point, *, is_newest: bool) -> list[str]:
    notes = ["newest"] if is_newest else []
    notes += [CHANGE_WORDS[point.change]] if CHANGE_WORDS[point.change] else []
    notes += ["an old number"] if point.is_stale else []
    notes += ["told in passing"] if point.is_mention else []
    notes += ["our sum of separate statements"] if point.is_sum else []
    notes += [counted(point.voices, "report")] if point.voices > 1 else []
    return notes


def _spoken(count: Count) -> str:
    point = count.point
    amount = Interval(low=point.low, best=point.best, high=point.high)
    words = amount_in_words(amount) if point.low is not None or point.high is not None else ""
    said = count.speakers if len(count.speakers) <= _LONGEST_NAME else f"{count.speakers[:60]}…"
    who = source_name(point)[: 2 * _LONGEST_NAME] + (f" ({said})" if said else "")
    return f"{count.day}: {words or count.amount} {count.outcome}, {who}"


def _is_newest(newest: Newest | None, place: int | None) -> bool:
    return newest is not None and place in newest.points


def _figure(summary: ArticleSummary, ref: FigureRef) -> Figure | None:
    return next((f for f in summary.figures if f.id == ref.figure), None)


def _sign(number: int | None) -> str:
    return "" if number is None else f"{number:,}"
