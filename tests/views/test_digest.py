"""The digest, and what every view has in common: nothing missing, nothing broken."""

import re

import pytest

from summarizer.models import (
    Actor,
    ArticleSummary,
    Dispute,
    Figure,
    Interval,
    Problem,
    Speaker,
    Toll,
)
from summarizer.views.digest import digest
from tests.summaries import SEED_TEXT, evidence, seed_summary


def flat(text: str) -> str:
    """The text without line ends and branches, so that what is wrapped can be looked for."""
    return re.sub(r"[\s│├└─]+", " ", text)


@pytest.fixture
def summary() -> ArticleSummary:
    return seed_summary()


# In two columns a quote is interrupted by its neighbour, so the wide one is read by column.
def right_column(text: str) -> str:
    return flat(" ".join(line[68:] for line in text.splitlines()))


def test_print_shows_the_digest(summary: ArticleSummary) -> None:
    assert str(summary) == digest(summary)


def test_every_figure_stands_with_its_number_and_its_words(summary: ArticleSummary) -> None:
    shown = flat(digest(summary))
    for number in (
        "✓ ≥73 killed · civilians",
        "✓ 19 killed · children",
        "✓ 11 killed · women",
        "✓ 53 killed · people · Darkush",
        "✓ 8 killed · children",
        "✓ 9 killed · women",
        "↻ 15 killed · soldiers (state forces)",
        "◇ some (vague) killed · terrorists (non-state armed group) · upheld · one side's claim",
        "✓ no information on killed or injured · rebel",
        "○ ≥2 killed · suicide bombers (non-state armed group) · attackers · unconfirmed f10",
        "? >220,000 killed · people · Syria · unverified f11",
    ):
        assert number in shown
    for figure in summary.figures:
        assert figure.phrase in shown
        for words in figure.evidence:
            assert words.quote in shown


def test_quotes_stand_beside_the_figures_where_there_is_room(summary: ArticleSummary) -> None:
    wide = digest(summary, 200)
    quotes = right_column(wide)
    for figure in summary.figures:
        for words in figure.evidence:
            assert words.quote in quotes
    assert len(wide.splitlines()) < 0.8 * len(digest(summary, 80).splitlines())


def test_parts_stand_under_their_wholes(summary: ArticleSummary) -> None:
    lines = digest(summary).splitlines()
    depth = {
        figure: next(line.index(mark) for line in lines if mark in line and line.endswith(figure))
        for figure, mark in (("f1", "✓"), ("f4", "✓"), ("f5", "✓"), ("f6", "✓"))
    }
    assert depth["f1"] < depth["f4"] < depth["f5"] == depth["f6"]
    order = [next(i for i, line in enumerate(lines) if line.endswith(f" {f}")) for f in depth]
    assert order == sorted(order)


def test_events_stand_in_the_order_of_time_with_what_is_known_of_them(
    summary: ArticleSummary,
) -> None:
    shown = flat(digest(summary))
    raids = shown.index("1 Air raids on rebel-held towns")
    base = shown.index("2 Rebels overrun the Al-Qarmid base")
    assert raids < base
    assert "Idlib province · 26 April 2015 (“on Sunday”) · Air/drone strike" in shown
    assert "attributed to the regime (reported as fact)" in shown
    assert "attributed to the army (claimed or admitted)" in shown
    assert "according to Syrian state television" in shown
    assert "Al-Qarmid · the Al-Qarmid base · 27 April 2015" in shown
    assert "party: the army (claimed or admitted, according to Syrian state television)" in shown


def test_tolls_are_told_with_their_explanation(summary: ArticleSummary) -> None:
    shown = flat(digest(summary))
    for toll in summary.tolls:
        assert (toll.explanation in shown) == (toll.group is None)
    groups = "state forces 15 · non-state armed group claimed ≥2, attackers apart ≥2"
    assert f"by group: {groups}" in shown
    assert "Killed in Idlib province: at least 73: " in shown
    assert "attackers apart: at least 2, " in shown


