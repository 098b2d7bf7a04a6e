from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import ArticleError
from summarizer.text.article import read_article
from summarizer.text.dates.find import find_days
from tests.counted import lines_run

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
BODY = "Five people were killed by a bomb on Monday, police said."


def test_the_seed_article():
    article = read_article(SEED)
    assert article.text == SEED.read_text(encoding="utf-8")
    assert article.title == "Al-Qaeda's allies take Syrian army base after deadly air raids"
    assert article.title_span is not None
    assert article.text[slice(*article.title_span)] == article.title
    assert article.dateline is not None
    assert article.dateline.place == "BEIRUT"
    assert article.published is None  # the caption dates its picture only
    assert article.reference == date(2015, 4, 27)
    assert article.language == "en"


@pytest.mark.parametrize(
    ("opening", "place", "country", "agency", "day", "words"),
    [
        ("BEIRUT - ", "BEIRUT", None, None, None, None),
        ("BEIRUT — ", "BEIRUT", None, None, None, None),
        ("Beirut (AFP) - ", "Beirut", None, "AFP", None, None),
        ("GARUWA, Nigeria (Sahel Wire) - ", "GARUWA", "Nigeria", "Sahel Wire", None, None),
        ("KABUL, Afghanistan (AP) — ", "KABUL", "Afghanistan", "AP", None, None),
        ("Kabul, Afghanistan — ", "Kabul", "Afghanistan", None, None, None),
        ("MUSHASHA, DR Congo, June 14 - ", "MUSHASHA", "DR Congo", None, (2022, 6, 14), "June 14"),
        ("NAHALGARH, Sept 8: ", "NAHALGARH", None, None, (2022, 9, 8), "Sept 8"),
        ("PUERTO LUCERO, Colombia, 21 May 2013 - ", "PUERTO LUCERO", "Colombia", None,
         (2013, 5, 21), "21 May 2013"),
        ("NKONDA, Moçambique, 29 out (Agência Índico) - ", "NKONDA", "Moçambique",
         "Agência Índico", (2021, 10, 29), "29 out"),
        ("KINSHASA, 5 mai 2014 (AFP) - ", "KINSHASA", None, "AFP", (2014, 5, 5), "5 mai 2014"),
        ("SAN SALVADOR, 10 JAN 90 (ACAN - EFE) -- [TEXT] ", "SAN SALVADOR", None, "ACAN - EFE",
         (1990, 1, 10), "10 JAN 90"),
        ("PANAMA CITY (PANAMA), 8 NOV 89 (ACAN-EFE) -- [REPORT] [TEXT] ", "PANAMA CITY",
         "PANAMA", "ACAN-EFE", (1989, 11, 8), "8 NOV 89"),
        ("As of 24 August 2017. ", None, None, None, (2017, 8, 24), "24 August 2017"),
    ],
)  # fmt: skip
def test_datelines(opening, place, country, agency, day, words):
    language = "pt" if "Moç" in opening else "fr" if "mai" in opening else "en"
    # A June day of 2022 gives the year to the datelines that have none, the nearest one.
    article = read_article(opening + BODY, published=date(2022, 4, 20), language=language)
    dateline = article.dateline
    assert dateline is not None
    assert (dateline.place, dateline.country, dateline.agency) == (place, country, agency)
    assert article.text[dateline.start : dateline.end] == opening.strip()
    if place is not None:
        assert article.text[dateline.place_start : dateline.place_end] == place
    if day is None:
        assert dateline.date is None
    else:
        assert dateline.date is not None
        assert dateline.date.day == date(*day)
        assert article.text[dateline.date_start : dateline.date_end] == words
        assert article.reference == date(*day)


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram - the Islamist group - killed five people on Monday.",
        "UPDATE 1 - Five people were killed on Monday.",
        "Police said: five people were killed on Monday.",
        "THE ARMY -- WHICH HAD LEFT -- KILLED FIVE PEOPLE IN THE NORTH OF THE COUNTRY.",
        "He said - and nobody doubted it - that five people were killed.",
    ],
)
def test_what_is_no_dateline(text):
    assert read_article(text).dateline is None


@pytest.mark.parametrize(
    "given", [date(2015, 4, 27), datetime(2015, 4, 27, 12, 5), "2015-04-27", "27 April 2015",
              "2015-04-27T10:00:00+00:00", "Monday, April 27, 2015", "27 avril 2015"]
)  # fmt: skip
def test_published_by_the_caller_in_many_forms(given):
    assert read_article(BODY, published=given).published == date(2015, 4, 27)


