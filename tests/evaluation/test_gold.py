import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.evaluation.gold import GoldError, load_gold, load_keyed
from tests.evaluation.made import article, gold_figure

DEV = Path(__file__).parents[1] / "data" / "dev.jsonl"


def lines(path: Path, *values: object) -> Path:
    path.write_text("\n".join(json.dumps(v) for v in values) + "\n", encoding="utf-8")
    return path


def plain(**changes: Any) -> dict[str, Any]:
    one = article(gold_figure("f1", "19 children", 19), tolls=({"low": 19, "high": 19},))
    return one.model_dump(mode="json") | changes


def test_reads_the_development_articles() -> None:
    articles = load_gold(DEV)
    assert len(articles) == 13
    assert sum(len(a.figures) for a in articles) == 161
    seed = articles[0]
    assert (seed.figures[0].low, seed.figures[0].high) == (73, None)
    assert seed.tolls[0].low == 73


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"surprise": 1}, "surprise"),
        ({"published": "2015-02-30"}, "published"),
        ({"text": "Nothing of the kind."}, "figure f1: phrase"),
        ({"events": []}, "figure f1: no event e1"),
        ({"tolls": [{"event": "e9", "outcome": "killed", "low": 1, "high": 1}]}, "no event e9"),
        ({"tolls": [{"event": "e1", "outcome": "killed", "low": 1, "high": 1}] * 2}, "twice"),
        ({"figures": [gold_figure("f1", "19 children", 19, part_of="f7").model_dump()]}, "f7"),
        ({"figures": [gold_figure("f1", "19 children", 19).model_dump()] * 2}, "f1 is there twice"),
        (
            {"figures": [gold_figure("f1", "19 children", 19).model_dump() | {"low": -1}]},
            "figures.0.low",
        ),
    ],
)
def test_says_what_is_wrong_and_where(tmp_path: Path, changes: dict[str, Any], said: str) -> None:
    path = lines(tmp_path / "gold.jsonl", plain(id="first"), plain(**changes))
    with pytest.raises(GoldError, match="line 2") as caught:
        load_gold(path)
    assert said in str(caught.value)
    assert "car bomb" not in str(caught.value)


def test_a_missing_file_an_empty_one_and_one_that_is_not_json(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="there is no such file"):
        load_gold(tmp_path / "none.jsonl")
    (tmp_path / "empty.jsonl").write_text("\n")
    with pytest.raises(GoldError, match="no articles"):
        load_gold(tmp_path / "empty.jsonl")
    (tmp_path / "broken.jsonl").write_text("{")
    with pytest.raises(GoldError, match="line 1: not JSON"):
        load_gold(tmp_path / "broken.jsonl")


def test_the_same_id_on_two_lines(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"line 2 \(a1\): the id is on line 1 too"):
        load_gold(lines(tmp_path / "gold.jsonl", plain(), plain()))


def test_a_line_separator_inside_a_string_ends_no_line(tmp_path: Path) -> None:
    one = plain(text="19 children\u2028were killed.")
    (tmp_path / "gold.jsonl").write_text(json.dumps(one, ensure_ascii=False), encoding="utf-8")
    assert load_gold(tmp_path / "gold.jsonl")[0].text == one["text"]


def test_keyed_facts(tmp_path: Path) -> None:
    fact = {"outcome": "injured", "lo": 2, "hi": None, "about": False, "plural": True,
            "victims": ["SOLDIERS"], "type": "ACTIVE MILITARY"}  # fmt: skip
    incident = {"type": "BOMBING", "date": "05 JAN 90", "location": "COLOMBIA"}
    path = lines(
        tmp_path / "keyed.jsonl",
        {"id": "k1", "text": "SOLDIERS WERE HURT.", "facts": [fact], "incidents": [incident]},
    )
    (one,) = load_keyed(path)
    assert one.facts[0].plural
    assert one.facts[0].hi is None
    assert one.incidents[0].type == "BOMBING"
