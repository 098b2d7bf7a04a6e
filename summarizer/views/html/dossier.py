"""One dossier as one page: what the template is given, and nothing that it has to work out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from summarizer.models import ArticleSummary
from summarizer.models.dossier import Dossier, EventRef, Link, Place, Report
from summarizer.views.html.bars import Bar, Hue, bar, hue_of, scale_of
from summarizer.views.html.counts import (
    Articles,
    Count,
    OverTime,
    group_words,
    is_plain,
    newest_notes,
    newest_words,
    over_time,
)
from summarizer.views.html.index import link_of
from summarizer.views.html.page import render
from summarizer.views.html.time_chart import Axis, axis_of
from summarizer.views.lines import Span, listed
from summarizer.views.summary_words import actor_words
from summarizer.views.wording import OUTCOME_WORDS, counted, date_words, day_words

SURE_WORDS = {
    "certain": "certain",
    "likely": "likely",
    "doubtful": "doubtful",
    "apart": "not at all: somebody joined them by hand",
}

_PLACE_WORDS: dict[Place, str] = {
    "part": "a part of another figure, not added to it",
    "restated": "the same as another figure of its article",
    "replaced": "taken back by its own article",
    "attackers": "attackers, counted apart",
    "merged": "it counts another event too",
    "feared": "feared, not said to be so",
    "not_asserted": "denied, expected or supposed",
    "cumulative": "a total over a longer time",
    "background": "told of something else",
    "none_reported": "nobody harmed, as far as is said",
    "unverified": "the words contradict it, or are not in the article",
}


@dataclass(frozen=True, slots=True)
class DossierEntry:
    """A dossier, and the file that has its page, if there is one, beside the page that names it."""

    dossier: Dossier
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One number of a dispute or one claim: the point, and its bar."""

    count: Count
    bar: Bar


@dataclass(frozen=True, slots=True)
class Contested:
    """Numbers side by side, under what they are about."""

    title: str
    sentence: str
    sides: Sequence[Side]


@dataclass(frozen=True, slots=True)
class Told:
    """One article: its place in the page, where its day is, and the points that it tells."""

    number: int
    title: str
    language: str | None
    day: str
    iso: str
    x: str
    about: Sequence[Span]
    reference: str
    counts: Sequence[Count]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports, and what speaks for and against their being of one event."""

    first: tuple[str, int]
    second: tuple[str, int]
    sureness: str
    weight: str
    evidence: Sequence[tuple[str, str]]
    other: str = ""
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Figures that are in no series, under why."""

    why: str
    figures: Sequence[tuple[str, int, str, str, str]]


def dossier_page(
    dossier: Dossier,
    summaries: Iterable[ArticleSummary] = (),
    *,
    others: Mapping[EventRef, DossierEntry] | None = None,
    index: str | None = None,
) -> str:
    """Return a dossier as a web page in one file.

    For each outcome a drawing of its toll over time, with a line for each source; what is
    disputed and claimed; the articles; and why they were joined. The page asks nothing of any
    other place, and works as a report does: without JavaScript, in the dark, on a phone, on paper.

    Parameters
    ----------
    dossier
        The dossier. All text in it may be hostile: none of it can become mark-up.
    summaries
        Those that it was built from. The words of a point then stand in their sentence, and
        reports of other dossiers have names.
    others
        For reports that are in another dossier: that dossier, and the file of its page.
    index
        The file of the index page, relative to this page.

    Returns
    -------
    str
        A document in HTML, to be written as UTF-8.
    """
    articles = Articles(dossier, summaries)
    tolls = over_time(dossier, articles)
    counts = [count for toll in tolls for count in toll.all()]
    axis = axis_of(report.published for report in dossier.reports)
    of_all = [count for toll in tolls for count in (*toll.counts, *toll.claims)]
    told = [_told(r, articles, axis, of_all) for r in _once(dossier.reports)]
    return render(
        "dossier.html.j2",
        styles=("dossier.css",),
        figures=len(counts),
        title=title_of(dossier),
        index=link_of(index),
        about=about_words(dossier),
        who=actor_words(dossier),
        places=[place for place in dossier.places if place != dossier.place],
        sureness=sureness_words(dossier),
        tiles=tiles_of(dossier),
        tolls=tolls,
        disputes=[found for toll in tolls for found in _disputes(toll)],
        claims=[found for toll in tolls for found in _claims(toll)],
        articles=[article for article in told if article.day],
        undated=[article for article in told if not article.day],
        ends=None if axis is None else (day_words(axis.first), day_words(axis.last)),
        happened=_happened(dossier, axis),
        pairs=_pairs(dossier, articles),
        near=[_pair(link, articles, others or {}) for link in dossier.near],
        unplaced=_unplaced(dossier, articles),
        dossier=dossier,
    )


@dataclass(frozen=True, slots=True)
class Tile:
    """The newest count of one outcome, in short."""

    outcome: str
    hue: Hue
    number: Sequence[Span]
    is_plain: bool
    notes: Sequence[Span]
    groups: str


def tiles_of(dossier: Dossier) -> list[Tile]:
    """Return the newest count of every outcome."""
    found = []
    for series in dossier.series:
        if series.group is None:
            groups = group_words(dossier, series.outcome)
            found.append(
                Tile(
                    outcome=series.outcome,
                    hue=hue_of(series.outcome),
                    number=newest_words(series),
                    is_plain=is_plain(series),
                    notes=newest_notes(series),
                    groups=", ".join(groups),
                )
            )
    return found