def test_a_toll_says_what_its_explanation_leaves_out(summary: ArticleSummary) -> None:
    toll = Toll(
        event="e1",
        outcome="killed",
        group="civilian",
        low=3,
        best=12,
        high=1042,
        attackers=Interval(low=2),
        policy="acled",
    )
    shown = flat(digest(summary.model_copy(update={"tolls": (toll,)})))
    assert (
        "Killed (civilians): 3–1,042, best 12. Attackers apart: ≥2. "
        "Counted by the policy acled." in shown
    )
    told = toll.model_copy(update={"explanation": "Killed: 3 to 1,042, attackers apart: 2."})
    shown = flat(digest(summary.model_copy(update={"tolls": (told,)})))
    assert "Killed: 3 to 1,042, attackers apart: 2. Best estimate: 12. Counted by" in shown


def test_what_is_not_of_these_events_stands_apart(summary: ArticleSummary) -> None:
    shown = flat(digest(summary))
    assert shown.index("NOT OF THESE EVENTS") < shown.index(">220,000")
    assert shown.index("≥2 killed") < shown.index("NOT OF THESE EVENTS")


def test_words_that_another_says_name_their_speaker(summary: ArticleSummary) -> None:
    also = re.search(r"also (“[^”]*”[^◇○✓?]*?) [A-Z]", flat(digest(summary)).split("f10")[1])
    assert also is not None
    assert also[1].endswith("” according to the accounts")


def test_who_took_part_stands_by_role(summary: ArticleSummary) -> None:
    actors = (
        Actor(name="the crowd", role="target"),
        Actor(name="the militia", confidence="denied", said_by="its spokesman"),
        Actor(name="the guards", role="party", said_by="the mayor"),
    )
    event = summary.events[0].model_copy(update={"actors": actors})
    shown = flat(digest(summary.model_copy(update={"events": (event,)})))
    told = "attributed to the militia (denied, according to its spokesman)"
    assert f"{told} · against the crowd · party: the guards (according to the mayor)" in shown


def test_a_site_is_not_told_twice(summary: ArticleSummary) -> None:
    site = summary.events[0].site
    figures = [
        summary.figures[6].model_copy(update={"site": name, "id": name})
        for name in (site, "a mill")
    ]
    shown = flat(digest(summary.model_copy(update={"figures": tuple(figures)})))
    assert f"15 killed · soldiers (state forces) {site} " in shown
    assert "15 killed · soldiers (state forces) · a mill a mill " in shown


def test_orders_in_the_text_are_shown_and_said_not_to_be_followed(summary: ArticleSummary) -> None:
    order = evidence("heavy shelling")
    shown = flat(digest(summary.model_copy(update={"orders": (order,)})))
    assert re.search("! An order in the text, not followed: “[^”]*heavy shelling", shown)


def test_what_failed_and_what_is_open_is_said(summary: ArticleSummary) -> None:
    shown = flat(digest(summary))
    assert (
        "✓ 7 verified · ↻ 1 repaired · ◇ 1 upheld · ○ 1 unconfirmed · ? 1 unverified · 1 cue open"
        in shown
    )
    assert (
        "! The article does not name the speaker that was given. "
        "Asked about it, the model kept its reading." in shown
    )
    assert "2 of 4 cues accounted for, 1 dismissed, 1 open." in shown
    assert 'terrorists" in fierce clashes around Al-Qarmid.” The budget of questions' in shown
    assert "Dates were read as of 27 April 2015." in shown
    assert "! The headline's number was checked against f1." in shown


def test_how_it_was_made_is_said(summary: ArticleSummary) -> None:
    shown = flat(digest(summary))
    assert (
        "local/qwen2.5-coder-1.5b-instruct · asked sentence by sentence · 2 calls (of them "
        "1 invalid) · 1,650 tokens read, 120 written · 2 min 5 s · policy literal · "
        "summarizer 0.1.0" in shown
    )


def test_a_quote_that_was_not_found_is_said_to_be_missing(summary: ArticleSummary) -> None:
    lost = summary.figures[6].model_copy(
        update={"evidence": (), "phrase": "16 soldiers", "status": "unverified"}
    )
    shown = flat(digest(summary.model_copy(update={"figures": (lost,)})))
    assert "! not found in the article: “16 soldiers”" in shown


