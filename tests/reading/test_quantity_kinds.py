"""What a number counts: people and things, or years, hours, money, measures and names."""

import pytest

from summarizer.reading.quantities import read_quantities


def kinds(text, language="en"):
    return [
        (text[q.number_start : q.number_end], q.kind, q.unit)
        for q in read_quantities(text, language)
        if q.form != "article"
    ]


@pytest.mark.parametrize(
    ("text", "language", "number", "kind", "unit"),
    [
        # years
        ("in 2013", "en", "2013", "year", None),
        ("since 2009 it", "en", "2009", "year", None),
        ("May 2021", "en", "2021", "year", None),
        ("2014,", "en", "2014", "year", None),
        ("2010-2015", "en", "2010-2015", "year", None),
        ("the 2008 elections", "en", "2008", "year", None),
        ("the 1980s", "en", "1980", "year", "s"),
        ("en 2013", "fr", "2013", "year", None),
        ("1,600 of its men", "en", "1,600", "count", None),
        ("killed 2000 people", "en", "2000", "count", None),
        ("destroyed 2000 homes", "en", "2000", "count", None),
        ("at least 2000 soldiers", "en", "2000", "count", None),
        # dates
        ("on April 25 rebels attacked", "en", "25", "date", "April"),
        ("In April 25 people died", "en", "25", "count", None),
        ("26 April", "en", "26", "date", "April"),
        ("Jan. 12", "en", "12", "date", "Jan"),
        ("July 15", "en", "15", "date", "July"),
        ("25 may die", "en", "25", "count", None),
        ("29 out (Lusa)", "pt", "29", "date", "out"),
        ("29 out of them", "en", "29", "count", None),
        ("24 de abril", "es", "24", "date", "abril"),
        ("le 12 avril", "fr", "12", "date", "avril"),
        ("12/05/2020", "en", "12/05/2020", "date", None),
        ("2015-04-25", "en", "2015-04-25", "date", None),
        ("12.05.2020", "fr", "12.05.2020", "date", None),
        # hours
        ("11 a.m.", "en", "11", "time", "a.m."),
        ("10 pm", "en", "10", "time", "pm"),
        ("14:30", "en", "14:30", "time", None),
        ("0200", "en", "0200", "time", None),
        ("1430 GMT", "en", "1430", "time", "GMT"),
        ("around 11 o'clock", "en", "11", "time", "o'clock"),
        ("14h30", "fr", "14h30", "time", None),
        # ages
        ("thought to be about 15.", "en", "15", "age", None),
        ("aged 34", "en", "34", "age", "aged"),
        ("Dil Maya Gharti, 62, who", "en", "62", "age", None),
        ("19-year-old man", "en", "19", "age", "year-old"),
        ("19 years old", "en", "19", "age", "years old"),
        ("under the age of 18", "en", "18", "age", "age of"),
        ("boy of 11.", "en", "11", "age", "boy of"),
        ("children under 15.", "en", "15", "age", "under"),
        ("de 52 anos", "pt", "52", "age", "anos"),
        ("âgé de 12 ans", "fr", "12", "age", "ans"),
        # money
        ("24.5 million dollars", "en", "24.5 million", "money", "dollars"),
        ("$5m", "en", "5m", "money", "$"),
        ("1.4 billion lei", "en", "1.4 billion", "money", "lei"),
        ("Rs 1 lakh", "en", "1 lakh", "money", "Rs"),
        ("Rs. 500", "en", "500", "money", "Rs."),
        ("5,000 shillings", "en", "5,000", "money", "shillings"),
        ("2 million US dollars", "en", "2 million", "money", "US dollars"),
        ("€20", "en", "20", "money", "€"),
        ("2 millions de dollars", "fr", "2 millions", "money", "dollars"),
        ("hundreds of dollars", "en", "hundreds", "money", "dollars"),
        # percent
        ("5 percent", "en", "5", "percent", "percent"),
        ("5%", "en", "5", "percent", "%"),
        ("5 per cent", "en", "5", "percent", "per cent"),
        ("5 por ciento", "es", "5", "percent", "por ciento"),
        ("two thirds of", "en", "two thirds", "percent", "thirds"),
        ("a third of the price", "en", "third", "percent", "third"),
        # measures
        ("60 kilometres", "en", "60", "measure", "kilometres"),
        ("60\u00a0km", "en", "60", "measure", "km"),
        ("60km", "en", "60", "measure", "km"),
        ("300 feet", "en", "300", "measure", "feet"),
        ("120 mm calibre", "en", "120", "measure", "mm"),
        ("a 60-metre tower", "en", "60", "measure", "metre"),
        ("420 metric tons", "en", "420", "measure", "metric tons"),
        ("86,000 hectares", "en", "86,000", "measure", "hectares"),
        ("8 hours", "en", "8", "measure", "hours"),
        ("two days", "en", "two", "measure", "days"),
        ("three years", "en", "three", "measure", "years"),
        ("15 minutes", "en", "15", "measure", "minutes"),
        ("magnitude 7", "en", "7", "measure", "magnitude"),
        ("several hours", "en", "several", "measure", "hours"),
        ("dozens of miles", "en", "dozens", "measure", "miles"),
        ("2m waves", "en", "2", "measure", "m"),
        ("2m people", "en", "2m", "count", None),
        ("tres días", "es", "tres", "measure", "días"),
        # ordinals
        ("1st", "en", "1", "ordinal", "st"),
        ("second attack", "en", "second", "ordinal", None),
        ("a fifth died", "en", "fifth", "ordinal", None),
        ("the third to be found", "en", "third", "ordinal", None),
        ("twenty-third", "en", "twenty-third", "ordinal", None),
        ("troisième", "fr", "troisième", "ordinal", None),
        # names
        ("Situation Report No. 2", "en", "2", "identifier", "No."),
        ("flight MH17", "en", "17", "identifier", "MH"),
        ("M-67", "en", "67", "identifier", "M"),
        ("AK-47", "en", "47", "identifier", "AK"),
        ("Group of 20", "en", "20", "identifier", "Group of"),
        ("Group of 20 gunmen", "en", "20", "count", None),
        ("Highway 1", "en", "1", "identifier", "Highway"),
        ("Article 5", "en", "5", "identifier", "Article"),
        ("42-seater", "en", "42", "identifier", "seater"),
        ("12-member", "en", "12", "count", None),
        ("top 10", "en", "10", "rank", "top"),
        # scores
        ("9-8", "en", "9-8", "score", None),
        ("a 5-8 vote", "en", "5-8", "score", None),
        ("5-8 people", "en", "5-8", "count", None),
        # Scripts without letter case write numbers against words.
        ("死者12人", "zh", "12", "count", None),
        ("ו-12 הרוגים", "he", "12", "count", None),
    ],
)
def test_kinds(text, language, number, kind, unit):
    assert kinds(text, language) == [(number, kind, unit)]


