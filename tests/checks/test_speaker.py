"""Whatever a figure names, the article names: speaker, place, day, cause, event."""

from datetime import date
from typing import Any

import pytest

from summarizer.checks.context import Context
from summarizer.checks.registry import problems_of
from summarizer.checks.speaker import problems_of_event
from summarizer.models import Attribution, Event, Speaker, When
from summarizer.text.article import Article, read_article
from tests.tolls.claimed import article_of, figure_of

TEXT = (
    "Six people were killed in Darkush on Sunday by government forces.\n\n"
    "It rained all night in the town. Raids there on Sunday hit a market. The “Relief Committee”"
    " has an office.\n\n"
    "It rained all night in the town, and then it rained again, the mayor said.\n\n"
    "The provincial relief office is closed.\n\n"
    "Read more: Colonel Vasquez on the war"
)
ARTICLE = read_article(TEXT, language="en", published=date(2015, 4, 27))


def check(
    article: Article = ARTICLE, quote: str = "Six people", events: Any = (), **fields: Any
) -> dict[str, str]:
    figure = figure_of(article, quote, "exact", 6, **fields)
    return {p.check: p.message for p in problems_of([figure], events, article, ())["f1"]}


def said_by(name: str, **fields: Any) -> dict[str, str]:
    return check(said_by=Speaker(name=name), **fields)


def test_the_article_is_as_the_tests_need_it() -> None:
    assert check() == {}
    assert ARTICLE.sentences[-1].kind == "clutter"


@pytest.mark.parametrize("name", ["the mayor", "The mayor", "government forces", "THE  MAYOR"])
def test_speakers_that_the_article_names(name: str) -> None:
    assert said_by(name) == {}


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("the UN", "does not name"),
        ("a mayor", "does not name"),
        ("the mayors", "does not name"),
        ("Colonel Vasquez", "does not name"),
        ("", "does not name"),
        ("He", "pronoun"),
        (" they ", "pronoun"),
        ("the same source", "pronoun"),
        ("Raids there on Sunday", "nobody who speaks"),
        ("rained all night", "nobody who speaks"),
        ("market", "nobody who speaks"),
        ("provincial relief", "nobody who speaks"),
        ("The provincial relief office", "only after"),
    ],
)
def test_speakers_that_it_does_not(name: str, why: str) -> None:
    assert why in said_by(name)["speaker"]


def test_a_speaker_may_be_named_in_the_same_an_earlier_or_the_next_sentence() -> None:
    text = "The Relief Committee met. {} Six people were killed. {} It rained. {}"
    for before, after, later, right in (
        ("", "", "", True),
        ("Ana Paz came.", "", "", True),
        ("", "Ana Paz came.", "", True),
        ("", "", "Ana Paz came.", False),
        ("", "", "“It was dark,” Ana Paz said.", True),
    ):
        article = article_of(text.format(before, after, later))
        name = "Ana Paz" if before or after or later else "The Relief Committee"
        assert ("speaker" not in said_by(name, article=article)) is right, (before, after, later)


def test_an_office_with_a_determiner_may_speak_where_its_words_are_no_harm() -> None:
    article = article_of("The drainage bureau met. The killings went on. Six people were killed.")
    assert said_by("The drainage bureau", article=article) == {}
    assert "speaker" in said_by("drainage bureau", article=article)
    assert "speaker" in said_by("The killings", article=article)


def test_no_words_of_who_speaks_are_known_in_other_languages() -> None:
    article = article_of("das amt sagt: 6 Menschen starben.", "de")
    assert said_by("das amt", article=article, quote="6 Menschen") == {}


def test_the_problem_asks_about_the_figures_sentence() -> None:
    figure = figure_of(ARTICLE, "Six people", "exact", 6, said_by=Speaker(name="the UN"))
    (found,) = problems_of([figure], (), ARTICLE, ())["f1"]
    assert (found.ask, found.words and found.words.quote) == (0, "Six people")


def test_places() -> None:
    assert check(place="Darkush") == {}
    assert check(place="the  town") == {}
    assert "place" in check(place="Idlib")
    assert "place" in check(place="Dark")
    assert "place" in check(place="")
    assert "place" in check(place="the war")


def test_a_place_may_be_in_a_title_that_the_caller_gave() -> None:
    article = read_article(TEXT, language="en", title="Raids  on Idlib kill six")
    assert check(article, place="Idlib") == {}
    assert check(article, place="raids on idlib") == {}
    assert "place" in check(article, place="Aleppo")
    assert "place" in check(article, place="on Id")
    assert "place" in check(article, place="ids on Idlib")


def test_causes() -> None:
    assert check(caused_by=Attribution(name="government forces")) == {}
    assert "cause" in check(caused_by=Attribution(name="rebel forces"))


SUNDAY = date(2015, 4, 26)


def when(words: str, start: date = SUNDAY, end: date | None = None) -> When:
    return When(start=start, end=end or start, words=words, precision=1)


def test_days() -> None:
    assert check(date=when("Sunday")) == {}
    assert check(date=when("on Sunday")) == {}
    assert check(date=when("in Darkush on Sunday by")) == {}
    assert check(date=when("On\u00a0Sunday")) == {}
    assert "have the words" in check(date=when("on Monday"))["date"]
    assert (
        "mean 2015-04-26, not 2015-04-25"
        in check(date=when("on Sunday", date(2015, 4, 25)))["date"]
    )
    longer = when("on Sunday", end=date(2015, 4, 27))
    assert "mean" in check(date=longer)["date"]
    assert "name no day" in check(date=when("all night"))["date"]


def test_a_day_told_twice_may_mean_either() -> None:
    text = "Six people died on Monday. On 4 May six died. Police came back on Monday."
    article = read_article(text, language="en", published=date(2015, 5, 6))
    meant = Context(article, {}, {}).days_of("ON MONDAY")
    assert meant
    for day in meant:
        assert check(article, date=when("on Monday", day.start)) == {}


def test_words_of_days_are_not_judged_in_languages_without_words() -> None:
    article = article_of("Am Sonntag starben 6 Menschen.", "de")
    assert check(article, "6 Menschen", date=when("Am Sonntag")) == {}
    assert "date" in check(article, "6 Menschen", date=when("Am Montag"))


def event(**fields: Any) -> Event:
    return Event(id="e1", type="Air/drone strike", **fields)


def test_events() -> None:
    assert check(event="e1", events=[event()]) == {}
    assert check(event="e1", events=[event(place="Darkush")]) == {}
    assert "which is no event" in check(event="e2", events=[event()])["event"]
    assert "e1" in check(event="e1", events=[event(place="Idlib")])["event"]


def test_problems_of_an_event_itself() -> None:
    context = Context(ARTICLE, {}, {})
    right = event(
        place="Darkush", date=when("on Sunday"), perpetrator=Attribution(name="government forces")
    )
    assert problems_of_event(right, context) == ()
    assert problems_of_event(event(), context) == ()
    wrong = event(
        place="Idlib", date=when("on Friday"), perpetrator=Attribution(name="rebel forces")
    )
    assert [p.check for p in problems_of_event(wrong, context)] == ["place", "date", "cause"]
    assert {p.figure for p in problems_of_event(wrong, context)} == {None}
