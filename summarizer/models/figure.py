"""One casualty figure: one speaker, one group of people, one outcome, one scope."""

from datetime import date, datetime
from typing import Annotated, Literal, Self

from pydantic import Field, NonNegativeInt, model_validator

from summarizer.models.amount import floor_value, principal_value
from summarizer.models.base import Name, Record
from summarizer.models.vocabulary import (
    ActorRole,
    Assertion,
    Bound,
    ClaimAbout,
    Confidence,
    Group,
    Outcome,
    Scope,
    Side,
    SpeakerKind,
    Status,
)


class Evidence(Record):
    """Words of the article, verbatim.

    ``text[start:end] == quote`` for the text that the caller gave, always.
    """

    quote: str
    start: NonNegativeInt
    end: NonNegativeInt
    sentence: NonNegativeInt = Field(description="index of the sentence the quote begins in")
    said_by: str | None = Field(
        default=None,
        description="who says these words, where it is not the figure's own speaker",
    )

    @model_validator(mode="after")
    def _spans_its_quote(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError("the span is not as long as the quote")
        return self


class Problem(Record):
    """One thing that a check found, as data."""

    check: str = Field(description="name of the check that found it")
    figure: str | None = Field(default=None, description="id of the figure concerned")
    message: str = Field(description="what is wrong, in a sentence for a reader")
    words: Evidence | None = Field(default=None, description="the words concerned")
    kept: bool = Field(
        default=False,
        description="the model was asked about it and kept its reading, giving a reason",
    )


class When(Record):
    """A day or span of days, with the words it was resolved from."""

    start: date
    end: date
    words: str
    precision: Annotated[int, Field(ge=1, le=5)] = Field(
        description="UCDP date precision: 1 the day, 2 two to six days, 3 the week, 4 the month, "
        "5 the year"
    )

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        if self.end < self.start:
            raise ValueError("the last day is before the first")
        return self

    @property
    def day(self) -> date | None:
        """The day, where it is one day."""
        return self.start if self.start == self.end else None

    @property
    def iso(self) -> str:
        """``2015-04-26``; ``2015-04`` for a whole month; ``2015`` for a year; else ``a/b``."""
        if self.start == self.end:
            return self.start.isoformat()
        if self.precision == 4 and (self.start.year, self.start.month) == (
            self.end.year,
            self.end.month,
        ):
            return f"{self.start:%Y-%m}"
        if self.precision == 5 and self.start.year == self.end.year:
            return f"{self.start:%Y}"
        return f"{self.start.isoformat()}/{self.end.isoformat()}"


class Speaker(Record):
    """Who says so, in the text's own words."""

    name: Name
    kind: SpeakerKind = "other"


class Attribution(Record):
    """Who is said to have done it, and how surely (MUC-4's confidence ladder)."""

    name: Name
    confidence: Confidence = "reported_as_fact"


class Actor(Record):
    """Who took part in an event: on which side, in what role, and how surely."""

    name: Name = Field(description="as named in the text")
    side: Side = "unknown"
    role: ActorRole = "attacker"
    confidence: Confidence = "reported_as_fact"
    said_by: str | None = Field(
        default=None, description="who says so; None where the article speaks in its own voice"
    )


ReviewAction = Literal["confirmed", "corrected", "rejected", "added"]
"""What a person decided on a figure."""


class Before(Record):
    """A figure as it was read, before a person decided on it."""

    status: Status
    outcome: Outcome
    bound: Bound
    low: NonNegativeInt | None
    best: NonNegativeInt | None
    high: NonNegativeInt | None
    group: Group
    event: str | None
    part_of: str | None
    said_by: Speaker | None
    place: str | None
    date: When | None
    problems: tuple[Problem, ...] = ()
    basis: str | None = Field(
        default=None, description="what the toll rested on in which it counted; null for none"
    )


class Reviewed(Record):
    """What a person decided on a figure, and the reading that they had before them."""

    by: str
    at: datetime
    action: ReviewAction
    note: str | None = Field(default=None, description="why, in the person's words")
    before: Before | None = Field(
        default=None,
        description="the reading before the first review; null for a figure that a person added",
    )


class Figure(Record):
    """One statement about people harmed: the words, and only then a number.

    ``low``, ``best`` and ``high`` are persons. None is not 0: exact 5 is 5/5/5, at least 5 is
    5/5/None, more than 5 is 6/None/None, up to 5 is 1 or 0/None/5, about 5 is None/5/None,
    5 to 8 is 5/None/8, "no casualties" is 0/0/0, a vague plural is 2/None/None, and no
    information is None throughout.
    """

    id: str
    phrase: str = Field(description="the words that carry the figure, verbatim")
    evidence: tuple[Evidence, ...] = Field(
        description="the phrase and every other statement of the same figure; empty where the "
        "quote could not be found in the article (the figure is then unverified)"
    )
    outcome: Outcome
    bound: Bound
    low: NonNegativeInt | None
    best: NonNegativeInt | None
    high: NonNegativeInt | None
    who: Name | None = Field(default=None, description="the people, as the text calls them")
    group: Group = "unknown"
    demographic: str | None = Field(
        default=None, description="children, women, men, elderly, journalists, aid workers, ..."
    )
    attackers: bool = Field(
        default=False, description="the people counted carried out the attack themselves"
    )
    event: str | None = Field(default=None, description="id of the event it belongs to")
    place: Name | None = Field(default=None, description="as named in the text")
    site: Name | None = Field(
        default=None, description="the spot, in the words of the article: a mill by the river"
    )
    date: When | None = None
    caused_by: Attribution | None = None
    said_by: Speaker | None = Field(
        default=None, description="None where the article speaks in its own voice"
    )
    claim_about: ClaimAbout | None = Field(
        default=None,
        description="whom a party to the fighting, or its media, counts here: its own people or "
        "its enemy's; None where the speaker is no party, or nobody knows",
    )
    scope: Scope = "incident"
    assertion: Assertion = "asserted"
    part_of: str | None = Field(default=None, description="id of the figure that contains it")
    replaces: str | None = Field(default=None, description="id of the toll that it updates")
    disputes: str | None = Field(
        default=None, description="id of another number for the same people"
    )
    status: Status = "unverified"
    problems: tuple[Problem, ...] = ()
    read_by: str | None = Field(
        default=None,
        description="who read it: the name of a model, or null for the rules alone",
    )
    reviewed: Reviewed | None = Field(
        default=None, description="a person's decision; null where nobody decided on it"
    )

    @property
    def floor(self) -> int | None:
        """The least number of persons that the words allow: ``low``, else ``best``."""
        return floor_value(self.low, self.best)

    @property
    def ceiling(self) -> int | None:
        """The greatest number that the words allow; None is open above. "About 40" is 40."""
        if self.high is not None:
            return self.high
        return self.best if self.bound == "about" else None

    @property
    def principal(self) -> int | None:
        """The one number to compare by: ``high`` of an upper bound, else best, low, high."""
        return principal_value(self.bound, self.low, self.best, self.high)
