"""A person's review of a summary: what is confirmed, corrected, rejected, added, joined, parted."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final, Literal, Self

from pydantic import (
    AwareDatetime,
    Field,
    NonNegativeInt,
    StringConstraints,
    model_validator,
)

from summarizer.models.base import Name, Record
from summarizer.models.toll import Basis
from summarizer.models.vocabulary import Bound, Group, Outcome, SpeakerKind

_MOST: Final = 5_000
Count = Annotated[int, Field(ge=0, le=10_000_000_000)]
Id = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Note = Annotated[str, StringConstraints(max_length=2_000)]
Short = Annotated[Name, StringConstraints(min_length=1, max_length=300)]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Mark = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]


class NumberChange(Record):
    """The number as a person reads it: a bound, the number, and of a range its other end."""

    field: Literal["number"] = "number"
    bound: Bound
    number: Count | None = None
    to: Count | None = Field(default=None, description="the upper end of a range, and only there")

    @model_validator(mode="after")
    def _has_what_its_bound_needs(self) -> Self:
        if (self.number is None) == (self.bound not in ("vague", "none_reported")):
            raise ValueError(f"a number that is {self.bound} has one number, or none")
        if (self.to is not None) != (self.bound == "range"):
            raise ValueError("a range, and nothing else, has an upper end")
        if self.to is not None and self.number is not None and self.to <= self.number:
            raise ValueError("a range ends above its beginning")
        return self

    @property
    def ends(self) -> tuple[int | None, int | None, int | None]:
        """Low, best and high, as :class:`~summarizer.models.Figure` has them."""
        number = self.number
        match self.bound:
            case "exact":
                return number, number, number
            case "at_least":
                return number, number, None
            case "more_than":
                return (number or 0) + 1, None, None
            case "at_most":
                return min(1, number or 0), None, number
            case "about":
                return None, number, None
            case "range":
                return number, None, self.to
            case "vague":
                return 2, None, None
        return None, None, None


class OutcomeChange(Record):
    """What happened to the people."""

    field: Literal["outcome"] = "outcome"
    value: Outcome


class GroupChange(Record):
    """Whose side they were on."""

    field: Literal["group"] = "group"
    value: Group


class EventChange(Record):
    """The event it belongs to; null for none."""

    field: Literal["event"] = "event"
    value: Id | None


class WholeChange(Record):
    """The figure that contains it; null for none."""

    field: Literal["part_of"] = "part_of"
    value: Id | None


class SpeakerChange(Record):
    """Who says so; null where the article speaks in its own voice."""

    field: Literal["said_by"] = "said_by"
    value: Short | None
    kind: SpeakerKind = "other"


class PlaceChange(Record):
    """Where; null where the text does not say."""

    field: Literal["place"] = "place"
    value: Short | None


class DayChange(Record):
    """The day, or the first and the last; null where the text does not say."""

    field: Literal["date"] = "date"
    value: date | None
    to: date | None = Field(default=None, description="the last day, where it is not the first")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.to is not None and (self.value is None or self.to < self.value):
            raise ValueError("the last day is before the first")
        return self


Change = Annotated[
    NumberChange
    | OutcomeChange
    | GroupChange
    | EventChange
    | WholeChange
    | SpeakerChange
    | PlaceChange
    | DayChange,
    Field(discriminator="field"),
]
Changes = Annotated[tuple[Change, ...], Field(min_length=1, max_length=8)]


class Confirm(Record):
    """The figure is right as it is."""

    kind: Literal["confirm"] = "confirm"
    figure: Id
    note: Note | None = None


class Correct(Record):
    """The figure is right when this is changed."""

    kind: Literal["correct"] = "correct"
    figure: Id
    changes: Changes
    note: Note | None = None


class Reject(Record):
    """It is no casualty figure of this article."""

    kind: Literal["reject"] = "reject"
    figure: Id
    note: Note | None = None


class Words(Record):
    """Words of the article; offsets count characters (code points) of its text."""

    start: NonNegativeInt
    end: NonNegativeInt
    quote: Annotated[str, StringConstraints(min_length=1, max_length=2_000)]

    @model_validator(mode="after")
    def _spans_its_quote(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError("the span is not as long as the quote")
        return self


class Add(Record):
    """A figure that was missed, with its words; its changes have a number and an outcome."""

    kind: Literal["add"] = "add"
    figure: Id = Field(description="an id that no figure of the summary has")
    words: Words
    changes: Changes
    note: Note | None = None

    @model_validator(mode="after")
    def _is_a_figure(self) -> Self:
        if not {"number", "outcome"} <= {change.field for change in self.changes}:
            raise ValueError("an added figure has a number and an outcome")
        return self


class Dismiss(Record):
    """An open cue counts nobody: ``start`` and ``end`` are those of its words."""

    kind: Literal["dismiss"] = "dismiss"
    start: NonNegativeInt
    end: NonNegativeInt
    note: Note | None = None


class Join(Record):
    """Two events are one: ``event`` goes into the other."""

    kind: Literal["join"] = "join"
    event: Id
    into: Id
    note: Note | None = None


class Part(Record):
    """One event is two: these figures belong to a new one."""

    kind: Literal["part"] = "part"
    event: Id
    new: Id = Field(description="an id that no event of the summary has")
    title: Short | None = None
    figures: Annotated[tuple[Id, ...], Field(min_length=1, max_length=_MOST)]
    note: Note | None = None


Decision = Annotated[
    Confirm | Correct | Reject | Add | Dismiss | Join | Part, Field(discriminator="kind")
]


class Seen(Record):
    """What the person had before them: a fingerprint of each figure and event, by id."""

    figures: dict[Id, Mark]
    events: dict[Id, Mark]


class Review(Record):
    """A person's decisions on one summary. Their order does not matter."""

    review: Literal[1] = 1
    article: Digest = Field(description="SHA-256 of the article's text, in UTF-8")
    seen: Seen
    by: Short = Field(description="who decided")
    at: AwareDatetime = Field(description="when the review was saved")
    decisions: Annotated[tuple[Decision, ...], Field(max_length=_MOST)] = ()

    @model_validator(mode="after")
    def _decides_once(self) -> Self:
        ones = self.decisions
        _once("figure", (d.figure for d in ones if isinstance(d, Confirm | Correct | Reject | Add)))
        _once("cue", (f"{d.start} {d.end}" for d in ones if isinstance(d, Dismiss)))
        _once("joined event", (d.event for d in ones if isinstance(d, Join)))
        _once("new event", (d.new for d in ones if isinstance(d, Part)))
        _once("parted figure", (f for d in ones if isinstance(d, Part) for f in d.figures))
        for decision in ones:
            if isinstance(decision, Correct | Add):
                _once("changed field", (change.field for change in decision.changes))
        return self


def _once(what: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise ValueError(f"a {what} is decided on twice")
        seen.add(name)


class TollBefore(Record):
    """A toll of all groups as it was before a review."""

    event: str | None
    outcome: Outcome
    low: NonNegativeInt | None
    best: NonNegativeInt | None
    high: NonNegativeInt | None
    basis: Basis
    figures: tuple[str, ...] = Field(description="ids of the figures that moved it")


class AppliedReview(Record):
    """A review that was applied to a summary, and the tolls before it."""

    review: Review
    tolls: tuple[TollBefore, ...] = ()
