"""One small article, and answers about it that were written for the tests."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from summarizer import ArticleSummary, summarise
from summarizer.models.answer import (
    AnsweredActor,
    AnsweredEvent,
    AnsweredFigure,
    AnsweredKeyPoint,
    AnsweredSpeaker,
    ObjectionAnswer,
    RevisionAnswer,
    SurveyAnswer,
)
from summarizer.testing import ScriptedEndpoint, completion
from summarizer.testing.script import Reply

TEXT = """BELMAR, 4 May 2021 - At least 12 people were killed on Monday when shells hit a market \
in Belmar, the mayor, Ana Torres, said.

Seven others were wounded, she said.

A truck with 40 crates of fruit burned out."""

SPEAKER = "Ana Torres"

_SILENT: dict[str, Any] = {
    "also": [],
    "number_to": None,
    "who": None,
    "group": "civilian",
    "demographic": None,
    "attackers": False,
    "event": "e1",
    "place": "Belmar",
    "site": None,
    "day": "Monday",
    "said_by": SPEAKER,
    "claim_about": None,
    "scope": "incident",
    "assertion": "asserted",
    "part_of": None,
    "replaces": None,
    "disputes": None,
}


def figure(quote: str, outcome: str, number: int | None, **known: Any) -> dict[str, Any]:
    """A figure as a model answers it: exact, of civilians, told by the mayor, unless said."""
    told = {"id": "f9", "quote": quote, "outcome": outcome, "bound": "exact", "number": number}
    return AnsweredFigure.model_validate({**told, **_SILENT, **known}).model_dump()


KILLED = figure("At least 12 people", "killed", 12, id="f1", bound="at_least")
WOUNDED = figure("Seven others", "injured", 7, id="f2")
INVENTED = figure("200 people were executed", "killed", 200, id="f3")

EVENT = AnsweredEvent(
    id="e1",
    type="Shelling/artillery/missile attack",
    title="shelling of a market",
    place="Belmar",
    site="a market",
    day="Monday",
    scope="incident",
    actors=[],
).model_dump()


def actor(name: str, **known: Any) -> dict[str, Any]:
    """Who did it, reported as a fact, unless said."""
    told = {"side": "unknown", "role": "attacker", "confidence": "reported_as_fact"}
    return AnsweredActor.model_validate(
        {"name": name, "said_by": None, **told, **known}
    ).model_dump()


def survey(
    *figures: dict[str, Any],
    gist: str = "Shells hit a market in Belmar.",
    events: Sequence[dict[str, Any]] = (EVENT,),
    **known: Any,
) -> str:
    """A whole answer about the article."""
    answer: dict[str, Any] = {
        "language": "en",
        "headline": "Shells hit market",
        "gist": gist,
        "key_points": [
            AnsweredKeyPoint(text="Shells hit a market.", quote="shells hit a market").model_dump()
        ],
        "speakers": [AnsweredSpeaker(name=SPEAKER, kind="authorities").model_dump()],
        "events": list(events),
        "figures": list(figures),
        "orders": [],
    }
    return json.dumps(SurveyAnswer.model_validate({**answer, **known}).model_dump())


def said(objection: int, answer: str, figure: dict[str, Any] | None = None) -> dict[str, Any]:
    """What a model says to one objection; ``keep`` and ``drop`` with the likeliest reason."""
    told = {
        "objection": objection,
        "answer": answer,
        "keep_reason": "words_say_so" if answer == "keep" else None,
        "drop_reason": "not_in_article" if answer == "drop" else None,
        "figure": figure,
    }
    return ObjectionAnswer.model_validate(told).model_dump()


def revision(*answers: dict[str, Any], missed: Sequence[dict[str, Any]] = ()) -> str:
    """A whole answer to objections."""
    told = {"answers": list(answers), "missed": list(missed)}
    return json.dumps(RevisionAnswer.model_validate(told).model_dump())


def question_of(body: Any) -> str:
    """Which question a request puts: survey, revision, sentence or event."""
    fields = body["response_format"]["json_schema"]["schema"]["properties"]
    kinds = {"people": "sentence", "by": "event", "figures": "survey", "answers": "revision"}
    return next(kind for field, kind in kinds.items() if field in fields)


def asked(server: ScriptedEndpoint) -> list[str]:
    """Which questions a server was asked, in their order."""
    return [question_of(request) for request in server.requests]


def objections_of(body: Any) -> str:
    """The objections that a request puts, as they stand in its last message."""
    found: str = body["messages"][-1]["content"]
    return found[found.index("<objections") :]


def people(*found: tuple[str, str]) -> Reply:
    """Answer what people are harmed in a sentence: words, and the harm."""
    return completion({"people": [{"words": words, "harm": harm} for words, harm in found]})


def read_sentence(body: Any) -> Reply:
    """Answer a small model's question about TEXT rightly."""
    if question_of(body) == "event":
        return completion({"type": EVENT["type"], "by": None})
    sentence = body["messages"][-1]["content"].rpartition("Sentence: ")[2]
    known = ((KILLED, "killed"), (WOUNDED, "injured"))
    return people(*((f["quote"], harm) for f, harm in known if f["quote"] in sentence))


def run(*steps: Any, **options: Any) -> tuple[ArticleSummary, ScriptedEndpoint]:
    """Summarise TEXT with a model that plays these steps, or what a function gives."""
    script = steps[0] if len(steps) == 1 and callable(steps[0]) else list(steps)
    with ScriptedEndpoint(script) as server:
        summary = summarise(
            options.pop("text", TEXT),
            model="openai/scripted",
            base_url=server.base_url,
            api_key="k",
            **options,
        )
    return summary, server
