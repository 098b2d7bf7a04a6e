# ruff: noqa: E501  (tables are easier to read on one line)
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.article import read_article
from summarizer.text.dates.find import days_in, find_days
from summarizer.text.dates.resolve import precision_of
from tests.counted import lines_run

WEDNESDAY = date(2015, 2, 4)
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
SHORT = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "fr": "janv févr mars avr mai juin juil août sept oct nov déc",
    "es": "ene feb mar abr mayo jun jul ago sept oct nov dic",
    "pt": "jan fev mar abr maio jun jul ago set out nov dez",
    "de": "Jan Feb Mär Apr Mai Jun Jul Aug Sept Okt Nov Dez",
}
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
}
FORMATS = [
    ("en", "{d} {m} {y}"), ("en", "{m} {d}, {y}"), ("en", "{s}. {d}, {y}"), ("en", "{d} {s} {y}"),
    ("en", "{w}, {d} {m} {y}"), ("en", "{w}, {m} {d}, {y}"), ("en", "{d} {M} {y}"),
    ("en", "{y}-{n:02}-{d:02}"), ("en", "{d:02}-{s}-{y}"),
    ("fr", "{d} {m} {y}"), ("fr", "{w} {d} {m} {y}"), ("fr", "{d} {s} {y}"),
    ("fr", "{d:02}/{n:02}/{y}"), ("fr", "{y}-{n:02}-{d:02}"),
    ("es", "{d} de {m} de {y}"), ("es", "{w} {d} de {m} de {y}"), ("es", "{d} {s} {y}"),
    ("es", "{d} de {m} del {y}"), ("es", "{d:02}/{n:02}/{y}"),
    ("pt", "{d} de {m} de {y}"), ("pt", "{w}, {d} de {m} de {y}"), ("pt", "{d} {s} {y}"),
    ("pt", "{d:02}/{n:02}/{y}"),
    ("de", "{d}. {m} {y}"), ("de", "{w}, {d}. {m} {y}"), ("de", "{w}, den {d}. {m} {y}"),
    ("de", "{d}. {s} {y}"), ("de", "{d:02}.{n:02}.{y}"), ("de", "{y}-{n:02}-{d:02}"),
]  # fmt: skip


def found(text, reference=WEDNESDAY, language="en"):
    article = read_article(text, published=reference, language=language)
    days = find_days(article)
    for day in days:
        assert article.text[day.start : day.end] == day.when.words
    return [(day.when.words, day.when.iso) for day in days]


def written(day, language, form):
    name = MONTHS[language].split()[day.month - 1]
    return form.format(
        d=day.day, n=day.month, y=day.year, m=name, M=name.upper(),
        s=SHORT[language].split()[day.month - 1],
        w=WEEKDAYS[language].split()[day.weekday()],
    )  # fmt: skip


@pytest.mark.parametrize(("language", "form"), FORMATS)
def test_every_written_day_reads_back(language, form):
    step = 53  # every day in all formats would take minutes; 53 meets each day of each month
    day = date(1990, 1, 1) + timedelta(days=FORMATS.index((language, form)))
    while day < date(2031, 1, 1):
        words = written(day, language, form)
        assert found(f"x {words}, x", None, language) == [(words, day.isoformat())]
        day += timedelta(days=step)


@settings(max_examples=100, deadline=None)  # the first of a language compiles its patterns
@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.sampled_from(FORMATS))
def test_any_written_day_reads_back(day, form):
    words = written(day, *form)
    assert found(f"x {words}.", None, form[0]) == [(words, day.isoformat())]


@settings(max_examples=100)
@given(
    st.dates(date(1990, 1, 1), date(2030, 12, 31)),
    st.integers(0, 6),
    st.sampled_from(sorted(MONTHS)),
)
def test_a_weekday_is_the_report_or_one_of_six_days_before(reference, weekday, language):
    name = WEEKDAYS[language].split()[weekday]
    article = read_article(f"x {name}, x", published=reference, language=language)
    (day,) = find_days(article)
    assert day.when.day is not None
    assert day.when.day.weekday() == weekday
    assert timedelta(0) <= reference - day.when.day <= timedelta(days=6)


