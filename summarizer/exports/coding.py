"""What the exports in the shape of a coding standard have in common."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from summarizer.exports.table import Table, several
from summarizer.exports.violence import Violence, violence_of
from summarizer.models import ArticleSummary, Event, Figure
from summarizer.models.location import Location
from summarizer.models.vocabulary import EventType
from summarizer.tolls.roles import standing
from summarizer.views.wording import interval_of

AcledEventType = Literal[
    "Battles",
    "Protests",
    "Riots",
    "Explosions/Remote violence",
    "Violence against civilians",
    "Strategic developments",
]

ACLED_EVENT_TYPES: Final[dict[EventType, AcledEventType]] = {
    "Government regains territory": "Battles",
    "Non-state actor overtakes territory": "Battles",
    "Armed clash": "Battles",
    "Excessive force against protesters": "Protests",
    "Protest with intervention": "Protests",
    "Peaceful protest": "Protests",
    "Violent demonstration": "Riots",
    "Mob violence": "Riots",
    "Chemical weapon": "Explosions/Remote violence",
    "Air/drone strike": "Explosions/Remote violence",
    "Suicide bomb": "Explosions/Remote violence",
    "Shelling/artillery/missile attack": "Explosions/Remote violence",
    "Remote explosive/landmine/IED": "Explosions/Remote violence",
    "Grenade": "Explosions/Remote violence",
    "Sexual violence": "Violence against civilians",
    "Attack": "Violence against civilians",
    "Abduction/forced disappearance": "Violence against civilians",
    "Agreement": "Strategic developments",
    "Arrests": "Strategic developments",
    "Change to group/activity": "Strategic developments",
    "Disrupted weapons use": "Strategic developments",
    "Headquarters or base established": "Strategic developments",
    "Looting/property destruction": "Strategic developments",
    "Non-violent transfer of territory": "Strategic developments",
    "Other": "Strategic developments",
}
"""ACLED's event type of each sub-event type; a disaster or an accident has none."""


class Told(NamedTuple):
    """An event and the summary that tells of it, what kind of violence it is, and where it was.

    ``location`` is None where no gazetteer was asked.
    """

    summary: ArticleSummary
    event: Event
    violence: Violence
    location: Location | None = None

    @property
    def key(self) -> str:
        """An identifier of ours: the article's and the event's."""
        return f"{self.summary.article.sha256[:12]}-{self.event.id}"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An event that the standard would not record, or a figure that no row counts.

    Attributes
    ----------
    article
        SHA-256 of its text.
    what
        ``event e2`` or ``figure f11``.
    reason
        Why.
    killed
        For an event the toll of people killed, so that it is not lost: ``58``, ``at least 73``.
    """

    article: str
    what: str
    reason: str
    killed: str | None = None

    def __str__(self) -> str:
        toll = f"; killed: {self.killed}" if self.killed else ""
        return f"{self.what} of article {self.article[:12]}: {self.reason}{toll}"


@dataclass(frozen=True, slots=True)
class Coded:
    """Rows in the shape of a standard, and what is not in them.

    Attributes
    ----------
    table
        The rows.
    left_out
        Every event without a row, and every figure of people killed that might have counted in
        one and does not, with the reason.
    """

    table: Table
    left_out: tuple[LeftOut, ...] = ()


def sorted_out(
    summaries: ArticleSummary | Iterable[ArticleSummary],
    reason: Callable[[Told], str | None],
) -> tuple[list[Told], tuple[LeftOut, ...]]:
    """Return the events that a standard records, and those that it does not.

    Parameters
    ----------
    summaries
        One summary or many.
    reason
        Why an event is not recorded; None where it is.
    """
    recorded: list[Told] = []
    left_out: list[LeftOut] = []
    for summary in several(summaries):
        article = summary.article.sha256
        with_rows = set()
        for event in summary.events:
            told = Told(summary, event, violence_of(summary, event))
            why = _not_reported_here(event) or reason(told)
            if why is None:
                recorded.append(told)
                with_rows.add(event.id)
            else:
                killed = summary.toll("killed", event.id)
                toll = None if killed is None else interval_of(killed)
                left_out.append(LeftOut(article, f"event {event.id}", why, toll))
        left_out += [
            LeftOut(article, f"figure {figure.id}", why)
            for figure in summary.figures
            if (why := _uncounted(figure, with_rows)) is not None
        ]
    return recorded, tuple(left_out)


def _uncounted(figure: Figure, with_rows: Collection[str]) -> str | None:
    if figure.outcome != "killed" or figure.scope != "incident":
        return None
    if figure.event is None:
        return "belongs to no event"
    if figure.event in with_rows and standing(figure) == "unverified":
        return "failed a check, and is not counted"
    return None


def without_row(
    summaries: Iterable[ArticleSummary], recorded: Iterable[Told]
) -> tuple[ArticleSummary, ...]:
    """Return the summaries of which no event is recorded."""
    with_row = {id(told.summary) for told in recorded}
    return tuple(summary for summary in summaries if id(summary) not in with_row)


def no_date_reason(told: Told) -> str | None:
    """Return why an event without a date has no row: both standards record none without."""
    if told.event.date is not None:
        return None
    said = "no day, week, month or year is known for it"
    if told.summary.article.published is None:
        said += ", which the day of publication (published) may tell"
    return said


def no_force_reason(told: Told) -> str | None:
    """Return why an event is not one of armed force by an organised actor, where that is so."""
    if told.violence.is_private:
        return "it is, or follows, a killing by no organised actor"
    if told.violence.is_untold:
        return f"its type ({told.event.type}) is not one of armed force, and no word tells of any"
    return None


def _not_reported_here(event: Event) -> str | None:
    if event.scope == "incident":
        return None
    return f"told as {event.scope}, not reported by the article"
