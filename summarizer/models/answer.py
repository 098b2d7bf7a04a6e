"""What a model is asked to fill in: plain fields, words of the article, no offsets.

Every field is required and none has a default or a range, as OpenAI's strict mode wants. Limits
are kept by the checks.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from summarizer.models.vocabulary import (
    ActorRole,
    Assertion,
    ClaimAbout,
    Confidence,
    EventType,
    Group,
    Outcome,
    Scope,
    Side,
    SpeakerKind,
)

AnswerBound = Literal[
    "exact", "at_least", "more_than", "at_most", "about", "range", "vague", "unknown"
]
"""How the words bound the number. ``unknown`` is ``none_reported`` in a summary: a model takes
that name for a zero."""

KeepReason = Literal["words_say_so", "other_words", "worked_out"]
"""Why a model keeps what was objected to: its quote says so; other words of the article say so;
the number is worked out from the words (named persons, 52 less 4, five each)."""

DropReason = Literal[
    "not_in_article", "not_people", "not_harmed", "not_asserted", "same_as_another"
]
"""Why a model takes an entry back."""


class AnswerModel(BaseModel):
    """Base of what a model fills in: closed, and no field left out."""

    model_config = ConfigDict(extra="forbid")


class AnsweredKeyPoint(AnswerModel):
    """A point of the gist and the words it rests on."""

    text: str
    quote: str


class AnsweredSpeaker(AnswerModel):
    """Somebody who gives numbers."""

    name: str
    kind: SpeakerKind


class AnsweredActor(AnswerModel):
    """Who took part in an event, and how surely."""

    name: str
    side: Side
    role: ActorRole
    confidence: Confidence
    said_by: str | None


class AnsweredEvent(AnswerModel):
    """An event as the model reports it."""

    id: str = Field(description="e1, e2, ...")
    type: EventType
    title: str
    place: str | None
    site: str | None
    day: str | None
    scope: Scope
    actors: list[AnsweredActor]


class AnsweredStatement(AnswerModel):
    """Other words of the article for the same figure."""

    quote: str
    said_by: str | None


class AnsweredFigure(AnswerModel):
    """A figure as the model reports it."""

    id: str = Field(description="f1, f2, ...")
    quote: str
    also: list[AnsweredStatement]
    outcome: Outcome
    bound: AnswerBound
    number: int | None
    number_to: int | None
    who: str | None
    group: Group
    demographic: str | None
    attackers: bool
    event: str | None
    place: str | None
    site: str | None
    day: str | None
    said_by: str | None
    claim_about: ClaimAbout | None
    scope: Scope
    assertion: Assertion
    part_of: str | None
    replaces: str | None
    disputes: str | None


class SurveyAnswer(AnswerModel):
    """The answer to the question about a whole article."""

    language: str
    headline: str
    gist: str
    key_points: list[AnsweredKeyPoint]
    speakers: list[AnsweredSpeaker]
    events: list[AnsweredEvent]
    figures: list[AnsweredFigure]
    orders: list[str]


class ObjectionAnswer(AnswerModel):
    """What a model says to one objection."""

    objection: int
    answer: Literal["keep", "change", "drop", "add"]
    keep_reason: KeepReason | None
    drop_reason: DropReason | None
    figure: AnsweredFigure | None


class RevisionAnswer(AnswerModel):
    """The answer to the objections, and the figures that were missed."""

    answers: list[ObjectionAnswer]
    missed: list[AnsweredFigure]
