import pytest

from summarizer.models import Event, Figure, Interval, Toll
from summarizer.models.vocabulary import OUTCOMES
from summarizer.tolls.disputes import disputes
from summarizer.tolls.explanation import amount_in_words, explanation, listed, shortened
from summarizer.tolls.tolls import tolls
from tests.tolls.gold import articles, events_of, figures_of
from tests.tolls.strategies import figure, said

EVENT = Event(id="e1", type="Armed clash", place="Al-Qarmid")


def told(*figures: Figure) -> str:
    return str(tolls(figures, [EVENT])[0])


def test_the_seed_article() -> None:
    seed = articles()[0]
    raids, base, soldiers, fighters, unknown = map(str, tolls(figures_of(seed), events_of(seed)))
    assert raids == (
        "Killed in Idlib province: at least 73: at least 73 civilians (according to a monitoring "
        "group); parts, not added: 19 children (according to Rami Abdel Rahman), 11 women "
        "(according to Rami Abdel Rahman), 53 people, eight children and nine women."
    )
    assert base == (
        "Killed in Al-Qarmid: at least 17: 15 soldiers (according to Rami Abdel Rahman) and a "
        "number of terrorists (vague, read as 2 or more; according to Syrian state television); "
        "attackers apart: at least 2, at least two suicide bombers (according to Rami Abdel "
        "Rahman)."
    )
    assert soldiers == (
        "Killed in Al-Qarmid (state forces): 15: 15 soldiers (according to Rami Abdel Rahman)."
    )
    assert fighters.startswith("Killed in Al-Qarmid (non-state fighters): at least 2: a number")
    assert unknown == (
        "Killed or injured in Al-Qarmid: no number is stated: no information: no immediate "
        "information on rebel casualties (according to Rami Abdel Rahman)."
    )


def test_attackers_stand_apart_only_where_the_policy_does_not_count_them() -> None:
    figures = (figure("f1", 9, phrase="nine"), figure("f2", 2, phrase="two", attackers=True))
    literal, acled = (str(tolls(figures, [EVENT], name)[0]) for name in ("literal", "acled"))
    assert literal == "Killed in Al-Qarmid: 9: nine; attackers apart: 2, two."
    assert acled == "Killed in Al-Qarmid: 11: nine; attackers counted: 2, two."


def test_every_role_is_named() -> None:
    text = told(
        figure("f1", 9, phrase="nine", replaces="f2"),
        figure("f2", 5, phrase="five"),
        figure("f3", 9, phrase="Nine", replaces="f2"),
        figure("f4", 3, phrase="three", assertion="denied"),
        figure("f5", 4, phrase="four", status="unverified"),
        figure("f6", 70, phrase="seventy", scope="cumulative"),
        figure("f7", 8, phrase="eight", scope="background"),
        figure("f8", 2, phrase="two", said_by=said("A"), disputes="f1"),
    )
    assert text == (
        "Killed in Al-Qarmid: 2 to 9: in dispute: nine and two (according to A); "
        "replaced: five (updated by f1); stated again, not added: Nine (states the same as f1); "
        "not asserted, not added: three; unverified, not added: four; "
        "running tolls beside it: seventy; background beside it: eight."
    )


def test_a_dispute_says_who_says_what() -> None:
    figures = [
        figure("f1", 9, phrase="nine"),
        figure("f2", 2, phrase="two", said_by=said("A"), disputes="f1"),
    ]
    (dispute,) = disputes(figures, [EVENT])
    assert (dispute.event, dispute.outcome, dispute.figures) == ("e1", "killed", ("f1", "f2"))
    assert dispute.explanation == (
        "Killed in Al-Qarmid: nine (the article) and two (according to A) differ."
    )


def test_disputes_come_in_the_order_of_the_figures() -> None:
    figures = [
        figure("f1", 4, outcome="injured"),
        figure("f2", 9),
        figure("f3", 2, said_by=said("A"), disputes="f2"),
        figure("f4", 5, outcome="injured", said_by=said("A"), disputes="f1"),
    ]
    assert [d.figures for d in disputes(figures, [])] == [("f1", "f4"), ("f2", "f3")]


def test_disputes_of_running_tolls_are_listed_and_unverified_ones_on_demand() -> None:
    figures = [
        figure("f1", 9, scope="cumulative", event=None),
        figure("f2", 2, scope="cumulative", event=None, said_by=said("A"), disputes="f1"),
        figure("f3", 4),
        figure("f4", 5, said_by=said("A"), disputes="f3", status="unverified"),
    ]
    assert [d.figures for d in disputes(figures, [])] == [("f1", "f2")]
    everything = disputes(figures, [], include_unverified=True)
    assert [d.figures for d in everything] == [("f1", "f2"), ("f3", "f4")]


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_outcomes_and_places_head_the_sentence(outcome: str) -> None:
    (toll,) = tolls([figure("f1", 1, phrase="one", outcome=outcome)], [])
    words = outcome.replace("_", " ").capitalize()
    assert str(toll) == f"{words}: 1: one."


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (None, None, "no number is stated"),
        (None, 5, "up to 5"),
        (0, None, "0 or more"),
        (1, None, "at least 1"),
        (0, 0, "0"),
        (3, 42, "3 to 42"),
        (9000, 9000, "9,000"),
        (10**15 - 1, 10**15 - 1, "999,999,999,999,999"),
        (10**15, None, "at least a number of more than 15 digits"),
        pytest.param(10**5000, None, "at least a number of more than 15 digits", id="huge"),
    ],
)
def test_amounts_in_words(low: int | None, high: int | None, words: str) -> None:
    assert amount_in_words(Interval(low=low, high=high)) == words


def test_a_toll_without_entries_says_its_number_alone() -> None:
    toll = Toll(event="e1", outcome="missing", low=3, best=3, high=3, policy="literal")
    assert explanation(toll, {}) == "Missing: 3."


def test_lists_are_english_and_short() -> None:
    assert [listed(list("abc")[:n], str) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert listed(range(20), str) == "0, 1, 2, 3, 4, 5, 6, 7 and 12 more"
    assert listed(range(8), str) == "0, 1, 2, 3, 4, 5, 6 and 7"


def test_phrases_are_one_short_line() -> None:
    assert shortened("  two\n\tmen\x00\x1b ") == "two men"
    assert shortened("x" * 60) == "x" * 60
    assert shortened("x" * 61) == "x" * 59 + "…"
    assert shortened("x" * 58 + " yz") == "x" * 58 + "…"
