"""What people decide wins over every rule; what they contradict themselves in is an error."""

import re

import pytest

from summarizer.dossiers import DecisionError, Decisions, build_dossiers
from summarizer.models import ArticleSummary
from summarizer.models.dossier import EventRef
from tests.dossiers.made import event, figure, groups, report, summary

A, B, C = report(12), report(17, on=7), report(15, on=9)
FAR = summary("In Velmin 5 people died.", figure("5 people", 5), events=[event(place="Velmin")])


def ref(one: ArticleSummary, name: str = "e1") -> tuple[str, str]:
    return one.article.sha256, name


def test_what_is_parted_stays_apart() -> None:
    decisions = Decisions(parted=[(ref(A), ref(B))])
    together = groups(build_dossiers([A, B, C], decisions=decisions))
    assert len(together) == 2
    assert not any({ref(A), ref(B)} <= group for group in together)


def test_what_is_joined_is_together_against_every_veto() -> None:
    (dossier,) = build_dossiers([A, FAR], decisions=Decisions(joined=[(ref(A), ref(FAR))]))
    (link, _) = [r.joined for r in dossier.reports]
    assert link is not None
    assert link.sureness == "certain"
    assert [p.sentence for p in link.evidence if p.of == "person"] == ["Joined by hand."]


def test_two_events_of_one_article_can_be_joined_and_are_counted_together() -> None:
    both = summary(
        "At the gate 3 people died, in the hall 4 men.",
        figure("3 people", 3),
        figure("4 men", 4, name="f2", event="e2"),
        events=[event("e1"), event("e2")],
    )
    decisions = Decisions(joined=[(ref(both), ref(both, "e2"))])
    (dossier,) = build_dossiers([both], decisions=decisions)
    series = dossier.of("killed")
    assert series is not None
    assert series.newest is not None
    assert series.newest.low == 7
    assert len(dossier.figures) == 2


def test_contradictory_decisions_are_an_error_that_names_them() -> None:
    decisions = Decisions(joined=[(ref(A), ref(B)), (ref(B), ref(C))], parted=[(ref(A), ref(C))])
    with pytest.raises(DecisionError) as caught:
        build_dossiers([A, B, C], decisions=decisions)
    assert str(EventRef(article=A.article.sha256, event="e1")) in str(caught.value)
    assert str(EventRef(article=C.article.sha256, event="e1")) in str(caught.value)


def test_decisions_about_events_that_are_not_there_are_an_error_until_left_out() -> None:
    decisions = Decisions(parted=[(ref(A), ref(B)), (ref(A), ref(C))])
    with pytest.raises(DecisionError, match=re.escape(C.article.sha256[:12])):
        build_dossiers([A, B], decisions=decisions)
    known = [EventRef(article=s.article.sha256, event="e1") for s in (A, B)]
    assert len(build_dossiers([A, B], decisions=decisions.among(known))) == 2


def test_decisions_survive_being_written_and_read() -> None:
    decisions = Decisions(joined=[(ref(A), ref(B))], parted=[(ref(A), ref(C))])
    assert Decisions.model_validate_json(decisions.model_dump_json()) == decisions