def title_of(dossier: Dossier) -> str:
    """Return the dossier's name without its day, which stands beside it in words."""
    if dossier.date is None:
        return dossier.name
    return dossier.name.removesuffix(f", {dossier.date.iso}")


def about_words(dossier: Dossier) -> list[Span]:
    """Return its day, and how many articles and voices tell of it."""
    facts = [[Span(date_words(dossier.date) if dossier.date else "day unknown")]]
    facts.append([Span(counted(len(dossier.articles), "article"))])
    if dossier.voices < len(dossier.articles):
        copies = counted(len(dossier.articles) - dossier.voices, "copy", "copies")
        facts.append([Span(f"{copies} among them, so {counted(dossier.voices, 'voice')}")])
    if dossier.policy != "literal":
        facts.append([Span("counted by the policy "), Span(dossier.policy, apart=True)])
    return listed(facts)


def sureness_words(dossier: Dossier) -> str:
    """Return how sure it is that the reports are of one event."""
    if len(dossier.reports) == 1:
        return "One report: nothing had to be joined."
    sure = SURE_WORDS[dossier.sureness]
    return f"That these reports are of one event is {sure}, by the weakest link that joins them."


def _once(reports: Sequence[Report]) -> list[Report]:
    by_article: dict[str, Report] = {}
    for report in reports:
        by_article.setdefault(report.article, report)
    return list(by_article.values())


def _told(report: Report, articles: Articles, axis: Axis | None, counts: Sequence[Count]) -> Told:
    known = [report.publisher, report.address]
    facts = [[Span(fact, apart=True)] for fact in known if fact]
    if report.copy_of is not None:
        place = articles.place(report.copy_of)
        facts.append([Span(f"a copy of {place}" if place else "a copy")])
    if report.scope != "incident":
        facts.append([Span("tells of it in passing")])
    day = report.published
    return Told(
        number=articles.place(report.article),
        title=articles.title(report.article),
        language=articles.language(report.article),
        day=day_words(day) if day else "",
        iso=day.isoformat() if day else "",
        x=f"{axis.place(day):.2f}%" if day and axis else "",
        about=listed(facts),
        reference=f"{report.article}:{report.event}",
        counts=[
            count
            for count in counts
            if any(ref.article == report.article for ref in count.point.figures)
        ],
    )


def _happened(dossier: Dossier, axis: Axis | None) -> str | None:
    """Return where the event's own day is on the line of its articles, if it is on it."""
    day: date | None = dossier.date.day if dossier.date is not None else None
    if day is None or axis is None or not axis.first <= day <= axis.last:
        return None
    return f"{axis.place(day):.2f}%"


def _disputes(toll: OverTime) -> list[Contested]:
    found = []
    seen: set[tuple[object, ...]] = set()
    for series in (toll, *toll.groups):
        for dispute in series.series.disputes:
            sides = [series.counts[i] for i in dispute.between if i < len(series.counts)]
            # A dispute about one group is told once, with the whole.
            same = tuple((s.ends, s.point.kind, s.point.party, s.day) for s in sides)
            if same not in seen:
                seen.add(same)
                about = toll.name if series is toll else f"{toll.name}: {series.name}"
                found.append(Contested(about, dispute.sentence, _sides(sides)))
    return found


def _claims(toll: OverTime) -> list[Contested]:
    sentence = "What a side says of its enemy’s losses. It is in no other number of this page."
    return (
        [Contested(toll.name, sentence, _sides(toll.claims, claimed=True))] if toll.claims else []
    )


def _sides(counts: Sequence[Count], *, claimed: bool = False) -> list[Side]:
    points = [count.point for count in counts]
    scale = scale_of(n for p in points for n in (p.low, p.best, p.high))
    return [
        Side(
            count,
            bar(
                scale,
                count.point.low,
                count.point.best,
                count.point.high,
                paint="claimed" if claimed else "solid",
            ),
        )
        for count in counts
    ]


def _pairs(dossier: Dossier, articles: Articles) -> list[Pair]:
    links: dict[frozenset[EventRef], Link] = {}
    for report in dossier.reports:
        if report.joined is not None:
            pair = frozenset((report.joined.first, report.joined.second))
            links.setdefault(pair, report.joined)
    return [_pair(link, articles, {}) for link in links.values()]


def _pair(link: Link, articles: Articles, others: Mapping[EventRef, DossierEntry]) -> Pair:
    first, second = link.first, link.second
    if not articles.place(first.article) and articles.place(second.article):
        first, second = second, first
    other = others.get(second)
    return Pair(
        first=(articles.title(first.article), articles.place(first.article)),
        second=(articles.title(second.article), articles.place(second.article)),
        sureness="kept apart" if link.vetoes else link.sureness,
        weight=f"{link.weight:+}",
        evidence=[("✕" if e.veto else f"{e.weight:+}", e.sentence) for e in link.evidence],
        other=other.dossier.name if other is not None else "",
        link=link_of(other.file) if other is not None else None,
    )


def _unplaced(dossier: Dossier, articles: Articles) -> list[Unplaced]:
    found: dict[Place, list[tuple[str, int, str, str, str]]] = {}
    for placed in dossier.figures:
        if placed.place in _PLACE_WORDS:
            found.setdefault(placed.place, []).append(
                (
                    placed.phrase,
                    articles.place(placed.article),
                    articles.title(placed.article),
                    OUTCOME_WORDS[placed.outcome],
                    placed.reason,
                )
            )
    return [Unplaced(_PLACE_WORDS[place], figures) for place, figures in found.items()]