def test_both_numbers_of_a_score_are_scores():
    assert kinds("19 votes to 11") == [("19", "score", "votes"), ("11", "score", "votes")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("killed on 10 APR 90", [("10", "date", "APR"), ("90", "year", None)]),
        ("KILLED ON 10 APR 90", [("10", "date", "APR"), ("90", "year", None)]),
        ("April 25, 2015", [("25", "date", "April"), ("2015", "year", None)]),
        ("20 to 24 August 2017", [("20 to 24", "date", "August"), ("2017", "year", None)]),
        ("her granddaughter Asmita, 9.", [("9", "age", None)]),
        ("in Idlib, 12, in Homs", [("12", "count", None)]),
        ("THEY DESTROYED 2000 HOMES", [("2000", "count", None)]),
        ("LEAVING CAMP 22 SOLDIERS DIED", [("22", "count", None)]),
        ("a woman, 45, and", [("45", "age", None)]),
        ("Ali, 12, his brother", [("12", "age", None)]),
        ("6 and 9 years old", [("6", "age", None), ("9", "age", "years old")]),
        ("aged 5 and 7", [("5", "age", "aged"), ("7", "age", "aged")]),
        ("3-week-old", [("3", "age", "week-old")]),
        ("18 years of age", [("18", "age", "years of age")]),
        ("he was 34.", [("34", "age", None)]),
        ("it was 34.", [("34", "count", None)]),
        ("who turned 15.", [("15", "age", "turned")]),
        ("won by 12 votes", [("12", "score", "votes")]),
        ("12 votes", [("12", "count", None)]),
        ("2nd 3rd 4th", [("2", "ordinal", "nd"), ("3", "ordinal", "rd"), ("4", "ordinal", "th")]),
        ("5 th", [("5", "count", None)]),
        ("the 60s, the 200s", [("60", "age", "s"), ("200", "year", "s")]),
        ("5 k", [("5", "count", None)]),
        ("7xyz", [("7", "identifier", "xyz")]),
        ("7 xyz", [("7", "count", None)]),
        ("2014-2010", [("2014-2010", "score", None)]),
        ("2014-2014", [("2014-2014", "score", None)]),
        ("two half brothers", [("two", "count", None), ("half", "percent", "half")]),
        ("ranked 5", [("5", "rank", "ranked")]),
        ("ranked about 5", [("5", "count", None)]),
        ("of 12 votes cast", [("12", "count", None)]),
        ("aged under 15", [("15", "age", "aged")]),
        ("the age of under 15.", [("15", "age", "age")]),
        ("of under 15.", [("15", "count", None)]),
        ("deaths under 15.", [("15", "count", None)]),
        ("children about 15.", [("15", "count", None)]),
        ("children under 119.", [("119", "age", "under")]),
        ("children under 120.", [("120", "count", None)]),
        ("2359 GMT", [("2359", "time", "GMT")]),
        ("2400 hours", [("2400", "measure", "hours")]),
        ("12 weeks old", [("12", "age", "weeks old")]),
        ("killed 2000 unarmed civilians", [("2000", "count", None)]),
        ("in 2000 civilians", [("2000", "year", None)]),
        ("of 2000 unarmed civilians", [("2000", "count", None)]),
        ("of 2000 protest", [("2000", "year", None)]),
        ("won in 2000\n\ncivilians", [("2000", "year", None)]),
        ("destroyed 2000\n\nhomes", [("2000", "year", None)]),
        ("in May 25 people died", [("25", "count", None)]),
        ("in May 25\n\npeople died", [("25", "date", "May")]),
        ("25 May 17", [("25", "date", "May"), ("17", "year", None)]),
        ("May 17", [("17", "date", "May")]),
        ("11 p.m", [("11", "time", "p.m")]),
        ("June 14\n\nApril", [("14", "date", "June")]),
        ("14\n\nApril", [("14", "count", None)]),
        ("1914-18", [("1914-18", "year", None)]),
        ("nineteen-twenty", [("nineteen-twenty", "count", None)]),
        ("the 9/11 attacks", [("9/11", "identifier", None)]),
        ("2015/16", [("2015/16", "year", None)]),
        ("a quarter of a million", [("quarter of a million", "count", None)]),
        ("three quarters of them", [("three quarters", "percent", "quarters")]),
        ("5 por 30", [("5", "count", None), ("30", "count", None)]),
    ],
)
def test_kinds_of_neighbours(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "number", "kind", "unit"),
    [
        ("a las 11 de la mañana", "es", "11", "time", "de la mañana"),
        ("11 da noite", "pt", "11", "time", "da noite"),
        ("a las 11 personas", "es", "11", "count", None),
        ("des dizaines d'heures", "fr", "des dizaines", "measure", "heures"),
        ("une centaine de milliers", "fr", "une centaine de milliers", "count", None),
        ("des dizaines de kilomètres", "fr", "des dizaines", "measure", "kilomètres"),
        ("7º", "es", "7", "ordinal", "º"),
        ("2e", "fr", "2", "ordinal", "e"),
        ("une centaine de personnes", "fr", "une centaine", "count", None),
    ],
)
def test_kinds_in_other_languages(text, language, number, kind, unit):
    assert kinds(text, language) == [(number, kind, unit)]
