from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.evaluation.gold import GoldArticle, load_gold
from summarizer.evaluation.predictions import PredictedFigure, Prediction, from_gold
from summarizer.evaluation.results import Report, Tally
from summarizer.evaluation.scores import score
from tests.evaluation.made import article, gold_figure, predicted, prediction

DEV = load_gold(Path(__file__).parents[1] / "data" / "dev.jsonl")
BY_ID = {one.id: one for one in DEV}


def test_gold_scored_against_itself_is_right_in_everything() -> None:
    report = score(DEV, {one.id: from_gold(one) for one in DEV})
    for tally in (report.figures, report.incidents, report.numbers):
        assert (tally.precision, tally.recall, tally.f1) == (1, 1, 1)
    assert (report.figures.gold, report.incidents.gold) == (161, 137)
    assert {a.name: a.all.rate for a in report.attributes} == dict.fromkeys(
        ("bound", "group", "attackers", "scope", "part_of", "said_by", "place", "date"), 1.0
    )
    assert report.tolls.rate == report.headlines.rate == 1
    assert report.repeats == report.invented == 0
    assert all(not one.faults for one in report.articles)


@pytest.mark.parametrize("id_", ["seed", "dev04", "dev09"])
def test_dropping_any_one_figure_costs_exactly_that_recall(id_: str) -> None:
    gold = BY_ID[id_]
    whole, total = from_gold(gold), len(gold.figures)
    for figure in whole.figures:
        rest = tuple(f for f in whole.figures if f.id != figure.id)
        report = score([gold], {id_: whole.model_copy(update={"figures": rest})})
        assert report.figures == Tally(gold=total, predicted=total - 1, right=total - 1)
        missed = [f.gold for f in report.articles[0].faults if f.kind == "missed"]
        assert missed == [figure.id]


def test_an_article_without_a_prediction_counts_as_nothing_found() -> None:
    report = score(DEV, {one.id: from_gold(one) for one in DEV if one.id != "seed"})
    assert report.missing == ("seed",)
    assert report.figures == Tally(gold=161, predicted=150, right=150)


def test_a_prediction_for_another_article_is_an_error() -> None:
    with pytest.raises(ValueError, match="dev99"):
        score(DEV, {"dev99": Prediction()})


def test_a_repeat_is_a_false_positive() -> None:
    gold = article(gold_figure("f1", "at least 73 civilians", 73, also=("73 bodies",)))
    ours = prediction(predicted("a", "at least 73 civilians", 73), predicted("b", "73 bodies", 73))
    report = score([gold], {"a1": ours})
    assert report.repeats == 1
    assert (report.figures.precision, report.figures.recall) == (0.5, 1.0)
    (fault,) = report.articles[0].faults
    assert (fault.kind, fault.predicted, fault.gold) == ("repeat", "b", "f1")


def test_incidents_alone_leave_the_rest_out_on_both_sides() -> None:
    gold = article(
        gold_figure("f1", "19 children", 19),
        gold_figure("f2", "11 women", 11, scope="background"),
    )
    right = (
        predicted("a", "19 children", 19),
        predicted("b", "11 women", 11, scope="background"),
    )
    assert score([gold], {"a1": prediction(*right)}).incidents == Tally(
        gold=1, predicted=1, right=1
    )
    mistaken = (right[0], right[1].model_copy(update={"scope": "incident"}))
    assert score([gold], {"a1": prediction(*mistaken)}).incidents == Tally(
        gold=1, predicted=2, right=1
    )


def test_a_figure_without_a_scope_counts_among_the_incidents() -> None:
    gold = article(gold_figure("f1", "19 children", 19))
    ours = prediction(predicted("a", "19 children", 19, scope=None))
    assert score([gold], {"a1": ours}).incidents == Tally(gold=1, predicted=1, right=1)


