from typing import Any

import pytest

from summarizer.evaluation.gold import KeyedArticle, KeyedFact
from summarizer.evaluation.muc import fact_found, score_keyed
from summarizer.evaluation.predictions import Prediction
from tests.evaluation.made import predicted, prediction


def fact(**changes: Any) -> KeyedFact:
    return KeyedFact(**{"outcome": "killed", "lo": 6, "hi": 8} | changes)


@pytest.mark.parametrize(("value", "found"), [(5, False), (6, True), (8, True), (9, False)])
def test_a_value_in_the_keyed_range(value: int, found: bool) -> None:
    assert fact_found(fact(), [predicted("p", None, value)]) is found
    assert not fact_found(fact(outcome="injured"), [predicted("p", None, value)])


def test_open_above() -> None:
    assert fact_found(fact(hi=None), [predicted("p", None, 900)])


def test_a_plural_is_found_by_a_vague_figure_or_by_two_or_more() -> None:
    plural = fact(lo=2, hi=None, plural=True)
    vague = predicted("p", None, None, bound="vague", low=2)
    silent = predicted("p", None, None, bound="none_reported")
    assert fact_found(plural, [vague])
    assert fact_found(plural, [predicted("p", None, 2)])
    assert not fact_found(plural, [predicted("p", None, 1)])
    assert not fact_found(plural, [silent])
    assert not fact_found(fact(), [vague])


def test_recall_and_the_figures_it_took() -> None:
    incident = {"type": "BOMBING"}
    keyed = [
        KeyedArticle.model_validate(
            {"id": id_, "text": "X", "facts": facts, "incidents": [incident] * bool(facts)}
        )
        for id_, facts in (("k1", [fact(), fact(lo=1, hi=1)]), ("k2", [fact()]), ("k3", []))
    ]
    ours = prediction(predicted("a", None, 7), predicted("b", None, 700), predicted("c", None, 70))
    report = score_keyed(keyed, {"k1": ours, "k3": ours})
    assert (report.facts.right, report.facts.total) == (1, 3)
    assert report.predicted_per_article == 1.5  # k3 has no keyed events and is not scored
    assert (report.missing, report.unkeyed) == (("k2",), ("k3",))
    assert report.articles[0].missed == (fact(lo=1, hi=1),)


def test_a_prediction_for_another_article_is_an_error() -> None:
    with pytest.raises(ValueError, match="k9"):
        score_keyed([], {"k9": Prediction()})
