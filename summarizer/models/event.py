"""One event: what happened, where, when, by whom."""

from typing import Annotated

from pydantic import Field

from summarizer.models.base import Name, Record
from summarizer.models.figure import Actor, Attribution, Evidence, Problem, When
from summarizer.models.vocabulary import EventType, Scope


class Event(Record):
    """An event that the article tells of; the same event told twice is one."""

    id: str
    type: EventType
    title: Name | None = Field(default=None, description="a few words that tell it from the others")
    place: Name | None = Field(default=None, description="as named in the text")
    where_precision: Annotated[int, Field(ge=1, le=7)] | None = Field(
        default=None,
        description="UCDP where_prec: 1 exact, 2 near a place, 3 district, 4 province, 5 region "
        "or line, 6 country, 7 at sea or in the air; None where the text does not decide it",
    )
    site: Name | None = Field(default=None, description="the spot, in the words of the article")
    date: When | None = None
    actors: tuple[Actor, ...] = Field(
        default=(), description="who took part, as far as the article says"
    )
    scope: Scope = "incident"
    evidence: tuple[Evidence, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def perpetrator(self) -> Attribution | None:
        """The first attacker of whom it is not denied; None where there is none."""
        for actor in self.actors:
            if actor.role == "attacker" and actor.confidence != "denied":
                return Attribution(name=actor.name, confidence=actor.confidence)
        return None
