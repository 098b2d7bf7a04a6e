from datetime import date

import pytest

from summarizer.checking.restatements import merge_restated
from summarizer.models import Evidence, Figure, Problem, When
from tests.checking.strategies import figure, said


def words(quote: str, start: int) -> tuple[Evidence, ...]:
    return (Evidence(quote=quote, start=start, end=start + len(quote), sentence=0),)


def civilians(id: str, bound: str = "exact", **more: object) -> Figure:  # noqa: A002
    return figure(id, 73, bound, **({"who": "civilians"} | more))  # type: ignore[arg-type]


def ids(*figures: Figure) -> list[str]:
    return [f.id for f in merge_restated(figures)]


def test_all_evidence_is_kept_and_the_careful_bound() -> None:
    first = civilians("f1", evidence=words("73 civilians", 5), said_by=said("A"))
    again = civilians(
        "f2", "at_least", evidence=words("at least 73 civilians", 90), place="Idlib",
        group="civilian", status="repaired",
        problems=(Problem(check="x", message="y"),),
    )  # fmt: skip
    (merged,) = merge_restated([first, again])
    assert [e.start for e in merged.evidence] == [5, 90]
    assert (merged.bound, merged.low, merged.best, merged.high) == ("at_least", 73, 73, None)
    assert (merged.id, merged.place, merged.group) == ("f1", "Idlib", "civilian")
    assert merged.said_by == said("A")
    assert merged.status == "repaired"
    assert len(merged.problems) == 1


def test_links_are_led_to_the_figure_that_is_kept() -> None:
    figures = [
        civilians("f1"),
        civilians("f2"),
        figure("f3", 9, part_of="f2", replaces="f2", disputes="f2"),
        figure("f4", 8, part_of="nowhere", disputes="f1"),
    ]
    _, part, other = merge_restated(figures)
    assert (part.part_of, part.replaces, part.disputes) == ("f1", "f1", "f1")
    assert (other.part_of, other.disputes) == ("nowhere", "f1")


@pytest.mark.parametrize(
    "other",
    [
        {"event": "e2"},
        {"outcome": "injured"},
        {"scope": "cumulative"},
        {"assertion": "denied"},
        {"attackers": True},
        {"demographic": "children"},
        {"status": "unverified"},
        {"said_by": said("B")},
        {"group": "civilian"},
        {"place": "Aleppo"},
        {"part_of": "f9"},
        {"who": "soldiers"},
        {"date": When(start=date(2020, 1, 2), end=date(2020, 1, 2), words="", precision=1)},
        {"disputes": "f1"},
        {"replaces": "f1"},
        {"part_of": "f1"},
    ],
)
def test_what_differs_is_kept_apart(other: dict[str, object]) -> None:
    day = When(start=date(2020, 1, 1), end=date(2020, 1, 1), words="", precision=1)
    first = civilians(
        "f1", said_by=said("A"), group="state_forces", place="Idlib", part_of="f0", date=day
    )
    second = first.model_copy(update={"id": "f2", **other})
    assert ids(first, second) == ["f1", "f2"]
    assert ids(first, first.model_copy(update={"id": "f2"})) == ["f1"]


def test_bounds_that_say_different_things_are_kept_apart() -> None:
    assert ids(civilians("f1"), civilians("f2", "about")) == ["f1", "f2"]
    assert ids(civilians("f1", "about"), civilians("f2", "about")) == ["f1"]
    assert ids(civilians("f1", "vague"), civilians("f2", "vague")) == ["f1"]


def test_places_and_people_may_be_named_more_fully() -> None:
    first = civilians("f1", place="Idlib")
    assert ids(first, civilians("f2", place="Idlib province", who="Syrian civilians")) == ["f1"]
    assert ids(first, civilians("f2", who="people")) == ["f1"]
    assert ids(first, civilians("f2", who="villagers")) == ["f1", "f2"]


def test_one_or_two_people_must_be_called_the_same() -> None:
    teacher = figure("f1", 1, who="a teacher")
    assert ids(teacher, figure("f2", 1, who="a teacher")) == ["f1"]
    assert ids(teacher, figure("f2", 1, who="a village teacher")) == ["f1", "f2"]
    assert ids(figure("f1", 3, who="teachers"), figure("f2", 3, who="village teachers")) == ["f1"]


def test_a_figure_linked_to_its_own_restatement_loses_the_link() -> None:
    chain = [civilians("f1"), civilians("f2"), civilians("f3", disputes="f2", part_of=None)]
    assert [f.id for f in merge_restated(chain)] == ["f1"]
    assert merge_restated(chain)[0].disputes is None


def test_much_input_is_no_trouble() -> None:
    many = [civilians(f"f{n}", said_by=said(str(n))) for n in range(3000)]
    assert len(merge_restated(many)) == 3000


def test_words_that_name_no_people_are_compared_as_they_are() -> None:
    named, unnamed = figure("f1", 9, who="people"), figure("f2", 9, phrase="nine", who=None)
    assert ids(named, unnamed) == ["f1", "f2"]
    assert ids(unnamed, named) == ["f2", "f1"]
    again = figure("f3", 9, phrase="nine", who=None)
    assert ids(unnamed, again) == ["f2"]
    assert ids(unnamed, again.model_copy(update={"phrase": "nine miners"})) == ["f2", "f3"]


def test_words_of_one_name_that_come_in_another_order_name_the_same() -> None:
    first = civilians("f1", who="young men", place="Idlib north")
    assert ids(first, civilians("f2", who="men young", place="north Idlib")) == ["f1"]


def test_an_unverified_figure_joins_another_unverified_one() -> None:
    first = civilians("f1", status="unverified")
    assert ids(first, civilians("f2", status="unverified")) == ["f1"]
    assert ids(first, civilians("f2")) == ["f1", "f2"]


def test_links_to_a_figure_that_is_kept_stay() -> None:
    figures = [civilians("f1"), figure("f2", 5, part_of="f1"), civilians("f3")]
    assert [f.part_of for f in merge_restated(figures)] == [None, "f1"]
    twice = [civilians("f1"), figure("f1", 6, who="miners"), figure("f2", 5, part_of="f1")]
    assert [f.part_of for f in merge_restated(twice)] == [None, None, "f1"]
