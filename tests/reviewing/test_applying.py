"""What a person's decisions make of a summary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models import ArticleSummary
from tests.by_rules import read_by_rules
from tests.recordings import RECORDINGS, replayed
from tests.reviewing.reviews import WHEN, add, confirm, correct, reject, review_of
from tests.summaries import seed_summary

SEED = seed_summary()
NUMBERS = ("id", "outcome", "bound", "low", "best", "high", "event", "part_of")


def numbers(summary: ArticleSummary) -> list[tuple[Any, ...]]:
    return [tuple(getattr(figure, name) for name in NUMBERS) for figure in summary.figures]


def toll(summary: ArticleSummary, event: str) -> tuple[int | None, int | None, int | None]:
    found = summary.toll("killed", event)
    assert found is not None
    return found.low, found.best, found.high


def test_a_review_of_nothing_changes_nothing() -> None:
    assert SEED.reviewed(review_of(SEED)) == SEED


def test_to_confirm_everything_changes_no_number() -> None:
    after = SEED.reviewed(review_of(SEED, *(confirm(f.id) for f in SEED.figures)))
    assert numbers(after) == numbers(SEED)
    assert {figure.status for figure in after.figures} == {"confirmed"}
    assert not after.unverified
    assert not after.unconfirmed
    assert len(after.confirmed) == len(SEED.figures)


def test_a_figure_that_nobody_decided_on_stays_as_it_is() -> None:
    after = SEED.reviewed(review_of(SEED, confirm("f1")))
    assert after.figures[1:] == SEED.figures[1:]


def test_a_correction_changes_the_figure_and_the_toll_and_keeps_the_reading_beside() -> None:
    decision = correct("f7", number=("exact", 14), place="the northern gate") | {"note": "AFP"}
    after = SEED.reviewed(review_of(SEED, decision))
    figure = after.figure("f7")
    assert (figure.bound, figure.low, figure.best, figure.high) == ("exact", 14, 14, 14)
    assert (figure.status, figure.place) == ("corrected", "the northern gate")
    assert figure.evidence == SEED.figure("f7").evidence
    assert figure.reviewed is not None
    assert (figure.reviewed.by, figure.reviewed.at) == ("An Editor", WHEN)
    assert figure.reviewed.note == "AFP"
    before = figure.reviewed.before
    assert before is not None
    assert (before.status, before.low, before.place) == ("repaired", 15, "Al-Qarmid")
    assert before.basis == "added"
    assert (toll(SEED, "e2")[0], toll(after, "e2")[0]) == (17, 16)


@pytest.mark.parametrize(
    ("number", "ends"),
    [
        (("exact", 5), (5, 5, 5)),
        (("at_least", 5), (5, 5, None)),
        (("more_than", 5), (6, None, None)),
        (("at_most", 5), (1, None, 5)),
        (("at_most", 0), (0, None, 0)),
        (("about", 5), (None, 5, None)),
        (("range", 5, 8), (5, None, 8)),
        (("vague", None), (2, None, None)),
        (("none_reported", None), (None, None, None)),
    ],
)
def test_a_bound_and_a_number_are_low_best_and_high(
    number: tuple[Any, ...], ends: tuple[int | None, ...]
) -> None:
    figure = SEED.reviewed(review_of(SEED, correct("f7", number=number))).figure("f7")
    assert (figure.low, figure.best, figure.high) == ends


def test_every_field_can_be_corrected() -> None:
    changes = {
        "outcome": "injured",
        "group": "civilian",
        "event": "e1",
        "part_of": "f1",
        "said_by": "a nurse",
        "place": None,
        "date": "2015-04-25",
    }
    figure = SEED.reviewed(review_of(SEED, correct("f7", **changes))).figure("f7")
    assert (figure.outcome, figure.group, figure.event) == ("injured", "civilian", "e1")
    assert (figure.part_of, figure.place) == ("f1", None)
    assert figure.said_by is not None
    assert figure.said_by.name == "a nurse"
    assert figure.date is not None
    assert figure.date.day == date(2015, 4, 25)


def test_a_rejected_figure_counts_in_nothing_and_is_not_lost() -> None:
    after = SEED.reviewed(review_of(SEED, reject("f1", "counted twice")))
    assert [figure.id for figure in after.rejected] == ["f1"]
    assert "f1" not in [figure.id for figure in after.figures]
    assert after.figure("f2").part_of is None
    assert toll(after, "e1")[0] == 19 + 11 + 53
    (cue,) = (c for c in after.coverage.cues if c.words.quote == "killed 73 civilians")
    assert (cue.status, cue.figures) == ("dismissed", ())


def test_parts_of_a_rejected_part_are_parts_of_its_whole() -> None:
    after = SEED.reviewed(review_of(SEED, reject("f4")))
    assert (after.figure("f5").part_of, after.figure("f6").part_of) == ("f1", "f1")


def test_an_added_figure_has_its_words_and_counts() -> None:
    words = add(SEED, "r1", "fierce clashes", number=("exact", 3), outcome="killed", event="e1")
    after = SEED.reviewed(review_of(SEED, words))
    figure = after.figure("r1")
    (evidence,) = figure.evidence
    assert after.article.text[evidence.start : evidence.end] == figure.phrase == "fierce clashes"
    assert figure.status == "corrected"
    assert figure.reviewed is not None
    assert (figure.reviewed.action, figure.reviewed.before) == ("added", None)
    assert toll(after, "e1")[0] == 76
    assert not after.coverage.open


def test_joined_events_have_one_toll() -> None:
    after = SEED.reviewed(review_of(SEED, {"kind": "join", "event": "e1", "into": "e2"}))
    assert [event.id for event in after.events] == ["e2"]
    assert {figure.event for figure in after.figures} == {"e2", None}
    assert toll(after, "e2")[0] == 73 + 17
    names = [actor.name for actor in after.event("e2").actors]
    assert "the regime" in names


def test_a_parted_event_takes_its_figures_along() -> None:
    part = {"kind": "part", "event": "e2", "new": "e3", "title": "The gate", "figures": ["f10"]}
    after = SEED.reviewed(review_of(SEED, part))
    assert [event.id for event in after.events] == ["e2", "e3", "e1"]
    assert after.figure("f10").event == "e3"
    assert after.event("e3").title == "The gate"
    assert after.event("e3").evidence == after.figure("f10").evidence[:1]


def test_parted_and_joined_at_once() -> None:
    part = {"kind": "part", "event": "e1", "new": "e3", "figures": ["f4", "f5", "f6"]}
    join = {"kind": "join", "event": "e3", "into": "e2"}
    after = SEED.reviewed(review_of(SEED, part, join))
    assert {after.figure(name).event for name in ("f4", "f5", "f6")} == {"e2"}


def test_a_second_review_keeps_the_first_reading() -> None:
    first = SEED.reviewed(review_of(SEED, correct("f7", number=("exact", 14))))
    second = first.reviewed(review_of(first, correct("f7", number=("exact", 13)), by="Another"))
    figure = second.figure("f7")
    assert figure.reviewed is not None
    assert figure.reviewed.before is not None
    assert (figure.low, figure.reviewed.by, figure.reviewed.before.low) == (13, "Another", 15)
    assert [applied.review.by for applied in second.reviews] == ["An Editor", "Another"]


def test_a_reviewed_summary_reads_back_from_its_json() -> None:
    after = SEED.reviewed(review_of(SEED, reject("f3"), correct("f7", place=None, said_by=None)))
    assert ArticleSummary.model_validate_json(after.model_dump_json()) == after


def test_the_policy_is_that_of_the_summary() -> None:
    made = SEED.provenance.model_copy(update={"policy": "ucdp"})
    coded = SEED.model_copy(update={"provenance": made})
    after = coded.reviewed(review_of(coded, confirm("f1")))
    assert {t.policy for t in after.tolls} == {"ucdp"}
    assert {t.policy for t in coded.reviewed(review_of(coded, confirm("f1")), "literal").tolls} == {
        "literal"
    }


def test_that_title_and_gist_are_from_before_is_said_once() -> None:
    after = SEED.reviewed(review_of(SEED, reject("f3")))
    after = after.reviewed(review_of(after, reject("f2")))
    assert [p.check for p in after.problems].count("review") == 1
    calm = SEED.reviewed(review_of(SEED, confirm("f3")))
    assert "review" not in [p.check for p in calm.problems]


@pytest.mark.parametrize("name", ["seed", "dev02"])
def test_tolls_and_disputes_come_out_as_the_pipeline_gave_them(name: str) -> None:
    """What is confirmed counts in no toll: none may move."""
    summary = replayed(name) if name in RECORDINGS else read_by_rules(name)
    background = next(f for f in summary.figures if f.scope != "incident" or f.event is None)
    after = summary.reviewed(review_of(summary, confirm(background.id)))
    assert after.tolls == summary.tolls
    assert after.disputes == summary.disputes
    assert after.coverage == summary.coverage


FIGURES = [figure.id for figure in SEED.figures]


@st.composite
def decisions(draw: st.DrawFn) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    rejected = {f for f in FIGURES if draw(st.integers(0, 5)) == 0}
    standing = [f for f in FIGURES if f not in rejected]
    made += [reject(f) for f in sorted(rejected)]
    for figure in standing:
        match draw(st.integers(0, 3)):
            case 0:
                made.append(confirm(figure))
            case 1:
                number = ("exact", draw(st.integers(0, 500)))
                outcome = draw(st.sampled_from(["killed", "injured"]))
                event = draw(st.sampled_from(["e1", "e2", None]))
                made.append(correct(figure, number=number, outcome=outcome, event=event))
    if draw(st.booleans()):
        made.append(add(SEED, "r1", "suicide", number=("exact", 1), outcome="injured", event="e2"))
    if draw(st.booleans()):
        made.append(add(SEED, "r2", "checkpoints", number=("exact", 2), outcome="killed"))
    if draw(st.booleans()):
        made.append({"kind": "join", "event": "e1", "into": "e2"})
    return made


@settings(deadline=None, max_examples=40)
@given(decisions(), st.randoms(use_true_random=False))
def test_the_order_of_decisions_does_not_matter(made: list[dict[str, Any]], random: Any) -> None:
    shuffled = list(made)
    random.shuffle(shuffled)
    one, other = (SEED.reviewed(review_of(SEED, *order)) for order in (made, shuffled))
    assert one.model_copy(update={"reviews": ()}) == other.model_copy(update={"reviews": ()})
    # Nothing is lost: each figure stands, or was rejected.
    known = {f.id for f in (*one.figures, *one.rejected)} - {"r1", "r2"}
    assert known == set(FIGURES)
    for figure in one.figures:
        for words in figure.evidence:
            assert one.article.text[words.start : words.end] == words.quote
