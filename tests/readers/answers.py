"""Answers as a capable model gives them, made short: only what differs is written."""

from typing import Any

from summarizer.models.answer import (
    AnsweredEvent,
    AnsweredFigure,
    AnsweredStatement,
    ObjectionAnswer,
    RevisionAnswer,
    SurveyAnswer,
)


def figure(quote: str, number: int | None = None, **known: Any) -> AnsweredFigure:
    """A figure of people killed in event e1; ``also`` may be plain quotes."""
    also = [
        AnsweredStatement(quote=s, said_by=None) if isinstance(s, str) else s
        for s in known.pop("also", [])
    ]
    values: dict[str, Any] = {
        "id": "f1",
        "quote": quote,
        "also": also,
        "outcome": "killed",
        "bound": "exact",
        "number": number,
        "number_to": None,
        "who": None,
        "group": "civilian",
        "demographic": None,
        "attackers": False,
        "event": "e1",
        "place": None,
        "site": None,
        "day": None,
        "said_by": None,
        "claim_about": None,
        "scope": "incident",
        "assertion": "asserted",
        "part_of": None,
        "replaces": None,
        "disputes": None,
    }
    return AnsweredFigure(**(values | known))


def event(name: str = "e1", **known: Any) -> AnsweredEvent:
    values: dict[str, Any] = {
        "id": name,
        "type": "Attack",
        "title": "an attack",
        "place": None,
        "site": None,
        "day": None,
        "scope": "incident",
        "actors": [],
    }
    return AnsweredEvent(**(values | known))


def survey(*figures: AnsweredFigure, **known: Any) -> SurveyAnswer:
    """An answer about a whole article; figures are f1, f2, ... in order unless they have ids."""
    ids = [f.id for f in figures]
    named = figures if len(set(ids)) > 1 else [
        f.model_copy(update={"id": f"f{n}"}) for n, f in enumerate(figures, 1)
    ]  # fmt: skip
    values: dict[str, Any] = {
        "language": "en",
        "headline": "An attack",
        "gist": "There was an attack.",
        "key_points": [],
        "speakers": [],
        "events": [event()],
        "figures": list(named),
        "orders": [],
    }
    return SurveyAnswer(**(values | known))


def empty_answer() -> SurveyAnswer:
    return survey(events=[])


def keep(objection: int, reason: str = "words_say_so") -> ObjectionAnswer:
    return _answer(objection, "keep", keep_reason=reason)


def change(objection: int, changed: AnsweredFigure) -> ObjectionAnswer:
    return _answer(objection, "change", figure=changed)


def drop(objection: int, reason: str = "not_in_article") -> ObjectionAnswer:
    return _answer(objection, "drop", drop_reason=reason)


def add(objection: int, added: AnsweredFigure) -> ObjectionAnswer:
    return _answer(objection, "add", figure=added)


def revision(*answers: ObjectionAnswer, missed: tuple[AnsweredFigure, ...] = ()) -> RevisionAnswer:
    return RevisionAnswer(answers=list(answers), missed=list(missed))


def _answer(objection: int, answer: str, **known: Any) -> ObjectionAnswer:
    values = {"keep_reason": None, "drop_reason": None, "figure": None}
    return ObjectionAnswer(objection=objection, answer=answer, **(values | known))  # type: ignore[arg-type]
