"""Cases of texts that our own reading does not know in full: what the model answers stands."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer import ArticleSummary, Figure, summarise
from summarizer.testing import ScriptedEndpoint, completion
from summarizer.testing.script import Reply
from tests.endpoints.cases import CASES
from tests.surveyed import EVENT, figure, revision, said, survey


def figures_of(case: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures that the case's model gives, as the survey is answered."""
    return [
        figure(
            told["quote"],
            told["outcome"],
            told["best"],
            id=f"f{place}",
            said_by=told["said_by"],
            place=told["place"],
            day=None,
        )
        for place, told in enumerate(case["setup"]["model_figures"], 1)
    ]


def read(case: dict[str, Any], language: str = "en") -> ArticleSummary:
    """The case's article, read by its model, which keeps what it said when it is asked again."""
    told = figures_of(case)
    speaker = {"name": told[0]["said_by"], "kind": "authorities"}
    event = {**EVENT, "place": told[0]["place"], "site": None, "day": None}
    first = survey(
        *told,
        gist=told[0]["quote"],
        events=(event,),
        speakers=[speaker],
        key_points=[],
        language=language,
    )
    kept = revision(*(said(number, "keep") for number in range(1, 9)))

    def answered(body: Any) -> Reply:
        return completion(kept if "RevisionAnswer" in str(body) else first)

    with ScriptedEndpoint(answered) as server:
        return summarise(
            case["setup"]["article"],
            model="openai/stub-large",
            base_url=server.base_url,
            api_key="none",
            published=case["setup"].get("published"),
        )


@pytest.mark.parametrize("name", ["es27", "es28"])
def test_our_reading_of_a_number_never_takes_the_place_of_the_models(name: str) -> None:
    (told,) = CASES[name]["setup"]["model_figures"]
    (given,) = read(CASES[name]).figures
    assert (given.low, given.best, given.high) == (told["low"], told["best"], told["high"])
    assert given.phrase == told["quote"]


def test_words_of_harm_that_we_do_not_know_are_not_denied() -> None:  # es29
    case = CASES["es29"]
    summary = read(case, language="zh")
    assert [(f.outcome, f.best) for f in summary.figures] == [("killed", 14), ("injured", 9)]
    assert summary.unverified == ()
    told = [problem.message for f in summary.figures for problem in f.problems]
    assert not any("do not speak of" in message for message in told)
    shown = " ".join(str(summary).split())
    assert "The words of harm of this language (zh) are not known to the scan" in shown
    assert "found no words of harm" not in shown


def spans(given: Figure) -> list[tuple[int, int, str]]:
    return [(evidence.start, evidence.end, evidence.quote) for evidence in given.evidence]


def test_offsets_count_code_points_whatever_stands_before_them() -> None:  # es30
    text = CASES["es30"]["setup"]["article"]
    case = {
        "setup": {
            "article": text,
            "model_figures": [
                {"quote": quote, "outcome": outcome, "best": best, "said_by": "Ida Marlow",
                 "place": "PORT SELWYN"}
                for quote, outcome, best in (
                    ("14 people", "killed", 14), ("Nine others", "injured", 9),
                )
            ],
        }
    }  # fmt: skip
    summary = read(case)
    found = [span for f in summary.figures for span in spans(f)]
    assert len(found) >= 2
    assert all(text[start:end] == quote for start, end, quote in found)
    assert summary.unverified == ()
