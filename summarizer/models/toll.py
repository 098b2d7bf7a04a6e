"""What the figures of one event and outcome add up to, and why."""

from typing import Literal

from pydantic import Field, NonNegativeInt

from summarizer.models.base import Record
from summarizer.models.vocabulary import Group, Outcome

Role = Literal[
    "counted",
    "part",
    "replaced",
    "disputed",
    "attackers",
    "feared",
    "not_asserted",
    "cumulative",
    "background",
    "none_reported",
    "unverified",
    "excluded",
]
"""What a figure does in a toll. Only ``counted`` and ``disputed`` figures move its numbers,
and ``part`` where parts together exceed what their whole states."""


Basis = Literal["stated", "added", "disputed", "replaced"]
"""What a toll rests on. ``stated``: one statement of the article gives the whole. ``added``: our
sum of separate statements. ``disputed``: speakers differ, and the toll spans their numbers.
``replaced``: a later count took the place of an earlier one."""

Agreement = Literal["agrees", "contradicts", "silent"]
"""Whether a number in the title or the opening fits a toll; ``silent``: there is none."""


class TollEntry(Record):
    """One figure's role in a toll."""

    figure: str = Field(description="id of the figure")
    role: Role
    phrase: str
    whole: str | None = Field(default=None, description="for a part: the id of its whole")
    note: str | None = Field(default=None, description="why, where the role alone does not say")


class Interval(Record):
    """Low, best and high, in persons. None is not 0: low None is unknown, high None is open."""

    low: NonNegativeInt | None = None
    best: NonNegativeInt | None = None
    high: NonNegativeInt | None = None


class Toll(Record):
    """Low, best and high for one event, outcome and group, under a named counting policy.

    ``best`` is None where any counted figure is only a minimum or a vague word: nothing in the
    text is then an estimate of the whole.
    """

    event: str | None = Field(description="id of the event; None for figures of no one event")
    outcome: Outcome
    group: Group | None = Field(default=None, description="None counts every group together")
    low: NonNegativeInt | None
    best: NonNegativeInt | None
    high: NonNegativeInt | None
    attackers: Interval | None = Field(
        default=None, description="the attackers' own dead or hurt, left out of the numbers above"
    )
    with_attackers: Interval | None = None
    feared: Interval | None = Field(
        default=None, description="people presumed dead or hurt, not in the numbers above"
    )
    claimed: Interval | None = Field(
        default=None,
        description="the part of the numbers above that rests on nothing but the claim of one "
        "side about its enemy's losses",
    )
    without_claimed: Interval | None = Field(
        default=None,
        description="the numbers above without what is only claimed; None where the claim is all "
        "there is, or where nothing is only claimed",
    )
    basis: Basis = "stated"
    title: Agreement = "silent"
    opening: Agreement = "silent"
    upheld: NonNegativeInt = Field(
        default=0, description="figures in the numbers above of which the words cannot tell"
    )
    unconfirmed: NonNegativeInt = Field(
        default=0, description="figures in the numbers above that only the rules have read"
    )
    policy: str = "literal"
    entries: tuple[TollEntry, ...] = ()
    explanation: str = Field(default="", description="the entries as one sentence")

    @property
    def counts_attackers(self) -> bool:
        """Whether the policy counts the attackers, so that the numbers include them."""
        included = self.with_attackers
        return included is not None and (self.low, self.best, self.high) == (
            included.low,
            included.best,
            included.high,
        )

    def __str__(self) -> str:
        return self.explanation


class Dispute(Record):
    """Different numbers that different speakers give for the same people."""

    event: str | None
    outcome: Outcome
    figures: tuple[str, ...]
    explanation: str = ""
