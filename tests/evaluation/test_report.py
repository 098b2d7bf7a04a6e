from pathlib import Path

import pytest

from summarizer.evaluation.comparing import Comparison, compare, render_comparison
from summarizer.evaluation.gold import GoldError, KeyedArticle
from summarizer.evaluation.muc import score_keyed
from summarizer.evaluation.report import load_report, render, render_keyed, save_report
from summarizer.evaluation.results import Report
from summarizer.evaluation.scores import score
from tests.evaluation.made import article, gold_figure, predicted, prediction

GOLD = article(
    gold_figure("f1", "at least 73 civilians", 73, also=("73 bodies",)),
    gold_figure("f2", "19 children", 19),
    tolls=({"low": 73, "high": None},),
)
RIGHT = (predicted("a", "at least 73 civilians", 73), predicted("b", "19 children", 19))
TOLL = {"low": 73, "high": None}


def run(*figures: object, toll: object = TOLL) -> Report:
    return score([GOLD], {"a1": prediction(*figures, tolls=(toll,))})  # type: ignore[arg-type]


GOOD = run(*RIGHT)
BAD = run(
    RIGHT[1].model_copy(update={"group": "unknown"}),
    predicted("c", "11 women", 4_000),
    toll={"low": 19, "high": 19},
)


def test_the_text_has_totals_and_every_fault_with_its_sentence() -> None:
    text = render(BAD)
    for line in (
        "figures           2          2      1  0.500  0.500  0.500",
        "tolls             0/1 0.000",
        "invented figures  1",
        "  group: civilian -> unknown (1)",
        'missed    f1  killed exact 73/73/73 "at least 73 civilians"',
        'spurious  c  killed exact 4000/4000/4000 "11 women"',
        "            | Among the dead were 19 children and 11 women.",
        "toll      gold e1 killed 73 to -, given p1 killed 19 to 19",
    ):
        assert line in text.splitlines()
    assert "missed" not in render(BAD, faults=False)
    assert "== a1" not in render(GOOD)


def test_json_reads_back_the_same(tmp_path: Path) -> None:
    save_report(BAD, tmp_path / "run.json")
    assert load_report(tmp_path / "run.json") == BAD
    assert '"f1": 0.5' in (tmp_path / "run.json").read_text(encoding="utf-8")
    (tmp_path / "run.json").write_text("{}")
    with pytest.raises(GoldError, match="not a report"):
        load_report(tmp_path / "run.json")
    with pytest.raises(GoldError, match="cannot be read"):
        load_report(tmp_path / "none.json")


def test_a_run_compared_with_itself() -> None:
    assert compare(BAD, BAD) == Comparison()
    assert render_comparison(compare(BAD, BAD)) == "no change\n"


def test_what_came_and_what_went() -> None:
    change = compare(BAD, GOOD)
    assert {d.fault.kind for d in change.better} == {
        "missed", "spurious", "attribute", "invented", "toll",
    }  # fmt: skip
    assert not change.worse
    assert compare(GOOD, BAD).better == ()
    assert len(compare(GOOD, BAD).worse) == len(change.better)
    totals = {c.name: (c.before, c.after) for c in change.totals}
    assert totals["figures F1"] == (0.5, 1.0)
    assert totals["invented"] == (1, 0)
    assert "bound" not in totals
    assert ["invented", "1", "0", "-1"] in [
        r.split() for r in render_comparison(change).splitlines()
    ]


def test_ids_of_predicted_figures_do_not_matter() -> None:
    renamed = run(
        RIGHT[1].model_copy(update={"group": "unknown", "id": "x"}),
        predicted("y", "11 women", 4_000),
        toll={"low": 19, "high": 19},
    )
    assert compare(BAD, renamed).differences == ()


def test_a_figure_that_is_lost_has_not_become_right_in_its_attributes() -> None:
    only_other = run(RIGHT[0])
    change = compare(BAD, only_other)
    assert ("attribute", "f2") not in {(d.fault.kind, d.fault.gold) for d in change.better}
    assert ("missed", "f2") in {(d.fault.kind, d.fault.gold) for d in change.worse}


def test_articles_in_one_run_only() -> None:
    other = score([article(id_="a2")], {})
    change = compare(GOOD, other)
    assert (change.only_before, change.only_after) == (("a1",), ("a2",))


def test_keyed_facts_as_text() -> None:
    keyed = KeyedArticle.model_validate(
        {"id": "k1", "text": "X", "facts": [{"outcome": "killed", "lo": 1, "hi": 1}]}
    )
    text = render_keyed(score_keyed([keyed], {"k1": prediction(*RIGHT)}))
    assert "keyed facts found     0/1 0.000" in text
    assert "figures an article    2.0" in text
