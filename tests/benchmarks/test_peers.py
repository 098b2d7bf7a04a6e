"""The peers as they are asked here: real libraries, over real sockets, with scripted answers."""

import json
from pathlib import Path
from typing import Any

import pytest
from instructor.core import IncompleteOutputException

from benchmarks.compare.instructor_prompt import EXAMPLE_ANSWER, EXAMPLE_ARTICLE
from benchmarks.compare.instructor_schema import report_on
from benchmarks.compare.langextract_examples import EXAMPLES
from benchmarks.compare.system import Served, framed
from benchmarks.compare.with_instructor import WithInstructor
from benchmarks.compare.with_langextract import WithLangExtract
from summarizer.errors import ConfigurationError
from summarizer.evaluation.gold import load_gold
from summarizer.evaluation.scores import score
from summarizer.testing import ScriptedEndpoint, completion, truncated
from tests.evaluation.made import TEXT, article, gold_figure

DEV = Path(__file__).parents[1] / "data" / "dev.jsonl"
GOLD = article(
    gold_figure("f1", "at least 73 civilians", 73, bound="at_least", high=None),
    gold_figure("f2", "19 children", 19, part_of="f1"),
)


def served(end: ScriptedEndpoint) -> Served:
    return Served(end.base_url, "key", "m")


def figure(id_: str, quote: str, number: int, **changes: Any) -> dict[str, Any]:
    values = {"id": id_, "quote": quote, "outcome": "killed", "group": "civilian",
              "low": number, "best": number, "high": number,
              "said_by": None, "place": None, "date": None, "part_of": None}  # fmt: skip
    return values | changes


def report(*figures: dict[str, Any]) -> dict[str, Any]:
    event = {"name": "bomb", "place": "Darkush", "date": "2015-04-26", "figures": list(figures)}
    return {"events": [event]}


WHOLE = figure("a", "at least 73 civilians", 73, high=None)
PART = figure("b", "19 children", 19, part_of="a")
GHOSTS = figure("c", "200 ghosts", 200)


def test_instructor_s_report_is_scored_with_place_and_day_of_its_event() -> None:
    with ScriptedEndpoint([completion(report(WHOLE, PART))]) as end:
        answer = WithInstructor().read(GOLD, served(end))
    scores = score([GOLD], {GOLD.id: WithInstructor().predict(answer, GOLD)})
    assert scores.figures.f1 == 1
    assert {a.name for a in scores.attributes if a.all.rate == 1} == WithInstructor.gives
    schema = end.requests[0]["response_format"]["json_schema"]["schema"]
    assert "part_of" in schema["$defs"]["CasualtyFigure"]["required"]
    assert end.requests[0]["messages"][-1]["content"] == framed(GOLD)


def test_instructor_asks_again_twice_and_says_what_is_not_in_the_article() -> None:
    wrong = completion(report(WHOLE, GHOSTS))
    with ScriptedEndpoint([wrong, wrong, completion(report(WHOLE))]) as end:
        answer = WithInstructor().read(GOLD, served(end))
    assert [f["id"] for f in answer["events"][0]["figures"]] == ["a"]
    assert "the quotes of c are not in the article" in json.dumps(end.requests[-1]["messages"])


def test_what_is_valid_of_instructor_s_last_answer_is_kept() -> None:
    upside_down = figure("d", "11 women", 11, low=30)
    wrong = completion(report(WHOLE, GHOSTS, upside_down, PART))
    with ScriptedEndpoint([wrong] * 3) as end:
        answer = WithInstructor().read(GOLD, served(end))
        assert end.calls == 3
    assert [f.id for f in WithInstructor().predict(answer, GOLD).figures] == ["p1", "p2"]


def test_an_answer_of_instructor_s_that_was_cut_off_is_an_error() -> None:
    with (
        ScriptedEndpoint([truncated('{"events":[')]) as end,
        pytest.raises(IncompleteOutputException),
    ):
        WithInstructor().read(GOLD, served(end))


def test_instructor_reads_an_article_with_braces_as_it_stands() -> None:
    odd = article(text="{{ 7*7 }} {% x %} killed 5 people.")
    with ScriptedEndpoint([completion({"events": []})]) as end:
        WithInstructor().read(odd, served(end))
    assert end.requests[0]["messages"][-1]["content"].endswith(odd.text)


def test_langextract_s_places_are_counted_in_the_text_without_the_headline() -> None:
    pytest.importorskip("langextract")
    day = "2015-04-26"
    found = {
        "extractions": [
            {
                "casualties": words,
                "casualties_attributes": {
                    "outcome": "killed", "low": low, "high": high, "group": "civilian",
                    "said_by": None, "place": "Darkush", "date": day,
                },
            }
            for words, low, high in [("at least 73 civilians", 73, None), ("19 children", 19, 19)]
        ]
    }  # fmt: skip
    with ScriptedEndpoint([completion(found)]) as end:
        answer = WithLangExtract().read(GOLD, served(end))
    assert [TEXT[slice(*one["span"])] for one in answer] == ["at least 73 civilians", "19 children"]
    scores = score([GOLD], {GOLD.id: WithLangExtract().predict(answer, GOLD)})
    assert scores.figures.f1 == 1
    assert {a.name for a in scores.attributes if a.all.rate == 1} >= WithLangExtract.gives
    asked = end.requests[0]
    assert asked["temperature"] == 0
    assert asked["response_format"]["type"] == "json_schema"
    assert framed(GOLD) in asked["messages"][-1]["content"]


def test_langextract_s_headline_and_words_that_it_could_not_place() -> None:
    def extraction(words: str, span: list[int] | None) -> dict[str, Any]:
        return {"words": words, "span": span, "attributes": {"outcome": "killed", "low": 2}}

    answer = [extraction("A title", [-9, -2]), extraction("11 women", None), extraction("x", None)]
    figures = WithLangExtract().predict(answer, GOLD).figures
    assert [TEXT[slice(*f.spans[0])] if f.spans else None for f in figures] == ["11 women", None]
    assert WithLangExtract().predict([{**answer[1], "attributes": None}], GOLD).figures == ()


def test_a_peer_that_is_not_installed_is_named_with_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.path", [])
    with pytest.raises(ConfigurationError, match="compare"):
        WithLangExtract().made_with()


def test_the_worked_examples_are_right_and_none_is_of_a_gold_article() -> None:
    assert report_on(EXAMPLE_ARTICLE).model_validate(EXAMPLE_ANSWER)
    for example in EXAMPLES:
        places = [example["text"].find(words) for words, _ in example["figures"]]
        assert -1 not in places
        assert places == sorted(places)
    shown = " ".join([EXAMPLE_ARTICLE, *(example["text"] for example in EXAMPLES)])
    phrases = {f.phrase for a in load_gold(DEV) for f in a.figures}
    assert not [phrase for phrase in phrases if len(phrase) > 20 and phrase in shown]