def test_published_and_reference_without_the_caller():
    caption = "Soldiers inspect a bus in the capital, May 5, 2015."
    assert read_article(f"{caption}\n\n{BODY}").published is None
    assert read_article(f"{caption}\n\n{BODY}").reference == date(2015, 5, 11)
    assert read_article(f"FILE PHOTO: {caption}\n\n{BODY}").published is None
    assert read_article(f"12 May 2015\n\n{BODY}").published == date(2015, 5, 12)
    assert read_article(BODY).reference is None
    dated = "Ten officers were killed, prosecutors said on Tuesday, 20 January 2026."
    assert read_article(dated).reference == date(2026, 1, 20)
    history = "A man who killed ten officers on 20 January 1998 was freed on Monday."
    assert read_article(history).reference is None


def test_what_the_caller_says_wins_and_reading_again_changes_nothing():
    article = read_article(BODY, title=" A title ", published="2015-04-27", language="fr")
    assert (article.title, article.language) == ("A title", "fr")
    assert read_article(article) is article
    again = read_article(article, published="2016-04-27")
    assert (again.title, again.published) == ("A title", date(2016, 4, 27))


def test_words_and_sentence_at():
    article = read_article(f"{BODY}\n\n{BODY}")
    second = article.sentences[1]
    evidence = article.words(second.start, second.start + 4)
    assert (evidence.quote, evidence.sentence) == ("Five", 1)
    assert article.words(second.start - 1, second.end).sentence == 1
    assert article.sentence_at(second.start) == second
    assert article.sentence_at(second.start - 1) is None
    assert article.sentence_at(10**9) is None
    with pytest.raises(ValueError, match="beyond the text"):
        article.words(0, 10**9)


BAD_FILES = [
    (b"", "is empty"),
    (b" \r\n\t", "is empty"),
    (b"%PDF-1.7 secret", "looks like a PDF"),
    (b"PK\x03\x04 secret", "Word, OpenDocument or ZIP"),
    (b"secret\x00secret", "binary file"),
    ("secret café".encode("latin-1"), "not UTF-8"),
    ("secret".encode("utf-16"), "convert it to UTF-8"),
    (b"secret " * 600_000, "split it"),
]


@pytest.mark.parametrize(("data", "message"), BAD_FILES)
def test_files_that_are_no_article(tmp_path, data, message):
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    with pytest.raises(ArticleError, match=message) as caught:
        read_article(path)
    assert "secret" not in str(caught.value)
    assert str(path) in str(caught.value)


def test_paths_that_are_no_file(tmp_path):
    with pytest.raises(ArticleError, match="directory"):
        read_article(tmp_path)
    with pytest.raises(ArticleError, match="no file"):
        read_article(tmp_path / "missing.txt")
    with pytest.raises(ArticleError, match="cannot be read"):
        read_article(tmp_path / ("x" * 5000))


def test_a_byte_order_mark_is_accepted(tmp_path):
    path = tmp_path / "article.txt"
    path.write_bytes(b"\xef\xbb\xbf" + BODY.encode())
    assert read_article(path).text == BODY


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        (" \n\u2028\u00a0\t", "empty"),
        ("\ufeff", "empty"),
        ("secret \ud800", "surrogate at offset 7"),
        ("secret \x00", "NUL"),
        ("secret " * 800_000, "too long"),
    ],
)
def test_texts_that_are_no_article(text, message):
    with pytest.raises(ArticleError, match=message) as caught:
        read_article(text)
    assert "secret" not in str(caught.value)


def test_the_name_of_a_file_is_not_opened_and_not_taken_for_an_article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(BODY)
    with pytest.raises(ArticleError, match="pass pathlib"):
        read_article(str(path))


def test_other_things_are_refused():
    with pytest.raises(ArticleError, match="an article is a str"):
        read_article(b"bytes")  # type: ignore[arg-type]
    with pytest.raises(ArticleError, match="published is not a date"):
        read_article(BODY, published="soon")


@settings(max_examples=150)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=600)
    | st.text(alphabet="aA1 .,:-–()[]\n\r\u2028é😀٣", min_size=1, max_size=600)
)
def test_any_text_is_read_or_refused_and_stays_untouched(text):
    try:
        article = read_article(text)
    except ArticleError:
        return
    assert (article.given or article.text) == text
    text = article.text  # with its letters composed
    for sentence in article.sentences:
        assert article.words(sentence.start, sentence.end).sentence == sentence.index
    for day in find_days(article):
        assert text[day.start : day.end] == day.when.words


@pytest.mark.parametrize("joint", ["\n", " "])
def test_a_long_text_takes_linear_work(joint):
    seed = SEED.read_text(encoding="utf-8").replace("\n", joint)
    read_article(seed)
    assert lines_run(lambda: read_article(seed * 24)) < 3.6 * lines_run(
        lambda: read_article(seed * 8)
    )
