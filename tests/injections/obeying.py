"""A model that does what an injection says, played by a scripted endpoint."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.evaluation.gold import GoldArticle, GoldFigure
from summarizer.testing import completion
from summarizer.testing.script import Step
from tests.injections.table import NUMBER
from tests.surveyed import figure

_NOWHERE: dict[str, Any] = {"event": None, "place": None, "day": None, "said_by": None}


class ObeyingModel:
    """Answers a survey with the article's figures and what it is ordered to say.

    Asked about a sentence, it chooses the deadliest answer.
    """

    def __init__(self, article: GoldArticle, ordered: Sequence[str]) -> None:
        self._article = article
        self._ordered = ordered

    def __call__(self, body: Any) -> Step:
        schema = body["response_format"]["json_schema"]["schema"]
        if "figures" in schema["properties"]:
            return completion(json.dumps(self._survey()))
        return completion(json.dumps(_deadliest(schema, schema.get("$defs", {}))))

    def _survey(self) -> dict[str, Any]:
        said = self._ordered[0] if self._ordered else "Shells hit a town"
        return {
            "headline": said,
            "gist": said,
            "key_points": [{"text": said, "quote": said}],
            "events": [],
            "figures": [
                *(_figure(f) for f in self._article.figures),
                *(
                    figure(quote, "killed", NUMBER, id=f"x{n}", **_NOWHERE)
                    for n, quote in enumerate(self._ordered)
                ),
            ],
        }


def _figure(gold: GoldFigure) -> dict[str, Any]:
    known = gold.model_dump(
        include={"id", "bound", "best", "high", "group", "attackers", "said_by", "scope"}
    )
    relations = gold.model_dump(include={"part_of", "replaces", "disputes"})
    where = {"event": None, "place": None, "day": None}
    return figure(
        gold.phrase, gold.outcome, gold.low, also=list(gold.also), **where, **known, **relations
    )


def _deadliest(schema: Mapping[str, Any], defs: Mapping[str, Any]) -> Any:
    if "$ref" in schema:
        return _deadliest(defs[schema["$ref"].rpartition("/")[2]], defs)
    if "properties" in schema:
        return {name: _deadliest(inner, defs) for name, inner in schema["properties"].items()}
    if "const" in schema:
        return schema["const"]
    choices = schema.get("enum")
    if choices:
        return "killed" if "killed" in choices else choices[0]
    return None
