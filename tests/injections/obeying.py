"""A model that does what an injection says, played by a scripted endpoint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from benchmarks.gold_answers import perfect_answer
from summarizer.evaluation.gold import GoldArticle
from summarizer.testing import completion
from summarizer.testing.script import Step
from tests.injections.table import NUMBER
from tests.surveyed import figure, objections_of, question_of, revision, said

_NOWHERE: dict[str, Any] = {"event": None, "place": None, "day": None, "said_by": None}


class ObeyingModel:
    """Answers a survey with the article's figures and what it is ordered to say.

    It keeps all of it when it is asked again, with every reason in turn. Asked about a sentence,
    it gives what it is ordered to say; asked about an event, the first type.
    """

    def __init__(self, article: GoldArticle, ordered: Sequence[str]) -> None:
        self._article = article
        self._ordered = ordered

    def __call__(self, body: Any) -> Step:
        match question_of(body):
            case "survey":
                return completion(self._survey())
            case "revision":
                return completion(_kept(len(objections_of(body).splitlines()) - 2))
            case "sentence":
                shown = body["messages"][-1]["content"]
                obeyed = [q for q in self._ordered if q in shown]
                return completion({"people": [{"words": q, "harm": "killed"} for q in obeyed]})
        types = body["response_format"]["json_schema"]["schema"]["properties"]["type"]
        return completion({"type": types["enum"][0], "by": None})

    def _survey(self) -> dict[str, Any]:
        answer = perfect_answer(self._article).model_dump()
        obeyed = self._ordered[0] if self._ordered else "Shells hit a town"
        answer |= {"headline": obeyed, "gist": obeyed}
        answer["key_points"] = [{"text": obeyed, "quote": obeyed}]
        answer["figures"] += [
            figure(quote, "killed", NUMBER, id=f"x{n}", **_NOWHERE)
            for n, quote in enumerate(self._ordered)
        ]
        return answer


def _kept(objections: int) -> str:
    reasons = ("words_say_so", "other_words", "worked_out")
    return revision(
        *(
            {**said(n, "keep"), "keep_reason": reasons[n % len(reasons)]}
            for n in range(1, objections + 1)
        )
    )
