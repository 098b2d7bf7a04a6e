"""What a reader of the digest sees first, and is not told twice."""

import re

import pytest

from summarizer.models import ArticleSummary, Interval, Toll, TollEntry
from summarizer.models.vocabulary import Status
from summarizer.tolls.tolls import tolls
from summarizer.views.digest import digest
from summarizer.views.summary_line import toll_words
from summarizer.views.summary_words import advice_words, readers_of
from tests.summaries import seed_summary


@pytest.fixture
def summary() -> ArticleSummary:
    return seed_summary()


def test_the_tolls_stand_first_at_a_glance(summary: ArticleSummary) -> None:
    head = digest(summary).split("EVENTS")[0].splitlines()
    first = head.index("1  ≥73 killed · Idlib province · 26 April 2015")
    assert head[first : first + 3] == [
        "1  ≥73 killed · Idlib province · 26 April 2015",
        "2  ≥15 killed; Syrian state television claims some more (our sum; attackers",
        "   apart: ≥2) · Al-Qarmid · 27 April 2015",
    ]
    counted = tolls(summary.figures, summary.events, "acled")
    shown = " ".join(digest(summary.model_copy(update={"tolls": counted})).split())
    told = "2 ≥17 killed; Syrian state television claims 3 more (our sum; attackers counted: 2)"
    assert told in shown
    assert "attackers apart" not in shown


def test_a_toll_in_dispute_says_so_at_a_glance(summary: ArticleSummary) -> None:
    entries = (TollEntry(figure="f7", role="disputed", phrase="15 soldiers"),)
    known = Toll(
        event="e2",
        outcome="injured",
        low=3,
        best=None,
        high=15,
        entries=entries,
        basis="disputed",
        title="contradicts",
    )
    nothing = known.model_copy(update={"outcome": "missing", "low": None, "high": None})
    shown = digest(summary.model_copy(update={"tolls": (nothing, known)}))
    told = "2  3–15 injured (disputed; the title says otherwise) · Al-Qarmid · 27 April 2015"
    assert f"{told}\n\n" in shown
    assert "1  ≥73" not in shown


CLAIM = Interval(low=30, best=30, high=30)


def claimed_toll(summary: ArticleSummary, apart: Interval | None, claimed: Interval) -> Toll:
    """The seed's second toll, with a claim of another size."""
    (toll,) = (t for t in summary.tolls if (t.event, t.outcome, t.group) == KILLED_AT_THE_BASE)
    return toll.model_copy(update={"claimed": claimed, "without_claimed": apart})


KILLED_AT_THE_BASE = ("e2", "killed", None)


@pytest.mark.parametrize(
    ("apart", "claimed", "told"),
    [
        (None, CLAIM, "claimed by Syrian state television: 30 killed"),
        (None, Interval(high=40), "claimed by Syrian state television: ≤40 killed"),
        (Interval(low=15), CLAIM, "≥15 killed; Syrian state television claims 30 more"),
        (Interval(low=15), Interval(low=2), "≥15 killed; Syrian state television claims some more"),
        (Interval(low=15), Interval(), "≥15 killed; Syrian state television claims some more"),
        (
            Interval(low=15),
            Interval(low=1, high=40),
            "≥15 killed; Syrian state television claims 1–40 more",
        ),
        (Interval(best=40), CLAIM, "~40 killed; Syrian state television claims 30 more"),
        (Interval(high=5), CLAIM, "≤5 killed; Syrian state television claims 30 more"),
    ],
)
def test_a_claim_about_the_enemy_is_never_a_bare_number(
    summary: ArticleSummary, apart: Interval | None, claimed: Interval, told: str
) -> None:
    toll = claimed_toll(summary, apart, claimed)
    assert "".join(span.text for span in toll_words(toll, summary.figures)) == told


@pytest.mark.parametrize(
    ("apart", "told"), [(None, "claimed 30"), (Interval(low=15), "≥15 and 30 more claimed")]
)
def test_nor_in_the_line_of_groups_nor_without_an_explanation(
    summary: ArticleSummary, apart: Interval | None, told: str
) -> None:
    toll = claimed_toll(summary, apart, CLAIM).model_copy(update={"explanation": ""})
    group = toll.model_copy(update={"group": "mixed"})
    shown = " ".join(digest(summary.model_copy(update={"tolls": (toll, group)})).split())
    assert f"by group: mixed {told}, attackers apart ≥2" in shown
    assert f"Killed: {told}. Attackers apart" in shown


def test_a_best_estimate_that_holds_a_claim_is_not_shown(summary: ArticleSummary) -> None:
    toll = claimed_toll(summary, Interval(low=15), CLAIM).model_copy(update={"best": 45})
    assert "45" not in digest(summary.model_copy(update={"tolls": (toll,)}))


