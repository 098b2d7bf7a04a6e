"""All checks together: chosen, extended, and unbroken by whatever a model may answer."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.checks.context import Context, Text
from summarizer.checks.finding import Check, Finding, contradicts, holds
from summarizer.checks.registry import CHECKS, check_figures, default_checks, is_verified
from summarizer.errors import ConfigurationError
from summarizer.models import Attribution, Event, Evidence, Figure, Speaker, When
from summarizer.models.vocabulary import BOUNDS, OUTCOMES, SCOPES
from summarizer.text.article import read_article
from summarizer.text.numbers.quantities import read_quantities
from tests.checks.made import article_of, figure_of
from tests.counted import lines_run
from tests.tolls import gold

TEXT = (
    "At least 12 people were killed in Kano on Monday, police said. Three were children.\n\n"
    "A policeman and his son died. Some 30 people were wounded; 140 families, or about 720 people, "
    "fled. No soldiers were hurt. In 2012 more than 1,200 people were killed.\n\n"
    "The army denied that 45 farmers were killed; it had no information on rebel casualties.\n\n"
    "Read more: 99 killed in storm"
)
ARTICLE = read_article(TEXT, language="en", published=date(2015, 4, 27))
TWELVE = figure_of(ARTICLE, "At least 12 people", "at_least", 12)


def contradicted(findings: dict[str, tuple[Finding, ...]], name: str = "f1") -> list[str]:
    return [f.check for f in findings[name] if f.verdict == "contradicts"]


def test_the_names_of_the_checks_and_which_are_required() -> None:
    assert [check.name for check in CHECKS] == [
        *("quotes", "number", "bounds", "outcome", "assertion", "speaker", "place", "links"),
    ]
    assert [check.name for check in CHECKS if check.required] == ["quotes", "number"]


def test_findings_carry_the_name_of_their_check() -> None:
    wrong = figure_of(
        *(ARTICLE, "at least 13 people", "at_most", 13),
        **{"low": 15, "outcome": "injured", "said_by": Speaker(name="the UN"), "place": "Idlib"},
        part_of="f9",
        also=("12 people",),
    )
    for check in CHECKS:
        found = check_figures([wrong], (), ARTICLE, [check])["f1"]
        assert {f.check for f in found} <= {check.name}, check.name
    every = check_figures([wrong], (), ARTICLE)
    assert contradicted(every) == [
        *("quotes", "number", "bounds", "outcome", "speaker", "place", "links")
    ]


def test_the_right_figure_is_verified() -> None:
    found = check_figures([TWELVE], (), ARTICLE)
    assert contradicted(found) == []
    assert is_verified(found["f1"])
    assert check_figures([], (), ARTICLE) == {}


def test_the_article_may_be_given_with_what_was_read_of_it() -> None:
    assert check_figures([TWELVE], (), Text(ARTICLE)) == check_figures([TWELVE], (), ARTICLE)


def test_a_check_can_be_left_out() -> None:
    figure = TWELVE.model_copy(update={"place": "Idlib"})
    assert contradicted(check_figures([figure], (), ARTICLE)) == ["place"]
    without = default_checks(without=["place"])
    assert contradicted(check_figures([figure], (), ARTICLE, without)) == []
    assert default_checks(without="place") == without
    assert default_checks() == CHECKS


def complain(figure: Figure, context: Context) -> Iterator[Finding]:
    yield contradicts("mine", f"{figure.id} of {len(context.article.text)} letters")


def break_down(figure: Figure, context: Context) -> Iterator[Finding]:
    yield holds("broken")
    raise RuntimeError(context.article.text)


def test_a_check_can_be_added() -> None:
    mine = Check("mine", complain)
    found = check_figures([TWELVE], (), ARTICLE, default_checks(extra=[mine]))
    assert [f.message for f in found["f1"] if f.check == "mine"] == [f"f1 of {len(TEXT)} letters"]
    assert not is_verified(found["f1"])
    (own,) = default_checks(without=[c.name for c in CHECKS], extra=[mine])
    assert own is mine


def test_names_of_checks_are_checked() -> None:
    with pytest.raises(ConfigurationError, match="no check is called plaice"):
        default_checks(without=["plaice"])
    with pytest.raises(ConfigurationError, match="same name"):
        default_checks(extra=[Check("place", complain)])


def test_a_broken_check_contradicts_and_tells_nothing_of_the_article() -> None:
    broken = Check("broken", break_down)
    found = check_figures([TWELVE], (), ARTICLE, default_checks(extra=[broken]))["f1"]
    (own,) = (f for f in found if f.check == "broken")
    assert (own.verdict, own.certain, own.words) == ("contradicts", True, None)
    assert "RuntimeError" in own.message
    assert "Kano" not in own.message
    assert not is_verified(found)


def test_two_figures_with_one_id() -> None:
    second = figure_of(ARTICLE, "Three", "exact", 4)
    found = check_figures([TWELVE, second], (), ARTICLE)
    assert found.keys() == {"f1"}
    (again,) = (f for f in found["f1"] if f.check == "links")
    assert (again.verdict, again.certain) == ("contradicts", True)


# Whatever a model may answer

NAMES = st.sampled_from(["f1", "f2", "f3", "f4", "nowhere", ""])
NUMBERS = st.sampled_from([None, 0, 1, 2, 3, 11, 12, 13, 30, 45, 99, 140, 720, 2012, 10**30])
WORDS = st.text(max_size=12) | st.sampled_from(
    [
        *("At least 12 people", "12 people", "2 people", "Three", "99 killed", "people"),
        *("A policeman and his son", "140 families, or about 720 people", "No soldiers", "Kano"),
        *("no information on rebel casualties", "1,200 people", "200 people", "45 farmers", "he"),
        *("more than 1,200 people", "2012", "police", "on Monday", TEXT, "\ud800", "\x00", "12"),
    ]
)


@st.composite
def evidences(draw: st.DrawFn) -> Evidence:
    if draw(st.booleans()):
        start = draw(st.integers(0, len(TEXT) - 1))
        end = draw(st.integers(start + 1, min(start + 60, len(TEXT))))
        return ARTICLE.words(start, end)
    quote = draw(WORDS)
    found = TEXT.find(quote)
    if found >= 0 and quote:
        return ARTICLE.words(found, found + len(quote))
    start = draw(st.integers(0, 10**12))
    sentence = draw(st.integers(0, 10**12))
    return Evidence(quote=quote, start=start, end=start + len(quote), sentence=sentence)


QUOTED = st.lists(evidences(), max_size=3)
DAYS = st.dates() | st.just(date(2015, 4, 27))
ONE_NUMBER = NUMBERS.flatmap(
    lambda n: st.sampled_from([(n,) * 3, (n, None, None), (None, n, None), (1, None, n)])
)
"""Numbers as some bound has them."""

# Made once: a strategy that is made at each draw is looked through each time anew.
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "outcome": st.sampled_from(OUTCOMES),
    "bound": st.sampled_from(BOUNDS),
    "scope": st.sampled_from(SCOPES),
    "assertion": st.sampled_from(["asserted", "feared", "denied", "hypothetical"]),
    "event": st.none() | NAMES,
    "place": st.none() | WORDS,
    "date": st.none() | st.builds(lambda day, words: When(
        start=day, end=day, words=words, precision=1), DAYS, WORDS),
    "said_by": st.none() | st.builds(Speaker, name=WORDS),
    "caused_by": st.none() | st.builds(Attribution, name=WORDS),
    "part_of": st.none() | NAMES,
    "replaces": st.none() | NAMES,
    "disputes": st.none() | NAMES,
}  # fmt: skip
SHAPES = ONE_NUMBER | st.tuples(NUMBERS, NUMBERS, NUMBERS)


@st.composite
def any_figures(draw: st.DrawFn, name: str) -> Figure:
    evidence = draw(QUOTED)
    phrase = evidence[0].quote if evidence and draw(st.booleans()) else draw(WORDS)
    return Figure(
        id=name,
        phrase=phrase,
        evidence=tuple(evidence),
        **dict(zip(("low", "best", "high"), draw(SHAPES), strict=True)),
        **{field: draw(values) for field, values in VALUES.items()},
    )


ANSWERS = st.tuples(*(any_figures(name) for name in ("f1", "f2", "f3", "f3")))


@given(ANSWERS, st.none() | WORDS)
@settings(max_examples=150, deadline=None)
def test_no_figure_breaks_a_check_and_no_invented_number_is_verified(
    figures: tuple[Figure, ...], place: str | None
) -> None:
    events = [Event(id="f4", type="Attack", place=place)]
    found = check_figures(figures, events, ARTICLE)
    assert found.keys() == {f.id for f in figures}
    assert not [f for own in found.values() for f in own if "could not be made" in f.message]
    for figure in figures:
        if not is_verified(found[figure.id]):
            continue
        quotes = [e.quote for e in figure.evidence]
        assert quotes
        assert all(TEXT[e.start : e.end] == e.quote for e in figure.evidence)
        carried = {
            number
            for quote in quotes
            for q in read_quantities(quote, "en")
            for number in (q.low, q.best, q.high)
            if number is not None
        }
        near = carried | {n + 1 for n in carried} | {n - 1 for n in carried}
        stated = {n for n in (figure.low, figure.best, figure.high) if n is not None}
        if figure.bound != "vague":
            assert stated <= near | {0, 1, 2}
        chain, at = set(), figure
        by_id = {f.id: f for f in reversed(figures)}
        while at.part_of is not None:
            assert at.id not in chain
            chain.add(at.id)
            at = by_id[at.part_of]


LANGUAGES = st.sampled_from(["en", "fr", "es", "pt", "de", "ar", None])


@given(st.text(alphabet="ab 12,.No two killed people\n“é人", min_size=1, max_size=80), LANGUAGES,
       st.data())  # fmt: skip
@settings(max_examples=100, deadline=None)
def test_no_article_breaks_a_check(text: str, language: str | None, data: st.DataObject) -> None:
    article = article_of(f"A{text}", language)
    start = data.draw(st.integers(0, len(article.text) - 1))
    end = data.draw(st.integers(start + 1, len(article.text)))
    figure = figure_of(article, article.text[start:end], data.draw(st.sampled_from(BOUNDS)), 2, 12)
    found = check_figures([figure], (), article)["f1"]
    assert not [f for f in found if "could not be made" in f.message]


# What it costs: lines of the library run, which no other process can change


def check_many(number: int, said_by: str = "police", **links: str) -> None:
    whole = figure_of(ARTICLE, "Three", "exact", 10**9, id="whole")
    many = [
        TWELVE.model_copy(
            update={
                "id": f"f{n}",
                "place": "Kano",
                "event": "e1",
                "said_by": Speaker(name=said_by),
                **{name: to.format(n + 1) for name, to in links.items()},
            }
        )
        for n in range(number)
    ]
    check_figures([whole, *many], [Event(id="e1", type="Attack")], ARTICLE)


@pytest.mark.parametrize(
    "links",
    [{}, {"part_of": "f{}"}, {"part_of": "whole"}, {"replaces": "f{}"}, {"said_by": "The army"}],
)
def test_the_work_grows_with_the_figures(links: dict[str, str]) -> None:
    few = lines_run(lambda: check_many(40, **links))
    many = lines_run(lambda: check_many(160, **links))
    assert many < 6 * few


@pytest.mark.parametrize("article", gold.articles(), ids=lambda article: article["id"])
def test_no_right_figure_of_the_development_articles_is_contradicted(
    article: dict[str, Any],
) -> None:
    """A false objection costs a call to the model, and trust."""
    read = read_article(article["text"], title=article["title"], published=article["published"])
    figures = [
        figure.model_copy(
            update={"evidence": tuple(read.words(e.start, e.end) for e in figure.evidence)}
        )
        for figure in gold.figures_of(article)
    ]
    found = check_figures(figures, gold.events_of(article), read)
    assert {name: contradicted(found, name) for name in found if contradicted(found, name)} == {}
