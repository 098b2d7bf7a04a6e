"""Gold as a model's answer: what a perfect reader would say."""

from __future__ import annotations

from typing import Final

from summarizer.evaluation.gold import GoldArticle, GoldEvent, GoldFigure
from summarizer.models.answer import (
    AnswerBound,
    AnsweredActor,
    AnsweredEvent,
    AnsweredFigure,
    AnsweredStatement,
    SurveyAnswer,
)

_BOUNDS: Final[dict[str, AnswerBound]] = {"none_reported": "unknown"}


def perfect_answer(gold: GoldArticle) -> SurveyAnswer:
    """Return a gold article as the answer to the survey about it."""
    return SurveyAnswer(
        language="en",
        headline=gold.title,
        gist=gold.title,
        key_points=[],
        speakers=[],
        events=[_event(event) for event in gold.events],
        figures=[_figure(figure) for figure in gold.figures],
        orders=[],
    )


def _event(event: GoldEvent) -> AnsweredEvent:
    actors = []
    if event.perpetrator is not None:
        actors = [
            AnsweredActor(
                name=event.perpetrator,
                side="unknown",
                role="attacker",
                confidence="reported_as_fact",
                said_by=None,
            )
        ]
    return AnsweredEvent(
        id=event.id,
        type=event.type,
        title=event.type,
        place=event.place,
        site=None,
        day=event.date,
        scope="incident",
        actors=actors,
    )


def _figure(figure: GoldFigure) -> AnsweredFigure:
    number, number_to = _numbers(figure)
    return AnsweredFigure(
        id=figure.id,
        quote=figure.phrase,
        also=[AnsweredStatement(quote=words, said_by=None) for words in figure.also],
        outcome=figure.outcome,
        bound=_bound(figure),
        number=number,
        number_to=number_to,
        who=None,
        group=figure.group,
        demographic=None,
        attackers=figure.attackers,
        event=figure.event,
        place=figure.place,
        site=None,
        day=figure.date,
        said_by=figure.said_by,
        claim_about=None,
        scope=figure.scope,
        assertion="asserted",
        part_of=figure.part_of,
        replaces=figure.replaces,
        disputes=figure.disputes,
    )


def _bound(figure: GoldFigure) -> AnswerBound:
    if figure.bound == "none_reported":
        return _BOUNDS[figure.bound]
    return figure.bound


def _numbers(figure: GoldFigure) -> tuple[int | None, int | None]:
    match figure.bound:
        case "exact" | "about":
            return figure.best, None
        case "at_least":
            return figure.low, None
        case "more_than":
            return (figure.low or 1) - 1, None
        case "at_most" | "range":
            return figure.low, figure.high
    return None, None
