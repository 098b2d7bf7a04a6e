"""Copies of an article: found where the report is the same, never where a figure is another."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.copies import ARTICLES, load_articles, missed_bounds
from benchmarks.copy_variants import Given, Pair, change_number, make_changes, spans_of_harm
from summarizer.errors import ArticleError, ConfigurationError
from summarizer.many.copies import Copy, CopyIndex, signature
from summarizer.many.copies.signature import Signature
from summarizer.many.copies.words import plain_words

ROOT = Path(__file__).parents[2]
_ARTICLES = [a for a in load_articles([ROOT / path for path in ARTICLES]) if spans_of_harm(a)]
_REPORT = (
    "GHAZIRA, March 14 (Reuters) - An air strike on a market in the town of Tarsin killed at least "
    "34 people on Tuesday, police and residents of the town said.\n\n"
    "Six children were among the dead, the Qasr Centre said. Two of them were sisters.\n\n"
    "Traders sell vegetables and clothes along the river.\n\n"
    "The army denied that it had hit civilians in Tarsin."
)
_TITLE = "Air strike on Tarsin market kills 34"


def added(text: str, title: str | None = _TITLE, first: str = _REPORT, **more: str) -> Copy | None:
    index = CopyIndex()
    assert index.add("first", first, _TITLE, **more) is None
    return index.add("second", text, title)


def is_copy(first: Given, text: str) -> bool:
    index = CopyIndex()
    index.add("first", first.text, first.title, language=first.language)
    return index.add("second", text, first.title, language=first.language) is not None


def test_the_same_text_is_an_exact_copy() -> None:
    assert added(_REPORT) == Copy("first", "exact", 1.0, "")


def test_quotes_spaces_case_and_the_agency_are_no_difference_in_words() -> None:
    text = _REPORT.replace("(Reuters) - ", "(AFP) —  ").replace("Centre", "Center").upper()
    found = added(_REPORT.replace("(Reuters) - ", "(AFP) —  ").replace("Centre", "“Center”"))
    assert found is not None
    assert (found.kind, found.similarity) == ("same words", 1.0)
    assert plain_words(text) == plain_words(text.lower())


@pytest.mark.parametrize(
    ("text", "title", "difference"),
    [
        (_REPORT, "Dozens dead in Tarsin", "headline"),
        ("By Jane Doe\n\n" + _REPORT, _TITLE, "byline or agency line"),
        (_REPORT + "\n\n© 2024 Reuters. All rights reserved.", _TITLE, "lines of the outlet"),
        ("FILE PHOTO: A view of Tarsin\n\n" + _REPORT, _TITLE, "captions or subheadings"),
        (_REPORT.rpartition("\n\n")[0], _TITLE, "last paragraphs cut"),
        (
            _REPORT.replace("Traders sell vegetables and clothes along the river.\n\n", ""),
            _TITLE,
            "sentences left out",
        ),
    ],
)
def test_the_difference_is_told_in_kinds(text: str, title: str, difference: str) -> None:
    found = added(text, title)
    assert found is not None
    assert (found.of, found.kind, found.difference) == ("first", "near", difference)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("34", "36"),
        ("at least 34", "34"),
        ("at least 34", "more than 34"),
        ("killed", "injured"),
        ("Six", "Seven"),
        ("Two of them", "Both of them"),
        ("Tuesday", "Monday"),
        ("March 14", "March 21"),
        ("GHAZIRA", "SORVANA"),
        ("town of Tarsin", "town of Qorvana"),
        ("police", "rebels"),
        ("denied", "confirmed"),
        ("were among", "may have been among"),
        ("Six children", "Six soldiers"),
        ("GHAZIRA, March 14 (Reuters) -", "GHAZIRA (36 dead) -"),
        ("\n\nThe army denied that it had hit civilians in Tarsin.", "\n\nTwo more died."),
        ("\n\nTraders", "\n\nTwo more died later.\n\nTraders"),
        ("\n\nThe army denied", "\n\nCorrects the toll in the first paragraph.\n\nThe army denied"),
        ("\n\nThe army denied", "\n\nSign up for our letters. Two more died.\n\nThe army denied"),
    ],
)
def test_a_changed_fact_is_no_copy_however_alike_the_rest_is(old: str, new: str) -> None:
    assert old in _REPORT
    assert added(_REPORT.replace(old, new)) is None


@pytest.mark.parametrize(
    "title",
    [
        "Air strike on Tarsin market kills 36",
        "Air strike on Qorvana market kills 34",
        "Air strike on Tarsin market injures 34",
        "Air strike on Tarsin market kills at least 34",
        "Tarsin: 36 dead",
        "Was Tarsin hit again?",
        "Corrected: dozens dead in Tarsin",
    ],
)
def test_a_headline_that_says_something_else_is_no_copy(title: str) -> None:
    assert added(_REPORT, title) is None


def test_the_longer_text_is_read_and_the_shorter_is_a_copy_of_it() -> None:
    short = _REPORT.rpartition("\n\n")[0]
    index = CopyIndex()
    assert index.add("short", short, _TITLE) is None
    assert index.add("long", _REPORT, _TITLE) is None
    assert index.add("again", _REPORT, _TITLE) == Copy("long", "exact", 1.0, "")
    assert len(index) == 2


def test_bulletins_that_repeat_their_words_on_other_days_are_no_copies() -> None:
    text = "Three people were killed by shelling over the past 24 hours, the governor said. " * 5
    index = CopyIndex()
    days = ["2024-05-01", "2024-05-01", "2024-05-02", "2024-05-08"]
    found = [index.add(str(n), text, published=day) for n, day in enumerate(days)]
    assert [copy is not None for copy in found] == [False, True, False, False]


def test_short_reports_are_copies_only_where_all_is_the_same() -> None:
    text = "A blast killed 12 people, police said."
    index = CopyIndex()
    assert index.add("a", text, "Blast in Tarsin") is None
    assert index.add("b", text, "Explosion in Qorvana") is None
    assert index.add("c", text, "Blast in Tarsin") == Copy("a", "exact", 1.0, "")


def test_a_script_without_spaces_is_compared_too() -> None:
    chinese = next(a for a in _ARTICLES if a.id == "zh1")
    assert is_copy(chinese, chinese.text.rpartition("\n\n")[0])
    assert not is_copy(chinese, chinese.text.replace("41人", "43人"))
    assert not is_copy(chinese, chinese.text.replace("死亡", "受伤", 1))
    assert not is_copy(chinese, chinese.text.replace("塔尔辛", "拉卡"))


def test_an_index_that_is_taken_up_again_knows_earlier_articles() -> None:
    index = CopyIndex()
    for article in _ARTICLES:
        index.add(article.id, article.text, article.title)
    again = CopyIndex.from_rows(list(index.rows()))
    assert list(again.rows()) == list(index.rows())
    for article in _ARTICLES:
        assert again.find(signature(article.text, article.title)) == Copy(
            article.id, "exact", 1.0, ""
        )


def test_a_signature_has_no_words_and_its_size_grows_by_sentence() -> None:
    data = signature(_REPORT, _TITLE)
    assert b"Tarsin" not in data
    assert Signature.from_bytes(data).to_bytes() == data
    assert len(signature(_REPORT + " He left." * 3, _TITLE)) == len(data) + 30


@pytest.mark.parametrize("cut", [0, 1, 2, 40, -1])
def test_bytes_that_are_no_signature_are_refused(cut: int) -> None:
    data = signature(_REPORT, _TITLE)
    with pytest.raises(ConfigurationError, match="no signature"):
        CopyIndex().add_signature("a", data[:cut])
    with pytest.raises(ConfigurationError, match="another version"):
        CopyIndex.from_rows([("a", bytes((data[0], 99)) + data[2:])])


def test_what_cannot_be_read_is_an_error_and_is_not_added() -> None:
    index = CopyIndex()
    with pytest.raises(ArticleError):
        index.add("a", "  \n ")
    assert len(index) == 0


def test_the_end_of_a_text_of_too_many_sentences_still_counts() -> None:
    long = "".join(f"Number {n} fell down. " for n in range(4_100))
    index = CopyIndex()
    assert index.add("a", long) is None
    assert index.add("b", long.replace("Number 4099", "Number 4098")) is None
    assert index.add("c", long) == Copy("a", "exact", 1.0, "")


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(_ARTICLES), st.data())
def test_any_changed_number_in_a_sentence_of_harm_makes_it_no_copy(
    article: Given, data: st.DataObject
) -> None:
    start, end = data.draw(st.sampled_from(spans_of_harm(article)))
    chance = random.Random(data.draw(st.integers(0, 99)))
    assert not is_copy(article, change_number(article, start, end, chance))


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(_ARTICLES), st.integers(0, 10**6))
def test_white_space_and_quotes_keep_it_a_copy(article: Given, seed: int) -> None:
    chance = random.Random(seed)
    text = "".join(
        chance.choice((" ", "  ", "\u00a0", " ")) if char == " " else char for char in article.text
    )
    text = text.replace('"', chance.choice(("“", "”", "«", '"'))).replace("'", "’")
    assert is_copy(article, text)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_words_are_found_in_any_text_and_do_not_change_when_read_again(text: str) -> None:
    words = plain_words(text)
    assert all(word and not word.isspace() for word in words)
    assert plain_words(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("four", "for"),
        ("3.5", "35"),
        ("10-12", "10 12"),
        ("12", "twelve"),
        ("की", "के"),
        ("12", "12?"),
    ],
)
def test_words_that_differ_stay_different(one: str, other: str) -> None:
    assert plain_words(one) != plain_words(other)


def test_british_and_american_spelling_are_the_same_words() -> None:
    assert plain_words("Neighbours’ Defence Centre, 5 per cent hospitalised") == plain_words(
        "neighbors' DEFENSE center 5 percent hospitalized"
    )


def test_the_benchmark_objects_to_a_change_that_is_called_a_copy() -> None:
    article = _ARTICLES[0]
    pairs = list(make_changes(article, 1))[:2]
    plain = Pair("byline", article, article, is_copy=True)
    assert missed_bounds([*pairs, plain], [None, None, article.id]) == []
    assert missed_bounds([*pairs, plain], [article.id, None, None]) == [
        "changed toll: 1 of 2 called copies",
        "byline: 0 of 1 copies found",
    ]
