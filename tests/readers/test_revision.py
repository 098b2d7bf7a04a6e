"""A revision is a patch of an answer: keep, change, drop, add, and what was missed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.checks.objections import Objection
from summarizer.models.answer import RevisionAnswer, SurveyAnswer
from summarizer.readers.llm import survey_messages
from summarizer.readers.revision import Answer, revision_messages
from summarizer.text.article import read_article
from tests.readers.answers import add, change, drop, event, figure, keep, revision, survey

FIRST = figure("12 people", 12, id="f1")
SECOND = figure("3 men", 3, id="f2", part_of="f1")
ANSWER = Answer.of(survey(FIRST, SECOND), "first model")


def objections(*pairs: tuple[str, str | None]) -> list[Objection]:
    return [Objection(check, name, "It is wrong.") for check, name in pairs]


NUMBER = objections(("number", "f1"))
BOTH = objections(("number", "f1"), ("outcome", "f2"))
GAP = objections(("missing", None))


def quotes(answer: Answer) -> list[str]:
    return [entry.figure.quote for entry in answer.entries]


def test_the_survey_and_the_entries_have_the_same_figures() -> None:
    assert [e.figure for e in ANSWER.entries] == ANSWER.survey.figures
    assert [(e.read_by, e.is_changed, e.kept) for e in ANSWER.entries] == [
        ("first model", False, {}),
        ("first model", False, {}),
    ]


def test_keep_changes_nothing_and_has_a_reason() -> None:
    kept = ANSWER.revised(revision(keep(1, "worked_out")), NUMBER, "second model")
    assert kept.survey == ANSWER.survey
    assert [(e.read_by, e.is_changed, dict(e.kept)) for e in kept.entries] == [
        ("second model", False, {"number": "worked_out"}),
        ("first model", False, {}),
    ]


def test_change_puts_the_new_entry_in_the_place_of_the_old() -> None:
    new = figure("15 people", 15, id="f1")
    changed = ANSWER.revised(revision(change(1, new)), NUMBER, "m")
    assert [(e.figure.quote, e.is_changed, e.read_by) for e in changed.entries] == [
        ("15 people", True, "m"),
        ("3 men", False, "first model"),
    ]
    assert changed.survey.figures[1].part_of == "f1"


def test_a_change_under_another_id_still_means_what_was_objected_to() -> None:
    new = figure("15 people", 15, id="f7")
    changed = ANSWER.revised(revision(change(1, new)), NUMBER, "m")
    assert quotes(changed) == ["15 people", "3 men"]


def test_a_change_into_the_same_is_no_change() -> None:
    same = ANSWER.revised(revision(change(1, FIRST)), NUMBER, "m")
    assert same == ANSWER


def test_drop_takes_the_entry_out_and_remembers_it() -> None:
    dropped = ANSWER.revised(revision(drop(1, "not_people")), NUMBER, "m")
    assert quotes(dropped) == ["3 men"]
    assert [(t.quote, t.reason) for t in dropped.taken_back] == [("12 people", "not_people")]
    # What was part of it refers to nothing now, which is a doubt and not another figure.
    assert dropped.survey.figures[0].id == "f1"
    assert dropped.survey.figures[0].part_of not in ("f1", "f2")


def test_parts_of_what_repeats_another_are_parts_of_that_other() -> None:
    again = figure("the 12 dead", 12, id="f3")
    part = figure("5 boys", 5, id="f4", part_of="f3")
    answer = Answer.of(survey(FIRST, SECOND, again, part), "m")
    dropped = answer.revised(
        revision(drop(1, "same_as_another")), objections(("number", "f3")), "m"
    )
    assert [(f.id, f.quote, f.part_of) for f in dropped.survey.figures] == [
        ("f1", "12 people", None),
        ("f2", "3 men", "f1"),
        ("f3", "5 boys", "f1"),
    ]


def test_add_and_missed_give_new_entries() -> None:
    new = figure("9 women", 9, id="f9")
    other = figure("2 boys", 2, id="f10")
    added = ANSWER.revised(revision(add(1, new), missed=(other,)), GAP, "m")
    assert quotes(added) == ["12 people", "3 men", "9 women", "2 boys"]
    assert [e.is_changed for e in added.entries] == [False, False, True, True]
    assert [f.id for f in added.survey.figures] == ["f1", "f2", "f3", "f4"]


def test_missed_under_an_id_that_is_there_changes_that_entry() -> None:
    new = figure("4 men", 4, id="f2", part_of="f1")
    changed = ANSWER.revised(revision(missed=(new,)), NUMBER, "m")
    assert quotes(changed) == ["12 people", "4 men"]
    assert [e.is_changed for e in changed.entries] == [False, True]


def test_parts_that_were_missed_may_refer_to_each_other() -> None:
    whole = figure("30 others", 30, id="f8")
    part = figure("5 of them", 5, id="f9", part_of="f8")
    added = ANSWER.revised(revision(missed=(whole, part)), GAP, "m")
    assert [f.id for f in added.survey.figures] == ["f1", "f2", "f3", "f4"]
    assert added.survey.figures[3].part_of == "f3"


def test_new_entries_keep_apart_whatever_their_ids() -> None:
    later = figure("9 women", 9, id="f4")
    sooner = figure("2 boys", 2, id="f3", part_of="f4")
    added = ANSWER.revised(revision(missed=(later, sooner)), GAP, "m")
    assert quotes(added) == ["12 people", "3 men", "9 women", "2 boys"]
    assert added.survey.figures[3].part_of == "f3"


def test_what_is_added_under_an_id_that_is_taken_takes_nothings_place() -> None:
    added = ANSWER.revised(revision(add(1, figure("9 women", 9, id="f1"))), GAP, "m")
    assert quotes(added) == ["12 people", "3 men", "9 women"]
    assert added.survey.figures[1].part_of == "f1"
    again = ANSWER.revised(revision(add(1, figure("12 people", 12, also=["12"]))), GAP, "m")
    assert quotes(again) == ["12 people", "3 men", "12 people"]
    assert not again.entries[0].is_changed


def test_numbers_that_were_not_asked_and_a_second_answer_to_one_are_passed_over() -> None:
    revised = ANSWER.revised(
        revision(drop(0), drop(2), drop(-1), drop(10**9), keep(1), drop(1)), NUMBER, "m"
    )
    assert quotes(revised) == ["12 people", "3 men"]
    assert dict(revised.entries[0].kept) == {"number": "words_say_so"}


def test_an_answer_without_what_it_needs_changes_nothing() -> None:
    nothing = [a.model_copy(update={"figure": None}) for a in (change(1, FIRST), add(2, FIRST))]
    assert ANSWER.revised(revision(*nothing), BOTH, "m") == ANSWER
    reasonless = keep(1).model_copy(update={"keep_reason": None})
    assert dict(ANSWER.revised(revision(reasonless), NUMBER, "m").entries[0].kept) == {
        "number": "words_say_so"
    }
    assert quotes(ANSWER.revised(revision(drop(1)), GAP, "m")) == ["12 people", "3 men"]


def test_two_objections_to_one_figure_are_answered_apart() -> None:
    both = objections(("number", "f1"), ("outcome", "f1"))
    kept = ANSWER.revised(revision(keep(1, "worked_out"), keep(2, "other_words")), both, "m")
    assert dict(kept.entries[0].kept) == {"number": "worked_out", "outcome": "other_words"}
    mixed = ANSWER.revised(revision(keep(1), drop(2)), both, "m")
    assert quotes(mixed) == ["3 men"]


IDS = st.sampled_from(["f1", "f2", "f3", "e1", "", "f1 (unknown)", "x" * 60, "\x00"])
FIGURES = st.builds(
    lambda name, part, where, n: figure(f"{n} men", n, id=name, part_of=part, event=where),
    IDS,
    st.none() | IDS,
    st.none() | IDS,
    st.integers(0, 9),
)
NUMBERS = st.integers(-1, 4)
ANSWERS = st.lists(
    st.one_of(
        st.builds(keep, NUMBERS),
        st.builds(drop, NUMBERS),
        st.builds(change, NUMBERS, FIGURES),
        st.builds(add, NUMBERS, FIGURES),
    ),
    max_size=6,
)


@given(st.lists(FIGURES, max_size=4), ANSWERS, st.lists(FIGURES, max_size=3))
@settings(max_examples=200, deadline=None)
def test_no_revision_breaks_an_answer(figures: list, answers: list, missed: list) -> None:
    before = Answer.of(SurveyAnswer(**{**dict(survey()), "figures": figures}), "first")
    asked = objections(("number", "f1"), ("outcome", "f2"), ("missing", None))
    after = before.revised(RevisionAnswer(answers=answers, missed=missed), asked, "second")
    assert [e.figure for e in after.entries] == after.survey.figures
    assert [f.id for f in after.survey.figures] == [f"f{n + 1}" for n in range(len(after.entries))]
    assert len(after.entries) + len(after.taken_back) >= len(before.entries)


# The question


def test_the_question_begins_with_the_survey_and_numbers_the_objections() -> None:
    article = read_article("A mine killed 12 people; 3 men fled.", language="en")
    asked = survey_messages(article)
    question = revision_messages(asked, ANSWER, [*BOTH, *GAP])
    assert question[: len(asked)] == asked
    assert [m["role"] for m in question[len(asked) :]] == ["assistant", "user"]
    assert SurveyAnswer.model_validate_json(question[-2]["content"]) == ANSWER.survey
    lines = question[-1]["content"].splitlines()
    numbered = [line for line in lines if line.split(".")[0].isdigit()]
    assert [line.split(".")[0] for line in numbered] == ["1", "2", "3"]
    assert ["12 people" in line for line in numbered] == [True, False, False]
    assert ["f2" in line for line in numbered] == [False, True, False]


def test_events_of_an_answer_are_numbered_and_figures_follow() -> None:
    told = survey(figure("3 men", 3, event="raid"), events=[event("storm"), event("raid")])
    plain = Answer.of(told, "m").survey
    assert ([e.id for e in plain.events], plain.figures[0].event) == (["e1", "e2"], "e2")
