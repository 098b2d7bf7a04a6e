"""A draft of one figure: what the words suggest, before a model is asked and checks are run."""

from dataclasses import dataclass

from summarizer.models import When
from summarizer.models.amount import floor_value, principal_value
from summarizer.models.vocabulary import Assertion, Bound, Group, Outcome, Scope
from summarizer.readers.rules.cues import Cue
from summarizer.text.speech.speakers import Voice


@dataclass(frozen=True, slots=True)
class Draft:
    """One figure as the words suggest it. References are indices of cues."""

    cue: Cue
    outcome: Outcome
    bound: Bound
    low: int | None
    best: int | None
    high: int | None
    group: Group
    demographic: str | None
    attackers: bool
    assertion: Assertion
    scope: Scope
    said_by: Voice | None
    place: str | None
    date: When | None
    also: tuple[Cue, ...] = ()  # other statements of the same figure
    part_of: int | None = None
    replaces: int | None = None
    disputes: int | None = None
    event: str | None = None
    own_place: bool = False  # whether its own paragraph gives the place and the day
    own_day: bool = False

    @property
    def key(self) -> int:
        """What other drafts refer to it by: the index of its cue."""
        return self.cue.index

    @property
    def floor(self) -> int | None:
        """The least number the words allow."""
        return floor_value(self.low, self.best)

    @property
    def principal(self) -> int | None:
        """The one number to compare by; None for vague words and for no information."""
        return principal_value(self.bound, self.low, self.best, self.high)

    @property
    def cues(self) -> tuple[Cue, ...]:
        """Every statement of the figure, the fullest first."""
        return (self.cue, *self.also)