def test_a_dispute_says_who_says_what(summary: ArticleSummary) -> None:
    other = summary.figures[6].model_copy(
        update={
            "id": "f12",
            "said_by": Speaker(name="the army"),
            "low": 3,
            "best": 3,
            "high": 3,
            "phrase": "three soldiers",
            "disputes": "f7",
        }
    )
    disputed = summary.model_copy(
        update={
            "figures": (*summary.figures, other),
            "disputes": (
                Dispute(
                    event="e2",
                    outcome="killed",
                    figures=("f7", "f12"),
                    explanation="Killed in Al-Qarmid: 3 or 15, and nobody else.",
                ),
            ),
        }
    )
    shown = flat(digest(disputed))
    assert "Killed in Al-Qarmid: different numbers for the same people." in shown
    assert "15 · Rami Abdel Rahman · “15 soldiers” f7" in shown
    assert "3 · the army · “three soldiers” f12" in shown
    assert "disputes f7" in shown
    unknown = disputed.disputes[0].model_copy(update={"figures": ("f7", "f99")})
    shown = flat(digest(disputed.model_copy(update={"disputes": (unknown,)})))
    assert "Killed in Al-Qarmid: 3 or 15, and nobody else." in shown


def test_a_partial_summary_says_so_first(summary: ArticleSummary) -> None:
    partial = summary.model_copy(
        update={"problems": (Problem(check="partial", message="Only a part was read."),)}
    )
    assert digest(partial).startswith("PARTIAL: Only a part was read.\n")


def test_figures_and_tolls_of_no_event_are_not_lost(summary: ArticleSummary) -> None:
    adrift = summary.model_copy(
        update={
            "events": (),
            "figures": tuple(
                figure.model_copy(update={"event": "no such event"}) for figure in summary.figures
            ),
        }
    )
    shown = flat(digest(adrift))
    assert "OF NO ONE EVENT" in shown
    for figure in summary.figures:
        assert f" {figure.id} " in shown
    for toll in summary.tolls:
        assert toll.group is not None or toll.explanation in shown


def test_an_article_without_casualties_says_so() -> None:
    empty = seed_summary().model_copy(
        update={"figures": (), "tolls": (), "coverage": type(seed_summary().coverage)()}
    )
    shown = flat(digest(empty))
    assert "No casualty figures" in shown
    assert "The scan found no words of harm in the text." in shown
    assert "0 killed" not in shown


def test_the_article_cannot_send_escape_sequences_or_turn_text_round() -> None:
    hostile = "\x1b[31m\x1b]0;owned\x07 12\u202e34 \u200bkilled\x9b2J\r\n\u2028soldiers\ud800"
    shown = digest(seed_summary().model_copy(update={"headline": hostile}))
    assert shown.splitlines()[0] == "␛[31m␛]0;owned␇ 1234 killed�2J soldiers�"


def test_right_to_left_words_are_isolated(summary: ArticleSummary) -> None:
    text = "قالت وزارة الصحة إن 15 شخصا قتلوا"
    figure = summary.figures[6].model_copy(
        update={
            "phrase": "15 شخصا",
            "evidence": (evidence("15 شخصا", text),),
            "who": "شخصا",
            "place": "غزة",
        }
    )
    toll = Toll(
        event="e2",
        outcome="killed",
        low=30,
        best=30,
        high=30,
        explanation="Killed: 30: 19 طفلا (x), 11 امرأة.",
    )
    shown = digest(
        summary.model_copy(
            update={
                "article": summary.article.model_copy(update={"text": text}),
                "figures": (figure,),
                "tolls": (toll,),
            }
        )
    )
    # The sentence is one stretch, or its three pieces would be read in the wrong order.
    assert "“\u2068قالت وزارة الصحة إن 15 شخصا قتلوا\u2069”" in shown
    assert "15 killed · \u2068شخصا (state forces)\u2069 · \u2068غزة\u2069" in shown
    # Each number stays with its own people.
    assert "30: \u206819 طفلا \u2069(x), \u206811 امرأة.\u2069" in shown


def test_the_fixture_says_what_the_seed_says() -> None:
    # A slip in the fixture would make the tests above prove nothing.
    for figure in seed_summary().figures:
        for words in figure.evidence:
            assert SEED_TEXT[words.start : words.end] == words.quote
    assert evidence("15 soldiers").quote == "15 soldiers"
    assert isinstance(seed_summary().figures[0], Figure)