def test_rule_3_falls_away_only_for_a_system_without_any_usable_evidence() -> None:
    gold = article(gold_figure("f1", "19 children", 19), gold_figure("f2", "11 women", 11))
    none = (predicted("a", None, 19), predicted("b", "not in the text", 11))
    report = score([gold], {"a1": prediction(*none)})
    assert (report.evidence, report.figures.right) == (False, 2)
    some = (predicted("a", None, 19), predicted("b", "11 women", 11))
    report = score([gold], {"a1": prediction(*some)})
    assert (report.evidence, report.figures.right, report.numbers.right) == (True, 1, 2)


def test_faults_name_the_sentence_and_what_gold_has_there() -> None:
    gold = article(gold_figure("f1", "19 children", 19), gold_figure("f2", "11 women", 11))
    ours = prediction(
        predicted("a", "19 children", 19, group="unknown"), predicted("b", "11 women", 10)
    )
    faults = {f.kind: f for f in score([gold], {"a1": ours}).articles[0].faults}
    assert set(faults) == {"missed", "spurious", "attribute", "invented"}
    assert faults["missed"].sentence == "Among the dead were 19 children and 11 women."
    assert "f2" in (faults["spurious"].note or "")
    assert (faults["attribute"].expected, faults["attribute"].given) == ("civilian", "unknown")


def test_nothing_due_and_nothing_given_is_right() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (1, 1, 1)
    assert (Tally(gold=2).precision, Tally(gold=2).recall, Tally(gold=2).f1) == (0, 0, 0)
    assert (Tally(predicted=2).precision, Tally(predicted=2).recall) == (0, 0)


def rates(report: Report) -> list[float | None]:
    tallies = (report.figures, report.incidents, report.numbers)
    return [
        *(rate for t in tallies for rate in (t.precision, t.recall, t.f1)),
        *(a.all.rate for a in report.attributes),
        report.tolls.rate,
        report.headlines.rate,
        report.repeats,
        report.invented,
    ]


@st.composite
def garbled(draw: st.DrawFn, gold: GoldArticle) -> Prediction:
    """A prediction with figures lost, repeated, and wrong in one way or another."""
    perfect = from_gold(gold)
    figures: list[PredictedFigure] = []
    for n, figure in enumerate(perfect.figures):
        for copy in range(draw(st.sampled_from((0, 1, 1, 1, 2)))):
            change = draw(
                st.sampled_from(
                    (
                        {},
                        {"outcome": "injured"},
                        {"best": 3, "bound": "about"},
                        {"quote": gold.text[:200]},
                        {"group": "unknown", "scope": "background", "said_by": "He"},
                    )
                )
            )
            id_ = figure.id if not copy else f"x{n}"
            figures.append(figure.model_copy(update={"id": id_, **change}))
    return perfect.model_copy(update={"figures": tuple(figures)})


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_scores_stay_in_bounds_and_do_not_hang_on_order(data: st.DataObject) -> None:
    gold = BY_ID[data.draw(st.sampled_from(("seed", "dev02", "dev08")))]
    ours = data.draw(garbled(gold))
    report = score([gold], {gold.id: ours})
    assert all(0 <= rate <= 1 for rate in rates(report)[:-2] if rate is not None)
    assert report.figures.right <= min(report.figures.gold, report.figures.predicted)
    # Without rule 3 there are never fewer pairs.
    assert report.numbers.right >= report.figures.right
    kinds = [fault.kind for fault in report.articles[0].faults]
    assert kinds.count("missed") == report.figures.gold - report.figures.right
    surplus = kinds.count("spurious") + kinds.count("repeat")
    assert surplus == report.figures.predicted - report.figures.right

    shuffled = ours.model_copy(
        update={
            "figures": tuple(data.draw(st.permutations(ours.figures))),
            "tolls": tuple(data.draw(st.permutations(ours.tolls))),
        }
    )
    turned = gold.model_copy(update={"figures": tuple(data.draw(st.permutations(gold.figures)))})
    assert rates(score([turned], {gold.id: shuffled})) == rates(report)
