"""What scoring returns: frozen, and the same after a round trip through JSON."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, computed_field

ATTRIBUTES = ("bound", "group", "attackers", "scope", "part_of", "said_by", "place", "date")

FaultKind = Literal["missed", "spurious", "repeat", "attribute", "invented", "toll"]


class Result(BaseModel):
    """Frozen; computed rates are written to JSON and ignored when it is read back."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Tally(Result):
    """Figures of gold, figures predicted, and how many of them are pairs."""

    gold: int = 0
    predicted: int = 0
    right: int = 0

    @computed_field  # type: ignore[prop-decorator]
    @property
    def precision(self) -> float:
        """Share of the predicted figures that are right; 1 where none was due and none given."""
        return _share(self.right, self.predicted, self.gold)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def recall(self) -> float:
        """Share of the gold figures that were found; 1 where none was due and none given."""
        return _share(self.right, self.gold, self.predicted)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.gold + self.predicted
        return 2 * self.right / total if total else 1.0

    def __add__(self, other: Self) -> Tally:
        return Tally(
            gold=self.gold + other.gold,
            predicted=self.predicted + other.predicted,
            right=self.right + other.right,
        )


class Share(Result):
    """So many right of so many."""

    right: int = 0
    total: int = 0

    @computed_field  # type: ignore[prop-decorator]
    @property
    def rate(self) -> float | None:
        """The share; None of nothing."""
        return self.right / self.total if self.total else None


class Confusion(Result):
    """How often one value was given where another was due."""

    expected: str
    given: str
    count: int


class AttributeScore(Result):
    """One attribute over the matched pairs.

    ``all`` counts every pair, and a null where gold has null is right; ``stated`` counts the
    pairs where gold gives a value.
    """

    name: str
    all: Share
    stated: Share
    confusions: tuple[Confusion, ...] = ()


class Fault(Result):
    """One thing that is wrong, with the sentence it concerns."""

    kind: FaultKind
    gold: str | None = None
    predicted: str | None = None
    attribute: str | None = None
    expected: str | None = None
    given: str | None = None
    note: str | None = None
    sentence: str | None = None


class Pair(Result):
    """A predicted figure, the gold figure that it is, and the attributes that differ."""

    gold: str
    predicted: str
    wrong: tuple[str, ...] = ()


class TollScore(Result):
    """One gold toll and the system's toll that answers it, if any does."""

    event: str
    outcome: str
    low: int
    high: int | None
    right: bool
    given_event: str | None = None
    given_low: int | None = None
    given_high: int | None = None
    given: bool = False


class ArticleScore(Result):
    """One article."""

    id: str
    figures: Tally
    incidents: Tally
    numbers: Tally
    pairs: tuple[Pair, ...] = ()
    tolls: tuple[TollScore, ...] = ()
    headline: bool = False
    repeats: int = 0
    invented: int = 0
    faults: tuple[Fault, ...] = ()


class Report(Result):
    """A run over a set of articles: totals first, then each article."""

    figures: Tally
    incidents: Tally
    numbers: Tally
    attributes: tuple[AttributeScore, ...] = ()
    tolls: Share = Share()
    headlines: Share = Share()
    repeats: int = 0
    invented: int = 0
    evidence: bool = True
    """False where no figure of the system had usable evidence, so that rule 3 fell away."""
    missing: tuple[str, ...] = ()
    """Articles without a prediction; all their figures count as missed."""
    articles: tuple[ArticleScore, ...] = ()

    def attribute(self, name: str) -> AttributeScore:
        """Return the score of one attribute.

        Raises
        ------
        KeyError
            It is not scored.
        """
        for one in self.attributes:
            if one.name == name:
                return one
        raise KeyError(name)


def _share(right: int, of: int, other: int) -> float:
    return right / of if of else float(not other)
