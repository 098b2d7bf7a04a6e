"""The nested schema that instructor asks for, with the checks that a careful user would write."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from pydantic import BaseModel, NonNegativeInt, ValidationError, model_validator

from benchmarks.compare.figures import locate
from summarizer.models.vocabulary import Group, Outcome


class CasualtyFigure(BaseModel):
    """One figure: its words first, then what they mean."""

    id: str
    quote: str
    outcome: Outcome
    low: NonNegativeInt | None
    best: NonNegativeInt | None
    high: NonNegativeInt | None
    group: Group
    said_by: str | None
    place: str | None
    date: dt.date | None
    part_of: str | None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        known = [n for n in (self.low, self.best, self.high) if n is not None]
        if known != sorted(known):
            raise ValueError("low must not be above best, nor best above high")
        return self


class CasualtyEvent(BaseModel):
    """One event, or the background, with its figures."""

    name: str
    place: str | None
    date: dt.date | None
    figures: list[CasualtyFigure]


class Report(BaseModel):
    """All casualty figures of an article, event by event."""

    events: list[CasualtyEvent]


def report_on(text: str) -> type[Report]:
    """Return the schema for one article: its quotes must be words of that article.

    The text is bound here, not handed over as instructor's ``context``, which would turn the
    messages into templates and break on an article with braces.
    """

    class CasualtyReport(Report):
        """All casualty figures of the article, event by event."""

        @model_validator(mode="after")
        def _quoted_word_for_word(self) -> Self:
            figures = [figure for event in self.events for figure in event.figures]
            wrong = [figure.id for figure in figures if not locate(figure.quote, text)]
            if wrong:
                raise ValueError(
                    f"the quotes of {', '.join(wrong)} are not in the article word for word"
                )
            return self

    return CasualtyReport


def salvaged(answer: Any, text: str) -> dict[str, Any]:
    """Return what is valid of a last answer that as a whole was not, figure by figure."""
    events = []
    for event in _list(answer, "events"):
        figures = [f for f in _list(event, "figures") if _is_valid(f, text)]
        events.append({**event, "figures": figures})
    return {"events": events}


def _list(holder: Any, key: str) -> list[Any]:
    value = holder.get(key) if isinstance(holder, dict) else None
    return value if isinstance(value, list) else []


def _is_valid(figure: Any, text: str) -> bool:
    try:
        return bool(locate(CasualtyFigure.model_validate(figure).quote, text))
    except ValidationError:
        return False
