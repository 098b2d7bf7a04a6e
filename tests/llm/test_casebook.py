"""What the casebook makes of an article before anybody is asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.casebook import Casebook
from summarizer.checks.registry import CHECKS
from summarizer.evaluation.invented import numbers_of
from summarizer.models.answer import WireFigure, WireSurvey
from summarizer.models.vocabulary import BOUNDS, GROUPS, OUTCOMES, SCOPES
from summarizer.readers.rules.choices import NOT_HARMED, Choice
from summarizer.readers.survey import read
from summarizer.text.article import read_article
from summarizer.tolls.tolls import tolls

UNDATED = """ZUWARA (Reuters) - At least 17 migrants drowned as their boat capsized off Zuwara \
on Tuesday, the coast guard said.

On Wednesday, security forces shot and killed two smugglers near Zuwara, the interior ministry said.

In October, a shipwreck off Tunisia killed 14 people."""


def book_of(text: str, published: str | None = None) -> Casebook:
    book = Casebook(read_article(text, published=published), CHECKS)
    book.draft_from_words()
    return book


def test_without_a_year_days_still_keep_events_apart() -> None:
    figures, events = book_of(UNDATED).verdict()
    assert [(f.phrase, f.event) for f in figures] == [
        ("At least 17 migrants", "e1"),
        ("two smugglers", "e2"),
        ("14 people", "e3"),
    ]
    assert [e.scope for e in events] == ["incident", "incident", "background"]
    assert [(t.event, t.low) for t in tolls(figures, events) if t.group is None] == [
        ("e1", 17),
        ("e2", 2),
    ]


def test_what_was_told_of_an_event_stays_with_it_when_another_one_goes() -> None:
    book = book_of(UNDATED)
    first, second, _ = book.events
    book.take_event(first, "Accident", None)
    book.take_event(second, "Attack", None)
    none = {"outcome": Choice(NOT_HARMED, None)}
    book.take_choices(book.drafts[0].key, none, repair=True, by="openai/x")
    book.settle_events()
    _, events = book.verdict()
    assert [(e.id, e.type) for e in events][:1] == [("e1", "Attack")]
    assert book.untyped_events == ()


def test_without_a_year_no_day_is_told() -> None:
    figures, events = book_of(UNDATED).verdict()
    assert [f.date for f in figures] == [None, None, None]
    assert [e.date for e in events] == [None, None, None]
    assert all(f.status == "verified" for f in figures)


def test_with_the_day_of_publication_every_day_is_told() -> None:
    figures, _ = book_of(UNDATED, "2020-11-19").verdict()
    assert [f.date.iso if f.date else None for f in figures] == ["2020-11-17", "2020-11-18", None]


class TestTwoAccounts:
    TEXT = """TRIPOLI, Nov 18, 2020 - At least 17 migrants drowned off Zuwara on Tuesday, the \
coast guard said.

The International Organization for Migration put the number of dead at 21."""

    def test_another_number_for_the_dead_disputes_and_never_adds(self) -> None:
        figures, events = book_of(self.TEXT).verdict()
        assert [(f.principal, f.disputes) for f in figures] == [(17, None), (21, "f1")]
        (toll,) = (t for t in tolls(figures, events) if t.group is None)
        assert (toll.low, toll.high) == (17, None)


def test_people_listed_together_were_harmed_on_one_day() -> None:
    figures, events = book_of(
        "HELMAND, 4 March 2019 - A roadside bomb killed a father and his two sons on Sunday."
    ).verdict()
    assert {f.date.iso for f in figures if f.date} == {"2019-03-03"}
    assert len(events) == 1


QUOTES = st.one_of(
    st.sampled_from(
        ["At least 12 people", "Seven others", "12 people were killed", "40 crates", "Ana Torres"]
    ),
    st.integers(0, 10_000).map(lambda n: f"{n} people"),
    st.text(max_size=20),
)
NUMBERS = st.one_of(st.none(), st.integers(-5, 10**9), st.sampled_from([7, 12, 40]))
IDS = st.sampled_from(["f1", "f2", "f3", "e1", "nobody"])
WIRE_FIGURES = st.builds(
    WireFigure,
    id=IDS,
    quote=QUOTES,
    also=st.lists(QUOTES, max_size=2),
    outcome=st.sampled_from(OUTCOMES),
    bound=st.sampled_from(BOUNDS),
    low=NUMBERS,
    best=NUMBERS,
    high=NUMBERS,
    who=st.none(),
    group=st.sampled_from(GROUPS),
    demographic=st.none(),
    attackers=st.booleans(),
    event=st.one_of(st.none(), IDS),
    place=st.sampled_from([None, "Belmar", "Atlantis"]),
    day=st.sampled_from([None, "Monday", "Doomsday"]),
    said_by=st.sampled_from([None, "Ana Torres", "Nobody Atall"]),
    scope=st.sampled_from(SCOPES),
    assertion=st.sampled_from(["asserted", "denied", "hypothetical", "future"]),
    part_of=st.one_of(st.none(), IDS),
    replaces=st.one_of(st.none(), IDS),
    disputes=st.one_of(st.none(), IDS),
)


# Sound in all but perhaps the number: what a check of anything else would let through.
PLAUSIBLE = st.builds(
    lambda wire, quote, number: wire.model_copy(
        update={
            "quote": quote,
            "also": [],
            "outcome": "killed",
            "bound": "exact",
            **dict.fromkeys(("low", "best", "high"), number),
            **dict.fromkeys(("event", "place", "day", "said_by"), None),
            **dict.fromkeys(("part_of", "replaces", "disputes"), None),
            "scope": "incident",
            "assertion": "asserted",
        }
    ),
    WIRE_FIGURES,
    st.sampled_from(["12 people", "12 people were killed", "At least 12 people"]),
    st.integers(2, 30),
)


@given(st.lists(st.one_of(WIRE_FIGURES, PLAUSIBLE), max_size=6))
def test_no_answer_makes_a_verified_figure_of_a_number_that_its_words_do_not_have(
    told: list[WireFigure],
) -> None:
    article = read_article(
        "BELMAR, 4 May 2021 - At least 12 people were killed on Monday when shells hit a market in "
        "Belmar, the mayor, Ana Torres, said.\n\nSeven others were wounded, she said. A truck with "
        "40 crates of fruit burned out."
    )
    book = Casebook(article, CHECKS)
    survey = WireSurvey(headline="", gist="", key_points=[], events=[], figures=told)
    book.take_survey(read(book.setting, book.cues, survey), by="openai/x")
    figures, events = book.verdict()
    tolls(figures, events)
    for figure in figures:
        if figure.status == "unverified":
            continue
        stated = numbers_of(" | ".join(e.quote for e in figure.evidence)) | {0, 1}
        assert figure.principal is None or figure.principal in stated
        assert all(article.text[e.start : e.end] == e.quote for e in figure.evidence)
