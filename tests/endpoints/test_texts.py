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


# What other readers make of numbers, each with the thread in which it was told; the model is right.
MISREAD: list[Any] = [
    pytest.param(*case, id=f"{case[0]}: {case[1]}")
    for case in (
        # https://github.com/microsoft/Recognizers-Text/issues/471 : 1
        ("es27", "Une douzaine de personnes", "tuées à Marka mardi, a dit la police", 12, 1, "fr"),
        # https://github.com/akshaynagpal/w2n/issues/61 : 270
        ("es27", "Thirty-four hundred and fifty people", "killed in Marka on Tuesday, police said",
         3_450, 270, "en"),
        # https://github.com/ShailChoksi/text2digits/issues/41 : 32,000
        ("es27", "Three, four, 500 people", "killed in Marka on Tuesday, police said",
         500, 32_000, "en"),
        # https://github.com/microsoft/Recognizers-Text/issues/2112 : 25 and 1
        ("es28", "25 lakh people", "displaced around Marka, police said", 2_500_000, 25, "en"),
        ("es28", "One crore people", "displaced around Marka, police said", 10_000_000, 1, "en"),
        # https://github.com/akshaynagpal/w2n/issues/27 : 1,083,160
        ("es28", "One million eighty two thousand people", "displaced around Marka, police said",
         1_082_000, 1_083_160, "en"),
        # https://github.com/lfoppiano/grobid-quantities/issues/113 : 2
        ("es28", "Thirty two people", "displaced around Marka, police said", 32, 2, "en"),
    )
]  # fmt: skip


@pytest.mark.parametrize(("name", "quote", "rest", "right", "wrong", "language"), MISREAD)
def test_no_other_way_to_misread_a_number_takes_the_place_of_the_models(
    name: str, quote: str, rest: str, right: int, wrong: int, language: str
) -> None:  # es27, es28
    (told,) = CASES[name]["setup"]["model_figures"]
    outcome = "displaced" if "displaced" in rest else "killed"
    said_by = "la police" if language == "fr" else "police"
    were = "ont été" if language == "fr" else "were"
    figures = [{**told, "quote": quote, "outcome": outcome, "best": right, "said_by": said_by}]
    article = f"MARKA - {quote} {were} {rest}.\n"
    case = {**CASES[name], "setup": {"article": article, "published": "2023-05-17"}}
    case["setup"]["model_figures"] = figures
    (given,) = read(case, language).figures
    assert (given.low, given.best, given.high) == (right, right, right)
    assert wrong not in (given.low, given.best, given.high)
    assert given.phrase == quote


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
