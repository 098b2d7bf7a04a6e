"""One real event as several articles report it: the reports, why they are one, and its tolls."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Literal

from pydantic import Field, NonNegativeInt, PositiveInt

from summarizer.models.base import Name, Record
from summarizer.models.figure import Actor, When
from summarizer.models.toll import Interval
from summarizer.models.vocabulary import EventType, Group, Outcome, Scope, SpeakerKind

if TYPE_CHECKING:
    from summarizer.models.summary import ArticleSummary

ClueKind = Literal[
    "day",
    "place",
    "kind",
    "actors",
    "numbers",
    "words",
    "order",
    "article",
    "several",
    "person",
    "model",
]
"""What a piece of evidence is about. ``article``: both events are told in one article.
``several``: one counts several events together. ``person``: somebody joined or parted them by
hand. ``model``: a model was asked."""

Sureness = Literal["certain", "likely", "doubtful", "apart"]
"""How sure it is that two reports are of one event. Only ``certain`` and ``likely`` join."""

SourceKind = SpeakerKind | Literal["several"]
"""Who says so. ``media`` is also an article that speaks in its own voice; ``several``: the number
is the sum of what different kinds of source say about different people."""

Change = Literal["first", "restated", "update", "revision_down", "correction"]
"""What a point is to the one before it of the same source. ``update``: more people;
``revision_down``: fewer; ``correction``: fewer, and the report itself takes the earlier number
back."""

Place = Literal[
    "point",
    "claim",
    "part",
    "restated",
    "replaced",
    "attackers",
    "merged",
    "feared",
    "not_asserted",
    "cumulative",
    "background",
    "none_reported",
    "unverified",
]
"""Where a figure is in a dossier. ``point``: in a series. ``claim``: one side's claim about its
enemy's losses, kept apart. ``part``: of another figure, not added to it. ``restated``: the same as
another figure of its article. ``replaced``: taken back by its own article. ``merged``: it counts
another event too. The others do not count in one article either."""


class EventRef(Record):
    """An event in an article."""

    article: str = Field(description="SHA-256 of the article's text")
    event: str = Field(description="id of the event in its summary")

    def __str__(self) -> str:
        return f"{self.article[:12]}:{self.event}"


class FigureRef(Record):
    """A figure in an article, with the words that carry it."""

    article: str
    figure: str
    phrase: str


class Clue(Record):
    """One piece of evidence for or against two reports being of one event."""

    of: ClueKind
    weight: int = Field(description="for the two being one where above 0, against it below")
    veto: bool = Field(default=False, description="it keeps them apart, whatever else is said")
    sentence: str = Field(description="the evidence, for a reader")


class Link(Record):
    """Two reports, what speaks for and against their being of one event, and how sure that is."""

    first: EventRef
    second: EventRef
    sureness: Sureness
    weight: int = Field(description="sum of the weights")
    evidence: tuple[Clue, ...] = ()

    @property
    def vetoes(self) -> tuple[Clue, ...]:
        """What keeps the two apart, whatever else is said."""
        return tuple(piece for piece in self.evidence if piece.veto)


class Report(Record):
    """One article's account of the event."""

    article: str = Field(description="SHA-256 of the article's text")
    event: str = Field(description="id of the event in its summary")
    title: str | None = None
    headline: str | None = Field(default=None, description="of its summary")
    publisher: str | None = Field(default=None, description="given by the caller")
    address: str | None = Field(default=None, description="given by the caller")
    published: date | None = None
    language: str | None = None
    scope: Scope = Field(
        default="incident", description="background: the article tells of it in passing"
    )
    copy_of: str | None = Field(
        default=None, description="SHA-256 of the article whose text it repeats"
    )
    joined: Link | None = Field(
        default=None,
        description="the strongest link to another report of the dossier; None for the only one",
    )


