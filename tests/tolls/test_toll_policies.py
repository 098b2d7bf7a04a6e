"""What a policy counts, and whom."""

import pytest

from summarizer.models import Actor, Attribution, Event, Interval
from summarizer.tolls.policies.registry import Gtd
from summarizer.tolls.tolls import tolls
from tests.tolls.strategies import figure, said
from tests.tolls.tolled import EVENTS, killed, triple


def test_a_gtd_majority_counts_speakers_who_state_the_same() -> None:
    figures = [
        figure("f1", 31, phrase="31 people", said_by=said("A")),
        figure("f2", 31, phrase="31 people", said_by=said("B")),
        figure("f3", 25, said_by=said("C"), disputes="f1"),
    ]
    assert triple(killed(figures, policy="gtd")) == (31, 31, 31)
    assert triple(killed(figures, policy="acled")) == (25, 25, 25)
    assert triple(killed(figures)) == (25, None, 31)


def test_gtd_leaves_the_perpetrators_claim_out() -> None:
    event = Event(id="e1", type="Attack", actors=(Actor(name="The  Front"),))
    claim = figure("f1", 5, said_by=said("the front"))
    other = figure("f2", 9, said_by=said("Police"), disputes="f1")
    (toll,) = tolls([claim, other], [event], "gtd")
    assert triple(toll) == (9, 9, 9)
    accused = claim.model_copy(update={"caused_by": Attribution(name="The Front")})
    (toll,) = tolls([accused, other], [], "gtd")
    assert triple(toll) == (9, 9, 9)
    (toll,) = tolls([claim, other], [], "gtd")
    assert triple(toll) == (5, 5, 5)
    target = event.model_copy(update={"actors": (Actor(name="The Front", role="target"),)})
    (toll,) = tolls([claim, other], [target], "gtd")
    assert triple(toll) == (5, 5, 5)


@pytest.mark.parametrize(("policy", "low"), [("acled", 12), ("gtd", 12), ("literal", 10)])
def test_policies_that_count_attackers_do(policy: str, low: int) -> None:
    figures = [figure("f1", 10), figure("f2", 2, attackers=True)]
    assert killed(figures, policy=policy).low == low


def test_a_policys_share_of_a_joint_figure_counts_unless_it_is_split_already() -> None:
    joint = figure("f1", 12, outcome="killed_or_injured")
    found = {t.outcome: triple(t) for t in tolls([joint, figure("f2", 1)], EVENTS, "acled")}
    assert found == {"killed": (7, 7, 7), "killed_or_injured": (12, 12, 12)}
    split = {
        t.outcome: t.low for t in tolls([joint, figure("f2", 8, part_of="f1")], EVENTS, "acled")
    }
    assert split == {"killed": 8, "killed_or_injured": 12}
    both = {t.outcome: t.low for t in tolls([joint], EVENTS, "airwars")}
    assert both == {"killed": 12, "injured": 12, "killed_or_injured": 12}
    assert [t.outcome for t in tolls([joint], EVENTS)] == ["killed_or_injured"]
    (share, _) = tolls([joint], EVENTS, "acled")
    assert [e.note for e in share.entries] == ["the policy's share of a joint figure"]


def test_a_perpetrators_claim_is_left_out_of_joint_figures_too() -> None:
    class Halving(Gtd):
        def share(self, joint: Interval, outcome: str) -> Interval | None:
            return joint if outcome == "killed" else None

    event = Event(id="e1", type="Attack", actors=(Actor(name="The Front"),))
    claim = figure("f1", 5, outcome="killed_or_injured", said_by=said("The Front"))
    other = figure("f2", 9, outcome="killed_or_injured", said_by=said("Police"), disputes="f1")
    found = {t.outcome: triple(t) for t in tolls([claim, other], [event], Halving())}
    assert found == {"killed": (9, 9, 9), "killed_or_injured": (9, 9, 9)}


def test_a_vague_word_that_a_policy_does_not_read_is_named_vague() -> None:
    toll = killed([figure("f1", bound="vague"), figure("f2", 3)], policy="gtd")
    assert [e.note for e in toll.entries] == ["vague", None]
