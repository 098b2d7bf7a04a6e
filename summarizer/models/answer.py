"""What the model is asked to fill for a whole article: lean, and valid under strict mode.

Every field is required and none has a default or a range, as OpenAI's strict mode wants. Limits
are kept by the checks. Answers to follow-up questions are built for each question, in
``summarizer.readers.small.follow_up``.
"""

from pydantic import BaseModel, ConfigDict, Field

from summarizer.models.figure import Figure, Speaker
from summarizer.models.vocabulary import (
    Assertion,
    Bound,
    EventType,
    Group,
    Outcome,
    Scope,
)


class WireModel(BaseModel):
    """Base of what a model fills: closed, and no field left out."""

    model_config = ConfigDict(extra="forbid")


class WireKeyPoint(WireModel):
    """A point of the gist and the words it rests on."""

    text: str
    quote: str


class WireEvent(WireModel):
    """An event as the model tells it."""

    id: str = Field(description="e1, e2, ...")
    type: EventType
    title: str = Field(description="a few words")
    place: str | None
    day: str | None = Field(description="the words of the article")
    perpetrator: str | None
    scope: Scope


class WireFigure(WireModel):
    """A figure as the model tells it."""

    id: str = Field(description="f1, f2, ...")
    quote: str = Field(description="the shortest words that carry it, copied exactly")
    also: list[str] = Field(description="other statements of the same figure, copied exactly")
    outcome: Outcome
    bound: Bound
    low: int | None
    best: int | None
    high: int | None
    who: str | None
    group: Group
    demographic: str | None
    attackers: bool
    event: str | None
    place: str | None
    day: str | None
    said_by: str | None
    scope: Scope
    assertion: Assertion
    part_of: str | None
    replaces: str | None
    disputes: str | None

    def as_figure(self, figure_id: str) -> Figure:
        """The figure as told, tied to no words of the article, and so unverified."""
        return Figure(
            id=figure_id,
            phrase=self.quote,
            evidence=(),
            outcome=self.outcome,
            bound=self.bound,
            low=person_count(self.low),
            best=person_count(self.best),
            high=person_count(self.high),
            who=self.who,
            group=self.group,
            demographic=self.demographic,
            attackers=self.attackers,
            place=self.place,
            said_by=Speaker(name=self.said_by) if self.said_by else None,
            scope=self.scope,
            assertion=self.assertion,
            status="unverified",
        )


def person_count(number: int | None) -> int | None:
    """A number of persons; a negative one is none, and the checks then say what is missing."""
    return number if number is None or number >= 0 else None


class WireSurvey(WireModel):
    """The answer to the survey question."""

    headline: str
    gist: str
    key_points: list[WireKeyPoint]
    events: list[WireEvent]
    figures: list[WireFigure]
