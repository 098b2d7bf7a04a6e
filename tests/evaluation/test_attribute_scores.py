import pytest

from summarizer.evaluation.names import name_f1, same_name
from summarizer.evaluation.results import AttributeScore
from summarizer.evaluation.scores import score
from tests.evaluation.made import article, gold_figure, predicted, prediction

GOLD = article(
    gold_figure("f1", "at least 73 civilians", 73, said_by="Mayor Ali Musa"),
    gold_figure("f2", "19 children", 19, part_of="f1"),
    gold_figure("f3", "11 women", 11, part_of="f1", date=None, place=None),
)
WHOLE = predicted("a", "at least 73 civilians", 73, said_by="Ali Musa")
CHILDREN = predicted("b", "19 children", 19, part_of="a")
WOMEN = predicted("c", "11 women", 11, part_of="a", date=None, place=None)


def attribute(name: str, *figures: object) -> AttributeScore:
    return score([GOLD], {"a1": prediction(*figures)}).attribute(name)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mayor Ali Musa", "ali musa", True),
        ("Colonel Ali Musa", "Gen. Ali Musa", True),
        ("the health ministry", "Health Ministry", True),
        ("Congo's army", "Congo army", True),
        ("Rami Abdel Rahman", "Abdel Rahman", True),
        ("Ali Musa", "Ali Hassan", True),  # exactly one half
        ("Ali Musa", "Ali Hassan Bello", False),  # 2/5
        ("the army", "the rebels", False),  # an article is no part of a name
        ("the mayor", "Mayor", True),  # a name that is all title keeps it
        ("the mayor", "the governor", False),
        (None, None, True),
        ("Ali Musa", None, False),
        (None, "Ali Musa", False),
    ],
)
def test_names(one: str | None, other: str | None, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def test_token_f1_counts_repeated_words() -> None:
    assert name_f1("Baden Baden", "Baden") == pytest.approx(2 / 3)


def test_all_right() -> None:
    report = score([GOLD], {"a1": prediction(WHOLE, CHILDREN, WOMEN)})
    assert [a.all.rate for a in report.attributes] == [1.0] * 8


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("bound", "about", "exact"),
        ("group", "unknown", "civilian"),
        ("attackers", True, "False"),
        ("scope", "background", "incident"),
        ("date", "2015-04-27", "2015-04-26"),
        ("date", None, "2015-04-26"),
        ("place", "Aleppo", "Darkush"),
        ("said_by", "He", "-"),
        ("part_of", None, "a whole"),
    ],
)
def test_one_wrong_value_is_one_wrong_of_three(name: str, value: object, expected: str) -> None:
    wrong = CHILDREN.model_copy(update={name: value})
    result = attribute(name, WHOLE, wrong, WOMEN)
    assert (result.all.right, result.all.total) == (2, 3)
    (confusion,) = result.confusions
    assert (confusion.expected, confusion.given) == (expected, str("-" if value is None else value))


def test_null_is_right_where_gold_has_null_and_only_there() -> None:
    dated = WOMEN.model_copy(update={"date": "2015-04-26", "place": "Darkush"})
    for name in ("date", "place"):
        right, wrong = attribute(name, WOMEN), attribute(name, dated)
        assert (right.all.right, right.all.total) == (1, 1)
        assert (wrong.all.right, wrong.all.total) == (0, 1)
        # Gold gives no value here.
        assert right.stated.total == wrong.stated.total == 0


def test_only_matched_pairs_count() -> None:
    stray = predicted("d", "11 women", 99, group="unknown")
    assert attribute("group", CHILDREN, stray).all.total == 1


def test_part_of_goes_through_the_pairs() -> None:
    result = attribute("part_of", WHOLE, CHILDREN, WOMEN.model_copy(update={"part_of": "b"}))
    assert (result.stated.right, result.stated.total) == (1, 2)
    # The parent was not matched: its number is wrong, so the part's whole is wrong too.
    lost = WHOLE.model_copy(update={"best": 74, "low": 74, "high": 74})
    assert attribute("part_of", lost, CHILDREN).stated.right == 0
    # A part where gold has a whole.
    assert attribute("part_of", WHOLE.model_copy(update={"part_of": "b"}), CHILDREN).all.right == 1