def test_a_claim_that_a_policy_leaves_out_is_told_without_a_number(
    summary: ArticleSummary,
) -> None:
    for policy in ("ucdp", "gtd"):
        counted = tolls(summary.figures, summary.events, policy)
        (toll,) = (t for t in counted if (t.event, t.outcome, t.group) == KILLED_AT_THE_BASE)
        assert ", and some more claimed by Syrian state television: " in toll.explanation


def test_nobody_is_named_where_the_claimant_is_not_known(summary: ArticleSummary) -> None:
    toll = claimed_toll(summary, None, CLAIM)
    assert toll_words(toll, ())[1].text == "one side"


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"basis": "stated"}, "Rests on one statement"),
        ({"basis": "added"}, "Rests on our sum of separate statements"),
        ({"basis": "disputed"}, "Rests on statements that differ"),
        ({"basis": "replaced"}, "Rests on the latest of several counts"),
        ({"title": "agrees", "opening": "agrees"}, "title and opening agree"),
        ({"title": "silent", "opening": "silent"}, "neither title nor opening states it"),
        ({"title": "contradicts", "opening": "agrees"}, "! the title says otherwise"),
        ({"opening": "contradicts"}, "! the opening says otherwise"),
        ({"upheld": 2, "unconfirmed": 1}, "◇ 2 figures upheld · ○ 1 figure unconfirmed"),
    ],
)
def test_a_toll_says_what_it_rests_on(
    summary: ArticleSummary, known: dict[str, object], told: str
) -> None:
    toll = summary.tolls[-1].model_copy(update=known)
    shown = " ".join(digest(summary.model_copy(update={"tolls": (toll,)})).split())
    assert told in shown


class TestAdvice:
    def advice(self, summary: ArticleSummary, *statuses: Status) -> str:
        figures = [
            figure.model_copy(update={"status": status})
            for figure, status in zip(summary.figures, statuses, strict=False)
        ]
        spans = advice_words(summary.model_copy(update={"figures": tuple(figures)}))
        return "".join(span.text for span in spans)

    def test_nothing_where_a_model_read_every_figure(self, summary: ArticleSummary) -> None:
        assert self.advice(summary, "verified", "upheld", "unverified") == ""

    @pytest.mark.parametrize(
        ("statuses", "begins"),
        [
            (("unconfirmed",), "It was read by rules alone"),
            (("unconfirmed", "unconfirmed"), "All were read by rules alone"),
            (("unconfirmed", "verified"), "1 was read by rules alone"),
            (("unconfirmed", "verified", "unconfirmed"), "2 were read by rules alone"),
        ],
    )
    def test_how_many_only_rules_have_read(
        self, summary: ArticleSummary, statuses: tuple[Status, ...], begins: str
    ) -> None:
        assert self.advice(summary, *statuses).startswith(begins)

    def test_it_stands_on_the_first_screen(self, summary: ArticleSummary) -> None:
        head = digest(summary).split("EVENTS")[0]
        assert "name a capable model (--model)" in " ".join(head.split())


class TestWhoRead:
    @pytest.mark.parametrize("way", ["words", "follow_up", "survey"])
    def test_rules_alone_where_no_model_answered(self, summary: ArticleSummary, way: str) -> None:
        made = summary.provenance.model_copy(update={"way": way, "models": ()})
        assert readers_of(made) == "read by rules alone"

    def test_rules_and_a_small_model(self, summary: ArticleSummary) -> None:
        name = summary.provenance.model
        told = f"read by rules, and each sentence of harm by {name}"
        assert readers_of(summary.provenance) == told

    def test_a_capable_model(self, summary: ArticleSummary) -> None:
        (model,) = summary.provenance.models
        asked = model.model_copy(update={"way": "survey"})
        made = summary.provenance.model_copy(update={"way": "survey", "models": (asked,)})
        assert readers_of(made) == f"read by {model.model}"


def test_events_are_numbered_on(summary: ArticleSummary) -> None:
    first, second = summary.events
    told = second.model_copy(update={"scope": "background"})
    shown = digest(summary.model_copy(update={"events": (first, told)}))
    assert "\n1  Rebels overrun" in shown
    assert "\n2  Air raids on" in shown


def test_a_sentence_is_given_once_and_then_only_the_words(summary: ArticleSummary) -> None:
    shown = re.sub(r"[\s│├└─]+", " ", digest(summary))
    assert shown.count("Raids there on Sunday hit a marketplace") == 1
    assert "“…including eight children and nine women.”" in shown
