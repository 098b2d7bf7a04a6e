"""One small article, and answers about it that were written for the tests."""

from __future__ import annotations

import json
from typing import Any

from summarizer import ArticleSummary, summarise
from summarizer.testing import ScriptedEndpoint, completion

TEXT = """BELMAR, 4 May 2021 - At least 12 people were killed on Monday when shells hit a market \
in Belmar, the mayor, Ana Torres, said.

Seven others were wounded, she said.

A truck with 40 crates of fruit burned out."""


def figure(quote: str, outcome: str, low: int | None, **known: Any) -> dict[str, Any]:
    return {
        "id": known.pop("id", quote),
        "quote": quote,
        "also": [],
        "outcome": outcome,
        "bound": "exact",
        "low": low,
        "best": low,
        "high": low,
        "who": None,
        "group": "civilian",
        "demographic": None,
        "attackers": False,
        "event": "e1",
        "place": "Belmar",
        "day": "Monday",
        "said_by": "Ana Torres",
        "scope": "incident",
        "assertion": "asserted",
        "part_of": None,
        "replaces": None,
        "disputes": None,
        **known,
    }


KILLED = figure("At least 12 people", "killed", 12, bound="at_least", high=None)
WOUNDED = figure("Seven others", "injured", 7)


def survey(*figures: dict[str, Any], gist: str = "Shells hit a market in Belmar.") -> str:
    return json.dumps(
        {
            "headline": "Shells hit market",
            "gist": gist,
            "key_points": [{"text": "Shells hit a market.", "quote": "shells hit a market"}],
            "events": [
                {
                    "id": "e1",
                    "type": "Shelling/artillery/missile attack",
                    "title": "shelling of a market",
                    "place": "Belmar",
                    "day": "Monday",
                    "perpetrator": None,
                    "scope": "incident",
                }
            ],
            "figures": list(figures),
        }
    )


def first_choices(body: dict[str, Any]) -> Any:
    """Answer a follow-up with the first choice of every field, as its schema offers them."""
    schema = body["response_format"]["json_schema"]["schema"]
    answer: dict[str, Any] = {}
    for letter, part in schema["properties"].items():
        fields = schema["$defs"][part["$ref"].rsplit("/", 1)[-1]]["properties"]
        answer[letter] = {name: f.get("const") or f["enum"][0] for name, f in fields.items()}
    return completion(json.dumps(answer))


def run(*steps: Any, **options: Any) -> tuple[ArticleSummary, ScriptedEndpoint]:
    with ScriptedEndpoint(list(steps)) as server:
        summary = summarise(
            TEXT, model="openai/scripted", base_url=server.base_url, api_key="k", **options
        )
    return summary, server