class Point(Record):
    """What one source says on one day of the people harmed; the unit of a series.

    ``low``, ``best`` and ``high`` are persons, under the dossier's counting policy; None is not 0.
    """

    as_of: date | None = Field(
        description="the day of publication of the reports; None where it is not known"
    )
    low: NonNegativeInt | None
    best: NonNegativeInt | None
    high: NonNegativeInt | None
    kind: SourceKind
    party: Name | None = Field(
        default=None, description="the side of the fight that the source speaks for, if it does"
    )
    said_by: tuple[Name, ...] = Field(
        default=(), description="the speakers as named; empty where articles speak themselves"
    )
    voices: PositiveInt = Field(default=1, description="reports that are not copies of each other")
    figures: tuple[FigureRef, ...] = Field(description="the figures it rests on")
    groups: tuple[Group, ...] = Field(
        default=(), description="the groups of the people counted, as far as the reports say"
    )
    is_sum: bool = Field(default=False, description="our sum of separate statements")
    is_mention: bool = Field(
        default=False, description="told in passing by articles about something else"
    )
    change: Change = "first"
    is_stale: bool = Field(
        default=False,
        description="it repeats a number that a later count of another report had replaced",
    )

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that it stands in."""
        return tuple(dict.fromkeys(ref.article for ref in self.figures))


class Newest(Interval):
    """What the newest count comes to."""

    as_of: date | None
    points: tuple[NonNegativeInt, ...] = Field(description="places of its points in the series")
    is_disputed: bool = Field(
        default=False, description="sources of that day differ, and it spans their numbers"
    )
    is_sum: bool = Field(
        default=False,
        description="our sum of the newest counts of different groups, as nobody counts them all",
    )


class SourceNewest(Record):
    """The newest count of one source."""

    kind: SourceKind
    party: Name | None = None
    newest: Newest


class Disagreement(Record):
    """Two sources whose newest counts cannot both be right."""

    between: tuple[NonNegativeInt, ...] = Field(description="places of their points in the series")
    sentence: str


class Series(Record):
    """How the number of one outcome went over time, for everybody or for one group."""

    outcome: Outcome
    group: Group | None = Field(default=None, description="None: everybody but the attackers")
    points: tuple[Point, ...] = Field(
        default=(), description="by day; copies of one report are one point"
    )
    claims: tuple[Point, ...] = Field(
        default=(),
        description="what one side claims of its enemy's losses; in no number of this series",
    )
    newest: Newest | None = Field(
        default=None, description="None where nothing but one side's claims is known"
    )
    by_source: tuple[SourceNewest, ...] = ()
    disputes: tuple[Disagreement, ...] = ()


class PlacedFigure(Record):
    """Where one figure of a report went; every figure of the event is here once."""

    article: str
    figure: str
    phrase: str
    outcome: Outcome
    place: Place
    reason: str = Field(default="", description="why, where the place does not say it")


class Dossier(Record):
    """One real event, with every report that was joined, and its tolls over time."""

    id: str = Field(description="made of the reports that it holds")
    name: Name = Field(description="the kind of event, its place and day")
    kind: EventType
    kinds: tuple[EventType, ...] = Field(description="every kind that a report gives it")
    date: When | None = Field(default=None, description="the narrowest day that a report gives")
    place: Name | None = None
    places: tuple[Name, ...] = Field(default=(), description="every name that a report gives it")
    actors: tuple[Actor, ...] = ()
    sureness: Sureness = Field(
        default="certain", description="that of the weakest link that holds it together"
    )
    reports: tuple[Report, ...]
    copies: tuple[tuple[str, ...], ...] = Field(
        default=(), description="articles that repeat one text, and count as one voice"
    )
    series: tuple[Series, ...] = ()
    figures: tuple[PlacedFigure, ...] = Field(
        default=(), description="every figure of the event, and where it went"
    )
    near: tuple[Link, ...] = Field(
        default=(),
        description="links to reports of other dossiers that are doubtful, or that something "
        "keeps apart: join them by hand if they are one event",
    )
    policy: str = "literal"

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that tell of it."""
        return tuple(dict.fromkeys(report.article for report in self.reports))

    @property
    def voices(self) -> int:
        """How many of them are not copies of each other."""
        return len(self.articles) - sum(len(copies) - 1 for copies in self.copies)

    def of(self, outcome: Outcome, group: Group | None = None) -> Series | None:
        """Return the series of an outcome; None where no report states such a figure."""
        for series in self.series:
            if series.outcome == outcome and series.group == group:
                return series
        return None

    @property
    def merged(self) -> tuple[PlacedFigure, ...]:
        """Figures that count another event too, and so are in no series."""
        return tuple(placed for placed in self.figures if placed.place == "merged")

    def __str__(self) -> str:
        # Rendering is the views' work; the imports at call time are listed in pyproject.toml.
        from summarizer.views.dossier import dossier_digest

        return dossier_digest(self)

    def to_html(self, summaries: Iterable[ArticleSummary] = ()) -> str:
        """Return a web page in one file, which asks nothing of any other place.

        Parameters
        ----------
        summaries
            Those that the dossier was built from: words then stand in their sentence.
        """
        from summarizer.views.html import dossier_page

        return dossier_page(self, summaries)