@settings(max_examples=100)
@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(0, 300))
def test_a_day_without_its_year_is_the_latest_one(reference, back):
    day = reference - timedelta(days=back)
    words = written(day, "en", "{d} {m}")
    assert found(f"Killed on {words}.", reference) == [(words, day.isoformat())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2015-02-04"),
        ("tonight", "2015-02-04"),
        ("this morning", "2015-02-04"),
        ("yesterday", "2015-02-03"),
        ("last night", "2015-02-03"),
        ("overnight", "2015-02-03/2015-02-04"),
        ("the weekend", "2015-01-31/2015-02-01"),
        ("this week", "2015-02-02/2015-02-04"),
        ("last week", "2015-01-26/2015-02-01"),
        ("past few days", "2015-02-01/2015-02-04"),
        ("past 48 hours", "2015-02-02/2015-02-04"),
        ("this month", "2015-02"),
        ("last month", "2015-01"),
        ("early last month", "2015-01"),
        ("last year", "2014"),
        ("three years ago", "2012"),
        ("two days ago", "2015-02-02"),
        ("last Monday", "2015-02-02"),
        ("last Wednesday", "2015-01-28"),
        ("next Monday", "2015-02-09"),
        ("Monday last week", "2015-01-26"),
        ("last April", "2014-04"),
        ("May last year", "2014-05"),
        ("20 to 24 August 2014", "2014-08-20/2014-08-24"),
        ("May 3-5, 2014", "2014-05-03/2014-05-05"),
        ("on the 12th", "2015-01-12"),
    ],
)
def test_english_expressions(text, expected):
    assert found(f"Five people died {text}.") == [(text, expected)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "3 févr. 2014", "2014-02-03"),
        ("pt", "3 de fev. de 2014", "2014-02-03"),
        ("fr", "lundi", "2015-02-02"),
        ("fr", "hier", "2015-02-03"),
        ("fr", "avant-hier", "2015-02-02"),
        ("fr", "mercredi dernier", "2015-01-28"),
        ("fr", "aujourd'hui", "2015-02-04"),
        ("fr", "il y a trois jours", "2015-02-01"),
        ("fr", "la nuit de lundi à mardi", "2015-02-02/2015-02-03"),
        ("es", "lunes", "2015-02-02"),
        ("de", "Montag", "2015-02-02"),
        ("de", "gestern", "2015-02-03"),
        ("de", "vor drei Tagen", "2015-02-01"),
        ("es", "ayer", "2015-02-03"),
        ("es", "anoche", "2015-02-03"),
        ("es", "hoy", "2015-02-04"),
        ("es", "lunes pasado", "2015-02-02"),
        ("es", "hace tres días", "2015-02-01"),
        ("pt", "segunda-feira", "2015-02-02"),
        ("pt", "quarta-feira", "2015-02-04"),
        ("pt", "ontem", "2015-02-03"),
        ("pt", "anteontem", "2015-02-02"),
        ("pt", "hoje", "2015-02-04"),
        ("pt", "29 out", "2014-10-29"),
        ("pt", "há três dias", "2015-02-01"),
    ],
)
def test_expressions_in_other_languages(language, text, expected):
    assert found(f"x x {text}, x", language=language) == [(text, expected)]


@pytest.mark.parametrize(
    ("part", "first", "last"), [("early", 1, 10), ("mid", 11, 20), ("late", 21, 31)]
)
def test_thirds_of_a_month(part, first, last):
    article = read_article(f"He died in {part}-March 2011.")
    (day,) = find_days(article)
    assert (day.when.start, day.when.end) == (date(2011, 3, first), date(2011, 3, last))
    assert day.when.precision == 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He died in November.", [("November", "2014-11")]),
        ("He died in February.", [("February", "2015-02")]),
        ("In 2014, five died.", [("2014", "2014")]),
        ("It broke a 2013 agreement.", [("2013", "2013")]),
        ("Work will start on Monday.", [("Monday", "2015-02-09")]),
        ("They will meet on 9 October.", [("9 October", "2015-10-09")]),
        ("The 8 March elections were near.", [("8 March", "2015-03-08")]),
        ("On Monday, a day after raids killed 73, it fell.",
         [("Monday", "2015-02-02"), ("a day after", "2015-02-01")]),
        ("A bomb killed five on Friday. Two days later, six died.",
         [("Friday", "2015-01-30"), ("Two days later", "2015-02-01")]),
        ("On June 3 and 12 people died.", [("June 3", "2014-06-03")]),
    ],
)  # fmt: skip
def test_readings_that_need_the_context(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He may march on.",
        "The March 23 Movement attacked.",
        "The Sunday Times recalled Bloody Sunday.",
        "At least 2014 people died.",
        "They died on 03/04/2014.",
        "They died on 31 February 2014.",
        "They rose to the 12th floor.",
        "There were 5,000 dead, 2,015 of them children.",
        "Three days later, six died.",
    ],
)
def test_what_is_no_day_or_cannot_be_told(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["on Monday", "yesterday", "last month", "in November", "on 5 May", "three days ago"]
)
def test_nothing_is_guessed_without_a_day_of_reference(text):
    assert found(f"Five people died {text}.", None) == []


def test_the_day_of_the_dateline_is_found_once_and_since_is_marked():
    article = read_article("KANO, 9 JAN 90 (EFE) -- [TEXT] Since Monday, five people have died.")
    first, second = find_days(article)
    assert (first.when.words, first.when.day) == ("9 JAN 90", date(1990, 1, 9))
    assert (second.when.day, second.relation) == (date(1990, 1, 8), "since")
    assert days_in(article, article.sentences[0]) == (first, second)


@pytest.mark.parametrize(
    ("days", "precision"), [(1, 1), (2, 2), (6, 2), (7, 3), (8, 4), (31, 4), (32, 5), (366, 5)]
)
def test_precision_is_ucdp(days, precision):
    assert precision_of(WEDNESDAY, WEDNESDAY + timedelta(days=days - 1)) == precision


@settings(max_examples=100)
@given(
    st.lists(
        st.sampled_from(
            "May 5 12 2014 Monday last next the on in of early mid- , . ago days week past to - since é😀 "
            "\u00a0 ٣ year 31 Feb 30".split(" ")
        ),
        max_size=40,
    ),
    st.dates(),
)
def test_any_mixture_of_words_is_read_without_error(words, reference):  # fmt: skip
    text = "x " + " ".join(words)
    article = read_article(text, published=reference, language="en")
    ends = [0]
    for day in find_days(article):
        assert text[day.start : day.end] == day.when.words
        assert day.start >= ends[-1]
        ends.append(day.end)


def test_odd_runs_take_linear_work():
    def work(times: int) -> int:
        text = "x " + "5 May, on Friday, then on " * times
        article = read_article(text, published=WEDNESDAY, language="en")
        ran = lines_run(lambda: find_days(article))
        assert len(find_days(article)) >= 2 * times - 10  # it is cut at a few places
        return ran

    work(10)
    assert work(900) < 3.6 * work(300)
